"""Clock times in words and figures: "half past ten", "at nine", "10.30", "evening 7".

Owns what counts as a time of day and its 24-hour reading; days are `days`' concern, and
joining both is `when`'s.
"""

import re

from simulator.hearing.calendar_words import WEEKDAYS
from simulator.hearing.number_words import ORDINALS, TENS, UNITS, word_at
from simulator.hearing.sightings import Sighting
from simulator.hearing.tokens import Token, words

_GLUED = re.compile(r"(\d{1,2})(?:[:.]([0-5]\d))?(am|pm)?")
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
DAYPARTS = words("morning afternoon evening night lunchtime")
_LATE = words("afternoon evening night")
_HOURS = {word: value for word, value in UNITS.items() if 1 <= value <= 12}
_BEFORE_HOUR = words("at around about before after until till from by")
# What may follow a bare hour; a noun there makes it a count: "at three sites".
_AFTER_HOUR = words(
    "on tomorrow today tonight in sharp then for or and if would works work suits suit is it's "
    "with please i we you he she they to latest this next monday tuesday wednesday thursday friday "
    "saturday sunday okay ok good fine that's so but because when instead onwards exactly can "
    "could local at by until till just like right though too"
)
_AFTER_ONE = words(
    "on tomorrow today tonight in sharp then please monday tuesday wednesday thursday friday"
)
_BOUNDING = ("before", "after", "until", "till", "by")
_AIMING = words("look looking looked aim aiming stay stayed")  # "we're looking at one"
# Without "am" or "pm", hours before seven mean the afternoon: people ring in office hours.
_FIRST_MORNING_HOUR = 7


def _reading(hour: int, minute: int, half: str) -> str:
    """The 24-hour reading; `half` is am, pm, a part of the day, or empty."""
    if half in ("pm", *_LATE) and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    elif not half and hour < _FIRST_MORNING_HOUR:
        hour += 12
    return f"{hour % 24:02}:{minute:02}"


def _meridiem(tokens: tuple[Token, ...], at: int) -> tuple[str, int]:
    """ "am", "pm", "o'clock", "in the morning" at a place: the half of the day, and its end."""
    word, after, third = (word_at(tokens, at + step) for step in range(3))
    plain = word.replace(".", "").replace(" ", "")
    if plain in ("am", "pm"):
        return plain, at + 1
    if word in ("a", "p") and after == "m":
        return word + "m", at + 2
    if word in ("o'clock", "oclock") or (word == "o" and after == "clock"):
        here = at + 1 + (word == "o")
        half, stop = _meridiem(tokens, here)
        return (half, stop) if half else ("o'clock", here)
    if word == "in" and after == "the" and third in DAYPARTS:
        return third, at + 3
    if word == "at" and after == "night":
        return after, at + 2
    return "", at


def _hour(tokens: tuple[Token, ...], at: int) -> tuple[int, int | None, str, int] | None:
    """Hour, minute if said, glued am or pm, and the token after; None if no hour is here."""
    word = word_at(tokens, at)
    if word in _HOURS:
        tens = TENS.get(word_at(tokens, at + 1), 0)
        if word_at(tokens, at + 1) == "fifteen":
            return _HOURS[word], 15, "", at + 2
        if tens and tens < 60:
            unit = UNITS.get(word_at(tokens, at + 2), 0)
            extra = unit if unit < 10 else 0
            return _HOURS[word], tens + extra, "", at + 2 + (extra > 0)
        return _HOURS[word], None, "", at + 1
    match = _GLUED.fullmatch(word) if word[:1].isascii() else None
    if match is None or int(match[1]) > 24:
        return None
    return int(match[1]), int(match[2]) if match[2] else None, match[3] or "", at + 1


def _sighting(first: int, stop: int, time: str, *, vague: bool = False) -> Sighting:
    return Sighting(first=first, stop=stop, time=time, vague=vague, is_time=True)


def _past_or_to(tokens: tuple[Token, ...], at: int) -> Sighting | None:
    """ "half past ten", "quarter to 4 in the afternoon", "ten past nine"."""
    word = word_at(tokens, at)
    here = at + 1
    if word in ("half", "quarter"):
        minutes = 30 if word == "half" else 15
    elif word in ("five", "ten", "twenty", "5", "10", "20", "25"):
        minutes = UNITS.get(word) or TENS.get(word) or int(word)
        if word == "twenty" and word_at(tokens, here) == "five":
            minutes, here = 25, here + 1
    else:
        return None
    here += word_at(tokens, here) == "minutes"
    direction = word_at(tokens, here)
    if direction not in ("past", "to", "after"):
        return _half_of_hour(tokens, at) if word == "half" else None
    hour = _hour(tokens, here + 1)
    if hour is None or hour[1] is not None or not 1 <= hour[0] <= 24:
        return None
    half, stop = _meridiem(tokens, hour[3])
    ready = word in ("half", "quarter") and direction != "after"
    if not (ready or half or direction == "past" or word_at(tokens, at - 1) in _BEFORE_HOUR):
        return None
    ends = half or _is_marked(tokens, stop) or _ends(tokens, stop, hour[0])
    if word in ("half", "quarter") and not ends:
        return None
    return _clocked(at, stop, hour[0], minutes if direction != "to" else -minutes, half or hour[2])


