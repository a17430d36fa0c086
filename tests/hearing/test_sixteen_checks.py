"""The sentences by which the sixteen checks are defined are heard as the definitions say."""

from datetime import date

import pytest

from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.context import FactCue, HearingContext, LimitCue, Prepared, StepCue
from simulator.hearing.hear import hear
from simulator.hearing.stacking import HALVES
from simulator.trainees.mishearing import as_speech

K = ActKind
STOPS = "Line 2 still stops about three times a week. It's the seals again."
DANA = Prepared(
    facts=(
        FactCue(id="seal-history", text="The seals on line 2 have been failing since autumn."),
        FactCue(
            id="weekly-stops",
            text=STOPS,
            asked_by=("How is line 2 running?", "What still goes wrong since the visit?"),
        ),
        FactCue(
            id="friday-shift",
            text="If Fridays ran through, I could drop the Saturday shift.",
            layer="opportunity",
        ),
    ),
    steps=(
        StepCue(id="visit", examples=("I'd come and see line 2 run",)),
        StepCue(id="engineer-call", examples=("a call with your maintenance engineer and ours",)),
    ),
    limits=(LimitCue(about="seal kit delivery", possible="two weeks", refuse_above="one week"),),
    briefing=(
        "Learn how the visit went and what next year needs; agree a next step",
        "Seal failures on line 2",
        "A service visit",
        "Hear how the visit went",
    ),
    people=("Dana Whitfield",),
    company="Harbour Foods",
    our_company="Norpack",
    sells="packaging machines and service",
    trainee_name="Sam",
)
TODAY = date(2026, 3, 24)
OPENING = HearingContext(prepared=DANA, today=TODAY, heard_before="Dana Whitfield.")
AFTER_STOPS = HearingContext(
    prepared=DANA,
    today=TODAY,
    heard_before=STOPS,
    disclosed=("weekly-stops",),
    in_opening=False,
)


def both_ways(*sentences: str) -> pytest.MarkDecorator:
    """Each sentence as typed and as speech gives it."""
    forms = [form for text in sentences for form in dict.fromkeys((text, as_speech(text)))]
    return pytest.mark.parametrize("text", forms)


def opening(text: str) -> HeardText:
    return hear(text, OPENING)


def later(text: str) -> HeardText:
    return hear(text, AFTER_STOPS)


# ── purpose ─────────────────────────────────────────────────────────────────


@both_ways(
    "I'm ringing because our engineer was with you last week.",
    "I call you for the visit of the engineer, I like to know how is the line.",
    "It's about the seals on line 2 since the visit.",
    "You asked if one visit would be enough; I have the answer.",
    "Checking in on Tuesday's visit: did the seals hold?",
    "I'm calling to discuss Harbour Foods' packaging needs.",
)
def test_a_reason_with_a_topic_is_a_purpose(text: str) -> None:
    purpose = opening(text).first(K.PURPOSE)
    assert purpose is not None
    assert purpose.attributes.has_topic
    assert not opening(text).has(K.FILLER_OPENER)


@both_ways(
    "The purpose of my call is to see where we are with things.",
    "I've been meaning to ring for ages.",
    "I'm just touching base.",
    "Just checking in to see how things are going.",
    "I'm calling so I can better understand your needs.",
)
def test_a_reason_without_a_topic_is_none(text: str) -> None:
    assert not any(act.attributes.has_topic for act in opening(text).all_of(K.PURPOSE))


@both_ways(
    "I'm ringing because our engineer was with you last week.",
    "It's about the seals on line 2 since the visit.",
    "You asked if one visit would be enough; I have the answer.",
    "I'm calling because our engineer was at line 2 last week, so that we fix what stops it.",
)
def test_a_true_element_makes_a_purpose_specific(text: str) -> None:
    assert any(act.attributes.specific for act in opening(text).all_of(K.PURPOSE))


@both_ways(
    "I'm calling to discuss Harbour Foods' packaging needs.",
    "It's about the seals on line 3.",
    "I'm calling from Norpack about our service.",
)
def test_a_name_a_trade_or_an_untrue_element_is_not_specific(text: str) -> None:
    assert not any(act.attributes.specific for act in opening(text).all_of(K.PURPOSE))


