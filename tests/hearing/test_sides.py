"""Which side of a matter a question is about."""

import pytest

from simulator.hearing.sides import Side, side
from simulator.scenario.cues import Situation


def test_every_side_has_lines_of_its_own_name() -> None:
    assert {str(each) for each in Side} <= {str(each) for each in Situation}


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("how long have you been with the firm", Side.HOW_LONG_HERE),
        ("and what do you do then", Side.WHAT_ONE_DOES),
        ("what happens if it breaks again", Side.WHAT_THEN),
        ("what should a supplier never do", Side.WHAT_TO_AVOID),
        ("what does your director want to see", Side.WHAT_OTHERS_WANT),
        ("what would a good week look like", Side.WHAT_WOULD_HELP),
        ("may i ask how the first day was for you", Side.HOW_IT_IS),
        ("do you like working there", Side.LIKES_IT),
        ("have you talked to them about it", Side.HAS_TRIED),
        ("is there anybody else", Side.IS_THERE_ANY),
        ("do you order online", Side.NOW_AND_THEN),
        ("does it help", Side.PROBABLY),
    ],
)
def test_a_question_is_about_a_side_of_the_matter(question: str, about: Side) -> None:
    assert side(question, "") is about


def test_two_things_to_choose_from_are_no_yes_or_no() -> None:
    assert side("do you ring them or just wait", "either_or") is Side.A_BIT_OF_BOTH
    assert side("is there anything he should bring or know", "either_or") is Side.IS_THERE_ANY
