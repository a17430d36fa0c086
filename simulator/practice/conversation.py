"""A typed call being held: the call, its session and its record, and going back in it.

Every way of holding a typed call (a terminal, a story, a demonstration, recordings of
turns) goes through here, so that all are recorded alike. Nothing is printed.
"""

import contextlib
import errno
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from simulator.call.call import Call
from simulator.call.events import Event
from simulator.call.log import CallLog, Header
from simulator.call.replay import retake, rewind
from simulator.call.typed import TypedCall, header_of
from simulator.hearing.context import HearingContext
from simulator.records.log_file import LogWriter, RecordedCall
from simulator.records.store import Store, write_sidecar
from simulator.scenario.model import Scenario
from simulator.session import Recorder, Session

if TYPE_CHECKING:
    from scoring.scorecard import Scorecard

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


class HeldCall(Protocol):
    """What is left of a call when it is over, however it was held."""

    scenario: Scenario
    path: Path | None

    @property
    def header(self) -> Header:
        """The head of the record."""

    @property
    def log(self) -> CallLog:
        """Everything that happened."""

    @property
    def is_over(self) -> bool:
        """Whether the line is dead."""

    @property
    def record_lost(self) -> OSError | None:
        """Why the record ends early, or None while it is whole."""


class NoRecorder:
    """Keeps nothing, for calls that are not meant to be kept or no longer can be."""

    def record(self, events: Iterable[Event]) -> None:
        """Let them go."""

    def close(self) -> None:
        """Nothing is open."""


class CannotContinueError(Exception):
    """A record that cannot be gone on with; the message is for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Where a call is recorded; without a store it is not."""

    store: Store | None
    started: datetime  # wall clock, for the sidecar only
    durable: bool = True


class Conversation:
    """One typed call, from the first ring to its end."""

    def __init__(
        self, scenario: Scenario, typed: TypedCall, keeping: Keeping, recorder: Recorder
    ) -> None:
        """Use `begin` or `resume`."""
        self.scenario = scenario
        self._typed = typed
        self._keeping = keeping
        self._lost: OSError | None = None
        self._attach(recorder)

    def _attach(self, recorder: Recorder) -> None:
        self.path: Path | None = recorder.path if isinstance(recorder, LogWriter) else None
        self._session = Session(recorder)

    @classmethod
    def begin(
        cls, scenario: Scenario, call: Call, header: Header, keeping: Keeping
    ) -> "Conversation":
        """A call that has not rung yet.

        Raises `OSError` if no record can be made for another reason than a full disk; with
        a full disk the call goes on unrecorded, and `record_lost` says so.
        """
        typed = TypedCall(call, header)
        recorder, lost = new_record(keeping, header, scenario)
        conversation = cls(scenario, typed, keeping, recorder)
        conversation._lost = lost
        return conversation

    @classmethod
    def resume(cls, scenario: Scenario, recorded: RecordedCall, keeping: Keeping) -> "Conversation":
        """A cut-off call, going on where its record ends.

        Raises `CannotContinueError` if this version would have answered otherwise.
        """
        typed, writer = where_it_ended(scenario, recorded, durable=keeping.durable)
        return cls(scenario, typed, keeping, writer)

    @classmethod
    def take_up(
        cls, scenario: Scenario, log: CallLog, turn: int, keeping: Keeping
    ) -> "Conversation":
        """A call going on from just before a turn of an earlier one, in a record of its own.

        It is practice, whatever the earlier one was. Raises `LookupError` without such a
        turn, `CallError` where this version cannot come so far, and `OSError` like `begin`.
        """
        before = rewind(log, scenario, turn).log
        header = replace(before.header, exam=False, mode="typed")
        typed = TypedCall(Call(scenario, header.start, header.seed), header)
        typed.resume(before.events)
        recorder, lost = new_record(keeping, header, scenario)
        recorder.record(typed.log.events)
        conversation = cls(scenario, typed, keeping, recorder)
        conversation._lost = lost
        return conversation

    @property
    def log(self) -> CallLog:
        """Everything so far."""
        return self._typed.log

    @property
    def header(self) -> Header:
        """The head of the record."""
        return self._typed.log.header

    @property
    def context(self) -> HearingContext:
        """What bears on the meaning of his next words."""
        return self._typed.call.context

    @property
    def is_over(self) -> bool:
        """Whether the line is dead."""
        return self._typed.call.is_over

    @property
    def record_lost(self) -> OSError | None:
        """Why the record ends early, or None while it is whole."""
        return self._lost or self._session.record_lost

    def ring(self) -> tuple[Event, ...]:
        """Let the phone ring until somebody has answered."""
        return self._do(self._typed.begin)

    def say(self, text: str) -> tuple[Event, ...]:
        """Say these words."""
        return self._do(lambda: self._typed.say(text))

    def interrupt(self, text: str) -> tuple[Event, ...]:
        """Say these words over her line."""
        return self._do(lambda: self._typed.interrupt(text))

    def wait(self, seconds: float) -> tuple[Event, ...]:
        """Say nothing for so long."""
        return self._do(lambda: self._typed.wait(seconds))

    def hang_up(self) -> tuple[Event, ...]:
        """Put the phone down."""
        return self._do(self._typed.hang_up)

    def _do(self, act: Callable[[], tuple[Event, ...]]) -> tuple[Event, ...]:
        return self._session.perform(act)

    def rewind(self, turns: int) -> None:
        """Go back before his last so many turns, in a new record that names this one."""
        log = self.log
        self._go_on_with(rewind(log, self.scenario, len(log.turns) - turns + 1))

    def correct(self, turn: int, text: str) -> None:
        """Put other words in the place of a turn; her side since then is derived anew."""
        log = retake(self.log, self.scenario, turn, text)
        header = log.header
        typed = TypedCall(Call(self.scenario, header.start, header.seed), header)
        self._go_on_with(typed.resume(log.events))

    def _go_on_with(self, typed: TypedCall) -> None:
        lost = self.record_lost
        self._session.close()
        self._typed = typed
        keeping = self._keeping if lost is None else replace(self._keeping, store=None)
        recorder, lost_now = new_record(keeping, typed.log.header, self.scenario)
        try:
            recorder.record(typed.log.events)
        except OSError as error:
            lost_now = error
        self._lost = lost or lost_now
        self._attach(recorder)

    def close(self) -> None:
        """Finish what is under way and close the record."""
        self._session.close()


