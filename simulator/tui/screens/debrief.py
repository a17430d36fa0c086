"""The debrief of a call."""

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scoring.render import render
from scoring.rubric_file import default_rubric
from scoring.score import score
from simulator.call.log import CallLog
from simulator.scenario.model import Scenario
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine


class DebriefScreen(Page[None]):
    """How the call went."""

    HELP = "How your call went: the score, one strength, one thing to change, every verdict."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "home", "Home", id="debrief.home"),
    ]

    def __init__(
        self,
        path: Path | None,
        log: CallLog,
        scenario: Scenario,
        *,
        jotted: tuple[str, ...] = (),
    ) -> None:
        """`path`: where the call is recorded, None if it is not."""
        super().__init__()
        self.path = path
        self.log_of_call = log
        self.scenario = scenario
        self.jotted = jotted

    def compose(self) -> ComposeResult:
        """The scorecard as text."""
        card = score(self.log_of_call, self.scenario, default_rubric())
        variant = self.log_of_call.header.start.variant
        with VerticalScroll(can_focus=True):
            yield Static(Content(render(card, self.scenario, variant=variant)), id="scorecard")
        yield KeyLine()

    def action_home(self) -> None:
        """Back to the customers."""
        self.warmcall.go_home()
