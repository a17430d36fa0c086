"""Steps told by what they offer, days asked, and questions of consent beside them."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.hearing.acts import QUESTION_KINDS, ActKind, HeardText
from simulator.hearing.context import FactCue, HearingContext, Prepared, StepCue
from simulator.hearing.hear import hear

K = ActKind
IN_THE_CALL = HearingContext(
    prepared=Prepared(
        facts=(
            FactCue(
                id="after-four",
                text="Please never before four, I am on the ward.",
                asked_by=("What is a good time to ring you?", "When can you be reached?"),
            ),
            FactCue(id="late-vans", text="The vans come late.", asked_by=("What goes wrong?",)),
        ),
        steps=(
            StepCue(id="test-crate", examples=("one test crate of linen", "a first crate on test")),
            StepCue(id="call", examples=("a short call every quarter",)),
        ),
    ),
    heard_before="The vans come late.",
    disclosed=("late-vans",),
    today=date(2026, 3, 10),
    in_opening=False,
)


def steps(heard: HeardText) -> list[str]:
    return [act.attributes.step for act in heard.all_of(K.NEXT_STEP_PROPOSAL)]


@pytest.mark.parametrize(
    "said",
    [
        "We could bring one crate of linen on test, nothing signed. Interested?",
        "Perhaps a first crate of linen on test. Would that be something?",
        "would it help if we brought you like one crate on test",
        "What would help is a first crate on test, I think. What do you say?",
        "Maybe one crate of linen, on test. How is that for you?",
        "If I send you one crate of linen on test, could you try it in the wards?",
        "Would you try a first crate on test if we sent it?",
    ],
)
def test_a_step_of_hers_offered_in_other_words_is_a_next_step_and_no_question(said: str) -> None:
    heard = hear(said, IN_THE_CALL)
    assert steps(heard) == ["test-crate"]
    assert not heard.has(*QUESTION_KINDS)


def test_what_a_step_would_change_is_still_asked() -> None:
    heard = hear("If we could test one crate of linen, what would that change?", IN_THE_CALL)
    assert heard.has(K.OPEN_QUESTION)
    assert steps(heard) == []


def test_in_the_opening_likeness_alone_offers_nothing() -> None:
    heard = hear("We might do a first crate on test.", replace(IN_THE_CALL, in_opening=True))
    assert steps(heard) == []


@pytest.mark.parametrize("said", ["Next Monday then?", "Second Monday in April?", "Tomorrow?"])
def test_a_bare_day_asked_is_a_next_step(said: str) -> None:
    step = hear(said, IN_THE_CALL).first(K.NEXT_STEP_PROPOSAL)
    assert step is not None
    assert step.attributes.moment is not None


def test_a_year_asked_about_is_no_day() -> None:
    assert not hear("Anything new this year?", IN_THE_CALL).has(K.NEXT_STEP_PROPOSAL)


@pytest.mark.parametrize(
    "said",
    ["What time of day is good to ring you?", "so what times are good to ring you and when not"],
)
def test_when_she_may_be_rung_at_all_asks_how_she_works(said: str) -> None:
    heard = hear(said, IN_THE_CALL)
    assert "after-four" in heard.asks_for
    assert not heard.has(K.NEXT_STEP_PROPOSAL)


def test_once_she_has_told_it_the_same_question_asks_a_date() -> None:
    told = replace(IN_THE_CALL, disclosed=("late-vans", "after-four"))
    assert hear("What time of day works best?", told).has(K.NEXT_STEP_PROPOSAL)


def test_of_two_days_the_one_they_meet_on_counts() -> None:
    step = hear("The crate form by Thursday, a call on 14 April.", IN_THE_CALL).first(
        K.NEXT_STEP_PROPOSAL
    )
    assert step is not None
    assert step.attributes.moment is not None
    assert step.attributes.moment.day == date(2026, 4, 14)


def test_permission_asked_beside_the_reason_for_the_call_is_part_of_it() -> None:
    heard = hear(
        "I'm ringing to learn how your linen comes. May I ask a few questions?",
        replace(IN_THE_CALL, in_opening=True),
    )
    assert heard.has(K.PURPOSE)
    assert not heard.has(K.CLOSED_QUESTION)


@pytest.mark.parametrize(
    "said",
    [
        "So let's see if I've got it: you'd take one crate on test, and the vans come late.",
        "As I hear it: the vans come late, and you want a call on the very day it happens.",
        "I can see how that spoils a day, with a crate on test still out.",
        "Let me say it in my words: a Tuesday without late vans would be a good one.",
    ],
)
def test_what_a_summary_gives_back_offers_no_step(said: str) -> None:
    assert not hear(said, IN_THE_CALL).has(K.NEXT_STEP_PROPOSAL)


def test_a_step_put_at_the_end_of_a_summary_is_one() -> None:
    heard = hear("So as I understood it the vans come late, and I ring you on Friday.", IN_THE_CALL)
    assert heard.has(K.NEXT_STEP_PROPOSAL)


@pytest.mark.parametrize(
    "said",
    [
        "Friday at ten: you, Owen and me. The crate on the table, because the vans come late.",
        "I'd suggest one crate on Friday. Would that suit you, because the vans come late?",
    ],
)
def test_the_reason_of_a_step_may_stand_in_a_later_sentence(said: str) -> None:
    put = [act.attributes for act in hear(said, IN_THE_CALL).all_of(K.NEXT_STEP_PROPOSAL)]
    assert any(each.so_that and "late-vans" in each.facts for each in put)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("I ring you on Friday the 13th, because the vans come late on the 20th.", 13),
        ("How about I ring the Friday after, the twentieth of March, at ten?", 20),
    ],
)
def test_the_day_of_a_step_is_not_that_of_its_reason_and_is_the_one_explained(
    said: str, day: int
) -> None:
    step = hear(said, IN_THE_CALL).first(K.NEXT_STEP_PROPOSAL)
    assert step is not None
    assert step.attributes.moment is not None
    assert step.attributes.moment.day == date(2026, 3, day)


def test_who_says_hang_on_and_goes_on_does_not_ask_her_to_wait() -> None:
    assert not hear("Hang on, how late do they come?", IN_THE_CALL).has(K.HOLD_ON)
    assert hear("How late do they come? Oh, hang on a second.", IN_THE_CALL).has(K.HOLD_ON)


def test_a_retelling_before_a_check_back_may_sound_like_care() -> None:
    said = "It must be bitter that the vans come late, on your ward. Have I understood you?"
    assert hear(said, IN_THE_CALL).has(K.RECAP)


@pytest.mark.parametrize(
    "said", ["Let's say they come late, what then?", "He told you I'd ring, I hope."]
)
def test_supposing_and_what_was_told_before_are_no_steps(said: str) -> None:
    assert not hear(said, IN_THE_CALL).has(K.NEXT_STEP_PROPOSAL)


def test_the_reason_of_a_step_promises_nothing() -> None:
    said = "I'd suggest I ring you on Friday, because the vans will never come on time again."
    heard = hear(said, IN_THE_CALL)
    assert heard.has(K.NEXT_STEP_PROPOSAL)
    assert not heard.has(K.OVER_PROMISE)


def test_a_retelling_before_a_check_back_commits_to_nothing() -> None:
    said = "Very quick, so: the vans come late, we can set our watches. Did I get that right?"
    heard = hear(said, IN_THE_CALL)
    assert heard.has(K.RECAP)
    assert not heard.has(K.NEXT_STEP_PROPOSAL, K.FEATURE_DUMP)


def test_to_sell_nothing_is_no_over_promise() -> None:
    assert not hear("I assure you I am not selling anything.", IN_THE_CALL).has(K.OVER_PROMISE)


@pytest.mark.parametrize(
    "said",
    [
        "Could be he's half right. But he should have come.",
        "We measure the vans for four weeks, so we wouldn't have a figure by then.",
        "When will it be in the post?",
    ],
)
def test_what_was_not_done_or_can_not_be_is_no_step(said: str) -> None:
    assert not hear(said, IN_THE_CALL).has(K.NEXT_STEP_PROPOSAL)


@pytest.mark.parametrize(
    "said",
    [
        "We could bring one crate of linen on test. Is there a quiet morning in your week?",
        "We could bring one crate of linen on test. When is the laundry empty?",
        "We could bring one crate of linen on test. Anything from the 24th of March on.",
        "Would you maybe like Jan to ring you about it? Which day is the mangle standing anyway?",
    ],
)
def test_a_quiet_day_asked_for_is_her_date(said: str) -> None:
    put = hear(said, IN_THE_CALL).all_of(K.NEXT_STEP_PROPOSAL)
    assert any(act.attributes.asks_her_date for act in put)


def test_a_quiet_morning_is_only_asked_about_where_no_step_is_open() -> None:
    heard = hear("Is there a quiet morning in your week?", IN_THE_CALL)
    assert heard.has(K.CLOSED_QUESTION)
    assert not heard.has(K.NEXT_STEP_PROPOSAL)


@pytest.mark.parametrize(
    "said",
    [
        "Oh, so it's maybe not the vans at all, it's that they get their turn last?",
        "Maybe it's simply the oldest one.",
        "Maybe Marek loaded them in a hurry, then.",
    ],
)
def test_what_may_be_the_cause_suggests_nothing(said: str) -> None:
    assert not hear(said, IN_THE_CALL).has(K.SUGGESTION)


def test_what_could_be_done_is_suggested() -> None:
    assert hear("Maybe you could load the vans the evening before.", IN_THE_CALL).has(K.SUGGESTION)


@pytest.mark.parametrize(
    "said",
    [
        "Wednesday, ten: I ring, you pick a crate, because the vans come late; the vans come late"
        " every second day. Would that be all right?",
        "How about I bring Owen along on Friday, because the vans come late and then it's Owen,"
        " Owen from the yard, who says yes or no?",
    ],
)
def test_the_reason_of_a_step_sums_nothing_up_and_asks_nothing(said: str) -> None:
    heard = hear(said, IN_THE_CALL)
    assert heard.has(K.NEXT_STEP_PROPOSAL)
    assert not heard.has(K.RECAP)
    assert not heard.has(K.ASK_BLOCKER)


def test_a_step_and_when_it_would_be_good_for_her_is_one_question() -> None:
    heard = hear(
        "Let's put one crate of linen on test, when it suits you, all right? "
        "And when's that, then, what's good for you?",
        IN_THE_CALL,
    )
    assert heard.has(K.NEXT_STEP_PROPOSAL)
    assert not heard.has(*QUESTION_KINDS)