def where_it_ended(
    scenario: Scenario, recorded: RecordedCall, *, durable: bool
) -> tuple[TypedCall, LogWriter]:
    """A cut-off call where its record ends, and that record to go on with.

    Raises `CannotContinueError` if this version would have answered otherwise.
    """
    header = recorded.log.header
    typed = TypedCall(Call(scenario, header.start, header.seed), header)
    typed.resume(recorded.log.events)
    known = len(recorded.log.events)
    if typed.log.events[:known] != recorded.log.events:
        raise CannotContinueError(
            f"{recorded.path} was recorded by another version of warmcall "
            f"({header.engine}), whose customer would have answered differently here. It "
            "can be shown and scored, but not continued."
        )
    writer = LogWriter.reopen(recorded.path, recorded, durable=durable)
    # A crash may have come between his words and her answer.
    writer.record(typed.log.events[known:])
    return typed, writer


def new_record(
    keeping: Keeping, header: Header, scenario: Scenario
) -> tuple[Recorder, OSError | None]:
    """A record to keep it in; with a full disk one that keeps nothing, and why.

    Raises `OSError` if no record can be made for another reason.
    """
    if keeping.store is None:
        return NoRecorder(), None
    try:
        return (
            keeping.store.create_log(
                header, scenario, started=keeping.started, durable=keeping.durable
            ),
            None,
        )
    except OSError as error:
        if error.errno in NO_ROOM:
            return NoRecorder(), error
        raise


def score_and_keep(conversation: HeldCall) -> "Scorecard":
    """The scorecard of a call, kept beside its record where there is one and it is whole."""
    from scoring.rubric_file import default_rubric
    from scoring.score import score
    from scoring.scorecard import scorecard_json

    card = score(conversation.log, conversation.scenario, default_rubric())
    if conversation.path is not None and conversation.record_lost is None:
        with contextlib.suppress(OSError):
            write_sidecar(conversation.path, "score", dict(scorecard_json(card)))
    return card


def header_for(call: Call, *, trainee: str, exam: bool, mode: str = "typed") -> Header:
    """The head of a new record: all it takes to replay the call and score it again."""
    from scoring.rubric_file import default_rubric
    from simulator.records.versions import hearing_digest

    return replace(
        header_of(call, mode=mode, exam=exam),
        trainee=trainee,
        hearing_digest=hearing_digest(),
        rubric_digest=default_rubric().digest,
    )
