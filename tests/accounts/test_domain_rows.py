"""The rows of the practice that are about more than one call, each played well and badly."""

from datetime import date

import pytest

from simulator.accounts.calls import get_ready
from simulator.accounts.debrief import debrief_of
from simulator.accounts.engine import BookError
from simulator.accounts.progress import habits_over_time, stream
from simulator.accounts.state import (
    ItemSent,
    LetGo,
    PlanMade,
    PromiseDone,
    Ring,
    Status,
    TeamAsked,
)
from simulator.call.events import Outcome
from simulator.call.start import CallPlan
from simulator.scenario.model import CallNote, Direction
from tests.accounts.playing import Played, a_book, a_promise, a_result
from tests.accounts.test_story import FIRST, HARBOUR, NOTE

STEINBACH, WESTMERE, MILLBROOK = "steinbach-tiles", "westmere-college", "millbrook-dental"
STORM = (
    "Good day Ms Voss, it's Sam from Halden Lift Service. I saw the storm on the news, are you "
    "all right? I have nothing to sell.",
    "How did you come through the night?",
)
PITCH = (
    "By the way, we have new batteries, the best on the market, at twenty percent off. "
    "Shall we meet to sign?"
)


def started(id: str, day: date) -> Played:
    played = Played(a_book(id))
    played.wait_until(day)
    return played


# ── P3: being there when you don't need them restores the balance ───────────


def test_p3_good_a_call_that_wants_nothing_restores_the_balance() -> None:
    played = started(STEINBACH, date(2026, 6, 8))
    before = played.of(STEINBACH)
    played.ring(STEINBACH, (*STORM, "Goodbye."))
    after = played.of(STEINBACH)
    assert after.trust > before.trust
    assert after.balance > before.balance


def test_p3_bad_a_kindness_that_turns_into_a_pitch_costs_double() -> None:
    kind, pitch = (started(STEINBACH, date(2026, 6, 8)) for _ in range(2))
    before = kind.of(STEINBACH)
    kind.ring(STEINBACH, (*STORM, "Goodbye."))
    pitch.ring(STEINBACH, (*STORM, PITCH, "Goodbye."))
    gained = next(
        m.delta for m in kind.of(STEINBACH).calls[0].result.moves if m.reason == "kindness"
    )
    lost = [m for m in pitch.of(STEINBACH).calls[0].result.moves if m.delta < 0]
    assert sum(m.delta for m in lost) <= -2 * gained
    assert pitch.of(STEINBACH).trust < before.trust
    assert pitch.of(STEINBACH).balance < before.balance


# ── C1: the note under its three headings is the next briefing ──────────────


def test_c1_good_a_full_note_brings_what_was_told_into_the_next_call() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    played.ring(HARBOUR, FIRST)
    played.note(HARBOUR, NOTE)
    assert {"weekly-stops", "rear-jaws"} <= set(played.of(HARBOUR).noted)
    verdict = played.of(HARBOUR).calls[0].verdict
    assert verdict is not None
    assert verdict.has_purpose
    assert verdict.owed == verdict.owed_noted


def test_c1_bad_a_poor_note_makes_the_next_call_harder_and_the_debrief_says_so() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    played.ring(HARBOUR, FIRST)
    played.note(HARBOUR, CallNote(discussed="It went well", next_purpose="Keep in touch"))
    played.wait_until(date(2026, 6, 11))
    second = ("Hi Dana, it's Sam from Norpack, about line 2.", "How is line 2 running?", "Goodbye.")
    result = played.ring(HARBOUR, second)
    assert any(move.reason == "asked_again" for move in result.moves) or "asked_again" in {
        event.reason
        for event in played.logs[-1][0].events
        if type(event).__name__ == "PatienceChanged"
    }
    debrief = debrief_of(played.book.account(HARBOUR), played.of(HARBOUR), played.state.day)
    assert any("note of 1 June held" in remark for remark in debrief.poor_notes)


# ── C2: what do I need to ask to build our relationship? ────────────────────


def test_c2_good_a_plan_made_before_a_call_counts_and_is_kept_beside_it() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    plan = CallPlan(purpose="hear what still stops line 2", questions=("What does a stop cost?",))
    played.do(PlanMade(account=HARBOUR, plan=plan))
    played.ring(HARBOUR, FIRST)
    mine = played.of(HARBOUR)
    assert mine.calls[0].plan == plan
    assert mine.plan is None  # it was for that call
    debrief = debrief_of(played.book.account(HARBOUR), mine, played.state.day)
    assert (debrief.second_score.plans.done, debrief.second_score.plans.of) == (1, 1)


