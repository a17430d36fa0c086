"""What to practise next, and why; from what was held and how it went."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scoring.scorecard import Scorecard
from simulator.records.attempts import Attempt
from simulator.scenario.library import Listed

LOOKED_BACK = 3  # the latest scored calls, which say more than those of last month
_SKILLS = {
    "purpose": "saying why you ring",
    "open_questions": "open questions",
    "listening": "listening and summing up",
    "next_step": "agreeing the next step",
}
_EASIEST_FIRST = ("easy", "medium", "hard")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A scenario to practise next, with the reason in a sentence."""

    listed: Listed
    why: str


def weakest_of(card: Scorecard) -> str:
    """The dimension with the smallest share of its points; empty without any."""
    weakest = min(card.dimensions, key=lambda d: d.points / d.max, default=None)
    return weakest.id if weakest else ""


def worth_practising(
    listed: Iterable[Listed], held: Sequence[str], weakest: str, *, but: str = ""
) -> Listed | None:
    """A scenario that trains what is weakest, among these the one held least often.

    `held` names the scenario of each call so far; `but` is left out.
    """
    playable = [one for one in listed if one.problem is None and one.id != but]
    times = Counter(held)
    return min(playable, key=lambda one: (weakest not in one.trains, times[one.id]), default=None)


def suggest(listed: Sequence[Listed], attempts: Sequence[Attempt]) -> Suggestion | None:
    """What to practise next; None where nothing can be played."""
    held = [attempt.scenario for attempt in attempts]
    scored = [attempt for attempt in attempts if attempt.dimensions][-LOOKED_BACK:]
    if not scored:
        easiest = sorted(listed, key=lambda one: _rank(one.difficulty))
        first = worth_practising(easiest, held, "purpose")
        return Suggestion(first, "A good one to begin with.") if first else None
    points: dict[str, tuple[int, int]] = {}
    for attempt in scored:
        for part in attempt.dimensions:
            got, most = points.get(part.dimension, (0, 0))
            points[part.dimension] = (got + part.points, most + part.max)
    weakest = min(points, key=lambda name: points[name][0] / max(points[name][1], 1))
    found = worth_practising(listed, held, weakest, but=scored[-1].scenario)
    if found is None:
        return None
    got, most = points[weakest]
    calls = "call" if len(scored) == 1 else f"{len(scored)} calls"
    name = _SKILLS.get(weakest, weakest.replace("_", " "))
    return Suggestion(
        found,
        f"What to work on is {name}: {got} of {most} points in your last {calls}. "
        + ("This one trains it." if weakest in found.trains else "Try it with somebody else."),
    )


def _rank(difficulty: str) -> int:
    return _EASIEST_FIRST.index(difficulty) if difficulty in _EASIEST_FIRST else len(_EASIEST_FIRST)
