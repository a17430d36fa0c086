"""Tells when a question after a summary asks whether the summary is right.

Owns invitations to correct that only their place gives away: "Does that fit?" asks about a
summary where one has just been given, and about something else anywhere else.
"""

import re
from dataclasses import replace

from simulator.hearing.acts import NO_ATTRIBUTES, QUESTION_KINDS, ActKind
from simulator.hearing.drafts import Draft
from simulator.hearing.wording import Sentence, Wording

_MOST_WORDS = 14
_MAY_BE_ONE = QUESTION_KINDS | {
    ActKind.FOLLOW_UP,
    ActKind.HELP_OFFER,
    ActKind.ASK_BLOCKER,
    ActKind.REQUEST,
    ActKind.RECAP,
    ActKind.BACKCHANNEL,
    ActKind.AFFIRM,
    ActKind.PERSONA_QUESTION,
    ActKind.UNCLEAR,
}
# The summary as a whole: "that", "anything in it".
_OF_IT = re.compile(r"\b(?:that|this|it|so|all|any|anything|something|everything|there|i)\b")
# How an account is to what it is of.
_TRUE_TO_LIFE = re.compile(
    r"\b(?:right(?! now\b| away\b)|correct|correctly|true|false|wrong|mistakes?|errors?|fair"
    r"|accurate|accurately|inaccurate|exact"
    r"|account|statement|summary|picture|justice|reflects?|fits?|matches|agrees?|same way"
    r"|(?:how|what) you(?: \w+)? (?:tell|told|see|saw|say|said|put|mean|meant)|how it is"
    r"|like (?:this|that)|size of it|sounds? like|understood|off|missing|missed|fix|fixed"
    r"|change|differently|different|upside down|nonsense|muddled?|corrected|back to front|err"
    r"|what matters)\b"
)
_NAMES_A_FAULT = re.compile(r"\b(?:wrong|mistakes?|right|missed|miss|missing|correct|understood)\b")
_ASKS_A_THING = re.compile(
    r"(?:(?:and|but|so|or|well) )*(?:when|since when|who|whose|where|why|which|how"
    r" (?:long|many|much|often|on earth|do you (?!see|say|tell|put))"
    r"|what (?:do|did|does) (?!i\b|that\b|it\b|you"
    r" (?:think|say|make)\b))"
)
_INVITES = re.compile(
    r"\b(?:please|grateful|glad|ask you|tell me|say so|say me|stop me|let me know|set me right"
    r"|put me right)\b"
)


def with_checks_back(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts, the last sentence after a summary an invitation to correct where it is one.

    The last is the last one that does anything.
    """
    recaps = [draft for draft in drafts if draft.act is ActKind.RECAP]
    if not recaps:
        return drafts
    last = next(
        sentence
        for sentence in reversed(wording.sentences)
        if any(draft.start < sentence.end and sentence.start < draft.end for draft in drafts)
        or _asks_back(sentence, wording)
    )
    if last.start <= min(draft.start for draft in recaps):
        return drafts
    within = [draft for draft in drafts if last.start <= draft.start < last.end]
    if any(d.act not in _MAY_BE_ONE for d in within) or not _asks_back(last, wording):
        return drafts
    return [draft for draft in drafts if draft not in within] + [
        Draft(
            act=ActKind.CHECK_BACK,
            start=last.start,
            end=last.end,
            confidence=0.8,
            reason="check-back: asks whether the summary is right",
        )
    ]


def asks_a_thing(text: str) -> bool:
    """Whether a question in plain wording is after something of hers: "how long has it been so"."""
    return bool(_ASKS_A_THING.match(text)) and not _NAMES_A_FAULT.search(text)


def tagged_summaries(drafts: list[Draft]) -> list[Draft]:
    """A summary for each statement that gives her own words back with "…, right?" behind it."""
    tags = [d for d in drafts if d.act is ActKind.CHECK_BACK and d.attributes.kind == "tag"]
    recaps = [d for d in drafts if d.act is ActKind.RECAP]
    return [
        replace(
            draft,
            act=ActKind.RECAP,
            reason="recap: gives back, with a tag",
            attributes=NO_ATTRIBUTES,
        )
        for draft in drafts
        if draft.act is ActKind.CLOSED_QUESTION
        and draft.attributes.kind == "clarifying"
        and any(tag.overlaps(draft) for tag in tags)
        and not any(recap.overlaps(draft) for recap in recaps)
    ]


def _asks_back(sentence: Sentence, wording: Wording) -> bool:
    text = wording.plain[sentence.start : sentence.end]
    if asks_a_thing(text):
        return False
    if len(text.split()) > _MOST_WORDS or not _TRUE_TO_LIFE.search(text):
        return False
    return bool(_OF_IT.search(text) if sentence.mark == "?" else _INVITES.search(text))
