"""Days named by number and month: "the 3rd", "April the third", "3/4/26", "in April".

Owns these alone; stretches and weekdays are `days`' concern.
"""

import re
from datetime import date

from simulator.hearing.calendar_words import MONTHS, WEEKDAYS, month_of, next_day_of_month
from simulator.hearing.clock import may_open_time
from simulator.hearing.number_words import ORDINALS, TENS
from simulator.hearing.sightings import BEFORE_A_DATE, Said, Sighting, seen
from simulator.hearing.tokens import words

_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_SLASHED = re.compile(r"(\d\d?)[/.](\d\d?)(?:[/.](\d{4}|\d\d))?")
_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_BEFORE_A_DAY = words("on by until till before after from")
_NO_MERE_PLACE = 5  # "the second would be fine" may mean the second of two things
_SURELY_A_DAY = 10  # nobody counts on to a sixteenth thing with one word
_AFTER_A_DAY = words(
    "at if or and then would in is works suits sounds it we i i'm i'll i'd i've we're we'll we've"
    " he's she's isn't wouldn't doesn't won't but please instead"
)
# After "on the twenty-third" these begin something else, and no thing is the twenty-third one.
_GOES_ON = _AFTER_A_DAY | words(
    "to so that with about for as because when where after before be was were are will can could"
    " you they he she your our my the a sharp around again and"
)
_ASKS_OF_A_DAY = words("would does will could can might")
_SUITS = words("be suit work do fit sound go")
_AFTER_A_BARE_DAY = _AFTER_A_DAY | words("okay ok good fine possible too also instead not")
_LAST_HOUR = 12  # up to here a figure beside a weekday is its hour, as people say it
_HOURS_ASKED = words("hour time")
_VERBS_TOO = words("may march sep jan mar")  # words that also mean something else
# After "the 9th" these show that no day is meant.
_NOT_A_DAY = words(
    "street st avenue ave road floor time year anniversary site place line one person edition "
    "century quarter week month attempt stop hour minute second generation party and-a-half"
)


def month_ahead(today: date, month: int) -> tuple[date, date]:
    """The present or next such month."""
    return month_of(today.year + (month < today.month), month)


def _nth(said: Said, at: int) -> tuple[int, int] | None:
    """The number of a day of the month, "3rd" or "twenty first", and the token after it."""
    word = said[at]
    match = _NTH.fullmatch(word)
    if match and 1 <= int(match[1]) <= 31:
        return int(match[1]), at + 1
    if word in ("twenty", "thirty") and 1 <= ORDINALS.get(said[at + 1], 0) <= 9:
        number = TENS[word] + ORDINALS[said[at + 1]]
        return (number, at + 2) if number <= 31 else None
    return (ORDINALS[word], at + 1) if word in ORDINALS else None


def day_of_month(said: Said, at: int) -> Sighting | None:
    """ "the 3rd", "3rd of this month", "3 April", "the third of April"."""
    nth = _nth(said, at)
    if nth is None:
        return _day_then_month(said, at)
    number, stop = nth
    after, third = said[stop], said[stop + 1]
    joined = stop + (after == "of")
    if said[joined] in MONTHS:
        return _dated(said, (at, joined + 1), number, MONTHS[said[joined]])
    if after == "of" and third in ("this", "next", "the") and said[stop + 2] == "month":
        month = said.today.month + (third == "next")
        last = month_of(said.today.year, month)[1]
        if number > last.day:
            return None
        day = last.replace(day=number)
        if third == "the":
            day = next_day_of_month(said.today, number) or day
        return seen(at, stop + 3, day)
    spelled = not said.tokens[at].text[0].isdecimal()
    if after in _NOT_A_DAY or (after == "of" and third not in MONTHS):
        return None
    has_the = said[at - 1] == "the"
    lead = said[at - 2] if has_the else said[at - 1]
    if spelled and lead not in WEEKDAYS:
        if _is_a_day_alone(said, at, stop, number):
            return seen(at - has_the, stop, next_day_of_month(said.today, number))
        # "The seventeenth at two", "Great, the seventeenth"
        opens = has_the and (at == 1 or said.ends_at(at - 1)) and number >= _NO_MERE_PLACE
        surely = number >= _SURELY_A_DAY
        asked = surely and (
            (lead in _ASKS_OF_A_DAY and after in _SUITS)
            or (said[at - 3] in ("how", "what") and lead == "about")
        )
        if not has_the or (lead not in _BEFORE_A_DAY and not opens and not asked):
            return None
        follows = _GOES_ON if surely and lead == "on" else _AFTER_A_DAY
        if after and not (said.ends_at(stop) or after in follows or asked):
            return None
    if not has_the and lead not in _BEFORE_A_DAY and lead not in WEEKDAYS:
        return None
    return seen(at - has_the, stop, next_day_of_month(said.today, number))


