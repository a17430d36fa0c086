"""Whether a book is what was played: every call held again, and held against its entry."""

from dataclasses import dataclass

from simulator.accounts.calls import get_ready
from simulator.accounts.engine import Step, apply, opening, standing
from simulator.accounts.ledger import lines_to_listen_for
from simulator.accounts.result import result_of
from simulator.accounts.state import CallHeld
from simulator.call.errors import CallError
from simulator.call.replay import replay
from simulator.records.log_file import UnreadableLogError, read_log
from simulator.records.open_book import OpenBook
from simulator.records.store import LogNotFoundError


@dataclass(frozen=True, slots=True, kw_only=True)
class Unproved:
    """A call of the book that cannot be shown to be what the book says, and why."""

    account: str
    call: int  # its number in the account
    why: str


def prove_book(opened: OpenBook) -> tuple[Unproved, ...]:
    """Go through the book once more, and say which of its calls do not bear it out.

    Each call's record must replay to the same events in the scenario that the account's
    state of that day gives, and leave behind what the book holds of it.
    """
    step = Step(state=opening(opened.book))
    found: list[Unproved] = []
    for entry in standing(opened.recorded.entries):
        if isinstance(entry, CallHeld):
            why = _what_differs(opened, step, entry)
            number = len(step.state.of(entry.account).calls) + 1
            if why:
                found.append(Unproved(account=entry.account, call=number, why=why))
        step = apply(opened.book, step.state, entry)
    return tuple(found)


def _what_differs(opened: OpenBook, step: Step, entry: CallHeld) -> str:
    mine = step.state.of(entry.account)
    account = opened.book.account(entry.account)
    ready = get_ready(opened.book, account, mine, step.state.day)
    try:
        recorded = read_log(opened.store.resolve(entry.log, opened.book.trainee))
    except (LogNotFoundError, UnreadableLogError, OSError):
        return "its record cannot be read"
    if ready is None or recorded.log.header.scenario_digest != ready.scenario.digest:
        return "its record is of another call"
    if recorded.log.header.start != ready.start:
        return "it began otherwise"
    try:
        if replay(recorded.log, ready.scenario) != recorded.log.events:
            return "its record does not replay"
    except CallError:
        return "its record does not replay"
    if result_of(recorded.log, ready.scenario, lines_to_listen_for(mine)) != entry.result:
        return "it left behind something else"
    return ""
