"""The first of two things a question names, in her mouth."""

import pytest

from simulator.hearing.one_of_two import the_first_named


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Should I send the list to you or to maintenance?", "to me"),
        ("Is it worse on some days, or with some of the products?", "on some days"),
        ("Is it more the heat or the dust?", "the heat"),
        ("Do you order weekly or monthly?", "weekly"),
        ("Would it be you or somebody else?", "me"),
        ("Is it the machine, or us, or what?", "the machine"),
        ("Is the pilot decided, or still an idea?", "decided"),
        ("Was it your idea or his?", "our idea"),
    ],
)
def test_the_first_of_two_things_is_named_from_her_side(question: str, named: str) -> None:
    assert the_first_named(question) == named


@pytest.mark.parametrize(
    "question",
    [
        "Will you be there yourself, or should he ask for somebody?",
        "Is it you who decides, or Mr Nazari?",
        "Did he ring you or write?",
        "Have you spoken to them or not?",
        "Is it just line 2 or all of them?",
        "How is it?",
        "",
    ],
)
def test_where_two_things_are_not_surely_named_there_is_none(question: str) -> None:
    assert the_first_named(question) is None
