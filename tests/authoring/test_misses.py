"""Which turns count as unanswered, and which of them are alike."""

from dataclasses import replace
from datetime import datetime

import pytest

from simulator.authoring.misses import (
    Miss,
    MissKind,
    grouped,
    misses_in,
    without_copies,
)
from simulator.call.events import (
    Event,
    Heard,
    NotUnderstood,
    PartKind,
    PersonaSaid,
    SaidPart,
    StateChanged,
    TraineeContinued,
    TraineeCorrected,
    TraineeSpoke,
)
from simulator.call.log import CallLog, Header
from simulator.call.start import CallStart
from simulator.hearing.acts import ActKind, HeardText
from tests.builders import an_act, heard

CALL = "jo/0001-short"


def part(cell: str, kind: PartKind = PartKind.CONTENT, source: str = "cell") -> SaidPart:
    return SaidPart(text=f"({cell})", kind=kind, source=source, cell=cell)


def turn(number: int, meaning: HeardText, text: str, *said: SaidPart) -> tuple[Event, ...]:
    """A turn of his, what was heard in it, and her line."""
    return (
        TraineeSpoke(at_ms=number, text=text, started_ms=number, ended_ms=number),
        Heard(at_ms=number, turn=number, heard=replace(meaning, text=text)),
        PersonaSaid(at_ms=number, speaker="dana", line_id=f"L{number}", turn=number, parts=said),
    )


def a_log(*events: Event) -> CallLog:
    header = Header(
        scenario="short",
        scenario_version=1,
        scenario_digest="0" * 64,
        engine="1",
        start=CallStart(today=datetime(2026, 3, 24, 10, 5)),
        seed=1,
    )
    return CallLog(header=header, events=events)


def a_miss(text: str, call: str = CALL, **changed: object) -> Miss:
    plain = Miss(
        call=call,
        scenario="short",
        turn=1,
        state="discovery",
        kind=MissKind.GENERIC,
        text=text,
        is_question=True,
        reply="No idea.",
        cells=("common#1 does_not_know",),
    )
    return replace(plain, **changed)  # type: ignore[arg-type]


A_QUESTION = heard(ActKind.OPEN_QUESTION)


@pytest.mark.parametrize("cell", ["common#5 does_not_know", "staller#9 non_committal"])
def test_a_line_of_a_library_that_fits_anything_is_a_miss(cell: str) -> None:
    reaction = part("common#1 thanks", PartKind.REACTION)
    (miss,) = misses_in(
        a_log(*turn(1, A_QUESTION, "Who fits the pumps?", reaction, part(cell))), CALL
    )
    assert (miss.kind, miss.text, miss.turn) == (MissKind.GENERIC, "Who fits the pumps?", 1)
    assert miss.cells == ("common#1 thanks", cell)


@pytest.mark.parametrize(
    "said",
    [
        part("", source="fact:stops:full"),
        part("common#3 who_am_i"),
        part("scenario#2 does_not_know"),
        part("common#5 does_not_know", source="fact:stops:guarded"),
        part("common#1 empathy", PartKind.REACTION),
    ],
)
def test_an_answer_to_what_was_said_is_no_miss(said: SaidPart) -> None:
    prompt = part("common#9 prompt", PartKind.HAND_BACK)
    assert misses_in(a_log(*turn(1, A_QUESTION, "Who fits them?", said, prompt)), CALL) == ()


def test_one_real_answer_beside_a_shrug_is_no_miss() -> None:
    both = (part("common#5 does_not_know"), part("", source="fact:stops:full"))
    assert misses_in(a_log(*turn(1, A_QUESTION, "Who, and since when?", *both)), CALL) == ()


def test_a_hum_to_a_hum_is_no_miss() -> None:
    hums = turn(1, heard(ActKind.BACKCHANNEL), "Mm-hm.", part("common#7 floor_token"))
    assert misses_in(a_log(*hums), CALL) == ()
    both = heard(an_act(ActKind.BACKCHANNEL), an_act(ActKind.OPEN_QUESTION))
    asks = turn(1, both, "Mm-hm. And who?", part("common#7 floor_token"))
    assert len(misses_in(a_log(*asks), CALL)) == 1


def test_what_was_not_understood_has_the_state_in_which_she_replied() -> None:
    spoke, was_heard, said = turn(2, heard(), "Blorp.", part("common#4 not_understood"))
    moved = StateChanged(at_ms=2, turn=2, source="opening", target="discovery", trigger="x")
    failed = NotUnderstood(at_ms=2, turn=2, text="Blorp.")
    (miss,) = misses_in(a_log(spoke, was_heard, moved, failed, said), CALL)
    assert (miss.kind, miss.state) == (MissKind.NOT_UNDERSTOOD, "discovery")
    assert miss.reply == "(common#4 not_understood)"


