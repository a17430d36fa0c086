"""The next moment of a call while it is being worked out.

A draft starts as a copy of the present state, is changed by the modules that each own a
part of it, and ends as a new state with the events that led there. Nothing outside sees
it before it is whole, so a failure leaves the call as it was.
"""

from dataclasses import dataclass, field, fields, replace

from simulator.call.events import Event, Outcome, PartKind, SaidPart, StateChanged, Version
from simulator.call.phase_machine import PhaseMachine
from simulator.call.state import (
    CallState,
    Conduct,
    Feeling,
    Floor,
    Opening,
    Promise,
    Recaps,
    Reserves,
    Spoken,
    Table,
    Told,
)
from simulator.call.world import World
from simulator.scenario.cues import Phase
from simulator.scenario.model import Condition, Disposition, ExtraTransition, Fact, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """Something she may react to; of several, the weightiest is voiced."""

    cue: str
    weight: int
    fills: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Something she says: words of the scenario, or a line for a cue."""

    source: str
    texts: tuple[str, ...] = ()  # the first one not used yet is said
    cue: str = ""  # where no text is left
    fills: tuple[tuple[str, str], ...] = ()
    fact: str = ""
    version: Version = Version.FULL
    asked: bool = True
    again: bool = False  # may be said although it was said before
    kind: PartKind = PartKind.CONTENT


@dataclass(slots=True)
class Reply:
    """What she is about to say."""

    reactions: list[Reaction] = field(default_factory=list)
    contents: list[Content] = field(default_factory=list)
    hand_back: list[str] = field(default_factory=list)  # cues, the first that has a line
    awaiting: str = ""
    outcome: Outcome | None = None  # the call ends with this line


@dataclass(slots=True)
class Draft:
    """A state in the making."""

    world: World
    at_ms: int
    phase: str
    turn: int
    speaker: str
    outcome: Outcome | None
    floor: Floor
    feelings: tuple[Feeling, ...]
    met: tuple[tuple[str, str, int], ...]
    told: Told
    opening: Opening
    recaps: Recaps
    table: Table
    reserves: Reserves
    conduct: Conduct
    promises: tuple[Promise, ...]
    spoken: Spoken
    before_turn: CallState | None
    events: list[Event] = field(default_factory=list)
    reply: Reply = field(default_factory=Reply)
    started_phase: str = ""

    @staticmethod
    def of(world: World, state: CallState) -> "Draft":
        """A draft that stands where the state stands."""
        held = {name: getattr(state, name) for name in _STATE_FIELDS}
        return Draft(world=world, started_phase=state.phase, **held)

    def settled(self) -> CallState:
        """The state that was worked out."""
        return CallState(**{name: getattr(self, name) for name in _STATE_FIELDS})

    # ── reading ─────────────────────────────────────────────────────────────

    @property
    def person(self) -> Person:
        """Who is on the line."""
        return self.world.people[self.speaker]

    @property
    def feeling(self) -> Feeling:
        """How the person on the line feels."""
        return next(feeling for feeling in self.feelings if feeling.person == self.speaker)

    @property
    def trust(self) -> int:
        """The trust of the person on the line."""
        return self.feeling.trust

    @property
    def disposition(self) -> Disposition:
        """The mood of the person on the line."""
        return disposition_of(self.feeling, self.world)

    @property
    def base_phase(self) -> Phase:
        """The base phase that the present one is or behaves like."""
        return self._machine().base_phase

    def holds(self, condition: Condition) -> bool:
        """Whether every part of a condition holds now; an empty one always does."""
        trust, patience = self.feeling.trust, self.feeling.patience
        return (
            (condition.trust_from is None or trust >= condition.trust_from)
            and (condition.trust_below is None or trust < condition.trust_below)
            and (condition.patience_from is None or patience >= condition.patience_from)
            and (condition.patience_below is None or patience < condition.patience_below)
            and all(fact in self.told.full for fact in condition.disclosed)
            and not any(fact in self.told.full for fact in condition.not_disclosed)
        )

    # ── changing ────────────────────────────────────────────────────────────

    def emit(self, event: Event) -> None:
        """Record that something happened."""
        self.events.append(event)

    def fire(self, trigger: str) -> bool:
        """Move the call by a trigger; the author's transitions come before the base ones."""
        for number, extra in enumerate(self.world.call.transitions):
            if self._applies(extra, trigger):
                return not extra.forbids and self._take(number, extra)
        machine = self._machine()
        return machine.fire(trigger) and self._moved(machine.phase, trigger)

    def react(self, cue: str, weight: int, **fills: str) -> None:
        """Let her react to something, if nothing weightier was heard."""
        self.reply.reactions.append(
            Reaction(cue=str(cue), weight=weight, fills=tuple(fills.items()))
        )

    def say(self, cue: str, *texts: str, source: str = "cell", **fills: str) -> None:
        """Let her say one of these texts, or else a line of her library."""
        self.reply.contents.append(
            Content(source=source, texts=texts, cue=str(cue), fills=tuple(fills.items()))
        )

    def say_verbatim(self, text: str, source: str) -> None:
        """Let her say these words, also where she has said them before."""
        self.reply.contents.append(Content(source=source, texts=(text,), again=True))

    def say_again(self, part: SaidPart) -> None:
        """Let her say a part of an earlier line once more."""
        self.reply.contents.append(
            Content(source=part.source, texts=(part.text,), again=True, kind=part.kind)
        )

    def tell(self, fact: Fact, version: Version, *, asked: bool = True) -> None:
        """Let her tell a fact in this version."""
        full = version is Version.FULL
        self.reply.contents.append(
            Content(
                source=f"fact:{fact.id}:{version}",
                texts=(fact.says,) if full else (fact.guarded,) if fact.guarded else (),
                cue="" if full else "told_guarded",
                fact=fact.id,
                version=version,
                asked=asked,
                again=full,
            )
        )

    def hand_back(self, *cues: str) -> None:
        """Give him the floor with a line for the first of these cues that has one."""
        self.reply.hand_back = [str(cue) for cue in cues]

    def end(self, outcome: Outcome, cue: str) -> None:
        """Let the call end with the line of this cue, said instead of a hand-back."""
        if self.reply.outcome is None:
            self.reply.outcome = outcome
            self.reply.hand_back = [str(cue)]

    def hand_to(self, person: str) -> None:
        """Let somebody else take the phone once the present line is said."""
        self.floor = replace(self.floor, taking_over=person)

    # ── inside ──────────────────────────────────────────────────────────────

    def _machine(self) -> PhaseMachine:
        call = self.world.call
        return PhaseMachine(call.states, call.transitions, phase=self.phase)

    def _applies(self, extra: ExtraTransition, trigger: str) -> bool:
        return (
            extra.when == trigger
            and extra.source in {"*", self.phase}
            and self.phase not in {Phase.ENDED, extra.target}
            and self.holds(extra.condition)
        )

    def _take(self, number: int, extra: ExtraTransition) -> bool:
        machine = self._machine()
        if extra.target and machine.fire_extra(number):
            self._moved(machine.phase, extra.when)
        state = next((s for s in self.world.call.states if s.id == extra.target), None)
        for said, source in (
            (extra.says, "transition"),
            (state.says if state else (), f"state:{extra.target}"),
        ):
            if said:
                self.say("", *said, source=source)
        if taker := extra.hand_to or (state.person if state else ""):
            self.hand_to(taker)
        return True

    def _moved(self, target: str, trigger: str) -> bool:
        self.emit(
            StateChanged(
                at_ms=self.at_ms,
                turn=self.turn,
                source=self.phase,
                target=str(target),
                trigger=str(trigger),
            )
        )
        self.phase = str(target)
        return True


_STATE_FIELDS = tuple(f.name for f in fields(CallState))


def disposition_of(feeling: Feeling, world: World) -> Disposition:
    """A person's mood, by the bounds of the scenario's table."""
    table = world.customer.disposition
    if feeling.patience < table.irritated_below:
        return Disposition.IRRITATED
    if feeling.trust < table.cold_below:
        return Disposition.COLD
    if feeling.trust < table.polite_below:
        return Disposition.POLITE
    if feeling.trust < table.open_below:
        return Disposition.OPEN
    return Disposition.WARM
