"""One call in the outside world: a thread, a queue, a recorder, and those who listen.

Everything that happens to a call happens on the session's own thread, in the order it was
posted, is recorded before anybody hears of it, and is then told to the listeners. The
session knows neither files nor screens nor sound: those are ports.
"""

import contextlib
import gc
import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Protocol

from simulator.call.events import Event, Input, Tick

# ── ports ───────────────────────────────────────────────────────────────────


class Recorder(Protocol):
    """Keeps events; raises `OSError` when it cannot."""

    def record(self, events: Iterable[Event]) -> None:
        """Keep these, in order, before returning."""

    def close(self) -> None:
        """Nothing more will come."""


class Clock(Protocol):
    """Milliseconds since the phone began to ring."""

    def now_ms(self) -> int:
        """The time now; never goes back."""


class LiveCall(Protocol):
    """The part of a call that a session drives."""

    def receive(self, event: Input) -> tuple[Event, ...]:
        """Take an input; what came of it."""

    def next_deadline_ms(self) -> int | None:
        """When the customer will next act unprompted."""


# ── what is told besides the recorded events ────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialHeard:
    """Words of an unfinished turn, as far as they are understood."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How loud the microphone is, 0 to 1."""

    level: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """The line is open for the trainee."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """The turn is over and her answer is being made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceLost:
    """Speech no longer works; the call goes on by typing."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceBack:
    """Speech works again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLost:
    """What happens from here on is not recorded; the call goes on."""

    error: OSError


Notice = PartialHeard | Level | Listening | Deciding | VoiceLost | VoiceBack | RecordLost
Listener = Callable[[Event | Notice], None]


# ── the session ─────────────────────────────────────────────────────────────
_SHORTEST_WAIT_MS = 10  # a clock that stands still just before a deadline is not asked at once
Step = Callable[[], tuple[Event, ...]]


@dataclass(frozen=True, slots=True)
class _Job:
    step: Step
    done: "Future[tuple[Event, ...]]"


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Keep the collector of garbage waiting while somebody waits for an answer.

    A turn leaves it next to nothing, but what it looks through takes longer than most turns.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class Session:
    """Owns the thread on which one call happens.

    `perform` is for calls on a virtual clock: it runs a step, such as a typed turn, and
    returns its events. `post` is for live calls: it hands over an input as it comes, and
    the session ticks the call when its deadlines pass. Both are recorded alike.
    """

    def __init__(
        self,
        recorder: Recorder,
        *,
        call: LiveCall | None = None,
        clock: Clock | None = None,
    ) -> None:
        """A live session needs both `call` and `clock`; a typed one neither."""
        self._recorder = recorder
        self._call = call
        self._clock = clock
        self._listeners: list[Listener] = []
        self._queue: queue.Queue[_Job | Notice | None] = queue.Queue()
        self._latest_ms = 0
        self._lost: OSError | None = None
        self._fault: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="warmcall-session", daemon=True)
        self._thread.start()

    @property
    def record_lost(self) -> OSError | None:
        """Why the record ends early, or None while it is whole."""
        return self._lost

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell this listener everything from now on; the result makes it stop.

        Listeners run on the session's thread and must return quickly.
        """
        self._listeners.append(listener)

        def stop() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return stop

    def perform(self, step: Step) -> tuple[Event, ...]:
        """Run a step on the session's thread; its events, once they are recorded.

        An exception of the step is raised here.
        """
        return self._enqueue(step).result()

    def post(self, event: Input) -> "Future[tuple[Event, ...]]":
        """Hand a live input to the call; its time is moved up to now if it lies behind."""
        return self._enqueue(lambda: self._received(event))

    def wake(self) -> None:
        """Look at the clock again: it has been set."""
        self._enqueue(tuple)

    def announce(self, notice: Notice) -> None:
        """Tell the listeners something that is not recorded, in order with the rest."""
        self._queue.put(notice)

    def close(self) -> None:
        """Finish what was posted, then end the thread and close the record.

        Raises what went wrong while the call acted on its own, if anything did.
        """
        self._queue.put(None)
        self._thread.join()
        if self._fault is not None:
            fault, self._fault = self._fault, None
            raise fault

    def _enqueue(self, step: Step) -> "Future[tuple[Event, ...]]":
        job = _Job(step, Future())
        self._queue.put(job)
        return job.done

    # ── on the session's thread ─────────────────────────────────────────────

    def _run(self) -> None:
        try:
            while True:
                try:
                    item = self._queue.get(timeout=self._seconds_to_deadline())
                except queue.Empty:
                    if self._seconds_to_deadline() != 0:
                        continue  # the clock has stood still meanwhile
                    self._do(_Job(lambda: self._received(Tick(at_ms=0)), self._ticked()))
                    continue
                if item is None:
                    return
                if isinstance(item, _Job):
                    self._do(item)
                else:
                    self._tell(item)
        finally:
            self._recorder.close()

    def _ticked(self) -> "Future[tuple[Event, ...]]":
        """Nobody waits for a tick, so what goes wrong in one is raised by `close`."""
        done: Future[tuple[Event, ...]] = Future()
        done.add_done_callback(self._note_fault)
        return done

    def _note_fault(self, done: "Future[tuple[Event, ...]]") -> None:
        self._fault = self._fault or done.exception()

    def _do(self, job: _Job) -> None:
        try:
            with undisturbed():
                events = job.step()
                self._tell_all(events)
        except BaseException as error:  # noqa: BLE001 - handed to whoever asked for the step
            job.done.set_exception(error)
        else:
            job.done.set_result(events)

    def _received(self, event: Input) -> tuple[Event, ...]:
        assert self._call is not None and self._clock is not None
        self._latest_ms = max(self._latest_ms, event.at_ms, self._clock.now_ms())
        timed = replace(event, at_ms=self._latest_ms)
        return (timed, *self._call.receive(timed))

    def _seconds_to_deadline(self) -> float | None:
        if self._call is None or self._clock is None:
            return None
        deadline = self._call.next_deadline_ms()
        if deadline is None:
            return None
        left_ms = deadline - self._clock.now_ms()
        return 0 if left_ms <= 0 else max(left_ms, _SHORTEST_WAIT_MS) / 1000

    def _tell_all(self, events: tuple[Event, ...]) -> None:
        if self._lost is None and events:
            try:
                self._recorder.record(events)
            except OSError as error:
                self._lost = error
                self._tell(RecordLost(error=error))
        for event in events:
            self._tell(event)

    def _tell(self, news: Event | Notice) -> None:
        for listener in tuple(self._listeners):
            listener(news)
