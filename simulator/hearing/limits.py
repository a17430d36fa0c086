"""Holds a promise against what the trainee's own firm can do.

A limit names what is possible and from where on it is too much: "two weeks", "one week".
Durations are compared in days; other figures by value.
"""

import re
from datetime import date
from functools import lru_cache

from simulator.hearing.context import HearingContext, LimitCue
from simulator.hearing.likeness import content_stems
from simulator.hearing.numbers import NumberKind, numbers

_DAYS_IN = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.0}
_NEAR = "a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of|few|half a"
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "couple of": 2, "few": 3, "half a": 0.5,
}  # fmt: skip
_DURATION = re.compile(
    rf"\b(?P<count>\d+|{_NEAR}) (?P<working>working |business )?"
    r"(?P<unit>hour|day|week|fortnight|month)s?\b"
)
_AT_ONCE = re.compile(
    r"\b(?:today|tonight|immediately|right away|at once|overnight|same day|in no time|"
    r"straight away|next day|tomorrow|by morning)\b"
)
_WORKING_WEEK = 7 / 5
# "I'll send you the sheet about merging orders today" promises a sheet and no order.
_WRITTEN_THING = re.compile(
    r"\b(?P<thing>(?:sheet|page|one-pager|e-?mail|mail|list|note|guide|checklist|summary|minutes|"
    r"leaflet|brochure|invitation|link|article|copy|photo|drawing|overview|outline)s?)"
    r" (?:about|on|for|of|with|from|how|that|which|where|saying|showing|in which)\b.*",
    re.DOTALL | re.I,
)
# … and so does "the metering page": what is written on stands before its name as well.
_ABOUT_A_WRITTEN_THING = re.compile(
    r"(?:^|\b(?:the|a|an|our|this|that|my|your|one) )(?:[\w-]+ ){1,2}"
    r"(?P<thing>(?:sheet|page|one-pager|list|note|guide|checklist|summary|leaflet|brochure|"
    r"template|card|overview|outline)s?)\b",
    re.I,
)
# "I'll talk to Owen about the intake by Friday" promises a talk, "I'll hold your slot until the
# 26th" that nothing is lost: neither says how soon the thing itself will be done.
_NOTHING_IS_DONE = re.compile(
    r"\b(?:talk|speak|ask|check|consult|inform|find out|have a word|sit down|order)\b"
    r"|\bput(?:ting)? (?:\w+ ){1,4}through\b"
    r"|\b(?:hold|held|keep|reserve|reserved|look after)\b.*\b(?:until|till)\b"
    r"|\b(?:move|moved|shift|postpone|put back)\b(?: \w+){0,3} (?:slot|place|date)\b",
    re.I,
)
# … and what he only lets her know by a day: "by Friday you hear when Owen can be at the intakes".
_IS_ONLY_TOLD = re.compile(
    r"\b(?:let you know|tell you|write (?:it )?(?:to )?you|you(?: will|'ll)? (?:hear|know)|inform"
    r" you|report|(?:come|get|be) back to you|in writing|(?:your|the|an) answer|answer by"
    r"|(?:when|whether|if) (?:he|she|they|it|we|\w+) (?:can|could|is|are|has|have|would|will)"
    r"|(?:possible|free|first|next) (?:dates?|days?))\b",
    re.I,
)


# What he will not do he promises of nothing: "I send the sheet, I won't ring about the program".
_WILL_NOT = re.compile(r"\b(?:won'?t|will not|do not|don't|never)\b.*", re.I)


@lru_cache(maxsize=256)
def days_in(text: str) -> float | None:
    """How many days a text names: "two weeks" is 14; None where it names no duration."""
    match = _DURATION.search(text.lower())
    if match is None:
        return 1.0 if _AT_ONCE.search(text.lower()) else None
    count = float(match["count"]) if match["count"].isdigit() else _COUNTS[match["count"]]
    return count * _DAYS_IN[match["unit"]] * (_WORKING_WEEK if match["working"] else 1)


def _figure(text: str) -> float | None:
    return next((n.value for n in numbers(text) if n.kind is not NumberKind.LABEL), None)


_NEAR_WORDS = 14  # of a promise say what it is about; speech runs on


def _concerns(limit: LimitCue, text: str) -> bool:
    near = " ".join(text.split()[:_NEAR_WORDS])
    if _NOTHING_IS_DONE.search(near) or _IS_ONLY_TOLD.search(text):
        return False
    near = _WILL_NOT.sub("", near)
    text = _ABOUT_A_WRITTEN_THING.sub(r"\g<thing>", _WRITTEN_THING.sub(r"\g<thing>", near))
    lower = f" {text.lower()} "
    if any(keyword.lower() in lower for keyword in limit.keywords):
        return True
    about = content_stems(limit.about)
    return len(about & content_stems(text)) * 2 >= len(about) > 0


def _is_too_much(limit: LimitCue, promise: str, day: date | None, today: date | None) -> bool:
    possible, bound = days_in(limit.possible), days_in(limit.refuse_above)
    if bound is not None:
        promised = days_in(promise)
        if promised is None and day is not None and today is not None:
            promised = float((day - today).days)
        return promised is not None and promised <= bound and (possible is None or bound < possible)
    most, able, promised = _figure(limit.refuse_above), _figure(limit.possible), _figure(promise)
    if most is None or promised is None:
        return False
    return promised <= most if able is not None and most < able else promised >= most


def limit_of(
    promise: str, context: HearingContext, *, timed: bool | None = None
) -> LimitCue | None:
    """The limit a promise concerns, by its own words or by what she had asked for.

    `timed`: only limits that are a stretch of time, or with False only other figures.
    """
    limits = tuple(
        limit
        for limit in context.prepared.limits
        if timed is None or (days_in(limit.possible) is not None) == timed
    )
    own = next((limit for limit in limits if _concerns(limit, promise)), None)
    # "How soon could we have the kit?" "In three days."
    if own or not context.heard_before.rstrip().endswith("?"):
        return own
    return next((limit for limit in limits if _concerns(limit, context.heard_before)), None)


def is_beyond(limit: LimitCue, promise: str, day: date | None, context: HearingContext) -> bool:
    """Whether a promise is more than the firm can keep."""
    return _is_too_much(limit, promise, day, context.today)
