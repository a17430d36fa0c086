"""What counts as given back beside the summaries, and what is no fault in one."""

from datetime import date

import pytest

from scoring.giving_back import given_back
from scoring.scorecard import Status
from scoring.turns import Turn
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.hear import hear
from simulator.hearing.prepare import prepare
from tests.scoring.play import bundled, card_of


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("Of course, no calls before two, I've written it down.", ["after-two"]),
        ("Should I make no calls before two?", []),
        ("I'd like to ring you.", []),
    ],
)
def test_a_sentence_of_hers_said_back_in_passing_is_given_back(said: str, facts: list[str]) -> None:
    lab = bundled("first-day-lab-supplies")
    prepared = prepare(lab.customer, lab.call, "Sam")
    told = [cue for cue in prepared.facts if cue.id == "after-two"]
    context = HearingContext(prepared=prepared, disclosed=("after-two",), today=date(2026, 3, 10))
    turn = Turn(
        number=2,
        heard=hear(said, context),
        her_line="",
        speaker="ngozi",
        reply=(),
        told=(),
        news=(),
        understood=True,
    )
    assert [verdict.fact for verdict in given_back(turn, told)] == facts


@pytest.mark.parametrize(
    "said",
    [
        "Good. It takes eight working days to leave the plant. When shall we talk?",
        "Shall we say Thursday the twelfth of November, once the sample has had eight days?",
    ],
)
def test_a_figure_of_his_own_firm_is_no_wrong_summary(said: str) -> None:
    card = card_of(
        bundled("bakery-glaze"),
        "Hello Lucía, Sam from Candry. I'm ringing about the glaze you tasted in September.",
        "What is it like with the glaze you use now?",
        "So it clumps in humid weeks, and you throw away a kettle a day. Have I got that right?",
        "What does Hamid look at when he decides about a glaze?",
        said,
    )
    assert card.check("recap_accurate").status is Status.PASSED


def test_a_word_said_after_her_is_no_summary() -> None:
    scenario = bundled("neglected-forklifts")
    card = card_of(scenario, "Hi, Sam from Halden. How many trucks have you got?", "Right, seven.")
    assert card.check("recap_before_asking").evidence == ()


def test_a_name_of_hers_said_again_gives_nothing_back() -> None:
    pumps = bundled("gatekeeper-pumps")
    prepared = prepare(pumps.customer, pumps.call, "Sam")
    named = FactCue(id="his-boss", text="Ms Solheim. She says thank you, and that is rare.")
    said = "I asked about Ms Solheim, though it may not be mine to ask."
    context = HearingContext(prepared=prepared, disclosed=(), today=date(2026, 10, 12))
    turn = Turn(
        number=2,
        heard=hear(said, context),
        her_line="",
        speaker="tomasz",
        reply=(),
        told=(),
        news=(),
        understood=True,
    )
    assert given_back(turn, [named]) == ()
