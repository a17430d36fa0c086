"""What is heard in a call: turns from sound, long silences, noise, clipping, lost devices."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from simulator.voice import live_messages as messages
from simulator.voice.detector import SileroDetector
from simulator.voice.microphone import MicrophoneBack, MicrophoneLost
from tests.voice.hearing import RATE, Hearing, a_voice


@pytest.fixture
def line(tmp_path: Path) -> messages.Say:
    """A line of four seconds."""
    path = tmp_path / "line.wav"
    soundfile.write(path, a_voice(4.0, 22_050), 22_050)
    return messages.Say(line_id="l1", parts=(messages.SpokenPart(path=str(path), text="x" * 100),))


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
def test_a_turn_is_told_with_its_times_whatever_the_rate(rate: int) -> None:
    hearing = Hearing(rate=rate).silence(1.0).speech(1.5).silence(1.0)
    (turn,) = hearing.turns
    assert turn.started_s - 100 == pytest.approx(1.0, abs=0.1)
    assert turn.ended_s - 100 == pytest.approx(2.5, abs=0.1)
    assert turn.text.startswith("worda wordb")


def test_ten_minutes_of_talk_lose_no_block_and_hold_no_more_sound_than_one() -> None:
    hearing = Hearing()
    half_a_minute = np.concatenate((a_voice(1.5), np.zeros(round(28.5 * RATE), np.float32)))
    most_s = 0.0
    for _ in range(20):
        hearing.hears(half_a_minute)
        most_s = max(most_s, hearing.ears.seconds_kept)
    assert len(hearing.turns) == 20
    assert {turn.text.count("word") for turn in hearing.turns} <= {14, 15}
    assert hearing.fed == 600 * RATE
    assert 600_000 - hearing.ears.heard_ms < 32
    assert most_s < 10


def test_ten_minutes_of_silence_are_no_turn_and_hold_no_sound() -> None:
    hearing = Hearing().silence(600)
    assert not hearing.turns
    assert not hearing.told(messages.SpeechBegan)
    assert hearing.ears.seconds_kept < 3
    hearing.speech(1.0).silence(1.0)
    assert len(hearing.turns) == 1


def test_a_muted_microphone_is_told_once() -> None:
    hearing = Hearing().silence(60)
    (advice,) = hearing.told(messages.Advice)
    assert isinstance(advice, messages.Advice)
    assert "muted" in advice.text


def test_sound_that_clips_is_told_once_and_heard_all_the_same() -> None:
    hearing = Hearing().silence(1.0).speech(4.0, peak=1.0).silence(1.0).speech(3.0, peak=1.0)
    assert len(hearing.told(messages.Advice)) == 1
    assert len(hearing.silence(1.0).turns) == 2


@pytest.mark.parametrize("loud", [0.01, 0.1, 0.5])
def test_a_minute_of_constant_noise_is_no_turn(loud: float) -> None:
    at = np.arange(60 * RATE) / RATE
    hiss = np.random.default_rng(1).normal(0.0, loud / 3, len(at))
    hum = loud * np.sin(2 * np.pi * 100 * at)
    hearing = Hearing(detector=SileroDetector()).hears((hiss + hum).astype(np.float32))
    assert not hearing.turns
    assert not hearing.told(messages.SpeechBegan)
    assert hearing.ears.seconds_kept < 3


def test_with_the_talk_key_up_nothing_is_listened_to() -> None:
    hearing = Hearing(hands_free=False).speech(5.0).silence(1.0)
    assert hearing.notices == []
    assert hearing.finder.seconds_asked == 0


def test_the_talk_key_takes_only_what_is_said_while_it_is_down() -> None:
    hearing = Hearing(hands_free=False).speech(2.0)
    hearing.ears.obey(messages.Press())
    hearing.speech(1.0)
    hearing.ears.obey(messages.Release())
    hearing.speech(2.0)
    (turn,) = hearing.turns
    assert turn.text.count("word") <= 11


def test_her_line_lasts_as_long_as_it_takes(line: messages.Say) -> None:
    hearing = Hearing().silence(0.5)
    hearing.ears.obey(line)
    hearing.silence(3.5)
    assert hearing.told(messages.LineBegun)
    assert not hearing.told(messages.LineEnded)
    assert hearing.silence(1.5).told(messages.LineEnded)


def test_a_line_goes_on_with_parts_that_come_while_it_is_said(line: messages.Say) -> None:
    hearing = Hearing().silence(0.5)
    hearing.ears.obey(replace(line, is_whole=False))
    hearing.silence(2.0)
    more = messages.SayMore(line_id="l1", parts=line.parts, is_whole=False)
    hearing.ears.obey(more)
    hearing.silence(5.0)
    assert not hearing.told(messages.LineEnded)
    hearing.ears.obey(replace(more, parts=(), is_whole=True))
    assert hearing.silence(2.5).told(messages.LineEnded)
    assert len(hearing.told(messages.LineBegun)) == 1


def test_a_part_whose_sound_is_gone_ends_the_line_and_is_told(
    line: messages.Say, tmp_path: Path
) -> None:
    hearing = Hearing().silence(0.5)
    hearing.ears.obey(replace(line, is_whole=False))
    gone = messages.SpokenPart(path=str(tmp_path / "gone.wav"), text="Hello")
    hearing.ears.obey(messages.SayMore(line_id="l1", parts=(gone,), is_whole=True))
    (advice,) = hearing.silence(0.5).told(messages.Advice)
    assert isinstance(advice, messages.Advice)
    assert "gone or damaged" in advice.text
    assert hearing.silence(5.0).told(messages.LineEnded)


def test_more_of_a_line_that_was_cut_off_is_not_said(line: messages.Say) -> None:
    hearing = Hearing().silence(0.5)
    hearing.ears.obey(replace(line, is_whole=False))
    hearing.silence(2.0).speech(1.5).silence(1.0)
    assert hearing.told(messages.LineInterrupted)
    hearing.ears.obey(messages.SayMore(line_id="l1", parts=line.parts, is_whole=True))
    assert not hearing.silence(6.0).told(messages.LineEnded)


def test_an_interruption_tells_how_much_of_her_line_was_heard(line: messages.Say) -> None:
    hearing = Hearing().silence(0.5)
    hearing.ears.obey(line)
    hearing.silence(2.0).speech(1.5).silence(1.0)
    (cut,) = hearing.told(messages.LineInterrupted)
    assert isinstance(cut, messages.LineInterrupted)
    assert cut.line_id == "l1"
    assert 45 <= cut.heard_chars <= 75
    kinds = [type(notice) for notice in hearing.notices]
    assert kinds.index(messages.SpeechBegan) < kinds.index(messages.LineInterrupted)
    assert kinds.index(messages.LineInterrupted) < kinds.index(messages.TurnHeard)


def test_a_line_whose_sound_is_gone_is_told_as_unsaid(tmp_path: Path) -> None:
    hearing = Hearing()
    gone = messages.SpokenPart(path=str(tmp_path / "gone.wav"), text="Hello")
    hearing.ears.obey(messages.Say(line_id="l1", parts=(gone,)))
    (unsaid,) = hearing.told(messages.LineUnsaid)
    assert isinstance(unsaid, messages.LineUnsaid)
    assert "gone or damaged" in unsaid.reason


def test_a_microphone_unplugged_in_mid_turn_ends_it_and_is_heard_again_later() -> None:
    hearing = Hearing().silence(0.5).speech(1.0)
    hearing.ears.follow_microphone(MicrophoneLost(reason="gone"))
    assert hearing.told(messages.NoSpeech)
    assert hearing.told(messages.DeviceLost)
    hearing.ears.follow_microphone(MicrophoneBack())
    hearing.silence(0.5).speech(1.0).silence(1.0)
    assert hearing.told(messages.DeviceBack)
    assert len(hearing.turns) == 1