def _is_a_day_alone(said: Said, at: int, stop: int, number: int) -> bool:
    """Whether an ordinal can be no mere place: "Sixteenth?", "nineteenth at nine"."""
    if said[stop] == "at" and number >= _NO_MERE_PLACE:
        return may_open_time(said[stop + 1])
    if said[stop] == "it" and said[stop + 1] == "is":  # "okay then, eighteenth it is"
        return number >= _SURELY_A_DAY
    alone = (at == 0 or said.ends_at(at)) and said.ends_at(stop)
    return alone and number >= _SURELY_A_DAY


def _day_then_month(said: Said, at: int) -> Sighting | None:
    """ "3 April 2026", "the 3 of April", "Thursday 24", and dates in figures."""
    text = said[at]
    if plain := _plain_day(said, at):
        month = at + 1 + (said[at + 1] == "of")
        if said[month] in MONTHS and not _is_the_verb(said, month):
            first = at - (said[at - 1] == "the")
            return _dated(said, (first, month + 1), plain[0], MONTHS[said[month]])
        return _day_alone(said, at, plain[0])
    if match := _ISO.fullmatch(text):
        day = _real(int(match[1]), int(match[2]), int(match[3]))
        return seen(at, at + 1, day) if day else None
    match = _SLASHED.fullmatch(text)
    if match is None or not (
        match[3] or ("/" in text and said[at - 1] in ("on", "by", "until", "from"))
    ):
        return None
    a, b = int(match[1]), int(match[2])
    number, month = (a, b) if b <= 12 else (b, a)  # the day first, as the British write it
    if not 1 <= month <= 12:
        return None
    year = int(match[3] or 0)
    day = next_day_of_month(said.today, number, month=month, year=year + 2000 * (0 < year < 100))
    return seen(at, at + 1, day) if day else None


_AFTER_MAY = words(
    "at in on and or then is was to works suits would will for from until by if when already as a"
    " the that this we i you she he early before after between around about"
)


def _is_the_verb(said: Said, at: int) -> bool:
    """Whether a small "may" behind a figure is no month: "truck 6 may simply be worn out"."""
    after = said[at + 1]
    small = said[at] == "may" and said.tokens[at].text.islower()
    return small and not said.ends_at(at + 1) and after.isalpha() and after not in _AFTER_MAY


def _day_alone(said: Said, at: int, number: int) -> Sighting | None:
    """A bare figure as a day: "around the 7.", "is the 9 okay?", "Wednesday 11, what hour?"."""
    day = next_day_of_month(said.today, number)
    lead, after = said[at - 1], said[at + 1]
    if day is None or not at:
        return None
    if lead == "the":
        alone = said.ends_at(at + 1) or after in _AFTER_A_BARE_DAY
        return seen(at - 1, at + 1, day) if alone and said[at - 2] != "of" else None
    if lead == "not" and said[at - 2] in MONTHS:  # "the 9 of April, not 2"
        return seen(at, at + 1, next_day_of_month(said.today, number, month=MONTHS[said[at - 2]]))
    if lead not in WEEKDAYS or day.weekday() != WEEKDAYS[lead]:
        return None
    asks_the_hour = after in ("what", "which", "and") and said[at + 2] in _HOURS_ASKED
    asks_the_hour = asks_the_hour or said[at + 3] in _HOURS_ASKED
    return seen(at, at + 1, day) if number > _LAST_HOUR or asks_the_hour else None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_at(said: Said, at: int) -> int:
    """The year written at a place, 2000 to 2099; 0 for none."""
    word = said[at]
    is_year = len(word) == 4 and word.isascii() and word.isdecimal() and word.startswith("20")
    return int(word) if is_year else 0


def _dated(said: Said, reach: tuple[int, int], number: int, month: int) -> Sighting | None:
    first, stop = reach
    year = year_at(said, stop)
    day = next_day_of_month(said.today, number, month=month, year=year)
    return seen(first, stop + (year > 0), day) if day else None


def _plain_day(said: Said, at: int) -> tuple[int, int] | None:
    text = said[at]
    if text.isascii() and text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31:
        return int(text), at + 1
    return None


def in_month(said: Said, at: int) -> Sighting | None:
    """ "April 3rd", "April the 3rd", "in April", "May" where no verb is meant."""
    month, here = MONTHS[said[at]], at + 1 + (said[at + 1] == "the")
    nth = _nth(said, here)
    if nth is None and (said[at] != "may" or said.tokens[at].text[0].isupper()):
        nth = _plain_day(said, here)  # "may 3 people" is no date
    if nth and not (
        said[at] in ("may", "march") and here > at + 1 and said[at - 1] in ("we", "i", "you")
    ):
        return _dated(said, (at, nth[1]), nth[0], month)
    year = year_at(said, at + 1)
    if year:
        return seen(at, at + 2, *month_of(year, month))
    if said[at] in _VERBS_TOO and said[at - 1] not in BEFORE_A_DATE:
        return None
    if said[at] in ("may", "march") and not (
        said.tokens[at].text[0].isupper()
        or said[at - 1] in ("in", "by", "since", "until", "early", "late")
    ):
        return None
    return seen(at, at + 1, *month_ahead(said.today, month))
