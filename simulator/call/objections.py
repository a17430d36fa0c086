"""Her reserves: each voiced once when its moment comes, dropped when well answered."""

import re
from dataclasses import replace

from simulator.call.context import context_of
from simulator.call.draft import Draft
from simulator.call.events import ObjectionAnswered, ObjectionRaised
from simulator.call.phase_machine import Trigger
from simulator.hearing.acts import QUESTION_KINDS, ActKind, HeardText
from simulator.hearing.hear import may_answer_her_reserve
from simulator.scenario.cues import Situation
from simulator.scenario.model import Condition, Objection

_TRIES_AGAIN = (
    ActKind.OBJECTION_ANSWER,
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.SUGGESTION,
    ActKind.PITCH,
    ActKind.BENEFIT,
)
_WELCOMES = frozenset(
    {ActKind.COMMITMENT, ActKind.AFFIRM, ActKind.BENEFIT, Situation.OBJECTION_STANDS}
)  # reactions that contradict a reserve, or answer another one
# What she answers, and lets her reserve stand in silence.
_TO_BE_ANSWERED = (*QUESTION_KINDS, ActKind.NEXT_STEP_PROPOSAL, ActKind.GOODBYE)
_AFFRONTS = (ActKind.RUDE, ActKind.PRESSURE, ActKind.BLAME, ActKind.FALSE_URGENCY)
_SAYS_WHY = re.compile(r"(?:well|so|oh|ok|okay|right)?[, ]*because\b.*\byou", re.I)
_ASKS_BACK = re.compile(
    r"(?:\W*(?:and|but|yet|still|so|then|well|sorry|oh|hm|what|why|how|which|who|do|does|did|is|was"
    r"|are|you|your|mean|say|think|that|that's|this|it|what's|why's|not|no|exactly|reason|the|come"
    r"|for|by|about|point|worry|doubt|reserve))+\W*",
    re.I,
)
_FEW_WORDS = 5  # "Why do you say that?"
TRIES = 3  # turns after which she lets an unanswered reserve rest
SURE = 0.6  # confidence of an act from which it provokes a reserve


def object_to(draft: Draft, trigger: str, text: str = "") -> bool:
    """Voice a reserve that this provokes, if there is one; whether she did.

    What his `text` has granted already, "no slides", she does not ask for; nor for what the
    same words answer.
    """
    if draft.reserves.pending:
        return False
    for objection in draft.world.customer.objections:
        if _is_due(draft, objection, trigger) and not _is_granted(objection, text):
            raised = (*draft.reserves.raised, objection.id)
            if _answers_beforehand(draft, objection, text):
                draft.reserves = replace(draft.reserves, raised=raised)
                continue
            draft.reserves = replace(
                draft.reserves, raised=raised, pending=objection.id, tries=0, stood_by=False
            )
            draft.emit(ObjectionRaised(at_ms=draft.at_ms, turn=draft.turn, objection=objection.id))
            draft.fire(Trigger.OBJECTED)
            reactions = draft.reply.reactions
            draft.reply.reactions = [r for r in reactions if r.cue not in _WELCOMES]
            draft.say("", objection.says, source=f"objection:{objection.id}")
            return True
    return False


def stand_by(draft: Draft) -> None:
    """Say once that the pending reserve still stands, lest a small word be taken for a yes."""
    reactions = draft.reply.reactions
    draft.reply.reactions = [r for r in reactions if r.cue not in _WELCOMES]
    draft.reserves = replace(draft.reserves, stood_by=True)
    if not draft.reply.contents:
        draft.say(Situation.OBJECTION_STANDS)


def let_rest(draft: Draft) -> None:
    """Leave the pending reserve where it is: she has said it, and said that it stands."""
    open_step = bool(draft.table.step or draft.table.moment)
    draft.reserves = replace(draft.reserves, pending="", tries=0)
    draft.fire(Trigger.OBJECTION_DROPPED if open_step else Trigger.OBJECTION_DROPPED_IN_PASSING)
    reactions = draft.reply.reactions
    draft.reply.reactions = [r for r in reactions if r.cue != Situation.OBJECTION_STANDS]


def asks_back(heard: HeardText) -> bool:
    """Whether he only asks about her last words: "And yet what?"."""
    return (
        heard.has(*QUESTION_KINDS)
        and len(heard.text.split()) <= _FEW_WORDS
        and _ASKS_BACK.fullmatch(heard.text) is not None
        and not heard.has(ActKind.NEXT_STEP_PROPOSAL, ActKind.COMMITMENT, ActKind.VALUE_GIVEN)
    )


