"""What he has passed over or got wrong, asked for: one thing more, or that this was all."""

import pytest

from simulator.hearing.missing_asked import asks_what_is_missing, asks_what_is_wrong
from tests.call.test_repair import OPENING, replies


@pytest.mark.parametrize(
    "text",
    [
        "is there anything I've forgotten to ask",
        "What haven't I asked that I should have?",
        "Have we got everything that matters, or did I skip something?",
        "Have I left anything out?",
    ],
)
def test_what_is_missing_is_heard(text: str) -> None:
    assert asks_what_is_missing(text)


@pytest.mark.parametrize(
    "text",
    [
        "What did he miss at the visit?",
        "What do I tell Marek?",
        "I'll send it today, is that all right?",
        "Is that right?",
    ],
)
def test_another_question_is_not(text: str) -> None:
    assert not asks_what_is_missing(text)


def test_what_is_wrong_is_not_what_went_wrong() -> None:
    assert asks_what_is_wrong("Anything I got wrong?")
    assert not asks_what_is_wrong("What went wrong?")


@pytest.mark.parametrize(
    "text",
    [
        "Have I forgotten anything?",
        "What haven't I asked that I should have?",
        "So it stops about three times a week. Have I forgotten anything?",
        "It stops three times a week. Is that everything?",
    ],
)
def test_she_adds_one_thing_and_no_more(text: str) -> None:
    said, told = replies("packaging-renewal", OPENING, "How often does it stop?", text)
    assert len(told) == 1
    assert "so far" not in said[-1].casefold()


def test_she_says_that_it_was_all_where_they_are_arranging() -> None:
    _, told = replies(
        "packaging-renewal",
        OPENING,
        "How often does it stop?",
        "Then I'll send you the checklist tomorrow. Have I forgotten anything?",
    )
    assert not told


def test_a_question_behind_it_is_answered() -> None:
    said, _ = replies(
        "packaging-renewal",
        OPENING,
        "How often does it stop?",
        "Have I forgotten anything? And who signs in the end?",
    )
    assert "Harlan" in said[-1] or "sign" in said[-1]
