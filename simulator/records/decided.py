"""The score of a call with its coach's decisions, as it lies beside the record for lists.

Who decided what and why lies in the same file and is the debrief's.
"""

from dataclasses import dataclass

import msgspec

from simulator.encoding import Json, from_json


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedScore:
    """What the decisions made of a score; it holds only beside the score they were made on."""

    of: int
    score: int


def decided_score(disputes: Json, score: int | None) -> int | None:
    """The score with the decisions in that sidecar; None where they change nothing of this one."""
    try:
        content = disputes.get("decided") if isinstance(disputes, dict) else None
        decided = None if content is None else from_json(DecidedScore, content)
    except msgspec.ValidationError:
        return None
    return decided.score if decided is not None and decided.of == score else None
