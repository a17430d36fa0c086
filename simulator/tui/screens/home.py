"""Home: what to practise next and why, everybody who can be rung, and the latest calls.

The first frame waits for nothing: what lies on disk, and the lists that show it, are loaded
by a worker after it.
"""

import importlib
import time
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import ScreenResume
from textual.widgets import Static
from textual.worker import get_current_worker

from simulator.tui.page import Page
from simulator.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from simulator.tui.widgets.gallery import Gallery, Shown

SHOWN_EVERY_S = 0.5
NEEDS_LISTS = ("search", "leave_search", "turn", "next", "watch")


def load_ahead() -> None:
    """Import what a call needs while the trainee still reads, so that it opens at once."""
    importlib.import_module("simulator.tui.screens.briefing")
    importlib.import_module("simulator.tui.screens.call")
    importlib.import_module("simulator.records.versions").hearing_digest()
    importlib.import_module("scoring.rubric_file").default_rubric()


class HomeScreen(Page[None]):
    """The first thing one sees."""

    HELP = """
Pick a customer and press Enter: you read the briefing first, the phone rings only when you say so.

The box at the top suggests what to practise next. Below it are all customers. Type / to search
by name, company or title; s and d show only calls that train one skill, or of one difficulty.
The lowest list holds your latest calls: Enter on one opens its debrief, or goes on with a call
that was cut off. p opens drills: one habit, ten times in a row; h every
call you have held, with charts.
b opens the book: ten customers to look after for a month.

Tab moves between the parts of the screen, the arrow keys within one. The mouse works, too."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next", "Next", id="home.next"),
        Binding("w", "watch", "Watch", id="home.watch"),
        Binding("p", "drills", "Drills", id="home.drills"),
        Binding("h", "history", "History", id="home.history"),
        Binding("b", "book", "Book", id="home.book"),
        Binding("slash", "search", "Search", id="home.search"),
        Binding("s", "turn('skill')", "Skill", id="home.skill"),
        Binding("d", "turn('difficulty')", "Difficulty", id="home.difficulty"),
        Binding("t", "trainee", "Who", id="home.trainee"),
        Binding("escape", "leave_search", "Everybody", show=False, id="home.everybody"),
    ]

    def __init__(self) -> None:
        """Nothing is read yet."""
        super().__init__()
        self._suggested = ""
        self._has_kept_house = False

    def compose(self) -> ComposeResult:
        """The frame; the lists come when they have been read."""
        yield Static(Content.assemble(("warmcall", "bold")), id="who")
        yield Static("Looking for your customers …", id="next", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask who is there, where nobody has been yet."""
        if not self.warmcall.trainee:
            from simulator.tui.screens.welcome import WelcomeScreen

            self.app.push_screen(WelcomeScreen())

    @on(ScreenResume)
    def look_again(self) -> None:
        """A call may have been held, or a file changed, since this was last seen."""
        self.call_after_refresh(self._read, self.warmcall.trainee)

    @work(thread=True, exclusive=True, group="reading")
    def _read(self, trainee: str) -> None:
        from simulator.practice.choosing import suggest
        from simulator.tui.widgets.gallery import Shown

        worker = get_current_worker()
        attempts = self.desk.attempts(trainee) if trainee else ()
        gallery = self.desk.gallery()
        listed = {one.id: one for one in (*gallery.glimpsed, *gallery.known)}
        looked_at = {one.id: one for one in gallery.known}

        def show(*, is_all: bool = False) -> None:
            found = tuple(listed[id] for id in sorted(listed))
            suggestion = suggest([looked_at[id] for id in sorted(looked_at)], attempts)
            shown = Shown(found, attempts, suggestion, is_all=is_all)
            self.app.call_from_thread(self._show, shown)

        show(is_all=not gallery.glimpsed)
        shown_at = time.monotonic()
        for one in gallery.rest:
            if worker.is_cancelled:
                return
            listed[one.id] = looked_at[one.id] = one
            # Files nobody has looked at yet take a tenth of a second each.
            if time.monotonic() - shown_at > SHOWN_EVERY_S:
                show()
                shown_at = time.monotonic()
        if not worker.is_cancelled:
            show(is_all=True)
            load_ahead()
            self._keep_house()

    def _keep_house(self) -> None:
        """Delete sound whose day has come; once each time the app is opened."""
        from simulator.records.recordings import forget_expired

        if not self._has_kept_house:
            self._has_kept_house = True
            forget_expired(self.desk.store, date.today())

    # ── showing what was read ───────────────────────────────────────────────

    def _show(self, shown: "Shown") -> None:
        from simulator.tui.widgets.gallery import Gallery

        if not self.is_attached or not self.query("#who"):
            return  # the app was left while this was read
        calls, trainee = len(shown.attempts), self.warmcall.trainee
        said = f"{trainee}, {calls} {'call' if calls == 1 else 'calls'} so far" if trainee else ""
        self.query_one("#who", Static).update(Content.assemble(("warmcall", "bold"), f"  {said}"))
        self._show_suggestion(shown)
        if self.query(Gallery):
            self._lists.show(shown)
        else:
            self.mount(Gallery(shown), before=self.query_one(KeyLine))
        self.refresh_bindings()

    def _show_suggestion(self, shown: "Shown") -> None:
        suggestion = shown.suggestion
        self._suggested = suggestion.listed.id if suggestion else ""
        box = self.query_one("#next", Static)
        if suggestion is None and not shown.is_all:
            return  # it still says that it is looked for
        if suggestion is None:
            box.update("There is no call that can be played. `warmcall check` says why.")
            return
        listed = suggestion.listed
        box.update(
            Content.assemble(
                ("Practise next  ", "bold"),
                f"{listed.title} · {listed.person}, {listed.company}\n{suggestion.why}  ",
                (" n ", "bold reverse"),
                " opens it",
            )
        )

    @property
    def _lists(self) -> "Gallery":
        """The lists; keys that need them do nothing before they are there."""
        from simulator.tui.widgets.gallery import Gallery

        return self.query_one(Gallery)

    # ── what is asked for ───────────────────────────────────────────────────

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys for the lists wait until these are there."""
        return action not in NEEDS_LISTS or bool(self.query("#lists"))

    def on_gallery_chosen(self, message: "Gallery.Chosen") -> None:
        """Open the briefing of the customer chosen."""
        self.warmcall.open_briefing(message.scenario)

    def on_gallery_reopened(self, message: "Gallery.Reopened") -> None:
        """Open the debrief of a call, or go on with one that was cut off."""
        attempt = message.attempt
        path = self.desk.path_of(attempt, self.warmcall.trainee)
        if attempt.score is None:
            self.warmcall.resume(path)
        else:
            self.warmcall.open_recorded(path)

    def action_search(self) -> None:
        """To the search."""
        self._lists.search()

    def action_leave_search(self) -> None:
        """Show everybody again."""
        self._lists.leave_search()

    def action_turn(self, filter_id: str) -> None:
        """The next value of a filter."""
        self._lists.turn(filter_id)

    def action_next(self) -> None:
        """Open what is suggested."""
        if self._suggested:
            self.warmcall.open_briefing(self._suggested)

    def action_watch(self) -> None:
        """Watch a model call of the customer under the cursor."""
        if self._lists.chosen is not None:
            self.warmcall.open_demo(self._lists.chosen)

    def action_drills(self) -> None:
        """One habit for two minutes."""
        self.warmcall.open_drills()

    def action_history(self) -> None:
        """Every call held, and how the habits go."""
        self.warmcall.open_history()

    def action_book(self) -> None:
        """A month with ten customers."""
        self.warmcall.open_book()

    def action_trainee(self) -> None:
        """Let somebody else sit down."""
        from simulator.tui.screens.welcome import WelcomeScreen

        self.app.push_screen(WelcomeScreen())
