"""A call that is talked, held in the app: its voice, its clock, and what both tell.

What is told comes on other threads; it waits here until the screen takes it.
"""

import queue
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from simulator.call.call import Call
from simulator.call.events import Event
from simulator.practice.conversation import Keeping, header_for
from simulator.practice.desk import Desk
from simulator.practice.live_conversation import LiveConversation
from simulator.practice.spoken import Talking, her_lines, opened_voice
from simulator.scenario.model import Scenario
from simulator.session import Notice
from simulator.tui.choices import Choices, Mode, Talk
from simulator.tui.held import HeldCall, start_of
from simulator.voice.call_clock import CallClock
from simulator.voice.live import SpokenCall

News = Event | Notice
OpenVoice = Callable[[CallClock, Call], tuple[SpokenCall, Callable[[], None]]]


@dataclass(slots=True, kw_only=True)
class SpokenHeld(HeldCall):
    """A call that is talked; typing works in it, too."""

    live: LiveConversation
    clock: CallClock
    news: "queue.SimpleQueue[News]"
    close_lines: Callable[[], None]

    @property
    def hands_free(self) -> bool:
        """Whether silence ends a turn, instead of the talk key."""
        return self.choices.talk is Talk.HANDS_FREE

    def close(self) -> None:
        """Be silent and close the record."""
        self.live.close()
        self.close_lines()


def voice_of(desk: Desk, scenario: Scenario, choices: Choices) -> OpenVoice:
    """The real voice of a call: what opens it takes some seconds."""
    talking = Talking(hands_free=choices.talk is Talk.HANDS_FREE)

    def opened(clock: CallClock, call: Call) -> tuple[SpokenCall, Callable[[], None]]:
        lines = her_lines(
            scenario,
            call,
            talking,
            file=desk.search.find(scenario.id),
            search=desk.search,
            cache_folder=desk.cache_folder,
        )
        return opened_voice(clock, call, lines, talking), lines.close

    return opened


def begin_spoken(
    desk: Desk, scenario: Scenario, choices: Choices, *, trainee: str, open_voice: OpenVoice
) -> SpokenHeld:
    """A call that has not rung yet and whose voice is ready.

    Raises what `open_voice` raises, and `OSError` if the call cannot be recorded.
    """
    call = Call(scenario, start_of(scenario, choices, trainee), choices.seed)
    header = header_for(call, trainee=trainee, exam=choices.mode is Mode.EXAM, mode="voice")
    clock = CallClock()
    voice, close_lines = open_voice(clock, call)
    news: queue.SimpleQueue[News] = queue.SimpleQueue()
    keeping = Keeping(store=desk.store, started=datetime.now().astimezone())
    try:
        live = LiveConversation(
            scenario, call, header, keeping, tell=news.put, clock=clock, voice=voice
        )
    except OSError:
        voice.close()
        close_lines()
        raise
    return SpokenHeld(
        conversation=live,
        choices=replace(choices, guided=False),
        live=live,
        clock=clock,
        news=news,
        close_lines=close_lines,
    )