def test_c2_bad_a_call_without_a_plan_lowers_the_second_score() -> None:
    planned, unplanned = (started(HARBOUR, date(2026, 6, 1)) for _ in range(2))
    planned.do(PlanMade(account=HARBOUR, plan=CallPlan(purpose="line 2")))
    scores = []
    for played in (planned, unplanned):
        played.held(HARBOUR, a_result(50))
        debrief = debrief_of(played.book.account(HARBOUR), played.of(HARBOUR), played.state.day)
        scores.append(debrief.second_score.score)
    assert scores == [100, 0]


# ── T1: keep your word; an over-promise pleases today ───────────────────────


def test_t1_good_a_kept_word_earns_trust() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    played.held(HARBOUR, a_result(50, made=(a_promise(due=date(2026, 6, 3)),)))
    played.do(PromiseDone(account=HARBOUR, promise=1))
    played.wait_until(date(2026, 6, 5))
    assert played.of(HARBOUR).trust > 50
    assert played.of(HARBOUR).ledger[0].status is Status.KEPT


def test_t1_bad_an_over_promise_costs_nothing_today_and_much_when_it_breaks() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    promise = a_promise(
        "You'll have the kit on Wednesday",
        kind="over_promise",
        about="seal kit delivery",
        due=date(2026, 6, 3),
    )
    played.held(HARBOUR, a_result(60, made=(promise,)))
    assert played.of(HARBOUR).trust == 60
    with pytest.raises(BookError, match="cannot be done so soon"):
        played.do(PromiseDone(account=HARBOUR, promise=1))
    played.wait_until(date(2026, 6, 4))
    assert played.of(HARBOUR).trust == 30


def test_t1_an_over_promise_owned_up_to_in_time_costs_far_less() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    over = a_promise(
        "The kit comes Friday",
        kind="over_promise",
        about="seal kit delivery",
        due=date(2026, 6, 5),
    )
    played.held(HARBOUR, a_result(60, made=(over,)))
    played.wait_until(date(2026, 6, 3))
    honest = a_promise("The kit takes two weeks", about="seal kit delivery", due=date(2026, 6, 17))
    played.held(
        HARBOUR,
        a_result(60, made=(honest,), apologised=True, purpose="tell you the truth about the kit"),
    )
    played.wait_until(date(2026, 6, 8))
    assert played.of(HARBOUR).ledger[0].status is Status.TAKEN_BACK
    assert 50 < played.of(HARBOUR).trust < 60


def test_t1_her_missed_promise_is_named_without_blame_or_with_it() -> None:
    for blamed, better in ((False, True), (True, False)):
        played = started(WESTMERE, date(2026, 6, 11))
        line = played.of(WESTMERE).ledger[0]
        assert line.status is Status.BROKEN  # the deposit was due on the tenth
        before = played.of(WESTMERE).trust
        result = a_result(before, named=(1,), blamed=blamed, purpose="the deposit")
        played.held(WESTMERE, result)
        assert (played.of(WESTMERE).trust > before) is better


# ── T2: bring your team in before committing ────────────────────────────────


def test_t2_good_asking_first_and_then_keeping_it_earns_most() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    promise = a_promise(
        "I'll ask Marek and tell you", kind="conditional_commitment", due=date(2026, 6, 4)
    )
    played.held(HARBOUR, a_result(50, made=(promise,)))
    played.do(TeamAsked(account=HARBOUR, colleague="marek"))
    played.wait_until(date(2026, 6, 2))
    assert "two weeks" in played.notices[-1].text
    played.do(PromiseDone(account=HARBOUR, promise=1))
    assert played.of(HARBOUR).trust == 65


def test_t2_bad_answering_without_having_asked_is_not_possible() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    promise = a_promise(
        "I'll ask Marek and tell you", kind="conditional_commitment", due=date(2026, 6, 2)
    )
    played.held(HARBOUR, a_result(50, made=(promise,)))
    with pytest.raises(BookError, match="nobody has answered you yet"):
        played.do(PromiseDone(account=HARBOUR, promise=1))
    played.wait_until(date(2026, 6, 3))
    assert played.of(HARBOUR).trust < 50


# ── T3: sharing is reciprocal, and uses what was shared ─────────────────────


