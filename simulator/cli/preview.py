"""`warmcall preview`: a call beside the editor, which follows the file as it is saved."""

import os
import select
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from simulator.authoring.annotated import remarks
from simulator.authoring.preview import Preview, View
from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import search_path
from simulator.scenario.diagnostics import Problem
from simulator.scenario.library import ScenarioNotFound, locate

_LOOK_EVERY_S = 0.25  # how often the files are looked at while nobody types
_MOST_PROBLEMS = 3
_LAST_TURNS = 2  # shown without being asked for
_HELP = """\
What you type is said in the call. Besides:
  /back          take the last turn back
  /again         let it ring anew
  /jump STATE    go to a state of the call
  /all           the whole call so far
  /problems      everything wrong with the file
  /edit [LINE]   open the editor there; without a line, where her last words stand
  /reload        read the file again now
  /help          this
  /quit          stop"""


@click.command("preview")
@click.argument("scenario_name", metavar="SCENARIO")
@click.option("--watch", is_flag=True, help="Follow the file: read it again whenever it is saved.")
@pass_settings
def preview_command(settings: Settings, *, scenario_name: str, watch: bool) -> None:
    """Try SCENARIO beside the editor: each turn with what was heard, which line answered and why.

    With --watch the file is read again whenever it is saved, and the turns so far are said
    again. Nothing is recorded.
    """
    screen = Screen(no_input=settings.no_input)
    try:
        path = locate(scenario_name, search_path(settings))
    except ScenarioNotFound as error:
        raise Failure(str(error), Exit.NOT_FOUND) from error
    desk = _Desk(screen, path, Preview(path, search_path(settings)))
    desk.show()
    if watch:
        screen.tell(f"Watching {path}. Type what the trainee says, or /help.")
    for line in _lines(desk.look if watch else None):
        if line is not None and not desk.do(line.strip()):
            return


def _lines(look: Callable[[], None] | None) -> Iterator[str | None]:
    """Typed lines; with something to look at, None in between whenever a moment has passed."""
    if look is None or sys.platform == "win32" or not sys.stdin.isatty():
        for line in sys.stdin:
            if look is not None:
                look()
            yield line
        return
    held = ""
    while True:
        if select.select([sys.stdin.fileno()], [], [], _LOOK_EVERY_S)[0]:
            typed = os.read(sys.stdin.fileno(), 4096).decode("utf-8", errors="replace")
            if not typed:
                return
            held += typed
            while "\n" in held:
                line, _, held = held.partition("\n")
                yield line
        else:
            look()
            yield None


