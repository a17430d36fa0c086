"""What the trainee is told before the phone rings, in words and as a person would want it."""

from simulator.call.start import CallStart
from simulator.cli.screen import Screen
from simulator.scenario.model import (
    CallDefinition,
    CallType,
    Customer,
    Direction,
    Person,
    Scenario,
)

SCORED = {
    "purpose": "say early why you ring: something true of this customer, and what they get of it",
    "open_questions": "ask questions they can answer at length, and build on the answers",
    "listening": "give back what you heard before you ask for anything, and let them correct it",
    "next_step": "agree who does what and when, in their time and for their reasons",
}
SCORED_WHEN_RUNG = SCORED | {
    "purpose": "let the caller finish, give the reason back, and ask what matters before you offer"
}


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


def show_briefing(screen: Screen, scenario: Scenario, start: CallStart, *, exam: bool) -> None:
    """Print who you are, whom you ring, why, what is known and what is scored."""
    customer, call = sides(scenario, start.variant)
    lead, briefing = lead_of(customer), call.briefing
    tell = screen.tell
    tell(screen.strong(scenario.title))
    tell()
    selling = f", which sells {briefing.sells}" if briefing.sells else ""
    tell(
        f"You are {start.trainee_name}, {_lower_first(briefing.role)} at "
        f"{briefing.company}{selling}."
    )
    if call.direction is Direction.INBOUND:
        tell(f"{lead.name}, {_lower_first(lead.role)} at {lead.company}, is ringing you.")
    else:
        tell(f"You are ringing {lead.name}, {_lower_first(lead.role)} at {lead.company}.")
    today = start.today
    tell(f"It is {today:%A} {today.day} {today:%B} {today.year}, {today:%H:%M}.")
    tell()
    _item(screen, "Your goal", briefing.goal)
    note = start.last_note
    if note is not None:
        tell()
        tell("Your note of the last call")
        _item(screen, "  Discussed", note.discussed)
        _item(screen, "  Proposed", note.proposed)
        _item(screen, "  Next purpose", note.next_purpose)
    known = [f"“{fact.says}”" for fact in customer.facts if fact.id in start.known_facts]
    if known:
        tell()
        tell("What you already know")
        for text in (*known, *briefing.also):
            tell(screen.wrapped(text, first="  - ", rest="    "))
    elif briefing.also:
        tell()
        for text in briefing.also:
            tell(screen.wrapped(text, first="  - ", rest="    "))
    if start.promises:
        tell()
        tell("Open promises")
        for promise in start.promises:
            who = "You" if promise.by == "trainee" else promise.by
            due = f", due {promise.due}" if promise.due else ""
            tell(screen.wrapped(f"{who}: {promise.what}{due}", first="  - ", rest="    "))
    tell()
    kind = "This is an exam" if exam else "You are scored on four things"
    tell(f"{kind}{', scored on four things' if exam else ''}. {call.pass_mark} of 100 is a pass.")
    scored = SCORED_WHEN_RUNG if call.type is CallType.INBOUND else SCORED
    for words in scored.values():
        tell(screen.wrapped(words, first="  - ", rest="    "))


def _item(screen: Screen, label: str, text: str) -> None:
    if text:
        screen.tell(screen.wrapped(text, first=f"{label}: ", rest="    "))


def _lower_first(role: str) -> str:
    """A role inside a sentence: "Account manager" but "CEO"."""
    if len(role) > 1 and role[1].isupper():
        return role
    return role[:1].lower() + role[1:]
