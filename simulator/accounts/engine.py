"""The book as a value machine: what the trainee does goes in, state and notices come out.

`apply` is pure and refuses what cannot be done with a `BookError`; `replay` makes the same
state from the same entries. No clock, file or chance inside.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from simulator.accounts.after_call import after_call
from simulator.accounts.calendar import workdays_later
from simulator.accounts.calls import call_now
from simulator.accounts.ledger import kept, opening_ledger
from simulator.accounts.overnight import next_day
from simulator.accounts.state import (
    AccountState,
    Asked,
    Book,
    BookState,
    CallHeld,
    DayEnded,
    Entry,
    Given,
    ItemSent,
    LetGo,
    NoteWritten,
    Notice,
    NoticeKind,
    OfOneAccount,
    PlanMade,
    Promise,
    PromiseDone,
    PromiseKind,
    Rewound,
    Ring,
    RingIgnored,
    Status,
    TeamAsked,
)
from simulator.accounts.trust import moved
from simulator.scenario.account_model import Account, Item, ItemKind, Reason


class BookError(Exception):
    """Something that cannot be done now; the message is for people, the book is as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one entry led to."""

    state: BookState
    notices: tuple[Notice, ...] = ()


def opening(book: Book) -> BookState:
    """The book on its first day."""
    return BookState(day=book.starts, accounts=tuple(_opening(one) for one in book.accounts))


def _opening(account: Account) -> AccountState:
    return AccountState(
        id=account.id,
        trust=account.trust,
        balance=account.balance,
        last_contact=account.last_contact,
        silent_since=account.starts,
        known=account.known,
        noted=account.known,
        ledger=opening_ledger(account),
        last_note=account.last_note,
    )


def news_of_the_first_day(book: Book) -> tuple[Notice, ...]:
    """What has come with the post when the book is opened."""
    return tuple(
        Notice(day=event.on, account=account.id, kind=NoticeKind.EVENT, text=event.says)
        for account in book.accounts
        for event in account.events
        if event.on <= book.starts
    )


def standing(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that still count: those a `Rewound` took back are left out, with it."""
    kept_entries: list[Entry] = []
    places: list[int] = []  # the number each of them has in the record
    for n, entry in enumerate(entries, start=1):
        if isinstance(entry, Rewound):
            while places and places[-1] >= entry.entry:
                places.pop()
                kept_entries.pop()
            continue
        kept_entries.append(entry)
        places.append(n)
    return tuple(kept_entries)


def replay(book: Book, entries: Iterable[Entry]) -> Step:
    """The book after all that was done in it, with every notice on the way."""
    state = opening(book)
    notices = list(news_of_the_first_day(book))
    for entry in standing(entries):
        step = apply(book, state, entry)
        state = step.state
        notices += step.notices
    return Step(state=state, notices=tuple(notices))


def apply(book: Book, state: BookState, entry: Entry) -> Step:
    """The book after one more thing was done; raises `BookError` where it cannot be done."""
    if isinstance(entry, Rewound):
        raise BookError("Going back is done on the whole record, not on a state.")
    if state.is_over:
        raise BookError(
            f"The month is over since {_day(book)}. Read how it went, or begin a new book."
        )
    if isinstance(entry, DayEnded):
        after, notices = next_day(book, state)
        return Step(state=after, notices=notices)
    return _with_one(book, state, entry)


def _with_one(book: Book, state: BookState, entry: OfOneAccount) -> Step:
    """The book after something that concerns one account."""
    try:
        account, mine = book.account(entry.account), state.of(entry.account)
    except LookupError as error:
        raise BookError(f"There is no account {entry.account} in this book.") from error
    if mine.is_over and not isinstance(entry, NoteWritten):
        raise BookError(f"With {account.customer} it is over: {mine.over}")
    match entry:
        case CallHeld():
            return _call_held(book, state, account, mine, entry)
        case NoteWritten():
            return _kept(state, _noted(account, mine, entry))
        case PlanMade():
            return _kept(state, replace(mine, plan=entry.plan))
        case ItemSent():
            return _sent(book, _with_task(book, state), account, mine, entry.item)
        case TeamAsked():
            return _asked(_with_task(book, state), account, mine, entry.colleague)
        case PromiseDone():
            return _done(book, _with_task(book, state), account, mine, entry.promise)
        case LetGo():
            return _let_go(state, account, mine)
        case RingIgnored():
            return _ignored(book, state, account, mine)
        case _:
            assert_never(entry)


