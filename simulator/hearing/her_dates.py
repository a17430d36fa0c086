"""Days counted from a date both know: "after the vote", "the Friday after your audit".

Owns which dated matters there are and how a day is counted from one; what is said of days
without them is `when`'s.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from simulator.hearing.calendar_words import UNIT_DAYS, WEEKDAYS, shifted, week_of
from simulator.hearing.context import HearingContext
from simulator.hearing.likeness import content_stems, stems_of
from simulator.hearing.number_words import UNITS, word_at
from simulator.hearing.sightings import Sighting
from simulator.hearing.tokens import Token, tokenise, words
from simulator.hearing.when import find_when

_LEADS = {"after": 1, "following": 1, "before": -1}
_MOST_WORDS = 4  # of a matter's name: "after your members have voted"
_DETERMINERS = words("the your their our that this")
# What may come after the name; anything else may make it another thing: "after the vote count".
_GOES_ON = words(
    "to so and or at on in then i we you is are if for would okay please when we'll i'll but"
    " would will shall could can is perhaps maybe just with about say by as that"
)
_WITHIN = words("have has had been is are was were took takes place members people")
# Words of many matters, none of which names one.
_NAMES_NOTHING = content_stems(
    "call ring talk speak phone say tell day week month year time morning people thing start now"
)
_MANY = UNITS | {"a": 1, "couple": 2}
_DAYS = 5  # of a working week


@dataclass(frozen=True, slots=True)
class Dated:
    """A matter and its one day to come."""

    names: frozenset[str]  # concepts, any of which names it
    day: date


def dated(context: HearingContext) -> tuple[Dated, ...]:
    """What has a day to come, of what she has told him and his own briefing tells."""
    if context.today is None:
        return ()
    told = frozenset(context.disclosed)
    texts = (
        *(fact.text for fact in context.prepared.facts if fact.id in told),
        *context.prepared.briefing,
        *context.known,
        context.heard_before,
    )
    return _dated(texts, context.prepared.real_deadlines, context.today)


@lru_cache(maxsize=64)
def _dated(
    texts: tuple[str, ...], deadlines: tuple[tuple[str, date], ...], today: date
) -> tuple[Dated, ...]:
    found = [Dated(_names(name), day) for name, day in deadlines if day >= today]
    found += (matter for text in texts for matter in _of_one_day(text, today))
    return tuple(found)


def _names(text: str) -> frozenset[str]:
    return content_stems(text) - _NAMES_NOTHING


def _of_one_day(text: str, today: date) -> Iterator[Dated]:
    """What a text tells that names one day and no other."""
    moments = [moment for moment in find_when(text, today).moments if moment.day or moment.until]
    if len(moments) != 1:
        return
    (only,) = moments
    if only.day is not None and only.day >= today and not (only.until or only.vague):
        yield Dated(_names(text[: only.start] + text[only.end :]), only.day)


def counted_from_hers(text: str, matters: tuple[Dated, ...]) -> tuple[Sighting, ...]:
    """Where a text counts from one of these matters, and the day it means."""
    return tuple(_found(tokenise(text), matters)) if matters else ()


def _found(tokens: tuple[Token, ...], matters: tuple[Dated, ...]) -> Iterator[Sighting]:
    for at, token in enumerate(tokens):
        sign = _LEADS.get(token.lower)
        if sign is None:
            continue
        stop = at + 1 + (word_at(tokens, at + 1) in _DETERMINERS)
        if stop == at + 1:
            continue
        if (named := _named(tokens, stop, matters)) is None:
            continue
        end, day = named
        yield _counted(tokens, at, end, day, sign)


def _named(
    tokens: tuple[Token, ...], at: int, matters: tuple[Dated, ...]
) -> tuple[int, date] | None:
    """The end of the name that begins here, and the day of the one matter it names."""
    days: set[date] | None = None
    end = at
    for place in range(at, min(at + _MOST_WORDS, len(tokens))):
        stems = stems_of(tokens[place : place + 1])
        here = {matter.day for matter in matters if stems and not stems.isdisjoint(matter.names)}
        if here:
            days, end = here if days is None else days & here, place + 1
        elif tokens[place].lower not in _WITHIN:
            break
    if days is None or len(days) != 1:
        return None
    ends = end == len(tokens) or tokens[end].start - tokens[end - 1].end > 1
    if not ends and tokens[end].lower not in _GOES_ON:
        return None
    return end, days.pop()


def _counted(tokens: tuple[Token, ...], at: int, end: int, day: date, sign: int) -> Sighting:
    """ "The day", "the Friday", "the week", "two weeks" before or after a day."""
    here = Sighting(first=at, stop=end, is_date=True)
    unit = word_at(tokens, at - 1)
    if (many := _MANY.get(word_at(tokens, at - 2))) is not None:
        days = many * UNIT_DAYS.get(unit.removesuffix("s"), 0)
        if days:
            return replace(here, first=at - 2, day=_working(shifted(day, sign * days), sign))
    if unit in ("day", "morning", "afternoon"):
        return replace(here, first=at - 1, day=_working(shifted(day, sign), sign))
    if unit in WEEKDAYS:
        ahead = (WEEKDAYS[unit] - day.weekday() - 1) % 7 + 1
        behind = (day.weekday() - WEEKDAYS[unit] - 1) % 7 + 1
        return replace(here, first=at - 1, day=shifted(day, ahead if sign > 0 else -behind))
    if unit == "week":
        monday, _ = week_of(shifted(day, 7 * sign))
        return replace(here, first=at - 1, day=monday, until=shifted(monday, _DAYS - 1))
    if sign > 0:
        return replace(here, day=shifted(day, 1), vague=True)
    return replace(here, until=shifted(day, -1), vague=True)


def _working(day: date, sign: int) -> date:
    """The day itself, or the next working day in that direction."""
    while day.isoweekday() > _DAYS:
        day = shifted(day, sign)
    return day
