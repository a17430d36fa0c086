"""Questions about the matter at large, and the wish to know as a question."""

import pytest

from simulator.hearing.acts import QUESTION_KINDS, ActKind
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear
from simulator.hearing.standing import asks_after_her_place, asks_how_it_stands, main_clause

OPENING = HearingContext(
    prepared=Prepared(
        facts=(FactCue(id="avoid", text="Two of the team avoid the scanner."),),
        briefing=("The pump at Mill Lane failed.",),
    ),
    heard_before="Good morning, Nadia Kessler speaking.",
)


@pytest.mark.parametrize(
    "asked",
    [
        "how is it going with line 2?",
        "I'd like to hear how things stand",
        "I should like to know from you what that does to your figures",
        "what happened in August",
        "where do we stand?",
        "holding up?",
        "tell me how the opening went",
        "whether anything has changed since May",
    ],
)
def test_a_question_at_large_is_one_in_whatever_form(asked: str) -> None:
    assert asks_how_it_stands(asked)


@pytest.mark.parametrize(
    "asked",
    ["how many stops are there?", "who decides that?", "how would I go about it?", "how are you?"],
)
def test_a_question_for_one_thing_is_not_at_large(asked: str) -> None:
    assert not asks_how_it_stands(asked)


def test_how_the_college_is_asks_after_her_place_and_how_the_line_is_does_not() -> None:
    assert asks_after_her_place("How's the college?")
    assert asks_after_her_place("How are you?")
    assert not asks_after_her_place("How's line 2?")


def test_a_clause_after_a_question_at_large_is_no_part_of_it() -> None:
    asked = "I would like to know what happened, please, before you plan the new season"
    assert main_clause(asked) == "I would like to know what happened"
    assert main_clause("Who decides before the season starts?").endswith("starts?")


@pytest.mark.parametrize(
    "said",
    [
        "I should like to hear from you what that does to your forecast.",
        "id love to hear where you are with it, no push",
        "just wondering how you get on with the scanner",
        "Mill Lane was in the news, and it made me wonder how your crews cope.",
        "i want understand for what you need them",
        "I merely wondered how you were all finding the new scanner.",
    ],
)
def test_the_wish_to_know_asks_and_is_the_reason_for_the_call(said: str) -> None:
    heard = hear(said, OPENING)
    assert heard.has(*QUESTION_KINDS)
    assert heard.has(ActKind.PURPOSE)


def test_a_wish_to_speak_to_somebody_asks_for_no_account() -> None:
    heard = hear("I wonder whether Ms Solheim might be free.", OPENING)
    assert not heard.has(ActKind.OPEN_QUESTION)


@pytest.mark.parametrize(
    "said", ["Ms Rao, it's Sam, about the uniforms.", "Good day, Sam here, re the pump."]
)
def test_what_stands_after_about_is_the_reason_for_the_call(said: str) -> None:
    assert hear(said, OPENING).has(ActKind.PURPOSE)


def test_how_you_lot_do_it_insults_nobody() -> None:
    assert not hear("I'd love to hear how you lot do your ordering.", OPENING).has(ActKind.RUDE)
    assert hear("You lot are useless.", OPENING).has(ActKind.RUDE)
