"""The next step: the examples of the scoring guide, marked by hand."""

from dataclasses import replace
from datetime import date

from scoring.scorecard import CheckResult, Status
from simulator.call.events import Outcome, RefusalReason
from simulator.hearing.acts import ActKind, Moment
from simulator.scenario.model import AcceptedStep, CallType
from tests.builders import DANAS_NEXT_STEP, a_day, a_fact, a_scenario
from tests.scoring.calls import (
    THE_THIRD,
    Said,
    agreed,
    offered_by_her,
    patience,
    refused,
    said,
    the_card,
)

ASKED = said("What stops it?", ("", ActKind.OPEN_QUESTION), tells=("weekly-stops",))
TOO_EARLY = a_day(date(2026, 3, 26))


def check(name: str, *turns: Said, outcome: Outcome | None = Outcome.AGREED) -> CheckResult:
    return the_card(*turns, outcome=outcome).check(name)


def proposes(text: str, *events: object, **attributes: object) -> Said:
    return said(text, ("", ActKind.NEXT_STEP_PROPOSAL, attributes), events=events)


REPORT = proposes("I'll send the seal report, you show your engineer.", action=True)
TOUCH = proposes("Let's keep in touch.")


def test_who_does_what_is_an_action() -> None:
    assert check("next_step_action", REPORT).status is Status.PASSED


def test_a_promise_with_a_day_is_an_action_and_one_without_is_none() -> None:
    dated = said("I'll write by Friday.", ("", ActKind.COMMITMENT, {"moment": THE_THIRD}))
    undated = said("I'll look into it.", ("", ActKind.COMMITMENT))
    assert check("next_step_action", dated).status is Status.PASSED
    assert check("next_step_action", undated).status is Status.FAILED


def test_keeping_in_touch_is_no_action_and_the_nearest_miss() -> None:
    result = check("next_step_action", TOUCH)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None
    assert result.nearest_miss.text == TOUCH.text


def test_her_proposal_taken_up_is_an_action() -> None:
    yes = said("Yes, let's do that.", ("", ActKind.AFFIRM), events=(agreed(),))
    result = check("next_step_action", yes)
    assert result.status is Status.PASSED
    assert result.evidence[0].text == yes.text


def test_a_day_both_could_write_down_passes() -> None:
    assert check("next_step_when", proposes("The 3rd at nine.", moment=THE_THIRD)).points == 5


def test_soon_or_some_time_is_no_day() -> None:
    soon = Moment(start=0, end=4, vague=True)
    week = a_day(date(2026, 3, 30), until=date(2026, 4, 3))
    for moment in (soon, week, Moment(start=0, end=4, time="09:00")):
        result = check("next_step_when", proposes("As soon as possible.", moment=moment))
        assert result.status is Status.FAILED
        assert result.nearest_miss is not None


def test_her_date_confirmed_is_a_day() -> None:
    asks = proposes("When is sensible?", asks_her_date=True)
    confirms = said("Fine, that day.", ("", ActKind.AFFIRM), events=(agreed(),))
    assert check("next_step_when", asks, confirms).status is Status.PASSED


def test_a_step_that_asks_for_her_date_fits() -> None:
    assert check("next_step_fits", proposes("When is sensible", asks_her_date=True)).points == 7
    assert check("next_step_fits", proposes("Would Tuesday suit?")).points == 7


def test_a_question_beside_the_proposal_asks_too() -> None:
    turn = said(
        "I'd visit you. Is that all right",
        ("I'd visit you", ActKind.NEXT_STEP_PROPOSAL),
        ("Is that all right", ActKind.CLOSED_QUESTION),
    )
    assert check("next_step_fits", turn).points == 7


def test_a_question_mark_right_behind_the_proposal_asks_too() -> None:
    turn = said("I'd visit you?", ("I'd visit you", ActKind.NEXT_STEP_PROPOSAL))
    assert check("next_step_fits", turn).points == 7


def test_a_question_mark_behind_the_reason_asks_too() -> None:
    text = "May I call on Thursday at ten, because it stops? Goodbye."
    turn = said(text, ("I call on Thursday at ten", ActKind.NEXT_STEP_PROPOSAL))
    told = said(
        "I call on Thursday at ten. All right. What?", ("I call", ActKind.NEXT_STEP_PROPOSAL)
    )
    assert check("next_step_fits", turn).status is Status.PASSED
    assert check("next_step_fits", told).status is Status.FAILED


def test_telling_her_the_day_without_asking_does_not_fit() -> None:
    result = check("next_step_fits", proposes("I'm in your area Thursday anyway."))
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None


def test_no_proposal_fits_nothing() -> None:
    assert check("next_step_fits", ASKED).points == 0


def test_after_a_refusal_her_date_taken_fits() -> None:
    early = proposes("Thursday?", refused(RefusalReason.TOO_EARLY), moment=TOO_EARLY)
    hers = proposes("The 3rd, then.", moment=THE_THIRD)
    assert check("next_step_fits", early, hers).status is Status.PASSED


