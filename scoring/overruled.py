"""A scorecard with some of its verdicts turned round, as a coach decided. Pure.

Owns what that makes of the score; who decided and why is kept elsewhere.
"""

from collections.abc import Collection
from dataclasses import replace

from scoring.score import capped, total_of
from scoring.scorecard import CheckResult, Scorecard, Status

CAN_BE_OVERRULED = frozenset({Status.PASSED, Status.FAILED})


def overruled(card: Scorecard, checks: Collection[str]) -> Scorecard:
    """The card where these checks, if passed, earn nothing, and if failed, all their points.

    Checks that are open or do not apply stay as they are.
    """
    results = tuple(
        _turned(check) if check.id in checks and check.status in CAN_BE_OVERRULED else check
        for check in card.checks
    )
    earned = tuple(
        replace(d, points=sum(check.points for check in results if check.dimension == d.id))
        for d in card.dimensions
    )
    dimensions = capped(earned, card.habits.gates)
    total = total_of(dimensions, card.habits)
    return replace(
        card,
        score=total,
        passed=card.outcome is not None and total >= card.pass_mark,
        dimensions=dimensions,
        checks=results,
    )


def _turned(check: CheckResult) -> CheckResult:
    if check.status is Status.PASSED:
        return replace(check, status=Status.FAILED, points=0)
    return replace(check, status=Status.PASSED, points=check.max_points)
