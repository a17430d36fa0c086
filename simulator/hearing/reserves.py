"""Answers to a reserve of hers that stands.

Owns whether words take up her objection; whether it is met is decided by the call.
"""

import re

from simulator.hearing.acts import QUESTION_KINDS, ActKind, Attributes
from simulator.hearing.context import HearingContext, ObjectionCue
from simulator.hearing.drafts import Draft
from simulator.hearing.likeness import best_example, stems_of
from simulator.hearing.wording import Wording

_ANSWERS_OBJECTION = 0.45  # of an example answer's content words
# What a reserve can be about; an answer takes up the same matter.
_MATTERS = (
    re.compile(r"\b(?:expensive|price|prices|cost|costs|money|budget|dear|much|sum)\b"),
    re.compile(r"\b(?:e-?mail|mail|writ(?:e|ing)|paper|lines)\b"),
    re.compile(
        r"\b(?:already|another|somebody|supplier|firm|consultant|adviser|leave them|stay with)\b"
    ),
)
_TAKES_SERIOUSLY = re.compile(
    r"\b(?:fair enough|fair|true|right|understand|see|respect|agree|of course|certainly|gladly|sure"
    r"|by all means|expensive|dear|high|higher|a lot|stay|stick|keep|do not drop|never say|already"
    r"|in good hands|compared|against what|well believe)\b"
)
_OFFERS_ON = QUESTION_KINDS | {ActKind.NEXT_STEP_PROPOSAL, ActKind.SUGGESTION, ActKind.VALUE_GIVEN}
_SPOILS = frozenset({ActKind.PITCH, ActKind.PRESSURE, ActKind.FALSE_URGENCY, ActKind.RUDE})


def _takes_it_seriously(wording: Wording, context: HearingContext) -> bool:
    """Whether he takes her reserve seriously and stays with its matter."""
    raised = context.heard_before.lower()
    return _TAKES_SERIOUSLY.search(wording.plain) is not None and any(
        m.search(raised) and m.search(wording.plain) for m in _MATTERS
    )


def _leads_on(drafts: list[Draft]) -> bool:
    kinds = {draft.act for draft in drafts}
    return bool(kinds & _OFFERS_ON) and not kinds & _SPOILS


def _cue(context: HearingContext) -> ObjectionCue | None:
    pending = context.pending_objection
    return next((cue for cue in context.prepared.objections if cue.id == pending), None)


def _likeness(wording: Wording, cue: ObjectionCue) -> float:
    return best_example(stems_of(wording.tokens), cue.answered_by)


def may_answer(wording: Wording, context: HearingContext) -> bool:
    """Whether hearing could find an answer to the objection that stands: a look at the words.

    False spares hearing them: `objection_answers` finds nothing there.
    """
    cue = _cue(context)
    return cue is not None and (
        _likeness(wording, cue) >= _ANSWERS_OBJECTION or _takes_it_seriously(wording, context)
    )


def objection_answers(
    drafts: list[Draft], wording: Wording, context: HearingContext
) -> list[Draft]:
    """An answer to the objection that stands.

    Either the words are like the author's, or they take her reserve seriously and lead on
    from it with a question, an offer or a step.
    """
    cue = _cue(context)
    if cue is None:
        return []
    likeness = _likeness(wording, cue)
    if likeness >= _ANSWERS_OBJECTION:
        reason = f"objection: like an author's answer ({likeness:.2f})"
    elif _leads_on(drafts) and _takes_it_seriously(wording, context):
        likeness, reason = 0.4, "objection: taken seriously and led on from"
    else:
        return []
    return [
        Draft(
            act=ActKind.OBJECTION_ANSWER,
            start=0,
            end=max(
                (wording.sentence_at(draft.start).end for draft in drafts),
                default=len(wording.plain),
            ),
            confidence=min(1.0, 0.4 + likeness / 2),
            reason=reason,
            attributes=Attributes(objection=cue.id),
        )
    ]
