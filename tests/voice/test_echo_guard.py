"""Her voice in his microphone: taken out, whatever its way, and his left in."""

import numpy as np
import pytest
import soxr
from numpy.typing import NDArray

from simulator.voice.echo_guard import EARLIEST_S, EchoGuard
from simulator.voice.heard_sound import FRAME
from simulator.voice.pieces import PLAYING_RATE
from simulator.voice.ports import SPEECH_RATE

SECONDS = 3


def a_voice(seed: int) -> NDArray[np.float32]:
    """Noise in the band of speech that swells and fades like syllables, at `SPEECH_RATE`."""
    random = np.random.default_rng(seed)
    spectrum = np.fft.rfft(random.standard_normal(SECONDS * SPEECH_RATE))
    hertz = np.fft.rfftfreq(SECONDS * SPEECH_RATE, 1 / SPEECH_RATE)
    spectrum[(hertz < 150) | (hertz > 3_500)] = 0
    at = np.arange(SECONDS * SPEECH_RATE) / SPEECH_RATE
    swell = 0.55 + 0.45 * np.sin(2 * np.pi * (3.1 + 0.1 * seed) * at)
    sound = np.fft.irfft(spectrum) * swell
    return (0.3 * sound / np.abs(sound).max()).astype(np.float32)


def frames_left(
    heard: NDArray[np.float32], played: NDArray[np.float32]
) -> list[NDArray[np.float32] | None]:
    """What the guard leaves of each frame; both begin at the same moment."""
    guard = EchoGuard()
    at_her_rate = soxr.resample(played, SPEECH_RATE, PLAYING_RATE)
    before = np.zeros(PLAYING_RATE, np.float32)
    known = np.concatenate((before, at_her_rate, before))
    left = []
    for begin in range(0, len(heard) - FRAME + 1, FRAME):
        end_s = 1.0 + (begin + FRAME) / SPEECH_RATE
        first = round((end_s - guard.reaches_back_s) * PLAYING_RATE)
        last = round((end_s + EARLIEST_S) * PLAYING_RATE)
        frame = heard[begin : begin + FRAME]
        left.append(guard.without_her(frame, known[first:last], PLAYING_RATE))
    return left


def delayed(sound: NDArray[np.float32], seconds: float) -> NDArray[np.float32]:
    silence = np.zeros(round(seconds * SPEECH_RATE), np.float32)
    return np.concatenate((silence, sound))[: len(sound)]


@pytest.mark.parametrize("delay_s", [0.0, 0.05, 0.2, 0.4])
@pytest.mark.parametrize("gain", [1.0, 0.05])
def test_her_voice_alone_leaves_nothing(delay_s: float, gain: float) -> None:
    her = a_voice(1)
    left = frames_left(delayed(her, delay_s) * np.float32(gain), her)
    sounding = left[round(delay_s * SPEECH_RATE / FRAME) + 4 :]
    assert sum(frame is None for frame in sounding) >= 0.95 * len(sounding)


def test_her_voice_by_several_ways_through_a_room_leaves_next_to_nothing() -> None:
    her = a_voice(1)
    room = 0.5 * delayed(her, 0.1) + 0.2 * delayed(her, 0.1006) + 0.1 * delayed(her, 0.1013)
    sounding = frames_left(room.astype(np.float32), her)[8:]
    assert sum(frame is None for frame in sounding) >= 0.9 * len(sounding)


def test_his_voice_is_left_while_she_speaks() -> None:
    her, his = a_voice(1), a_voice(2)
    left = frames_left(his + delayed(her, 0.1) * np.float32(0.2), her)[4:]
    assert sum(frame is not None for frame in left) >= 0.9 * len(left)


def test_nothing_is_touched_while_she_is_silent() -> None:
    his = a_voice(2)
    left = frames_left(his, np.zeros_like(his))
    for number, frame in enumerate(left):
        assert frame is not None
        assert np.array_equal(frame, his[number * FRAME : (number + 1) * FRAME])
