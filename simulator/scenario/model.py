"""What a compiled scenario is: immutable values, without files or positions.

The compiler makes these from authors' files; everything else only reads them.
Durations are integer milliseconds, trust and patience run from 0 to 100.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class CallType(StrEnum):
    """The kind of call, which decides the checks that apply."""

    OPENING = "opening"
    FOLLOW_UP = "follow_up"
    STALL = "stall"
    GATEKEEPER = "gatekeeper"
    KINDNESS = "kindness"
    INBOUND = "inbound"
    DAY_ONE = "day_one"


class Direction(StrEnum):
    """Who rings whom."""

    OUTBOUND = "outbound"
    INBOUND = "inbound"


class Difficulty(StrEnum):
    """The trainer's own estimate."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Layer(StrEnum):
    """How deep a fact lies: the deeper, the more trust it takes."""

    PROBLEM = "problem"
    OPPORTUNITY = "opportunity"
    STRATEGY = "strategy"


class Disposition(StrEnum):
    """How the customer feels about the caller, from trust."""

    COLD = "cold"  # trust under 25
    POLITE = "polite"  # 25 to 44
    OPEN = "open"  # 45 to 64
    WARM = "warm"  # 65 and more
    IRRITATED = "irritated"  # patience under 20, whatever the trust


class Part(StrEnum):
    """The three parts a reply may have."""

    REACTION = "reaction"
    CONTENT = "content"
    HAND_BACK = "hand_back"


class CheckIn(StrEnum):
    """What a call without an ask does to this relationship."""

    COSTS = "costs"  # she has been neglected: suspicion first
    WELCOME = "welcome"
    SUSPICIOUS = "suspicious"


# ── people and what they say ────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How a person sounds."""

    rate: int = 165  # words per minute
    pitch: str = "medium"  # low, medium, high
    name: str = ""  # a synthesiser's own voice name, if the trainer wants one


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Equivalent wordings for one situation.

    `cue` is a word of `simulator.scenario.cues`; empty conditions match anything.
    """

    part: Part
    cue: str = ""
    state: str = ""
    disposition: str = ""
    lines: tuple[str, ...]
    source: str  # "scenario", the character's id, or "common"; with a running number
    depth: int = 0  # 0 the scenario, 1 the character, 2 its parent, … : lower wins a tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody on the customer's side."""

    id: str
    name: str
    role: str
    company: str
    voice: Voice
    cells: tuple[Cell, ...]  # scenario, character and common, with their depth
    trust: int
    patience: int
    time_limit_ms: int | None = None
    is_gatekeeper: bool = False
    is_technical: bool = False  # takes details gladly; somebody else hands a technical dump to them
    is_executive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One thing a right recap of a fact says, in any of these wordings."""

    alternatives: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What it takes to be told a fact in full."""

    trust: int = 0
    after: tuple[str, ...] = ()  # facts that must have been told in full before


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAfter:
    """A bare question, "why?", right after she has told a fact."""

    fact: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something true of this customer that the trainee may learn."""

    id: str
    layer: Layer
    says: str  # the full version, in the speaker's own words
    guarded: str = ""  # the vague version; empty: she evades with a library line
    key: bool = False  # belongs in a good recap
    about: str = ""  # two or three words an outsider may read: "next year", "growth"
    asked_by: tuple[str, ...] = ()
    asked_after: tuple[AskedAfter, ...] = ()
    must: tuple[Detail, ...] = ()  # what a right recap contains
    needs: Needs = Needs()
    person: str = ""  # who can tell it; empty: the person who leads the call
    volunteered: bool = False  # she may tell it unasked when warm, or in small talk


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What must hold; a part left out holds always. Bounds are inclusive."""

    trust_from: int | None = None
    trust_below: int | None = None
    patience_from: int | None = None
    patience_below: int | None = None
    disclosed: tuple[str, ...] = ()  # facts told in full
    not_disclosed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """A way to answer an objection: sentences like these, or an act about facts."""

    examples: tuple[str, ...] = ()
    act: str = ""  # an act of `simulator.hearing.acts`
    about: str = ""  # fact id the act must concern, if any


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """A reserve she voices, once, when its moment comes."""

    id: str
    when: str  # the act that provokes it
    says: str
    unless: Condition = Condition()  # not raised while this holds; an empty one never holds
    answered_by: tuple[Answering, ...] = ()
    dropped: str = ""  # what she says when it is answered well; empty: a library line
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedStep:
    """A next step she would agree to."""

    id: str
    examples: tuple[str, ...]
    so_that: str = ""  # what it is for, in words
    at: datetime | None = None  # a fixed appointment, if only that will do
    earliest: date | None = None  # from when this one will do, where it differs from the others
    needs: Needs = Needs()
    lets_go: bool = False  # parting as friends counts as the agreed ending


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusals:
    """What she says instead of yes, by reason; empty: a library line."""

    before_need: tuple[str, ...] = ()
    no_day: tuple[str, ...] = ()
    too_early: tuple[str, ...] = ()
    wrong_step: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStepRules:
    """What she agrees to, and when."""

    accepts: tuple[AcceptedStep, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    not_before_time: str = ""  # "14:00": no calls before two
    asks_for_delay: tuple[str, ...] = ()
    offers_day: tuple[str, ...] = ()  # her own dates, said when he asks when it suits
    refuses: Refusals = Refusals()
    needs_known: tuple[
        str, ...
    ] = ()  # facts that must be told before she agrees; empty: any problem

    def earliest_for(self, step: str) -> date | None:
        """From which day the step of this id will do: its own day, else that of them all."""
        own = next((accepted.earliest for accepted in self.accepts if accepted.id == step), None)
        return own or self.earliest


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """What the trainee's own firm can do; more is an over-promise."""

    about: str
    possible: str
    refuse_above: str
    keywords: tuple[str, ...] = ()
    epilogue: str = ""  # "Three weeks on …", told in the debrief of a broken promise


@dataclass(frozen=True, slots=True, kw_only=True)
class RealDeadline:
    """A date that really binds and may be named."""

    about: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """What lay between the two before this call."""

    balance: int = 0  # given minus taken
    check_in: CheckIn = CheckIn.WELCOME
    neglected: bool = False


# ── how feelings move ───────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What one reason does; the n-th time takes the n-th number, the last repeats."""

    reason: str  # a `simulator.scenario.cues.MoveReason`
    trust: tuple[int, ...] = (0,)
    patience: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True, kw_only=True)
