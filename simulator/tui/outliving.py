"""The driver of a terminal that may be closed at any moment, while the app draws, reads or leaves.

Textual writes from a thread of its own, which ends with the first write that fails; whoever draws
then waits for room in its queue for ever. It reads from another, which takes the nothing that a
closed terminal gives it again and again, without a pause, and which SIGCONT starts anew even in an
app that is leaving: a closing terminal sends one. Either way the app would stay behind unseen.
"""

import contextlib
import os
from functools import partial
from threading import Event
from typing import IO, Any, cast

from textual.drivers.linux_driver import LinuxDriver


class OutlivingDriver(LinuxDriver):
    """Lets what can no longer be shown go, and ends the app once nothing more can be typed."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        """As a terminal's driver."""
        super().__init__(*arguments, **more)
        self._file = cast(Any, _Forgiving(cast(IO[str], self._file)))
        self.exit_event = _NoMoreInput(self.fileno)

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while."""
        super().stop_application_mode()
        self.close()

    def stop_application_mode(self) -> None:
        """Give the terminal back for good: no signal brings the app into it again."""
        self._auto_restart = False
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Read until told to end; if the terminal is gone before that, the app leaves."""
        try:
            super().run_input_thread()
            is_gone = not os.isatty(self.fileno)
        except OSError:  # closed while it was being read
            is_gone = True
        if is_gone:
            with contextlib.suppress(RuntimeError):  # the app has ended meanwhile
                self._loop.call_soon_threadsafe(partial(self._app.exit, return_code=130))


class _NoMoreInput(Event):
    """Set where reading is to end; always so once the terminal is gone."""

    def __init__(self, terminal: int) -> None:
        super().__init__()
        self._terminal = terminal

    def is_set(self) -> bool:
        return super().is_set() or not os.isatty(self._terminal)


class _Forgiving:
    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()
