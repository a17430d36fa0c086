"""What the desk shows: the book, one account, notices. Data in, lines out."""

from datetime import date

from simulator.accounts.state import AccountState, Notice, NoticeKind, Promise, Status
from simulator.cli.screen import Screen
from simulator.encoding import Json
from simulator.records.open_book import OpenBook
from simulator.scenario.account_model import Account
from simulator.scenario.model import CallNote

_MARKS = {
    NoticeKind.EVENT: "news",
    NoticeKind.TEAM: "team",
    NoticeKind.THANKS: "post",
    NoticeKind.PROMISE: "promise",
    NoticeKind.RING: "phone",
    NoticeKind.OVER: "over",
    NoticeKind.REMARK: "note",
}


def day_said(day: date) -> str:
    """A day as people write it."""
    return f"{day:%A} {day.day} {day:%B}"


def show_day(screen: Screen, desk: OpenBook) -> None:
    """Which day it is and what is left of it."""
    state, table = desk.state, desk.book.table
    if state.is_over:
        screen.show(screen.strong(f"The month ended on {day_said(state.day)}."))
        return
    left = table.calls_a_day - state.calls_today
    calls = "one call" if left == 1 else f"{left} calls" if left else "no call"
    screen.show(screen.strong(f"{day_said(state.day)}") + f": {calls} left today.")


def show_notices(screen: Screen, notices: tuple[Notice, ...], desk: OpenBook) -> None:
    """What has happened, one paragraph each."""
    for notice in notices:
        who = f"{desk.book.account(notice.account).firm}: " if notice.account else ""
        mark = f"[{_MARKS[notice.kind]}] "
        screen.show(screen.wrapped(f"{who}{notice.text}", first=mark, rest="  "))


def show_book(screen: Screen, desk: OpenBook) -> None:
    """Every account in two lines."""
    show_day(screen, desk)
    screen.show()
    for account in desk.book.accounts:
        mine = desk.of(account)
        who = f"{account.customer}, {account.firm}"
        screen.show(f"  {screen.strong(f'{account.id:<18}')} {who}  {_condition(account, mine)}")
        screen.show(screen.faint(screen.wrapped(_due(account, mine, desk), first="    ")))


def _condition(account: Account, mine: AccountState) -> str:
    if mine.is_over:
        return "(over)"
    return f"({account.condition})"


def _due(account: Account, mine: AccountState, desk: OpenBook) -> str:
    """What a glance at the account tells: never how she feels."""
    if mine.is_over:
        return mine.over
    said: list[str] = []
    if mine.ring == "ringing":
        said.append("the phone is ringing")
    owed = [line for line in mine.ledger if line.is_his and line.status is Status.OPEN]
    said += [f"you owe by {_short(one.due)}: {_cut(one.what)}" for one in owed]
    if mine.calls and mine.calls[-1].note is None:
        said.append("no note of the last call yet")
    last = mine.calls[-1].day if mine.calls else None
    said.append(
        f"last call {_short(last)}" if last else f"last contact {_short(mine.last_contact)}"
    )
    if not desk.has_call(account):
        opens = desk.next_opening(account)
        said.append(f"nobody to be had before {_short(opens)}" if opens else "nobody to be had")
    return "; ".join(said)


def many(number: int, thing: str) -> str:
    """A number with its thing: "1 call", "2 calls"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"


def show_account(screen: Screen, desk: OpenBook, account: Account) -> None:
    """Everything the trainee knows of one account."""
    mine = desk.of(account)
    screen.show(screen.strong(account.title))
    screen.show(screen.wrapped(account.story))
    screen.show()
    note = mine.last_note
    screen.show("Your last note" if mine.calls else "The note you found")
    show_note(screen, note)
    if mine.calls and mine.calls[-1].note is None:
        screen.show("  (of your last call there is no note)")
    past = [notice for notice in desk.notices if notice.account == account.id]
    if past:
        screen.show()
        screen.show("What has happened")
        for notice in past:
            text = f"{_short(notice.day)}: {notice.text}"
            screen.show(screen.wrapped(text, first="  ", rest="    "))
    screen.show()
    screen.show("Promises")
    for line in mine.ledger:
        screen.show(screen.wrapped(promise_said(line, account), first="  ", rest="     "))
    if not mine.ledger:
        screen.show("  none")
    screen.show()
    screen.show("On the shelf")
    sent = {given.item for given in mine.given}
    for item in account.shelf:
        mark = " (sent)" if item.id in sent else ""
        screen.show(screen.wrapped(f"{item.id}: {item.what}{mark}", first="  ", rest="    "))
    screen.show()
    screen.show("Your own people")
    for one in account.team:
        about = ", ".join(one.about)
        screen.show(screen.wrapped(f"{one.id}: {one.who}, for {about}", first="  ", rest="    "))
    if not account.team:
        screen.show("  nobody in particular")


def show_note(screen: Screen, note: CallNote | None) -> None:
    """A note under its headings, cut where it is no note any more."""
    if note is None or not (note.discussed or note.proposed or note.next_purpose):
        screen.show("  none")
        return
    for label, text in (
        ("Discussed", note.discussed),
        ("Proposed", note.proposed),
        ("Next purpose", note.next_purpose),
    ):
        if text:
            screen.show(screen.wrapped(text[:2000], first=f"  {label}: ", rest="    "))


def promise_said(line: Promise, account: Account) -> str:
    """One line of the ledger in words."""
    who = "you" if line.is_his else account.customer.split()[0]
    how = {
        Status.OPEN: f"by {day_said(line.due)}",
        Status.KEPT: "kept",
        Status.LATE: "done, but late",
        Status.BROKEN: "not kept" if line.is_his else "has not come",
        Status.TAKEN_BACK: "replaced by a later word",
    }[line.status]
    return f"{line.n}. {who}: {line.what} ({how})"


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
