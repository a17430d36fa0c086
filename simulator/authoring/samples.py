"""Sample calls held against what their author expects of them, and why they differ.

The examples of a file say what they expect; a story promises by its name. Holding a call
and showing the outcome are the command's affair.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from scoring.rubric import Rubric
from scoring.score import score
from scoring.scorecard import CheckResult, Scorecard, Status
from simulator.authoring.turns_seen import TurnSeen, turns_seen
from simulator.call.events import (
    Event,
    FactCutOff,
    FactDisclosed,
    Heard,
    NotUnderstood,
    Outcome,
    StateChanged,
    TraineeHungUp,
    TrustChanged,
    Version,
)
from simulator.call.log import CallLog
from simulator.scenario.model import CallDefinition, Customer, Expectation, Fact, Scenario

# What the author's manual asks of the stories beside a scenario.
GOOD_AT_LEAST = 85
POOR_AT_MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Some turns and what they must lead to."""

    name: str
    source: str  # "example" or "story"
    turns: tuple[str, ...]  # as typed: words, or a command such as /wait 5
    expect: Expectation
    variant: str = ""
    ends_well: bool = False  # agreed, or parted as friends where that is right
    stays_civil: bool = False  # nobody puts the phone down on him
    understood: bool = False  # every turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that came otherwise than expected."""

    expected: str
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How a sample went."""

    scenario: str
    sample: Sample
    differences: tuple[Difference, ...]
    turns: tuple[TurnSeen, ...]
    score: int
    outcome: str

    @property
    def passed(self) -> bool:
        """Whether everything came as expected."""
        return not self.differences


def examples_of(scenario: Scenario) -> tuple[Sample, ...]:
    """The examples written in a scenario's file."""
    return tuple(
        Sample(
            name=example.name,
            source="example",
            turns=example.turns,
            expect=example.expect,
            variant=example.variant,
        )
        for example in scenario.call.examples
    )


def story_sample(scenario: Scenario, name: str, text: str) -> Sample:
    """A story as a test: by its name it promises a good, a poor or a hung-up call.

    `good-b` is the good call of variant b. A story of another name promises nothing but
    that it can be held.
    """
    stem, _, rest = name.partition("-")
    variant = rest if stem in ("good", "poor") and rest in _variants(scenario) else ""
    kind = stem if variant else name
    sample = Sample(
        name=name,
        source="story",
        turns=tuple(text.splitlines()),
        expect=Expectation(),
        variant=variant,
    )
    match kind:
        case "good":
            expect = Expectation(score_at_least=GOOD_AT_LEAST)
            return replace(sample, expect=expect, ends_well=True, understood=True)
        case "poor":
            expect = Expectation(score_at_most=POOR_AT_MOST)
            return replace(sample, expect=expect, stays_civil=True)
        case "hung-up":
            expect = Expectation(score_at_most=POOR_AT_MOST, outcome=Outcome.HUNG_UP_ON)
            return replace(sample, expect=expect)
        case _:
            return sample


def _variants(scenario: Scenario) -> tuple[str, ...]:
    return tuple(variant.id for variant in scenario.variants)


def judged(sample: Sample, log: CallLog, scenario: Scenario, rubric: Rubric) -> Verdict:
    """How the call of a sample went, held against what it expects.

    State, facts and checks are those after its last turn; outcome and score those after the
    trainee has put the phone down, if nobody else has.
    """
    customer, call = _sides(scenario, sample.variant)
    stands = replace(log, events=_before_he_hung_up(log))
    card, now = score(log, scenario, rubric), score(stands, scenario, rubric)
    expect = sample.expect
    differences = (
        *_of_state(expect, stands),
        *_of_facts(expect, stands, customer),
        *_of_checks(expect, now),
        *_of_ending(sample, log, card, call),
    )
    return Verdict(
        scenario=scenario.id,
        sample=sample,
        differences=differences,
        turns=turns_seen(log, customer),
        score=card.score,
        outcome="" if card.outcome is None else card.outcome.value,
    )


def _sides(scenario: Scenario, variant: str) -> tuple[Customer, CallDefinition]:
    for other in scenario.variants:
        if other.id == variant:
            return other.customer, other.call
    return scenario.customer, scenario.call


def _before_he_hung_up(log: CallLog) -> tuple[Event, ...]:
    ends = (n for n, event in enumerate(log.events) if isinstance(event, TraineeHungUp))
    return log.events[: next(ends, len(log.events))]


def _of_state(expect: Expectation, log: CallLog) -> Iterator[Difference]:
    states = [event.target for event in log.events if isinstance(event, StateChanged)]
    now = states[-1] if states else "ringing"
    if expect.state and now != expect.state:
        yield Difference(expected=f"state {expect.state}", instead=f"the call is in {now}")


