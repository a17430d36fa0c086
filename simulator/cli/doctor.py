"""`warmcall doctor`: what works on this computer, what is missing, and what to do about it.

Sound is tried, unless it is only to be looked at; nothing is downloaded or kept.
"""

import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from simulator.cli.doctor_sound import sound_examined
from simulator.cli.examined import Examined
from simulator.cli.exits import Exit
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import search_path
from simulator.encoding import Json
from simulator.version import VERSION

_OLDEST_PYTHON = (3, 11)


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.option("--quick", is_flag=True, help="Only look: load no model and open no device.")
@pass_settings
def doctor_command(settings: Settings, *, as_json: bool, quick: bool) -> int:
    """Say what works here, and try microphone, loudspeaker, voice and recognition.

    At a terminal a sentence is played and you are asked to say something; nothing of it is
    kept. Leaves with 1 when typed calls would not work.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input or as_json)
    if not as_json:
        screen.show(f"warmcall {VERSION}")
    examined = []
    for one in _examine(settings, screen, quick=quick):
        examined.append(one)
        if not as_json:
            _show(screen, one)
    healthy = all(one.ok for one in examined if one.needed)
    if as_json:
        rows: list[Json] = [one.as_json() for one in examined]
        screen.result({"schema_version": 1, "ok": healthy, "version": VERSION, "checks": rows})
        return Exit.DONE if healthy else Exit.ERROR
    screen.show()
    screen.tell(_in_short(examined, healthy=healthy, quick=quick))
    return Exit.DONE if healthy else Exit.ERROR


def _show(screen: Screen, one: Examined) -> None:
    mark = screen.good("ok     ") if one.ok else screen.bad("not ok ")
    screen.show(screen.wrapped(f"{one.id:<12} {one.found}", first=f"  {mark}  ", rest=" " * 24))
    if not one.ok and one.help:
        screen.show(screen.wrapped(one.help, first=" " * 24))


def _in_short(examined: list[Examined], *, healthy: bool, quick: bool) -> str:
    typed = "Typed calls work here." if healthy else "Typed calls do not work here yet."
    missing = [one.id for one in examined if not (one.ok or one.needed)]
    if quick:
        return f"{typed} Sound was not tried; warmcall doctor without --quick does."
    if missing:
        return f"{typed} For spoken calls something is missing still: {', '.join(missing)}."
    return f"{typed} So do spoken ones: warmcall play packaging-renewal --voice"


def _examine(settings: Settings, screen: Screen, *, quick: bool) -> Iterator[Examined]:
    yield Examined(
        id="python",
        ok=sys.version_info >= _OLDEST_PYTHON,
        found=f"{platform.python_version()} on {platform.system() or 'an unknown system'}",
        help="warmcall needs Python 3.11 or newer.",
    )
    yield _terminal()
    yield _data_folder(settings.data_folder)
    yield _scenarios(settings)
    yield from sound_examined(screen, look_only=quick)


def _terminal() -> Examined:
    at_one = sys.stdin.isatty() and sys.stdout.isatty()
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    kind = os.environ.get("TERM", "") if at_one else "none; stories from standard input work"
    return Examined(
        id="terminal",
        ok=encoding.startswith("utf"),
        found=f"{kind or 'yes'} ({sys.stdout.encoding})",
        help="Set the terminal to UTF-8; until then some signs show as question marks.",
        needed=False,
    )


def _data_folder(folder: Path) -> Examined:
    level = folder
    while not level.exists() and level != level.parent:
        level = level.parent
    writable = level.is_dir() and os.access(level, os.W_OK | os.X_OK)
    return Examined(
        id="data",
        ok=writable,
        found=str(folder),
        help=f"{level} cannot be written to. Name another folder with --data or WARMCALL_DATA.",
    )


def _scenarios(settings: Settings) -> Examined:
    from simulator.scenario.library import list_scenarios

    listed = list_scenarios(search_path(settings))
    broken = [one.id for one in listed if one.problem is not None]
    found = f"{len(listed) - len(broken)} can be played"
    if broken:
        found += f", with mistakes: {', '.join(broken)}"
    return Examined(
        id="scenarios",
        ok=len(listed) > len(broken),
        found=found,
        help="Install warmcall again, or name a folder with --scenarios.",
    )
