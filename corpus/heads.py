"""The heads of the words that a rule's matches begin with, worked out from its pattern.

A head is the first letters of a word, all of it where it is shorter. Only where such a word
begins can a match begin, so that the rule need not be tried anywhere else.
"""

from re import _parser as parser
from typing import Any

from simulator.hearing.rules import HEAD

_ENDED = " "  # after a head that is a whole word


class NoHeadsError(Exception):
    """A match may begin with any letter, or with none."""


def heads_of(source: str) -> frozenset[str]:
    """The heads of the pattern; none where a match may begin with any word."""
    try:
        found = _through(parser.parse(source), frozenset({""}))
    except NoHeadsError:
        return frozenset()
    return frozenset(head.removesuffix(_ENDED) for head in found) - {""}


def _is_whole(head: str) -> bool:
    return len(head) == HEAD or head.endswith(_ENDED)


def _letter(heads: frozenset[str], letter: str) -> frozenset[str]:
    is_in_word = letter.isalnum() or letter == "_"
    if not is_in_word and "" in heads:
        raise NoHeadsError
    return frozenset(
        head if _is_whole(head) else head + (letter if is_in_word else _ENDED) for head in heads
    )


def _one_of(heads: frozenset[str], members: Any) -> frozenset[str]:
    found = frozenset[str]()
    for kind, what in members:
        match str(kind):
            case "LITERAL":
                found |= _letter(heads, chr(what))
            case "RANGE":
                for code in range(what[0], what[1] + 1):
                    found |= _letter(heads, chr(code))
            case _:
                raise NoHeadsError
    return found


def _repeated(heads: frozenset[str], least: int, most: int, part: Any) -> frozenset[str]:
    for _ in range(least):
        heads = _through(part, heads)
    for _ in range(most - least):
        more = heads | _through(part, heads)
        if more == heads:
            break
        heads = more
    return heads


def _through(part: Any, heads: frozenset[str]) -> frozenset[str]:
    """How the heads go on through a part of a pattern."""
    for kind, what in part:
        if all(map(_is_whole, heads)):
            break
        match str(kind):
            case "LITERAL":
                heads = _letter(heads, chr(what))
            case "IN":
                heads = _one_of(heads, what)
            case "BRANCH":
                heads = frozenset[str]().union(*(_through(branch, heads) for branch in what[1]))
            case "SUBPATTERN":
                heads = _through(what[3], heads)
            case "MAX_REPEAT" | "MIN_REPEAT":
                heads = _repeated(heads, *what)
            case "ASSERT" | "ASSERT_NOT" | "AT":
                pass
            case _:
                raise NoHeadsError
    return heads
