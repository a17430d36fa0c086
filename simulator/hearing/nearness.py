"""How near words come to known sentences, by the letters they share.

Owns the likeness only: cosine of TF-IDF vectors over runs of three and four letters within
words (Salton & Buckley 1988; letters forgive inflection and slips of the ear). Pure Python,
through an inverted index, so that a question meets only the sentences it shares letters with.
"""

from collections import Counter
from functools import lru_cache
from math import log, sqrt

from simulator.hearing.tokens import tokenise

_RUNS = (3, 4)  # letters
_MOST_WORDS = 2_048  # whose sentences are remembered


@lru_cache(maxsize=4_096)
def _runs_of(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(
        padded[at : at + length] for length in _RUNS for at in range(len(padded) - length + 1)
    )


def _counts(text: str) -> Counter[str]:
    return Counter(run for token in tokenise(text) for run in _runs_of(token.lower))


class Sentences:
    """Known sentences, ready to be compared with.

    What a word shares with them is summed up once: the same little words come in every question.
    """

    def __init__(self, texts: tuple[str, ...]) -> None:
        counted = [_counts(text) for text in texts]
        held = Counter(run for counts in counted for run in counts)
        self._rarity = {run: log((1 + len(texts)) / (1 + count)) + 1 for run, count in held.items()}
        self._of_run: dict[str, list[tuple[int, float]]] = {}
        self._count = len(texts)
        self._of_word: dict[str, tuple[tuple[int, float], ...]] = {}
        for number, counts in enumerate(counted):
            for run, weight in self._vector(counts).items():
                self._of_run.setdefault(run, []).append((number, weight))

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
        found = [0.0] * self._count
        spoken = [token.lower for token in tokenise(text)]
        counts = Counter(run for word in spoken for run in _runs_of(word))
        for word in spoken:
            for number, known in self._sharing(word):
                found[number] += known
        for run, count in counts.items():
            if count > 1:  # a run said again counts less each time
                excess = (1 + log(count) - count) * self._rarity.get(run, 0.0)
                for number, known in self._of_run.get(run, ()):
                    found[number] += excess * known
        weights = [(1 + log(n)) * self._rarity.get(run, 0.0) for run, n in counts.items()]
        length = sqrt(sum(weight * weight for weight in weights))
        return [likeness / length for likeness in found] if length else found

    def _sharing(self, word: str) -> tuple[tuple[int, float], ...]:
        """The sentences that share runs with a word, and how much of their weight that is."""
        known = self._of_word.get(word)
        if known is None:
            shared: dict[int, float] = {}
            for run in _runs_of(word):
                rarity = self._rarity.get(run, 0.0)
                for number, weight in self._of_run.get(run, ()):
                    shared[number] = shared.get(number, 0.0) + rarity * weight
            known = tuple(shared.items())
            if len(self._of_word) < _MOST_WORDS:
                self._of_word[word] = known
        return known


@lru_cache(maxsize=64)
def sentences(texts: tuple[str, ...]) -> Sentences:
    """The sentences as an index, made once."""
    return Sentences(texts)
