"""The computer's loudspeaker, by miniaudio: a device that asks for samples until it is closed.

Owns the device and nothing of what is played. Lives only in the voice process: sound
libraries write to the standard error stream, and a device that hangs must not hang the call.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

import miniaudio
import numpy as np

from simulator.voice.pieces import PLAYING_RATE
from simulator.voice.ports import VoiceUnavailable

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Short, so that she falls silent when she is interrupted.
PERIOD_MS = 10
STEADY_PERIOD_MS = 40  # where nobody interrupts: a busy machine makes no gaps
PERIODS = 4
BUFFERED_S = PERIOD_MS * PERIODS / 1000
# Without naming them, a machine without sound would play into nothing and say it played.
_REAL = [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]

Fill = Callable[[int], "NDArray[np.float32]"]


class Loudspeaker:
    """The default device for playing, at `PLAYING_RATE`, one channel; it plays from now on."""

    def __init__(self, fill: Fill, *, period_ms: int = PERIOD_MS) -> None:
        """`fill` gives so many frames, from a thread of the device's own.

        Raises `VoiceUnavailable` where there is no device.
        """
        self.asked_at_s = time.monotonic()  # when it last wanted samples
        try:
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.FLOAT32,
                nchannels=1,
                sample_rate=PLAYING_RATE,
                buffersize_msec=period_ms,
                callback_periods=PERIODS,
                backends=_REAL,
                app_name="warmcall",
            )
            feeding = self._feed(fill)
            next(feeding)
            self._device.start(feeding)
        except miniaudio.MiniaudioError as reason:
            raise VoiceUnavailable(_NO_DEVICE) from reason
        self.system = str(self._device.backend)  # what plays, as "PulseAudio" or "WASAPI"

    def close(self) -> None:
        """Be silent at once; may hang where the sound server does."""
        self._device.close()

    def _feed(self, fill: Fill) -> Generator[bytes, int, None]:
        wanted = yield b""
        while True:
            self.asked_at_s = time.monotonic()
            wanted = yield fill(wanted).tobytes()


_NO_DEVICE = (
    "No loudspeaker or headset was found on this computer. Connect one and see that it is "
    "chosen in the sound settings; the call goes on in writing."
)
