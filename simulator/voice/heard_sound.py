"""The sound of the call as it came in: resampled, kept as long as it is needed, in frames.

Owns one line of time, in milliseconds of sound since it began. Must not know a device, a
detector's verdict or a model.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import soxr

from simulator.voice.ports import SPEECH_RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

FRAME = 512  # samples: what the detector listens to at a time
PER_MS = SPEECH_RATE // 1_000
# Where the loudest sound lately is brought to before the detector hears it. In recordings
# peaking at 0.003 it hears nothing at all.
_LOUD = 0.5
_MOST_GAIN = 150.0
_EXPECTED_PEAK = 0.004  # until something has been heard
_FORGETS_PER_FRAME = 0.997  # half in seven seconds
_ROOM_S = 30
_FORGETS_S = 2  # of sound at a time
# Blocks come late and never early: the earliest of the last so many times tells the clock.
_STEADY = 200


class HeardSound:
    """Blocks in at the device's rate, frames and stretches out at `SPEECH_RATE`."""

    def __init__(self, rate: int) -> None:
        """Nothing has come yet; blocks come at `rate`."""
        self.rate = rate
        self._resampler = soxr.ResampleStream(rate, SPEECH_RATE, 1, dtype="float32", quality="MQ")
        # Room for what is kept and what comes; it grows in long turns, and is never copied
        # block by block.
        self._room: NDArray[np.float32] = np.zeros(_ROOM_S * SPEECH_RATE, np.float32)
        self._count = 0  # samples in it
        self._kept_from = 0  # the sample it begins with
        self._framed = 0  # samples handed out as frames
        self._peak = _EXPECTED_PEAK

    def take(self, block: NDArray[np.float32]) -> None:
        """The next block."""
        if not len(block):
            return
        come = self._resampler.resample_chunk(block)
        end = self._count + len(come)
        if end > len(self._room):
            self._room = np.concatenate((self._room, np.zeros(max(end, 1), np.float32)))
        self._room[self._count : end] = come
        self._count = end

    def frames(self) -> Iterator[NDArray[np.float32]]:
        """The whole frames that have come and were not handed out yet."""
        while self._framed + FRAME <= self._kept_from + self._count:
            at = self._framed - self._kept_from
            self._framed += FRAME
            yield self._room[at : at + FRAME]

    def evened(self, frame: NDArray[np.float32]) -> NDArray[np.float32]:
        """The frame as loud as speech usually is, by what was heard lately."""
        peak = float(np.abs(frame).max(initial=0.0))
        self._peak = max(peak, self._peak * _FORGETS_PER_FRAME)
        gain = min(_MOST_GAIN, _LOUD / max(self._peak, 1e-6))
        return frame * np.float32(gain)

    def between(self, from_ms: int, to_ms: int) -> NDArray[np.float32]:
        """The sound of that stretch, as far as it is still kept and has come."""
        first = max(from_ms * PER_MS, self._kept_from) - self._kept_from
        end = min(max(first, to_ms * PER_MS - self._kept_from), self._count)
        return self._room[first:end].copy()

    def forget_before(self, at_ms: int) -> None:
        """That sound is not needed any more."""
        until = min(at_ms * PER_MS, self._framed)
        gone = until - self._kept_from
        if gone < _FORGETS_S * SPEECH_RATE:
            return
        self._count -= gone
        room = max(self._count * 2, _ROOM_S * SPEECH_RATE)
        self._room[: self._count] = self._room[gone : gone + self._count].copy()
        self._room = self._room[:room].copy() if len(self._room) > 2 * room else self._room
        self._kept_from = until

    @property
    def seconds_kept(self) -> float:
        """How much sound is in memory."""
        return self._count / SPEECH_RATE

    @property
    def now_ms(self) -> int:
        """The end of the last frame handed out."""
        return self._framed // PER_MS


class SoundClock:
    """When a moment of sound was, on the clock by which its blocks came."""

    def __init__(self) -> None:
        """Nothing has come yet."""
        self._begins: deque[float] = deque(maxlen=_STEADY)
        self._seconds = 0.0

    def note(self, seconds: float, at_s: float) -> None:
        """A block of so many seconds had come in at that time."""
        self._seconds += seconds
        self._begins.append(at_s - self._seconds)

    def restart(self) -> None:
        """After a gap: what comes next is later than it seems."""
        self._begins.clear()

    def at_s(self, sound_ms: int) -> float:
        """The time of the clock at which that moment of sound happened."""
        return min(self._begins, default=0.0) + sound_ms / 1_000