def _day(book: Book) -> str:
    return f"{book.ends:%A} {book.ends.day} {book.ends:%B}"


def _with(state: BookState, mine: AccountState) -> BookState:
    return replace(
        state, accounts=tuple(mine if one.id == mine.id else one for one in state.accounts)
    )


def _kept(state: BookState, mine: AccountState, *notices: Notice) -> Step:
    return Step(state=_with(state, mine), notices=notices)


def _with_task(book: Book, state: BookState) -> BookState:
    if state.tasks_today >= book.table.tasks_a_day:
        raise BookError(
            f"The day is full: {book.table.tasks_a_day} things are done besides the calls. "
            "End the day, and go on tomorrow."
        )
    return replace(state, tasks_today=state.tasks_today + 1)


# ── what can be done ────────────────────────────────────────────────────────


def check_can_call(book: Book, state: BookState, account: Account) -> None:
    """Raise `BookError` where no call can be held with this account today."""
    mine = state.of(account.id)
    if state.is_over:
        raise BookError(f"The month is over since {_day(book)}.")
    if mine.is_over:
        raise BookError(f"With {account.customer} it is over: {mine.over}")
    ringing = state.ringing
    if ringing and ringing != account.id:
        other = book.account(ringing).customer
        raise BookError(f"The phone is ringing: it is {other}. Answer it first, or let it ring.")
    if mine.ring is not Ring.RINGING and state.calls_today >= book.table.calls_a_day:
        raise BookError(
            f"You have made {state.calls_today} calls today, which is what a day holds. End the "
            "day, and ring tomorrow."
        )
    if call_now(account, mine, state.day) is None:
        raise BookError(f"There is no call to be held with {account.customer} today.")


def _call_held(
    book: Book, state: BookState, account: Account, mine: AccountState, entry: CallHeld
) -> Step:
    check_can_call(book, state, account)
    call = call_now(account, mine, state.day)
    if call is None or call.id != entry.call:
        raise BookError(
            f"The call {entry.call} cannot be the one that was held with {account.customer} "
            f"on {state.day}."
        )
    inbound = mine.ring is Ring.RINGING
    mine, notices = after_call(book, account, mine, call=call, result=entry.result, day=state.day)
    made = state.calls_today if inbound else state.calls_today + 1
    return Step(state=_with(replace(state, calls_today=made), mine), notices=notices)


def _noted(account: Account, mine: AccountState, entry: NoteWritten) -> AccountState:
    if not mine.calls:
        raise BookError(f"You have not spoken to {account.customer} yet; there is nothing to note.")
    last = mine.calls[-1]
    held = replace(last, note=entry.note, verdict=entry.verdict)
    return replace(
        mine,
        calls=(*mine.calls[:-1], held),
        last_note=entry.note,
        noted=tuple(dict.fromkeys((*mine.noted, *entry.verdict.covered))),
    )


def _sent(book: Book, state: BookState, account: Account, mine: AccountState, name: str) -> Step:
    item = next((one for one in account.shelf if one.id == name), None)
    if item is None:
        there = ", ".join(one.id for one in account.shelf) or "nothing"
        raise BookError(
            f"There is no {name} on the shelf for {account.customer}. There is: {there}."
        )
    if any(given.item == item.id for given in mine.given):
        raise BookError(f"{account.customer} has that already: {item.what}.")
    fits = fits_now(item, mine)
    match item.kind, fits:
        case ItemKind.LETTER, True:
            reason = Reason.LETTER
        case _, True:
            reason = Reason.GIFT_FITS
        case _:
            reason = Reason.GIFT_GENERIC
    mine = moved(mine, reason, book.table, state.day)
    mine = replace(
        mine,
        given=(*mine.given, Given(day=state.day, item=item.id, fits=fits)),
        balance=min(mine.balance + int(fits), 10),
        last_contact=state.day,
        silent_since=state.day,
    )
    thanks = item.thanks if fits and item.thanks else ""
    text = (
        f"{account.customer} writes: “{thanks}”" if thanks else "No answer; it was not asked for."
    )
    notice = Notice(day=state.day, account=account.id, kind=NoticeKind.THANKS, text=text)
    return _kept(state, mine, notice)


