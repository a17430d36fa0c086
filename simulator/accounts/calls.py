"""Which call can be held with an account now, and how it begins.

The scenario of a call is made anew for its day: what was told since, his own note in the
briefing, what happened there, and dates of hers that lie ahead.
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime

from simulator.accounts.calendar import workdays_later
from simulator.accounts.state import AccountState, Book, Promise, Ring, Status
from simulator.call.start import CallStart, Feelings, OpenPromise
from simulator.scenario.account_model import Account, AccountCall
from simulator.scenario.account_proof import is_open
from simulator.scenario.compiled import with_digest
from simulator.scenario.model import (
    Direction,
    NextStepRules,
    Refusals,
    Relationship,
    Scenario,
)

PATIENCE_LOST_BY_PESTERING = 10
LEAST_PATIENCE = 15
# When her own dates have passed, she can next be had on the second workday after the call.
DAYS_AHEAD = 2
_DAYS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
    "twenty-second",
    "twenty-third",
    "twenty-fourth",
    "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh",
    "twenty-eighth",
    "twenty-ninth",
    "thirtieth",
    "thirty-first",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A call that can be held now, with everything it takes."""

    call: AccountCall
    scenario: Scenario
    start: CallStart
    seed: int


def call_now(account: Account, state: AccountState, day: date) -> AccountCall | None:
    """The call that would be held today, or None while there is none.

    Where she rings, it is hers. Otherwise the first of the file that lies open, one not
    yet held before one that repeats.
    """
    if state.is_over or not account.starts <= day <= account.ends:
        return None
    if state.ring is Ring.RINGING and account.golden is not None:
        return next(call for call in account.calls if call.id == account.golden.call)
    held = frozenset(one.call for one in state.calls)
    open_now = [
        call
        for call in account.calls
        if call.scenario.call.direction is Direction.OUTBOUND
        and is_open(account, call, day, held)
        and state.trust >= call.needs.trust
    ]
    fresh = [call for call in open_now if call.id not in held]
    return next(iter((*fresh, *open_now)), None)


def next_opening(account: Account, state: AccountState, day: date) -> date | None:
    """The next day on which somebody can be rung, or None where that day never comes."""
    while day <= account.ends:
        day = workdays_later(day, 1)
        if call_now(account, state, day) is not None:
            return day
    return None


def get_ready(book: Book, account: Account, state: AccountState, day: date) -> Ready | None:
    """The call of today, as it begins; None while there is none."""
    call = call_now(account, state, day)
    if call is None:
        return None
    scenario = _scenario(account, call, state, day)
    n = len(state.calls) + 1
    seed = hashlib.sha256(f"{book.seed}:{account.id}:{n}".encode()).digest()
    return Ready(
        call=call,
        scenario=scenario,
        start=_start(scenario, book, state, day),
        seed=int.from_bytes(seed[:4]) >> 1,
    )


def _start(scenario: Scenario, book: Book, state: AccountState, day: date) -> CallStart:
    customer, others = scenario.customer, dict(state.others)
    lost = PATIENCE_LOST_BY_PESTERING * state.times("pestered")
    facts = [fact.id for fact in customer.facts]
    lead = next(one for one in customer.people if one.id == customer.lead)
    names = {one.id: one.name.split()[0] for one in customer.people}
    return CallStart(
        today=datetime.combine(day, scenario.call.today.time()),
        trainee_name=book.trainee or "Sam",
        feelings=tuple(
            Feelings(
                person=one.id,
                trust=state.trust if one is lead else others.get(one.id, one.trust),
                patience=max(one.patience - lost, LEAST_PATIENCE),
            )
            for one in customer.people
        ),
        known_facts=tuple(
            id
            for id in facts
            if id in (*state.known, *state.noted) and id != scenario.call.rings_about
        ),
        promises=tuple(
            OpenPromise(
                by=line.by if line.is_his else names.get(line.by, line.by),
                what=line.what,
                due=line.due.isoformat(),
                status=str(line.status),
            )
            for line in state.ledger
            if _is_worth_a_line(line)
        ),
        balance=state.balance,
        last_note=state.last_note,
        plan=state.plan,
    )


def _is_worth_a_line(line: Promise) -> bool:
    return line.status is Status.OPEN or (line.status is Status.BROKEN and not line.named)


def _scenario(account: Account, call: AccountCall, state: AccountState, day: date) -> Scenario:
    """The scenario as it is today for what has happened so far."""
    scenario = call.scenario
    definition, customer = scenario.call, scenario.customer
    facts = [fact.id for fact in customer.facts]
    news = tuple(f"{_said(event.on)}: {event.says}" for event in account.events if event.on <= day)
    briefing = replace(
        definition.briefing,
        known=tuple(id for id in facts if id in state.noted and id != definition.rings_about),
        last_note=state.last_note,
        also=(*definition.briefing.also, *news),
    )
    held_before = any(one.call == call.id for one in state.calls)
    rules = definition.next_step
    if held_before or day > call.dates_until:
        rules = _from_today(rules, day)
    between = customer.relationship
    relationship = Relationship(
        balance=max(-10, min(10, state.balance)),
        check_in=between.check_in,
        neglected=between.neglected and not any(one.result.kind for one in state.calls),
    )
    return with_digest(
        replace(
            scenario,
            customer=replace(customer, relationship=relationship),
            call=replace(definition, briefing=briefing, next_step=rules),
        )
    )


def _from_today(rules: NextStepRules, day: date) -> NextStepRules:
    """Her rules with dates that lie ahead, where those of the scenario have passed."""
    earliest = workdays_later(day, DAYS_AHEAD)
    said = f"{earliest:%A} the {_DAYS[earliest.day - 1]} of {earliest:%B}"
    return replace(
        rules,
        accepts=tuple(replace(step, at=None, earliest=None) for step in rules.accepts),
        earliest=earliest,
        latest=None,
        asks_for_delay=(f"Not before {earliest:%A}, please.", f"From {said} on, please."),
        offers_day=(f"{said}, at ten.", f"Let's say {said} at ten."),
        refuses=Refusals(
            before_need=rules.refuses.before_need,
            no_day=rules.refuses.no_day,
            wrong_step=rules.refuses.wrong_step,
        ),
    )


def _said(day: date) -> str:
    return f"{day.day} {day:%B}"
