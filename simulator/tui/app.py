"""The app: who is practising, which screen comes next, themes, and what is common to all keys.

It holds no rule of the call and reads no record itself; screens are imported when they are
opened, so that the first frame waits for none of them.
"""

import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.driver import Driver
from textual.screen import Screen

from simulator.practice.roster import Roster, keep_roster, read_roster
from simulator.tui.screens.home import HomeScreen
from simulator.tui.themes import DEFAULT_THEME, THEMES

if TYPE_CHECKING:
    from simulator.call.log import CallLog
    from simulator.practice.desk import Desk
    from simulator.practice.microphone import Try
    from simulator.scenario.model import Scenario
    from simulator.tui.choices import Choices
    from simulator.tui.held import Finished, HeldCall
    from simulator.tui.held_spoken import OpenVoice


STYLES = Path(__file__).parent / "styles"
BREAKPOINTS_ACROSS = [(0, "-narrow"), (90, "-wide")]  # from so many columns
BREAKPOINTS_DOWN = [(0, "-tiny"), (14, "-short"), (27, "-tall")]  # from so many lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the app behaves beside what is shown."""

    ring_s: float = 1.2  # how long it rings before somebody answers
    typing_only: bool = False  # no microphone, as when the app is served to a browser
    open_voice: "OpenVoice | None" = None  # another than the real one
    try_microphone: "Try | None" = None  # another than the real one


