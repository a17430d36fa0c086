"""Where he says that he has not followed her: what of her words he asks about, what he meant.

Owns the ways of saying so, which are those of repair in talk (Schegloff, Jefferson and Sacks 1977;
Dingemanse and Enfield 2015). What she then says is the call's.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class RepairKind(StrEnum):
    """How he says that something went wrong between them."""

    OPEN = "open"  # "huh?", and no more
    LOST = "lost"  # "you've lost me", and nothing that says where
    WORDS = "words"  # "tied to whom, sorry?": words of hers given back with a gap
    MEANT = "meant"  # "I meant who signs": what he had asked
    REST = "rest"  # "what's the other half?", of what she has hinted at
    WHICH_OF_TWO = "which_of_two"  # "which is it?": what she said does not agree


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What he wants put right."""

    kind: RepairKind
    wants_person: bool = False  # "tied to whom?"
    quoted: frozenset[str] = frozenset()  # words of hers he asks about
    asked: str = ""  # the question he had meant, as one can be asked
    sure: bool = True  # it can hardly be a question of another kind


_TROUBLE = re.compile(
    r"\b(?:(?:do|did|can|could|does)(?:n't|nt| not) (?:quite |really |fully )?(?:follow|understand"
    r"|get (?:it|that|you|what)|catch|make (?:any )?sense)|not (?:quite )?sure (?:i|what you)"
    r" (?:follow|understand|get|mean)|lost (?:me|you)|i(?:'m| am) lost|past each other"
    r"|missed something|only got (?:half|part)|makes no sense|confus\w+|what do you mean"
    r"|not with you|muddled|sorry|pardon|excuse me|line went|hang on|no wait|come again)\b"
)
_LOST = re.compile(
    r"\b(?:(?:do|did|can)(?:n't|nt| not) (?:quite |really |fully )?(?:follow|understand(?: you"
    r"| that| it| now| what you)?(?=\W|$))|not (?:quite )?sure i (?:follow|understand|get)\b"
    r"|(?:you(?:'ve| have)? (?:just )?|'ve )lost me|talk(?:ing)? past each other"
    r"|i(?:'m| am) (?:a bit )?(?:lost|not with you|muddled|confused)\b"
    r"|that makes no sense|does(?:n't| not) make (?:any )?sense)"
)
_OPEN = re.compile(r"(?:(?:huh|eh|what|hm|you what|how's that|say again)\W*)+(?<=\?)|huh\W*")
_ABOUT_OTHERS = re.compile(r"\b(?:they|he|she|people|nobody|why|how)\b[^.?!]*\bunderstand")
_MEANT = re.compile(
    r"(?P<lead>\bi (?:(?:just|only|really|actually|rather) )*(?P<verb>meant|mean|asked(?: you)?"
    r"|was asking(?: you)?|am asking(?: you)?|was talking|wanted to (?:know|ask))"
    r"|\bi'm asking(?: you)?|\bmy question (?:was|is)|\bwhat i (?:meant|asked|wanted to know)"
    r"(?: was| is)?),? (?P<asked>(?!that\b|it\b|to\b|well\b|no\b|yes\b|this\b|them\b|so\b)[^.?!]+)"
)
_NOT_MEANT = re.compile(
    r"\bi (?:did not|didn't|didnt|do not|don't|was not|wasn't|am not) (?:mean|ask(?:ing)?"
    r"|talk(?:ing)?)(?: about| for)? (?P<aside>[^.?!,]*?)(?:,? (?:only|just|but) (?P<only>[^.?!]+)"
    r"|(?=[.?!,]| i mean)|$)"
)
_ASKS = re.compile(
    r"(?:(?:in|on|at|from|with|to|for|about|since|until|by) )?(?:who|whom|whose|what|which|where"
    r"|when|why|how|if|whether|is|are|do|does|did|was|were|has|have|can|would|will)\b"
)
_OF = re.compile(r"(?:about|for|of) ")
_TAIL = re.compile(r"(?:,? (?:and )?not \w+)?(?:,? (?:please|sorry|thanks|though|actually))*\W*$")
_WHICH_OF_TWO = re.compile(r"\bwhich (?:one )?(?:is it|of (?:them|the two|those) is)\b")
_REST = re.compile(
    r"^\W*(?:(?:and|so|but|okay|oh|well|sorry) )*(?:(?:what|which|who)(?:'s|s| is| are| was)?"
    r" (?:the |your )?(?:other|rest|remaining|second)\b|the (?:other|rest)\b|which"
    r" (?:two|three|ones?)\b|one of them being|what(?:'s| is)? more\b|what else)"
)
_HINTS = re.compile(
    r"\b(?:half|most of|partly|part of|among other|more to it|another|other|more than one|some of"
    r"|a bit more|as far as|so far|one of)\b"
)
# "But to what, please?", "What would what be for?"
_OF_HER_QUESTION = re.compile(
    r"(?:^|[,.] )(?:but )?(?:to|for|of|with|about) what\b(?=\W*(?:$|please|sorry|[?]))"
    r"|\bwhat \w+ what\b"
)
_FEW = 9  # words of one that only asks for the rest
_WORD = re.compile(r"[a-z0-9']+")
_PIECES = re.compile(r"[.?!;,:]+\s*")
_GAP = frozenset(("who", "whom", "whose", "what", "which", "where", "when", "whats"))
_EMPTY = _GAP | frozenset(
    _WORD.findall(
        "a an the and or but so no not is are was were be been do does did have has had will would"
        " could can should to of for on in at by from with about that this these those it its he"
        " she they him her their his i you we me us my your our sorry pardon please excuse wait"
        " hang oh ah hm er um well okay mean means meant say said again exactly all there just if"
        " as then than after before later still yet already now even only really too also"
    )
)
_MOST_NEW = 2  # words of hers from which one of his own may stand among them
_MOST_OF_A_PIECE = 7  # words that do nothing but give hers back


