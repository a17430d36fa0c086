"""The box for one's next words: it grows with them, and Enter says them.

What is typed stays until it is said; nothing but the trainee empties it.
"""

from dataclasses import dataclass

from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea

from simulator.practice.grammar import printable
from simulator.visible import visible

# Ten minutes of talk at 150 words a minute; a longer turn is no turn but a document.
LONGEST_TURN = 10_000


class SayBox(TextArea):
    """Several soft-wrapped lines that are one turn."""

    @dataclass
    class Said(Message):
        """Enter was pressed; the text may be empty. The box still holds it."""

        box: "SayBox"
        text: str

    @dataclass
    class TooLong(Message):
        """A paste that was not put in."""

        characters: int

    def __init__(self, *, placeholder: str = "", id: str | None = None) -> None:
        """An empty box."""
        super().__init__(
            placeholder=placeholder,
            id=id,
            soft_wrap=True,
            compact=True,
            highlight_cursor_line=False,
            tab_behavior="focus",
        )

    async def _on_key(self, event: Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Said(self, self.text))
            return
        await super()._on_key(event)

    async def _on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        if len(event.text) + len(self.text) > LONGEST_TURN:
            self.post_message(self.TooLong(len(event.text)))
            return
        one_line = visible(printable(" ".join(event.text.split())))
        if not self.read_only:
            self.replace(one_line, *self.selection)

    def take(self) -> str:
        """The text, of which the box is emptied."""
        text = self.text
        self.text = ""
        return text

    def put_back(self, text: str) -> None:
        """Show this text for editing, its end first; what stood here comes behind it."""
        rest = self.text.strip()
        self.text = f"{text} {rest}".strip()
        self.move_cursor(self.document.end)
