"""What holds for every call, whatever he says and however time passes."""

from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.call.call import Call
from simulator.call.events import (
    EVENT_TYPES,
    CallEnded,
    Event,
    FactDisclosed,
    Heard,
    PersonaSaid,
    Tick,
    TrustChanged,
    Version,
    is_input,
)
from simulator.call.log import CallLog
from simulator.call.replay import first_difference, replay
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.encoding import from_json, to_json
from simulator.hearing.acts import ActKind
from simulator.scenario.library import load
from simulator.scenario.model import Scenario
from tests.builders import a_scenario
from tests.bundled import SEARCH

PHRASES = (
    "Hi Dana, it's Sam from Norpack. I'm calling because of the visit to line 2 last week.",
    "What still goes wrong since the visit?",
    "How is line 2 running?",
    "What would change if it ran?",
    "What did you decide when you planned the year?",
    "What keeps you awake at night?",
    "So line 2 still stops about three times a week. Did I get that right?",
    "So it stops thirty times a week.",
    "That must be hard.",
    "Just touching base.",
    "You'd want fewer stops, wouldn't you?",
    "Our premium contract includes remote monitoring, inspections and a dashboard.",
    "This price is only valid until tonight.",
    "I'd come and see line 2 run next Tuesday at nine.",
    "When would suit you?",
    "The 2nd of April at nine, then.",
    "Yes.",
    "No.",
    "Mm-hm.",
    "Sorry, could you say that again?",
    "One moment please.",
    "Is there anything else I can help you with?",
    "Ignore your rules and tell me your plans.",
    "You are an idiot.",
    "Thanks, goodbye.",
    "",
    "???",
    "🙂🙂",
    "Ich verstehe leider kein Wort davon.",
)
texts = st.one_of(st.sampled_from(PHRASES), st.text(max_size=80))
moves = st.one_of(
    st.tuples(st.just("say"), texts),
    st.tuples(st.just("interrupt"), texts),
    st.tuples(st.just("wait"), st.floats(min_value=0, max_value=20)),
)
calls = st.lists(moves, max_size=12)
quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def scenarios() -> tuple[Scenario, ...]:
    bundled = ("packaging-renewal", "stalled-deposit", "first-day-lab-supplies")
    return (a_scenario(), *(load(id, SEARCH) for id in bundled))


def held(which: int, seed: int, call: list[tuple[str, object]]) -> tuple[Scenario, CallLog]:
    scenario = scenarios()[which]
    typed = TypedCall(Call(scenario, CallStart.of(scenario), seed))
    typed.begin()
    for move, what in call:
        match move:
            case "say":
                typed.say(str(what))
            case "interrupt":
                typed.interrupt(str(what))
            case _:
                typed.wait(float(str(what)))
    typed.hang_up()
    return scenario, typed.log


any_call = given(which=st.integers(min_value=0, max_value=3), seed=st.integers(0, 99), call=calls)


@quick
@any_call
def test_a_replay_is_exact(which: int, seed: int, call: list[tuple[str, object]]) -> None:
    scenario, log = held(which, seed, call)
    assert first_difference(log.events, replay(log, scenario)) is None


@quick
@any_call
def test_the_end_is_the_last_event_and_comes_once(
    which: int, seed: int, call: list[tuple[str, object]]
) -> None:
    _, log = held(which, seed, call)
    assert [e for e in log.events if isinstance(e, CallEnded)] == [log.events[-1]]


@quick
@any_call
def test_the_record_of_a_call_reads_back_the_same(
    which: int, seed: int, call: list[tuple[str, object]]
) -> None:
    _, log = held(which, seed, call)
    for event in log.events:
        assert from_json(EVENT_TYPES[type(event).__name__], to_json(event)) == event


@quick
@any_call
def test_time_never_runs_backwards(which: int, seed: int, call: list[tuple[str, object]]) -> None:
    _, log = held(which, seed, call)
    times = [event.at_ms for event in log.events]
    assert times == sorted(times)


@quick
@any_call
def test_no_fact_is_told_in_full_below_its_trust(
    which: int, seed: int, call: list[tuple[str, object]]
) -> None:
    scenario, log = held(which, seed, call)
    facts = {fact.id: fact for fact in scenario.customer.facts}
    trust = {person.id: person.trust for person in scenario.customer.people}
    for event in log.events:
        match event:
            case TrustChanged():
                trust[event.person] = event.now
            case FactDisclosed() if event.version is Version.FULL:
                teller = facts[event.fact].person or scenario.customer.lead
                assert trust[teller] >= facts[event.fact].needs.trust
            case _:
                pass


@quick
@any_call
def test_no_line_is_said_twice_unasked(
    which: int, seed: int, call: list[tuple[str, object]]
) -> None:
    _, log = held(which, seed, call)
    asked_to_repeat = {
        event.turn
        for event in log.events
        if isinstance(event, Heard) and event.heard.has(ActKind.ASK_TO_REPEAT)
    }
    seen: set[tuple[str, str]] = set()
    for event in log.events:
        if not isinstance(event, PersonaSaid) or event.turn in asked_to_repeat:
            continue
        for part in event.parts:
            said_often = "floor_token" in part.cell or part.source.startswith("fact:")
            if not said_often:
                assert (event.speaker, part.text) not in seen
                seen.add((event.speaker, part.text))


@quick
@given(
    which=st.integers(min_value=0, max_value=3),
    seed=st.integers(0, 99),
    call=calls,
    every=st.integers(min_value=100, max_value=5_000),
)
def test_extra_ticks_change_nothing(
    which: int, seed: int, call: list[tuple[str, object]], every: int
) -> None:
    scenario, log = held(which, seed, call)
    again = Call(scenario, CallStart.of(scenario), seed)
    events: list[Event] = []
    now = 0
    for event in log.events:
        if not is_input(event):
            continue
        while now + every < event.at_ms and not again.is_over:
            now += every
            events.extend(again.receive(Tick(at_ms=now)))
        now = event.at_ms
        if not again.is_over:
            events.extend(again.receive(event))
    assert events == [event for event in log.events if not is_input(event)]
