"""How near words come to known sentences, by the letters they share.

Owns the likeness only: cosine of TF-IDF vectors over runs of three and four letters within
words (Salton & Buckley 1988; letters forgive inflection and slips of the ear). Pure Python,
through an inverted index, so that a question meets only the sentences it shares letters with.
The weights of a run that stands in many sentences are packed into one whole number, each
sentence's in a lane of its own, so that one multiplication weighs them all.
"""

import sys
from array import array
from collections import Counter
from functools import lru_cache
from math import log, sqrt

from simulator.hearing.tokens import tokenise

_RUNS = (3, 4)  # letters
_MANY = 16  # sentences that a packed run stands in
_STEPS = 1 << 24  # in a weight of 1; two such multiplied leave room in a lane
_LANE = 8  # bytes


@lru_cache(maxsize=4_096)
def _runs_of(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(
        padded[at : at + length] for length in _RUNS for at in range(len(padded) - length + 1)
    )


def _counts(text: str) -> Counter[str]:
    return Counter(run for token in tokenise(text) for run in _runs_of(token.lower))


class Sentences:
    """Known sentences, ready to be compared with."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        counted = [_counts(text) for text in texts]
        held = Counter(run for counts in counted for run in counts)
        self._rarity = {run: log((1 + len(texts)) / (1 + count)) + 1 for run, count in held.items()}
        self._of_run: dict[str, list[tuple[int, float]]] = {}
        self._count = len(texts)
        for number, counts in enumerate(counted):
            for run, weight in self._vector(counts).items():
                self._of_run.setdefault(run, []).append((number, weight))
        self._packed = {
            run: self._pack(self._of_run.pop(run))
            for run, known in list(self._of_run.items())
            if len(known) >= _MANY
        }

    def _pack(self, known: list[tuple[int, float]]) -> int:
        lanes = array("Q", bytes(_LANE * self._count))
        for number, weight in known:
            lanes[number] = round(weight * _STEPS)
        return int.from_bytes(lanes.tobytes(), sys.byteorder)

    def _vector(self, counts: Counter[str]) -> dict[str, float]:
        weights = {
            run: (1 + log(count)) * self._rarity[run]
            for run, count in counts.items()
            if run in self._rarity
        }
        length = sqrt(sum(weight * weight for weight in weights.values()))
        return {run: weight / length for run, weight in weights.items()} if length else {}

    def likeness(self, text: str) -> list[float]:
        """The likeness of a text to each sentence in order, 0 to 1."""
        total = 0
        rare = []
        for run, weight in self._vector(_counts(text)).items():
            packed = self._packed.get(run)
            if packed is None:
                rare.append((self._of_run[run], weight))
            else:
                total += round(weight * _STEPS) * packed
        lanes = array("Q", total.to_bytes(_LANE * self._count, sys.byteorder))
        found = [lane / _STEPS**2 for lane in lanes]
        for known, weight in rare:
            for number, each in known:
                found[number] += weight * each
        return found


@lru_cache(maxsize=64)
def sentences(texts: tuple[str, ...]) -> Sentences:
    """The sentences as an index, made once."""
    return Sentences(texts)
