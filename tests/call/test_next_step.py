"""Agreeing what comes next."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from simulator.call.events import NextStepProposed, Outcome, RefusalReason
from simulator.hearing.acts import ActKind, HeardText, Moment, When, WhenKind
from simulator.hearing.context import HearingContext
from simulator.scenario.cues import MoveReason
from simulator.scenario.model import AcceptedStep, CallType, Needs, NextStepRules, Scenario
from tests.builders import DANAS_NEXT_STEP, a_day, a_scenario, an_act, heard
from tests.call.conversation import GOODBYE, PURPOSE, asks, hold, sources

EASY = a_scenario(objections=())
TOLD = (PURPOSE, asks("weekly-stops"))
LATE = a_day(date(2026, 4, 2), time="09:00")
EARLY = a_day(date(2026, 3, 26))


def proposes(step: str = "visit", moment: Moment | None = None, **more: object) -> HeardText:
    return heard(
        an_act(ActKind.NEXT_STEP_PROPOSAL, step=step, action=bool(step), moment=moment, **more)
    )


def names(*moments: Moment, act: ActKind = ActKind.ANSWER) -> HeardText:
    return replace(heard(act), when=When(kind=WhenKind.DATE, moments=moments))


def test_an_action_a_time_and_a_told_need_are_agreed() -> None:
    call = hold(*TOLD, proposes(moment=LATE, so_that=True, facts=("weekly-stops",)), scenario=EASY)
    (agreed,) = call.agreed()
    assert (agreed.step, agreed.moment, agreed.so_that) == ("visit", LATE, True)
    assert agreed.facts == ("weekly-stops",)
    assert call.call.phase == "wrap_up"
    assert "Thursday the 2nd of April" in call.line


def test_after_an_agreement_goodbye_ends_the_call_as_agreed() -> None:
    call = hold(*TOLD, proposes(moment=LATE), GOODBYE, scenario=EASY)
    assert call.outcome is Outcome.AGREED
    hung_up = hold(*TOLD, proposes(moment=LATE), scenario=EASY)
    hung_up.typed.hang_up()
    assert hung_up.outcome is Outcome.AGREED


def test_before_a_need_is_known_she_asks_what_for() -> None:
    call = hold(PURPOSE, proposes(moment=LATE), scenario=EASY)
    assert call.refusals() == [RefusalReason.BEFORE_NEED]
    assert "what would you be coming for" in call.line
    assert call.call.phase == "discovery"


def test_in_an_opening_a_reason_that_is_true_of_her_is_need_enough() -> None:
    opening = a_scenario(objections=(), type=CallType.OPENING)
    assert hold(PURPOSE, proposes(moment=LATE), scenario=opening).agreed()
    nameless = hold(heard(ActKind.SMALL_TALK), proposes(moment=LATE), scenario=opening)
    assert nameless.refusals() == [RefusalReason.BEFORE_NEED]


def test_the_needs_that_the_author_names_must_be_told() -> None:
    rules = replace(DANAS_NEXT_STEP, needs_known=("friday-shift",))
    scenario = a_scenario(objections=(), next_step=rules)
    call = hold(*TOLD, proposes(moment=LATE), scenario=scenario)
    assert call.refusals() == [RefusalReason.BEFORE_NEED]


def test_where_nobody_has_a_problem_no_need_is_asked_for() -> None:
    scenario = a_scenario(objections=(), facts=())
    assert hold(PURPOSE, proposes(moment=LATE), scenario=scenario).agreed()


def test_without_a_day_she_asks_for_one_and_the_action_is_kept() -> None:
    call = hold(*TOLD, proposes(), names(LATE), scenario=EASY)
    assert "When were you thinking?" in call.turns[3][-1].text  # type: ignore[attr-defined]
    (agreed,) = call.agreed()
    assert (agreed.step, agreed.moment) == ("visit", LATE)


def test_a_vague_time_is_no_day() -> None:
    vague = a_day(date(2026, 4, 2), vague=True)
    call = hold(*TOLD, proposes(moment=vague), scenario=EASY)
    assert call.refusals() == [RefusalReason.NO_DAY]


def test_a_week_is_no_day_either() -> None:
    week = a_day(date(2026, 4, 6), until=date(2026, 4, 10))
    call = hold(*TOLD, proposes(moment=week), scenario=EASY)
    assert call.refusals() == [RefusalReason.NO_DAY]


def test_a_day_without_an_action_makes_her_ask_what_for() -> None:
    only_day = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, moment=LATE))
    call = hold(*TOLD, only_day, scenario=EASY)
    assert sources(call.last) == ["next_step:no_action"]
    filled = hold(*TOLD, only_day, proposes(), scenario=EASY)
    assert filled.agreed()
    by_promise = hold(*TOLD, only_day, heard(ActKind.COMMITMENT), scenario=EASY)
    assert by_promise.agreed()


def test_her_timing_is_respected_or_refused() -> None:
    call = hold(*TOLD, proposes(moment=EARLY), scenario=EASY)
    assert call.refusals() == [RefusalReason.TOO_EARLY]
    assert "After month-end, please." in call.line
    fits = hold(*TOLD, proposes(moment=EARLY), names(LATE), scenario=EASY)
    assert fits.agreed()


@pytest.mark.parametrize(
    "moment",
    [
        a_day(date(2026, 7, 1)),
        a_day(date(2026, 4, 2), time="09:00"),
        a_day(date(2026, 3, 30), until=date(2026, 3, 31)),
    ],
)
def test_too_late_or_at_the_wrong_hour_is_refused_too(moment: Moment) -> None:
    rules = replace(DANAS_NEXT_STEP, latest=date(2026, 5, 1), not_before_time="14:00")
    scenario = a_scenario(objections=(), next_step=rules)
    call = hold(*TOLD, proposes(moment=moment), scenario=scenario)
    assert call.refusals() == [RefusalReason.TOO_EARLY]


def test_a_time_of_day_alone_may_be_refused_before_there_is_a_day() -> None:
    rules = replace(DANAS_NEXT_STEP, not_before_time="14:00")
    clock = Moment(start=0, end=1, time="09:00")
    call = hold(*TOLD, proposes(moment=clock), scenario=a_scenario(objections=(), next_step=rules))
    assert call.refusals() == [RefusalReason.TOO_EARLY]


def test_a_second_push_after_a_refusal_costs_and_three_end_the_call() -> None:
    push = proposes(moment=EARLY)
    call = hold(*TOLD, push, push, scenario=EASY)
    assert call.trust_moves()[MoveReason.PUSHED_AGAIN] == -5
    assert call.patience_moves()[MoveReason.PUSHED_AGAIN] == -15
    end = hold(*TOLD, push, push, push, push, scenario=a_scenario(objections=(), patience=100))
    assert end.outcome is Outcome.HUNG_UP_ON


def test_asking_for_her_date_after_a_refusal_is_no_push() -> None:
    call = hold(*TOLD, proposes(moment=EARLY), proposes("", asks_her_date=True), scenario=EASY)
    assert MoveReason.PUSHED_AGAIN not in call.trust_moves()
    assert "Thursday the 2nd of April" in call.line


def test_pushing_before_the_need_is_known_counts_until_something_new_is_told() -> None:
    push = proposes(moment=LATE)
    assert MoveReason.PUSHED_AGAIN in hold(PURPOSE, push, push, scenario=EASY).trust_moves()
    learned = hold(PURPOSE, push, asks("weekly-stops"), push, scenario=EASY)
    assert learned.agreed()


def test_a_step_she_has_no_use_for_is_refused_and_forgotten() -> None:
    demo = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, action=True, moment=LATE))
    call = hold(*TOLD, demo, scenario=EASY)
    assert call.refusals() == [RefusalReason.WRONG_STEP]
    assert MoveReason.PUSHED_AGAIN in hold(*TOLD, demo, demo, scenario=EASY).trust_moves()
    assert hold(*TOLD, demo, proposes(), scenario=EASY).agreed()


def test_where_she_names_no_steps_any_action_will_do() -> None:
    scenario = a_scenario(objections=(), next_step=NextStepRules())
    demo = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, action=True, moment=LATE))
    (agreed,) = hold(*TOLD, demo, scenario=scenario).agreed()
    assert agreed.step == "other"


def test_a_step_may_take_more_trust_than_he_has() -> None:
    step = AcceptedStep(id="visit", examples=(), needs=Needs(trust=60))
    scenario = a_scenario(objections=(), next_step=NextStepRules(accepts=(step,)))
    call = hold(*TOLD, proposes(moment=LATE), scenario=scenario)
    assert call.refusals() == [RefusalReason.NO_TRUST]


def test_when_he_asks_she_offers_her_day_and_takes_his_yes() -> None:
    ask = proposes(asks_her_date=True)
    call = hold(*TOLD, ask, heard(ActKind.AFFIRM), scenario=EASY)
    (agreed,) = call.agreed()
    assert agreed.moment is not None
    assert agreed.moment.day == date(2026, 4, 1)  # the script hears no date in her words


def test_her_offered_day_is_read_from_her_own_words() -> None:
    words = DANAS_NEXT_STEP.offers_day[0]
    ask = proposes(asks_her_date=True)
    call = hold(*TOLD, scenario=EASY)
    hearing = call.call._world.hearing
    hearing.script |= {words: names(LATE), "turn number 3": ask, "yes": heard(ActKind.AFFIRM)}  # type: ignore[attr-defined]
    call.typed.say("turn number 3")
    call.turns.append(call.typed.say("yes"))
    (agreed,) = call.agreed()
    assert agreed.moment == LATE


def test_a_clock_time_alone_belongs_to_the_day_she_offered() -> None:
    ask = proposes(asks_her_date=True)
    nine = Moment(start=0, end=1, time="09:00")
    (agreed,) = hold(*TOLD, ask, names(nine), scenario=EASY).agreed()
    assert agreed.moment is not None
    assert (agreed.moment.day, agreed.moment.time) == (date(2026, 4, 1), "09:00")


def test_with_no_words_left_she_names_the_first_working_day_she_could() -> None:
    rules = replace(DANAS_NEXT_STEP, offers_day=(), earliest=date(2026, 4, 4))
    scenario = a_scenario(objections=(), next_step=rules)
    call = hold(*TOLD, proposes(asks_her_date=True), scenario=scenario)
    assert "Monday the 6th of April would do." in call.line


def test_a_fixed_appointment_needs_no_day_from_him() -> None:
    step = AcceptedStep(id="visit", examples=(), at=datetime(2026, 4, 2, 8, 40))
    scenario = a_scenario(objections=(), next_step=NextStepRules(accepts=(step,)))
    (agreed,) = hold(*TOLD, proposes(), scenario=scenario).agreed()
    assert agreed.moment is not None
    assert (agreed.moment.day, agreed.moment.time) == (date(2026, 4, 2), "08:40")


def test_parting_as_friends_is_an_agreed_ending() -> None:
    step = AcceptedStep(id="part", examples=(), lets_go=True)
    scenario = a_scenario(objections=(), next_step=NextStepRules(accepts=(step,)))
    call = hold(PURPOSE, proposes("part"), GOODBYE, scenario=scenario)
    assert call.outcome is Outcome.LET_GO
    assert "next_step:agreed" in sources(call.turns[2])


def test_saying_it_does_not_fit_is_enough_where_parting_is_accepted() -> None:
    step = AcceptedStep(id="part", examples=(), lets_go=True)
    scenario = a_scenario(objections=(), next_step=NextStepRules(accepts=(step,)))
    call = hold(*TOLD, heard(ActKind.DISQUALIFY), scenario=scenario)
    assert call.agreed()


PART_OR_VISIT = a_scenario(
    objections=(),
    next_step=NextStepRules(
        accepts=(
            AcceptedStep(id="part", examples=(), lets_go=True),
            AcceptedStep(id="visit", examples=()),
        )
    ),
)


def test_saying_that_it_does_not_fit_parts_them_though_a_visit_was_agreed() -> None:
    visit = proposes("visit", moment=LATE)
    call = hold(*TOLD, visit, heard(ActKind.DISQUALIFY), GOODBYE, scenario=PART_OR_VISIT)
    assert call.outcome is Outcome.LET_GO


def test_whoever_asks_for_a_visit_after_parting_has_taken_it_back() -> None:
    visit = proposes("visit", moment=LATE)
    call = hold(*TOLD, heard(ActKind.DISQUALIFY), visit, GOODBYE, scenario=PART_OR_VISIT)
    assert call.outcome is Outcome.AGREED


def test_repeating_what_was_agreed_is_confirmed_and_a_new_day_is_weighed() -> None:
    agree = proposes(moment=LATE)
    again = hold(*TOLD, agree, agree, scenario=EASY)
    assert not again.agreed()
    assert sources(again.last)[0] == "affirm"
    moved = hold(*TOLD, agree, proposes(moment=a_day(date(2026, 4, 3))), scenario=EASY)
    assert moved.agreed()
    other_talk = hold(*TOLD, agree, heard(ActKind.THANKS), scenario=EASY)
    assert not [e for e in other_talk.last if isinstance(e, NextStepProposed)]


def test_what_he_will_do_before_they_meet_leaves_the_agreed_day_as_it_is() -> None:
    agree = proposes(moment=LATE)
    promise = heard(
        an_act(ActKind.COMMITMENT, end=20),
        an_act(ActKind.NEXT_STEP_PROPOSAL, end=20, action=True, moment=EARLY),
    )
    call = hold(*TOLD, agree, promise, scenario=EASY)
    assert not call.refusals()
    assert call.call.phase == "wrap_up"


def test_the_day_she_offers_suits_a_step_that_may_only_come_later() -> None:
    late = AcceptedStep(id="results", examples=(), earliest=date(2026, 6, 1))
    scenario = a_scenario(objections=(), next_step=replace(DANAS_NEXT_STEP, accepts=(late,)))
    call = hold(*TOLD, scenario=scenario)
    hearing = call.call._world.hearing
    asks_hers = proposes("results", asks_her_date=True)
    hearing.script |= {DANAS_NEXT_STEP.offers_day[0]: names(LATE), "and when?": asks_hers}  # type: ignore[attr-defined]
    call.turns.append(call.typed.say("and when?"))
    assert "Monday the 1st of June would do." in call.line


A_PAGE_AND_A_VISIT = a_scenario(
    objections=(),
    next_step=replace(
        DANAS_NEXT_STEP,
        accepts=(
            AcceptedStep(id="page", examples=(), earliest=date(2026, 3, 25)),
            AcceptedStep(id="visit", examples=()),
        ),
    ),
)


def test_a_step_with_a_day_of_its_own_may_come_before_the_others() -> None:
    page = hold(*TOLD, proposes("page", moment=EARLY), scenario=A_PAGE_AND_A_VISIT)
    assert [agreed.step for agreed in page.agreed()] == ["page"]
    visit = hold(*TOLD, proposes("visit", moment=EARLY), scenario=A_PAGE_AND_A_VISIT)
    assert visit.refusals() == [RefusalReason.TOO_EARLY]


def test_asked_when_for_another_step_than_the_one_agreed_she_names_a_day() -> None:
    turns = (*TOLD, proposes("page", moment=EARLY), proposes("visit", asks_her_date=True))
    call = hold(*turns, scenario=A_PAGE_AND_A_VISIT)
    assert sources(call.last)[-1] == "next_step:offers_day"
    both = hold(*turns, proposes("visit", moment=LATE), scenario=A_PAGE_AND_A_VISIT)
    assert [agreed.step for agreed in both.agreed()] == ["visit"]


def test_a_hollow_proposal_puts_nothing_on_the_table() -> None:
    call = hold(*TOLD, heard(an_act(ActKind.NEXT_STEP_PROPOSAL)), scenario=EASY)
    assert not [e for e in call.last if isinstance(e, NextStepProposed)]
    assert call.call.phase == "discovery"


def test_the_context_knows_what_lies_open() -> None:
    call = hold(*TOLD, proposes(), scenario=EASY)
    context: HearingContext = call.call.context
    assert (context.open_step, context.awaiting, context.pending_refusal) == (
        "visit",
        "date",
        "no_day",
    )


def test_after_a_refused_day_a_step_without_one_is_no_push() -> None:
    call = hold(*TOLD, proposes(moment=EARLY), proposes(), scenario=EASY)
    assert MoveReason.PUSHED_AGAIN not in call.trust_moves()
    assert call.refusals() == [RefusalReason.NO_DAY]


def test_saying_it_does_not_fit_agrees_nothing_where_she_wants_more() -> None:
    assert not hold(*TOLD, heard(ActKind.DISQUALIFY), scenario=EASY).agreed()


def test_a_promise_with_its_day_answers_what_she_asked() -> None:
    promise = names(LATE, act=ActKind.COMMITMENT)
    ask = proposes("", asks_her_date=True)
    call = hold(*TOLD, ask, promise, scenario=EASY)
    assert sources(call.turns[3]) == ["next_step:no_action"]
    (agreed,) = call.agreed()
    assert agreed.moment == LATE


def test_a_clock_time_said_apart_belongs_to_the_day_beside_it() -> None:
    day, clock = a_day(date(2026, 4, 2)), Moment(start=2, end=3, time="14:30")
    apart = replace(proposes(moment=day), when=When(kind=WhenKind.BOTH, moments=(day, clock)))
    (agreed,) = hold(*TOLD, apart, scenario=EASY).agreed()
    assert agreed.moment is not None
    assert agreed.moment.time == "14:30"


def test_offering_a_gift_asks_for_nothing() -> None:
    gift = heard(ActKind.VALUE_GIVEN, an_act(ActKind.NEXT_STEP_PROPOSAL, action=True))
    call = hold(*TOLD, gift, scenario=EASY)
    assert not [e for e in call.last if isinstance(e, NextStepProposed)]


def test_asking_her_what_day_it_is_proposes_nothing() -> None:
    asked = heard(
        an_act(ActKind.PERSONA_QUESTION, kind="day"),
        an_act(ActKind.NEXT_STEP_PROPOSAL, moment=EARLY),
    )
    call = hold(*TOLD, asked, scenario=EASY)
    assert not [e for e in call.last if isinstance(e, NextStepProposed)]


def test_a_sharp_end_is_not_softened_by_a_goodbye() -> None:
    rude_bye = heard(ActKind.RUDE, ActKind.GOODBYE)
    call = hold(*TOLD, heard(ActKind.RUDE), rude_bye, scenario=a_scenario(patience=100))
    assert call.outcome is Outcome.HUNG_UP_ON


def test_a_clock_time_alone_belongs_to_the_day_he_named_before() -> None:
    only_day = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, moment=a_day(date(2026, 4, 2))))
    nine = names(Moment(start=0, end=1, time="09:00"))
    call = hold(*TOLD, only_day, nine, scenario=EASY)
    assert sources(call.turns[3])[-1] == "next_step:no_action"
    (agreed,) = call.agreed()  # what for she asks once
    assert agreed.moment is not None
    assert (agreed.moment.day, agreed.moment.time) == (date(2026, 4, 2), "09:00")


def with_one_appointment() -> Scenario:
    only = AcceptedStep(id="visit", examples=("I come",), at=datetime(2026, 4, 2, 9, 0))
    return a_scenario(objections=(), next_step=replace(DANAS_NEXT_STEP, accepts=(only,)))


@pytest.mark.parametrize(
    "named",
    [
        a_day(date(2026, 4, 3), time="09:00"),
        a_day(date(2026, 4, 2), time="10:00"),
        Moment(start=0, end=1, time="10:00"),
    ],
)
def test_where_one_appointment_will_do_another_is_refused(named: Moment) -> None:
    call = hold(*TOLD, proposes(moment=named), scenario=with_one_appointment())
    assert call.refusals() == [RefusalReason.TOO_EARLY]
    assert not call.agreed()


@pytest.mark.parametrize(
    "named",
    [
        None,
        a_day(date(2026, 4, 2)),
        a_day(date(2026, 3, 30), until=date(2026, 4, 3)),
        Moment(start=0, end=1, time="09:00"),
    ],
)
def test_the_one_appointment_is_agreed_with_its_hour(named: Moment | None) -> None:
    call = hold(*TOLD, proposes(moment=named), scenario=with_one_appointment())
    (agreed,) = call.agreed()
    assert agreed.moment is not None
    assert (agreed.moment.day, agreed.moment.time) == (date(2026, 4, 2), "09:00")


def test_what_it_is_for_is_need_enough_once_she_has_asked_and_he_names_what_she_told() -> None:
    rules = replace(EASY.call.next_step, needs_known=("weekly-stops", "restart-time"))
    strict = replace(EASY, call=replace(EASY.call, next_step=rules))
    bare, reasoned = proposes(), proposes(so_that=True, facts=("weekly-stops",))
    assert hold(*TOLD, bare, scenario=strict).refusals() == [RefusalReason.BEFORE_NEED]
    call = hold(*TOLD, bare, reasoned, scenario=strict)
    assert RefusalReason.BEFORE_NEED not in call.refusals()
    assert MoveReason.PUSHED_AGAIN not in call.trust_moves()
