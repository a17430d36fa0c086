""" "So that's thirteen, then": a figure or a day without its noun, right after she gave one.

Owns whether a clause is about what she has just said; it is only where nothing in it speaks
of anything else. When in doubt it is not.
"""

from dataclasses import dataclass

from simulator.hearing.claims import is_in_passing, is_of_himself
from simulator.hearing.concepts import is_empty
from simulator.hearing.details import SIBLINGS, Difference, opposites_of, time_difference
from simulator.hearing.figures import (
    agree,
    comparable,
    difference,
    is_bare_rate,
    is_per_period,
    says_number,
    set_days_apart,
)
from simulator.hearing.meaning import DATE_WORDS, Meaning
from simulator.hearing.numbers import Number, NumberKind
from simulator.hearing.tokens import words
from simulator.hearing.told import Told, her_numbers
from simulator.hearing.units import is_unit

_LONGEST = 10  # words of a clause that may be a bare figure
_EACH = words("all every each")
_COUNTED = frozenset({NumberKind.COUNT, NumberKind.RATE})


@dataclass(frozen=True, slots=True)
class Bare:
    """What bare figures say of one fact."""

    agrees: bool = False
    difference: Difference | None = None


NOTHING_BARE = Bare()


def read_bare(told: Told, said: Meaning, others: tuple[Told, ...]) -> Bare:
    """Whether bare figures and days repeat those of a fact she has just told, or differ."""
    agrees, differs = False, None
    for place, clause in enumerate(said.clauses):
        lowered = said.text[clause.start : clause.end].lower().replace("’", "'")
        if len(clause.tokens) > _LONGEST or is_of_himself(lowered):
            continue
        if _speaks_of_else(place, told, said):
            continue
        found = (
            _days(place, told, said, others),
            _figures(place, told, said, others),
            _all_the_opposite(place, told, said),
        )
        agrees = agrees or any(part.agrees for part in found)
        differs = differs or next((part.difference for part in found if part.difference), None)
    return Bare(agrees, None if agrees else differs)


def _speaks_of_else(place: int, told: Told, said: Meaning) -> bool:
    counted = {at for number in said.numbers for at in range(number.first, number.stop)}
    return any(
        mention.clause == place
        and mention.first not in counted
        and mention.name not in told.names | DATE_WORDS
        and not opposites_of(mention.name) & told.names
        and not is_unit(mention.name)
        and not is_in_passing(mention.name)
        and not any(mention.name in group for group in SIBLINGS)
        for mention in said.mentions
    )


def _all_the_opposite(place: int, told: Told, said: Meaning) -> Bare:
    """ "All of them were real" for "three of the four were false": some may be, all are not."""
    if not any(token.lower in _EACH for token in said.clauses[place].tokens):
        return NOTHING_BARE
    for his in said.mentions:
        if his.clause != place or his.denied or his.name in told.names:
            continue
        for detail in told.details:
            hers = [a for a in detail.alternatives if a.names & opposites_of(his.name)]
            if hers and not any(a.read.negations for a in hers):
                right = detail.alternatives[0].read.text
                wrong = said.words(his.first, his.stop)
                found = Difference("polarity", right, wrong, his.first, his.stop)
                return Bare(difference=found)
    return NOTHING_BARE


def _days(place: int, told: Told, said: Meaning, others: tuple[Told, ...]) -> Bare:
    his_days = [
        number
        for number in said.numbers
        if said.clause_of[number.first] == place
        and (number in said.days or (number.kind is NumberKind.ORDINAL and not number.of))
    ]
    if his_days and told.read.days:
        if {day.count for day in his_days} & {day.count for day in told.read.days}:
            return Bare(agrees=True)
        theirs = {day.count for other in others for day in other.read.days}
        if theirs & {day.count for day in his_days}:
            return NOTHING_BARE  # the day of another thing she told
        return Bare(difference=set_days_apart(told.read.days[0], told.read, his_days[0], said))
    names = {m.name for m in said.mentions if m.clause == place} & DATE_WORDS
    if names & told.read.names:
        return Bare(agrees=True)
    for name in sorted(told.read.names & DATE_WORDS if names else ()):
        found = time_difference(name, told.read, said)
        if found and said.clause_of[found.first] == place:
            return Bare(difference=found)
    return NOTHING_BARE


def _figures(place: int, told: Told, said: Meaning, others: tuple[Told, ...]) -> Bare:
    days = {day.first for day in said.days}
    his = [
        number
        for number in said.numbers
        if said.clause_of[number.first] == place
        and number.first not in days
        and number.kind is not NumberKind.LABEL
        and not (number.kind is NumberKind.COUNT and number.count == 1 and not is_unit(number.of))
    ]
    pairs = [
        (hers, source, number)
        for hers, source in her_numbers(told)
        for number in his
        if hers.kind is not NumberKind.LABEL and _fits(hers, source, number, said)
    ]
    if any(agree(hers, number) for hers, _, number in pairs):
        return Bare(agrees=True)
    if any(says_number(hers, said) for hers, _ in her_numbers(told) if hers.of):
        return NOTHING_BARE  # "She reads one sentence, two if there's a figure in it"
    spoken_for = [n for text in (told, *others) for n in text.read.numbers]
    for hers, source, number in pairs:
        if not any(number.count == other.count for other in spoken_for if other is not hers):
            return Bare(difference=difference(hers, source, number, said))
    return NOTHING_BARE


def _fits(hers: Number, source: Meaning, his: Number, said: Meaning) -> bool:
    """Whether a figure can stand for hers: the same sort of thing, or nothing named at all."""
    if hers.kind is not his.kind and (is_bare_rate(hers) or is_bare_rate(his)):
        return False  # "every month" is no number of things
    if is_unit(hers.of) and is_per_period(hers, source) is not is_per_period(his, said):
        return False
    after = said.tokens[his.stop : his.stop + 1]
    unnamed = (not his.of or all(map(is_empty, after))) and {hers.kind, his.kind} <= _COUNTED
    return unnamed or (comparable(hers, his) and hers.of == his.of) or _same_unit(hers, his)


def _same_unit(hers: Number, his: Number) -> bool:
    return is_unit(hers.of) and is_unit(his.of) and comparable(hers, his)
