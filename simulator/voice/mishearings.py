"""Words that recognition writes although nobody says them on the telephone.

Owns a short list of mishearings that can only be meant otherwise, seen in transcripts of
spoken calls. Must not touch a word that somebody might have said.
"""

import re

_MEANT = (
    # Nobody rains; callers ring.
    (
        re.compile(r"\b(I'm|I am|I was|we're|we are) (?:raining|wringing)\b", re.IGNORECASE),
        r"\1 ringing",
    ),
    # After the m of "I'm" ringing sounds like bringing, which takes an object.
    (
        re.compile(r"\b(I'm|I am) bringing (?=about|because|to (?!the|you))", re.IGNORECASE),
        r"\1 ringing ",
    ),
    # A form of address, not the abbreviation of something.
    (re.compile(r"\bMS (?=[A-Z][a-z])"), "Ms "),
)


def as_meant(text: str) -> str:
    """`text` with what nobody says put right."""
    for heard, meant in _MEANT:
        text = heard.sub(meant, text)
    return text
