"""The sound of his turns in files: only where it is wished, whole or not at all."""

import queue
import stat
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from simulator.voice import live_messages as messages
from simulator.voice.ears_thread import EarsThread
from simulator.voice.fed_player import FedPlayer
from simulator.voice.kept_sound import KeptSound
from simulator.voice.ports import SPEECH_RATE, Audio, Transcript
from tests.voice.sounds import a_file, a_tone


def a_turn(seconds: float = 1.0) -> NDArray[np.float32]:
    return a_tone(seconds)[:, 0]


def kept_in(folder: Path) -> tuple[KeptSound, list[str]]:
    told: list[str] = []
    return KeptSound(folder, told.append), told


def test_a_turn_is_kept_as_it_sounded_for_its_owner_only(tmp_path: Path) -> None:
    kept, told = kept_in(tmp_path)
    name = kept.keep(a_turn(), joined=False)
    kept.close()
    samples, rate = soundfile.read(tmp_path / name, dtype="float32")
    assert rate == SPEECH_RATE
    np.testing.assert_allclose(samples, a_turn(), atol=1e-4)
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [name]
    assert told == []


def test_a_turn_he_went_on_with_takes_the_place_of_its_beginning(tmp_path: Path) -> None:
    kept, _ = kept_in(tmp_path)
    first = kept.keep(a_turn(1.0), joined=False)
    assert kept.keep(a_turn(2.5), joined=True) == first
    assert kept.keep(a_turn(1.0), joined=False) != first
    kept.close()
    assert soundfile.info(tmp_path / first).duration == pytest.approx(2.5)


def test_another_voice_process_in_the_same_call_writes_over_nothing(tmp_path: Path) -> None:
    before, _ = kept_in(tmp_path)
    first = before.keep(a_turn(1.0), joined=False)
    before.close()
    after, _ = kept_in(tmp_path)
    assert after.keep(a_turn(2.0), joined=False) != first
    after.close()
    assert soundfile.info(tmp_path / first).duration == pytest.approx(1.0)


def test_a_full_disk_is_told_once_and_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    kept, told = kept_in(tmp_path)
    first = kept.keep(a_turn(), joined=False)
    (tmp_path / "heard-002.part").symlink_to("/dev/full")
    for _ in range(3):
        kept.keep(a_turn(), joined=False)
    kept.close()
    assert [file.name for file in tmp_path.iterdir()] == [first]
    assert soundfile.info(tmp_path / first).frames == SPEECH_RATE
    assert len(told) == 1
    assert "No space left on device" in told[0]
    assert "Make room" in told[0]


# ── within a call ───────────────────────────────────────────────────────────


class Loudness:
    """A detector for tones."""

    def probability(self, frame: NDArray[np.float32]) -> float:
        return float(np.abs(frame).max() > 0.05)

    def reset(self) -> None:
        pass


class Words:
    """A recogniser that makes out one word a second."""

    def transcribe(self, audio: Audio, **_: object) -> Transcript:
        text = " ".join(["word"] * max(1, round(audio.seconds)))
        return Transcript(text=text, audio_ms=round(audio.seconds * 1_000))


class FedCall:
    """A call into which sound is fed."""

    def __init__(self) -> None:
        self.notices: queue.SimpleQueue[messages.Notice] = queue.SimpleQueue()
        self._ears = EarsThread(
            messages.OpenCall(hands_free=True, fed_rate=SPEECH_RATE),
            self.notices.put,
            Words(),
            Loudness(),
        )
        self._ears.start(FedPlayer())

    def obeys(self, order: messages.Order) -> None:
        self._ears.obey(order, b"")

    def hears(self, samples: NDArray[np.float32]) -> None:
        for at in range(0, len(samples), 1_600):
            block = samples[at : at + 1_600].astype("<f4").tobytes()
            self._ears.obey(messages.Feed(), block)

    def turns(self) -> list[messages.TurnHeard]:
        """Those heard in all, once the call is over."""
        self._ears.close()
        told = []
        while not self.notices.empty():
            told.append(self.notices.get())
        return [notice for notice in told if isinstance(notice, messages.TurnHeard)]


SILENCE = np.zeros(3 * SPEECH_RATE, np.float32)


def test_each_turn_of_a_call_is_kept_in_the_file_that_is_named(tmp_path: Path) -> None:
    call = FedCall()
    call.obeys(messages.KeepSound(folder=str(tmp_path)))
    line = a_file(tmp_path / "line.wav", a_tone(0.5))
    call.hears(SILENCE)
    for number, seconds in enumerate((2.0, 4.0)):
        call.hears(a_turn(seconds))
        call.hears(SILENCE)
        part = messages.SpokenPart(path=str(line), text="Go on.")
        call.obeys(messages.Say(line_id=f"L{number}", parts=(part,)))
        call.hears(SILENCE)
    turns = call.turns()
    assert len(turns) == 2
    lasts = [soundfile.info(tmp_path / turn.sound).duration for turn in turns]
    assert lasts == pytest.approx([2.0, 4.0], abs=0.5)


def test_a_turn_he_goes_on_with_in_a_call_is_one_file(tmp_path: Path) -> None:
    call = FedCall()
    call.obeys(messages.KeepSound(folder=str(tmp_path)))
    call.hears(SILENCE)
    call.hears(a_turn(2.0))
    call.hears(SILENCE[:SPEECH_RATE])
    call.hears(a_turn(4.0))
    call.hears(SILENCE)
    first, whole = call.turns()
    assert whole.joined
    assert whole.sound == first.sound
    assert soundfile.info(tmp_path / whole.sound).duration == pytest.approx(7.0, abs=0.5)


def test_without_his_leave_nothing_is_written(tmp_path: Path) -> None:
    call = FedCall()
    call.hears(SILENCE)
    call.hears(a_turn(2.0))
    call.hears(SILENCE)
    (turn,) = call.turns()
    assert turn.sound == ""
    assert not list(tmp_path.iterdir())


def test_a_full_disk_in_mid_call_costs_no_turn(tmp_path: Path) -> None:
    (tmp_path / "heard-001.part").symlink_to("/dev/full")
    call = FedCall()
    call.obeys(messages.KeepSound(folder=str(tmp_path)))
    for _ in range(3):
        call.hears(SILENCE)
        call.hears(a_turn(2.0))
    call.hears(SILENCE)
    assert len(call.turns()) == 3
    assert not list(tmp_path.iterdir())
