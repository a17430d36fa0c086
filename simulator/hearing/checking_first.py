"""Whether a promise that is said to wait is one: it hangs on a check, a word, a condition.

Owns what only sounds like it: "I'd rather know before I suggest something", "then I ask quick".
"""

import re

from simulator.hearing.acts import ActKind
from simulator.hearing.drafts import Draft
from simulator.hearing.wording import Wording

_WAITS = re.compile(
    r"\b(?:if|once|unless|provided|as soon as|as long as|subject to|depends?|depending|confirm\w*"
    r"|check\w*|verif\w+|measur\w+|consult\w*|find out|back to you|let you know|promise|commit"
    r"|guarantee|(?:talk|speak|discuss) (?:(?:it|this|that) )?with"
    r"|(?:ask|ring|call|hear from|talk to|speak to) (?:our|my|the|his|her|their|them|him))\b"
)
_ONLY_TALKS = re.compile(
    r"\b(?:i|me|we) (?:(?:will|would|just|then|now|can|first|rather) )*ask (?:you|it|this|that"
    r"|quick\w*|short|differently|again|directly|openly|straight|something"
    r"|a question|one|another)\b"
    r"|\b(?:rather|like to|want to|prefer to) (?:know|understand|listen|hear you|hear more)\b"
    r"|\b(?:before|until) i (?:suggest|propose|recommend|ask|go on|bore|show you)\b"
)
# What he doesn't know or think promises nothing either: "I don't know them yet".
_IS_SO = re.compile(
    r"\bi (?:do|have|am|was|did)(?: not| only| just)+ (?:know|seen|met|heard|been|new|started)\b"
    r"|\bi (?:dare say|suppose|guess|know|am afraid)\b"
)
_WILL_DO = re.compile(
    r"\b(?:will|would|shall|must|need|let|can|could|going to|give|have to|tell you|by|tomorrow"
    r"|today|yours)\b"
)


def without_idle_conditions(drafts: list[Draft], wording: Wording) -> list[Draft]:
    """The drafts but for conditional promises in which he only says how he will ask or talk."""
    return [
        draft
        for draft in drafts
        if draft.act is not ActKind.CONDITIONAL_COMMITMENT or not _is_idle(draft, wording)
    ]


def _is_idle(draft: Draft, wording: Wording) -> bool:
    said = " ".join(
        wording.plain[sentence.start : sentence.end]
        for sentence in wording.sentences
        if draft.start < sentence.end and sentence.start < draft.end
    )
    if _WAITS.search(said) is not None:
        return False
    own = wording.plain[draft.start : draft.end]
    says_how_it_is = _IS_SO.search(own) is not None and _WILL_DO.search(own) is None
    return says_how_it_is or _ONLY_TALKS.search(said) is not None
