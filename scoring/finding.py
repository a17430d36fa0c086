"""What one check found, before points."""

from collections.abc import Callable
from dataclasses import dataclass

from scoring.rubric import Thresholds
from scoring.turns import Quote
from scoring.view import CallView


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How far a check was met: `earned` of `most`, with the words that show it.

    `settled`: nothing said later can change it, so a call in progress may already show it
    as failed. `at_the_end`: it is judged when the call is over, so it is open until then.
    """

    earned: int
    most: int = 1
    evidence: tuple[Quote, ...] = ()
    miss: Quote | None = None  # what came nearest, when it was not met in full
    applicable: bool = True
    title: str = ""  # what it is called where it was met in another way than usual
    settled: bool = False
    at_the_end: bool = False

    @property
    def is_full(self) -> bool:
        """Whether everything was met."""
        return self.earned >= self.most


NOT_APPLICABLE = Finding(earned=0, applicable=False)

Check = Callable[[CallView, Thresholds], Finding]
