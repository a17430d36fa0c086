"""What he sets aside: "apart from ice water", "not line 2"; and that he puts her right.

Owns the reading of those words; what she then says is the call's.
"""

import re

from simulator.hearing.likeness import content_stems, share

_ASIDE = re.compile(
    r"\b(?:apart from|besides|aside from|other than|except(?: for)?|not counting|leaving aside)\s+"
    r"(?P<aside>[^,.;:?!]+)"
    r"|(?:^|[,.;:!?]\s*)not (?P<not_this>(?:(?:the|that|line|number) )?[\w-]+(?: \w+)?)"
    r"(?=\s*[,.;:])",
    re.I,
)
_FOR_OTHERS = re.compile(r"\b(?:else|others?|more|further|any(?:thing|body|one)?)\b", re.I)
_MOST_OF_IT = 0.5  # share of what he sets aside that a sentence speaks of; own judgement
_PUTS_RIGHT = re.compile(
    r"^\W*(?:(?:oh|ah|sorry|hm|well)\W+)*(?:no|nope|nah)\b[,.;: ]+(?:not\b|the\b|that's not|i\b)"
    r"|\bi (?:mean|meant|was asking|asked) (?:the|about|for|if|whether|when|line|number)\b"
    r"|\bthat(?:'s| is| was)(?: not|n't) what i (?:asked|meant|wanted to know)\b",
    re.I,
)


def sets_aside(text: str, sentence: str) -> bool:
    """Whether he has said that this sentence of hers is not what he asks about."""
    told = content_stems(sentence)
    for found in _ASIDE.finditer(text):
        aside = content_stems(found["aside"] or found["not_this"])
        if aside and share(told, aside) >= _MOST_OF_IT:
            return True
    return False


def names_what_is_aside(text: str) -> bool:
    """Whether he sets anything aside by name: then the likeliest fact is often just that."""
    return any(content_stems(f["aside"] or f["not_this"]) for f in _ASIDE.finditer(text))


def without_asides(text: str) -> str:
    """His words without what he says he does not ask about."""
    return _ASIDE.sub("", text)


def asks_for_others(text: str) -> bool:
    """Whether he asks what there is besides: "who else?", "anything more?"."""
    return _FOR_OTHERS.search(text) is not None


def puts_her_right(text: str) -> bool:
    """Whether he says that she has taken him wrongly: "no, the bottle", "I meant line 1"."""
    return _PUTS_RIGHT.search(text.replace("’", "'")) is not None
