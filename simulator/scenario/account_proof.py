"""Proof that a story has no dead end: every state it can come to is looked at.

A state is a day and the set of calls held by then. Trust is taken as it may be at worst
where something is needed of it, and at best where it lets the story get anywhere. Reads
the compiled account; reports nothing itself.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from simulator.scenario.account_model import Account, AccountCall
from simulator.scenario.model import Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadEnd:
    """A day from which on nothing can be done, and the calls that led there."""

    day: date
    held: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was looked at, and what was found."""

    states: int
    dead_ends: tuple[DeadEnd, ...]
    reached: frozenset[str]  # the calls that can be held at all


def workdays(first: date, last: date) -> tuple[date, ...]:
    """Monday to Friday from `first` to `last`, both included."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(day for day in days if day.weekday() < 5)


def is_open(account: Account, call: AccountCall, day: date, held: frozenset[str]) -> bool:
    """Whether a call lies open on a day, trust left aside."""
    happened = {event.id for event in account.events if event.on <= day}
    return (
        call.opens <= day <= call.closes
        and (call.repeats or call.id not in held)
        and held.issuperset(call.needs.after)
        and (not call.needs.event or call.needs.event in happened)
    )


def ended(account: Account, day: date, held: frozenset[str]) -> bool:
    """Whether an event has ended the story by this day."""
    return any(
        event.ends and event.on <= day and held.isdisjoint(event.unless_held)
        for event in account.events
    )


def prove(account: Account) -> Proof:
    """Go through every day and every set of calls that can have been held by then."""
    days = workdays(account.starts, account.ends)
    todays: set[frozenset[str]] = {frozenset()}
    states, dead_ends = 0, []
    reached: set[str] = set()
    for day in days:
        todays = {held for held in todays if not ended(account, day, held)}
        waiting = list(todays)
        while waiting:
            held = waiting.pop()
            states += 1
            if not _something_to_do(account, day, days, held):
                dead_ends.append(DeadEnd(day=day, held=tuple(sorted(held))))
            for call in account.calls:
                if not is_open(account, call, day, held):
                    continue
                reached.add(call.id)
                after = held | {call.id}
                if after not in todays:
                    todays.add(after)
                    waiting.append(after)
    return Proof(states=states, dead_ends=tuple(dead_ends), reached=frozenset(reached))


def _something_to_do(
    account: Account, day: date, days: tuple[date, ...], held: frozenset[str]
) -> bool:
    """Whether a call can be made now or after waiting, or an event ends it.

    Only calls that need no trust count: the trainee may have lost it. A call she makes
    herself is nothing he can do.
    """
    for later in days[days.index(day) :]:
        if ended(account, later, held):
            return True
        for call in account.calls:
            is_his = call.scenario.call.direction is Direction.OUTBOUND
            if is_his and not call.needs.trust and is_open(account, call, later, held):
                return True
    return False
