"""A figure of somebody else's, and a time of hers said of what she said it of, correct nobody."""

import pytest

from simulator.hearing.acts import Span, Verdict
from simulator.hearing.context import FactCue
from simulator.hearing.recap import read_recap

NIGHTS = FactCue(
    id="nights",
    text="Three nights in May our people had to go out for a boiler.",
    must=(("three",), ("boiler",)),
)
COST = FactCue(
    id="cost",
    text="In the second quarter, gas cost us ninety thousand more than planned.",
    must=(("ninety thousand",), ("more than planned",)),
)
BOILERS = FactCue(
    id="boilers",
    text="Two of our boiler houses are worn out. Both have to go within two years.",
    must=(("two boiler houses", "two houses", "both"), ("two years",)),
)
HERS = frozenset({"maria", "lund", "aldersund", "heat"})


def wrong(text: str, *facts: FactCue) -> set[str]:
    """The facts of which the text says something wrong."""
    span = Span(start=0, end=len(text))
    reading = read_recap(text, span, facts, hers=HERS)
    return {verdict.fact for verdict in reading.verdicts if verdict.verdict is Verdict.WRONG}


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel Heat had eight nights in May for a boiler, now one.",
        "Another customer of ours had eight nights in May for a boiler.",
        "A town like yours had eight nights in May for a boiler.",
        "That was eight nights for a boiler at Kestrel.",
    ],
)
def test_the_figure_of_another_firm_is_no_wrong_summary_of_hers(text: str) -> None:
    assert not wrong(text, NIGHTS)


@pytest.mark.parametrize(
    "text",
    [
        "So your people went out eight nights in May for a boiler.",
        "So Aldersund had eight nights in May for a boiler.",
        "So Maria had eight nights in May for a boiler.",
        "On Monday you had eight nights in May for a boiler.",
    ],
)
def test_a_wrong_figure_of_hers_is_put_right(text: str) -> None:
    assert wrong(text, NIGHTS) == {"nights"}


def test_her_own_period_is_right_beside_what_she_said_it_of() -> None:
    assert not wrong("ninety thousand in the quarter, and two boiler houses", COST, BOILERS)
    assert not wrong("two boiler houses, and the gas in the second quarter", COST, BOILERS)


def test_her_own_period_is_wrong_of_another_thing() -> None:
    assert wrong("the boiler houses have to go within the quarter", COST, BOILERS) == {"boilers"}
