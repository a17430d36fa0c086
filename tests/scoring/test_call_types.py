"""Checks that only some kinds of call have."""

from dataclasses import replace
from datetime import date

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import CheckResult, Scorecard, Status
from simulator.call.events import Outcome, PersonaSaid, TraineeInterrupted
from simulator.hearing.acts import ActKind, Moment
from simulator.hearing.sides import Side
from simulator.scenario.model import CallType
from tests.builders import a_scenario
from tests.scoring.calls import Said, a_call, agreed, said, the_card

TOPIC = {"has_topic": True, "specific": True}


def card(kind: CallType, *turns: Said, outcome: Outcome | None = Outcome.AGREED) -> Scorecard:
    return the_card(*turns, scenario=a_scenario(type=kind), outcome=outcome)


def check(kind: CallType, name: str, *turns: Said) -> CheckResult:
    return card(kind, *turns).check(name)


TIME = said("Have you two minutes?", ("", ActKind.TIME_REQUEST))
GO_ON = said("It's about line 2.", ("", ActKind.PURPOSE, TOPIC))
QUESTION = said("What stops it?", ("", ActKind.OPEN_QUESTION), tells=("weekly-stops",))


def test_an_opening_is_for_being_allowed_to_go_on() -> None:
    assert check(CallType.OPENING, "permission_to_go_on", TIME, GO_ON).status is Status.PASSED
    assert check(CallType.OPENING, "permission_to_go_on", GO_ON).status is Status.FAILED
    assert check(CallType.OPENING, "permission_to_go_on", TIME).nearest_miss is not None
    yes = said("May I?", ("", ActKind.TIME_REQUEST), events=(agreed(),))
    assert check(CallType.OPENING, "permission_to_go_on", yes).status is Status.PASSED


def test_a_gatekeeper_can_repeat_a_short_reason_only() -> None:
    assert check(CallType.GATEKEEPER, "repeatable_reason", GO_ON).status is Status.PASSED
    long = said("It's about line 2 and " * 12, ("", ActKind.PURPOSE, TOPIC))
    result = check(CallType.GATEKEEPER, "repeatable_reason", long)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None


def test_a_gatekeeper_is_told_the_truth() -> None:
    name = said("It's Sam from Norpack.", ("", ActKind.SELF_INTRODUCTION))
    lie = said("She expects my call.", ("", ActKind.REQUEST, {"kind": "lie"}))
    assert check(CallType.GATEKEEPER, "truthful", name).status is Status.PASSED
    assert check(CallType.GATEKEEPER, "truthful", name, lie).status is Status.FAILED
    assert check(CallType.GATEKEEPER, "truthful").status is Status.FAILED


def test_a_gatekeeper_is_asked_for_advice() -> None:
    advice = said("When would be a good time?", ("", ActKind.CLOSED_QUESTION))
    other = said("Is she in?", ("", ActKind.CLOSED_QUESTION))
    assert check(CallType.GATEKEEPER, "asks_advice", advice).status is Status.PASSED
    assert check(CallType.GATEKEEPER, "asks_advice", other).status is Status.FAILED


def test_a_stall_names_the_missed_date_and_blames_nobody() -> None:
    past = Moment(start=4, end=12, day=date(2026, 3, 10))
    dated = said("The 10 March has gone.", ("", ActKind.PURPOSE), moments=(past,))
    worded = said("We had said last week.", ("", ActKind.PURPOSE))
    short = said("We'd said the end of the month.", ("", ActKind.PURPOSE))
    future = said(
        "On the 1st.",
        ("", ActKind.PURPOSE),
        moments=(Moment(start=0, end=3, day=date(2026, 4, 1)),),
    )
    blame = said("You let us down.", ("", ActKind.BLAME))
    assert check(CallType.STALL, "missed_date_named", dated).evidence[0].text == "10 March"
    assert check(CallType.STALL, "missed_date_named", worded).status is Status.PASSED
    assert check(CallType.STALL, "missed_date_named", short).status is Status.PASSED
    assert check(CallType.STALL, "missed_date_named", future).status is Status.FAILED
    assert check(CallType.STALL, "missed_date_named", dated, blame).status is Status.FAILED


def test_a_stall_asks_what_prevents_it() -> None:
    blocker = said("What prevents it?", ("", ActKind.ASK_BLOCKER))
    assert check(CallType.STALL, "blocker_asked", blocker).status is Status.PASSED
    assert check(CallType.STALL, "blocker_asked", QUESTION).nearest_miss is not None


KIND = said("Are you all right?", ("", ActKind.FILLER_OPENER, {"kind": "kindness"}))
PITCH = said("Our contract …", ("", ActKind.PITCH))


