"""Simulated trainees who look after a whole book for a month, each with a habit.

Their words are those of the bundled stories, with the dates of the book, and plain
sentences made from what an account's files say. What they do between calls is the habit.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ruamel.yaml import YAML

from simulator.accounts.calls import Ready, get_ready
from simulator.accounts.engine import BookError, fits_now
from simulator.accounts.ledger import lines_to_listen_for
from simulator.accounts.result import result_of
from simulator.accounts.state import (
    CallHeld,
    DayEnded,
    ItemSent,
    PlanMade,
    PromiseDone,
    Status,
    TeamAsked,
)
from simulator.call.call import Call
from simulator.call.start import CallPlan
from simulator.call.typed import TypedCall
from simulator.hearing.acts import HeardText
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.scenario.account_model import Account, ItemKind
from simulator.scenario.library import story
from simulator.scenario.model import CallNote, Direction
from simulator.scenario.moving import reworded
from tests.accounts.playing import SEARCH, Played, a_book

Script = Callable[[Ready, "Month"], tuple[str, ...]]


@lru_cache(maxsize=200_000)
def heard(text: str, context: HearingContext) -> HeardText:
    """Hearing is pure, and twenty seeds say much the same."""
    return hear(text, context)


@cache
def _written(id: str) -> dict[str, dict[str, object]]:
    """The calls of an account file as written, by id."""
    path = next(path for path in SEARCH.account_files() if path.stem == id)
    calls = YAML(typ="safe").load(path)["calls"]
    return {call["id"]: call for call in calls}


@cache
def good_story(account: str, call: str) -> tuple[str, ...]:
    """The good story of the scenario a call is made of, in the book's dates; empty if changed."""
    keys = _written(account)[call]
    if "scenario" not in keys:
        return ()
    moved = keys.get("moved") or {}
    assert isinstance(moved, dict)
    words = {str(old): str(new) for old, new in (moved.get("words") or {}).items()}
    lines = story(str(keys["scenario"]), "good", SEARCH).splitlines()
    return tuple(reworded(line, words) for line in lines if line and not line.startswith("#"))


@dataclass
class Month:
    """One trainee's month."""

    played: Played
    script: Script
    said: list[str] = field(default_factory=list)

    def rings_up(self, account: Account) -> bool:
        """Hold the call of today with this account, if there is one; whether it was held."""
        mine = self.played.of(account.id)
        ready = get_ready(self.played.book, account, mine, self.played.state.day)
        if ready is None:
            return False
        typed = TypedCall(Call(ready.scenario, ready.start, ready.seed, hearing=heard))
        typed.begin()
        for turn in self.script(ready, self):
            typed.say(turn)
        typed.hang_up()
        result = result_of(typed.log, ready.scenario, lines_to_listen_for(mine))
        self.played.logs.append((typed.log, ready.scenario))
        try:
            self.played.do(CallHeld(account=account.id, call=ready.call.id, log="", result=result))
        except BookError:
            return False
        return True

    @property
    def calls_left(self) -> int:
        """How many calls the day still holds."""
        return self.played.book.table.calls_a_day - self.played.state.calls_today

    def may_call(self, account: Account) -> bool:
        """Whether the day and the account leave room for a call."""
        return bool(self.calls_left) and not self.played.of(account.id).is_over

    def days_since_call(self, account: Account) -> int:
        """Days since the last call with this account; many if there was none."""
        calls = self.played.of(account.id).calls
        return (self.played.state.day - calls[-1].day).days if calls else 999


# ── what they say ───────────────────────────────────────────────────────────


def _opening(ready: Ready, reason: str) -> str:
    customer = ready.scenario.customer
    lead = next(one for one in customer.people if one.id == customer.lead)
    firm = ready.scenario.call.briefing.company
    return f"Hello {lead.name.split()[0]}, it's Sam from {firm}. {reason}"


def caring(ready: Ready, month: Month) -> tuple[str, ...]:
    """The good story where it fits; else questions about what is new, and nothing sold."""
    account = next(
        one for one in month.played.book.accounts if ready.scenario.id.startswith(one.id)
    )
    told = good_story(account.id, ready.call.id)
    mine = month.played.of(account.id)
    day = month.played.state.day
    if told and not any(held.call == ready.call.id for held in mine.calls):
        return told
    inbound = ready.scenario.call.direction is Direction.INBOUND
    facts = ready.scenario.customer.facts
    known = ready.start.known_facts
    new = [one for one in facts if one.id not in known and one.asked_by]
    new.sort(key=lambda one: (one.layer != "problem", not one.key))
    news = [event.says for event in account.events if event.on <= day]
    reason = f"I'm ringing because of this: {news[-1]}" if news else "I have nothing to sell today."
    first = (
        "Hello, good to hear you. What can I do for you?" if inbound else _opening(ready, reason)
    )
    asked = tuple(one.asked_by[0] for one in new[-2:] + new[:2])
    return (
        first,
        *asked,
        "That must be hard on you.",
        "Is there anything else I can help you with right now?",
        "Thank you. Goodbye.",
    )


def closing(ready: Ready, month: Month) -> tuple[str, ...]:
    """Wants the order, today."""
    sells = ready.scenario.call.briefing.sells
    return (
        _opening(ready, f"I'd like to sell you our {sells}. It is the best on the market."),
        "Our quality is outstanding and the price is unbeatable. Shall we sign today?",
        "This offer only holds until Friday, after that the price goes up.",
        "I really need your order this week. Can you sign today?",
        "Goodbye.",
    )


