"""What a drill consists of: a task, and what an answer did of it."""

from dataclasses import dataclass
from enum import StrEnum

from scoring.view import CallView
from simulator.hearing.context import HearingContext


class Kind(StrEnum):
    """What is drilled."""

    PURPOSE = "purpose"
    OPEN = "open"
    RECAP = "recap"
    NEXT_STEP = "next-step"


TITLES = {
    Kind.PURPOSE: "State the purpose of a call",
    Kind.OPEN: "Turn a closed question into an open one",
    Kind.RECAP: "Give back what you just heard",
    Kind.NEXT_STEP: "Agree the next step",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to say; `told` is what he knows, `asked` what he is to do."""

    kind: Kind
    scenario: str  # id
    told: tuple[str, ...]
    asked: str
    model: str  # one way to say it, which passes
    context: HearingContext
    facts: tuple[str, ...] = ()  # facts the answer is about
    terms: CallView  # the other side's diary


@dataclass(frozen=True, slots=True)
class Point:
    """One thing the words had to do, whether they did, and the words."""

    met: bool
    text: str
    words: str = ""

    @property
    def in_words(self) -> str:
        """The point with its mark and the words that decided."""
        decided = f": “{self.words}”" if self.words else ""
        return f"{'✓' if self.met else '✗'} {self.text}{decided}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What an answer did and did not."""

    points: tuple[Point, ...]

    @property
    def does_it(self) -> bool:
        """Whether nothing is missing."""
        return all(point.met for point in self.points)