def _of_facts(expect: Expectation, log: CallLog, customer: Customer) -> Iterator[Difference]:
    told = _told(log)
    facts = {fact.id: fact for fact in customer.facts}
    for id in expect.discloses:
        if id not in told:
            yield Difference(
                expected=f"{id} is told in full", instead=_why_not(facts[id], customer.lead, log)
            )
    for id in expect.hides:
        if id in told:
            yield Difference(
                expected=f"{id} is not told", instead=f"it was told in full in turn {told[id]}"
            )


def _told(log: CallLog) -> dict[str, int]:
    """The facts told in full, with the turn."""
    told: dict[str, int] = {}
    for event in log.standing:
        match event:
            case FactDisclosed(version=Version.FULL):
                told.setdefault(event.fact, event.turn)
            case FactCutOff():
                told.pop(event.fact, None)
            case _:
                pass
    return told


def _why_not(fact: Fact, lead: str, log: CallLog) -> str:
    """What kept a fact from being told: nobody asked, or it was not earned yet."""
    told, person = _told(log), fact.person or lead
    trust = {feels.person: feels.trust for feels in log.header.start.feelings}.get(person, 0)
    for event in log.standing:
        match event:
            case TrustChanged() if event.person == person:
                trust = event.now
            case FactDisclosed() if event.fact == fact.id:
                needs = [f"trust {fact.needs.trust} and had {trust}"] if fact.needs.trust else []
                needs += [f"{id}, not yet told" for id in fact.needs.after if id not in told]
                why = f"; it needs {' and '.join(needs)}" if needs else ""
                return f"turn {event.turn} brought only a hint{why}"
            case Heard() if fact.id in event.heard.asks_for[1:]:
                return f"turn {event.turn} was heard to ask for {event.heard.asks_for[0]} first"
            case _:
                pass
    return "no turn was heard to ask for it; if one does, add its words to asked_by"


def _of_checks(expect: Expectation, card: Scorecard) -> Iterator[Difference]:
    checks = {check.id: check for check in card.checks}
    for id in expect.passes:
        check = checks.get(id)
        if check is None:
            yield Difference(
                expected=f"{id} is passed", instead="this kind of call has no such check"
            )
        elif check.status is not Status.PASSED:
            yield Difference(expected=f"{id} is passed", instead=_how_it_failed(check))
    for id in expect.fails:
        check = checks.get(id)
        if check is not None and check.status is Status.PASSED:
            quotes = " and ".join(
                f"“{quote.text}” in turn {quote.turn}" for quote in check.evidence
            )
            yield Difference(
                expected=f"{id} is not passed", instead=f"it is{f', by {quotes}' if quotes else ''}"
            )


def _how_it_failed(check: CheckResult) -> str:
    if check.status is Status.OPEN:
        return "these turns do not decide it yet"
    how = check.status.value.replace("_", " ")
    if check.nearest_miss is not None:
        how += f"; nearest was “{check.nearest_miss.text}” in turn {check.nearest_miss.turn}"
    if check.try_saying is not None:
        how += f"; in turn {check.try_saying.turn} “{check.try_saying.shown}” would pass"
    return how


def _of_ending(
    sample: Sample, log: CallLog, card: Scorecard, call: CallDefinition
) -> Iterator[Difference]:
    expect, outcome = sample.expect, card.outcome
    was = "it goes on" if outcome is None else f"it ended with {outcome.value}"
    if expect.outcome and outcome != expect.outcome:
        yield Difference(expected=f"outcome {expect.outcome}", instead=was)
    parts = any(step.lets_go for step in call.next_step.accepts)
    best = Outcome.LET_GO if parts else Outcome.AGREED
    if sample.ends_well and outcome is not best:
        yield Difference(expected=f"a good call ends with {best.value}", instead=was)
    if sample.stays_civil and outcome is Outcome.HUNG_UP_ON:
        yield Difference(expected="nobody hangs up on a caller who is only poor", instead=was)
    if expect.score_at_least is not None and card.score < expect.score_at_least:
        yield Difference(
            expected=f"a score of {expect.score_at_least} or more", instead=_lost_points(card)
        )
    if expect.score_at_most is not None and card.score > expect.score_at_most:
        yield Difference(
            expected=f"a score of {expect.score_at_most} or less", instead=f"it is {card.score}"
        )
    if sample.understood:
        for event in log.standing:
            if isinstance(event, NotUnderstood):
                yield Difference(
                    expected="every turn is understood", instead=f"turn {event.turn} is not"
                )


def _lost_points(card: Scorecard) -> str:
    lost = [
        f"{check.id} ({check.points} of {check.max_points})"
        for check in card.checks
        if check.status is Status.FAILED or check.points < check.max_points
    ]
    return f"it is {card.score}; points were lost at {', '.join(lost)}"
