"""The ledger of promises, his and hers: entering, keeping, breaking, naming.

A promise is settled by what was done and by when, never by what was said of it; only
owning up before its day takes one back.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from simulator.accounts.calendar import on_or_after, workdays_later
from simulator.accounts.result import CallResult, Made
from simulator.accounts.state import AccountState, Promise, PromiseKind, Status
from simulator.accounts.trust import moved
from simulator.hearing.likeness import content_stems, share
from simulator.hearing.limits import days_in
from simulator.scenario.account_model import Account, Reason, RelationshipTable
from simulator.scenario.model import Customer

# Where no day was named, people expect a thing within the week. The project's judgement.
EXPECTED_WITHIN_DAYS = 5
# Two promises are about the same thing when they share so much of their words.
SAME_SHARE = 0.6
KEEPS_HER_WORD_FROM = 45  # trust from which she does what she said: where she is open


def opening_ledger(account: Account) -> tuple[Promise, ...]:
    """The promises that are open when the story begins."""
    return tuple(
        Promise(
            n=n,
            by=owed.by,
            what=owed.what,
            made=account.last_contact,
            due=owed.due,
            kind=PromiseKind.PLAIN,
            arrives=owed.arrives,
        )
        for n, owed in enumerate(account.owed, start=1)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entering:
    """What bears on a promise when it is entered: the call it was made in."""

    customer: Customer
    day: date
    table: RelationshipTable
    result: CallResult


def enter(state: AccountState, made: Made, entering: Entering) -> AccountState:
    """The account with a promise of this call in its ledger.

    A day that lies behind is today; the same thing promised for another day replaces the
    first promise, which costs trust, less where he apologised or asked his team first.
    """
    day = entering.day
    due = on_or_after(max(made.due or workdays_later(day, EXPECTED_WITHIN_DAYS), day))
    entry = Promise(
        n=len(state.ledger) + 1,
        by=made.by,
        what=made.what,
        made=day,
        due=due,
        day_named=made.due is not None,
        kind=PromiseKind(made.kind),
        about=made.about,
        possible_from=_possible_from(made, entering.customer, day),
        arrives=due if made.by != "trainee" and state.trust >= KEEPS_HER_WORD_FROM else None,
    )
    earlier = next((one for one in state.ledger if _same(one, entry)), None)
    if earlier is not None:
        if earlier.kind is entry.kind and (made.due is None or earlier.due == due):
            return state  # said again
        was_too_much = earlier.kind is PromiseKind.OVER and entry.kind is not PromiseKind.OVER
        another_day = made.due is not None and earlier.day_named and earlier.due != due
        if (was_too_much or another_day) and earlier.made != day:
            honest = entering.result.apologised or entry.kind is PromiseKind.CONDITIONAL
            reason = Reason.OWNED_UP if honest else Reason.CONTRADICTED
            state = moved(state, reason, entering.table, day)
        state = settled(state, earlier.n, Status.TAKEN_BACK, day)
    return replace(state, ledger=(*state.ledger, entry))


def _same(earlier: Promise, later: Promise) -> bool:
    """Whether an open promise of the same side is about the same thing."""
    if earlier.status is not Status.OPEN or earlier.by != later.by:
        return False
    if PromiseKind.APPOINTMENT in (earlier.kind, later.kind):
        return earlier.kind is later.kind
    if earlier.about or later.about:
        return earlier.about == later.about
    one, other = content_stems(earlier.what), content_stems(later.what)
    return min(share(one, other), share(other, one)) >= SAME_SHARE


def _possible_from(made: Made, customer: Customer, day: date) -> date | None:
    """From which day our own firm can do it; None where nothing stands against it."""
    if made.kind != PromiseKind.OVER:
        return None
    limit = next((one for one in customer.our_limits if one.about == made.about), None)
    takes = None if limit is None else days_in(limit.possible)
    # Of a promise that nobody can keep at all, no day is ever the right one.
    return date.max if takes is None else on_or_after(day + timedelta(days=round(takes)))


def settled(state: AccountState, n: int, status: Status, day: date) -> AccountState:
    """The account with line `n` settled."""
    return replace(
        state,
        ledger=tuple(
            replace(one, status=status, settled=day) if one.n == n else one for one in state.ledger
        ),
    )


def kept(
    state: AccountState, promise: Promise, day: date, table: RelationshipTable
) -> AccountState:
    """The account after he did what he had promised."""
    if day > promise.due:
        return moved(settled(state, promise.n, Status.LATE, day), Reason.KEPT_LATE, table, day)
    state = settled(state, promise.n, Status.KEPT, day)
    asked_first = promise.kind is PromiseKind.CONDITIONAL
    reason = Reason.KEPT_CONDITIONAL if asked_first else Reason.KEPT
    return replace(moved(state, reason, table, day), balance=min(state.balance + 1, 10))


def his_day_passed(
    state: AccountState, promise: Promise, day: date, table: RelationshipTable
) -> AccountState:
    """The account after a promise of his was due and nothing was done."""
    match promise.kind:
        case PromiseKind.APPOINTMENT:
            reason = Reason.MISSED_APPOINTMENT
        case PromiseKind.OVER:
            reason = Reason.OVER_PROMISE_BROKEN
        case _:
            reason = Reason.BROKEN
    return moved(settled(state, promise.n, Status.BROKEN, day), reason, table, day)


def named(
    state: AccountState, result: CallResult, day: date, table: RelationshipTable
) -> AccountState:
    """The account after he spoke of what she had promised and not done."""
    for line in state.ledger:
        missed = not line.is_his and line.status is Status.BROKEN and not line.named
        if not missed or line.n not in result.named:
            continue
        reason = Reason.HER_PROMISE_BLAMED if result.blamed else Reason.HER_PROMISE_NAMED
        state = moved(state, reason, table, day)
        comes = None if result.blamed else workdays_later(day, 2)
        state = replace(
            state,
            ledger=tuple(
                replace(one, named=True, arrives=comes) if one.n == line.n else one
                for one in state.ledger
            ),
        )
    return state


def lines_to_listen_for(state: AccountState) -> tuple[tuple[int, str], ...]:
    """Numbers and words of what he may speak of: what is open or was missed."""
    return tuple(
        (line.n, line.what)
        for line in state.ledger
        if line.status in (Status.OPEN, Status.BROKEN) and not line.named
    )
