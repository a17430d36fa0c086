"""A short list to pick one thing from, and a box for one line; both give back what was chosen."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.say_box import SayBox
from simulator.visible import visible


class PickScreen(Page[str]):
    """Enter takes what is under the cursor; Escape takes nothing."""

    HELP = """
Pick one with the arrow keys and Enter. Escape goes back without doing anything."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back", id="pick.back")]

    def __init__(self, title: str, options: tuple[tuple[str, str], ...]) -> None:
        """`options` are ids with what is shown for them."""
        super().__init__()
        self._title, self._options = title, options

    def compose(self) -> ComposeResult:
        """The question and the list."""
        yield Static(Content(visible(self._title)), classes="heading")
        yield OptionList(
            *(Option(Content(visible(text)), id=id) for id, text in self._options), id="options"
        )
        yield KeyLine()

    def on_mount(self) -> None:
        """Pick at once."""
        self.set_focus(self.query_one(OptionList))

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """This one."""
        self.dismiss(event.option_id or "")

    def action_back(self) -> None:
        """None of them."""
        self.dismiss("")


class AskScreen(Page[str]):
    """One line, typed; Escape gives back nothing."""

    HELP = """
Write it and press Enter. Escape goes back without doing anything."""
    CSS_PATH = ["../styles/talk.tcss"]  # noqa: RUF012 - as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back", id="ask.back")]

    def __init__(self, title: str, placeholder: str) -> None:
        """What is asked, and an example of an answer."""
        super().__init__()
        self._title, self._placeholder = title, placeholder

    def compose(self) -> ComposeResult:
        """The question and the box."""
        yield Static(Content(visible(self._title)), classes="heading")
        yield SayBox(placeholder=self._placeholder, id="say")
        yield KeyLine()

    def on_mount(self) -> None:
        """Write at once."""
        self.set_focus(self.query_one(SayBox))

    @on(SayBox.Said)
    def take(self, event: SayBox.Said) -> None:
        """That is it."""
        self.dismiss(event.text.strip())

    @on(SayBox.TooLong)
    def refuse(self) -> None:
        """Nobody plans a book."""
        self.tell("That is too long, so nothing of it was put in.")

    def action_back(self) -> None:
        """Nothing."""
        self.dismiss("")
