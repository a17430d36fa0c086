"""The call note under its three headings, checked against the call when it is kept."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from simulator.practice.debrief.kept import keep_note
from simulator.practice.debrief.note_words import HEADINGS
from simulator.practice.debrief.whole import Whole
from simulator.scenario.model import CallNote
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.say_box import SayBox
from simulator.visible import visible

if TYPE_CHECKING:
    from simulator.tui.held import Finished

_FIELDS = ("discussed", "proposed", "next-purpose")


class NoteScreen(Page[CallNote | None]):
    """Three headings; Enter goes to the next, and from the last has the note checked."""

    HELP = """
Three headings, as after any call: what was discussed, what was proposed, and the purpose of the
next communication. Enter goes from one to the next; after the last the note is kept and checked
against what was really said. You may change it as often as you like."""
    CSS_PATH = ["../styles/talk.tcss", "../styles/debrief.tcss"]  # noqa: RUF012 - as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "keep", "Keep and check", id="note.keep", priority=True),
        Binding("escape", "back", "Back", id="note.back"),
    ]

    def __init__(self, finished: "Finished", whole: Whole) -> None:
        """The note of this call; one written before is shown to be changed."""
        super().__init__()
        self._finished = finished
        self._note = whole.kept.note or CallNote()

    def compose(self) -> ComposeResult:
        """A box under each heading."""
        note = self._note
        texts = (note.discussed, note.proposed, note.next_purpose)
        with VerticalScroll(can_focus=False):
            if self._finished.jotted:
                jotted = visible(" / ".join(self._finished.jotted))
                yield Static(Content(f"You noted during the call: {jotted}"), classes="note")
            for heading, field, text in zip(HEADINGS, _FIELDS, texts, strict=True):
                yield Label(heading, classes="heading")
                box = SayBox(id=field)
                box.text = visible(text)
                yield box
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin at the first heading."""
        self.set_focus(self.query_one(f"#{_FIELDS[0]}"))

    @on(SayBox.Said)
    def on_to_the_next(self, event: SayBox.Said) -> None:
        """The next heading, or the end."""
        if event.box.id == _FIELDS[-1]:
            self.action_keep()
        else:
            self.focus_next(SayBox)

    @on(SayBox.TooLong)
    def refuse(self) -> None:
        """A note is no book."""
        self.tell("That is too long for a note, so nothing of it was put in.")

    def action_keep(self) -> None:
        """Keep the note and have it checked."""
        texts = [self.query_one(f"#{field}", SayBox).text.strip() for field in _FIELDS]
        if not any(texts):
            self.tell("Write something under at least one heading first.")
            return
        note = CallNote(discussed=texts[0], proposed=texts[1], next_purpose=texts[2])
        if self._finished.path is None:
            self.tell("This call is not recorded, so its note cannot be kept.")
            return
        try:
            keep_note(self._finished.path, note)
        except OSError as error:
            self.tell(f"The note could not be kept: {error.strerror}.", warning=True)
            return
        self.dismiss(note)

    def action_back(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)
