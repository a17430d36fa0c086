"""What a compiled account is: one customer's story over some weeks, as immutable values.

The account compiler makes these from authors' files; `simulator.accounts` plays them.
Days are workdays of the story's own calendar, trust runs from 0 to 100.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from simulator.scenario.model import CallNote, Scenario

TRAINEE = "trainee"


class Condition(StrEnum):
    """How a relationship stands when its story begins."""

    NEW = "new"
    LOYAL = "loyal"
    NEGLECTED = "neglected"
    BURNT = "burnt"
    STALLED = "stalled"
    GROWING = "growing"
    GATEKEPT = "gatekept"


class ItemKind(StrEnum):
    """What can be sent between calls."""

    PAGE = "page"
    IDEA = "idea"
    COLLEAGUE = "colleague"
    LETTER = "letter"
    SAMPLE = "sample"


class Reason(StrEnum):
    """Why trust moves between calls; the words of the relationship table."""

    KEPT = "kept"
    KEPT_CONDITIONAL = "kept_conditional"
    KEPT_LATE = "kept_late"
    BROKEN = "broken"
    OWNED_UP = "owned_up"
    OVER_PROMISE_BROKEN = "over_promise_broken"
    CONTRADICTED = "contradicted"
    MISSED_APPOINTMENT = "missed_appointment"
    GIFT_FITS = "gift_fits"
    GIFT_GENERIC = "gift_generic"
    LETTER = "letter"
    PESTERED = "pestered"
    SILENCE = "silence"
    RING_IGNORED = "ring_ignored"
    HER_PROMISE_NAMED = "her_promise_named"
    HER_PROMISE_BLAMED = "her_promise_blamed"
    BALANCE_RESTORED = "balance_restored"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedAtFirst:
    """A promise that is open when the story begins."""

    id: str
    by: str  # "trainee" or a person's id
    what: str
    due: date
    arrives: date | None = None  # hers: when she keeps it after all; None: never by herself


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happens in the customer's business, and that the trainee hears of."""

    id: str
    on: date
    says: str
    trust: int = 0
    ends: bool = False  # the story is over with it, and `says` tells why
    unless_held: tuple[str, ...] = ()  # does not happen once one of these calls was held


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNeeds:
    """What must lie behind a call."""

    after: tuple[str, ...] = ()  # calls that were held before
    event: str = ""
    trust: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountCall:
    """A call of the story, with its scenario as it is for this account."""

    id: str
    scenario: Scenario
    opens: date
    closes: date
    dates_until: date  # up to this day the scenario's own dates are in the future
    needs: CallNeeds = CallNeeds()
    repeats: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that can be sent."""

    id: str
    what: str
    kind: ItemKind
    fits: tuple[str, ...] = ()  # facts it is of use for; a letter fits after any call
    thanks: str = ""  # what comes back where it fits


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody of the trainee's own firm who knows what is really possible."""

    id: str
    who: str
    about: tuple[str, ...]  # `about` of the limits this colleague can answer for
    answers: str
    takes_days: int  # workdays until the answer is there


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """What must have been earned before the customer rings of her own accord."""

    call: str
    trust: int
    kept: int  # promises kept
    given: int  # things sent that fitted
    opens: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What she would say about the trainee, while her trust lies from here up."""

    trust: int
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A compiled account file.

    `digest` is the SHA-256 of everything else; it names this account in a book's record.
    """

    id: str
    version: int
    title: str
    condition: Condition
    customer: str  # the name of the person the calls are for
    firm: str
    story: str  # what the trainee knows of them when the story begins
    starts: date
    ends: date
    last_contact: date
    trust: int
    balance: int
    last_note: CallNote | None
    known: tuple[str, ...]
    follow_ups: int  # how many calls about the same matter she takes without an answer
    owed: tuple[OwedAtFirst, ...] = ()
    events: tuple[Event, ...] = ()
    calls: tuple[AccountCall, ...] = ()
    shelf: tuple[Item, ...] = ()
    team: tuple[Colleague, ...] = ()
    golden: Golden | None = None
    opinions: tuple[Opinion, ...] = ()  # by falling trust; the last one always holds
    farewell: str = ""  # what she says when she wants no more calls
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipMove:
    """What one reason between calls does to trust; the n-th time takes the n-th number."""

    reason: str
    trust: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipTable:
    """How trust moves between calls, and how much a day holds."""

    moves: tuple[RelationshipMove, ...]
    calls_a_day: int = 4
    tasks_a_day: int = 8
    silence_days: int = 8  # workdays without a word after which she begins to forget
    likeness: int = 60  # percent of a purpose's words that make it the same one again
