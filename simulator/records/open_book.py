"""A book of accounts being played: its compiled accounts, its record, its present state.

Every way of playing one (line by line, in the app, by a program) goes through here, so
that all are recorded alike. Nothing is printed and nothing asked.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from simulator.accounts.calls import Ready, call_now, get_ready, next_opening
from simulator.accounts.engine import (
    BookError,
    Step,
    apply,
    check_can_call,
    replay,
    standing,
)
from simulator.accounts.ledger import lines_to_listen_for
from simulator.accounts.note_verdict import verdict_of
from simulator.accounts.result import result_of
from simulator.accounts.state import (
    AccountState,
    Book,
    CallHeld,
    Entry,
    NoteWritten,
    Notice,
    Rewound,
)
from simulator.call.log import CallLog
from simulator.call.version import engine_version
from simulator.encoding import from_json, to_json
from simulator.notes import NoteCheck, check_note
from simulator.records.book_file import (
    BookHeader,
    RecordedBook,
    append,
    create_book,
    put_aside_what_is_lost,
    read_book,
)
from simulator.records.log_file import Fault, RecordedCall, UnreadableLogError, read_log
from simulator.records.store import LogNotFoundError, Store, read_sidecar, write_sidecar
from simulator.scenario.account_library import (
    account_digest_now,
    load_account,
    load_relationship,
)
from simulator.scenario.account_model import Account, AccountCall
from simulator.scenario.library import SearchPath
from simulator.scenario.model import CallNote, Scenario

_NAMED = 3  # files changed since; more are counted
BOOK = "book"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which book is to be opened."""

    trainee: str = ""
    account: str = ""  # only this one; empty: the book of all accounts
    new: bool = False
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCall:
    """The record of a call, and the note kept beside it."""

    path: Path
    log: CallLog
    scenario: Scenario
    note: CallNote | None


class OpenBook:
    """One book, from its file."""

    def __init__(self, store: Store, book: Book, recorded: RecordedBook, step: Step) -> None:
        """Use `open_book`."""
        self.store = store
        self.book = book
        self.recorded = recorded
        self.state = step.state
        self.notices = step.notices  # all so far
        self.remarks: tuple[str, ...] = ()  # what is to be said about the file itself

    # ── what is there ───────────────────────────────────────────────────────

    def find(self, name: str) -> Account:
        """The account meant by its id, the customer's name or the firm's; `BookError` if none."""
        wanted = name.strip().casefold()
        found = [one for one in self.book.accounts if one.id == wanted]
        found = found or [
            one
            for one in self.book.accounts
            if wanted
            and (
                one.id.startswith(wanted)
                or any(
                    word.casefold() == wanted for word in (*one.customer.split(), *one.firm.split())
                )
                or wanted in (one.customer.casefold(), one.firm.casefold())
            )
        ]
        if len(found) == 1:
            return found[0]
        names = ", ".join(one.id for one in (found or self.book.accounts))
        if found:
            raise BookError(f"{name} could be one of several: {names}.")
        raise BookError(
            f"There is no account {name or '(no name)'} in this book. There are: {names}."
        )

    def ready(self, account: Account) -> Ready:
        """The call that can be held now; raises `BookError` where there is none."""
        check_can_call(self.book, self.state, account)
        ready = get_ready(self.book, account, self.state.of(account.id), self.state.day)
        assert ready is not None, "it was just checked that there is a call"
        return ready

    def call_now(self, account: Account) -> AccountCall | None:
        """The call that would be held with this account today, calls left or not."""
        return call_now(account, self.state.of(account.id), self.state.day)

    def has_call(self, account: Account) -> bool:
        """Whether there is one."""
        return self.call_now(account) is not None

    def next_opening(self, account: Account) -> date | None:
        """The next day on which this customer can be rung; None where there is none."""
        return next_opening(account, self.state.of(account.id), self.state.day)

    # ── what is done ────────────────────────────────────────────────────────

    def do(self, entry: Entry) -> tuple[Notice, ...]:
        """Do this, record it, and say what came of it.

        Raises `BookError`, `MovedOnError` or `OSError`; then nothing has happened.
        """
        step = apply(self.book, self.state, entry)
        self.recorded = append(self.recorded, entry)
        self.state = step.state
        self.notices = (*self.notices, *step.notices)
        return step.notices

    def call_held(
        self, account: Account, ready: Ready, log: CallLog, log_name: str
    ) -> tuple[Notice, ...]:
        """Enter a call that has come to its end."""
        result = result_of(log, ready.scenario, lines_to_listen_for(self.state.of(account.id)))
        return self.do(
            CallHeld(account=account.id, call=ready.call.id, log=log_name, result=result)
        )

    def note(self, account: Account, note: CallNote, of: LastCall) -> NoteCheck:
        """Enter the note of the last call with this account; what its check came to.

        It is kept beside the call's own record, too, where every debrief looks for it.
        """
        check = check_note(note, of.log, of.scenario)
        self.do(NoteWritten(account=account.id, note=note, verdict=verdict_of(check)))
        write_sidecar(of.path, "note", to_json(note))
        return check

    def rewind(self, account: Account) -> int:
        """Go back to before the last call with this account; how many things were undone.

        Raises `BookError` where there was none.
        """
        stands = standing(self.recorded.entries)
        last = max(
            (
                n
                for n, entry in enumerate(self.recorded.entries, start=1)
                if isinstance(entry, CallHeld)
                and entry.account == account.id
                and any(entry is kept for kept in stands)
            ),
            default=0,
        )
        if not last:
            raise BookError(f"No call with {account.customer} stands that could be taken back.")
        self.recorded = append(self.recorded, Rewound(entry=last))
        step = replay(self.book, self.recorded.entries)
        undone = len(stands) - len(standing(self.recorded.entries))
        self.state, self.notices = step.state, step.notices
        return undone

    def last_call(self, account: Account) -> LastCall | None:
        """The last call with this account, with the note beside its record; None if none."""
        name = self.last_log(account)
        if not name:
            return None
        try:
            path = self.store.resolve(name, self.book.trainee)
            recorded = read_log(path)
        except (LogNotFoundError, UnreadableLogError, OSError):
            return None
        scenario = self.store.scenario_of(recorded.log.header, beside=path)
        if scenario is None:
            return None
        kept = read_sidecar(path, "note")
        try:
            note = None if kept is None else from_json(CallNote, kept)
        except msgspec.ValidationError:
            note = None
        return LastCall(path=path, log=recorded.log, scenario=scenario, note=note)

    def last_log(self, account: Account) -> str:
        """The name of the record of the last call with this account; empty if none."""
        held = [
            entry
            for entry in standing(self.recorded.entries)
            if isinstance(entry, CallHeld) and entry.account == account.id
        ]
        return held[-1].log if held else ""

    def cut_off(self) -> tuple[Account, RecordedCall] | None:
        """The call that was under way when the book was last left, where one was."""
        held = read_sidecar(self.recorded.path, "pending")
        if not isinstance(held, dict) or not held.get("log"):
            return None
        try:
            account = self.book.account(str(held.get("account")))
            path = self.store.resolve(str(held["log"]), self.book.trainee)
            recorded = read_log(path)
        except (LookupError, LogNotFoundError, UnreadableLogError, OSError):
            return None
        return None if recorded.fault is Fault.ALTERED else (account, recorded)

    def of(self, account: Account) -> AccountState:
        """Where this account stands."""
        return self.state.of(account.id)


