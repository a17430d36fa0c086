"""One turn of a call said otherwise: what would have been answered, and what it would score.

Owns comparing two ways the same call went; shows nothing.
"""

from dataclasses import dataclass

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import CheckResult, Scorecard, Status
from simulator.call.errors import CallError
from simulator.call.events import PersonaSaid
from simulator.call.log import CallLog
from simulator.call.replay import retake
from simulator.scenario.model import Scenario

STATUS_IN_WORDS = {
    Status.PASSED: "passed",
    Status.FAILED: "not passed",
    Status.OPEN: "open",
    Status.NOT_APPLICABLE: "does not apply",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A check that came out otherwise."""

    was: CheckResult
    now: CheckResult

    @property
    def mark(self) -> str:
        """✓ for more points, ✗ for fewer, – for as many."""
        if self.now.points == self.was.points:
            return "–"
        return "✓" if self.now.points > self.was.points else "✗"

    @property
    def in_words(self) -> str:
        """The check, how it stood and how it stands."""
        was, now = self.was, self.now
        return (
            f"{now.title}: {STATUS_IN_WORDS[was.status]}, {was.points} → "
            f"{STATUS_IN_WORDS[now.status]}, {now.points} of {now.max_points}"
        )


def moved_checks(before: Scorecard, after: Scorecard) -> tuple[Moved, ...]:
    """The checks of two cards of one scenario that differ in status or points."""
    was = {check.id: check for check in before.checks}
    return tuple(
        Moved(was=was[check.id], now=check)
        for check in after.checks
        if check.id in was
        and (was[check.id].status, was[check.id].points) != (check.status, check.points)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """The call as it would have gone."""

    turn: int
    log: CallLog
    card: Scorecard
    before: Scorecard

    @property
    def answers(self) -> tuple[PersonaSaid, ...]:
        """What would have been said to him at that turn."""
        return tuple(
            event
            for event in self.log.standing
            if isinstance(event, PersonaSaid) and event.turn == self.turn
        )

    @property
    def moved(self) -> tuple[Moved, ...]:
        """What would have come out otherwise."""
        return moved_checks(self.before, self.card)

    @property
    def in_words(self) -> str:
        """What the call would have scored, in a sentence."""
        was, now = self.before.score, self.card.score
        if was == now:
            return f"The rest unchanged, the call would have scored {now}, as it did."
        return f"The rest unchanged, the call would have scored {now} instead of {was}."


def said_otherwise(
    log: CallLog, scenario: Scenario, before: Scorecard, turn: int, text: str
) -> Otherwise | None:
    """The same call with other words at one turn; None where it cannot be taken up again."""
    try:
        other = retake(log, scenario, turn, text)
    except (CallError, LookupError):
        return None
    card = score(other, scenario, default_rubric())
    return Otherwise(turn=turn, log=other, card=card, before=before)
