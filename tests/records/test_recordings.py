"""Kept sound: a consent beside it, names after the turns, and an end."""

import stat
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from simulator.call.events import TraineeSpoke
from simulator.call.log import CallLog
from simulator.records.recordings import (
    Consent,
    begin,
    consent_to,
    forget,
    forget_expired,
    recording_of,
    settle,
    sound_folder,
)
from simulator.records.store import Store
from tests.builders import trainee_says
from tests.scoring.calls import a_call

NOW = datetime(2026, 3, 24, 10, 5, tzinfo=timezone(timedelta(hours=1)))
WORDING = "Shall it be kept?"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "data")


@pytest.fixture
def record(store: Store) -> Path:
    log = store.calls / "sam" / "0001-packaging-renewal.jsonl"
    log.parent.mkdir(parents=True)
    log.write_text("{}")
    return log


def a_consent(*, days: int = 30) -> Consent:
    return consent_to(WORDING, "yes", now=NOW, days=days)


def a_log(*turns: TraineeSpoke) -> CallLog:
    return replace(a_call(), events=turns)


def test_the_consent_is_kept_with_its_wording_its_date_and_its_end(record: Path) -> None:
    folder = begin(record, a_consent())
    kept = recording_of(record)
    assert kept is not None
    assert kept.consent == Consent(
        wording=WORDING, answer="yes", given="2026-03-24T10:05:00+01:00", delete_on="2026-04-23"
    )
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "consent.json").stat().st_mode) == 0o600


def test_files_are_named_after_the_turns_typed_ones_between_them_counted(record: Path) -> None:
    folder = begin(record, a_consent())
    for name in ("heard-001.flac", "heard-002.flac"):
        (folder / name).write_bytes(name.encode())
    log = a_log(
        trainee_says("One.", at=1_000), trainee_says("Typed.", at=5_000),
        trainee_says("Three.", at=9_000),
    )  # fmt: skip
    settle(record, log, {1_000: "heard-001.flac", 9_000: "heard-002.flac"})
    kept = recording_of(record)
    assert kept is not None
    assert {t.name: t.read_bytes() for t in kept.turns} == {
        "turn-01.flac": b"heard-001.flac",
        "turn-03.flac": b"heard-002.flac",
    }


def test_a_call_in_which_nothing_was_kept_keeps_no_consent(record: Path) -> None:
    begin(record, a_consent())
    settle(record, a_log(trainee_says("Typed.", at=0)), {})
    assert recording_of(record) is None
    assert not sound_folder(record).exists()


def test_sound_is_forgotten_on_its_day_and_the_record_stays(store: Store, record: Path) -> None:
    folder = begin(record, a_consent())
    (folder / "turn-01.flac").write_bytes(b"sound")
    assert forget_expired(store, date(2026, 4, 22)) == 0
    assert forget_expired(store, date(2026, 4, 23)) == 1
    assert recording_of(record) is None
    assert record.exists()


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"wording": "w"}'])
def test_sound_without_a_readable_consent_is_forgotten(
    store: Store, record: Path, damage: str
) -> None:
    folder = begin(record, a_consent())
    (folder / "turn-01.flac").write_bytes(b"sound")
    (folder / "consent.json").write_text(damage)
    assert forget_expired(store, NOW.date()) == 1
    assert recording_of(record) is None


def test_forgetting_what_was_never_kept_is_no_trouble(store: Store, record: Path) -> None:
    forget(record)
    assert forget_expired(store, date.max) == 0
