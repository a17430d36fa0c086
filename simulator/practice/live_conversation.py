"""A spoken call being held: the live call, its session, its record and its voice.

The counterpart of `conversation` for calls in real time. Nothing is printed.
"""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from simulator.call.call import Call
from simulator.call.events import Event, PersonaLineFinished, PersonaSaid
from simulator.call.log import CallLog, Header
from simulator.call.replay import retake, rewind
from simulator.call.typed import TypedCall
from simulator.hearing.context import HearingContext
from simulator.practice.conversation import Keeping, new_record
from simulator.records.log_file import LogWriter
from simulator.scenario.model import Scenario
from simulator.session import Notice, Recorder, Session
from simulator.voice.call_clock import CallClock
from simulator.voice.live import SpokenCall


class LiveConversation:
    """One call in real time, from the first ring to its end."""

    def __init__(
        self,
        scenario: Scenario,
        call: Call,
        header: Header,
        keeping: Keeping,
        *,
        tell: Callable[[Event | Notice], None],
        clock: CallClock,
        voice: SpokenCall,
        moved: Callable[[Path | None, CallLog], None] = lambda path, log: None,
        going_on: tuple[TypedCall, Recorder] | None = None,
    ) -> None:
        """A call that has not rung yet, with a voice that is open and goes by this clock.

        `going_on` is one that was cut off and its record, in place of `call` and `header`.

        `tell` hears of everything, on the session's thread; `moved`, where a turn is taken
        back, of the record that ends there. Raises `OSError` if no record can be made.
        """
        self.scenario = scenario
        self._keeping = keeping
        self._tell = tell
        self._moved = moved
        self._over = threading.Event()
        self._clock = clock
        self.voice = voice
        self._lost: OSError | None = None
        if going_on is not None:
            self._go_on_from(*going_on)
            return
        recorder, self._lost = new_record(keeping, header, scenario)
        self._hold(call, header, recorder)

    def _hold(
        self, call: Call, header: Header, recorder: Recorder, events: tuple[Event, ...] = ()
    ) -> None:
        """Hold this call from now on; `events` are those so far, and are recorded."""
        self._header, self._call, self._events = header, call, list(events)
        self.path: Path | None = recorder.path if isinstance(recorder, LogWriter) else None
        self._session = Session(recorder, call=call, clock=self._clock)
        self._session.listen(self._keep)
        self.voice.attach(
            self._session,
            she_goes_on=lambda: call.is_handing_over,
            has_answered=bool(self.said),
        )

    def _keep(self, news: Event | Notice) -> None:
        if isinstance(news, Event):
            self._events.append(news)
        self._tell(news)
        if self._call.is_over:
            self._over.set()

    @property
    def header(self) -> Header:
        """The head of the record."""
        return self._header

    @property
    def log(self) -> CallLog:
        """Everything so far."""
        return CallLog(header=self._header, events=tuple(self._events))

    @property
    def said(self) -> tuple[PersonaSaid, ...]:
        """Her lines so far."""
        return tuple(event for event in self._events if isinstance(event, PersonaSaid))

    @property
    def context(self) -> HearingContext:
        """What bears on the meaning of his next words."""
        return self._call.context

    @property
    def is_over(self) -> bool:
        """Whether the line is dead."""
        return self._over.is_set()

    @property
    def record_lost(self) -> OSError | None:
        """Why the record ends early, or None while it is whole."""
        return self._lost or self._session.record_lost

    def ring(self) -> None:
        """Let the phone ring; what comes is told as it happens."""
        self._clock.restart()
        self._session.wake()

    def rewind(self, turns: int) -> None:
        """Go back before his last so many turns, in a new record that names this one."""
        self._go_on_with(rewind(self.log, self.scenario, len(self.log.turns) - turns + 1))

    def correct(self, turn: int, text: str) -> None:
        """Put other words in the place of a turn, in a new record that names this one.

        His last turn she answers anew and aloud; after an earlier one her side is derived
        anew up to here.
        """
        if turn == len(self.log.turns):
            self.rewind(1)
            self.voice.type(text)
            return
        log = retake(self.log, self.scenario, turn, text)
        call = Call(self.scenario, log.header.start, log.header.seed)
        self._go_on_with(TypedCall(call, log.header).resume(log.events))

    def _go_on_with(self, typed: TypedCall) -> None:
        self.voice.detach()
        lost = self.record_lost
        self._session.close()
        before, log = (self.path, self.log), typed.log
        keeping = self._keeping if lost is None else replace(self._keeping, store=None)
        recorder, lost_now = new_record(keeping, log.header, self.scenario)
        try:
            recorder.record(log.events)
        except OSError as error:
            lost_now = error
        self._lost = lost or lost_now
        self._go_on_from(typed, recorder)
        self._moved(*before)

    def _go_on_from(self, typed: TypedCall, recorder: Recorder) -> None:
        self._clock.turn_to(typed.now_ms)
        self._hold(typed.call, typed.log.header, recorder, typed.log.events)
        line = typed.call.line_being_said
        if line is not None:  # its sound was cut off
            self._session.post(PersonaLineFinished(at_ms=typed.now_ms, line_id=line.line_id))
        if typed.call.is_over:
            self._over.set()

    def close(self) -> None:
        """Be silent, finish what is under way and close the record."""
        self.voice.close()
        self._session.close()