def test_a_kindness_sells_nothing() -> None:
    assert check(CallType.KINDNESS, "nothing_sold", KIND).status is Status.PASSED
    assert check(CallType.KINDNESS, "nothing_sold", KIND, PITCH).status is Status.FAILED
    open_card = card(CallType.KINDNESS, KIND, outcome=None)
    assert open_card.check("nothing_sold").status is Status.OPEN


def test_a_service_of_his_side_is_no_ask_and_a_task_for_her_is() -> None:
    technician = said("Ruben rings you.", ("", ActKind.NEXT_STEP_PROPOSAL, {"who": "colleague"}))
    task = said("You send us the list.", ("", ActKind.NEXT_STEP_PROPOSAL, {"who": "customer"}))
    assert check(CallType.KINDNESS, "nothing_sold", KIND, technician).status is Status.PASSED
    assert check(CallType.KINDNESS, "nothing_sold", KIND, task).status is Status.FAILED


def test_a_kindness_with_a_reason_is_still_bait_when_something_is_sold() -> None:
    reason = {"has_topic": True, "specific": True}
    kind = said(
        "Ringing about the storm. Are you all right?",
        ("about the storm", ActKind.PURPOSE, reason),
        ("Are you all right", ActKind.FILLER_OPENER, {"kind": "kindness"}),
    )
    assert check(CallType.KINDNESS, "no_filler_opener", kind).status is Status.PASSED
    assert check(CallType.KINDNESS, "no_filler_opener", kind, PITCH).status is Status.FAILED


def test_a_kindness_remembers_something() -> None:
    note = said("Last time you told me of the seals.", ("", ActKind.NOTE_REFERENCE))
    fact = said("The seals again?", ("", ActKind.EMPATHY, {"facts": ("seal-history",)}))
    anchor = said("About line 2.", ("", ActKind.PURPOSE, {"anchors": ("line 2",)}))
    for turn in (note, fact, anchor):
        assert check(CallType.KINDNESS, "detail_remembered", turn).status is Status.PASSED
    assert check(CallType.KINDNESS, "detail_remembered", KIND).status is Status.FAILED


def test_an_inbound_caller_is_heard_out() -> None:
    scenario = a_scenario(type=CallType.INBOUND)
    cut_in = TraineeInterrupted(at_ms=1, line_id="L0", heard_chars=3)
    assert the_card(QUESTION, scenario=scenario).check("lets_her_finish").points > 0
    result = the_card(QUESTION, scenario=scenario, before=(cut_in,)).check("lets_her_finish")
    assert result.status is Status.FAILED


def test_an_inbound_caller_gets_the_reason_back() -> None:
    recap = said("So you want a second line.", ("", ActKind.RECAP))
    assert check(CallType.INBOUND, "restates_her_reason", recap).status is Status.PASSED
    late = card(CallType.INBOUND, QUESTION, QUESTION, recap, outcome=None)
    assert late.check("restates_her_reason").status is Status.FAILED


def rung_about_the_stops(*turns: Said, cut_in_after: int | None = None) -> Scorecard:
    """A call of hers about the weekly stops, which she tells in answer to his first words."""
    scenario = a_scenario(type=CallType.INBOUND, rings_about="weekly-stops")
    log = a_call(*turns, scenario=scenario)
    if cut_in_after is not None:
        place = next(
            index
            for index, event in enumerate(log.events)
            if isinstance(event, PersonaSaid) and event.turn == cut_in_after
        )
        cut_in = TraineeInterrupted(at_ms=1, line_id="L1", heard_chars=3)
        events = (*log.events[: place + 1], cut_in, *log.events[place + 1 :])
        log = replace(log, events=events)
    return score(log, scenario, default_rubric())


HELLO = said("Hello, what can I do?", ("", ActKind.HELP_OFFER), tells=("weekly-stops",))
BACK = said(
    "So it stops three times.",
    ("", ActKind.RECAP),
    covers=("weekly-stops",),
)


def test_a_reason_told_after_his_hello_is_given_back_from_then_on() -> None:
    for turns in ((HELLO, BACK), (HELLO, QUESTION, BACK)):
        result = rung_about_the_stops(*turns).check("restates_her_reason")
        assert result.status is Status.PASSED
    late = rung_about_the_stops(HELLO, QUESTION, QUESTION, BACK)
    assert late.check("restates_her_reason").status is Status.FAILED


def test_a_summary_of_something_else_does_not_give_her_reason_back() -> None:
    other = said("So you're busy.", ("", ActKind.RECAP))
    result = rung_about_the_stops(HELLO, other).check("restates_her_reason")
    assert result.status is Status.FAILED


