"""A question after a summary asks whether it is right; anywhere else it asks something else."""

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.hear import hear
from tests.hearing.test_summing_up import CONTEXT

SUMMARY = "So line 2 still stops about three times a week."


@pytest.mark.parametrize(
    "question",
    [
        "Does that fit?",
        "Is that a fair account?",
        "Would you and your crew put it the same way?",
        "Is it like this or different?",
        "What's off there?",
        "You'd tell me if I'd got that upside down, wouldn't you?",
        "Should any of this be inaccurate, please say so.",
    ],
)
def test_a_question_whether_the_account_is_true_invites_to_correct_it(question: str) -> None:
    heard = hear(f"{SUMMARY} {question}", CONTEXT)
    assert heard.has(ActKind.CHECK_BACK)
    assert heard.has(ActKind.RECAP)
    assert not heard.has(ActKind.LEADING_QUESTION, ActKind.CLOSED_QUESTION)


@pytest.mark.parametrize(
    "question",
    [
        "What does that cost you?",
        "Is that a problem on Fridays?",
        "Does that part fit the sealer at the rear, or would you change the jaws on both sides "
        "before the summer run starts?",
    ],
)
def test_a_question_that_goes_on_from_a_summary_stays_one(question: str) -> None:
    assert not hear(f"{SUMMARY} {question}", CONTEXT).has(ActKind.CHECK_BACK)


def test_without_a_summary_the_same_words_ask_something_else() -> None:
    assert not hear("Does that fit?", CONTEXT).has(ActKind.CHECK_BACK)
