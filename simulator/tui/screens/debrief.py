"""The debrief of a call: score, every verdict in his own words, the curve, what was told.

It lays out what `practice.debrief` has put together. From here one goes back into the call.
"""

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static, TabbedContent, TabPane
from textual.widgets.option_list import Option

from scoring.overruled import CAN_BE_OVERRULED
from scoring.scorecard import CheckResult, Status
from simulator.practice.debrief.gather import gathered
from simulator.practice.debrief.whole import Whole, numbered
from simulator.tui.page import Page
from simulator.tui.screens.debrief_words import (
    MARKS,
    before_and_after,
    call_score,
    facts,
    reasons,
    verdict,
)
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.marked_talk import MarkedTalk
from simulator.visible import visible

if TYPE_CHECKING:
    from simulator.practice.debrief.kept import Kept
    from simulator.scenario.model import CallNote
    from simulator.tui.held import Finished
    from simulator.tui.screens.decision import DecisionScreen
    from simulator.tui.screens.dispute import DisputeScreen

TABS = ("score", "verdicts", "curve", "facts", "after")


class DebriefScreen(Page[None]):
    """How the call went."""

    HELP = """
Five sheets; 1 to 5 or the arrow keys on the tabs turn them. The score, with what stands beside it
for before and after the call. Every verdict: pick one, and the words that decided it stand between
«marks» in the call; ‹these› came nearest. The curve of trust and patience. What you were told, and
what not. Your plan and your note.

t takes a turn again: see what would have happened, or go on from there. n writes the call note
and has it checked. d disputes the verdict under the cursor: your reason is kept beside it; with c
your coach upholds or overrules it. e writes the debrief to a file. a rings the same customer again,
x somebody else."""
    CSS_PATH = ["../styles/talk.tcss", "../styles/debrief.tcss"]  # noqa: RUF012 - as Textual has it
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"sheet('{name}')", show=False, id=f"debrief.sheet{number}")
            for number, name in enumerate(TABS, 1)
        ),
        Binding("t", "retake", "Take a turn again", id="debrief.retake"),
        Binding("n", "note", "Note", id="debrief.note"),
        Binding("d", "dispute", "Dispute", id="debrief.dispute"),
        Binding("c", "decide", "Coach", id="debrief.decide"),
        Binding("e", "export", "Export", id="debrief.export"),
        Binding("a", "again", "Ring again", id="debrief.again"),
        Binding("x", "next", "Next", id="debrief.next"),
        Binding("escape", "home", "Home", id="debrief.home"),
    ]

    def __init__(self, finished: "Finished") -> None:
        """The debrief of this call."""
        super().__init__()
        self.finished = finished
        self.whole: Whole | None = None
        self._one_at_a_time = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """The frame; it is filled when the call is scored."""
        yield Container(id="sheets")
        yield KeyLine()

    def on_mount(self) -> None:
        """Score the call."""
        self._show()

    @work(group="gather")
    async def _show(self, sheet: str = TABS[0], check: str = "") -> None:
        done = self.finished
        async with self._one_at_a_time:
            whole = await asyncio.to_thread(gathered, done.log, done.scenario, done.path)
            self.whole = whole
            sheets = self.query_one("#sheets")
            await sheets.remove_children()
            await sheets.mount(Sheets(whole, sheet, check))

    # ── verdicts ────────────────────────────────────────────────────────────

    @on(OptionList.OptionHighlighted, "#checks")
    def show_verdict(self, event: OptionList.OptionHighlighted) -> None:
        """The words that decided the check under the cursor."""
        whole, check = self.whole, self._check(event.option_id)
        if whole is None or check is None:
            return
        self.query_one("#verdict", Static).update(verdict(check, whole.kept))
        turn = check.try_saying.turn if check.try_saying is not None else 0
        self.query_one(MarkedTalk).show(numbered(whole.card)[check.id], turn)

    def _check(self, id: str | None) -> CheckResult | None:
        if self.whole is None or id is None:
            return None
        return next((check for check in self.whole.card.checks if check.id == id), None)

    def _chosen(self) -> CheckResult | None:
        found = list(self.query("#checks").results(OptionList))
        if not found or found[0].highlighted is None:
            return None
        return self._check(found[0].get_option_at_index(found[0].highlighted).id)

    # ── keys ────────────────────────────────────────────────────────────────

    def action_sheet(self, name: str) -> None:
        """Turn to a sheet."""
        for sheets in self.query(Sheets):
            sheets.turn_to(name)

    def action_home(self) -> None:
        """Back to the customers."""
        self.warmcall.go_home()

    def action_again(self) -> None:
        """The same customer once more, who will put things in other words."""
        if self.desk.search.find(self.finished.scenario.id) is None:
            self.tell("This call belongs to an account. Ring from its book: b at home.")
            return
        self.warmcall.open_briefing(self.finished.scenario.id)

    @work(exclusive=True, group="next")
    async def action_next(self) -> None:
        """What is worth practising next."""
        from simulator.practice.choosing import suggest

        def found() -> str:
            attempts = self.desk.attempts(self.warmcall.trainee)
            suggestion = suggest(self.desk.listed(), attempts)
            return suggestion.listed.id if suggestion is not None else ""

        scenario = await asyncio.to_thread(found)
        if scenario:
            self.warmcall.open_briefing(scenario)
        else:
            self.tell("There is nobody else to ring.")

    def action_retake(self) -> None:
        """Take a turn again."""
        from simulator.tui.screens.retake import RetakeScreen

        if self.whole is None:
            return
        if not self.whole.log.turns:
            self.tell("You said nothing in this call, so there is no turn to take again.")
            return
        check = self._chosen()
        turn = check.try_saying.turn if check is not None and check.try_saying is not None else 0
        self.app.push_screen(RetakeScreen(self.whole, turn))

    def action_note(self) -> None:
        """Write the call note and have it checked."""
        from simulator.tui.screens.note import NoteScreen

        def kept(note: "CallNote | None") -> None:
            if note is not None:
                self._show("after")

        if self.whole is not None:
            self.app.push_screen(NoteScreen(self.finished, self.whole), kept)

    def action_dispute(self) -> None:
        """Say why the verdict under the cursor is wrong."""
        from simulator.tui.screens.dispute import DisputeScreen

        self._about_verdict(
            DisputeScreen, "Your reason is kept beside the verdict, for you and your coach."
        )

    def action_decide(self) -> None:
        """As the coach, uphold or overrule the verdict under the cursor."""
        from simulator.tui.screens.decision import DecisionScreen

        self._about_verdict(DecisionScreen, "The decision is kept beside the verdict.")

    def _about_verdict(self, screen: "type[DisputeScreen | DecisionScreen]", done: str) -> None:
        check = self._chosen()
        if check is None or check.status not in CAN_BE_OVERRULED:
            self.action_sheet("verdicts")
            self.tell("Put the cursor on the verdict that is meant, then press the key again.")
            return
        if self.finished.path is None or self.whole is None:
            self.tell("This call is not recorded, so nothing can be kept beside it.")
            return

        def kept(now: "Kept | None") -> None:
            if now is not None:
                self._show("verdicts", check.id)
                self.tell(done)

        self.app.push_screen(screen(self.finished.path, self.whole, check), kept)

    def action_export(self) -> None:
        """Write the debrief to a file."""
        from simulator.tui.screens.export import ExportScreen

        if self.whole is not None:
            self.app.push_screen(ExportScreen(self.finished, self.whole))


