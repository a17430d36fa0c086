"""The session: order, recording before telling, live deadlines, a failing recorder."""

import errno
import gc
import threading
from collections.abc import Iterable

import pytest

from simulator.call.events import Event, Input, Tick, TraineeHungUp
from simulator.session import Listening, Notice, RecordLost, Session


class MemoryRecorder:
    """Keeps events in memory, and fails on the n-th batch if told to."""

    def __init__(self, fails_at: int | None = None) -> None:
        self.events: list[Event] = []
        self.batches = 0
        self.closed = False
        self.fails_at = fails_at

    def record(self, events: Iterable[Event]) -> None:
        self.batches += 1
        if self.batches == self.fails_at:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.events.extend(events)

    def close(self) -> None:
        self.closed = True


class SettableClock:
    def __init__(self) -> None:
        self.ms = 0

    def now_ms(self) -> int:
        return self.ms


class OneDeadline:
    """A call that acts once, at its deadline, and takes every input."""

    def __init__(self, deadline_ms: int | None) -> None:
        self.deadline_ms = deadline_ms
        self.received: list[Input] = []
        self.acted = threading.Event()

    def receive(self, event: Input) -> tuple[Event, ...]:
        self.received.append(event)
        if self.deadline_ms is not None and event.at_ms >= self.deadline_ms:
            self.deadline_ms = None
            self.acted.set()
        return ()

    def next_deadline_ms(self) -> int | None:
        return self.deadline_ms


def hang_up(at_ms: int = 0) -> tuple[Event, ...]:
    return (TraineeHungUp(at_ms=at_ms),)


def test_a_step_is_recorded_before_anybody_hears_of_it() -> None:
    recorder = MemoryRecorder()
    session = Session(recorder)
    recorded_when_told: list[int] = []
    session.listen(lambda _: recorded_when_told.append(len(recorder.events)))
    assert session.perform(hang_up) == hang_up()
    session.close()
    assert recorded_when_told == [1]
    assert recorder.closed


def test_what_goes_wrong_in_a_step_is_raised_where_it_was_asked_for() -> None:
    session = Session(MemoryRecorder())

    def fails() -> tuple[Event, ...]:
        raise LookupError("no such turn")

    with pytest.raises(LookupError, match="no such turn"):
        session.perform(fails)
    assert session.perform(hang_up) == hang_up()
    session.close()


def test_a_recorder_without_room_is_told_once_and_the_call_goes_on() -> None:
    recorder = MemoryRecorder(fails_at=2)
    session = Session(recorder)
    heard: list[Event | Notice] = []
    session.listen(heard.append)
    for at_ms in range(4):
        session.perform(lambda at_ms=at_ms: hang_up(at_ms))  # type: ignore[misc]
    session.close()
    assert [e.at_ms for e in recorder.events] == [0]
    assert sum(isinstance(news, RecordLost) for news in heard) == 1
    assert [e.at_ms for e in heard if isinstance(e, Event)] == [0, 1, 2, 3]
    assert session.record_lost is not None
    assert session.record_lost.errno == errno.ENOSPC


def test_notices_are_told_and_not_recorded() -> None:
    recorder = MemoryRecorder()
    session = Session(recorder)
    heard: list[Event | Notice] = []
    session.listen(heard.append)
    session.announce(Listening())
    session.close()
    assert heard == [Listening()]
    assert recorder.events == []


def test_who_stops_listening_hears_no_more() -> None:
    session = Session(MemoryRecorder())
    heard: list[Event | Notice] = []
    stop = session.listen(heard.append)
    session.perform(hang_up)
    stop()
    stop()
    session.perform(hang_up)
    session.close()
    assert len(heard) == 1


def test_a_live_input_from_the_past_is_moved_up_to_now() -> None:
    call, clock, recorder = OneDeadline(None), SettableClock(), MemoryRecorder()
    session = Session(recorder, call=call, clock=clock)
    clock.ms = 500
    session.post(TraineeHungUp(at_ms=100)).result()
    clock.ms = 400
    session.post(TraineeHungUp(at_ms=450)).result()
    session.close()
    assert [e.at_ms for e in recorder.events] == [500, 500]


def test_a_live_call_is_ticked_when_its_deadline_passes() -> None:
    call, clock, recorder = OneDeadline(0), SettableClock(), MemoryRecorder()
    session = Session(recorder, call=call, clock=clock)
    assert call.acted.wait(timeout=10)
    session.close()
    assert recorder.events == [Tick(at_ms=0)]


def test_what_goes_wrong_while_the_call_acts_alone_is_raised_at_the_end() -> None:
    class Breaks(OneDeadline):
        def receive(self, event: Input) -> tuple[Event, ...]:
            super().receive(event)
            raise ArithmeticError("broken")

    call = Breaks(0)
    session = Session(MemoryRecorder(), call=call, clock=SettableClock())
    assert call.acted.wait(timeout=10)
    with pytest.raises(ArithmeticError):
        session.close()


def test_the_collector_of_garbage_waits_while_somebody_waits_for_an_answer() -> None:
    gc.enable()
    found: list[bool] = []
    session = Session(MemoryRecorder())
    session.perform(lambda: found.append(gc.isenabled()) or ())
    session.close()
    assert found == [False]
    assert gc.isenabled()
