"""Builders for tests of accounts: bundled accounts, quick results, calls held by typing."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache

from simulator.accounts.calls import get_ready
from simulator.accounts.engine import apply, opening, replay
from simulator.accounts.ledger import lines_to_listen_for
from simulator.accounts.note_verdict import verdict_of
from simulator.accounts.result import CallResult, Made, result_of
from simulator.accounts.state import (
    AccountState,
    Book,
    BookState,
    CallHeld,
    DayEnded,
    Entry,
    NoteWritten,
    Notice,
)
from simulator.call.call import Call
from simulator.call.events import Outcome
from simulator.call.log import CallLog
from simulator.call.typed import TypedCall
from simulator.notes import check_note
from simulator.scenario.account_compiler import compile_account, compile_relationship
from simulator.scenario.account_model import Account, RelationshipTable
from simulator.scenario.model import CallNote, Scenario
from tests.bundled import SEARCH


@cache
def bundled(id: str) -> Account:
    """A bundled account, compiled once."""
    path = next(path for path in SEARCH.account_files() if path.stem == id)
    compiled = compile_account(path, SEARCH)
    assert compiled.account is not None, compiled.problems
    return compiled.account


@cache
def the_table() -> RelationshipTable:
    """The bundled relationship table."""
    table, problems = compile_relationship(SEARCH)
    assert table is not None, problems
    return table


def a_book(*ids: str, seed: int = 1) -> Book:
    """A book of these bundled accounts, or of all."""
    names = ids or tuple(path.stem for path in SEARCH.account_files())
    return Book(
        accounts=tuple(bundled(id) for id in names), table=the_table(), trainee="Sam", seed=seed
    )


def a_result(trust: int, **keys: object) -> CallResult:
    """What a call left behind, without holding it."""
    given: dict[str, object] = {"outcome": Outcome.AGREED, "purpose": "the seals", **keys}
    return CallResult(trust=trust, **given)  # type: ignore[arg-type]


def a_promise(what: str = "I'll send the report", **keys: object) -> Made:
    """A promise of the trainee's."""
    return Made(by="trainee", what=what, **keys)  # type: ignore[arg-type]


@dataclass
class Played:
    """A book being played, with all that was done in it."""

    book: Book
    state: BookState = field(init=False)
    entries: list[Entry] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    logs: list[tuple[CallLog, Scenario]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """On its first day."""
        self.state = opening(self.book)

    def do(self, entry: Entry) -> tuple[Notice, ...]:
        """Do this; what came of it."""
        step = apply(self.book, self.state, entry)
        self.entries.append(entry)
        self.state = step.state
        self.notices += step.notices
        return step.notices

    def of(self, id: str) -> AccountState:
        """Where an account stands."""
        return self.state.of(id)

    def wait_until(self, day: date) -> None:
        """End the days before this one."""
        while self.state.day < day and not self.state.is_over:
            self.do(DayEnded())

    def held(self, id: str, result: CallResult) -> None:
        """A call that left this behind."""
        ready = get_ready(self.book, self.book.account(id), self.of(id), self.state.day)
        assert ready is not None, f"no call with {id} on {self.state.day}"
        self.do(CallHeld(account=id, call=ready.call.id, log="", result=result))

    def ring(self, id: str, turns: tuple[str, ...]) -> CallResult:
        """Hold the call of today by typing these turns, then hang up."""
        ready = get_ready(self.book, self.book.account(id), self.of(id), self.state.day)
        assert ready is not None, f"no call with {id} on {self.state.day}"
        typed = TypedCall(Call(ready.scenario, ready.start, ready.seed))
        typed.begin()
        for turn in turns:
            typed.say(turn)
        typed.hang_up()
        result = result_of(typed.log, ready.scenario, lines_to_listen_for(self.of(id)))
        self.logs.append((typed.log, ready.scenario))
        self.do(CallHeld(account=id, call=ready.call.id, log="", result=result))
        return result

    def note(self, id: str, note: CallNote) -> None:
        """The note of the call held last."""
        check = check_note(note, *self.logs[-1])
        self.do(NoteWritten(account=id, note=note, verdict=verdict_of(check)))

    def replayed(self) -> BookState:
        """The state that the entries lead to once more."""
        return replay(self.book, self.entries).state
