"""Days and stretches of days in words and figures, counted from the day of the call.

Owns "next Tuesday", "the 3rd of this month", "3 April", "early April", "the first Monday of
May", "in two weeks", "month-end", "by autumn"; clock times are `clock`'s concern.
"""

from collections.abc import Callable, Iterable
from datetime import date

from simulator.hearing.calendar_words import (
    MONTHS,
    SEASONS,
    UNIT_DAYS,
    WEEKDAYS,
    easter,
    month_of,
    quarter_of,
    season_of,
    shifted,
    week_of,
)
from simulator.hearing.clock import DAYPARTS
from simulator.hearing.month_days import day_of_month, in_month, year_at
from simulator.hearing.number_words import ORDINALS, cardinal
from simulator.hearing.sightings import BEFORE_A_DATE, Said, Sighting, seen
from simulator.hearing.tokens import Token, words

_HOW_OFTEN = words("times time once twice nights days calls stops")
_PERIODS = words("week month quarter year weekend")
_NEXT = words("next coming following")
_PARTS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
# A weekday before one of these names the thing, not a day: "the Friday shift".
_NAMED_AFTER_DAYS = words("shift shifts stop stops run runs night-shift rota standstill")
# And one of somebody's, before a name for it: "your Thursday orders".
_WHOSE = words("your our their his her my")
_AFTER_HER_DAY = words(
    "morning afternoon evening night lunch noon at is was would will or and then for when if"
)
_OFFERING = words("else assist assisting help helping")
_CLOSING = words("be need is that's that'll it's for")
_SHORT_DAYS = words(
    "mon tue wed thu fri"
)  # read as days only beside a figure or after a preposition
_UNITS = frozenset(UNIT_DAYS) | {unit + "s" for unit in UNIT_DAYS}


