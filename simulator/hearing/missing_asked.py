"""Whether he asks what he has passed over: "what haven't I asked that I should have?".

Owns the reading of those words; what she says to it is the call's.
"""

import re

_NOT_ASKED = (
    r"(?:(?:haven't|have not|didn't|did not|not|never) (?:yet )?(?:asked|thought of|mentioned)"
    r"|should(?:'ve| have) asked|ought to (?:ask|have asked)"
    r"|(?:forg[oe]t(?:ten)?|missed|skip(?:ped)?|left out|left anything out|overlooked|passed over)"
    r"(?: to ask(?: you)?)?)"
)
_ASKS = re.compile(
    rf"\b(?:what|anything|something|one thing)\b[^.?!]*\b(?:i|we)\b[^.?!]*\b{_NOT_ASKED}\b"
    r"|\bwhat (?:haven't|didn't|don't) (?:i|we)\b[^.?!]*\b(?:ask|asked|think|thought)\b"
    rf"|\b(?:have|did|do) (?:i|we)\b[^.?!]*\b{_NOT_ASKED}\b[^.?!]*\b(?:anything|something|what)\b"
    r"|\b(?:have|did|do) (?:i|we)\b[^.?!]*\b(?:forg[oe]t(?:ten)?|miss(?:ed)?|skip(?:ped)?|left out"
    r"|leave out|overlook(?:ed)?) (?:out )?(?:anything|something)\b"
    r"|\b(?:is|was) (?:that|this) (?:everything|all(?! right)|the lot)\b[^.?!]*(?:\bor\b|\?|$)"
    r"|\banything you haven't (?:told|said|mentioned)\b|\byou haven't told anybody\b",
    re.I,
)


def asks_what_is_missing(words: str) -> bool:
    """Whether words ask if there is anything that has not been asked or said."""
    return _ASKS.search(words.replace("’", "'")) is not None
