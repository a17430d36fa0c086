"""A spoken call being held: the live call, its session, its record and its voice.

The counterpart of `conversation` for calls in real time. Nothing is printed.
"""

import threading
from collections.abc import Callable
from pathlib import Path

from simulator.call.call import Call
from simulator.call.events import Event
from simulator.call.log import CallLog, Header
from simulator.hearing.context import HearingContext
from simulator.practice.conversation import Keeping, new_record
from simulator.records.log_file import LogWriter
from simulator.scenario.model import Scenario
from simulator.session import Notice, Session
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
    ) -> None:
        """A call that has not rung yet, with a voice that is open and goes by this clock.

        `tell` hears of everything, on the session's thread. Raises `OSError` if no record can
        be made.
        """
        self.scenario = scenario
        self._header = header
        self._call = call
        self._events: list[Event] = []
        self._tell = tell
        self._over = threading.Event()
        recorder, self._lost = new_record(keeping, header, scenario)
        self.path: Path | None = recorder.path if isinstance(recorder, LogWriter) else None
        self._clock = clock
        self._session = Session(recorder, call=call, clock=clock)
        self._session.listen(self._keep)
        self.voice = voice
        voice.attach(self._session, she_goes_on=lambda: call.is_handing_over)

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

    def close(self) -> None:
        """Be silent, finish what is under way and close the record."""
        self.voice.close()
        self._session.close()
