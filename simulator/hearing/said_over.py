"""A question as she would say it over to herself: "What do I like about them?".

Owns that turning round only. A long or broken question is cut down to what it asks for
("Who?", "How many people?"), and what cannot be turned stays unsaid.
"""

import re

from simulator.hearing.english import AUXILIARIES, PREPOSITIONS, WH
from simulator.hearing.tokens import words

_WORD = re.compile(r"[^\W_](?:[\w'’-]*\w)?")
_END = re.compile(r"[,;:.!?]")
_BEFORE = words("and but so well okay oh right then sorry please actually now also thanks um uh")
_HIS = words("i me my mine we us our ours myself")
_MOST = 7  # words that anybody would repeat
_MINE = words("job day week weekend opinion view feeling boss name own favourite head mind house")
_SHORT = words("who when where why")
_DEGREES = words("often long much")
_TURNED = {
    "you're": "I'm",
    "you've": "I've",
    "you'd": "I'd",
    "you'll": "I'll",
    "yourself": "myself",
    "yours": "ours",
}
_NO_NOUN = AUXILIARIES | PREPOSITIONS | WH | words("you your we i it he she they that this one")


def said_over(question: str) -> str:
    """The question in her mouth, with its mark; empty where it does not lend itself to it."""
    said = _WORD.findall(_END.split(question.strip(" ,;:.!?"))[0])
    while said and said[0].lower() in _BEFORE:
        said = said[1:]
    if not said or said[0].lower() not in WH:
        return ""
    lower = [word.lower() for word in said]
    whole = len(said) <= _MOST and len(said) > 1 and not _HIS.intersection(lower)
    over = _turned(said) if whole else _head(said)
    return f"{over[0].upper()}{over[1:]}?" if over else ""


def _head(said: list[str]) -> str:
    """The words that say what is asked for: "How many people"."""
    first, *rest = (word.lower() for word in said)
    if first == "how" and rest and rest[0] in _DEGREES:
        return f"how {rest[0]}"
    noun = rest[1:2] if first == "how" and rest[:1] == ["many"] else rest[:1]
    if first in ("which", "whose") or noun != rest[:1]:
        named = bool(noun) and noun[0] not in _NO_NOUN
        return " ".join([first, *(rest[:1] if first == "how" else []), *(noun if named else [])])
    return first if first in _SHORT else ""


def _turned(said: list[str]) -> str:
    """The words with her and him changed round."""
    turned: list[str] = []
    for at, word in enumerate(said):
        lower = word.lower()
        before = said[at - 1].lower() if at else ""
        after = said[at + 1].lower() if at + 1 < len(said) else ""
        if (lower in ("are", "were") and after == "you") or (
            lower in ("are", "were") and before == "you"
        ):
            turned.append("am" if lower == "are" else "was")
        elif lower == "you":
            of_her = not after or before in PREPOSITIONS or before in ("for", "than", "tell")
            turned.append("me" if of_her and before not in AUXILIARIES else "I")
        elif lower == "your":
            turned.append("my" if after in _MINE else "our")
        else:
            turned.append(_TURNED.get(lower, word if at else lower))
    return " ".join(turned)
