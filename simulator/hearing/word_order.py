"""Who does what to whom, and which way: what English tells by the order of words.

Owns the order and direction of two statements with the same words; it is asked only where
one bare statement is to follow from another.
"""

from itertools import pairwise

from simulator.hearing.meaning import Meaning
from simulator.hearing.tokens import words

# The project's own judgement: so many steps back, and this share of all pairs the other way
# round, are another statement and not another arrangement.
_STEPS_BACK = 2
_TURNED_ROUND = 0.2
_LONGEST = 60  # mentions compared
_DIRECTIONS = words("in into on onto off out up down over under from")
_OPPOSED = (("into", "out"), ("in", "out"), ("on", "off"), ("onto", "off"), ("up", "down"),
            ("over", "under"), ("into", "from"), ("in", "from"))  # fmt: skip


def turns_round(hers: Meaning, his: Meaning) -> bool:
    """Whether his words tell it the other way round: "the girl draws the man".

    A passive ("is drawn by") turns the order and not the meaning.
    """
    if ("by" in _small(hers)) != ("by" in _small(his)):
        return False
    place: dict[str, int] = {}
    for mention in his.mentions:
        place.setdefault(mention.name, mention.first)
    named = dict.fromkeys(mention.name for mention in hers.mentions)
    order = [place[name] for name in named if name in place][:_LONGEST]
    back = sum(after < before for before, after in pairwise(order))
    turned = sum(y < x for at, x in enumerate(order) for y in order[at + 1 :])
    pairs = len(order) * (len(order) - 1) / 2
    return back >= _STEPS_BACK and turned >= _TURNED_ROUND * pairs


def opposite_direction(hers: Meaning, his: Meaning) -> int | None:
    """The token of his that leads the other way: "out of the water" for "into the water"."""
    own, theirs = _small(hers) & _DIRECTIONS, _small(his) & _DIRECTIONS
    for pair in _OPPOSED:
        for right, wrong in (pair, pair[::-1]):
            apart = right in own - theirs and wrong in theirs - own
            if apart:
                return next(at for at, token in enumerate(his.tokens) if token.lower == wrong)
    return None


def _small(text: Meaning) -> set[str]:
    return {token.lower for token in text.tokens}
