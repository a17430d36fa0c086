"""The words that scenario files share with the layers above are the same words."""

import re

from scoring.checks.registry import CHECKS as SCORED
from simulator.call.events import Outcome
from simulator.hearing.acts import ActKind
from simulator.scenario.cues import Phase, Situation
from simulator.scenario.vocabulary import ACTS, CALL_TYPE_CHECKS, CHECKS, CUES, OUTCOMES, STATES


def test_acts_are_those_of_hearing() -> None:
    assert tuple(ActKind) == ACTS


def test_outcomes_are_those_of_the_call() -> None:
    assert tuple(Outcome) == OUTCOMES


def test_states_are_those_of_the_base_call() -> None:
    assert tuple(Phase) == STATES


def test_checks_are_those_of_the_scorecard() -> None:
    assert tuple(SCORED) == (*CHECKS, *CALL_TYPE_CHECKS)
    assert len(CHECKS) == 16


def test_a_line_may_answer_every_act_and_every_situation() -> None:
    assert set(CUES) == set(ActKind) | set(Situation)
    assert all(re.fullmatch("[a-z_]+", cue) for cue in CUES)
