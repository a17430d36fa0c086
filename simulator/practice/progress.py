"""How somebody's calls have gone over time: first to best, each habit, openings without a reason.

Pure: attempts in, series out. Retakes and calls cut off count for nothing here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.records.attempts import Attempt

DIMENSIONS = {
    "purpose": "Purpose",
    "open_questions": "Open questions",
    "listening": "Listening",
    "next_step": "Next step",
}
MOST_PLACES = 40  # a chart of more points says no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Climb:
    """The calls of one scenario: how the first went, how the best did."""

    scenario: str
    calls: int
    first: int
    best: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A figure over the calls, averaged over neighbours where there are many calls."""

    title: str
    values: tuple[float | None, ...]  # None: none of these calls has it


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Everything the charts show."""

    calls: int
    places: tuple[str, ...]  # the number of the call each value stands for, the last of several
    score: Trend
    habits: tuple[Trend, ...]  # per dimension, in percent of its points
    fillers: Trend  # openings without a reason, for each call
    climbs: tuple[Climb, ...]


def counted(attempts: Sequence[Attempt]) -> tuple[Attempt, ...]:
    """The calls that were held to their end and scored."""
    return tuple(a for a in attempts if a.score is not None and not a.retaken)


def progress_of(attempts: Sequence[Attempt]) -> Progress:
    """The charts of these attempts, oldest first."""
    calls = counted(attempts)
    size = max(1, -(-len(calls) // MOST_PLACES))
    groups = [calls[at : at + size] for at in range(0, len(calls), size)]
    ends = [min(at + size, len(calls)) for at in range(0, len(calls), size)]
    return Progress(
        calls=len(calls),
        places=tuple(map(str, ends)),
        score=Trend(title="Score", values=tuple(_mean([a.score for a in g]) for g in groups)),
        habits=tuple(
            Trend(title=title, values=tuple(_mean([_percent(a, id) for a in g]) for g in groups))
            for id, title in DIMENSIONS.items()
        ),
        fillers=Trend(
            title="Openings without a reason",
            values=tuple(_mean([a.filler_openers for a in g]) for g in groups),
        ),
        climbs=_climbs(calls),
    )


def _percent(attempt: Attempt, dimension: str) -> float | None:
    for part in attempt.dimensions:
        if part.dimension == dimension and part.max:
            return 100 * part.points / part.max
    return None


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 1) if known else None


def _climbs(calls: Sequence[Attempt]) -> tuple[Climb, ...]:
    by_scenario: dict[str, list[int]] = {}
    for attempt in calls:
        by_scenario.setdefault(attempt.scenario, []).append(attempt.score or 0)
    return tuple(
        Climb(
            scenario=scenario, calls=len(scores), first=scores[0], best=max(scores), last=scores[-1]
        )
        for scenario, scores in by_scenario.items()
    )
