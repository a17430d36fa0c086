"""What the coach decides of a verdict, and why; kept beside the record and never removed."""

from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from scoring.scorecard import CheckResult, Status
from simulator.practice.debrief.kept import Decision, Kept, Ruled, decides_own_call, keep_decision
from simulator.practice.debrief.whole import Whole
from simulator.tui.page import Page
from simulator.tui.screens.debrief_words import verdict
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.say_box import SayBox


class DecisionScreen(Page[Kept | None]):
    """One verdict, what is decided of it, by whom, and why."""

    HELP = """
For the coach. Uphold the verdict or overrule it, say who you are and why. The program's verdict and
your decision both stay visible, in the debrief, the history and everything exported, and the score
with your decisions stands beside the original one. The record of the call is not touched.

A verdict can be decided again; the latest decision counts."""
    CSS_PATH = ["../styles/talk.tcss", "../styles/debrief.tcss"]  # noqa: RUF012 - as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="decision.back"),
    ]

    def __init__(self, path: Path, whole: Whole, check: CheckResult) -> None:
        """`path` is the record of the call."""
        super().__init__()
        self._path, self._whole, self._check = path, whole, check

    def compose(self) -> ComposeResult:
        """The verdict, the two decisions, a name and a reason."""
        turned = "not passed" if self._check.status is Status.PASSED else "passed"
        points = 0 if self._check.status is Status.PASSED else self._check.max_points
        with VerticalScroll(can_focus=False):
            yield Static(verdict(self._check, self._whole.kept))
            yield Static(Content("\nWhat does the coach decide?"), classes="heading")
            yield OptionList(
                Option("Upheld: the verdict stands", id=Ruled.UPHELD),
                Option(
                    f"Overruled: it counts as {turned}, {points} of {self._check.max_points}",
                    id=Ruled.OVERRULED,
                ),
                id="ruled",
            )
            yield Input(placeholder="the coach's name", id="coach", compact=True)
            yield SayBox(placeholder="Why? Enter keeps the decision.")
        yield KeyLine()

    def on_mount(self) -> None:
        """Decide first."""
        self.set_focus(self.query_one("#ruled"))

    @on(OptionList.OptionSelected, "#ruled")
    @on(Input.Submitted, "#coach")
    def go_on(self) -> None:
        """To what is asked next."""
        self.focus_next()

    @on(SayBox.Said)
    def keep(self, event: SayBox.Said) -> None:
        """Keep the decision, once all of it is there."""
        ruled, coach = self.query_one("#ruled", OptionList), self.query_one("#coach", Input)
        if not coach.value.strip():
            self.tell("Write the coach's name: whoever reads this later wants to know.")
            self.set_focus(coach)
            return
        if decides_own_call(coach.value, self._whole.log):
            self.tell("A verdict on somebody's own call is decided by somebody else.")
            self.set_focus(coach)
            return
        if not event.text.strip():
            self.tell("Write why, or press Escape to leave the verdict as it is.")
            return
        option = ruled.get_option_at_index(ruled.highlighted or 0)
        decision = Decision(
            check=self._check.id,
            verdict=self._check.status.value,
            ruled=Ruled(option.id or ""),
            reason=event.text,
            coach=coach.value,
            on=datetime.now().date().isoformat(),
        )
        try:
            now = keep_decision(self._path, self._whole.card, decision)
        except OSError as error:
            self.tell(f"The decision could not be kept: {error.strerror}.", warning=True)
            return
        self.dismiss(now)

    @on(SayBox.TooLong)
    def refuse(self) -> None:
        """Nobody decides in a book."""
        self.tell("That is too long, so nothing of it was put in.")

    def action_back(self) -> None:
        """Leave the verdict as it is."""
        self.dismiss(None)
