"""A look at the words tells whether they could answer a reserve, so that few are heard twice."""

from dataclasses import replace

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear, may_answer_her_reserve
from simulator.hearing.prepare import prepare
from simulator.scenario.library import load
from tests.bundled import SEARCH

ELSEWHERE = (
    "",
    "Would Tuesday at ten suit you?",
    "I see, that's a lot of money. What would it have to do for you?",
    "What is your favourite colour?",
    "Fair enough, nobody likes another supplier. Shall I send you two lines in writing?",
)


@pytest.mark.parametrize("scenario_id", ["packaging-renewal", "gatekeeper-pumps"])
def test_no_answer_to_a_reserve_is_found_in_words_that_could_be_none(scenario_id: str) -> None:
    scenario = load(scenario_id, SEARCH)
    prepared = prepare(scenario.customer, scenario.call, "Sam")
    examples = [e for objection in prepared.objections for e in objection.answered_by]
    spared = []
    for objection in scenario.customer.objections:
        context = HearingContext(
            prepared=prepared,
            heard_before=objection.says,
            in_opening=False,
            pending_objection=objection.id,
        )
        for text in (*examples, *ELSEWHERE):
            may = may_answer_her_reserve(text, context)
            found = [a for a in hear(text, context).acts if a.attributes.objection == objection.id]
            assert may or not found, text
            spared.append(not may)
        assert not may_answer_her_reserve(examples[0], replace(context, pending_objection=""))
    assert any(spared)


def test_an_answer_found_beside_a_reserve_names_it() -> None:
    scenario = load("packaging-renewal", SEARCH)
    prepared = prepare(scenario.customer, scenario.call, "Sam")
    cue = next(cue for cue in prepared.objections if cue.answered_by)
    context = HearingContext(prepared=prepared, in_opening=False, pending_objection=cue.id)
    acts = hear(cue.answered_by[0], context).all_of(ActKind.OBJECTION_ANSWER)
    assert [act.attributes.objection for act in acts][:1] == [cue.id]
