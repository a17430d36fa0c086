"""The life and death of the voice process; no model is loaded here."""

import contextlib
import gc
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from simulator.scenario.model import Voice
from simulator.voice.ports import Audio, AudioUnreadable, VoiceUnavailable
from simulator.voice.process import VoiceProcess

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def voice() -> Iterator[VoiceProcess]:
    """A voice process that is running."""
    with VoiceProcess() as process:
        process.ping()
        yield process


def _pid(voice: VoiceProcess) -> int:
    assert voice.pid is not None
    return voice.pid


def _has_ended(pid: int, *, within_s: float = 60) -> bool:
    """Whether the process, no child of ours, ends in time."""
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([watched], [], [], within_s)[0])
    finally:
        os.close(watched)


def test_it_starts_with_the_first_request_only() -> None:
    with VoiceProcess() as voice:
        assert voice.pid is None
        voice.ping()
        assert voice.pid is not None


def test_a_process_killed_between_requests_is_started_again(voice: VoiceProcess) -> None:
    first = _pid(voice)
    os.kill(first, signal.SIGKILL)
    os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
    voice.ping()
    assert _pid(voice) != first


def _stop(pid: int) -> None:
    """Let it stand still: return when every thread of it does."""
    os.kill(pid, signal.SIGSTOP)
    until_s = time.monotonic() + 60
    while any(_state(task) != "T" for task in Path(f"/proc/{pid}/task").iterdir()):
        assert time.monotonic() < until_s
        time.sleep(0.01)


def _state(task: Path) -> str:
    return (task / "stat").read_text().rpartition(") ")[2].split()[0]


def _when_asked(pid: int, act: Callable[[], None]) -> threading.Thread:
    """Do this once a request lies in a pipe of the process, which has been stopped."""

    def wait() -> None:
        until_s = time.monotonic() + 60
        while not _has_unread(pid) and time.monotonic() < until_s:
            time.sleep(0.01)
        act()

    thread = threading.Thread(target=wait)
    thread.start()
    return thread


def _has_unread(pid: int) -> bool:
    for link in Path(f"/proc/{pid}/fd").iterdir():
        if str(link.readlink()).startswith("pipe:"):
            reading = os.open(link, os.O_RDONLY | os.O_NONBLOCK)
            try:
                if select.select([reading], [], [], 0)[0]:
                    return True
            finally:
                os.close(reading)
    return False


@needs_linux
def test_a_process_killed_in_mid_request_fails_that_request_and_serves_the_next(
    voice: VoiceProcess,
) -> None:
    first = _pid(voice)
    _stop(first)
    killer = _when_asked(first, lambda: os.kill(first, signal.SIGKILL))
    with pytest.raises(VoiceUnavailable, match="stopped while it was working"):
        voice.ping()
    killer.join()
    voice.ping()
    assert _pid(voice) != first


@needs_linux
def test_a_process_that_hangs_is_killed_and_replaced(voice: VoiceProcess) -> None:
    first = _pid(voice)
    _stop(first)
    with pytest.raises(VoiceUnavailable, match="gave no answer"):
        voice.ping(limit_s=0.1)
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)
    voice.ping()
    assert _pid(voice) != first


@needs_linux
def test_another_thread_can_kill_it_while_it_works(voice: VoiceProcess) -> None:
    _stop(_pid(voice))
    killer = _when_asked(_pid(voice), voice.kill)
    with pytest.raises(VoiceUnavailable):
        voice.ping()
    killer.join()
    voice.ping()


def test_another_thread_can_kill_it_while_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    starts = threading.Event()

    class Slow(threading.Thread):
        def start(self) -> None:
            starts.set()
            time.sleep(0.2)  # the other thread has its chance to kill
            super().start()

    with VoiceProcess() as voice, ThreadPoolExecutor() as pool:
        killing = pool.submit(lambda: starts.wait() and voice.kill())
        monkeypatch.setattr("simulator.voice.process.threading.Thread", Slow)
        with contextlib.suppress(VoiceUnavailable):
            voice.ping()
        killing.result()
        assert voice.pid is None


def test_stopping_leaves_neither_process_nor_zombie_behind(voice: VoiceProcess) -> None:
    pid = _pid(voice)
    voice.stop()
    assert voice.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    voice.stop()


@needs_linux
def test_starting_and_stopping_leaks_no_descriptor(voice: VoiceProcess) -> None:
    voice.stop()
    gc.collect()
    before = sorted(os.listdir("/proc/self/fd"))  # noqa: PTH208  the directory changes under us
    for end in (voice.stop, voice.kill, voice.stop):
        voice.ping()
        end()
    assert sorted(os.listdir("/proc/self/fd")) == before  # noqa: PTH208


@needs_linux
def test_the_child_holds_its_two_pipes_and_no_terminal(voice: VoiceProcess) -> None:
    links = [p.readlink() for p in Path(f"/proc/{_pid(voice)}/fd").iterdir()]
    assert sorted(str(link).split(":")[0] for link in links) == ["/dev/null"] * 3 + ["pipe"] * 2


@needs_linux
def test_it_ends_when_its_owner_is_killed() -> None:
    owner = (
        "import signal, os\n"
        "from simulator.voice.process import VoiceProcess\n"
        "voice = VoiceProcess(); voice.ping()\n"
        "print(voice.pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    run = subprocess.run([sys.executable, "-c", owner], capture_output=True, text=True, check=False)
    assert run.returncode == -signal.SIGKILL
    assert _has_ended(int(run.stdout))


def test_ctrl_c_at_the_terminal_does_not_reach_the_child(voice: VoiceProcess) -> None:
    assert os.getpgid(_pid(voice)) != os.getpgid(0)


def test_a_module_in_the_trainees_folder_is_not_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('imported from the current folder')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    with VoiceProcess() as voice:
        voice.ping()


def test_speech_at_another_rate_is_a_mistake_of_the_caller(voice: VoiceProcess) -> None:
    sound = Audio(samples=np.zeros(8_000, np.float32), rate=8_000)
    with pytest.raises(ValueError, match="16000"):
        voice.transcribe(sound)


def test_an_unknown_synthesiser_is_named(voice: VoiceProcess, tmp_path: Path) -> None:
    with pytest.raises(VoiceUnavailable, match="'parrot'"):
        voice.synthesise("Hello.", Voice(), tmp_path / "a.wav", engine="parrot")
    voice.ping()


def test_a_model_that_is_not_there_is_said_before_anything_is_decoded(tmp_path: Path) -> None:
    with (
        VoiceProcess(model=str(tmp_path / "none.pt")) as voice,
        pytest.raises(VoiceUnavailable, match="There is no speech model at"),
    ):
        voice.transcribe_file(tmp_path / "turn.wav")


def test_an_unreadable_file_crosses_the_pipe_with_reason_and_cure() -> None:
    error = AudioUnreadable(Path("turn.wav"), "is a folder", "Name the files.")
    assert str(error) == "turn.wav is a folder. Name the files."
