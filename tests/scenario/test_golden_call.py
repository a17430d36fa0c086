"""The customer who rings: the moment in which people promise too much."""

import pytest

from simulator.call.call import Call
from simulator.call.events import CommitmentMade
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import load
from tests.bundled import SEARCH

HELLO = "Hello Joanna, good to hear from you. What can I do for you?"


def promises(said: str) -> set[str]:
    """The kinds of promise that were noted when he said this after her reason."""
    scenario = load("soft-drink-labels", SEARCH)
    call = TypedCall(Call(scenario, CallStart.of(scenario), 1))
    call.begin()
    call.say(HELLO)
    return {str(event.kind) for event in call.say(said) if isinstance(event, CommitmentMade)}


@pytest.mark.parametrize(
    "said",
    [
        "I can have samples with you by Thursday, guaranteed.",
        "You'll have the samples on Friday.",
        "I'll bring samples next Monday.",
    ],
)
def test_samples_this_week_are_promised_too_soon(said: str) -> None:
    assert "over_promise" in promises(said)


@pytest.mark.parametrize(
    "said",
    [
        "Let me check with Bruno. I'll give you a sample date by Wednesday.",
        "I'd have to ask Bruno when samples are possible, and I'll tell you by Wednesday.",
        "I need to check with Bruno when samples are possible, you'll hear from me by Wednesday.",
    ],
)
def test_a_date_that_production_confirms_is_promised_honestly(said: str) -> None:
    kinds = promises(said)
    assert "conditional_commitment" in kinds
    assert "over_promise" not in kinds
