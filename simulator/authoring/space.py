"""Everything a call can come to: states, levels of trust and facts told, all combinations.

Anything may be heard at any time, so this is an upper bound: what is not reached here is
reached by no call. Trust moves within its bounds, a fact is told once it is earned.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from simulator.authoring.findings.reach import Reach
from simulator.call.phase_machine import PhaseMachine, Trigger
from simulator.scenario.cues import Phase
from simulator.scenario.model import CallDefinition, Customer, ExtraTransition, Fact
from simulator.scenario.semantics import ANY_STATE, FACT_TRIGGER

MOST_COMBINATIONS = 100_000  # far more than any scenario has


@dataclass(frozen=True, slots=True)
class _Point:
    """One combination; trust by its level among the figures that matter in this scenario."""

    state: str
    speaker: str
    level: int
    told: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """What was reached in how many combinations."""

    combinations: int
    states: frozenset[str]
    told: frozenset[str]
    is_whole: bool  # no combination was left unlooked at


def space_of(customer: Customer, call: CallDefinition, reach: Reach) -> Space:
    """Every combination a call of this scenario can come to."""
    explorer = _Explorer(customer, call, reach)
    first = explorer.start()
    seen, waiting = {first}, [first]
    while waiting and len(seen) < MOST_COMBINATIONS:
        for after in explorer.steps(waiting.pop()):
            if after not in seen:
                seen.add(after)
                waiting.append(after)
    speakers = {point.speaker for point in seen}
    told = frozenset().union(*(point.told for point in seen))
    others = {
        fact.id
        for fact in customer.facts
        if fact.id not in explorer.matters
        and fact.id not in reach.untold
        and (fact.person or customer.lead) in speakers
        and set(fact.needs.after) <= told
    }
    return Space(
        combinations=len(seen),
        states=frozenset(point.state for point in seen),
        told=told | others,
        is_whole=not waiting,
    )


class _Explorer:
    """What may come after a combination."""

    def __init__(self, customer: Customer, call: CallDefinition, reach: Reach) -> None:
        self.customer, self.call, self.reach = customer, call, reach
        self.levels = _levels(customer, call)
        self.matters = _facts_that_matter(customer, call)
        self.people = {state.id: state.person for state in call.states}
        most = max(reach.trust[person] for person in reach.people)
        self.top = max(n for n, level in enumerate(self.levels) if level <= most)
        self.ways: dict[str, list[tuple[str, str]]] = {}
        for trigger, source, target in PhaseMachine(call.states, call.transitions).edges:
            # A hold ends where it began, and changes nothing.
            if not trigger.startswith("level_2_") and Phase.ON_HOLD not in (source, target):
                self.ways.setdefault(source, []).append((trigger, target))

    def start(self) -> _Point:
        first = self.customer.people[0]
        level = max(n for n, figure in enumerate(self.levels) if figure <= first.trust)
        return _Point(str(Phase.RINGING), first.id, level, frozenset())

    def steps(self, point: _Point) -> Iterator[_Point]:
        if point.state == Phase.ENDED:
            return
        for trigger, target in self.ways.get(point.state, ()):
            for speaker in self._who(trigger, point.speaker):
                yield replace(point, state=target, speaker=speaker)
        if point.state == Phase.RINGING:
            return
        for level in (point.level - 1, point.level + 1):
            if 0 <= level <= self.top:
                yield replace(point, level=level)
        for extra in self.call.transitions:
            if not extra.when.startswith(FACT_TRIGGER) and self._applies(extra, point):
                yield self._taken(extra, point)
        for fact in self.customer.facts:
            if fact.id in self.matters and self._can_tell(fact, point):
                told = replace(point, told=point.told | {fact.id})
                yield self._after_telling(fact, told)

    def _who(self, trigger: str, speaker: str) -> tuple[str, ...]:
        if trigger in {Trigger.PUT_THROUGH, Trigger.HANDED_BACK}:
            return (self.customer.lead,)
        if trigger == Trigger.HANDED_DOWN:
            return tuple(self.reach.below)
        return (speaker,)

    def _taken(self, extra: ExtraTransition, point: _Point) -> _Point:
        speaker = extra.hand_to or self.people.get(extra.target, "") or point.speaker
        return replace(point, state=extra.target or point.state, speaker=speaker)

    def _can_tell(self, fact: Fact, point: _Point) -> bool:
        return (
            fact.id not in point.told
            and fact.id not in self.reach.untold
            and (fact.person or self.customer.lead) == point.speaker
            and self.levels[point.level] >= fact.needs.trust
            and set(fact.needs.after) <= point.told
        )

    def _after_telling(self, fact: Fact, told: _Point) -> _Point:
        for extra in self.call.transitions:
            if extra.when == f"{FACT_TRIGGER}{fact.id}" and self._applies(extra, told):
                return self._taken(extra, told)
        return told

    def _applies(self, extra: ExtraTransition, point: _Point) -> bool:
        condition, trust = extra.condition, self.levels[point.level]
        return (
            not extra.forbids
            and extra.source in {ANY_STATE, point.state}
            and (condition.trust_from is None or trust >= condition.trust_from)
            and (condition.trust_below is None or trust < condition.trust_below)
            and set(condition.disclosed) <= point.told
            and not set(condition.not_disclosed) & point.told
        )


def _levels(customer: Customer, call: CallDefinition) -> list[int]:
    """Every figure of trust that something depends on, with 0."""
    table = customer.disposition
    conditions = [extra.condition for extra in call.transitions]
    conditions += [objection.unless for objection in customer.objections]
    figures = {0, table.cold_below, table.polite_below, table.open_below}
    figures |= {fact.needs.trust for fact in customer.facts}
    figures |= {step.needs.trust for step in call.next_step.accepts}
    figures |= {c.trust_from for c in conditions if c.trust_from is not None}
    figures |= {c.trust_below for c in conditions if c.trust_below is not None}
    return sorted(figures)


def _facts_that_matter(customer: Customer, call: CallDefinition) -> set[str]:
    """Facts on which anything else depends; the others are told or not, and change nothing."""
    named = {before for fact in customer.facts for before in fact.needs.after}
    named |= {before for step in call.next_step.accepts for before in step.needs.after}
    for extra in call.transitions:
        named |= {*extra.condition.disclosed, *extra.condition.not_disclosed}
        if extra.when.startswith(FACT_TRIGGER):
            named.add(extra.when.removeprefix(FACT_TRIGGER))
    return named
