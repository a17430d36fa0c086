"""`warmcall` without a command at a terminal: the app."""

import gc
import os
import sys

from simulator.cli.settings import Settings


def can_open() -> bool:
    """Whether there is a screen to draw on: a terminal, or a browser that serves as one."""
    return _is_served() or (sys.stdin.isatty() and sys.stdout.isatty())


def _is_served() -> bool:
    """Whether `warmcall serve` started this; textual-serve names its driver so."""
    return os.environ.get("TEXTUAL_DRIVER", "").startswith("textual.drivers.web_driver")


def open_app(settings: Settings) -> int:
    """Run the app until it is left; the exit code."""
    # What loads now stays: looking for garbage in it would make the first frame wait.
    gc.disable()
    from simulator.tui.app import Manner, WarmcallApp

    app = WarmcallApp(
        settings.desk,
        manner=Manner(typing_only=_is_served()),
        keys_file=settings.settings_folder / "keys.toml",
    )
    app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0


def why_not(stream_encoding: str | None) -> str:
    """A sentence where this terminal cannot show the app; else nothing."""
    encoding = (stream_encoding or "ascii").replace("_", "-").casefold()
    if encoding in ("utf-8", "utf8"):
        return ""
    return (
        f"This terminal is set up for {stream_encoding}, in which the app cannot be drawn. Set "
        "it to UTF-8 (LC_ALL=C.UTF-8 warmcall), or practise line by line with `warmcall play`."
    )
