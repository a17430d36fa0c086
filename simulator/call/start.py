"""How a call begins: everything that is not in the scenario and not said in the call."""

from dataclasses import dataclass
from datetime import datetime

from simulator.scenario.model import CallNote, Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPromise:
    """A commitment from an earlier call."""

    by: str  # "trainee" or a person's id
    what: str
    due: str = ""  # ISO date, empty for none
    status: str = "open"  # open, kept, late, broken


@dataclass(frozen=True, slots=True, kw_only=True)
class CallPlan:
    """What the trainee means to do, written before the call."""

    purpose: str = ""
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feelings:
    """A person's trust and patience at the start, 0 to 100 each."""

    person: str
    trust: int
    patience: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallStart:
    """The state of the world when the phone rings; it stands whole in the log's header."""

    today: datetime
    trainee_name: str = "Sam"
    variant: str = ""  # empty: the scenario as written
    feelings: tuple[Feelings, ...] = ()
    known_facts: tuple[str, ...] = ()
    promises: tuple[OpenPromise, ...] = ()
    balance: int = 0  # given minus taken
    last_note: CallNote | None = None
    plan: CallPlan | None = None

    @staticmethod
    def of(scenario: Scenario, *, trainee_name: str = "Sam", variant: str = "") -> "CallStart":
        """The start as the scenario gives it."""
        customer, call = scenario.customer, scenario.call
        for other in scenario.variants:
            if other.id == variant:
                customer, call = other.customer, other.call
        return CallStart(
            today=call.today,
            trainee_name=trainee_name,
            variant=variant,
            feelings=tuple(
                Feelings(person=p.id, trust=p.trust, patience=p.patience) for p in customer.people
            ),
            known_facts=call.briefing.known,
            balance=customer.relationship.balance,
            last_note=call.briefing.last_note,
        )
