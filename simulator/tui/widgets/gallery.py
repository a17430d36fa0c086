"""The lists of home: everybody who can be rung, with a search and two filters; latest calls."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets import DataTable, Input, Static

from simulator.practice.choosing import Suggestion
from simulator.records.attempts import Attempt
from simulator.scenario.library import Listed
from simulator.tui.widgets.cycle import Cycle
from simulator.tui.words import SKILLS, ago, kind_of, named, score_of, shorten

RECENT = 5
AT_ONCE = 60  # customers added before a key is looked at again
CALL, CUSTOMER, KIND, BEST, LAST, WHEN = "Call", "Customer", "Kind", "Best", "Last", "When"
EVERYTHING = ""
DIFFICULTIES = ("easy", "medium", "hard")


@dataclass(frozen=True, slots=True)
class Shown:
    """What was read from disk for these lists."""

    listed: tuple[Listed, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    suggestion: Suggestion | None = None
    is_all: bool = True  # whether every file has been looked at


@dataclass(frozen=True, slots=True)
class _Held:
    """What came of the calls of one scenario."""

    best: int
    last: int
    started: str


class Gallery(Vertical):
    """Shows what was read, and says what was chosen."""

    @dataclass
    class Chosen(Message):
        """A scenario to ring."""

        scenario: str

    @dataclass
    class Reopened(Message):
        """A call held before."""

        attempt: Attempt

    def __init__(self, shown: Shown) -> None:
        """Shows these."""
        super().__init__(id="lists")
        self._shown = shown
        self._columns: dict[str, int] = {}
        self._coming: Iterator[Listed] = iter(())

    def compose(self) -> ComposeResult:
        """Filters, the customers, the latest calls."""
        with Horizontal(id="filters"):
            yield Static("Customers to ring", classes="heading", id="gallery-title")
            yield Input(placeholder="search", id="search", compact=True)
            yield Cycle("skill", (EVERYTHING, *SKILLS), names=SKILLS, id="skill")
            yield Cycle("difficulty", (EVERYTHING, *DIFFICULTIES), id="difficulty")
        yield DataTable(id="gallery", cursor_type="row", cell_padding=1)
        with Vertical(id="recent-part"):
            yield Static("Your latest calls", classes="heading")
            yield DataTable(id="recent", cursor_type="row", show_header=False, cell_padding=1)

    def on_mount(self) -> None:
        """The customers first; at once, or it would take the focus from what came after."""
        self.screen.set_focus(self.query_one("#gallery"))

    def on_resize(self, event: Resize) -> None:
        """Lay the columns out for the width there is."""
        self._lay_out()

    def show(self, shown: Shown) -> None:
        """Show what was read anew; what changed of a customer is put in its place."""
        before, self._shown = self._shown, shown
        if [one.id for one in before.listed] != [one.id for one in shown.listed]:
            self._lay_out()
            return
        if (before.listed, before.attempts) == (shown.listed, shown.attempts):
            return
        self._put_right(before)
        self._show_recent()

    def _lay_out(self) -> None:
        self._show_customers()
        self._show_recent()

    # ── customers ───────────────────────────────────────────────────────────

    def _show_customers(self) -> None:
        table = self.query_one("#gallery", DataTable)
        kept = self.chosen
        table.clear(columns=True)
        self._columns = _columns(self.size.width - 2)
        for name, width in self._columns.items():
            table.add_column(name, key=name, width=width)
        wanted = self._wanted()
        self._coming = iter(wanted)
        place = next((at for at, listed in enumerate(wanted) if listed.id == kept), 0)
        self._add(max(AT_ONCE, place + 1))
        table.move_cursor(row=place)

    def _add(self, rows: int) -> None:
        """Add so many more customers, and the others when keys have been answered."""
        table, held = self.query_one("#gallery", DataTable), _held(self._shown.attempts)
        added = list(islice(self._coming, rows))
        for listed in added:
            table.add_row(*self._row(listed, held), key=listed.id)
        if len(added) == rows:
            self.call_after_refresh(self._add, AT_ONCE)

    def _row(self, listed: Listed, held: Mapping[str, _Held]) -> list[Content]:
        cells = _cells(listed, held.get(listed.id))
        return [Content(shorten(cells[name], width)) for name, width in self._columns.items()]

    def _put_right(self, before: Shown) -> None:
        """Write the rows anew that say something else now."""
        table, held = self.query_one("#gallery", DataTable), _held(self._shown.attempts)
        held_before = _held(before.attempts)
        for old, now in zip(before.listed, self._shown.listed, strict=True):
            same = old == now and held_before.get(now.id) == held.get(now.id)
            if not same and now.id in table.rows:
                for name, cell in zip(self._columns, self._row(now, held), strict=True):
                    table.update_cell(now.id, name, cell)

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

    @property
    def chosen(self) -> str | None:
        """The scenario under the cursor."""
        table = self.query_one("#gallery", DataTable)
        if not table.row_count:
            return None
        return table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value

    @on(Input.Changed, "#search")
    @on(Cycle.Changed)
    def filter(self) -> None:
        """Show what is wanted only."""
        self._show_customers()

    @on(Input.Submitted, "#search")
    def found(self) -> None:
        """To the list of what was found."""
        self.screen.set_focus(self.query_one("#gallery"))

    @on(DataTable.RowSelected, "#gallery")
    def ring(self, event: DataTable.RowSelected) -> None:
        """A customer was chosen."""
        if event.row_key.value is not None:
            self.post_message(self.Chosen(event.row_key.value))

    # ── latest calls ────────────────────────────────────────────────────────

    def _show_recent(self) -> None:
        latest = self._shown.attempts[-RECENT:][::-1]
        self.query_one("#recent-part").set_class(not latest, "empty")
        table = self.query_one("#recent", DataTable)
        table.clear(columns=True)
        titles = {one.id: one.title for one in self._shown.listed}
        widths = (max(self.size.width - 37, 10), 13, 15)
        for width in widths:
            table.add_column("", width=width)
        for attempt in latest:
            row = (
                titles.get(attempt.scenario) or named(attempt.scenario),
                ago(attempt.started, datetime.now()),
                score_of(attempt),
            )
            cells = (shorten(text, width) for text, width in zip(row, widths, strict=True))
            table.add_row(*map(Content, cells), key=attempt.id)

    @on(DataTable.RowSelected, "#recent")
    def reopen(self, event: DataTable.RowSelected) -> None:
        """A call held before was chosen."""
        for attempt in self._shown.attempts:
            if attempt.id == event.row_key.value:
                self.post_message(self.Reopened(attempt))

    # ── keys ────────────────────────────────────────────────────────────────

    def search(self) -> None:
        """To the search; at once, so that what is typed ahead lands there."""
        self.screen.set_focus(self.query_one("#search"))

    def leave_search(self) -> None:
        """Show everybody again."""
        self.query_one("#search", Input).value = ""
        self.query_one("#gallery").focus()

    def turn(self, filter_id: str) -> None:
        """The next value of a filter."""
        self.query_one(f"#{filter_id}", Cycle).turn()


def _held(attempts: tuple[Attempt, ...]) -> Mapping[str, _Held]:
    held: dict[str, _Held] = {}
    for attempt in attempts:
        if attempt.score is not None:
            before = held.get(attempt.scenario)
            best = max(attempt.score, before.best if before else 0)
            held[attempt.scenario] = _Held(best, attempt.score, attempt.started)
    return held


def _cells(listed: Listed, held: _Held | None) -> dict[str, str]:
    """What each column says of a call."""
    if listed.problem is not None:
        broken = {CALL: f"! {listed.id}", CUSTOMER: listed.problem.message, KIND: "to be put right"}
        return broken | dict.fromkeys((BEST, LAST, WHEN), "")
    return {
        CALL: listed.title or listed.id,
        CUSTOMER: ", ".join(filter(None, (listed.person, listed.company))),
        KIND: kind_of(listed),
        BEST: str(held.best) if held else "–",
        LAST: str(held.last) if held else "–",
        WHEN: ago(held.started, datetime.now()) if held else "",
    }


def _columns(width: int) -> dict[str, int]:
    """The columns there is room for, with their widths; two blanks stand between them."""
    figures = {BEST: 4, LAST: 4} if width < 60 else {BEST: 4, LAST: 4, WHEN: 11}
    fixed = {KIND: 18, **figures} if width >= 86 else figures
    texts = width - sum(fixed.values()) - 2 * (len(fixed) + 2)
    if width < 60:
        return {CALL: max(texts + 2, 8), **fixed}
    call = texts * 3 // 5
    return {CALL: call, CUSTOMER: texts - call, **fixed}
