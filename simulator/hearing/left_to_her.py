"""A choice he leaves to her between two ways to go on: "now, or shall I ring tomorrow?".

Owns the reading of those words; what she says to it is the call's.
"""

import re

_LAST_SENTENCE = re.compile(r"(?:^|[.!?]\s+)(?P<asked>[^.!?]*)\?[^?]{0,40}$")
_HE_DOES = (
    r"(?:would it be better if|(?:shall|should|may|can|could) (?:i|we)|do i"
    r"|(?:would|do) you (?:rather|prefer|like (?:me )?to"
    r"|(?:want|like|prefer) (?:me to|(?:that )?i))"
    r")\b"
)
_OR = re.compile(rf"\b{_HE_DOES}[^?]*\bor\b|\bor\b[^?]*\b{_HE_DOES}", re.I)
_EITHER_WAY = re.compile(r"\bone way or (?:the other|another)\b", re.I)  # no choice of hers
_OR_NOT = re.compile(
    r"\bor\b(?: (?:rather|better|would you|do you|shall i|should i|you'd|is it))*"
    r" (?:(?:i|we) (?:(?:left|leave) (?:it|that)\b|didn't\b|did not\b|don't\b|do not\b)"
    r"|not\b|no\b|rather not|prefer not|don't|leave (?:it|that|you)\b(?! (?:until|till|for)))",
    re.I,
)
_ASKS_UNMARKED = re.compile(
    r"(?:(?:and|so|but|ok|okay|well|got it|right|then)\W+)*"
    r"(?:shall|should|do|may|can|could|would|when|what|which)\b",
    re.I,
)
# "… or would that feed the gossip?": no second way, but what could be wrong with the first.
_A_WORRY = re.compile(
    r"\bor (?:would|will|does|might|could|is|isn't|wouldn't) (?:that|it|this)(?: be| only| just)*"
    r" (?!(?:\w+ )?(?:better|easier|more|rather|best|suit|work|possible|preferable)\b)\w",
    re.I,
)
_ASKS_WHEN = re.compile(r"\b(?:when|what time|which day)\b", re.I)


def names_two_ways(asked: str) -> bool:
    """Whether a question names two things that he, or both of them, may do."""
    return _OR.search(_EITHER_WAY.sub("", asked)) is not None


def leaves_it_out(asked: str) -> bool:
    """Whether one of the two is to do nothing: "or would you rather not?"."""
    return _OR_NOT.search(asked) is not None


def names_a_worry(asked: str) -> bool:
    """Whether what follows the "or" only asks what could be wrong with what he would do."""
    return _A_WORRY.search(asked) is not None


def asks_when(asked: str) -> bool:
    """Whether one of the two asks for a time."""
    return _ASKS_WHEN.search(asked) is not None


def asked_last(text: str) -> str | None:
    """The question that ends these words, with or without a mark; None where none does."""
    found = _LAST_SENTENCE.search(text)
    if found:
        return found["asked"]
    unmarked = text.rstrip(" .").rpartition(". ")[2]
    return unmarked if _ASKS_UNMARKED.match(unmarked) else None
