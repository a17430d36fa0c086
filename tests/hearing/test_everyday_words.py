"""Everyday words that were once taken for something else: goodbyes, steps, promises, her life."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind
from simulator.hearing.context import FactCue, HearingContext, LimitCue, Prepared, StepCue
from simulator.hearing.hear import hear

K = ActKind
ORDERS = FactCue(id="orders", text="The orders come late, and the board votes on the ninth.")
PREPARED = Prepared(
    facts=(ORDERS,),
    steps=(StepCue(id="call", examples=("a call after the vote",)),),
    limits=(
        LimitCue(
            about="a saving",
            possible="no figure before we have measured",
            refuse_above="five percent",
            keywords=("save", "saves", "percent", "guarantee"),
        ),
        LimitCue(
            about="delivery of tents",
            possible="four weeks",
            refuse_above="three weeks",
            keywords=("tents", "deliver"),
        ),
    ),
    briefing=("The orders come late.", "The last tents came eight days late."),
    people=("Mira Lind",),
    company="Lind Events",
    our_company="Canvas & Co",
    sells="tents",
    trainee_name="Sam",
)
TODAY = date(2026, 9, 10)  # a Thursday
OPENING = HearingContext(prepared=PREPARED, today=TODAY, heard_before="Hello?")
UNDER_WAY = HearingContext(
    prepared=PREPARED,
    today=TODAY,
    heard_before=ORDERS.text,
    disclosed=("orders",),
    in_opening=False,
)
STEP_OPEN = replace(UNDER_WAY, open_step="call", heard_before="That would be all right.")
DAY_ASKED = replace(STEP_OPEN, awaiting="date", heard_before="When were you thinking?")


def kinds(text: str, context: HearingContext = UNDER_WAY) -> set[ActKind]:
    return {act.act for act in hear(text, context).acts}


def steps(text: str, context: HearingContext = UNDER_WAY) -> tuple[Act, ...]:
    return hear(text, context).all_of(K.NEXT_STEP_PROPOSAL)


# ── goodbyes and greetings ──────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    [
        "Could some of your drivers take care of the charging?",
        "Is there anything you'd like me to take care of today?",
        "I'll take care of that for you.",
        "We take care of the permit ourselves.",
        "can we talk tomorrow",
        "Shall we speak next week?",
        "I'd like to see you tomorrow.",
        "i'll take care of it",
        "I hope your drivers have a good evening shift.",
        "Do they say goodbye to the old tents?",
    ],
)
def test_what_somebody_takes_care_of_and_when_they_talk_ends_no_call(said: str) -> None:
    assert K.GOODBYE not in kinds(said)


@pytest.mark.parametrize(
    "said", ["Take care.", "Take care of yourself, Mira.", "See you then.", "We'll talk soon."]
)
def test_a_goodbye_still_is_one(said: str) -> None:
    assert K.GOODBYE in kinds(said)


def test_a_good_day_for_a_visit_is_no_greeting() -> None:
    heard = kinds("Our fitter could come and sit with them. When would be a good day?")
    assert K.GREETING not in heard
    assert not heard & QUESTION_KINDS


# ── summaries announced ─────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    [
        "Let me check that I've understood: the orders come late.",
        "Let me check I have it: the board votes on the ninth.",
        "Let me see whether I've got this right: the orders come late.",
        "I just want to check I have this right.",
        "Let me make sure I've got that: the board votes.",
        "Let me check whether I followed: the orders come late.",
        "I want to be sure I've understood you right: the board votes.",
    ],
)
def test_checking_that_he_understood_is_a_summary_and_no_promise(said: str) -> None:
    heard = kinds(said)
    assert K.RECAP in heard
    assert K.CONDITIONAL_COMMITMENT not in heard


# ── next steps ──────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    [
        "Could she spare me ten minutes some day this week?",
        "Can you spare me five minutes tomorrow?",
        "When would you have ten minutes for me?",
        "Would you have a quarter of an hour on Thursday?",
    ],
)
def test_minutes_of_another_day_are_a_next_step(said: str) -> None:
    heard = kinds(said)
    assert K.NEXT_STEP_PROPOSAL in heard
    assert K.TIME_REQUEST not in heard
    assert not heard & QUESTION_KINDS


@pytest.mark.parametrize("said", ["Have you ten minutes?", "Have you two minutes now?"])
def test_minutes_of_now_are_no_next_step(said: str) -> None:
    assert K.TIME_REQUEST in kinds(said)
    assert not steps(said)


@pytest.mark.parametrize(
    "said",
    [
        "Can Iain Farrow call you tomorrow?",
        "Could Ruben give you a ring about the poles?",
        "Can I see her on Tuesday at ten?",
        "Call you tomorrow?",
        "And may I ring you after the vote?",
        "Should the three of us have a chat about it, Jonas, you and me?",
        "What about our fitter Farah sitting with the two for half an hour",
        "Would you take a written plan from Iain?",
        "Do you want Ruben to come and look?",
        "Would you like me to send our fitter over?",
        "Good, Farah comes on the twenty-third at one, so that both know it.",
    ],
)
def test_who_rings_or_comes_is_a_next_step_and_no_question(said: str) -> None:
    found = steps(said)
    assert any(step.attributes.action for step in found)
    assert not kinds(said) & QUESTION_KINDS


@pytest.mark.parametrize(
    "said",
    [
        "One name and a call on the same day, I've written that down.",
        "What would make the next date believable for you?",
        "and uh you you get the call or who gets it",
        "Yes, on a Friday I'd have kept quiet, too.",
        "What is the best time for pitching them?",
        "Good luck tomorrow.",
    ],
)
def test_speaking_of_calls_and_days_proposes_none(said: str) -> None:
    assert not steps(said)


@pytest.mark.parametrize(
    "said",
    [
        "Whenever suits you.",
        "Oh. When then?",
        "When would be a better time to talk?",
        "Any day you like.",
        "You choose the day.",
    ],
)
def test_asking_when_leaves_the_day_to_her(said: str) -> None:
    assert any(step.attributes.asks_her_date for step in steps(said, STEP_OPEN))


@pytest.mark.parametrize(
    ("said", "day", "hour"),
    [
        ("Great, the sixteenth at half past eight. I'll come to you.", 16, "08:30"),
        ("nineteenth at nine good", 19, "09:00"),
        ("Nine on the nineteenth is perfect.", 19, "09:00"),
        ("The week after next? Say Wednesday at one?", 23, "13:00"),
        ("Noted. Ruben calls you. Sixteenth?", 16, ""),
        ("On the sixteenth at eight forty, before the round, I'll ring her.", 16, "08:40"),
    ],
)
def test_a_day_in_few_words_is_the_day_of_the_step(said: str, day: int, hour: str) -> None:
    moments = [step.attributes.moment for step in steps(said, STEP_OPEN)]
    assert (date(2026, 9, day), hour) in [(m.day, m.time) for m in moments if m]
    assert not kinds(said, STEP_OPEN) & QUESTION_KINDS


def test_an_hour_alone_completes_the_step_that_lies_open() -> None:
    (step,) = steps("At seven, lovely.", STEP_OPEN)
    assert step.attributes.moment is not None
    assert step.attributes.moment.time == "07:00"
    assert not steps("At seven, lovely.")


# ── promises ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    [
        "We'll save you twenty percent.",
        "I can save you twenty percent. Guaranteed.",
        "Everybody saves at least twenty percent.",
        "We can deliver all the tents within a week.",
        "And tents we deliver in two weeks, guaranteed.",
        "Sixty tents in two weeks, I promise.",
    ],
)
def test_more_than_the_firm_can_keep_is_too_much_in_any_words(said: str) -> None:
    assert K.OVER_PROMISE in kinds(said)


@pytest.mark.parametrize(
    "said",
    [
        "Could we save you twenty percent?",
        "You said you want to save twenty percent.",
        "I can't promise twenty percent before we have measured.",
        "We can deliver the tents within four weeks.",
        "If the plant agrees, we deliver the tents in two weeks.",
        "I'd have to ask our plant about sixty tents before I say yes.",
    ],
)
def test_questions_conditions_and_what_can_be_kept_promise_nothing_too_much(said: str) -> None:
    assert not kinds(said) & {K.OVER_PROMISE, K.PRESSURE}


# ── reasons to ring ─────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "said",
    [
        "I'm just calling to introduce our company and see who is responsible.",
        "Nothing in particular really, we just like to get to know people in the area.",
    ],
)
def test_getting_to_know_people_is_no_reason_to_ring(said: str) -> None:
    assert K.PURPOSE not in kinds(said, OPENING)


def test_a_figure_of_hers_makes_a_reason_true_of_her() -> None:
    purpose = hear("I'm calling because they came eight days late.", OPENING).first(K.PURPOSE)
    assert purpose is not None
    assert purpose.attributes.anchors == ("eight days",)
    other = hear("I'm calling because they came four days late.", OPENING).first(K.PURPOSE)
    assert other is not None
    assert not other.attributes.specific


def test_a_courtesy_call_is_a_filler_and_no_reason() -> None:
    heard = kinds("Just a courtesy call.", OPENING)
    assert K.FILLER_OPENER in heard
    assert K.PURPOSE not in heard


@pytest.mark.parametrize(
    "said", ["I don't want to sell you anything.", "We're not trying to sell you anything."]
)
def test_wanting_to_sell_nothing_is_kind(said: str) -> None:
    kind = hear(said, OPENING).first(K.FILLER_OPENER)
    assert kind is not None
    assert kind.attributes.sincere


# ── herself, and small words ────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("Where are you from originally?", K.PERSONA_QUESTION),
        ("Do you have children?", K.PERSONA_QUESTION),
        ("How old are you?", K.PERSONA_QUESTION),
        ("Is that a French name?", K.PERSONA_QUESTION),
        ("Do you like your job?", K.PERSONA_QUESTION),
        ("What do you do at the weekend?", K.PERSONA_QUESTION),
        ("What's the weather like at yours?", K.SMALL_TALK),
        ("How's your day been?", K.SMALL_TALK),
        ("Any plans for the weekend?", K.SMALL_TALK),
        ("Are you from here?", K.PERSONA_QUESTION),
        ("What can we do for you?", K.HELP_OFFER),
        ("Nothing at all.", K.DENY),
        ("Anything we can do for you?", K.HELP_OFFER),
    ],
)
def test_small_words_in_a_call_are_no_questions_about_her_business(said: str, act: ActKind) -> None:
    heard = kinds(said)
    assert act in heard
    assert not heard & QUESTION_KINDS


@pytest.mark.parametrize(
    "said",
    ["Two questions?", "May I ask you one question about it?", "Can we talk for two minutes?"],
)
def test_asking_to_ask_is_asking_for_time(said: str) -> None:
    heard = kinds(said, OPENING)
    assert K.TIME_REQUEST in heard
    assert not heard & QUESTION_KINDS


def test_asking_whose_fault_it_is_apologises_for_nothing() -> None:
    assert K.APOLOGY not in kinds("Is it our fault?")
    assert K.DISQUALIFY not in kinds("Good luck with the vote.")


@pytest.mark.parametrize("said", ["Okay, thirteen then.", "Right, forty then.", "Good, then."])
def test_a_short_line_that_is_no_farewell_does_not_hang_up(said: str) -> None:
    context = HearingContext(
        prepared=Prepared(facts=(FactCue(id="stops", text="It stops about three times a week."),)),
        disclosed=("stops",),
        heard_before="It stops about three times a week.",
        in_opening=False,
    )
    assert not hear(said, context).has(ActKind.GOODBYE)
