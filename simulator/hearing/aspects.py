"""What about a thing a question asks: its trouble, cost, cause, a wish, a plan …

Reads the tables `aspects`, `told_aspects` and `small_talk`; small talk and talk about the
call itself ask for nothing of the customer's business.
"""

import re
from enum import StrEnum
from functools import lru_cache

from simulator.hearing.tables import table
from simulator.hearing.tokens import MOST_CHARS


class Aspect(StrEnum):
    """Sides of a matter one can ask about."""

    PROBLEM = "problem"
    STATUS = "status"
    EFFECT = "effect"  # cost and consequence
    WISH = "wish"
    PLAN = "plan"
    PROJECT = "project"
    PROBE = "probe"  # "what keeps you awake at night?"
    CAUSE = "cause"
    WHO = "who"
    HISTORY = "history"
    FREQUENCY = "frequency"
    AMOUNT = "amount"
    TIME = "time"
    COPING = "coping"  # what people do when it happens


def _patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (section, re.compile(rf"\b(?:{'|'.join(lines)})(?!\w)"))
        for section, lines in table(name).items()
    )


def _any_of(name: str) -> re.Pattern[str]:
    lines = [line for held in table(name).values() for line in held]
    return re.compile(rf"\b(?:{'|'.join(lines)})(?!\w)")


_ASKED = tuple((Aspect(name), pattern) for name, pattern in _patterns("aspects"))
_TOLD = tuple((Aspect(name), pattern) for name, pattern in _patterns("told_aspects"))
_ANY_ASKED = _any_of("aspects")  # most questions have none, and this says so at once
_SMALL_TALK = tuple(pattern for _, pattern in _patterns("small_talk"))


def _plain(text: str) -> str:
    return text[:MOST_CHARS].lower().replace("’", "'")


@lru_cache(maxsize=65_536)
def aspects(question: str) -> frozenset[Aspect]:
    """The aspects a question asks about, from its wording alone."""
    text = _plain(question)
    if not _ANY_ASKED.search(text):
        return frozenset()
    return frozenset(aspect for aspect, pattern in _ASKED if pattern.search(text))


@lru_cache(maxsize=512)
def is_small_talk(question: str) -> bool:
    """Whether a question is about pleasantries or the call itself."""
    text = _plain(question)
    return any(pattern.search(text) for pattern in _SMALL_TALK)


@lru_cache(maxsize=8_192)
def told_aspects(text: str) -> frozenset[Aspect]:
    """The aspects a statement informs about."""
    lowered = _plain(text)
    return frozenset(aspect for aspect, pattern in _TOLD if pattern.search(lowered))
