"""Her name in his mouth, whoever she is."""

from dataclasses import replace

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext, Prepared
from simulator.hearing.hear import hear

TALKING = HearingContext(
    prepared=Prepared(people=("Ngozi Adeyemi",)),
    heard_before="We find out when we open the box.",
    in_opening=False,
)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ngozi, could you send me the list?", ActKind.REQUEST),
        ("Is that right, Ngozi?", ActKind.CHECK_BACK),
        ("Thanks, Ngozi, have a good afternoon. Goodbye, Ngozi.", ActKind.GOODBYE),
        ("When would suit you, Ngozi?", ActKind.NEXT_STEP_PROPOSAL),
    ],
)
def test_an_act_is_heard_the_same_with_any_customers_name(text: str, act: ActKind) -> None:
    assert hear(text, TALKING).has(act)
    for_dana = replace(TALKING, prepared=Prepared(people=("Dana Whitfield",)))
    kinds = [found.act for found in hear(text, TALKING).acts]
    assert kinds == [found.act for found in hear(text.replace("Ngozi", "Dana"), for_dana).acts]


def test_a_person_asked_for_is_named_as_he_named_her() -> None:
    asked = hear("Could I speak to Ngozi, please?", TALKING).first(ActKind.ASK_FOR_PERSON)
    assert asked is not None
    assert asked.attributes.name.startswith("Ngozi")
