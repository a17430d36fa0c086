"""Plain things people say in the middle of a call, each heard as what it is."""

from datetime import date

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear

K = ActKind
DELAY = FactCue(
    id="delay", text="The board has to approve it, and it meets on the ninth.", layer="problem"
)
PREPARED = Prepared(facts=(DELAY,), briefing=("The drawings for the staircase are due.",))
UNDER_WAY = HearingContext(
    prepared=PREPARED,
    heard_before="The board has to approve it, and it meets on the ninth.",
    disclosed=("delay",),
    today=date(2026, 3, 2),
    in_opening=False,
)


def kinds(text: str, context: HearingContext = UNDER_WAY) -> set[ActKind]:
    return {act.act for act in hear(text, context).acts}


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Take your time, really.", K.EMPATHY),
        ("There's no hurry from our side.", K.EMPATHY),
        ("I won't push you on that.", K.EMPATHY),
        ("The delivery date can be moved once, it costs you nothing.", K.COMMITMENT),
        ("What if I phoned you the morning after?", K.NEXT_STEP_PROPOSAL),
        ("Shall I just put Thursday at nine in the diary for us?", K.NEXT_STEP_PROPOSAL),
        ("Then Thursday the 12th at nine, you, the architect and me?", K.NEXT_STEP_PROPOSAL),
        ("So then I call you with the architect on 12 March, is it ok?", K.NEXT_STEP_PROPOSAL),
        ("I repeat, please say if it's wrong: the board has to approve it", K.RECAP),
        ("I repeat, please say if it's wrong: the board has to approve it", K.CHECK_BACK),
        ("okay and um what gets approved at that meeting", K.OPEN_QUESTION),
        ("right yes i see and is it the drawing or is it the cost", K.CLOSED_QUESTION),
        ("The drawings for the staircase.", K.ANSWER),
        ("How about the morning after?", K.NEXT_STEP_PROPOSAL),
        ("and we talk again after the board has met", K.NEXT_STEP_PROPOSAL),
        ("Okay, then I hold the date for you.", K.COMMITMENT),
        ("Is something holding you up, is anything in the way?", K.ASK_BLOCKER),
        ("If I may summarise: you have to wait until the board meets.", K.RECAP),
        ("And if we kept the old railing?", K.SUGGESTION),
        ("We can print you a second copy, free.", K.COMMITMENT),
        ("What would have to happen before it can start?", K.ASK_BLOCKER),
    ],
)
def test_a_plain_thing_is_heard(said: str, act: ActKind) -> None:
    assert act in kinds(said)


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("So it all hangs on a meeting on the ninth. Is that right?", K.NEXT_STEP_PROPOSAL),
        ("You have to wait for a meeting on the ninth, have I got that?", K.NEXT_STEP_PROPOSAL),
        ("The twelfth of March, I write it down.", K.NEXT_STEP_PROPOSAL),
        ("Is it something with our drawings or is it your house?", K.PITCH),
        ("I mean you seemed keen in January.", K.BENEFIT),
        ("So the meeting is on the ninth, with your architect?", K.NEXT_STEP_PROPOSAL),
        ("No bother, you can tell me later.", K.OPEN_QUESTION),
        ("So what matters is that the stairs are in by June.", K.OPEN_QUESTION),
        ("I see, you have to wait for the board.", K.REQUEST),
    ],
)
def test_a_plain_thing_is_not_taken_for_something_else(said: str, act: ActKind) -> None:
    assert act not in kinds(said)


def test_a_question_that_only_asks_for_more_is_left_to_her() -> None:
    asked = [a for a in hear("So what happened?", UNDER_WAY).acts if a.act is K.OPEN_QUESTION]
    assert [act.attributes.bare for act in asked] == [True]


@pytest.mark.parametrize(
    ("said", "general"),
    [
        ("What's happened since we spoke in January?", True),
        ("And what's the reason?", True),
        ("What did the board say about the railing?", False),
    ],
)
def test_a_question_without_a_topic_of_its_own_is_general(said: str, general: bool) -> None:
    asked = [act for act in hear(said, UNDER_WAY).acts if act.act is K.OPEN_QUESTION]
    assert [act.attributes.general for act in asked] == [general]


def test_asked_what_it_is_about_one_matter_of_the_note_is_a_reason() -> None:
    asked = HearingContext(prepared=PREPARED, heard_before="What is it about?", awaiting="purpose")
    assert K.PURPOSE in kinds("Well, so the drawings have not come yet. Was it us?", asked)
    assert K.PURPOSE in kinds("Thank you. In March we agreed on drawings by May.", asked)
    assert K.PURPOSE not in kinds("I can imagine, it must be a busy spring.", asked)


def test_an_offer_of_help_may_ask_for_what_would_help() -> None:
    wish = FactCue(
        id="wish",
        text="A second copy of the plans would spare me the copy shop.",
        layer="opportunity",
        asked_by=("What could we do to make it easier for you?",),
    )
    context = HearingContext(prepared=Prepared(facts=(DELAY, wish)), in_opening=False)
    offer = hear("Is there anything we could do to make it easier?", context)
    assert [act.attributes.facts for act in offer.acts if act.act is K.HELP_OFFER] == [("wish",)]
