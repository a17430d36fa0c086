"""What can go wrong outside: a full disk, a closed pipe, a folder in the way, a fault inside."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from simulator.cli.settings import Settings
from simulator.records.log_file import read_log
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in

COMMAND = [sys.executable, "-m", "simulator.cli.main"]


def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "WARMCALL_DATA": str(tmp_path / "data"), "HOME": str(tmp_path)}


def run_for_real(
    tmp_path: Path, *arguments: str, given: str, most_bytes: int | None = None
) -> subprocess.CompletedProcess[str]:
    """A process of its own, whose files may not grow beyond `most_bytes`."""

    def limited() -> None:
        if most_bytes is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    return subprocess.run(
        [*COMMAND, *arguments],
        input=given,
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        preexec_fn=limited,
        check=False,
    )


@pytest.fixture
def whole_length(tmp_path: Path, warmcall: Warmcall, data: Path) -> int:
    """How many bytes the record of the call takes when there is room."""
    warmcall("play", SCENARIO, given=A_CALL)
    length = logs_in(data)[0].stat().st_size
    logs_in(data)[0].unlink()
    return length


@pytest.mark.parametrize("share", [30, 60, 90])
def test_without_room_the_call_goes_on_and_what_was_recorded_stays(
    tmp_path: Path, data: Path, whole_length: int, share: int
) -> None:
    room = whole_length * share // 100
    held = run_for_real(tmp_path, "play", SCENARIO, given=A_CALL, most_bytes=room)
    assert held.returncode == Exit.ERROR
    assert "Score  " in held.stdout
    told = " ".join(held.stderr.split())
    assert told.count("From here on this call is not recorded") == 1
    assert "Traceback" not in told
    recorded = read_log(logs_in(data)[0])
    assert recorded.fault is None
    assert not recorded.is_finished
    assert recorded.path.stat().st_size <= room


def test_what_was_recorded_before_the_disk_was_full_can_be_resumed(
    tmp_path: Path, data: Path, whole_length: int, warmcall: Warmcall
) -> None:
    run_for_real(tmp_path, "play", SCENARIO, given=A_CALL, most_bytes=whole_length // 2)
    said = len(read_log(logs_in(data)[0]).log.turns)
    rest = "".join(A_CALL.splitlines(keepends=True)[said:])
    assert warmcall("play", "--resume", "1", given=rest).code == Exit.DONE
    assert logs_in(data)[0].stat().st_size == whole_length


def test_with_no_room_at_all_the_call_is_held_unrecorded_and_said_so(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    held = run_for_real(tmp_path, "play", SCENARIO, given=A_CALL, most_bytes=0)
    assert held.returncode == Exit.ERROR
    assert "Score  " in held.stdout
    assert "not recorded" in held.stderr
    assert "Traceback" not in held.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_standard_output_is_told_and_the_call_is_kept(
    tmp_path: Path, data: Path
) -> None:
    with Path("/dev/full").open("w") as full:
        held = subprocess.run(
            [*COMMAND, "play", SCENARIO],
            input=A_CALL,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(tmp_path),
            check=False,
        )
    assert held.returncode == Exit.ERROR
    assert "could not be written" in held.stderr
    assert "Traceback" not in held.stderr
    assert read_log(logs_in(data)[0]).fault is None


def test_a_reader_that_has_had_enough_ends_the_program_quietly(tmp_path: Path, data: Path) -> None:
    pipe = subprocess.Popen(
        [*COMMAND, "play", SCENARIO],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(tmp_path),
    )
    assert pipe.stdin and pipe.stdout and pipe.stderr
    pipe.stdin.write(A_CALL.splitlines(keepends=True)[0])
    pipe.stdin.flush()
    assert pipe.stdout.readline() == "(ringing)\n"
    pipe.stdout.close()
    pipe.stdin.write("".join(A_CALL.splitlines(keepends=True)[1:]))
    pipe.stdin.close()
    told = pipe.stderr.read()
    pipe.stderr.close()
    assert pipe.wait() == Exit.DONE
    assert "Traceback" not in told
    assert "BrokenPipe" not in told
    assert read_log(logs_in(data)[0]).fault is None


def test_a_fault_inside_is_told_in_a_paragraph_and_reported_without_a_word_of_the_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warmcall: Warmcall, data: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)

    def breaks(_: Settings) -> None:
        raise RuntimeError("Hi Dana, a secret")

    monkeypatch.setattr("simulator.cli.listing.list_scenarios", breaks)
    told = warmcall()
    assert told.code == Exit.ERROR
    assert "Something went wrong inside warmcall (RuntimeError)" in told.err
    assert "Traceback" not in told.err
    (report,) = tmp_path.glob("warmcall-fault-*.log")
    assert str(report) in told.err.replace("\n", "")
    text = report.read_text()
    assert "test_faults.py" in text
    assert "secret" not in text


def test_a_file_where_the_calls_should_lie_holds_no_calls(
    tmp_path: Path, warmcall: Warmcall
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "calls").write_text("a file where a folder should be")
    told = warmcall("play", "--resume", "last")
    assert told.code == Exit.NOT_FOUND
    assert "No call has been recorded" in told.err
    assert warmcall("play", SCENARIO, given=A_CALL).code == Exit.ERROR


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path, warmcall: Warmcall) -> None:
    calls = tmp_path / "data" / "calls"
    calls.parent.mkdir()
    calls.symlink_to(calls)  # a circle: nobody can read it, not even an administrator
    for command in (["history"], ["replay"], ["data"], ["play", SCENARIO]):
        told = warmcall(*command, given=A_CALL)
        assert told.code == Exit.ERROR
        assert str(calls.parent) in told.err.replace("\n", "")
        assert "--data" in told.err


def test_a_pipe_that_nobody_writes_to_is_refused_instead_of_waited_for(
    tmp_path: Path, warmcall: Warmcall
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for command in (["replay"], ["score"], ["score", "--scenario", SCENARIO], ["verify"]):
        told = warmcall(*command, str(pipe))
        assert told.code == Exit.ERROR
        assert "is no ordinary file" in " ".join(told.err.split())


def test_a_folder_given_as_a_scenario_is_called_a_folder(
    tmp_path: Path, warmcall: Warmcall, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path)
    told = warmcall("play", "mine")
    assert told.code == Exit.NOT_FOUND
    assert "mine is a folder" in told.err
    assert "no scenario file in the folder mine" in " ".join(warmcall("check", "mine").err.split())


def test_a_story_that_is_not_there_is_a_missing_file_and_no_missing_call(
    warmcall: Warmcall,
) -> None:
    told = warmcall("score", "nobody.story", "--scenario", SCENARIO)
    assert told.code == Exit.NOT_FOUND
    assert "There is no file nobody.story" in told.err
