"""What the trainee is told before the phone rings, in words and as a person would want it.

Owns the sentences and who is who; how they are laid out is the concern of whoever shows them.
"""

from dataclasses import dataclass

from simulator.call.start import CallStart
from simulator.scenario.model import (
    CallDefinition,
    CallType,
    Customer,
    Direction,
    Person,
    Scenario,
)

SCORED = {
    "purpose": "say early why you ring: something true of this customer, and what it brings them",
    "open_questions": "ask questions they can answer at length, and build on the answers",
    "listening": "give back what you heard before you ask for anything, and let them correct it",
    "next_step": "agree who does what and when, in their time and for their reasons",
}
SCORED_WHEN_RUNG = SCORED | {
    "purpose": "let the caller finish, give the reason back, and ask what matters before you offer"
}
PLAN_QUESTION = "What do you need to ask to build this relationship?"


def sides(scenario: Scenario, variant: str) -> tuple[Customer, CallDefinition]:
    """The customer and the call of a variant; the scenario as written for an unknown one."""
    for other in scenario.variants:
        if other.id == variant:
            return other.customer, other.call
    return scenario.customer, scenario.call


def lead_of(customer: Customer) -> Person:
    """The person the call is for."""
    return next(person for person in customer.people if person.id == customer.lead)


def first_name(person: Person) -> str:
    """What the person is called in a transcript."""
    return person.name.split()[0] if person.name.split() else person.id


def names_of(scenario: Scenario, variant: str) -> dict[str, str]:
    """What everybody on the customer's side is called in a transcript, by id."""
    customer, _ = sides(scenario, variant)
    return {person.id: first_name(person) for person in customer.people}


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBriefing:
    """Everything a trainee may know before the call; a part that is empty is left out."""

    title: str
    you_are: str
    whom: str
    when: str
    goal: str
    note: tuple[tuple[str, str], ...]  # the headings of the last note, each with its text
    known: tuple[str, ...]  # in the customer's words, in quotation marks
    also: tuple[str, ...]
    promises: tuple[str, ...]
    pass_mark: str
    scored: tuple[str, ...]
    rings_you: bool  # the customer is the caller


def briefing_of(scenario: Scenario, start: CallStart, *, exam: bool) -> CallBriefing:
    """Who you are, whom you ring, why, what is known and what is scored, in sentences."""
    customer, call = sides(scenario, start.variant)
    lead, briefing = lead_of(customer), call.briefing
    selling = f", which sells {briefing.sells}" if briefing.sells else ""
    person = f"{lead.name}, {_lower_first(lead.role)} at {lead.company}"
    rings_you = call.direction is Direction.INBOUND
    today, note = start.today, start.last_note
    headings = (
        (
            ("Discussed", note.discussed),
            ("Proposed", note.proposed),
            ("Next purpose", note.next_purpose),
        )
        if note is not None
        else ()
    )
    kind = "This is an exam, scored" if exam else "You are scored"
    scored = SCORED_WHEN_RUNG if call.type is CallType.INBOUND else SCORED
    return CallBriefing(
        title=scenario.title,
        you_are=(
            f"You are {start.trainee_name}, {_lower_first(briefing.role)} at "
            f"{briefing.company}{selling}."
        ),
        whom=f"{person}, is ringing you." if rings_you else f"You are ringing {person}.",
        when=f"It is {today:%A} {today.day} {today:%B} {today.year}, {today:%H:%M}.",
        goal=briefing.goal,
        note=tuple((heading, text) for heading, text in headings if text),
        known=tuple(f"“{fact.says}”" for fact in customer.facts if fact.id in start.known_facts),
        also=briefing.also,
        promises=tuple(
            f"{'You' if promise.by == 'trainee' else promise.by}: {promise.what}"
            + (f", due {promise.due}" if promise.due else "")
            for promise in start.promises
        ),
        pass_mark=f"{kind} on four things. {call.pass_mark} of 100 is a pass.",
        scored=tuple(scored.values()),
        rings_you=rings_you,
    )


def _lower_first(role: str) -> str:
    """A role inside a sentence: "Account manager" but "CEO"."""
    if len(role) > 1 and role[1].isupper():
        return role
    return role[:1].lower() + role[1:]
