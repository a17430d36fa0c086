"""Her voice on the loudspeaker: lines begun, held, gone on with and dropped while they sound.

Owns the device, its loss and its return, and the thread that tells what has happened.
What is played is the mixer's. Lives only in the voice process.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from simulator.voice.mixer import Mixer, Progress
from simulator.voice.pieces import PLAYING_RATE, Piece
from simulator.voice.played import Played
from simulator.voice.ports import VoiceUnavailable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STALLED_S = 2.0  # without being asked for samples: the device has gone
_LOOKS = 8  # at a device in that time

GONE = (
    "The loudspeaker or headset stopped playing. See that it is still connected and chosen in "
    "the sound settings; the call goes on in writing."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoudspeakerLost:
    """Nothing can be heard for now; the line waits where it was."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LoudspeakerBack:
    """The line goes on where it was."""


News = Progress | LoudspeakerLost | LoudspeakerBack
Tell = Callable[[News, float], None]


class Device(Protocol):
    """A loudspeaker that is playing."""

    asked_at_s: float  # when it last wanted samples, by `time.monotonic`
    system: str

    def close(self) -> None:
        """Be silent at once."""
        ...


class Player:
    """Says lines made of pieces; the device stays open, so that the first word is quick.

    All methods may be called from any thread and return at once. What comes of them is told
    on a thread of the player's own.
    """

    def __init__(
        self,
        tell: Tell,
        *,
        open_device: Callable[[Callable[[int], NDArray[np.float32]]], Device] | None = None,
        buffered_s: float | None = None,
        stalled_s: float = STALLED_S,
    ) -> None:
        """Open the loudspeaker; raises `VoiceUnavailable` where there is none.

        `tell` gets what happened and when, by `time.monotonic`: for `LineStarted` the moment
        the sound leaves the loudspeaker. `buffered_s` is how long that takes after the device
        asked for it.
        """
        if open_device is None or buffered_s is None:
            from simulator.voice.loudspeaker import BUFFERED_S, Loudspeaker

            open_device = Loudspeaker if open_device is None else open_device
            buffered_s = BUFFERED_S if buffered_s is None else buffered_s
        self._tell = tell
        self._open_device = open_device
        self._buffered_s = buffered_s
        self._stalled_s = stalled_s
        self._lock = threading.Lock()
        self._mixer = Mixer(buffered=round(buffered_s * PLAYING_RATE))
        self._played = Played(delay_s=buffered_s)
        self._news: queue.SimpleQueue[tuple[News, float] | None] = queue.SimpleQueue()
        self._device: Device | None = open_device(self._fill)
        self.system = self._device.system
        self._thread = threading.Thread(target=self._watch, daemon=True, name="player")
        self._thread.start()

    # ── saying ──────────────────────────────────────────────────────────────

    def say(self, line_id: str, pieces: Iterable[Piece], *, is_whole: bool = True) -> None:
        """Say a line after those already waiting; `add` the rest unless it `is_whole`."""
        with self._lock:
            self._mixer.say(line_id, pieces, is_whole=is_whole)

    def add(self, line_id: str, pieces: Iterable[Piece], *, is_whole: bool) -> None:
        """More of a line; nothing happens when it was dropped meanwhile."""
        with self._lock:
            self._mixer.add(line_id, pieces, is_whole=is_whole)

    def turn_down(self) -> None:
        """Go on softly."""
        with self._lock:
            self._mixer.turn_down()

    def hold(self) -> None:
        """Fall silent and wait; told as `LineHeld`."""
        with self._lock:
            self._mixer.hold()

    def go_on(self) -> None:
        """Be as loud as before, and go on at the very sample where it was held."""
        with self._lock:
            self._mixer.go_on()

    def drop(self) -> None:
        """Fall silent and forget what was to be said; told as `LineDropped`, line by line."""
        with self._lock:
            self._mixer.drop()
            self._pass_on(time.monotonic())

    # ── knowing ─────────────────────────────────────────────────────────────

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being said or waits to be."""
        with self._lock:
            return self._mixer.is_idle

    def heard(self) -> tuple[str, int] | None:
        """The present line and how many characters of it were heard; None between lines."""
        with self._lock:
            return self._mixer.heard()

    def played(self, from_s: float, to_s: float) -> NDArray[np.float32]:
        """What was to be heard between two times, at `PLAYING_RATE`, for an echo guard."""
        with self._lock:
            return self._played.between(from_s, to_s)

    def close(self) -> None:
        """Be silent and close the device; nothing is told any more."""
        self._news.put(None)
        self._thread.join()
        if self._device is not None:
            self._device.close()

    # ── on the device's thread ──────────────────────────────────────────────

    def _fill(self, wanted: int) -> NDArray[np.float32]:
        now_s = time.monotonic()
        with self._lock:
            block = self._mixer.next_block(wanted)
            self._played.note(block, now_s)
            self._pass_on(now_s + self._buffered_s)
        return block

    def _pass_on(self, at_s: float) -> None:
        for news in self._mixer.take_news():
            self._news.put((news, at_s))

    # ── on the player's own thread ──────────────────────────────────────────

    def _watch(self) -> None:
        look_at_s = time.monotonic()
        while True:
            try:
                news = self._news.get(timeout=max(0.0, look_at_s - time.monotonic()))
            except queue.Empty:
                self._look_after_device()
                is_there = self._device is not None
                look_at_s = time.monotonic() + self._stalled_s / (_LOOKS if is_there else 1)
                continue
            if news is None:
                return
            self._tell(*news)

    def _look_after_device(self) -> None:
        device, now_s = self._device, time.monotonic()
        if device is not None and now_s - device.asked_at_s <= self._stalled_s:
            return
        if device is not None:
            # A thread of its own, for closing hangs where the sound server does.
            threading.Thread(target=device.close, daemon=True, name="gone loudspeaker").start()
            self._device = None
        try:
            opened = self._open_device(self._fill)
        except VoiceUnavailable:
            if device is not None:
                self._tell(LoudspeakerLost(reason=GONE), now_s)
            return
        with self._lock:
            self._played.restart()
        self._device, self.system = opened, opened.system
        self._tell(LoudspeakerBack(), time.monotonic())
