"""The player with a device that a test turns by hand."""

import queue
import time
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.voice.mixer import LineDropped, LineFinished, LineStarted
from simulator.voice.pieces import PLAYING_RATE, Piece
from simulator.voice.played import Played
from simulator.voice.player import LoudspeakerBack, LoudspeakerLost, News, Player
from simulator.voice.ports import VoiceUnavailable

Fill = Callable[[int], NDArray[np.float32]]
PIECE = Piece(samples=np.full(2_205, 0.5, np.float32), chars=20)


class Bench:
    """Devices that ask for samples when the test says so, and can be unplugged."""

    system = "bench"

    def __init__(self, fill: Fill) -> None:
        self.fill = fill
        self.is_unplugged = False
        self.is_closed = False

    @property
    def asked_at_s(self) -> float:
        return 0.0 if self.is_unplugged else time.monotonic()

    def close(self) -> None:
        self.is_closed = True


class Plugs:
    """Where devices are plugged in."""

    def __init__(self) -> None:
        self.is_there = True
        self.devices: list[Bench] = []

    def open(self, fill: Fill) -> Bench:
        if not self.is_there:
            raise VoiceUnavailable("none")
        self.devices.append(Bench(fill))
        return self.devices[-1]


class Told:
    """What a player told, in order."""

    def __init__(self) -> None:
        self._told: queue.SimpleQueue[tuple[News, float]] = queue.SimpleQueue()

    def __call__(self, news: News, at_s: float) -> None:
        self._told.put((news, at_s))

    def next(self) -> tuple[News, float]:
        return self._told.get(timeout=30)


@pytest.fixture
def plugs() -> Plugs:
    return Plugs()


@pytest.fixture
def told() -> Told:
    return Told()


def a_player(plugs: Plugs, told: Told, *, stalled_s: float = 60.0) -> Player:
    return Player(told, open_device=plugs.open, buffered_s=0.05, stalled_s=stalled_s)


def test_the_first_sound_and_the_end_are_told_with_their_times(plugs: Plugs, told: Told) -> None:
    player = a_player(plugs, told)
    player.say("1", [PIECE])
    before_s = time.monotonic()
    plugs.devices[0].fill(512)
    news, at_s = told.next()
    assert news == LineStarted(line_id="1")
    assert before_s + 0.05 <= at_s <= time.monotonic() + 0.05
    plugs.devices[0].fill(20_000)
    assert told.next()[0] == LineFinished(line_id="1")
    assert player.is_idle
    player.close()
    assert plugs.devices[0].is_closed


def test_a_line_that_waits_is_told_as_dropped_at_once(plugs: Plugs, told: Told) -> None:
    player = a_player(plugs, told)
    player.say("1", [PIECE])
    player.say("2", [PIECE])
    player.drop()
    assert told.next()[0] == LineDropped(line_id="2", heard_chars=0)
    player.close()


def test_a_device_that_vanishes_in_mid_line_is_told_and_its_successor_goes_on(
    plugs: Plugs, told: Told
) -> None:
    plugs.is_there = False
    with pytest.raises(VoiceUnavailable):
        a_player(plugs, told)
    plugs.is_there = True
    player = a_player(plugs, told, stalled_s=0.02)
    player.say("1", [PIECE])
    first = plugs.devices[0].fill(1_000)
    assert told.next()[0] == LineStarted(line_id="1")
    plugs.is_there = False
    plugs.devices[0].is_unplugged = True
    news, _ = told.next()
    assert isinstance(news, LoudspeakerLost)
    assert "connected" in news.reason
    plugs.is_there = True
    assert told.next()[0] == LoudspeakerBack()
    rest = plugs.devices[1].fill(20_000)
    assert np.count_nonzero(first) + np.count_nonzero(rest) == len(PIECE.samples)
    player.close()
    assert plugs.devices[0].is_closed


def test_what_was_played_is_found_again_by_its_time() -> None:
    played = Played(delay_s=0.1)
    count = np.arange(1, 3 * PLAYING_RATE + 1, dtype=np.float32)
    # Two blocks at once and then none for a while, as devices ask.
    for n in range(0, len(count), 2_000):
        block_at_s = 50.0 + (n // 4_000 * 4_000) / PLAYING_RATE
        played.note(count[n : n + 2_000], block_at_s)
    heard = played.between(51.1, 51.6)
    assert heard[0] == pytest.approx(PLAYING_RATE + 1, abs=2_000)
    np.testing.assert_array_equal(np.diff(heard), np.ones(len(heard) - 1))
    assert not played.between(40.0, 41.0).any()
    assert not played.between(60.0, 60.5).any()


def test_what_was_played_long_ago_is_forgotten() -> None:
    played = Played()
    for second in range(20):
        played.note(np.ones(PLAYING_RATE, np.float32), 100.0 + second)
    assert not played.between(101.0, 102.0).any()
    assert played.between(118.0, 119.0).all()


def test_nothing_was_played_before_anything_was(plugs: Plugs, told: Told) -> None:
    player = a_player(plugs, told)
    assert not player.played(1.0, 2.0).any()
    assert player.heard() is None
    player.close()
