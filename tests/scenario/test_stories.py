"""The stories beside each bundled scenario end and score as their names promise."""

import pytest

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Scorecard
from simulator.authoring.samples import Sample, examples_of, judged
from simulator.call.call import Call
from simulator.call.events import NotUnderstood, Outcome, PersonaSaid
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import load, stories, story
from tests.bundled import IDS, SEARCH

RUBRIC = default_rubric()
GOOD_AT_LEAST = 85
POOR_AT_MOST = 40

each_scenario = pytest.mark.parametrize("scenario_id", IDS)


def turns_of(scenario_id: str, name: str) -> tuple[str, ...]:
    lines = (line.strip() for line in story(scenario_id, name, SEARCH).splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def held(
    scenario_id: str, name: str, *, seed: int = 1, variant: str = ""
) -> tuple[CallLog, Scorecard]:
    """The call of a story, to its end or until he has nothing more to say."""
    scenario = load(scenario_id, SEARCH)
    call = TypedCall(Call(scenario, CallStart.of(scenario, variant=variant), seed))
    call.begin()
    for turn in turns_of(scenario_id, name):
        if call.call.is_over:
            break
        call.say(turn)
    if not call.call.is_over:
        call.hang_up()
    return call.log, score(call.log, scenario, RUBRIC)


def best_endings(scenario_id: str) -> set[str]:
    """How a good call may end: agreed, or parted as friends where that is right for her."""
    steps = load(scenario_id, SEARCH).call.next_step.accepts
    return {Outcome.LET_GO} if any(step.lets_go for step in steps) else {Outcome.AGREED}


def every_example() -> list[tuple[str, Sample]]:
    return [(id, sample) for id in IDS for sample in examples_of(load(id, SEARCH))]


@pytest.mark.parametrize(
    ("scenario_id", "sample"), every_example(), ids=lambda v: getattr(v, "name", v)
)
def test_an_example_leads_where_it_says(scenario_id: str, sample: Sample) -> None:
    scenario = load(scenario_id, SEARCH)
    call = TypedCall(Call(scenario, CallStart.of(scenario, variant=sample.variant), 1))
    call.begin()
    for turn in sample.turns:
        call.say(turn)
    call.hang_up()
    assert judged(sample, call.log, scenario, RUBRIC).differences == ()


@each_scenario
def test_the_good_call_is_agreed_and_scores_high(scenario_id: str) -> None:
    log, card = held(scenario_id, "good")
    assert card.outcome in best_endings(scenario_id)
    assert card.passed
    assert card.score >= GOOD_AT_LEAST
    assert not any(isinstance(event, NotUnderstood) for event in log.events)


def of_variants() -> list[tuple[str, str]]:
    """The scenarios with a good call of a variant, told in a story of its own: good-b."""
    return [
        (id, variant.id)
        for id in IDS
        for variant in load(id, SEARCH).variants
        if f"good-{variant.id}" in stories(id, SEARCH)
    ]


@pytest.mark.parametrize(("scenario_id", "variant"), of_variants())
def test_the_good_call_of_a_variant_is_agreed_and_scores_high(
    scenario_id: str, variant: str
) -> None:
    log, card = held(scenario_id, f"good-{variant}", variant=variant)
    assert (card.outcome, card.passed) == (Outcome.AGREED, True)
    assert card.score >= GOOD_AT_LEAST
    assert not any(isinstance(event, NotUnderstood) for event in log.events)


def test_a_demonstration_booked_where_nothing_fits_scores_below_letting_go() -> None:
    _, booked = held("letting-go-payroll", "booked-demo")
    _, parted = held("letting-go-payroll", "good")
    assert (booked.outcome, parted.outcome) == (Outcome.AGREED, Outcome.LET_GO)
    assert booked.score <= parted.score - 8


@each_scenario
def test_the_poor_call_stays_polite_and_scores_low(scenario_id: str) -> None:
    _, card = held(scenario_id, "poor")
    assert card.outcome != Outcome.HUNG_UP_ON
    assert card.score <= POOR_AT_MOST


@each_scenario
def test_the_rude_call_ends_with_the_phone_put_down(scenario_id: str) -> None:
    _, card = held(scenario_id, "hung-up")
    assert card.outcome == Outcome.HUNG_UP_ON
    assert card.score <= POOR_AT_MOST


@each_scenario
@pytest.mark.parametrize("seed", range(5))
def test_nothing_but_a_fact_told_again_is_said_twice(scenario_id: str, seed: int) -> None:
    log, _ = held(scenario_id, "good", seed=seed)
    said = [
        part.text
        for event in log.events
        if isinstance(event, PersonaSaid)
        for part in event.parts
        if part.source == "cell" and "floor_token" not in part.cell
    ]
    assert sorted(said) == sorted(set(said))


@each_scenario
def test_the_wording_she_picks_changes_no_score(scenario_id: str) -> None:
    scores = {held(scenario_id, "good", seed=seed)[1].score for seed in range(5)}
    assert len(scores) == 1