def open_book(store: Store, search: SearchPath, wanted: Wanted) -> OpenBook:
    """The trainee's book, gone on with where there is one.

    Raises what loading accounts raises, `UnreadableBookError`, or `OSError`.
    """
    path = store.book_path(wanted.trainee, f"account-{wanted.account}" if wanted.account else BOOK)
    if path.exists() and not wanted.new:
        return _continued(store, search, path)
    return _begun(store, search, path, wanted)


def _begun(store: Store, search: SearchPath, path: Path, wanted: Wanted) -> OpenBook:
    ids = (wanted.account,) if wanted.account else tuple(p.stem for p in search.account_files())
    accounts = tuple(load_account(id, search) for id in ids)
    table = load_relationship(search)
    for account in accounts:
        store.keep_account(account)
    book = Book(accounts=accounts, table=table, trainee=wanted.trainee, seed=wanted.seed)
    header = BookHeader(
        accounts=tuple(one.id for one in accounts),
        digests=tuple(one.digest for one in accounts),
        table=table,
        trainee=wanted.trainee,
        seed=wanted.seed,
        engine=engine_version(),
    )
    return OpenBook(store, book, create_book(path, header), replay(book, ()))


def _changed_in_words(ids: list[str]) -> str:
    """One sentence, however many: an update of the program may have changed them all."""
    if len(ids) == 1:
        files = f"The file of {ids[0]} was"
    elif len(ids) <= _NAMED:
        files = f"The files of {', '.join(ids)} were"
    else:
        files = f"The files of {len(ids)} customers were"
    return (
        f"{files} changed since this book began. The story goes on with what it began with; a new "
        "book takes what is new."
    )


def _continued(store: Store, search: SearchPath, path: Path) -> OpenBook:
    recorded = read_book(path)
    header = recorded.header
    accounts: list[Account] = []
    remarks: list[str] = []
    changed: list[str] = []
    for id, digest in zip(header.accounts, header.digests, strict=True):
        kept = store.account_of(digest)
        if kept is None:
            kept = load_account(id, search)
            if kept.digest != digest:
                remarks.append(
                    f"The account {id} as this book began with it is kept nowhere any more; the "
                    "story goes on with the file as it is now, and may not fit what was done."
                )
        elif account_digest_now(id, search) not in ("", digest):
            changed.append(id)
        accounts.append(kept)
    if changed:
        remarks.append(_changed_in_words(changed))
    if recorded.fault_sentence:
        remarks.append(recorded.fault_sentence)
        put_aside_what_is_lost(recorded)
    book = Book(
        accounts=tuple(accounts), table=header.table, trainee=header.trainee, seed=header.seed
    )
    opened = OpenBook(store, book, recorded, replay(book, recorded.entries))
    opened.remarks = tuple(remarks)
    return opened
