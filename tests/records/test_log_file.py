"""Records as files: what is written is read back, and faults are told apart."""

import errno
import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.call.events import (
    EVENT_TYPES,
    CallEnded,
    Event,
    Outcome,
    PartKind,
    PersonaSaid,
    SaidPart,
    TraineeHungUp,
    TraineeSpoke,
)
from simulator.call.log import Header
from simulator.call.start import CallStart
from simulator.records.lines import BrokenLineError, decode_line, encode_line
from simulator.records.log_file import Fault, LogWriter, UnreadableLogError, read_log
from tests.builders import a_scenario


def a_header() -> Header:
    scenario = a_scenario()
    return Header(
        scenario=scenario.id,
        scenario_version=scenario.version,
        scenario_digest="ab" * 32,
        engine="0.1.0",
        start=CallStart.of(scenario),
        seed=7,
    )


def some_events() -> tuple[Event, ...]:
    return (
        PersonaSaid(
            at_ms=3000,
            speaker="dana",
            line_id="l1",
            turn=0,
            parts=(SaidPart(text="Harbour Foods, Dana.", kind=PartKind.REACTION, source="cell"),),
        ),
        TraineeSpoke(at_ms=9000, text="It’s Sam — 10 % “off”?\n🙂", started_ms=5000, ended_ms=9000),
        TraineeHungUp(at_ms=9500),
        CallEnded(at_ms=9500, turn=1, outcome=Outcome.TRAINEE_HUNG_UP),
    )


def a_log(folder: Path) -> Path:
    path = folder / "0001-x.jsonl"
    with LogWriter.create(path, a_header()) as writer:
        for event in some_events():
            writer.record([event])
    return path


def test_what_was_recorded_is_read_back_equal(tmp_path: Path) -> None:
    recorded = read_log(a_log(tmp_path))
    assert recorded.log.header == a_header()
    assert recorded.log.events == some_events()
    assert recorded.fault is None
    assert recorded.is_finished


def test_the_same_call_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert a_log(tmp_path / "a").read_bytes() == a_log(tmp_path / "b").read_bytes()


def test_a_record_is_its_owners_alone(tmp_path: Path) -> None:
    assert a_log(tmp_path).stat().st_mode & 0o777 == 0o600


def test_an_existing_file_is_never_written_over(tmp_path: Path) -> None:
    path = a_log(tmp_path)
    with pytest.raises(FileExistsError):
        LogWriter.create(path, a_header())


def test_no_event_has_a_field_that_a_line_needs_for_itself() -> None:
    for kind in EVENT_TYPES.values():
        assert not {"n", "type", "hash"} & {field.name for field in fields(kind)}


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(codec=None)))
def test_any_text_survives_a_line(text: str) -> None:
    event = TraineeSpoke(at_ms=1, text=text, started_ms=0, ended_ms=1)
    raw, digest = encode_line(1, event, "x")
    line = decode_line(raw, "x")
    assert line.fields["text"] == text
    assert line.hash == digest
    assert raw.count(b"\n") == 1


def test_a_changed_character_anywhere_is_found_with_its_line(tmp_path: Path) -> None:
    path = a_log(tmp_path)
    whole = path.read_bytes()
    first_end = whole.index(b"\n") + 1
    for position in range(first_end, len(whole), 7):
        changed = bytearray(whole)
        changed[position] = ord("#") if changed[position] != ord("#") else ord("+")
        path.write_bytes(changed)
        recorded = read_log(path)
        assert recorded.fault is not None
        assert recorded.fault_line == whole[:position].count(b"\n") + 1
        assert recorded.log.events == some_events()[: recorded.fault_line - 2]


def test_a_missing_line_is_an_alteration(tmp_path: Path) -> None:
    path = a_log(tmp_path)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:2] + lines[3:]))
    recorded = read_log(path)
    assert recorded.fault is Fault.ALTERED
    assert recorded.fault_line == 3
    assert "Line 3" in recorded.fault_sentence


def test_a_record_cut_anywhere_is_read_up_to_its_last_whole_line(tmp_path: Path) -> None:
    path = a_log(tmp_path)
    whole = path.read_bytes()
    for length in range(whole.index(b"\n") + 1, len(whole)):
        path.write_bytes(whole[:length])
        recorded = read_log(path)
        complete = whole[:length].count(b"\n") - 1
        complete += 1 if whole[length : length + 1] == b"\n" else 0
        assert recorded.log.events == some_events()[:complete]
        if recorded.fault:
            assert recorded.fault is Fault.CUT_OFF


def test_a_cut_off_record_is_continued_as_if_nothing_had_happened(tmp_path: Path) -> None:
    path = a_log(tmp_path)
    whole = path.read_bytes()
    for length in range(whole.index(b"\n") + 1, len(whole), 11):
        path.write_bytes(whole[:length])
        recorded = read_log(path)
        with LogWriter.reopen(path, recorded) as writer:
            writer.record(some_events()[len(recorded.log.events) :])
        assert path.read_bytes() == whole


FOREIGN = {
    "empty": b"",
    "binary": os.urandom(4000),
    "text": b"Hello Dana, it's Sam.\n",
    "other json": b'{"n":1}\n',
    "zeros": bytes(100_000),
    "not utf-8": b'{"n":0,"type":"Header","x":"\xff\xfe"}\n',
    "deep": b'{"n":0,"type":"Header","x":' + b"[" * 200_000,
}


@pytest.mark.parametrize("content", FOREIGN.values(), ids=FOREIGN.keys())
def test_a_file_that_is_no_record_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(content)
    with pytest.raises(UnreadableLogError) as told:
        read_log(path)
    assert str(path) in str(told.value)


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(UnreadableLogError, match="is a folder"):
        read_log(tmp_path)


def test_a_newer_record_format_is_said_to_be_another_versions(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(encode_line(0, replace(a_header(), format=2), "")[0])
    with pytest.raises(UnreadableLogError, match="another version of warmcall, in record format 2"):
        read_log(path)


def test_an_event_this_version_does_not_know_ends_the_reading(tmp_path: Path) -> None:
    path = a_log(tmp_path)
    with pytest.raises(BrokenLineError):
        decode_line(b'{"n":1,"type":"Sneezed"}\n', "")
    assert read_log(path).is_finished


class FullDisk:
    """Lets so many bytes through to a file and then has no room."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.write = os.write

    def __call__(self, descriptor: int, content: bytes) -> int:
        if self.room <= 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        part = bytes(content)[: self.room]
        self.room -= len(part)
        return self.write(descriptor, part)


def test_a_full_disk_loses_nothing_recorded_and_leaves_no_half_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.jsonl"
    writer = LogWriter.create(path, a_header())
    writer.record(some_events()[:1])
    monkeypatch.setattr("simulator.records.log_file.os.write", FullDisk(40))
    with pytest.raises(OSError, match="No space"):
        writer.record(some_events()[1:])
    writer.close()
    recorded = read_log(path)
    assert recorded.log.events == some_events()[:1]
    assert recorded.fault is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_device_without_room_raises_what_the_system_says() -> None:
    writer = LogWriter(os.open("/dev/full", os.O_WRONLY), Path("/dev/full"))
    with pytest.raises(OSError, match="No space left"):
        writer.record(some_events())
    writer.close()
