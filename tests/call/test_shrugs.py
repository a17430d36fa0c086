"""A question she has nothing for: one shrug, and then what she can tell."""

from simulator.call.events import Version
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario import library
from tests.builders import an_act, heard
from tests.bundled import SEARCH
from tests.call.conversation import PURPOSE, asks, hold, sources

DANA = library.load("packaging-renewal", SEARCH)


def _what_happened() -> HeardText:
    return heard(an_act(ActKind.OPEN_QUESTION, wants="deed", side="what_happened"))


def test_in_place_of_a_second_shrug_she_tells_what_she_can() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), _what_happened(), _what_happened(), scenario=DANA)
    assert len(call.disclosed()) == 1
    assert call.disclosed()[0][1] is Version.FULL
    assert sources(call.last)[0] == "what_she_can_tell"


def test_the_first_time_she_only_says_that_she_cannot() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), _what_happened(), scenario=DANA)
    assert call.disclosed() == []


def test_a_second_yes_or_no_question_gets_no_fact_for_an_answer() -> None:
    whether = heard(an_act(ActKind.CLOSED_QUESTION, wants="yes_no", side="probably"))
    call = hold(PURPOSE, asks("weekly-stops"), whether, whether, scenario=DANA)
    assert call.disclosed() == []
