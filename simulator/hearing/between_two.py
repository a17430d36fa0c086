"""Questions that name two things, and whether what she would tell decides between them.

Owns those readings of the words; what she then says is the call's.
"""

import re
from collections.abc import Iterable

from simulator.hearing.likeness import content_stems

_OR = re.compile(r"\bor\b", re.I)
_THROUGH_YOU = re.compile(
    r", (?:(?:is (?:it|that)|does (?:it|that) go) )?(?:through|via|past|over|by way of) you"
    r"(?: first| as well| too)?\s*(?:\?|$)",
    re.I,
)


def decides_between(words: str, says: str, asked_by: Iterable[str], *, sure: bool) -> bool:
    """Whether a sentence of hers can answer "the one or the other?".

    It can where its author has it asked so of these things, or where it names one of them and
    is `sure` to be meant.
    """
    asked = content_stems(words)
    if any(_OR.search(example) and asked & content_stems(example) for example in asked_by):
        return True
    return sure and bool(asked & content_stems(says))


def asks_whether_through_her(text: str) -> bool:
    """ "How do papers get to her, through you?": he guesses the way himself."""
    return _THROUGH_YOU.search(text.strip()) is not None
