"""Tasks made from the scenarios: one habit, ten times in a row, a minute or two.

Pure. Only problems are told in a task, which any civil caller hears: nothing here gives
away what has to be earned in a call.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from itertools import islice, zip_longest

from scoring.sentences import day_in_words, names_in, purpose_of, recap_of, step_with_day
from scoring.view import CallView, build_view
from simulator.call.call import Call
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.call.typed import header_of
from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.hearing.prepare import prepare
from simulator.practice.briefing import briefing_of, first_name, lead_of
from simulator.practice.drills.judging import judge
from simulator.practice.drills.task import Kind, Task
from simulator.scenario.model import CallType, Direction, Fact, Layer, Scenario

IN_A_ROW = 10
MOST_SCENARIOS = 40  # looked through for tasks; a folder of thousands would take minutes
_NO_PURPOSE = frozenset({CallType.INBOUND, CallType.KINDNESS})
_OPENS = ("what ", "how ", "tell ", "why ")
_ONE_WORD = (
    "how many",
    "how much",
    "how long",
    "how often",
    "how old",
    "how big",
    "how soon",
    "how far",
)
_YES_OR_NO = tuple(
    f"{verb} "
    for verb in [
        "is",
        "are",
        "was",
        "were",
        "do",
        "does",
        "did",
        "has",
        "have",
        "had",
        "can",
        "will",
        "would",
    ]
)
_CHECK_BACK = "Have I missed anything?"


def tasks(kind: Kind, scenarios: Iterable[Scenario], seed: int = 1) -> Iterator[Task]:
    """At most ten tasks, from as many customers as possible; the seed picks which.

    A scenario is asked for only when its turn comes, so that the first task is there at
    once. A task whose own model answer would not pass is left out.
    """
    return islice(_in_turn(kind, scenarios, seed), IN_A_ROW)


def _in_turn(kind: Kind, scenarios: Iterable[Scenario], seed: int) -> Iterator[Task]:
    """A task of each scenario, then a second of each, and so on; what matters to her first."""
    more: list[Iterator[Task]] = []
    for scenario in islice(scenarios, MOST_SCENARIOS):
        drawn = sorted(_of_scenario(kind, scenario), key=lambda task: _lot(seed, task))
        made = _what_matters_first(drawn, scenario)
        sound = filter(_is_sound, made)
        first = next(sound, None)
        if first is not None:
            yield first
            more.append(sound)
    for row in zip_longest(*more):
        yield from (task for task in row if task is not None)


def _what_matters_first(made: list[Task], scenario: Scenario) -> list[Task]:
    weighty = {fact.id for fact in scenario.customer.facts if fact.key}
    return sorted(made, key=lambda task: weighty.isdisjoint(task.facts))


def _is_sound(task: Task) -> bool:
    return judge(task, task.model).does_it and not _is_done_already(task)


def _is_done_already(task: Task) -> bool:
    """Whether a question that is to be opened is heard as open as it stands."""
    return task.kind is Kind.OPEN and not hear(task.told[-1].strip("“”"), task.context).has(
        ActKind.CLOSED_QUESTION
    )


def _lot(seed: int, task: Task) -> str:
    drawn = f"{seed} {task.scenario} {' '.join(task.facts)}"
    return blake2b(drawn.encode(), digest_size=8).hexdigest()


# ── the tasks a scenario is good for ────────────────────────────────────────


def _of_scenario(kind: Kind, scenario: Scenario) -> Iterator[Task]:
    match kind:
        case Kind.PURPOSE:
            yield from _purpose_tasks(scenario)
        case Kind.OPEN:
            yield from _open_tasks(scenario)
        case Kind.RECAP:
            yield from _recap_tasks(scenario)
        case Kind.NEXT_STEP:
            yield from _next_step_tasks(scenario)


def _context(scenario: Scenario, **more: object) -> HearingContext:
    context = HearingContext(
        prepared=prepare(scenario.customer, scenario.call, ""),
        today=scenario.call.today.date(),
        in_opening=False,
    )
    return replace(context, **more)  # type: ignore[arg-type]


def _before_the_call(scenario: Scenario) -> CallView:
    call = Call(scenario, CallStart.of(scenario), 1)
    return build_view(CallLog(header=header_of(call)), scenario)


def _who(scenario: Scenario) -> str:
    lead = lead_of(scenario.customer)
    return f"{lead.name}, {lead.company}"


def _told_to_anybody(scenario: Scenario) -> list[Fact]:
    """Problems she tells as soon as she is asked."""
    lead = scenario.customer.lead
    return [
        fact
        for fact in scenario.customer.facts
        if fact.layer is Layer.PROBLEM
        and not fact.needs.after
        and fact.person in ("", lead)
        and fact.id not in scenario.call.briefing.known
    ]


def _purpose_tasks(scenario: Scenario) -> Iterator[Task]:
    call = scenario.call
    if call.type in _NO_PURPOSE or call.direction is Direction.INBOUND:
        return
    briefing = briefing_of(scenario, CallStart.of(scenario, trainee_name=""), exam=False)
    view = _before_the_call(scenario)
    say = dict(call.say_instead)
    yield Task(
        kind=Kind.PURPOSE,
        scenario=scenario.id,
        told=(
            briefing.whom,
            *(f"{heading}: {text}" for heading, text in briefing.note),
            *briefing.known,
            *briefing.also,
        ),
        asked="You have said hello. Say why you ring, and what they get out of it.",
        model=say.get("benefit_to_her") or purpose_of(view),
        context=_context(scenario, in_opening=True),
        terms=view,
    )


def _open_tasks(scenario: Scenario) -> Iterator[Task]:
    context, view = _context(scenario), _before_the_call(scenario)
    for fact in _told_to_anybody(scenario):
        asked = [(question, f"{question.lower()} ") for question in fact.asked_by]
        closed = next((q for q, words in asked if words.startswith(_YES_OR_NO)), "")
        model = next(
            (q for q, w in asked if w.startswith(_OPENS) and not w.startswith(_ONE_WORD)), ""
        )
        if closed and model:
            yield Task(
                kind=Kind.OPEN,
                scenario=scenario.id,
                told=(f"You talk to {_who(scenario)}.", f"“{closed}”"),
                asked="Ask about the same thing so that they can tell you at length.",
                model=model,
                context=context,
                facts=(fact.id,),
                terms=view,
            )


def _recap_tasks(scenario: Scenario) -> Iterator[Task]:
    view = _before_the_call(scenario)
    matter = sorted(_told_to_anybody(scenario), key=lambda fact: not fact.key)
    facts = [fact for fact in matter if fact.must and not fact.volunteered]
    for one, other in zip(facts[::2], facts[1::2], strict=False):
        yield Task(
            kind=Kind.RECAP,
            scenario=scenario.id,
            told=(f"{_who(scenario)} has told you:", f"“{one.says}”", f"“{other.says}”"),
            asked="Give both back in your words, and let yourself be corrected.",
            model=f"{recap_of((one, other), names_in(scenario.customer))} {_CHECK_BACK}",
            context=_context(
                scenario,
                disclosed=(one.id, other.id),
                heard_before=other.says,
                earlier=(one.says,),
            ),
            facts=(one.id, other.id),
            terms=view,
        )


def _next_step_tasks(scenario: Scenario) -> Iterator[Task]:
    view, rules = _before_the_call(scenario), scenario.call.next_step
    told = _told_to_anybody(scenario)
    name = first_name(lead_of(scenario.customer))
    today = scenario.call.today.date()
    for step in rules.accepts:
        if step.lets_go or not step.examples:
            continue
        key = [fact for fact in told if fact.key][:1] or told[:1]
        if not key:
            return
        earliest = rules.earliest_for(step.id)
        bounds = [f"Today is {day_in_words(today)}."]
        if earliest is not None and earliest > today:
            bounds.append(f"{name} has no time before {day_in_words(earliest)}.")
        if rules.not_before_time:
            bounds.append(f"Not before {rules.not_before_time}.")
        yield Task(
            kind=Kind.NEXT_STEP,
            scenario=scenario.id,
            told=(
                f"{_who(scenario)} has told you: “{key[0].says}”",
                f"What might help: {step.examples[0].rstrip('.')}.",
                " ".join(bounds),
            ),
            asked="Agree the next step: who does what, on which day, and what for.",
            model=step_with_day(view, step, None if step.so_that else key[0]),
            context=_context(scenario, disclosed=(key[0].id,), heard_before=key[0].says),
            facts=(key[0].id, step.id),
            terms=view,
        )
