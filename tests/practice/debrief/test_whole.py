"""What a debrief is made of: the course of a call, marked words, the second score."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from scoring.scorecard import Status
from simulator.practice.debrief.kept import (
    Decision,
    Kept,
    OwnRating,
    Ruled,
    keep_decision,
    keep_dispute,
    keep_note,
    keep_rating,
    read_kept,
    with_decisions,
)
from simulator.practice.debrief.whole import marked, numbered
from simulator.records.attempts import Attempts
from simulator.records.store import Store, sidecar_path, write_sidecar
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
    card = whole(log).card
    keep_dispute(writer.path, card, check, "First reason", date(2026, 3, 24))
    keep_dispute(writer.path, card, check, "Second\nreason", date(2026, 3, 25))
    kept = read_kept(writer.path)
    assert kept.rating == OwnRating(trust_began=3, mark=60)
    assert kept.note == NOTE
    assert [d.reason for d in kept.disputes_of(check.id)] == ["First reason", "Second reason"]
    sidecar_path(writer.path, "disputes").write_text('{"disputes": [{"check": 3}]}')
    sidecar_path(writer.path, "rating").write_text("[")
    assert read_kept(writer.path) == Kept(note=NOTE)


def a_decision(check: str, verdict: Status, ruled: Ruled = Ruled.OVERRULED) -> Decision:
    return Decision(
        check=check,
        verdict=verdict,
        ruled=ruled,
        reason="He did",
        coach="Ines",
        on="2026-03-25",
    )


def test_the_latest_decision_counts_and_only_for_the_verdict_it_was_about() -> None:
    card = whole(a_call(*TURNS)).card
    failed = next(check for check in card.checks if check.status is Status.FAILED)
    overruled = a_decision(failed.id, Status.FAILED)
    upheld = replace(overruled, ruled=Ruled.UPHELD)
    after = with_decisions(card, Kept(decisions=(upheld, overruled)))
    assert after is not None
    assert after.score == card.score + failed.max_points - failed.points
    assert after.check(failed.id).status is Status.PASSED
    for decisions in ((), (upheld,), (overruled, upheld), (a_decision(failed.id, Status.PASSED),)):
        assert with_decisions(card, Kept(decisions=decisions)) is None


def test_a_decision_stands_beside_the_score_and_leaves_the_record_alone(tmp_path: Path) -> None:
    log = a_call(*TURNS)
    store = Store(tmp_path)
    writer = store.create_log(log.header, dana(), started=datetime(2026, 3, 24), durable=False)
    writer.record(log.events)
    writer.close()
    card = whole(log).card
    write_sidecar(writer.path, "score", {"score": card.score, "pass_mark": 70})
    before = writer.path.read_bytes()
    passed = next(check for check in card.checks if check.status is Status.PASSED)
    kept = keep_decision(writer.path, card, a_decision(passed.id, Status.PASSED))
    after = with_decisions(card, kept)
    assert after is not None
    assert after.score == card.score - passed.points
    assert writer.path.read_bytes() == before
    assert read_kept(writer.path) == kept
    attempts = Attempts(store, tmp_path / "cache")
    [attempt] = attempts.of(log.header.trainee)
    assert (attempt.score, attempt.decided) == (card.score, after.score)
    write_sidecar(writer.path, "score", {"score": card.score - 1, "pass_mark": 70})
    [attempt] = attempts.of(log.header.trainee)
    assert attempt.decided is None  # it was made on another score
