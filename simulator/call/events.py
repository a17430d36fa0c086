"""Everything that can happen in a call: inputs from outside, outputs of the call.

All events are past-tense facts with `at_ms`, milliseconds since the phone began to
ring, never decreasing. Turns are numbered from 1 as the trainee speaks; `turn` 0 is
what happened before the first of them.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeGuard

from simulator.hearing.acts import HeardText, Moment, RecapReading


class Outcome(StrEnum):
    """How a call ended."""

    AGREED = "agreed"
    LET_GO = "let_go"
    POLITE_END = "polite_end"  # she shed an aimless caller
    HUNG_UP_ON = "hung_up_on"  # rudeness, lies, repeated pressure
    TRAINEE_HUNG_UP = "trainee_hung_up"
    OUT_OF_TIME = "out_of_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened."""

    at_ms: int


# ── inputs ──────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class TraineeStartedSpeaking(Event):
    """The first sound of a turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TraineeWentQuiet(Event):
    """The last sound of a turn; the words may follow later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TraineeSaidNothing(Event):
    """What had begun was no speech: a cough, a noise. It is no turn and no silence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TraineeSpoke(Event):
    """The words of a turn."""

    text: str
    started_ms: int
    ended_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TraineeContinued(Event):
    """He went on before she had really begun.

    `text` is the whole of the joined turn and replaces the last one, from its first word.
    """

    text: str
    started_ms: int
    ended_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TraineeInterrupted(Event):
    """He spoke over her line after this many characters of it were heard."""

    line_id: str
    heard_chars: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaLineFinished(Event):
    """Her line was said to its end."""

    line_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TraineeHungUp(Event):
    """He put the phone down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick(Event):
    """Time has passed; nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TraineeCorrected(Event):
    """After the call: what was transcribed wrongly, put right for the score only."""

    turn: int
    text: str


Input = (
    TraineeStartedSpeaking
    | TraineeWentQuiet
    | TraineeSaidNothing
    | TraineeSpoke
    | TraineeContinued
    | TraineeInterrupted
    | PersonaLineFinished
    | TraineeHungUp
    | Tick
)

# ── outputs ─────────────────────────────────────────────────────────────────


class PartKind(StrEnum):
    """Which part of a reply a stretch of text is."""

    REACTION = "reaction"
    CONTENT = "content"
    HAND_BACK = "hand_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPart:
    """One part of a line.

    `source` says where the words come from: "fact:<id>:full", "fact:<id>:guarded",
    "answer:<fact id>" (a yes, a no or a number about it), "objection:<id>",
    "next_step:<reason>", "state:<id>", "transition", or "cell".
    """

    text: str
    kind: PartKind
    source: str
    cell: str = ""  # which library cell, as `<library>#<number>`, with the cue


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonaSaid(Event):
    """She said a line; its text is the parts joined by spaces."""

    speaker: str
    line_id: str
    turn: int
    parts: tuple[SaidPart, ...]

    @property
    def text(self) -> str:
        """The line as said."""
        return " ".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard(Event):
    """What was heard in the trainee's turn."""

    turn: int
    heard: HeardText


@dataclass(frozen=True, slots=True, kw_only=True)
class StateChanged(Event):
    """The call moved to another state."""

    turn: int
    source: str
    target: str
    trigger: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustChanged(Event):
    """Somebody trusts him more or less; a delta of 0 is recorded where a reason was met."""

    turn: int
    person: str
    delta: int
    now: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PatienceChanged(Event):
    """Somebody has more or less patience."""

    turn: int
    person: str
    delta: int
    now: int
    reason: str


class Version(StrEnum):
    """How much of a fact was told."""

    FULL = "full"
    GUARDED = "guarded"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactDisclosed(Event):
    """She told a fact, whole or vaguely."""

    turn: int
    fact: str
    version: Version
    line_id: str
    asked: bool = True  # False: volunteered


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCutOff(Event):
    """He spoke over a fact before it was said: it counts as not told and may be asked for."""

    turn: int
    fact: str
    version: Version
    line_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapChecked(Event):
    """His summary was held against what she has told."""

    turn: int
    reading: RecapReading
    put_right: bool = False  # this turn mends the wrong recap of an earlier one
    is_echo: bool = False  # only her last line given back


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentMade(Event):
    """A promise of either side."""

    turn: int
    by: str  # "trainee" or a person's id
    text: str
    start: int = 0  # span in the trainee's turn, if his
    end: int = 0
    kind: str = "commitment"  # commitment, conditional_commitment, over_promise
    moment: Moment | None = None
    about: str = ""  # `about` of the limit concerned


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionRaised(Event):
    """She voiced a reserve."""

    turn: int
    objection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionAnswered(Event):
    """He met it."""

    turn: int
    objection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStepProposed(Event):
    """A next step is on the table, possibly incomplete."""

    turn: int
    step: str  # id of an accepted one, "other", or "" while only a time was named
    by: str = "trainee"
    action: bool = False
    moment: Moment | None = None
    so_that: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStepAgreed(Event):
    """She said yes to it."""

    turn: int
    step: str
    moment: Moment | None = None
    so_that: bool = False
    facts: tuple[str, ...] = ()  # facts of this call that it serves


class RefusalReason(StrEnum):
    """Why she said no."""

    BEFORE_NEED = "before_need"
    NO_DAY = "no_day"
    TOO_EARLY = "too_early"
    WRONG_STEP = "wrong_step"
    NO_ACTION = "no_action"
    OBJECTION = "objection"
    NO_TRUST = "no_trust"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStepRefused(Event):
    """She said no, or not yet."""

    turn: int
    step: str
    reason: RefusalReason


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood(Event):
    """Nothing in the turn could be answered; the simulator's limit, not his."""

    turn: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEnded(Event):
    """The line is dead."""

    turn: int
    outcome: Outcome


Output = (
    PersonaSaid
    | Heard
    | StateChanged
    | TrustChanged
    | PatienceChanged
    | FactDisclosed
    | FactCutOff
    | RecapChecked
    | CommitmentMade
    | ObjectionRaised
    | ObjectionAnswered
    | NextStepProposed
    | NextStepAgreed
    | NextStepRefused
    | NotUnderstood
    | CallEnded
)

INPUT_TYPES: tuple[type[Event], ...] = (
    TraineeStartedSpeaking,
    TraineeWentQuiet,
    TraineeSaidNothing,
    TraineeSpoke,
    TraineeContinued,
    TraineeInterrupted,
    PersonaLineFinished,
    TraineeHungUp,
    Tick,
)
OUTPUT_TYPES: tuple[type[Event], ...] = (
    PersonaSaid,
    Heard,
    StateChanged,
    TrustChanged,
    PatienceChanged,
    FactDisclosed,
    FactCutOff,
    RecapChecked,
    CommitmentMade,
    ObjectionRaised,
    ObjectionAnswered,
    NextStepProposed,
    NextStepAgreed,
    NextStepRefused,
    NotUnderstood,
    CallEnded,
)
EVENT_TYPES: dict[str, type[Event]] = {
    kind.__name__: kind for kind in (*INPUT_TYPES, *OUTPUT_TYPES, TraineeCorrected)
}


def is_input(event: Event) -> TypeGuard[Input]:
    """Whether an event came from outside."""
    return isinstance(event, INPUT_TYPES)
