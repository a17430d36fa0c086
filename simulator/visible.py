"""Text from outside made safe to show: what would steer a terminal becomes a visible sign.

Files, typed words and names may hold escape sequences, characters that turn the writing
round, or halves of characters. Owns the stand-ins; belongs to no layer. Must not change
what is recorded, heard or scored.
"""

import unicodedata

UNSHOWN = "\ufffd"
_KEPT = frozenset("\n\t")
# Joiners and direction marks that some scripts need; they steer nothing but their neighbours.
_NEEDED = frozenset("\u00ad\u200c\u200d\u200e\u200f")
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    """The text with a stand-in, one for one, for each character that only steers a display.

    Line ends and tabs stay.
    """
    if text.isprintable():
        return text
    return "".join(_stand_in(c) for c in text)


def _stand_in(character: str) -> str:
    if character in _KEPT or unicodedata.category(character) not in _UNSAFE:
        return character
    if character in _NEEDED:
        return character
    number = ord(character)
    if number < 0x20:
        return chr(0x2400 + number)  # the picture of that control character, as ␛
    return "\u2421" if number == 0x7F else UNSHOWN
