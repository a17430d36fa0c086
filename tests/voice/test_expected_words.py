"""Which words recognition is told to expect."""

import pytest

from simulator.voice.expected_words import expected_words
from tests.scoring.play import bundled


def test_names_and_firms_on_both_sides_are_expected() -> None:
    words = expected_words(bundled("packaging-renewal"), "Sam")
    assert {"Sam", "Norpack", "Dana Whitfield", "Harbour Foods"} <= set(words)


def test_a_name_inside_the_briefing_is_expected_and_a_month_is_not() -> None:
    words = expected_words(bundled("packaging-renewal"))
    assert "Marek" in words
    assert not {"March", "April", "Tuesday"} & set(words)


@pytest.mark.parametrize(
    "scenario_id", ["first-day-lab-supplies", "packaging-renewal", "stalled-deposit"]
)
def test_the_ear_is_not_told_what_she_keeps_to_herself(scenario_id: str) -> None:
    scenario = bundled(scenario_id)
    known = scenario.call.briefing.known
    words = " ".join(expected_words(scenario, "Sam"))
    for fact in scenario.customer.facts:
        if fact.id not in known:
            assert fact.says not in words


def test_each_word_is_told_once() -> None:
    words = expected_words(bundled("stalled-deposit"), "Sam")
    assert len(words) == len(set(words))
    assert "" not in words
