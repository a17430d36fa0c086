"""The finance chief hands a list of features down, and a question for her board back up."""

import pytest

from simulator.call.call import Call
from simulator.call.events import PersonaSaid
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import load
from tests.bundled import SEARCH

OPENING = "Good morning Ms Duval, Sam from Brightwater Controls, I'm ringing about the power bills."
DATA_SHEET = "Our system has modbus sensors, a cloud interface, a 12 kilowatt module and an app."
LISTS = (
    "We offer dashboards, alarms, reports, audits, training and a hotline around the clock.",
    "We also offer remote alarms, an app, inspections, spare parts, a warranty and a dashboard.",
)
HER_BOARD = "What must the board see before it decides?"
FOUND_THEIR_WAY = {"tobias": (OPENING, DATA_SHEET), "colette": (OPENING, *LISTS)}


def speakers(*turns: str) -> list[str]:
    """Who said each line of the last turn."""
    scenario = load("cold-store-energy", SEARCH)
    call = TypedCall(Call(scenario, CallStart.of(scenario), 1))
    call.begin()
    events = [call.say(turn) for turn in turns][-1]
    return [event.speaker for event in events if isinstance(event, PersonaSaid)]


@pytest.mark.parametrize(("below", "turns"), FOUND_THEIR_WAY.items())
def test_a_list_of_features_ends_with_somebody_below_her(
    below: str, turns: tuple[str, ...]
) -> None:
    assert speakers(*turns) == ["marguerite", below]


@pytest.mark.parametrize(("below", "turns"), FOUND_THEIR_WAY.items())
def test_asking_what_her_board_must_see_leads_back_to_her(
    below: str, turns: tuple[str, ...]
) -> None:
    assert speakers(*turns, HER_BOARD) == [below, "marguerite"]


@pytest.mark.parametrize(("below", "turns"), FOUND_THEIR_WAY.items())
def test_asking_those_below_about_their_own_work_stays_with_them(
    below: str, turns: tuple[str, ...]
) -> None:
    own = {"tobias": "How do the compressors run?", "colette": "What are your conditions?"}
    assert speakers(*turns, own[below]) == [below]
