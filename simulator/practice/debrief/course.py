"""The course of a call, turn by turn: her trust, her patience, the states it went through.

Owns reading these out of a record. It judges nothing and shows nothing.
"""

from dataclasses import dataclass

from scoring.view import sides
from simulator.call.events import PatienceChanged, StateChanged, TrustChanged
from simulator.call.log import CallLog
from simulator.scenario.cues import Phase
from simulator.scenario.model import Scenario

_STATES = {
    Phase.RINGING: "ringing",
    Phase.ANSWERED: "answered",
    Phase.OPENING: "opening",
    Phase.DISCOVERY: "questions and answers",
    Phase.RECAP: "summary",
    Phase.NEXT_STEP: "next step",
    Phase.WRAP_UP: "farewell",
    Phase.ENDED: "over",
    Phase.BRUSH_OFF: "brushed off",
    Phase.OBJECTION: "a reserve of the customer's",
    Phase.GATEKEPT: "at the gate",
    Phase.HANDED_DOWN: "handed to somebody else",
    Phase.ON_HOLD: "on hold",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One move of a feeling; `reason` is the name in the disposition table."""

    turn: int
    delta: int
    now: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """How a feeling went, 0 to 100; moves of nothing are left out."""

    start: int
    moves: tuple[Point, ...]

    @property
    def end(self) -> int:
        """Where it stood when the call was over."""
        return self.moves[-1].now if self.moves else self.start

    def by_turn(self, turns: int) -> tuple[int, ...]:
        """Its value at the start and after each of the turns."""
        values = [self.start] * (turns + 1)
        for move in self.moves:
            for turn in range(move.turn, turns + 1):
                values[turn] = move.now
        return tuple(values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A state the call came to, and the trainee's turn that brought it there."""

    state: str  # id
    turn: int

    @property
    def in_words(self) -> str:
        """What the state is called; an author's own by its id."""
        if self.state in list(Phase):
            return _STATES[Phase(self.state)]
        return self.state.replace("-", " ").replace("_", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What a call went through."""

    turns: int
    trust: Curve  # of the person the call is for
    patience: Curve
    path: tuple[Stop, ...]


def course_of(log: CallLog, scenario: Scenario) -> Course:
    """Her feelings and the states of this call."""
    customer, _ = sides(scenario, log.header.start.variant)
    start = next((f for f in log.header.start.feelings if f.person == customer.lead), None)
    standing = log.standing
    moves = {
        kind: tuple(
            Point(turn=event.turn, delta=event.delta, now=event.now, reason=event.reason)
            for event in standing
            if isinstance(event, kind) and event.person == customer.lead and event.delta
        )
        for kind in (TrustChanged, PatienceChanged)
    }
    path = [
        Stop(state=event.target, turn=event.turn)
        for event in standing
        if isinstance(event, StateChanged)
    ]
    return Course(
        turns=len(log.turns),
        trust=Curve(start=start.trust if start else 0, moves=moves[TrustChanged]),
        patience=Curve(start=start.patience if start else 0, moves=moves[PatienceChanged]),
        path=(Stop(state=Phase.RINGING, turn=0), *path),
    )