@pytest.mark.parametrize(
    "text",
    [
        "The seals on line 2 failed again. I'd like to find a way that helps you.",
        "I wanted to hear about the line. Line 2 has had those seals since autumn.",
    ],
)
def test_the_true_element_may_stand_in_the_sentence_beside_the_purpose(text: str) -> None:
    assert any(act.attributes.specific for act in opening(text).all_of(K.PURPOSE))


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to find a way that helps you. How is line 2?",
        "I'd like to find a way that helps you. Those seals on line 3 failed again.",
    ],
)
def test_neither_a_question_nor_an_untrue_sentence_makes_it_specific(text: str) -> None:
    assert not any(act.attributes.specific for act in opening(text).all_of(K.PURPOSE))


def test_an_untrue_element_is_named() -> None:
    purpose = opening("It's about the seals on line 3.").first(K.PURPOSE)
    assert purpose is not None
    assert purpose.attributes.wrong == ("line 3",)


@both_ways(
    "I'm calling about line 2, so whatever still stops it is fixed before your Easter run.",
    "I want that you not lose another shift.",
    "I'm ringing about line 2 so that we fix what still stops it.",
)
def test_an_outcome_on_her_side_is_a_benefit(text: str) -> None:
    benefit = opening(text).first(K.BENEFIT)
    assert benefit is not None
    assert benefit.attributes.kind != "generic"


@both_ways(
    "I'm calling about line 2 so I can better understand your needs.",
    "We save you time, cut cost and grow revenue.",
)
def test_what_the_rep_learns_or_anybody_promises_is_no_benefit(text: str) -> None:
    assert not any(act.attributes.kind != "generic" for act in opening(text).all_of(K.BENEFIT))


@both_ways(
    "Did you get my email, and has anything changed?",
    "I'm just touching base.",
    "Just checking in to see how things are going.",
    "I wanted to see how things are going.",
    "The purpose of my call is to see where we are with things.",
)
def test_contact_for_its_own_sake_is_a_filler_opener(text: str) -> None:
    filler = opening(text).first(K.FILLER_OPENER)
    assert filler is not None
    assert filler.attributes.kind != "kindness"


@both_ways("Nothing to sell; I saw the flood in the news. Are you all right?")
def test_a_kindness_is_told_from_a_filler(text: str) -> None:
    fillers = opening(text).all_of(K.FILLER_OPENER)
    assert fillers
    assert all(act.attributes.kind == "kindness" for act in fillers)


@both_ways("I touched base camp on my holiday.", "Tell me the reason I left.", "What a week!")
def test_words_of_an_opener_used_for_something_else_are_none(text: str) -> None:
    assert not opening(text).has(K.FILLER_OPENER, K.PURPOSE)


# ── questions ───────────────────────────────────────────────────────────────


@both_ways(
    "Can you walk me through what happens when it stops?",
    "Please explain me how the night shift is handling this.",
    "What stops it most?",
    "What does a Friday stop cost you?",
    "With the seals sorted, what else would you change on that line?",
    "Tell me about the new projects.",
    "Great. And your plans for next year?",
)
def test_what_no_single_datum_answers_is_open(text: str) -> None:
    heard = later(text)
    if text == as_speech(text) and text.startswith("great and"):
        return  # without its question mark nobody can hear that one
    assert heard.has(K.OPEN_QUESTION)
    assert not heard.has(K.CLOSED_QUESTION, K.LEADING_QUESTION, K.STACKED_QUESTIONS)


@both_ways(
    "How many times did it stop?",
    "What do you think, shall we just extend?",
    "Three times a week, okay. Which contract are you on?",
    "Is it the seals or the motor?",
    "Does the night shift know?",
)
def test_one_datum_or_an_option_is_closed(text: str) -> None:
    heard = later(text)
    closed = heard.first(K.CLOSED_QUESTION)
    assert closed is not None
    assert closed.attributes.kind in ("yes_no", "datum", "either_or", "declarative")
    assert not heard.has(K.OPEN_QUESTION)


@both_ways("You'd want fewer stops, wouldn't you?", "You'd like to save money, wouldn't you?")
def test_a_tag_makes_a_question_leading(text: str) -> None:
    assert later(text).has(K.LEADING_QUESTION)
    assert not later(text).has(K.OPEN_QUESTION, K.CLOSED_QUESTION)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Have you ten minutes?", K.TIME_REQUEST),
        ("Would Tuesday suit?", K.NEXT_STEP_PROPOSAL),
        ("When is sensible?", K.NEXT_STEP_PROPOSAL),
        ("Have I missed anything?", K.CHECK_BACK),
        ("Did I get that right?", K.CHECK_BACK),
        ("Is there anything else I can help you with right now?", K.HELP_OFFER),
        ("How are you?", K.SMALL_TALK),
    ],
)
@pytest.mark.parametrize("form", [str, as_speech])
def test_these_are_no_closed_questions(text: str, kind: ActKind, form: type[str]) -> None:
    heard = later(form(text))
    assert heard.has(kind)
    assert not heard.has(K.CLOSED_QUESTION, K.OPEN_QUESTION, K.LEADING_QUESTION)


