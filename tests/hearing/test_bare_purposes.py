"""Reasons for a call that are given without any word for calling."""

from dataclasses import replace

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear

CUSTOMER = Prepared(
    briefing=(
        "Our engineer Marek was at line 2 on Tuesday.",
        "The deposit for the certificates was due on the tenth.",
    ),
    people=("Dana Whitfield",),
    company="Harbour Foods",
    our_company="Norpack",
    sells="packaging machines",
    trainee_name="Sam",
)
OPENING = HearingContext(prepared=CUSTOMER, heard_before="Harbour Foods, Dana Whitfield.")


@pytest.mark.parametrize(
    "text",
    [
        "So I saw Marek's report about line 2 and wanted to hear your side of it.",
        "It's Sam from Norpack, about the deposit for the certificates.",
        "The deposit hasn't arrived yet, and the tenth is over.",
        "hi dana sam from norpack here raining about our engineer on line 2 last week",
        # in little words, of what was named beside it
        "Marek was at line 2 last week, and I thought, let's just see if it's any good.",
        "The deposit is open since the tenth. I'd rather ask you what would help.",
        "It was due on the tenth, that deposit, and I'd rather hear what's on your mind.",
        # a statement and then a question, all in one sentence
        "You know, I read Marek's notes of line 2 and I thought, goodness, so how are the seals?",
    ],
)
def test_a_topic_of_hers_told_in_the_opening_is_a_purpose(text: str) -> None:
    purpose = hear(text, OPENING).first(ActKind.PURPOSE)
    assert purpose is not None
    assert purpose.attributes.specific


@pytest.mark.parametrize(
    "text",
    [
        "I've been meaning to ring for ages.",
        "Hope you had a good week.",
        "We have the best machines in the trade and great service.",
        "You promised the deposit for the tenth and you didn't pay.",
        "How is line 2 running?",
        "Well, how is it, is line 2 running?",
        "I'd rather hear how you are.",
    ],
)
def test_what_tells_nothing_of_hers_or_does_something_else_is_none(text: str) -> None:
    assert not hear(text, OPENING).has(ActKind.PURPOSE)


def test_later_in_the_call_a_statement_is_no_purpose() -> None:
    later = HearingContext(prepared=CUSTOMER, in_opening=False)
    assert not hear("Marek's report said the same about line 2.", later).has(ActKind.PURPOSE)


def test_one_word_of_hers_answers_what_it_is_about() -> None:
    asked = replace(OPENING, awaiting="purpose")
    assert hear("Um, so the deposit hasn't come.", asked).has(ActKind.PURPOSE)
    assert not hear("Um, so nothing much has come.", asked).has(ActKind.PURPOSE)


def test_a_word_of_her_small_answers_makes_no_purpose_specific() -> None:
    small = FactCue(id="tea", text="My mother brings the biscuits on Sundays.", is_small=True)
    opening = replace(OPENING, prepared=replace(CUSTOMER, facts=(small,)))
    said = "I'm ringing because I hope you had a nice Sunday with biscuits."
    purpose = hear(said, opening).first(ActKind.PURPOSE)
    assert purpose is not None
    assert not purpose.attributes.specific


def test_what_he_points_back_at_is_the_topic_where_it_is_their_trade() -> None:
    said = "You wanted to think about the packaging, so I'm ringing to hear where you are with it."
    purpose = hear(said, OPENING).first(ActKind.PURPOSE)
    assert purpose is not None
    assert purpose.attributes.has_topic
    hollow = hear("I was in the area, so I'm ringing to see how it's going.", OPENING)
    assert not any(act.attributes.has_topic for act in hollow.all_of(ActKind.PURPOSE))


OFFERED = replace(
    OPENING,
    prepared=replace(
        CUSTOMER,
        briefing=(
            "Dana looked at our packaging offer in July.",
            "She has been a customer for seven years.",
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I'm calling about the packaging offer.", "the packaging offer"),
        ("Before you decide on the offer I'd like to see if it suits you.", "the offer"),
        ("You've been with us for seven years, and I'd like to hear how it runs.", "seven years"),
        ("Seven years of bills, and I'd like to hear how it runs.", "Seven years"),
    ],
)
def test_an_offer_before_her_and_years_of_custom_are_hers(text: str, names: str) -> None:
    purpose = hear(text, OFFERED).first(ActKind.PURPOSE)
    assert purpose is not None
    assert names in purpose.attributes.anchors


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("I'm calling about the best offer of the year.", OFFERED),
        ("I'm calling about the packaging offer.", OPENING),
        ("I'm calling because we haven't spoken for two years.", OFFERED),
    ],
)
def test_an_offer_of_any_seller_is_not(text: str, where: HearingContext) -> None:
    purpose = hear(text, where).first(ActKind.PURPOSE)
    assert purpose is None or not purpose.attributes.specific
