"""Home: what to practise next and why, everybody who can be rung, and the latest calls.

What lies on disk is read by a worker after the first frame, so the screen is there at once.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize, ScreenResume
from textual.widgets import DataTable, Footer, Input, Static
from textual.worker import get_current_worker

from simulator.practice.choosing import Suggestion, suggest
from simulator.records.attempts import Attempt
from simulator.scenario.library import Listed
from simulator.tui.page import Page
from simulator.tui.widgets.cycle import Cycle
from simulator.tui.words import SKILLS, ago, kind_of, shorten

RECENT = 5
CALL, CUSTOMER, KIND, BEST, LAST, WHEN = "Call", "Customer", "Kind", "Best", "Last", "When"
COLUMNS = (CALL, CUSTOMER, KIND, BEST, LAST, WHEN)
EVERYTHING = ""
DIFFICULTIES = ("easy", "medium", "hard")


@dataclass(frozen=True, slots=True)
class Shown:
    """What was read from disk for this screen."""

    listed: tuple[Listed, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    suggestion: Suggestion | None = None


class HomeScreen(Page[None]):
    """The first thing one sees."""

    HELP = """
Pick a customer and press Enter: you read the briefing first, the phone rings only when you say so.

The box at the top suggests what to practise next. Below it are all customers. Type / to search
by name, company or title; s and d show only calls that train one skill, or of one difficulty.
The lowest list holds your latest calls: Enter on one opens its debrief, or goes on with a call
that was cut off.

