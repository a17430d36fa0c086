"""What to practise next, and why; from what was held and how it went."""

from collections.abc import Iterable, Sequence

from scoring.scorecard import Scorecard
from simulator.scenario.library import Listed


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
    return min(
        playable, key=lambda one: (weakest not in one.trains, held.count(one.id)), default=None
    )
