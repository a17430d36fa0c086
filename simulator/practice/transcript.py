"""A recorded call as lines of talk: who said what, in which turn."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.call.events import (
    CallEnded,
    PersonaSaid,
    TraineeContinued,
    TraineeCorrected,
    TraineeHungUp,
    TraineeInterrupted,
    TraineeSpoke,
)
from simulator.call.log import CallLog
from simulator.encoding import Json
from simulator.practice.briefing import first_name, sides
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
    taken_down: str = ""  # what the record had here before the turn was put right

    def as_json(self) -> dict[str, Json]:
        """The line as JSON data."""
        return {
            "speaker": self.speaker,
            "text": self.text,
            "turn": self.turn,
            "at_ms": self.at_ms,
            "taken_down": self.taken_down or None,
        }

    @property
    def note(self) -> str:
        """What a reader is told beside a turn that was put right; else nothing."""
        if not self.taken_down:
            return ""
        return f"(put right afterwards; taken down as: “{self.taken_down}”)"


def texts_that_stand(log: CallLog) -> dict[int, str]:
    """The trainee's turns by number, those put right afterwards as they were put right."""
    texts = {number: turn.text for number, turn in enumerate(log.turns, start=1)}
    for event in log.events:
        if isinstance(event, TraineeCorrected):
            texts[event.turn] = event.text
    return texts


def transcript(log: CallLog, scenario: Scenario) -> Iterator[Spoken]:
    """The lines of a call in order; people by their first names."""
    customer, _ = sides(scenario, log.header.start.variant)
    names = {person.id: first_name(person) for person in customer.people}
    stand = texts_that_stand(log)
    last_words = {id(turn) for turn in log.turns}  # not those that a joined turn replaced
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
                text = stand[turn] if id(event) in last_words else event.text
                yield Spoken(
                    speaker=TRAINEE,
                    text=over_her + text,
                    turn=turn,
                    at_ms=event.started_ms,
                    taken_down=event.text if text != event.text else "",
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
