"""Watching a model call, and comparing one's own words with the caller's."""

from simulator.practice.desk import Desk
from simulator.tui.screens.briefing import BriefingScreen
from simulator.tui.screens.demo import DemoScreen
from tests.tui.conftest import SIZE, AppMaker, opens, says, sees, settled, shows


async def test_own_words_stand_beside_the_callers(an_app: AppMaker, desk: Desk) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_demo("packaging-renewal")
        await settled(pilot)
        await says(pilot, "Hi, just touching base.")
        await shows(pilot, "demo")
    assert not desk.store.entries()


async def test_a_call_is_watched_to_its_end(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_demo("packaging-renewal")
        await settled(pilot)
        for _ in range(40):
            await pilot.press("enter")
            await settled(pilot)
        await sees(pilot, "the line is dead")
        await sees(pilot, "That was the call.")
        await pilot.press("f5")
        await opens(pilot, BriefingScreen)


async def test_the_poor_call_is_one_key_away(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_demo("packaging-renewal")
        await settled(pilot)
        await pilot.press("f2")
        await opens(pilot, DemoScreen)
        await sees(pilot, "A call that goes badly")
