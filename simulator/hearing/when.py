"""All dates and times of an utterance, with their places and what they mean today.

Joins days and clock times into moments. Owns no vocabulary of either; durations ("ten
minutes") and rates ("three times a week") are no dates.
"""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from simulator.hearing.acts import Moment, Span, When, WhenKind
from simulator.hearing.calendar_words import WEEKDAYS, shifted
from simulator.hearing.clock import DAYPARTS, find_time, may_open_time
from simulator.hearing.days import find_day, may_open_day
from simulator.hearing.number_words import word_at
from simulator.hearing.numbers import NumberKind, numbers
from simulator.hearing.sightings import Sighting
from simulator.hearing.tokens import Token, tokenise, words

_NOMINAL = date(2024, 1, 1)  # a day to count from where none is known; its results are dropped
_MOST_WORDS_BETWEEN = 3  # between a day and its hour: "Tuesday, say at nine"
_BETWEEN = words(
    "at around about by on the in say from for maybe perhaps early late then exactly is"
)
_STOP = re.compile(r"[.?!;:]")
_SOFT = {"asap", "shortly", "sometime", "whenever"}
_OPENS_SOFT = _SOFT | {"soon", "as", "some"}
_OPENS_DAYPART = DAYPARTS | {"in"}


def _soft(tokens: tuple[Token, ...], at: int) -> Sighting | None:
    """ "soon", "as soon as possible", "some time": a time that names none."""
    word = tokens[at].lower
    after = word_at(tokens, at + 1)
    if word in _SOFT:
        return Sighting(first=at, stop=at + 1, vague=True)
    if word == "soon" and word_at(tokens, at - 1) not in ("how", "as", "too"):
        return Sighting(first=at, stop=at + 1, vague=True)
    if word == "as" and after in ("soon", "early") and word_at(tokens, at + 2) == "as":
        possible = word_at(tokens, at + 3) in ("possible", "you")
        return Sighting(first=at, stop=at + 4, vague=True) if possible else None
    if word == "some" and after in ("time", "day", "point"):
        return Sighting(first=at, stop=at + 2, vague=True)
    return None


def _daypart(tokens: tuple[Token, ...], at: int, last: Sighting | None) -> Sighting | None:
    """ "in the morning", or "morning" right after a day."""
    word = word_at(tokens, at)
    if last and last.is_date and last.stop == at and word in DAYPARTS:
        return Sighting(first=at, stop=at + 1, is_date=True, day=last.day, until=last.until)
    if word == "in" and word_at(tokens, at + 1) == "the" and word_at(tokens, at + 2) in DAYPARTS:
        return Sighting(first=at, stop=at + 3, vague=True, is_time=True)
    return None


def _sightings(
    text: str, tokens: tuple[Token, ...], today: date, counted: tuple[Sighting, ...]
) -> list[Sighting]:
    known = {sighting.first: sighting for sighting in counted}
    rated = {
        place
        for number in numbers(text)
        if number.kind is NumberKind.RATE
        for place in range(number.first, number.stop)
    }
    found: list[Sighting] = []
    at, last = 0, None
    while at < len(tokens):
        word = tokens[at].lower
        seen = known.get(at)
        if seen is None and at not in rated:
            if may_open_day(word):
                seen = find_day(tokens, at, today)
            after_day = last is not None and last.is_date and last.stop == at
            at_a_day = last is not None and last.is_date and last.stop == at - 1
            if seen is None and may_open_time(word):
                end = tokens[at].end
                ends = text[end : end + 1] in (",", ".", ";", "?", "!", ")")
                seen = find_time(
                    tokens, at, clause_ends=ends, after_day=after_day, at_a_day=at_a_day
                )
            if seen is None and word in _OPENS_SOFT:
                seen = _soft(tokens, at)
            if seen is None and word in _OPENS_DAYPART:
                seen = _daypart(tokens, at, last)
        if seen:
            found.append(seen)
            last, at = seen, seen.stop
        else:
            at += 1
    return found


def _bounded(text: str, tokens: tuple[Token, ...], seen: Sighting) -> Sighting:
    """The sighting as its preposition bounds it: "after", "before", "by", "until"."""
    here = seen.first - 1
    if here >= 0 and _STOP.search(text, tokens[here].end, tokens[seen.first].start):
        return seen  # "the day before. Tuesday?"
    here -= word_at(tokens, here) in ("the", "your", "our", "about", "around")
    lead = word_at(tokens, here)
    if not seen.is_date or seen.day is None:
        return seen
    if here >= 0 and text[tokens[here].end : tokens[here].end + 1] == ",":
        return seen  # "the Friday after, the fifth"
    end = seen.until or seen.day
    if word_at(tokens, here - 1) == "not" and lead in ("before", "until", "till"):
        return replace(seen, until=None, vague=True)
    match lead:
        case "after" | "past":
            return replace(seen, day=shifted(end, 1), until=None, vague=True)
        case "before":
            return replace(seen, day=None, until=shifted(seen.day, -1), vague=True)
        case "until" | "till":
            return replace(seen, day=None, until=end, vague=True)
        case "by" if seen.until:
            return replace(seen, day=None, vague=True)
        case _:
            return seen


