"""Small cries that feel with somebody without saying so: nobody thanks for an "ouch"."""

import re

_CRY = re.compile(
    r"\W*(?:ouch|ow|oof|phew|wow|gosh|goodness|hm+|oh|ah|eek|yikes|blimey)\W*", re.IGNORECASE
)


def is_outcry(words: str) -> bool:
    """Whether these words are nothing but such a cry."""
    return _CRY.fullmatch(words) is not None
