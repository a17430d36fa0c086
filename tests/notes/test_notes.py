"""Call notes and plans held against a call."""

from datetime import date

from simulator.call.start import CallPlan
from simulator.hearing.acts import ActKind, Moment
from simulator.notes import NoteCheck, Owed, PlanComparison, check_note, compare_plan
from simulator.scenario.model import CallNote
from tests.builders import a_scenario
from tests.scoring.calls import THE_THIRD, Said, a_call, agreed, promised, said

PURPOSE = said(
    "I'm calling about the service visit, so that line 2 stops failing.",
    ("I'm calling about the service visit", ActKind.PURPOSE, {"has_topic": True}),
    ("so that line 2 stops failing.", ActKind.BENEFIT),
)
PROBLEM = said(
    "How is line 2 running?",
    ("", ActKind.OPEN_QUESTION),
    tells=("weekly-stops",),
    asks_for=("weekly-stops",),
)
WISH = said(
    "What would change if it ran?",
    ("", ActKind.OPEN_QUESTION),
    tells=("friday-shift",),
    asks_for=("friday-shift",),
)
STEP = said(
    "I'd come and see line 2 run on Friday the 3rd.",
    ("", ActKind.NEXT_STEP_PROPOSAL, {"action": True, "step": "visit", "moment": THE_THIRD}),
    events=(agreed(),),
)
CALL = (PURPOSE, PROBLEM, WISH, STEP)


def note(discussed: str = "", proposed: str = "", next_purpose: str = "") -> CallNote:
    return CallNote(discussed=discussed, proposed=proposed, next_purpose=next_purpose)


def check(written: CallNote, *turns: Said) -> NoteCheck:
    scenario = a_scenario()
    return check_note(written, a_call(*(turns or CALL), scenario=scenario), scenario)


def test_facts_in_the_note_are_covered_and_the_rest_is_missed() -> None:
    found = check(note("Line 2 still stops about three times a week.")).discussed
    assert found.covered == ("weekly-stops",)
    assert found.missed == ("friday-shift",)
    assert found.wrong == ()


def test_a_wrong_figure_is_named_with_the_right_one() -> None:
    found = check(note("Line 2 stops thirteen times a week.")).discussed
    assert [wrong.fact for wrong in found.wrong] == ["weekly-stops"]
    assert "thirteen" in found.wrong[0].wrong
    assert "weekly-stops" not in (*found.covered, *found.missed)


def test_what_nobody_said_is_invented_at_its_place() -> None:
    text = "Line 2 stops three times a week. The board has approved a budget of 90,000 euros."
    invented = check(note(text)).discussed.invented
    assert len(invented) == 1
    assert "budget" in text[invented[0].start : invented[0].end]


def test_a_note_of_any_length_is_read_to_its_end() -> None:
    long = "The weather was fine and everybody was well. " * 2_300
    found = check(note(f"{long}Line 2 still stops about three times a week."))
    assert found.discussed.covered == ("weekly-stops",)


def test_a_planned_question_counts_in_any_words_that_ask_for_the_same_fact() -> None:
    found = compare(plan("", "What still goes wrong since the visit?"))
    assert found.questions[0].asked is not None
    assert found.questions[0].asked.text == "How is line 2 running?"


def test_an_empty_note_misses_everything() -> None:
    found = check(note())
    assert found.discussed.covered == ()
    assert found.discussed.missed == ("weekly-stops", "friday-shift")
    assert not any(item.noted for item in found.proposed)
    assert not found.next_purpose.has_topic
    assert not found.next_purpose.has_time


def test_the_agreed_step_is_noted_with_its_day() -> None:
    (step,) = check(note(proposed="I come and see line 2 run on Friday 3 April")).proposed
    assert step.kind is Owed.NEXT_STEP
    assert (step.noted, step.day_noted) == (True, True)
    assert step.day == date(2026, 4, 3)


def test_another_day_than_agreed_is_noticed() -> None:
    (step,) = check(note(proposed="I come and see line 2 run on 9 April")).proposed
    assert (step.noted, step.day_noted) == (True, False)


def test_a_step_that_was_only_put_forward_is_owed_too() -> None:
    vague = said(
        "We could meet to see line 2 soon.",
        ("", ActKind.NEXT_STEP_PROPOSAL, {"moment": Moment(start=0, end=1, vague=True)}),
    )
    (step,) = check(note(proposed="Meet to see line 2"), PROBLEM, vague).proposed
    assert step.noted
    assert step.day is None


def test_a_step_agreed_on_her_proposal_has_the_wording_of_the_scenario() -> None:
    yes = said("Yes.", ("", ActKind.AFFIRM), events=(agreed(moment=None),))
    (step,) = check(note(proposed="come and see line 2 run"), PROBLEM, yes).proposed
    assert step.noted
    assert step.day is None


def test_promises_of_both_sides_are_owed() -> None:
    his = promised("", kind="commitment")
    turn = said(
        "I'll send the report.",
        ("", ActKind.COMMITMENT),
        events=(
            type(his)(at_ms=0, turn=0, by="trainee", text="I'll send the seal report"),
            type(his)(at_ms=0, turn=0, by="dana", text="I'll ask maintenance", moment=THE_THIRD),
            his,
        ),
    )
    found = check(note(next_purpose="send seal report"), turn).proposed
    assert [(item.kind, item.noted, item.day_noted) for item in found] == [
        (Owed.HIS_PROMISE, True, True),
        (Owed.HER_PROMISE, False, False),
    ]


def test_a_call_without_steps_and_promises_owes_none() -> None:
    assert check(note(proposed="Nothing"), PROBLEM).proposed == ()


def test_the_next_purpose_needs_a_topic_and_a_time() -> None:
    full = check(note(next_purpose="Hear on 7 April whether the rear jaws hold")).next_purpose
    assert (full.has_topic, full.has_time) == (True, True)
    bare = check(note(next_purpose="call on Tuesday")).next_purpose
    assert (bare.has_topic, bare.has_time) == (False, True)


def test_a_note_without_any_break_is_read_too() -> None:
    found = check(note("x" * 100_000, "y" * 100_000, "z" * 100_000))
    assert found.discussed.covered == ()


def plan(purpose: str = "", *questions: str) -> CallPlan:
    return CallPlan(purpose=purpose, questions=questions)


def compare(written: CallPlan, *turns: Said) -> PlanComparison:
    scenario = a_scenario()
    return compare_plan(written, a_call(*(turns or CALL), scenario=scenario), scenario)


def test_the_planned_purpose_is_found_where_it_was_said() -> None:
    found = compare(plan("Ask about the service visit"))
    assert found.purpose is not None
    assert found.purpose.text == "I'm calling about the service visit"


def test_a_plan_said_in_purpose_and_benefit_together_counts() -> None:
    found = compare(plan("service visit, line failing, budget"))
    assert found.purpose is not None


def test_another_purpose_is_not_the_planned_one() -> None:
    assert compare(plan("Sell the premium contract")).purpose is None
    assert compare(plan("")).purpose is None


def test_a_planned_question_counts_by_likeness() -> None:
    turn = said("Which colour do the pallets have?", ("", ActKind.CLOSED_QUESTION))
    found = compare(plan("", "What colour have your pallets?"), turn)
    assert found.questions[0].asked is not None


def test_a_question_left_out_is_not_asked() -> None:
    assert compare(plan("", "Who signs the insurance papers?")).questions[0].asked is None


def test_good_questions_that_were_not_planned_are_shown() -> None:
    found = compare(plan("", "How is line 2 running?"))
    assert [quote.text for quote in found.unplanned] == ["What would change if it ran?"]
