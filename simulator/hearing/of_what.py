"""Of what a figure is: "forty hectares of apples" for cherries, "a whole day" for half of one.

Owns these two differences; figures that differ themselves are `figures`'.
"""

from collections.abc import Iterable

from simulator.hearing.concepts import concept
from simulator.hearing.details import Difference
from simulator.hearing.figures import agree, comparable
from simulator.hearing.meaning import Meaning
from simulator.hearing.numbers import Number
from simulator.hearing.tokens import words
from simulator.hearing.told import Told, her_numbers
from simulator.hearing.units import is_unit

_WHOLE = words("whole full entire")
_SMALL = words("the a an our your my these those them it us you this that new all")
_REACH = 3  # words from a figure to its unit and to what it is of
_HALF = 0.5


def of_what_apart(told: Told, said: Meaning, others: tuple[Told, ...]) -> Iterable[Difference]:
    """The same figure said of another thing, and the whole where she said half."""
    for hers, source in her_numbers(told):
        if hers.count == _HALF and is_unit(hers.of):
            yield from _whole_for_half(hers, source, said)
        yield from _of_another_thing(hers, source, told, said, others)


def _whole_for_half(hers: Number, source: Meaning, said: Meaning) -> Iterable[Difference]:
    for at, token in enumerate(said.tokens):
        if token.lower not in _WHOLE:
            continue
        for unit in range(at + 1, min(at + _REACH, len(said.tokens))):
            if said.tokens[unit].stem == hers.of:
                right = source.words(hers.first, _end_of_unit(hers, source))
                first = at - (at > 0 and said.tokens[at - 1].lower in ("a", "the"))
                yield Difference("number", right, said.words(first, unit + 1), first, unit + 1)


def _end_of_unit(number: Number, text: Meaning) -> int:
    places = range(number.stop, min(number.stop + _REACH, len(text.tokens)))
    return next((at + 1 for at in places if text.tokens[at].stem == number.of), number.stop)


def _of_another_thing(
    hers: Number, source: Meaning, told: Told, said: Meaning, others: tuple[Told, ...]
) -> Iterable[Difference]:
    thing = _thing(hers, source)
    if thing is None:
        return
    right = source.words(thing, thing + 1)
    for his in said.numbers:
        if not (comparable(hers, his) and agree(hers, his)):
            continue
        named = _thing(his, said)
        if named is None:
            continue
        wrong = said.tokens[named]
        known = told.names.union(*(other.names for other in others))
        if wrong.stem != source.tokens[thing].stem and concept(wrong.stem) not in known:
            yield Difference("thing", right, said.words(named, named + 1), named, named + 1)


def _thing(number: Number, text: Meaning) -> int | None:
    """The place of what a measured figure is of: "cherries" after "forty hectares of"."""
    for at in range(number.stop, min(number.stop + _REACH, len(text.tokens) - 1)):
        if text.tokens[at].lower == "of" and text.tokens[at + 1].lower not in _SMALL:
            return at + 1
    return None
