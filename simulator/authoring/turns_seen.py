"""What happened in each turn of a call, in words an author can check her file by.

Reads the log; judges nothing and changes nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.call.events import (
    CallEnded,
    Event,
    FactDisclosed,
    Heard,
    NextStepRefused,
    NotUnderstood,
    ObjectionRaised,
    PatienceChanged,
    PersonaSaid,
    SaidPart,
    StateChanged,
    TrustChanged,
)
from simulator.call.log import CallLog
from simulator.hearing.acts import ActKind
from simulator.scenario.model import Customer

_UNTOLD = frozenset({ActKind.UNCLEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnSeen:
    """One turn of the trainee and what it led to; number 0 is before his first."""

    number: int
    said: str
    heard: tuple[str, ...]  # the acts, and what was asked for
    answered: tuple[tuple[str, str], ...]  # who, and the words
    rules: tuple[str, ...]  # where those words come from
    then: tuple[str, ...]  # what changed


def turns_seen(log: CallLog, customer: Customer) -> tuple[TurnSeen, ...]:
    """Every turn of a call in order, that of picking up first."""
    by_turn: dict[int, list[Event]] = {n: [] for n in range(len(log.turns) + 1)}
    for event in log.standing:
        turn = getattr(event, "turn", None)
        if turn is not None:
            by_turn[turn].append(event)
    said = ("", *(turn.text for turn in log.turns))
    names = {person.id: person.name.split()[0] for person in customer.people}
    return tuple(_seen(n, said[n], events, names) for n, events in by_turn.items())


def _seen(number: int, said: str, events: list[Event], names: dict[str, str]) -> TurnSeen:
    lines = [event for event in events if isinstance(event, PersonaSaid)]
    return TurnSeen(
        number=number,
        said=said,
        heard=tuple(word for event in events for word in _heard(event)),
        answered=tuple((names.get(line.speaker, line.speaker), line.text) for line in lines),
        rules=tuple(_rule(part) for line in lines for part in line.parts),
        then=tuple(_then(events)),
    )


def _heard(event: Event) -> Iterator[str]:
    if not isinstance(event, Heard):
        return
    kinds = dict.fromkeys(act.act for act in event.heard.acts if act.act not in _UNTOLD)
    yield from (kind.value for kind in kinds)
    if event.heard.asks_for:
        yield "asks for " + " or ".join(event.heard.asks_for)


def _rule(part: SaidPart) -> str:
    """Where the words come from, by the name an author gave it."""
    kind, _, name = part.source.partition(":")
    match kind:
        case "fact":
            id, _, version = name.partition(":")
            return f"{version} version of {id}"
        case "cell":
            return part.cell
        case "next_step":
            return f"next_step, {name}"
        case _:
            return f"{kind} {name}".strip()


def _then(events: Iterable[Event]) -> Iterator[str]:
    trust = patience = ""
    for event in events:
        match event:
            case StateChanged():
                yield f"{event.source} → {event.target}"
            case FactDisclosed():
                yield f"{event.fact} told {'in full' if event.version == 'full' else 'vaguely'}"
            case ObjectionRaised():
                yield f"reserve {event.objection}"
            case NextStepRefused():
                yield f"next step refused: {event.reason}"
            case NotUnderstood():
                yield "not understood"
            case CallEnded():
                yield f"ended: {event.outcome}"
            case TrustChanged() if event.delta:
                trust = f"trust {event.now}"
            case PatienceChanged() if event.delta:
                patience = f"patience {event.now}"
            case _:
                pass
    yield from (moved for moved in (trust, patience) if moved)
