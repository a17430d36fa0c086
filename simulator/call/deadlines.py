"""What she does unprompted, and when: picking up, silence, her time, adding something.

A deadline stands only while nobody speaks. While he is mid-sentence she waits, however
long that takes: transcription is slower than speech, and slowness is not silence.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from simulator.call.disclosure import earned, tell_in_full
from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.call.endings import keep_to_time, outcome_so_far, warning_after
from simulator.call.events import Outcome
from simulator.call.phase_machine import Trigger
from simulator.call.reply import speak
from simulator.call.state import CallState, Opening
from simulator.call.world import World
from simulator.scenario.cues import MoveReason, Phase, Situation
from simulator.scenario.model import Direction, Disposition, Fact

RINGS_FOR_MS = 3_000
SILENCE_MS = 6_000  # before she asks whether he is still there; own judgement
HOLD_MS = 30_000  # before she asks when she was told to wait
PAUSE_MS = 3_000  # 2 to 4 s after her answer somebody warm adds something
TAKES_OVER_MS = 1_500  # until another person has the phone
SILENCES_SHE_TAKES = 1  # prompts before she rings off


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A moment at which she acts."""

    at_ms: int
    act: Callable[[Draft], None]


def next_deadline(world: World, state: CallState) -> Deadline | None:
    """The first moment at which she will act unprompted, or None while she will not."""
    floor = state.floor
    if state.outcome is not None or floor.line is not None or floor.trainee_since_ms is not None:
        return None
    if state.phase == Phase.RINGING:
        return Deadline(at_ms=RINGS_FOR_MS, act=pick_up)
    if floor.taking_over:
        return Deadline(at_ms=floor.free_since_ms + TAKES_OVER_MS, act=take_over)
    patient_ms = HOLD_MS if state.phase == Phase.ON_HOLD else SILENCE_MS
    due = [Deadline(at_ms=floor.free_since_ms + patient_ms, act=break_silence)]
    if _would_volunteer(world, state) is not None:
        due.append(Deadline(at_ms=floor.free_since_ms + PAUSE_MS, act=add_something))
    limit = world.people[state.speaker].time_limit_ms
    if limit is not None:
        after = limit if floor.warned_of_time else warning_after(limit)
        at_ms = max(floor.picked_up_ms + after, floor.free_since_ms)
        due.append(Deadline(at_ms=at_ms, act=mind_the_time))
    return min(due, key=lambda deadline: deadline.at_ms)


def pick_up(draft: Draft) -> None:
    """Answer the phone, or, where she is the caller, say who rings."""
    draft.floor = replace(draft.floor, picked_up_ms=draft.at_ms)
    draft.fire(Trigger.PICKED_UP)
    if draft.person.is_gatekeeper and draft.speaker != draft.world.lead:
        draft.fire(Trigger.STOPPED_AT_THE_GATE)
    inbound = draft.world.call.direction is Direction.INBOUND
    draft.say(Situation.CALLS_YOU if inbound else Situation.PICKS_UP)
    speak(draft)


def take_over(draft: Draft) -> None:
    """Let the next person speak their first words."""
    draft.speaker = draft.floor.taking_over
    draft.floor = replace(draft.floor, taking_over="")
    if draft.phase == Phase.ANSWERED:
        draft.opening = Opening()  # put through: this person has heard no reason yet
    draft.say(Situation.TAKES_OVER)
    speak(draft)


def break_silence(draft: Draft) -> None:
    """Ask whether he is still there; after that, ring off."""
    silences = draft.floor.silences + 1
    draft.floor = replace(draft.floor, silences=silences, may_volunteer=False)
    on_hold = draft.phase == Phase.ON_HOLD
    move(draft, MoveReason.LEFT_ON_HOLD if on_hold else MoveReason.SILENCE)
    if silences > SILENCES_SHE_TAKES:
        draft.end(outcome_so_far(draft, Outcome.POLITE_END), Situation.SILENCE_AGAIN)
    else:
        draft.say(Situation.ON_HOLD_REPLY if on_hold else Situation.SILENCE_FIRST)
        draft.reply.awaiting = draft.spoken.awaiting
    speak(draft)


def add_something(draft: Draft) -> None:
    """Tell one more thing into the pause he left."""
    fact = _would_volunteer(draft.world, draft.settled())
    assert fact is not None
    draft.floor = replace(draft.floor, may_volunteer=False)
    draft.react(Situation.VOLUNTEERS, 50)
    tell_in_full(draft, fact, asked=False)
    speak(draft)


def mind_the_time(draft: Draft) -> None:
    """Mention her limit, or keep to it, when nobody was speaking."""
    keep_to_time(draft)
    speak(draft)


def _would_volunteer(world: World, state: CallState) -> Fact | None:
    if not state.floor.may_volunteer:
        return None
    draft = Draft.of(world, state)
    if draft.disposition is not Disposition.WARM:
        return None
    return next(
        (
            fact
            for fact in world.customer.facts
            if fact.volunteered
            and fact.id not in state.told.full
            and world.teller_of(fact) == state.speaker
            and earned(draft, fact)
        ),
        None,
    )
