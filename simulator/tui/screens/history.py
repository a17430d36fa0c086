"""History: every call of one trainee, and how the habits go, in charts.

What lies on disk is read by a worker; a page of the list is shown at a time.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Grid, VerticalScroll
from textual.content import Content
from textual.events import ScreenResume
from textual.reactive import reactive
from textual.widgets import DataTable, OptionList, Static, TabbedContent, TabPane
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from simulator.practice.progress import Progress, Trend, progress_of
from simulator.records.attempts import Attempt
from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.words import ago, named, score_of, shorten

PAGE = 100  # calls in the list at a time
TABS = ("calls", "habits", "climbs")
_FEW = 2  # a chart of one call shows nothing


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from disk."""

    attempts: tuple[Attempt, ...]
    titles: dict[str, str]
    progress: Progress


class HistoryScreen(Page[None]):
    """All calls, newest first; charts beside them."""

    CSS_PATH = "../styles/history.tcss"
    HELP = """
Three sheets; 1 to 3 turn them. Your calls, newest first: Enter opens the debrief of one, or goes on
with a call that was cut off; Delete removes it for good, after asking. The habits: a chart each,
in percent of its points, and how often you rang without a reason. From first to best: how each
customer went the first time, at best, and last.

Only your own calls are here; t lets somebody else sit down. Turns taken again are in the list, and
count in no chart."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"sheet('{name}')", show=False, id=f"history.sheet{number}")
            for number, name in enumerate(TABS, 1)
        ),
        Binding("o", "page(1)", "Older", id="history.older"),
        Binding("y", "page(-1)", "Newer", id="history.newer"),
        Binding("delete", "delete", "Remove", id="history.delete"),
        Binding("t", "trainee", "Who", id="history.trainee"),
        Binding("escape", "home", "Home", id="history.home"),
    ]

    def __init__(self) -> None:
        """Nothing is read yet."""
        super().__init__()
        self._read_in: Read | None = None
        self._page = 0

    def compose(self) -> ComposeResult:
        """The frame."""
        yield Static(id="whose")
        with TabbedContent(initial=TABS[0]):
            with TabPane("1 Calls", id="calls"):
                yield DataTable(id="list", cursor_type="row", cell_padding=1)
            with TabPane("2 Habits", id="habits"):
                yield Charts(id="charts")
            with TabPane("3 First to best", id="climbs"):
                yield DataTable(id="climb-list", cursor_type="row", cell_padding=1)
        yield KeyLine()

    def on_mount(self) -> None:
        """The list is where one begins."""
        self.set_focus(self.query_one("#list"))

    @on(ScreenResume)
    def look_again(self) -> None:
        """Somebody else may have sat down, or a call have been deleted."""
        self._read(self.warmcall.trainee)

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, trainee: str) -> None:
        worker = get_current_worker()
        attempts = self.desk.attempts(trainee) if trainee else ()
        read = Read(attempts, self._titles(), progress_of(attempts))
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, read)

    def _titles(self) -> dict[str, str]:
        """What every scenario is called."""
        gallery = self.desk.gallery()
        return {listed.id: listed.title for listed in (*gallery.glimpsed, *gallery.known)}

    # ── showing what was read ───────────────────────────────────────────────

    def _show(self, read: Read) -> None:
        if not self.query(Charts):
            return  # the app was left while this was read
        self._read_in = read
        self.refresh_bindings()
        self._show_list()
        self._show_climbs(read)
        self.query_one(Charts).progress = read.progress

    def _show_list(self) -> None:
        read = self._read_in
        if read is None:
            return
        attempts = read.attempts[::-1]
        last_page = max(len(attempts) - 1, 0) // PAGE
        self._page = max(0, min(self._page, last_page))
        shown = attempts[self._page * PAGE : (self._page + 1) * PAGE]
        pages = f", page {self._page + 1} of {last_page + 1}" if last_page else ""
        calls = "1 call" if len(attempts) == 1 else f"{len(attempts)} calls"
        whose = f"{self.warmcall.trainee or 'Nobody yet'}: {calls}{pages}"
        self.query_one("#whose", Static).update(Content(whose))
        table = self.query_one("#list", DataTable)
        table.clear(columns=True)
        width = max(self.size.width - 6, 30)
        wide = width >= 80
        for name, columns in (
            ("Nr", 5),
            ("Call", max(width - (53 if wide else 37), 10)),
            ("When", 13),
            ("Score", 15),
            *((("How", 14),) if wide else ()),
        ):
            table.add_column(name, width=columns)
        for attempt in shown:
            title = read.titles.get(attempt.scenario) or named(attempt.scenario)
            cells = [
                str(attempt.number),
                shorten(title, max(width - (53 if wide else 37), 10)),
                ago(attempt.started, datetime.now()),
                score_of(attempt),
            ]
            table.add_row(*map(Content, [*cells, _how(attempt)] if wide else cells), key=attempt.id)

    def _show_climbs(self, read: Read) -> None:
        table = self.query_one("#climb-list", DataTable)
        table.clear(columns=True)
        width = max(self.size.width - 42, 16)
        for name, columns in (("Customer's call", width), ("Calls", 5), ("First", 5), ("Best", 5)):
            table.add_column(name, width=columns)
        table.add_column("Last", width=5)
        for climb in read.progress.climbs:
            title = read.titles.get(climb.scenario) or named(climb.scenario)
            figures = (climb.calls, climb.first, climb.best, climb.last)
            table.add_row(Content(shorten(title, width)), *(Content(f"{n:>4}") for n in figures))

    # ── what is asked for ───────────────────────────────────────────────────

    def _chosen(self) -> Attempt | None:
        table = self.query_one("#list", DataTable)
        if self._read_in is None or not table.row_count:
            return None
        id = table.coordinate_to_cell_key(table.cursor_coordinate).row_key.value
        return next((one for one in self._read_in.attempts if one.id == id), None)

    @on(DataTable.RowSelected, "#list")
    def open_call(self) -> None:
        """Its debrief; a call that was cut off goes on."""
        attempt = self._chosen()
        if attempt is None:
            return
        path = self.desk.path_of(attempt, self.warmcall.trainee)
        if attempt.score is None:
            self.warmcall.resume(path)
        else:
            self.warmcall.open_recorded(path)

    def action_sheet(self, name: str) -> None:
        """Turn to a sheet."""
        self.query_one(TabbedContent).active = name
        part = {"calls": "#list", "habits": "#charts", "climbs": "#climb-list"}[name]
        self.call_after_refresh(self.query_one(part).focus)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys that do nothing here are not offered."""
        attempts = self._read_in.attempts if self._read_in is not None else ()
        if action == "delete":
            return bool(attempts)
        return action != "page" or len(attempts) > PAGE

    def action_page(self, by: int) -> None:
        """Older or newer calls."""
        self._page += by
        self._show_list()

    def action_trainee(self) -> None:
        """Let somebody else sit down."""
        from simulator.tui.screens.welcome import WelcomeScreen

        self.app.push_screen(WelcomeScreen())

    def action_home(self) -> None:
        """Back to the customers."""
        self.warmcall.go_home()

    def action_delete(self) -> None:
        """Delete the call under the cursor, once that has been confirmed."""
        attempt = self._chosen()
        if attempt is None or self.query_one(TabbedContent).active != "calls":
            self.tell("Put the cursor on the call you want to delete.")
            return

        def answered(sure: bool | None) -> None:
            if sure:
                self._delete(attempt)

        self.app.push_screen(SureScreen(attempt.id), answered)

    @work(thread=True, group="deleting")
    def _delete(self, attempt: Attempt) -> None:
        from simulator.records.kept_calls import delete_calls, kept_calls

        path = self.desk.path_of(attempt, self.warmcall.trainee)
        store = self.desk.store
        calls = [call for call in kept_calls(store, self.warmcall.trainee) if call.path == path]
        try:
            delete_calls(store, calls)
        except OSError as error:
            said = f"{attempt.id} could not be deleted whole: {error.strerror}."
            self.app.call_from_thread(self.tell, said, warning=True)
        else:
            self.app.call_from_thread(self.tell, f"{attempt.id} is deleted.")
        self.app.call_from_thread(self.look_again)


