"""Which facts each question of a turn asks for: its own, or those of the whole sentence."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.hearing.prepare import prepare
from simulator.scenario import library

DANA = library.load("packaging-renewal", library.SearchPath.of())
AFTER_STOPS = HearingContext(
    prepared=prepare(DANA.customer, DANA.call, "Sam"),
    today=date(2026, 3, 24),
    heard_before="Line 2 still stops about three times a week. It's the seals again.",
    disclosed=("weekly-stops",),
    in_opening=False,
)


def first_facts(text: str) -> list[str]:
    """The likeliest fact of each of his questions, in order."""
    asked = hear(text, AFTER_STOPS).all_of(ActKind.OPEN_QUESTION, ActKind.CLOSED_QUESTION)
    return [next(iter(act.attributes.facts), "") for act in asked]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Where exactly does it stick, and how long does a stop take you?",
            ["rear-jaws", "restart-time"],
        ),
        (
            "What causes it, and what happens on the floor when it stops?",
            ["rear-jaws", "restart-time"],
        ),
        (
            "Is everything ready for summer, and which new packs are coming?",
            ["summer-run", "new-tray"],
        ),
        (
            "What causes it, how long does a stop take, and who looks after the line?",
            ["rear-jaws", "restart-time", "maintenance-man"],
        ),
    ],
)
def test_matters_of_a_sentence_are_each_asked_for_in_their_own_words(
    text: str, facts: list[str]
) -> None:
    assert first_facts(text) == facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("How and why does it still stop?", "rear-jaws"),
        ("Who looks after the line, and how do they take it by now?", "maintenance-man"),
        ("Who decides about the contract, and how do they go about it?", "contract-timing"),
        ("What happens when it stops, how does that go?", "restart-time"),
    ],
)
def test_halves_of_one_question_ask_for_one_thing_together(text: str, fact: str) -> None:
    assert set(first_facts(text)) == {fact}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("What effect does that have on deliveries? How long does a stop take?", "missed-lorry"),
        ("What does a stop cost you? And who looks after the line?", "missed-lorry"),
    ],
)
def test_a_question_of_an_earlier_sentence_keeps_its_own_words(text: str, facts: str) -> None:
    assert first_facts(text)[0] == facts


def test_what_the_last_names_nothing_of_asks_on_about_the_one_before_it() -> None:
    assert first_facts("How often does it stop, and why there?") == ["weekly-stops", "rear-jaws"]


def test_what_they_say_is_no_matter_of_its_own_where_the_first_names_none() -> None:
    joanna = library.load("soft-drink-labels", library.SearchPath.of())
    context = replace(
        AFTER_STOPS,
        prepared=prepare(joanna.customer, joanna.call, "Sam"),
        heard_before="",
        disclosed=(),
    )
    asked = "On your line, who's the one wrestling with the labels, and what do they say?"
    assert hear(asked, context).asks_for == ()
