"""The clock of a spoken call: real time, standing still while nobody can be heard.

Owns milliseconds since the phone began to ring.
"""

import threading
import time
from collections.abc import Callable


class CallClock:
    """A `session.Clock` on `time.monotonic`."""

    def __init__(self, *, now_s: Callable[[], float] = time.monotonic) -> None:
        """It stands still until `restart`."""
        self._now_s = now_s
        self._lock = threading.Lock()
        self._zero_s = now_s()
        self._stopped_s: float | None = self._zero_s

    def now_ms(self) -> int:
        """The time of the call."""
        with self._lock:
            return self._ms(self._present_s())

    def ms_at(self, at_s: float) -> int:
        """The time of the call when `time.monotonic` said so; not before the first ring."""
        with self._lock:
            return max(0, self._ms(min(at_s, self._present_s())))

    def stop(self) -> None:
        """Stand still."""
        with self._lock:
            if self._stopped_s is None:
                self._stopped_s = self._now_s()

    def go(self) -> None:
        """Go on from where it stood still."""
        with self._lock:
            if self._stopped_s is not None:
                self._zero_s += self._now_s() - self._stopped_s
                self._stopped_s = None

    def restart(self) -> None:
        """Run, from the beginning."""
        with self._lock:
            self._zero_s, self._stopped_s = self._now_s(), None

    def turn_to(self, at_ms: int) -> None:
        """Let it be this late: the call goes on from another moment of its."""
        with self._lock:
            self._zero_s = self._present_s() - at_ms / 1_000

    def advance_to(self, at_ms: int) -> None:
        """Let it be so late by now, if it is not yet: what was typed took its time."""
        with self._lock:
            missing_s = at_ms / 1_000 - (self._present_s() - self._zero_s)
            if missing_s > 0:
                self._zero_s -= missing_s

    def _present_s(self) -> float:
        return self._now_s() if self._stopped_s is None else self._stopped_s

    def _ms(self, at_s: float) -> int:
        return int((at_s - self._zero_s) * 1_000)
