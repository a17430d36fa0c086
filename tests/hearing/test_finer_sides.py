"""What a question that no fact answers is about, as finely as a plain answer can follow it."""

import pytest

from simulator.hearing.finer_sides import FinerSide, side_to_answer
from simulator.hearing.sides import Side
from simulator.scenario.cues import Situation


def test_every_finer_side_has_lines_of_its_own_name() -> None:
    assert {str(each) for each in FinerSide} <= {str(each) for each in Situation}


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("what kind of cake was it", FinerSide.WHAT_KIND),
        ("which step is it where they get stuck", FinerSide.WHICH_ONE),
        ("which one did you take", FinerSide.WHICH_IT_WAS),
        ("when do you usually learn that something will not come", FinerSide.WHEN_AS_A_RULE),
        ("when do you expect it", Side.WHEN_IT_WILL_BE),
        ("what is the best number", FinerSide.WHICH_NUMBER),
        ("what on earth happened", FinerSide.WHAT_HAPPENED),
        ("whatever happened to them", FinerSide.WHAT_HAPPENED),
        ("what will she ask you about us", FinerSide.WHAT_WAS_SAID),
        ("how many of them lift", FinerSide.HOW_MANY),
        ("what does a stop cost you", FinerSide.WHAT_IT_COSTS),
        ("how much do you throw away", FinerSide.HOW_MUCH),
        ("how far is it to the depot", FinerSide.HOW_BIG),
        ("how long has it been like that", FinerSide.FOR_SOME_TIME),
        ("how long have you been with the firm", Side.HOW_LONG_HERE),
        ("what happened on that night", FinerSide.WHAT_HAPPENED),
        ("what did he say when he left", FinerSide.WHAT_WAS_SAID),
        ("what is it that your director is asking you", FinerSide.WHAT_WAS_SAID),
        ("what do the drivers think of it", FinerSide.WHAT_OTHERS_THINK),
        ("what does your director want to see", Side.WHAT_OTHERS_WANT),
        ("who is priya", FinerSide.WHO_SOMEBODY_IS),
        ("who cleans up", Side.WHOEVER_IS_ON),
        ("what does she do there", FinerSide.WHAT_SOMEBODY_DOES),
        ("will what you have last that long", FinerSide.THAT_REMAINS_TO_BE_SEEN),
        ("what do you see at the front desk", Side.THE_USUAL),
        ("one in ten or every other one", FinerSide.SOMEWHERE_BETWEEN),
        ("does it help", Side.PROBABLY),
        ("what does doing it so end up costing you", FinerSide.WHAT_IT_COSTS),
        ("what followed after that", FinerSide.WHAT_HAPPENED),
    ],
)
def test_a_question_is_about_a_finer_side(question: str, about: Side | FinerSide | None) -> None:
    assert side_to_answer(question, "") is about


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("is it one in ten or every other one", FinerSide.SOMEWHERE_BETWEEN),
        ("three times a week since he was there or all along", FinerSide.ON_AND_OFF),
        ("is that our new one clumping or the old one", Side.A_BIT_OF_BOTH),
        ("do you ever talk about it or is it simply not done", Side.NOW_AND_THEN),
        ("did you ring him or did he ring you", Side.A_BIT_OF_BOTH),
        ("did he come on monday or tuesday", None),
        ("shall i ring you or send it", None),
    ],
)
def test_of_two_things_the_answer_lies_where_it_can(
    question: str, about: Side | FinerSide | None
) -> None:
    assert side_to_answer(question, "either_or") is about


def test_of_two_people_both_may_be_meant() -> None:
    asked = "who was calling all night the neighbours or your own people"
    assert side_to_answer(asked, "datum") is Side.A_BIT_OF_BOTH
