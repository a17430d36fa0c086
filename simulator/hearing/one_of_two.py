"""The first of two things a question names, as she would say it: "to you or to Pavel?", "to me".

Owns which words of a choice are the two things, and says nothing where either is a whole clause.
"""

import re
from functools import lru_cache

from simulator.hearing.english import AUX, PRONOUNS
from simulator.hearing.tokens import words

MOST_WORDS = 6  # of one of the two; a longer one is no longer said in one breath
MOST_BARE_WORDS = 2  # of the second, where nothing shows how the two are built
_OR = re.compile(
    r",? or (?:(?:rather|maybe|perhaps|more|just|only|still|also|is it|was it|would it be) )*", re.I
)
_TAIL = re.compile(r",? or (?:what|so|not|something|somewhere|whatever|anything|is it)\b.*$", re.I)
_PREPOSITIONS = words(
    "to with by in on at under over before after during between from for through via about around"
    " near into without against inside outside because of per"
)
_DETERMINERS = words("the a an your his her its their our some one more")
_MINE = {
    "you": "me",
    "your": "our",
    "yours": "ours",
    "yourself": "myself",
    "yourselves": "ourselves",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "me": "you",
    "my": "your",
}
_CLAUSE = re.compile(rf"(?:{AUX}|what|when|where|who|why|how|if|whether|that is)\b", re.I)
_NO_THING = PRONOUNS - words("you us me somebody someone i")
_IS_IT_YOU = re.compile(r".*(?:\b(?:is|was|be|is it|was it)|,) you$", re.I)


@lru_cache(maxsize=256)
def the_first_named(question: str) -> str | None:
    """The first of two things, from her side; None where the words do not surely name two."""
    text = _TAIL.sub("", " ".join(question.replace("’", "'").split()).rstrip("?.! "))
    splits = list(_OR.finditer(text))
    if not splits:
        return None
    split = splits[-1]
    second = re.split(r"[,;:]", text[split.end() :])[0].split()
    first = re.split(r"[;:]|, (?=or )", text[: split.start()])[0].split()
    if not first or not second or len(second) > MOST_WORDS or _CLAUSE.match(" ".join(second)):
        return None
    if second[0].lower() in _NO_THING:
        return None
    named = [word.strip(",") for word in _like(second, first)]
    lowered = [word.lower() for word in named]
    if not named or len(named) > MOST_WORDS or not _NO_THING.isdisjoint(lowered):
        return None
    if any(_CLAUSE.fullmatch(word) for word in lowered[1:]):
        return None
    return " ".join(_MINE.get(word.lower(), word) for word in named)


def _like(second: list[str], first: list[str]) -> list[str]:
    """The end of `first` that is built as `second` is; empty where none is."""
    lead, lowered = second[0].lower(), [word.lower().strip(",") for word in first]
    if lead in _PREPOSITIONS:
        alike = [lead] if lead in lowered else _PREPOSITIONS
    elif lead in _DETERMINERS:
        alike = _DETERMINERS
    else:
        return _last_thing(first, lowered) if len(second) <= MOST_BARE_WORDS else []
    at = next((at for at in reversed(range(len(lowered))) if lowered[at] in alike), None)
    if at is None or at == len(first) - 1:
        return []
    is_subject = at == 1 and lead in _DETERMINERS and _CLAUSE.fullmatch(lowered[0])
    return first[-1:] if is_subject else first[at:]


def _last_thing(first: list[str], lowered: list[str]) -> list[str]:
    """The last word with what belongs before it: "weekly", "in the morning", "me"."""
    if lowered[-1] in PRONOUNS:
        return first[-1:] if _IS_IT_YOU.match(" ".join(first)) else []
    unfit = lowered[-1] in _PREPOSITIONS | _DETERMINERS or _CLAUSE.fullmatch(lowered[-1])
    if unfit or lowered[-1].isdigit() or "who" in lowered:
        return []
    at = len(first) - 1
    at -= at > 0 and lowered[at - 1] in _DETERMINERS
    at -= at > 0 and lowered[at - 1] in _PREPOSITIONS
    return first[at:]
