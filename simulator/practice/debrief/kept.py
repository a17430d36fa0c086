"""What a trainee left beside the record of a call: own rating, note, disputed verdicts.

Owns its form and its files. A dispute is only ever added: it stays visible beside the verdict.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

from scoring.scorecard import CheckResult
from simulator.encoding import Json, from_json, to_json
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Everything he left beside a call."""

    rating: OwnRating | None = None
    note: CallNote | None = None
    disputes: tuple[Dispute, ...] = ()

    def disputes_of(self, check: str) -> tuple[Dispute, ...]:
        """What he said against the verdict of this check, oldest first."""
        return tuple(dispute for dispute in self.disputes if dispute.check == check)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Disputes:
    disputes: tuple[Dispute, ...] = ()


def read_kept(log: Path | None) -> Kept:
    """What lies beside a record; whatever is missing or damaged counts as not there."""
    if log is None:
        return Kept()
    return Kept(
        rating=_as(OwnRating, read_sidecar(log, "rating")),
        note=_as(CallNote, read_sidecar(log, "note")),
        disputes=(_as(_Disputes, read_sidecar(log, "disputes")) or _Disputes()).disputes,
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


def keep_dispute(log: Path, check: CheckResult, reason: str, today: date) -> Kept:
    """What lies beside the record with a dispute added and kept; raises `OSError`."""
    kept = read_kept(log)  # another program may have added one
    dispute = Dispute(
        check=check.id,
        verdict=check.status.value,
        reason=" ".join(reason.split())[:LONGEST_REASON],
        on=today.isoformat(),
    )
    disputes = (*kept.disputes, dispute)
    write_sidecar(log, "disputes", to_json(_Disputes(disputes=disputes)))
    return replace(kept, disputes=disputes)