def test_a_refused_date_left_standing_does_not_fit() -> None:
    early = proposes("Thursday?", refused(RefusalReason.TOO_EARLY), moment=TOO_EARLY)
    result = check("next_step_fits", early)
    assert result.status is Status.FAILED


def test_the_same_refusal_twice_is_a_second_push() -> None:
    early = proposes("Thursday?", refused(RefusalReason.TOO_EARLY), moment=TOO_EARLY)
    hers = proposes("The 3rd, then.", moment=THE_THIRD)
    assert check("next_step_fits", early, early, hers).status is Status.FAILED


def test_a_refusal_after_other_words_blames_no_proposal() -> None:
    words = said("Well.", ("", ActKind.AFFIRM), events=(refused(RefusalReason.TOO_EARLY),))
    hers = proposes("The 3rd, then.", moment=THE_THIRD)
    assert check("next_step_fits", words, words, hers).status is Status.PASSED


def test_being_asked_for_the_day_twice_is_no_push() -> None:
    vague = proposes("A visit?", refused(RefusalReason.NO_DAY))
    assert check("next_step_fits", vague, vague).status is Status.PASSED


def test_pushing_or_pressing_does_not_fit() -> None:
    pushed = proposes("Thursday, come on?", patience("pushed_again"))
    assert check("next_step_fits", pushed).status is Status.FAILED
    pressed = said("Just say yes.", ("", ActKind.PRESSURE))
    assert check("next_step_fits", proposes("When?", asks_her_date=True), pressed).points == 0


def test_a_made_up_deadline_does_not_fit() -> None:
    urgent = said("Only till Friday.", ("", ActKind.FALSE_URGENCY))
    assert check("next_step_fits", proposes("When?", asks_her_date=True), urgent).points == 0


def test_every_bound_of_her_diary_counts_once_she_has_stated_it() -> None:
    rules = replace(DANAS_NEXT_STEP, latest=date(2026, 4, 30), not_before_time="14:00")
    scenario = a_scenario(next_step=rules)
    for moment in (a_day(date(2026, 5, 4)), a_day(date(2026, 4, 3), time="09:00")):
        turn = proposes("Then?", refused(RefusalReason.TOO_EARLY), moment=moment)
        assert the_card(turn, scenario=scenario).check("next_step_fits").points == 0
    for moment in (a_day(date(2026, 4, 3)), a_day(date(2026, 4, 3), time="15:00")):
        turn = proposes("Then?", refused(RefusalReason.OBJECTION), moment=moment)
        assert the_card(turn, scenario=scenario).check("next_step_fits").points == 7


def test_a_step_with_a_day_of_its_own_fits_from_that_day_on() -> None:
    page = AcceptedStep(id="page", examples=(), earliest=date(2026, 3, 25))
    rules = replace(DANAS_NEXT_STEP, accepts=(page, *DANAS_NEXT_STEP.accepts))
    for step, points in (("page", 7), ("visit", 0)):
        turn = proposes("Then?", refused(RefusalReason.TOO_EARLY), step=step, moment=TOO_EARLY)
        card = the_card(turn, scenario=a_scenario(next_step=rules))
        assert card.check("next_step_fits").points == points


def test_what_she_said_yes_to_breaks_no_bound_of_hers() -> None:
    asks = proposes("When is sensible?", refused(RefusalReason.TOO_EARLY), asks_her_date=True)
    news = proposes("You'll hear from me Friday.", agreed(), moment=TOO_EARLY)
    assert check("next_step_fits", asks, news).status is Status.PASSED


def test_her_yes_alone_earns_three() -> None:
    turn = proposes("Tuesday at ten, I'll send an invite.", agreed(), moment=THE_THIRD)
    assert check("next_step_agreed", turn).points == 3


def test_her_yes_for_a_reason_of_hers_earns_all() -> None:
    turn = proposes("… so we see a stop.", agreed(), so_that=True, facts=("weekly-stops",))
    assert check("next_step_agreed", ASKED, turn).points == 8


def test_the_reason_is_kept_when_she_declines_for_her_own_reasons() -> None:
    turn = proposes("… so we see a stop.", so_that=True, facts=("weekly-stops",))
    assert check("next_step_agreed", ASKED, turn).points == 5


def test_a_reason_said_before_the_day_counts_through_what_was_agreed() -> None:
    turn = said("The 3rd.", ("", ActKind.ANSWER), events=(agreed(facts=("weekly-stops",)),))
    assert check("next_step_agreed", ASKED, turn).points == 8


