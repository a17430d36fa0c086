"""Who practises: asked once for each name; somebody new may ring at once with a coach beside."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from simulator.practice.grammar import printable
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine

FIRST_CALL = "packaging-renewal"  # shows all four habits in six turns
LONGEST_NAME = 40


class WelcomeScreen(Page[None]):
    """Asks for a name, or lets one of those known sit down."""

    CSS_PATH = "../styles/welcome.tcss"
    HELP = """
Several people may practise on one computer: each has calls and figures of their own. Type your
first name, the one customers will call you, or choose yours from the list.

Somebody new goes straight to a first call of about two minutes with a coach beside it."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Look around first", id="welcome.back"),
    ]

    def __init__(self, then: str = "") -> None:
        """`then`: the scenario whose briefing is read afterwards, instead of a first call."""
        super().__init__()
        self._then = then

    def compose(self) -> ComposeResult:
        """A greeting, a name, and the names known."""
        known = self.warmcall.roster.names
        with Vertical(id="welcome"):
            yield Static("Who is practising?" if known else "Welcome to warmcall.", classes="big")
            yield Static(
                "Ring a customer. Say why you are calling, ask, listen, sum up, agree what happens "
                "next. Nobody watches; everything stays on this computer."
            )
            yield Static("")
            if known:
                yield OptionList(*(Content(name) for name in known[::-1]), id="known")
                yield Static("Or somebody new:")
            else:
                yield Static(
                    "Type your first name and press Enter."
                    if self._then
                    else "Type your first name and press Enter: your first call begins, two "
                    "minutes, with a coach beside you."
                )
            yield Input(placeholder="your first name", id="name", max_length=LONGEST_NAME)
        yield KeyLine()

    def on_mount(self) -> None:
        """The name is typed at once; a known one is chosen."""
        self.set_focus(self.query_one("#known" if self.warmcall.roster.names else "#name"))

    @on(OptionList.OptionSelected, "#known")
    def known_one(self, event: OptionList.OptionSelected) -> None:
        """Somebody who has practised here before."""
        self.warmcall.sit_down(self.warmcall.roster.names[::-1][event.option_index])
        self._go_on()

    @on(Input.Submitted, "#name")
    def new_one(self, event: Input.Submitted) -> None:
        """Somebody new: the first call begins."""
        name = " ".join(printable(event.value).split())
        if not name:
            self.tell("Type a name first; customers will call you by it.")
            return
        self.warmcall.sit_down(name)
        if self._then or self.desk.attempts(name):
            self._go_on()
        else:
            self.warmcall.open_first_call(FIRST_CALL)

    def _go_on(self) -> None:
        self.warmcall.go_home()
        if self._then:
            self.warmcall.open_briefing(self._then)

    def action_back(self) -> None:
        """Look around first."""
        self.warmcall.go_home()
