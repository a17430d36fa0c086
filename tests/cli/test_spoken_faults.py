"""What can go wrong in a spoken call: each is told in one line, and typing goes on."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from simulator.records.log_file import read_log
from simulator.records.recordings import recording_of
from simulator.scenario.model import Voice
from simulator.voice.process import VoiceProcess
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in
from tests.cli.test_terminal import Terminal
from tests.voice.sound_server import sound_server, speak

OPENING, QUESTION, FAREWELL = A_CALL.splitlines()
THANKS = "Thank you for telling me."


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


@pytest.mark.speech
def test_a_spoken_call_is_corrected_taken_back_and_gone_on_with_another_time(
    silent_machine: None, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    terminal = Terminal(data, "play", SCENARIO, "--voice")
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("Dana: ", "You, typing: ")
    terminal.child.send("Hi Dana, just checking in.\n")
    terminal.sees("You: Hi Dana", "Dana: ")
    terminal.child.send(f"/correct 1 {OPENING}\n")
    terminal.sees("(turn 1 corrected; hear the answer to it)", "You: Hi Dana, it's Sam", "Dana: ")
    terminal.child.send("/rewind 3\n")
    terminal.sees("3 cannot be taken back")
    terminal.child.send(f"{THANKS}\n")
    terminal.sees("You: Thank you", "Dana: ")
    terminal.presses_ctrl_c()
    assert terminal.ends() == Exit.INTERRUPTED

    again = Terminal(data, "play", "--voice", "--resume", "2")
    again.sees("You: Hi Dana, it's Sam", "You: Thank you", "You, typing: ")
    again.child.send("/rewind\n")
    again.sees("(back before your turn 2)", "Dana: ", "You, typing: ")
    again.child.send(f"{QUESTION}\n")
    again.sees("You: What still goes wrong", "Dana: ")
    again.child.send("/hang-up\n")
    again.sees("or Enter: ")
    again.presses_ctrl_c()
    said = [[turn.text for turn in read_log(log).log.turns] for log in logs_in(data)]
    assert said == [["Hi Dana, just checking in."], [OPENING, THANKS], [OPENING, QUESTION]]
    assert read_log(logs_in(data)[2]).is_finished


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


@pytest.fixture
def opening(tmp_path: Path) -> Path:
    """The first turn, said by a natural voice."""
    path = tmp_path / "opening.wav"
    with VoiceProcess() as voice:
        voice.synthesise("Hi Dana, it's Sam from Norpack.", Voice(rate=150), path, engine="piper")
    return path


def says_aloud(terminal: Terminal, sound: Path, *, microphone: str = "micsink") -> None:
    """Press the talk key, speak, press it again."""
    terminal.sees("Enter to speak")
    terminal.child.send("\n")
    terminal.sees("listening")
    speak(sound, into=microphone)
    terminal.child.send("\n")


@pytest.mark.sound
@pytest.mark.speech
@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="fills the disk of a process by its limits")
def test_a_full_disk_is_told_in_mid_call_and_loses_nothing_recorded_before(
    server: Path, opening: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    terminal = Terminal(data, "play", SCENARIO, "--voice", "--keep-audio")
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("Type yes to keep it")
    terminal.types("yes")
    terminal.sees("Dana: ")
    says_aloud(terminal, opening)
    terminal.sees("You: ", "Dana: ", "Enter to speak")
    (log,) = logs_in(data)
    recorded = log.stat().st_size
    for pid in (terminal.child.pid, *voice_processes_of(terminal.child.pid)):
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (recorded + 20, recorded + 20))
    terminal.child.send("\n")
    terminal.sees("listening")
    speak(opening)
    terminal.child.send("\n")
    terminal.sees("From here on this call is not recorded: ", "Dana: ")
    terminal.sees("From here on the sound of what you say is not kept: ")
    terminal.child.send(f"{QUESTION}\n")
    told = terminal.sees("Dana: ")
    assert "not recorded" not in told
    terminal.child.send("/hang-up\n")
    terminal.sees("The sound of 1 turn is kept until", "or Enter: ")
    terminal.presses_ctrl_c()
    kept = recording_of(log)
    assert kept is not None
    assert [turn.name for turn in kept.turns] == ["turn-01.flac"]
    (said,) = read_log(log).log.turns
    assert "Norpack" in said.text


@pytest.mark.sound
@pytest.mark.speech
@pytest.mark.slow
def test_a_microphone_that_comes_back_at_another_sample_rate_is_heard(
    server: Path, opening: Path, tmp_path: Path
) -> None:
    """As a headset does when it changes from music to talking."""
    data = tmp_path / "data"
    terminal = Terminal(data, "play", SCENARIO, "--voice")
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("Dana: ", "Enter to speak")
    pactl("load-module", "module-null-sink", "sink_name=headset", "rate=16000", "channels=1")
    pactl("set-default-source", "headset.monitor")
    for name in ("module-remap-source", "module-null-sink sink_name=micsink"):
        pactl("unload-module", module(name))
    terminal.sees("The microphone stopped sending sound", "You, typing: ")
    pactl("load-module", "module-remap-source", "master=headset.monitor", "source_name=callmic")
    terminal.sees("Sound works again.")
    says_aloud(terminal, opening, microphone="headset")
    terminal.sees("You: ", "Dana: ")
    terminal.child.send("/hang-up\n")
    terminal.sees("or Enter: ")
    terminal.presses_ctrl_c()
    (said,) = read_log(logs_in(data)[0]).log.turns
    assert "Norpack" in said.text


def pactl(*arguments: str) -> str:
    """What the sound server answers."""
    return subprocess.run(
        ["pactl", *arguments], check=True, capture_output=True, text=True, timeout=60
    ).stdout


def module(name: str) -> str:
    """The number of the module that was loaded as this."""
    for line in pactl("list", "short", "modules").splitlines():
        number, _, loaded = line.partition("\t")
        if loaded.replace("\t", " ").startswith(name):
            return number
    raise LookupError(name)
