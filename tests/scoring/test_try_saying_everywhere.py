"""Whatever goes wrong in a good call of any scenario, what the card says to try mends it."""

import pytest

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Status
from simulator.call.replay import retake
from tests.bundled import IDS
from tests.scoring.any_spoil import SPOILED_BY, story_of
from tests.scoring.play import bundled, play, story

FEWEST = 4  # checks that a scenario's good story passes and that can be spoiled


@pytest.mark.slow
@pytest.mark.parametrize("scenario_id", IDS)
def test_every_check_that_is_spoiled_is_mended_by_what_the_card_says(scenario_id: str) -> None:
    scenario, rubric = bundled(scenario_id), default_rubric()
    log = play(scenario, *story(scenario_id, "good"))
    told = story_of(scenario, log)
    passed = [c.id for c in score(log, scenario, rubric).checks if c.status is Status.PASSED]
    spoiled, unmended = 0, []
    for check in (id for id in SPOILED_BY if id in passed):
        changes = SPOILED_BY[check](told)
        turns = [changes.get(n, text) for n, text in enumerate(told.turns, start=1)]
        worse = play(scenario, *turns)
        failed = score(worse, scenario, rubric).check(check)
        if failed.status is not Status.FAILED:
            continue  # other turns of this story still pass it
        spoiled += 1
        saying = failed.try_saying
        if saying is None:
            unmended.append(check)
            continue
        said = worse.turns[saying.turn - 1].text
        again = retake(worse, scenario, saying.turn, saying.applied_to(said))
        mended = score(again, scenario, rubric).check(check)
        if mended.status is not Status.PASSED and mended.points <= failed.points:
            unmended.append(check)
    assert unmended == []
    assert spoiled >= FEWEST
