"""What the listener knows while hearing: frozen, hashable, built from plain values.

`simulator.hearing.prepare` builds the part that stays the same during a call.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from simulator.hearing.asking_on import AskingOn


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCue:
    """A fact as hearing needs it."""

    id: str
    text: str  # what she says (the full version)
    asked_by: tuple[str, ...] = ()
    must: tuple[tuple[str, ...], ...] = ()  # details, each a tuple of alternatives
    layer: str = "problem"
    after: tuple[str, ...] = ()  # facts that must have been told in full before
    asked_after: tuple[tuple[str, AskingOn], ...] = ()  # bare questions right after a fact
    is_small: bool = False  # about her or her place; nothing turns on it

    def __hash__(self) -> int:
        # Equal facts have equal names; all of a customer's are hashed in every turn.
        return hash((self.id, self.text))


class Facts(tuple[FactCue, ...]):
    """A customer's facts as `prepare` gives them: the same ones are found again at once.

    What is read from them is kept by them, and asked for many times in a turn.
    """

    @cached_property
    def _hashed(self) -> int:
        return super().__hash__()

    def __hash__(self) -> int:
        return self._hashed

    def __eq__(self, other: object) -> bool:
        return self is other or super().__eq__(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCue:
    """A next step she would accept."""

    id: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionCue:
    """An objection and the sentences that answer it."""

    id: str
    answered_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitCue:
    """What the trainee's firm can do, and what would be too much."""

    about: str
    possible: str
    refuse_above: str
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What hearing knows about a scenario, the same for every turn of a call."""

    facts: tuple[FactCue, ...] = ()
    steps: tuple[StepCue, ...] = ()
    objections: tuple[ObjectionCue, ...] = ()
    limits: tuple[LimitCue, ...] = ()
    real_deadlines: tuple[tuple[str, date], ...] = ()
    briefing: tuple[str, ...] = ()  # role, goal, last note, known facts: all true of her
    people: tuple[str, ...] = ()  # names on her side
    company: str = ""  # hers
    our_company: str = ""
    sells: str = ""
    trainee_name: str = ""
    examples: tuple[tuple[str, str], ...] = ()  # (cue, sentence) from the scenario

    def __hash__(self) -> int:
        # It is looked up by in every turn; what differs has other facts or another name.
        return hash((self.facts, self.company, self.our_company, self.people, self.trainee_name))


@dataclass(frozen=True, slots=True, kw_only=True)
class HearingContext:
    """One moment of a call, as far as it bears on what words mean."""

    prepared: Prepared = Prepared()
    heard_before: str = ""  # what the other side said last
    earlier: tuple[str, ...] = ()  # her lines before that, newest first, five at most
    disclosed: tuple[str, ...] = ()  # facts told in full, in order
    guarded: tuple[str, ...] = ()  # facts told in their guarded version
    known: tuple[str, ...] = ()  # texts legitimately known besides (account, note)
    today: date | None = None
    pending_objection: str = ""  # raised and not yet answered
    pending_refusal: str = ""  # why she refused the last next step
    awaiting: str = ""  # what her last line asks for: "date", "purpose", "confirm", "action", ""
    in_opening: bool = True  # no purpose heard yet
    open_step: str = ""  # a next step proposed but not settled (its id or "other")
    recap_everything: bool = False  # the whole text is a recap (command line)
    only_recap: bool = False  # nothing else of the text is wanted

    @property
    def named_step(self) -> str:
        """The id of the next step that lies open, where it is one the author wrote."""
        return "" if self.open_step == "other" else self.open_step
