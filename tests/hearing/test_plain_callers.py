"""Terse, chatty and learners' ways of proposing and summing up, heard as what they are."""

from datetime import date

import pytest

from simulator.hearing.acts import ActKind, HeardText, Verdict
from simulator.hearing.context import FactCue, HearingContext, LimitCue, Prepared, StepCue
from simulator.hearing.hear import hear

TRUCK = FactCue(
    id="truck",
    text="Truck 6 is flat by three every afternoon. In twenty minutes it stands in the corner.",
    must=(("truck 6", "that truck"), ("flat",), ("three", "afternoon")),
)
PREPARED = Prepared(
    facts=(TRUCK,),
    steps=(StepCue(id="call", examples=("Ruben rings you about truck 6",)),),
    limits=(
        LimitCue(
            about="the exchange of sizes",
            possible="ten working days",
            refuse_above="five working days",
            keywords=("size", "sizes"),
        ),
    ),
    people=("Henrike Voss",),
    company="Steinbach Tiles",
    sells="trucks",
)
TOLD = HearingContext(
    prepared=PREPARED,
    heard_before=TRUCK.text,
    disclosed=("truck",),
    in_opening=False,
    today=date(2026, 6, 9),
)


def heard(text: str) -> HeardText:
    return hear(text, TOLD)


def kinds(text: str) -> set[ActKind]:
    return {act.act for act in heard(text).acts}


@pytest.mark.parametrize(
    "text",
    [
        "Let me just say that back, half a minute, tops: every afternoon truck 6 is flat by three, "
        "so we can set our watches. That right, more or less, or way off?",
        "Super quick, because I can hear the lorry, so: every afternoon truck 6 is flat by three, "
        "twenty minutes and it's back in its corner. That right, more or less, or way off?",
        "Super quick, because I can hear the lorry, so: every afternoon truck 6 is flat by three, "
        "so we can set our watches, twenty minutes and it's back in its corner, and a lorry that "
        "waits has a driver who shouts. That right, more or less, or way off?",
    ],
)
def test_a_chatty_summary_gives_back_and_invents_nothing(text: str) -> None:
    found = heard(text)
    assert ActKind.CHECK_BACK in {act.act for act in found.acts}
    assert ActKind.NEXT_STEP_PROPOSAL not in {act.act for act in found.acts}
    assert found.recap is not None
    assert [verdict.verdict for verdict in found.recap.verdicts] == [Verdict.COVERED]
    assert found.recap.invented == ()


def test_a_terse_step_with_its_reason_is_a_step_and_no_summary() -> None:
    said = (
        "Ruben rings you Wednesday 17 June, ten o'clock, about 6, because truck 6 is flat by three."
    )
    assert ActKind.NEXT_STEP_PROPOSAL in kinds(said)
    recap = heard(said).recap
    assert recap is None or not recap.invented


def test_a_learner_may_ask_for_his_mistake() -> None:
    said = "So I know now this: truck 6 is flat by three. Tell me please if I have a mistake."
    assert ActKind.CHECK_BACK in kinds(said)


@pytest.mark.parametrize(
    ("text", "not_heard"),
    [
        ("What do you people have in mind further down the road?", ActKind.RUDE),
        ("He knows it to the last screw, you have trusted me with it.", ActKind.RUDE),
        ("Size guide by email today.", ActKind.OVER_PROMISE),
        ("Let our Owen have a look at those trucks, Owen Price, he's hydraulics.", ActKind.PITCH),
        ("You say when, I'll fit around you.", ActKind.STANDARDS_AGREEMENT),
        ("It makes sad to see the plants die, I understand you.", ActKind.RECAP),
    ],
)
def test_plain_words_are_not_held_against_him(text: str, not_heard: ActKind) -> None:
    assert not_heard not in kinds(text)


def test_a_month_that_is_over_is_no_day_for_a_step() -> None:
    text = "I'll ring you when it suits you, because last month it was flat four times."
    step = heard(text).first(ActKind.NEXT_STEP_PROPOSAL)
    assert step is not None
    assert step.attributes.moment is None
    assert step.attributes.asks_her_date
