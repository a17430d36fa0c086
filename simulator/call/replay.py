"""Replaying and retaking: the same call again, or again but for one turn.

A replay gives the recorded inputs to a new call; a retake changes one turn and derives
her side anew, keeping his other words and the gaps he left.
"""

from dataclasses import dataclass, replace
from hashlib import blake2b

from simulator.call.call import Call
from simulator.call.events import (
    Event,
    PersonaLineFinished,
    PersonaSaid,
    Tick,
    TraineeContinued,
    TraineeHungUp,
    TraineeInterrupted,
    TraineeSpoke,
    TraineeStartedSpeaking,
    is_input,
)
from simulator.call.log import CallLog, Parent
from simulator.call.typed import TurnTaken, TypedCall
from simulator.call.version import engine_version
from simulator.call.world import Hearing
from simulator.encoding import to_text
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.scenario.model import Scenario

__all__ = [
    "Difference",
    "context_at",
    "engine_version",
    "first_difference",
    "log_id",
    "replay",
    "retake",
    "rewind",
    "turns_taken",
]


def replay(log: CallLog, scenario: Scenario, *, hearing: Hearing = hear) -> tuple[Event, ...]:
    """The log's inputs with what a new call answers to them.

    Raises a `CallError` where the inputs cannot have happened in this scenario.
    """
    call = Call(scenario, log.header.start, log.header.seed, hearing=hearing)
    events: list[Event] = []
    for event in log.events:
        if is_input(event):
            events.append(event)
            events.extend(call.receive(event))
    return tuple(events)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Where two records part; None where one of them has ended."""

    index: int
    recorded: Event | None
    replayed: Event | None


def first_difference(recorded: tuple[Event, ...], replayed: tuple[Event, ...]) -> Difference | None:
    """The first event in which the two differ, or None where they are equal."""
    for index in range(max(len(recorded), len(replayed))):
        ours = recorded[index] if index < len(recorded) else None
        theirs = replayed[index] if index < len(replayed) else None
        if ours != theirs:
            return Difference(index=index, recorded=ours, replayed=theirs)
    return None


def context_at(
    log: CallLog, scenario: Scenario, turn: int, *, hearing: Hearing = hear
) -> HearingContext:
    """What bore on the meaning of that turn's words, for hearing a corrected turn.

    Raises `LookupError` when the log has no such turn.
    """
    call = Call(scenario, log.header.start, log.header.seed, hearing=hearing)
    for event in log.events[: _turn_taken(log, turn).begins]:
        if is_input(event):
            call.receive(event)
    return call.context


def rewind(log: CallLog, scenario: Scenario, turn: int, *, hearing: Hearing = hear) -> TypedCall:
    """A typed call that stands just before that turn and names its parent's turn.

    Raises `LookupError` when the log has no such turn.
    """
    before = _turn_taken(log, turn).begins
    call = Call(scenario, log.header.start, log.header.seed, hearing=hearing)
    header = replace(log.header, parent=Parent(log=log_id(log), turn=turn))
    kept = log.events[:before]
    # The silence before what comes next is that next turn's own.
    while kept and isinstance(kept[-1], Tick):
        kept = kept[:-1]
    return TypedCall(call, header).resume(kept)


def retake(
    log: CallLog, scenario: Scenario, turn: int, text: str, *, hearing: Hearing = hear
) -> CallLog:
    """The same call with other words at one turn; what follows is derived anew.

    His later words and the gaps he left are kept, her lines last their nominal time, and
    interruptions of lines she no longer says are dropped. Where the new call ends sooner,
    the rest falls away. Raises `LookupError` when the log has no such turn.
    """
    typed = rewind(log, scenario, turn, hearing=hearing)
    changed, *later = turns_taken(log)[turn - 1 :]
    gap_ms = max(changed.started_ms - typed.now_ms, 0)
    typed.say_as(replace(changed, text=text, gap_ms=gap_ms, lasted_ms=None))
    for taken in later:
        typed.say_as(taken)
    typed.wait(_trailing_silence_ms(log) / 1000)
    if any(isinstance(event, TraineeHungUp) for event in log.events):
        typed.hang_up()
    return typed.log


def turns_taken(log: CallLog) -> tuple[TurnTaken, ...]:
    """How he took each of his turns, in order; index 0 is turn 1."""
    taken: list[TurnTaken] = []
    begins: int | None = None
    over: tuple[str, int] | None = None
    lines: dict[str, str] = {}
    quiet_since = 0
    answered = True
    for index, event in enumerate(log.events):
        match event:
            case PersonaSaid():
                lines[event.line_id] = event.text
            case PersonaLineFinished() if answered:
                quiet_since, answered = event.at_ms, False
            case TraineeStartedSpeaking() if begins is None:
                begins = index
            case TraineeInterrupted():
                over = (lines.get(event.line_id, ""), event.heard_chars)
            case TraineeSpoke() if event.text.strip():
                taken.append(
                    TurnTaken(
                        text=event.text,
                        begins=index if begins is None else begins,
                        started_ms=event.started_ms,
                        gap_ms=max(event.started_ms - quiet_since, 0),
                        lasted_ms=event.ended_ms - event.started_ms,
                        over=over,
                    )
                )
                begins, over, answered, quiet_since = None, None, True, event.ended_ms
            case TraineeContinued() if taken:
                lasted_ms = event.ended_ms - event.started_ms
                taken[-1] = replace(taken[-1], text=event.text, lasted_ms=lasted_ms)
                begins, over, answered, quiet_since = None, None, True, event.ended_ms
            case TraineeSpoke():
                begins, over = None, None
            case _:
                pass
    return tuple(taken)


def log_id(log: CallLog) -> str:
    """A name for a log by its content, for those that have no other."""
    digest = blake2b(to_text(log.header).encode(), digest_size=8)
    for event in log.events:
        digest.update(to_text(event).encode())
    return digest.hexdigest()


def _turn_taken(log: CallLog, turn: int) -> TurnTaken:
    taken = turns_taken(log)
    if not 1 <= turn <= len(taken):
        raise LookupError(f"this call has {len(taken)} turns of yours; there is no turn {turn}")
    return taken[turn - 1]


def _trailing_silence_ms(log: CallLog) -> int:
    """How long he said nothing after her last answer."""
    spoken = max((n for n, e in enumerate(log.events) if isinstance(e, TraineeSpoke)), default=0)
    after = log.events[spoken:]
    quiet = next((e.at_ms for e in after if isinstance(e, PersonaLineFinished)), None)
    return 0 if quiet is None else max(after[-1].at_ms - quiet, 0)
