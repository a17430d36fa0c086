"""The side of a question that tells apart what was from what is, and what he from what she says."""

import pytest

from simulator.hearing.finer_sides import FinerSide, side_to_answer
from simulator.hearing.sides import Side
from simulator.hearing.wants import Wanted, wanted


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which of your people took to it first", FinerSide.WHICH_IT_WAS),
        ("which quarter is usually your worst", FinerSide.WHICH_ONE),
        ("how warm does it get in there", FinerSide.HOW_BIG),
        ("to which address", Side.HOW_TO_SEND),
        ("have we spoken before", Side.PROBABLY),
        ("do the crews get the morning off afterwards", Side.NOW_AND_THEN),
        ("does it work", Side.PROBABLY),
    ],
)
def test_a_question_has_the_side_that_a_plain_word_can_answer(
    question: str, expected: Side | FinerSide
) -> None:
    assert side_to_answer(question, "") is expected


def test_how_somebody_finds_out_does_not_ask_how_it_is() -> None:
    assert side_to_answer("how do you find out that a pump has gone", "") is not Side.HOW_IT_IS


def test_what_she_says_to_others_is_no_view_of_hers() -> None:
    assert wanted("what do you say to them when they send people away", "") is not Wanted.VIEW
    assert wanted("what do you say to that", "") is Wanted.VIEW
