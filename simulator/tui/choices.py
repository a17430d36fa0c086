"""What a trainee chose at the briefing."""

from dataclasses import dataclass
from enum import StrEnum

from simulator.call.start import CallPlan


class Mode(StrEnum):
    """How much help there is in the call."""

    COACHED = "coached"  # hints, a turn taken back, the plan beside the call
    EXAM = "exam"  # none of these


class Talk(StrEnum):
    """How one says one's turns; typing works in any case."""

    TYPING = "typing"
    TALK_KEY = "talk key"
    HANDS_FREE = "hands-free"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What was chosen before the phone rang."""

    mode: Mode = Mode.COACHED
    talk: Talk = Talk.TYPING
    variant: str = ""
    seed: int = 1
    plan: CallPlan | None = None
    guided: bool = False  # the first call of somebody new: told what comes next
