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
def test_a_turn_twice_as_long_is_at_most_three_times_the_work(phrase: str) -> None:
    get_ready(CONTEXT)
    long = (f"{phrase} " * MOST_CHARS)[:MOST_CHARS]
    short = long[: MOST_CHARS // 2]
    hear("So " + short[: MOST_CHARS // 4], CONTEXT)  # what only a first time costs
    assert calls_made(lambda: hear(long, CONTEXT)) < 3 * calls_made(lambda: hear(short, CONTEXT))


@pytest.mark.parametrize("phrase", PHRASES)
def test_no_turn_is_more_than_a_hundred_times_the_work_of_a_plain_one(phrase: str) -> None:
    get_ready(CONTEXT)
    plain = calls_made(lambda: hear("How often does the line stop, and what does it cost?", CONTEXT))
    hostile = (f"{phrase} " * MOST_CHARS)[: MOST_CHARS - 1]
    assert calls_made(lambda: hear(hostile, CONTEXT)) < 100 * plain


def test_a_call_made_ready_compiles_no_rule_in_its_turns() -> None:
    get_ready(CONTEXT)
    plain = calls_made(lambda: [rule.pattern for rule in RULES.rules])
    assert plain <= 4 * len(RULES.rules)
