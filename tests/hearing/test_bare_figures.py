"""A figure or a day without its noun, right after she gave one."""

import pytest

from simulator.hearing.acts import RecapReading, RecapVerdict, Span, Verdict
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear
from simulator.hearing.recap import read_recap

STOPS = FactCue(
    id="stops",
    text="Line 2 still stops about three times a week. It's the seals again.",
    must=(("line 2",), ("stops",), ("three times a week",)),
)
MEETING = FactCue(
    id="meeting",
    text="I have to wait until the twenty-second. There's a meeting that day which settles it.",
    must=(("twenty-second", "22nd"), ("meeting", "settles")),
)
SITE = FactCue(
    id="site",
    text="The board wants a second site by autumn.",
    must=(("second site",), ("board wants",), ("autumn",)),
)
RESTART = FactCue(
    id="restart",
    text="Every stop takes forty minutes until we run again.",
    must=(("forty minutes",), ("stop",)),
)


def reading(text: str, fact: FactCue, *others: FactCue, just_told: bool = True) -> RecapReading:
    span = Span(start=0, end=len(text))
    named = (fact.id,) if just_told else ()
    return read_recap(text, span, (fact, *others), just_told=named)


def verdict(text: str, fact: FactCue, *others: FactCue, just_told: bool = True) -> RecapVerdict:
    return reading(text, fact, *others, just_told=just_told).verdicts[0]


@pytest.mark.parametrize(
    ("fact", "text", "detail", "right", "wrong"),
    [
        (STOPS, "So that's thirteen a week then.", "number", "three", "thirteen"),
        (STOPS, "so that is thirteen a week then", "number", "three", "thirteen"),
        (STOPS, "Thirteen, then.", "number", "three", "Thirteen"),
        (STOPS, "So every day.", "number", "three times a week", "every day"),
        (MEETING, "So the twelfth.", "time", "twenty-second", "twelfth"),
        (SITE, "By spring, then.", "time", "autumn", "spring"),
        (RESTART, "So forty hours.", "number", "forty minutes", "forty hours"),
        (RESTART, "So that's an hour and a half.", "number", "forty minutes", "an hour and a half"),
    ],
)
def test_a_bare_figure_that_contradicts_what_she_just_said_is_wrong(
    fact: FactCue, text: str, detail: str, right: str, wrong: str
) -> None:
    found = verdict(text, fact)
    assert (found.verdict, found.detail) == (Verdict.WRONG, detail)
    assert (found.right, found.wrong) == (right, wrong)


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (STOPS, "Three, okay."),
        (STOPS, "So every other day or so."),
        (MEETING, "The 22nd it is."),
        (SITE, "By autumn, right."),
        (RESTART, "So that is two thirds of an hour."),
    ],
)
def test_a_bare_figure_that_repeats_hers_is_right(fact: FactCue, text: str) -> None:
    assert verdict(text, fact).verdict is Verdict.COVERED


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (STOPS, "So thirteen people work on it."),
        (STOPS, "We have thirteen engineers on the road."),
        (STOPS, "So I could be with you on the thirteenth."),
        (STOPS, "I'm thirteen minutes away."),
        (STOPS, "So one more thing."),
        (MEETING, "So I'll ring you on the twelfth."),
        (SITE, "I'm away in spring."),
    ],
)
def test_a_figure_about_something_else_is_no_mistake(fact: FactCue, text: str) -> None:
    assert verdict(text, fact).verdict is not Verdict.WRONG


def test_a_bare_figure_speaks_only_of_what_she_has_just_said() -> None:
    assert verdict("Thirteen, then.", STOPS, just_told=False).verdict is Verdict.MISSED
    assert verdict("Forty, then.", STOPS, RESTART).verdict is Verdict.MISSED


def test_a_bare_figure_is_heard_in_a_longer_turn() -> None:
    context = HearingContext(
        prepared=Prepared(facts=(STOPS,)),
        disclosed=("stops",),
        heard_before=f"To be honest, no. {STOPS.text}",
        in_opening=False,
    )
    for text in (
        "So that's thirteen a week then.",
        "Oh dear. So that's thirteen a week then. What does that cost you?",
        "so that's thirteen a week then",
    ):
        recap = hear(text, context).recap
        assert recap is not None
        assert [(v.detail, v.wrong) for v in recap.verdicts] == [("number", "thirteen")]


def _heard_after(fact: FactCue, text: str, awaiting: str = "") -> RecapReading | None:
    context = HearingContext(
        prepared=Prepared(facts=(STOPS, RESTART, MEETING)),
        disclosed=("stops", "restart", "meeting"),
        heard_before=fact.text,
        awaiting=awaiting,
        in_opening=False,
    )
    return hear(text, context).recap


@pytest.mark.parametrize("text", ["Thirteen a week?", "Okay, thirteen then.", "thirteen"])
def test_a_figure_thrown_back_at_her_is_put_right_though_nothing_sums_up(text: str) -> None:
    recap = _heard_after(STOPS, text)
    assert recap is not None
    assert {v.fact for v in recap.verdicts if v.verdict is Verdict.WRONG} == {"stops"}


@pytest.mark.parametrize(
    ("fact", "text", "awaiting"),
    [
        (STOPS, "So thirteen people work there?", ""),
        (STOPS, "How many people work there, thirteen?", ""),
        (RESTART, "Do you have ten minutes?", ""),
        (MEETING, "The 12th at nine.", "date"),
        (STOPS, "Three a week?", ""),
    ],
)
def test_other_figures_after_her_line_are_left_alone(
    fact: FactCue, text: str, awaiting: str
) -> None:
    recap = _heard_after(fact, text, awaiting)
    assert recap is None or all(v.verdict is not Verdict.WRONG for v in recap.verdicts)
