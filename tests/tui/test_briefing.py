"""The briefing: what is known before the call, what is chosen, and the plan."""

from textual.widgets import Input

from simulator.practice.desk import Desk
from simulator.tui.screens.briefing import BriefingScreen
from simulator.tui.screens.call import CallScreen
from simulator.tui.screens.demo import DemoScreen
from simulator.tui.screens.welcome import WelcomeScreen
from tests.tui.conftest import SIZE, AppMaker, opens, sees, settled, shows, text_of, until


async def test_the_briefing_of_a_call(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        await shows(pilot, "briefing")


async def test_a_plan_stands_beside_a_coached_call_and_in_its_record(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        app.screen.query_one("#purpose", Input).focus()
        await pilot.press(
            *"Why it stops", "enter", *"What does it cost?", "enter", "enter", "enter"
        )
        screen = await opens(pilot, CallScreen)
        await shows(pilot, "call-with-a-plan")
        plan = screen.held.conversation.header.start.plan
        assert plan is not None
        assert (plan.purpose, plan.questions) == ("Why it stops", ("What does it cost?",))


async def test_an_exam_and_other_facts_are_chosen_by_keys(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        await pilot.press("f2", "f3")
        await sees(pilot, "This is an exam")
        await pilot.press("enter")
        header = (await opens(pilot, CallScreen)).held.conversation.header
        assert header.exam
        assert header.start.variant == "b"


async def test_the_same_customer_uses_other_words_the_next_time(
    an_app: AppMaker, desk: Desk
) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        seeds = []
        for _ in range(2):
            await settled(pilot)
            app.open_briefing("packaging-renewal")
            await settled(pilot)
            await pilot.press("enter")
            screen = await opens(pilot, CallScreen)
            seeds.append(screen.held.conversation.header.seed)
            app.go_home()
        assert seeds == [1, 2]


async def test_a_call_can_be_watched_first(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        await pilot.press("f4")
        await opens(pilot, DemoScreen)
        await pilot.press("escape")
        await opens(pilot, BriefingScreen)


async def test_somebody_without_a_name_is_asked_for_it_first(an_app: AppMaker) -> None:
    app = an_app("")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("enter")
        await opens(pilot, WelcomeScreen)
        await pilot.press(*"Ana", "enter")
        await opens(pilot, BriefingScreen)
        await sees(pilot, "You are Ana")


async def test_a_long_briefing_is_read_by_keys_on_a_small_terminal(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        assert "Your note of the last call" not in text_of(app)
        await pilot.press("pagedown")
        await sees(pilot, "Your note of the last call")
        await pilot.press("pageup")
        await sees(pilot, "After the service visit")
        await pilot.press("down")
        await until(pilot, lambda: "After the service visit" not in text_of(app))
        await pilot.press("enter")
        await opens(pilot, CallScreen)
