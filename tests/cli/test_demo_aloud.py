"""A demonstration that is heard: through a real sound server, and where there is no sound."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from tests.cli.conftest import SCENARIO, Warmcall
from tests.cli.test_terminal import Terminal
from tests.voice.sound_server import RATE, Listener, sound_server, sounding_s

NEXT = "What would you say next? "


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sound_server(tmp_path_factory.mktemp("pulse")):
        yield


@pytest.fixture
def silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without a loudspeaker."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    monkeypatch.setenv("ALSA_CONFIG_PATH", "/dev/null")


@pytest.mark.sound
def test_both_sides_are_heard_and_enter_skips_and_ctrl_c_ends(sound: None, tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "data", "demo", SCENARIO, "--voice")
    terminal.sees("skip the rest of the line", "(ringing)")
    listener = Listener()
    terminal.sees("Dana: ", NEXT)
    answering = listener.heard()
    assert sounding_s(answering) > 1

    listener = Listener()
    terminal.types("")
    terminal.sees("You: ", "Have you ten minutes?")
    terminal.types("")  # while he speaks
    terminal.sees("Dana: ")
    terminal.sees(NEXT)
    heard = listener.heard()
    assert sounding_s(heard) > 0.5
    assert len(heard) / RATE < 8, "his opening alone lasts ten seconds"

    terminal.types("")
    terminal.sees("You: ")
    terminal.presses_ctrl_c()
    assert terminal.ends() == Exit.INTERRUPTED


def test_without_a_loudspeaker_the_demonstration_goes_on_in_writing(
    silence: None, warmcall: Warmcall
) -> None:
    read = warmcall("demo", SCENARIO)
    asked = warmcall("demo", SCENARIO, "--voice")
    assert asked.code == Exit.DONE
    assert asked.out == read.out
    told = " ".join(asked.err.split())
    assert told.count("No loudspeaker or headset was found") == 1
    assert "goes on in writing" in told
