"""`warmcall data`: what is kept, taking it along, deleting it."""

import json
import resource
import stat
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from simulator.records.recordings import begin, consent_to, sound_folder
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in


@pytest.fixture
def calls(warmcall: Warmcall, data: Path) -> list[Path]:
    """Two calls; of the first the sound is kept."""
    for _ in range(2):
        warmcall("play", SCENARIO, given=A_CALL)
    logs = logs_in(data)
    keep_sound_of(logs[0])
    return logs


def keep_sound_of(log: Path, *, days: int = 30) -> None:
    now = datetime.now().astimezone() - timedelta(days=0 if days > 0 else 40)
    folder = begin(log, consent_to("Shall it?", "yes", now=now, days=max(1, days)))
    (folder / "turn-01.flac").write_bytes(bytes(200_000))


def test_the_calls_are_listed_with_the_sound_kept_of_them(
    warmcall: Warmcall, calls: list[Path]
) -> None:
    first, second = warmcall("data", "list").out.splitlines()
    until = date.today() + timedelta(days=30)
    assert first.startswith("trainee/0001-packaging-renewal")
    assert first.endswith(f"sound of 1 turn, 0.2 MB, until {until}")
    assert "sound" not in second
    assert "2, 1 with sound" in warmcall("data").out


def test_the_list_as_json_holds_the_consent(warmcall: Warmcall, calls: list[Path]) -> None:
    listed = json.loads(warmcall("data", "list", "--json").out)["calls"]
    assert [call["id"] for call in listed] == [f"trainee/{log.stem}" for log in calls]
    assert listed[0]["sound"]["consent"] == "Shall it?"
    assert listed[1]["sound"] is None
    assert json.loads(warmcall("data", "--json").out)["with_sound"] == 1


def test_what_was_packed_works_elsewhere(
    warmcall: Warmcall, calls: list[Path], tmp_path: Path
) -> None:
    target = tmp_path / "mine.zip"
    assert warmcall("data", "export", "--to", str(target)).code == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with zipfile.ZipFile(target) as archive:
        archive.extractall(tmp_path / "elsewhere")
    there = logs_in(tmp_path / "elsewhere")
    assert [log.read_bytes() for log in there] == [log.read_bytes() for log in calls]
    assert (sound_folder(there[0]) / "turn-01.flac").stat().st_size == 200_000
    shown = warmcall("--data", str(tmp_path / "elsewhere"), "replay", "1")
    assert shown.code == 0
    assert "Harbour Foods" in shown.out


def test_one_call_can_be_packed_and_no_file_is_written_over(
    warmcall: Warmcall, calls: list[Path], tmp_path: Path
) -> None:
    target = tmp_path / "mine.zip"
    warmcall("data", "export", "2", "--to", str(target))
    with zipfile.ZipFile(target) as archive:
        packed = archive.namelist()
    assert not any("0001" in name for name in packed)
    before = target.read_bytes()
    assert warmcall("data", "export", "--to", str(target)).code == 1
    assert target.read_bytes() == before


def test_without_room_there_is_no_half_zip(
    warmcall: Warmcall, calls: list[Path], tmp_path: Path
) -> None:
    target = tmp_path / "mine.zip"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        told = warmcall("data", "export", "--to", str(target))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert told.code == 1
    assert "could not be written" in " ".join(told.err.split())
    assert not target.exists()
    assert logs_in(tmp_path / "data") == calls


def test_nothing_is_deleted_without_being_asked(
    warmcall: Warmcall, calls: list[Path], data: Path
) -> None:
    assert warmcall("data", "delete", "1").code == 1
    assert warmcall("data", "delete").code == 2
    assert warmcall("data", "delete", "1", "--all", "--yes").code == 2
    assert logs_in(data) == calls


def test_the_sound_goes_and_the_text_stays(
    warmcall: Warmcall, calls: list[Path], data: Path
) -> None:
    assert warmcall("data", "delete", "--all", "--audio", "--yes").code == 0
    assert not sound_folder(calls[0]).exists()
    assert logs_in(data) == calls
    assert "nothing to delete" in warmcall("data", "delete", "--all", "--audio", "--yes").err


def test_a_call_goes_whole_and_the_others_can_still_be_shown(
    warmcall: Warmcall, calls: list[Path], data: Path
) -> None:
    assert warmcall("data", "delete", "1", "--yes").code == 0
    assert not [path for path in data.rglob("*") if path.name.startswith("0001-")]
    assert warmcall("replay", "2").code == 0


def test_with_the_last_call_everything_of_it_goes(
    warmcall: Warmcall, calls: list[Path], data: Path
) -> None:
    warmcall("history")
    assert warmcall("data", "delete", "--all", "--yes").code == 0
    left = [path for path in data.rglob("*") if path.is_file() and "cache" not in path.parts]
    assert left == []
    assert not list(data.rglob("attempts-*"))
    assert warmcall("data", "list").code == 0


def a_book(data: Path, trainee: str) -> Path:
    book = data / "books" / trainee / "book.jsonl"
    book.parent.mkdir(parents=True)
    book.write_text("{}")
    return book


def test_books_of_accounts_are_listed_packed_and_deleted_with_all(
    warmcall: Warmcall, calls: list[Path], data: Path, tmp_path: Path
) -> None:
    book = a_book(data, "sam")
    assert "sam: a book of accounts" in warmcall("data", "list").out
    assert json.loads(warmcall("data", "list", "--json").out)["books"] == [str(book.parent)]
    target = tmp_path / "mine.zip"
    warmcall("data", "export", "--to", str(target))
    with zipfile.ZipFile(target) as archive:
        assert "books/sam/book.jsonl" in archive.namelist()
    warmcall("data", "delete", "1", "--yes")
    assert book.exists()
    assert "1 book of accounts" in warmcall("data", "delete", "--all", "--yes").out
    assert not book.exists()


def test_another_trainees_book_is_left_alone(
    warmcall: Warmcall, calls: list[Path], data: Path
) -> None:
    hers, his = a_book(data, "kim"), a_book(data, "sam")
    warmcall("data", "delete", "--all", "--trainee", "Kim", "--yes")
    assert not hers.exists()
    assert his.exists()
    assert len(logs_in(data)) == 2


def test_a_file_outside_the_data_folder_is_left_alone(
    warmcall: Warmcall, calls: list[Path], tmp_path: Path
) -> None:
    copy = tmp_path / calls[0].name
    copy.write_bytes(calls[0].read_bytes())
    told = warmcall("data", "delete", str(copy), "--yes")
    assert told.code == 3
    assert copy.exists()
    assert "left alone" in " ".join(told.err.split())


@pytest.mark.parametrize("command", [("data",), ("data", "list"), ("play", SCENARIO)])
def test_sound_whose_day_has_come_goes_by_itself(
    warmcall: Warmcall, calls: list[Path], command: tuple[str, ...]
) -> None:
    keep_sound_of(calls[1], days=-1)
    warmcall(*command, given=A_CALL)
    assert not sound_folder(calls[1]).exists()
    assert sound_folder(calls[0]).exists()


def test_an_unknown_call_is_told(warmcall: Warmcall, calls: list[Path]) -> None:
    told = warmcall("data", "delete", "77", "--yes")
    assert told.code == 3
    assert "No recorded call" in told.err
