"""The data folder: names, privacy, and finding a call again."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from simulator.call.log import Header
from simulator.call.start import CallStart
from simulator.records.log_file import read_log
from simulator.records.store import (
    LogNotFoundError,
    Store,
    read_sidecar,
    slug,
    write_sidecar,
)
from tests.builders import a_scenario

SCENARIO = replace(a_scenario(), digest="0123456789abcdef" * 4)


def a_header(trainee: str = "") -> Header:
    return Header(
        scenario=SCENARIO.id,
        scenario_version=1,
        scenario_digest=SCENARIO.digest,
        engine="0.1.0",
        start=CallStart.of(SCENARIO),
        seed=1,
        trainee=trainee,
    )


def a_call(store: Store, trainee: str = "", at: str = "2026-03-24T10:00:00") -> Path:
    started = datetime.fromisoformat(at)
    with store.create_log(a_header(trainee), SCENARIO, started=started) as writer:
        return writer.path


def test_calls_are_numbered_for_each_trainee(tmp_path: Path) -> None:
    store = Store(tmp_path)
    paths = [a_call(store), a_call(store), a_call(store, "Jo Ann")]
    assert [p.parent.name for p in paths] == ["trainee", "trainee", "jo-ann"]
    assert [p.name[:5] for p in paths] == ["0001-", "0002-", "0001-"]


def test_folders_and_records_are_their_owners_alone(tmp_path: Path) -> None:
    path = a_call(Store(tmp_path / "new"))
    for folder in (path.parent, path.parent.parent, tmp_path / "new", tmp_path / "new/compiled"):
        assert folder.stat().st_mode & 0o777 == 0o700
    for file in (tmp_path / "new").rglob("*.json*"):
        assert file.stat().st_mode & 0o777 == 0o600


def test_programs_at_once_never_share_a_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        paths = list(pool.map(lambda _: a_call(Store(tmp_path)), range(24)))
    assert len(set(paths)) == 24
    assert all(not read_log(path).fault for path in paths)


def test_a_call_is_found_by_number_by_the_start_of_its_id_by_path_and_as_last(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path)
    first = a_call(store, at="2026-03-24T10:00:00")
    second = a_call(store, at="2026-03-24T11:00:00")
    other = a_call(store, "Jo", at="2026-03-24T12:00:00")
    assert store.resolve("2") == second
    assert store.resolve("0001") == first
    assert store.resolve("0002-pack") == second
    assert store.resolve(str(first)) == first
    assert store.resolve("last") == second
    assert store.resolve("last", "Jo") == other
    assert store.resolve("last", "Nobody") == other


@pytest.mark.parametrize("name", ["17", "nonsense", "/no/such/file.jsonl", "x.jsonl"])
def test_a_name_that_fits_no_call_is_told_with_what_to_do(tmp_path: Path, name: str) -> None:
    store = Store(tmp_path)
    a_call(store)
    with pytest.raises(LogNotFoundError):
        store.resolve(name)


def test_a_name_that_fits_several_calls_lists_them(tmp_path: Path) -> None:
    store = Store(tmp_path)
    a_call(store)
    a_call(store)
    with pytest.raises(LogNotFoundError, match=r"several calls: trainee/0001.*trainee/0002"):
        store.resolve("000")


def test_nothing_recorded_yet_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(LogNotFoundError, match="warmcall play"):
        Store(tmp_path).resolve("last")


def test_the_scenario_is_kept_once_and_found_from_the_record(tmp_path: Path) -> None:
    store = Store(tmp_path / "one")
    path = a_call(store)
    a_call(store)
    assert len(list(store.compiled.iterdir())) == 1
    assert store.scenario_of(a_header()) == SCENARIO
    (tmp_path / "one").rename(tmp_path / "moved")
    moved = tmp_path / "moved" / path.relative_to(tmp_path / "one")
    assert Store(tmp_path / "two").scenario_of(a_header(), beside=moved) == SCENARIO


def test_a_header_cannot_lead_the_reader_out_of_the_data_folder(tmp_path: Path) -> None:
    store = Store(tmp_path / "data")
    a_call(store)
    (tmp_path / "x.json").write_bytes(next(store.compiled.iterdir()).read_bytes())
    assert store.scenario_of(replace(a_header(), scenario_digest="../../x")) is None


def test_a_damaged_kept_scenario_is_not_used(tmp_path: Path) -> None:
    store = Store(tmp_path)
    a_call(store)
    kept = next(store.compiled.iterdir())
    kept.write_bytes(kept.read_bytes()[:-40])
    assert store.scenario_of(a_header()) is None


def test_sidecars_are_whole_or_absent(tmp_path: Path) -> None:
    log = tmp_path / "0001-x.jsonl"
    assert read_sidecar(log, "score") is None
    write_sidecar(log, "score", {"score": 80})
    assert read_sidecar(log, "score") == {"score": 80}
    (tmp_path / "0001-x.score.json").write_bytes(b"{")
    assert read_sidecar(log, "score") is None


@pytest.mark.parametrize(
    ("name", "folder"),
    [("Sam", "sam"), ("Jo Ann", "jo-ann"), ("../../etc", "etc"), ("", "trainee"), ("Şule", "şule")],
)
def test_a_trainees_name_becomes_a_harmless_folder(name: str, folder: str) -> None:
    assert slug(name) == folder
