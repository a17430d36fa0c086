"""What sort of answer a question wants, whether or not any of her facts is one.

Owns that reading only: "meaning" (she is to say what she meant), "offer" (whether she would
like what he offers), "more", "reason", "figure", "person", "day", or nothing in particular. And
which words speak of things that are no matter of work.
"""

import re

from simulator.hearing.tables import table
from simulator.hearing.tokens import tokenise

_OPENS = (
    r"^(?:and |but |so |well |okay |ok |oh |ah |hm |sorry |right |then |now |just |please |yes "
    r"|no )*"
)
_KINDS = (
    (
        "meaning",
        re.compile(
            _OPENS + r"(?:(?:what|how)(?: exactly| precisely)? (?:do|did) you mean(?: exactly"
            r"| precisely)?(?: (?:by|with) (?:that|this|it))?|what (?:does|did) (?:that|this|it)"
            r" mean(?: exactly)?|meaning(?: what)?|in what (?:sense|way)|how is (?:that|this) meant"
            r"|what (?:do|are) you (?:try|trying) to say|i do not understand(?: (?:that|you"
            r"|what you mean))?|what is (?:that|this) supposed to mean)$"
        ),
    ),
    (
        "offer",
        re.compile(
            _OPENS + r"(?:(?:would|do) you (?:like|want) (?:it|one|that|them|a copy|to have (?:it"
            r"|one|that|them|a copy)|me to (?:send|bring|show|mail|post)\b.*)|(?:shall|should|may"
            r"|can) i (?:send|bring|mail|post|forward) (?:it|one|that|them|you (?:it|one|that|them"
            r"|a copy))(?: to you| over)?|would (?:it|that|this|one) be (?:of )?(?:any )?"
            r"(?:use|help|interest)(?: to you)?|would (?:it|that) help(?: you)?)$"
        ),
    ),
    (
        "more",
        re.compile(
            r"\b(?:else|more|other|others|another|besides|apart from (?:that|this)"
            r"|further|too|as well|still)\b"
        ),
    ),
    ("reason", re.compile(_OPENS + r"(?:why|how come|what for|for what reason)\b")),
    (
        "figure",
        re.compile(
            _OPENS + r"(?:how (?:many|much|often|long|big|large|far|old|high)"
            r"|(?:what|which) (?:number|sum|amount|price|share|percentage|figure|size))\b"
        ),
    ),
    ("person", re.compile(_OPENS + r"(?:who|whom|whose|with whom|which (?:person|people))\b")),
    (
        "day",
        re.compile(
            _OPENS + r"(?:when|since when|until when|by when|(?:what|which|on which) (?:day"
            r"|date|week|month|time))\b"
        ),
    ),
)
_ELSEWHERE = frozenset(table("off_topic")["off_topic"])


def wants(plain: str) -> str:
    """What sort of answer a question in plain wording wants; empty for any."""
    text = plain.strip(" ?.!,")
    return next((kind for kind, pattern in _KINDS if pattern.search(text)), "")


def speaks_of_elsewhere(text: str) -> bool:
    """Whether a word stands for something that is no matter of work: the moon, football."""
    return not _ELSEWHERE.isdisjoint(token.lower for token in tokenise(text))
