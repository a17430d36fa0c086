"""A call that is talked: the talk key, words as they are heard, and typing all the same.

Real time: what happens is told by the session on other threads and taken here, in order.
"""

import asyncio
import queue
from typing import ClassVar, assert_never

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from simulator.call.events import (
    CallEnded,
    Event,
    Heard,
    PersonaLineFinished,
    PersonaSaid,
    TraineeSaidNothing,
    TraineeStartedSpeaking,
    TraineeWentQuiet,
)
from simulator.hearing.ready import get_ready
from simulator.session import (
    Deciding,
    Level,
    Listening,
    PartialHeard,
    RecordLost,
    VoiceBack,
    VoiceLost,
)
from simulator.tui.held_spoken import News, SpokenHeld
from simulator.tui.screens.call import CallScreen
from simulator.tui.widgets.line_state import Line

LOOK_EVERY_S = 0.05
TYPED_ONLY = "That is for typed calls. In a spoken one just wait, or put a turn right afterwards."


class SpokenCallScreen(CallScreen):
    """One spoken call."""

    HELP = """
Talk as on the telephone. With the talk key: press F6, or Enter on an empty box, say your turn, and
press it again. Hands-free: just talk; when you stop, your turn is over. What is heard of you
stands above the box while you speak. You may interrupt.

You can type a turn at any time, too, and the clock stands still while you do. When the sound
fails the call goes on by typing.

A hint, her last line and your notes are there as in a typed call; a turn is taken back afterwards,
in the debrief."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f6", "talk", "Talk", id="call.talk", priority=True),
    ]

    def __init__(self, held: SpokenHeld) -> None:
        """The phone rings when the screen is shown."""
        super().__init__(held)
        self._spoken = held
        self._typing = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Time is real here: it is neither taken back nor passed by a key."""
        if action in ("rewind", "silence"):
            return False
        if action == "talk":
            return not (self._spoken.hands_free or self._is_over())
        return super().check_action(action, parameters)

    def _begin(self) -> None:
        self._ring_aloud()

    @work(group="call")
    async def _ring_aloud(self) -> None:
        await asyncio.to_thread(get_ready, self._spoken.live.context)
        self._spoken.live.ring()
        self.set_interval(LOOK_EVERY_S, self._take_news)
        self.set_interval(1.0, self._show_head)

    def _seconds(self) -> int:
        return self._spoken.clock.now_ms() // 1000

    # ── what happens ────────────────────────────────────────────────────────

    def _take_news(self) -> None:
        while True:
            try:
                news = self._spoken.news.get_nowait()
            except queue.Empty:
                return
            self._show_news(news)

    def _show_news(self, news: News) -> None:
        match news:
            case PartialHeard(text=text):
                self._aside(f"You: {text} …" if text else "")
            case Heard():
                self._aside("")
                self._show_talk()
            case PersonaSaid():
                self._show_talk()
                self._show_line(Line.SHE_SPEAKS)
            case CallEnded():
                self._show_talk()
                self._line.line = Line.DEAD
                self._ended()
            case TraineeStartedSpeaking() | Listening():
                self._show_line(Line.LISTENING)
            case TraineeWentQuiet() | Deciding():
                self._show_line(Line.THINKING)
            case PersonaLineFinished() | TraineeSaidNothing():
                self._show_line(Line.YOUR_TURN)
            case VoiceLost(reason=reason):
                self.tell(reason, warning=True)
                self._show_line(Line.YOUR_TURN)
            case VoiceBack():
                self.tell("Sound works again.")
            case RecordLost() | Level() | Event():
                pass  # a lost record is told where the talk is shown
            case _:
                assert_never(news)

    def _show_line(self, line: Line) -> None:
        if not self._is_over() and not self._paused:
            self._line.line = line

    # ── what is done ────────────────────────────────────────────────────────

    def action_talk(self) -> None:
        """Begin to talk, or end one's turn."""
        voice = self._spoken.live.voice
        if self._line.line is Line.RINGING or not voice.is_up:
            return
        if voice.is_pressed:
            voice.release()
            self._show_line(Line.THINKING)
        else:
            voice.press()

    def _say_nothing(self) -> None:
        if not self._spoken.hands_free:
            self.action_talk()

    def _say(self, words: str, *, over_her: bool = False) -> None:
        self._spoken.live.voice.type(words, over_her=over_her)

    def _stay_silent(self, seconds: float) -> None:
        self._aside(TYPED_ONLY)

    def _rewind(self, turns: int) -> None:
        self._aside(TYPED_ONLY)

    def _correct(self, turn: int, text: str) -> None:
        self._aside(TYPED_ONLY)

    def _hang_up(self) -> None:
        self._spoken.live.voice.hang_up()

    @on(TextArea.Changed, "#say")
    def hold_clock_while_typing(self) -> None:
        """Thinking at the keyboard costs nothing."""
        is_typing = bool(self._box.text)
        if is_typing != self._typing and not self._is_over():
            self._typing = is_typing
            self._spoken.live.voice.pause(is_typing or self._paused)

    def action_pause(self) -> None:
        """Stop the clock, or let it go on."""
        super().action_pause()
        self._spoken.live.voice.pause(self._paused or self._typing)

    def _close(self) -> None:
        self._spoken.close()
