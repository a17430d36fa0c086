"""How a relationship has gone: a pure reading of the account's state, for every face of it.

Shows feelings, which nothing else does: it is for afterwards. Which words a screen or a
page uses is theirs; the words of the customer are the author's.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from scoring.rubric import CheckRule
from scoring.rubric_file import default_rubric
from scoring.wording import reason_in_words
from simulator.accounts.state import (
    AccountState,
    Held,
    Promise,
    Ring,
    Status,
    TurningPoint,
)
from simulator.scenario.account_model import Account, Reason
from simulator.scenario.model import Fact, Layer

MOST_TURNING_POINTS = 8
HABITS = 2
_BETWEEN = {
    Reason.KEPT: "you did what you had promised",
    Reason.KEPT_CONDITIONAL: "you asked first, promised then, and kept it",
    Reason.KEPT_LATE: "you kept a promise late",
    Reason.BROKEN: "you broke a promise",
    Reason.OWNED_UP: "you said in time that it would be later",
    Reason.OVER_PROMISE_BROKEN: "you had promised what could not be done",
    Reason.CONTRADICTED: "you promised the same thing for two different days",
    Reason.MISSED_APPOINTMENT: "you were not there on the day you had agreed",
    Reason.GIFT_FITS: "you sent something that fitted what you had been told",
    Reason.LETTER: "a real letter came",
    Reason.PESTERED: "you rang with no new reason",
    Reason.SILENCE: "nothing was heard of you",
    Reason.RING_IGNORED: "nobody answered when you were rung",
    Reason.HER_PROMISE_NAMED: "you spoke of a missed promise without blame",
    Reason.HER_PROMISE_BLAMED: "you gave the blame for a missed promise",
    Reason.BALANCE_RESTORED: "you rang and wanted nothing",
}
_OUTSIDE = "what happened in the business"
# What between the calls makes a habit, and what to work on instead.
_HABITS_BETWEEN = {
    Reason.BROKEN: "Promise less, and write down by when",
    Reason.OVER_PROMISE_BROKEN: "Ask your own people before you name a day",
    Reason.MISSED_APPOINTMENT: "Be there on the day you agreed",
    Reason.PESTERED: "Ring only with a reason you did not have last time",
    Reason.SILENCE: "Give a sign before you are forgotten",
    Reason.KEPT_LATE: "Say it before the day when something will be late",
    Reason.CONTRADICTED: "Name the first promise when you change it",
    Reason.HER_PROMISE_BLAMED: "Name what was missed, not who is to blame",
    Reason.RING_IGNORED: "Answer when you are rung",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How many facts of a layer were told in full, of how many there are."""

    layer: Layer
    told: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of so many; `of` 0 means there was nothing to do."""

    done: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAndAfter:
    """The second score, read before the first: plans, notes, promises."""

    plans: Share  # calls with a plan
    notes: Share  # told facts that his notes have right
    promises: Share  # due promises kept by their day

    @property
    def score(self) -> int | None:
        """The mean of what applied, 0 to 100; None where nothing did."""
        shares = [s.done * 100 // s.of for s in (self.plans, self.notes, self.promises) if s.of]
        return sum(shares) // len(shares) if shares else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Trust at the end of a day."""

    day: date
    trust: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A turning point in words."""

    day: date
    delta: int
    now: int
    why: str
    call: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """How one relationship has gone."""

    account: str
    customer: str
    firm: str
    title: str
    first_day: date
    last_day: date
    over: str
    trust_at_first: int
    trust: int
    curve: tuple[Point, ...]
    turned: tuple[Turned, ...]
    promises: tuple[Promise, ...]
    kept: int
    broken: int
    given_that_fits: int
    given_for_nothing: int
    asked: int  # calls in which he asked for something
    balance: int
    calls: tuple[Held, ...]
    follow_ups: int  # calls after the first that he made of his own accord
    most_follow_ups: int
    without_new_reason: int
    layers: tuple[Told, ...]
    second_score: BeforeAndAfter
    poor_notes: tuple[str, ...]  # what a poor note led to
    rang: Ring
    opinion: str
    habits: tuple[str, ...]


def debrief_of(account: Account, state: AccountState, today: date) -> Debrief:
    """The debrief of an account as it stands today."""
    his = [line for line in state.ledger if line.is_his]
    fits = sum(given.fits for given in state.given)
    outbound = [held for held in state.calls if not held.inbound]
    return Debrief(
        account=account.id,
        customer=account.customer,
        firm=account.firm,
        title=account.title,
        first_day=account.starts,
        last_day=today,
        over=state.over,
        trust_at_first=account.trust,
        trust=state.trust,
        curve=_curve(account, state, today),
        turned=_turned(state),
        promises=state.ledger,
        kept=sum(line.status is Status.KEPT for line in his),
        broken=state.broken(),
        given_that_fits=fits,
        given_for_nothing=len(state.given) - fits,
        asked=sum(held.result.asked for held in state.calls),
        balance=state.balance,
        calls=state.calls,
        follow_ups=max(len(outbound) - 1, 0),
        most_follow_ups=account.follow_ups,
        without_new_reason=state.times(Reason.PESTERED),
        layers=_layers(account, state),
        second_score=second_score(state),
        poor_notes=_poor_notes(state),
        rang=state.ring,
        opinion=opinion_of(account, state),
        habits=_habits(state),
    )


def opinion_of(account: Account, state: AccountState) -> str:
    """What she would say about him; empty while they have not spoken."""
    if not state.calls:
        return ""
    return next(one.says for one in account.opinions if state.trust >= one.trust)


def _curve(account: Account, state: AccountState, today: date) -> tuple[Point, ...]:
    points = {account.starts: account.trust}
    for point in state.turning_points:
        points[point.day] = point.now
    points[today] = state.trust
    return tuple(Point(day=day, trust=trust) for day, trust in sorted(points.items()))


def _turned(state: AccountState) -> tuple[Turned, ...]:
    """The moves that mattered most, in their order; a call's reasons of one kind are one."""
    points = [point for point in state.turning_points if point.reason]
    biggest = sorted(points, key=lambda p: (-abs(p.delta), p.day))[:MOST_TURNING_POINTS]
    return tuple(
        Turned(day=p.day, delta=p.delta, now=p.now, why=why(p), call=p.call)
        for p in points
        if p in biggest
    )


