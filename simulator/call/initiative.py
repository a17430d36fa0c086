"""What she does of her own accord within a reply: trust signs, a question back, wanting
something in return, granting a request.
"""

from dataclasses import replace

from simulator.call.commitments import note_her_promise
from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario.cues import MoveReason, Phase, Situation
from simulator.scenario.model import Disposition

_HIS_OWN = (
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.COMMITMENT,
    ActKind.CONDITIONAL_COMMITMENT,
)
TAKES_WITHOUT_GIVING = 3  # full answers after which she wants something back
TRUST_SIGNS_IN_A_CALL = 2
_TALKING = frozenset({Phase.DISCOVERY, Phase.RECAP, Phase.NEXT_STEP})


def grant_requests(draft: Draft, heard: HeardText) -> None:
    """Promise what he asks for where she is open to him; otherwise only react."""
    if heard.has(*_HIS_OWN):
        return  # what he will do, or both will, is no request of her
    for act in heard.all_of(ActKind.REQUEST):
        draft.react(ActKind.REQUEST, 32)
        if draft.disposition in {Disposition.OPEN, Disposition.WARM}:
            note_her_promise(draft, heard.text[act.start : act.end])


def take_initiative(draft: Draft, heard: HeardText) -> None:
    """Hand back the floor in her own way, where her answer leaves room for it."""
    if draft.reply.outcome is not None or draft.reply.hand_back or draft.reply.awaiting:
        return
    if _has_only_taken(draft, heard):
        move(draft, MoveReason.NOTHING_GIVEN)
        draft.hand_back(Situation.NOTHING_GIVEN)
        draft.told = replace(draft.told, since_given=0)
    elif _shows_trust(draft, heard):
        draft.spoken = replace(draft.spoken, trust_signs=draft.spoken.trust_signs + 1)
        draft.hand_back(Situation.TRUST_SIGN)
    elif _wants_to_know(draft, heard):
        draft.spoken = replace(draft.spoken, questions_back=draft.spoken.questions_back + 1)
        draft.hand_back(Situation.ASKS_QUESTION_BACK)


def _has_only_taken(draft: Draft, heard: HeardText) -> bool:
    """Three disclosures and nothing given back, at the moment of one more."""
    return (
        draft.told.since_given >= TAKES_WITHOUT_GIVING
        and draft.base_phase in _TALKING
        and not draft.table.step
        and not heard.has(ActKind.HELP_OFFER)
        and any(content.fact for content in draft.reply.contents)
    )


def _shows_trust(draft: Draft, heard: HeardText) -> bool:
    """Trust signs come only from somebody warm, when he has just understood."""
    return (
        draft.disposition is Disposition.WARM
        and draft.base_phase in _TALKING
        and draft.spoken.trust_signs < TRUST_SIGNS_IN_A_CALL
        and not draft.table.step
        and not draft.reply.contents
        and heard.has(ActKind.RECAP, ActKind.EMPATHY, ActKind.SUGGESTION)
        and not heard.has(ActKind.VALUE_GIVEN, ActKind.COMMITMENT)  # he is giving already
    )


def _wants_to_know(draft: Draft, heard: HeardText) -> bool:
    """An idea of his, to somebody at least open, is worth one question in return."""
    return (
        draft.disposition is Disposition.OPEN
        and not draft.spoken.questions_back
        and not draft.reply.contents
        and not draft.table.step
        and heard.has(ActKind.SUGGESTION, ActKind.RESPECTFUL_CHALLENGE)
        and not heard.text.rstrip().endswith("?")  # "What do you think?" is for her to answer
    )
