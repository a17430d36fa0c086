"""The call screen: the state of the line, the help there is in a coached call, and exams."""

import errno
from collections.abc import Iterable

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from simulator.call.events import Event
from simulator.practice.desk import Desk
from simulator.records.log_file import LogWriter, read_log
from simulator.tui.app import WarmcallApp
from simulator.tui.choices import Choices, Mode
from simulator.tui.screens.briefing import BriefingSheet
from simulator.tui.screens.call import CallScreen
from simulator.tui.screens.coach import CoachScreen
from simulator.tui.screens.debrief import DebriefScreen
from simulator.tui.screens.home import HomeScreen
from simulator.tui.widgets.line_state import Line, LineState
from simulator.tui.widgets.say_box import LONGEST_TURN, SayBox
from tests.tui.conftest import (
    SIZE,
    AppMaker,
    is_told,
    opens,
    says,
    sees,
    settled,
    shows,
    text_of,
    until,
)

OPENING = (
    "Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear "
    "what still stops it, so that it's fixed before your summer run. Have you ten minutes?"
)
QUESTION = "How has the line behaved since he was there?"


async def ring(
    pilot: Pilot[None], *, mode: Mode = Mode.COACHED, guided: bool = False
) -> CallScreen:
    """Ring Dana, and wait until she has answered."""
    await settled(pilot)
    app = pilot.app
    assert isinstance(app, WarmcallApp)
    app.open_briefing("packaging-renewal")
    await settled(pilot)
    app.open_call(app.desk.scenario("packaging-renewal"), Choices(mode=mode, guided=guided))
    await until(pilot, lambda: line_of(pilot) is Line.YOUR_TURN)
    return await opens(pilot, CallScreen)


def line_of(pilot: Pilot[None]) -> Line:
    return pilot.app.screen.query_one(LineState).line


