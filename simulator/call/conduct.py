"""How he treats her: rudeness, pressure, urgency, empathy, giving, keeping his word."""

import re
from dataclasses import replace

from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.call.events import Outcome
from simulator.hearing.acts import Act, ActKind, HeardText
from simulator.hearing.learned import BY_MODEL
from simulator.scenario.cues import MoveReason, Situation

RUDENESS_SHE_TAKES = 1  # a second time ends the call
PRESSURE_SHE_TAKES = 2  # a third time ends the call
CHALLENGE_EARNED_AT = 45  # trust from which pushing back is welcome
_BAD = (
    (ActKind.BLAME, MoveReason.BLAME, ActKind.BLAME, 85),
    (ActKind.FALSE_URGENCY, MoveReason.FALSE_URGENCY, Situation.FALSE_URGENCY_REFUSED, 82),
    (ActKind.PRESSURE, MoveReason.PRESSURE, ActKind.PRESSURE, 80),
)


def hear_conduct(draft: Draft, heard: HeardText) -> None:
    """Let her feel how she is treated in this turn."""
    _hear_rudeness(draft, heard)
    for kind, reason, cue, weight in _BAD:
        if heard.has(kind):
            move(draft, reason)
            draft.react(cue, weight)
    if heard.has(ActKind.PRESSURE, ActKind.FALSE_URGENCY):
        pressure = draft.conduct.pressure + 1
        draft.conduct = replace(draft.conduct, pressure=pressure)
        if pressure > PRESSURE_SHE_TAKES:
            draft.end(Outcome.HUNG_UP_ON, Situation.HANGS_UP)
    if any(not _is_given_away(act, heard) for act in heard.all_of(ActKind.FEATURE_DUMP)):
        draft.conduct = replace(draft.conduct, dumps=draft.conduct.dumps + 1)
        move(draft, MoveReason.FEATURE_DUMP)
        draft.react(ActKind.FEATURE_DUMP, 64)
    _hear_kindness(draft, heard)
    for act in heard.all_of(ActKind.VALUE_GIVEN):
        _hear_gift(draft, heard, act)


def _is_given_away(dump: Act, heard: HeardText) -> bool:
    """Whether what sounds like a list of features describes something for her to keep."""
    gifts = heard.all_of(ActKind.VALUE_GIVEN)
    return any(gift.start < dump.end and dump.start < gift.end for gift in gifts)


def _hear_rudeness(draft: Draft, heard: HeardText) -> None:
    if heard.has(ActKind.APOLOGY):
        # "Sorry, I only wanted to know …" asks something; after an insult it is what counts
        draft.react(ActKind.APOLOGY, 62 if draft.conduct.rudeness else 43)
        move(draft, MoveReason.APOLOGY)
        draft.conduct = replace(draft.conduct, rudeness=0)
    if heard.has(ActKind.RUDE):
        move(draft, MoveReason.RUDE)
        draft.react(ActKind.RUDE, 100)
        rudeness = draft.conduct.rudeness + 1
        draft.conduct = replace(draft.conduct, rudeness=rudeness)
        if rudeness > RUDENESS_SHE_TAKES:
            draft.end(Outcome.HUNG_UP_ON, Situation.HANGS_UP)


def hear_repetition(draft: Draft, heard: HeardText) -> None:
    """Let her notice that he says the same sentence again."""
    same = heard.text.casefold().split() == draft.conduct.last_text.casefold().split()
    if same and draft.conduct.last_text:
        move(draft, MoveReason.REPEATED_HIMSELF)
    draft.conduct = replace(draft.conduct, last_text=heard.text)


def _hear_kindness(draft: Draft, heard: HeardText) -> None:
    if heard.has(ActKind.EMPATHY) and draft.told.full:
        move(draft, MoveReason.EMPATHY)
        draft.react(ActKind.EMPATHY, 48)
        draft.told = replace(draft.told, since_given=0)
    if heard.has(ActKind.RESPECTFUL_CHALLENGE):
        if draft.trust >= CHALLENGE_EARNED_AT:
            move(draft, MoveReason.RESPECTFUL_CHALLENGE)
        draft.react(ActKind.RESPECTFUL_CHALLENGE, 47)
    if heard.has(ActKind.SUGGESTION):
        draft.react(ActKind.SUGGESTION, 46)
        draft.told = replace(draft.told, since_given=0)
    if heard.has(ActKind.STANDARDS_AGREEMENT):
        move(draft, MoveReason.STANDARDS_AGREED)
        draft.react(Situation.WORKING_STANDARDS_AGREED, 53)
    if heard.has(ActKind.ASK_BLOCKER):
        move(draft, MoveReason.ASKED_BLOCKER)
    if heard.has(ActKind.NOTE_REFERENCE):
        move(draft, MoveReason.NOTE_USED)
        # "How have you been since we last spoke?" asks how she is.
        draft.react(ActKind.NOTE_REFERENCE, 24 if heard.has(ActKind.SMALL_TALK) else 28)
    if any(set(act.attributes.facts) & set(draft.told.full) for act in _builds_on(heard)):
        move(draft, MoveReason.FOLLOW_UP)


def _builds_on(heard: HeardText) -> tuple[Act, ...]:
    return tuple(act for act in heard.all_of(ActKind.FOLLOW_UP) if not act.attributes.bare)


_GOES_ON = re.compile(r"\bbut first\b", re.I)


def _is_surely_given(act: Act, heard: HeardText) -> bool:
    """Whether a gift is so plain that she may thank for it before she answers what follows."""
    return not act.reason.startswith(BY_MODEL) and _GOES_ON.search(heard.text) is None


def _hear_gift(draft: Draft, heard: HeardText, act: Act) -> None:
    if set(act.attributes.facts) & set(draft.told.full):
        move(draft, MoveReason.VALUE_FITS)
        draft.react(Situation.VALUE_FITS, 55 if _is_surely_given(act, heard) else 49)
    else:
        move(draft, MoveReason.VALUE_GENERIC)
        draft.react(Situation.VALUE_GENERIC, 35)
    draft.told = replace(draft.told, since_given=0)