class Charts(VerticalScroll):
    """A chart for each habit."""

    progress: reactive[Progress | None] = reactive(None, recompose=True)

    def compose(self) -> ComposeResult:
        """Nothing before there is something to compare."""
        progress = self.progress
        if progress is None or progress.calls < _FEW:
            yield Static("The charts begin with your second call that is scored.", classes="note")
            return
        most = max((value or 0 for value in progress.fillers.values), default=0)
        with Grid(id="grid"):
            for trend in (progress.score, *progress.habits):
                yield _chart(trend, progress, top=100)
            yield _chart(progress.fillers, progress, top=max(2, round(most + 0.5)))


class SureScreen(Page[bool]):
    """Asks before something is gone for good."""

    CSS_PATH = "../styles/history.tcss"
    HELP = "A deleted call is gone for good: its record, its note, and its sound where it was kept."
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "keep", "Keep it", id="sure.keep")]

    def __init__(self, call: str) -> None:
        """The call meant."""
        super().__init__()
        self._call = call

    def compose(self) -> ComposeResult:
        """Keeping comes first."""
        with Container(id="sure"):
            yield Static(
                Content(
                    f"Delete {self._call} for good, with its note, its score and its sound where "
                    "that was kept?"
                )
            )
            yield OptionList(Option("Keep it", id="keep"), Option("Delete it", id="delete"))
        yield KeyLine()

    @on(OptionList.OptionSelected)
    def answer(self, event: OptionList.OptionSelected) -> None:
        """Yes or no."""
        self.dismiss(event.option_id == "delete")

    def action_keep(self) -> None:
        """No."""
        self.dismiss(False)


def _how(attempt: Attempt) -> str:
    parts = ("exam" if attempt.exam else "", "retaken" if attempt.retaken else "", attempt.mode)
    return ", ".join(part for part in parts if part)


def _chart(trend: Trend, progress: Progress, *, top: int) -> Container:
    from simulator.tui.widgets.curve_plot import CurvePlot, Series

    known = [value for value in trend.values if value is not None]
    figures = f"first {known[0]:g}, now {known[-1]:g}" if known else "nothing yet"
    unit = ", in percent" if top == 100 and trend.title != "Score" else ""
    return Container(
        Static(Content.assemble((f"{trend.title}{unit}  ", "bold"), figures)),
        CurvePlot(
            (Series(name=trend.title, marker="braille", values=trend.values),),
            progress.places,
            top=top,
            ticks={0: "0", top: str(top)} if top != 100 else {0: "0", 50: "50", 100: "100"},
        ),
        classes="chart",
    )
