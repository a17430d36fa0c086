"""Questions where no call is known: by their form alone, whatever else the words may do.

In a call "Can I ask you something?" is a request and "How are you?" small talk, and nothing
else. Where only the words count, both are questions as well; what only sounds like one is none.
"""

import re
from collections.abc import Iterable

from simulator.hearing.acts import QUESTION_KINDS
from simulator.hearing.drafts import Draft
from simulator.hearing.wording import Wording

_BY_FORM = (
    "question: begins with",
    "question: one datum",
    "question: yes or no",
    "question: offers the options",
    "question: invites her",
    "question: asks",
)
_SAID_AS_A_STATEMENT = ("declarative", "guess", "tag", "clarifying")
_MOST_AFTER = 15  # words that a speaker who waits for an answer may add to a statement
_QUOTED = re.compile(r"[\w,:] ?[\"“]([^\"“”]+)[\"”]")


def with_questions_by_form(
    drafts: list[Draft], readings: Iterable[Draft], wording: Wording
) -> list[Draft]:
    """The drafts with every question by its form, and without what only sounds like one."""
    kept = [draft for draft in drafts if not _awaits_nothing(draft, wording)]
    asked = [draft for draft in kept if draft.act in QUESTION_KINDS]
    return kept + [
        reading
        for reading in readings
        if reading.act in QUESTION_KINDS
        and reading.reason.startswith(_BY_FORM)
        and wording.sentence_at(reading.start).mark not in (".", "!")
        and not any(reading.overlaps(other) for other in asked)
        and not _is_quoted(reading, wording)
    ]


def _awaits_nothing(draft: Draft, wording: Wording) -> bool:
    """Whether a question is somebody else's, or a statement that waits for no answer."""
    if draft.act not in QUESTION_KINDS:
        return False
    if _is_quoted(draft, wording):
        return True
    return draft.attributes.kind in _SAID_AS_A_STATEMENT and _goes_on(draft, wording)


def _goes_on(draft: Draft, wording: Wording) -> bool:
    """Whether he goes on talking: "…, right? That's what we do all the time, …"."""
    return len(wording.plain[draft.end :].split()) > _MOST_AFTER


def _is_quoted(draft: Draft, wording: Wording) -> bool:
    """Whether somebody's words are quoted: they say, "why is it a problem?"."""
    start, end = wording.span(draft.start, draft.end)
    as_a_statement = draft.attributes.kind in _SAID_AS_A_STATEMENT
    return any(
        quoted.start(1) < end <= quoted.end(1) and (as_a_statement or quoted.start(1) <= start)
        for quoted in _QUOTED.finditer(wording.text)
    )
