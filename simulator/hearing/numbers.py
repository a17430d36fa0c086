"""Numbers in any wording, with their places, as values that can be compared.

Owns "thirteen", "13", "a dozen or so", "twice a week", "12k", "three quarters". Clock
times and dates are `when`'s concern; a number inside one is still found here.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from math import isclose

from simulator.hearing.english import PRONOUNS
from simulator.hearing.number_words import (
    OCCASIONS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS,
    cardinal,
    digits,
    fraction,
    idiom,
    word_at,
)
from simulator.hearing.periods import ADVERBS, DAYS_PER_WEEK, PERIODS, interval_at, period_at
from simulator.hearing.tokens import Token, stem, tokenise, words
from simulator.hearing.units import is_unit

_CURRENCIES = {
    "$": "dollar", "£": "pound", "€": "euro",
    "dollar": "dollar", "pound": "pound", "euro": "euro", "quid": "pound", "buck": "dollar",
}  # fmt: skip
_NOT_A_COUNT_BEFORE_ONE = words(
    "the this that which no every each any some another next last other good big only new wrong"
)
_ROUGHLY = words(
    "about around roughly approximately almost nearly maybe perhaps some circa say over under"
)
_LABELS = words(
    "line lines truck aisle site phase version room floor number machine hall section store unit "
    "plant shift step item point option dock gate bay lab no"
)
_NO_NOUNS = words(
    "of not in and or but is are was for to on at the a an it i you we they so then that with by"
    " from as than until before after instead if when because i'll i'm i'd we'll we'd you'd it's"
    " please more less too over above below beyond under extra every each your my our their his her"
)
_NO_NOUN_STEMS = _NO_NOUNS | {stem(word) for word in _NO_NOUNS}
# How far a rough figure may be off and still be the same: a judgement, not a published value.
ROUGH_TOLERANCE = 0.2
_FAR_FROM_ITS_NOUN = 6  # words between two figures of the same thing


class NumberKind(StrEnum):
    """What a number counts."""

    COUNT = "count"
    ORDINAL = "ordinal"  # 2nd, third
    PERCENT = "percent"
    MONEY = "money"
    RATE = "rate"  # so many times in a period: `value` is times per week
    LABEL = "label"  # names a thing: line 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number: half-open character span, half-open token range, value."""

    start: int
    end: int
    first: int
    stop: int
    value: float
    kind: NumberKind
    approximate: bool = False
    of: str = ""  # stem of the noun it counts or labels; the currency for money
    count: float = 0.0  # the figure itself; a rate's `value` is that per week
    figure: str = ""  # the figure in the speaker's words: "three" of "three times a week"

    def agrees_with(self, other: "Number") -> bool:
        """Whether both state the same figure; rough figures within a fifth."""
        if NumberKind.RATE in (self.kind, other.kind) and self.kind is not other.kind:
            return False
        if self.approximate or other.approximate:
            return isclose(self.value, other.value, rel_tol=ROUGH_TOLERANCE)
        return isclose(self.value, other.value, rel_tol=1e-6)


@dataclass(frozen=True, slots=True)
class _Raw:
    value: float
    stop: int
    kind: NumberKind = NumberKind.COUNT
    rough: bool = False
    times: bool = False  # "twice", "3x": counts occasions by itself


