"""What can go wrong in a spoken call: each is told in one line, and typing goes on."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from simulator.records.log_file import read_log
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in
from tests.cli.test_terminal import Terminal
from tests.voice.sound_server import sound_server

OPENING, QUESTION, FAREWELL = A_CALL.splitlines()


@pytest.fixture
def silent_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer with neither microphone nor loudspeaker, or none that may be used."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    monkeypatch.setenv("ALSA_CONFIG_PATH", "/dev/null")


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("pulse")
    with sound_server(folder):
        yield folder


def voice_processes_of(parent: int) -> list[int]:
    """The voice processes a program has started."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
            command = (stat.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if int(fields[1]) == parent and b"simulator.voice.child" in command:
            found.append(int(stat.parent.name))
    return found


@pytest.mark.speech
def test_without_microphone_and_loudspeaker_the_call_is_held_by_typing(
    silent_machine: None, warmcall: Warmcall, data: Path
) -> None:
    held = warmcall("play", SCENARIO, "--voice", given=A_CALL)
    assert held.code == Exit.DONE
    told = " ".join(held.err.split())
    assert told.count("No microphone could be used") == 1
    assert told.count("No loudspeaker or headset was found") == 1
    recorded = read_log(logs_in(data)[0])
    assert [turn.text for turn in recorded.log.turns] == [OPENING, QUESTION, FAREWELL]
    assert recorded.is_finished
    assert recorded.log.header.mode == "voice"


def test_a_model_file_that_is_cut_off_is_told_and_the_call_is_typed(
    warmcall: Warmcall, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = tmp_path / "model.pt"
    model.write_bytes(b"PK\x03\x04 half a model")
    monkeypatch.setenv("WARMCALL_MODEL", str(model))
    held = warmcall("play", SCENARIO, "--voice", given=A_CALL)
    assert held.code == Exit.DONE
    assert "damaged, cut off, or no Whisper model" in " ".join(held.err.split())
    (log,) = logs_in(data)
    assert len(read_log(log).log.turns) == 3


@pytest.mark.sound
@pytest.mark.speech
@pytest.mark.slow
def test_a_killed_voice_process_is_replaced_while_the_call_goes_on_by_typing(
    server: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    terminal = Terminal(data, "play", SCENARIO, "--voice")
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("Dana: ", "Enter to speak")
    terminal.child.send("\n")
    terminal.sees("listening")
    killed = voice_processes_of(terminal.child.pid)
    assert killed
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    terminal.sees("The speech part of warmcall stopped.", "You, typing: ")
    terminal.child.send(f"{OPENING}\n")
    terminal.sees("Dana: ", "Sound works again.", "Enter to speak")
    assert set(voice_processes_of(terminal.child.pid)).isdisjoint(killed)
    terminal.child.send(f"{QUESTION}\n")
    terminal.sees("Dana: ")
    terminal.child.send("/hang-up\n")
    terminal.sees("or Enter: ")
    terminal.presses_ctrl_c()
    terminal.ends()
    recorded = read_log(logs_in(data)[0])
    assert [turn.text for turn in recorded.log.turns] == [OPENING, QUESTION]
    assert recorded.fault is None


@pytest.mark.sound
@pytest.mark.speech
@pytest.mark.slow
def test_a_sound_server_that_restarts_is_told_and_sound_comes_back(
    server: Path, tmp_path: Path
) -> None:
    terminal = Terminal(tmp_path / "data", "play", SCENARIO, "--voice", "--hands-free")
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("Dana: ", "● speak")
    os.kill(int((server / "pulse" / "pid").read_text()), signal.SIGKILL)
    terminal.sees("The microphone stopped sending sound", "You, typing: ")
    terminal.child.send(f"{OPENING}\n")
    terminal.sees("Dana: ")
    for name in ("pid", "native"):
        (server / "pulse" / name).unlink(missing_ok=True)
    with sound_server(server):
        terminal.sees("Sound works again.", "● speak")
        terminal.child.send("/hang-up\n")
        terminal.sees("or Enter: ")
        terminal.presses_ctrl_c()
        terminal.ends()
