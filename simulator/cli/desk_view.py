"""What the desk prints: the book, one account, notices; and the same as JSON."""

from simulator.accounts.state import Notice
from simulator.cli.screen import Screen
from simulator.encoding import Json
from simulator.practice.book_words import (
    account_said,
    condition_said,
    day_line,
    due_said,
    note_said,
    notice_said,
)
from simulator.records.open_book import OpenBook
from simulator.scenario.account_model import Account
from simulator.scenario.model import CallNote


def show_day(screen: Screen, desk: OpenBook) -> None:
    """Which day it is and what is left of it."""
    screen.show(screen.strong(day_line(desk)))


def show_notices(screen: Screen, notices: tuple[Notice, ...], desk: OpenBook) -> None:
    """What has happened, one paragraph each."""
    for notice in notices:
        screen.show(screen.wrapped(notice_said(desk, notice), rest="  "))


def show_book(screen: Screen, desk: OpenBook) -> None:
    """Every account in two lines."""
    show_day(screen, desk)
    screen.show()
    for account in desk.book.accounts:
        who = f"{account.customer}, {account.firm}  ({condition_said(desk, account)})"
        screen.show(f"  {screen.strong(f'{account.id:<18}')} {who}")
        screen.show(screen.faint(screen.wrapped(due_said(desk, account), first="    ")))


def show_account(screen: Screen, desk: OpenBook, account: Account) -> None:
    """Everything the trainee knows of one account."""
    first, *rest = account_said(desk, account)
    screen.show(screen.strong(first.heading))
    for line in first.lines:
        screen.show(screen.wrapped(line))
    for part in rest:
        screen.show()
        screen.show(part.heading)
        for line in part.lines:
            screen.show(screen.wrapped(line, first="  ", rest="    "))


def show_note(screen: Screen, note: CallNote | None) -> None:
    """A note under its headings."""
    for line in note_said(note) or ("none",):
        screen.show(screen.wrapped(line, first="  ", rest="    "))


def book_json(desk: OpenBook) -> dict[str, Json]:
    """The book as JSON data: what the trainee may see, and no feelings."""
    return {
        "schema_version": 1,
        "day": desk.state.day.isoformat(),
        "is_over": desk.state.is_over,
        "calls_left": desk.book.table.calls_a_day - desk.state.calls_today,
        "ringing": desk.state.ringing or None,
        "accounts": [account_json(desk, account) for account in desk.book.accounts],
    }


def account_json(desk: OpenBook, account: Account) -> dict[str, Json]:
    """One account as JSON data."""
    mine = desk.of(account)
    return {
        "id": account.id,
        "customer": account.customer,
        "firm": account.firm,
        "condition": str(account.condition),
        "over": mine.over or None,
        "last_contact": mine.last_contact.isoformat(),
        "calls": [
            {
                "n": held.n,
                "call": held.call,
                "day": held.day.isoformat(),
                "inbound": held.inbound,
                "score": held.result.score,
                "outcome": None if held.result.outcome is None else str(held.result.outcome),
                "noted": held.note is not None,
            }
            for held in mine.calls
        ],
        "promises": [
            {
                "n": line.n,
                "by": line.by,
                "what": line.what,
                "due": line.due.isoformat(),
                "status": str(line.status),
            }
            for line in mine.ledger
        ],
        "can_call": desk.has_call(account),
    }
