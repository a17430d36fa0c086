"""Figures of a fact against those of a summary: the same, another one, or of another thing.

Owns the comparison of numbers, units and days of the month; other details are `details`'.
"""

from collections.abc import Set
from math import isclose

from simulator.hearing.calendar_words import MONTHS
from simulator.hearing.concepts import concept
from simulator.hearing.details import Difference
from simulator.hearing.meaning import Meaning
from simulator.hearing.numbers import ROUGH_TOLERANCE, Number, NumberKind
from simulator.hearing.tokens import stem, words
from simulator.hearing.units import in_units, is_unit, same_kind_of_unit

_COUNTED_OCCASIONS = frozenset({"time", "STOP", ""})
_CLOCK_LEADS = words("by until till before after at from since past")
_EVERY = words("a an per each every")
_CLOCK_WORDS = words("o'clock am pm a.m p.m sharp")
_MONTH_STEMS = frozenset(stem(word) for word in MONTHS)
_CLOCK_STEMS = frozenset(stem(word) for word in _CLOCK_WORDS)
_COUNTS_NOTHING = _MONTH_STEMS | _CLOCK_STEMS
_DAY_LEADS = words("on until till by before after from since is")
_LONGEST_MONTH = 31
_MONTHS_DIFFER = 0.05  # a month is four weeks or thirty days in talk


def _counts(number: Number) -> str:
    """What a number counts, as a concept; nothing for a day of a month or an hour."""
    return "" if number.of in _COUNTS_NOTHING else concept(number.of)


def is_bare_rate(number: Number) -> bool:
    """Whether a rate holds no figure: "every month", "daily"."""
    words_of_it = len(number.figure.split())
    return number.kind is NumberKind.RATE and words_of_it == number.stop - number.first


def comparable(hers: Number, his: Number, names: frozenset[str] = frozenset()) -> bool:
    """Whether two numbers speak of the same thing, so that a difference would be an error.

    `names` are the concepts of her fact: a figure that counts one of them is about it.
    """
    kinds = {hers.kind, his.kind}
    of_hers, of_his = _counts(hers), _counts(his)
    same = of_hers == of_his or of_his in names or same_kind_of_unit(hers.of, his.of)
    if kinds <= {NumberKind.LABEL, NumberKind.ORDINAL}:
        return of_hers == of_his
    if (
        kinds == {NumberKind.COUNT}
        and hers.count < 1
        and his.count < 1
        and not (is_unit(hers.of) or is_unit(his.of))
    ):  # "half" in her wording for "half of your power" in his
        return same or not (of_hers and of_his)
    if kinds <= {NumberKind.RATE, NumberKind.COUNT}:
        if len(kinds) == 2 and (is_bare_rate(hers) or is_bare_rate(his)):
            return same and bool(of_hers and of_his)  # "every month" is no sum of money
        occasions = of_hers in _COUNTED_OCCASIONS and of_his in _COUNTED_OCCASIONS
        return same or (occasions and (len(kinds) == 2 or bool(of_hers or of_his)))
    return len(kinds) == 1


def agree(a: Number, b: Number) -> bool:
    """Whether two comparable numbers state the same, also in another unit of the same kind."""
    if a.kind is not b.kind and NumberKind.RATE in (a.kind, b.kind):
        rough = ROUGH_TOLERANCE if a.approximate or b.approximate else 1e-6
        return isclose(a.count, b.count, rel_tol=rough)
    if a.kind is b.kind is NumberKind.COUNT and same_kind_of_unit(a.of, b.of) and a.of != b.of:
        rough = ROUGH_TOLERANCE if a.approximate or b.approximate else _MONTHS_DIFFER
        return isclose(in_units(a.value, a.of), in_units(b.value, b.of), rel_tol=rough)
    return a.agrees_with(b)


def says_number(number: Number, said: Meaning, names: frozenset[str] = frozenset()) -> bool:
    """Whether a text states a number."""
    return any(comparable(number, other, names) and agree(number, other) for other in said.figures)


def _with_unit(number: Number, text: Meaning) -> str:
    """A number in the words of its text, with the unit after it."""
    stop = number.stop
    for place in range(stop, min(stop + 3, len(text.tokens))):
        if text.tokens[place].stem == number.of and is_unit(number.of):
            stop = place + 1
    return text.words(number.first, stop)


def _named(hers: Number, fact: Meaning, his: Number, said: Meaning) -> tuple[str, str]:
    """The figures alone where these differ ("three", "thirty"), else with their units."""
    units = is_unit(hers.of) and is_unit(his.of) and (hers.of != his.of or hers.count < 1)
    if units or (hers.count == his.count and hers.kind is his.kind is NumberKind.COUNT):
        return _with_unit(hers, fact), _with_unit(his, said)
    whole = fact.words(hers.first, hers.stop), said.words(his.first, his.stop)
    # "Every day" holds no figure to set against "three".
    if hers.count == his.count or (his.kind is NumberKind.RATE and his.figure == whole[1]):
        return whole
    return hers.figure, his.figure


def _is_clock_time(number: Number, text: Meaning) -> bool:
    """Whether a figure is an hour of the day: "until four", "3 pm"."""
    if number.kind is not NumberKind.COUNT or number.value > 24 or number.of in _MONTH_STEMS:
        return False
    if number.of in _CLOCK_STEMS:
        return True
    before = text.tokens[number.first - 1].lower if number.first else ""
    return not number.of and before in _CLOCK_LEADS


