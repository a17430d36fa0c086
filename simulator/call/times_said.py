"""Which times he means while a step lies on the table: bare hours, "same time", one of several.

Owns what only the talk about a step makes a time; dates and clock times as such are hearing's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from simulator.call.draft import Draft
from simulator.call.step_times import is_definite, on_a_wrong_day
from simulator.hearing.acts import HeardText, Moment
from simulator.hearing.calendar_words import shifted
from simulator.hearing.days_said import a_thing_comes, those_that_will_do, will_not_do
from simulator.hearing.number_words import UNITS
from simulator.hearing.tokens import words
from simulator.hearing.when import find_when

_NAMED = words("one two three four five six seven eight nine ten eleven twelve")
_HOURS = {name: UNITS[name] for name in _NAMED} | {str(hour): hour for hour in range(1, 13)}
_HOUR = "|".join(sorted(_HOURS, key=len, reverse=True))
_FIRST_MORNING_HOUR = 7  # without "am" or "pm": people ring in office hours
_ALONE = re.compile(  # "eleven then", "no, ten"
    rf"\W*(?:(?:no|yes|ok|okay|fine|then|so|rather|better|make it|say|about|and|well|good)\W+)*"
    rf"(?P<hour>{_HOUR})(?:\W+(?:then|please|it is|maybe|perhaps|would be good|is fine))*\W*",
    re.I,
)
_BARE_HOUR = re.compile(
    rf"\b(?:is|said|say|meant|mean|make it|rather|about|or|better|around|would|does|could we do"
    rf"|can we do|prefer|take|till|until|then|at|do)[\s,]+(?P<hour>{_HOUR})"
    r"(?=\s*(?:[,.?!]|$|\b(?:also|possible|okay|ok|fine|good|better|too|instead|work|works|suit"
    r"|suits|do|be|or|and not|not|then|please|would|all right|alright)\b))",
    re.I,
)
_HOUR_BEFORE = re.compile(
    rf"(?:^|[.,;!?]\s*)(?:no |yes |so |then |and |okay |ok |better |rather |sorry )*"
    rf"(?P<hour>{_HOUR})\s+(?:is|would be|works|suits|would suit|sounds|then|it is|if (?:that|it))",
    re.I,
)
_SAME_TIME = re.compile(r"\b(?:same|usual|that) (?:time|hour)\b", re.I)
_BY_A_DAY = re.compile(
    r"\b(?:by|until|till|before|(?:no|not) later than|in (?:good |plenty of )?time for|ahead of)"
    r"(?: the)?\s*$",
    re.I,
)
# "The vote's on the eighteenth": of a thing that has its day already.
_IS_ON = re.compile(
    r"\b(?:the|your|their|that) (?!(?:call|visit|meeting|appointment|ring|talk|chat|day|date|best"
    r"|next|one)\b)\w+(?:'s| is| was| are)(?: (?:already|only|not until))? on(?: the)?\s*$",
    re.I,
)
_BECAUSE = re.compile(r"\b(?:because|since|so that|as soon as|once|when|if)\b", re.I)


def bare_hours(text: str, moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """Hours said without "at" or "o'clock", as people do who are fixing one: "is eleven okay?"."""
    found = [*_BARE_HOUR.finditer(text), *_HOUR_BEFORE.finditer(text)]
    if (alone := _ALONE.fullmatch(text)) is not None:
        found.append(alone)
    taken = [(m.start, m.end) for m in moments]
    hours: dict[int, Moment] = {}
    for match in found:
        start, end = match.span("hour")
        if any(first < end and start < last for first, last in taken):
            continue
        hour = _HOURS[match["hour"].lower()]
        hour += 12 * (hour < _FIRST_MORNING_HOUR)
        hours[start] = Moment(start=start, end=end, time=f"{hour:02}:00")
    return tuple(hours[start] for start in sorted(hours))


_NO_RATHER = re.compile(r"\b(?:no|wait|sorry|better|rather|make (?:it|that)|or no)\b", re.I)


def last_hour(text: str, hours: Sequence[Moment]) -> Moment | None:
    """Of several hours the one he ends with where he corrects himself, else the first."""
    if not hours:
        return None
    corrected = _NO_RATHER.search(text, hours[0].end, hours[-1].start) is not None
    return hours[-1] if corrected else hours[0]


_THAT_WEEKDAY = re.compile(r"\bthat (?:same )?(?:on )?$", re.I)


def the_one_after(text: str, moments: Sequence[Moment], moment: Moment) -> date | None:
    """ "Filled in by the thirtieth, and I ring that Monday": the Monday after the day before it."""
    if moment.day is None or not re.match(r"(?:that )?\w+day\b", text[moment.start :], re.I):
        return None
    that = text[moment.start :].casefold().startswith("that ")
    if not that and _THAT_WEEKDAY.search(text[: moment.start]) is None:
        return None
    before = [m.day for m in moments if m.day and m.end <= moment.start and m.until is None]
    if not before:
        return None
    return shifted(before[-1], (moment.day - before[-1]).days % 7)


_OTHERWISE = re.compile(
    r"\b(?:rather|instead|better|sorry|i (?:said|meant|mean)|could|can|may|might|would|move|change"
    r"|make (?:it|that)|put (?:it|that) off|earlier|later|how about|what about|if)\b",
    re.I,
)
_REPEATS_AFTER = re.compile(
    r"(?:,? (?:at|around|about) [^,.?!]{1,18}?)?,? ?(?:it is|it'll be|then|as (?:agreed|we said))\b"
    r"(?![^.!]*\?)",
    re.I,
)
_UNTIL_THEN = re.compile(
    r"(?:^|[,.!?]|\b(?:so|then|and|goodbye|bye))\s*(?:until|till)(?: the)?\s*$", re.I
)
_REPEATS_BEFORE = re.compile(
    r"\b(?:until|till|see you|speak|talk|so that's|so it's|so)(?: (?:to you|again|then))*"
    r"(?:,? (?:on|at))?(?: the)? $",
    re.I,
)


_ENDS = re.compile(r"\s*(?:[.!?,;]|$)")


def day_repeated(text: str, moment: Moment) -> date | None:
    """The day where he only says once more when it is, as he believes: "the eighteenth it is"."""
    if _OTHERWISE.search(text):
        return None
    if moment.day is None:  # "Until Thursday the eighteenth!"
        parting = _UNTIL_THEN.search(text[: moment.start]) and _ENDS.match(text, moment.end)
        return moment.until if parting else None  # and not "until Friday you have the answer"
    if _REPEATS_AFTER.match(text, moment.end) or _REPEATS_BEFORE.search(text[: moment.start]):
        return None if moment.vague else moment.day
    return None


_EARLY = re.compile(
    r"\b(?:before (?:the |your |my |our )?(?:first|early|shift|lorr\w+|doors|bakery|crews?|it gets"
    r"|work|school|breakfast|you (?:open|start))|first thing|that early|dawn"
    r"|early (?:shift|in the day|morning|enough)"
    r"|when (?:the|your) (?:(?:early|first) )?shift (?:begins|starts)|in the morning)\b",
    re.I,
)
_LATE = re.compile(r"\b(?:pm|p\.m|evening|tonight|afternoon|after work)\b", re.I)


def in_the_morning(text: str, moment: Moment) -> Moment:
    """ "At six, before the first lorry": six in the morning, though people ring in office hours."""
    if not moment.time or not 16 <= int(moment.time[:2]) < 19:
        return moment
    if re.search(r"\b1[678]\b", text[moment.start : moment.end]):
        return moment
    sentence = (
        re.split(r"[.?!]", text[: moment.start])[-1] + re.split(r"[.?!]", text[moment.start :])[0]
    )
    if _LATE.search(sentence) or not _EARLY.search(sentence):
        return moment
    return replace(moment, time=f"{int(moment.time[:2]) - 12:02}{moment.time[2:]}")


def at_the_same_time(text: str) -> bool:
    """Whether he keeps the hour that was named before: "Monday instead, same time?"."""
    return _SAME_TIME.search(text) is not None


def bounds_another_thing(text: str, moment: Moment) -> bool:
    """Whether a day is only the one by which something is done, or on which it comes or is."""
    return _BY_A_DAY.search(text[: moment.start]) is not None or is_of_a_thing(text, moment)


def is_of_a_thing(text: str, moment: Moment) -> bool:
    """Whether a day is that of something else: "the vote's on the 18th", "it arrives on …"."""
    return _IS_ON.search(text[: moment.start]) is not None or a_thing_comes(text, moment)


def days_ahead(draft: Draft, heard: HeardText) -> list[Moment]:
    """The days to come that he names for the step: none he sets aside, none she has told."""
    told = _days_told(draft)
    offered = draft.table.offered.day if draft.table.offered else None
    return [
        moment
        for moment in those_that_will_do(heard.text, heard.when.moments)
        if is_definite(moment)
        and moment.day is not None
        and moment.day > draft.world.today
        and (moment.day not in told or moment.day == offered)
        and not bounds_another_thing(heard.text, moment)
    ]


def one_that_suits(draft: Draft, heard: HeardText) -> Moment | None:
    """Of the days he names the first that she could: "the page this week, Tuesday the 24th us"."""
    ahead = [
        moment
        for moment in days_ahead(draft, heard)
        if not _BECAUSE.search(_clause_before(heard.text, moment.start))
    ]
    return next((moment for moment in ahead if not on_a_wrong_day(draft, moment)), None)


def is_a_condition(text: str, moment: Moment) -> bool:
    """Whether a day stands in what would have to be: "if I had it by Tuesday"."""
    return re.search(r"\bif\b", _clause_before(text, moment.start), re.I) is not None


def _clause_before(text: str, place: int) -> str:
    return re.split(r"[.?!;,]", text[:place])[-1]


def _days_told(draft: Draft) -> frozenset[date]:
    """The days she named herself in what she has told."""
    return frozenset(
        moment.day
        for id in draft.told.full
        for moment in find_when(draft.world.facts[id].says, draft.world.today).moments
        if moment.day is not None
    )


_SHIFTS = re.compile(
    rf"\b(?P<many>a|an|one|{'|'.join(sorted(UNITS, key=len, reverse=True))}|\d{{1,2}})\s+"
    r"(?P<unit>days?|weeks?)\s+(?P<way>later|earlier|sooner)\b(?!\s+than\b)",
    re.I,
)
_THEY_MOVE_IT = re.compile(
    r"\b(?:make|move|put|push|shift|meet|better|rather|prefer|do (?:it|that))\b", re.I
)


def day_counted_from(text: str, day: date) -> Moment | None:
    """ "Could we make it a week later?", of a day that lies on the table: the day he means."""
    found = _SHIFTS.search(text)
    if found is None or not _THEY_MOVE_IT.search(text):
        return None
    many = found["many"].lower()
    count = 1 if many in ("a", "an") else int(many) if many.isdigit() else UNITS[many]
    days = count * (7 if found["unit"].lower().startswith("week") else 1)
    moved = shifted(day, days if found["way"].lower() == "later" else -days)
    return Moment(start=found.start(), end=found.end(), day=moved)


def sets_aside_the_hour(heard: HeardText, hour: str) -> bool:
    """Whether he says that an hour is not the one: "half past eight is difficult for me"."""
    return any(
        moment.time == hour and will_not_do(heard.text, moment) for moment in heard.when.moments
    )


def with_bare_hours(heard: HeardText) -> HeardText:
    """What was heard, with the hours that only the talk about a step makes hours."""
    hours = bare_hours(heard.text, heard.when.moments)
    if not hours:
        return heard
    moments = sorted((*heard.when.moments, *hours), key=lambda moment: moment.start)
    return replace(heard, when=replace(heard.when, moments=tuple(moments)))
