"""What a rubric is: immutable values. Reading the file is `rubric_file`'s concern."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from simulator.scenario.model import CallType


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionRule:
    """One of the things a call is scored on."""

    id: str
    title: str
    weight: int  # of 100


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRule:
    """One check: where it counts, how much, and on whose authority."""

    id: str
    dimension: str
    points: int
    title: str  # what was done, where it passed
    aim: str  # what to do, where it did not
    source: str
    say: str = ""  # a sentence that passes it in any scenario; {lead}, {trainee}, {company}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Every number a check compares with; what each means stands in the rubric file."""

    opening_turns: int
    open_questions_counted: int
    fewest_questions: int
    closed_over_open: int
    leading_or_stacked: int
    bare_follow_up_points: int
    deep_asked_points: int
    deep_told_points: int
    coverage_facts: int
    coverage_percent: int
    echo_facts: int
    agreed_points: int
    reason_points: int
    words_after_check_back: int
    repeatable_words: int
    phrases: tuple[tuple[str, tuple[str, ...]], ...] = ()  # lower case, by what they mean

    def phrases_for(self, meaning: str) -> tuple[str, ...]:
        """The phrases listed for a meaning; none where the rubric lists none."""
        return next((phrases for name, phrases in self.phrases if name == meaning), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Something that caps a dimension, or the whole score, when it is said."""

    id: str
    title: str
    caps: str  # a dimension's id, or "total"
    at: int  # the most that is left …
    of: int  # … out of this many
    acts: tuple[str, ...] = ()  # acts of hearing that trip it
    kinds: tuple[str, ...] = ()  # or any act with one of these finer kinds
    epilogue: str = ""  # what became of it, where the scenario does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitRule:
    """Conduct that adds points (positive) or takes them off (negative)."""

    id: str
    title: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTypeRule:
    """How the checks change for one kind of call."""

    type: CallType
    not_applicable: tuple[str, ...] = ()
    instead: tuple[CheckRule, ...] = ()
    thresholds: tuple[tuple[str, int], ...] = ()  # replaces those of the rubric
    next_step_only_if_she_asks: bool = False


class Mode(StrEnum):
    """How a call was held, as its record says."""

    TYPED = "typed"
    VOICE = "voice"
    FILES = "files"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure that is shown and not scored."""

    id: str
    title: str
    unit: str  # empty for a bare count
    source: str  # empty where no published figure could be read
    shown_for: tuple[Mode, ...] = tuple(Mode)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rubric:
    """A whole rubric. `digest` is the SHA-256 of the file's text."""

    id: str
    version: int
    digest: str
    dimensions: tuple[DimensionRule, ...]
    checks: tuple[CheckRule, ...]
    thresholds: Thresholds
    gates: tuple[Gate, ...]
    habits: tuple[HabitRule, ...]
    most_earned: int
    most_lost: int
    call_types: tuple[CallTypeRule, ...]
    delivery: tuple[Figure, ...]
    filler_words: tuple[str, ...]

    def for_call(self, call_type: CallType) -> CallTypeRule:
        """The changes for this kind of call; none where the rubric names none."""
        return next(
            (rule for rule in self.call_types if rule.type is call_type),
            CallTypeRule(type=call_type),
        )

    def thresholds_for(self, call_type: CallType) -> Thresholds:
        """The thresholds as this kind of call has them."""
        changed: dict[str, Any] = dict(self.for_call(call_type).thresholds)
        return replace(self.thresholds, **changed)