class DispositionTable:
    """Every move of trust and patience, and the bounds of the dispositions."""

    moves: tuple[Move, ...]
    most_trust_gained: int = 25  # in one call
    cold_below: int = 25
    polite_below: int = 45
    open_below: int = 65
    irritated_below: int = 20  # patience


# ── the call ────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNote:
    """The three headings of a call note."""

    discussed: str = ""
    proposed: str = ""
    next_purpose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """All the trainee sees before the call."""

    role: str
    company: str
    sells: str
    goal: str
    last_note: CallNote | None = None
    known: tuple[str, ...] = ()  # ids of facts the note already tells
    also: tuple[str, ...] = ()  # further lines the trainee may read


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraState:
    """A state the author adds (level 2), behaving `like` one of the base machine."""

    id: str
    like: str
    says: tuple[str, ...] = ()  # said on entering
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraTransition:
    """A transition the author adds, replaces or forbids (level 2)."""

    source: str  # a state, or "*"
    when: str  # an act, or "fact:<id>" when that fact is told in full
    condition: Condition = Condition()
    target: str = ""  # empty with `forbids`
    hand_to: str = ""  # person who takes over
    says: tuple[str, ...] = ()
    forbids: bool = False  # this trigger leads nowhere from here


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What an example must lead to."""

    state: str = ""
    discloses: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    outcome: str = ""
    score_at_least: int | None = None
    score_at_most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Sample turns that are also the scenario's tests."""

    name: str
    turns: tuple[str, ...]
    expect: Expectation
    variant: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """The other side: people, facts, reserves, limits, feelings."""

    people: tuple[Person, ...]  # the first one answers the phone (or rings)
    lead: str  # id of the person the call is for
    facts: tuple[Fact, ...]
    objections: tuple[Objection, ...] = ()
    our_limits: tuple[Limit, ...] = ()
    real_deadlines: tuple[RealDeadline, ...] = ()
    relationship: Relationship = Relationship()
    disposition: DispositionTable

    @property
    def small_facts(self) -> frozenset[str]:
        """Ids of what is only about her or her place: how long she has been there, where it is.

        No fact is small where the author calls none a key one.
        """
        if not any(fact.key for fact in self.facts):
            return frozenset()
        built_on = {before for fact in self.facts for before in fact.needs.after}
        return frozenset(
            fact.id
            for fact in self.facts
            if fact.layer is Layer.PROBLEM
            and not (fact.key or fact.volunteered or fact.id in built_on)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CallDefinition:
    """The call to be made."""

    type: CallType
    direction: Direction = Direction.OUTBOUND
    rings_about: str = ""  # the fact she rings about, where she is the caller
    trains: tuple[str, ...] = ()  # dimensions: purpose, open_questions, listening, next_step
    difficulty: Difficulty = Difficulty.MEDIUM
    today: datetime  # local time at which the phone rings
    pass_mark: int = 70
    briefing: Briefing
    next_step: NextStepRules
    states: tuple[ExtraState, ...] = ()
    transitions: tuple[ExtraTransition, ...] = ()
    say_instead: tuple[tuple[str, str], ...] = ()  # (check id, a sentence that passes it)
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """The same call with other figures or another true reason."""

    id: str
    customer: Customer
    call: CallDefinition


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A compiled scenario file.

    `digest` is the SHA-256 of everything else; it names this scenario in a call's record.
    """

    id: str
    version: int
    language: str
    title: str
    customer: Customer
    call: CallDefinition
    variants: tuple[Variant, ...] = ()  # without the base one
    digest: str = ""
