"""A choice he leaves to her gets one, or goes back to him: never a yes."""

from dataclasses import replace

import pytest

from simulator.call.call import Call
from simulator.call.events import Event
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario import library
from tests.builders import ScriptedHearing, an_act, heard
from tests.bundled import SEARCH
from tests.call.conversation import PURPOSE, asks, sources

DANA = library.load("packaging-renewal", SEARCH)


def asked(text: str, meaning: HeardText, *, trust: int = 40) -> tuple[Event, ...]:
    """What she answers to this text after a purpose and a problem."""
    dana = replace(DANA.customer.people[0], trust=trust)
    scenario = replace(
        DANA, customer=replace(DANA.customer, people=(dana, *DANA.customer.people[1:]))
    )
    turns = {"I ring about the visit.": PURPOSE, "How is it?": asks("weekly-stops"), text: meaning}
    call = TypedCall(Call(scenario, CallStart.of(scenario), 1, hearing=ScriptedHearing(turns)))
    call.begin()
    *_, last = [call.say(turn) for turn in turns]
    return last


@pytest.mark.parametrize(
    "text",
    [
        "Do I collect them now, or wait till after the call?",
        "The exchange takes ten days. Or shall we leave that until he's been on the phone?",
        "Should I send it by mail or by post?",
    ],
)
def test_of_two_things_he_could_do_she_says_which_and_not_yes(text: str) -> None:
    either = heard(an_act(ActKind.CLOSED_QUESTION, kind="either_or", wants="choice", end=len(text)))
    assert sources(asked(text, either)) == ["either_will_do"]


def test_asked_when_to_call_or_not_at_all_she_would_rather_not() -> None:
    text = "When shall I call to hear if it works, or would you rather not be called?"
    step = heard(
        an_act(ActKind.CLOSED_QUESTION, kind="either_or", end=len(text)), ActKind.COMMITMENT
    )
    assert sources(asked(text, step)) == ["rather_not"]


def test_an_offer_or_not_is_taken_by_somebody_open_and_declined_by_others() -> None:
    text = "Shall I send it to you, or would you rather not?"
    either = heard(an_act(ActKind.CLOSED_QUESTION, kind="either_or", end=len(text)))
    assert sources(asked(text, either, trust=80)) == ["takes_offer"]
    assert sources(asked(text, either)) == ["rather_not"]


def test_a_fact_that_answers_goes_before_a_choice() -> None:
    text = "Should we look at the stops first, or at the jaws?"
    either = heard(
        an_act(ActKind.CLOSED_QUESTION, kind="either_or", end=len(text)), asks_for=("rear-jaws",)
    )
    assert sources(asked(text, either)) == ["fact:rear-jaws:full"]


def test_asked_which_form_a_dated_step_takes_she_leaves_it_to_him_and_agrees() -> None:
    scenario = library.load("cold-store-opening", SEARCH)
    call = TypedCall(Call(scenario, CallStart.of(scenario), 1))
    call.begin()
    for turn in (
        "Hello, this is Sam. I'm ringing about your cold store and the price of power at noon.",
        "What happens with the cold store at noon?",
        "Could we talk on Tuesday?",
    ):
        call.say(turn)
    last = call.say("Is Tuesday for a phone call or do you want that I come?")
    assert sources(last) == ["either_will_do", "next_step:agreed"]
