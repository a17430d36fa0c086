"""Why he rings: purpose, contact for contact's sake, kindness, and what he makes of it."""

import re
from dataclasses import replace

from simulator.call.disclosure import tell_in_full
from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, HeardText
from simulator.hearing.standing import asks_after_her_place
from simulator.scenario.cues import MoveReason, Phase, Situation
from simulator.scenario.model import CallType, CheckIn, Direction, Fact

# What somebody who means it goes on with; a bare "yes" leaves her doubting.
_GOES_ON_KINDLY = QUESTION_KINDS | {
    ActKind.FILLER_OPENER,
    ActKind.SMALL_TALK,
    ActKind.EMPATHY,
    ActKind.APOLOGY,
    ActKind.DENY,
    ActKind.NOTE_REFERENCE,
    ActKind.VALUE_GIVEN,
    ActKind.HELP_OFFER,
}
_WANTS_SOMETHING = (
    ActKind.PITCH,
    ActKind.FEATURE_DUMP,
    ActKind.REQUEST,
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.PRESSURE,
    ActKind.FALSE_URGENCY,
    ActKind.RUDE,
)


def hear_opening(draft: Draft, heard: HeardText) -> None:
    """Take in greeting, name, purpose and time asked for, and react to the most telling."""
    if heard.has(ActKind.SELF_INTRODUCTION):
        if not draft.opening.introduced:
            draft.react(Situation.HEARS_NAME, 20)
        draft.opening = replace(draft.opening, introduced=True)
    elif heard.has(ActKind.GREETING) and draft.turn <= 2:
        draft.react(ActKind.GREETING, 10)
    if heard.has(ActKind.SMALL_TALK):
        _hear_small_talk(draft, heard)
    if heard.has(ActKind.TIME_REQUEST):
        move(draft, MoveReason.TIME_RESPECTED)
        draft.react(ActKind.TIME_REQUEST, 56)
    for act in heard.all_of(ActKind.PURPOSE):
        _hear_purpose(draft, heard, act)
    if heard.has(ActKind.BENEFIT) and not heard.has(ActKind.PURPOSE):
        _hear_late_benefit(draft)
    _believe_kindness(draft, heard)
    if (filler := _filler_of(heard)) is not None:
        _hear_filler(draft, heard, filler)
    if heard.has(ActKind.PITCH, ActKind.FEATURE_DUMP):
        _hear_pitch(draft, heard)


def _hear_small_talk(draft: Draft, heard: HeardText) -> None:
    """How she is, asked after the reason for the call, is what she answers."""
    last = heard.all_of(ActKind.SMALL_TALK)[-1]
    reasons = heard.all_of(ActKind.PURPOSE)
    cue = Situation.WEATHER if _WEATHER.search(heard.text) else ActKind.SMALL_TALK
    asked_last = heard.text.rstrip().endswith("?") and heard.acts[-1] is last
    if asked_last and any(act.end <= last.start for act in reasons):
        draft.react(cue, 57)
        draft.hand_back(Situation.PROMPT)
    else:
        draft.react(cue, 25)


def has_purpose(draft: Draft) -> bool:
    """Whether she knows why he rings: a purpose, a kindness, or because she rang herself."""
    opening = draft.opening
    return bool(
        opening.purpose_turn
        or opening.kindness_turn
        or draft.world.call.direction is Direction.INBOUND
    )


def sees_what_it_is_about(draft: Draft) -> bool:
    """Whether she knows why he rings, or his questions have shown it by what she told."""
    return has_purpose(draft) or bool(draft.told.full)


def takes_for_his_reason(draft: Draft) -> None:
    """Take it that he rings about what he has asked for by name: she won't ask him why."""
    if not has_purpose(draft):
        draft.opening = replace(draft.opening, purpose_turn=draft.turn)


def owes_her_reason(draft: Draft) -> bool:
    """Whether she is the caller and has yet to say why she rings."""
    return _her_reason(draft) is not None and not draft.opening.reason_given


def give_her_reason(draft: Draft, heard: HeardText) -> bool:
    """Say why she rings, once he has answered the phone; whether she did so now.

    Somebody who answers with an insult hears about that instead.
    """
    reason = _her_reason(draft)
    if reason is None or draft.opening.reason_given or heard.has(ActKind.RUDE):
        return False
    draft.opening = replace(draft.opening, reason_given=True)
    draft.reply.reactions.clear()  # a word on his name before it would be one run-up too many
    asked = heard.all_of(ActKind.SMALL_TALK, *QUESTION_KINDS)
    if any(asks_after_her_place(heard.text[act.start : act.end]) for act in asked):
        draft.react(ActKind.SMALL_TALK, 57)
    draft.say(Situation.HER_REASON)
    tell_in_full(draft, reason, asked=False)
    draft.fire(ActKind.PURPOSE)
    return True


def _her_reason(draft: Draft) -> Fact | None:
    call = draft.world.call
    rings = call.direction is Direction.INBOUND and draft.speaker == draft.world.lead
    return draft.world.facts.get(call.rings_about) if rings else None


def ask_purpose(draft: Draft) -> None:
    """Ask what this is about, where he has not said it and nothing else was to be answered."""
    asked = draft.opening.asked_purpose
    draft.opening = replace(draft.opening, asked_purpose=asked + 1)
    draft.reply.awaiting = "purpose"
    if draft.opening.aimless > 1:
        move(draft, MoveReason.NO_PURPOSE)
    if asked:
        draft.hand_back(Situation.NO_PURPOSE, Situation.ASKS_PURPOSE)
    else:
        draft.hand_back(Situation.ASKS_PURPOSE, Situation.NO_PURPOSE)


