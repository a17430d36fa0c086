"""A question turned into what it asks, from the customer's side."""

import pytest

from simulator.hearing.indirect import indirect


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "How long do your bottles stand in the cooler?",
            "how long our bottles stand in the cooler",
        ),
        ("And how often does that happen?", "how often that happens"),
        ("What does a stop cost you?", "what a stop costs us"),
        ("How did your people take it?", "how our people took it"),
        ("What did the board see then?", "what the board saw"),
        ("When would you need the page, and in what form?", "when I would need the page"),
        ("How long has that been going on?", "how long that has been going on"),
        ("Who looks after the charging?", "who looks after the charging"),
        ("What happens to the label on the way?", "what happens to the label on the way"),
        ("And did Marek show them anything?", "whether Marek showed them anything"),
    ],
)
def test_a_plain_question_becomes_what_it_asks(question: str, asked: str) -> None:
    assert indirect(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "What should I know about her?",
        "How do you manage when you run out of tips?",
        "What does the label company you use now say?",
        "What did the exam board not like?",
        "What thinks Mr Hallam about it?",
        "How come?",
        "And the mornings?",
        "",
    ],
)
def test_what_is_not_surely_read_stays_as_it_is(question: str) -> None:
    assert indirect(question) is None


def test_any_text_is_taken() -> None:
    assert indirect("how " + "do you " * 5_000) is None