def test_what_she_says_of_her_own_accord_later_answers_no_turn() -> None:
    asked = turn(1, A_QUESTION, "Who fits the pumps?", part("common#5 does_not_know"))
    later = PersonaSaid(
        at_ms=9, speaker="dana", line_id="L9", turn=1, parts=(part("", source="fact:stops:full"),)
    )
    assert len(misses_in(a_log(*asked, later), CALL)) == 1


def test_a_record_that_ends_before_her_reply_keeps_what_was_not_understood() -> None:
    spoke, was_heard, _ = turn(1, heard(), "Blorp.")
    failed = NotUnderstood(at_ms=1, turn=1, text="Blorp.")
    (miss,) = misses_in(a_log(spoke, was_heard, failed), CALL)
    assert (miss.reply, miss.cells) == ("", ())
    assert misses_in(a_log(spoke, was_heard), CALL) == ()


def test_a_turn_put_right_after_the_call_is_no_miss() -> None:
    asked = turn(1, A_QUESTION, "Who fits the bumps?", part("common#5 does_not_know"))
    mended = TraineeCorrected(at_ms=9, turn=1, text="Who fits the pumps?")
    assert misses_in(a_log(*asked, mended), CALL) == ()


def test_a_turn_that_went_on_counts_once_and_whole() -> None:
    short = turn(1, A_QUESTION, "Who fits", part("common#5 does_not_know"))
    whole = turn(1, A_QUESTION, "Who fits the pumps?", part("common#5 does_not_know"))
    went_on = TraineeContinued(at_ms=2, text="Who fits the pumps?", started_ms=1, ended_ms=2)
    found = misses_in(a_log(*short, went_on, *whole[1:]), CALL)
    assert [miss.text for miss in found] == ["Who fits the pumps?"]


def test_turns_a_retake_copied_are_left_out() -> None:
    held = (a_miss("Who?"), a_miss("What colour?", turn=2))
    again = (a_miss("Who?", "jo/0002"), a_miss("What shape?", "jo/0002", turn=2))
    assert without_copies(again, held) == again[1:]


def test_like_words_make_a_group_and_the_biggest_comes_first() -> None:
    misses = (
        a_miss("What does the canteen serve?"),
        a_miss("How many parking spaces have you got?", "jo/0002"),
        a_miss("Are there parking spaces?", "jo/0003"),
        a_miss("how many parking spaces  have you got?", "jo/0004"),
    )
    first, second = grouped(misses)
    assert first.calls == ("jo/0002", "jo/0003", "jo/0004")
    assert [miss.text for miss in second.misses] == ["What does the canteen serve?"]
    assert first.text == "How many parking spaces have you got?"


def test_one_shared_word_of_two_makes_nothing_alike() -> None:
    assert len(grouped((a_miss("Thursday at the canteen?"), a_miss("Thursday? Parking?")))) == 2
    assert len(grouped((a_miss("The canteen?"), a_miss("Have you a canteen?")))) == 1


def test_the_groups_do_not_depend_on_the_order_of_the_calls() -> None:
    misses = tuple(
        a_miss(text, f"jo/{n}")
        for n, text in enumerate(("Zebra stripes?", "Zebra?", "Stripes?", "Tuna salad?", "Salad?"))
    )
    forwards = [{miss.text for miss in group.misses} for group in grouped(misses)]
    assert forwards == [{miss.text for miss in group.misses} for group in grouped(misses[::-1])]


def test_words_without_content_are_alike_only_where_they_are_the_same() -> None:
    groups = grouped((a_miss("You?"), a_miss("And it?"), a_miss("you?")))
    assert [len(group.misses) for group in groups] == [2, 1]


def test_a_group_says_where_how_often_and_what_was_answered() -> None:
    (group,) = grouped(
        (
            a_miss("Parking?"),
            a_miss("Parking?", "jo/0002", scenario="long", reply="Pass."),
            a_miss("Parking?", "jo/0002", turn=4, kind=MissKind.NOT_UNDERSTOOD, reply=""),
        )
    )
    assert group.places == ((("short", "discovery"), 2), (("long", "discovery"), 1))
    assert group.replies == (("No idea.", 1), ("Pass.", 1))
    assert group.wordings == (("Parking?", 3),)
    assert group.count_of(MissKind.NOT_UNDERSTOOD) == 1


def test_a_group_is_a_block_to_copy_for_each_scenario_in_which_it_was_asked() -> None:
    (group,) = grouped(
        (
            a_miss("Parking  there?"),
            a_miss("Parking there?"),
            a_miss("Parking there?", scenario="long"),
            a_miss("Parking there", scenario="long", is_question=False),
        )
    )
    block = "[A NAME FOR IT]\n? Parking there?\n(What she answers, on one line.)"
    assert group.blocks == (("long", block), ("short", block))
