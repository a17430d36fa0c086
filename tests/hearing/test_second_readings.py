"""What is no more than a guess goes beside a plain question."""

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.drafts import Draft
from simulator.hearing.learned import BY_MODEL
from simulator.hearing.second_readings import read_again
from simulator.hearing.wording import read


@pytest.mark.parametrize(
    ("reason", "stays"), [("rule: what-a-week", False), (f"{BY_MODEL}week +0.85", True)]
)
def test_a_guess_goes_beside_a_plain_question_unless_the_model_weighed_it(
    reason: str, *, stays: bool
) -> None:
    wording = read("Some week. What does it cost?")
    chat = Draft(act=ActKind.SMALL_TALK, start=0, end=9, confidence=0.4, reason=reason)
    asked = Draft(
        act=ActKind.OPEN_QUESTION, start=11, end=28, confidence=0.9, reason="question: what"
    )
    assert (chat in read_again([chat, asked], wording, HearingContext())) == stays
