"""The detail he got wrong beside the right one, in words she would say: "the 22nd", "me".

Owns the wording of the two sides; when she corrects him is `recaps`' concern.
"""

import re

from simulator.hearing.acts import RecapVerdict
from simulator.hearing.calendar_words import MONTHS, WEEKDAYS

WORDS_SET_AGAINST = 4  # "three times a week, not thirty": more is a sentence of its own
_DAY_OF_THE_MONTH = re.compile(
    r"\d+(?:st|nd|rd|th)|(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth)|tenth|eleventh|twelfth|\w+teenth|(?:twent|thirt)ieth"
)
_DENIES = re.compile(r"\b(?:no|not|never|nobody|nothing|none|without|cannot)\b|n't\b")
_SEEN_FROM_HER = {
    "you": "me", "you'd": "me", "you'll": "me", "i": "you", "i'd": "you", "we": "you",
    "we'd": "you", "they": "them",
}  # fmt: skip
_HERSELF = {"i": "me", "i'd": "me", "i'll": "me", "we": "us", "we'd": "us"}


def side_by_side(verdict: RecapVerdict, told: str) -> tuple[str, str] | None:
    """Her detail and his as she sets them apart, or None where only the whole sentence will do.

    `told` is her sentence. A denial is told again: "not doesn't stop" is no English.
    """
    right, wrong = verdict.right.strip(), verdict.wrong.strip()
    match verdict.detail:
        case "owner":
            named = _person(right, told), _person_he_named(wrong)
        case "degree":
            named = f"“{right.lower()}”", f"“{wrong.lower()}”"
        case "polarity":
            if _DENIES.search(right.lower()) or _DENIES.search(wrong.lower()):
                return None
            named = right.lower(), wrong.lower()
        case "time":
            days = any(_DAY_OF_THE_MONTH.fullmatch(side.lower()) for side in (right, wrong))
            named = _time(right, is_day=days), _time(wrong, is_day=days)
        case _:
            named = _figure(right), _figure(wrong)
    short = all(0 < len(side.split()) <= WORDS_SET_AGAINST for side in named)
    apart = named[0].casefold() != named[1].casefold()
    return named if right and wrong and short and apart else None


def _person(name: str, told: str) -> str:
    """Somebody of hers with the article or "our" she used."""
    if name.lower() in _HERSELF:
        return _HERSELF[name.lower()]
    pattern = rf"\b(?:one of )?(?:the|our|my|your|a|an) (?:[\w-]+ )?{re.escape(name)}\b"
    introduced = re.search(pattern, told, re.IGNORECASE)
    if introduced:
        held = introduced.group()
        return held[0].lower() + held[1:]
    return name if name[:1].isupper() else f"the {name}"


def _person_he_named(name: str) -> str:
    seen = _SEEN_FROM_HER.get(name.lower().replace("’", "'"))
    return seen or (name if name[:1].isupper() else f"the {name}")


def _time(detail: str, *, is_day: bool) -> str:
    """A day of the month with its article, the names of days and months with their capital."""
    words = detail.split()
    if is_day and len(words) == 1 and detail.isdecimal():
        return f"the {detail}{_ending(int(detail))}"
    if _DAY_OF_THE_MONTH.fullmatch(detail.lower()):
        return f"the {detail.lower()}"
    return " ".join(_capital(word) for word in words)


def _capital(word: str) -> str:
    bare = word.lower()
    singular = bare.removesuffix("s") if bare.endswith("days") else bare
    return bare.capitalize() if singular in WEEKDAYS or singular in MONTHS else bare


def _ending(day: int) -> str:
    if day // 10 == 1:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _figure(detail: str) -> str:
    """A number in small letters, a place in a row with its article."""
    lowered = detail.lower()
    return f"the {lowered}" if _DAY_OF_THE_MONTH.fullmatch(lowered) else lowered
