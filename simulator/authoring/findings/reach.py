"""Who can come to the phone, how far trust can rise, and which facts can therefore be told.

An upper bound: what is out of reach here is out of reach of any call, whatever is said.
"""

from dataclasses import dataclass

from simulator.scenario.model import CallDefinition, Condition, Customer

BUYERS = ("procurement", "purchas", "buyer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a call can come to at best."""

    people: frozenset[str]  # who may be on the line
    below: frozenset[str]  # whom a flood of details or benefits is handed down to
    trust: dict[str, int]  # the most trust each of them can have
    untold: dict[str, str]  # facts that can never be told in full, with the reason

    def why_never(self, condition: Condition) -> str:
        """Why a condition never holds, or nothing."""
        most = max((self.trust[person] for person in self.people), default=0)
        if (condition.trust_from or 0) > most:
            return f"trust comes to {most} at most, and it asks for {condition.trust_from}"
        for fact in condition.disclosed:
            if fact in self.untold:
                return f"'{fact}' can never be told in full"
            if fact in condition.not_disclosed:
                return f"'{fact}' would have to be told and not told"
        return ""


def reach_of(customer: Customer, call: CallDefinition) -> Reach:
    """How far any call of this scenario can come."""
    most = customer.disposition.most_trust_gained
    trust = {person.id: min(100, person.trust + most) for person in customer.people}
    people = _on_the_line(customer, call)
    return Reach(
        people=people,
        below=_below(customer),
        trust=trust,
        untold=_untold(customer, people, trust),
    )


def _on_the_line(customer: Customer, call: CallDefinition) -> frozenset[str]:
    """Everybody who may come to the phone in the course of a call."""
    first = customer.people[0]
    found = {first.id}
    found.update(extra.hand_to for extra in call.transitions if extra.hand_to)
    entered = {extra.target for extra in call.transitions}
    found.update(state.person for state in call.states if state.person and state.id in entered)
    if first.is_gatekeeper:
        found.add(customer.lead)
    if below := _below(customer):
        found |= below | {customer.lead}
    return frozenset(found)


def _below(customer: Customer) -> frozenset[str]:
    """A flood of details is handed to the engineer, one of benefits to the buyer."""
    leads = any(person.is_executive for person in customer.people)
    return frozenset(
        person.id
        for person in customer.people[1:]
        if (person.is_technical and leads)
        or any(word in f"{person.id} {person.role}".casefold() for word in BUYERS)
    )


def _untold(customer: Customer, people: frozenset[str], trust: dict[str, int]) -> dict[str, str]:
    names = {person.id: person.name for person in customer.people}
    starts = {person.id: person.trust for person in customer.people}
    untold: dict[str, str] = {}
    for fact in customer.facts:
        teller = fact.person or customer.lead
        if teller not in people:
            untold[fact.id] = f"{names[teller]}, who would tell it, never comes to the phone"
        elif fact.needs.trust > trust[teller]:
            untold[fact.id] = (
                f"it needs trust {fact.needs.trust}, and {names[teller]} begins at "
                f"{starts[teller]} and comes to {trust[teller]} at most"
            )
    waiting = True
    while waiting:
        waiting = False
        for fact in customer.facts:
            behind = next((before for before in fact.needs.after if before in untold), None)
            if behind is not None and fact.id not in untold:
                untold[fact.id] = f"it comes after '{behind}', which can never be told either"
                waiting = True
    return untold
