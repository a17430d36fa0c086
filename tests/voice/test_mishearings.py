"""What recognition writes although nobody says it."""

import pytest

from simulator.voice.mishearings import as_meant


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("And I'm raining to learn how you order.", "And I'm ringing to learn how you order."),
        ("and I'm bringing to hear what stops it", "and I'm ringing to hear what stops it"),
        ("i am wringing about the seals", "i am ringing about the seals"),
        ("Good afternoon, MS Adeyemi.", "Good afternoon, Ms Adeyemi."),
    ],
)
def test_what_nobody_says_is_put_right(heard: str, meant: str) -> None:
    assert as_meant(heard) == meant


@pytest.mark.parametrize(
    "said",
    [
        "It's raining here.",
        "I'm bringing Marek.",
        "I'm bringing to you what we found.",
        "an MS in biology",
    ],
)
def test_what_somebody_may_have_said_stands(said: str) -> None:
    expected = said
    assert as_meant(said) == expected
