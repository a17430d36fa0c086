"""The thread on which a live call is heard, and the sound it is fed.

Owns the queue in which blocks, words, news and orders meet, so that everything happens in
one order.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.voice import live_messages as messages
from simulator.voice.ears import Ears, Tell
from simulator.voice.ears_ports import Detector, LinePlayer
from simulator.voice.listener import Listener
from simulator.voice.microphone import CAPTURE_RATE, MicrophoneNews
from simulator.voice.ports import Recogniser

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.voice.player import News

MOST_FED = 64  # blocks on their way: who feeds faster than is heard has to wait
_Do = Callable[[Ears], None]


class EarsThread:
    """One spoken call, from `start` to `close`; everything else may come from any thread."""

    def __init__(
        self, call: messages.OpenCall, tell: Tell, recogniser: Recogniser, detector: Detector
    ) -> None:
        """Nothing is heard before `start`."""
        self._call = call
        self._tell = tell
        self._detector = detector
        self._inbox: queue.SimpleQueue[_Do | None] = queue.SimpleQueue()
        self._room = threading.BoundedSemaphore(MOST_FED)
        self._fed = _Fed(call.fed_rate) if call.fed_rate else None
        self._listener = Listener(
            recogniser,
            lambda number, text: self._inbox.put(lambda ears: ears.take_words(number, text)),
            prompt_words=call.prompt_words,
            # Sound that is fed stands still while its words are looked for.
            is_prompt=call.fed_rate == 0,
        )
        self._player: LinePlayer | None = None
        self._ears: Ears | None = None
        self._thread = threading.Thread(target=self._run, daemon=True, name="ears")

    def start(self, player: LinePlayer | None) -> None:
        """Begin; `player` is None where there is no loudspeaker."""
        self._player = player
        self._ears = Ears(
            self._call,
            self._tell,
            detector=self._detector,
            finder=self._listener,
            player=player,
            rate=self._call.fed_rate or CAPTURE_RATE,
        )
        self._thread.start()

    def take(self, samples: NDArray[np.float32], at_s: float) -> None:
        """The next sound of the microphone, and when it had come in."""
        self._inbox.put(lambda ears: ears.hear(samples, at_s))

    def take_news(self, news: News, at_s: float) -> None:
        """What the player tells."""
        self._inbox.put(lambda ears: ears.follow_player(news, at_s))

    def take_microphone(self, news: MicrophoneNews) -> None:
        """The microphone has gone or is back."""
        self._inbox.put(lambda ears: ears.follow_microphone(news))

    def obey(self, order: messages.Order, payload: bytes) -> None:
        """Do this next; waits where sound is fed faster than it is heard."""
        if not isinstance(order, messages.Feed):
            self._inbox.put(lambda ears: ears.obey(order))
        elif self._fed is not None:
            samples = np.frombuffer(payload, "<f4").astype(np.float32)
            at_s = self._fed.comes_at_s(len(samples))
            self._room.acquire()
            self._inbox.put(lambda ears: self._feed(ears, samples, at_s))

    def _feed(self, ears: Ears, samples: NDArray[np.float32], at_s: float) -> None:
        self._room.release()
        ears.hear(samples, at_s)

    def close(self) -> int:
        """End when everything that came before has been heard; milliseconds of sound heard."""
        self._inbox.put(None)
        self._thread.join()
        self._listener.close()
        if self._player is not None:
            self._player.close()
        if self._ears is None:
            return 0
        self._ears.close()
        return self._ears.heard_ms

    def _run(self) -> None:
        assert self._ears is not None
        while (do := self._inbox.get()) is not None:
            do(self._ears)


@dataclass(slots=True)
class _Fed:
    """When fed sound would have come in if somebody had spoken it."""

    rate: int
    samples: int = 0
    begins_s: float = -1.0

    def comes_at_s(self, count: int) -> float:
        if self.begins_s < 0:
            self.begins_s = time.monotonic()
        self.samples += count
        return self.begins_s + self.samples / self.rate
