"""What the parts of the voice meet at: sound, words, and what can go wrong.

Owns values, ports and errors. Must not import an audio library or a model.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from simulator.scenario.model import Voice

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SPEECH_RATE = 16_000  # samples per second: what Whisper listens to


class VoiceError(Exception):
    """Something about sound went wrong; the message is one paragraph for the trainee."""


class VoiceUnavailable(VoiceError):
    """Speech can't be recognised or made just now; typing still works."""


class GivenUp(Exception):
    """A recognition was left off because something more urgent has come."""


class AudioUnreadable(VoiceError):
    """A sound file that can't be heard as a turn."""

    def __init__(self, path: Path, reason: str, cure: str) -> None:
        """`reason` goes on after the file's name; `cure` is a sentence of its own."""
        super().__init__(f"{path} {reason}. {cure}")
        self.path = path
        self.reason = reason
        self.cure = cure


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Audio:
    """Sound: mono float32 samples, nominally within ±1."""

    samples: NDArray[np.float32]
    rate: int  # samples per second

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """The words of one turn; `text` is empty when nobody spoke."""

    text: str
    audio_ms: int  # length of the sound they were heard in


def never() -> bool:
    """For work that is always finished."""
    return False


class Recogniser(Protocol):
    """Speech to text."""

    def transcribe(
        self,
        audio: Audio,
        *,
        prompt_words: tuple[str, ...] = (),
        draft: str = "",
        is_enough: Callable[[], bool] = never,
    ) -> Transcript:
        """The words in `audio` (at `SPEECH_RATE`).

        `prompt_words` are names to expect; `draft` is what the words probably are, which
        makes finding them quicker and never changes them. May raise `GivenUp` soon after
        `is_enough` has become true.
        """
        ...


class Synthesiser(Protocol):
    """Text to speech."""

    def save(self, text: str, voice: Voice, path: Path) -> str:
        """Write `text` as a wav file; the name of the voice that spoke.

        Raises `VoiceUnavailable` when no sound came of it.
        """
        ...
