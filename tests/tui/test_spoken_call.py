"""A call that is talked: what the voice tells, and what the screen makes of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from simulator.call.call import Call
from simulator.call.events import PersonaSaid
from simulator.practice.desk import Desk
from simulator.records.log_file import read_log
from simulator.tui.app import Manner, WarmcallApp
from simulator.tui.choices import Choices, Talk
from simulator.tui.screens.call import CallScreen
from simulator.tui.screens.spoken_call import SpokenCallScreen
from simulator.tui.widgets.line_state import Line, LineState
from simulator.tui.widgets.say_box import SayBox
from simulator.voice import live_messages as messages
from simulator.voice.call_clock import CallClock
from simulator.voice.live import SpokenCall
from simulator.voice.ports import VoiceUnavailable
from tests.tui.conftest import SIZE, AppMaker, is_told, says, sees, settled, text_of, told, until

OPENING = "Hi Dana, it's Sam from Norpack. How has line 2 run since Marek was there?"
Take = Callable[[messages.Notice | None], None]


@dataclass
class VoiceAtHand:
    """A voice process that hears and says what the test tells it to."""

    take: Take | None = None
    ordered: list[messages.Order] = field(default_factory=list)

    def open_call(self, call: messages.OpenCall) -> messages.CallOpen:
        return messages.CallOpen(microphone="a headset", loudspeaker="a headset")

    def order(self, order: messages.Order, payload: bytes = b"") -> None:
        self.ordered.append(order)

    def kill(self) -> None:
        pass

    def parts_of(self, said: PersonaSaid) -> tuple[messages.SpokenPart, ...]:
        return (messages.SpokenPart(path="line.wav", text=said.text),)

    def opened(self, clock: CallClock, call: Call) -> tuple[SpokenCall, Callable[[], None]]:
        def start(take: Take) -> "VoiceAtHand":
            self.take = take
            return self

        voice = SpokenCall(clock, messages.OpenCall(), start=start, lines=self)  # type: ignore[arg-type]
        voice.open()
        return voice, lambda: None

    def tells(self, notice: messages.Notice | None) -> None:
        assert self.take is not None
        self.take(notice)


@pytest.fixture
def voice() -> VoiceAtHand:
    return VoiceAtHand()


def line_is(pilot: Pilot[None], line: Line) -> Callable[[], bool]:
    return lambda: pilot.app.screen.query_one(LineState).line is line


async def ring(pilot: Pilot[None], talk: Talk = Talk.TALK_KEY) -> SpokenCallScreen:
    """Ring Dana; she picks up in her own time and has said who she is."""
    app = pilot.app
    assert isinstance(app, WarmcallApp)
    await settled(pilot)
    app.open_briefing("packaging-renewal")
    await settled(pilot)
    app.open_call(app.desk.scenario("packaging-renewal"), Choices(talk=talk))
    await until(pilot, lambda: isinstance(app.screen, SpokenCallScreen))
    await until(pilot, line_is(pilot, Line.SHE_SPEAKS))
    screen = app.screen
    assert isinstance(screen, SpokenCallScreen)
    return screen


def an_app_with(desk: Desk, voice: VoiceAtHand) -> WarmcallApp:
    app = WarmcallApp(desk, trainee="Sam", manner=Manner(ring_s=0, open_voice=voice.opened))
    app.sit_down("Sam")
    return app


def her_last_line(screen: SpokenCallScreen) -> PersonaSaid:
    return [event for event in screen.held.log.events if isinstance(event, PersonaSaid)][-1]


async def test_a_spoken_turn_from_the_talk_key_to_her_answer(
    desk: Desk, voice: VoiceAtHand
) -> None:
    app = an_app_with(desk, voice)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        voice.tells(messages.LineEnded(line_id=her_last_line(screen).line_id))
        await until(pilot, line_is(pilot, Line.YOUR_TURN))
        await pilot.press("f6")
        await until(pilot, line_is(pilot, Line.LISTENING))
        await until(pilot, lambda: messages.Press() in voice.ordered)
        voice.tells(messages.WordsSoFar(text="Hi Dana, it's"))
        aside = screen.query_one("#aside", Static)
        await until(pilot, lambda: "Hi Dana, it's" in str(aside.content))
        await pilot.press("enter")
        await until(pilot, lambda: messages.Release() in voice.ordered)
        now = screen._spoken.clock.now_ms() / 1000
        voice.tells(messages.TurnHeard(text=OPENING, started_s=now, ended_s=now))
        await until(pilot, lambda: len(screen.held.log.turns) == 1)
        await until(pilot, line_is(pilot, Line.SHE_SPEAKS))
        await until(pilot, lambda: "You: Hi Dana, it's Sam from Norpack." in text_of(app))
        await until(pilot, lambda: str(aside.content) == "")
        await pilot.press("f8")
        await until(pilot, line_is(pilot, Line.DEAD))
        await pilot.press("enter", "escape")
        await until(pilot, lambda: not isinstance(app.screen, CallScreen))
    [entry] = desk.store.entries("Sam")
    assert read_log(entry.path).log.header.mode == "voice"


async def test_typing_works_in_a_spoken_call(desk: Desk, voice: VoiceAtHand) -> None:
    app = an_app_with(desk, voice)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        await says(pilot, OPENING)
        await until(pilot, lambda: len(screen.held.log.turns) == 1)
        assert screen.held.log.turns[0].text == OPENING
        assert screen.query_one(SayBox).text == ""


async def test_a_lost_voice_is_told_and_the_call_goes_on_by_typing(
    desk: Desk, voice: VoiceAtHand
) -> None:
    app = an_app_with(desk, voice)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot)
        voice.tells(messages.DeviceLost(is_microphone=True, reason="The headset is gone."))
        await until(pilot, lambda: "The headset is gone." in told(app))
        await pilot.press("f6")
        assert messages.Press() not in voice.ordered
        await says(pilot, OPENING)
        await until(pilot, lambda: len(screen.held.log.turns) == 1)


async def test_time_is_neither_passed_nor_taken_back_by_a_key(
    desk: Desk, voice: VoiceAtHand
) -> None:
    app = an_app_with(desk, voice)
    async with app.run_test(size=SIZE) as pilot:
        screen = await ring(pilot, Talk.HANDS_FREE)
        await sees(pilot, "F8 Hang up")
        assert "F4 Take back" not in text_of(app)
        assert "F6 Talk" not in text_of(app)
        await says(pilot, "/rewind")
        aside = screen.query_one("#aside", Static)
        await until(pilot, lambda: "for typed calls" in str(aside.content))


async def test_without_sound_the_call_is_typed_and_the_reason_told(
    desk: Desk, an_app: AppMaker
) -> None:
    def none(clock: CallClock, call: Call) -> tuple[SpokenCall, Callable[[], None]]:
        raise VoiceUnavailable("There is no microphone.")

    app = WarmcallApp(desk, trainee="Sam", manner=Manner(ring_s=0, open_voice=none))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        app.open_call(app.desk.scenario("packaging-renewal"), Choices(talk=Talk.TALK_KEY))
        await settled(pilot)
        await until(pilot, lambda: type(app.screen) is CallScreen)
        await is_told(pilot, "There is no microphone. This call is typed.")
