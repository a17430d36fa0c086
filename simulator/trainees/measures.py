"""What one simulated call shows: its path, what was told, and what ought never to happen."""

from dataclasses import dataclass

from simulator.call.events import (
    CallEnded,
    FactDisclosed,
    NotUnderstood,
    ObjectionRaised,
    Outcome,
    PersonaSaid,
    StateChanged,
    TrustChanged,
    Version,
)
from simulator.scenario.cues import Situation
from simulator.scenario.model import Scenario
from simulator.trainees.kinds import Kind, Voice
from simulator.trainees.run import Run

# A floor token may come twice, and so may what he asked to hear again or had not understood.
_MAY_COME_AGAIN = (
    Situation.FLOOR_TOKEN,
    Situation.REPEATS,
    Situation.MEANT_SO,
    Situation.TOLD_ALREADY,
    Situation.PUT_IT_BADLY,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One call in figures."""

    kind: Kind
    voice: Voice
    seed: int
    score: int
    outcome: Outcome | None
    turns: int
    path: tuple[str, ...]  # states in order
    told: tuple[str, ...]  # facts told in full
    hinted: tuple[str, ...]
    objections: tuple[str, ...]
    failed: tuple[str, ...]  # checks not passed
    not_understood: tuple[str, ...]  # his turns nobody could answer
    said_twice: tuple[str, ...]  # lines of hers that came again unasked
    told_too_early: tuple[str, ...]  # facts told in full below their trust


def measure(run: Run, scenario: Scenario) -> Measured:
    """The figures of a call."""
    events = run.log.events
    full = [e.fact for e in events if isinstance(e, FactDisclosed) and e.version is Version.FULL]
    vague = [e.fact for e in events if isinstance(e, FactDisclosed) and e.fact not in full]
    states = [e for e in events if isinstance(e, StateChanged)]
    ends = [e.outcome for e in events if isinstance(e, CallEnded)]
    return Measured(
        kind=run.kind,
        voice=run.voice,
        seed=run.seed,
        score=run.card.score,
        outcome=ends[-1] if ends else None,
        turns=len(run.log.turns),
        path=tuple(state.target for state in states),
        told=tuple(dict.fromkeys(full)),
        hinted=tuple(dict.fromkeys(vague)),
        objections=tuple(e.objection for e in events if isinstance(e, ObjectionRaised)),
        failed=tuple(check.id for check in run.card.checks if check.status == "failed"),
        not_understood=tuple(e.text for e in events if isinstance(e, NotUnderstood)),
        said_twice=_said_twice(run),
        told_too_early=_told_too_early(run, scenario),
    )


def _said_twice(run: Run) -> tuple[str, ...]:
    """Lines that were said before in this call, though nobody asked for them again."""
    said: set[str] = set()
    twice: list[str] = []
    for event in run.log.events:
        if not isinstance(event, PersonaSaid):
            continue
        asked = any(part.cell.endswith(_MAY_COME_AGAIN) for part in event.parts)
        for part in event.parts:
            if part.source.startswith("answer:") or (
                part.source.startswith("fact:") and part.source.endswith(Version.FULL)
            ):
                continue  # told again where it was asked again, or to put him right
            if part.text in said and not asked:
                twice.append(part.text)
            said.add(part.text)
    return tuple(twice)


def _told_too_early(run: Run, scenario: Scenario) -> tuple[str, ...]:
    """Facts told in full to somebody not trusted enough for them.

    She decides on the trust he has earned when she comes to his question; what he spoils in the
    same breath (a second push, say) costs him from the next turn on. So the trust of a turn is
    the highest it stood at.
    """
    customer = scenario.customer
    trust = {feeling.person: feeling.trust for feeling in run.log.header.start.feelings}
    highest = dict(trust)
    turn = 0
    needs = {fact.id: (fact.person or customer.lead, fact.needs.trust) for fact in customer.facts}
    told: set[str] = set()
    early: list[str] = []
    for event in run.log.events:
        match event:
            case TrustChanged():
                if event.turn != turn:
                    turn, highest = event.turn, dict(trust)
                trust[event.person] = event.now
                highest[event.person] = max(highest[event.person], event.now)
            case FactDisclosed(version=Version.FULL):
                if event.turn != turn:
                    turn, highest = event.turn, dict(trust)
                teller, least = needs[event.fact]
                if highest[teller] < least and event.fact not in told:
                    early.append(event.fact)
                told.add(event.fact)  # what she has told she may say again, trusted or not
            case _:
                pass
    return tuple(early)
