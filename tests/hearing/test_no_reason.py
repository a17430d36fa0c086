"""What he says he is not ringing for, and what promises nothing too soon."""

from datetime import date

from simulator.hearing.acts import ActKind
from simulator.hearing.context import FactCue, HearingContext, LimitCue, Prepared
from simulator.hearing.hear import hear

K = ActKind
PREPARED = Prepared(
    facts=(
        FactCue(id="storm", text="The storm took two roof lights.", asked_by=("Is it all right?",)),
        FactCue(id="buns", text="I've a tray of buns in front of me.", is_small=True),
    ),
    briefing=("There was a storm over the street on Saturday.",),
    limits=(
        LimitCue(
            about="the press slot",
            possible="printed within four weeks",
            refuse_above="within two weeks",
            keywords=("press", "slot", "print"),
        ),
    ),
)
OPENING = HearingContext(prepared=PREPARED, today=date(2026, 6, 10))
UNDER_WAY = HearingContext(
    prepared=PREPARED, disclosed=("storm",), today=date(2026, 6, 10), in_opening=False
)


def test_what_he_is_not_calling_about_is_no_reason_for_the_call() -> None:
    heard = hear("I'm not calling about an invoice. I saw there was a storm on Saturday.", OPENING)
    assert all("invoice" not in heard.text[a.start : a.end] for a in heard.all_of(K.PURPOSE))


def test_moving_a_slot_to_suit_the_day_he_rings_promises_nothing_sooner() -> None:
    said = "Then I shall ring you on the twenty-third at ten, and move the press slot to suit."
    assert not hear(said, UNDER_WAY).has(K.OVER_PROMISE)


def test_printing_it_by_that_day_promises_too_much() -> None:
    assert hear("I'll print it for you by the 20th of June.", UNDER_WAY).has(K.OVER_PROMISE)


def test_before_his_reason_a_small_answer_of_hers_is_nothing_to_sum_up() -> None:
    told = HearingContext(prepared=PREPARED, disclosed=("buns",), today=date(2026, 6, 10))
    heard = hear("Well, you said you saw the storm, and I wanted to hear what it did.", told)
    assert not heard.has(K.RECAP)
