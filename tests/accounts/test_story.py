"""One account over three calls: what carries, and that all of it replays."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.accounts.calls import Ready, get_ready
from simulator.accounts.engine import BookError, replay
from simulator.accounts.state import (
    CallHeld,
    DayEnded,
    ItemSent,
    PromiseDone,
    Rewound,
    Status,
    TeamAsked,
)
from simulator.encoding import from_json, to_json, to_text
from simulator.scenario.model import CallNote
from tests.accounts.playing import Played, a_book, a_promise, a_result

HARBOUR = "harbour-foods"
FIRST = (
    "Hi Dana, it's Sam from Norpack. Marek was at line 2 with you last Tuesday, and I'm ringing "
    "to hear what still stops it, so that it's fixed before your summer run starts.",
    "How has the line behaved since he was there?",
    "That's annoying. What do you think is behind it?",
    "So line 2 still stops about three times a week, because the rear jaws are the old ones. "
    "Have I got that right?",
    "I'd suggest that Marek and I come over and look at the rear jaws. When would that suit you?",
    "Then Marek and I come on Thursday the eleventh of June at nine, so that we see for ourselves "
    "why line 2 stops.",
    "Thanks, Dana. Goodbye.",
)
NOTE = CallNote(
    discussed="Line 2 still stops about three times a week, the rear jaws are the old ones",
    proposed="Marek and I come on Thursday 11 June at nine",
    next_purpose="See on 11 June why line 2 stops",
)


@pytest.fixture
def after_one_call() -> Played:
    played = Played(a_book(HARBOUR))
    played.wait_until(date(2026, 6, 1))
    played.ring(HARBOUR, FIRST)
    played.note(HARBOUR, NOTE)
    return played


def the_start(played: Played) -> Ready:
    ready = get_ready(
        played.book, played.book.account(HARBOUR), played.of(HARBOUR), played.state.day
    )
    assert ready is not None
    return ready


def test_the_next_call_begins_with_the_trust_the_last_one_ended_with(
    after_one_call: Played,
) -> None:
    before = after_one_call.of(HARBOUR).trust
    assert before > 40
    assert the_start(after_one_call).start.feelings[0].trust == before


def test_the_next_briefing_is_his_own_note_and_what_it_left_out_is_not_in_it(
    after_one_call: Played,
) -> None:
    ready = the_start(after_one_call)
    assert ready.scenario.call.briefing.last_note == NOTE
    assert {"weekly-stops", "rear-jaws"} <= set(ready.scenario.call.briefing.known)
    poor = Played(a_book(HARBOUR))
    poor.wait_until(date(2026, 6, 1))
    poor.ring(HARBOUR, FIRST)
    poor.note(HARBOUR, CallNote(discussed="All fine", next_purpose="Keep in touch"))
    harder = the_start(poor)
    assert "weekly-stops" not in harder.scenario.call.briefing.known
    assert "weekly-stops" in harder.start.known_facts  # she remembers having told it


def test_an_agreed_step_stands_in_the_ledger_and_missing_its_day_costs(
    after_one_call: Played,
) -> None:
    line = after_one_call.of(HARBOUR).ledger[-1]
    assert line.due == date(2026, 6, 11)
    before = after_one_call.of(HARBOUR).trust
    after_one_call.wait_until(date(2026, 6, 12))
    mine = after_one_call.of(HARBOUR)
    assert mine.ledger[-1].status is Status.BROKEN
    assert mine.trust < before
    kept = [p.reason for p in mine.turning_points]
    assert "missed_appointment" in kept


def test_three_calls_can_be_held_and_each_is_another_one(after_one_call: Played) -> None:
    after_one_call.wait_until(date(2026, 6, 11))
    after_one_call.ring(HARBOUR, ("Hi Dana, Sam from Norpack. How do the cardboard trays go?",))
    after_one_call.wait_until(date(2026, 6, 22))
    after_one_call.ring(HARBOUR, ("Hi Dana, Sam from Norpack. I read of your summer run.",))
    calls = [held.call for held in after_one_call.of(HARBOUR).calls]
    assert calls == ["after-the-visit", "how-the-line-runs", "how-the-line-runs"]
    assert "cardboard-trial" in after_one_call.of(HARBOUR).known


def test_the_same_entries_lead_to_the_same_state_byte_for_byte(after_one_call: Played) -> None:
    after_one_call.do(ItemSent(account=HARBOUR, item="start-up-checklist"))
    after_one_call.do(TeamAsked(account=HARBOUR, colleague="marek"))
    after_one_call.wait_until(date(2026, 6, 26))
    assert to_text(after_one_call.replayed()) == to_text(after_one_call.state)


def test_an_entry_survives_being_written_and_read(after_one_call: Played) -> None:
    for entry in after_one_call.entries:
        assert from_json(type(entry), to_json(entry)) == entry


def test_going_back_before_a_call_undoes_what_followed_it(after_one_call: Played) -> None:
    entries = list(after_one_call.entries)
    n = next(n for n, e in enumerate(entries, start=1) if isinstance(e, CallHeld))
    entries += [DayEnded(), Rewound(entry=n)]
    back = replay(after_one_call.book, entries).state
    assert back.day == date(2026, 6, 1)
    assert not back.of(HARBOUR).calls
    assert back.of(HARBOUR).trust == 40


def test_a_promise_kept_by_its_day_earns_and_a_broken_one_costs() -> None:
    for keeps in (True, False):
        played = Played(a_book(HARBOUR))
        played.wait_until(date(2026, 6, 1))
        due = date(2026, 6, 3)
        played.held(HARBOUR, a_result(50, made=(a_promise(due=due),)))
        if keeps:
            played.do(PromiseDone(account=HARBOUR, promise=1))
        played.wait_until(date(2026, 6, 4))
        assert (played.of(HARBOUR).trust > 50) is keeps


def test_a_day_holds_only_so_many_calls() -> None:
    played = Played(a_book(HARBOUR))
    played.wait_until(date(2026, 6, 1))
    for reason in ("rear jaws", "summer run", "cardboard trays", "a checklist"):
        played.held(HARBOUR, a_result(50, purpose=reason))
    with pytest.raises(BookError, match="what a day holds"):
        played.held(HARBOUR, a_result(50, purpose="the lorry"))


def test_nobody_can_be_rung_before_the_story_lets_them() -> None:
    played = Played(a_book(HARBOUR))
    with pytest.raises(AssertionError, match="no call"):
        played.held(HARBOUR, a_result(50))


def test_news_of_the_first_day_is_there_when_the_book_is_opened() -> None:
    book = a_book(HARBOUR)
    account = book.accounts[0]
    first = replace(account.events[0], on=account.starts)
    early = replace(book, accounts=(replace(account, events=(first, *account.events[1:])),))
    assert [notice.text for notice in replay(early, ()).notices] == [first.says]
    assert replay(book, ()).notices == ()