def test_t3_good_what_fits_what_was_told_is_thanked_for() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    played.held(HARBOUR, a_result(50, told=("restart-time",)))
    balance = played.of(HARBOUR).balance
    [thanks] = played.do(ItemSent(account=HARBOUR, item="start-up-checklist"))
    assert "spelling" in thanks.text
    assert played.of(HARBOUR).trust > 50
    assert played.of(HARBOUR).balance == balance + 1


def test_t3_bad_what_anybody_gets_moves_nothing_and_asking_only_takes() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    played.held(HARBOUR, a_result(50, asked=True))
    assert played.of(HARBOUR).balance < 0
    played.do(ItemSent(account=HARBOUR, item="white-paper"))
    assert played.of(HARBOUR).trust == 50
    assert not played.of(HARBOUR).given[0].fits


# ── T6: the golden moment ───────────────────────────────────────────────────


def earned_by(played: Played, *, keeps: bool = True, gives: bool = True, trust: int = 70) -> None:
    played.held(
        MILLBROOK,
        a_result(trust, told=("two-avoid-it",), made=(a_promise(due=date(2026, 6, 5)),)),
    )
    if keeps:
        played.do(PromiseDone(account=MILLBROOK, promise=2))
    if gives:
        played.do(ItemSent(account=MILLBROOK, item="five-steps"))
    played.wait_until(date(2026, 6, 15))


def test_t6_good_who_has_earned_it_is_rung() -> None:
    played = started(MILLBROOK, date(2026, 6, 4))
    earned_by(played)
    assert played.state.ringing == MILLBROOK
    ready = get_ready(
        played.book, played.book.account(MILLBROOK), played.of(MILLBROOK), played.state.day
    )
    assert ready is not None
    assert ready.scenario.call.direction is Direction.INBOUND
    played.ring(MILLBROOK, ("Hello Nadia, good to hear you. What can I do for you?",))
    assert played.of(MILLBROOK).ring is Ring.HELD
    said = [e for e in played.logs[-1][0].events if type(e).__name__ == "PersonaSaid"]
    assert any("I was wondering if you could help" in e.text for e in said)


@pytest.mark.parametrize("lacking", [{"keeps": False}, {"gives": False}, {"trust": 50}])
def test_t6_bad_who_has_not_earned_it_is_not_rung(lacking: dict[str, int]) -> None:
    played = started(MILLBROOK, date(2026, 6, 4))
    earned_by(played, **lacking)  # type: ignore[arg-type]
    played.wait_until(date(2026, 6, 26))
    assert played.of(MILLBROOK).ring is Ring.NOT_EARNED


def test_t6_a_ring_nobody_answers_is_lost() -> None:
    played = started(MILLBROOK, date(2026, 6, 4))
    earned_by(played)
    before = played.of(MILLBROOK).trust
    played.wait_until(date(2026, 6, 16))
    assert played.of(MILLBROOK).ring is Ring.IGNORED
    assert played.of(MILLBROOK).trust < before
    played.wait_until(date(2026, 6, 26))
    assert played.of(MILLBROOK).ring is Ring.IGNORED


# ── F1: nurture persistently, each time with a reason ───────────────────────

REASONS = ("your place at the press", "two test sheets", "the coat of arms", "the exam board")


def test_f1_good_follow_ups_with_reasons_of_their_own_are_taken() -> None:
    played = started(WESTMERE, date(2026, 6, 11))
    for n, reason in enumerate(REASONS):
        played.held(WESTMERE, a_result(45, purpose=reason, outcome=Outcome.POLITE_END))
        played.wait_until(date(2026, 6, 12 + n if n < 1 else 14 + n))
    mine = played.of(WESTMERE)
    assert not mine.is_over
    assert not mine.times("pestered")
    assert mine.trust == 45  # their number earns nothing


def test_f1_bad_the_same_reason_again_is_pestering_and_ends_it() -> None:
    played = started(WESTMERE, date(2026, 6, 11))
    for _ in range(4):
        played.held(WESTMERE, a_result(45, purpose="the deposit", outcome=Outcome.POLITE_END))
    mine = played.of(WESTMERE)
    assert mine.times("pestered") == 3
    assert mine.over_by == "asked_to_stop"


