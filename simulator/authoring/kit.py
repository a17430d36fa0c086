"""A scenario as a role-play among people: a card for each player and a sheet for the observer.

Says what the file says, in words somebody can play from; how a page looks is `kit_page`'s
concern.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scoring.rubric import CheckRule, Rubric
from simulator.scenario.model import (
    CallDefinition,
    CallType,
    Cell,
    Customer,
    Disposition,
    DispositionTable,
    Fact,
    Layer,
    Objection,
    Person,
    Scenario,
)

_MOST_SHOWN = 3  # wordings of one thing: enough to recognise it
_LAYERS = {
    Layer.PROBLEM: (
        "Troubles",
        "Told in full to anybody civil, even to somebody who only checks in.",
    ),
    Layer.OPPORTUNITY: (
        "Wishes",
        "Told only to somebody who has listened. Before that, only the hint.",
    ),
    Layer.STRATEGY: ("Plans", "Told only to somebody you trust. Before that, only the hint."),
}
_FEELS = {
    Disposition.COLD: "cold: short answers, nothing of your own accord",
    Disposition.POLITE: "polite: you answer what you are asked, and no more",
    Disposition.OPEN: "open: you tell wishes to somebody who asks for them",
    Disposition.WARM: "warm: you tell plans, and you ask for help yourself",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 begins a sheet of its own."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list; with `to_tick` each has a box and a line to write on."""

    items: tuple[str, ...]
    to_tick: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Words of hers, with what one must know to say them at the right moment."""

    words: str
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Several things she may say."""

    said: tuple[Said, ...]


Block = Heading | Paragraph | Points | Lines


def kit(
    scenario: Scenario, customer: Customer, call: CallDefinition, rubric: Rubric
) -> tuple[Block, ...]:
    """The whole kit of one variant: how to play, the two cards, the observer's sheet."""
    return (
        *_how_to_play(scenario),
        *_trainees_card(call, customer),
        *_customers_card(customer, call),
        *_observers_sheet(call, rubric),
    )


def _how_to_play(scenario: Scenario) -> Iterator[Block]:
    yield Heading(1, f"{scenario.title}: a role-play for three")
    yield Points(
        (
            "Print these sheets. The caller gets the caller's card only, the customer the "
            "customer's card, the observer the last sheet.",
            "Sit back to back, as on the telephone. Ten minutes are enough.",
            "Nobody stops the call to explain. The customer cools down or warms up, and never "
            "teaches.",
            "Afterwards the caller speaks first: when did the customer begin to trust you? Then "
            "the customer, then the observer: one strength, one thing to change, each with the "
            "words that were said.",
            "Then take that one turn again, in other words.",
        )
    )


def _trainees_card(call: CallDefinition, customer: Customer) -> Iterator[Block]:
    briefing, lead = call.briefing, _lead(customer)
    yield Heading(1, "The caller's card")
    rings = (
        f"{lead.name}, {lead.role} at {lead.company}, rings you."
        if call.type is CallType.INBOUND
        else f"You ring {lead.name}, {lead.role} at {lead.company}."
    )
    yield Paragraph(
        f"You play Sam, {briefing.role} at {briefing.company}, which sells {briefing.sells}. "
        f"{rings} It is {call.today:%A} {call.today.day} {call.today:%B %Y}, {call.today:%H:%M}."
    )
    yield Paragraph(f"Your goal: {briefing.goal}")
    facts = {fact.id: fact.says for fact in customer.facts}
    note = briefing.last_note
    known = [f"Your note also says: {facts[id]}" for id in briefing.known if id in facts]
    if note is not None:
        headings = (
            ("Discussed", note.discussed),
            ("Proposed", note.proposed),
            ("Purpose of this call", note.next_purpose),
        )
        yield Heading(2, "Your note of the last call")
        yield Points(tuple(f"{name}: {text}" for name, text in headings if text))
    if known or briefing.also:
        yield Heading(2, "What else you know")
        yield Points((*known, *briefing.also))


def _customers_card(customer: Customer, call: CallDefinition) -> Iterator[Block]:
    lead = _lead(customer)
    yield Heading(1, "The customer's card")
    for person in customer.people:
        yield Paragraph(
            f"You are {person.name}, {person.role} at {person.company}.{_limit(person)}"
        )
    feels = _FEELS[_disposition(lead.trust, customer.disposition)]
    yield Paragraph(f"When the call begins you are {feels}.")
    if first := _line(lead, "calls_you" if call.type is CallType.INBOUND else "picks_up"):
        yield Paragraph(f"Your first words: “{first}”")
    yield Points(
        (
            "You warm up when the caller has a reason that concerns you, asks about what you just "
            "said, sums you up rightly and lets you correct it, gives something of use, or says "
            "honestly what is not possible.",
            "You cool down when you are pushed, flattered, interrupted, asked the same again, or "
            "summed up wrongly and talked past.",
            "Correct a wrong summary at once: “Three, not thirty.”",
        )
    )
    for layer, (title, when) in _LAYERS.items():
        of_layer = [fact for fact in customer.facts if fact.layer is layer]
        if of_layer:
            yield Heading(2, title)
            yield Paragraph(when)
            yield Lines(tuple(_fact(fact, customer) for fact in of_layer))
    if customer.objections:
        yield Heading(2, "Your reserves, each at most once")
        yield Lines(tuple(_reserve(each) for each in customer.objections))
    yield from _next_step(call)
    if customer.our_limits:
        yield Heading(2, "What the caller's firm can do")
        yield Paragraph(
            "If more is promised, be delighted. The observer notes it; the bill comes later."
        )
        yield Points(tuple(f"{limit.about}: {limit.possible}" for limit in customer.our_limits))