class WarmcallApp(App[None]):
    """Practise calls in a terminal."""

    TITLE = "warmcall"
    CSS_PATH = [STYLES / "app.tcss", STYLES / "home.tcss"]  # noqa: RUF012 - as Textual has it
    ENABLE_COMMAND_PALETTE = True
    # Below these widths and heights screens leave out what can be done without.
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS_ACROSS
    VERTICAL_BREAKPOINTS = BREAKPOINTS_DOWN
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", id="app.quit", show=False, priority=True),
        Binding("ctrl+p", "command_palette", "Commands", id="app.commands", priority=True),
    ]
    COMMAND_PALETTE_BINDING = "f24"  # the binding above, which a keys file can change

    def __init__(
        self,
        desk: "Desk",
        *,
        trainee: str = "",
        manner: Manner = Manner(),
        keys_file: Path | None = None,
    ) -> None:
        """`keys_file` may move keys; see `keys`."""
        super().__init__()
        self.desk = desk
        self._clashes_told: set[str] = set()
        self.manner = manner
        self.roster: Roster = read_roster(desk.data_folder)
        if trainee:
            self.roster = self.roster.with_trainee(trainee)
        self._keys_file = keys_file
        for theme in THEMES:
            self.register_theme(theme)
        known = self.roster.theme in self.available_themes
        self.theme = self.roster.theme if known else DEFAULT_THEME

    # ── who practises ───────────────────────────────────────────────────────

    @property
    def trainee(self) -> str:
        """Whose calls are shown and kept; empty while nobody has given a name."""
        return self.roster.last

    def sit_down(self, name: str) -> None:
        """This trainee is at the desk from now on."""
        self.roster = self.roster.with_trainee(name)
        self._keep_roster()

    def _keep_roster(self) -> None:
        keep_roster(self.desk.data_folder, self.roster)

    # ── starting and ending ─────────────────────────────────────────────────

    def get_driver_class(self) -> type[Driver]:
        """The usual one; in a terminal one that comes to its end when that is closed."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from simulator.tui.outliving import OutlivingDriver

        return OutlivingDriver

    def get_default_screen(self) -> Screen[None]:
        """Home is there from the first frame."""
        return HomeScreen()

    def on_mount(self) -> None:
        """Take over the keys of the keys file, and note a theme that is chosen later."""
        if self._keys_file is not None and self._keys_file.exists():
            self._use_keys(self._keys_file)
        self._leave_on_signals()
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))

    def _use_keys(self, path: Path) -> None:
        from simulator.tui.keys import read_keys

        keys = read_keys(path)
        self.set_keymap(keys.chosen)
        self.warn(keys.problem)
        self._warn_of_unknown_keys(keys.chosen)

    @work(thread=True)
    def _warn_of_unknown_keys(self, chosen: dict[str, str]) -> None:
        from simulator.tui.keys import what_is_unknown  # every screen is loaded by this

        self.call_from_thread(self.warn, what_is_unknown(chosen))

    def handle_bindings_clash(self, clashed_bindings: set[Binding], node: DOMNode) -> None:
        """Two things on one key: the keys file asked for it, so say which."""
        names = " and ".join(sorted(f"“{b.description or b.action}”" for b in clashed_bindings))
        if names not in self._clashes_told:
            self._clashes_told.add(names)
            self.warn(f"The keys file gives {names} the same key; give one of them another.")

    def warn(self, sentence: str) -> None:
        """Show a plain sentence about something that went wrong, if there is one."""
        if sentence:
            self.notify(sentence, severity="warning", timeout=12, markup=False)

    def _leave_on_signals(self) -> None:
        """A closed terminal ends the app as leaving it does: with the call so far kept."""
        if sys.platform == "win32":
            return
        loop = asyncio.get_running_loop()
        for name in (signal.SIGHUP, signal.SIGTERM):
            # Outside the main thread, as in some tests, there are no signals to wait for.
            with contextlib.suppress(ValueError, RuntimeError):
                loop.add_signal_handler(name, self._leave_at_once)

    @property
    def fault(self) -> Exception | None:
        """What went wrong inside, if anything did; the app has ended then."""
        return self._exception

    def _fatal_error(self) -> None:
        # Textual would print a traceback with everything that was said in it.
        self._close_messages_no_wait()

    def _leave_at_once(self) -> None:
        signal.signal(signal.SIGCONT, signal.SIG_IGN)  # a closing terminal sends one last
        self.exit(return_code=130)

    def action_help_quit(self) -> None:
        """Ctrl+C, by which many leave a program: say how one leaves this one."""
        quits = (each.binding for each in self.active_bindings.values())
        key = next((self.get_key_display(one) for one in quits if one.action == "quit"), "")
        if key:
            self.notify(f"{key} leaves warmcall. A call under way can be gone on with.")

    async def action_quit(self) -> None:
        """Leave; in the middle of a call say that it can be gone on with."""
        from simulator.tui.screens.call import CallScreen

        under_way = any(
            isinstance(screen, CallScreen) and screen.is_under_way for screen in self.screen_stack
        )
        self.exit(
            message="The call so far is saved. Start warmcall again to go on with it: it stands "
            "under your latest calls."
            if under_way
            else None
        )

    def on_ready(self) -> None:
        """The first frame is there: whoever opened this may have kept the collector waiting."""
        gc.freeze()
        gc.enable()

    def _keep_theme(self, name: str) -> None:
        if name != self.roster.theme:
            self.roster = replace(self.roster, theme=name)
            self._keep_roster()

    # ── going from screen to screen ─────────────────────────────────────────

    def open_briefing(self, scenario: str) -> None:
        """Read the briefing of a scenario; a sentence where it cannot be played."""
        from simulator.scenario.library import ScenarioInvalid, ScenarioNotFound
        from simulator.tui.screens.briefing import BriefingScreen

        if not self.trainee:
            from simulator.tui.screens.welcome import WelcomeScreen

            self.push_screen(WelcomeScreen(then=scenario))
            return
        try:
            found = self.desk.scenario(scenario)
        except ScenarioNotFound as error:
            self.warn(str(error))
        except ScenarioInvalid as error:
            first = next(problem for problem in error.problems if problem.is_error)
            folder = f" --scenarios {self.desk.scenarios}" if self.desk.scenarios else ""
            self.warn(
                f"This call cannot be played until its file is put right: {first.message}. "
                f"`warmcall{folder} check {scenario}` shows where."
            )
        else:
            self.push_screen(BriefingScreen(found))

    def open_call(self, scenario: "Scenario", choices: "Choices") -> None:
        """Ring: the call takes the place of the briefing."""
        from simulator.tui.choices import Talk
        from simulator.tui.held import begin
        from simulator.tui.screens.call import CallScreen

        if choices.talk is not Talk.TYPING:
            self._open_spoken_call(scenario, choices)
            return
        try:
            held = begin(self.desk, scenario, choices, trainee=self.trainee)
        except OSError as error:
            self._warn_of_no_record(error)
            return
        self.switch_screen(CallScreen(held))

    @work(exclusive=True, group="voice")
    async def _open_spoken_call(self, scenario: "Scenario", choices: "Choices") -> None:
        """Ring with a voice; where there is none, say why and ring for typing."""
        from simulator.tui.choices import Talk
        from simulator.tui.voice_start import NoVoiceError, spoken_call

        self.notify("Getting the sound ready …", timeout=4)
        try:
            held = await asyncio.to_thread(
                spoken_call,
                self.desk,
                scenario,
                choices,
                trainee=self.trainee,
                open_voice=self.manner.open_voice,
            )
        except NoVoiceError as reason:
            self.warn(str(reason))
            self.open_call(scenario, replace(choices, talk=Talk.TYPING))
        except OSError as error:
            self._warn_of_no_record(error)
        else:
            from simulator.tui.screens.spoken_call import SpokenCallScreen

            self.switch_screen(SpokenCallScreen(held))

    def _warn_of_no_record(self, error: OSError) -> None:
        self.warn(
            f"The call cannot be recorded under {self.desk.data_folder} ({error.strerror}). "
            "Have that folder put right, or name another with --data."
        )

    def open_first_call(self, scenario: str) -> None:
        """The first call of somebody new: no briefing to read, a coach beside it."""
        from simulator.scenario.library import ScenarioInvalid, ScenarioNotFound
        from simulator.tui.choices import Choices

        try:
            found = self.desk.scenario(scenario)
        except (ScenarioNotFound, ScenarioInvalid):  # somebody's own folder may hide it
            self.go_home()
        else:
            self.open_call(found, Choices(guided=True))

    def next_seed(self, scenario: str) -> int:
        """The customer says the same things in other words each time."""
        held = [a for a in self.desk.attempts(self.trainee) if a.scenario == scenario]
        return len(held) + 1

    def resume(self, path: Path) -> None:
        """Go on with a call that was cut off; where that cannot be, show how far it came."""
        from simulator.practice.conversation import CannotContinueError
        from simulator.practice.desk import ScenarioLostError
        from simulator.records.log_file import UnreadableLogError
        from simulator.tui.held import go_on
        from simulator.tui.screens.call import CallScreen

        try:
            held = go_on(self.desk, path)
        except CannotContinueError as error:
            self.warn(str(error))
            self.open_recorded(path)
        except (UnreadableLogError, ScenarioLostError, OSError) as error:
            self.warn(str(error))
        else:
            self.push_screen(CallScreen(held))

    def open_microphone(self) -> None:
        """Try the microphone, over whatever is there."""
        from simulator.practice.microphone import tried
        from simulator.tui.screens.microphone import MicrophoneScreen

        self.push_screen(MicrophoneScreen(self.manner.try_microphone or tried))

    def open_demo(self, scenario: str) -> None:
        """Watch a model call."""
        from simulator.scenario.library import ScenarioInvalid, ScenarioNotFound, StoryNotFound
        from simulator.tui.screens.demo import DemoScreen

        try:
            screen = DemoScreen(self.desk, scenario)
        except (ScenarioInvalid, ScenarioNotFound, StoryNotFound) as error:
            self.warn(str(error))
        else:
            self.push_screen(screen)

    def open_drills(self) -> None:
        """One habit for two minutes; other tasks each day."""
        from datetime import date

        from simulator.tui.screens.drill import DrillScreen

        self.push_screen(DrillScreen(seed=date.today().toordinal()))

    def open_history(self) -> None:
        """Every call of the trainee at the desk."""
        from simulator.tui.screens.history import HistoryScreen

        self.push_screen(HistoryScreen())

    def open_book(self) -> None:
        """A month with ten customers."""
        from simulator.tui.screens.book import BookScreen
        from simulator.tui.screens.welcome import WelcomeScreen

        self.push_screen(BookScreen() if self.trainee else WelcomeScreen())

    def open_debrief(self, held: "HeldCall") -> None:
        """After a call: the debrief takes its place."""
        from simulator.tui.held import Finished
        from simulator.tui.screens.coach import CoachScreen

        finished = Finished(
            path=held.path, log=held.log, scenario=held.scenario, jotted=tuple(held.jotted)
        )
        if finished.log.turns:
            self.switch_screen(CoachScreen(finished))
        else:
            self.open_verdicts(finished)

    def open_verdicts(self, finished: "Finished") -> None:
        """What the coach asked has been answered: the whole debrief takes its place."""
        from simulator.tui.screens.debrief import DebriefScreen

        self.switch_screen(DebriefScreen(finished))

    def take_up(self, log: "CallLog", scenario: "Scenario", turn: int) -> None:
        """Go on from just before a turn of a call that is over, in a call of its own."""
        from simulator.call.errors import CallError
        from simulator.tui.held import take_up
        from simulator.tui.screens.call import CallScreen

        try:
            held = take_up(self.desk, log, scenario, turn)
        except (CallError, LookupError):
            self.notify(
                "This call was recorded by another version of warmcall and cannot be gone on "
                "with from there. Ring again instead.",
                severity="warning",
                markup=False,
            )
        except OSError as error:
            self._warn_of_no_record(error)
        else:
            self.go_home()
            self.push_screen(CallScreen(held))

    def open_recorded(self, path: Path) -> None:
        """Look at the debrief of a call held before."""
        from simulator.practice.desk import ScenarioLostError
        from simulator.records.log_file import Fault, UnreadableLogError, read_log
        from simulator.tui.held import Finished
        from simulator.tui.screens.debrief import DebriefScreen

        try:
            recorded = read_log(path)
            if recorded.fault is Fault.ALTERED:
                self.warn(recorded.fault_sentence)
            scenario = self.desk.scenario_of(recorded)
        except (UnreadableLogError, ScenarioLostError, FileNotFoundError) as error:
            self.warn(str(error))
            return
        self.push_screen(DebriefScreen(Finished(path=path, log=recorded.log, scenario=scenario)))

    def go_home(self) -> None:
        """Back to home, from wherever; to the desk, where a call was rung from there."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
            if getattr(self.screen, "IS_DESK", False):
                return

    def action_page_help(self) -> None:
        """What F1 shows."""
        from simulator.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen.about(self.screen))

    def get_key_display(self, binding: Binding) -> str:
        """A key as it stands on the keyboard: F1, Esc, Ctrl+P."""
        if binding.key_display:
            return binding.key_display
        key = binding.key.split(",")[0]
        *held, last = key.split("+")
        last = {"escape": "Esc", "slash": "/", "enter": "Enter"}.get(last, last)
        parts = [part.capitalize() for part in held]
        parts.append(last.capitalize() if len(last) > 1 or held else last)
        return "+".join(parts)

    def write_keys_file(self) -> None:
        """A keys file to begin with, where there is none yet; and where it lies."""
        from simulator.tui.keys import template

        path = self._keys_file
        if path is None:
            return
        if not path.exists():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(template(), encoding="utf-8")
            except OSError as error:
                self.warn(f"{path} cannot be written: {error.strerror}.")
                return
        self.notify(f"Keys are moved in {path}. Edit it and start again.", timeout=20, markup=False)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the command palette offers everywhere."""
        yield SystemCommand(
            "Colours", "Dark, light, high contrast or none", self.action_change_theme
        )
        yield SystemCommand("Help", "What this screen is for, and its keys", self.action_page_help)
        if len(self.screen_stack) > 1:
            yield SystemCommand("Home", "Back to the list of customers", self.go_home)
        yield SystemCommand("Keys", "Move keys: write a keys file to edit", self.write_keys_file)
        yield SystemCommand("Quit", "Leave warmcall", self.action_quit)
