"""One moment of a call as a frozen value: everything that later turns depend on.

Each part belongs to the module named beside it, which alone changes it. Nothing here
decides anything.
"""

from dataclasses import dataclass

from simulator.call.events import Outcome, RefusalReason, SaidPart, Version
from simulator.hearing.acts import Moment, RecapVerdict
from simulator.scenario.cues import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class PartlySaid:
    """A fact in a line, and how much of the line must be heard for it to be told."""

    fact: str
    version: Version
    until_chars: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One of her lines."""

    line_id: str
    speaker: str
    turn: int
    parts: tuple[SaidPart, ...]
    facts: tuple[PartlySaid, ...] = ()
    meaning: str = ""  # the line in its first wording, the same for every seed

    @property
    def text(self) -> str:
        """The line as said."""
        return " ".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Who speaks, and since when nobody does (`deadlines`)."""

    picked_up_ms: int = 0
    trainee_since_ms: int | None = None  # mid-sentence, or waiting for his words
    line: Line | None = None  # being said now
    free_since_ms: int = 0
    silences: int = 0  # her prompts since he last spoke
    held_phase: str = ""  # where the call was when he asked her to hold
    warned_of_time: bool = False
    may_volunteer: bool = False  # she has just answered him
    taking_over: str = ""  # who takes the phone once the present line is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """One person's trust and patience (`disposition`)."""

    person: str
    trust: int
    patience: int
    gained: int = 0  # trust gained in this call


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What she has told (`disclosure`)."""

    full: tuple[str, ...] = ()  # fact ids in order
    guarded: tuple[str, ...] = ()
    at_turn: tuple[int, ...] = ()  # beside `full`
    since_given: int = 0  # full answers since he last gave anything back
    cut_off: str = ""  # the fact he talked over
    again: tuple[str, ...] = ()  # told a second time; there is no third
    asked: tuple[tuple[str, str], ...] = ()  # facts told, and the question each answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What he has said about why he rings (`opening`)."""

    introduced: bool = False
    purpose_turn: int = 0
    specific: bool = False
    with_benefit: bool = False
    topic: str = ""
    filler_turn: int = 0
    kindness_turn: int = 0
    doubted: bool = False  # she suspects that the kindness is none
    asked_purpose: int = 0
    aimless: int = 0  # turns that led nowhere
    pitched: bool = False
    reason_given: bool = False  # she, the caller, has said why she rings


@dataclass(frozen=True, slots=True, kw_only=True)
class Recaps:
    """How he has summed up so far (`recaps`)."""

    corrected: tuple[RecapVerdict, ...] = ()  # what she has put right and he may mend now


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The next step on the table, and what became of it (`next_step`)."""

    step: str = ""  # id of an accepted one, "other", or "" while none was named
    action: bool = False
    moment: Moment | None = None
    so_that: bool = False
    facts: tuple[str, ...] = ()
    offered: Moment | None = None  # her own date
    refused: RefusalReason | None = None  # why she last said no
    known_when_refused: int = 0  # facts told when she said no
    pushes: int = 0
    agreed: str = ""  # id of what was agreed; "" until then
    agreed_moment: Moment | None = None
    kept: tuple[Moment, ...] = ()  # times agreed before that one, for other steps
    lets_go: bool = False
    asked_what_for: bool = False  # she has asked what a step would be, and does not again


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserves:
    """Objections raised, pending, answered (`objections`)."""

    raised: tuple[str, ...] = ()
    pending: str = ""
    tries: int = 0  # turns in which the pending one was not met
    stood_by: bool = False  # she has said that it still stands, and does so once
    answered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """How he behaves (`conduct`)."""

    rudeness: int = 0
    pressure: int = 0
    dumps: int = 0
    last_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A commitment of either side (`commitments`)."""

    turn: int
    by: str
    kind: str
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What she has said, so that she does not say it twice (`reply`)."""

    lines: int = 0  # ids given out, those of annulled lines included
    used: frozenset[str] = frozenset()
    last: Line | None = None
    earlier: tuple[str, ...] = ()  # meanings before that, newest first, five at most
    last_reaction: str = ""  # cue
    awaiting: str = ""  # what her last line asks for
    questions_back: int = 0
    asked_back: tuple[tuple[int, str], ...] = ()  # turn, and the question she did not follow
    trust_signs: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CallState:
    """A moment of a call."""

    at_ms: int = 0
    phase: str = str(Phase.RINGING)
    turn: int = 0
    speaker: str  # who is on the line
    outcome: Outcome | None = None
    floor: Floor = Floor()
    feelings: tuple[Feeling, ...] = ()
    met: tuple[tuple[str, str, int], ...] = ()  # (person, move reason, how often)
    told: Told = Told()
    opening: Opening = Opening()
    recaps: Recaps = Recaps()
    table: Table = Table()
    reserves: Reserves = Reserves()
    conduct: Conduct = Conduct()
    promises: tuple[Promise, ...] = ()
    spoken: Spoken = Spoken()
    before_turn: "CallState | None" = None  # as it was before the last turn was answered