def test_a_reason_from_the_note_only_is_no_fact_of_this_call() -> None:
    turn = proposes("… for the seals.", so_that=True, facts=("seal-history",))
    assert check("next_step_agreed", ASKED, turn).points == 0
    by_event = said("Yes.", ("", ActKind.AFFIRM), events=(agreed(facts=("seal-history",)),))
    assert check("next_step_agreed", ASKED, by_event).points == 3


LETTING_GO = a_scenario(
    type=CallType.STALL,
    next_step=replace(
        DANAS_NEXT_STEP, accepts=(AcceptedStep(id="part", examples=("bye",), lets_go=True),)
    ),
)
MISFIT = said("We're not the right one for this.", ("", ActKind.DISQUALIFY))
GIFT = said("Kim's firm does it well.", ("", ActKind.VALUE_GIVEN))
DOOR = said("If that changes, ring me.", ("", ActKind.NEXT_STEP_PROPOSAL))


def test_parting_well_earns_the_whole_next_step_where_it_may() -> None:
    card = the_card(MISFIT, GIFT, DOOR, scenario=LETTING_GO, outcome=Outcome.LET_GO)
    assert next(d for d in card.dimensions if d.id == "next_step").points == 25


def test_parting_without_a_gift_is_only_parting() -> None:
    card = the_card(MISFIT, DOOR, scenario=LETTING_GO, outcome=Outcome.LET_GO)
    assert card.check("next_step_when").status is Status.FAILED


def test_a_parting_is_called_what_it_is_and_shows_the_gift_and_the_door() -> None:
    offer = said("Would that help you?", ("", ActKind.HELP_OFFER))
    parting = said(
        "I send it today. If you grow, you call me. Agreed?", ("I send it", ActKind.COMMITMENT)
    )
    turns = (MISFIT, GIFT, offer, parting)
    card = the_card(*turns, scenario=LETTING_GO, outcome=Outcome.LET_GO)
    gave, left = card.check("next_step_action"), card.check("next_step_when")
    assert (gave.title, gave.evidence[0].text) == ("Gave something to take along", GIFT.text)
    assert left.evidence[0].text == "If you grow, you call me"
    dated = proposes("The 3rd at nine.", moment=THE_THIRD)
    assert check("next_step_when", dated).title == "Named a time for the diary"


def test_a_day_left_to_her_fits_where_she_stated_none() -> None:
    turn = proposes("Owen comes on the third if thats fine.", moment=THE_THIRD)
    assert check("next_step_fits", turn).status is Status.PASSED


def test_the_step_is_shown_in_words_that_say_who_does_what() -> None:
    leads_in = said(
        "Let's do it like this: I send the page and we meet on the third.",
        ("Let's do it like this", ActKind.NEXT_STEP_PROPOSAL, {"action": True, "step": "visit"}),
        events=(agreed(),),
    )
    asks = proposes("The third at ten, yes or no?", step="visit", moment=THE_THIRD)
    assert check("next_step_action", leads_in, asks).evidence[0].text == leads_in.text.rstrip(".")
    assert check("next_step_when", leads_in, asks).evidence[0].text == asks.text


def test_a_day_named_before_is_not_shown_for_the_day_agreed() -> None:
    before = proposes("You need it by Wednesday.", moment=TOO_EARLY)
    takes = said("Good, the third.", ("", ActKind.AFFIRM), events=(agreed(),))
    assert check("next_step_when", before, takes).evidence[0].text == takes.text


def test_a_visit_she_agrees_to_is_worth_less_where_letting_go_was_right() -> None:
    visit = proposes("Tuesday, then.", agreed(), moment=THE_THIRD, action=True)
    card = the_card(visit, scenario=LETTING_GO, outcome=Outcome.AGREED)
    assert card.check("next_step_fits").status is Status.FAILED
    assert card.check("next_step_agreed").points == 3


def test_a_kindness_has_no_next_step_unless_she_wants_one() -> None:
    scenario = a_scenario(type=CallType.KINDNESS)
    kind = said("Are you all right?", ("", ActKind.FILLER_OPENER, {"kind": "kindness"}))
    card = the_card(kind, scenario=scenario)
    assert [d.id for d in card.dimensions] == ["purpose", "open_questions", "listening"]
    assert sum(d.max for d in card.dimensions) == 100
    asked = replace(kind, events=(offered_by_her(),))
    card = the_card(asked, scenario=scenario)
    assert "next_step" in [d.id for d in card.dimensions]


def test_a_day_that_she_told_unasked_for_is_hers() -> None:
    free = a_fact("free", "I'm free on Friday the third of April.")
    told = said("How is your week?", ("", ActKind.OPEN_QUESTION), tells=("free",))
    takes_it = proposes("The third, then.", agreed(), moment=THE_THIRD, action=True)
    scenario = a_scenario(facts=(free,))
    assert (
        the_card(told, takes_it, scenario=scenario).check("next_step_fits").status is Status.PASSED
    )
    assert the_card(takes_it, scenario=scenario).check("next_step_fits").status is Status.FAILED