class Sheets(Container):
    """The sheets of a debrief; turning to one puts the focus into it."""

    def __init__(self, whole: Whole, first: str, check: str) -> None:
        """Begin with the sheet `first`, and among the verdicts with that on `check`, if any."""
        super().__init__()
        self._whole, self._first, self._check = whole, first, check

    def compose(self) -> ComposeResult:
        """A tab for each."""
        from simulator.tui.widgets.curve_plot import curve_of

        whole = self._whole
        with TabbedContent(initial=self._first):
            with TabPane("1 Score", id="score"), VerticalScroll():
                yield Static(call_score(whole))
            with TabPane("2 Verdicts", id="verdicts"), Horizontal(id="verdicts-part"):
                yield OptionList(*_options(whole), id="checks")
                with Vertical(id="words"):
                    with VerticalScroll(id="verdict-part", can_focus=True):
                        yield Static(id="verdict")
                    yield MarkedTalk(whole, id="talk")
            with TabPane("3 Curve", id="curve"), VerticalScroll():
                yield Static(
                    Content(f"{visible(whole.customer)}'s trust ⠤⠤ and patience ···, 0 to 100"),
                    classes="note",
                )
                yield curve_of(whole.course, id="curve-plot")
                yield Static(reasons(whole))
            with TabPane("4 Told", id="facts"), VerticalScroll():
                yield Static(facts(whole.card))
            with TabPane("5 Before, after", id="after"), VerticalScroll():
                yield Static(before_and_after(whole))

    def on_mount(self) -> None:
        """The focus is where one reads."""
        if self._check:
            checks = self.query_one("#checks", OptionList)
            checks.highlighted = checks.get_option_index(self._check)
        self.turn_to(self._first)

    def turn_to(self, name: str) -> None:
        """Show a sheet, its first part focused."""
        self.query_one(TabbedContent).active = name
        parts = self.query_one(f"#{name}", TabPane).query("OptionList, VerticalScroll")
        focusable = next((part for part in parts if part.can_focus), None)
        if focusable is not None:
            self.call_after_refresh(focusable.focus)


def _options(whole: Whole) -> list[Option]:
    options: list[Option] = []
    titles = {dimension.id: dimension for dimension in whole.card.dimensions}
    for id, dimension in titles.items():
        heading = f"{dimension.title}  {dimension.points} of {dimension.max}"
        options.append(Option(Content.assemble((heading, "bold")), disabled=True))
        options += [
            Option(_line(check, whole), id=check.id)
            for check in whole.card.checks
            if check.dimension == id
        ]
    return options


def _line(check: CheckResult, whole: Whole) -> Content:
    points = "" if check.status is Status.NOT_APPLICABLE else f" {check.points}/{check.max_points}"
    decisions = whole.kept.decisions_of(check.id)
    disputed = "disputed" if whole.kept.disputes_of(check.id) else ""
    said = decisions[-1].ruled.value if decisions else disputed
    beside = f" ({said})" if said else ""
    return Content(f"{MARKS[check.status]} {visible(check.title)}{points}{beside}")
