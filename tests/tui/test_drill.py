"""Drills in the app."""

from textual.widgets import OptionList

from simulator.practice.drills.making import tasks
from simulator.practice.drills.task import Kind
from simulator.tui.screens.drill import DrillScreen
from simulator.tui.screens.home import HomeScreen
from simulator.tui.widgets.say_box import SayBox
from tests.scoring.play import bundled
from tests.tui.conftest import SIZE, AppMaker, opens, sees, settled, shows, text_of, until


async def test_a_drill_from_its_choice_to_its_end_and_home(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await app.push_screen(DrillScreen(seed=1))
        await settled(pilot)
        await shows(pilot, "drill-choice")
        await pilot.press("down", "enter")
        await settled(pilot)
        await sees(pilot, "Turn a closed question into an open one · 1 of 10")
        app.screen.query_one(SayBox).text = "Did you like it?"
        await pilot.press("enter")
        await settled(pilot)
        await sees(pilot, "✗ leaves the answer to them")
        await pilot.press("f3")
        await until(pilot, lambda: "✗" not in text_of(app))
        for number in range(1, 11):
            await sees(pilot, f"{number} of 10")
            await pilot.press("f2")
            await settled(pilot)
            await sees(pilot, "One way to say it")
            await pilot.press("enter")
            await settled(pilot)
        await sees(pilot, "0 of 10 did all of it at the first try.")
        await until(pilot, lambda: app.screen.query_one("#kinds", OptionList).has_focus)
        await pilot.press("escape")
        await opens(pilot, HomeScreen)


async def test_a_task_and_its_answer_as_they_are_shown(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = DrillScreen()
        await app.push_screen(screen)
        screen._coming = tasks(Kind.OPEN, [bundled("packaging-renewal")])  # whoever else there is
        screen._next()
        await settled(pilot)
        screen.query_one(SayBox).text = "Did you like it?"
        await pilot.press("enter")
        await settled(pilot)
        await shows(pilot, "drill-answer")


async def test_a_drill_fits_a_small_terminal(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await app.push_screen(DrillScreen(seed=1))
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        box = app.screen.query_one(SayBox)
        await until(pilot, lambda: 0 < box.region.bottom <= 20)
        box.text = "I'm just touching base."
        await pilot.press("enter")
        await settled(pilot)
        await sees(pilot, "✗ says what it is about")
