"""The virtual clock of a typed call: what the words would have lasted if spoken.

Thinking at the keyboard costs nothing. Her line lasts its words at her rate, his turn its
words at 150 a minute; between turns lies 0.2 s, the gap people leave across languages
(Stivers et al. 2009, PNAS). Silence exists only where he waits on purpose.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

from simulator.call.call import Call
from simulator.call.events import (
    Event,
    Input,
    PersonaLineFinished,
    PersonaSaid,
    Tick,
    TraineeHungUp,
    TraineeInterrupted,
    TraineeSpoke,
    TraineeStartedSpeaking,
    TraineeWentQuiet,
    is_input,
)
from simulator.call.log import CallLog, Header
from simulator.call.version import engine_version

TRAINEE_WORDS_PER_MINUTE = 150
GAP_MS = 200
LONGEST_TURN_MS = 10 * 60_000  # a pasted book does not stop the clock for a day


def nominal_ms(text: str, words_per_minute: int) -> int:
    """How long these words last at this rate; at least one word's time."""
    words = max(len(text.split()), 1)
    return min(words * 60_000 // words_per_minute, LONGEST_TURN_MS)


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnTaken:
    """One of his turns in a record, as far as it can be taken again."""

    text: str
    begins: int  # index of its first event in the log
    started_ms: int
    gap_ms: int  # between the end of her answer and his first word
    lasted_ms: int | None  # None: as long as its words take
    over: tuple[str, int] | None = None  # the line he spoke over, and how much he heard of it


class TypedCall:
    """A call held by typing, with its log."""

    def __init__(self, call: Call, header: Header | None = None) -> None:
        """A typed call; the header is made from the call where none is given."""
        self.call = call
        self._header = header or header_of(call)
        self._events: list[Event] = []
        self._now_ms = 0
        self._line_ends_ms = 0

    @property
    def log(self) -> CallLog:
        """Everything so far, inputs and outputs in order."""
        return CallLog(header=self._header, events=tuple(self._events))

    @property
    def now_ms(self) -> int:
        """The virtual time."""
        return self._now_ms

    def begin(self) -> tuple[Event, ...]:
        """Let it ring until somebody has picked up and said who is there."""
        return self._since(self._let_ring)

    def say(self, text: str) -> tuple[Event, ...]:
        """Say these words once she has finished, and hear her answer begin.

        Her line is on the air until the next thing happens, so that it can be interrupted.
        """
        return self._since(lambda: self._speak(text))

    def wait(self, seconds: float) -> tuple[Event, ...]:
        """Say nothing for so long."""
        return self._since(lambda: self._stay_silent(round(seconds * 1000)))

    def hang_up(self) -> tuple[Event, ...]:
        """Put the phone down."""
        return self._since(self._put_down)

    def interrupt(self, text: str) -> tuple[Event, ...]:
        """Speak over the line she is saying, half-way through; plain `say` where there is none."""
        return self._since(lambda: self._talk_over(text))

    def say_as(self, taken: TurnTaken) -> tuple[Event, ...]:
        """Say a recorded turn with its gap and length, over her line only if it is the same."""
        return self._since(lambda: self._say_as(taken))

    def resume(self, events: tuple[Event, ...]) -> "TypedCall":
        """This call after the recorded inputs; only for one that has not begun."""
        for event in events:
            if is_input(event):
                self._send(event)
        return self

    def fork(self) -> "TypedCall":
        """This call once more: what is said in one from here on is not heard in the other."""
        twin = copy(self)
        twin.call = copy(self.call)  # its state is a value, its world never changes
        twin._events = list(self._events)
        return twin

    # ── inside ──────────────────────────────────────────────────────────────

    def _since(self, act: Callable[[], None]) -> tuple[Event, ...]:
        before = len(self._events)
        act()
        return tuple(self._events[before:])

    def _send(self, event: Input) -> None:
        self._events.append(event)
        self._now_ms = event.at_ms
        for answer in self.call.receive(event):
            self._events.append(answer)
            if isinstance(answer, PersonaSaid):
                rate = self.call.voice_of(answer.speaker).rate
                self._line_ends_ms = answer.at_ms + nominal_ms(answer.text, rate)

    def _let_ring(self) -> None:
        while self.call.line_being_said is None:
            due = self.call.next_deadline_ms()
            assert due is not None
            self._send(Tick(at_ms=due))

    def _finish_line(self) -> None:
        line = self.call.line_being_said
        if line is not None and not self.call.is_over:
            self._send(PersonaLineFinished(at_ms=self._line_ends_ms, line_id=line.line_id))

    def _stay_silent(self, silence_ms: int) -> None:
        """Let time pass with nobody but her speaking, and nothing cut short."""
        self._finish_line()
        end = self._now_ms + silence_ms
        while not self.call.is_over:
            line = self.call.line_being_said
            if line is not None:
                if self._line_ends_ms > end:
                    break
                self._finish_line()
                continue
            due = self.call.next_deadline_ms()
            if due is None or due > end:
                break
            self._send(Tick(at_ms=due))
        if not self.call.is_over and self._now_ms < end:
            self._send(Tick(at_ms=end))

    def _put_down(self) -> None:
        self._finish_line()
        if not self.call.is_over:
            self._send(TraineeHungUp(at_ms=self._now_ms))

    def _speak(self, text: str, gap_ms: int = GAP_MS, lasted_ms: int | None = None) -> None:
        self._stay_silent(gap_ms)
        self._finish_line()
        if not self.call.is_over:
            self._utter(text, self._now_ms, lasted_ms=lasted_ms)

    def _say_as(self, taken: TurnTaken) -> None:
        line = self.call.line_being_said
        if taken.over is None or line is None or line.text != taken.over[0]:
            self._speak(taken.text, GAP_MS if taken.over else taken.gap_ms, taken.lasted_ms)
        else:
            self._talk_over(taken.text, taken.over[1], taken.lasted_ms)

    def _talk_over(
        self, text: str, heard_chars: int | None = None, lasted_ms: int | None = None
    ) -> None:
        line = self.call.line_being_said
        if line is None or self.call.is_over:
            self._speak(text)
            return
        length = len(line.text)
        heard = length // 2 if heard_chars is None else heard_chars
        lasts_ms = self._line_ends_ms - self._now_ms
        started = self._now_ms + lasts_ms * heard // max(length, 1)
        self._send(TraineeStartedSpeaking(at_ms=started))
        self._send(TraineeInterrupted(at_ms=started, line_id=line.line_id, heard_chars=heard))
        self._utter(text, started, lasted_ms=lasted_ms, begun=True)

    def _utter(
        self, text: str, started: int, *, lasted_ms: int | None = None, begun: bool = False
    ) -> None:
        if lasted_ms is None:
            lasted_ms = nominal_ms(text, TRAINEE_WORDS_PER_MINUTE)
        ended = started + lasted_ms
        if not begun:
            self._send(TraineeStartedSpeaking(at_ms=started))
        self._send(TraineeWentQuiet(at_ms=ended))
        self._send(TraineeSpoke(at_ms=ended, text=text, started_ms=started, ended_ms=ended))
        self._let_others_take_over()

    def _let_others_take_over(self) -> None:
        """Wait for the next person's first words where she has handed the phone on."""
        while self.call.is_handing_over:
            self._finish_line()
            due = self.call.next_deadline_ms()
            assert due is not None
            self._send(Tick(at_ms=due))


def header_of(call: Call, *, mode: str = "typed", exam: bool = False) -> Header:
    """What it takes to replay this call, for the head of its record."""
    scenario = call.scenario
    return Header(
        scenario=scenario.id,
        scenario_version=scenario.version,
        scenario_digest=scenario.digest,
        engine=engine_version(),
        start=call.start,
        seed=call.seed,
        trainee=call.start.trainee_name,
        mode=mode,
        exam=exam,
    )
