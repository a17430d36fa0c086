"""Whole turns with Ngozi: her replies fit what was said, and what was said before."""

import pytest

from simulator.call.call import Call
from simulator.call.events import (
    CallEnded,
    Event,
    FactDisclosed,
    NextStepRefused,
    ObjectionAnswered,
    PersonaSaid,
    RefusalReason,
)
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import load
from tests.bundled import SEARCH

OPENING = "Hello, Sam of Fernhill. I'm ringing about the price list for tips you took at the fair."


def last_of(*turns: str) -> tuple[Event, ...]:
    """What the last turn of a call with Ngozi brought about."""
    scenario = load("first-day-lab-supplies", SEARCH)
    call = TypedCall(Call(scenario, CallStart.of(scenario), 1))
    call.begin()
    return tuple(call.say(turn) for turn in turns)[-1]


def told(*turns: str) -> list[str]:
    return [event.fact for event in last_of(*turns) if isinstance(event, FactDisclosed)]


def her_line(*turns: str) -> str:
    return " ".join(event.text for event in last_of(*turns) if isinstance(event, PersonaSaid))


@pytest.mark.parametrize(
    ("asked", "fact"),
    [
        ("What do you do when that happens?", "borrowed-tips"),
        ("Is something about to change at Tarn this year?", "second-lab"),
        ("When in the day is it all right to ring you, and when not?", "after-two"),
    ],
)
def test_a_plain_question_gets_the_fact_it_is_about(asked: str, fact: str) -> None:
    assert told(OPENING, "What goes wrong with your deliveries?", asked) == [fact]


def test_what_she_told_fills_a_turn_though_he_has_not_said_why_he_rings() -> None:
    turns = (
        "Hi, Sam here.",
        "Nice to reach you.",
        "Are you happy with your present supplier?",
        "What do you do when tips are missing?",
        "And how do you place your orders?",
        "What was it like with your last supplier?",
    )
    assert not [event for event in last_of(*turns) if isinstance(event, CallEnded)]


def test_an_offer_without_a_day_is_liked_before_the_day_is_asked() -> None:
    turns = (
        OPENING,
        "What goes wrong with your deliveries?",
        "Would a small trial order of tips be something for you?",
        "Understood. How often would be right for you?",
        "Good. And a single trial delivery, to see if it comes complete?",
    )
    events = last_of(*turns)
    refused = [event.reason for event in events if isinstance(event, NextStepRefused)]
    assert refused == [RefusalReason.NO_DAY]


def test_another_step_answers_a_reserve_without_her_words_about_the_first() -> None:
    turns = (
        OPENING,
        "What goes wrong with your deliveries?",
        "Can we talk again next Tuesday at three?",
        "Then we could do one small trial order instead.",
    )
    assert any(isinstance(event, ObjectionAnswered) for event in last_of(*turns))
    assert "Once a month" not in her_line(*turns)


def test_a_weekday_of_his_is_not_her_weekly_caller() -> None:
    line = her_line(
        OPENING,
        "What was it like with your last supplier?",
        "So you place your orders every Friday and the boxes are too big. Is that right?",
    )
    assert not line.startswith("Yes")
