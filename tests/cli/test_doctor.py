"""`warmcall doctor`: what works here, tried out, and what to do about the rest."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from simulator.practice.microphone import level_bar, microphone_verdict
from tests.cli.conftest import Warmcall
from tests.cli.test_terminal import Terminal
from tests.voice.sound_server import sound_server, speak
from tests.voice.sounds import a_file, a_tone

SOUND = ("speaking", "loudspeaker", "microphone", "hearing")


@pytest.mark.parametrize(
    ("loudest", "has_sound", "found", "to_do"),
    [
        (0.0, False, "sends no sound", "programs may use the microphone"),
        (0.0, True, "muted", "switch on the headset"),
        (0.00002, True, "muted", "switch on the headset"),
        (0.004, True, "very quiet", "nearer"),
        (0.3, True, "level", ""),
        (1.0, True, "distorts", "Turn it down"),
    ],
)
def test_what_is_said_of_a_microphone(
    loudest: float, has_sound: bool, found: str, to_do: str
) -> None:
    verdict = microphone_verdict(loudest, has_sound=has_sound, was_spoken_to=True)
    assert found in verdict[0]
    assert (to_do in verdict[1]) if to_do else not verdict[1]


def test_a_microphone_nobody_spoke_into_is_not_called_quiet() -> None:
    assert microphone_verdict(0.004, has_sound=True, was_spoken_to=False) == ("sends sound", "")


def test_the_bar_grows_with_the_level_and_keeps_its_length() -> None:
    full = [level_bar(level).count("█") for level in (0.0, 0.001, 0.01, 0.1, 1.0)]
    assert full == sorted(full)
    assert (full[0], full[-1]) == (0, 30)
    assert {len(level_bar(level)) for level in (0.0, 0.2, 1.0, 7.0)} == {30}


@pytest.fixture
def no_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    monkeypatch.setenv("ALSA_CONFIG_PATH", "/dev/null")


@pytest.mark.speech
@pytest.mark.slow
def test_without_sound_devices_each_is_told_with_what_to_do(
    no_sound: None, warmcall: Warmcall
) -> None:
    told = warmcall("doctor", "--json")
    assert told.code == Exit.DONE
    found = {row["id"]: row for row in json.loads(told.out)["checks"]}
    for id, connect in (("loudspeaker", "headset"), ("microphone", "microphone")):
        assert not found[id]["ok"]
        assert connect in found[id]["help"]
        assert "call goes on" not in found[id]["help"]
    assert found["speaking"]["ok"]
    assert found["hearing"]["seconds_a_sentence"] > 0


@pytest.mark.speech
def test_a_model_that_is_not_there_is_told(
    no_sound: None, warmcall: Warmcall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.pt"
    broken.write_bytes(b"no model")
    monkeypatch.setenv("WARMCALL_MODEL", str(broken))
    found = {row["id"]: row for row in json.loads(warmcall("doctor", "--json").out)["checks"]}
    assert not found["hearing"]["ok"]
    assert "damaged" in found["hearing"]["help"]


@pytest.fixture
def sound(tmp_path: Path) -> Iterator[None]:
    folder = tmp_path / "pulse"
    folder.mkdir()
    with sound_server(folder):
        yield


@pytest.mark.sound
@pytest.mark.speech
@pytest.mark.slow
def test_at_a_terminal_a_sentence_is_played_and_the_level_shown(
    sound: None, tmp_path: Path
) -> None:
    tone = a_file(tmp_path / "tone.wav", a_tone(3.0))
    terminal = Terminal(tmp_path / "data", "doctor")
    terminal.sees("A sentence is played now", "Did you hear it?")
    terminal.types("")
    terminal.sees("Say something", "░")
    speak(tone)
    terminal.sees("microphone   PulseAudio, level ", "█")
    terminal.sees("a sentence in", "So do spoken ones")
    assert terminal.ends() == Exit.DONE