def fits_now(item: Item, mine: AccountState) -> bool:
    """Whether what is sent helps with something she has told; a letter, once they spoke."""
    if item.kind is ItemKind.LETTER:
        return bool(mine.calls)
    return any(fact in mine.known for fact in item.fits)


def _asked(state: BookState, account: Account, mine: AccountState, name: str) -> Step:
    colleague = next((one for one in account.team if one.id == name), None)
    if colleague is None:
        there = ", ".join(one.id for one in account.team) or "nobody"
        raise BookError(f"Nobody called {name} works on this account. There is: {there}.")
    if any(one.colleague == name and one.answer_on >= state.day for one in mine.asked):
        raise BookError(f"{colleague.who} was asked already.")
    on = workdays_later(state.day, colleague.takes_days)
    asked = Asked(colleague=name, day=state.day, answer_on=on)
    mine = replace(mine, asked=(*mine.asked, asked))
    if on > state.day:
        text = f"{colleague.who} will have the answer on {on:%A} {on.day} {on:%B}."
    else:
        text = f"{colleague.who}: “{colleague.answers}”"
    notice = Notice(day=state.day, account=account.id, kind=NoticeKind.TEAM, text=text)
    return _kept(state, mine, notice)


def _done(book: Book, state: BookState, account: Account, mine: AccountState, n: int) -> Step:
    promise = next((one for one in mine.ledger if one.n == n), None)
    if promise is None or not promise.is_his:
        yours = ", ".join(str(one.n) for one in mine.ledger if one.is_his) or "none"
        raise BookError(
            f"Number {n} is no promise of yours to {account.customer}. Yours are: {yours}."
        )
    if promise.status is not Status.OPEN:
        raise BookError(f"Number {n} is settled already: {promise.status.replace('_', ' ')}.")
    _check_possible(account, mine, promise, state)
    mine = kept(mine, promise, state.day, book.table)
    mine = replace(mine, last_contact=state.day, silent_since=state.day)
    text = f"Done, as promised: {promise.what}"
    notice = Notice(day=state.day, account=account.id, kind=NoticeKind.PROMISE, text=text)
    return _kept(state, mine, notice)


def _check_possible(
    account: Account, mine: AccountState, promise: Promise, state: BookState
) -> None:
    day = state.day
    if promise.kind is PromiseKind.APPOINTMENT and day < promise.due:
        raise BookError(f"That is agreed for {promise.due:%A} {promise.due.day} {promise.due:%B}.")
    if promise.possible_from is not None and day < promise.possible_from:
        who = next((one.who for one in account.team if promise.about in one.about), "Production")
        raise BookError(
            f"{who} shakes the head: it cannot be done so soon. What you promised was more than "
            "your own firm can do. Ring and say so before the day comes."
        )
    needs_team = promise.kind is PromiseKind.CONDITIONAL and account.team
    if needs_team and not any(a.day >= promise.made and a.answer_on <= day for a in mine.asked):
        who = " or ".join(one.id for one in account.team)
        raise BookError(
            f"You promised to ask first, and nobody has answered you yet. Ask {who}, and give "
            "them their time."
        )


def _let_go(state: BookState, account: Account, mine: AccountState) -> Step:
    text = "You have decided to call no more. The time goes to somebody who wants it."
    mine = replace(mine, over=text, over_by="let_go", ring=_no_longer(mine.ring))
    notice = Notice(day=state.day, account=account.id, kind=NoticeKind.OVER, text=text)
    return _kept(state, mine, notice)


def _no_longer(ring: Ring) -> Ring:
    return Ring.IGNORED if ring is Ring.RINGING else ring


def _ignored(book: Book, state: BookState, account: Account, mine: AccountState) -> Step:
    if mine.ring is not Ring.RINGING:
        raise BookError(f"{account.customer} is not ringing.")
    mine = replace(mine, ring=Ring.IGNORED)
    mine = moved(mine, Reason.RING_IGNORED, book.table, state.day)
    text = f"It rang eleven times. {account.customer} will ask somebody else."
    notice = Notice(day=state.day, account=account.id, kind=NoticeKind.RING, text=text)
    return _kept(state, mine, notice)
