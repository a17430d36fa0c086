"""The record of a call as a value: header and events. Files are `records`' concern."""

from dataclasses import dataclass

from simulator.call.events import Event, TraineeContinued, TraineeSpoke
from simulator.call.start import CallStart

LOG_FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """The log this one was retaken from, and the turn that was changed."""

    log: str  # id of the parent
    turn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What it takes to replay the events."""

    format: int = LOG_FORMAT
    scenario: str  # id
    scenario_version: int
    scenario_digest: str
    rubric_digest: str = ""
    engine: str  # version of warmcall
    hearing_digest: str = ""  # of the hearing's rules and weights
    start: CallStart
    seed: int
    trainee: str = ""
    mode: str = "typed"  # typed, voice, files
    exam: bool = False
    parent: Parent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLog:
    """A whole call."""

    header: Header
    events: tuple[Event, ...] = ()

    @property
    def turns(self) -> tuple[TraineeSpoke | TraineeContinued, ...]:
        """The trainee's turns in order; index 0 is turn 1.

        A `TraineeContinued` replaces the turn it joins; its text is the whole of it.
        """
        spoken: list[TraineeSpoke | TraineeContinued] = []
        for event in self.events:
            match event:
                case TraineeSpoke():
                    spoken.append(event)
                case TraineeContinued() if spoken:
                    spoken[-1] = event
                case _:
                    pass
        return tuple(spoken)
