"""What holds of every call, however odd."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring.render import COLUMNS, render
from scoring.rubric_file import default_rubric
from scoring.score import score, shares
from scoring.scorecard import Status, scorecard_json
from simulator.call.events import Outcome, RefusalReason
from simulator.hearing.acts import ActKind, Moment
from simulator.scenario.model import CallType
from tests.builders import DANAS_FACTS, a_scenario
from tests.scoring.calls import (
    THE_THIRD,
    Said,
    a_call,
    agreed,
    checked,
    offered_by_her,
    patience,
    promised,
    refused,
    said,
    trust,
)
from tests.scoring.play import card_of

FACTS = st.lists(st.sampled_from([fact.id for fact in DANAS_FACTS]), max_size=2).map(tuple)
MOMENTS = st.sampled_from([None, THE_THIRD, Moment(start=0, end=1, vague=True)])
ATTRIBUTES = st.fixed_dictionaries(
    {
        "specific": st.booleans(),
        "has_topic": st.booleans(),
        "deep": st.booleans(),
        "bare": st.booleans(),
        "so_that": st.booleans(),
        "action": st.booleans(),
        "asks_her_date": st.booleans(),
        "facts": FACTS,
        "moment": MOMENTS,
        "kind": st.sampled_from(["", "kindness", "generic", "vague", "lie", "clarifying"]),
        "step": st.sampled_from(["", "visit", "other"]),
    }
)
EVENTS = st.lists(
    st.one_of(
        st.builds(agreed, moment=MOMENTS, facts=FACTS),
        st.builds(refused, st.sampled_from(RefusalReason)),
        st.builds(trust, st.just(5), st.just(45)),
        st.builds(patience, st.sampled_from(["pushed_again", "follow_up"])),
        st.builds(checked, put_right=st.booleans(), is_echo=st.booleans()),
        st.builds(promised, st.just("seal kit delivery")),
        st.builds(offered_by_her),
    ),
    max_size=3,
).map(tuple)


@st.composite
def turns(draw: st.DrawFn) -> Said:
    text = draw(st.sampled_from(["Why? Because.", "Right then.", "three a week, you said?", "x"]))
    marks = draw(st.lists(st.tuples(st.just(""), st.sampled_from(ActKind), ATTRIBUTES), max_size=4))
    return said(
        text,
        *marks,
        tells=draw(FACTS),
        hints=draw(FACTS),
        covers=draw(FACTS),
        gets_wrong=draw(FACTS),
        asks_for=draw(FACTS),
        invents=draw(st.sampled_from(["", text])),
        events=draw(EVENTS),
        understood=draw(st.booleans()),
    )


@given(
    said_turns=st.lists(turns(), max_size=6),
    outcome=st.sampled_from([*Outcome, None]),
    kind=st.sampled_from(CallType),
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_call_has_a_score_whose_parts_add_up(
    said_turns: list[Said], outcome: Outcome | None, kind: CallType
) -> None:
    scenario = a_scenario(type=kind)
    log = a_call(*said_turns, scenario=scenario, outcome=outcome)
    card = score(log, scenario, default_rubric())
    assert 0 <= card.score <= 100
    assert sum(d.max for d in card.dimensions) == 100
    assert card.score <= max(0, sum(d.points for d in card.dimensions) + card.habits.points)
    for check in card.checks:
        assert 0 <= check.points <= check.max_points
        assert (check.status is Status.NOT_APPLICABLE) == (check.max_points == 0)
        for quote in (*check.evidence, *([check.nearest_miss] if check.nearest_miss else [])):
            assert quote.text == said_turns[quote.turn - 1].text[quote.start : quote.end]
        if check.try_saying is not None:
            assert check.try_saying.replaces in said_turns[check.try_saying.turn - 1].text
    if outcome is not None:
        assert not any(check.status is Status.OPEN for check in card.checks)
    assert json.dumps(scorecard_json(card)) == json.dumps(
        scorecard_json(score(log, scenario, default_rubric()))
    )
    assert all(len(line) <= COLUMNS for line in render(card, scenario).splitlines())


@given(st.lists(st.integers(0, 50), min_size=1, max_size=8), st.integers(0, 100))
def test_shares_add_up_and_keep_the_order_of_the_weights(weights: list[int], whole: int) -> None:
    parts = shares(weights, whole)
    assert sum(parts) == (whole if sum(weights) else 0)
    for index, weight in enumerate(weights):
        assert all(parts[index] >= parts[i] - 1 for i, w in enumerate(weights) if weight >= w)


@given(st.lists(st.text(max_size=60), max_size=4))
@settings(max_examples=30, deadline=None)
def test_any_typed_text_scores_between_nothing_and_a_hundred(texts: list[str]) -> None:
    card = card_of(a_scenario(), *texts)
    assert 0 <= card.score <= 100


def test_a_heap_of_the_right_words_earns_next_to_nothing() -> None:
    stuffed = "purpose purpose open question summary Tuesday"
    for times in (1, 2, 5):
        assert card_of(a_scenario(), *[stuffed] * times).score <= 15
