"""The call: events in, events out; no clock, thread, file or random source.

A mutable shell around one frozen `CallState`. `receive` works on a draft and keeps it
only when it is whole, so an illegal event changes nothing.
"""

from typing import assert_never

from simulator.call.context import context_of
from simulator.call.deadlines import next_deadline
from simulator.call.draft import Draft, Reply, disposition_of
from simulator.call.errors import (
    CallIsOverError,
    ImpossibleEventError,
    NotPickedUpError,
    TimeWentBackwardsError,
    UnknownLineError,
)
from simulator.call.events import (
    Event,
    Input,
    Outcome,
    PersonaLineFinished,
    Tick,
    TraineeContinued,
    TraineeHungUp,
    TraineeInterrupted,
    TraineeSaidNothing,
    TraineeSpoke,
    TraineeStartedSpeaking,
    TraineeWentQuiet,
)
from simulator.call.floor import (
    continue_turn,
    cut_off,
    finish_line,
    hang_up,
    hear_turn,
    listen,
    stop_listening,
)
from simulator.call.start import CallStart
from simulator.call.state import CallState, Feeling, Line
from simulator.call.world import Hearing, World, a_world
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.scenario.cues import Phase
from simulator.scenario.model import Direction, Disposition, Scenario, Voice


class Call:
    """One call with one customer, from the first ring to the dead line."""

    def __init__(
        self, scenario: Scenario, start: CallStart, seed: int, *, hearing: Hearing = hear
    ) -> None:
        """A ringing phone; raises `LookupError` when the start names an unknown variant."""
        self.scenario = scenario
        self.start = start
        self.seed = seed
        self._world = a_world(scenario, start, seed, hearing)
        self._state = _ringing(self._world)

    def receive(self, event: Input) -> tuple[Event, ...]:
        """What the event leads to, after everything that was due at or before its time.

        Where something due ends the call, the event itself comes too late and changes
        nothing. Raises a `CallError` for an event that cannot have happened; the call is
        then as it was.
        """
        if self.is_over:
            raise CallIsOverError("the call is over; nothing can happen in it any more")
        if event.at_ms < self._state.at_ms:
            raise TimeWentBackwardsError(
                f"an event at {event.at_ms} ms cannot follow one at {self._state.at_ms} ms"
            )
        draft = Draft.of(self._world, self._state)
        _settle_deadlines(draft, event.at_ms)
        if draft.outcome is None:
            draft.at_ms = event.at_ms
            draft.reply = Reply()
            draft = _happen(draft, event)
        self._state = draft.settled()
        return tuple(draft.events)

    def next_deadline_ms(self) -> int | None:
        """When she will next act unprompted, or None while she will not.

        The shell sleeps until then and sends a `Tick`; it may tick more often.
        """
        due = next_deadline(self._world, self._state)
        return None if due is None else due.at_ms

    @property
    def is_over(self) -> bool:
        """Whether the line is dead."""
        return self._state.outcome is not None

    @property
    def outcome(self) -> Outcome | None:
        """How the call ended, or None while it lasts."""
        return self._state.outcome

    @property
    def phase(self) -> str:
        """The present phase: a `Phase`, or the id of a state the author added."""
        return self._state.phase

    @property
    def turn(self) -> int:
        """How many turns he has spoken."""
        return self._state.turn

    @property
    def speaker(self) -> str:
        """Id of the person on the line."""
        return self._state.speaker

    @property
    def line_being_said(self) -> Line | None:
        """Her line that is not finished yet."""
        return self._state.floor.line

    @property
    def is_handing_over(self) -> bool:
        """Whether somebody else will speak next without being spoken to."""
        return bool(self._state.floor.taking_over) and not self.is_over

    def voice_of(self, person: str) -> Voice:
        """How a person of this call sounds."""
        return self._world.people[person].voice

    @property
    def feelings(self) -> tuple[Feeling, ...]:
        """Everybody's trust and patience."""
        return self._state.feelings

    @property
    def disposition(self) -> Disposition:
        """The mood of the person on the line."""
        return disposition_of(Draft.of(self._world, self._state).feeling, self._world)

    @property
    def told(self) -> tuple[str, ...]:
        """Ids of the facts told in full, in order."""
        return self._state.told.full

    @property
    def context(self) -> HearingContext:
        """What hearing would know about his next words."""
        return context_of(Draft.of(self._world, self._state))


def _ringing(world: World) -> CallState:
    started = {feeling.person: feeling for feeling in world.start.feelings}
    return CallState(
        speaker=world.first.id,
        feelings=tuple(
            Feeling(
                person=person.id,
                trust=started[person.id].trust if person.id in started else person.trust,
                patience=started[person.id].patience if person.id in started else person.patience,
            )
            for person in world.customer.people
        ),
    )


def _settle_deadlines(draft: Draft, until_ms: int) -> None:
    while (due := next_deadline(draft.world, draft.settled())) and due.at_ms <= until_ms:
        draft.at_ms = due.at_ms
        draft.reply = Reply()
        due.act(draft)


def _happen(draft: Draft, event: Input) -> Draft:
    """Let an input happen that may happen now; raises a `CallError` otherwise."""
    match event:
        case Tick():
            pass
        case TraineeHungUp():
            hang_up(draft)
        case TraineeStartedSpeaking():
            _check_answered(draft)
            listen(draft)
        case TraineeWentQuiet():
            _check_begun(draft)
        case TraineeSaidNothing():
            _check_begun(draft)
            stop_listening(draft)
        case TraineeSpoke():
            _check_answered(draft)
            _check_times(event)
            hear_turn(draft, event)
        case TraineeContinued():
            _check_times(event)
            if draft.before_turn is None:
                raise ImpossibleEventError("there is no turn he could have gone on with")
            return continue_turn(draft, event)
        case TraineeInterrupted():
            line = _line_being_said(draft, event.line_id)
            if not 0 <= event.heard_chars <= len(line.text):
                raise ImpossibleEventError(
                    f"{event.heard_chars} characters of a line of {len(line.text)} were heard"
                )
            cut_off(draft, event.heard_chars)
        case PersonaLineFinished():
            _line_being_said(draft, event.line_id)
            finish_line(draft)
        case _:
            assert_never(event)
    return draft


def _check_answered(draft: Draft) -> None:
    if draft.phase == Phase.RINGING and draft.world.call.direction is Direction.OUTBOUND:
        raise NotPickedUpError("nobody has picked up yet; he cannot be heard")


def _check_begun(draft: Draft) -> None:
    if draft.floor.trainee_since_ms is None:
        raise ImpossibleEventError("he ended speaking without having begun")


def _check_times(spoke: TraineeSpoke | TraineeContinued) -> None:
    if not spoke.started_ms <= spoke.ended_ms <= spoke.at_ms:
        raise ImpossibleEventError(
            f"a turn from {spoke.started_ms} to {spoke.ended_ms} ms cannot be heard at "
            f"{spoke.at_ms} ms"
        )


def _line_being_said(draft: Draft, line_id: str) -> Line:
    line = draft.floor.line
    if line is None or line.line_id != line_id:
        raise UnknownLineError(f"the line {line_id!r} is not being said")
    return line
