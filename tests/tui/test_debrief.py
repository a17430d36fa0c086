"""The debrief in the app: a coach's order first, then every sheet, and back into the call."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from scoring.scorecard import Status
from simulator.call.log import CallLog
from simulator.practice.debrief.kept import read_kept
from simulator.practice.desk import Desk
from simulator.records.log_file import read_log
from simulator.tui.app import WarmcallApp
from simulator.tui.held import Finished
from simulator.tui.screens.call import CallScreen
from simulator.tui.screens.coach import CoachScreen
from simulator.tui.screens.debrief import DebriefScreen
from simulator.tui.screens.decision import DecisionScreen
from simulator.tui.screens.note import NoteScreen
from simulator.tui.screens.retake import RetakeScreen
from simulator.tui.widgets.say_box import SayBox
from tests.practice.debrief.calls import PLAN, TURNS, a_call, dana
from tests.tui.conftest import SIZE, AppMaker, is_told, opens, sees, settled, shows, text_of, until

NARROW = (60, 20)
Recorded = Callable[[CallLog], Finished]


@pytest.fixture
def recorded(desk: Desk) -> Recorded:
    """A finished call, recorded as if it had been held at this desk."""

    def record(log: CallLog) -> Finished:
        writer = desk.store.create_log(
            log.header, dana(), started=datetime(2026, 3, 24, 10, 5), durable=False
        )
        writer.record(log.events)
        writer.close()
        return Finished(path=writer.path, log=log, scenario=dana())

    return record


async def shown(pilot: Pilot[None], finished: Finished) -> DebriefScreen:
    """The debrief of a call, filled."""
    screen = DebriefScreen(finished)
    await pilot.app.push_screen(screen)
    await settled(pilot)
    return screen


def kept_path(finished: Finished) -> Path:
    assert finished.path is not None
    return finished.path


async def test_the_coach_asks_first_and_tells_the_score_last(
    an_app: AppMaker, recorded: Recorded
) -> None:
    finished = recorded(a_call(*TURNS))
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await app.push_screen(CoachScreen(finished))
        await settled(pilot)
        await sees(pilot, "When did Dana start to trust you?")
        assert "of 100" not in text_of(app)
        await shows(pilot, "coach-rating")
        await pilot.press("down", "down", "enter")
        await pilot.press(*"75", "enter")
        await settled(pilot)
        await sees(pilot, "One strength")
        await sees(pilot, "That was your turn 6")
        assert "Suppose the seals held" not in text_of(app)  # not before he has tried
        assert "90" not in text_of(app)
        await shows(pilot, "coach-retake")
        app.screen.query_one(SayBox).text = "That is a lot. What do you want to change next year?"
        await pilot.press("enter")
        await settled(pilot)
        await sees(pilot, "Dana:")
        while app.screen.query_one(SayBox).display:
            await pilot.press("enter")
            await settled(pilot)
        await sees(pilot, "One way to say it")
        await pilot.press("enter")
        await opens(pilot, DebriefScreen)
        await sees(pilot, "90 of 100")
        await sees(pilot, "You gave the call 75 of 100")
    rating = read_kept(finished.path).rating
    assert rating is not None
    assert (rating.trust_began, rating.mark) == (2, 75)


async def test_a_mark_that_is_no_number_is_asked_for_again(
    an_app: AppMaker, recorded: Recorded
) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await app.push_screen(CoachScreen(recorded(a_call(*TURNS))))
        await settled(pilot)
        await pilot.press("enter", *"good", "enter")
        await is_told(pilot, "number")
        assert app.screen.query_one("#mark", Input).display


@pytest.mark.parametrize("size", [SIZE, NARROW])
async def test_every_sheet_has_its_part_of_the_debrief(
    an_app: AppMaker, recorded: Recorded, size: tuple[int, int]
) -> None:
    app = an_app()
    async with app.run_test(size=size) as pilot:
        await shown(pilot, recorded(a_call(*TURNS, plan=PLAN)))
        found = {
            "1": "90 of 100",
            "2": "Purpose  25 of 25",
            "3": "trust",
            "4": "Opportunities" if size == SIZE else "Problems",
            "5": "Your plan",
        }
        for key, words in found.items():
            await pilot.press(key)
            await settled(pilot)
            await sees(pilot, words)
            if size == SIZE:
                await shows(pilot, f"debrief-{key}")


async def test_the_words_that_decided_stand_between_marks(
    an_app: AppMaker, recorded: Recorded
) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await shown(pilot, recorded(a_call(*TURNS)))
        await pilot.press("2", "down", "down")
        await settled(pilot)
        await sees(pilot, "«so that it's fixed before your")


async def test_a_disputed_verdict_stays_disputed(an_app: AppMaker, recorded: Recorded) -> None:
    finished = recorded(a_call(*TURNS))
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await shown(pilot, finished)
        await pilot.press("2")
        await settled(pilot)
        assert screen.whole is not None
        failed = next(c for c in screen.whole.card.checks if c.status is Status.FAILED)
        checks = screen.query_one("#checks", OptionList)
        checks.highlighted = checks.get_option_index(failed.id)
        await settled(pilot)
        await pilot.press("d")
        await settled(pilot)
        await shows(pilot, "dispute")
        await pilot.press(*"I did ask", "enter")
        await settled(pilot)
        await sees(pilot, "(disputed)")
    assert [d.reason for d in read_kept(finished.path).disputes_of(failed.id)] == ["I did ask"]


async def test_a_coach_overrules_a_verdict_beside_the_programs(
    an_app: AppMaker, recorded: Recorded
) -> None:
    finished = recorded(a_call(*TURNS))
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await shown(pilot, finished)
        await pilot.press("2")
        assert screen.whole is not None
        card = screen.whole.card
        failed = next(c for c in card.checks if c.status is Status.FAILED)
        checks = screen.query_one("#checks", OptionList)
        checks.highlighted = checks.get_option_index(failed.id)
        await settled(pilot)
        await pilot.press("c")
        await opens(pilot, DecisionScreen)
        await shows(pilot, "decision")
        await pilot.press("down", "enter", *"Sam", "enter", *"He did", "enter")
        await is_told(pilot, "decided by somebody else")
        app.screen.query_one("#coach", Input).value = "Ines"
        await pilot.press("enter", "enter")
        await opens(pilot, DebriefScreen)
        await sees(pilot, "(overruled)")
        await pilot.press("1")
        decided = card.score + failed.max_points - failed.points
        await sees(pilot, f"With your coach's decisions: {decided} of 100")
        await sees(pilot, f"{card.score} of 100")
    [decision] = read_kept(finished.path).decisions
    assert (decision.coach, decision.reason) == ("Ines", "He did")


async def test_a_turn_taken_again_shows_what_would_have_happened_and_leaves_the_call_alone(
    an_app: AppMaker, recorded: Recorded
) -> None:
    finished = recorded(a_call(*TURNS))
    before = kept_path(finished).read_bytes()
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await shown(pilot, finished)
        await pilot.press("t")
        await opens(pilot, RetakeScreen)
        await pilot.press("down", "down", "down", "enter")
        app.screen.query_one(
            SayBox
        ).text = "Can you walk me through what happens when the line stops?"
        await pilot.press("enter")
        await settled(pilot)
        await sees(pilot, "the call would have scored")
        await sees(pilot, "✓ Gave back what mattered")
        await shows(pilot, "retake")
    assert kept_path(finished).read_bytes() == before


async def test_one_can_go_on_from_a_turn_in_a_call_of_its_own(
    an_app: AppMaker, recorded: Recorded, desk: Desk
) -> None:
    finished = recorded(a_call(*TURNS))
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await shown(pilot, finished)
        await pilot.press("t", "down", "down", "f5")
        await opens(pilot, CallScreen)
        await sees(pilot, "How has the line behaved")
        assert "what does a stop like that cost" not in text_of(app)
        app.screen.query_one(SayBox).text = "What does that cost you?"
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("f8")
        await settled(pilot)
    other = [entry for entry in desk.store.entries() if entry.path != finished.path]
    assert len(other) == 1
    log = read_log(other[0].path).log
    assert log.header.parent is not None
    assert log.header.parent.turn == 3
    assert len(log.turns) == 3


async def test_a_note_is_kept_and_checked(an_app: AppMaker, recorded: Recorded) -> None:
    finished = recorded(a_call(*TURNS))
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await shown(pilot, finished)
        await pilot.press("n")
        await opens(pilot, NoteScreen)
        await shows(pilot, "note")
        boxes = list(app.screen.query(SayBox))
        boxes[0].text = "Line 2 stops three times a week because of the seals."
        boxes[1].text = "We come on Thursday 2 April at nine."
        boxes[2].text = "See a stop of line 2 on 2 April"
        await pilot.press("f5")
        await opens(pilot, DebriefScreen)
        await sees(pilot, "Note, ")
    assert read_kept(finished.path).note is not None


async def test_an_export_says_where_it_lies(an_app: AppMaker, recorded: Recorded) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await shown(pilot, recorded(a_call(*TURNS)))
        await pilot.press("e", "enter")
        await settled(pilot)
        await sees(pilot, "Written to")
    files = list((app.desk.store.root / "exports").iterdir())
    assert [file.suffix for file in files] == [".html"]
    assert files[0].read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


async def test_the_debrief_survives_any_size(an_app: AppMaker, recorded: Recorded) -> None:
    app: WarmcallApp = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await shown(pilot, recorded(a_call(*TURNS)))
        for sheet, size in (("3", (10, 3)), ("2", (40, 10)), ("3", (160, 50))):
            await pilot.press(sheet)
            await pilot.resize_terminal(*size)
            await opens(pilot, DebriefScreen)


@pytest.mark.parametrize("key", ["t", "n", "e", "d"])
async def test_what_one_does_from_a_debrief_fits_a_small_terminal(
    an_app: AppMaker, recorded: Recorded, key: str
) -> None:
    app = an_app()
    async with app.run_test(size=NARROW) as pilot:
        await shown(pilot, recorded(a_call(*TURNS)))
        await pilot.press("2", "down")
        await settled(pilot)
        await pilot.press(key)
        await settled(pilot)
        await until(pilot, lambda: not isinstance(app.screen, DebriefScreen))
        await until(pilot, lambda: app.focused is not None)
        assert app.focused is not None
        assert app.screen.region.overlaps(app.focused.region)
        await pilot.press("escape")
        await opens(pilot, DebriefScreen)


async def test_the_coach_fits_a_small_terminal(an_app: AppMaker, recorded: Recorded) -> None:
    app = an_app()
    async with app.run_test(size=NARROW) as pilot:
        await app.push_screen(CoachScreen(recorded(a_call(*TURNS))))
        await settled(pilot)
        await pilot.press("enter", "enter")
        await settled(pilot)
        box = app.screen.query_one(SayBox)
        await until(pilot, lambda: box.has_focus and 0 < box.region.bottom <= NARROW[1])
        await pilot.press("enter")
        await settled(pilot)
        await sees(pilot, "One way to say it")
