"""Somebody new: a name, and the phone rings."""

from simulator.practice.desk import Desk
from simulator.practice.roster import read_roster
from simulator.tui.screens.call import CallScreen
from simulator.tui.screens.welcome import WelcomeScreen
from tests.tui.conftest import SIZE, AppMaker, is_told, opens, sees, settled, shows


async def test_the_first_screen_of_somebody_new(an_app: AppMaker) -> None:
    app = an_app("")
    async with app.run_test(size=SIZE) as pilot:
        await opens(pilot, WelcomeScreen)
        await shows(pilot, "welcome")


async def test_a_name_and_enter_lead_to_the_customers_first_line(
    an_app: AppMaker, desk: Desk
) -> None:
    app = an_app("")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press(*"Ana", "enter")
        screen = await opens(pilot, CallScreen)
        assert screen.held.choices.guided
        await sees(pilot, "Dana: Harbour Foods, Dana Whitfield.")
    assert read_roster(desk.data_folder).last == "Ana"
    assert [entry.trainee for entry in desk.store.entries()] == ["ana"]


async def test_an_empty_name_is_asked_for_again(an_app: AppMaker) -> None:
    app = an_app("")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("space", "enter")
        await opens(pilot, WelcomeScreen)
        await is_told(pilot, "Type a name first")


async def test_a_name_is_asked_once_only(an_app: AppMaker) -> None:
    app = an_app("")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press(*"Ana", "enter")
        await settled(pilot)
    again = an_app("")
    async with again.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await sees(pilot, "Ana, 1 call so far")
