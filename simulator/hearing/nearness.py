"""How near words come to known sentences, by the letters they share.

Owns the likeness only: cosine of TF-IDF vectors over runs of three and four letters within
words (Salton & Buckley 1988; letters forgive inflection and slips of the ear). Pure Python,
through an inverted index, so that a question meets only the sentences it shares letters with.
"""

import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from math import log, sqrt

_RUNS = (3, 4)  # letters
# A run in more than one sentence of so many is kept as one whole number with a lane for each
# sentence, so that one addition adds its weight to all of them.
_COMMON = 32
_LANE_BYTES = 4
_STEPS = 1 << 13  # of a weight in a lane
_PARTS = 1 << 8  # of how much a run counts that is said several times
_MOST_WORDS = 128  # whose runs are kept added up: little words stand in every question
# No lane overflows: a sentence's sum is at most the length of his words' vector, which stays
# far below 2 ** 32 / (_STEPS * _PARTS) = 2,048 for any text that is heard.


@lru_cache(maxsize=8_192)
def _runs_of(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(
        padded[at : at + length] for length in _RUNS for at in range(len(padded) - length + 1)
    )


def _counted(spoken: Sequence[str]) -> Counter[str]:
    return Counter(chain.from_iterable(map(_runs_of, spoken)))


class Sentences:
    """Known sentences, ready to be compared with; each is given as its words in small letters."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        counted = [_counted(spoken) for spoken in sentences]
        held = Counter(chain.from_iterable(counted))
        self._count = len(counted)
        self._rarity = {run: log((1 + len(counted)) / (1 + n)) + 1 for run, n in held.items()}
        squared = {run: rarity * rarity for run, rarity in self._rarity.items()}
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        # Where a run stands several times, how much more than once it counts there.
        self._more: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._share: list[float] = []  # of a sentence's vector: one over its length
        for number, counts in enumerate(counted):
            length = sum(map(squared.__getitem__, counts))
            for run in counts:
                self._holding[run].append(number)
            if len(counts) < counts.total():
                for run, n in counts.items():
                    if n > 1:
                        self._more[run].append((number, log(n)))
                        length += ((1 + log(n)) ** 2 - 1) * squared[run]
            self._share.append(1 / sqrt(length) if length else 0.0)
        self._lanes = {
            run: self._packed(run, numbers)
            for run, numbers in self._holding.items()
            if len(numbers) * _COMMON > self._count
        }
        for run in self._lanes:
            del self._holding[run]
        self._lanes_of = lru_cache(maxsize=_MOST_WORDS)(self._added_up)

    def _packed(self, run: str, numbers: Sequence[int]) -> int:
        lanes = array("I", bytes(_LANE_BYTES * self._count))
        unit = self._rarity[run] ** 2 * _STEPS
        for number in numbers:
            lanes[number] = int(unit * self._share[number] + 0.5)
        for number, more in self._more.get(run, ()):
            lanes[number] = int(unit * self._share[number] * (1 + more) + 0.5)
        return int.from_bytes(lanes.tobytes(), sys.byteorder)

    def _added_up(self, word: str) -> int:
        """The lanes of a word's runs."""
        return sum(self._lanes[run] for run in _runs_of(word) if run in self._lanes)

    def likeness(self, spoken: Sequence[str]) -> list[float]:
        """The likeness of some words to each sentence in order, 0 to 1."""
        said_again: dict[int, int] = {}
        rare: list[tuple[str, float]] = []
        length = 0.0
        for run, count in _counted(spoken).items():
            rarity = self._rarity.get(run)
            if rarity is None:
                continue
            weight = (1 + log(count)) * rarity if count > 1 else rarity
            length += weight * weight
            if run in self._lanes:
                if count > 1:
                    said_again[count] = said_again.get(count, 0) + self._lanes[run]
            else:
                rare.append((run, weight * rarity))
        if not length:
            return [0.0] * self._count
        length = sqrt(length)
        packed = _PARTS * sum(map(self._lanes_of, spoken))
        for count, held in said_again.items():  # counts for more than once, and less than so often
            packed += (round(_PARTS * (1 + log(count))) - _PARTS * count) * held
        lanes = array("I")
        lanes.frombytes(packed.to_bytes(_LANE_BYTES * self._count, sys.byteorder))
        part = 1 / (_STEPS * _PARTS * length)
        found = [each * part for each in lanes]
        share = self._share
        for run, product in rare:
            weight = product / length
            for number in self._holding[run]:
                found[number] += weight * share[number]
            for number, more in self._more.get(run, ()):
                found[number] += weight * share[number] * more
        return found
