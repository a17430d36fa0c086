"""A checked note and a plan compared, in sentences; a mark in front says whether it is so."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.call.start import CallPlan
from simulator.notes import Item, NoteCheck, Owed, PlanComparison
from simulator.scenario.model import CallNote, Scenario

HEADINGS = ("What was discussed", "What was proposed", "Purpose of the next communication")
_OWED = {
    Owed.NEXT_STEP: "the next step",
    Owed.HIS_PROMISE: "your promise",
    Owed.HER_PROMISE: "the customer's promise",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about a note or a plan; `mark` is ✓, ✗, – or +."""

    mark: str
    text: str


def note_findings(
    note: CallNote, check: NoteCheck, scenario: Scenario
) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    """Heading by heading: what the note has, leaves out, has wrong, and made up."""
    purpose = check.next_purpose
    found = (
        tuple(_discussed(note, check, scenario)),
        tuple(_about(item) for item in check.proposed)
        or (Finding("–", "nothing was agreed or promised"),),
        (
            Finding("✓", "it has a topic")
            if purpose.has_topic
            else Finding("✗", "it names no topic to call about"),
            Finding("✓", "it has a time") if purpose.has_time else Finding("✗", "it says no time"),
        ),
    )
    return tuple(zip(HEADINGS, found, strict=True))


def _discussed(note: CallNote, check: NoteCheck, scenario: Scenario) -> Iterator[Finding]:
    says = {fact.id: fact.says for fact in scenario.customer.facts}
    for variant in scenario.variants:
        says |= {fact.id: says.get(fact.id, fact.says) for fact in variant.customer.facts}
    for fact in check.discussed.covered:
        yield Finding("✓", says[fact])
    for fact in check.discussed.missed:
        yield Finding("✗", f"left out: {says[fact]}")
    for wrong in check.discussed.wrong:
        yield Finding("✗", f"not as it was said: “{wrong.wrong}”, it was “{wrong.right}”")
    for span in check.discussed.invented:
        yield Finding("✗", f"not said in this call: “{note.discussed[span.start : span.end]}”")


def _about(item: Item) -> Finding:
    what = f"{_OWED[item.kind]} (turn {item.turn}): “{item.text}”"
    if not item.noted:
        return Finding("✗", f"left out: {what}")
    if not item.day_noted:
        day = f", {item.day:%A} {item.day.day} {item.day:%B}" if item.day else ""
        return Finding("✗", f"without its day{day}: {what}")
    return Finding("✓", what)


def plan_findings(plan: CallPlan, done: PlanComparison) -> tuple[Finding, ...]:
    """What was planned before the call against what was done."""
    found: list[Finding] = []
    if plan.purpose:
        where = f"said at turn {done.purpose.turn}" if done.purpose else "not said"
        found.append(Finding("✓" if done.purpose else "✗", f"purpose {where}: {plan.purpose}"))
    for question in done.questions:
        where = f"asked at turn {question.asked.turn}" if question.asked else "not asked"
        found.append(Finding("✓" if question.asked else "✗", f"{where}: {question.text}"))
    found += [
        Finding("+", f"not planned, and good (turn {quote.turn}): “{quote.text}”")
        for quote in done.unplanned
    ]
    return tuple(found)
