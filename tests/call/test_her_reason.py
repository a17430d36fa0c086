"""Calls in which she rings: she says who she is, he answers, and she says why."""

import pytest

from simulator.call.call import Call
from simulator.call.events import Outcome
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario import library
from simulator.scenario.cues import Phase
from simulator.scenario.model import CallType, Direction, Scenario
from tests.builders import a_scenario, heard
from tests.bundled import SEARCH
from tests.call.conversation import GOODBYE, Conversation, asks, hold, said, sources

HELLO = heard(ActKind.GREETING)
HOW_CAN_I_HELP = heard(ActKind.HELP_OFFER)


def ringing(rings_about: str = "weekly-stops") -> Scenario:
    return a_scenario(
        type=CallType.INBOUND, direction=Direction.INBOUND, rings_about=rings_about, known=()
    )


def rung(*turns: HeardText) -> Conversation:
    return hold(*turns, scenario=ringing())


def test_she_says_who_she_is_first_and_why_after_he_has_answered() -> None:
    call = rung(HELLO)
    assert sources(call.turns[0]) == ["calls_you"]
    assert call.told == ("weekly-stops",)
    assert call.call.phase == Phase.DISCOVERY


def test_whatever_he_says_as_he_picks_up_she_says_why_she_rings() -> None:
    pitch, hum = heard(ActKind.PITCH), heard(ActKind.BACKCHANNEL)
    for first in (HOW_CAN_I_HELP, pitch, hum, asks("second-site"), heard(ActKind.SMALL_TALK)):
        assert rung(first).told == ("weekly-stops",)


@pytest.mark.parametrize("words", ["Hello, how are you?", "Hi Joanna, how are you today?"])
def test_asked_how_she_is_she_answers_that_before_her_reason(words: str) -> None:
    scenario = library.load("soft-drink-labels", SEARCH)
    typed = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    typed.begin()
    assert sources(typed.say(words))[:2] == ["small_talk", "her_reason"]


def test_she_says_why_she_rings_once() -> None:
    call = rung(HELLO, HELLO, heard(ActKind.BACKCHANNEL))
    assert [sources(turn).count("her_reason") for turn in call.turns] == [0, 1, 0, 0]


def test_an_insult_is_answered_before_her_reason() -> None:
    call = rung(heard(ActKind.RUDE))
    assert call.told == ()
    assert "rude" in sources(call.last)


def test_a_goodbye_as_he_picks_up_ends_her_call() -> None:
    call = rung(GOODBYE)
    assert call.call.outcome == Outcome.TRAINEE_HUNG_UP


def test_she_is_never_asked_why_he_rings() -> None:
    call = rung(HELLO, HELLO, heard(ActKind.SMALL_TALK))
    everything = [cue for turn in call.turns for cue in sources(turn)]
    assert not {"asks_purpose", "no_purpose"} & set(everything)


def test_a_reason_he_talks_over_is_taken_up_again() -> None:
    call = rung(HELLO)
    call.typed.call._world.hearing.script |= {"right": heard(ActKind.AFFIRM)}  # type: ignore[attr-defined]
    events = call.typed.interrupt("right")
    assert "weekly-stops" in call.told
    assert "was_interrupted" in sources(events)


def test_without_a_reason_in_the_file_she_answers_what_he_says() -> None:
    call = hold(HOW_CAN_I_HELP, scenario=ringing(""))
    assert "her_reason" not in sources(call.last)
    assert said(call.last)
