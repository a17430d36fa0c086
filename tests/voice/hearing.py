"""A spoken call without devices or models: sound in, notices out, all on one thread."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from simulator.voice import live_messages as messages
from simulator.voice.ears import Ears
from simulator.voice.ears_ports import Detector
from simulator.voice.fed_player import FedPlayer
from simulator.voice.heard_sound import FRAME
from simulator.voice.pieces import PLAYING_RATE, Piece

RATE = 16_000
SPEECH_PEAK = 0.2


class LoudIsSpeech:
    """A detector for sound that is either speech or silence."""

    def __init__(self) -> None:
        self.frames = 0

    def probability(self, frame: NDArray[np.float32]) -> float:
        assert len(frame) == FRAME
        self.frames += 1
        return 0.95 if float(np.abs(frame).max()) > 0.05 else 0.01

    def reset(self) -> None:
        pass


@dataclass(slots=True)
class SaysHowMuch:
    """Finds one word for each tenth of a second of loud sound."""

    is_prompt: bool = False
    seconds_asked: float = 0.0
    longest_s: float = 0.0

    def find(self, number: int, samples: NDArray[np.float32], draft: str) -> str | None:
        seconds = len(samples) / RATE
        self.seconds_asked += seconds
        self.longest_s = max(self.longest_s, seconds)
        tenths = int(np.count_nonzero(np.abs(samples) > 0.05) / RATE * 10)
        return " ".join(f"word{n}" for n in "abcdefghijklmnopqrstuvwxyz"[: max(0, tenths)])


@dataclass(slots=True)
class Hearing:
    """Ears that are fed."""

    hands_free: bool = True
    rate: int = RATE
    detector: Detector = field(default_factory=LoudIsSpeech)
    finder: SaysHowMuch = field(default_factory=SaysHowMuch)
    notices: list[messages.Notice] = field(default_factory=list)
    ears: Ears = field(init=False)
    fed: int = 0

    def __post_init__(self) -> None:
        self.ears = Ears(
            messages.OpenCall(hands_free=self.hands_free, fed_rate=self.rate),
            self.notices.append,
            detector=self.detector,
            finder=self.finder,
            player=FedPlayer(),
            rate=self.rate,
        )

    def hears(self, samples: NDArray[np.float32]) -> "Hearing":
        block = self.rate // 20
        for at in range(0, len(samples), block):
            part = samples[at : at + block]
            self.fed += len(part)
            self.ears.hear(part, 100.0 + self.fed / self.rate)
        return self

    def silence(self, seconds: float) -> "Hearing":
        return self.hears(np.zeros(round(seconds * self.rate), np.float32))

    def speech(self, seconds: float, peak: float = SPEECH_PEAK) -> "Hearing":
        return self.hears(a_voice(seconds, self.rate, peak))

    def told(self, kind: type[messages.Notice]) -> list[messages.Notice]:
        return [notice for notice in self.notices if isinstance(notice, kind)]

    @property
    def turns(self) -> list[messages.TurnHeard]:
        return [notice for notice in self.notices if isinstance(notice, messages.TurnHeard)]


def a_voice(seconds: float, rate: int = RATE, peak: float = SPEECH_PEAK) -> NDArray[np.float32]:
    """Something loud that lasts."""
    at = np.arange(round(seconds * rate)) / rate
    return (peak * np.sign(np.sin(2 * np.pi * 130 * at))).astype(np.float32)


def a_piece(seconds: float, chars: int) -> Piece:
    """A part of her line."""
    samples = np.full(round(seconds * PLAYING_RATE), 0.1, np.float32)
    return Piece(samples=samples, chars=chars)
