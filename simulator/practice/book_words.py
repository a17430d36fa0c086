"""A book of accounts in words, for whatever face shows it: never how a customer feels.

The debrief alone shows feelings, and only afterwards; it is not made here.
"""

from dataclasses import dataclass
from datetime import date

from simulator.accounts.state import Notice, NoticeKind, Promise, Ring, Status
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
_SHORT = 60  # characters of a promise in a list
_LONGEST_NOTE = 2_000  # characters of a heading that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some lines under a heading."""

    heading: str
    lines: tuple[str, ...]


def day_said(day: date) -> str:
    """A day as people write it."""
    return f"{day:%A} {day.day} {day:%B}"


def many(number: int, thing: str) -> str:
    """A number with its thing: "1 call", "2 calls"."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def day_line(opened: OpenBook) -> str:
    """Which day it is and what is left of it."""
    state, table = opened.state, opened.book.table
    if state.is_over:
        return f"The month ended on {day_said(state.day)}."
    left = table.calls_a_day - state.calls_today
    return f"{day_said(state.day)}: {many(left, 'call') if left else 'no call'} left today."


def notice_said(opened: OpenBook, notice: Notice) -> str:
    """One notice as a paragraph."""
    who = f"{opened.book.account(notice.account).firm}: " if notice.account else ""
    return f"[{_MARKS[notice.kind]}] {who}{notice.text}"


def condition_said(opened: OpenBook, account: Account) -> str:
    """How the relationship stood at the start, or that it is over."""
    return "over" if opened.of(account).is_over else str(account.condition)


def due_said(opened: OpenBook, account: Account) -> str:
    """What a glance at the account tells."""
    mine = opened.of(account)
    if mine.is_over:
        return mine.over
    said: list[str] = []
    if mine.ring is Ring.RINGING:
        said.append("the phone is ringing")
    owed = [line for line in mine.ledger if line.is_his and line.status is Status.OPEN]
    said += [f"you owe by {_short(one.due)}: {_cut(one.what)}" for one in owed]
    if mine.calls and mine.calls[-1].note is None:
        said.append("no note of the last call yet")
    last = mine.calls[-1].day if mine.calls else None
    said.append(
        f"last call {_short(last)}" if last else f"last contact {_short(mine.last_contact)}"
    )
    if not opened.has_call(account):
        opens = opened.next_opening(account)
        said.append(f"nobody to be had before {_short(opens)}" if opens else "nobody to be had")
    return "; ".join(said)


def account_said(opened: OpenBook, account: Account) -> tuple[Part, ...]:
    """Everything the trainee knows of one account."""
    mine = opened.of(account)
    note = note_said(mine.last_note) or ("none",)
    if mine.calls and mine.calls[-1].note is None:
        note = (*note, "(of your last call there is no note)")
    sent = {given.item for given in mine.given}
    past = tuple(
        f"{_short(notice.day)}: {notice.text}"
        for notice in opened.notices
        if notice.account == account.id
    )
    parts = (
        Part(heading=account.title, lines=(account.story,)),
        Part(heading="Your last note" if mine.calls else "The note you found", lines=note),
        Part(heading="The call that is open", lines=_open_call(opened, account)),
        Part(heading="What has happened", lines=past),
        Part(
            heading="Promises",
            lines=tuple(promise_said(line, account) for line in mine.ledger) or ("none",),
        ),
        Part(
            heading="On the shelf",
            lines=tuple(
                f"{item.id}: {item.what}{' (sent)' if item.id in sent else ''}"
                for item in account.shelf
            ),
        ),
        Part(
            heading="Your own people",
            lines=tuple(f"{one.id}: {one.who}, for {', '.join(one.about)}" for one in account.team),
        ),
    )
    return tuple(part for part in parts if part.lines)


def _open_call(opened: OpenBook, account: Account) -> tuple[str, ...]:
    call = opened.call_now(account)
    if call is None:
        return ()
    return (call.scenario.call.briefing.goal, *call.scenario.call.briefing.also)


def note_said(note: CallNote | None) -> tuple[str, ...]:
    """A note under its headings, cut where it is no note any more; nothing for an empty one."""
    if note is None:
        return ()
    headings = (
        ("Discussed", note.discussed),
        ("Proposed", note.proposed),
        ("Next purpose", note.next_purpose),
    )
    return tuple(f"{label}: {text[:_LONGEST_NOTE]}" for label, text in headings if text)


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


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else text[: _SHORT - 3].rstrip() + "…"
