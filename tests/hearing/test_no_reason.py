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


def test_where_and_how_often_ask_the_way_and_propose_nothing() -> None:
    for said in ("Where can I send the information?", "How often should I ring you?"):
        heard = hear(said, UNDER_WAY)
        assert heard.has(K.CLOSED_QUESTION, K.OPEN_QUESTION), said
        assert not heard.has(K.NEXT_STEP_PROPOSAL), said


def test_clarifying_and_outlining_is_telling() -> None:
    for said in ("Could you clarify the role of the board?", "Could you quantify the loss?"):
        heard = hear(said, UNDER_WAY)
        assert heard.has(K.OPEN_QUESTION), said
        assert not heard.has(K.REQUEST), said


def test_a_marked_statement_asks_where_nothing_else_is_heard() -> None:
    assert hear("and the other two dont like it?", UNDER_WAY).has(K.CLOSED_QUESTION)


def test_whether_they_will_say_yes_presses_nobody() -> None:
    assert not hear("do you think they will say yes", UNDER_WAY).has(K.PRESSURE)
