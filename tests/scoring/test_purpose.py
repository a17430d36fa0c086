"""Purpose: the examples of the scoring guide, marked by hand."""

import pytest

from scoring.scorecard import Status
from simulator.call.events import Outcome
from simulator.hearing.acts import ActKind
from simulator.scenario.model import CallType
from tests.builders import a_person, a_scenario
from tests.scoring.calls import Said, said, the_card

TOPIC = {"has_topic": True}
SPECIFIC = {"has_topic": True, "specific": True}


def status(check: str, *turns: Said, outcome: Outcome | None = Outcome.TRAINEE_HUNG_UP) -> Status:
    return the_card(*turns, outcome=outcome).check(check).status


def purpose(text: str = "I'm ringing because our engineer was with you.") -> Said:
    return said(text, ("", ActKind.PURPOSE, SPECIFIC))


HELLO = said("Hi Dana, it's Sam.", ("Hi Dana", ActKind.GREETING))
CHAT = said("How was Easter?", ("", ActKind.SMALL_TALK))
QUESTION = said("Is line 2 fine?", ("", ActKind.CLOSED_QUESTION), tells=("weekly-stops",))
VAGUE = said("The purpose of my call is to see where we are.", ("", ActKind.PURPOSE))
CHECK_IN = said("Just checking in.", ("", ActKind.FILLER_OPENER, {"sincere": False}))
KIND = said(
    "Nothing to sell; I saw the flood. Are you all right?",
    ("", ActKind.FILLER_OPENER, {"kind": "kindness"}),
)
PITCH = said("Our new contract has five benefits.", ("", ActKind.PITCH))


def test_a_reason_with_a_topic_is_a_purpose() -> None:
    assert status("purpose_early", purpose()) is Status.PASSED


def test_a_reason_without_a_topic_is_none() -> None:
    card = the_card(VAGUE)
    check = card.check("purpose_early")
    assert check.status is Status.FAILED
    assert check.nearest_miss is not None
    assert check.nearest_miss.text == VAGUE.text


def test_greetings_small_talk_and_what_was_not_understood_do_not_use_up_the_opening() -> None:
    lost = Said(text="Brmpf", understood=False)
    assert status("purpose_early", HELLO, CHAT, lost, QUESTION, purpose()) is Status.PASSED


def test_a_purpose_after_two_substantive_turns_is_late_yet_may_be_specific() -> None:
    turns = (QUESTION, QUESTION, purpose())
    assert status("purpose_early", *turns) is Status.FAILED
    assert status("specific_purpose", *turns) is Status.PASSED


def test_a_late_purpose_is_settled_while_the_call_goes_on() -> None:
    assert status("purpose_early", QUESTION, outcome=None) is Status.OPEN
    assert status("purpose_early", QUESTION, QUESTION, outcome=None) is Status.FAILED


def test_turns_to_whoever_answers_the_phone_do_not_count() -> None:
    people = (a_person("front-desk", is_gatekeeper=True), a_person("dana"))
    scenario = a_scenario(people=people, lead="dana")
    to_desk = said("May I speak to Dana?", ("", ActKind.ASK_FOR_PERSON), speaker="front-desk")
    asking = said("It's about line 2.", ("", ActKind.CLOSED_QUESTION), speaker="front-desk")
    through = said("Thank you.", ("", ActKind.CLOSED_QUESTION), speaker="dana")
    card = the_card(to_desk, asking, through, QUESTION, purpose(), scenario=scenario)
    assert card.check("purpose_early").status is Status.PASSED


def test_the_gatekeeper_of_a_gatekeeper_call_is_whom_the_purpose_is_for() -> None:
    people = (a_person("front-desk", is_gatekeeper=True), a_person("dana"))
    scenario = a_scenario(people=people, lead="dana", type=CallType.GATEKEEPER)
    card = the_card(purpose(), scenario=scenario)
    assert card.check("purpose_early").status is Status.PASSED


def test_something_untrue_in_the_purpose_makes_it_unspecific() -> None:
    wrong = said(
        "It's about the seals on line 3.", ("", ActKind.PURPOSE, {**SPECIFIC, "wrong": ("line 3",)})
    )
    check = the_card(wrong).check("specific_purpose")
    assert check.status is Status.FAILED
    assert check.nearest_miss is not None
    assert check.nearest_miss.text == wrong.text


