"""Keeps a question that an author wrote for one of her facts a question.

Owns that precedence alone: "What is your address?" asks no machine who it is, and "would you
rather be rung or written to?" proposes nothing, where she has an answer to these very words.
"""

import re

from simulator.hearing.acts import ActKind, Attributes
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.finer_sides import side_to_answer
from simulator.hearing.questions import word_for_word
from simulator.hearing.wants import wanted
from simulator.hearing.wording import Wording

_GIVES_WAY = (
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.PERSONA_QUESTION,
    ActKind.REQUEST,
    ActKind.TIME_REQUEST,
)
_ENDS_A_STATEMENT = (".", "!")
_ASKS = (ActKind.OPEN_QUESTION, ActKind.CLOSED_QUESTION, ActKind.LEADING_QUESTION)
_OPEN = re.compile(
    r"(?:(?:and|so|but|well|then) )*(?:why|what (?:do|does|did|would|happens|happened|went)"
    r"|how (?:do|does|did|is|was|has|have|would)|in what way)\b"
)
# What the two of them would do is proposed all the same: "when could we visit you?"
_OF_BOTH = re.compile(r"\b(?:i|we|us|our|my|me|together)\b")


def with_written_questions(
    drafts: list[Draft], wording: Wording, context: HearingContext
) -> list[Draft]:
    """The drafts, where a sentence is word for word a question of hers as that question."""
    kept = drafts
    for sentence in wording.sentences:
        plain = wording.plain[sentence.start : sentence.end]
        first, last = wording.span(sentence.start, sentence.end)
        if _OF_BOTH.search(plain) or not word_for_word(
            wording.text[first:last], context.prepared.facts
        ):
            continue
        kept = [
            draft
            for draft in kept
            if draft.act not in _GIVES_WAY or not sentence.start <= draft.start < sentence.end
        ]
        asks = any(d.act in _ASKS and sentence.start <= d.start < sentence.end for d in kept)
        if asks or sentence.mark in _ENDS_A_STATEMENT:
            continue
        kept.append(
            Draft(
                act=ActKind.OPEN_QUESTION if _OPEN.match(plain) else ActKind.CLOSED_QUESTION,
                start=sentence.start,
                end=sentence.end,
                confidence=0.9,
                reason="question: as her author wrote it",
                attributes=Attributes(
                    kind="" if _OPEN.match(plain) else "datum",
                    wants=wanted(plain, ""),
                    side=side_to_answer(plain, "") or "",
                ),
            )
        )
    return kept
