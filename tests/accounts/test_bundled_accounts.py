"""The ten bundled accounts: without mistakes, without dead ends, and each a story."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.accounts.calls import call_now, get_ready, next_opening
from simulator.accounts.engine import BookError
from simulator.accounts.state import (
    CallHeld,
    DayEnded,
    Entry,
    ItemSent,
    LetGo,
    PromiseDone,
    RingIgnored,
    TeamAsked,
)
from simulator.call.events import Outcome
from simulator.scenario.account_compiler import check_account_file, compile_account
from simulator.scenario.account_library import load_account
from simulator.scenario.account_model import Account, ItemKind
from simulator.scenario.account_proof import prove
from simulator.scenario.library import SearchPath
from simulator.scenario.model import Direction
from tests.accounts.playing import SEARCH, Played, a_book, a_promise, a_result, bundled

FILES = SEARCH.account_files()
IDS = [path.stem for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=IDS)
def test_no_bundled_account_has_a_mistake(path: Path) -> None:
    assert check_account_file(path, SEARCH, "account").problems == ()


def test_the_book_holds_ten_in_all_the_states_a_relationship_can_be_in() -> None:
    assert len(IDS) == 10
    conditions = {str(bundled(id).condition) for id in IDS}
    assert conditions == {"new", "neglected", "burnt", "stalled", "growing", "gatekept", "loyal"}


@pytest.mark.parametrize("id", IDS)
def test_no_bundled_account_has_a_dead_end_and_every_call_can_be_held(id: str) -> None:
    proof = prove(bundled(id))
    assert proof.dead_ends == ()
    assert proof.reached == {call.id for call in bundled(id).calls}
    assert proof.states > len(bundled(id).calls)


@pytest.mark.parametrize("id", IDS)
def test_each_has_something_to_give_somebody_to_ask_and_news(id: str) -> None:
    account = bundled(id)
    assert any(item.kind is ItemKind.LETTER for item in account.shelf)
    assert any(item.fits for item in account.shelf)
    assert any(not item.fits and item.kind is not ItemKind.LETTER for item in account.shelf)
    assert account.team
    assert len(account.events) >= 2
    assert len(account.opinions) == 4
    assert len({one.says for one in account.opinions}) == 4


@pytest.mark.parametrize("id", IDS)
def test_she_rings_only_in_the_call_that_is_earned(id: str) -> None:
    account = bundled(id)
    inbound = [c.id for c in account.calls if c.scenario.call.direction is Direction.INBOUND]
    assert inbound == ([account.golden.call] if account.golden else [])


def the_entries(account: Account, played: Played) -> st.SearchStrategy[Entry]:
    id, mine = account.id, played.of(account.id)
    call = call_now(account, mine, played.state.day)
    numbers = [line.n for line in mine.ledger] or [1]
    choices: list[st.SearchStrategy[Entry]] = [
        st.just(DayEnded()),
        st.sampled_from([ItemSent(account=id, item=item.id) for item in account.shelf]),
        st.sampled_from([TeamAsked(account=id, colleague=one.id) for one in account.team]),
        st.sampled_from([PromiseDone(account=id, promise=n) for n in numbers]),
        st.just(RingIgnored(account=id)),
    ]
    if call is not None:
        results = st.builds(
            a_result,
            st.integers(0, 100),
            outcome=st.sampled_from(list(Outcome)),
            purpose=st.sampled_from(["", "the visit", "a page on storage", "their summer"]),
            asked=st.booleans(),
            kind=st.booleans(),
            made=st.sampled_from(
                [
                    (),
                    (a_promise(due=date(2026, 6, 12)),),
                    (a_promise("It comes tomorrow", kind="over_promise"),),
                ]
            ),
        )
        choices.append(
            st.builds(
                lambda result: CallHeld(account=id, call=call.id, log="", result=result), results
            )
        )
    return st.one_of(choices)


@settings(max_examples=60, deadline=None)
@given(data=st.data(), id=st.sampled_from(IDS))
def test_from_any_state_something_can_be_done_or_it_is_said_why_not(
    data: st.DataObject, id: str
) -> None:
    played = Played(a_book(id))
    account = bundled(id)
    for _ in range(data.draw(st.integers(5, 40))):
        if played.state.is_over:
            break
        try:
            played.do(data.draw(the_entries(account, played)))
        except BookError as refused:
            assert str(refused).endswith((".", "”"))
        mine, day = played.of(id), played.state.day
        assert 0 <= mine.trust <= 100
        if mine.is_over:
            assert mine.over
        elif not played.state.is_over:
            opens = call_now(account, mine, day) or next_opening(account, mine, day)
            assert opens or day >= account.ends
    assert played.replayed() == played.state


def test_letting_go_is_possible_from_the_first_day_on() -> None:
    for id in IDS:
        played = Played(a_book(id))
        played.do(LetGo(account=id))
        assert played.of(id).over


def test_an_account_comes_from_the_cache_until_a_file_of_it_changes(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "accounts").mkdir(parents=True)
    source = next(path for path in FILES if path.stem == "harbour-foods")
    file = own / "accounts" / source.name
    file.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    search = SearchPath.of(own, None, tmp_path / "cache")
    first = load_account("harbour-foods", search)
    [kept] = (tmp_path / "cache" / "accounts").glob("*.json")
    stamp = kept.read_bytes()
    assert load_account("harbour-foods", search) == first
    assert kept.read_bytes() == stamp
    file.write_text(file.read_text(encoding="utf-8") + "# a word\n", encoding="utf-8")
    assert load_account("harbour-foods", search) == first
    assert kept.read_bytes() != stamp
    kept.write_text("{", encoding="utf-8")
    assert load_account("harbour-foods", search) == first


def test_a_moved_scenario_keeps_its_weekdays_and_says_the_new_dates() -> None:
    account = bundled("harbour-foods")
    scenario = account.calls[0].scenario
    assert scenario.call.today.date() == date(2026, 6, 2)
    assert scenario.call.next_step.earliest == date(2026, 6, 10)
    assert any("eleventh of June" in text for text in scenario.call.next_step.offers_day)
    assert not any("April" in text for text in scenario.call.next_step.offers_day)


def test_a_call_on_a_later_day_has_dates_that_lie_ahead() -> None:
    played = Played(a_book("harbour-foods"))
    played.wait_until(date(2026, 6, 18))
    account = bundled("harbour-foods")
    ready = get_ready(played.book, account, played.of(account.id), played.state.day)
    assert ready is not None
    rules = ready.scenario.call.next_step
    assert rules.earliest == date(2026, 6, 22)
    assert rules.offers_day[0] == "Monday the twenty-second of June, at ten."
    assert not any("eleventh" in text for text in (*rules.offers_day, *rules.asks_for_delay))


def test_a_file_of_another_kind_is_no_account(tmp_path: Path) -> None:
    file = tmp_path / "no-account.yaml"
    file.write_text("kind: customer\nid: no-account\n", encoding="utf-8")
    assert compile_account(file, SEARCH).account is None