def test_a_caller_cut_short_in_her_reason_was_not_heard_out() -> None:
    assert rung_about_the_stops(HELLO, BACK).check("lets_her_finish").status is Status.PASSED
    for turn, status in ((0, Status.FAILED), (1, Status.FAILED), (2, Status.PASSED)):
        result = rung_about_the_stops(HELLO, BACK, cut_in_after=turn).check("lets_her_finish")
        assert result.status is status, turn


def test_a_caller_who_never_came_to_her_reason_was_not_heard_out() -> None:
    result = rung_about_the_stops(said("Hello.", ("", ActKind.GREETING)))
    assert result.check("lets_her_finish").points == 0
    assert result.check("restates_her_reason").points == 0


def test_an_inbound_caller_is_asked_for_criteria_before_an_offer() -> None:
    criteria = said("What must it be able to do?", ("", ActKind.OPEN_QUESTION))
    assert check(CallType.INBOUND, "criteria_first", criteria).status is Status.PASSED
    assert check(CallType.INBOUND, "criteria_first", criteria, PITCH).status is Status.PASSED
    result = check(CallType.INBOUND, "criteria_first", PITCH, criteria)
    assert result.status is Status.FAILED
    assert result.nearest_miss is not None


def test_an_inbound_call_needs_no_purpose_of_his() -> None:
    result = card(CallType.INBOUND, QUESTION)
    assert result.check("purpose_early").status is Status.NOT_APPLICABLE
    assert next(d for d in result.dimensions if d.id == "purpose").max == 25


def test_a_first_day_agrees_how_both_work() -> None:
    ours = said("I ring once a month.", ("", ActKind.STANDARDS_AGREEMENT))
    both = said(
        "I ring once a month. How do you like it?",
        ("I ring once a month.", ActKind.STANDARDS_AGREEMENT),
        ("How do you like it?", ActKind.OPEN_QUESTION),
    )
    half = check(CallType.DAY_ONE, "standards_both_ways", ours)
    assert half.status is Status.FAILED
    assert half.nearest_miss is not None
    assert 0 < half.points < half.max_points
    assert check(CallType.DAY_ONE, "standards_both_ways", both).status is Status.PASSED
    assert check(CallType.DAY_ONE, "standards_both_ways", ours, ours).status is Status.PASSED
    assert check(CallType.DAY_ONE, "standards_both_ways").points == 0


def test_wanting_only_to_hear_how_it_goes_is_a_kindness_while_nothing_is_asked() -> None:
    hears = said(
        "I only wanted to hear how you and the team get on with it.",
        ("", ActKind.OPEN_QUESTION),
        tells=("weekly-stops",),
    )
    assert check(CallType.KINDNESS, "nothing_sold", hears).status is Status.PASSED
    assert check(CallType.KINDNESS, "nothing_sold", hears, PITCH).status is Status.FAILED


def test_a_stall_asks_what_she_needs_to_see_before_a_yes() -> None:
    asked = said(
        "What would you need to see before you could say yes or no?", ("", ActKind.OPEN_QUESTION)
    )
    assert check(CallType.STALL, "blocker_asked", asked).status is Status.PASSED


def test_what_came_nearest_to_asking_what_prevents_it_is_no_question_for_her_time() -> None:
    time = said(
        "Did I get you in a batch?", ("", ActKind.CLOSED_QUESTION), ("", ActKind.TIME_REQUEST)
    )
    assert check(CallType.STALL, "blocker_asked", time).nearest_miss is None


def test_a_date_he_was_to_decide_by_is_a_missed_date_named() -> None:
    for words in (
        "It's about our offer of July, which you wished to decide by 31 August.",
        "And you promised yourself an answer by the ninth, which is fine.",
        "You looked at our payroll in July and said end of August.",
    ):
        turn = said(words, ("", ActKind.PURPOSE))
        assert check(CallType.STALL, "missed_date_named", turn).status is Status.PASSED
    tasted = said("You tasted it and said it was good by far.", ("", ActKind.PURPOSE))
    assert check(CallType.STALL, "missed_date_named", tasted).status is Status.FAILED


def test_asking_how_she_gets_on_sells_nothing_while_nothing_is_asked() -> None:
    asks = said(
        "How's everybody getting on with it?",
        ("", ActKind.OPEN_QUESTION, {"side": Side.HOW_IT_IS}),
        tells=("weekly-stops",),
    )
    assert check(CallType.KINDNESS, "nothing_sold", asks).status is Status.PASSED
    assert check(CallType.KINDNESS, "nothing_sold", asks, PITCH).status is Status.FAILED
