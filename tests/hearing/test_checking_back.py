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


@pytest.mark.parametrize("check", ["that right", "got that right", "correct", "that about right"])
def test_a_word_without_a_mark_asks_whether_it_is_right(check: str) -> None:
    heard = hear(f"so line 2 still stops three times a week. {check}", CONTEXT)
    assert heard.has(ActKind.CHECK_BACK)
    assert heard.has(ActKind.RECAP)


def test_a_tag_without_a_mark_asks_it_too() -> None:
    heard = hear("line 2 still stops three times a week, seals again, right", CONTEXT)
    assert heard.has(ActKind.CHECK_BACK)


@pytest.mark.parametrize(
    "check",
    [
        "That's about the size of it, isn't it, or did I drop a bit?",
        "Is that about it, or have I made it worse than it is?",
        "Do I have it right, or am I mixing things up?",
        "Did I miss something that matters to you?",
    ],
)
def test_an_invitation_to_correct_lasts_to_the_end_of_its_sentence(check: str) -> None:
    heard = hear(f"{SUMMARY} {check}", CONTEXT)
    invited = heard.first(ActKind.CHECK_BACK)
    assert invited is not None
    assert heard.text[invited.start : invited.end] == check.rstrip("?")
    assert not heard.has(ActKind.CLOSED_QUESTION)


@pytest.mark.parametrize(
    "question",
    [
        "Is it always right after the start?",
        "Is it right that the depot fines you?",
        "Does that fit with what the night shift says?",
    ],
)
def test_what_names_a_thing_of_hers_asks_about_that(question: str) -> None:
    assert not hear(f"{SUMMARY} {question}", CONTEXT).has(ActKind.CHECK_BACK)


def test_whether_it_is_a_bad_moment_corrects_nothing() -> None:
    heard = hear(f"{SUMMARY} Is this a bad moment, or is it all right?", CONTEXT)
    assert not heard.has(ActKind.CHECK_BACK)


def test_asking_what_she_would_see_differently_offers_her_nothing() -> None:
    heard = hear(f"{SUMMARY} Is there something you'd want me to see differently?", CONTEXT)
    assert heard.has(ActKind.CHECK_BACK)
    assert not heard.has(ActKind.HELP_OFFER)


def test_what_they_have_tried_is_asked_of_her_and_not_of_the_summary() -> None:
    heard = hear(f"{SUMMARY} What have you tried so far against these false stops?", CONTEXT)
    assert heard.has(ActKind.OPEN_QUESTION)
    assert not heard.has(ActKind.CHECK_BACK)
