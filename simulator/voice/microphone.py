"""The computer's microphone, by miniaudio: blocks of sound as they come.

Owns the device. Lives only in the voice process: sound libraries write to the standard
error stream, and a device that hangs must not hang the call.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import miniaudio
import numpy as np

from simulator.voice.ports import VoiceUnavailable

if TYPE_CHECKING:
    from numpy.typing import NDArray

CAPTURE_RATE = 48_000  # what nearly every device runs at; others are converted by miniaudio
PERIOD_MS = 10
FULL_SCALE = 32_768.0
STALLED_S = 1.5  # without a block: it has gone
FIRST_BLOCK_S = 4.0  # a sound server may take so long to begin
# Without naming them, a machine without sound would hear nothing and say it listens.
_REAL = [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]

TakeBlock = Callable[["NDArray[np.float32]", float], None]  # samples, and when they came (s)


class Capture(Protocol):
    """A device that records."""

    @property
    def system(self) -> str:
        """What records, as "PulseAudio" or "WASAPI"."""

    def close(self) -> None:
        """No block comes any more."""


class Microphone:
    """The default device for recording, from the moment it is made until `close`."""

    def __init__(self, take: TakeBlock) -> None:
        """Open it and hand every block to `take`, on a thread of the device's.

        Raises `VoiceUnavailable` where there is none or it may not be used.
        """
        self._take = take
        try:
            self._device = miniaudio.CaptureDevice(
                input_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=CAPTURE_RATE,
                buffersize_msec=PERIOD_MS,
                backends=_REAL,
                app_name="warmcall",
            )
            taking = self._taking()
            next(taking)
            self._device.start(taking)
        except miniaudio.MiniaudioError as reason:
            raise VoiceUnavailable(NO_MICROPHONE) from reason

    @property
    def system(self) -> str:
        """What records, as "PulseAudio" or "WASAPI"."""
        return str(self._device.backend)

    def _taking(self) -> Generator[None, bytes, None]:
        while True:
            block = yield
            self._take(np.frombuffer(block, "<i2") / np.float32(FULL_SCALE), time.monotonic())

    def close(self) -> None:
        """No block comes any more."""
        self._device.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrophoneLost:
    """Nothing is heard for now."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrophoneBack:
    """It is heard again."""


MicrophoneNews = MicrophoneLost | MicrophoneBack


class WatchedMicrophone:
    """The default microphone, opened again whenever it has gone."""

    def __init__(
        self,
        take: TakeBlock,
        tell: Callable[[MicrophoneNews], None],
        *,
        open_device: Callable[[TakeBlock], Capture] = Microphone,
        stalled_s: float = STALLED_S,
    ) -> None:
        """Open it; raises `VoiceUnavailable` where there is none, and looks for none later."""
        self._take = take
        self._tell = tell
        self._open_device = open_device
        self._stalled_s = stalled_s
        self._opening = 0  # blocks of an earlier opening are not heard any more
        self._came_at_s = time.monotonic() + FIRST_BLOCK_S
        self._is_closed = threading.Event()
        self._device: Capture | None = self._opened()
        self.system = self._device.system
        self._thread = threading.Thread(target=self._watch, daemon=True, name="microphone")
        self._thread.start()

    def close(self) -> None:
        """No block comes any more."""
        self._is_closed.set()
        self._thread.join()
        if self._device is not None:
            self._device.close()

    def _opened(self) -> Capture:
        self._opening += 1
        mine = self._opening

        def take(block: NDArray[np.float32], at_s: float) -> None:
            if mine == self._opening:
                self._came_at_s = at_s
                self._take(block, at_s)

        return self._open_device(take)

    def _watch(self) -> None:
        while not self._is_closed.wait(self._stalled_s / 4):
            if time.monotonic() - self._came_at_s <= self._stalled_s:
                continue
            device, self._device = self._device, None
            if device is not None:
                self._opening += 1
                self._tell(MicrophoneLost(reason=MICROPHONE_GONE))
                # A thread of its own, for closing hangs where the sound server does.
                threading.Thread(target=device.close, daemon=True, name="gone microphone").start()
            self._try_again()

    def _try_again(self) -> None:
        before_s = self._came_at_s
        try:
            device = self._opened()
        except VoiceUnavailable:
            return
        until_s = time.monotonic() + FIRST_BLOCK_S
        while self._came_at_s == before_s and time.monotonic() < until_s:
            if self._is_closed.wait(0.02):
                break
        if self._came_at_s == before_s:
            device.close()
            return
        self._device, self.system = device, device.system
        self._tell(MicrophoneBack())


NO_MICROPHONE = (
    "No microphone could be used on this computer. Connect one, see that it is chosen and not "
    "muted in the sound settings and that programs may use it; the call goes on by typing."
)
MICROPHONE_GONE = (
    "The microphone stopped sending sound. See that it is still connected and chosen in the "
    "sound settings; the call goes on by typing, and by voice as soon as it is back."
)
