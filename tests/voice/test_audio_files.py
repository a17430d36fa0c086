"""Every file a trainee may bring, good and bad."""

import os
import re
from pathlib import Path

import numpy as np
import pytest

from simulator.voice.audio_files import LONGEST_TURN_S, read_speech, write_wav
from simulator.voice.ports import SPEECH_RATE, Audio, AudioUnreadable
from tests.voice.sounds import TONE_HZ, a_file, a_tone, a_wav_header, loudest_hz

KINDS = [
    ("t.wav", "PCM_U8"),
    ("t.wav", "PCM_16"),
    ("t.wav", "PCM_24"),
    ("t.wav", "PCM_32"),
    ("t.wav", "FLOAT"),
    ("t.wav", "DOUBLE"),
    ("t.wav", "ULAW"),
    ("t.flac", "PCM_16"),
    ("t.flac", "PCM_24"),
    ("t.mp3", "MPEG_LAYER_III"),
    ("t.ogg", "VORBIS"),
    ("t.ogg", "OPUS"),
]


def _complaint(path: Path) -> str:
    with pytest.raises(AudioUnreadable) as caught:
        read_speech(path)
    message = str(caught.value)
    assert message.startswith(str(path))
    assert "\n" not in message
    assert caught.value.cure.endswith(".")
    return message


@pytest.mark.parametrize(("name", "subtype"), KINDS)
@pytest.mark.parametrize("channels", [1, 2])
def test_every_kind_of_file_is_heard_as_the_same_tone(
    tmp_path: Path, name: str, subtype: str, channels: int
) -> None:
    sound = a_tone(1.0, rate=48_000, channels=channels)
    heard = read_speech(a_file(tmp_path / name, sound, rate=48_000, subtype=subtype))
    assert heard.rate == SPEECH_RATE
    assert heard.samples.dtype == np.float32
    assert heard.seconds == pytest.approx(1.0, abs=0.06)  # mp3 pads to whole frames
    assert loudest_hz(heard.samples, heard.rate) == pytest.approx(TONE_HZ, abs=3)


@pytest.mark.parametrize("rate", [8_000, 11_025, 22_050, 44_100, 96_000, 192_000])
def test_every_rate_is_brought_to_the_one_whisper_hears(tmp_path: Path, rate: int) -> None:
    heard = read_speech(a_file(tmp_path / "t.wav", a_tone(3.0, rate=rate), rate=rate))
    assert heard.seconds == pytest.approx(3.0, abs=0.001)
    assert loudest_hz(heard.samples, heard.rate) == pytest.approx(TONE_HZ, abs=1)


@pytest.mark.parametrize("peak", [0.003, 0.05, 0.9])
def test_quiet_and_loud_recordings_come_out_equally_loud(tmp_path: Path, peak: float) -> None:
    sound = a_tone(1.0, peak=peak)
    heard = read_speech(a_file(tmp_path / "t.wav", sound, subtype="PCM_24"))
    assert float(np.abs(heard.samples).max()) == pytest.approx(0.5, abs=0.02)


def test_one_click_does_not_keep_a_quiet_voice_quiet(tmp_path: Path) -> None:
    sound = a_tone(2.0, peak=0.01)
    sound[5_000:5_010] = 1.0
    heard = read_speech(a_file(tmp_path / "t.wav", sound))
    assert float(np.median(np.abs(heard.samples))) > 0.2


def test_a_constant_offset_is_taken_away(tmp_path: Path) -> None:
    heard = read_speech(a_file(tmp_path / "t.wav", a_tone(1.0, peak=0.1) + 0.3))
    assert abs(float(heard.samples.mean())) < 0.01


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    tone = a_tone(1.0, rate=22_050, peak=0.5)[:, 0]
    write_wav(tmp_path / "t.wav", Audio(samples=tone, rate=22_050))
    heard = read_speech(tmp_path / "t.wav")
    assert heard.seconds == pytest.approx(1.0, abs=0.001)
    assert loudest_hz(heard.samples, heard.rate) == pytest.approx(TONE_HZ, abs=2)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "does not exist" in _complaint(tmp_path / "no.wav")


def test_a_folder_is_no_turn(tmp_path: Path) -> None:
    assert "is a folder" in _complaint(tmp_path)


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "t.wav").touch()
    assert "is an empty file" in _complaint(tmp_path / "t.wav")


