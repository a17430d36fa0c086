"""One call held in the app: the conversation, what came of it, and what was jotted down.

A face turns keys into calls of this; everything that happens is the conversation's.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.call.call import Call
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.practice.conversation import (
    CannotContinueError,
    Conversation,
    Keeping,
    header_for,
)
from simulator.practice.desk import Desk
from simulator.records.log_file import Fault, read_log
from simulator.scenario.model import Scenario
from simulator.tui.choices import Choices, Mode

if TYPE_CHECKING:
    from simulator.practice.live_conversation import LiveConversation


@dataclass(slots=True)
class HeldCall:
    """A call from its first ring to the debrief."""

    conversation: "Conversation | LiveConversation"
    choices: Choices
    jotted: list[str] = field(default_factory=list)

    @property
    def scenario(self) -> Scenario:
        """The customer's side."""
        return self.conversation.scenario

    @property
    def log(self) -> CallLog:
        """Everything so far."""
        return self.conversation.log

    @property
    def path(self) -> Path | None:
        """Where it is recorded; None if it is not."""
        return self.conversation.path if self.conversation.record_lost is None else None

    @property
    def is_exam(self) -> bool:
        """Whether help is withheld."""
        return self.conversation.header.exam


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A call to look back on; `path` is its record, None if it has none."""

    path: Path | None
    log: CallLog
    scenario: Scenario
    jotted: tuple[str, ...] = ()


def start_of(scenario: Scenario, choices: Choices, trainee: str) -> CallStart:
    """The world when the phone rings, as chosen."""
    start = CallStart.of(scenario, trainee_name=trainee, variant=choices.variant)
    return replace(start, plan=choices.plan)


def begin(desk: Desk, scenario: Scenario, choices: Choices, *, trainee: str) -> HeldCall:
    """A call that has not rung yet; raises `OSError` if it cannot be recorded."""
    call = Call(scenario, start_of(scenario, choices, trainee), choices.seed)
    header = header_for(call, trainee=trainee, exam=choices.mode is Mode.EXAM)
    keeping = Keeping(store=desk.store, started=datetime.now().astimezone())
    return HeldCall(Conversation.begin(scenario, call, header, keeping), choices)


def take_up(desk: Desk, log: CallLog, scenario: Scenario, turn: int) -> HeldCall:
    """A call going on from before a turn of an earlier one; raises as `Conversation.take_up`."""
    keeping = Keeping(store=desk.store, started=datetime.now().astimezone())
    start = log.header.start
    choices = Choices(variant=start.variant, seed=log.header.seed, plan=start.plan)
    return HeldCall(Conversation.take_up(scenario, log, turn, keeping), choices)


def go_on(desk: Desk, path: Path) -> HeldCall:
    """A call that was cut off, from where its record ends.

    Raises `CannotContinueError` with a sentence where it cannot be gone on with, and what
    `read_log`, `Desk.scenario_of` and opening the file raise.
    """
    recorded = read_log(path)
    if recorded.is_finished:
        raise CannotContinueError("This call is over; here is how it went.")
    if recorded.fault is Fault.ALTERED:
        raise CannotContinueError(f"The call cannot be continued. {recorded.fault_sentence}")
    keeping = Keeping(store=desk.store, started=datetime.now().astimezone())
    conversation = Conversation.resume(desk.scenario_of(recorded), recorded, keeping)
    header = recorded.log.header
    mode = Mode.EXAM if header.exam else Mode.COACHED
    return HeldCall(
        conversation,
        Choices(mode=mode, variant=header.start.variant, seed=header.seed, plan=header.start.plan),
    )
