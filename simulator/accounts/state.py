"""Where a book of accounts stands: frozen values, and what the trainee has done in it.

`entries` are facts of the past; `engine` makes the state from them. Nothing here reads a
clock or a file.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from simulator.accounts.result import CallResult
from simulator.call.start import CallPlan
from simulator.scenario.account_model import Account, RelationshipTable
from simulator.scenario.model import CallNote


class Status(StrEnum):
    """How a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    BROKEN = "broken"
    TAKEN_BACK = "taken_back"  # owned up to, and put right before the day


class PromiseKind(StrEnum):
    """What was promised; the first three are what hearing tells apart."""

    PLAIN = "commitment"
    CONDITIONAL = "conditional_commitment"
    OVER = "over_promise"
    APPOINTMENT = "appointment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One line of the ledger."""

    n: int  # its number in the account, from 1
    by: str  # "trainee" or a person's id
    what: str
    made: date
    due: date
    day_named: bool = True  # False: nobody said by when, and it is expected within days
    kind: PromiseKind
    about: str = ""  # the limit of our own firm that it touches
    possible_from: date | None = None  # before this day our own firm cannot do it
    status: Status = Status.OPEN
    settled: date | None = None
    named: bool = False  # hers: he has spoken of it since she missed it
    arrives: date | None = None  # hers: when she keeps it

    @property
    def is_his(self) -> bool:
        """Whether the trainee owes it."""
        return self.by == "trainee"


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    """A move of trust, with its day and its reason."""

    day: date
    delta: int
    now: int
    reason: str
    call: int = 0  # number of the call it happened in; 0: between calls


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteVerdict:
    """What a note's check came to."""

    told: int  # facts told in full in that call
    covered: tuple[str, ...] = ()
    wrong: int = 0
    invented: int = 0
    owed: int = 0  # promises and next steps of the call
    owed_noted: int = 0
    has_purpose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A call that was held."""

    n: int  # its number in the account, from 1
    call: str
    day: date
    inbound: bool
    result: CallResult
    plan: CallPlan | None = None
    note: CallNote | None = None
    verdict: NoteVerdict | None = None
    repeats_purpose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Something that was sent."""

    day: date
    item: str
    fits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question to a colleague, and when the answer is there."""

    colleague: str
    day: date
    answer_on: date


class Ring(StrEnum):
    """Where the call that she makes stands."""

    NOT_EARNED = "not_earned"
    RINGING = "ringing"
    HELD = "held"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountState:
    """Where one relationship stands."""

    id: str
    trust: int
    balance: int
    last_contact: date
    known: tuple[str, ...] = ()  # everything told in full so far
    noted: tuple[str, ...] = ()  # of that, what he was told or wrote down himself
    others: tuple[tuple[str, int], ...] = ()  # trust of further people on her side
    ledger: tuple[Promise, ...] = ()
    turning_points: tuple[TurningPoint, ...] = ()
    calls: tuple[Held, ...] = ()
    plan: CallPlan | None = None  # for the next call
    last_note: CallNote | None = None
    given: tuple[Given, ...] = ()
    asked: tuple[Asked, ...] = ()
    met: tuple[tuple[str, int], ...] = ()  # how often each reason was met
    follow_ups: int = 0  # calls about the same open matter, one after the other
    silent_since: date
    ring: Ring = Ring.NOT_EARNED
    over: str = ""  # why it is over; empty while it is not
    over_by: str = ""  # event, let_go, asked_to_stop

    @property
    def is_over(self) -> bool:
        """Whether the story has ended."""
        return bool(self.over)

    def times(self, reason: str) -> int:
        """How often a reason was met."""
        return next((times for met, times in self.met if met == reason), 0)

    def kept(self) -> int:
        """How many of his promises he has kept by their day."""
        return sum(one.is_his and one.status is Status.KEPT for one in self.ledger)

    def broken(self) -> int:
        """How many of his promises were broken or late."""
        bad = (Status.BROKEN, Status.LATE)
        return sum(one.is_his and one.status in bad for one in self.ledger)


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What is played: some accounts on one calendar."""

    accounts: tuple[Account, ...]
    table: RelationshipTable
    trainee: str = ""
    seed: int = 1

    @property
    def starts(self) -> date:
        """The first day."""
        return min(account.starts for account in self.accounts)

    @property
    def ends(self) -> date:
        """The last day."""
        return max(account.ends for account in self.accounts)

    def account(self, id: str) -> Account:
        """The account of an id; raises `LookupError`."""
        for account in self.accounts:
            if account.id == id:
                return account
        raise LookupError(f"there is no account {id!r} in this book")


@dataclass(frozen=True, slots=True, kw_only=True)
class BookState:
    """Where the whole book stands."""

    day: date
    accounts: tuple[AccountState, ...]
    calls_today: int = 0
    tasks_today: int = 0
    is_over: bool = False

    def of(self, id: str) -> AccountState:
        """The state of one account; raises `LookupError`."""
        for account in self.accounts:
            if account.id == id:
                return account
        raise LookupError(f"there is no account {id!r} in this book")

    @property
    def ringing(self) -> str:
        """Id of the account whose customer is on the line, or empty."""
        return next((one.id for one in self.accounts if one.ring is Ring.RINGING), "")


# ── what the trainee does ───────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class CallHeld:
    """A call was held; `log` names its record."""

    account: str
    call: str
    log: str
    result: CallResult


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteWritten:
    """The note of the last call, with what its check came to."""

    account: str
    note: CallNote
    verdict: NoteVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMade:
    """A plan for the next call."""

    account: str
    plan: CallPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSent:
    """Something from the shelf was sent."""

    account: str
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamAsked:
    """A colleague was asked what is really possible."""

    account: str
    colleague: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseDone:
    """What a line of the ledger promised was done."""

    account: str
    promise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LetGo:
    """The trainee has decided to call no more."""

    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RingIgnored:
    """The phone rang and nobody answered."""

    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEnded:
    """The day is done; the next workday begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewound:
    """Everything from the entry of this number on was taken back; the first is 1."""

    entry: int


OfOneAccount = (
    CallHeld | NoteWritten | PlanMade | ItemSent | TeamAsked | PromiseDone | LetGo | RingIgnored
)
Entry = OfOneAccount | DayEnded | Rewound
ENTRY_TYPES: dict[str, type[Entry]] = {
    kind.__name__: kind
    for kind in (
        CallHeld,
        NoteWritten,
        PlanMade,
        ItemSent,
        TeamAsked,
        PromiseDone,
        LetGo,
        RingIgnored,
        DayEnded,
        Rewound,
    )
}


# ── what it leads to, for people ────────────────────────────────────────────


class NoticeKind(StrEnum):
    """What a notice is about."""

    EVENT = "event"
    TEAM = "team"
    THANKS = "thanks"
    PROMISE = "promise"
    RING = "ring"
    OVER = "over"
    REMARK = "remark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the trainee learns; `account` is empty where it concerns none."""

    day: date
    account: str
    kind: NoticeKind
    text: str