Tab moves between the parts of the screen, the arrow keys within one. The mouse works, too."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "Search", id="home.search"),
        Binding("s", "skill", "Skill", id="home.skill"),
        Binding("d", "difficulty", "Difficulty", id="home.difficulty"),
        Binding("n", "next", "Next", id="home.next"),
        Binding("w", "watch", "Watch", id="home.watch"),
        Binding("t", "trainee", "Who", id="home.trainee"),
        Binding("escape", "leave_search", "Back to the list", show=False),
    ]

    def __init__(self) -> None:
        """Nothing is read yet."""
        super().__init__()
        self._shown = Shown()

    def compose(self) -> ComposeResult:
        """The frame; the lists are filled when they have been read."""
        yield Static(id="who")
        yield Static("", id="next", markup=False)
        with Horizontal(id="filters"):
            yield Static("Customers to ring", classes="heading", id="gallery-title")
            yield Input(placeholder="search", id="search", compact=True)
            yield Cycle("skill", (EVERYTHING, *SKILLS), names=SKILLS, id="skill")
            yield Cycle("difficulty", (EVERYTHING, *DIFFICULTIES), id="difficulty")
        yield DataTable(id="gallery", cursor_type="row", cell_padding=1)
        with Vertical(id="recent-part"):
            yield Static("Your latest calls", classes="heading")
            yield DataTable(id="recent", cursor_type="row", show_header=False, cell_padding=1)
        yield Footer()

    def on_mount(self) -> None:
        """Ask who is there, where nobody has been yet."""
        self.query_one("#gallery").focus()
        if not self.warmcall.trainee:
            from simulator.tui.screens.welcome import WelcomeScreen

            self.app.push_screen(WelcomeScreen())

    @on(ScreenResume)
    def look_again(self) -> None:
        """A call may have been held, or a file changed, since this was last seen."""
        self._read(self.warmcall.trainee)

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, trainee: str) -> None:
        worker = get_current_worker()
        listed = self.desk.listed()
        attempts = self.desk.attempts(trainee) if trainee else ()
        shown = Shown(listed, attempts, suggest(listed, attempts))
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, shown)

    # ── showing what was read ───────────────────────────────────────────────

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        trainee = self.warmcall.trainee
        calls = len(shown.attempts)
        said = f"{trainee}, {calls} {'call' if calls == 1 else 'calls'} so far" if trainee else ""
        self.query_one("#who", Static).update(Content.assemble(("warmcall", "bold"), f"  {said}"))
        self._show_suggestion()
        self._show_gallery()
        self._show_recent()

    def _show_suggestion(self) -> None:
        suggestion = self._shown.suggestion
        box = self.query_one("#next", Static)
        box.display = suggestion is not None
        if suggestion is not None:
            listed = suggestion.listed
            box.update(
                Content.assemble(
                    ("Practise next  ", "bold"),
                    f"{listed.title} · {listed.person}, {listed.company}\n{suggestion.why}  ",
                    ("n", "bold reverse"),
                    " opens it",
                )
            )

    def _show_gallery(self) -> None:
        table = self.query_one("#gallery", DataTable)
        kept = self._selected(table)
        table.clear(columns=True)
        columns = _columns(self.size.width - 2)
        for name, width in columns.items():
            table.add_column(name, key=name, width=width)
        for listed in self._wanted():
            cells = self._cells(listed)
            row = (shorten(cells[name], width) for name, width in columns.items())
            table.add_row(*map(Content, row), key=listed.id)
        if kept is not None and kept in table.rows:
            table.move_cursor(row=table.get_row_index(kept))

    def _cells(self, listed: Listed) -> dict[str, str]:
        """What each column says of a call."""
        if listed.problem is not None:
            return dict.fromkeys(COLUMNS, "") | {
                CALL: f"! {listed.id}: {listed.problem.message}",
                KIND: "to be put right",
            }
        held = [a for a in self._shown.attempts if a.scenario == listed.id and a.score is not None]
        return {
            CALL: listed.title,
            CUSTOMER: f"{listed.person}, {listed.company}",
            KIND: kind_of(listed),
            BEST: str(max(a.score or 0 for a in held)) if held else "–",
            LAST: str(held[-1].score) if held else "–",
            WHEN: ago(held[-1].started, datetime.now()) if held else "",
        }

    def _wanted(self) -> list[Listed]:
        words = self.query_one("#search", Input).value.casefold().split()
        skill = self.query_one("#skill", Cycle).value
        difficulty = self.query_one("#difficulty", Cycle).value
        return [
            one
            for one in self._shown.listed
            if (not skill or skill in one.trains)
            and (not difficulty or one.difficulty == difficulty)
            and all(
                word in f"{one.id} {one.title} {one.person} {one.company}".casefold()
                for word in words
            )
        ]

    def _show_recent(self) -> None:
        latest = self._shown.attempts[-RECENT:][::-1]
        self.query_one("#recent-part").set_class(not latest, "empty")
        table = self.query_one("#recent", DataTable)
        table.clear(columns=True)
        titles = {one.id: one.title or one.id for one in self._shown.listed}
        width = max(self.size.width - 4, 20)
        table.add_column("title", width=max(width - 34, 10))
        table.add_column("when", width=14)
        table.add_column("score", width=14)
        for attempt in latest:
            title = titles.get(attempt.scenario, attempt.scenario)
            score = f"{attempt.score} of 100" if attempt.score is not None else "cut off"
            mark = "✓ " if attempt.passed else "  "
            when = ago(attempt.started, datetime.now())
            table.add_row(Content(title), Content(when), Content(mark + score), key=attempt.id)

    @staticmethod
    def _selected(table: DataTable[Content]) -> str | None:
        if not table.row_count:
            return None
        return table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value

    # ── what is asked for ───────────────────────────────────────────────────

    def on_resize(self, event: Resize) -> None:
        """Lay the columns out anew for the width there is."""
        if self._shown.listed:
            self._show_gallery()
            self._show_recent()

    @on(Input.Changed, "#search")
    @on(Cycle.Changed)
    def filter(self) -> None:
        """Show what is wanted only."""
        self._show_gallery()

    @on(Input.Submitted, "#search")
    def found(self) -> None:
        """To the list of what was found."""
        self.query_one("#gallery").focus()

    @on(DataTable.RowSelected, "#gallery")
    def ring(self, event: DataTable.RowSelected) -> None:
        """Open the briefing of the customer chosen."""
        if event.row_key.value is not None:
            self.warmcall.open_briefing(event.row_key.value)

    @on(DataTable.RowSelected, "#recent")
    def open_recent(self, event: DataTable.RowSelected) -> None:
        """Open the debrief of a call, or go on with one that was cut off."""
        for attempt in self._shown.attempts:
            if attempt.id == event.row_key.value:
                path = self.desk.path_of(attempt, self.warmcall.trainee)
                if attempt.score is None:
                    self.warmcall.resume(path)
                else:
                    self.warmcall.open_recorded(path)

    def action_search(self) -> None:
        """To the search."""
        self.query_one("#search").focus()

    def action_leave_search(self) -> None:
        """Show everybody again."""
        self.query_one("#search", Input).value = ""
        self.query_one("#gallery").focus()

    def action_skill(self) -> None:
        """Only calls that train the next skill."""
        self.query_one("#skill", Cycle).turn()

    def action_difficulty(self) -> None:
        """Only calls of the next difficulty."""
        self.query_one("#difficulty", Cycle).turn()

    def action_next(self) -> None:
        """Open what is suggested."""
        if self._shown.suggestion is not None:
            self.warmcall.open_briefing(self._shown.suggestion.listed.id)

    def action_watch(self) -> None:
        """Watch a model call of the customer under the cursor."""
        chosen = self._selected(self.query_one("#gallery", DataTable))
        if chosen is not None:
            self.warmcall.open_demo(chosen)

    def action_trainee(self) -> None:
        """Let somebody else sit down."""
        from simulator.tui.screens.welcome import WelcomeScreen

        self.app.push_screen(WelcomeScreen())


def _columns(width: int) -> dict[str, int]:
    """The columns there is room for, with their widths; two blanks stand around each."""
    fixed = {BEST: 4, LAST: 4}
    if width >= 60:
        fixed = {KIND: 18, **fixed} if width >= 86 else fixed
        fixed[WHEN] = 11
    texts = width - sum(fixed.values()) - 2 * (len(fixed) + 2)
    if width < 60:
        return {CALL: max(texts + 2, 8), **fixed}
    return {CALL: texts * 11 // 20, CUSTOMER: texts - texts * 11 // 20, **fixed}
