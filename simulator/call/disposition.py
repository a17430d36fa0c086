"""Trust and patience: how much each reason moves them, and what was already counted.

The figures are the scenario's table; this module only applies it. Every reason met is an
event, also where it moves nothing, so that the record explains each value.
"""

from dataclasses import replace

from simulator.call.draft import Draft
from simulator.call.events import PatienceChanged, TrustChanged
from simulator.scenario.cues import MoveReason


def move(draft: Draft, reason: MoveReason, *, patience_counts: bool = True) -> None:
    """Let the person on the line feel a reason; its n-th time takes the n-th number."""
    row = draft.world.moves.get(reason)
    if row is None:
        return
    feeling = draft.feeling
    times = times_met(draft, reason)
    trust_delta = _nth(row.trust, times)
    if trust_delta > 0:
        room = draft.world.customer.disposition.most_trust_gained - feeling.gained
        trust_delta = min(trust_delta, max(room, 0))
    trust = _clamped(feeling.trust + trust_delta)
    patience_delta = _nth(row.patience, times) if patience_counts else 0
    patience = _clamped(feeling.patience + patience_delta)
    moved = replace(
        feeling,
        trust=trust,
        patience=patience,
        gained=feeling.gained + max(trust - feeling.trust, 0),
    )
    draft.feelings = tuple(
        moved if held.person == moved.person else held for held in draft.feelings
    )
    draft.met = (
        *(row_met for row_met in draft.met if row_met[:2] != (draft.speaker, reason)),
        (draft.speaker, str(reason), times + 1),
    )
    draft.emit(
        TrustChanged(
            at_ms=draft.at_ms,
            turn=draft.turn,
            person=draft.speaker,
            delta=trust - feeling.trust,
            now=trust,
            reason=reason,
        )
    )
    if patience != feeling.patience:
        draft.emit(
            PatienceChanged(
                at_ms=draft.at_ms,
                turn=draft.turn,
                person=draft.speaker,
                delta=patience - feeling.patience,
                now=patience,
                reason=reason,
            )
        )


def times_met(draft: Draft, reason: MoveReason) -> int:
    """How often the person on the line has met this reason."""
    return next(
        (times for who, met, times in draft.met if (who, met) == (draft.speaker, reason)), 0
    )


def _nth(deltas: tuple[int, ...], times: int) -> int:
    return deltas[min(times, len(deltas) - 1)]


def _clamped(value: int) -> int:
    return max(0, min(100, value))
