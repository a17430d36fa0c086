"""Calls of a book, for whatever face holds them: begun, remembered while they last, entered.

What a call leaves behind is the book's affair; how it is held is the conversation's.
"""

import contextlib
from dataclasses import dataclass

from simulator.accounts.calls import Ready
from simulator.accounts.engine import BookError
from simulator.accounts.state import Notice
from simulator.call.call import Call
from simulator.practice.conversation import (
    CannotContinueError,
    Conversation,
    Keeping,
    header_for,
)
from simulator.records.open_book import OpenBook
from simulator.records.store import write_sidecar
from simulator.scenario.account_model import Account

_PENDING = "pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookCall:
    """A call of the book that is being held."""

    account: Account
    ready: Ready
    conversation: Conversation


def begin_call(opened: OpenBook, account: Account, keeping: Keeping, *, exam: bool) -> BookCall:
    """The call of today; raises `BookError` where there is none, `OSError` as recording does."""
    ready = opened.ready(account)
    call = Call(ready.scenario, ready.start, ready.seed)
    header = header_for(call, trainee=opened.book.trainee, exam=exam)
    conversation = Conversation.begin(ready.scenario, call, header, keeping)
    held = BookCall(account=account, ready=ready, conversation=conversation)
    remember(opened, held)
    return held


def remember(opened: OpenBook, held: BookCall) -> None:
    """Keep beside the book which call is under way, so that it can be gone on with."""
    path = held.conversation.path
    if path is not None:
        with contextlib.suppress(OSError):  # then it is only not offered again
            pending = {"account": held.account.id, "log": path.stem}
            write_sidecar(opened.recorded.path, _PENDING, dict(pending))


def _forget(opened: OpenBook) -> None:
    with contextlib.suppress(OSError):
        write_sidecar(opened.recorded.path, _PENDING, {})


def enter_call(opened: OpenBook, held: BookCall) -> tuple[Notice, ...]:
    """Enter a call that is over; what came of it."""
    path = held.conversation.path
    name = path.stem if path is not None else ""
    notices = opened.call_held(held.account, held.ready, held.conversation.log, name)
    _forget(opened)
    return notices


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenUp:
    """What became of the call that was under way when the book was left."""

    held: BookCall | None = None  # it goes on
    notices: tuple[Notice, ...] = ()  # it had ended, and was entered now
    problem: str = ""


def take_up(opened: OpenBook, keeping: Keeping) -> TakenUp:
    """Go on with the call under way when the book was left, or enter it if it had ended."""
    found = opened.cut_off()
    if found is None:
        return TakenUp()
    account, recorded = found
    try:
        ready = opened.ready(account)
    except BookError:
        _forget(opened)
        return TakenUp()
    if ready.scenario.digest != recorded.log.header.scenario_digest:
        _forget(opened)
        return TakenUp()
    if recorded.is_finished:
        notices = opened.call_held(account, ready, recorded.log, recorded.path.stem)
        _forget(opened)
        return TakenUp(notices=notices)
    try:
        conversation = Conversation.resume(ready.scenario, recorded, keeping)
    except CannotContinueError:
        _forget(opened)
        return TakenUp(
            problem=f"Your call with {account.customer} was recorded by another version of "
            "warmcall and cannot be gone on with. Ring again."
        )
    return TakenUp(held=BookCall(account=account, ready=ready, conversation=conversation))
