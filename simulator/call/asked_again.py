"""Whether he puts a question again that she has answered: the only time she may say so.

Owns that comparison; what she then says is answering's.
"""

from dataclasses import replace

from simulator.call.draft import Draft
from simulator.call.modest import last_question
from simulator.hearing.acts import HeardText
from simulator.hearing.likeness import content_stems
from simulator.scenario.model import Fact

NEARLY_THE_SAME = 0.6  # of the content words of both questions together; own judgement


def remember_question(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """Keep the words with which he asked for a fact that she tells now."""
    draft.told = replace(draft.told, asked=(*draft.told.asked, (fact.id, _asked(heard))))


def is_asked_again(draft: Draft, heard: HeardText, fact: Fact) -> bool:
    """Whether he asked for this before in nearly the same words."""
    now = _asked(heard)
    return any(_alike(now, before) for id, before in draft.told.asked if id == fact.id)


def _asked(heard: HeardText) -> str:
    last = last_question(heard)
    return heard.text[last.start : last.end] if last is not None else heard.text


def _alike(one: str, other: str) -> bool:
    first, second = content_stems(one), content_stems(other)
    if not first or not second:
        return one.casefold().split() == other.casefold().split()
    return len(first & second) >= NEARLY_THE_SAME * len(first | second)
