"""How much work hearing does on hostile turns, counted in calls of functions and methods."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import RULES, hear
from simulator.hearing.ready import get_ready
from simulator.hearing.wording import MOST_CHARS

FACTS = (
    FactCue(
        id="stops",
        text="Line 2 stops three times a week, always because of the seals.",
        asked_by=("How often does line 2 stop?",),
        must=(("three times a week", "three a week"), ("seals",)),
    ),
    FactCue(
        id="visits",
        text="Nobody visits us before the end of March, the auditors are here on the 3rd.",
        asked_by=("When could we visit you?",),
        must=(("nobody", "no visits"), ("March",)),
    ),
)
CONTEXT = HearingContext(
    prepared=Prepared(facts=FACTS),
    heard_before=FACTS[0].text,
    disclosed=("stops", "visits"),
    in_opening=False,
)
PHRASES = (
    "do you",
    "that's",
    "what how why",
    "tell me about",
    "would you, could you?",
    "you said",
    "i am sorry",
    "the seals stop three times a week.",
    "so what i hear is the seals stop three times a week and",
    "on the third of march at nine",
    "2",
    "2.",
    "twenty one",
    "isn't it",
    "we can do it by friday",
    "and so",
    "x y",
)


def calls_made(work: Callable[[], object]) -> int:
    """How many functions and methods are called by some work; the same on every machine."""
    made = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return made


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_turn_twice_as_long_is_far_from_four_times_the_work(phrase: str) -> None:
    get_ready(CONTEXT)
    long = (f"{phrase} " * MOST_CHARS)[:MOST_CHARS]
    short = long[: MOST_CHARS // 2]
    hear("So " + short[: MOST_CHARS // 4], CONTEXT)  # what only a first time costs
    assert calls_made(lambda: hear(long, CONTEXT)) < 3.4 * calls_made(lambda: hear(short, CONTEXT))


@pytest.mark.parametrize("phrase", PHRASES)
def test_no_character_of_a_turn_is_more_than_three_hundred_calls(phrase: str) -> None:
    get_ready(CONTEXT)
    hostile = (f"{phrase} " * MOST_CHARS)[: MOST_CHARS - 1]
    assert calls_made(lambda: hear(hostile, CONTEXT)) < 300 * MOST_CHARS


def test_a_call_made_ready_compiles_no_rule_in_its_turns() -> None:
    get_ready(CONTEXT)
    # One call for the property of each rule; compiling one takes thousands.
    assert calls_made(lambda: [rule.pattern for rule in RULES.rules]) < 4 * len(RULES.rules)


def test_a_claim_is_invented_once_though_two_summaries_hold_it() -> None:
    said = (
        "Let me check that I've understood. Line 2 stops three times a week, always because of the "
        "seals, and Ms Brandt has to release the deposit. Have I got that right?"
    )
    recap = hear(said, CONTEXT).recap
    assert recap is not None
    assert [said[claim.start : claim.end] for claim in recap.invented] == [
        "and Ms Brandt has to release the deposit"
    ]