def _is_of_how_many(number: Number, text: Meaning) -> bool:
    """Whether a figure only says of how many another one is: "three of the four"."""
    place = number.first - 1
    if place > 0 and text.tokens[place].lower in ("the", "your", "our"):
        place -= 1
    if place < 1 or text.tokens[place].lower not in ("of", "in"):
        return False
    return any(other.stop == place for other in text.numbers)


def _is_of_them(number: Number, text: Meaning) -> bool:
    """Whether a figure only points at people just named: "the two of you talk"."""
    after = [token.lower for token in text.tokens[number.stop : number.stop + 2]]
    before = text.tokens[number.first - 1].lower if number.first else ""
    return before in ("the", "you") and after in (["of", "you"], ["of", "them"], ["of", "us"])


def _same_sort(hers: Number, fact: Meaning, his: Number, said: Meaning) -> bool:
    """Whether neither is an hour of the day nor a share while the other is a mere count."""
    units = is_unit(hers.of) and is_unit(his.of)
    if units and is_per_period(hers, fact) is not is_per_period(his, said):
        return False  # "two hours a week" may well come of "forty minutes" each time
    if hers.kind is not NumberKind.COUNT or his.kind is not NumberKind.COUNT:
        return True
    if (hers.count < 1) is not (his.count < 1) and not units:
        return False
    if _is_clock_time(hers, fact):
        return _counts(his) == ""
    return not _is_clock_time(his, said)


def _is_article(his: Number, hers: Number) -> bool:
    """ "One stop on Friday cost you the lorry" counts nothing that she counted otherwise."""
    alike = _counts(his) == _counts(hers)
    return his.kind is NumberKind.COUNT and his.count == 1 and not alike


def difference(hers: Number, fact: Meaning, his: Number, said: Meaning) -> Difference:
    """Two figures set side by side; an hour of the day is a time."""
    right, wrong = _named(hers, fact, his, said)
    is_time = _is_clock_time(hers, fact)
    return Difference("time" if is_time else "number", right, wrong, his.first, his.stop)


def _may_be(number: Number, other: Number, names: Set[str]) -> bool:
    """Whether a figure of his is this one of hers; `names` are the concepts of what she said.

    "Sixty tunics" for "I take on sixty people, and they need tunics": nobody is accused.
    """
    units = same_kind_of_unit(number.of, other.of) and number.of != other.of
    same = number.kind is other.kind is NumberKind.COUNT and number.count == other.count != 1
    if same and (not (number.of and other.of) or _counts(number) in names):
        return not units
    return agree(number, other) and comparable(number, other)


def is_per_period(number: Number, text: Meaning) -> bool:
    """ "Two hours a week", and not "forty minutes until we run"."""
    near = text.tokens[number.first : number.stop + 3]
    return any(
        each.lower in _EVERY and is_unit(unit.stem) and before.lower != "of"
        for before, each, unit in zip(near, near[1:], near[2:], strict=False)
    )


def number_difference(
    hers: Number,
    said: Meaning,
    fact: Meaning,
    names: frozenset[str],
    elsewhere: tuple[tuple[Number, Set[str]], ...] = (),
) -> Difference | None:
    """How his figure differs from hers; None where he gives hers, or none to compare.

    `elsewhere` are the figures of all she told, with the concepts beside them.
    """
    own = [number for number in fact.numbers if number != hers]
    days = {day.first for day in said.days}
    rivals = [
        number
        for number in said.numbers
        if comparable(hers, number, names)
        and number.first not in days
        and not _is_article(number, hers)
        and _same_sort(hers, fact, number, said)
        and (_is_of_how_many(hers, fact) or not _is_of_how_many(number, said))
        and not _is_of_them(number, said)
        and not any(number.kind is o.kind and number.count == o.count for o in own)
    ]
    if any(agree(hers, number) for number in rivals):
        return None
    rivals = [
        number
        for number in rivals
        if not any(_may_be(number, other, beside) for other, beside in elsewhere)
    ]
    if not rivals:
        return None
    his = min(rivals, key=lambda number: number.kind is not hers.kind)
    if his.first and said.tokens[his.first - 1].lower == "not":  # "three, not thirty"
        return None
    return difference(hers, fact, his, said)


def days_of(text: Meaning) -> tuple[Number, ...]:
    """The days of a month a text names, also where it only says "on the twelfth"."""
    named = {day.first for day in text.days}
    return text.days + tuple(
        number
        for number in text.numbers
        if number.kind is NumberKind.ORDINAL
        and number.first not in named
        and number.count <= _LONGEST_MONTH
        and number.first > 1
        and text.tokens[number.first - 1].lower == "the"
        and text.tokens[number.first - 2].lower in _DAY_LEADS
    )


def says_days(fact: Meaning, said: Meaning) -> bool:
    """Whether every day of the month she names is said."""
    return {day.count for day in fact.days} <= {day.count for day in days_of(said)}


def day_difference(
    fact: Meaning, said: Meaning, elsewhere: Set[float] = frozenset()
) -> Difference | None:
    """Another day of the month than hers, and none of `elsewhere`: those of other things told."""
    days = tuple(day for day in days_of(said) if day.count not in elsewhere)
    if not fact.days or not days:
        return None
    if {day.count for day in fact.days} & {day.count for day in days}:
        return None
    return set_days_apart(fact.days[0], fact, days[0], said)


def set_days_apart(hers: Number, fact: Meaning, his: Number, said: Meaning) -> Difference:
    """Two days of a month side by side."""
    right, wrong = fact.words(hers.first, hers.stop), said.words(his.first, his.stop)
    return Difference("time", right, wrong, his.first, his.stop)
