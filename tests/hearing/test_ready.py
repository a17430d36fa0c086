"""A call made ready pays for no first time: what turns need of the customer is built before."""

import pytest

from benchmarks.turns import ROOT, story_lines
from simulator.call.call import Call
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing import (
    asked_for,
    aspects,
    hear,
    likeness,
    linear,
    matters,
    purpose,
    rules,
    told,
)
from simulator.hearing.ready import get_ready
from simulator.scenario.library import load
from tests.bundled import SEARCH

# Everything kept that is worked out from a customer or a file, and not from a turn's words.
BUILDERS = (
    told.told_as_read,
    told.her_numbers,
    told.counted_by,
    likeness._fact_stems,
    aspects.told_aspects,
    matters.matters,
    purpose.landmarks,
    hear.names_of,
    linear.model,
    asked_for.weights_of_features,
    rules._compiled,
)
KEPT = (*BUILDERS, likeness.content_stems, told.details_in)
SCENARIOS = ("packaging-renewal", "letting-go-payroll", "gatekeeper-pumps", "neglected-opening")


def a_call_made_ready(scenario_id: str) -> TypedCall:
    """A call of this customer, ready, in a program that has heard nothing before."""
    scenario = load(scenario_id, SEARCH)
    call = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    for kept in KEPT:
        kept.cache_clear()
    get_ready(call.call.context)
    call.begin()
    return call


def built() -> tuple[int, ...]:
    return tuple(builder.cache_info().misses for builder in BUILDERS)


@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_no_turn_of_a_call_made_ready_reads_its_customer_for_the_first_time(
    scenario_id: str,
) -> None:
    call = a_call_made_ready(scenario_id)
    before = built()
    for text in story_lines(ROOT / "scenarios" / f"{scenario_id}.stories" / "good.story"):
        call.say(text)
        assert built() == before, text


@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_what_proposals_and_summaries_are_held_against_has_been_read(scenario_id: str) -> None:
    context = a_call_made_ready(scenario_id).call.context
    before = likeness.content_stems.cache_info().misses, told.details_in.cache_info().misses
    for step in context.prepared.steps:
        for example in step.examples:
            likeness.content_stems(example)
    for fact in context.prepared.facts:
        for text in context.prepared.briefing:
            told.details_in(told.told_as_read(fact), text)
    assert before == (
        likeness.content_stems.cache_info().misses,
        told.details_in.cache_info().misses,
    )
