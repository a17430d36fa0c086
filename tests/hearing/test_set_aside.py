"""What he sets aside, where he puts her right, and the cries that ask for no thanks."""

import pytest

from simulator.hearing.set_aside import puts_her_right, sets_aside

BUCKET = "It has to stay on for two days in ice water. That's my test, I do it in a bucket."


@pytest.mark.parametrize(
    "text",
    [
        "What must the label stand, apart from ice water?",
        "Besides the bucket test, what else do you do?",
        "Not the bucket, the shelf. What happens there?",
    ],
)
def test_what_he_sets_aside_is_no_answer(text: str) -> None:
    assert sets_aside(text, BUCKET)


@pytest.mark.parametrize(
    "text",
    [
        "What must the label stand?",
        "Apart from the weather, how is it?",
        "It's not the bucket I ask about but how long it lies in it",
    ],
)
def test_what_he_does_not_set_aside_may_be_told(text: str) -> None:
    assert not sets_aside(text, BUCKET)


@pytest.mark.parametrize(
    "text",
    [
        "No, the bottle. When will you post it?",
        "Sorry, I meant the other line.",
        "i was asking about line 1",
        "That's not what I asked.",
    ],
)
def test_he_puts_her_right(text: str) -> None:
    assert puts_her_right(text)


@pytest.mark.parametrize("text", ["No. When do you open?", "What do you mean?", "No, thank you."])
def test_not_every_no_puts_her_right(text: str) -> None:
    assert not puts_her_right(text)