def test_f1_after_five_follow_ups_on_a_stalled_matter_it_is_enough() -> None:
    played = started(WESTMERE, date(2026, 6, 11))
    played.do(ItemSent(account=WESTMERE, item="reminder"))
    for n in range(6):
        words = ("press", "sheets", "arms", "board", "graduation", "paper")[n]
        played.held(WESTMERE, a_result(45, purpose=words, outcome=Outcome.POLITE_END))
        if n in (2, 4):
            played.wait_until(date(2026, 6, 12 if n == 2 else 15))
    assert played.of(WESTMERE).over_by == "asked_to_stop"


def test_f1_letting_go_kindly_is_a_good_end_and_says_why() -> None:
    played = started("pritchard-joinery", date(2026, 6, 2))
    played.held("pritchard-joinery", a_result(60, outcome=Outcome.LET_GO))
    assert "right end" in played.of("pritchard-joinery").over
    other = started(HARBOUR, date(2026, 6, 1))
    other.do(LetGo(account=HARBOUR))
    assert other.of(HARBOUR).is_over
    with pytest.raises(BookError, match="it is over"):
        other.do(ItemSent(account=HARBOUR, item="letter"))


def test_f1_not_following_up_at_all_is_forgotten() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    played.held(HARBOUR, a_result(60))
    played.wait_until(date(2026, 6, 26))
    assert played.of(HARBOUR).trust < 60
    assert played.of(HARBOUR).times("silence") >= 2


# ── F2: calls when you are not selling ──────────────────────────────────────

NOT_SELLING = {
    "how they get on": "I'm ringing to hear how your team gets on with the scanner since April.",
    "questions": "I'm ringing to ask whether your team has questions about the scanner.",
    "an insight": "I read an article on how shy colleagues learn a scanner, and I'm ringing "
    "because I'd like to send it to you.",
    "a project of theirs": "I'm ringing because I'm curious how the two evenings a week are coming "
    "along.",
    "being human": "I heard it was a hot week and only wanted to ask whether you are all right.",
}


@pytest.mark.parametrize("reason", NOT_SELLING)
def test_f2_good_each_of_the_five_reasons_is_a_reason(reason: str) -> None:
    played = started(MILLBROOK, date(2026, 6, 4))
    opening = f"Hello Ms Kessler, it's Sam from Lumident. {NOT_SELLING[reason]} Nothing to sell."
    result = played.ring(MILLBROOK, (opening, "How do they get on with it?", "Goodbye."))
    assert result.purpose
    assert not result.asked
    assert played.of(MILLBROOK).trust >= 42


def test_f2_bad_touching_base_is_none_and_twice_is_pestering() -> None:
    played = started(MILLBROOK, date(2026, 6, 4))
    turns = ("Hi Ms Kessler, Sam from Lumident, just touching base.", "Anything new?", "Bye.")
    assert not played.ring(MILLBROOK, turns).purpose
    played.wait_until(date(2026, 6, 5))
    played.ring(MILLBROOK, turns)
    assert played.of(MILLBROOK).times("pestered") == 1


# ── F4: habits need persistence and coaching ────────────────────────────────


def test_f4_good_a_coach_reads_plans_and_notes_as_a_stream_and_habits_by_week() -> None:
    played = Played(a_book(HARBOUR, MILLBROOK))
    played.wait_until(date(2026, 6, 4))
    played.do(PlanMade(account=HARBOUR, plan=CallPlan(purpose="line 2")))
    played.held(HARBOUR, a_result(50, failed=("checked_back",)))
    played.wait_until(date(2026, 6, 9))
    played.held(MILLBROOK, a_result(50, passed=("checked_back",)))
    rows = stream(played.book, played.state)
    assert [(row.account, row.plan is not None) for row in rows] == [
        (HARBOUR, True),
        (MILLBROOK, False),
    ]
    [habit] = habits_over_time(played.state)
    assert [(week.shown, week.of) for week in habit.weeks] == [(0, 1), (1, 1)]


def test_f4_bad_what_goes_wrong_again_and_again_becomes_the_habit_to_work_on() -> None:
    played = started(HARBOUR, date(2026, 6, 1))
    for reason in ("rear jaws", "summer run", "the trays"):
        failed = ("recap_coverage", "checked_back")
        played.held(HARBOUR, a_result(50, purpose=reason, failed=failed))
    debrief = debrief_of(played.book.account(HARBOUR), played.of(HARBOUR), played.state.day)
    assert len(debrief.habits) == 2
    assert "Write the note while you still hear the voice" in debrief.habits
