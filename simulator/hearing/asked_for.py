"""How likely a question asks for each of her facts: rules' readings weighed by a linear model.

Owns the features of a question beside her facts and the probability; which facts are named from
it is decided in `questions`. The weights (`tables/asked_for.weights.txt`, made by
`corpus/train_questions.py`) are learned from questions by outside hands, labelled by readers.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import exp

from simulator.hearing import tables
from simulator.hearing.matters import Alike, Matters
from simulator.hearing.sorts import NO_SORT, sort_of
from simulator.hearing.tokens import spoken

_FEW = 3  # of a fact's examples whose mean likeness is a feature
# Of these it counts, too, how far they lie below the best fact's and above the second's.
_RIVALS = ("strength", "shared words", "aspect", "near own", "near example", "near few")
_AT_ONCE = 4  # columns
Row = dict[str, float]
# Of each feature the figures of all facts, by place, or one that is the same for all of them.
Columns = Mapping[str, Sequence[float] | float]


class _Weights(dict[str, float]):
    """The weight of each feature; 0 for one that has none."""

    def __missing__(self, _name: str) -> float:
        return 0.0


# From so many facts on a customer has been asked much, and each is asked for in many ways: how
# near the nearest example is tells more, and a question that asks for none of them is rare.
MANY_FACTS = 60


@cache
def weights_of_features(*, many: bool) -> _Weights:
    """The weight of each feature and the bias, as learned beside many facts, or beside few."""
    lines = (files(tables) / "asked_for.weights.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return _Weights((name, float(each[0 if many else 1])) for name, *each in rows)


@lru_cache(maxsize=32)
def likenesses(question: str, among: Matters) -> Columns:
    """How near a question's letters come to her facts, and what it has of their sort and side."""
    found = among.letters.likeness(spoken(question))
    nearest = [
        sorted(found[first + 1 : last])[-_FEW:]
        for first, last in zip(among.first, among.last, strict=True)
    ]
    wants, about = sort_of(question)
    of_sort = among.of_sort.get(wants) or _none_alike(among)
    columns: dict[str, Sequence[float] | float] = {
        "near own": [found[first] for first in among.first],
        "near example": [few[-1] if few else 0.0 for few in nearest],
        "near few": [sum(few) / len(few) if few else 0.0 for few in nearest],
        "near same sort": _highest(found, of_sort),
        f"wants {wants}": 1.0,
    }
    if wants not in NO_SORT:
        columns["same sort"] = of_sort.shares
    if about is not None:
        of_side = among.of_side.get(about) or _none_alike(among)
        columns["near same side"] = _highest(found, of_side)
        columns["same side"] = of_side.shares
        columns[f"side {about}"] = 1.0
    if wants in among.holding:
        holds = among.holding[wants]
        columns["holds it"] = holds
        columns["lacks it"] = [1.0 - held for held in holds]
    return columns


def _none_alike(among: Matters) -> Alike:
    """Of a sort, or of a side, that none of her facts' examples is of."""
    return Alike([], [0.0] * len(among.facts))


def _highest(found: list[float], alike: Alike) -> list[float]:
    figures = [0.0] * len(alike.shares)
    for place, numbers in alike.numbers:
        figures[place] = max([found[number] for number in numbers])
    return figures


def _best_two(column: Sequence[float]) -> tuple[float, float]:
    """The highest figure and the next one, which is the same where there is only one."""
    first, *others = sorted(column, reverse=True)[:2]
    return first, others[0] if others else first


def rows(columns: Columns) -> Iterator[Row]:
    """The features of a question beside each fact, one by one, as they are learned from."""
    if not columns:
        return
    told = dict(columns)
    for name in _RIVALS:
        figures = columns[name]
        assert not isinstance(figures, float), "a rival's figure is one of each fact"
        best, second = _best_two(figures)
        told[f"{name} below best"] = [figure - best for figure in figures]
        told[f"{name} above second"] = [figure - second for figure in figures]
    of_each = {name: each for name, each in told.items() if not isinstance(each, float)}
    of_all = {name: each for name, each in told.items() if isinstance(each, float)}
    for figures in zip(*of_each.values(), strict=True):
        yield dict(zip(of_each, figures, strict=True)) | of_all


def is_many(columns: Columns) -> bool:
    """Whether the question was read beside many facts."""
    strengths = columns["strength"]
    assert not isinstance(strengths, float), "each fact has a strength of its own"
    return len(strengths) >= MANY_FACTS


def probabilities(columns: Columns) -> list[float]:
    """How likely each fact is asked for, 0 to 1, each by itself."""
    weights = weights_of_features(many=is_many(columns))
    same = weights["bias"]
    # The same column may stand under several names, such as that of a layer; it is added once.
    added: dict[int, tuple[Sequence[float], float]] = {}
    for name, figures in columns.items():
        weight = weights[name]
        if isinstance(figures, float):
            same += weight * figures
            continue
        if name in _RIVALS:
            below, above = weights[f"{name} below best"], weights[f"{name} above second"]
            best, second = _best_two(figures)
            same -= below * best + above * second
            weight += below + above
        added[id(figures)] = figures, weight + added.get(id(figures), (figures, 0.0))[1]
    (first, weight), *others = added.values()
    scores = [same + weight * figure for figure in first]
    telling = [each for each in others if each[1]]
    while len(telling) >= _AT_ONCE:  # several in one go, added up in the same order
        (a, u), (b, v), (c, w), (d, x), *telling = telling
        scores = [
            score + u * e + v * f + w * g + x * h
            for score, e, f, g, h in zip(scores, a, b, c, d, strict=True)
        ]
    for figures, weight in telling:
        scores = [score + weight * figure for score, figure in zip(scores, figures, strict=True)]
    return [1 / (1 + exp(-score)) for score in scores]
