"""How likely a question asks for each of her facts: rules' readings weighed by a linear model.

Owns the features of a question beside a fact and the probability; which facts are named from
it is decided in `questions`. The weights (`tables/asked_for.weights.txt`, made by
`corpus/train_questions.py`) are learned from questions by outside hands, labelled by readers.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul

from simulator.hearing import tables
from simulator.hearing.context import FactCue
from simulator.hearing.nearness import sentences
from simulator.hearing.sorts import like_sorts, sort_of, sorts

_FEW = 3  # of a fact's examples whose mean likeness is a feature
_NEAR = ("near own", "near example", "near few")
Row = dict[str, float]


class _Weights(dict[str, float]):
    """The weight of each feature; 0 for one that has none."""

    def __missing__(self, _name: str) -> float:
        return 0.0


@cache
def _weights() -> _Weights:
    lines = (files(tables) / "asked_for.weights.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return _Weights((name, float(weight)) for name, weight in pairs)


def _nearness(question: str, facts: Sequence[FactCue]) -> Iterator[Row]:
    """To her own words, to the nearest example, to the nearest few, and to those of its sort."""
    texts = tuple(text for fact in facts for text in (fact.text, *fact.asked_by))
    found = iter(sentences(texts).likeness(question))
    wants, about = sort_of(question)
    for fact in facts:
        own = next(found)
        near = [(next(found), *sort) for sort in sorts(fact)]
        examples = sorted((likeness for likeness, _, _ in near), reverse=True)
        few = examples[:_FEW]
        mean = sum(few) / len(few) if few else 0.0
        row = dict(zip(_NEAR, (own, max(few, default=0.0), mean), strict=True))
        row["near same sort"] = max((like for like, sort, _ in near if sort == wants), default=0.0)
        if about is not None:
            of_side = (like for like, _, each in near if each == about)
            row["near same side"] = max(of_side, default=0.0)
        yield row


def _with_rivals(rows: list[Row], names: tuple[str, ...]) -> None:
    """Add how far each of these figures lies below the best fact's and above the second's."""
    for name in names:
        ordered = sorted((row[name] for row in rows), reverse=True)
        second = ordered[1] if len(ordered) > 1 else ordered[0]
        for row in rows:
            row[f"{name} below best"] = row[name] - ordered[0]
            row[f"{name} above second"] = row[name] - second


def features(
    question: str, facts: Sequence[FactCue], readings: Sequence[Row], general: Row
) -> list[Row]:
    """The features of a question beside each fact.

    `readings` are what the rules make of each pair, in the facts' order; `general` holds what
    is the same for all of them.
    """
    rows = [
        {**reading, **near, **sort}
        for reading, near, sort in zip(
            readings, _nearness(question, facts), like_sorts(question, facts), strict=True
        )
    ]
    _with_rivals(rows, ("strength", "shared words", "aspect", *_NEAR))
    for row in rows:
        row.update(general)
    return rows


def probabilities(rows: Sequence[Row]) -> tuple[float, ...]:
    """How likely each fact is asked for, 0 to 1, each by itself."""
    weight = _weights().__getitem__
    bias = weight("bias")
    return tuple(
        1 / (1 + exp(-bias - sum(map(mul, map(weight, row), row.values())))) for row in rows
    )