def why(point: TurningPoint) -> str:
    """The reason of a turning point in words."""
    if point.reason.startswith("event:"):
        return _OUTSIDE
    between = {str(reason): words for reason, words in _BETWEEN.items()}
    return between.get(point.reason) or reason_in_words(point.reason)


def _layers(account: Account, state: AccountState) -> tuple[Told, ...]:
    facts: dict[str, Fact] = {
        fact.id: fact for call in account.calls for fact in call.scenario.customer.facts
    }
    known = set(state.known) - set(account.known)
    return tuple(
        Told(
            layer=layer,
            told=sum(facts[id].layer is layer for id in known if id in facts),
            of=sum(f.layer is layer and f.id not in account.known for f in facts.values()),
        )
        for layer in Layer
    )


def second_score(state: AccountState) -> BeforeAndAfter:
    """Plan, note and promises over all calls with this customer."""
    due = [
        line
        for line in state.ledger
        if line.is_his and line.status in (Status.KEPT, Status.LATE, Status.BROKEN)
    ]
    told = sum(len(held.result.told) for held in state.calls)
    noted = sum(
        max(len(held.verdict.covered) - held.verdict.invented, 0)
        for held in state.calls
        if held.verdict is not None
    )
    his_calls = [held for held in state.calls if not held.inbound]
    return BeforeAndAfter(
        plans=Share(done=sum(held.plan is not None for held in his_calls), of=len(his_calls)),
        notes=Share(done=min(noted, told), of=told),
        promises=Share(done=sum(line.status is Status.KEPT for line in due), of=len(due)),
    )


def _poor_notes(state: AccountState) -> tuple[str, ...]:
    """Where a note left things out, and what that led to in the next call."""
    said: list[str] = []
    for before, after in zip(state.calls, state.calls[1:], strict=False):
        told = len(before.result.told)
        covered = len(before.verdict.covered) if before.verdict else 0
        again = any(move.reason == "asked_again" for move in after.result.moves)
        if told and covered * 2 < told:
            note = f"Your note of {_said(before.day)} held {covered} of {told} things"
            if before.verdict is None:
                note = f"Of your call on {_said(before.day)} there was no note"
            then = "you asked for what you had been told" if again else "you had less to go on"
            said.append(f"{note}; on {_said(after.day)} {then}.")
    return tuple(said)


def _habits(state: AccountState) -> tuple[str, ...]:
    """The habits to work on: what went wrong most often, between the calls and in them."""
    between = [
        (state.times(reason) * 3, aim)
        for reason, aim in _HABITS_BETWEEN.items()
        if state.times(reason)
    ]
    aims = {check.id: check.aim for check in _all_checks()}
    failed = Counter(id for held in state.calls for id in held.result.failed)
    within = [(times, aims[id]) for id, times in failed.items() if id in aims]
    missed = sum(held.note is None for held in state.calls)
    if missed:
        between.append((missed * 2, "Write the note while you still hear the voice"))
    ranked = sorted((*between, *within), key=lambda one: (-one[0], one[1]))
    return tuple(dict.fromkeys(aim for _, aim in ranked))[:HABITS]


def _all_checks() -> tuple[CheckRule, ...]:
    rubric = default_rubric()
    return (*rubric.checks, *(check for kind in rubric.call_types for check in kind.instead))


def _said(day: date) -> str:
    return f"{day.day} {day:%B}"