def _near(tokens: tuple[Token, ...], a: Sighting, b: Sighting) -> bool:
    """Whether only small words lie between a day and its hour."""
    between = [tokens[place].lower for place in range(a.stop, b.first)]
    return len(between) <= _MOST_WORDS_BETWEEN and all(word in _BETWEEN for word in between)


def _within(tokens: tuple[Token, ...], week: Sighting, seen: Sighting) -> Sighting:
    """A weekday as the one of the week just named: "The week after next? Say Wednesday"."""
    if not (week.day and week.until and seen.day) or word_at(tokens, seen.first) not in WEEKDAYS:
        return seen
    if seen.stop - seen.first > 1:  # "Wednesday the third" says which
        return seen
    day = shifted(week.day, (seen.day.weekday() - week.day.weekday()) % 7)
    return replace(seen, day=day) if day <= week.until else seen


def _names_a_weekday(tokens: tuple[Token, ...], seen: Sighting) -> bool:
    return seen.is_date and any(tokens[at].lower in WEEKDAYS for at in range(seen.first, seen.stop))


def _joined(tokens: tuple[Token, ...], a: Sighting, b: Sighting) -> Sighting | None:
    """Two neighbours as one moment, if they complete each other."""
    reach = b.first - (word_at(tokens, b.first - 1) == "the")
    if _names_a_weekday(tokens, a) and _names_a_weekday(tokens, b):
        return None  # "Friday, Monday?" are two days
    if a.is_date and b.is_date and a.day and b.day and a.stop >= reach:
        precise = b if not b.until else a  # "Tuesday the 3rd": the figure decides
        return replace(precise, first=a.first, stop=b.stop, time=a.time or b.time)
    if a.is_date != b.is_date and a.is_time != b.is_time:
        dated, timed = (a, b) if a.is_date else (b, a)
        if dated.time:
            return None
        hour = "" if timed.vague else timed.time  # "before two" bounds an hour and names none
        return replace(dated, first=a.first, stop=b.stop, time=hour, vague=dated.vague)
    return None


def _are_two_days(text: str, tokens: tuple[Token, ...], a: Sighting, b: Sighting) -> bool:
    """Whether a sentence ends between two days: "We can't do the 3rd. Friday the 10th?"."""
    ends = _STOP.search(text, tokens[a.stop - 1].end, tokens[b.first].start) is not None
    return ends and a.is_date and b.is_date


def _moments(text: str, tokens: tuple[Token, ...], found: list[Sighting]) -> list[Sighting]:
    joined: list[Sighting] = []
    for sighting in found:
        seen = sighting
        if joined and _near(tokens, joined[-1], seen):
            seen = _within(tokens, joined[-1], seen)
        if (
            joined
            and _near(tokens, joined[-1], seen)
            and not _are_two_days(text, tokens, joined[-1], seen)
            and (both := _joined(tokens, joined[-1], seen))
        ):
            joined[-1] = both
        else:
            joined.append(seen)
    return joined


def _spans(tokens: tuple[Token, ...], found: list[Sighting]) -> list[Span]:
    spans: list[Span] = []
    last: Sighting | None = None
    for seen in found:
        if not (seen.is_date or seen.is_time):
            continue
        start, end = tokens[seen.first].start, tokens[seen.stop - 1].end
        if last and last.stop == seen.first and last.is_date and seen.is_date:
            spans[-1] = Span(start=spans[-1].start, end=end)
        else:
            spans.append(Span(start=start, end=end))
        last = seen
    return spans


@lru_cache(maxsize=512)
def find_when(text: str, today: date | None, counted: tuple[Sighting, ...] = ()) -> When:
    """The dates and times of a text; without `today` their days stay unresolved.

    `counted` are days of it that only this call tells (`her_dates`).

    `kind` and `spans` count what a calendar or a clock can show; "soon" and "asap" appear
    among the moments only, as vague. "Tuesday" is the next one after today, "next Tuesday"
    the one of next week, a bare "the 3rd" the next 3rd from today on.
    """
    tokens = tokenise(text)
    known = today if today and 1900 <= today.year <= 8000 else None
    found = _sightings(text, tokens, known or _NOMINAL, counted)
    if not found:
        return When()
    moments = tuple(
        Moment(
            start=tokens[seen.first].start,
            end=tokens[seen.stop - 1].end,
            day=seen.day if known else None,
            until=seen.until if known else None,
            time=seen.time,
            vague=seen.vague,
        )
        for seen in (_bounded(text, tokens, whole) for whole in _moments(text, tokens, found))
    )
    dated, timed = any(s.is_date for s in found), any(s.is_time for s in found)
    kind = {
        (True, True): WhenKind.BOTH,
        (True, False): WhenKind.DATE,
        (False, True): WhenKind.TIME,
        (False, False): WhenKind.NONE,
    }[dated, timed]
    return When(kind=kind, spans=tuple(_spans(tokens, found)), moments=moments)
