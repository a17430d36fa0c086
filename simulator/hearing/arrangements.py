"""Words that arrange a day and an hour, and so give nothing back: "So on the 23rd at one …".

Owns what tells an arrangement from a summary; what is proposed in it is `rules_next_step`'s.
"""

import re

from simulator.hearing.acts import ActKind, When
from simulator.hearing.calendar_words import MONTHS, WEEKDAYS
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.tokens import tokenise
from simulator.hearing.when import find_when
from simulator.hearing.wording import Wording

_AT_AN_HOUR = re.compile(
    r"\bat (?:(?:half past|(?:a )?quarter (?:past|to)) )?(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|\d{1,2})\b"
)
_UNANNOUNCED = frozenset({"content", "so", "you", "list"})
_WORDS_BEFORE_A_DAY = (
    6  # "So the three of us on Wednesday": what begins with a day arranges something
)

_REASON = re.compile(r"\bbecause\b", re.IGNORECASE)
_TELLS_OF_HER = re.compile(
    r"\byou(?:'ve|'re| have| are| want| need| said| told| would like| can't| cannot)\b",
    re.IGNORECASE,
)
_A_DAY_TO_COME = re.compile(
    r"\bwhen(?:ever)? (?:it )?suits you\b"
    rf"|\b(?:{'|'.join(WEEKDAYS)}),? (?:the )?(?:\d|[a-z-]+ (?:of )?(?:{'|'.join(MONTHS)}))",
    re.IGNORECASE,
)


def without_arrangements(
    drafts: list[Draft], wording: Wording, when: When, context: HearingContext
) -> list[Draft]:
    """The drafts without summaries that arrange a day and an hour: "So on the 23rd at one …"."""
    return [
        draft
        for draft in drafts
        if draft.act is not ActKind.RECAP
        or draft.attributes.kind not in _UNANNOUNCED
        or not arranges(*wording.span(draft.start, draft.end), wording, when, context)
    ]


def sets_a_day(text: str, start: int, end: int) -> bool:
    """Whether words set a day, as a proposal does and a retelling of hers hardly: no "you want"."""
    return not _TELLS_OF_HER.search(text, start, end) and bool(
        _A_DAY_TO_COME.search(text, start, end)
    )


def arranges(start: int, end: int, wording: Wording, when: When, context: HearingContext) -> bool:
    """Whether words begin with a day to come and name an hour, as nothing she told does."""
    reason = _REASON.search(wording.text, start, end)
    if reason and sets_a_day(wording.text, start, reason.start()):
        return True
    moments = [m for m in when.moments if start <= m.start < end and not m.vague]
    days = [
        m
        for m in moments
        if m.day and m.until is None and (context.today is None or m.day > context.today)
    ]
    hour = any(m.time for m in moments) or _AT_AN_HOUR.search(wording.text[start:end].lower())
    if not days or not hour:
        return False
    before = tokenise(wording.text[start : days[0].start])
    return len(before) <= _WORDS_BEFORE_A_DAY and not any(
        _names_day_and_hour(find_when(fact.text, context.today))
        for fact in context.prepared.facts
        if fact.id in context.disclosed
    )


def _names_day_and_hour(when: When) -> bool:
    """Whether a text names a day, and not only a month or a season, and an hour."""
    return any(m.day and m.until is None and not m.vague for m in when.moments) and any(
        m.time for m in when.moments
    )
