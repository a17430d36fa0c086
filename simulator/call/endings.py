"""How a call ends: goodbyes, patience gone, her time, an aimless caller kindly shed."""

import re
from dataclasses import replace

from simulator.call.draft import Draft
from simulator.call.events import Outcome
from simulator.call.opening import ask_purpose, has_purpose
from simulator.call.phase_machine import Trigger
from simulator.hearing.acts import QUESTION_KINDS, ActKind, HeardText
from simulator.scenario.cues import MoveReason, Situation

AIMLESS_BEFORE_BRUSH_OFF = 3  # turns that lead nowhere before she shows it
AIMLESS_SHE_TAKES = 4  # and before she rings off kindly
WARNING_MS = 2 * 60_000  # how long before her limit she mentions it
_OFFENDING = frozenset(
    {
        MoveReason.RUDE,
        MoveReason.PRESSURE,
        MoveReason.PUSHED_AGAIN,
        MoveReason.BLAME,
        MoveReason.FALSE_URGENCY,
        MoveReason.BAIT_AND_SWITCH,
        MoveReason.KINDNESS_TURNED_PITCH,
    }
)
MOST_MEANT = 2  # facts a question fits; one that fits more asks for anything at all
_AFFRONTS = (ActKind.RUDE, ActKind.BLAME, ActKind.PRESSURE, ActKind.FALSE_URGENCY)
_LEADS_SOMEWHERE = (
    ActKind.PURPOSE,
    ActKind.RECAP,
    ActKind.EMPATHY,
    ActKind.SUGGESTION,
    ActKind.VALUE_GIVEN,
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.RESPECTFUL_CHALLENGE,
    ActKind.STANDARDS_AGREEMENT,
    ActKind.ASK_BLOCKER,
    ActKind.OBJECTION_ANSWER,
    ActKind.CONDITIONAL_COMMITMENT,
    ActKind.HOLD_ON,
    ActKind.ASK_TO_REPEAT,
)


_WAS_ALL = re.compile(
    r"\b(?:that(?:'s| is| was|s|'ll be)|this (?:is|was)|i think we have|we have)"
    r" (?:it|all|everything|me done)\b"
    r"(?! (?:right|good|very|well|about|you|they|we))(?! i (?:ask|need to know|mean))"
    r"|\b(?:nothing|no) (?:else|more|further \w+)(?: \w+)? (?:from (?:me|my side|us)|to add)\b"
    r"|\bi(?:'ve| have)(?: got)? (?:all|everything)(?: that)? i (?:need|wanted)\b"
    r"|\bi(?:'ll| will) (?:let you (?:go|get (?:on|back))|leave you to it)\b",
    re.I,
)


def says_that_was_all(text: str) -> bool:
    """Whether he has nothing more: "that's everything from me", "I'll let you go"."""
    return _WAS_ALL.search(text.replace("’", "'")) is not None


def outcome_so_far(draft: Draft, otherwise: Outcome) -> Outcome:
    """What an ordinary end of the call would be now."""
    if not draft.table.agreed:
        return otherwise
    return Outcome.LET_GO if draft.table.lets_go else Outcome.AGREED


def lose_patience(draft: Draft) -> None:
    """End the call where her patience is gone: angrily if he earned it, else politely."""
    if draft.feeling.patience > 0:
        return
    offended = any(who == draft.speaker and why in _OFFENDING for who, why, _ in draft.met)
    if offended:
        draft.end(Outcome.HUNG_UP_ON, Situation.HANGS_UP)
    else:
        draft.end(outcome_so_far(draft, Outcome.POLITE_END), Situation.POLITELY_SHEDS)


def say_goodbye(draft: Draft, heard: HeardText) -> None:
    """Ring off where he does, once what he said besides is answered."""
    if heard.has(ActKind.GOODBYE):
        draft.end(outcome_so_far(draft, Outcome.TRAINEE_HUNG_UP), Situation.RINGS_OFF)


def weigh_aim(draft: Draft, heard: HeardText, told_before: int) -> None:
    """Notice turns that lead nowhere: ask what this is about, show it, ring off kindly.

    Somebody who has just been pushed or insulted answers that, not the missing topic.
    """
    if heard.has(*_AFFRONTS) or draft.feeling.patience <= 0:
        return
    leads = heard.has(*_LEADS_SOMEWHERE) and has_purpose(draft)
    learned = len(draft.told.full) > told_before and has_purpose(draft)
    named = bool(told_before) and not draft.opening.filler_turn
    asks_on = named and heard.has(*QUESTION_KINDS)
    if leads or learned or asks_on or _follows_her_up(draft, heard):
        draft.opening = replace(draft.opening, aimless=0)
        return
    told = len(draft.told.full) > told_before
    if told and (heard.has(ActKind.FOLLOW_UP) or len(heard.asks_for) <= MOST_MEANT):
        return  # he never said why, but his questions show what it is about
    if draft.turn > 2 or not heard.has(ActKind.GREETING, ActKind.SELF_INTRODUCTION):
        waste_a_turn(draft)
    if draft.reply.outcome is None and not has_purpose(draft):
        if draft.opening.aimless >= AIMLESS_BEFORE_BRUSH_OFF:
            draft.fire(Trigger.BRUSHED_OFF)
        if not draft.reply.contents:
            ask_purpose(draft)


def _follows_her_up(draft: Draft, heard: HeardText) -> bool:
    """Whether he asks on about what she has told: he is listening, whatever he rang for."""
    return any(
        set(act.attributes.facts) & set(draft.told.full) for act in heard.all_of(ActKind.FOLLOW_UP)
    )


def waste_a_turn(draft: Draft) -> None:
    """Count a turn that led nowhere; after too many she rings off kindly."""
    aimless = draft.opening.aimless + 1
    draft.opening = replace(draft.opening, aimless=aimless)
    if aimless >= AIMLESS_SHE_TAKES + 2 * has_purpose(draft):
        cue = Situation.RINGS_OFF if draft.table.agreed else Situation.POLITELY_SHEDS
        draft.end(outcome_so_far(draft, Outcome.POLITE_END), cue)


def keep_to_time(draft: Draft) -> None:
    """Mention her limit in time, and keep to it, after she has answered him."""
    limit = draft.person.time_limit_ms
    if limit is None or draft.reply.outcome is not None:
        return
    spent = draft.at_ms - draft.floor.picked_up_ms
    if spent >= limit:
        draft.end(outcome_so_far(draft, Outcome.OUT_OF_TIME), Situation.TIME_IS_UP)
    elif spent >= warning_after(limit) and not draft.floor.warned_of_time:
        draft.floor = replace(draft.floor, warned_of_time=True)
        draft.hand_back(Situation.TIME_LIMIT_MENTIONED)


def warning_after(limit_ms: int) -> int:
    """How far into a call with this limit she mentions it: two minutes before, or half-way."""
    return max(limit_ms - WARNING_MS, limit_ms // 2)
