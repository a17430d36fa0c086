"""What the trainee of the benchmark says: stories of the project in a natural voice."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from simulator.scenario.model import Voice
from simulator.voice.process import VoiceProcess
from tests.scoring.play import story

STORIES = (
    *(("gatekeeper-pumps", "good"), ("packaging-renewal", "good"), ("bakery-glaze", "good")),
    *(("broken-promise", "good"), ("cold-store-energy", "good"), ("bakery-glaze", "good-b")),
    *(("broken-promise", "good-b"), ("cold-store-energy", "good-b")),
)
# For how soon she answers: badly led calls, in which she asks back in every second turn.
ASKING = (
    *(("packaging-renewal", "poor"), ("growers-irrigation", "poor"), ("bakery-glaze", "poor")),
    *(("scanner-six-weeks", "poor"), ("cold-store-opening", "poor"), ("stalled-deposit", "poor")),
)
RATES = (150, 165, 180)  # words a minute, in turn
_QUIET = 0.01
RATE = 48_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Utterance:
    """One turn, without silence around it."""

    scenario: str
    text: str
    samples: NDArray[np.float32]  # at `rate`
    rate: int = RATE

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate


class Voices:
    """Makes utterances, and keeps their sound in a folder."""

    def __init__(self, process: VoiceProcess, folder: Path) -> None:
        """The folder is made."""
        self._process = process
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def say(self, text: str, *, rate: int = 150, scenario: str = "") -> Utterance:
        """These words as sound."""
        name = hashlib.sha256(f"{rate}|{text}".encode()).hexdigest()[:20]
        path = self._folder / f"{name}.wav"
        if not path.exists():
            self._process.synthesise(text, Voice(rate=rate), path, engine="piper")
        samples, file_rate = soundfile.read(path, dtype="float32")
        loud = np.flatnonzero(np.abs(samples) > _QUIET * np.abs(samples).max())
        trimmed = samples[loud[0] : loud[-1] + 1]
        return Utterance(
            scenario=scenario, text=text, samples=soxr.resample(trimmed, file_rate, RATE)
        )

    def turns(self, stories: tuple[tuple[str, str], ...] = STORIES) -> Iterator[Utterance]:
        """The turns of the stories, in order."""
        number = 0
        for scenario, name in stories:
            for line in story(scenario, name):
                yield self.say(line, rate=RATES[number % len(RATES)], scenario=scenario)
                number += 1


def mm_hm(*, pitch_hz: float = 110.0) -> Utterance:
    """A listener's hum of two syllables, made of the low harmonics of a closed mouth.

    A synthesiser spells "mm-hm" out.
    """
    return Utterance(
        scenario="",
        text=f"(mm-hm, {pitch_hz:.0f} Hz)",
        samples=np.concatenate(
            (
                _hum(pitch_hz, 0.92 * pitch_hz, 0.18),
                np.zeros(round(0.07 * RATE), np.float32),
                _hum(1.15 * pitch_hz, 1.3 * pitch_hz, 0.28),
            )
        ),
    )


_HARMONICS = {1: 1.0, 2: 0.6, 3: 0.25, 4: 0.1, 5: 0.05, 8: 0.02, 10: 0.03}  # nasal: few high ones


def _hum(from_hz: float, to_hz: float, seconds: float) -> NDArray[np.float32]:
    count = round(seconds * RATE)
    phase = 2 * np.pi * np.cumsum(np.linspace(from_hz, to_hz, count)) / RATE
    sound = sum(share * np.sin(number * phase) for number, share in _HARMONICS.items())
    edge = round(0.05 * RATE)
    fade = np.minimum(1.0, np.minimum(np.arange(count), np.arange(count)[::-1]) / edge)
    return np.asarray(0.2 * sound * fade, np.float32)
