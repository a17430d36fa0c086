"""Lines played through a real sound server, and listened to at its other end."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr

from simulator.scenario.model import Voice
from simulator.voice.line_cache import LineCache
from simulator.voice.ports import SPEECH_RATE, Audio, VoiceUnavailable
from simulator.voice.process import VoiceProcess
from simulator.voice.speaker import Speaker, voice_unlike
from tests.voice.sound_server import RATE, Listener, sound_server, sounding_s
from tests.voice.sounds import a_file, a_tone, loudest_hz

pytestmark = pytest.mark.sound

LINE = "Line two still stops about three times a week."


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sound_server(tmp_path_factory.mktemp("pulse")):
        yield


@pytest.fixture
def voice(sound: None) -> Iterator[VoiceProcess]:
    with VoiceProcess() as process:
        yield process


@pytest.mark.parametrize("rate", [16_000, 44_100])
def test_a_file_is_heard_whole_at_its_own_pitch(
    voice: VoiceProcess, tmp_path: Path, rate: int
) -> None:
    tone = a_file(tmp_path / "tone.wav", a_tone(1.0, rate=rate), rate=rate)
    listener = Listener()
    assert voice.play(tone)
    heard = listener.heard()
    assert (np.abs(heard) > 0.01).sum() / RATE == pytest.approx(1.0, abs=0.1)
    assert loudest_hz(heard, RATE) == pytest.approx(440, abs=3)


def test_lines_are_heard_one_after_the_other_to_their_ends(
    voice: VoiceProcess, tmp_path: Path
) -> None:
    tone = a_file(tmp_path / "tone.wav", a_tone(0.5))
    listener = Listener()
    for _ in range(3):
        assert voice.play(tone)
    loud = np.abs(listener.heard()) > 0.01
    assert loud.sum() / RATE == pytest.approx(1.5, abs=0.15)


def test_a_line_of_which_one_has_heard_enough_stops(voice: VoiceProcess, tmp_path: Path) -> None:
    tone = a_file(tmp_path / "tone.wav", a_tone(30.0))
    listener = Listener()
    asked = iter([False, False])
    assert not voice.play(tone, is_enough=lambda: next(asked, True))
    assert sounding_s(listener.heard()) < 15
    short = a_file(tmp_path / "short.wav", a_tone(0.3))
    assert voice.play(short)


def test_a_killed_process_is_silent_at_once(voice: VoiceProcess, tmp_path: Path) -> None:
    tone = a_file(tmp_path / "tone.wav", a_tone(30.0))
    listener = Listener()

    def kill_when_heard() -> None:
        listener.wait_for_sound()
        voice.kill()

    killer = threading.Thread(target=kill_when_heard)
    killer.start()
    with pytest.raises(VoiceUnavailable):
        voice.play(tone)
    killer.join()
    assert sounding_s(listener.heard()) < 15


def test_a_file_that_is_no_sound_is_told_and_the_next_is_heard(
    voice: VoiceProcess, tmp_path: Path
) -> None:
    (tmp_path / "text.wav").write_text("Hello")
    for broken in ("text.wav", "missing.wav"):
        with pytest.raises(VoiceUnavailable, match="gone or damaged"):
            voice.play(tmp_path / broken)
    assert voice.play(a_file(tmp_path / "tone.wav", a_tone(0.2)))


def test_a_line_is_said_and_kept_for_the_next_time(sound: None, tmp_path: Path) -> None:
    cache = LineCache(folder=tmp_path / "lines")
    listener = Listener()
    with Speaker(cache=cache) as speaker:
        assert speaker.say(LINE, Voice())
        (kept,) = cache.folder.glob("*.wav")
        made = kept.read_bytes()
        assert speaker.say(LINE, Voice())
        assert kept.read_bytes() == made
    length = soundfile.info(kept).duration
    assert sounding_s(listener.heard()) > 1.5 * length


def test_without_a_loudspeaker_one_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    monkeypatch.setenv("ALSA_CONFIG_PATH", "/dev/null")
    with pytest.raises(VoiceUnavailable, match="No loudspeaker or headset"):
        Speaker(cache=LineCache(folder=tmp_path / "lines"))


def test_the_caller_has_a_voice_that_nobody_else_in_the_call_has() -> None:
    assert voice_unlike((Voice(pitch="high"),)) == Voice(pitch="low")
    assert voice_unlike((Voice(pitch="low"), Voice(pitch="high"))) == Voice(pitch="medium")
    everything = tuple(Voice(pitch=pitch) for pitch in ("low", "medium", "high"))
    assert voice_unlike(everything).pitch != everything[0].pitch


@pytest.mark.speech
def test_what_was_played_can_be_understood(
    sound: None, speaking: VoiceProcess, tmp_path: Path
) -> None:
    listener = Listener()
    with Speaker(engine="piper", cache=LineCache(folder=tmp_path / "lines")) as speaker:
        assert speaker.say("Our engineer visited your factory on Tuesday.", Voice(rate=150))
    samples = soxr.resample(listener.heard(), RATE, SPEECH_RATE)
    heard = speaking.transcribe(Audio(samples=samples, rate=SPEECH_RATE))
    words = set(re.findall(r"[a-z]+", heard.text.lower()))
    assert words >= {"engineer", "factory", "tuesday"}
