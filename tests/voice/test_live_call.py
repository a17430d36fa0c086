"""A spoken call, end to end: voice in at a virtual microphone, her line out at a sink."""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import soxr

from simulator.call.events import PersonaLineFinished
from simulator.cli.exits import Exit
from simulator.records.log_file import read_log
from simulator.scenario.model import Voice
from simulator.voice.ports import SPEECH_RATE, Audio
from simulator.voice.process import VoiceProcess
from tests.cli.conftest import SCENARIO, logs_in
from tests.cli.test_terminal import PATIENCE_S, Terminal
from tests.voice.sound_server import RATE, Listener, sound_server, sounding_s, speak

pytestmark = [pytest.mark.sound, pytest.mark.speech, pytest.mark.slow]

OPENING = "Hi Dana, it's Sam from Norpack. I'm ringing about Marek's visit last week."
QUESTION = "What still goes wrong on line two since our engineer visited your factory?"
KEY_WORDS = {"wrong", "engineer", "factory"}
HER_WORDS = {"line", "stops", "three", "times", "week", "seals"}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sound_server(tmp_path_factory.mktemp("pulse")):
        yield


@pytest.fixture(scope="module")
def question(speaking: VoiceProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("speech") / "question.wav"
    speaking.synthesise(QUESTION, Voice(rate=150), path, engine="piper")
    return path


REFUSES = """
import pathlib, socket
connect = socket.socket.connect
def refused(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6):
        pathlib.Path({noted!r}).write_text(repr(address))
        raise OSError("no network")
    return connect(self, address)
socket.socket.connect = socket.socket.connect_ex = refused
"""


@pytest.fixture
def no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every process refuses to connect, and notes that it was asked to."""
    noted = tmp_path / "asked for the network"
    folder = tmp_path / "refusing"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(REFUSES.format(noted=str(noted)))
    inherited = os.environ.get("PYTHONPATH", "")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(folder), inherited))))
    return noted


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))


def wait_for_lines(data: Path, count: int) -> None:
    """Until so many lines of hers were said to their ends, by the record."""
    until_s = time.monotonic() + PATIENCE_S
    while time.monotonic() < until_s:
        events = read_log(logs_in(data)[0]).log.events
        if sum(isinstance(event, PersonaLineFinished) for event in events) >= count:
            return
        time.sleep(0.05)
    pytest.fail(f"she has not said {count} lines")


def test_a_turn_spoken_with_the_talk_key_is_answered_aloud_without_a_network(
    sound: None, no_network: Path, speaking: VoiceProcess, question: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    terminal = Terminal(data, "play", SCENARIO, "--voice", "--natural")
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("Harbour Foods, Dana Whitfield.", "Enter to speak")
    terminal.child.send(f"{OPENING}\n")  # typed: both ways may be mixed
    terminal.sees("Dana: ", "Enter to speak")
    wait_for_lines(data, 2)
    other_program = Listener()  # on the same device as she
    listener = Listener()
    terminal.child.send("\n")
    terminal.sees("listening")
    speak(question)
    terminal.child.send("\n")
    terminal.sees("You: ", "Dana: ")
    said = terminal.sees("Enter to speak")
    assert words_of(said) >= HER_WORDS
    wait_for_lines(data, 3)
    answer = listener.heard()
    assert sounding_s(other_program.heard()) > 0.3
    assert sounding_s(answer) > 0.3
    terminal.child.send("/hang-up\n")
    terminal.sees("or Enter: ")
    terminal.child.send("\n\n\n\n")
    terminal.sees("Score  ")
    terminal.presses_ctrl_c()
    assert terminal.ends() == Exit.INTERRUPTED
    assert not no_network.exists(), no_network.read_text()

    log = read_log(logs_in(data)[0]).log
    assert log.header.mode == "voice"
    typed, turn = log.turns
    assert typed.text == OPENING
    assert words_of(turn.text) >= KEY_WORDS
    assert 0 < turn.started_ms < turn.ended_ms
    heard = speaking.transcribe(
        Audio(samples=soxr.resample(answer, RATE, SPEECH_RATE), rate=SPEECH_RATE)
    )
    assert len(words_of(heard.text) & HER_WORDS) >= 4, heard.text
