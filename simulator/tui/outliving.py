"""The driver of a terminal that may be closed while the app still draws.

Textual writes from a thread of its own, which ends with the first write that fails; whoever draws
then waits for room in its queue for ever, and the app with the call in it stays behind unseen.
"""

import contextlib
from typing import IO, Any, cast

from textual.drivers.linux_driver import LinuxDriver


class OutlivingDriver(LinuxDriver):
    """Lets what can no longer be shown go, so that the app comes to its end."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        """As a terminal's driver."""
        super().__init__(*arguments, **more)
        self._file = cast(Any, _Forgiving(cast(IO[str], self._file)))


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
