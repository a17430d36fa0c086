"""Whole calls: totals, scaling, gates, caps, what is shown beside the score."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from scoring.render import COLUMNS, render
from scoring.rubric_file import default_rubric
from scoring.score import score, shares
from scoring.scorecard import Status, scorecard_json
from scoring.view import build_view
from simulator.call.events import (
    NextStepRefused,
    Outcome,
    PersonaLineFinished,
    PersonaSaid,
    TraineeCorrected,
)
from simulator.hearing.acts import ActKind
from simulator.scenario.model import CallType, Variant
from tests.builders import SEAL_KIT_LIMIT, WEEKLY_STOPS, a_fact, a_scenario
from tests.scoring.calls import (
    THE_THIRD,
    Said,
    a_call,
    agreed,
    promised,
    said,
    the_card,
    trust,
)
from tests.scoring.play import bundled, card_of, play, story

OPENING = said(
    "Hi Dana, I'm calling because our engineer was at line 2, so that it stops no more.",
    ("Hi Dana", ActKind.GREETING),
    (
        "I'm calling because our engineer was at line 2",
        ActKind.PURPOSE,
        {"has_topic": True, "specific": True, "anchors": ("line 2",)},
    ),
    ("so that it stops no more", ActKind.BENEFIT),
)
PROBLEM = said(
    "What still goes wrong?",
    ("", ActKind.OPEN_QUESTION),
    tells=("weekly-stops",),
    asks_for=("weekly-stops",),
)
DEEPER = said(
    "That's hard. What would change if it ran?",
    ("That's hard", ActKind.EMPATHY),
    ("What would change if it ran?", ActKind.OPEN_QUESTION, {"deep": True}),
    ("What would change if it ran?", ActKind.FOLLOW_UP),
    tells=("friday-shift",),
    asks_for=("friday-shift",),
)
ONE_MORE = said(
    "How do you plan the shifts?", ("", ActKind.OPEN_QUESTION), answer="By hand, on Mondays."
)
RECAP = said(
    "So line 2 stops three times a week and you could drop Saturday. Did I get that right?",
    ("So line 2 stops three times a week and you could drop Saturday.", ActKind.RECAP),
    ("Did I get that right?", ActKind.CHECK_BACK),
    covers=("weekly-stops", "friday-shift"),
)
STEP = said(
    "I'd come on Friday the 3rd to see a stop. Would that suit you?",
    (
        "I'd come on Friday the 3rd to see a stop. Would that suit you?",
        ActKind.NEXT_STEP_PROPOSAL,
        {
            "action": True,
            "step": "visit",
            "moment": THE_THIRD,
            "so_that": True,
            "facts": ("weekly-stops",),
        },
    ),
    events=(agreed(),),
)
GOOD = (OPENING, PROBLEM, DEEPER, ONE_MORE, RECAP, STEP)


def test_a_call_that_meets_every_check_scores_a_hundred() -> None:
    card = the_card(*GOOD, outcome=Outcome.AGREED)
    assert [c.id for c in card.checks if c.status is not Status.PASSED] == []
    assert card.score == 100
    assert card.passed


def test_dimensions_weigh_twenty_five_each_and_sum_to_the_score() -> None:
    card = the_card(*GOOD[:4])
    assert [d.max for d in card.dimensions] == [25, 25, 25, 25]
    assert sum(d.points for d in card.dimensions) + card.habits.points == card.score
    for dimension in card.dimensions:
        own = [c for c in card.checks if c.dimension == dimension.id]
        assert sum(c.max_points for c in own) == dimension.max
        assert sum(c.points for c in own) == dimension.points


@pytest.mark.parametrize("kind", list(CallType))
def test_silence_scores_nothing_in_any_kind_of_call(kind: CallType) -> None:
    card = the_card(scenario=a_scenario(type=kind))
    assert card.score == 0
    assert not any(c.points for c in card.checks)


def test_a_turn_that_was_not_understood_earns_and_costs_nothing() -> None:
    lost = Said(text="Fnord.", understood=False)
    assert the_card(lost).score == 0
    assert the_card(lost, *GOOD, outcome=Outcome.AGREED).score == 100


def test_what_was_not_understood_is_shown_as_the_simulators_limit() -> None:
    lost = Said(text="Fnord blurb.", understood=False)
    card = the_card(*GOOD, lost)
    assert [quote.text for quote in card.not_understood] == ["Fnord blurb."]
    text = render(card, a_scenario())
    assert "(its limit, not yours): 1" in text
    assert "“Fnord blurb.” (turn 7)" in text


def test_an_unfinished_call_leaves_what_is_not_yet_done_open() -> None:
    card = the_card(OPENING, PROBLEM, outcome=None)
    assert card.check("purpose_early").status is Status.PASSED
    assert card.check("no_filler_opener").status is Status.OPEN
    assert card.check("next_step_when").status is Status.OPEN
    assert card.outcome is None
    assert not card.passed


def test_the_same_log_gives_the_same_card() -> None:
    log, scenario = a_call(*GOOD), a_scenario()
    first, second = (
        json.dumps(scorecard_json(score(log, scenario, default_rubric()))) for _ in range(2)
    )
    assert first == second


def test_the_json_has_the_keys_of_the_format() -> None:
    data = scorecard_json(the_card(*GOOD))
    assert list(data) == [
        "schema_version",
        "scenario",
        "score",
        "pass_mark",
        "passed",
        "outcome",
        "dimensions",
        "habits",
        "checks",
        "disclosed",
        "missed",
        "trust",
        "filler_openers",
        "delivery",
        "versions",
    ]
    assert data["dimensions"]["purpose"] == {"points": 25, "max": 25}  # type: ignore[index, call-overload]


@pytest.mark.parametrize(
    ("gate", "kind"),
    [
        ("over_promise", ActKind.OVER_PROMISE),
        ("false_urgency", ActKind.FALSE_URGENCY),
        ("lie", ActKind.PURPOSE),
    ],
)
def test_a_gate_holds_the_next_step_at_ten(gate: str, kind: ActKind) -> None:
    attributes: dict[str, object] = {"kind": "lie"} if gate == "lie" else {}
    card = the_card(*GOOD, said("Seals by tomorrow!", ("", kind, attributes)))
    step = next(d for d in card.dimensions if d.id == "next_step")
    assert step.points <= 10
    assert [g.id for g in card.habits.gates] == [gate]


def test_contempt_holds_the_whole_score_at_thirty() -> None:
    card = the_card(*GOOD, said("You people are useless.", ("", ActKind.RUDE)))
    assert card.score == 30


def test_a_broken_promise_comes_with_its_epilogue() -> None:
    scenario = a_scenario()
    limit = scenario.customer.our_limits[0]
    turn = said(
        "The kit is there tomorrow.", ("", ActKind.OVER_PROMISE), events=(promised(limit.about),)
    )
    card = the_card(*GOOD, turn, scenario=scenario)
    assert card.habits.gates[0].epilogue.startswith("Three weeks on")


def test_good_conduct_adds_five_at_most_and_bad_takes_ten() -> None:
    good = said(
        "Kim can confirm it. A checklist for seals. I'd try the other grease. Let's be open.",
        ("Kim can confirm it", ActKind.CONDITIONAL_COMMITMENT, {"name": "Kim"}),
        ("A checklist for seals", ActKind.VALUE_GIVEN, {"facts": ("weekly-stops",)}),
        ("I'd try the other grease", ActKind.SUGGESTION, {"facts": ("weekly-stops",)}),
        ("Let's be open", ActKind.STANDARDS_AGREEMENT),
    )
    closing = said("Anything else I can help with?", ("", ActKind.HELP_OFFER))
    assert the_card(OPENING, PROBLEM, good, closing).habits.points == 5
    dump = said("It has this and that and those.", ("", ActKind.FEATURE_DUMP))
    assert the_card(OPENING, dump, dump, dump).habits.points == -10


@pytest.mark.parametrize(
    "words",
    [
        "Because, once we are your supplier, I want to know until when you need the prices.",
        "I have not proposed a date, I think.",
    ],
)
def test_what_he_wants_to_know_or_has_not_done_is_no_careful_promise(words: str) -> None:
    turn = said(words, ("", ActKind.CONDITIONAL_COMMITMENT))
    assert the_card(OPENING, PROBLEM, turn).habits.shown == ()


def test_shares_always_sum_to_the_whole() -> None:
    assert shares([25, 25, 25], 100) == [34, 33, 33]
    assert shares([6, 8, 4], 25) == [8, 11, 6]
    assert shares([0, 0], 25) == [0, 0]


def test_what_was_not_told_shows_layer_and_topic_only() -> None:
    card = the_card(OPENING, PROBLEM)
    text = json.dumps(scorecard_json(card))
    assert "growth" in text
    assert "second site" not in text
    assert [told.fact for told in card.disclosed] == ["weekly-stops"]


def test_a_small_thing_she_told_is_called_no_problem() -> None:
    small = a_fact("her-years", "I've been here for nine years.")
    scenario = a_scenario(facts=(WEEKLY_STOPS, small))
    asked = replace(PROBLEM, tells=("weekly-stops", "her-years"))
    card = the_card(asked, scenario=scenario, outcome=Outcome.POLITE_END)
    text = " ".join(render(card, scenario).split())
    assert "told you one problem." in text
    assert "small thing (turn 1): I've been here for nine years." in text


def test_the_strength_is_shown_by_the_fullest_words() -> None:
    brief = said("Three a week.", ("", ActKind.RECAP), covers=("weekly-stops",))
    whole = said("So it stops three times a week.", ("", ActKind.RECAP), covers=("weekly-stops",))
    card = the_card(OPENING, PROBLEM, brief, whole)
    fullest = card.check("recap_coverage").fullest
    assert fullest is not None
    assert fullest.text == whole.text


def test_the_trust_curve_has_its_start_and_every_move() -> None:
    moved = said("How so?", ("", ActKind.OPEN_QUESTION), events=(trust(5, 45), trust(5, 50)))
    card = the_card(OPENING, moved)
    assert (card.trust.start, card.trust.end) == (40, 50)
    assert [move.delta for move in card.trust.moves] == [5, 5]


@pytest.mark.parametrize("outcome", [*Outcome, None])
def test_the_text_keeps_to_eighty_columns(outcome: Outcome | None) -> None:
    for turns in (GOOD, GOOD[:2], ()):
        text = render(the_card(*turns, outcome=outcome), a_scenario())
        assert all(len(line) <= COLUMNS for line in text.splitlines())


def test_a_caller_who_was_shed_reads_what_kind_of_thing_he_missed() -> None:
    card = the_card(PROBLEM, outcome=Outcome.POLITE_END)
    text = " ".join(render(card, a_scenario()).split())
    assert "Dana was friendly and told you one problem." in text
    assert "Two things you were not told: one about the shifts, one about growth." in text
    nothing = render(the_card(OPENING, outcome=Outcome.POLITE_END), a_scenario())
    assert "Dana was friendly and told you nothing." in " ".join(nothing.split())


def test_a_shed_caller_who_was_told_everything_deep_misses_nothing() -> None:
    told = replace(DEEPER, tells=("friday-shift", "second-site"))
    text = render(the_card(PROBLEM, told, outcome=Outcome.POLITE_END), a_scenario())
    assert "told you one problem.\n" in text


def test_importing_scoring_loads_no_reader_of_files() -> None:
    program = (
        "import sys, simulator, scoring, scoring.score, scoring.render;"
        "print([m for m in ('yaml', 'pydantic', 'ruamel') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_corrected_transcript_is_heard_again_for_the_score_only() -> None:
    scenario = a_scenario()
    vague = "Hi Dana, it's Sam from Norpack, just touching base."
    log = play(scenario, vague)
    said_so = TraineeCorrected(at_ms=log.events[-1].at_ms, turn=1, text=OPENING.text)
    corrected = replace(log, events=(*log.events, said_so))
    before = score(log, scenario, default_rubric())
    after = score(corrected, scenario, default_rubric())
    assert before.check("purpose_early").status is Status.FAILED
    assert after.check("purpose_early").status is Status.PASSED
    assert after.check("purpose_early").evidence[0].text in OPENING.text
    assert after.trust == before.trust


def test_a_variant_is_scored_by_its_own_facts() -> None:
    scenario = a_scenario()
    other = a_fact("weekly-stops", "Line 2 stops every other day.", key=True)
    customer = replace(scenario.customer, facts=(other,))
    with_variant = replace(
        scenario, variants=(Variant(id="b", customer=customer, call=scenario.call),)
    )
    log = a_call(*GOOD[:2], scenario=with_variant, outcome=Outcome.AGREED)
    header = replace(log.header, start=replace(log.header.start, variant="b"))
    card = score(replace(log, header=header), with_variant, default_rubric())
    assert card.disclosed[0].text == other.says
    assert "Dana" in render(card, with_variant, variant="b")


def test_a_turn_she_did_not_answer_keeps_her_earlier_line() -> None:
    log = a_call(OPENING, PROBLEM)
    silent = tuple(e for e in log.events if not (isinstance(e, PersonaSaid) and e.turn == 1))
    view = build_view(replace(log, events=silent), a_scenario())
    assert view.turns[1].her_line == "Harbour Foods."


def test_what_a_call_does_not_have_is_not_found() -> None:
    with pytest.raises(KeyError):
        the_card().check("asks_advice")
    with pytest.raises(KeyError):
        build_view(a_call(), a_scenario()).fact("nothing")


def test_a_gate_is_shown_with_what_it_holds_down_and_what_became_of_it() -> None:
    limit = replace(SEAL_KIT_LIMIT, epilogue="Three weeks on, the kit has not come.")
    scenario = a_scenario(limits=(limit,))
    promise = said(
        "The kit is there tomorrow.", ("", ActKind.OVER_PROMISE), events=(promised(limit.about),)
    )
    text = render(the_card(*GOOD, promise, scenario=scenario), scenario)
    assert "This holds next step at 10 of 25 at most." in text
    assert "Three weeks on, the kit has not come." in text
    rude = said("Idiots.", ("", ActKind.RUDE))
    assert "This holds the whole score at 30 of 100" in render(the_card(rude), scenario)


def test_a_dimension_that_does_not_apply_is_left_out_of_the_text() -> None:
    scenario = a_scenario(type=CallType.KINDNESS)
    text = render(the_card(PROBLEM, scenario=scenario), scenario)
    assert "Next step" not in text


def test_a_long_turn_is_quoted_by_its_beginning() -> None:
    long = said("because of line 2 " * 30, ("", ActKind.PURPOSE, {"has_topic": True}))
    assert "…” (turn 1)" in render(the_card(long), a_scenario())


def test_a_kindness_with_nothing_known_gets_no_detail_to_remember() -> None:
    scenario = a_scenario(type=CallType.KINDNESS)
    asked = the_card(PROBLEM, scenario=scenario).check("detail_remembered").try_saying
    assert asked is not None
    assert asked.text == "Last time you told me about the seals."
    bare = the_card(PROBLEM, scenario=scenario, known=())
    assert bare.check("detail_remembered").try_saying is None
    assert bare.check("nothing_sold").try_saying is None


def test_no_advice_gives_away_what_she_has_not_told() -> None:
    scenario = bundled("packaging-renewal")
    card = card_of(
        scenario,
        "Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to"
        " hear what still stops it, so that it's fixed before your summer run.",
        "How has the line behaved since he was there?",
        "Thursday the second of April at nine?",
    )
    assert "friday-shift" not in {told.fact for told in card.disclosed}
    advised = [check.try_saying.text for check in card.checks if check.try_saying]
    assert advised
    assert not [text for text in advised if "Saturday" in text]


def test_a_correction_in_a_record_that_no_longer_replays_is_scored_from_the_record() -> None:
    scenario = a_scenario()
    log = play(scenario, OPENING.text, "mumble mumble")
    put_right = TraineeCorrected(at_ms=log.events[-1].at_ms, turn=2, text="What stops line 2?")
    strange = tuple(
        replace(event, line_id="unknown") if isinstance(event, PersonaLineFinished) else event
        for event in log.events
    )
    card = score(replace(log, events=(*strange, put_right)), scenario, default_rubric())
    assert card.check("purpose_early").status is Status.PASSED
    assert card.check("question_shape").status is not Status.NOT_APPLICABLE


def test_what_he_will_have_done_by_some_day_is_no_other_day_for_meeting() -> None:
    scenario = bundled("packaging-renewal")
    turns = list(story("packaging-renewal", "good"))
    turns[-2] = "Two lines in writing, by Friday."
    log = play(scenario, *turns)
    assert not any(isinstance(e, NextStepRefused) and e.turn == len(turns) - 1 for e in log.events)
    fits = score(log, scenario, default_rubric()).check("next_step_fits")
    assert fits.status is Status.PASSED
