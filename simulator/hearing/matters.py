"""Her facts as questions are held against them: an index, made once for a customer.

Owns what of her facts and their example questions never changes, so that a question meets only
what it has something in common with. Lists go by the place of the fact; texts are numbered
through, each fact's own words before its examples. What a question makes of it is decided in
`questions` and `asked_for`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt
from typing import TypeVar

from simulator.hearing.aspects import Aspect, aspects, told_aspects
from simulator.hearing.concepts import of_stems
from simulator.hearing.context import FactCue
from simulator.hearing.nearness import Sentences
from simulator.hearing.sides import Side
from simulator.hearing.sorts import sort_of
from simulator.hearing.tokens import spoken, stem
from simulator.hearing.wants import HOLDS, Wanted

UNKNOWN = 0.6  # weight of a word in none of the facts
_Key = TypeVar("_Key", Wanted, Side)
_OPENERS = frozenset({"so", "and", "but", "well", "okay", "then", "now"})


@dataclass(frozen=True, slots=True)
class _Read:
    """A text as the index needs it."""

    spoken: tuple[str, ...]
    bag: tuple[str, ...]


@lru_cache(maxsize=65_536)
def _read(text: str) -> _Read:
    said = spoken(text)
    found = of_stems([stem(word) for word in said])
    # "Going to", "go out": in a question the bare word tells nothing of the topic.
    return _Read(said, tuple(dict.fromkeys(name for name, _, _ in found if name != "go")))


def bag(text: str) -> tuple[str, ...]:
    """The concepts of a text, each once."""
    return _read(text).bag


def as_words(text: str) -> tuple[str, ...]:
    """The words of a question, without what only opens it."""
    said = _read(text).spoken
    first = next((at for at, word in enumerate(said) if word not in _OPENERS), len(said))
    return said[first:]


@dataclass(frozen=True, slots=True)
class Held:
    """What one fact is about."""

    topics: frozenset[str]
    asked: dict[Aspect, float]  # the share of the examples that ask about it
    told: frozenset[Aspect]  # by her sentence

    @staticmethod
    def of(fact: FactCue) -> "Held":
        """By her sentence and its example questions."""
        counts = Counter(aspect for example in fact.asked_by for aspect in aspects(example))
        return Held(
            frozenset().union(*map(bag, (fact.text, *fact.asked_by))),
            {aspect: count / len(fact.asked_by) for aspect, count in counts.items()},
            told_aspects(fact.text),
        )


@dataclass(frozen=True, slots=True)
class Alike:
    """Where her facts' examples are of one sort, or of one side."""

    numbers: list[tuple[int, list[int]]]  # of these examples, with the place of their fact
    shares: list[float]  # how many of each fact's examples these are


def _by_key(facts: tuple[FactCue, ...], numbers: list[dict[_Key, list[int]]]) -> dict[_Key, Alike]:
    """The examples of each sort or side, from what each fact has of it."""
    found: dict[_Key, Alike] = {}
    for place, (fact, of_fact) in enumerate(zip(facts, numbers, strict=True)):
        for key, each in of_fact.items():
            alike = found.setdefault(key, Alike([], [0.0] * len(facts)))
            alike.numbers.append((place, each))
            alike.shares[place] = len(each) / len(fact.asked_by)
    return found


class Matters:
    """What questions are held against."""

    def __init__(self, facts: tuple[FactCue, ...]) -> None:
        self.facts = facts
        self.held = tuple(map(Held.of, facts))
        self.rarity = self._rarity()
        texts = [(fact.text, *fact.asked_by) for fact in facts]
        self.of_layer = {
            layer: [float(fact.layer == layer) for fact in facts]
            for layer in sorted({fact.layer for fact in facts})
        }
        self.asking = {a: [held.asked.get(a, 0.0) for held in self.held] for a in Aspect}
        self.telling = {a: [float(a in held.told) for held in self.held] for a in Aspect}
        # Whose sentence holds a datum of a sort, where words tell that.
        self.holding: dict[str, list[float]] = {
            wants: [float(datum.search(fact.text) is not None) for fact in facts]
            for wants, datum in HOLDS.items()
        }
        self.small = [place for place, fact in enumerate(facts) if fact.is_small]
        self.only_asked_on = [
            place for place, fact in enumerate(facts) if fact.asked_after and not fact.asked_by
        ]
        self.letters = Sentences([_read(text).spoken for each in texts for text in each])
        self.first: list[int] = []  # number of each fact's own words; its examples follow
        self.last: list[int] = []  # number after those of its examples
        self.place_of: list[int] = []  # by number: the fact's place
        self.share: list[float] = []  # by number: one over the length of its concepts
        self.texts_with: defaultdict[str, list[int]] = defaultdict(list)  # numbers, by concept
        self.facts_with: defaultdict[str, list[int]] = defaultdict(list)  # places, by concept
        self.facts_after: defaultdict[str, list[int]] = defaultdict(
            list
        )  # places, by a fact's name
        self.sorts: list[dict[Wanted, list[int]]] = []  # numbers of each fact's examples
        self.sides: list[dict[Side, list[int]]] = []
        self.written: dict[tuple[str, ...], tuple[str, ...]] = {}
        for place, (fact, each) in enumerate(zip(facts, texts, strict=True)):
            self.first.append(len(self.place_of))
            self._read(place, each)
            self.last.append(len(self.place_of))
            for name in self.held[place].topics:
                self.facts_with[name].append(place)
            for name in fact.after:
                self.facts_after[name].append(place)
            for said in map(as_words, fact.asked_by):
                ids = self.written.get(said, ())
                if fact.id not in ids:
                    self.written[said] = (*ids, fact.id)
        self.of_sort = _by_key(facts, self.sorts)
        self.of_side = _by_key(facts, self.sides)

    def _rarity(self) -> dict[str, float]:
        """How telling a concept or aspect is: 1 in one of her facts, less in more."""
        counts = Counter(name for each in self.held for name in (*each.topics, *each.asked))
        most = log(len(self.facts) + 1)
        return {name: log((len(self.facts) + 1) / count) / most for name, count in counts.items()}

    def _read(self, place: int, texts: tuple[str, ...]) -> None:
        sorts: dict[Wanted, list[int]] = {}
        sides: dict[Side, list[int]] = {}
        for at, text in enumerate(texts):
            number = len(self.place_of)
            self.place_of.append(place)
            names = bag(text)
            weight = self.weight(names)
            self.share.append(1 / sqrt(weight) if weight else 0.0)
            for name in names:
                self.texts_with[name].append(number)
            if at:
                sort, side = sort_of(text)
                sorts.setdefault(sort, []).append(number)
                if side is not None:
                    sides.setdefault(side, []).append(number)
        self.sorts.append(sorts)
        self.sides.append(sides)

    def weight(self, names: Iterable[str]) -> float:
        """The squared length of some concepts."""
        return sum(self.rarity.get(name, UNKNOWN) ** 2 for name in names)


@lru_cache(maxsize=64)
def matters(facts: tuple[FactCue, ...]) -> Matters:
    """The facts as questions are held against them, made once."""
    return Matters(facts)
