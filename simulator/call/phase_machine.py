"""The phases of a call: which trigger leads from which phase to which.

This is the only module that knows the `transitions` package. Its rules:

1. A phase changes only here, by `fire`. A trigger that has no transition from the present
   phase changes nothing and is no error: most of what people say leads nowhere new.
2. `transitions` gets plain names and nothing else: no callbacks, no conditions, no
   automatic `to_…` triggers. It resolves strings it takes for functions by importing
   modules, and an author's file must never reach that. Conditions of level-2 transitions
   are data; the call judges them and names the transition that holds.

Triggers are the names of acts (`purpose`, `recap`, …) and the `Trigger`s below. A
level-2 transition is fired by its number, so that two with the same `when` stay apart.
"""

from enum import Enum, StrEnum
from functools import lru_cache

from transitions import Machine, State

from simulator.hearing.acts import ActKind
from simulator.scenario.cues import Phase
from simulator.scenario.model import ExtraState, ExtraTransition


class Trigger(StrEnum):
    """What moves a call on, beside the acts that were heard."""

    PICKED_UP = "picked_up"
    STOPPED_AT_THE_GATE = "stopped_at_the_gate"
    SPOKE = "spoke"
    STEP_AGREED = "step_agreed"
    STEP_REFUSED = "step_refused"
    OBJECTED = "objected"
    OBJECTION_DROPPED = "objection_dropped"
    OBJECTION_DROPPED_IN_PASSING = "objection_dropped_in_passing"
    BRUSHED_OFF = "brushed_off"
    PUT_THROUGH = "put_through"
    HANDED_DOWN = "handed_down"
    HANDED_BACK = "handed_back"
    ENDED = "ended"


def came_back_to(phase: str) -> str:
    """The trigger that ends a hold and returns to `phase`."""
    return f"came_back_to_{phase}"


_TALKING = (Phase.OPENING, Phase.DISCOVERY, Phase.RECAP, Phase.NEXT_STEP)
_HOLDABLE = (
    *_TALKING,
    Phase.ANSWERED,
    Phase.WRAP_UP,
    Phase.BRUSH_OFF,
    Phase.OBJECTION,
    Phase.GATEKEPT,
    Phase.HANDED_DOWN,
)
QUESTIONS = (
    ActKind.OPEN_QUESTION,
    ActKind.CLOSED_QUESTION,
    ActKind.LEADING_QUESTION,
    ActKind.STACKED_QUESTIONS,
    ActKind.FOLLOW_UP,
    ActKind.ASK_BLOCKER,
)

# (trigger, phases it leads from, phase it leads to)
_BASE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    (Trigger.PICKED_UP, (Phase.RINGING,), Phase.ANSWERED),
    (Trigger.STOPPED_AT_THE_GATE, (Phase.ANSWERED,), Phase.GATEKEPT),
    (Trigger.SPOKE, (Phase.ANSWERED,), Phase.OPENING),
    (ActKind.PURPOSE, (Phase.OPENING, Phase.BRUSH_OFF), Phase.DISCOVERY),
    *((kind, (Phase.OPENING, Phase.RECAP), Phase.DISCOVERY) for kind in QUESTIONS),
    (ActKind.RECAP, (Phase.OPENING, Phase.DISCOVERY), Phase.RECAP),
    (
        ActKind.NEXT_STEP_PROPOSAL,
        (Phase.OPENING, Phase.DISCOVERY, Phase.RECAP, Phase.BRUSH_OFF),
        Phase.NEXT_STEP,
    ),
    (Trigger.STEP_REFUSED, (Phase.NEXT_STEP,), Phase.DISCOVERY),
    (
        Trigger.STEP_AGREED,
        (*_TALKING, Phase.OBJECTION, Phase.BRUSH_OFF, Phase.GATEKEPT, Phase.HANDED_DOWN),
        Phase.WRAP_UP,
    ),
    (Trigger.OBJECTED, (*_TALKING, Phase.BRUSH_OFF), Phase.OBJECTION),
    (Trigger.OBJECTION_DROPPED, (Phase.OBJECTION,), Phase.NEXT_STEP),
    (Trigger.OBJECTION_DROPPED_IN_PASSING, (Phase.OBJECTION,), Phase.DISCOVERY),
    (Trigger.BRUSHED_OFF, (Phase.ANSWERED, *_TALKING, Phase.OBJECTION), Phase.BRUSH_OFF),
    (Trigger.PUT_THROUGH, (Phase.GATEKEPT,), Phase.ANSWERED),
    (Trigger.HANDED_DOWN, (*_TALKING, Phase.OBJECTION, Phase.BRUSH_OFF), Phase.HANDED_DOWN),
    (Trigger.HANDED_BACK, (Phase.HANDED_DOWN,), Phase.DISCOVERY),
    (ActKind.HOLD_ON, _HOLDABLE, Phase.ON_HOLD),
    *((came_back_to(phase), (Phase.ON_HOLD,), phase) for phase in _HOLDABLE),
    (Trigger.ENDED, (Phase.RINGING, *_HOLDABLE, Phase.ON_HOLD), Phase.ENDED),
)


