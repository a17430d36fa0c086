"""Holding a scripted call: what each turn means is given, what she does is read."""

from dataclasses import dataclass

from simulator.call.call import Call
from simulator.call.events import (
    CallEnded,
    Event,
    FactDisclosed,
    NextStepAgreed,
    NextStepRefused,
    Outcome,
    PatienceChanged,
    PersonaSaid,
    RefusalReason,
    StateChanged,
    TrustChanged,
    Version,
)
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario.model import Scenario
from tests.builders import ScriptedHearing, a_scenario, an_act, heard

PURPOSE = heard(
    an_act(ActKind.PURPOSE, has_topic=True, specific=True, anchors=("the visit",)),
)
GOODBYE = heard(ActKind.GOODBYE)


def asks(*facts: str) -> HeardText:
    """An open question about these facts."""
    return heard(ActKind.OPEN_QUESTION, asks_for=facts)


@dataclass
class Conversation:
    """A call with what came of each turn; turn 0 is the ringing."""

    typed: TypedCall
    turns: list[tuple[Event, ...]]

    @property
    def call(self) -> Call:
        return self.typed.call

    @property
    def last(self) -> tuple[Event, ...]:
        return self.turns[-1]

    @property
    def line(self) -> str:
        """Her last line."""
        return said(self.last)[-1].text

    @property
    def told(self) -> tuple[str, ...]:
        return self.call.told

    @property
    def outcome(self) -> Outcome | None:
        return self.call.outcome

    def trust_moves(self) -> dict[str, int]:
        """Reasons of the last turn with what they did to trust."""
        return {e.reason: e.delta for e in self.last if isinstance(e, TrustChanged)}

    def patience_moves(self) -> dict[str, int]:
        """Reasons of the last turn with what they did to patience."""
        return {e.reason: e.delta for e in self.last if isinstance(e, PatienceChanged)}

    def refusals(self) -> list[RefusalReason]:
        return [e.reason for e in self.last if isinstance(e, NextStepRefused)]

    def agreed(self) -> list[NextStepAgreed]:
        return [e for e in self.last if isinstance(e, NextStepAgreed)]

    def disclosed(self) -> list[tuple[str, Version]]:
        return [(e.fact, e.version) for e in self.last if isinstance(e, FactDisclosed)]

    def phases(self) -> list[str]:
        return [e.target for e in self.last if isinstance(e, StateChanged)]


def said(events: tuple[Event, ...]) -> list[PersonaSaid]:
    return [event for event in events if isinstance(event, PersonaSaid)]


def sources(events: tuple[Event, ...]) -> list[str]:
    """Where each part of her lines comes from: a source, or the cue of a cell."""
    return [
        part.cell.split()[-1] if part.source == "cell" else part.source
        for line in said(events)
        for part in line.parts
    ]


def ended(events: tuple[Event, ...]) -> bool:
    return isinstance(events[-1], CallEnded)


def hold(
    *meanings: HeardText,
    scenario: Scenario | None = None,
    seed: int = 1,
    start: CallStart | None = None,
) -> Conversation:
    """A call in which he says one thing of each meaning, as long as it lasts."""
    scenario = scenario or a_scenario()
    script = {f"turn number {n}": meaning for n, meaning in enumerate(meanings, start=1)}
    call = Call(scenario, start or CallStart.of(scenario), seed, hearing=ScriptedHearing(script))
    typed = TypedCall(call)
    turns = [typed.begin()]
    for text in script:
        if call.is_over:
            break
        turns.append(typed.say(text))
    return Conversation(typed, turns)
