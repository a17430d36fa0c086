"""Home: who can be rung, what to practise next, latest calls, and who practises."""

from datetime import datetime
from pathlib import Path

import pytest
from textual.widgets import DataTable, Input

from simulator.practice.desk import Desk
from simulator.records.recordings import begin, consent_to
from simulator.scenario.library import bundled_folder
from simulator.tui.screens.briefing import BriefingScreen
from simulator.tui.screens.call import CallScreen
from simulator.tui.screens.debrief import DebriefScreen
from simulator.tui.screens.home import HomeScreen
from simulator.tui.screens.welcome import WelcomeScreen
from simulator.tui.widgets.gallery import AT_ONCE
from tests.tui.conftest import (
    SIZE,
    AppMaker,
    hold_a_call,
    is_told,
    opens,
    sees,
    settled,
    shows,
    until,
)


def rows(app_screen: HomeScreen) -> list[str]:
    """The ids of the customers listed."""
    table = app_screen.query_one("#gallery", DataTable)
    return [str(key.value) for key in table.rows]


def a_copy(desk: Desk, id: str, change: tuple[str, str] = ("", "")) -> Path:
    """A trainer's own scenario: the bundled one under another id, with a change."""
    folder = desk.data_folder / "scenarios"
    folder.mkdir(parents=True, exist_ok=True)
    text = (bundled_folder() / "packaging-renewal.yaml").read_text(encoding="utf-8")
    text = text.replace("id: packaging-renewal", f"id: {id}", 1).replace(*change, 1)
    path = folder / f"{id}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


async def test_searching_shows_only_those_who_answer_to_the_words(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        everybody = [listed.id for listed in app.desk.listed()]
        await until(pilot, lambda: rows(app.screen) == everybody)
        await pilot.press("slash", *"whitfield")
        await until(pilot, lambda: rows(app.screen) == ["packaging-renewal"])
        await pilot.press("escape")
        await until(pilot, lambda: rows(app.screen) == everybody)


async def test_filters_for_skill_and_difficulty_go_together(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("s", "d")
        await until(pilot, lambda: "packaging-renewal" not in rows(app.screen))
        assert {"first-day-lab-supplies", "gatekeeper-opening"} <= set(rows(app.screen))
        await pilot.click("#skill")
        await until(pilot, lambda: "gatekeeper-opening" not in rows(app.screen))


async def test_a_trainers_own_scenario_stands_beside_the_bundled_ones(
    an_app: AppMaker, desk: Desk
) -> None:
    a_copy(desk, "our-own-customer", ("title: After the service visit", "title: Our own"))
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"our own", "enter", "enter")
        await opens(pilot, BriefingScreen)
        await sees(pilot, "Our own")


async def test_a_broken_file_is_listed_with_its_first_problem_and_cannot_be_rung(
    an_app: AppMaker, desk: Desk
) -> None:
    a_copy(desk, "broken", ("pass_mark: 70", "pass_mark: seventy"))
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await sees(pilot, "! broken")
        await sees(pilot, "to be put right")
        await pilot.press("slash", *"broken", "enter", "enter")
        await opens(pilot, HomeScreen)
        await is_told(pilot, "warmcall check broken")


async def test_a_file_that_breaks_while_it_is_listed_is_told_in_a_sentence(
    an_app: AppMaker, desk: Desk
) -> None:
    path = a_copy(desk, "our-own-customer")
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        path.write_text("kind: scenario\nid: [", encoding="utf-8")
        await pilot.press("slash", *"our-own", "enter", "enter")
        await settled(pilot)
        await is_told(pilot, "cannot be played until its file is put right")
        path.unlink()
        await pilot.press("enter")
        await settled(pilot)
        await is_told(pilot, "There is no scenario 'our-own-customer'")


async def test_home_after_some_calls(an_app: AppMaker, desk: Desk) -> None:
    hold_a_call(desk, "good")
    hold_a_call(desk, "poor")
    hold_a_call(desk, "good", turns=2)
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await sees(pilot, "Sam, 3 calls so far")
        await sees(pilot, "points in your last 2 calls")
        await pilot.press("slash", *"whitfield")
        await shows(pilot, "home")


async def test_a_call_of_before_opens_its_debrief(an_app: AppMaker, desk: Desk) -> None:
    hold_a_call(desk, "good")
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.screen.query_one("#recent").focus()
        await pilot.press("enter")
        await opens(pilot, DebriefScreen)


async def test_a_call_that_was_cut_off_goes_on(an_app: AppMaker, desk: Desk) -> None:
    hold_a_call(desk, "good", turns=2)
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.screen.query_one("#recent").focus()
        await pilot.press("enter")
        await opens(pilot, CallScreen)
        await sees(pilot, "Line 2 still stops about three times a week")
        await pilot.press("f8")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
    assert [attempt.score is not None for attempt in desk.attempts("Sam")] == [True]


async def test_each_trainee_has_calls_of_their_own(an_app: AppMaker, desk: Desk) -> None:
    hold_a_call(desk, "good")
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.sit_down("Ana")
        app.sit_down("Sam")
        await pilot.press("t")
        await opens(pilot, WelcomeScreen)
        await pilot.press("down", "enter")
        await settled(pilot)
        await sees(pilot, "Ana, 0 calls so far")
        await pilot.press("t")
        await settled(pilot)
        await pilot.press("down", "enter")
        await settled(pilot)
        await sees(pilot, "Sam, 1 call so far")


@pytest.mark.parametrize("key", ["n", "enter"])
async def test_what_is_suggested_or_chosen_opens_its_briefing(an_app: AppMaker, key: str) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press(key)
        await opens(pilot, BriefingScreen)
        await pilot.press("escape")
        await opens(pilot, HomeScreen)
        assert app.screen.query_one("#search", Input).value == ""


async def test_sound_whose_day_has_come_is_deleted_when_the_app_is_opened(
    an_app: AppMaker, desk: Desk
) -> None:
    log = hold_a_call(desk, "good")
    consents = [
        consent_to("May it be kept?", "yes", now=datetime.now().astimezone(), days=days)
        for days in (0, 5)
    ]
    folders = [begin(log.with_stem(f"{log.stem}-{n}"), c) for n, c in enumerate(consents)]
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: [folder.exists() for folder in folders] == [False, True])


async def test_a_long_list_is_there_to_its_end_and_searched_whole(
    an_app: AppMaker, desk: Desk
) -> None:
    for number in range(AT_ONCE + 10):
        a_copy(desk, f"zz-{number:03}")
    last = f"zz-{AT_ONCE + 9:03}"
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: rows(app.screen)[-1:] == [last])
        await pilot.press("slash", *last)
        await until(pilot, lambda: rows(app.screen) == [last])
        await pilot.press("escape", "end")
        await until(pilot, lambda: len(rows(app.screen)) > AT_ONCE)