def _period(today: date, name: str, ahead: int) -> tuple[date, date]:
    """The week, month, quarter, year or weekend so many after the present one."""
    if name == "week":
        return week_of(shifted(today, 7 * ahead))
    if name == "weekend":
        sunday = week_of(shifted(today, 7 * ahead))[1]
        return shifted(sunday, -1), sunday
    if name == "month":
        return month_of(today.year, today.month + ahead)
    if name == "quarter":
        return quarter_of(today.year, (today.month + 2) // 3 + ahead)
    return date(today.year + ahead, 1, 1), date(today.year + ahead, 12, 31)


def _fixed(said: Said, at: int) -> Sighting | None:
    word = said[at]
    if word in ("today", "tonight"):
        if _idle(said, at):
            return None
        first = at - 1 if said[at - 1] == "later" else at
        return seen(first, at + 1, said.today)
    if word in ("tomorrow", "yesterday"):
        return seen(at, at + 1, shifted(said.today, 1 if word == "tomorrow" else -1))
    after = (said[at + 1], said[at + 2])
    if after == ("after", "tomorrow"):
        return seen(at, at + 3, shifted(said.today, 2))
    if after == ("before", "yesterday"):
        return seen(at, at + 3, shifted(said.today, -2))
    return None


def _idle(said: Said, at: int) -> bool:
    """Whether "today" is a flourish: "anything else today?", "that's all for today"."""
    near = {said[at - back] for back in range(1, 7)}
    return bool(near & _OFFERING) or ("all" in near and bool(near & _CLOSING))


def _weekday(said: Said, at: int, *, prefix: str = "", first: int = -1) -> Sighting | None:
    number = WEEKDAYS[said[at]]
    after = said[at + 1]
    if after in _NAMED_AFTER_DAYS or (said[at - 1] in ("every", "each") and not prefix):
        return None
    if said[at - 1] in _WHOSE and after.isalpha() and after not in _AFTER_HER_DAY:
        return None
    if (
        said[at] in _SHORT_DAYS
        and said[at - 1] not in BEFORE_A_DATE
        and not (after[:1].isdecimal() or (after == "at" and said[at + 2][:1].isdecimal()))
    ):
        return None
    first, stop = at if first < 0 else first, at + 1
    ahead = (number - said.today.weekday()) % 7
    if prefix == "last":
        return seen(first, stop, shifted(said.today, ahead - 7))
    if prefix == "this":
        return seen(first, stop, shifted(said.today, ahead))
    day = shifted(said.today, ahead or 7)
    if prefix in _NEXT:
        # "Next Friday", said on a Tuesday, is the Friday of next week.
        day = shifted(week_of(said.today)[0], 7 + number) if prefix == "next" else day
    elif (after, said[at + 2]) in (("next", "week"), ("this", "week"), ("of", "next")):
        weeks = after != "this"
        stop = at + 3 + (after == "of")
        day = shifted(week_of(said.today)[0], 7 * weeks + number)
    elif after == "week" and said[at + 2] not in ("and", "in"):
        day, stop = shifted(day, 7), at + 2
    return seen(first, stop, day)


def _relative(said: Said, at: int) -> Sighting | None:
    """ "next week", "this Friday", "last month", "next spring", "the week after next"."""
    prefix, name = said[at], said[at + 1]
    if name in WEEKDAYS:
        return _weekday(said, at + 1, prefix=prefix, first=at)
    ahead = 1 if prefix in _NEXT else -1 if prefix == "last" else 0
    if name in _PERIODS:
        day = said[at + 2]
        if name == "week" and (day in WEEKDAYS or (day == "on" and said[at + 3] in WEEKDAYS)):
            stop = at + 3 + (day == "on")
            monday = _period(said.today, name, ahead)[0]
            return seen(at, stop, shifted(monday, WEEKDAYS[said[stop - 1]]))
        return seen(at, at + 2, *_period(said.today, name, ahead))
    if name in SEASONS:
        start = season_of(said.today.year, name)[0]
        year = (
            said.today.year
            + (start <= said.today if ahead > 0 else 0)
            - (start >= said.today if ahead < 0 else 0)
        )
        return seen(at, at + 2, *season_of(year, name), vague=True)
    if name in MONTHS:
        first_day = month_of(said.today.year, MONTHS[name])[0]
        year = said.today.year
        if ahead > 0:
            year += first_day <= said.today
        elif ahead < 0:
            year -= first_day >= said.today
        return seen(at, at + 2, *month_of(year, MONTHS[name]))
    if name in DAYPARTS and prefix == "this":
        return seen(at, at + 2, said.today)
    return None


def _counted_on(said: Said, at: int) -> Sighting | None:
    """ "in two weeks", "within ten days", "a week from Tuesday", "three weeks ago"."""
    word = said[at]
    leads = word in ("in", "within")
    if leads and at and said[at - 1] in _HOW_OFTEN:
        return None  # "four times in one month" is how often
    here = at + leads
    here += said[here] in ("about", "around", "roughly", "another")
    rough = said[here - 1] in ("about", "around", "roughly")
    if said[here] in ("a", "one", "another") and said[here + 1] not in ("couple", "few"):
        count, here = 1.0, here + 1
    elif said[here] == "couple" or said[here + 1] in ("couple", "few"):
        here += said[here] == "a"
        count, rough = 2.0 if said[here] == "couple" else 3.0, True
        here += 1 + (said[here + 1] == "of")
    elif number := cardinal(said.tokens, here):
        count, here = number
    else:
        return None
    unit, count = said[here].removesuffix("'"), min(count, 4000)
    if unit not in _UNITS:
        return None
    return _from_count(
        said, (at, here + 1), round(count * UNIT_DAYS[unit.rstrip("s")]), leads, rough
    )


def _from_count(
    said: Said, reach: tuple[int, int], days: int, leads: bool, rough: bool
) -> Sighting | None:
    first, stop = reach
    after, target = said[stop], said[stop + 1]
    if after == "ago":
        return seen(first, stop + 1, shifted(said.today, -days), vague=rough)
    if after in ("from", "on") and target in ("now", "today"):
        return seen(first, stop + 2, shifted(said.today, days), vague=rough)
    if after in ("from", "on", "after") and target in ("tomorrow", *WEEKDAYS):
        base = _weekday(said, stop + 1) if target in WEEKDAYS else None
        day = base.day if base and base.day else shifted(said.today, 1)
        return seen(first, stop + 2, shifted(day, days), vague=rough)
    if not leads:
        return None
    stop += after == "time"
    if said[first] == "within":
        return seen(first, stop, said.today, shifted(said.today, days))
    return seen(first, stop, shifted(said.today, days), vague=rough)


def _season(said: Said, at: int) -> Sighting | None:
    name = said[at]
    plain = name in ("autumn", "summer", "winter")
    lead = said[at - 2] if said[at - 1] == "the" else said[at - 1]
    if lead not in BEFORE_A_DATE and not (plain and said[at - 1] != "the"):
        return None
    if said[at + 1] in ("cleaning", "water", "roll", "steel"):
        return None
    start, end = season_of(said.today.year, name)
    if end < said.today:
        start, end = season_of(said.today.year + 1, name)
    return seen(at, at + 1, start, end, vague=True)


def _feast(said: Said, at: int) -> Sighting | None:
    year = said.today.year
    if said[at] == "easter":
        day = easter(year) if easter(year) >= said.today else easter(year + 1)
        return seen(at, at + 1, day, shifted(day, 1), vague=True)
    day = date(year + (said.today > date(year, 12, 26)), 12, 25)
    return seen(at, at + 1, day, shifted(day, 1), vague=True)


def _new_year(said: Said, at: int) -> Sighting | None:
    if said[at + 1] not in ("year", "year's"):
        return None
    return seen(
        at, at + 2, date(said.today.year + 1, 1, 1), date(said.today.year + 1, 1, 31), vague=True
    )


def _part(said: Said, at: int) -> Sighting | None:
    """ "early April", "end of next week", "the beginning of the year", "mid June"."""
    third = _PARTS[said[at]]
    here = at + 1 + (said[at + 1] == "of")
    here += said[here] in ("the", "this") and said[here + 1] in _PERIODS
    if said[here] in _PERIODS:
        if said[at + 1] != "of" and here == at + 1:
            return None
        day, until = _period(said.today, said[here], 0)
        stop = here + 1
    elif here < len(said.tokens) and (inner := _inner(said, here)) and inner.day and inner.until:
        day, until, stop = inner.day, inner.until, inner.stop
    else:
        return None
    length = (until - day).days + 1
    if length == 7:  # a working week
        length, until = 5, shifted(until, -2)
    cut = max(1, round(length / 3))
    if said[at] in ("end", "beginning", "start") and length > 20:
        cut = 7  # the end of a month or a year is its last week
    bounds = {
        0: (day, shifted(day, cut - 1)),
        1: (shifted(day, (length - cut) // 2), shifted(day, (length + cut) // 2 - 1)),
        2: (shifted(until, 1 - cut), until),
    }[third]
    return seen(at, stop, *bounds)


def _inner(said: Said, at: int) -> Sighting | None:
    rule = _RULES.get(said[at])
    return rule(said, at) if rule and rule is not _part else None


def _period_end(said: Said, at: int) -> Sighting | None:
    """ "month-end", "year end"; "the week after next"; "week 14" is none."""
    if said[at + 1] == "end" and said[at + 2] != "of":
        end = _period(said.today, said[at], 0)[1]
        return seen(at, at + 2, end)
    if (said[at + 1], said[at + 2]) == ("after", "next"):
        return seen(at, at + 3, *_period(said.today, said[at], 2))
    return None


def _weekend(said: Said, at: int) -> Sighting | None:
    if said[at - 1] != "the" or said[at - 2] not in BEFORE_A_DATE | {"at"}:
        return None
    return seen(at, at + 1, *_period(said.today, "weekend", 0))


def _quarter(said: Said, at: int) -> Sighting | None:
    """ "Q3", "the third quarter"."""
    word = said[at]
    number, stop = (int(word[1]), at + 1) if word[0] == "q" else (ORDINALS[word], at + 2)
    if word[0] != "q" and said[at + 1] != "quarter":
        return None
    year = year_at(said, stop)
    if not year:
        year = said.today.year + (quarter_of(said.today.year, number)[1] < said.today)
        return seen(at, stop, *quarter_of(year, number))
    return seen(at, stop + 1, *quarter_of(year, number))


def _week_of_month(said: Said, at: int) -> Sighting | None:
    """ "the first week of April"."""
    inner = _inner(said, at + 3)
    if inner is None or inner.day is None or inner.until is None:
        return None
    day = shifted(inner.day, 7 * (ORDINALS[said[at]] - 1))
    return seen(at, inner.stop, day, shifted(day, 6))


def _weekday_of_month(said: Said, at: int) -> Sighting | None:
    """ "The second Tuesday of April"; without a month the next one to come."""
    if said[at - 1] in ("every", "each") or said[at + 1] not in WEEKDAYS:
        return None
    nth, number, stop = ORDINALS[said[at]], WEEKDAYS[said[at + 1]], at + 2
    if said[stop] in ("in", "of"):
        inner = _inner(said, stop + 1 + (said[stop + 1] == "the"))
        if inner is not None and inner.day is not None and inner.until is not None:
            return seen(at, inner.stop, _nth_weekday(inner.day, number, nth))
    months = (month_of(said.today.year, said.today.month + ahead)[0] for ahead in (0, 1))
    days = [_nth_weekday(first, number, nth) for first in months]
    return seen(at, stop, next(day for day in days if day > said.today))


def _nth_weekday(first: date, number: int, nth: int) -> date:
    """The nth of a weekday from the first day of a month on."""
    return shifted(first, (number - first.weekday()) % 7 + 7 * (nth - 1))


def _figures(said: Said, at: int) -> Sighting | None:
    """Whatever begins with a figure or an ordinal word."""
    if said[at] in ("first", "second", "third", "fourth"):
        if said[at + 1] == "week" and said[at + 2] == "of":
            return _week_of_month(said, at)
        if found := _weekday_of_month(said, at):
            return found
        if found := _quarter(said, at):
            return found
    if found := day_of_month(said, at):
        return found
    year = year_at(said, at)
    if year and said[at - 1] in BEFORE_A_DATE - {"to", "on", "about", "around"}:
        return seen(at, at + 1, date(year, 1, 1), date(year, 12, 31))
    return _counted_on(said, at)


_Rule = Callable[[Said, int], Sighting | None]
_RULED: tuple[tuple[_Rule, Iterable[str]], ...] = (
    (_fixed, ("today", "tonight", "tomorrow", "yesterday", "day")),
    (_weekday, WEEKDAYS),
    (_relative, (*_NEXT, "this", "last")),
    (_counted_on, ("in", "within", "a", "one", "two", "three", "four", "five", "six")),
    (in_month, MONTHS),
    (_season, SEASONS),
    (_feast, ("easter", "christmas")),
    (_new_year, ("new",)),
    (_weekend, ("weekend",)),
    (_part, _PARTS),
    (_period_end, ("week", "month", "quarter", "year")),
    (_quarter, ("q1", "q2", "q3", "q4")),
    (_figures, (*ORDINALS, "twenty", "thirty")),
)
_RULES: dict[str, _Rule] = {opener: rule for rule, openers in _RULED for opener in openers}


def may_open_day(word: str) -> bool:
    """Whether a day can begin with this word: a cheap test before `find_day`."""
    return word in _RULES or word[0].isdecimal()


def find_day(tokens: tuple[Token, ...], at: int, today: date) -> Sighting | None:
    """The day or stretch of days that begins at token `at`."""
    said = Said(tokens, today)
    rule = _figures if said[at][:1].isdecimal() else _RULES.get(said[at])
    return rule(said, at) if rule else None