def say_it_again(draft: Draft) -> bool:
    """Name the reserve that stands once more, where he asks what it is; whether there is one."""
    if not draft.reserves.pending:
        return False
    objection = draft.world.objections[draft.reserves.pending]
    draft.reply.reactions = [
        r for r in draft.reply.reactions if r.cue != Situation.OBJECTION_STANDS
    ]
    draft.react(Situation.MEANT_SO, 60)
    draft.say_verbatim(objection.says, f"objection:{objection.id}")
    return True


def weigh_answer(draft: Draft, heard: HeardText) -> None:
    """Whether the pending reserve is met by this turn; dropped, standing, or left to rest."""
    reserves = draft.reserves
    if not reserves.pending:
        return
    objection = draft.world.objections[reserves.pending]
    if heard.has(*_AFFRONTS) or asks_back(heard):
        return  # no words meet a reserve in that tone; and "and yet what?" does not try
    answered = _is_answered_by(objection, heard)
    if answered or _gives_a_reason(draft, objection, heard):
        draft.reserves = replace(
            reserves, pending="", tries=0, answered=(*reserves.answered, objection.id)
        )
        draft.emit(ObjectionAnswered(at_ms=draft.at_ms, turn=draft.turn, objection=objection.id))
        open_step = bool(draft.table.step or draft.table.moment)
        draft.fire(Trigger.OBJECTION_DROPPED if open_step else Trigger.OBJECTION_DROPPED_IN_PASSING)
        if objection.dropped and answered:
            draft.say("", objection.dropped, source=f"objection:{objection.id}")
        else:
            draft.react(Situation.OBJECTION_DROPPED, 75)
        return
    if heard.has(*_TRIES_AGAIN) and not heard.has(*_TO_BE_ANSWERED):
        draft.react(Situation.OBJECTION_STANDS, 43)
    if reserves.tries + 1 >= TRIES:
        draft.reserves = replace(reserves, pending="", tries=0)
        draft.fire(Trigger.OBJECTION_DROPPED_IN_PASSING)
    else:
        draft.reserves = replace(reserves, tries=reserves.tries + 1)


_SHE_WANTS_NO = re.compile(r"\bno (?P<thing>[a-z]{4,})", re.I)


def _is_granted(objection: Objection, text: str) -> bool:
    """Whether he has said himself that what she would object to will not be: "no slides"."""
    return any(
        re.search(rf"\b(?:no|without(?: any)?) {re.escape(unwanted['thing'])}\b", text, re.I)
        for unwanted in _SHE_WANTS_NO.finditer(objection.says)
    )


def _answers_beforehand(draft: Draft, objection: Objection, text: str) -> bool:
    """Whether the words that provoke a reserve meet it as well: "he'd come, and no charge"."""
    if not text:
        return False
    context = replace(context_of(draft), pending_objection=objection.id)
    return may_answer_her_reserve(text, context) and any(
        act.attributes.objection == objection.id and act.confidence >= SURE
        for act in draft.world.hearing(text, context).acts
    )


def _is_due(draft: Draft, objection: Objection, trigger: str) -> bool:
    return (
        objection.when == trigger
        and objection.id not in draft.reserves.raised
        and (objection.person or draft.world.lead) == draft.speaker
        and not (objection.unless != Condition() and draft.holds(objection.unless))
    )


def _gives_a_reason(draft: Draft, objection: Objection, heard: HeardText) -> bool:
    """People agree when the reason fits their issue; or to another step that she wants."""
    refused = draft.table.step
    if draft.table.step and _SAYS_WHY.match(heard.text):
        return True
    return objection.when == ActKind.NEXT_STEP_PROPOSAL and any(
        act.attributes.so_that
        or set(act.attributes.facts) & set(draft.told.full)
        or act.attributes.step not in {"", refused}
        for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    )


def _is_answered_by(objection: Objection, heard: HeardText) -> bool:
    """By a sentence like the author's, or by an act, about the fact he names if any."""
    if any(act.attributes.objection == objection.id for act in heard.acts):
        return True
    return any(
        act.act == way.act and (not way.about or way.about in act.attributes.facts)
        for way in objection.answered_by
        if way.act
        for act in heard.acts
    )