def _fact(fact: Fact, customer: Customer) -> Said:
    topics = {each.id: each.about or each.id for each in customer.facts}
    details = []
    if fact.person and fact.person != customer.lead:
        name = next((p.name for p in customer.people if p.id == fact.person), fact.person)
        details.append(f"Only {name} tells this.")
    if fact.asked_by:
        asked = " ".join(f"“{question}”" for question in fact.asked_by[:_MOST_SHOWN])
        details.append(f"Asked for like this: {asked}")
    if fact.needs.after:
        first = ", ".join(topics[id] for id in fact.needs.after)
        details.append(f"Only once you have told about: {first}.")
    if fact.layer is not Layer.PROBLEM:
        details.append(f"The hint: “{fact.guarded or 'Hard to say.'}”")
    if fact.volunteered:
        details.append("You may tell it unasked when you are given room.")
    return Said(f"“{fact.says}”", tuple(details))


def _reserve(each: Objection) -> Said:
    comes = each.when.replace("_", " ")
    unless = ", unless you trust the caller by then" if each.unless.trust_from is not None else ""
    details = [f"When the caller comes with: {comes}{unless}."]
    met = " or ".join(
        f"“{answer.examples[0]}”" if answer.examples else answer.act.replace("_", " ")
        for answer in each.answered_by[:_MOST_SHOWN]
    )
    if met:
        details.append(f"It is met by: {met}")
    if each.dropped:
        details.append(f"Then you say: “{each.dropped}”")
    return Said(f"“{each.says}”", tuple(details))


def _next_step(call: CallDefinition) -> Iterator[Block]:
    rules = call.next_step
    yield Heading(2, "What you agree to")
    accepts = [
        f"“{step.examples[0]}”"
        + (f", to {step.so_that}" if step.so_that else "")
        + (" (parting as friends)" if step.lets_go else "")
        for step in rules.accepts
        if step.examples
    ]
    dates = [
        *([f"Not before {_day(rules.earliest)}."] if rules.earliest else []),
        *([f"Not after {_day(rules.latest)}."] if rules.latest else []),
        *([f"Not before {rules.not_before_time} o'clock."] if rules.not_before_time else []),
        *(f"If asked when it suits: “{text}”" for text in rules.offers_day[:1]),
        *(f"If it is too early: “{text}”" for text in rules.asks_for_delay[:1]),
    ]
    yield Points((*accepts, *dates))
    yield Paragraph("You say yes to something with a day and a reason of yours, and only then.")


def _observers_sheet(call: CallDefinition, rubric: Rubric) -> Iterator[Block]:
    yield Heading(1, "The observer's sheet")
    yield Paragraph(
        "Tick what you heard, and write down the words. What nobody said is not ticked."
    )
    kind = rubric.for_call(call.type)
    left_out = set(kind.not_applicable)
    checks: tuple[CheckRule, ...] = (
        *(check for check in rubric.checks if check.id not in left_out),
        *kind.instead,
    )
    for dimension in rubric.dimensions:
        of_it = tuple(check.aim for check in checks if check.dimension == dimension.id)
        if of_it:
            yield Heading(2, dimension.title)
            yield Points(of_it, to_tick=True)
    yield Heading(2, "Conduct")
    yield Points(tuple(gate.title for gate in rubric.gates), to_tick=True)
    yield Heading(2, "Afterwards")
    yield Points(
        (
            "When did the customer begin to trust the caller? At which words?",
            "One strength, in the caller's own words:",
            "One thing to change, and the turn to take again:",
            "What did the caller never hear of?",
        ),
        to_tick=True,
    )


def _lead(customer: Customer) -> Person:
    return next(person for person in customer.people if person.id == customer.lead)


def _limit(person: Person) -> str:
    if person.time_limit_ms is None:
        return ""
    return f" You have {person.time_limit_ms // 60_000} minutes, and say so near their end."


def _disposition(trust: int, table: DispositionTable) -> Disposition:
    if trust < table.cold_below:
        return Disposition.COLD
    if trust < table.polite_below:
        return Disposition.POLITE
    return Disposition.OPEN if trust < table.open_below else Disposition.WARM


def _line(person: Person, cue: str) -> str:
    cells: list[Cell] = sorted((c for c in person.cells if c.cue == cue), key=lambda c: c.depth)
    if not cells:
        return ""
    words = {"{name}": person.name, "{company}": person.company, "{role}": person.role}
    lines = [line for line in cells[0].lines if "{trainee}" not in line] or [""]
    text = lines[0]
    for word, value in words.items():
        text = text.replace(word, value)
    return text


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"
