"""Why a verdict is wrong, in the trainee's words; kept beside the record and never removed."""

from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from scoring.scorecard import CheckResult
from simulator.practice.debrief.kept import Kept, keep_dispute
from simulator.practice.debrief.whole import Whole
from simulator.tui.page import Page
from simulator.tui.screens.debrief_words import verdict
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.say_box import SayBox


class DisputeScreen(Page[Kept | None]):
    """One verdict and a box for the reason."""

    HELP = """
You may think a verdict wrong, and you may be right. Write why; it is kept beside the verdict and
stays visible, in the debrief and in everything exported. The score stands until your coach decides
otherwise."""
    CSS_PATH = ["../styles/talk.tcss", "../styles/debrief.tcss"]  # noqa: RUF012 - as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", id="dispute.back"),
    ]

    def __init__(self, path: Path, whole: Whole, check: CheckResult) -> None:
        """`path` is the record of the call."""
        super().__init__()
        self._path, self._whole, self._check = path, whole, check

    def compose(self) -> ComposeResult:
        """The verdict, and why it is wrong."""
        with Vertical():
            yield Static(verdict(self._check, self._whole.kept))
            yield Static(
                Content("\nWhy is this verdict wrong? Enter keeps your reason."), classes="heading"
            )
            yield SayBox(placeholder="For instance: I did ask, in turn 4, in other words.")
        yield KeyLine()

    def on_mount(self) -> None:
        """Write at once."""
        self.set_focus(self.query_one(SayBox))

    @on(SayBox.Said)
    def keep(self, event: SayBox.Said) -> None:
        """Keep the reason."""
        if not event.text.strip():
            self.tell("Write a reason, or press Escape to leave the verdict as it is.")
            return
        today = datetime.now().date()
        try:
            now = keep_dispute(self._path, self._whole.card, self._check, event.text, today)
        except OSError as error:
            self.tell(f"Your reason could not be kept: {error.strerror}.", warning=True)
            return
        self.dismiss(now)

    def action_back(self) -> None:
        """Leave the verdict as it is."""
        self.dismiss(None)