def touching_base(ready: Ready, month: Month) -> tuple[str, ...]:
    """Rings to be in touch."""
    return (
        _opening(ready, "I'm just checking in to see how things are."),
        "Just wanted to touch base. Has anything changed?",
        "Okay, I'll check in again. Goodbye.",
    )


def promising(ready: Ready, month: Month) -> tuple[str, ...]:
    """Says yes to everything, by tomorrow."""
    good = caring(ready, month)
    limits = ready.scenario.customer.our_limits
    promises = tuple(
        f"I'll get you {(*limit.keywords, limit.about)[0]} by tomorrow, I promise."
        for limit in limits
    )
    return (*good[:-1], *promises, good[-1])


# ── what they do ────────────────────────────────────────────────────────────


def _note(month: Month, account: Account) -> None:
    _, scenario = month.played.logs[-1]
    result = month.played.of(account.id).calls[-1].result
    says = {fact.id: fact.says for fact in scenario.customer.facts}
    promised = " ".join(one.what for one in result.made)
    step = result.appointment.what if result.appointment else ""
    month.played.note(
        account.id,
        CallNote(
            discussed=" ".join(says[id] for id in result.told),
            proposed=f"{promised} {step}",
            next_purpose=step or "Hear how it goes with " + " ".join(result.told[:1]),
        ),
    )


def _has_reason(month: Month, account: Account) -> bool:
    """Whether a nurturer would ring today: a first call, an agreed day, or news after a while."""
    mine, day = month.played.of(account.id), month.played.state.day
    if not mine.calls:
        return True
    if any(line.kind == "appointment" and line.due == day for line in mine.ledger):
        return True
    last = mine.calls[-1].day
    return (day - last).days >= 5 and any(last < one.on <= day for one in account.events)


def _after_hours(month: Month, account: Account) -> None:
    """Keep what was promised, ask who has to do it, and send what fits, one thing at a time."""
    played, day = month.played, month.played.state.day
    for line in played.of(account.id).ledger:
        if not line.is_his or line.status is not Status.OPEN:
            continue
        if line.kind == "appointment":
            continue
        try:
            played.do(PromiseDone(account=account.id, promise=line.n))
        except BookError:
            asked = {one.colleague for one in played.of(account.id).asked}
            for one in account.team:
                if one.id not in asked:
                    _try(month, TeamAsked(account=account.id, colleague=one.id))
    mine = played.of(account.id)
    if mine.given and (day - mine.given[-1].day).days < 4:
        return
    for item in account.shelf:
        sent = any(given.item == item.id for given in mine.given)
        if not sent and fits_now(item, mine) and mine.calls:
            if item.kind is ItemKind.LETTER and len(mine.given) < 1:
                continue
            _try(month, ItemSent(account=account.id, item=item.id))
            return


def _try(month: Month, entry: ItemSent | TeamAsked) -> None:
    try:
        month.played.do(entry)
    except BookError:
        return


def nurturer(month: Month) -> None:
    """Keeps promises, gives, plans, writes notes, rings with a reason."""
    played = month.played
    for account in played.book.accounts:
        mine = played.of(account.id)
        if mine.is_over or (mine.ring != "ringing" and not month.calls_left):
            continue
        if mine.ring != "ringing" and not _has_reason(month, account):
            continue
        ready = get_ready(played.book, account, mine, played.state.day)
        if ready is None:
            continue
        goal = ready.scenario.call.briefing.goal
        played.do(PlanMade(account=account.id, plan=CallPlan(purpose=goal, questions=(goal,))))
        if month.rings_up(account):
            _note(month, account)
    for account in played.book.accounts:
        if not played.of(account.id).is_over:
            _after_hours(month, account)


def closer(month: Month) -> None:
    """Rings whoever can be rung, every few days, to close."""
    for account in month.played.book.accounts:
        if month.may_call(account) and month.days_since_call(account) >= 7:
            month.rings_up(account)


def ghost(month: Month) -> None:
    """One good call with everybody, and then nothing."""
    for account in month.played.book.accounts:
        if month.calls_left and not month.played.of(account.id).calls:
            month.rings_up(account)


def pesterer(month: Month) -> None:
    """Rings every day, with nothing."""
    for account in month.played.book.accounts:
        if month.may_call(account) and month.days_since_call(account) >= 2:
            month.rings_up(account)


def over_promiser(month: Month) -> None:
    """Good calls, and a yes to everything."""
    for account in month.played.book.accounts:
        mine = month.played.of(account.id)
        if month.calls_left and not mine.is_over and _has_reason(month, account):
            month.rings_up(account)


TRAINEES: dict[str, tuple[Callable[[Month], None], Script]] = {
    "nurturer": (nurturer, caring),
    "ghost": (ghost, caring),
    "closer": (closer, closing),
    "over_promiser": (over_promiser, promising),
    "pesterer": (pesterer, touching_base),
}


def a_month_of(name: str, *, seed: int = 1, accounts: tuple[str, ...] = ()) -> Played:
    """The book as this trainee leaves it at the end of the month."""
    day_of, script = TRAINEES[name]
    month = Month(played=Played(a_book(*accounts, seed=seed)), script=script)
    while not month.played.state.is_over:
        if month.played.state.ringing and name in ("nurturer", "over_promiser", "ghost"):
            month.rings_up(month.played.book.account(month.played.state.ringing))
        day_of(month)
        month.played.do(DayEnded())
    return month.played


def rang(played: Played) -> tuple[str, ...]:
    """The accounts whose customers rang of their own accord."""
    return tuple(one.id for one in played.state.accounts if one.ring != "not_earned")


def mean_trust(played: Played) -> float:
    """Trust at the end, over all accounts."""
    return sum(one.trust for one in played.state.accounts) / len(played.state.accounts)