def _is_a_moment(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "second" is a short while: "wait a second", not "a second site"."""
    after = word_at(tokens, at + 1)
    return word_at(tokens, at - 1) in ("a", "one", "per") and (
        not after or after in _NO_NOUNS or after in ("please", "thought", "can", "could")
    )


_BEFORE_AN_ORDINAL = words(
    "the a an our my your his her their its every each on by until till since from this that next"
    " january february march april may june july august september october november december"
)


def _is_to_begin_with(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "first" counts nothing: "she asks him first, and he …", "first the jaws"."""
    before, after = word_at(tokens, at - 1), word_at(tokens, at + 1)
    return (
        word_at(tokens, at) == "first"
        and before not in _BEFORE_AN_ORDINAL
        and not before.endswith("'s")
        and (not after or (after in _NO_NOUNS and after != "of") or after in PRONOUNS)
    )


def _ordinal(tokens: tuple[Token, ...], at: int) -> _Raw | None:
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if word in TENS and 1 <= ORDINALS.get(after, 0) <= 9:
        return _Raw(TENS[word] + ORDINALS[after], at + 2, NumberKind.ORDINAL)
    if word == "second" and _is_a_moment(tokens, at):
        return None
    if word in ORDINALS and not _is_to_begin_with(tokens, at):
        return _Raw(ORDINALS[word], at + 1, NumberKind.ORDINAL)
    return None


def _at(tokens: tuple[Token, ...], at: int) -> _Raw | None:
    """The bare number that begins at token `at`, without what it counts."""
    token = tokens[at]
    if token.text[0] in "$£€" or token.text[0].isdecimal():
        read = digits(token)
        if read is None:
            return None
        value, glued = read
        if glued in ("st", "nd", "rd", "th"):
            return _Raw(value, at + 1, NumberKind.ORDINAL)
        if glued == "%":
            return _Raw(value, at + 1, NumberKind.PERCENT)
        if glued == "x":
            return _Raw(value, at + 1, times=True)
        if glued in ("am", "pm", "h"):
            return None
        whole = cardinal(tokens, at)
        return _Raw(*whole) if whole else _Raw(value, at + 1)
    part = fraction(tokens, at)
    if part:
        return _Raw(*part)
    figure = idiom(tokens, at)
    if figure:
        return _Raw(figure[0], figure[1], rough=figure[2], times=token.lower in OCCASIONS)
    if token.lower in TENS and (dated := _ordinal(tokens, at)):
        return dated
    if token.lower == "one" and word_at(tokens, at - 1) in _NOT_A_COUNT_BEFORE_ONE:
        return None
    whole = cardinal(tokens, at)
    return _Raw(*whole) if whole else _ordinal(tokens, at)


def _rough_before(tokens: tuple[Token, ...], at: int) -> bool:
    return word_at(tokens, at - 1) in _ROUGHLY


def _rough_after(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens of "or so", "ish", "or thereabouts" follow."""
    pair = (word_at(tokens, at), word_at(tokens, at + 1))
    if pair in (("or", "so"), ("or", "thereabouts"), ("give", "or")):
        return 2
    return 1 if pair[0] == "ish" else 0


def _counted(noun: str) -> str:
    """The stem of a counted noun; nothing where the next word is none."""
    return "" if noun in _NO_NOUN_STEMS or noun in UNITS or noun in TENS else noun


_OWNERS = words("your our their my his her the these those")


def _noun(tokens: tuple[Token, ...], at: int) -> str:
    """The stem of what a number before token `at` counts: "two bench days", "half an hour"."""
    stems = [tokens[place].stem if place < len(tokens) else "" for place in range(at, at + 3)]
    if word_at(tokens, at) == "of" and stems[1] in ("a", "an") and is_unit(stems[2]):
        return stems[2]
    if word_at(tokens, at) == "of" and word_at(tokens, at + 1) in _OWNERS:
        return stems[2]  # "nine of your growers"
    if word_at(tokens, at) in ("a", "an") and (unit := next(filter(is_unit, stems[1:]), "")):
        return unit
    adverb = word_at(tokens, at + 1) in ADVERBS
    compound = is_unit(stems[1]) and not adverb and stems[0] not in _NO_NOUNS
    return stems[1] if compound and not is_unit(stems[0]) else stems[0]


def _rate(tokens: tuple[Token, ...], at: int, raw: _Raw) -> tuple[float, int] | None:
    """Days of the period a count at its end `at` is given for, and the token after it."""
    if raw.value < 1 and word_at(tokens, at) in ("of", "a", "an"):  # "half an hour"
        return None
    period = period_at(tokens, at)
    if period or raw.times:
        return period
    noun, after = word_at(tokens, at), word_at(tokens, at + 1)
    if noun == "times" and after in PERIODS:  # 3 times/week
        return PERIODS[after], at + 2
    return None if noun in _NO_NOUNS else period_at(tokens, at + 1)


def _placed(
    tokens: tuple[Token, ...],
    reach: tuple[int, int],
    value: float,
    kind: NumberKind,
    *,
    figure: tuple[float, int, int] | None = None,
    rough: bool = False,
    of: str = "",
) -> Number:
    """The number at these tokens; `figure` is its count and the tokens that hold it."""
    first, stop = reach
    count, begin, end = figure or (value, first, stop)
    return Number(
        start=tokens[first].start,
        end=tokens[stop - 1].end,
        first=first,
        stop=stop,
        value=value,
        kind=kind,
        approximate=rough,
        of=of,
        count=count,
        figure=" ".join(token.text for token in tokens[begin:end]),
    )


def _number(tokens: tuple[Token, ...], at: int, raw: _Raw) -> Number:
    """The bare number with what it counts."""
    value, stop, kind, of = raw.value, raw.stop, raw.kind, ""
    first = at - 1 if word_at(tokens, at - 1) == "a" and word_at(tokens, at) in SCALES else at
    if (
        kind is NumberKind.COUNT
        and word_at(tokens, stop) == "and"
        and word_at(tokens, stop + 1) == "a"
        and word_at(tokens, stop + 2) == "half"
    ):
        value, stop = value + 0.5, stop + 3
    elif kind is NumberKind.COUNT and word_at(tokens, stop) == "point":
        decimals = cardinal(tokens, stop + 1)
        if decimals and decimals[0] < 100 and decimals[0].is_integer():
            value, stop = float(f"{value:.0f}.{decimals[0]:.0f}"), decimals[1]
    more = _rough_after(tokens, stop)
    rough = raw.rough or more > 0 or _rough_before(tokens, first)
    stop += more
    noun = _noun(tokens, stop)
    figure = (value, first, stop)
    if kind is NumberKind.COUNT and word_at(tokens, at - 1) in _LABELS:
        return _placed(tokens, (first, stop), value, NumberKind.LABEL, of=tokens[at - 1].stem)
    period = _rate(tokens, stop, raw) if kind is NumberKind.COUNT else None
    if period:
        value, kind = value * DAYS_PER_WEEK / period[0], NumberKind.RATE
        of = "" if period_at(tokens, stop) else _counted(noun)
        stop = period[1]
    elif tokens[at].text[0] in "$£€":
        kind, of = NumberKind.MONEY, _CURRENCIES[tokens[at].text[0]]
    elif noun in _CURRENCIES:
        kind, of, stop = NumberKind.MONEY, _CURRENCIES[noun], stop + 1
    elif noun in ("percent", "pct") or (noun == "per" and word_at(tokens, stop + 1) == "cent"):
        kind, stop = NumberKind.PERCENT, stop + 1 + (noun == "per")
    elif kind in (NumberKind.COUNT, NumberKind.ORDINAL):
        of = "time" if raw.times else _counted(noun)
    return _placed(tokens, (first, stop), value, kind, figure=figure, rough=rough, of=of)


# What a number can begin with, unless it begins with a figure.
_OPENING = (
    words("half a an fortnight one dozen couple both double triple every each")
    | UNITS.keys()
    | TENS.keys()
    | SCALES.keys()
    | ORDINALS.keys()
    | OCCASIONS.keys()
    | ADVERBS.keys()
)


@lru_cache(maxsize=4_096)
def numbers(text: str) -> tuple[Number, ...]:
    """Every number of a text in order, without overlaps."""
    tokens = tokenise(text)
    found: list[Number] = []
    at = 0
    while at < len(tokens):
        word = tokens[at].lower
        if word not in _OPENING and word[0].isalpha():
            at += 1
            continue
        number = _regular(tokens, at)
        if number is None and (raw := _at(tokens, at)):
            number = _number(tokens, at, raw)
        if number:
            # "Every three orders", as learners say it, is every third.
            every = word_at(tokens, at - 1) == "every" and number.kind is NumberKind.COUNT
            number = _of_the_same(number, tokens, found)
            found.append(replace(number, kind=NumberKind.ORDINAL) if every else number)
        at = number.stop if number else at + 1
    return tuple(found)


def _of_the_same(number: Number, tokens: tuple[Token, ...], before: list[Number]) -> Number:
    """ "From twelve suppliers to two": a figure set against another counts what that counts."""
    if number.of or number.kind is not NumberKind.COUNT or not before:
        return number
    lead = [word_at(tokens, number.first - back) for back in (1, 2)]
    against = lead[0] in ("to", "than", "not") or lead == ["of", "instead"]
    last = before[-1]
    near = last.kind is NumberKind.COUNT and number.first - last.stop <= _FAR_FROM_ITS_NOUN
    return replace(number, of=last.of) if against and near else number


def _measured(tokens: tuple[Token, ...], at: int) -> Number | None:
    """One unit as an article says it: "an hour and a half", "a whole day a week"."""
    place = at + (word_at(tokens, at) in ("a", "an"))
    if place > at and word_at(tokens, place) in ("whole", "full", "entire"):
        place += 1
    if word_at(tokens, place) == "fortnight":
        return _placed(tokens, (at, place + 1), 2, NumberKind.COUNT, of="week")
    if place == at or place >= len(tokens) or not is_unit(tokens[place].stem):
        return None
    stop, of = place + 1, tokens[place].stem
    if [word_at(tokens, stop + more) for more in range(3)] == ["and", "a", "half"]:
        return _placed(tokens, (at, stop + 3), 1.5, NumberKind.COUNT, of=of)
    period = period_at(tokens, stop)
    if period is None or word_at(tokens, stop) in ("the", "in") or of == "time":
        return None
    rate = DAYS_PER_WEEK / period[0]
    figure = (1.0, at, stop)
    return _placed(tokens, (at, period[1]), rate, NumberKind.RATE, figure=figure, of=of)


def _regular(tokens: tuple[Token, ...], at: int) -> Number | None:
    """A rate without a count before it: "every other day", "weekly", "every week twice"."""
    if measured := _measured(tokens, at):
        return measured
    every = interval_at(tokens, at)
    if every is None and tokens[at].lower in ADVERBS:
        every = ADVERBS[tokens[at].lower], at + 1
    if every is None:
        return None
    interval, stop = every
    raw = _at(tokens, stop) if stop < len(tokens) else None
    if raw and (raw.times or word_at(tokens, raw.stop) == "times"):
        rate = raw.value * DAYS_PER_WEEK / interval
        reach, figure = (at, raw.stop + (not raw.times)), (raw.value, stop, raw.stop)
        return _placed(tokens, reach, rate, NumberKind.RATE, figure=figure, of="time")
    return _placed(tokens, (at, stop), DAYS_PER_WEEK / interval, NumberKind.RATE)
