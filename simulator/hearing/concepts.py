"""Words that mean the same in talk about business, and words that carry no topic.

Reads the hand-made tables `concepts` and `empty_words`. A concept is the name of a class of
words, or the stem of a word in none; comparing concepts instead of words is what "in other
words" rests on.
"""

from collections.abc import Sequence
from functools import lru_cache

from simulator.hearing.tables import table
from simulator.hearing.tokens import Token, stem


def _tables() -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    single: dict[str, str] = {}
    double: dict[tuple[str, str], str] = {}
    for name, lines in table("concepts").items():
        for member in " ".join(lines).split():
            first, _, second = member.partition("_")
            if second:
                double[stem(first), stem(second)] = name
            else:
                single[stem(first)] = name
    return single, double


_SINGLE, _DOUBLE = _tables()
_FIRST_OF_TWO = frozenset(first for first, _ in _DOUBLE)

_EMPTY = frozenset(
    stem(word) for lines in table("empty_words").values() for word in " ".join(lines).split()
)


def is_empty(token: Token) -> bool:
    """Whether a word carries no topic of its own."""
    return token.stem in _EMPTY


def concept(token_stem: str) -> str:
    """The class of a stem, or the stem itself."""
    return _SINGLE.get(token_stem, token_stem)


def concepts(tokens: tuple[Token, ...]) -> tuple[tuple[str, int, int], ...]:
    """The concepts of the words in order with their half-open token range; empty words left out."""
    return of_stems([token.stem for token in tokens])


def of_stems(stems: Sequence[str]) -> tuple[tuple[str, int, int], ...]:
    """The same for words of which only the stems are known."""
    found: list[tuple[str, int, int]] = []
    taken = -1
    for at, word in enumerate(stems):
        if at == taken:
            continue
        if word in _FIRST_OF_TWO and (
            double := _DOUBLE.get((word, "".join(stems[at + 1 : at + 2])))
        ):
            found.append((double, at, at + 2))
            taken = at + 1
        elif word not in _EMPTY:
            found.append((_SINGLE.get(word, word), at, at + 1))
    return tuple(found)


def _generals() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for general, lines in table("kinds").items():
        for kind in " ".join(lines).split():
            found.setdefault(concept(stem(kind)), set()).add(concept(stem(general)))
    return {kind: frozenset(held) for kind, held in found.items()}


_GENERALS = _generals()


@lru_cache(maxsize=64)
def with_generals(names: frozenset[str]) -> frozenset[str]:
    """The concepts and the more general ones they are a kind of: a dog is an animal."""
    return names.union(*(_GENERALS.get(name, frozenset()) for name in names))