def _hear_purpose(draft: Draft, heard: HeardText, act: Act) -> None:
    said = act.attributes
    if said.wrong and not said.specific:
        draft.react(Situation.WRONG_PURPOSE, 62)
    if not said.has_topic and not said.specific:
        if not has_purpose(draft):
            draft.react(Situation.VAGUE_PURPOSE, 40)
        return
    opening = draft.opening
    draft.opening = replace(
        opening,
        purpose_turn=opening.purpose_turn or draft.turn,
        specific=opening.specific or said.specific,
        topic=opening.topic or (said.anchors[0] if said.anchors else ""),
    )
    if opening.specific or not said.specific:
        if not opening.purpose_turn and not said.wrong:
            draft.react(ActKind.PURPOSE, 40)
    elif heard.has(ActKind.BENEFIT):
        draft.opening = replace(draft.opening, with_benefit=True)
        move(draft, MoveReason.PURPOSE_WITH_BENEFIT)
        draft.react(Situation.PURPOSE_WITH_BENEFIT, 54)
    else:
        move(draft, MoveReason.SPECIFIC_PURPOSE)
        draft.react(Situation.SPECIFIC_PURPOSE, 50)


def _hear_late_benefit(draft: Draft) -> None:
    opening = draft.opening
    if opening.specific and not opening.with_benefit and draft.turn <= opening.purpose_turn + 1:
        draft.opening = replace(opening, with_benefit=True)
        move(draft, MoveReason.PURPOSE_WITH_BENEFIT, patience_counts=False)
        draft.react(Situation.PURPOSE_WITH_BENEFIT, 54)
    else:
        draft.react(ActKind.BENEFIT, 15)


_WEATHER = re.compile(r"\b(?:weather|raining|snowing|sunny)\b", re.IGNORECASE)
_SELLS_NOTHING = re.compile(
    r"\b(?:nothing|not|n't|no) (?:\w+ ){0,4}?(?:sell|selling|sale|sales|pitch)\b", re.IGNORECASE
)


def _denies_selling(heard: HeardText) -> bool:
    """Whether he says himself that he sells nothing, so that "What are you selling?" is idle."""
    return _SELLS_NOTHING.search(heard.text) is not None


def _filler_of(heard: HeardText) -> Act | None:
    """The contact for its own sake in this turn, a kindness before any other."""
    found = heard.all_of(ActKind.FILLER_OPENER)
    return next((act for act in found if act.attributes.sincere), next(iter(found), None))


def _believe_kindness(draft: Draft, heard: HeardText) -> None:
    """A kindness she doubted counts once he goes on and sells nothing either."""
    opening = draft.opening
    if not opening.doubted or heard.has(*_WANTS_SOMETHING):
        return
    if heard.has(*_GOES_ON_KINDLY):
        draft.opening = replace(opening, doubted=False)
        move(draft, MoveReason.KINDNESS)
        draft.react(Situation.KINDNESS_RECEIVED, 52)


def _hear_filler(draft: Draft, heard: HeardText, act: Act) -> None:
    """Contact for its own sake: a kindness where nothing is sold, else nothing gained."""
    kind_call = draft.world.call.type is CallType.KINDNESS and act.attributes.sincere
    if has_purpose(draft) and not (kind_call and draft.opening.purpose_turn == draft.turn):
        return
    first = not draft.opening.filler_turn and not draft.opening.kindness_turn
    if not first:
        return
    relationship = draft.world.customer.relationship
    suspicious = relationship.check_in is not CheckIn.WELCOME
    is_kind = act.attributes.sincere
    if is_kind:
        draft.opening = replace(draft.opening, kindness_turn=draft.turn)
    else:
        draft.opening = replace(draft.opening, filler_turn=draft.turn)
    if suspicious:
        if relationship.check_in is CheckIn.COSTS:
            move(draft, MoveReason.NEGLECTED_CHECK_IN)
        draft.opening = replace(draft.opening, doubted=is_kind)
        doubted = (
            Situation.KINDNESS_DOUBTED if _denies_selling(heard) else Situation.CHECK_IN_SUSPECTED
        )
        cue = doubted if is_kind else ActKind.FILLER_OPENER
        draft.react(cue, 57)  # before the minutes she gives him and the reason he names
    elif is_kind:
        move(draft, MoveReason.KINDNESS)
        draft.react(Situation.KINDNESS_RECEIVED, 52)
    else:
        move(draft, MoveReason.FILLER_OPENER)
        draft.react(ActKind.FILLER_OPENER, 52)


def _hear_pitch(draft: Draft, heard: HeardText) -> None:
    """Selling: early before a need is known, a switch after another topic was announced."""
    opening = draft.opening
    draft.opening = replace(opening, pitched=True)
    told_any = bool(draft.told.full)
    kind_call = draft.world.call.type is CallType.KINDNESS
    promised_nothing = opening.kindness_turn and (kind_call or not opening.purpose_turn)
    if promised_nothing and not opening.pitched:
        move(draft, MoveReason.KINDNESS_TURNED_PITCH)
        draft.react(Situation.KINDNESS_WAS_BAIT, 84)
    elif opening.specific and not told_any and opening.purpose_turn < draft.turn:
        move(draft, MoveReason.BAIT_AND_SWITCH)
        draft.react(Situation.BAIT_AND_SWITCH, 84)
    elif not told_any and heard.has(ActKind.PITCH) and draft.phase != Phase.WRAP_UP:
        move(draft, MoveReason.EARLY_PITCH)
        draft.react(ActKind.PITCH, 58)
    elif heard.has(ActKind.PITCH) and not heard.has(ActKind.NEXT_STEP_PROPOSAL):
        draft.react(ActKind.PITCH, 30)