def typed(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(SayBox).text


def aside(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#aside", Static).content)


def beside(pilot: Pilot[None]) -> str:
    return str(pilot.app.screen.query_one("#beside-text", Static).content)


async def test_a_call_with_some_turns(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await ring(pilot)
        await says(pilot, OPENING)
        await says(pilot, QUESTION)
        await pilot.press(*"And what")
        await shows(pilot, "call")


async def test_a_first_call_says_who_is_who_and_what_comes_next(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await ring(pilot, guided=True)
        await until(pilot, lambda: "Say who you are and why you ring" in beside(pilot))
        await says(pilot, OPENING)
        await shows(pilot, "first-call")
        await says(pilot, QUESTION)
        await says(pilot, "Just touching base.")
        await sees(pilot, "You: Just touching base.")
        assert "trust" not in text_of(app).casefold()
        await pilot.press("f8")
        await until(pilot, lambda: beside(pilot).startswith("Now: The call is over."))


async def test_a_hint_is_given_when_asked_for_and_only_then(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await ring(pilot)
        await until(pilot, lambda: aside(pilot) == "")
        await pilot.press("f2")
        await settled(pilot)
        await until(pilot, lambda: aside(pilot).startswith("You might say: "))
        await says(pilot, OPENING)
        await until(pilot, lambda: aside(pilot) == "")


async def test_her_last_line_can_be_read_again(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await ring(pilot)
        await pilot.press("f3")
        await until(pilot, lambda: aside(pilot) == "Dana: Harbour Foods, Dana Whitfield.")


async def test_a_turn_taken_back_stands_in_the_box_to_be_said_better(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        await says(pilot, OPENING)
        await says(pilot, "Is it running?")
        await pilot.press("f4")
        await settled(pilot)
        await until(pilot, lambda: typed(pilot) == "Is it running?")
        await until(pilot, lambda: "You: Is it running?" not in text_of(app))
        assert [turn.text for turn in screen.held.log.turns] == [OPENING]
        assert screen.held.log.header.parent is not None


async def test_a_turn_can_be_put_right_by_its_number(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        await says(pilot, "Helo Dana.")
        await says(pilot, QUESTION)
        await says(pilot, f"/correct 1 {OPENING}")
        assert screen.held.log.turns[0].text == OPENING
        await sees(pilot, QUESTION)
        await until(pilot, lambda: "Helo Dana" not in text_of(app))


async def test_an_exam_offers_no_help_and_takes_nothing_back(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot, mode=Mode.EXAM)
        await says(pilot, OPENING)
        await shows(pilot, "exam")
        for command in ("/hint", "/repeat", "/rewind", "/correct 1 Hello"):
            await says(pilot, command)
            await until(pilot, lambda: aside(pilot).startswith("In an exam you cannot"))
        for key in ("f2", "f3", "f4"):
            await pilot.press(key)
            await settled(pilot)
        assert [turn.text for turn in screen.held.log.turns] == [OPENING]
        assert screen.held.conversation.header.exam


async def test_silence_lets_time_pass_in_the_call(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        before = screen.held.log.events[-1].at_ms
        await pilot.press("f5")
        await settled(pilot)
        await until(pilot, lambda: screen.held.log.events[-1].at_ms >= before + 3000)


async def test_a_pause_stops_the_clock_until_a_key_goes_on(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: line_of(pilot) is Line.PAUSED)
        before = screen.held.log.events
        await says(pilot, OPENING)
        assert screen.held.log.events == before
        await until(pilot, lambda: line_of(pilot) is Line.YOUR_TURN)
        await until(pilot, lambda: typed(pilot) == OPENING)


async def test_a_misspelt_command_is_not_said_and_not_lost(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        await says(pilot, "/hnit")
        await until(pilot, lambda: "Did you mean /hint?" in aside(pilot))
        await until(pilot, lambda: typed(pilot) == "/hnit")
        assert not screen.held.log.turns


async def test_what_is_typed_while_it_rings_stays(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        screen.query_one(LineState).line = Line.RINGING
        await says(pilot, OPENING)
        await until(pilot, lambda: typed(pilot) == OPENING)
        assert not screen.held.log.turns


async def test_words_follow_each_other_however_fast_they_are_sent(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        box = screen.query_one(SayBox)
        for text in (OPENING, QUESTION, "And what does that cost you?"):
            box.text = text
            await pilot.press("enter")
        await settled(pilot)
        assert [turn.text for turn in screen.held.log.turns] == [
            OPENING,
            QUESTION,
            "And what does that cost you?",
        ]


@pytest.mark.parametrize("characters", [LONGEST_TURN + 1, 1_000_000])
async def test_a_pasted_book_is_refused_in_a_sentence(an_app: AppMaker, characters: int) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        await pilot.press(*"Hi")
        screen.query_one(SayBox).post_message(events.Paste("words " * (characters // 6 + 1)))
        await settled(pilot)
        await until(pilot, lambda: typed(pilot) == "Hi")
        await until(pilot, lambda: "Nothing of it was put in" in aside(pilot))


async def test_pasted_lines_and_escapes_become_one_harmless_turn(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        screen.query_one(SayBox).post_message(events.Paste("Hi Dana,\r\nit's \x1b[31mSam [b]x[/b]"))
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        [turn] = screen.held.log.turns
        assert turn.text.startswith("Hi Dana, it's ")
        assert "\x1b" not in turn.text
        await sees(pilot, "[b]x[/b]")


async def test_hanging_up_works_while_a_turn_is_paused(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await ring(pilot)
        await pilot.press("f9", "f8")
        await settled(pilot)
        await until(pilot, lambda: line_of(pilot) is Line.DEAD)
        await pilot.press("enter")
        await opens(pilot, DebriefScreen)


async def test_what_was_not_said_when_she_hung_up_is_shown(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        screen.query_one(SayBox).text = "One more thing"
        await pilot.press("f8")
        await settled(pilot)
        await until(pilot, lambda: aside(pilot) == "You had not said yet: One more thing")


async def test_escape_alone_does_not_end_a_call(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await ring(pilot)
        await pilot.press("escape")
        await opens(pilot, CallScreen)
        await until(pilot, lambda: line_of(pilot) is Line.YOUR_TURN)


async def test_going_home_in_mid_call_keeps_the_call_to_go_on_with(
    an_app: AppMaker, desk: Desk
) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await ring(pilot)
        await says(pilot, OPENING)
        app.go_home()
        await opens(pilot, HomeScreen)
        await sees(pilot, "cut off")
    [attempt] = desk.attempts("Sam")
    recorded = read_log(desk.path_of(attempt, "Sam"))
    assert recorded.fault is None
    assert [turn.text for turn in recorded.log.turns] == [OPENING]


async def test_a_full_disk_is_told_and_the_call_goes_on(
    an_app: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(self: LogWriter, recorded: Iterable[Event]) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await ring(pilot)
        monkeypatch.setattr(LogWriter, "record", no_room)
        await says(pilot, OPENING)
        await is_told(pilot, "From here on this call is not recorded")
        await until(pilot, lambda: line_of(pilot) is Line.YOUR_TURN)
        await pilot.press("f8")
        await settled(pilot)
        await pilot.press("enter")
        await opens(pilot, CoachScreen)


async def test_a_folder_that_cannot_be_written_is_told_before_the_phone_rings(
    an_app: AppMaker, desk: Desk
) -> None:
    app = an_app()
    (desk.data_folder / "calls").write_text("a file where a folder should be")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await is_told(pilot, "The call cannot be recorded")


async def test_the_scenario_may_be_edited_during_the_call(an_app: AppMaker, desk: Desk) -> None:
    folder = desk.data_folder / "scenarios"
    folder.mkdir(parents=True)
    text = desk.search.find("packaging-renewal")
    assert text is not None
    own = folder / "packaging-renewal.yaml"
    own.write_text(text.read_text(encoding="utf-8"), encoding="utf-8")
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        own.write_text("kind: scenario\nnonsense: [", encoding="utf-8")
        await says(pilot, OPENING)
        await says(pilot, QUESTION)
        await until(pilot, lambda: len(screen.held.log.turns) == 2)
        await pilot.press("f8")
        await settled(pilot)
        await pilot.press("enter")
        await opens(pilot, CoachScreen)


async def test_the_briefing_can_be_read_again_in_a_call(an_app: AppMaker) -> None:
    app = an_app()
    async with app.run_test(size=SIZE) as pilot:
        await ring(pilot, mode=Mode.EXAM)
        await pilot.press("f7")
        await opens(pilot, BriefingSheet)
        await sees(pilot, "It is Tuesday 24 March 2026")
        await sees(pilot, "Your note of the last call")
        await pilot.press("escape")
        await opens(pilot, CallScreen)
        await until(pilot, lambda: app.focused is app.screen.query_one(SayBox))
