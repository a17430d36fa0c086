"""A spoken call with a voice process of its own, which is killed, and which hears an hour."""

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from numpy.typing import NDArray

from simulator.call.call import Call
from simulator.call.events import Event, Heard, PersonaLineFinished, PersonaSaid
from simulator.call.replay import replay
from simulator.call.start import CallStart
from simulator.practice.conversation import Keeping, header_for
from simulator.practice.live_conversation import LiveConversation
from simulator.records.log_file import read_log
from simulator.records.store import Store
from simulator.session import Notice, VoiceBack, VoiceLost
from simulator.voice import live_messages as messages
from simulator.voice.call_clock import CallClock
from simulator.voice.listener import SILENCE_PEAK
from simulator.voice.live import LOST, SpokenCall
from simulator.voice.process import VoiceProcess
from tests.scoring.play import bundled
from tests.voice.hearing import RATE, a_voice
from tests.voice.stand_in_child import FOLDER_VARIABLE, LOOKING, STAND_IN, STUCK

ROOT = Path(__file__).parents[2]
BLOCK = RATE // 10
Kind = TypeVar("Kind")
PATIENCE_S = 120.0  # a bound on waiting, not a measure
OPENING = "Hi Dana, it's Sam from Norpack. I'm ringing to hear what still stops line 2."


@pytest.fixture(autouse=True)
def stand_in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the stand-in is told what to do."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    return tmp_path


def silence(seconds: float) -> NDArray[np.float32]:
    """A very quiet room: a line without any sound would be told of as muted."""
    return a_voice(seconds, peak=1.05 * SILENCE_PEAK)


def feed(process: VoiceProcess, samples: NDArray[np.float32]) -> None:
    for at in range(0, len(samples), BLOCK):
        process.order(messages.Feed(), samples[at : at + BLOCK].astype("<f4").tobytes())


def wait_until(is_so: Callable[[], bool]) -> None:
    until_s = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < until_s, "waited too long"
        time.sleep(0.01)


class NoSound:
    """Her lines, of which nothing is to be heard."""

    def parts_of(self, said: PersonaSaid) -> Iterator[messages.SpokenPart]:
        return iter(())


class FedCall:
    """A recorded call with Dana into which sound is fed."""

    def __init__(self, folder: Path) -> None:
        scenario = bundled("packaging-renewal")
        call = Call(scenario, CallStart.of(scenario, trainee_name="Sam"), seed=1)
        self.clock = clock = CallClock()
        self.processes: list[VoiceProcess] = []
        self.voice = SpokenCall(
            clock,
            messages.OpenCall(hands_free=True, fed_rate=RATE),
            start=self._start,
            lines=NoSound(),
        )
        self.voice.open()
        self.news: list[Event | Notice] = []
        keeping = Keeping(store=Store(folder), started=datetime.now(UTC), durable=False)
        self.conversation = LiveConversation(
            scenario,
            call,
            header_for(call, trainee="", exam=False, mode="voice"),
            keeping,
            tell=self.news.append,
            clock=clock,
            voice=self.voice,
        )
        self.conversation.ring()
        self.lets_her_speak(lines=1)

    def _start(self, take: Callable[[messages.Notice | None], None]) -> VoiceProcess:
        self.processes.append(VoiceProcess(module=STAND_IN, on_notice=take))
        return self.processes[-1]

    def lets_her_speak(self, lines: int) -> None:
        """Until she has said so many lines in all, and the last is over."""
        wait_until(lambda: len(self.told(PersonaSaid)) >= lines)
        while len(self.told(PersonaLineFinished)) < lines:
            feed(self.processes[-1], silence(0.5))
            time.sleep(0.01)

    def told(self, kind: type[Kind]) -> list[Kind]:
        return [one for one in self.news if isinstance(one, kind)]

    @property
    def turns(self) -> list[str]:
        return [turn.text for turn in self.conversation.log.turns]


