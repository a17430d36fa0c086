"""What should not come, and comes: huge notes, scripts, impossible days, damaged files."""

import json
from datetime import date
from pathlib import Path

import pytest

from simulator.accounts.engine import BookError
from simulator.accounts.state import DayEnded, ItemSent, LetGo, PlanMade, PromiseDone, Status
from simulator.call.start import CallPlan
from simulator.records.book_file import MovedOnError, UnreadableBookError, damaged_path, read_book
from simulator.records.open_book import OpenBook, Wanted, open_book
from simulator.records.store import Store
from simulator.scenario.library import SearchPath
from simulator.scenario.model import CallNote
from tests.accounts.playing import Played, a_book, a_promise, a_result
from tests.accounts.test_story import FIRST, HARBOUR
from tests.bundled import SEARCH


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "data")


def opened(store: Store, *, new: bool = False, search: SearchPath | None = None) -> OpenBook:
    return open_book(store, search or SEARCH, Wanted(account=HARBOUR, new=new))


def on_the_first_of_june() -> Played:
    played = Played(a_book(HARBOUR))
    played.wait_until(date(2026, 6, 1))
    return played


@pytest.mark.parametrize("size", [0, 100_000])
def test_a_note_of_any_size_is_taken_and_checked(size: int) -> None:
    played = on_the_first_of_june()
    played.ring(HARBOUR, FIRST)
    text = ("Line 2 stops three times a week. " * 4000)[:size]
    played.note(HARBOUR, CallNote(discussed=text, proposed=text, next_purpose=text))
    mine = played.of(HARBOUR)
    assert mine.calls[0].note is not None
    assert ("weekly-stops" in mine.noted) is bool(size)
    played.wait_until(date(2026, 6, 11))
    played.ring(HARBOUR, ("Hi Dana, Sam from Norpack, about the rear jaws of line 2.",))


def test_a_plan_that_is_the_whole_script_is_taken_as_it_is() -> None:
    played = on_the_first_of_june()
    plan = CallPlan(purpose="all of it", questions=FIRST * 20)
    played.do(PlanMade(account=HARBOUR, plan=plan))
    played.ring(HARBOUR, FIRST)
    assert played.of(HARBOUR).calls[0].plan == plan


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2026, 6, 6), date(9999, 12, 31)])
def test_a_promise_for_an_impossible_day_is_due_on_a_possible_one(day: date) -> None:
    played = on_the_first_of_june()
    played.held(HARBOUR, a_result(50, made=(a_promise(due=day),)))
    due = played.of(HARBOUR).ledger[0].due
    assert due >= played.state.day
    assert due.weekday() < 5 or due == date.max
    played.wait_until(date(2026, 6, 26))
    played.do(DayEnded())


def test_the_same_thing_for_another_day_replaces_the_first_promise_and_costs() -> None:
    played = on_the_first_of_june()
    played.held(HARBOUR, a_result(50, made=(a_promise(due=date(2026, 6, 4)),)))
    played.wait_until(date(2026, 6, 2))
    played.held(
        HARBOUR, a_result(50, made=(a_promise(due=date(2026, 6, 9)),), purpose="the summer run")
    )
    first, second = played.of(HARBOUR).ledger
    assert (first.status, second.status) == (Status.TAKEN_BACK, Status.OPEN)
    assert played.of(HARBOUR).trust == 45
    played.do(PromiseDone(account=HARBOUR, promise=2))
    assert played.of(HARBOUR).trust == 50


def test_the_same_thing_said_again_is_one_promise() -> None:
    played = on_the_first_of_june()
    again = a_promise(due=date(2026, 6, 4))
    played.held(HARBOUR, a_result(50, made=(again, a_promise(), again)))
    assert len(played.of(HARBOUR).ledger) == 1


