"""The record of a call as a value: header and events. Files are `records`' concern."""

from dataclasses import dataclass

from simulator.call.events import INPUT_TYPES, Event, TraineeContinued, TraineeSpoke
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

        A `TraineeContinued` replaces the turn it joins; its text is the whole of it. A
        sound without words is no turn.
        """
        spoken: list[TraineeSpoke | TraineeContinued] = []
        for event in self.events:
            match event:
                case TraineeSpoke() if event.text.strip():
                    spoken.append(event)
                case TraineeContinued() if spoken:
                    spoken[-1] = event
                case _:
                    pass
        return tuple(spoken)

    @property
    def standing(self) -> tuple[Event, ...]:
        """The events without what a `TraineeContinued` annulled.

        Where he went on, what she did after the short turn counts as never having been;
        the short turn itself goes too, as the joined one holds all its words. Inputs that
        are no words stay.
        """
        return standing(self.events)


def standing(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """These events without what a `TraineeContinued` annulled."""
    kept: list[Event] = []
    for event in events:
        if isinstance(event, TraineeContinued):
            last = max(
                (n for n, e in enumerate(kept) if isinstance(e, TraineeSpoke | TraineeContinued)),
                default=len(kept),
            )
            said_since = kept[last:]
            kept[last:] = [
                e
                for e in said_since
                if isinstance(e, INPUT_TYPES) and not isinstance(e, TraineeSpoke | TraineeContinued)
            ]
        kept.append(event)
    return tuple(kept)