def test_a_process_killed_while_it_looks_for_words_costs_that_turn_and_nothing_else(
    stand_in_folder: Path,
) -> None:
    call = FedCall(stand_in_folder / "data")
    try:
        feed(call.processes[-1], np.concatenate((a_voice(2.0), silence(1.0))))
        wait_until(lambda: call.turns == ["word word"])
        call.lets_her_speak(lines=2)

        (stand_in_folder / STUCK).touch()
        feed(call.processes[-1], np.concatenate((a_voice(3.0), silence(1.0))))
        wait_until((stand_in_folder / LOOKING).exists)
        (stand_in_folder / STUCK).unlink()
        killed = call.processes[-1].pid
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        wait_until(lambda: bool(call.told(VoiceLost)))
        call.voice.type(OPENING)
        wait_until(lambda: call.turns == ["word word", OPENING])

        wait_until(lambda: bool(call.told(VoiceBack)))
        call.lets_her_speak(lines=3)
        feed(call.processes[-1], np.concatenate((a_voice(4.0), silence(1.0))))
        wait_until(lambda: len(call.turns) == 3)
    finally:
        call.conversation.close()
    assert [lost.reason for lost in call.told(VoiceLost)] == [LOST]
    assert "\n" not in LOST
    assert len(call.processes) == 2
    assert call.conversation.path is not None
    recorded = read_log(call.conversation.path)
    assert recorded.fault is None
    assert [turn.text for turn in recorded.log.turns] == call.turns
    assert call.turns == ["word word", OPENING, "word word word word"]


def say_by_voice(call: FedCall, seconds: float) -> None:
    """After so long a silence that it is a turn of its own."""
    turns = len(call.told(Heard))
    feed(call.processes[-1], np.concatenate((silence(3.5), a_voice(seconds), silence(1.0))))
    wait_until(lambda: len(call.told(Heard)) > turns)


def test_the_last_turn_taken_down_wrongly_is_put_right_and_answered_anew(
    stand_in_folder: Path,
) -> None:
    call = FedCall(stand_in_folder / "data")
    try:
        say_by_voice(call, 2.0)
        call.lets_her_speak(lines=2)
        misheard = call.conversation.path
        call.conversation.correct(1, OPENING)
        call.lets_her_speak(lines=3)
        assert call.turns == [OPENING]
        say_by_voice(call, 3.0)
        assert call.turns == [OPENING, "word word word"]
    finally:
        call.conversation.close()
    assert misheard is not None
    assert call.conversation.path is not None
    assert [turn.text for turn in read_log(misheard).log.turns] == ["word word"]
    recorded = read_log(call.conversation.path)
    assert recorded.fault is None
    assert recorded.log.header.parent is not None
    assert recorded.log.header.mode == "voice"
    assert [turn.text for turn in recorded.log.turns] == call.turns
    assert replay(recorded.log, bundled("packaging-renewal")) == recorded.log.events


def test_an_earlier_turn_is_put_right_and_the_talk_goes_on(stand_in_folder: Path) -> None:
    call = FedCall(stand_in_folder / "data")
    try:
        for lines, seconds in ((2, 2.0), (3, 3.0)):
            say_by_voice(call, seconds)
            call.lets_her_speak(lines=lines)
        call.conversation.correct(1, OPENING)
        assert call.turns == [OPENING, "word word word"]
        say_by_voice(call, 4.0)
        assert call.turns == [OPENING, "word word word", "word word word word"]
    finally:
        call.conversation.close()


def test_turns_are_taken_back_and_time_with_them(stand_in_folder: Path) -> None:
    call = FedCall(stand_in_folder / "data")
    try:
        for lines, seconds in ((2, 2.0), (3, 3.0)):
            say_by_voice(call, seconds)
            call.lets_her_speak(lines=lines)
        call.voice.pause(True)
        before_ms = call.clock.now_ms()
        call.conversation.rewind(2)
        assert call.turns == []
        assert call.clock.now_ms() < before_ms
        call.voice.pause(False)
        say_by_voice(call, 4.0)
        assert call.turns == ["word word word word"]
    finally:
        call.conversation.close()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_an_hour_fed_to_the_process_loses_no_block_and_needs_no_more_memory() -> None:
    heard: list[messages.Notice | None] = []
    half_a_minute = np.concatenate((a_voice(1.5), silence(28.5)))
    sizes = []
    with VoiceProcess(module=STAND_IN, on_notice=heard.append) as process:
        process.open_call(messages.OpenCall(hands_free=True, fed_rate=RATE))
        for _ in range(120):
            feed(process, half_a_minute)
            sizes.append(megabytes_of(process))
        closed = process.close_call()
    assert closed.heard_ms == 3_600_000
    turns = [notice for notice in heard if isinstance(notice, messages.TurnHeard)]
    assert [turn.text for turn in turns] == ["word word"] * 120
    starts = [turn.started_s for turn in turns]
    assert np.diff(starts) == pytest.approx(30.0, abs=0.1)
    assert max(sizes) - sizes[20] < 10


def megabytes_of(process: VoiceProcess) -> float:
    status = Path(f"/proc/{process.pid}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1_024