def test_a_text_file_is_no_sound(tmp_path: Path) -> None:
    (tmp_path / "t.wav").write_text("Hello Dana, it's Sam.\n" * 100)
    assert "is no sound that warmcall can read" in _complaint(tmp_path / "t.wav")


def test_random_bytes_are_no_sound(tmp_path: Path) -> None:
    (tmp_path / "t.mp3").write_bytes(np.random.default_rng(7).bytes(20_000))
    assert _complaint(tmp_path / "t.mp3")


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = a_file(tmp_path / "t.wav", a_tone())
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert "may not be read by you" in _complaint(path)


def test_a_named_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "t.wav")
    assert "is no ordinary file" in _complaint(tmp_path / "t.wav")


@pytest.mark.parametrize("peak", [0.0, 0.0001])
def test_silence_says_to_check_the_microphone(tmp_path: Path, peak: float) -> None:
    path = a_file(tmp_path / "t.wav", a_tone(peak=peak), subtype="PCM_24")
    message = _complaint(path)
    assert "is silent" in message
    assert "microphone" in message


@pytest.mark.parametrize("frames", [0, 1, 400])
def test_a_file_shorter_than_a_word_holds_no_turn(tmp_path: Path, frames: int) -> None:
    path = a_file(tmp_path / "t.wav", a_tone()[:frames])
    assert "holds no sound" in _complaint(path)


@pytest.mark.parametrize(
    ("name", "subtype"),
    [
        ("t.wav", "PCM_16"),
        ("t.flac", "PCM_16"),
        ("t.mp3", "MPEG_LAYER_III"),
        ("t.ogg", "VORBIS"),
        ("t.ogg", "OPUS"),
    ],
)
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_cut_off_file_is_not_scored_as_if_it_were_whole(
    tmp_path: Path, name: str, subtype: str, share: float
) -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, (160_000, 1)).astype(np.float32)
    path = a_file(tmp_path / name, noise, subtype=subtype)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert re.search("cut off|damaged", _complaint(path))


def test_an_mp3_with_a_picture_in_its_tag_is_read(tmp_path: Path) -> None:
    path = a_file(tmp_path / "t.mp3", a_tone(2.0))
    picture = b"APIC" + (50_000).to_bytes(4, "big") + bytes(50_002)
    length = bytes(len(picture) >> shift & 0x7F for shift in (21, 14, 7, 0))
    path.write_bytes(b"ID3\x03\0\0" + length + picture + path.read_bytes())
    assert read_speech(path).seconds == pytest.approx(2.0, abs=0.1)


def test_a_wav_of_unknown_length_is_read_to_its_end(tmp_path: Path) -> None:
    pcm = (a_tone(1.0) * 32_000).astype("<i2").tobytes()
    path = tmp_path / "piped.wav"
    path.write_bytes(a_wav_header(data_bytes=0xFFFF_FFFF) + pcm)
    assert read_speech(path).seconds == pytest.approx(1.0, abs=0.001)


def test_a_header_that_promises_gigabytes_costs_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "t.wav"
    path.write_bytes(a_wav_header(data_bytes=0x7000_0000) + bytes(range(256)) * 20)
    assert "cut off: about 100 %" in _complaint(path)


@pytest.mark.parametrize(("rate", "channels"), [(1, 1), (4_000_000_000, 1), (16_000, 400)])
def test_a_header_that_describes_no_voice_is_refused(
    tmp_path: Path, rate: int, channels: int
) -> None:
    path = tmp_path / "t.wav"
    path.write_bytes(a_wav_header(data_bytes=8_000, rate=rate, channels=channels) + bytes(8_000))
    assert _complaint(path)


def test_an_hour_is_no_turn(tmp_path: Path) -> None:
    hour = np.zeros((3_600 * 8_000, 1), np.float32)
    hour[::100] = 0.5
    path = a_file(tmp_path / "t.wav", hour, rate=8_000)
    message = _complaint(path)
    assert f"longer than {LONGEST_TURN_S // 60} minutes" in message
    assert "cut the recording into turns" in message


def test_samples_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    sound = a_tone()
    sound[100] = np.nan
    assert "no numbers" in _complaint(a_file(tmp_path / "t.wav", sound, subtype="FLOAT"))
