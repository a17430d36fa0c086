"""The player on a real sound server: held, gone on with, dropped, and the server taken away."""

import os
import queue
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from simulator.voice.mixer import LineDropped, LineFinished, LineHeld, LineStarted
from simulator.voice.pieces import PLAYING_RATE, Piece, piece_of
from simulator.voice.player import LoudspeakerBack, LoudspeakerLost, News, Player
from tests.voice.sound_server import RATE, Listener, sound_server
from tests.voice.sounds import a_tone

pytestmark = pytest.mark.sound


class Call:
    """A player and what it tells."""

    def __init__(self) -> None:
        self._told: queue.SimpleQueue[News] = queue.SimpleQueue()
        self.player = Player(lambda news, at_s: self._told.put(news))

    def next(self) -> News:
        return self._told.get(timeout=60)


def a_piece(seconds: float) -> Piece:
    samples = a_tone(seconds, rate=PLAYING_RATE)[:, 0]
    return piece_of(samples, PLAYING_RATE, "x" * 100)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Path]:
    with sound_server(tmp_path):
        yield tmp_path


def test_a_line_held_and_gone_on_with_is_heard_whole_and_once(server: Path) -> None:
    call = Call()
    listener = Listener()
    call.player.say("1", [a_piece(2.0), a_piece(2.0)])
    assert call.next() == LineStarted(line_id="1")
    call.player.hold()
    held = call.next()
    assert isinstance(held, LineHeld)
    call.player.go_on()
    assert call.next() == LineFinished(line_id="1")
    loud = np.abs(listener.heard()) > 0.01
    assert loud.sum() / RATE == pytest.approx(4.0, abs=0.4)
    call.player.close()


def test_a_dropped_line_falls_silent_and_the_next_is_heard(server: Path) -> None:
    call = Call()
    listener = Listener()
    call.player.say("1", [a_piece(30.0)])
    assert call.next() == LineStarted(line_id="1")
    call.player.drop()
    dropped = call.next()
    assert isinstance(dropped, LineDropped)
    assert dropped.heard_chars < 50
    call.player.say("2", [a_piece(0.3)])
    assert call.next() == LineStarted(line_id="2")
    assert call.next() == LineFinished(line_id="2")
    assert (np.abs(listener.heard()) > 0.01).sum() / RATE < 15
    call.player.close()


def test_a_sound_server_that_ends_in_mid_line_is_told_and_another_goes_on(
    server: Path,
) -> None:
    call = Call()
    call.player.say("1", [a_piece(5.0)])
    assert call.next() == LineStarted(line_id="1")
    os.kill(int((server / "pulse" / "pid").read_text()), signal.SIGKILL)
    assert isinstance(call.next(), LoudspeakerLost)
    assert call.player.heard() is not None
    with sound_server(server):
        assert call.next() == LoudspeakerBack()
        assert call.next() == LineFinished(line_id="1")
        call.player.close()
