"""What a call does to the relationship: trust taken over, promises entered, reasons weighed."""

from dataclasses import replace
from datetime import date

from simulator.accounts.ledger import Entering, enter, kept, named
from simulator.accounts.result import CallResult, Made
from simulator.accounts.state import (
    AccountState,
    Book,
    Held,
    Notice,
    NoticeKind,
    PromiseKind,
    Ring,
    Status,
)
from simulator.accounts.trust import changed, moved
from simulator.call.events import Outcome
from simulator.hearing.likeness import content_stems, share
from simulator.scenario.account_model import Account, AccountCall, Reason
from simulator.scenario.model import CallType

# Three calls for the sake of calling, or two that she ended in anger, and she has had
# enough. The project's judgement.
MOST_PESTERING = 3
MOST_ANGER = 2


def after_call(
    book: Book,
    account: Account,
    state: AccountState,
    *,
    call: AccountCall,
    result: CallResult,
    day: date,
) -> tuple[AccountState, tuple[Notice, ...]]:
    """The account after this call, and what is to be told of it."""
    table, inbound, plan = book.table, state.ring is Ring.RINGING, state.plan
    n = len(state.calls) + 1
    again = not inbound and _repeats(account, state, result, table.likeness, day)
    for move in result.moves:
        if move.delta:
            state = changed(state, move.reason, move.delta, day, n)
    # The call keeps trust within its own bounds; what it ended with is what counts.
    state = changed(state, "", result.trust - state.trust, day, n)
    state = replace(
        state,
        others=result.others or state.others,
        known=tuple(dict.fromkeys((*state.known, *result.told))),
        last_contact=day,
        silent_since=day,
        plan=None,
        ring=Ring.HELD if inbound else state.ring,
        balance=max(-10, min(10, state.balance + _given_or_taken(result))),
    )
    entering = Entering(customer=call.scenario.customer, day=day, table=table, result=result)
    state = named(state, result, day, table)
    state = _appointment_kept(state, day, book)
    for made in result.made:
        state = enter(state, made, entering)
    if result.appointment is not None and result.appointment.day is not None:
        next_step = Made(
            by="trainee",
            what=result.appointment.what,
            kind=PromiseKind.APPOINTMENT,
            due=result.appointment.day,
        )
        state = enter(state, next_step, entering)
    if result.kind and not result.asked and account.balance < 0:
        state = moved(state, Reason.BALANCE_RESTORED, table, day, n)
    if again:
        state = moved(state, Reason.PESTERED, table, day, n)
    held = Held(
        n=n,
        call=call.id,
        day=day,
        inbound=inbound,
        result=result,
        plan=plan,
        repeats_purpose=again,
    )
    stalled = call.scenario.call.type is CallType.STALL
    settled = result.outcome in (Outcome.AGREED, Outcome.LET_GO)
    state = replace(
        state,
        calls=(*state.calls, held),
        follow_ups=state.follow_ups + 1 if stalled and not settled else 0,
    )
    return _ended(account, state, result, day)


def _given_or_taken(result: CallResult) -> int:
    """A call that asks takes; one that is a kindness and asks for nothing gives."""
    if result.kind and not result.asked:
        return 1
    return -1 if result.asked else 0


def _repeats(
    account: Account, state: AccountState, result: CallResult, likeness: int, day: date
) -> bool:
    """Whether this call brought the reason of an earlier one again, or none a second time.

    A call on the day that was agreed is no pestering, and what happened since is a new
    reason even in old words.
    """
    if not state.calls or _is_agreed(state, day):
        return False
    last = state.calls[-1]
    if any(last.day < event.on <= day for event in account.events) and result.purpose:
        return False
    if not result.purpose:
        return not result.kind
    new = content_stems(result.purpose)
    return any(
        share(new, content_stems(held.result.purpose)) * 100 >= likeness
        or share(content_stems(held.result.purpose), new) * 100 >= likeness
        for held in state.calls
        if held.result.purpose
    )


def _is_agreed(state: AccountState, day: date) -> bool:
    return any(
        line.kind is PromiseKind.APPOINTMENT and line.due == day and line.status is Status.OPEN
        for line in state.ledger
    )


def _appointment_kept(state: AccountState, day: date, book: Book) -> AccountState:
    for line in state.ledger:
        if line.kind is PromiseKind.APPOINTMENT and line.status is Status.OPEN and line.due == day:
            state = kept(state, line, day, book.table)
    return state


def _ended(
    account: Account, state: AccountState, result: CallResult, day: date
) -> tuple[AccountState, tuple[Notice, ...]]:
    """The account, over where this call has ended it."""
    angry = sum(one.result.outcome is Outcome.HUNG_UP_ON for one in state.calls)
    over, by = "", ""
    if result.outcome is Outcome.LET_GO:
        over, by = "You have parted as friends. That was the right end.", "let_go"
    elif (
        angry >= MOST_ANGER
        or state.times(Reason.PESTERED) >= MOST_PESTERING
        or state.follow_ups > account.follow_ups
    ):
        over, by = f"{account.customer}: “{account.farewell}”", "asked_to_stop"
    if not over:
        return state, ()
    notice = Notice(day=day, account=account.id, kind=NoticeKind.OVER, text=over)
    return replace(state, over=over, over_by=by), (notice,)
