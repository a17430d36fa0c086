"""The sentence a scorecard offers would have passed: said in its place, it does."""

import pytest

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Status
from simulator.call.replay import retake
from tests.scoring.play import bundled, play, story
from tests.scoring.spoils import SPOILS, good

CASES = [(scenario, check) for scenario, spoils in SPOILS.items() for check in spoils]


@pytest.mark.parametrize(("scenario_id", "check"), CASES)
def test_what_the_card_says_to_try_mends_what_was_spoiled(scenario_id: str, check: str) -> None:
    scenario = bundled(scenario_id)
    changes = SPOILS[scenario_id][check]
    turns = [changes.get(n, text) for n, text in enumerate(good(scenario_id), start=1)]
    log = play(scenario, *turns)
    spoiled = score(log, scenario, default_rubric()).check(check)
    assert spoiled.status is Status.FAILED
    saying = spoiled.try_saying
    assert saying is not None
    again = retake(log, scenario, saying.turn, saying.applied_to(turns[saying.turn - 1]))
    mended = score(again, scenario, default_rubric()).check(check)
    assert mended.status is Status.PASSED or mended.points > spoiled.points


@pytest.mark.parametrize("scenario_id", sorted(SPOILS))
def test_good_stories_score_eighty_and_poor_ones_forty_at_most(scenario_id: str) -> None:
    scenario = bundled(scenario_id)
    scores = {
        name: score(play(scenario, *story(scenario_id, name)), scenario, default_rubric()).score
        for name in ("good", "poor", "hung-up")
    }
    assert scores["good"] >= 80
    assert scores["poor"] <= 40
    assert scores["hung-up"] <= 40