def test_nothing_in_a_book_depends_on_the_clock_on_the_wall(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(store)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    for _ in range(3):
        first.do(DayEnded())
    monkeypatch.setenv("TZ", "Pacific/Midway")  # a day earlier on the wall
    again = opened(store)
    assert again.state == first.state
    again.do(DayEnded())
    assert again.state.day > first.state.day
    assert b"started" not in again.recorded.path.read_bytes()


def test_two_windows_on_one_book_do_not_overwrite_each_other(store: Store) -> None:
    left = opened(store)
    right = opened(store)
    left.do(DayEnded())
    before = right.state
    with pytest.raises(MovedOnError, match="Another window"):
        right.do(DayEnded())
    assert right.state == before
    assert opened(store).state == left.state


@pytest.mark.parametrize("how", ["cut", "altered", "nonsense"])
def test_of_a_damaged_book_what_is_whole_is_kept_and_what_is_lost_is_named(
    store: Store, how: str
) -> None:
    book = opened(store)
    for _ in range(5):
        book.do(DayEnded())
    path = book.recorded.path
    lines = path.read_bytes().splitlines(keepends=True)
    damaged = {
        "cut": [*lines[:-1], lines[-1][:20]],
        "altered": [*lines[:3], lines[3].replace(b"DayEnded", b"DayEnder"), *lines[4:]],
        "nonsense": [*lines[:4], b"\xff\x00 what is this\n", *lines[4:]],
    }[how]
    path.write_bytes(b"".join(damaged))
    again = opened(store)
    whole = {"cut": 4, "altered": 2, "nonsense": 3}[how]
    assert len(again.recorded.entries) == whole
    assert any(f"The {whole} things done before it are whole" in said for said in again.remarks)
    assert damaged_path(path).exists()
    again.do(DayEnded())
    assert len(read_book(path).entries) == whole + 1
    assert not opened(store).remarks


def test_a_book_whose_first_line_is_damaged_is_refused_in_words(store: Store) -> None:
    path = opened(store).recorded.path
    path.write_bytes(b'{"n":0}\n')
    with pytest.raises(UnreadableBookError, match="Begin a new one with --new"):
        opened(store)
    path.write_bytes(b"")
    with pytest.raises(UnreadableBookError):
        opened(store)
    assert not opened(store, new=True).recorded.entries


def test_an_account_that_was_edited_goes_on_as_it_began_and_says_so(
    store: Store, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    (own / "accounts").mkdir(parents=True)
    text = next(p for p in SearchPath.of().account_files() if p.stem == HARBOUR).read_text()
    file = own / "accounts" / f"{HARBOUR}.yaml"
    file.write_text(text, encoding="utf-8")
    search = SearchPath.of(own)
    title = opened(store, search=search).book.accounts[0].title
    file.write_text(text.replace(title, "Another story altogether"), encoding="utf-8")
    again = opened(store, search=search)
    assert again.book.accounts[0].title == title
    assert any("was changed since this book began" in said for said in again.remarks)
    file.write_text("kind: account\n", encoding="utf-8")  # broken now: the story still goes on
    assert opened(store, search=search).book.accounts[0].title == title
    file.write_text(text.replace(title, "Another story altogether"), encoding="utf-8")
    fresh = opened(store, search=search, new=True)
    assert fresh.book.accounts[0].title == "Another story altogether"


def test_what_is_done_after_the_end_is_refused_in_words() -> None:
    played = on_the_first_of_june()
    played.wait_until(date(2026, 6, 26))
    played.do(DayEnded())
    for entry in (DayEnded(), LetGo(account=HARBOUR), ItemSent(account=HARBOUR, item="letter")):
        with pytest.raises(BookError, match="month is over"):
            played.do(entry)


def test_a_full_disk_leaves_the_book_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = opened(store)
    before = book.recorded.path.read_bytes()

    def no_room(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(OSError, match="No space"):
        book.do(DayEnded())
    monkeypatch.undo()
    assert book.recorded.path.read_bytes() == before
    assert book.state.day == date(2026, 5, 27)
    book.do(DayEnded())


def test_the_record_holds_no_feelings_but_those_of_its_calls(store: Store) -> None:
    book = opened(store)
    book.do(DayEnded())
    lines = [json.loads(line) for line in book.recorded.path.read_bytes().splitlines()]
    assert [line["type"] for line in lines] == ["BookHeader", "DayEnded"]
