"""Questions after what she will decide by: what a thing must be able to do, what would settle it.

Owns the reading of a question's words for that; which check counts it is the checks' concern.
"""

import re

_THING = r"(?:it|that|this|one|we|i|(?:a|an|the|our|any|your) (?:\w+ )?\w+)"
_WILL = r"(?: would| will| could|'d|'ll)?"
_MUST = r"(?:must|has (?:got )?to|have (?:got )?to|got to|needs? to|ought to|should)"
_ABLE = (
    r"(?:be able|be true|can|stand|withstand|survive|hold|last|cope|put up|show|prove|meet|offer"
    r"|endure|bear|achieve|deliver|resist|do (?:for you|to (?:be|get|win|earn)|so))"
)
_DECIDES_BY = re.compile(
    r"\b(?:what|which)(?: \w+){0,2}?(?:'d|'ll| would| will| could| might| does| is going to)"
    r" (?:\w+ )?(?:decide|convince|persuade|settle|clinch|swing|tip)\b"
    r"|\bmake (?:you|her|him|them|the board|your \w+)"
    r" (?:say yes|choose|buy|sign|switch|trust|go for|decide)\b"
    r"|\bhow (?:will|would|do|are) you (?:\w+ )?(?:choose|decide|choosing|deciding|judge)\b"
    r"(?! (?:who|where|which|what)\b)"
    r"|\bmake up (?:your|her|his|their) minds?\b"
    r"|\bfor you to (?:buy|say yes|choose|sign|order|agree|switch|stay)\b"
    rf"|\b(?:what|which)\b[^.?!]*\b{_THING}{_WILL} {_MUST} {_ABLE}\b"
    rf"|\b(?:what|which)\b[^.?!]*\b(?:must {_THING}|has to be true|needs? to be true)\b"
    r"|\b(?:requirements?|criteri(?:a|on))\b",
    re.I,
)


def asks_for_criteria(question: str) -> bool:
    """Whether a question's words ask by what she decides, or what a thing must be able to do."""
    return _DECIDES_BY.search(question.replace("’", "'")) is not None
