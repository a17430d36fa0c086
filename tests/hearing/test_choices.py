"""What leaves her a choice asks, though neither mark nor word order says so."""

from dataclasses import replace

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.hear import hear
from tests.hearing.test_summing_up import CONTEXT as TOLD

CONTEXT = replace(TOLD, in_opening=False)


@pytest.mark.parametrize(
    "text",
    [
        "three times a week since he was there or all along",
        "ok that's not what i wanted to hear. three times a week before the visit or after",
        "seals again, the old ones or the new ones",
        "it stops right at the start or later in the shift",
        "line 2 only or line 1 as well",
        "i was asking you. kit now, or marek back first to look at it",
        "Three times a week since Tuesday, or was it like that before?",
    ],
)
def test_one_of_two_left_open_is_asked_and_gives_nothing_back(text: str) -> None:
    heard = hear(text, CONTEXT)
    asked = heard.first(ActKind.CLOSED_QUESTION)
    assert asked is not None
    assert asked.attributes.kind == "either_or"
    assert not heard.has(ActKind.RECAP)


@pytest.mark.parametrize(
    "text",
    [
        "right then seals in the box by tuesday, you ok with that",
        "you still happy with us or not really",
        "want a spare pair on the shelf just in case",
        "contract runs out this year, is staying with us still an option for you",
        "is a spare pair any use to you",
    ],
)
def test_asking_her_will_needs_no_mark(text: str) -> None:
    assert hear(text, CONTEXT).has(ActKind.CLOSED_QUESTION)


@pytest.mark.parametrize(
    "text",
    [
        "so it stops three times a week, more or less",
        "So three times a week, one way or another, line 2 stops because of the seals.",
        "You lose the lorry or you pay the penalty.",
        "I could send it by mail or bring it along.",
    ],
)
def test_a_statement_with_an_or_in_it_leaves_no_choice(text: str) -> None:
    asked = hear(text, CONTEXT).all_of(ActKind.CLOSED_QUESTION)
    assert not any("leaves a choice" in act.reason for act in asked)
