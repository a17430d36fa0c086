"""History in the app: one's own calls, their charts, deleting one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from textual.pilot import Pilot
from textual.widgets import DataTable

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import scorecard_json
from simulator.practice.desk import Desk
from simulator.practice.progress import progress_of
from simulator.records.attempts import Attempt
from simulator.records.store import write_sidecar
from simulator.tui.screens.debrief import DebriefScreen
from simulator.tui.screens.history import PAGE, HistoryScreen, Read
from tests.practice.debrief.calls import TURNS, a_call, dana
from tests.tui.conftest import SIZE, AppMaker, opens, sees, settled, shows, until

Held = Callable[..., None]


@pytest.fixture
def held(desk: Desk) -> Held:
    """Record a call with Dana of these turns."""

    def hold(*turns: str, trainee: str = "Sam") -> None:
        log = a_call(*turns, trainee=trainee)
        writer = desk.store.create_log(
            replace(log.header, trainee=trainee), dana(), started=datetime.now(), durable=False
        )
        writer.record(log.events)
        writer.close()
        card = score(log, dana(), default_rubric())
        write_sidecar(writer.path, "score", dict(scorecard_json(card)))

    return hold


async def opened(pilot: Pilot[None]) -> None:
    await pilot.app.push_screen(HistoryScreen())
    await settled(pilot)


async def test_calls_charts_and_first_to_best(an_app: AppMaker, held: Held) -> None:
    held("Hi Dana, I'm just touching base.", "Bye.")
    held(*TURNS[:4])
    held(*TURNS)
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await sees(pilot, "Sam: 3 calls")
        await sees(pilot, "✓ 90 of 100")
        await shows(pilot, "history")
        await pilot.press("2")
        await settled(pilot)
        await shows(pilot, "history-habits")
        await pilot.press("end")
        await settled(pilot)
        await sees(pilot, "Openings without a reason  first 1, now 0")
        await pilot.press("3")
        await settled(pilot)
        await shows(pilot, "history-climbs")


async def test_a_debrief_is_opened_from_the_list(an_app: AppMaker, held: Held) -> None:
    held(*TURNS)
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        await opens(pilot, DebriefScreen)


async def test_a_call_is_deleted_only_after_a_yes(an_app: AppMaker, held: Held, desk: Desk) -> None:
    held(*TURNS)
    held(*TURNS[:2])
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        await pilot.press("delete", "enter")
        await settled(pilot)
        assert len(desk.store.entries("Sam")) == 2
        await pilot.press("delete")
        await settled(pilot)
        await shows(pilot, "history-delete")
        await pilot.press("down", "enter")
        await settled(pilot)
        await sees(pilot, "Sam: 1 call")
    assert [entry.number for entry in desk.store.entries("Sam")] == [1]


async def test_everybody_sees_their_own_calls_only(an_app: AppMaker, held: Held) -> None:
    held(*TURNS, trainee="Ines")
    held(*TURNS[:2])
    app = an_app("Ines")
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot)
        await sees(pilot, "Ines: 1 call")
        await sees(pilot, "90 of 100")
        await pilot.press("2")
        await settled(pilot)
        await sees(pilot, "begin with your second call")


async def test_ten_thousand_calls_are_shown_a_page_at_a_time(an_app: AppMaker) -> None:
    attempts = tuple(
        Attempt(id=f"{n:05}-packaging-renewal", number=n, scenario="packaging-renewal", score=50)
        for n in range(1, 10_001)
    )
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        screen = await opens(pilot, HistoryScreen)
        screen._show(Read(attempts, {}, progress_of(attempts)))
        await settled(pilot)
        await sees(pilot, "10000 calls, page 1 of 100")
        await until(pilot, lambda: screen.query_one("#list", DataTable).row_count == PAGE)
        await pilot.press("o")
        await sees(pilot, "page 2 of 100")
        await sees(pilot, " 9900 ")
