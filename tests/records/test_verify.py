"""Telling an altered record from one of another version or another scenario."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.call.call import Call
from simulator.call.events import Event, PersonaSaid, TraineeCorrected
from simulator.call.log import Header
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall, header_of
from simulator.records.log_file import LogWriter, read_log
from simulator.records.verify import Verdict, verify
from simulator.records.versions import hearing_digest
from tests.builders import a_scenario

SCENARIO = replace(a_scenario(), digest="ab" * 32)


@pytest.fixture(scope="module")
def held() -> TypedCall:
    call = Call(SCENARIO, CallStart.of(SCENARIO), 1)
    header = replace(header_of(call), hearing_digest=hearing_digest())
    typed = TypedCall(call, header)
    typed.begin()
    typed.say("Hi Dana, it's Sam from Norpack.")
    typed.say("What still goes wrong since the visit?")
    typed.hang_up()
    return typed


def a_record(path: Path, header: Header, events: Iterable[Event]) -> Path:
    with LogWriter.create(path, header) as writer:
        writer.record(events)
    return path


def test_an_unaltered_record_is_ok(tmp_path: Path, held: TypedCall) -> None:
    path = a_record(tmp_path / "x.jsonl", held.log.header, held.log.events)
    assert verify(read_log(path), SCENARIO).verdict is Verdict.OK


def test_one_changed_character_is_altered_and_its_line_named(
    tmp_path: Path, held: TypedCall
) -> None:
    path = a_record(tmp_path / "x.jsonl", held.log.header, held.log.events)
    text = path.read_text()
    at = text.index("still goes wrong")
    path.write_text(text.replace("still goes wrong", "still goes wrung"))
    verified = verify(read_log(path), SCENARIO)
    assert verified.verdict is Verdict.ALTERED
    assert verified.line == text[:at].count("\n") + 1


def test_a_change_with_new_check_values_is_found_by_the_replay(
    tmp_path: Path, held: TypedCall
) -> None:
    events = list(held.log.events)
    index = next(i for i, e in enumerate(events) if isinstance(e, PersonaSaid) and e.turn == 1)
    said = events[index]
    assert isinstance(said, PersonaSaid)
    praised = replace(said.parts[0], text="What a wonderful call.")
    events[index] = replace(said, parts=(praised, *said.parts[1:]))
    path = a_record(tmp_path / "x.jsonl", held.log.header, events)
    verified = verify(read_log(path), SCENARIO)
    assert verified.verdict is Verdict.ALTERED
    assert verified.line == index + 2


def test_the_same_from_another_version_is_said_to_be_that(tmp_path: Path, held: TypedCall) -> None:
    events = [
        replace(e, parts=(replace(e.parts[0], text="Yes?"),)) if isinstance(e, PersonaSaid) else e
        for e in held.log.events
    ]
    header = replace(held.log.header, engine="0.0.1+00000000")
    path = a_record(tmp_path / "x.jsonl", header, events)
    assert verify(read_log(path), SCENARIO).verdict is Verdict.OTHER_VERSION


def test_inputs_that_cannot_have_happened_are_an_alteration(
    tmp_path: Path, held: TypedCall
) -> None:
    events = [replace(e, at_ms=0) for e in held.log.events]
    path = a_record(tmp_path / "x.jsonl", held.log.header, events)
    assert verify(read_log(path), SCENARIO).verdict is Verdict.ALTERED


def test_a_variant_that_does_not_exist_is_an_alteration_of_the_first_line(
    tmp_path: Path, held: TypedCall
) -> None:
    start = replace(held.log.header.start, variant="never-written")
    header = replace(held.log.header, start=start)
    path = a_record(tmp_path / "x.jsonl", header, held.log.events)
    verified = verify(read_log(path), SCENARIO)
    assert (verified.verdict, verified.line) == (Verdict.ALTERED, 1)


def test_another_scenario_is_told_apart(tmp_path: Path, held: TypedCall) -> None:
    path = a_record(tmp_path / "x.jsonl", held.log.header, held.log.events)
    for other in (replace(SCENARIO, digest="cd" * 32), replace(SCENARIO, id="another")):
        assert verify(read_log(path), other).verdict is Verdict.OTHER_SCENARIO


@pytest.mark.parametrize("share", [30, 60, 90])
def test_a_record_cut_in_a_line_is_cut_off_and_nothing_worse(
    tmp_path: Path, held: TypedCall, share: int
) -> None:
    path = a_record(tmp_path / "x.jsonl", held.log.header, held.log.events)
    whole = path.read_bytes()
    end = len(whole) * share // 100
    path.write_bytes(whole[: whole.index(b"\n", end) - 5])
    assert verify(read_log(path), SCENARIO).verdict is Verdict.CUT_OFF
    path.write_bytes(whole[: whole.index(b"\n", end) + 1])
    assert verify(read_log(path), SCENARIO).verdict is Verdict.OK
    path.write_bytes(whole[: whole.index(b"\n", end)])
    assert verify(read_log(path), SCENARIO).verdict is Verdict.CUT_OFF


def test_a_correction_made_afterwards_is_no_alteration(tmp_path: Path, held: TypedCall) -> None:
    corrected = TraineeCorrected(at_ms=held.now_ms, turn=1, text="Hello Dana, Sam from Norpack.")
    path = a_record(tmp_path / "x.jsonl", held.log.header, (*held.log.events, corrected))
    assert verify(read_log(path), SCENARIO).verdict is Verdict.OK


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(turns=st.lists(st.text(st.characters(codec="utf-8"), min_size=1), max_size=5))
def test_any_call_is_read_back_as_it_was_held_and_verifies(
    tmp_path: Path, turns: list[str]
) -> None:
    call = Call(SCENARIO, CallStart.of(SCENARIO), 1)
    typed = TypedCall(call)
    typed.begin()
    for turn in turns:
        if not call.is_over:
            typed.say(turn)
    if not call.is_over:
        typed.hang_up()
    path = tmp_path / "any.jsonl"
    path.unlink(missing_ok=True)
    a_record(path, typed.log.header, typed.log.events)
    recorded = read_log(path)
    assert recorded.log == typed.log
    assert verify(recorded, SCENARIO).verdict is Verdict.OK
