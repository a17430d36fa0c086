"""Two questions of a turn for two different things of hers get both answered, each once."""

import pytest

from simulator.call.call import Call
from simulator.call.events import FactDisclosed, Version
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario import library
from simulator.scenario.cues import MoveReason
from tests.builders import DANAS_FACTS, a_fact, a_scenario, an_act, heard
from tests.call.conversation import PURPOSE, asks, hold, sources

FULL, GUARDED = Version.FULL, Version.GUARDED
DANA = library.load("packaging-renewal", library.SearchPath.of())
FACTS = (
    *DANAS_FACTS,
    a_fact("restart-time", "Every stop takes forty minutes."),
    a_fact("her-years", "I've been here eleven years."),
)
MORE = a_scenario(facts=FACTS)


def asks_both(first: str, last: str, *, chance: float = 1.0) -> HeardText:
    """ "What is the one, and what is the other?"."""
    return heard(
        an_act(ActKind.OPEN_QUESTION, start=0, end=7, facts=(first,), chance=chance),
        an_act(ActKind.STACKED_QUESTIONS, start=0, end=13),
        an_act(ActKind.OPEN_QUESTION, start=8, end=13, facts=(last,)),
        asks_for=(last, first),
    )


def test_both_are_told_in_the_order_he_asks_for_them() -> None:
    call = hold(PURPOSE, asks_both("weekly-stops", "restart-time"), scenario=MORE)
    assert call.disclosed() == [("weekly-stops", FULL), ("restart-time", FULL)]


def test_what_must_be_told_first_is_told_first_however_he_asks() -> None:
    call = hold(
        PURPOSE,
        asks_both("friday-shift", "weekly-stops"),
        scenario=a_scenario(facts=FACTS, trust=70),
    )
    assert call.disclosed() == [("weekly-stops", FULL), ("friday-shift", FULL)]


def test_one_that_she_guards_gets_her_word_beside_the_other() -> None:
    call = hold(PURPOSE, asks_both("weekly-stops", "second-site"), scenario=MORE)
    assert call.disclosed() == [("weekly-stops", FULL), ("second-site", GUARDED)]


def test_two_that_she_guards_are_got_round_once() -> None:
    call = hold(PURPOSE, asks_both("second-site", "friday-shift"), scenario=MORE)
    assert len(call.disclosed()) == 1


@pytest.mark.parametrize(
    "two", [("weekly-stops", "restart-time"), ("restart-time", "weekly-stops")]
)
def test_what_she_has_told_she_passes_over_for_the_other(two: tuple[str, str]) -> None:
    call = hold(PURPOSE, asks("weekly-stops"), asks_both(*two), scenario=MORE)
    assert call.disclosed() == [("restart-time", FULL)]
    assert MoveReason.ASKED_AGAIN not in call.patience_moves()


def test_two_halves_of_one_question_get_one_answer() -> None:
    call = hold(PURPOSE, asks_both("weekly-stops", "weekly-stops"), scenario=MORE)
    assert call.disclosed() == [("weekly-stops", FULL)]


def test_what_only_may_be_meant_is_not_told_beside_the_other() -> None:
    call = hold(PURPOSE, asks_both("weekly-stops", "restart-time", chance=0.5), scenario=MORE)
    assert call.disclosed() == [("restart-time", FULL)]


def test_two_answers_of_a_turn_are_one_that_he_has_had() -> None:
    call = hold(
        PURPOSE, asks_both("weekly-stops", "restart-time"), asks("her-years"), scenario=MORE
    )
    assert call.disclosed() == [("her-years", FULL)]
    assert "nothing_given" not in sources(call.last)


def test_in_free_words_both_are_heard_and_told() -> None:
    call = TypedCall(Call(DANA, CallStart.of(DANA), seed=1))
    call.begin()
    call.say("Dana, Sam from Norpack. Marek was at line 2 last Tuesday about the seals.")
    events = call.say("Where exactly does it stick, and how long does a stop take you?")
    told = [event.fact for event in events if isinstance(event, FactDisclosed)]
    assert told == ["rear-jaws", "restart-time"]


@pytest.mark.parametrize(
    "text",
    [
        "Where exactly does it stick? And is that a problem for you?",
        "Where exactly does it stick? Will that be enough?",
    ],
)
def test_a_question_about_his_own_question_names_no_limit_of_his(text: str) -> None:
    call = TypedCall(Call(DANA, CallStart.of(DANA), seed=1))
    call.begin()
    call.say("Dana, Sam from Norpack. Marek was at line 2 last Tuesday about the seals.")
    told = [event.fact for event in call.say(text) if isinstance(event, FactDisclosed)]
    assert told == ["rear-jaws"]