class _Cursor:
    """The one thing `transitions` may change: where the call stands."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


def _numbered(number: int) -> str:
    return f"level_2_{number}"


@lru_cache(maxsize=64)
def _machine(states: tuple[ExtraState, ...], transitions: tuple[ExtraTransition, ...]) -> Machine:
    """The graph for these additions; a pure value, shared by all calls that have them."""
    like = {state.id: state.like for state in states}
    phases = [str(phase) for phase in Phase] + list(like)
    machine = Machine(model=None, states=phases, initial=Phase.RINGING, auto_transitions=False)
    for trigger, sources, target in _BASE:
        leaving: list[str | Enum | State] = [str(source) for source in sources]
        leaving += [state for state, base in like.items() if base in sources]
        machine.add_transition(str(trigger), leaving, str(target))
    for held, base in like.items():
        if base in _HOLDABLE:
            machine.add_transition(came_back_to(held), str(Phase.ON_HOLD), held)
    for number, extra in enumerate(transitions):
        if extra.target:
            machine.add_transition(_numbered(number), extra.source, extra.target)
    return machine


class PhaseMachine:
    """Where one call stands, and the only way to move it."""

    __slots__ = ("_cursor", "_like", "_machine")

    def __init__(
        self,
        states: tuple[ExtraState, ...] = (),
        transitions: tuple[ExtraTransition, ...] = (),
        *,
        phase: str = Phase.RINGING,
    ) -> None:
        """A machine with the author's additions, standing at `phase`."""
        self._machine = _machine(states, transitions)
        self._like = {state.id: state.like for state in states}
        self._cursor = _Cursor(str(phase))

    @property
    def phase(self) -> str:
        """The present phase: a `Phase`, or the id of an added state."""
        return self._cursor.state

    @property
    def base_phase(self) -> Phase:
        """The base phase that the present one is, or behaves like."""
        return Phase(self._like.get(self.phase, self.phase))

    def fire(self, trigger: str) -> bool:
        """Whether the trigger led anywhere; without a transition from here nothing changes."""
        event = self._machine.events.get(trigger)
        if event is None or not event.transitions.get(self._cursor.state):
            return False
        return bool(event.trigger(self._cursor))

    def fire_extra(self, number: int) -> bool:
        """Whether the author's transition of this number led anywhere from here."""
        return self.fire(_numbered(number))

    @property
    def edges(self) -> tuple[tuple[str, str, str], ...]:
        """Every way there is, as (trigger, from, to); equal machines have equal ways.

        An author's transition is called `level_2_` and its number.
        """
        return tuple(
            (name, str(transition.source), str(transition.dest))
            for name, event in self._machine.events.items()
            for leaving in event.transitions.values()
            for transition in leaving
        )
