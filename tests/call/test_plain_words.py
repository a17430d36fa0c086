"""What she says where no fact of hers answers: plain words that fit how he asks."""

import pytest

from simulator.call.call import Call
from simulator.call.events import PersonaSaid
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario import library
from tests.bundled import SEARCH

LAB = library.load("first-day-lab-supplies", SEARCH)
OPENING = (
    "Hello Ms Adeyemi, Sam from Fernhill Supplies. You took our list for pipette tips at the fair,"
    " and I'd like to know how you order, so that we fit you. Ten minutes okay?",
    "What goes wrong with the orders?",
)


def her_cells(*turns: str) -> str:
    """The cells of her reply to the last of these turns."""
    call = TypedCall(Call(LAB, CallStart.of(LAB), 1))
    call.begin()
    *_, last = [call.say(turn) for turn in (*OPENING, *turns)]
    parts = [part for event in last if isinstance(event, PersonaSaid) for part in event.parts]
    return " ".join(part.cell or part.source for part in parts)


def test_of_two_things_she_knows_nothing_of_she_names_one() -> None:
    assert her_cells("Is it the lorry, or the depot, or what?").endswith("chooses_one")


def test_a_trouble_asked_for_again_is_told_on_and_not_once_more() -> None:
    told = her_cells("And what did suppliers do wrong before?", "Where does ordering go wrong?")
    assert "fact:" in told
    assert "part-shipped" not in told


def test_whether_others_have_said_so_is_no_check_of_a_summary() -> None:
    said = her_cells("That sounds exhausting for them. Have your people complained about it?")
    assert said.endswith("they_said_so") or "fact:" in said


@pytest.mark.parametrize("question", ["Is anybody cross with us?", "Is it bad for the cells?"])
def test_nobody_says_that_she_should_think_so_of_a_trouble(question: str) -> None:
    assert not her_cells(question).endswith("probably")


def test_what_he_says_before_his_question_belongs_to_it() -> None:
    told = her_cells("You must have had some horror with a supplier once. What was it?")
    assert "fact:" in told
