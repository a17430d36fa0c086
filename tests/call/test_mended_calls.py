"""Replies that once did not fit: days both know, summaries of nothing, what he asks again."""

from datetime import date

import pytest

from simulator.call.call import Call
from simulator.call.events import NextStepAgreed, PersonaSaid, RecapChecked, StateChanged
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario import library

OPENS = (
    "Good morning Elena, Sam from Rillstone. I'm ringing about the pump trouble in August, so "
    "that your growers have water next summer.",
    "Who decides on something like meters?",
)


def _growers(*turns: str) -> tuple[TypedCall, str]:
    scenario = library.load("growers-irrigation", library.SearchPath.of())
    call = TypedCall(Call(scenario, CallStart.of(scenario), seed=3))
    call.begin()
    said = ""
    for turn in turns:
        events = call.say(turn)
        said = " ".join(event.text for event in events if isinstance(event, PersonaSaid))
    return call, said


def test_when_she_needs_what_he_offers_is_the_day_she_has_for_it() -> None:
    _, told = _growers(
        *OPENS,
        "What would the members need to hear?",
        "I could send you the guide to metering shared water. When would you need it?",
    )
    assert "eleventh of February" in told


@pytest.mark.parametrize("day", ["the day after the vote", "the Friday after your vote"])
def test_a_day_counted_from_her_date_is_a_day(day: str) -> None:
    call, _ = _growers(
        *OPENS,
        "I'm not here with a quote. First I'd like to know what you need. What went wrong?",
        "What did that mean for the growers?",
        f"May I ring you {day} at ten to hear how it went?",
        "Then let's leave quotes aside until the members have voted. Shall we say that day?",
    )
    agreed = [event for event in call.log.events if isinstance(event, NextStepAgreed)]
    assert agreed and agreed[0].moment is not None and agreed[0].moment.day is not None


def test_whether_she_has_ten_minutes_is_what_she_answers() -> None:
    call, said = _growers(
        "Good morning Elena, Sam from Rillstone. I promised to ring when you plan the season: I'd "
        "like to hear what August did to you, so that we don't meet it again. Is now okay?"
    )
    assert "mean" not in said
    assert any(isinstance(event, StateChanged) for event in call.log.events)


def test_how_often_is_what_she_has_just_said() -> None:
    scenario = library.load("neglected-forklifts", library.SearchPath.of())
    call = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    call.begin()
    call.say(
        "Good morning Ms Voss, it's Sam from Halden. I'm ringing to hear how truck 6 is doing."
    )
    events = call.say("How often does it stop?")
    said = " ".join(event.text for event in events if isinstance(event, PersonaSaid))
    assert "every afternoon" in said


def test_a_summary_of_what_she_never_said_is_not_confirmed() -> None:
    call, said = _growers(
        *OPENS, "So it takes you two days each month, and you correct it by hand. Is that fair?"
    )
    assert "yes" not in said.casefold()
    assert any(isinstance(event, RecapChecked) for event in call.log.events)


def test_a_question_after_his_reason_gets_the_next_trouble_and_no_sigh() -> None:
    scenario = library.load("packaging-renewal", library.SearchPath.of())
    call = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    call.begin()
    call.say("Hi Dana, it's Sam from Norpack. I'm ringing to hear what still stops line 2.")
    events = call.say("What still goes wrong on line two since our engineer visited your factory?")
    assert "rear pair" in " ".join(e.text for e in events if isinstance(e, PersonaSaid))


def test_the_day_a_thing_arrives_is_not_the_day_they_meet() -> None:
    scenario = library.load("packaging-renewal", library.SearchPath.of())
    call = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    call.begin()
    for said in (
        "Hi Dana, Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear how "
        "it went.",
        "What does a stop cost you?",
        "So line 2 stops three times a week and every stop takes forty minutes. Right?",
        "Then Marek comes and shows your operators how to set the line. Which day suits you?",
        "Thursday the second of April at nine. If a kit's ordered that day it would be with you on "
        "the sixteenth. Is that close enough?",
    ):
        call.say(said)
    agreed = [event for event in call.log.events if isinstance(event, NextStepAgreed)]
    assert agreed and agreed[0].moment is not None
    assert agreed[0].moment.day == date(2026, 4, 2)
