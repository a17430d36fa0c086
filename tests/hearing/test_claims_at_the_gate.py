"""What a caller says of himself to get past somebody: true or made up."""

from dataclasses import replace

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext, Prepared
from simulator.hearing.hear import hear

COLD = HearingContext(prepared=Prepared(briefing=("Nobody there has heard of us.",)))


def kind_of(text: str, context: HearingContext) -> str | None:
    act = hear(text, context).first(ActKind.ASK_FOR_PERSON)
    return act.attributes.kind if act else None


@pytest.mark.parametrize(
    "text", ["She's expecting me.", "I'm returning her call.", "It's personal."]
)
def test_a_claim_that_nothing_he_knows_bears_out_is_a_lie(text: str) -> None:
    assert kind_of(text, COLD) == "lie"


def test_the_same_claim_is_none_where_it_was_arranged() -> None:
    arranged = Prepared(briefing=("Ms Solheim asked us to call today.",))
    assert kind_of("She's expecting me.", replace(COLD, prepared=arranged)) != "lie"


def test_asking_for_somebody_is_no_claim() -> None:
    assert kind_of("May I speak to Ms Solheim, please?", COLD) == ""
