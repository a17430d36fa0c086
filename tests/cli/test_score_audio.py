"""Calls from sound files, end to end: recognised, answered, scored, the replies spoken."""

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from simulator.cli.exits import Exit
from simulator.scenario.model import Voice
from simulator.voice.process import VoiceProcess
from tests.cli.conftest import SCENARIO, Warmcall
from tests.voice.sounds import a_file

OPENING = (
    "Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear "
    "what still stops it, so that it's fixed before your summer run. Have you ten minutes?"
)


@pytest.fixture(autouse=True)
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No cache but the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("WARMCALL_MODEL", raising=False)


@pytest.mark.speech
def test_spoken_turns_are_recognised_answered_and_scored(
    warmcall: Warmcall, tmp_path: Path
) -> None:
    first, second, replies = tmp_path / "1.wav", tmp_path / "2.flac", tmp_path / "replies"
    with VoiceProcess() as voice:
        voice.synthesise(OPENING, Voice(rate=150), first, engine="piper")
        said = "What still goes wrong since the visit?"
        voice.synthesise(said, Voice(rate=150), tmp_path / "2.wav", engine="piper")
    samples, rate = soundfile.read(tmp_path / "2.wav", dtype="float32", always_2d=True)
    a_file(second, np.repeat(samples, 2, axis=1), rate=rate)

    done = warmcall(
        "score", str(first), str(second), "--scenario", SCENARIO, "--record", str(replies), "--json"
    )

    card = json.loads(done.out)
    passed = {check["id"] for check in card["checks"] if check["status"] == "passed"}
    assert {"purpose_early", "specific_purpose"} <= passed, done.err
    assert "weekly-stops" in json.dumps(card["disclosed"])
    assert "Norpack" in done.err
    spoken = sorted(replies.iterdir())
    assert [p.name for p in spoken][:2] == ["01-dana.wav", "02-dana.wav"]
    assert all(soundfile.info(p).duration >= 0.4 for p in spoken)

    assert "warmcall correct 0001-packaging-renewal" in " ".join(done.err.split())
    put_right = json.loads(warmcall("correct", "last", "2", "Goodbye, Dana.", "--json").out)
    assert put_right["was"].lower().startswith("what still goes wrong")
    assert put_right["score"]["before"] == card["score"] > put_right["score"]["after"]
    assert warmcall("verify", "last").code == Exit.DONE


@pytest.mark.speech
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("t.wav", b"", "is an empty file"),
        ("t.wav", b"Hello Dana, it's Sam.\n", "is no sound that warmcall can read"),
        ("t.mp3", bytes(5_000), "is no sound that warmcall can read"),
        ("memo.m4a", b"\0\0\0\x1cftypM4A ", "is no sound that warmcall can read"),
    ],
)
def test_a_file_that_is_no_sound_is_answered_in_a_paragraph(
    warmcall: Warmcall, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = warmcall("score", str(path), "--scenario", SCENARIO)
    assert done.code == Exit.ERROR
    assert said in " ".join(done.err.split())
    assert "Traceback" not in done.err
    assert done.out == ""


def test_a_model_that_is_not_there_is_audio_unavailable(warmcall: Warmcall, tmp_path: Path) -> None:
    path = tmp_path / "t.wav"
    path.write_bytes(b"RIFF")
    model = str(tmp_path / "none.pt")
    done = warmcall("score", str(path), "--scenario", SCENARIO, "--model", model)
    assert done.code == Exit.AUDIO_UNAVAILABLE
    assert "There is no speech model at" in " ".join(done.err.split())
