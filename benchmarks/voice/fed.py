"""The ears on one thread, fed with sound: what they make of pauses, and how well they hear."""

import re
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from benchmarks.voice.speech import Utterance
from simulator.voice import live_messages as messages
from simulator.voice.detector import SileroDetector
from simulator.voice.ears import Ears
from simulator.voice.fed_player import FedPlayer
from simulator.voice.listener import Listener
from simulator.voice.mishearings import as_meant
from simulator.voice.ports import Recogniser

RATE = 48_000
BLOCK = RATE // 50
HER_LINE_S = 3.0
BEFORE_S = 0.6
AFTER_S = 2.2
NOISE = 0.001  # of the loudest sample: a quiet room


@dataclass(slots=True)
class FedEars:
    """Ears that are answered by a customer with lines of `HER_LINE_S`."""

    recogniser: Recogniser
    prompt_words: tuple[str, ...] = ()
    standing: list[messages.TurnHeard] = field(default_factory=list)
    interruptions: int = 0
    taken_back: int = 0  # lines of hers that began too early
    _say: list[str] = field(default_factory=list)

    def turns_in(self, samples: NDArray[np.float32]) -> list[messages.TurnHeard]:
        """The turns that stand when this and some silence were heard."""
        self.standing.clear()
        listener = Listener(
            self.recogniser, lambda *_: None, prompt_words=self.prompt_words, is_prompt=False
        )
        call = messages.OpenCall(hands_free=True, fed_rate=RATE)
        ears = Ears(
            call,
            self._take,
            detector=SileroDetector(),
            finder=listener,
            player=FedPlayer(),
            rate=RATE,
        )
        random = np.random.default_rng(1)
        silence = [np.zeros(round(s * RATE), np.float32) for s in (BEFORE_S, AFTER_S)]
        whole = np.concatenate((silence[0], samples, silence[1]))
        noise = NOISE * float(np.abs(samples).max()) * random.standard_normal(len(whole))
        whole = whole + noise.astype(np.float32)
        with tempfile.TemporaryDirectory() as folder:
            line = Path(folder) / "line.wav"
            soundfile.write(line, 0.2 * np.ones(round(HER_LINE_S * 22_050)), 22_050)
            for at in range(0, len(whole), BLOCK):
                ears.hear(whole[at : at + BLOCK], 1.0 + (at + BLOCK) / RATE)
                for line_id in self._say:
                    part = messages.SpokenPart(path=str(line), text="A line of hers.")
                    ears.obey(messages.Say(line_id=line_id, parts=(part,)))
                self._say.clear()
        listener.close()
        return self.standing

    def _take(self, notice: messages.Notice) -> None:
        match notice:
            case messages.TurnHeard():
                if notice.joined:
                    self.standing.pop()
                    self.taken_back += 1
                self.standing.append(notice)
                self._say.append(f"L{len(self.standing)}")
            case messages.LineInterrupted():
                self.interruptions += 1
            case _:
                pass


# ── words ───────────────────────────────────────────────────────────────────

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: str(n) for n, word in enumerate(_SMALL.split())}


def words_of(text: str) -> list[str]:
    """Words as they are compared: lower case, without punctuation, small numbers as figures."""
    text = as_meant(text).lower().replace("’", "'").replace("-", " ").replace("'", "")
    return [_NUMBERS.get(word, word) for word in re.findall(r"[a-z0-9]+", text)]


def errors_between(said: list[str], heard: list[str]) -> int:
    """The fewest words to put in, leave out or change (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for n, word in enumerate(said, start=1):
        before, row[0] = row[0], n
        for m, other in enumerate(heard, start=1):
            before, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, before + (word != other))
    return row[-1]


# ── pauses ──────────────────────────────────────────────────────────────────


def with_a_pause(turn: Utterance, at_share: float, pause_s: float) -> NDArray[np.float32] | None:
    """The utterance with a silence put between two words near that place, or None."""
    samples = turn.samples
    middle = round(at_share * len(samples))
    reach = round(0.15 * len(samples))
    window = round(0.03 * RATE)
    total = np.cumsum(samples.astype(np.float64) ** 2)
    energy = (total[window:] - total[:-window]) / window  # of the window that begins there
    near = energy[middle - reach - window // 2 : middle + reach - window // 2]
    quietest = middle - reach - window // 2 + int(np.argmin(near))
    cut = quietest + window // 2
    if energy[quietest] > 0.05 * energy.mean():
        return None  # no gap between words there
    edge = np.linspace(1.0, 0.0, round(0.01 * RATE), dtype=np.float32)
    first, rest = samples[:cut].copy(), samples[cut:].copy()
    first[-len(edge) :] *= edge
    rest[: len(edge)] *= edge[::-1]
    return np.concatenate((first, np.zeros(round(pause_s * RATE), np.float32), rest))
