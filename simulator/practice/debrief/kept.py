"""What was left beside the record of a call: own rating, note, disputed verdicts, decisions.

Owns its form and its files. A dispute, and what the coach decides of it, is only ever added: both
stay visible beside the verdict.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import msgspec

from scoring.overruled import overruled
from scoring.scorecard import CheckResult, Scorecard
from simulator.call.log import CallLog
from simulator.encoding import Json, from_json, to_json
from simulator.records.decided import DecidedScore
from simulator.records.files import slug
from simulator.records.store import read_sidecar, write_sidecar
from simulator.scenario.model import CallNote

_T = TypeVar("_T")
LONGEST_REASON = 1_000  # characters; a reason is a sentence or two


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRating:
    """What he thought of the call before he was shown anything."""

    trust_began: int = 0  # his turn; 0: he could not tell
    mark: int | None = None  # 0 to 100, as he would have scored himself


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A verdict he thinks wrong, and why."""

    check: str
    verdict: str  # as it stood: a `scoring.scorecard.Status`
    reason: str
    on: str  # ISO date, by the wall clock


class Ruled(StrEnum):
    """What a coach can make of a verdict."""

    UPHELD = "upheld"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a coach decided of a verdict, and why."""

    check: str
    verdict: str  # as it stood: a `scoring.scorecard.Status`
    ruled: Ruled
    reason: str
    coach: str
    on: str  # ISO date, by the wall clock

    @property
    def in_words(self) -> str:
        """Who decided what, and why, as one sentence."""
        return f"{self.coach}, coach, on {self.on}: {self.ruled.value}. “{self.reason}”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Everything that was left beside a call."""

    rating: OwnRating | None = None
    note: CallNote | None = None
    disputes: tuple[Dispute, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def decisions_of(self, check: str) -> tuple[Decision, ...]:
        """What a coach decided of this check, oldest first."""
        return tuple(decision for decision in self.decisions if decision.check == check)

    def is_overruled(self, check: CheckResult) -> bool:
        """Whether the latest decision turns this verdict round.

        A decision is about the verdict as it stood then: where the program has come to another
        one since, there is nothing left to turn round.
        """
        latest = self.decisions_of(check.id)[-1:]
        return any(d.ruled is Ruled.OVERRULED and d.verdict == check.status for d in latest)

    def disputes_of(self, check: str) -> tuple[Dispute, ...]:
        """What he said against the verdict of this check, oldest first."""
        return tuple(dispute for dispute in self.disputes if dispute.check == check)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Disputes:
    disputes: tuple[Dispute, ...] = ()
    decisions: tuple[Decision, ...] = ()
    decided: DecidedScore | None = None


def read_kept(log: Path | None) -> Kept:
    """What lies beside a record; whatever is missing or damaged counts as not there."""
    if log is None:
        return Kept()
    disputed = _as(_Disputes, read_sidecar(log, "disputes")) or _Disputes()
    return Kept(
        rating=_as(OwnRating, read_sidecar(log, "rating")),
        note=_as(CallNote, read_sidecar(log, "note")),
        disputes=disputed.disputes,
        decisions=disputed.decisions,
    )


def _as(kind: type[_T], content: Json) -> _T | None:
    try:
        return None if content is None else from_json(kind, content)
    except msgspec.ValidationError:
        return None


def keep_rating(log: Path, rating: OwnRating) -> None:
    """Keep his rating beside the record; raises `OSError`."""
    write_sidecar(log, "rating", to_json(rating))


def keep_note(log: Path, note: CallNote) -> None:
    """Keep his call note beside the record; raises `OSError`."""
    write_sidecar(log, "note", to_json(note))


def keep_dispute(log: Path, card: Scorecard, check: CheckResult, reason: str, today: date) -> Kept:
    """What lies beside the record with a dispute added and kept; raises `OSError`."""
    kept = read_kept(log)  # another program may have added one
    dispute = Dispute(
        check=check.id, verdict=check.status.value, reason=_short(reason), on=today.isoformat()
    )
    return _keep(log, card, replace(kept, disputes=(*kept.disputes, dispute)))


def keep_decision(log: Path, card: Scorecard, decision: Decision) -> Kept:
    """What lies beside the record with a coach's decision added and kept; raises `OSError`."""
    kept = read_kept(log)
    decision = replace(decision, reason=_short(decision.reason), coach=_short(decision.coach))
    return _keep(log, card, replace(kept, decisions=(*kept.decisions, decision)))


def decides_own_call(coach: str, log: CallLog) -> bool:
    """Whether the coach is the trainee of this call, as far as names can tell."""
    return slug(coach) == slug(log.header.trainee or log.header.start.trainee_name)


def _short(text: str) -> str:
    return " ".join(text.split())[:LONGEST_REASON]


def _keep(log: Path, card: Scorecard, kept: Kept) -> Kept:
    after = with_decisions(card, kept)
    decided = None if after is None else DecidedScore(of=card.score, score=after.score)
    beside = _Disputes(disputes=kept.disputes, decisions=kept.decisions, decided=decided)
    write_sidecar(log, "disputes", to_json(beside))
    return kept


def with_decisions(card: Scorecard, kept: Kept) -> Scorecard | None:
    """The card as the coach's decisions make it; None where they turn no verdict round."""
    turned = [check.id for check in card.checks if kept.is_overruled(check)]
    return overruled(card, turned) if turned else None
