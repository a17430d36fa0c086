"""What the bundled scenarios and libraries must offer, so that a call never runs dry."""

import re
from datetime import date

import pytest

from simulator.hearing.acts import ActKind
from simulator.scenario.cues import Situation
from simulator.scenario.library import list_scenarios, load, stories
from simulator.scenario.model import CallType, Cell, Layer, Scenario
from simulator.scenario.vocabulary import ALL_CHECKS, CHECKS
from tests.bundled import SEARCH

SCENARIOS = tuple(load(listed.id, SEARCH) for listed in list_scenarios(SEARCH))
# Answered by what the scenario says, or only heard together with another act.
COMES_WITH_ANOTHER_CUE = {ActKind.GOODBYE, ActKind.PURPOSE, ActKind.RECAP}
FREQUENT = (
    "does_not_know",
    "not_understood",
    "recap_right",
    "prompt",
    "floor_token",
    "small_talk",
    "silence_first",
    "follow_up",
)
MOST_WORDS_IN_A_BREATH = 20
FACTS, FACTS_OF_AN_OPENING = 8, 3
RESERVES, RESERVES_OF_AN_OPENING = 3, 1
UNSAYABLE = re.compile(r"[\[\]()<>*_/\\#@%&+=…–—]|\.\.\.|[^\x00-\x7f]")

each_scenario = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s.id)


def cells() -> dict[str, Cell]:
    """Every library and scenario cell of the bundled files, by its source."""
    return {
        cell.source: cell
        for scenario in SCENARIOS
        for person in scenario.customer.people
        for cell in person.cells
    }


def test_there_are_three_scenarios() -> None:
    assert len(SCENARIOS) >= 3


def test_the_common_library_answers_every_act_and_situation() -> None:
    answered = {c.cue for c in cells().values() if c.source.startswith("common#")}
    missing = {*ActKind, *Situation} - answered - COMES_WITH_ANOTHER_CUE
    assert missing == set()


@pytest.mark.parametrize("cue", FREQUENT)
def test_a_frequent_cue_has_eight_lines_for_any_mood(cue: str) -> None:
    plain = [
        line
        for cell in cells().values()
        if cell.source.startswith("common#")
        and (cell.cue, cell.state, cell.disposition) == (cue, "", "")
        for line in cell.lines
    ]
    assert len(plain) >= 8


def test_every_line_is_one_breath_a_synthesiser_can_say() -> None:
    bad = [
        (cell.source, line)
        for cell in cells().values()
        for line in cell.lines
        if UNSAYABLE.search(line) or len(line.split()) > MOST_WORDS_IN_A_BREATH
    ]
    assert bad == []


def test_no_cell_holds_a_line_twice() -> None:
    assert [c.source for c in cells().values() if len(set(c.lines)) < len(c.lines)] == []


def is_opening(scenario: Scenario) -> bool:
    """Whether it is one of the calls of two minutes, which need less of everything."""
    return scenario.call.type is CallType.OPENING


@each_scenario
def test_a_scenario_has_facts_enough_over_three_layers(scenario: Scenario) -> None:
    facts = scenario.customer.facts
    assert len(facts) >= (FACTS_OF_AN_OPENING if is_opening(scenario) else FACTS)
    assert {fact.layer for fact in facts} == set(Layer)
    by_the_way = {fact.id for fact in facts if not (fact.must or fact.about or fact.key)}
    assert {fact.layer for fact in facts if fact.id in by_the_way} <= {Layer.PROBLEM}
    matter = [fact for fact in facts if fact.id not in by_the_way]
    assert [fact.id for fact in matter if not fact.must or not fact.about] == []


@each_scenario
def test_deeper_facts_have_something_vague_to_say_instead(scenario: Scenario) -> None:
    deeper = [fact for fact in scenario.customer.facts if fact.layer is not Layer.PROBLEM]
    assert [fact.id for fact in deeper if not fact.guarded] == []


@each_scenario
def test_a_fact_is_asked_for_in_at_least_four_ways_and_a_small_answer_in_two(
    scenario: Scenario,
) -> None:
    asked = [
        fact for fact in scenario.customer.facts if fact.id not in scenario.call.briefing.known
    ]
    # What answers only a bare question right after a fact has no wordings of its own.
    whole = [fact for fact in asked if fact.asked_by or not fact.asked_after]
    assert [f.id for f in whole if len(f.asked_by) < (4 if f.must else 2)] == []


@each_scenario
def test_a_sentence_is_offered_for_every_check(scenario: Scenario) -> None:
    offered = {check for check, _ in scenario.call.say_instead}
    assert set(CHECKS) <= offered <= set(ALL_CHECKS)


@each_scenario
def test_there_are_reserves_enough_that_can_be_met(scenario: Scenario) -> None:
    objections = scenario.customer.objections
    assert len(objections) >= (RESERVES_OF_AN_OPENING if is_opening(scenario) else RESERVES)
    assert [o.id for o in objections if not o.answered_by] == []


@each_scenario
def test_every_promise_too_many_has_its_bill(scenario: Scenario) -> None:
    limits = scenario.customer.our_limits
    assert limits
    assert [limit.about for limit in limits if not limit.epilogue or not limit.keywords] == []


@each_scenario
def test_the_dates_she_offers_lie_after_the_call(scenario: Scenario) -> None:
    rules, today = scenario.call.next_step, scenario.call.today.date()
    assert rules.earliest is not None
    assert today < rules.earliest < date.max
    assert rules.offers_day
    assert rules.asks_for_delay


@each_scenario
def test_there_is_a_second_version_and_the_three_stories(scenario: Scenario) -> None:
    assert scenario.variants
    assert {"good", "poor", "hung-up"} <= set(stories(scenario.id, SEARCH))
