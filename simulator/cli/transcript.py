"""A recorded call as lines of talk: who said what, in which turn."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.call.events import (
    CallEnded,
    PersonaSaid,
    TraineeContinued,
    TraineeHungUp,
    TraineeInterrupted,
    TraineeSpoke,
)
from simulator.call.log import CallLog
from simulator.cli.briefing import first_name, sides
from simulator.encoding import Json
from simulator.scenario.model import Scenario

TRAINEE = "You"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One line of talk; `turn` is the trainee's turn it belongs to, 0 before the first."""

    speaker: str
    text: str
    turn: int
    at_ms: int
    is_aside: bool = False  # not said, but what happened: somebody hung up

    def as_json(self) -> dict[str, Json]:
        """The line as JSON data."""
        return {
            "speaker": self.speaker,
            "text": self.text,
            "turn": self.turn,
            "at_ms": self.at_ms,
        }


def transcript(log: CallLog, scenario: Scenario) -> Iterator[Spoken]:
    """The lines of a call in order; people by their first names."""
    customer, _ = sides(scenario, log.header.start.variant)
    names = {person.id: first_name(person) for person in customer.people}
    turn, over_her = 0, ""
    for event in log.events:
        match event:
            case PersonaSaid():
                yield Spoken(
                    speaker=names.get(event.speaker, event.speaker),
                    text=event.text,
                    turn=event.turn,
                    at_ms=event.at_ms,
                )
            case TraineeInterrupted():
                over_her = "— "
            case TraineeSpoke() | TraineeContinued() if event.text.strip():
                turn += isinstance(event, TraineeSpoke)
                yield Spoken(
                    speaker=TRAINEE,
                    text=over_her + event.text,
                    turn=turn,
                    at_ms=event.started_ms,
                )
                over_her = ""
            case TraineeHungUp():
                yield _aside("(you hang up)", turn, event.at_ms)
            case CallEnded():
                yield _aside("(the line is dead)", turn, event.at_ms)
            case _:
                pass


def _aside(text: str, turn: int, at_ms: int) -> Spoken:
    return Spoken(speaker="", text=text, turn=turn, at_ms=at_ms, is_aside=True)
