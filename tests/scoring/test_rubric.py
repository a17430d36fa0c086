"""The rubric that ships: complete, consistent, and in step with the code."""

from dataclasses import fields

import pytest

from scoring.checks.conduct import HABITS
from scoring.checks.registry import CHECKS
from scoring.rubric import Thresholds
from scoring.rubric_file import default_rubric
from simulator.hearing.acts import ActKind
from simulator.scenario.model import CallType

THE_SIXTEEN = {
    "purpose_early": 6,
    "specific_purpose": 8,
    "benefit_to_her": 7,
    "no_filler_opener": 4,
    "open_questions": 7,
    "question_shape": 4,
    "follow_up": 8,
    "deeper_layer": 6,
    "recap_before_asking": 6,
    "recap_coverage": 9,
    "recap_accurate": 6,
    "checked_back": 4,
    "next_step_action": 5,
    "next_step_when": 5,
    "next_step_fits": 7,
    "next_step_agreed": 8,
}


def test_the_sixteen_checks_have_their_points() -> None:
    assert {check.id: check.points for check in default_rubric().checks} == THE_SIXTEEN


def test_every_check_of_the_rubric_has_code_and_every_code_a_check() -> None:
    rubric = default_rubric()
    special = [check.id for kind in rubric.call_types for check in kind.instead]
    assert sorted([*THE_SIXTEEN, *special]) == sorted(CHECKS)


def test_every_habit_of_the_rubric_has_code_and_the_reverse() -> None:
    assert {habit.id for habit in default_rubric().habits} == set(HABITS)


def test_every_kind_of_call_is_in_the_rubric() -> None:
    assert {kind.type for kind in default_rubric().call_types} == set(CallType)


def test_gates_name_acts_that_hearing_knows() -> None:
    named = {act for gate in default_rubric().gates for act in gate.acts}
    assert named <= set(ActKind)


def test_every_check_names_its_source() -> None:
    rubric = default_rubric()
    every = [*rubric.checks, *(c for kind in rubric.call_types for c in kind.instead)]
    assert all(check.source for check in every)


@pytest.mark.parametrize("kind", list(CallType))
def test_call_types_change_thresholds_that_exist(kind: CallType) -> None:
    changed = default_rubric().for_call(kind).thresholds
    assert {name for name, _ in changed} <= {field.name for field in fields(Thresholds)}


def test_an_opening_asks_for_one_open_question_only() -> None:
    assert default_rubric().thresholds_for(CallType.OPENING).open_questions_counted == 1
    assert default_rubric().thresholds_for(CallType.FOLLOW_UP).open_questions_counted == 3
