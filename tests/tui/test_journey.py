"""From home to the debrief and back, as keys and what they show."""

from simulator.practice.desk import Desk
from simulator.records.log_file import read_log
from simulator.tui.screens.briefing import BriefingScreen
from simulator.tui.screens.call import CallScreen
from simulator.tui.screens.coach import CoachScreen
from simulator.tui.screens.debrief import DebriefScreen
from simulator.tui.screens.home import HomeScreen
from simulator.tui.widgets.line_state import Line, LineState
from tests.tui.conftest import SIZE, AppMaker, opens, says, sees, settled, until

OPENING = (
    "Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear "
    "what still stops it, so that it's fixed before your summer run. Have you ten minutes?"
)


async def test_a_call_from_home_to_its_debrief_and_back(an_app: AppMaker, desk: Desk) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await opens(pilot, HomeScreen)
        await pilot.press("slash", *"dana", "enter", "enter")
        await opens(pilot, BriefingScreen)
        await pilot.press("enter")
        await opens(pilot, CallScreen)
        await sees(pilot, "Dana: Harbour Foods, Dana Whitfield.")
        await says(pilot, OPENING)
        await until(pilot, lambda: app.screen.query_one(LineState).line is Line.YOUR_TURN)
        await pilot.press("f8")
        await settled(pilot)
        await until(pilot, lambda: app.screen.query_one(LineState).line is Line.DEAD)
        await pilot.press("enter")
        await opens(pilot, CoachScreen)
        await pilot.press("escape")
        await opens(pilot, DebriefScreen)
        await pilot.press("escape")
        await opens(pilot, HomeScreen)
        await sees(pilot, "1 call so far")
    [attempt] = desk.attempts("Sam")
    recorded = read_log(desk.path_of(attempt, "Sam"))
    assert [turn.text for turn in recorded.log.turns] == [OPENING]
    assert attempt.score is not None
