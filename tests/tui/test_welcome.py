"""Somebody new: a name, and the phone rings."""

from simulator.practice.desk import Desk
from simulator.practice.roster import read_roster
from simulator.tui.screens.call import CallScreen
from simulator.tui.screens.welcome import WelcomeScreen
from tests.tui.conftest import SIZE, AppMaker, settled, shows, text_of, told


async def test_the_first_screen_of_somebody_new(an_app: AppMaker) -> None:
    app = an_app("")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, WelcomeScreen)
        shows(app, "welcome")


async def test_a_name_and_enter_lead_to_the_customers_first_line(
    an_app: AppMaker, desk: Desk
) -> None:
    app = an_app("")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press(*"Ana", "enter")
        await settled(pilot)
        assert isinstance(app.screen, CallScreen)
        assert app.screen.held.choices.guided
        assert "Dana: Harbour Foods, Dana Whitfield." in text_of(app)
    assert read_roster(desk.data_folder).last == "Ana"
    assert [entry.trainee for entry in desk.store.entries()] == ["ana"]


async def test_an_empty_name_is_asked_for_again(an_app: AppMaker) -> None:
    app = an_app("")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("space", "enter")
        assert isinstance(app.screen, WelcomeScreen)
        assert "Type a name first" in told(app)


async def test_a_name_is_asked_once_only(an_app: AppMaker) -> None:
    app = an_app("")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press(*"Ana", "enter")
        await settled(pilot)
    again = an_app("")
    async with again.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert "Ana, 1 call so far" in text_of(again)
