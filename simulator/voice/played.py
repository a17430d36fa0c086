"""What the loudspeaker was given lately and when it could be heard, for an echo guard.

Pure: it is told the blocks and their times. It guesses nothing about the room.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from simulator.voice.pieces import PLAYING_RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

KEPT_S = 5.0
# A device asks for several blocks at once and then for none; the earliest of the last times
# tells when its clock stands at which frame.
_TIMES_KEPT = 64


class Played:
    """The last `KEPT_S` seconds of what was played."""

    def __init__(self, *, delay_s: float = 0.0) -> None:
        """`delay_s` passes between handing a block over and hearing it."""
        self._delay_s = delay_s
        self._ring: NDArray[np.float32] = np.zeros(round(KEPT_S * PLAYING_RATE), np.float32)
        self._frames = 0  # handed over so far
        self._starts: deque[float] = deque(maxlen=_TIMES_KEPT)  # when frame 0 would have been due

    def note(self, block: NDArray[np.float32], at_s: float) -> None:
        """A block was handed over at that time of the clock."""
        self._starts.append(at_s - self._frames / PLAYING_RATE)
        kept = block[-len(self._ring) :]
        end = self._frames + len(block)
        self._ring[np.arange(end - len(kept), end) % len(self._ring)] = kept
        self._frames = end

    def restart(self) -> None:
        """Another device plays from now on, by a clock of its own."""
        self._starts.clear()

    def between(self, from_s: float, to_s: float) -> NDArray[np.float32]:
        """What was to be heard then, at `PLAYING_RATE`; silence where nothing is known."""
        wanted = max(0, round((to_s - from_s) * PLAYING_RATE))
        out: NDArray[np.float32] = np.zeros(wanted, np.float32)
        if not self._starts or not len(out):
            return out
        first = round((from_s - min(self._starts) - self._delay_s) * PLAYING_RATE)
        begin = max(first, self._frames - len(self._ring), 0)
        end = min(first + len(out), self._frames)
        if begin < end:
            out[begin - first : end - first] = self._ring[np.arange(begin, end) % len(self._ring)]
        return out