def _half_of_hour(tokens: tuple[Token, ...], at: int) -> Sighting | None:
    """ "at half ten", as the British say for 10:30."""
    hour = _hour(tokens, at + 1)
    if word_at(tokens, at - 1) not in _BEFORE_HOUR or hour is None or hour[1] is not None:
        return None
    if not 1 <= hour[0] <= 12 or not _ends(tokens, hour[3], hour[0]):
        return None
    return _clocked(at, hour[3], hour[0], 30, "")


def _clocked(first: int, stop: int, hour: int, minutes: int, half: str) -> Sighting:
    read = _reading(hour, 0, "" if half == "o'clock" else half)
    total = (int(read[:2]) * 60 + minutes) % (24 * 60)
    return _sighting(first, stop, f"{total // 60:02}:{total % 60:02}")


def _is_marked(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a mark stands before the token `at`: "at eight forty, before her round"."""
    return at < len(tokens) and tokens[at].start - tokens[at - 1].end > 1


def _ends(tokens: tuple[Token, ...], at: int, hour: int) -> bool:
    """Whether nothing that could be counted follows a bare hour."""
    following = word_at(tokens, at)
    return not following or following in (_AFTER_ONE if hour == 1 else _AFTER_HOUR)


def _after_daypart(tokens: tuple[Token, ...], at: int) -> Sighting | None:
    """ "evening 4:30", "morning 11"."""
    hour = _hour(tokens, at + 1)
    if hour is None or hour[0] == 0:
        return None
    half, stop = _meridiem(tokens, hour[3])
    if hour[1] is None and not half and not _ends(tokens, stop, hour[0]):
        return None
    part = half if half in ("am", "pm") else word_at(tokens, at)
    return _sighting(at, stop, _reading(hour[0], hour[1] or 0, part))


def _by_hour(
    tokens: tuple[Token, ...], at: int, clause_ends: bool, after_day: bool
) -> Sighting | None:
    """ "at nine", "10:30", "3 pm", "7 in the evening"; `clause_ends` where a mark follows."""
    hour = _hour(tokens, at)
    if hour is None:
        return None
    value, minute, glued, stop = hour
    half, end = _meridiem(tokens, stop)
    half = glued or half
    if half:
        stop = max(stop, end)
    before = word_at(tokens, at - 1)
    written = ":" in tokens[at].text
    if not (half or written):
        dotted = "." in tokens[at].text
        bare_ends = (clause_ends and stop == at + 1) or _ends(tokens, stop, value)
        bare_ends = bare_ends or (minute is not None and _is_marked(tokens, stop))
        wanted = (before == "at" and word_at(tokens, at - 2) not in _AIMING) or after_day
        wanted = wanted or (len(tokens) == 1 and minute is not None) or _day_follows(tokens, stop)
        wanted = wanted or (before in ("before", "after", "until", "till") and bare_ends)
        wanted = wanted or (before in ("around", "about") and minute is not None)
        if not wanted or not (bare_ends or (dotted and before == "at")) or value == 0:
            return None
        if value > 12 and minute is None:
            return None
    if half and half not in ("am", "pm") and value == 0:
        return None
    if half in ("am", "pm") and not 1 <= value <= 24:
        return None
    leading_zero = written and tokens[at].text.startswith("0")
    read = _reading(value, minute or 0, "am" if leading_zero else "" if half == "o'clock" else half)
    return _sighting(at, stop, read, vague=before in _BOUNDING)


def _day_follows(tokens: tuple[Token, ...], at: int) -> bool:
    """ "ten thirty on Tuesday", "nine tomorrow"."""
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if word == "on":
        return after in WEEKDAYS or (
            after == "the"
            and (word_at(tokens, at + 2)[:1].isdecimal() or word_at(tokens, at + 2) in ORDINALS)
        )
    return word == "tomorrow"


def find_time(
    tokens: tuple[Token, ...],
    at: int,
    *,
    clause_ends: bool,
    after_day: bool,
    at_a_day: bool = False,
) -> Sighting | None:
    """The clock time that begins at token `at`.

    `clause_ends`: punctuation follows this token. `after_day`: a day was named just before,
    so that a bare number may be an hour ("Tuesday ten"). `at_a_day`: the same with one word
    between, so that an "at" makes it one whatever follows ("Tuesday at two Jan rings").
    """
    word = word_at(tokens, at)
    if word in _NAMED:
        bounds = word_at(tokens, at - 1) in _BOUNDING
        return _sighting(at, at + 1, _NAMED[word], vague=bounds)
    if word in DAYPARTS:
        return _after_daypart(tokens, at)
    clause_ends = clause_ends or (at_a_day and _is_no_count(tokens, at))
    return _past_or_to(tokens, at) or _by_hour(tokens, at, clause_ends, after_day)


def _is_no_count(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether after "at" and a number no things follow that it could count: "at two sites"."""
    return word_at(tokens, at - 1) == "at" and not word_at(tokens, at + 1).endswith("s")


def may_open_time(word: str) -> bool:
    """Whether a time can begin with this word: a cheap test before `find_time`."""
    return word[0].isdecimal() or word in _OPENERS


_OPENERS = frozenset(_HOURS) | frozenset(_NAMED) | DAYPARTS | {"half", "quarter", "twenty"}
