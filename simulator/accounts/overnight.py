"""From one workday to the next: what was due, what comes in, and who rings in the morning."""

from dataclasses import replace
from datetime import date

from simulator.accounts.calendar import next_workday, workdays_between
from simulator.accounts.ledger import his_day_passed, settled
from simulator.accounts.state import (
    AccountState,
    Book,
    BookState,
    Notice,
    NoticeKind,
    Ring,
    Status,
)
from simulator.accounts.trust import changed, moved
from simulator.call.events import Outcome
from simulator.scenario.account_model import Account, Reason, RelationshipTable

Told = tuple[AccountState, list[Notice]]


def next_day(book: Book, state: BookState) -> tuple[BookState, tuple[Notice, ...]]:
    """The book on the next workday, and what the evening and the morning brought."""
    today, tomorrow = state.day, next_workday(state.day)
    is_over = tomorrow > book.ends
    accounts: list[AccountState] = []
    notices: list[Notice] = []
    for account, mine in zip(book.accounts, state.accounts, strict=True):
        if mine.is_over:
            accounts.append(mine)
            continue
        after_day, told = _evening(account, mine, today, book.table)
        notices += told
        if not is_over:
            after_day, told = _morning(account, after_day, tomorrow, book.table)
            notices += told
        accounts.append(after_day)
    after = BookState(day=today if is_over else tomorrow, accounts=tuple(accounts), is_over=is_over)
    if not is_over:
        after, rings = _who_rings(book, after)
        notices += rings
    return after, tuple(notices)


def _evening(account: Account, mine: AccountState, day: date, table: RelationshipTable) -> Told:
    """What was due today and was not done."""
    notices: list[Notice] = []
    if mine.ring is Ring.RINGING:
        mine = moved(replace(mine, ring=Ring.IGNORED), Reason.RING_IGNORED, table, day)
        text = f"{account.customer} rang today, and nobody answered. She has asked somebody else."
        notices.append(_notice(account, day, NoticeKind.RING, text))
    for line in mine.ledger:
        if line.status is not Status.OPEN or line.due > day:
            continue
        if line.is_his:
            mine = his_day_passed(mine, line, day, table)
            text = f"You had promised {account.customer}, and the day is over: {line.what}"
            notices.append(_notice(account, day, NoticeKind.PROMISE, text))
        elif line.arrives is None or line.arrives > line.due:
            mine = settled(mine, line.n, Status.BROKEN, day)
            text = f"What {account.customer} had promised has not come: {line.what}"
            notices.append(_notice(account, day, NoticeKind.PROMISE, text))
    return mine, notices


def _morning(account: Account, mine: AccountState, day: date, table: RelationshipTable) -> Told:
    """What the new day brings."""
    notices: list[Notice] = []
    held = {one.call for one in mine.calls}
    for event in account.events:
        if event.on != day or not held.isdisjoint(event.unless_held):
            continue
        notices.append(_notice(account, day, NoticeKind.EVENT, event.says))
        if event.trust:
            mine = changed(mine, f"event:{event.id}", event.trust, day)
        if event.ends:
            return replace(mine, over=event.says, over_by="event"), notices
    for asked in mine.asked:
        if asked.answer_on == day:
            who = next(one for one in account.team if one.id == asked.colleague)
            text = f"{who.who}: “{who.answers}”"
            notices.append(_notice(account, day, NoticeKind.TEAM, text))
    for line in mine.ledger:
        if not line.is_his and line.arrives == day and line.status is not Status.KEPT:
            mine = settled(mine, line.n, Status.KEPT, day)
            text = f"{account.customer} has kept a promise: {line.what}"
            notices.append(_notice(account, day, NoticeKind.PROMISE, text))
    if workdays_between(mine.silent_since, day) >= table.silence_days:
        mine = moved(replace(mine, silent_since=day), Reason.SILENCE, table, day)
    return mine, notices


def has_earned(account: Account, mine: AccountState, day: date) -> bool:
    """Whether this customer has reason to ring of her own accord.

    Trust, kept words and something given make it; one broken promise, one call for
    nothing, or an end in anger unmakes it.
    """
    golden = account.golden
    if golden is None or mine.is_over or mine.ring is not Ring.NOT_EARNED or day < golden.opens:
        return False
    return (
        mine.trust >= golden.trust
        and mine.kept() >= golden.kept
        and sum(one.fits for one in mine.given) >= golden.given
        and not mine.broken()
        and not mine.times(Reason.PESTERED)
        and not any(one.result.outcome is Outcome.HUNG_UP_ON for one in mine.calls)
    )


def _who_rings(book: Book, state: BookState) -> tuple[BookState, list[Notice]]:
    """The book with the phone ringing, where somebody has reason to ring; one a day."""
    for account, mine in zip(book.accounts, state.accounts, strict=True):
        if not has_earned(account, mine, state.day):
            continue
        ringing = replace(mine, ring=Ring.RINGING)
        accounts = tuple(ringing if one is mine else one for one in state.accounts)
        text = f"The phone rings. It is {account.customer}, {account.firm}."
        notice = _notice(account, state.day, NoticeKind.RING, text)
        return replace(state, accounts=accounts), [notice]
    return state, []


def _notice(account: Account, day: date, kind: NoticeKind, text: str) -> Notice:
    return Notice(day=day, account=account.id, kind=kind, text=text)
