"""Speech recognition on a thread of its own, where what is newest is what matters.

Owns one request at a time: a newer one makes the one under way give up. Must not know
whose turn it is.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from simulator.voice.ports import SPEECH_RATE, Audio, GivenUp, Recogniser, VoiceError, never

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Below this the loudest sample is the flicker of an empty line, not a quiet voice.
SILENCE_PEAK = 0.0003
_LOUD = 0.5  # where the loudest thousandth of the samples is brought to
_MOST_GAIN = 200.0

Found = Callable[[int, str], None]


def evened(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """One turn at the loudness recognition was measured at."""
    if not len(samples):
        return samples
    centred = samples - samples.mean(dtype=np.float64).astype(np.float32)
    loud = max(float(np.quantile(np.abs(centred), 0.999)), SILENCE_PEAK)
    return np.clip(centred * np.float32(min(_MOST_GAIN, _LOUD / loud)), -1.0, 1.0)


class Listener:
    """Finds the words of the newest stretch it was given."""

    def __init__(
        self,
        recogniser: Recogniser,
        found: Found,
        *,
        prompt_words: tuple[str, ...] = (),
        is_prompt: bool = True,
    ) -> None:
        """`found` gets a request's number and its words, on the listener's thread.

        With `is_prompt` False `find` waits for the words instead, and returns them.
        """
        self.is_prompt = is_prompt
        self._recogniser = recogniser
        self._found = found
        self._prompt_words = prompt_words
        self._changed = threading.Condition()
        self._wanted: tuple[int, NDArray[np.float32], str] | None = None
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, daemon=True, name="listener")
        self._thread.start()

    def find(self, number: int, samples: NDArray[np.float32], draft: str) -> str | None:
        """Find these words next; what was asked before and is not found yet never will be."""
        if not self.is_prompt:
            return self._heard(samples, draft, is_enough=never)
        with self._changed:
            self._wanted = (number, samples, draft)
            self._changed.notify()
        return None

    def close(self) -> None:
        """Find nothing more."""
        with self._changed:
            self._is_closed, self._wanted = True, None
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                while self._wanted is None and not self._is_closed:
                    self._changed.wait()
                if self._wanted is None:
                    return
                (number, samples, draft), self._wanted = self._wanted, None
            try:
                text = self._heard(samples, draft, is_enough=self._is_outdated)
            except GivenUp:
                continue
            self._found(number, text)

    def _is_outdated(self) -> bool:
        return self._wanted is not None or self._is_closed

    def _heard(
        self, samples: NDArray[np.float32], draft: str, *, is_enough: Callable[[], bool]
    ) -> str:
        if not len(samples) or float(np.abs(samples).max()) < SILENCE_PEAK:
            return ""
        try:
            return self._recogniser.transcribe(
                Audio(samples=evened(samples), rate=SPEECH_RATE),
                prompt_words=self._prompt_words,
                draft=draft,
                is_enough=is_enough,
            ).text
        except (VoiceError, RuntimeError, MemoryError):
            # One stretch that can't be recognised is a turn that was not understood.
            return ""
