"""Listening to the microphone for a moment, to see whether anything comes of it.

Keeps no sound, only how loud it was. Lives only in the voice process.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from simulator.voice.live_messages import MicrophoneLevel
from simulator.voice.microphone import CAPTURE_RATE, FIRST_BLOCK_S, Capture, Microphone, TakeBlock
from simulator.voice.protocol import MicrophoneTried

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEVEL_EVERY_S = 0.1


class MicrophoneTrial:
    """One listen."""

    def __init__(
        self,
        tell: Callable[[MicrophoneLevel], None],
        *,
        open_device: Callable[[TakeBlock], Capture] = Microphone,
    ) -> None:
        """`tell` gets the level every `LEVEL_EVERY_S`, on the device's thread."""
        self._tell = tell
        self._open_device = open_device
        self._wanted = 0
        self._samples = 0
        self._loudest = 0.0
        self._loudest_lately = 0.0
        self._told_at = 0
        self._is_enough = threading.Event()

    def listen(self, seconds: float) -> MicrophoneTried:
        """Listen until so much sound has come in, or none does.

        Raises `VoiceUnavailable` where there is no microphone or it may not be used.
        """
        self._wanted = round(seconds * CAPTURE_RATE)
        device = self._open_device(self._take)
        try:
            self._is_enough.wait(FIRST_BLOCK_S + seconds)
        finally:
            device.close()
        return MicrophoneTried(
            system=device.system, loudest=self._loudest, seconds=self._samples / CAPTURE_RATE
        )

    def _take(self, block: NDArray[np.float32], _: float) -> None:
        peak = float(np.abs(block).max(initial=0.0))
        self._samples += len(block)
        self._loudest = max(self._loudest, peak)
        self._loudest_lately = max(self._loudest_lately, peak)
        if self._samples - self._told_at >= LEVEL_EVERY_S * CAPTURE_RATE:
            self._tell(MicrophoneLevel(level=min(1.0, self._loudest_lately)))
            self._loudest_lately, self._told_at = 0.0, self._samples
        if self._samples >= self._wanted:
            self._is_enough.set()
