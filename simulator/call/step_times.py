"""The times of a next step: which will do for her, and what is definite enough to write down.

Owns no word of hers and agrees nothing; that is `next_step`'s concern.
"""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from simulator.call.draft import Draft
from simulator.hearing.acts import ActKind, HeardText, Moment
from simulator.hearing.days_said import nothing_before
from simulator.scenario.model import AcceptedStep, NextStepRules

# "What time is best?", "what time should he be there?", once the day is settled.
_ASKS_HER_HOUR = re.compile(
    r"\b(?:what|which) (?:time|hour)(?:"
    r"(?: is|'s| would be|'d be) (?:best|good|better|convenient|okay|right|fine|easiest)\b"
    r"|(?: would| does)? (?:suits?|works?|fits?)\b"
    r"|(?: would| do) you (?:like|want|prefer|say)\b"
    r"|(?: should| shall| can| could| may| would) (?!you\b|it\b|that\b)\w+ (?:best )?(?:be there"
    r"|be with you|come|ring|call|phone|arrive|turn up|start|meet)\b"
    r"|(?:,? (?:then|exactly|roughly))?\s*\?)",
    re.I,
)
_ASKS_THE_HOUR = re.compile(r"\b(?:what|which) (?:time|hour)\b(?!s)[^.?!]*\?", re.I)
AN_HOUR_OF_HERS = "10:00"  # where the author gives her none; own judgement


def accepted_step(draft: Draft) -> AcceptedStep | None:
    """The accepted step that lies on the table, if it is one."""
    return draft.world.steps.get(draft.table.step)


def too_early(draft: Draft) -> bool:
    """Whether the time on the table ignores hers: before, after, or at the wrong hour."""
    rules, moment = draft.world.call.next_step, draft.table.moment
    if moment is None:
        return False
    step = accepted_step(draft)
    if step is not None and step.at is not None and _misses(moment, step.at):
        return True
    return on_a_wrong_day(draft, moment) or before_her_hour(moment, rules)


def asks_her_hour(text: str) -> bool:
    """Whether he asks at what time on a day that is settled."""
    return _ASKS_HER_HOUR.search(text) is not None


def _misses(moment: Moment, at: datetime) -> bool:
    """Whether a time is another than the one appointment that will do; a week holds it."""
    if moment.day is None:
        return bool(moment.time) and moment.time != f"{at:%H:%M}"
    last = moment.until or moment.day
    hour_is_other = bool(moment.time) and moment.time != f"{at:%H:%M}"
    return not moment.day <= at.date() <= last or hour_is_other


def on_a_wrong_day(draft: Draft, moment: Moment) -> bool:
    """Whether a day lies before hers or after the last that will do; a week counts by its end."""
    rules, last = draft.world.call.next_step, moment.until or moment.day
    if moment.day is None or last is None:
        return False
    earliest = rules.earliest_for(draft.table.step)
    # "After the twelfth" has no end: it may well be a day of hers.
    lies_before = earliest is not None and last < earliest and not moment.vague
    return lies_before or (rules.latest is not None and moment.day > rules.latest)


def before_her_hour(moment: Moment, rules: NextStepRules) -> bool:
    """Whether a time lies before the hour from which she may be rung."""
    return bool(
        rules.not_before_time
        and moment.time
        and time.fromisoformat(moment.time) < time.fromisoformat(rules.not_before_time)
    )


def asks_her_date(heard: HeardText) -> bool:
    """Whether he leaves the day to her."""
    if any(act.attributes.asks_her_date for act in heard.acts):
        return True
    return heard.has(ActKind.NEXT_STEP_PROPOSAL) and _ASKS_HER.search(heard.text) is not None


_ASKS_HER = re.compile(
    r"\b(?:when|(?:what|which) (?:day|time|date))\b[^.?!]*\b(?:your (?:diary|calendar)|suits? you"
    r"|are you free|you have time)\b[^.?!]*\?"
    r"|\bwhen (?:can|could|might|would) (?:you|the two of you|you two|both of you|you both"
    r"|you and \w+)(?: both| two)? (?:spare|find|make (?:it|time)|sit down|manage|meet|get together"
    r"|be (?:free|there)|have (?:time|ten|half|an hour|a moment))\b"
    r"|\b(?:what|which|when)(?:'s| is| would be|'d be) (?:a|the) (?:\w+ )?(?:good|quiet"
    r"|quieter|best|better|convenient|calm) (?:day|time|date|moment|hour)\b",
    re.I,
)


def is_definite(moment: Moment | None) -> bool:
    """Whether both could write it in a diary: one day, not a week and not "soon"."""
    if moment is None or moment.vague or moment.day is None:
        return False
    return moment.until in {None, moment.day}


_ONCE_IT_IS_DONE = re.compile(
    r"\bhow (?:it|that|they|things) (?:went|goes|go|turned out|worked)\b|\bafterwards\b"
    r"|\b(?:when|once|after) [^.?!]{1,30}\b(?:has|have|is|are) (?:come|arrived|there|through"
    r"|done)\b",
    re.I,
)


def not_before(draft: Draft, heard: HeardText) -> date:
    """ "It would have to be after the seventh", "that's two weeks": the first day for him."""
    first = nothing_before(heard.text, heard.when.moments, draft.world.today)
    agreed = draft.table.agreed_moment
    if agreed is None or agreed.day is None or not _ONCE_IT_IS_DONE.search(heard.text):
        return first
    return max(first, agreed.day + timedelta(days=1))  # "when may I ring to hear how it went?"


def working_day(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.isoweekday() + 1)) if day.isoweekday() > 5 else day


def with_an_hour(draft: Draft, heard: HeardText) -> Moment | None:
    """His day; where he asks for the hour as well, at the first that suits her, else at ten."""
    moment = draft.table.moment
    if moment is None or moment.time or not _ASKS_THE_HOUR.search(heard.text):
        return moment
    return replace(moment, time=draft.world.call.next_step.not_before_time or AN_HOUR_OF_HERS)
