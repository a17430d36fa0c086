"""The computer's loudspeaker, by miniaudio: a wav file played to its end or until enough.

Owns the device. Lives only in the voice process: sound libraries write to the standard
error stream, and a device that hangs must not hang the call.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

import miniaudio
import numpy as np
import soundfile

from simulator.voice.ports import VoiceUnavailable

if TYPE_CHECKING:
    from numpy.typing import NDArray

USUAL_RATE = 22_050  # samples a second: what both synthesisers make
PERIOD_MS = 40  # of three in the device's buffer
# Silence after the last word, longer than the buffer, so that it is not cut off.
TAIL_S = 0.25
STALLED_S = 5.0  # without being asked for samples: the device has gone
_LOOK_EVERY_S = 0.02
# Without naming them, a machine without sound would play into nothing and say it played.
_REAL = [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]


class Loudspeaker:
    """The default device for playing."""

    def __init__(self) -> None:
        """Open it; raises `VoiceUnavailable` where there is none."""
        self._device = _opened(USUAL_RATE)

    @property
    def system(self) -> str:
        """What plays, as "PulseAudio" or "WASAPI"."""
        return str(self._device.backend)

    def play(self, path: Path, *, is_enough: Callable[[], bool]) -> bool:
        """Play a wav file; whether it was heard to its end.

        Raises `VoiceUnavailable` when the file is no sound or the device has gone.
        """
        try:
            samples, rate = soundfile.read(path, dtype="int16", always_2d=True)
        except (soundfile.LibsndfileError, OSError) as reason:
            raise VoiceUnavailable(_NO_LINE) from reason
        if rate != self._device.sample_rate:
            self._device.close()
            self._device = _opened(rate)
        tail = np.zeros(round(TAIL_S * rate), np.int16)
        line = _Line(np.concatenate([np.ascontiguousarray(samples[:, 0]), tail]))
        try:
            self._device.start(line.feed())
            return self._heard(line, is_enough)
        except miniaudio.MiniaudioError as reason:
            raise VoiceUnavailable(_GONE) from reason
        finally:
            self._stop()

    def _heard(self, line: _Line, is_enough: Callable[[], bool]) -> bool:
        while not line.is_over.wait(_LOOK_EVERY_S):
            if is_enough():
                return False
            if time.monotonic() - line.asked_at_s > STALLED_S:
                raise VoiceUnavailable(_GONE)
        return True

    def _stop(self) -> None:
        try:
            self._device.stop()
        except miniaudio.MiniaudioError:  # unplugged: the next line opens another
            self._device.close()
            self._device = _opened(self._device.sample_rate)


class _Line:
    """Samples on their way to the device, which asks for them from a thread of its own."""

    def __init__(self, samples: NDArray[np.int16]) -> None:
        self._samples = samples
        self.is_over = threading.Event()
        self.asked_at_s = time.monotonic()

    def feed(self) -> Generator[bytes, int, None]:
        """Begun: it takes how many frames are wanted and gives at most so many."""
        feeding = self._feed()
        next(feeding)
        return feeding

    def _feed(self) -> Generator[bytes, int, None]:
        wanted = yield b""
        at = 0
        while at < len(self._samples):
            self.asked_at_s = time.monotonic()
            part = self._samples[at : at + wanted]
            at += wanted
            wanted = yield part.tobytes()
        self.is_over.set()


def _opened(rate: int) -> miniaudio.PlaybackDevice:
    try:
        return miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=rate,
            buffersize_msec=PERIOD_MS,
            backends=_REAL,
            app_name="warmcall",
        )
    except miniaudio.MiniaudioError as reason:
        raise VoiceUnavailable(_NO_DEVICE) from reason


_NO_DEVICE = (
    "No loudspeaker or headset was found on this computer. Connect one and see that it is "
    "chosen in the sound settings; the call goes on in writing."
)
_GONE = (
    "The loudspeaker or headset stopped playing. See that it is still connected and chosen in "
    "the sound settings; the call goes on in writing."
)
_NO_LINE = (
    "The line could not be played: its sound file is gone or damaged. See that there is room on "
    "the disk; the call goes on in writing."
)
