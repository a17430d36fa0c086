"""Practical questions beside a step, by their form."""

import pytest

from simulator.hearing.practical import Practical, asks_it_last, practical_question


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Who should be there from your side?", Practical.WHO_WILL_BE_THERE),
        ("Who'll be on the call at your end besides you?", Practical.WHO_WILL_BE_THERE),
        ("Anybody else who should be on the line?", Practical.WHO_WILL_BE_THERE),
        ("Good. Who's going to show him the rear pair?", Practical.WHO_WILL_BE_THERE),
        ("And who should he ask for when he comes?", Practical.WHOM_TO_ASK_FOR),
        ("Which gate does he come to, and who does he ask for?", Practical.WHERE_TO_COME),
        ("Where shall we meet?", Practical.WHERE_TO_COME),
        ("Should she ring your mobile or the office?", Practical.WHICH_NUMBER),
        ("Which number should she ring?", Practical.WHICH_NUMBER),
        ("Where can he best reach you?", Practical.WHICH_NUMBER),
        ("Should I ring you directly or go through your office?", Practical.TO_HER),
        ("To you or straight to him?", Practical.TO_HER),
        ("By mail or by telephone?", Practical.BY_PHONE),
        ("Do you want the plan on paper, or is mail fine?", Practical.HOW_TO_SEND),
        ("How long shall we plan for?", Practical.HOW_LONG_FOR_IT),
        ("How much time should I set aside?", Practical.HOW_LONG_FOR_IT),
        ("How long would you like me to plan for?", Practical.HOW_LONG_FOR_IT),
        ("Is this number all right for that?", Practical.WHICH_NUMBER),
        ("Anything she or Mr Menon would want to see beforehand?", Practical.WHAT_TO_BRING),
        ("Who comes along?", Practical.WHO_WILL_BE_THERE),
        ("Where do you two meet?", Practical.WHERE_TO_COME),
        ("Would you like it confirmed in a short mail?", Practical.MAY_CONFIRM_IT),
        ("Anything she should have in front of her?", Practical.WHAT_TO_BRING),
        ("Shall I confirm all that in writing?", Practical.MAY_CONFIRM_IT),
        ("Shall I send you an invitation?", Practical.MAY_CONFIRM_IT),
        ("What should I bring along?", Practical.WHAT_TO_BRING),
        ("great and who will be there", Practical.WHO_WILL_BE_THERE),
    ],
)
def test_each_is_known_by_its_form(asked: str, found: Practical) -> None:
    assert practical_question(asked) is found
    assert asks_it_last(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "Who was there when it broke?",
        "Who decides about that?",
        "Who's there at night?",
        "How long does a stop last?",
        "How long can the line stand?",
        "Where does the water go?",
        "Where do you go when it floods?",
        "What should be different next time?",
        "How many numbers do you have?",
        "I'll send you an invitation.",
        "Shall I send you the report?",
        "Do you ring them or do they ring you?",
    ],
)
def test_a_question_about_her_work_is_none(asked: str) -> None:
    assert practical_question(asked) is None


def test_what_follows_it_is_what_he_asks() -> None:
    assert not asks_it_last("Who should be there? And what worries you most about it?")
