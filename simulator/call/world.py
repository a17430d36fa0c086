"""Everything about a call that does not change while it lasts, looked up quickly.

Built once from the scenario (with the variant of the start), the start and the seed.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from simulator.call.start import CallStart
from simulator.hearing.acts import HeardText
from simulator.hearing.context import HearingContext, Prepared
from simulator.hearing.prepare import prepare
from simulator.scenario.model import (
    AcceptedStep,
    CallDefinition,
    Cell,
    Customer,
    Fact,
    Move,
    Objection,
    Person,
    Scenario,
)


class Hearing(Protocol):
    """What the call needs of hearing: the meaning of words at a moment of the call."""

    def __call__(self, text: str, context: HearingContext) -> HeardText:
        """What was said. Pure: equal text and context give equal results."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """The unchanging side of one call."""

    customer: Customer
    call: CallDefinition
    start: CallStart
    seed: int
    hearing: Hearing
    prepared: Prepared
    facts: dict[str, Fact] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    moves: dict[str, Move] = field(default_factory=dict)
    objections: dict[str, Objection] = field(default_factory=dict)
    steps: dict[str, AcceptedStep] = field(default_factory=dict)
    cells: dict[str, dict[str, tuple[Cell, ...]]] = field(default_factory=dict)
    small_facts: frozenset[str] = frozenset()  # of the customer

    @property
    def lead(self) -> str:
        """Id of the person the call is for."""
        return self.customer.lead

    @property
    def first(self) -> Person:
        """Who answers the phone, or rings."""
        return self.customer.people[0]

    @property
    def today(self) -> date:
        """The day of the call."""
        return self.start.today.date()

    def asked_today(self) -> HearingContext:
        """The context for reading a line on its own, on the day of the call."""
        return HearingContext(prepared=self.prepared, today=self.today)

    def teller_of(self, fact: Fact) -> str:
        """Who can tell a fact."""
        return fact.person or self.lead


def a_world(scenario: Scenario, start: CallStart, seed: int, hearing: Hearing) -> World:
    """The world of one call; raises `LookupError` when the start names an unknown variant."""
    customer, call = scenario.customer, scenario.call
    if start.variant:
        chosen = [variant for variant in scenario.variants if variant.id == start.variant]
        if not chosen:
            raise LookupError(
                f"the scenario {scenario.id!r} has no variant {start.variant!r}; "
                "choose one of its variants or none"
            )
        customer, call = chosen[0].customer, chosen[0].call
    return World(
        customer=customer,
        call=call,
        start=start,
        seed=seed,
        hearing=hearing,
        prepared=prepare(customer, call, start.trainee_name),
        facts={fact.id: fact for fact in customer.facts},
        people={person.id: person for person in customer.people},
        moves={move.reason: move for move in customer.disposition.moves},
        objections={objection.id: objection for objection in customer.objections},
        steps={step.id: step for step in call.next_step.accepts},
        cells={person.id: _by_cue(person) for person in customer.people},
        small_facts=customer.small_facts,
    )


def _by_cue(person: Person) -> dict[str, tuple[Cell, ...]]:
    """A person's cells by cue, the most specific first, then the nearest library.

    A named state outweighs a named disposition: the moment of the call narrows more
    than the mood.
    """
    by_cue: dict[str, list[Cell]] = {}
    for cell in person.cells:
        by_cue.setdefault(cell.cue, []).append(cell)
    return {
        cue: tuple(
            sorted(
                cells,
                key=lambda cell: (-2 * bool(cell.state) - bool(cell.disposition), cell.depth),
            )
        )
        for cue, cells in by_cue.items()
    }
