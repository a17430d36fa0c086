"""A spoken call whose sound is kept, end to end, because the trainee said yes."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.records.log_file import read_log
from simulator.records.recordings import recording_of
from simulator.scenario.model import Voice
from simulator.voice.process import VoiceProcess
from tests.cli.conftest import SCENARIO, logs_in
from tests.cli.test_terminal import Terminal
from tests.voice.sound_server import sound_server, speak

pytestmark = [pytest.mark.sound, pytest.mark.speech, pytest.mark.slow]

OPENING = "Hi Dana, it's Sam from Norpack. I'm ringing about the visit of our engineer."


@pytest.fixture
def sound(tmp_path: Path) -> Iterator[None]:
    folder = tmp_path / "pulse"
    folder.mkdir()
    with sound_server(folder):
        yield


def test_the_sound_of_a_turn_is_kept_with_the_consent_that_was_shown(
    sound: None, speaking: VoiceProcess, tmp_path: Path
) -> None:
    opening = tmp_path / "opening.wav"
    speaking.synthesise(OPENING, Voice(rate=150), opening, engine="piper")
    data = tmp_path / "data"
    terminal = Terminal(data, "play", SCENARIO, "--voice", "--keep-audio", "--keep-days", "3")
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("deleted after 3 days", "Type yes to keep it")
    terminal.types("yes")
    terminal.sees("Harbour Foods, Dana Whitfield.", "Enter to speak")
    terminal.child.send("\n")
    terminal.sees("listening")
    speak(opening)
    terminal.child.send("\n")
    terminal.sees("You: ", "Dana: ", "Enter to speak")
    terminal.child.send("/hang-up\n")
    terminal.sees("The sound of 1 turn is kept until")
    terminal.sees("or Enter: ")
    terminal.presses_ctrl_c()

    (record,) = logs_in(data)
    kept = recording_of(record)
    assert kept is not None
    assert kept.consent is not None
    assert "deleted after 3 days" in kept.consent.wording
    assert kept.consent.answer == "yes"
    (turn,) = kept.turns
    assert turn.name == "turn-01.flac"
    assert stat.S_IMODE(turn.stat().st_mode) == 0o600
    heard = speaking.transcribe_file(turn, prompt_words=("Dana", "Norpack")).text
    (said,) = read_log(record).log.turns
    words = set(re.findall(r"[a-z]+", heard.lower()))
    assert words >= {"dana", "norpack", "engineer"}
    assert len(words & set(re.findall(r"[a-z]+", said.text.lower()))) >= 8


def test_without_a_yes_nothing_is_kept(sound: None, tmp_path: Path) -> None:
    data = tmp_path / "data"
    terminal = Terminal(data, "play", SCENARIO, "--voice", "--keep-audio")
    terminal.sees("the phone rings")
    terminal.types("")
    terminal.sees("Type yes to keep it")
    terminal.types("")
    terminal.sees("It is not kept.", "Harbour Foods, Dana Whitfield.", "Enter to speak")
    terminal.child.send("/hang-up\n")
    terminal.sees("What now? ")
    terminal.presses_ctrl_c()
    (record,) = logs_in(data)
    assert recording_of(record) is None