def is_only_huh(text: str) -> bool:
    """Whether he does no more than show that he has not heard: "huh?"."""
    return _OPEN.fullmatch(text.casefold().strip()) is not None


def begins_as_a_question(words: str) -> bool:
    """Whether words ask with a verb or a question word, and do not just name a guess."""
    return _ASKS.match(words.casefold().strip()) is not None


def read_repair(text: str, her_line: str) -> Repair | None:
    """What he wants put right of her last line, or None where he has followed her."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    line = her_line.casefold().replace("’", "'")
    troubled = _TROUBLE.search(plain) is not None
    if _OPEN.fullmatch(plain):
        return Repair(kind=RepairKind.OPEN)
    if _WHICH_OF_TWO.search(plain) and plain.rstrip(" ?.!").endswith(("is it", "is true", "right")):
        return Repair(kind=RepairKind.WHICH_OF_TWO)
    quoted, in_place = _given_back(plain, line, troubled=troubled)
    hers = re.findall(r"[^.?!]+\?", line)
    if not quoted and hers and _OF_HER_QUESTION.search(plain):
        quoted, in_place = roots(hers[-1]) or frozenset(_WORD.findall(hers[-1])), True
    if (asked := _meant(plain, troubled=troubled or bool(quoted))) is not None:
        return Repair(kind=RepairKind.MEANT, quoted=quoted, asked=asked)
    if _HINTS.search(line) and (
        (_REST.match(plain) and len(plain.split()) <= _FEW)
        or (quoted and _HINTS.search(plain) and re.search(r"\bwhich\b", plain))
    ):
        return Repair(kind=RepairKind.REST)
    if quoted:
        return Repair(
            kind=RepairKind.WORDS,
            quoted=quoted,
            sure=troubled or in_place,
            wants_person=re.search(r"\bwho(?:m|se)?\b", plain) is not None,
        )
    if _LOST.search(plain) and not _ABOUT_OTHERS.search(plain):
        return Repair(kind=RepairKind.LOST)
    return None


def _given_back(plain: str, line: str, *, troubled: bool) -> tuple[frozenset[str], bool]:
    """The words of hers he puts a question word beside, and whether it stands in their place."""
    hers = frozenset(map(_root, _WORD.findall(line)))
    before: list[str] = []
    for piece in _PIECES.split(plain):
        words = [word.removesuffix("'s") for word in _WORD.findall(piece)]
        content = [word for word in words if word not in _EMPTY]
        if not content and before and _GAP & set(words):
            content, words = [w for w in before if w not in _EMPTY], before + words
        before = words
        gaps = [at for at, word in enumerate(words) if word in _GAP]
        if troubled and not gaps and words[:1] == ["you"] and f"{piece}?" in plain:
            gaps = [len(words)]  # "Sorry, you were hoping for me?"
        if not gaps or not content or len(words) > _MOST_OF_A_PIECE:
            continue
        new = [word for word in content if _root(word) not in hers]
        if len(new) > (troubled and len(content) > _MOST_NEW):
            continue
        if gaps == [len(words)]:
            return frozenset(map(_root, content)), True
        in_place = words[-1] in _GAP or (
            gaps[0] > 0 and words[gaps[0] - 1] not in _LEADS and not _PREPOSITION & set(words[:1])
        )
        names_one = words[gaps[0]] in ("which", "what", "whose") and len(words) - gaps[0] <= 3
        if in_place or troubled or (names_one and gaps[0] == 0):
            return frozenset(map(_root, content)), in_place
    return frozenset(), False


_LEADS = frozenset(("and", "so", "but", "sorry", "well", "oh", "hm", "or", "wait"))
_PREPOSITION = frozenset(("at", "in", "on", "by", "for", "from", "with", "to", "of"))


def roots(text: str) -> frozenset[str]:
    """The words of a line that say something, so that they can be told in another form."""
    words = _WORD.findall(text.casefold().replace("’", "'"))
    return frozenset(_root(word) for word in words if word not in _EMPTY)


def _root(word: str) -> str:
    bare = word.partition("'")[0]
    return bare[:5] if len(bare) > 5 else bare.removesuffix("s") if len(bare) > 3 else bare


def _meant(plain: str, *, troubled: bool) -> str | None:
    """The question he had meant, of the words behind "I meant" or asked after them."""
    aside = _NOT_MEANT.search(plain)
    found = _MEANT.search(plain, aside.end("aside") if aside else 0)
    if found is None:
        if aside is None:
            return None
        return _last_question(plain[aside.end() :]) or _as_question(aside["only"] or "")
    asked = found["asked"]
    verb = found["verb"] or ""
    denied = aside is not None or plain.startswith(("no ", "no,", "no.", "nah", "nope"))
    if verb == "mean" and not (troubled or denied):
        return None
    if not verb.startswith("mean") and not (
        _ASKS.match(asked) or _OF.match(asked) or "what i" in found["lead"]
    ):
        return None
    return _last_question(plain[found.end() :]) or _as_question(asked)


def _last_question(plain: str) -> str | None:
    said = (each.strip() for each in re.findall(r"[^.?!]+[.?!]?", plain))
    asked = [each for each in said if each.endswith("?") or _ASKS.match(each)]
    return asked[-1] if asked and len(asked[-1].split()) > 2 else None


def _as_question(words: str) -> str | None:
    said = _TAIL.sub("", words).strip()
    if not said:
        return None
    if _ASKS.match(said) and not _OF.match(said):
        return f"{said}?"
    return f"What about {_OF.sub('', said, count=1)}?"