def test_a_number_given_back_only_clarifies() -> None:
    closed = later("Three a week, you said?").first(K.CLOSED_QUESTION)
    assert closed is not None
    assert closed.attributes.kind == "clarifying"


@both_ways("What stops it most, and who decides about the budget?")
def test_two_different_questions_in_a_breath_are_stacked(text: str) -> None:
    assert later(text).has(K.STACKED_QUESTIONS)


@both_ways("Who decides about the service, and by when?", "Why does it stop, and how often?")
def test_a_tail_that_leaves_the_question_out_is_part_of_it(text: str) -> None:
    assert not later(text).has(K.STACKED_QUESTIONS)


@both_ways("Who runs line 2, and how do they take it?", "Who decides on the seals, and who signs?")
def test_two_questions_about_one_thing_are_halves(text: str) -> None:
    stack = later(text).first(K.STACKED_QUESTIONS)
    assert stack is not None
    assert stack.attributes.kind == HALVES


@pytest.mark.parametrize(
    "text",
    [
        "What stops it most, and who decides about the budget?",
        "Who runs line 2? And how do they take it?",
        "Why does it stop, what does it cost you, and who is called?",
    ],
)
def test_what_asks_about_several_things_has_no_halves(text: str) -> None:
    stack = later(text).first(K.STACKED_QUESTIONS)
    assert stack is not None
    assert stack.attributes.kind != HALVES


@pytest.mark.parametrize(
    "text",
    [
        "When a seal lets you down, how does that hit you?",
        "When one of the lines is out of action, what are the consequences for you?",
        "When something's needed for the line, how does that go?",
        "What's cooking at your place next year, anything big, anything scary?",
        "Which facts about the seals would you like to have at hand?",
    ],
)
def test_the_case_examples_and_a_long_subject_are_no_second_question(text: str) -> None:
    heard = later(text)
    assert not heard.has(K.STACKED_QUESTIONS)
    assert heard.has(K.OPEN_QUESTION, K.CLOSED_QUESTION)


@both_ways("What stops, I mean, what stops it most?")
def test_a_question_put_right_is_not_stacked(text: str) -> None:
    assert not later(text).has(K.STACKED_QUESTIONS)


@both_ways(
    "What does a Friday stop cost you?",
    "And who gets the phone call then?",
    "With the seals sorted, what else would you change on that line?",
    "Why is that?",
)
def test_something_new_about_what_she_said_follows_up(text: str) -> None:
    follow_up = later(text).first(K.FOLLOW_UP)
    assert follow_up is not None
    assert not follow_up.attributes.bare


@both_ways(
    "Great. And your plans for next year?",
    "Three times a week, okay. Which contract are you on?",
)
def test_a_jump_of_topic_follows_nothing_up(text: str) -> None:
    assert not later(text).has(K.FOLLOW_UP)


@both_ways("Tell me more.")
def test_a_bare_prompt_is_marked(text: str) -> None:
    follow_up = later(text).first(K.FOLLOW_UP)
    assert follow_up is not None
    assert follow_up.attributes.bare


@both_ways(
    "With the seals sorted, what else would you change on that line?",
    "What are your plans for next year?",
    "If you could wave a magic wand, what would you change?",
)
def test_wishes_and_plans_are_deep(text: str) -> None:
    assert any(act.attributes.deep for act in later(text).all_of(K.OPEN_QUESTION))


@both_ways("What keeps you awake at night?")
def test_a_probe_of_trust_is_marked(text: str) -> None:
    probe = opening(text).first(K.OPEN_QUESTION)
    assert probe is not None
    assert probe.attributes.probe


# ── listening ───────────────────────────────────────────────────────────────


@both_ways(
    "So it's still three stops a week, and it's the seals.",
    "If I understand: three stop every week, always seal.",
    "Two things: seals three times a week, and no visitors before month-end.",
    "So you have challenges with equipment and plans for growth.",
    "So the board has approved the second site.",
    "Three a week, sorry.",
)
def test_giving_back_what_she_said_is_a_recap(text: str) -> None:
    assert later(text).has(K.RECAP)


