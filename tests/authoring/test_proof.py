"""A proof holds real calls, finds the ways a call can go, and says where none leads."""

from dataclasses import replace
from pathlib import Path

import pytest

from scoring.rubric_file import default_rubric
from scoring.score import score
from simulator.authoring.findings.reach import reach_of
from simulator.authoring.proof import MOST_TURNS, Proof, prove
from simulator.authoring.proving import check_and_prove
from simulator.authoring.space import space_of
from simulator.call.events import Outcome
from simulator.call.replay import first_difference, replay
from simulator.scenario.library import bundled_folder, load
from simulator.scenario.model import Scenario
from tests.bundled import SEARCH

BUNDLED = sorted(bundled_folder().glob("*.yaml"))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load("packaging-renewal", SEARCH)


@pytest.fixture(scope="module")
def proof(scenario: Scenario) -> Proof:
    return prove(scenario, default_rubric())


def test_the_winning_call_was_held_and_wins(scenario: Scenario, proof: Proof) -> None:
    won = proof.winning
    assert won is not None
    assert first_difference(won.log.events, replay(won.log, scenario)) is None
    card = score(won.log, scenario, default_rubric())
    assert card.score == won.card.score >= scenario.call.pass_mark
    assert card.outcome is Outcome.AGREED


def test_no_turn_of_the_winning_call_can_be_left_out(proof: Proof) -> None:
    assert proof.winning is not None
    assert len(proof.winning.turns) <= len(proof.best.turns)
    assert proof.turns <= MOST_TURNS + len(proof.best.turns)


def test_the_losing_call_is_her_doing_and_below_the_mark(scenario: Scenario, proof: Proof) -> None:
    assert proof.losing is not None
    assert proof.losing.outcome in {Outcome.HUNG_UP_ON, Outcome.POLITE_END}
    assert proof.losing.turns
    assert proof.losing.card.score < scenario.call.pass_mark


def test_every_ending_is_held_and_full_marks_can_be_had(proof: Proof) -> None:
    assert {outcome for outcome, held in proof.endings if held is not None} == {
        Outcome.AGREED,
        Outcome.POLITE_END,
        Outcome.HUNG_UP_ON,
        Outcome.TRAINEE_HUNG_UP,
        Outcome.OUT_OF_TIME,
    }
    assert proof.best.card.score >= 95
    assert proof.never_passed == ()


def test_the_same_file_gives_the_same_proof(scenario: Scenario, proof: Proof) -> None:
    again = prove(scenario, default_rubric())
    assert again.winning is not None
    assert proof.winning is not None
    assert again.winning.turns == proof.winning.turns
    assert again.turns == proof.turns


def test_all_states_and_facts_lie_in_the_space_of_a_call(scenario: Scenario) -> None:
    customer, call = scenario.customer, scenario.call
    space = space_of(customer, call, reach_of(customer, call))
    assert space.is_whole
    assert space.told == {fact.id for fact in customer.facts}
    assert {"discovery", "wrap_up", "brush_off", "ended"} <= space.states
    deaf = tuple(replace(p, trust=0) for p in customer.people)
    cold = replace(customer, people=deaf)
    assert "second-site" not in space_of(cold, call, reach_of(cold, call)).told


@pytest.mark.slow
@pytest.mark.parametrize("file", BUNDLED, ids=lambda file: file.stem)
def test_every_bundled_scenario_can_be_won_lost_and_ended_in_every_way(file: Path) -> None:
    problems, proofs = check_and_prove([file], SEARCH)
    assert len(proofs) == 1
    open_questions = {"SC401", "SC402", "SC405"}
    assert [str(p) for p in problems if p.code in open_questions or p.is_error] == []
    assert [p.scenario.id for p in proofs if p.proof.losing is None] == []


def test_a_file_that_cannot_be_played_has_problems_and_no_proof(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("kind: scenario\nid: broken\n", encoding="utf-8")
    problems, proofs = check_and_prove([tmp_path / "broken.yaml"], SEARCH)
    assert problems
    assert proofs == ()
