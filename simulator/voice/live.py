"""A spoken call between a live session and the voice process.

Owns the translation: what the voice process tells becomes the inputs of the call, and what
she says becomes lines to be heard. When the voice process is lost the call goes on by
typing, and by voice again as soon as another one runs. Must not decide whose turn it is.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, assert_never

from simulator.call.events import (
    CallEnded,
    Event,
    Input,
    PersonaLineFinished,
    PersonaSaid,
    TraineeContinued,
    TraineeHungUp,
    TraineeInterrupted,
    TraineeSaidNothing,
    TraineeSpoke,
    TraineeStartedSpeaking,
    TraineeWentQuiet,
)
from simulator.call.typed import TRAINEE_WORDS_PER_MINUTE, nominal_ms
from simulator.session import (
    Level,
    Listening,
    PartialHeard,
    Session,
    VoiceBack,
    VoiceLost,
)
from simulator.session import Notice as SessionNotice
from simulator.voice import live_messages as messages
from simulator.voice.call_clock import CallClock
from simulator.voice.ports import VoiceError
from simulator.voice.process import VoiceProcess

_SLOWEST_WORDS_PER_MINUTE = 60
HER_WORDS_PER_MINUTE = 160  # how long a line lasts that can only be read
TRIES_AGAIN_AFTER_S = (0.0, 2.0, 10.0)  # when the voice process is lost again and again
STEADY_S = 60.0  # after so long without a loss the next one counts as the first

StartVoice = Callable[[Callable[[messages.Notice | None], None]], VoiceProcess]


class Lines(Protocol):
    """Where the sound of her lines comes from."""

    def parts_of(self, said: PersonaSaid) -> Iterator[messages.SpokenPart]:
        """The line as files, each as soon as it is there; raises `VoiceUnavailable`."""
        ...


class SpokenCall:
    """The voice of one call, from `open` to `close`."""

    def __init__(
        self,
        clock: CallClock,
        call: messages.OpenCall,
        *,
        start: StartVoice,
        lines: Lines,
    ) -> None:
        """`start` makes a voice process that tells what happens to the function it is given."""
        self._session: Session | None = None
        self._she_goes_on: Callable[[], bool] = lambda: True
        self._is_paused = False
        self._has_answered = False
        self._clock = clock
        self._call = call
        self._start = start
        self._lines = lines
        self._lock = threading.RLock()
        self._process: VoiceProcess | None = None
        self._is_up = False
        self._missing: tuple[str, ...] = ()
        self._closing = threading.Event()
        self._is_speaking = False  # a turn has begun and its words have not come
        self._is_pressed = False
        self._line: PersonaSaid | None = None
        self._line_began_s: float | None = None
        self._until_read: threading.Timer | None = None
        self._lost_at_s: list[float] = []
        self._sound_folder: Path | None = None
        self.kept: dict[int, str] = {}  # when a turn began, in milliseconds, and its sound's file
        self._to_say: queue.SimpleQueue[PersonaSaid | None] = queue.SimpleQueue()
        self._speaker = threading.Thread(target=self._say_lines, daemon=True, name="her lines")
        self._speaker.start()

    # ── its life ────────────────────────────────────────────────────────────

    def open(self) -> None:
        """Start the voice process; raises `VoiceError` where speech can't be recognised."""
        self._opened()

    def attach(
        self, session: Session, *, she_goes_on: Callable[[], bool], has_answered: bool = False
    ) -> None:
        """Speak and hear for this session from now on; it was opened before.

        `she_goes_on` tells whether she, or somebody beside her, will speak without being
        spoken to; `has_answered` that the call is in the middle.
        """
        self._session, self._she_goes_on = session, she_goes_on
        self._has_answered = has_answered
        session.listen(self._follow)
        self._tell_what_is_missing()
        self._mind_clock()

    def detach(self) -> None:
        """Be silent, forget what was being said, and tell no session of anything."""
        self._order(messages.BeSilent())
        with self._lock:
            self._session = None
            self._is_pressed = self._is_speaking = False
            self._forget_reading()
            self._line = None
        self._clock.stop()

    def pause(self, is_paused: bool) -> None:
        """Let the time of the call stand still, or go on: he is typing, or has asked for it."""
        self._is_paused = is_paused
        self._mind_clock()

    def keep_sound(self, folder: Path) -> None:
        """Keep the sound of his turns in this folder from now on; he has agreed to it."""
        self._sound_folder, self.kept = folder, {}
        self._order(messages.KeepSound(folder=str(folder.absolute())))

    def _opened(self) -> None:
        process = self._start(self._take)
        try:
            opened = process.open_call(self._call)
        except BaseException:
            process.kill()
            raise
        with self._lock:
            self._process, self._is_up = process, bool(opened.microphone)
            self._missing = (opened.no_microphone, opened.no_loudspeaker)
        if self._sound_folder is not None:
            self._order(messages.KeepSound(folder=str(self._sound_folder.absolute())))

    def _tell_what_is_missing(self) -> None:
        missing, self._missing = self._missing, ()
        for reason in missing:
            if reason:
                self._announce(VoiceLost(reason=reason))

    def close(self) -> None:
        """Be silent and listen no more."""
        with self._lock:
            self._closing.set()
            process, self._process = self._process, None
            self._forget_reading()
        if self._speaker.is_alive():
            self._to_say.put(None)
            self._speaker.join()
        if process is not None:
            process.kill()

    def let_finish(self) -> None:
        """Wait until her last line has been said."""
        line = self._line
        if line is not None:
            until_s = time.monotonic() + nominal_ms(line.text, _SLOWEST_WORDS_PER_MINUTE) / 1_000
            while self._line is line and time.monotonic() < until_s:
                self._closing.wait(0.05)

    @property
    def is_up(self) -> bool:
        """Whether he is heard when he speaks."""
        return self._is_up

    @property
    def is_pressed(self) -> bool:
        """Whether the talk key is down."""
        return self._is_pressed

    # ── what he does ────────────────────────────────────────────────────────

    def press(self) -> None:
        """The talk key: he is heard from now on."""
        self._is_pressed = True
        self._order(messages.Press())
        self._announce(Listening())

    def release(self) -> None:
        """The talk key again: his turn is over."""
        self._is_pressed = False
        self._order(messages.Release())

    def type(self, text: str, *, over_her: bool = False) -> None:
        """Say these words by typing them; what he was saying aloud is forgotten."""
        self._order(messages.BeSilent())
        with self._lock:
            self._is_pressed = self._is_speaking = False
            line, heard = self._line, self._heard_by_time()
            self._forget_reading()
            self._line = None
        now_ms = self._clock.now_ms()
        if line is not None and not over_her:
            self._post(PersonaLineFinished(at_ms=now_ms, line_id=line.line_id))
        self._post(TraineeStartedSpeaking(at_ms=now_ms))
        if line is not None and over_her:
            self._post(TraineeInterrupted(at_ms=now_ms, line_id=line.line_id, heard_chars=heard))
        ended_ms = now_ms + nominal_ms(text, TRAINEE_WORDS_PER_MINUTE)
        self._clock.advance_to(ended_ms)
        self._post(TraineeWentQuiet(at_ms=ended_ms))
        self._post(TraineeSpoke(at_ms=ended_ms, text=text, started_ms=now_ms, ended_ms=ended_ms))

    def hang_up(self) -> None:
        """Put the phone down."""
        self._order(messages.BeSilent())
        with self._lock:
            self._forget_reading()
            self._line = None
        self._post(TraineeHungUp(at_ms=self._clock.now_ms()))

    # ── what the voice process tells, on its reader's thread ────────────────

    def _take(self, notice: messages.Notice | None) -> None:
        match notice:
            case None:
                self._lose()
            case messages.SpeechBegan(at_s=at_s):
                self._is_speaking = True
                self._post(TraineeStartedSpeaking(at_ms=self._clock.ms_at(at_s)))
            case messages.SpeechEnded(at_s=at_s):
                self._post(TraineeWentQuiet(at_ms=self._clock.ms_at(at_s)))
            case messages.NoSpeech():
                self._is_speaking = False
                self._post(TraineeSaidNothing(at_ms=self._clock.now_ms()))
            case messages.TurnHeard():
                self._hear(notice)
            case messages.WordsSoFar(text=text):
                self._announce(PartialHeard(text=text))
            case (
                messages.LineBegun()
                | messages.LineEnded()
                | messages.LineInterrupted()
                | messages.LineUnsaid()
            ):
                self._follow_line(notice)
            case messages.MicrophoneLevel(level=level):
                self._announce(Level(level=level))
            case messages.DeviceLost() | messages.DeviceBack():
                self._follow_device(notice)
            case messages.Advice(text=text):
                self._announce(VoiceLost(reason=text))
            case _:
                assert_never(notice)

    def _follow_line(
        self,
        notice: messages.LineBegun
        | messages.LineEnded
        | messages.LineInterrupted
        | messages.LineUnsaid,
    ) -> None:
        match notice:
            case messages.LineBegun(at_s=at_s):
                self._line_began_s = at_s
            case messages.LineEnded(line_id=line_id):
                self._finish_line(line_id)
            case messages.LineInterrupted(line_id=line_id, heard_chars=heard_chars):
                self._interrupt(line_id, heard_chars)
            case messages.LineUnsaid(line_id=line_id, reason=reason):
                self._let_read(line_id, reason)
            case _:
                assert_never(notice)

    def _hear(self, turn: messages.TurnHeard) -> None:
        self._is_speaking = False
        started_ms = self._clock.ms_at(turn.started_s)
        ended_ms = max(started_ms, self._clock.ms_at(turn.ended_s))
        at_ms = max(ended_ms, self._clock.now_ms())
        if turn.sound:
            self.kept[started_ms] = turn.sound
        with self._lock:
            self._forget_reading()
            self._line = None
        kind = TraineeContinued if turn.joined else TraineeSpoke
        self._post(kind(at_ms=at_ms, text=turn.text, started_ms=started_ms, ended_ms=ended_ms))

    def _finish_line(self, line_id: str) -> None:
        with self._lock:
            if self._line is None or self._line.line_id != line_id:
                return
            self._line = None
            self._forget_reading()
        self._post(PersonaLineFinished(at_ms=self._clock.now_ms(), line_id=line_id))
        self._mind_clock()

    def _interrupt(self, line_id: str, heard_chars: int) -> None:
        with self._lock:
            line = self._line
            if line is None or line.line_id != line_id:
                return
            self._line = None
        heard = min(heard_chars, len(line.text))
        self._post(
            TraineeInterrupted(at_ms=self._clock.now_ms(), line_id=line_id, heard_chars=heard)
        )

    def _follow_device(self, notice: messages.DeviceLost | messages.DeviceBack) -> None:
        match notice:
            case messages.DeviceLost(is_microphone=is_microphone, reason=reason):
                if is_microphone:
                    self._is_up = self._is_pressed = False
                    self._mind_clock()
                self._announce(VoiceLost(reason=reason))
            case messages.DeviceBack(is_microphone=is_microphone):
                if is_microphone:
                    self._is_up = True
                    self._mind_clock()
                self._announce(VoiceBack())

    # ── when the process is lost ────────────────────────────────────────────

    def _lose(self) -> None:
        with self._lock:
            process, self._process = self._process, None
            if process is None or self._closing.is_set():
                return
            self._is_up = self._is_pressed = False
            was_speaking, self._is_speaking = self._is_speaking, False
            line = self._line
            now_s = time.monotonic()
            self._lost_at_s = [*(at for at in self._lost_at_s if now_s - at < STEADY_S), now_s]
            losses = len(self._lost_at_s)
        self._mind_clock()
        if was_speaking:
            self._post(TraineeSaidNothing(at_ms=self._clock.now_ms()))
        if line is not None:
            self._finish_line(line.line_id)
        tries_again = losses <= len(TRIES_AGAIN_AFTER_S)
        self._announce(VoiceLost(reason=LOST if tries_again else LOST_FOR_GOOD))
        if tries_again:
            threading.Thread(
                target=self._start_again,
                args=(process, TRIES_AGAIN_AFTER_S[losses - 1]),
                daemon=True,
                name="voice restart",
            ).start()

    def _start_again(self, gone: VoiceProcess, after_s: float) -> None:
        gone.kill()  # what is left of it
        if self._closing.wait(after_s):
            return
        try:
            self._opened()
        except VoiceError as reason:
            self._announce(VoiceLost(reason=str(reason)))
            return
        if self._closing.is_set():
            self.close()
        elif self._is_up:
            self._mind_clock()
            self._announce(VoiceBack())
        else:
            self._tell_what_is_missing()

    # ── her lines ───────────────────────────────────────────────────────────

    def _follow(self, news: Event | SessionNotice) -> None:
        """On the session's thread."""
        match news:
            case PersonaSaid():
                with self._lock:
                    self._forget_reading()
                    self._line, self._line_began_s = news, None
                    self._has_answered = True
                self._mind_clock()
                self._to_say.put(news)
            case CallEnded():
                self._is_speaking = False
            case _:
                pass

    def _say_lines(self) -> None:
        while (said := self._to_say.get()) is not None:
            if self._line is not said:
                continue
            if self._process is None:
                self._let_read(said.line_id, "")
                continue
            self._say_line(said)

    def _say_line(self, said: PersonaSaid) -> None:
        """Say the first part while the next is still being made, if it has to be."""
        is_begun = False
        try:
            for part in self._lines.parts_of(said):
                if self._line is not said:
                    break
                if is_begun:
                    self._say_more(said, part)
                else:
                    self._order(messages.Say(line_id=said.line_id, parts=(part,), is_whole=False))
                is_begun = True
        except VoiceError as reason:
            if not is_begun:
                self._let_read(said.line_id, str(reason))
                return
            self._announce(VoiceLost(reason=str(reason)))
        if is_begun:
            self._say_more(said)
        elif self._line is said:
            self._order(messages.Say(line_id=said.line_id, parts=()))

    def _say_more(self, said: PersonaSaid, *parts: messages.SpokenPart) -> None:
        """Another part, or the end of the line."""
        self._order(messages.SayMore(line_id=said.line_id, parts=parts, is_whole=not parts))

    def _let_read(self, line_id: str, reason: str) -> None:
        """A line that can't be heard lasts as long as it takes to read it."""
        if reason:
            self._announce(VoiceLost(reason=reason))
        with self._lock:
            if self._line is None or self._line.line_id != line_id:
                return
            self._forget_reading()
            seconds = nominal_ms(self._line.text, HER_WORDS_PER_MINUTE) / 1_000
            self._until_read = threading.Timer(seconds, self._finish_line, args=(line_id,))
            self._until_read.daemon = True
            self._until_read.start()

    def _forget_reading(self) -> None:
        timer, self._until_read = self._until_read, None
        if timer is not None:
            timer.cancel()

    def _heard_by_time(self) -> int:
        line = self._line
        if line is None or self._line_began_s is None:
            return 0
        lasts_s = nominal_ms(line.text, HER_WORDS_PER_MINUTE) / 1_000
        share = (time.monotonic() - self._line_began_s) / lasts_s
        return round(min(1.0, max(0.0, share)) * len(line.text))

    def _mind_clock(self) -> None:
        """Time passes while somebody speaks or could: at the keyboard thinking costs nothing."""
        may_pass = self._is_up or self._line is not None or self._she_goes_on()
        if not self._has_answered:
            return  # it rings, or will
        if self._is_paused or not may_pass:
            self._clock.stop()
        elif self._session is not None:
            self._clock.go()
            self._session.wake()

    # ── passing on ──────────────────────────────────────────────────────────

    def _order(self, order: messages.Order) -> None:
        process = self._process
        if process is not None:
            process.order(order)

    def _post(self, event: Input) -> None:
        """Hand it to the call; one that comes too late is refused there and changes nothing."""
        if self._session is not None:
            self._session.post(event)

    def _announce(self, notice: SessionNotice) -> None:
        if self._session is not None and not self._closing.is_set():
            self._session.announce(notice)


LOST = (
    "The speech part of warmcall stopped. It is being started again; type what you say until it "
    "is back."
)
LOST_FOR_GOOD = (
    "The speech part of warmcall stopped once more and is not started again in this call. Go on "
    "by typing; afterwards run: warmcall doctor."
)
