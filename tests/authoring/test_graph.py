"""The drawing of a call: ways in an author's words, dead ends, and where nobody ever was."""

from dataclasses import replace

import pytest

from simulator.authoring.graph import Graph, dot, graph_of, mermaid
from simulator.call.call import Call
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import load
from simulator.scenario.model import CallDefinition, Condition, ExtraState, ExtraTransition
from tests.builders import a_scenario
from tests.bundled import SEARCH

TO_FINANCE = ExtraTransition(
    source="*",
    when="ask_for_person",
    condition=Condition(trust_from=45, disclosed=("weekly-stops",)),
    target="with-finance",
)
FINANCE = ExtraState(id="with-finance", like="discovery")


def drawn(*logs: CallLog, everything: bool = False, **changes: object) -> Graph:
    scenario = a_scenario()
    call: CallDefinition = replace(scenario.call, **changes)  # type: ignore[arg-type]
    return graph_of(scenario.customer, call, logs or None, everything=everything)


def a_call(*turns: str) -> CallLog:
    scenario = load("packaging-renewal", SEARCH)
    call = TypedCall(Call(scenario, CallStart.of(scenario), 1))
    call.begin()
    for turn in turns:
        call.say(turn)
    call.hang_up()
    return call.log


def test_ways_are_labelled_in_the_authors_words_and_drawn_once() -> None:
    graph = drawn(states=(FINANCE,), transitions=(TO_FINANCE,))
    (own,) = [edge for edge in graph.edges if edge.target == "with-finance"]
    assert own.labels == ("* ask_for_person if trust ≥ 45 and weekly-stops told",)
    assert "    any_state --> with_finance: * ask_for_person" in mermaid(graph)
    assert '"any state" -> "with-finance" [label="* ask_for_person' in dot(graph)
    asked = next(e for e in graph.edges if (e.source, e.target) == ("recap", "discovery"))
    assert asked.labels == ("a question",)


def test_a_state_no_way_leads_to_is_marked() -> None:
    graph = drawn(states=(FINANCE,))
    assert graph.remarks == ("No way leads here: with-finance.",)
    assert 'state "with-finance (never visited)" as with_finance' in mermaid(graph)
    assert "class with_finance never" in mermaid(graph)


def test_a_state_that_only_ends_is_a_dead_end() -> None:
    into = replace(TO_FINANCE, condition=Condition())
    graph = drawn(
        states=(replace(FINANCE, like="wrap_up"),), transitions=(replace(into, source="discovery"),)
    )
    assert graph.remarks == ("From here nothing leads on but the end of the call: with-finance.",)
    assert '"with-finance" [style="filled"' in dot(graph)


def test_a_way_that_is_closed_is_not_drawn() -> None:
    closed = ExtraTransition(source="discovery", when="recap", forbids=True)
    ways = {(edge.source, edge.target) for edge in drawn(transitions=(closed,)).edges}
    assert ("discovery", "recap") not in ways
    assert ("opening", "recap") in ways
    sometimes = replace(closed, condition=Condition(trust_below=30))
    ways = {(edge.source, edge.target) for edge in drawn(transitions=(sometimes,)).edges}
    assert ("discovery", "recap") in ways


def test_states_that_cannot_occur_here_are_left_out() -> None:
    states = {state.id for state in drawn().states}
    assert not {"gatekept", "handed_down", "on_hold"} & states
    assert "on_hold" in {state.id for state in drawn(everything=True).states}


def test_recorded_calls_are_counted_on_the_ways_they_took() -> None:
    one = a_call("Hi Dana, it's Sam from Norpack, I'm ringing about the visit to line 2.")
    two = a_call("Hello?")
    graph = drawn(one, two)
    counts = {(edge.source, edge.target): edge.count for edge in graph.edges}
    assert counts["ringing", "answered"] == 2
    assert counts["opening", "discovery"] == 1
    assert {"recap", "next_step"} <= {state.id for state in graph.states if not state.is_visited}
    assert "2× picked_up" in mermaid(graph)
    assert graph.remarks[0].startswith("Never visited in 2 recorded calls: recap, next_step")


@pytest.mark.parametrize("id", ["packaging-renewal", "stalled-deposit", "gatekeeper-pumps"])
def test_the_bundled_calls_have_neither_dead_ends_nor_lost_states(id: str) -> None:
    scenario = load(id, SEARCH)
    assert graph_of(scenario.customer, scenario.call).remarks == ()
