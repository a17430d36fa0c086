"""What asks stays a question: after her own question, beside other words, in an author's words."""

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear

WAY = FactCue(
    id="way",
    text="An email, please; the phone rings all day.",
    asked_by=("Would you rather be rung or written to?", "What is your address?"),
)
STOPS = FactCue(
    id="stops",
    text="Line 2 stops three times a week.",
    asked_by=("How often does line 2 stop?", "Which line stops most?"),
)
CALL = HearingContext(
    prepared=Prepared(facts=(WAY, STOPS), people=("Dana Novak",), sells="seals"),
    heard_before="It stops again and again. What do you make of it?",
    disclosed=("way",),
    in_opening=False,
)


@pytest.mark.parametrize("said", WAY.asked_by)
def test_a_question_an_author_wrote_for_a_fact_is_that_question(said: str) -> None:
    heard = hear(said, CALL)
    assert heard.asks_for == ("way",)
    assert not heard.has(ActKind.NEXT_STEP_PROPOSAL, ActKind.PERSONA_QUESTION, ActKind.REQUEST)


def test_a_question_after_her_question_is_no_answer() -> None:
    heard = hear("And which line stops most of the time?", CALL)
    assert heard.asks_for == ("stops",)
    assert not heard.has(ActKind.ANSWER, ActKind.PERSONA_QUESTION)


def test_two_things_to_choose_from_are_one_question() -> None:
    heard = hear("Did the seals fail, or was it just the film?", CALL)
    assert not heard.has(ActKind.STACKED_QUESTIONS)


def test_a_choice_between_two_forms_proposes_nothing() -> None:
    heard = hear("Would you prefer a written report or a conversation?", CALL)
    assert heard.has(ActKind.CLOSED_QUESTION)
    assert not heard.has(ActKind.NEXT_STEP_PROPOSAL)


def test_what_he_merely_does_today_promises_too_much_to_nobody() -> None:
    assert not hear("I order the kit today", CALL).has(ActKind.OVER_PROMISE)
