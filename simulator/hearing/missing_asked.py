"""Whether he asks what he has passed over or got wrong: "what haven't I asked?".

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
    r"|\b(?:is|was) (?:that|this) (?:all of it|everything|the lot)\b"
    r"|\b(?:is|was) (?:that|this) all(?! right)\b[^.?!]*(?:\bor\b|\?|$)"
    r"|\banything you haven't (?:told|said|mentioned)\b|\byou haven't told anybody\b"
    r"|\b(?:have|did|'ve) i (?:forg[eo]t\w*|los[et] (?:any|some)thing"
    r"|got (?:everything|it all|all of it)|miss(?:ed)?"
    r"|le(?:ft|ave)\b[^.?!]*\bout|overlook\w*)"
    r"|\banything (?:else )?(?:(?:that )?i(?:'ve| have)? )?(?:forgot\w*|missed|left out|missing"
    r"|overlooked)|\bwhat (?:have|did) i (?:forget|forgotten|miss(?:ed)?|le(?:ave|ft) out)"
    r"|\bis (?:there )?(?:anything|something) (?:is )?missing\b"
    r"|\bwhat(?:'s|s| is)(?: still| yet)? missing\b"
    r"|\bwhat (?:would|must|should) you (?:still |yet )?add\b",
    re.I,
)
_WRONG = re.compile(
    r"(?<!\bget )(?<!\bgetting )\banything (?:(?:that )?i(?:'ve| have)? )?"
    r"(?:got |have |had |been )?wrong\b|\bput any of (?:it|that|this) differently\b"
    r"|\b(?:have|did) i (?:got|get|gotten|have|hear|heard|understand|understood|say|said)"
    r" (?:anything|something|any of (?:it|that)) wrong\b"
    r"|\bwhat (?:have|did) i (?:get|got) wrong\b"
    r"|\b(?:do i (?:have|need) to|must i|should i) (?:change|correct|put right)"
    r" (?:some|any)thing\b",
    re.I,
)


def asks_what_is_missing(text: str) -> bool:
    """Whether he asks if there is anything that has not been asked or said."""
    return _ASKS.search(text.replace("’", "'")) is not None


def asks_what_is_wrong(text: str) -> bool:
    """Whether he asks what he has got wrong, and not whether he has it right."""
    return _WRONG.search(text.replace("’", "'")) is not None