@both_ways(
    "Got it, I completely understand. Could we meet?",
    "As my notes say, you had seal failures.",
    "What stops it most?",
    "I'd suggest a visit.",
)
def test_understanding_and_notes_are_no_recap(text: str) -> None:
    assert not later(text).has(K.RECAP)


@both_ways(
    "Have I missed anything?",
    "So I understood it; please correct me.",
    "Did I get that right?",
)
def test_an_invitation_to_correct_checks_back(text: str) -> None:
    assert later(text).has(K.CHECK_BACK)


def test_does_that_make_sense_checks_nothing_back() -> None:
    assert not later("Does that make sense?").has(K.CHECK_BACK)


# ── next step and conduct ───────────────────────────────────────────────────


@both_ways(
    "I'll send the seal report, you show your engineer.",
    "The 3rd at nine, I ring you.",
    "Tuesday at ten, I'll send an invite.",
    "I'd come on Tuesday at ten so we see a Friday stop ourselves.",
    "An email first, fine. What must be in it to be worth reading?",
    "Could we meet?",
)
def test_who_does_what_is_an_action(text: str) -> None:
    assert any(act.attributes.action for act in later(text).all_of(K.NEXT_STEP_PROPOSAL))


@both_ways("Let's keep in touch.")
def test_keeping_in_touch_is_no_action(text: str) -> None:
    assert not any(act.attributes.action for act in later(text).acts)


@both_ways("When is sensible?", "When would suit you?")
def test_her_date_is_asked_for(text: str) -> None:
    assert any(act.attributes.asks_her_date for act in later(text).acts)


@both_ways("The 3rd at nine, I ring you.")
def test_a_date_and_a_time_are_read(text: str) -> None:
    step = later(text).first(K.NEXT_STEP_PROPOSAL)
    assert step is not None
    assert step.attributes.moment is not None
    assert step.attributes.moment.day == date(2026, 4, 3)
    assert step.attributes.moment.time == "09:00"


@both_ways("I'd come on Tuesday at ten so we see a Friday stop ourselves.")
def test_what_the_step_is_for_is_heard(text: str) -> None:
    step = later(text).first(K.NEXT_STEP_PROPOSAL)
    assert step is not None
    assert step.attributes.so_that
    assert not later("Tuesday at ten, I'll send an invite.").acts[0].attributes.so_that


@both_ways(
    "I'd come and see line 2 run.",
    "Could I come by and see the line run on Friday?",
)
def test_an_accepted_step_is_recognised(text: str) -> None:
    step = later(text).first(K.NEXT_STEP_PROPOSAL)
    assert step is not None
    assert step.attributes.step == "visit"


@both_ways("I can hold this price only till Friday.")
def test_an_invented_deadline_is_false_urgency(text: str) -> None:
    assert later(text).has(K.FALSE_URGENCY)


@both_ways("I'm in your area Thursday anyway.", "You need to decide today.")
def test_pushing_is_pressure(text: str) -> None:
    assert later(text).has(K.PRESSURE)


@both_ways("I promise you'll never have a stop again.")
def test_an_absolute_guarantee_is_an_over_promise(text: str) -> None:
    assert later(text).has(K.OVER_PROMISE)
    assert not later(text).has(K.COMMITMENT)


@both_ways("I'll have the seal kit with you in three days.")
def test_more_than_the_firm_can_do_is_an_over_promise(text: str) -> None:
    promise = later(text).first(K.OVER_PROMISE)
    assert promise is not None
    assert promise.attributes.about_limit == "seal kit delivery"


@both_ways("I'll have the seal kit with you in two weeks.")
def test_what_the_firm_can_do_is_a_commitment(text: str) -> None:
    assert later(text).has(K.COMMITMENT)
    assert not later(text).has(K.OVER_PROMISE)


@both_ways("Let me confirm with production and come back by Thursday.")
def test_asking_the_team_first_is_a_conditional_commitment(text: str) -> None:
    promise = later(text).first(K.CONDITIONAL_COMMITMENT)
    assert promise is not None
    assert promise.attributes.moment is not None
    assert not later(text).has(K.COMMITMENT, K.OVER_PROMISE)


@both_ways("You promised to pay on the 10th and didn't.")
def test_a_missed_date_thrown_at_her_is_blame(text: str) -> None:
    assert later(text).has(K.BLAME)
