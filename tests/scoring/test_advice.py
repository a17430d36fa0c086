"""Sentences that would have passed: where they stand and what they are made of."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from scoring.scorecard import TrySaying
from scoring.sentences import as_he_would_say, recap_of, sentence_at, step_with_day
from scoring.view import build_view
from simulator.call.events import NextStepAgreed
from simulator.hearing.acts import ActKind, Moment
from simulator.scenario.model import AcceptedStep, CallNote, Scenario
from tests.builders import DANAS_NEXT_STEP, SECOND_SITE, WEEKLY_STOPS, a_scenario
from tests.scoring.calls import Said, a_call, said, the_card

FRIDAY = Moment(start=0, end=17, day=date(2026, 4, 3), time="14:00")


def without_sentences(scenario: Scenario) -> Scenario:
    """The scenario with nothing written to say instead."""
    return replace(scenario, call=replace(scenario.call, say_instead=()))


PLAIN = without_sentences(a_scenario())
HELLO = said(
    "Hi Dana. Just checking in.",
    ("Hi Dana.", ActKind.GREETING),
    ("Just checking in.", ActKind.FILLER_OPENER),
)
CLOSED = said("It's busy. Is it the seals?", ("Is it the seals?", ActKind.CLOSED_QUESTION))
PROBLEM = said("What stops it?", ("", ActKind.OPEN_QUESTION), tells=("weekly-stops",))
NOD = said("That must be hard.", ("", ActKind.EMPATHY))
STEP = said(
    "Fine. Could we meet soon? Bye.",
    ("Could we meet soon", ActKind.NEXT_STEP_PROPOSAL),
    ("Bye.", ActKind.GOODBYE),
)
BYE = said("Thanks. Goodbye.", ("Goodbye.", ActKind.GOODBYE))


def advice(check: str, *turns: Said, scenario: Scenario = PLAIN) -> TrySaying:
    saying = the_card(*turns, scenario=scenario).check(check).try_saying
    assert saying is not None
    return saying


def test_the_authors_own_sentence_comes_first_and_replaces_the_nearest_miss() -> None:
    saying = advice("specific_purpose", HELLO, scenario=a_scenario())
    assert (saying.turn, saying.replaces) == (1, "Just checking in.")
    assert saying.text == dict(a_scenario().call.say_instead)["specific_purpose"]
    assert saying.applied_to(HELLO.text).startswith("Hi Dana. I'm calling because")


def test_without_one_a_purpose_is_made_of_the_last_note() -> None:
    text = advice("purpose_early", HELLO).text
    assert (
        text == "I'm calling about seal failures on line 2, so that you lose no more time over it."
    )


def test_without_a_note_it_is_made_of_what_is_known_and_else_of_the_goal() -> None:
    briefing = replace(PLAIN.call.briefing, last_note=None)
    no_note = replace(PLAIN, call=replace(PLAIN.call, briefing=briefing))
    assert "about the seals" in advice("purpose_early", HELLO, scenario=no_note).text
    known_only = the_card(HELLO, scenario=no_note, known=()).check("purpose_early").try_saying
    assert known_only is not None
    assert "how the visit went" in known_only.text
    empty = replace(briefing, last_note=CallNote())
    no_text = replace(PLAIN, call=replace(PLAIN.call, briefing=empty))
    assert "about the seals" in advice("purpose_early", HELLO, scenario=no_text).text


def test_where_nothing_came_near_the_purpose_is_added_to_the_opening_turn() -> None:
    saying = advice("purpose_early", said("Hi.", ("", ActKind.GREETING)), PROBLEM)
    assert (saying.turn, saying.replaces) == (2, "")
    assert advice("benefit_to_her", PROBLEM).replaces == ""


def test_an_open_question_replaces_a_closed_one_and_asks_for_what_is_left() -> None:
    saying = advice("open_questions", HELLO, CLOSED)
    assert saying.replaces == "Is it the seals?"
    assert saying.text == "How is line 2 running?"


def test_an_open_question_is_added_where_none_was_closed() -> None:
    saying = advice("open_questions", HELLO, PROBLEM, NOD)
    assert (saying.turn, saying.replaces) == (3, "")


def test_no_question_is_offered_when_every_fact_was_asked_for() -> None:
    facts = tuple(fact.id for fact in PLAIN.customer.facts)
    asked = replace(PROBLEM, asks_for=facts, tells=())
    card = the_card(asked, scenario=PLAIN)
    assert card.check("open_questions").try_saying is None
    assert card.check("question_shape").try_saying is None


def test_a_lone_question_gets_company_and_a_bad_one_is_replaced() -> None:
    assert advice("question_shape", HELLO, PROBLEM, NOD).replaces == ""
    leading = said("You'd want that, wouldn't you?", ("", ActKind.LEADING_QUESTION))
    assert advice("question_shape", PROBLEM, leading, leading).replaces == leading.text


def test_a_follow_up_builds_on_what_was_told() -> None:
    saying = advice("follow_up", HELLO, PROBLEM, NOD)
    assert saying.turn == 3
    assert saying.text == "What would change if it ran?"
    fresh = said("And your plans?", ("", ActKind.OPEN_QUESTION))
    assert advice("follow_up", PROBLEM, fresh).replaces == "And your plans?"


def test_nothing_told_is_nothing_to_follow_up_deepen_or_sum_up() -> None:
    card = the_card(HELLO, CLOSED, scenario=PLAIN)
    for check in ("follow_up", "deeper_layer", "recap_coverage", "checked_back"):
        assert card.check(check).try_saying is None


def test_a_deeper_question_takes_the_problem_up_first() -> None:
    text = advice("deeper_layer", HELLO, PROBLEM, NOD).text
    assert text == "That sounds hard on everybody. What would change if it ran?"


def test_a_summary_comes_before_the_request() -> None:
    saying = advice("recap_before_asking", HELLO, PROBLEM, STEP)
    assert saying.replaces == "Could we meet soon?"
    assert saying.text == (
        "So line 2 still stops about three times a week. It's the seals again. Could we meet soon?"
    )


def test_without_a_request_the_summary_stands_after_the_last_fact() -> None:
    saying = advice("recap_coverage", HELLO, PROBLEM, NOD, BYE)
    assert (saying.turn, saying.replaces) == (3, "")


def test_a_summary_at_the_parting_comes_before_the_goodbye() -> None:
    saying = advice("recap_coverage", HELLO, PROBLEM, BYE)
    assert saying.replaces == "Goodbye."
    assert saying.text.endswith("Goodbye.")


def test_after_the_last_word_there_is_no_place_for_a_summary() -> None:
    assert the_card(PROBLEM, scenario=PLAIN).check("recap_coverage").try_saying is None


def test_a_wrong_summary_is_replaced_by_a_right_one() -> None:
    wrong = said(
        "So. Thirty a week.", ("Thirty a week.", ActKind.RECAP), gets_wrong=("weekly-stops",)
    )
    saying = advice("recap_accurate", PROBLEM, wrong)
    assert saying.replaces == "Thirty a week."
    assert "three times a week" in saying.text
    invented = said("The board agreed.", ("", ActKind.RECAP), invents="The board agreed.")
    assert advice("recap_accurate", PROBLEM, invented).replaces == "The board agreed."
    assert advice("recap_accurate", PROBLEM, NOD).replaces == ""


def test_room_to_correct_takes_the_place_of_what_followed_the_summary() -> None:
    rushed = said(
        "Three a week. So I'd visit you.",
        ("Three a week.", ActKind.RECAP),
        covers=("weekly-stops",),
    )
    saying = advice("checked_back", PROBLEM, rushed)
    assert (saying.replaces, saying.text) == ("So I'd visit you.", "Have I missed anything?")
    ended = said("Three a week.", ("", ActKind.RECAP), covers=("weekly-stops",))
    assert advice("checked_back", PROBLEM, ended).replaces == ""


def test_with_no_summary_yet_one_comes_with_the_invitation() -> None:
    saying = advice("checked_back", PROBLEM, STEP)
    assert saying.text.endswith("seals again. Have I missed anything?")
    assert saying.replaces == "Could we meet soon? Bye."
    assert advice("checked_back", PROBLEM, NOD).replaces == ""


def test_a_next_step_has_action_day_purpose_and_asks() -> None:
    saying = advice("next_step_when", PROBLEM, STEP)
    assert saying.replaces == "Could we meet soon?"
    assert saying.text == (
        "I'd come and see line 2 run on Wednesday the 1st of April at ten, because line 2 still"
        " stops about three times a week. Would that suit you?"
    )


def test_a_next_step_never_proposed_is_added_before_the_goodbye() -> None:
    saying = advice("next_step_action", PROBLEM, NOD, BYE)
    assert (saying.turn, saying.replaces) == (2, "")
    assert advice("next_step_action", BYE).replaces == "Goodbye."


def test_a_scenario_without_accepted_steps_has_none_to_offer() -> None:
    rules = replace(DANAS_NEXT_STEP, accepts=())
    bare = without_sentences(a_scenario(next_step=rules))
    assert the_card(NOD, scenario=bare).check("next_step_when").try_saying is None


def test_what_did_not_fit_is_what_a_fitting_step_replaces() -> None:
    urgent = said("Only till Friday.", ("", ActKind.FALSE_URGENCY))
    assert advice("next_step_fits", PROBLEM, STEP, urgent).replaces == urgent.text
    near = said("I'm in your area Thursday anyway.", ("", ActKind.NEXT_STEP_PROPOSAL))
    assert advice("next_step_fits", PROBLEM, near).replaces == near.text


def test_a_silent_call_gets_no_sentence() -> None:
    assert all(check.try_saying is None for check in the_card(scenario=PLAIN).checks)


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("I could drop my Saturday shift.", "You could drop your Saturday shift."),
        ("Between us, we're growing.", "Between you, you're growing."),
        ("If it ran, I'd be glad. My boss too.", "If it ran, you'd be glad. Your boss too."),
    ],
)
def test_her_words_turn_to_the_second_person(says: str, told: str) -> None:
    assert as_he_would_say(says) == told


def test_a_summary_joins_facts_and_keeps_no_confidences() -> None:
    assert recap_of((WEEKLY_STOPS, SECOND_SITE), frozenset()) == (
        "So line 2 still stops about three times a week, and the board wants a second site"
        " by autumn."
    )
    assert recap_of((), frozenset()) == ""


def test_a_name_keeps_its_capital_in_a_summary() -> None:
    cook = replace(WEEKLY_STOPS, says="Hamid has the last word. I only taste.")
    assert recap_of((SECOND_SITE, cook), frozenset({"Hamid"})).endswith(
        ", and Hamid has the last word."
    )


def test_only_the_new_words_are_shown() -> None:
    saying = advice("recap_before_asking", HELLO, PROBLEM, STEP)
    assert saying.shown == "So line 2 still stops about three times a week. It's the seals again."


def test_an_agreed_day_stays_the_day_of_what_to_try() -> None:
    agreed = said(
        "Friday the 3rd at two, we come.",
        ("", ActKind.NEXT_STEP_PROPOSAL, {"moment": FRIDAY, "action": True}),
        events=(NextStepAgreed(at_ms=0, turn=0, step="visit", moment=FRIDAY),),
    )
    assert "Friday the 3rd of April at two" in advice("next_step_agreed", PROBLEM, agreed).text


def step(rules_changes: dict[str, object], **changes: object) -> str:
    rules = replace(DANAS_NEXT_STEP, **rules_changes)  # type: ignore[arg-type]
    scenario = a_scenario(next_step=rules)
    view = build_view(a_call(scenario=scenario), scenario)
    accepted = replace(AcceptedStep(id="x", examples=("a call with Kim",)), **changes)  # type: ignore[arg-type]
    return step_with_day(view, accepted, None)


def test_a_proposal_keeps_every_bound_of_her_diary() -> None:
    assert "Wednesday the 1st of April at two" in step({"not_before_time": "14:00"})
    assert "Tuesday the 31st of March" in step({"earliest": None})
    assert "Friday the 27th of March" in step({"earliest": None, "latest": date(2026, 3, 27)})
    assert "Monday the 6th of April" in step({"earliest": date(2026, 4, 4)})
    weekend = date(2026, 4, 4)
    assert "Saturday the 4th" in step({"earliest": weekend, "latest": weekend})
    assert "Friday the 10th of April at half past nine" in step({}, at=datetime(2026, 4, 10, 9, 30))


def test_a_proposal_is_a_sentence_of_its_own() -> None:
    assert step({}).startswith("I'd suggest a call with Kim on")
    assert ", so that your line runs. " in step({}, so_that="your line runs")


def test_a_sentence_is_cut_out_whole_and_unmarked_speech_by_its_words() -> None:
    assert sentence_at("One. Two three. Four.", 5, 8) == "Two three."
    assert sentence_at("one two three", 4, 7) == "two"
    assert sentence_at("One. Two", 5, 8) == "Two"


def test_a_sentence_that_would_give_away_what_she_did_not_tell_is_not_shown() -> None:
    told = "So the board wants a second site by autumn. Would Tuesday suit you?"
    written = replace(
        PLAIN,
        call=replace(PLAIN.call, say_instead=(("next_step_agreed", told), ("follow_up", told))),
    )
    assert advice("follow_up", HELLO, PROBLEM, BYE, scenario=written).text != told


def test_an_invitation_to_correct_follows_his_own_summary_without_another_one() -> None:
    written = "So it waits for the board. Have I understood that rightly?"
    scenario = replace(PLAIN, call=replace(PLAIN.call, say_instead=(("checked_back", written),)))
    text = advice("checked_back", HELLO, PROBLEM, NOD, STEP, scenario=scenario).text
    assert text.endswith("Have I understood that rightly?")
    assert "waits for the board" not in text


def test_her_your_is_his_our() -> None:
    turned = as_he_would_say("Your engineer changed the jaws. You've done nothing wrong.")
    assert turned == "Our engineer changed the jaws. We've done nothing wrong."


def test_a_purpose_without_her_benefit_is_not_offered_for_one() -> None:
    written = "I'm calling because our engineer was at line 2, and I'd like to hear what it did."
    scenario = replace(
        PLAIN, call=replace(PLAIN.call, say_instead=(("specific_purpose", written),))
    )
    assert advice("benefit_to_her", HELLO, scenario=scenario).text != written
    assert advice("specific_purpose", HELLO, scenario=scenario).text == written
