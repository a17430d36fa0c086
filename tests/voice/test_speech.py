"""Real speech: a natural voice made on the spot, real Whisper weights, real espeak-ng.

Whisper's words are held against what matters in a sentence, not against its letters.
"""

import os
import re
import signal
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr

from simulator.scenario.model import Voice
from simulator.voice.files import SpokenLine, speak_replies, transcribe_turns
from simulator.voice.line_cache import LineCache
from simulator.voice.ports import SPEECH_RATE, Audio, AudioUnreadable, VoiceUnavailable
from simulator.voice.process import VoiceProcess
from tests.scoring.play import story
from tests.voice.sounds import a_file

pytestmark = pytest.mark.speech

SENTENCE = "I'm calling because our engineer visited your factory on Tuesday."
KEY_WORDS = {"calling", "engineer", "factory", "tuesday"}
UNHURRIED = Voice(rate=150)


def words_of(text: str) -> set[str]:
    """The words in lower case."""
    return set(re.findall(r"[a-z']+", text.lower()))


@pytest.fixture(scope="module")
def sentence(speaking: VoiceProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sentence, said by a natural voice."""
    path = tmp_path_factory.mktemp("sentence") / "said.wav"
    speaking.synthesise(SENTENCE, UNHURRIED, path, engine="piper")
    return path


def test_speech_is_recognised(speaking: VoiceProcess, sentence: Path) -> None:
    heard = speaking.transcribe_file(sentence)
    assert words_of(heard.text) >= KEY_WORDS
    assert heard.audio_ms == pytest.approx(soundfile.info(sentence).duration * 1_000, abs=2)


@pytest.mark.parametrize(
    ("name", "subtype"),
    [("t.flac", "PCM_16"), ("t.mp3", "MPEG_LAYER_III"), ("t.ogg", "VORBIS"), ("t.ogg", "OPUS")],
)
def test_speech_is_recognised_in_stereo_from_every_format(
    speaking: VoiceProcess, sentence: Path, tmp_path: Path, name: str, subtype: str
) -> None:
    samples, rate = soundfile.read(sentence, dtype="float32")
    left = soxr.resample(samples, rate, 48_000)
    both = np.column_stack([left, np.zeros_like(left)])
    path = a_file(tmp_path / name, both, rate=48_000, subtype=subtype)
    assert words_of(speaking.transcribe_file(path).text) >= KEY_WORDS


def test_very_quiet_speech_is_recognised(
    speaking: VoiceProcess, sentence: Path, tmp_path: Path
) -> None:
    samples, rate = soundfile.read(sentence, dtype="float32", always_2d=True)
    quiet = a_file(tmp_path / "quiet.wav", samples * 0.003, rate=rate, subtype="PCM_24")
    assert words_of(speaking.transcribe_file(quiet).text) >= KEY_WORDS


def test_speech_longer_than_whispers_window_is_recognised_to_its_end(
    speaking: VoiceProcess, tmp_path: Path
) -> None:
    parts = []
    for number, line in enumerate(story("packaging-renewal", "good")[:5]):
        speaking.synthesise(line, UNHURRIED, tmp_path / f"{number}.wav", engine="piper")
        samples, rate = soundfile.read(tmp_path / f"{number}.wav", dtype="float32", always_2d=True)
        parts += [samples, np.zeros((rate // 2, 1), np.float32)]
    long = a_file(tmp_path / "long.wav", np.concatenate(parts), rate=rate)
    assert soundfile.info(long).duration > 35
    heard = words_of(speaking.transcribe_file(long).text)
    assert heard >= {"ringing", "summer", "behaved", "annoying", "half", "job", "jaws", "tomorrow"}


@pytest.mark.parametrize("prompt", [(), ("Dana Whitfield", "Harbour Foods", "Norpack")])
@pytest.mark.parametrize("noise", ["hiss", "hum", "rumble", "ringing tone"])
def test_nobody_speaking_gives_no_words(
    speaking: VoiceProcess, noise: str, prompt: tuple[str, ...]
) -> None:
    rng = np.random.default_rng(5)
    at = np.arange(5 * SPEECH_RATE) / SPEECH_RATE
    hiss = rng.normal(0, 0.05, len(at))
    sounds = {
        "hiss": hiss,
        "hum": 0.3 * np.sin(2 * np.pi * 50 * at) + 0.1 * np.sin(2 * np.pi * 150 * at) + hiss / 50,
        "rumble": np.convolve(hiss, np.ones(400) / 40, "same"),
        "ringing tone": 0.3 * np.sin(2 * np.pi * 425 * at) * (at % 4 < 1),
    }
    audio = Audio(samples=sounds[noise].astype(np.float32), rate=SPEECH_RATE)
    assert speaking.transcribe(audio, prompt_words=prompt).text == ""


def test_names_of_the_scenario_are_spelled_as_it_spells_them(
    speaking: VoiceProcess, tmp_path: Path
) -> None:
    said = "Hello, this is Sam from Norpack. Is Dana Whitfield there?"
    speaking.synthesise(said, UNHURRIED, tmp_path / "a.wav", engine="piper")
    names = ("Sam", "Norpack", "Dana Whitfield")
    heard = speaking.transcribe_file(tmp_path / "a.wav", prompt_words=names).text
    assert "Norpack" in heard
    assert "Dana Whitfield" in heard


def _kill_at_work(pid: int) -> None:
    """Once it has spent a second of processor time on what it does."""
    before_s = _processor_s(pid)
    while _processor_s(pid) < before_s + 1.0:
        time.sleep(0.01)
    os.kill(pid, signal.SIGKILL)


def _processor_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_process_killed_in_mid_decode_is_replaced_by_one_that_hears(sentence: Path) -> None:
    samples, _ = soundfile.read(sentence, dtype="float32")
    five_minutes = np.resize(samples, 300 * SPEECH_RATE)
    with VoiceProcess() as voice:
        voice.load()
        killer = threading.Thread(target=_kill_at_work, args=(voice.pid,))
        killer.start()
        with pytest.raises(VoiceUnavailable, match="stopped while it was working"):
            voice.transcribe(Audio(samples=five_minutes, rate=SPEECH_RATE))
        killer.join()
        assert words_of(voice.transcribe_file(sentence).text) >= KEY_WORDS


def test_a_damaged_model_in_whispers_cache_is_passed_over(
    sentence: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "whisper"
    cache.mkdir()
    (cache / "tiny.en.pt").write_bytes(b"half a download")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with VoiceProcess() as voice:
        assert voice.load().found == "the offline-model package"


def test_a_damaged_model_that_was_asked_for_is_not_replaced_by_another(tmp_path: Path) -> None:
    (tmp_path / "mine.pt").write_bytes(b"half a download")
    with (
        VoiceProcess(model=str(tmp_path / "mine.pt")) as voice,
        pytest.raises(VoiceUnavailable, match=r"mine\.pt can't be used") as caught,
    ):
        voice.load()
    assert "\n" not in str(caught.value)


def test_turns_are_transcribed_in_the_order_given(
    speaking: VoiceProcess, sentence: Path, tmp_path: Path
) -> None:
    speaking.synthesise("Thank you and goodbye.", UNHURRIED, tmp_path / "b.wav", engine="piper")
    first, second = transcribe_turns([sentence, tmp_path / "b.wav"])
    assert words_of(first.text) >= KEY_WORDS
    assert "goodbye" in words_of(second.text)


def test_the_first_unreadable_turn_is_named_as_the_trainee_named_it(
    sentence: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sentence.parent)
    with pytest.raises(AudioUnreadable, match=r"^none\.wav does not exist"):
        transcribe_turns([Path(sentence.name), Path("none.wav")])


def test_replies_are_spoken_to_numbered_files(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    dana = Voice(rate=175, pitch="high")
    lines = [
        SpokenLine(speaker="dana", text="Harbour Foods, Dana Whitfield.", voice=dana),
        SpokenLine(speaker="front-desk", text="One moment — I’ll put you through…", voice=Voice()),
        SpokenLine(speaker="dana", text="…", voice=dana),
    ]
    cache = LineCache(folder=tmp_path / "cache")
    written = speak_replies(lines, tmp_path / "replies", cache=cache)
    assert [p.name for p in written] == ["01-dana.wav", "02-front-desk.wav", "03-dana.wav"]
    for path in written:
        assert soundfile.info(path).duration >= 0.4
    assert soundfile.info(written[0]).duration > 1
    assert capfd.readouterr() == ("", "")


def test_a_line_said_before_comes_from_the_cache(tmp_path: Path) -> None:
    line = SpokenLine(speaker="dana", text="Go ahead.", voice=Voice())
    cache = LineCache(folder=tmp_path / "cache")
    (first,) = speak_replies([line], tmp_path / "a", cache=cache)
    (kept,) = cache.folder.iterdir()
    kept.write_bytes(first.read_bytes() + b"from the cache")
    (second,) = speak_replies([line], tmp_path / "b", cache=cache)
    assert second.read_bytes().endswith(b"from the cache")


def test_forty_lines_in_a_row_are_all_said_to_their_end(
    speaking: VoiceProcess, tmp_path: Path
) -> None:
    """espeak-ng speaks in a thread of its own; a line begun too early would be cut short."""
    lengths = set()
    for number in range(40):
        path = tmp_path / f"{number}.wav"
        voice = Voice(rate=170, pitch=("low", "high")[number % 2])
        speaking.synthesise("The seals have been failing since autumn.", voice, path)
        lengths.add((number % 2, round(soundfile.info(path).duration, 1)))
    assert len(lengths) <= 4  # two voices; the last tenth of a second may fall either way
    assert min(seconds for _, seconds in lengths) > 1.5


def test_a_slower_voice_takes_longer(speaking: VoiceProcess, tmp_path: Path) -> None:
    for engine in ("pyttsx3", "piper"):
        for rate in (120, 220):
            path = tmp_path / f"{engine}-{rate}.wav"
            speaking.synthesise(SENTENCE, Voice(rate=rate), path, engine=engine)
        slow, fast = (soundfile.info(tmp_path / f"{engine}-{r}.wav").duration for r in (120, 220))
        assert slow > 1.4 * fast


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    line = SpokenLine(speaker="dana", text="Yes.", voice=Voice())
    with pytest.raises(VoiceUnavailable, match="can't be written"):
        speak_replies([line], tmp_path / "file" / "replies")


def test_the_second_engine_hears_the_same_sentence(sentence: Path) -> None:
    pytest.importorskip("faster_whisper")
    with VoiceProcess(model="faster-whisper") as voice:
        heard = voice.transcribe_file(sentence, prompt_words=("Norpack",))
        assert voice.load().model == "faster-whisper"
    assert words_of(heard.text) >= KEY_WORDS


def test_a_folder_without_a_model_is_told_to_who_wants_the_second_engine(tmp_path: Path) -> None:
    with (
        VoiceProcess(model=f"faster-whisper:{tmp_path / 'none'}") as voice,
        pytest.raises(VoiceUnavailable, match="no speech model for faster-whisper"),
    ):
        voice.load()
