"""How alike two wordings are by the words that carry content; which facts some words touch.

A coarse measure for attributes of acts (which step, which fact a gift fits). Questions and
recaps are held against facts by `questions` and `recap`.
"""

from collections.abc import Iterable
from functools import lru_cache

from simulator.hearing.concepts import concepts
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.tokens import Token, tokenise


@lru_cache(maxsize=2_048)
def content_stems(text: str) -> frozenset[str]:
    """The concepts of the words that carry content: stems, or the class of words alike."""
    return frozenset(name for name, _, _ in concepts(tokenise(text)))


def stems_of(tokens: Iterable[Token]) -> frozenset[str]:
    """The same for words already split."""
    return frozenset(name for name, _, _ in concepts(tuple(tokens)))


def share(said: frozenset[str], wanted: frozenset[str]) -> float:
    """How much of what is wanted was said, 0 to 1."""
    return len(said & wanted) / len(wanted) if wanted else 0.0


def best_example(said: frozenset[str], examples: Iterable[str]) -> float:
    """The share of the example that is most like it."""
    return max((share(said, content_stems(example)) for example in examples), default=0.0)


@lru_cache(maxsize=8_192)
def _fact_stems(fact: FactCue) -> frozenset[str]:
    details = (text for detail in fact.must for text in detail)
    return content_stems(" ".join((fact.text, *details)))


def facts_touched(said: frozenset[str], context: HearingContext) -> tuple[str, ...]:
    """Facts told so far that share a content word with what was said, most shared first."""
    told = (*context.disclosed, *context.guarded)
    ranked = sorted(
        (
            (-len(shared), fact.id)
            for fact in context.prepared.facts
            if fact.id in told and (shared := said & _fact_stems(fact))
        ),
    )
    return tuple(name for _, name in ranked)