def test_a_topic_that_would_suit_anybody_is_unspecific() -> None:
    assert status("specific_purpose", said("Your needs.", ("", ActKind.PURPOSE, TOPIC))) is (
        Status.FAILED
    )


def test_her_benefit_counts_beside_a_purpose_only() -> None:
    benefit = said("so that you lose no more shifts", ("", ActKind.BENEFIT))
    assert status("benefit_to_her", purpose(), benefit) is Status.PASSED
    assert status("benefit_to_her", benefit) is Status.FAILED


def test_a_benefit_for_anybody_is_none() -> None:
    benefit = said("We save you time.", ("", ActKind.BENEFIT, {"kind": "generic"}))
    assert status("benefit_to_her", purpose(), benefit) is Status.FAILED


@pytest.mark.parametrize(
    "said_for_her",
    [
        "It's the power bill, and how you could have fewer surprises in it.",
        "Only this: the power bill, and a forecast that lets you sleep.",
        "We measure where the power goes, so you can tell your people why.",
        "I call about the electricity cost, that you can see where it goes.",
        "I want to know how you order, so we can fit to you.",
        "Some bother in August, so I'm ringing to get that sorted.",
        "Its battery goes flat, and better you know now than mid-shift.",
        "I'd rather hear what's on your mind about payroll than have it hang over you.",
        "I just didn't want you to miss that the slot can be moved.",
        "It's about your tips. Could be fewer, calmer orders for you.",
        "I'd like to find out if we could save your people some trouble with the tips.",
        "I wondered if we even fit your shop, and you should know before you spend a penny.",
    ],
)
def test_what_comes_of_it_for_her_is_a_benefit_in_anybody_s_words(said_for_her: str) -> None:
    turn = said(said_for_her, ("", ActKind.PURPOSE, SPECIFIC))
    assert status("benefit_to_her", turn) is Status.PASSED


@pytest.mark.parametrize(
    "for_him",
    [
        "I'm ringing about line 2, so that you can see what we have to offer.",
        "I'm ringing about line 2, so you can tell me more.",
        "It's about line 2, and how you could have less costs.",
        "It's about a contract that gives you time and money.",
        "It's about line 2, to keep your costs down.",
        "I'd like to hear how line 2 runs before the summer.",
        "It's about line 2, and we could save you time and money.",
        "It's about line 2, and cheaper and simpler invoices for us.",
    ],
)
def test_what_he_has_of_it_and_what_anybody_promises_is_none(for_him: str) -> None:
    turn = said(for_him, ("", ActKind.PURPOSE, SPECIFIC))
    assert status("benefit_to_her", turn) is Status.FAILED


def test_an_early_purpose_is_no_filler() -> None:
    assert status("no_filler_opener", purpose()) is Status.PASSED


def test_a_filler_with_no_purpose_fails() -> None:
    check = the_card(CHECK_IN, QUESTION).check("no_filler_opener")
    assert check.status is Status.FAILED
    assert check.nearest_miss is not None
    assert check.nearest_miss.text == CHECK_IN.text


def test_checking_in_on_something_real_in_one_breath_passes() -> None:
    turn = said(
        "Checking in on Tuesday's visit: did the seals hold?",
        ("Checking in", ActKind.FILLER_OPENER),
        ("Tuesday's visit", ActKind.PURPOSE, SPECIFIC),
    )
    assert status("no_filler_opener", turn) is Status.PASSED


def test_a_filler_turn_before_the_purpose_is_still_a_filler() -> None:
    assert status("no_filler_opener", CHECK_IN, purpose()) is Status.FAILED


def test_a_kindness_passes_when_nothing_is_asked_in_the_whole_call() -> None:
    assert status("no_filler_opener", KIND) is Status.PASSED
    assert status("no_filler_opener", KIND, PITCH) is Status.FAILED
    assert status("no_filler_opener", KIND, purpose()) is Status.PASSED


def test_contact_for_its_own_sake_is_judged_when_the_call_is_over() -> None:
    assert status("no_filler_opener", purpose(), outcome=None) is Status.OPEN
    assert status("no_filler_opener", KIND, outcome=None) is Status.OPEN
