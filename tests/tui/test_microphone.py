"""Trying the microphone from the briefing, with a microphone that says what it hears."""

from collections.abc import Callable

from simulator.practice.desk import Desk
from simulator.practice.roster import Roster, keep_roster
from simulator.tui.app import Manner, WarmcallApp
from simulator.tui.screens.briefing import BriefingScreen
from simulator.voice.ports import VoiceUnavailable
from simulator.voice.protocol import MicrophoneTried
from tests.tui.conftest import SIZE, is_told, opens, settled, shows, text_of


def an_app_with(
    desk: Desk, listen: Callable[[Callable[[float], None]], MicrophoneTried]
) -> WarmcallApp:
    keep_roster(desk.data_folder, Roster().with_trainee("Sam"))
    return WarmcallApp(desk, manner=Manner(ring_s=0, try_microphone=listen))


async def finding_of(app: WarmcallApp) -> str:
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        await pilot.press("f6")
        await app.workers.wait_for_complete()
        await settled(pilot)
        found = " ".join(text_of(app).split())
        await pilot.press("escape")
        await opens(pilot, BriefingScreen)
        return found


async def test_a_voice_that_arrives_is_shown_and_said(desk: Desk) -> None:
    def listen(on_level: Callable[[float], None]) -> MicrophoneTried:
        on_level(0.2)
        return MicrophoneTried(system="PulseAudio", seconds=4.0, loudest=0.2)

    app = an_app_with(desk, listen)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        await pilot.press("f6")
        await app.workers.wait_for_complete()
        await settled(pilot)
        await shows(pilot, "microphone")


async def test_a_muted_microphone_is_told_with_what_to_do(desk: Desk) -> None:
    def listen(on_level: Callable[[float], None]) -> MicrophoneTried:
        return MicrophoneTried(system="PulseAudio", seconds=4.0, loudest=0.0)

    assert "muted" in await finding_of(an_app_with(desk, listen))


async def test_without_a_microphone_typing_is_offered(desk: Desk) -> None:
    def listen(on_level: Callable[[float], None]) -> MicrophoneTried:
        raise VoiceUnavailable("There is no microphone.")

    found = await finding_of(an_app_with(desk, listen))
    assert "There is no microphone. Typing works all the same." in found


async def test_in_a_browser_the_briefing_says_that_calls_are_typed(desk: Desk) -> None:
    keep_roster(desk.data_folder, Roster().with_trainee("Sam"))
    app = WarmcallApp(desk, manner=Manner(ring_s=0, typing_only=True))
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.open_briefing("packaging-renewal")
        await settled(pilot)
        await pilot.press("f6")
        await is_told(pilot, "calls are typed")
