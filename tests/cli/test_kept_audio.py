"""Asking before sound is kept, and what is said when it can't be."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest

from simulator.cli.kept_audio import asked_consent, begin_keeping, settle_and_tell
from simulator.cli.screen import Screen
from simulator.records.recordings import Consent, consent_to, recording_of, sound_folder
from tests.builders import trainee_says
from tests.scoring.calls import a_call


@dataclass
class Voice:
    """A spoken call that remembers where it was asked to keep its sound."""

    kept: dict[int, str] = field(default_factory=dict)
    folder: Path | None = None

    def keep_sound(self, folder: Path) -> None:
        self.folder = folder


@pytest.fixture
def screen() -> Screen:
    return Screen(no_input=True, plain=True)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "0001-packaging-renewal.jsonl"
    path.write_text("{}")
    return path


def a_consent() -> Consent:
    return consent_to("Shall it?", "yes", now=datetime(2026, 3, 24).astimezone(), days=30)


def told(capsys: pytest.CaptureFixture[str]) -> str:
    written = capsys.readouterr()
    return " ".join((written.out + written.err).split())


def test_where_nobody_can_be_asked_nothing_is_kept(
    screen: Screen, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked_consent(screen, 30) is None
    assert "is not kept" in told(capsys)


def test_without_a_consent_no_folder_is_made(screen: Screen, record: Path) -> None:
    voice = Voice()
    begin_keeping(screen, voice, record, None)
    assert voice.folder is None
    assert not sound_folder(record).exists()


def test_a_call_without_a_record_keeps_no_sound(
    screen: Screen, capsys: pytest.CaptureFixture[str]
) -> None:
    voice = Voice()
    begin_keeping(screen, voice, None, a_consent())
    assert voice.folder is None
    assert "isn't recorded" in told(capsys)


def test_a_folder_that_cannot_be_written_is_told_and_the_call_goes_on(
    screen: Screen, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound_folder(record).write_text("a file in its place")
    voice = Voice()
    begin_keeping(screen, voice, record, a_consent())
    assert voice.folder is None
    assert "can't be kept: Not a directory. The call itself goes on." in told(capsys)


def test_afterwards_one_is_told_what_is_kept_until_when(
    screen: Screen, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    voice = Voice()
    begin_keeping(screen, voice, record, a_consent())
    assert voice.folder == sound_folder(record)
    for number, begins_ms in enumerate((1_000, 9_000), start=1):
        voice.kept[begins_ms] = f"heard-{number:03}.flac"
        (voice.folder / voice.kept[begins_ms]).write_bytes(b"sound")
    log = replace(a_call(), events=(trainee_says("A.", at=1_000), trainee_says("B.", at=9_000)))
    settle_and_tell(screen, voice, record, log)
    assert "The sound of 2 turns is kept until 2026-04-23" in told(capsys)
    kept = recording_of(record)
    assert kept is not None
    assert [turn.name for turn in kept.turns] == ["turn-01.flac", "turn-02.flac"]


def test_a_call_in_which_nothing_was_said_leaves_nothing_and_says_nothing(
    screen: Screen, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    voice = Voice()
    begin_keeping(screen, voice, record, a_consent())
    settle_and_tell(screen, voice, record, a_call())
    assert told(capsys) == ""
    assert not sound_folder(record).exists()