class _Desk:
    """What is shown, and what typed lines do."""

    def __init__(self, screen: Screen, path: Path, preview: Preview) -> None:
        self._screen = screen
        self._path = path
        self._preview = preview

    def look(self) -> None:
        """Show the call anew where a file was saved."""
        if self._preview.reload_if_saved():
            self._screen.show()
            self._screen.show(self._screen.faint("── saved ──"))
            self.show()

    def do(self, line: str) -> bool:
        """Do what a line says; whether to go on."""
        command, _, rest = line.partition(" ")
        match command:
            case "":
                return True
            case "/quit":
                return False
            case "/help":
                self._screen.show(_HELP)
                return True
            case "/problems":
                self._show_problems(self._preview.problems, len(self._preview.problems))
                return True
            case "/all":
                self.show(turns=len(self._preview.said))
                return True
            case "/edit":
                self._edit(rest.strip())
            case "/back":
                self._preview.back()
            case "/again":
                self._preview.begin_again()
            case "/reload":
                self._preview.reload()
            case "/jump":
                self._jump(rest.strip())
            case _ if command.startswith("/"):
                self._screen.tell(f"There is no command {command} here; /help lists them.")
                return True
            case _:
                self._preview.reload_if_saved()
                self._preview.say(line)
        self.show()
        return True

    def _jump(self, state: str) -> None:
        if state not in self._preview.states:
            self._screen.tell(f"There is no state {state!r}. {', '.join(self._preview.states)}")
        elif not self._preview.jump(state):
            self._screen.tell(
                f"No turns were found that lead to {state}. Say them yourself, or see with "
                "`warmcall check --prove` whether any way leads there."
            )

    def _edit(self, line: str) -> None:
        path, number = self._preview.place_of_answer()
        if line.isdigit():
            path, number = self._path, int(line)
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
        if not editor:
            self._screen.tell(f"{path}:{number} (set EDITOR to open it from here)")
            return
        command = shlex.split(editor)
        place = (
            ["-g", f"{path}:{number}"]
            if "code" in Path(command[0]).name
            else [f"+{number}", str(path)]
        )
        try:
            subprocess.run([*command, *place], check=False)
        except OSError as error:
            self._screen.tell(f"{editor} could not be started: {error.strerror}.")
        self._preview.reload_if_saved()

    # ── what is shown ───────────────────────────────────────────────────────

    def show(self, turns: int = _LAST_TURNS) -> None:
        """The whole view: problems, the last turns, the map, the gauges."""
        view, screen = self._preview.view(), self._screen
        if view is None:
            self._show_problems(self._preview.problems, _MOST_PROBLEMS)
            screen.show("This file cannot be played yet. Put it right and save it.")
            return
        screen.show(screen.strong(view.title))
        self._show_problems(view.problems, _MOST_PROBLEMS)
        if view.is_stale:
            screen.show(screen.bad("The file as saved cannot be played; this is the one before."))
        shown = [turn for turn in view.turns if turn.number > len(view.turns) - 1 - turns]
        if len(shown) < len(view.turns) - 1:
            before = len(view.turns) - 1 - len(shown)
            screen.show(screen.faint(f"     … {before} before; /all shows them"))
        for turn in shown:
            if turn.said:
                screen.show(
                    screen.wrapped(turn.said, first=f"{turn.number:>3}  You: ", rest="       ")
                )
            for remark in remarks(turn):
                screen.show(screen.faint(screen.wrapped(remark, first="       ", rest="         ")))
        if view.not_said:
            was = "turn was" if view.not_said == 1 else "turns were"
            screen.show(f"The call ends here now; {view.not_said} {was} not said. /back or /again")
        self._show_place(view)

    def _show_place(self, view: View) -> None:
        screen = self._screen
        where = " → ".join(f"[{s}]" if s == view.state else s for s in view.visited)
        screen.show(screen.wrapped(where, first="map    ", rest="       "))
        for target, labels in view.ways:
            screen.show(
                screen.faint(
                    screen.wrapped(f"→ {target}: {labels}", first="       ", rest="         ")
                )
            )
        if view.unvisited:
            screen.show(
                screen.faint(
                    screen.wrapped(
                        f"not visited: {', '.join(view.unvisited)}",
                        first="       ",
                        rest="         ",
                    )
                )
            )
        for gauge in view.gauges:
            screen.show(
                f"trust {_bar(gauge.trust)} {gauge.trust:>3}   patience {_bar(gauge.patience)} "
                f"{gauge.patience:>3}   {gauge.person}"
            )
        state = "the line is dead" if view.is_over else f"in {view.state}, {view.mood}"
        screen.show(screen.strong(state))

    def _show_problems(self, problems: tuple[Problem, ...], most: int) -> None:
        for problem in problems[:most]:
            line = f"{problem.line}: {problem.severity} {problem.code}: {problem.message}"
            show = self._screen.bad if problem.is_error else self._screen.faint
            self._screen.show(show(self._screen.wrapped(line, first="! ", rest="    ")))
            self._screen.show(self._screen.wrapped(problem.help, first="    ", rest="    "))
        if len(problems) > most:
            self._screen.show(f"! {len(problems) - most} more: /problems")


def _bar(value: int) -> str:
    """A gauge of ten."""
    return "#" * round(value / 10) + "." * (10 - round(value / 10))
