"""A microphone that goes and comes back, by a device made for it."""

import threading
import time
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.voice.microphone import (
    MicrophoneBack,
    MicrophoneLost,
    MicrophoneNews,
    WatchedMicrophone,
)
from simulator.voice.ports import VoiceUnavailable

BLOCK = np.ones(160, np.float32)
PATIENCE_S = 60.0


class Devices:
    """Microphones that can be plugged in and out; each sends blocks until it is unplugged."""

    def __init__(self) -> None:
        self.is_plugged_in = True
        self.opened: list[Device] = []

    def open(self, take: Callable[[NDArray[np.float32], float], None]) -> "Device":
        if not self.is_plugged_in:
            raise VoiceUnavailable("there is none")
        self.opened.append(Device(self, take))
        return self.opened[-1]


class Device:
    system = "made for a test"

    def __init__(
        self, devices: Devices, take: Callable[[NDArray[np.float32], float], None]
    ) -> None:
        self._devices = devices
        self._take = take
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._send, daemon=True)
        self._thread.start()

    def _send(self) -> None:
        while not self._closed.wait(0.005):
            if self._devices.is_plugged_in:
                self._take(BLOCK, time.monotonic())

    def close(self) -> None:
        self._closed.set()


class News:
    def __init__(self) -> None:
        self.heard: list[MicrophoneNews] = []
        self._changed = threading.Condition()

    def take(self, news: MicrophoneNews) -> None:
        with self._changed:
            self.heard.append(news)
            self._changed.notify_all()

    def wait_for(self, count: int) -> list[type[MicrophoneNews]]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.heard) >= count, PATIENCE_S)
        return [type(news) for news in self.heard]


def test_a_microphone_that_is_unplugged_is_told_once_and_opened_again_when_it_is_back() -> None:
    devices, news, blocks = Devices(), News(), threading.Semaphore(0)
    microphone = WatchedMicrophone(
        lambda _, __: blocks.release(), news.take, open_device=devices.open, stalled_s=1.0
    )
    assert blocks.acquire(timeout=PATIENCE_S)
    devices.is_plugged_in = False
    assert news.wait_for(1) == [MicrophoneLost]
    (lost,) = news.heard
    assert isinstance(lost, MicrophoneLost)
    assert "goes on by typing" in lost.reason
    devices.is_plugged_in = True
    assert news.wait_for(2) == [MicrophoneLost, MicrophoneBack]
    while blocks.acquire(blocking=False):
        pass
    assert blocks.acquire(timeout=PATIENCE_S)
    assert len(devices.opened) == 2
    microphone.close()


def test_a_machine_without_a_microphone_is_told_so() -> None:
    devices = Devices()
    devices.is_plugged_in = False
    with pytest.raises(VoiceUnavailable, match="there is none"):
        WatchedMicrophone(lambda _, __: None, News().take, open_device=devices.open)
