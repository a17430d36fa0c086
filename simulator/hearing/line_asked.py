"""What he says of the line itself: "can you speak up?", "can you hear me?".

Owns the reading of those words; what she does about it is the call's.
"""

import re

_MOST_WORDS = 18  # more than this says something besides
_LOUDER = re.compile(
    r"\b(?:speak|talk) (?:up|louder|a (?:bit|little) louder|more loudly|slower|more slowly"
    r"|a (?:bit|little) (?:slower|more slowly|up))\b|\bslow down\b|\b(?:bit|little) louder\b"
    r"|\b(?:can't|cannot|can not|can barely|can hardly|barely|hardly) hear you\b"
    r"|\byou(?:'re| are) (?:breaking up|very quiet|so quiet|very faint|too fast)\b",
    re.I,
)
_HEARS = re.compile(
    r"\b(?:can|do) you (?:still )?hear me\b|\bare you (?:still )?(?:there|on the line)\b", re.I
)


def asks_to_speak_up(text: str) -> bool:
    """Whether all he wants is to hear her better: "can you speak up, there's a bus"."""
    words = text.replace("’", "'")
    return len(words.split()) <= _MOST_WORDS and _LOUDER.search(words) is not None


def asks_whether_she_hears(text: str) -> bool:
    """Whether all he wants to know is that the line stands: "can you hear me?"."""
    return len(text.split()) <= _MOST_WORDS and _HEARS.search(text) is not None
