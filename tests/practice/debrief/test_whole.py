"""What a debrief is made of: the course of a call, marked words, the second score."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from simulator.practice.debrief.kept import (
    Kept,
    OwnRating,
    keep_dispute,
    keep_note,
    keep_rating,
    read_kept,
)
from simulator.practice.debrief.whole import marked, numbered
from simulator.records.store import Store, sidecar_path
from simulator.scenario.model import CallNote
from tests.practice.debrief.calls import PLAN, TURNS, a_call, dana, whole

NOTE = CallNote(
    discussed=(
        "Line 2 stops three times a week because of the seals. Last Friday a stop cost them the "
        "six o'clock lorry, a penalty each time. The rear pair of jaws is still the old one."
    ),
    proposed="Marek and I come and look at it on Thursday 2 April at nine, to see a stop.",
    next_purpose="See a stop of line 2 with our own eyes on 2 April",
)


def test_the_curve_ends_where_the_scorecard_says() -> None:
    call = whole(a_call(*TURNS))
    course = call.course
    assert (course.trust.start, course.trust.end) == (call.card.trust.start, call.card.trust.end)
    assert len(course.trust.by_turn(course.turns)) == len(TURNS) + 1
    assert course.trust.by_turn(course.turns)[-1] == course.trust.end


def test_the_path_begins_with_the_ringing_and_ends_with_the_call() -> None:
    path = whole(a_call(*TURNS)).course.path
    assert path[0].in_words == "ringing"
    assert path[-1].in_words == "over"
    assert "summary" in [stop.in_words for stop in path]


def test_the_marked_pieces_of_a_turn_are_the_turn_and_carry_its_evidence() -> None:
    call = whole(a_call(*TURNS))
    numbers = numbered(call.card)
    for line in call.lines:
        pieces = marked(line, call)
        assert "".join(piece.text for piece in pieces) == line.text
    for check in call.card.checks:
        for quote in check.evidence:
            line = next(x for x in call.lines if x.speaker == "You" and x.turn == quote.turn)
            proving = "".join(p.text for p in marked(line, call) if numbers[check.id] in p.proves)
            assert quote.text in proving


def test_a_whole_note_after_a_planned_call_beats_no_note_and_no_plan() -> None:
    bare = whole(a_call(*TURNS)).second
    worked = whole(a_call(*TURNS, plan=PLAN), Kept(note=NOTE)).second
    assert bare.is_open
    assert bare.score == 0
    assert not worked.is_open
    assert worked.score >= 70


def test_a_note_that_makes_things_up_is_worth_less() -> None:
    invented = replace(NOTE, discussed=f"{NOTE.discussed} Her sister bought a bakery in Rome.")
    log = a_call(*TURNS, plan=PLAN)
    assert whole(log, Kept(note=invented)).second.score < whole(log, Kept(note=NOTE)).second.score


def test_what_is_kept_beside_a_record_is_read_again_and_damage_counts_as_nothing(
    tmp_path: Path,
) -> None:
    log = a_call(*TURNS)
    writer = Store(tmp_path).create_log(
        log.header, dana(), started=datetime(2026, 3, 24, 10, 5), durable=False
    )
    writer.close()
    check = whole(log).card.checks[0]
    keep_rating(writer.path, OwnRating(trust_began=3, mark=60))
    keep_note(writer.path, NOTE)
    keep_dispute(writer.path, check, "First reason", date(2026, 3, 24))
    keep_dispute(writer.path, check, "Second\nreason", date(2026, 3, 25))
    kept = read_kept(writer.path)
    assert kept.rating == OwnRating(trust_began=3, mark=60)
    assert kept.note == NOTE
    assert [d.reason for d in kept.disputes_of(check.id)] == ["First reason", "Second reason"]
    sidecar_path(writer.path, "disputes").write_text('{"disputes": [{"check": 3}]}')
    sidecar_path(writer.path, "rating").write_text("[")
    assert read_kept(writer.path) == Kept(note=NOTE)
