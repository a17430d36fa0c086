"""What his turn makes due: the last part of it that wants a reply decides what she answers.

A statement wants none; a question, an offer, a proposal, a summary to be checked or a goodbye
does, and the last of them more than those before it. Owns that reading; it answers nothing.
"""

import re
from enum import StrEnum

from simulator.call.asked import SURELY_MEANT
from simulator.call.consent import asks_consent_with
from simulator.call.modest import last_question
from simulator.call.proposal import says_something
from simulator.hearing.acts import OFFERS, QUESTION_KINDS, Act, ActKind, HeardText
from simulator.hearing.forms import asks_whether_it_helps
from simulator.hearing.wants import Wanted


class Due(StrEnum):
    """What she owes him after a turn."""

    NOTHING = "nothing"  # he told, thanked or nodded
    ANSWER = "answer"  # to a question
    OFFER = "offer"  # a word on what he would do: "would that help?"
    STEP = "step"  # a word on a time or a way to go on
    CHECK = "check"  # whether a summary is right
    REQUEST = "request"  # a yes or a no: a thing, some minutes, a rule
    GOODBYE = "goodbye"


_MAY_BE_HAD = (*OFFERS, ActKind.HELP_OFFER, ActKind.NEXT_STEP_PROPOSAL)
_DUE: dict[ActKind, Due] = {
    ActKind.CHECK_BACK: Due.CHECK,
    ActKind.NEXT_STEP_PROPOSAL: Due.STEP,
    ActKind.HELP_OFFER: Due.OFFER,
    ActKind.REQUEST: Due.REQUEST,
    ActKind.TIME_REQUEST: Due.REQUEST,
    ActKind.STANDARDS_AGREEMENT: Due.REQUEST,
}
# "Would that …?", "is it …?": of what he has just said, where that was an offer.
_OF_HIS_OWN = re.compile(
    r"\W*(?:(?:and|so|but|or|then|well) )*(?:would|could|might|may|will|can|is|are|does|do|shall"
    r"|should)(?:n't)? (?:it|that|this|these|those|they|one|i|we|you (?:like|want|prefer|rather|be"
    r"|mind))\b",
    re.I,
)


def due_of(heard: HeardText) -> Due:
    """What the last part of this turn that wants a reply makes due."""
    if heard.has(ActKind.GOODBYE):
        return Due.GOODBYE
    asked = last_question(heard)
    others = [act for act in heard.all_of(*_DUE) if _wants_a_word(act)]
    last = max(others, key=lambda act: act.start, default=None)
    if asked is None:
        return _DUE[last.act] if last is not None else Due.NOTHING
    if last is not None and (last.start >= asked.start or _is_asked_by(last, asked, heard)):
        return _DUE[last.act]
    return Due.OFFER if _is_about_his_offer(asked, heard) else Due.ANSWER


def asks_behind_a_step(heard: HeardText) -> bool:
    """Whether a question of another kind follows what he proposes: "… does Pavel know?"."""
    return heard.has(ActKind.NEXT_STEP_PROPOSAL) and due_of(heard) is Due.ANSWER


def _wants_a_word(act: Act) -> bool:
    return act.act is not ActKind.NEXT_STEP_PROPOSAL or says_something(act)


def _is_asked_by(other: Act, asked: Act, heard: HeardText) -> bool:
    """Whether a question is the form of another act: "How about Thursday, would that suit?"."""
    if asks_consent_with(heard.text[asked.start : asked.end]):
        return True
    of_its_day = asked.attributes.general and asked.attributes.wants == Wanted.DAY
    if other.act is ActKind.NEXT_STEP_PROPOSAL and of_its_day:
        return True
    return other.start <= asked.start < other.end and not _begins_a_sentence(asked, other, heard)


def _begins_a_sentence(asked: Act, other: Act, heard: HeardText) -> bool:
    """Whether the question begins a sentence of its own within a longer stretch."""
    return heard.text[other.start : asked.start].rstrip().endswith((".", "!", "?"))


def _is_about_his_offer(asked: Act, heard: HeardText) -> bool:
    """Whether he asks of what he has just offered whether she would have it."""
    if asked.act not in QUESTION_KINDS or asked.attributes.kind == "datum":
        return False
    if asked.attributes.facts and asked.attributes.chance >= SURELY_MEANT:
        return False
    if not any(act.start < asked.end and act is not asked for act in heard.all_of(*_MAY_BE_HAD)):
        return False
    words = heard.text[asked.start : asked.end]
    return (
        asks_whether_it_helps(words)
        or asks_consent_with(words)
        or _OF_HIS_OWN.match(words) is not None
    )
