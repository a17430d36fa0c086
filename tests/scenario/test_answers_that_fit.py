"""Real words, real scenarios: what she says where the near thing would be the wrong thing."""

import pytest

from simulator.call.call import Call
from simulator.call.events import PersonaSaid
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import load
from tests.bundled import SEARCH


def last_reply(scenario_id: str, *turns: str) -> str:
    """What she says to the last of these turns."""
    scenario = load(scenario_id, SEARCH)
    call = TypedCall(Call(scenario, CallStart.of(scenario), 1))
    call.begin()
    said: tuple[object, ...] = ()
    for turn in turns:
        said = call.say(turn)
    return " ".join(event.text for event in said if isinstance(event, PersonaSaid))


def test_asked_for_the_time_it_takes_she_says_that_and_not_all_of_it_again() -> None:
    reply = last_reply(
        "letting-go-payroll",
        "Hello Gwen, Sam from the bureau. You'd asked about us taking over your wages.",
        "How do you do the wages at the moment?",
        "And how long does that take you?",
    )
    assert reply == "Three hours, every week."


def test_what_he_sets_aside_is_not_the_answer() -> None:
    reply = last_reply(
        "soft-drink-labels",
        "Good morning, Fairline, Sam here.",
        "What must the label stand, apart from ice water?",
    )
    assert "two days" not in reply


def test_a_trust_sign_names_nothing_he_has_not_heard_of() -> None:
    reply = last_reply(
        "bakery-glaze",
        "Hello Lucía, it's Sam from Candry. You tasted our new glaze in September, and I'd like "
        "to hear what you made of it.",
        "What's going on with it?",
        "A whole kettle a day, oh no, that must break your heart.",
    )
    assert "Hamid" not in reply


@pytest.mark.parametrize(
    "question", ["What kind of tape do you use?", "How many people is that?", "Since when?"]
)
def test_of_her_own_doings_she_does_not_claim_to_know_nothing(question: str) -> None:
    reply = last_reply(
        "packaging-renewal",
        "Hi Dana, Sam from Norpack. I'm ringing because Marek was at line 2 last week.",
        question,
    )
    assert "don't know" not in reply
    assert "couldn't" not in reply


def test_a_number_of_something_else_is_not_put_right() -> None:
    reply = last_reply(
        "gatekeeper-opening",
        "Good afternoon Mr Wrona, Sam from Hydrel. I read about the pump at Mill Lane, and I would "
        "like to spare your crews such nights. Have you two minutes?",
        "How did you come to hear of it that night?",
        "May I ring you tomorrow at nine, because your crews went out four nights last month?",
    )
    assert "three" not in reply


def test_would_it_be_of_use_is_an_offer() -> None:
    reply = last_reply(
        "packaging-renewal",
        "Hi Dana, Sam from Norpack. I'm ringing because Marek was at line 2 last week.",
        "Another site went from five stops to one. Would it be of use to you?",
    )
    assert "seen" not in reply
    assert "luck" not in reply
