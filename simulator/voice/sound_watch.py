"""What the trainee could put right about his sound himself: muted, distorting, how loud.

Pure. Must not judge what is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from simulator.voice import live_messages as messages
from simulator.voice.listener import SILENCE_PEAK

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEVEL_EVERY_FRAMES = 3  # a hundred milliseconds
_CLIPPED = 0.999  # of full scale
_CLIPPED_FRAMES = 30  # a second of them
_MUTED_FRAMES = 60  # two seconds of talking into nothing


class SoundWatch:
    """What he could put right himself, told once each time he is listened to."""

    def __init__(self) -> None:
        """He is listened to from now on."""
        self._frames = 0
        self._loudest = 0.0
        self._clipped = 0
        self._is_muted = True

    def notices(self, frame: NDArray[np.float32]) -> Iterator[messages.Notice]:
        """What this frame adds."""
        peak = float(np.abs(frame).max(initial=0.0))
        self._frames += 1
        self._loudest = max(self._loudest, peak)
        self._is_muted = self._is_muted and peak < SILENCE_PEAK
        if self._frames % LEVEL_EVERY_FRAMES == 0:
            yield messages.MicrophoneLevel(level=min(1.0, self._loudest))
            self._loudest = 0.0
        if self._is_muted and self._frames == _MUTED_FRAMES:
            yield messages.Advice(text=MUTED)
        if peak >= _CLIPPED:
            self._clipped += 1
            if self._clipped == _CLIPPED_FRAMES:
                yield messages.Advice(text=CLIPPING)


MUTED = (
    "Nothing comes from the microphone: it is muted, or another one is chosen. Look at the "
    "switch on the headset and at the sound settings, or type what you say."
)
CLIPPING = (
    "The microphone is too loud and distorts. Turn it down a little in the sound settings; "
    "what you say is understood less well until then."
)
