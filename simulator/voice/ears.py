"""The live call inside the voice process: microphone, detector, turns, words and her lines.

Owns the order in which they meet and has no thread of its own: whoever drives it decides
whether sound comes from a microphone or from a file. Decides nothing about turns
(`turn_taking` does) and nothing about the call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

import numpy as np

from simulator.voice import live_messages as messages
from simulator.voice.ears_ports import Detector, Finder, LinePlayer
from simulator.voice.echo_guard import EARLIEST_S, EchoGuard
from simulator.voice.fed_player import FedPlayer
from simulator.voice.heard_sound import HeardSound, SoundClock
from simulator.voice.kept_sound import KeptSound
from simulator.voice.microphone import MicrophoneBack, MicrophoneLost, MicrophoneNews
from simulator.voice.mixer import LineDropped, LineFinished, LineHeld, LineStarted
from simulator.voice.pieces import PLAYING_RATE, read_piece
from simulator.voice.player import LoudspeakerBack, LoudspeakerLost, News
from simulator.voice.ports import SPEECH_RATE, VoiceUnavailable
from simulator.voice.sound_watch import SoundWatch
from simulator.voice.turn_actions import (
    Action,
    Began,
    Drop,
    GoOn,
    Hold,
    Interrupted,
    Listen,
    Partial,
    SaidNothing,
    SayLine,
    TookBack,
    TurnDown,
    TurnOver,
    WentQuiet,
)
from simulator.voice.turn_taking import Patience, TurnTaking

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.voice.pieces import Piece


Tell = Callable[[messages.Notice], None]


class Ears:
    """One spoken call; all methods are called on one thread."""

    def __init__(
        self,
        call: messages.OpenCall,
        tell: Tell,
        *,
        detector: Detector,
        finder: Finder,
        player: LinePlayer | None,
        rate: int,
    ) -> None:
        """Sound will come at `rate`; `player` is None where there is no loudspeaker."""
        self._tell = tell
        self._detector = detector
        self._finder = finder
        self._player = player
        self._turns = TurnTaking(
            hands_free=call.hands_free,
            patience=Patience(hold_ms=call.hold_ms, unfinished_ms=call.unfinished_ms),
        )
        self._sound = HeardSound(rate)
        self._clock = SoundClock()
        self._echo_guard = EchoGuard()
        self._lines: dict[str, _HerLine] = {}
        self._watch = SoundWatch()
        self._kept: KeptSound | None = None

    @property
    def heard_ms(self) -> int:
        """How much sound has come in."""
        return self._sound.now_ms

    @property
    def seconds_kept(self) -> float:
        """How much of it is in memory."""
        return self._sound.seconds_kept

    def close(self) -> None:
        """Return when what is kept of the sound is written."""
        if self._kept is not None:
            self._kept.close()

    def hear(self, samples: NDArray[np.float32], at_s: float) -> None:
        """The next sound, which had come in at that time."""
        self._clock.note(len(samples) / self._sound.rate, at_s)
        self._sound.take(samples)
        for frame in self._sound.frames():
            self._hear_frame(frame)
        self._sound.forget_before(self._turns.needs_sound_from_ms)

    def take_words(self, number: int, text: str) -> None:
        """What was found."""
        self._perform(self._turns.words(number, text))

    def _hear_frame(self, frame: NDArray[np.float32]) -> None:
        probability = 0.0
        if self._turns.is_open:  # otherwise nobody listens, not even the detector
            probability = self._probability(frame)
            for notice in self._watch.notices(frame):
                self._tell(notice)
        self._perform(self._turns.hear(probability))
        if isinstance(self._player, FedPlayer):
            for news in self._player.pass_time(len(frame) / SPEECH_RATE):
                self.follow_player(news, self._clock.at_s(self._turns.now_ms))

    def _probability(self, frame: NDArray[np.float32]) -> float:
        """That he speaks in this frame, her own voice from a loudspeaker not counted."""
        his: NDArray[np.float32] | None = frame
        if self._player is not None:
            end_s = self._clock.at_s(self._sound.now_ms)
            played = self._player.played(
                end_s - self._echo_guard.reaches_back_s, end_s + EARLIEST_S
            )
            his = self._echo_guard.without_her(frame, played, PLAYING_RATE)
        if his is None:
            return 0.0
        return self._detector.probability(self._sound.evened(his))

    def follow_player(self, news: News, at_s: float) -> None:
        """What the player tells."""
        match news:
            case LineStarted(line_id=line_id):
                self._tell(messages.LineBegun(line_id=line_id, at_s=at_s))
                self._perform(self._turns.line_started(line_id))
            case LineFinished(line_id=line_id):
                self._lines.pop(line_id, None)
                self._tell(messages.LineEnded(line_id=line_id))
                self._perform(self._turns.line_finished(line_id))
            case LoudspeakerLost(reason=reason):
                self._tell(messages.DeviceLost(is_microphone=False, reason=reason))
            case LoudspeakerBack():
                self._tell(messages.DeviceBack(is_microphone=False))
            case LineHeld() | LineDropped():
                pass  # done as asked
            case _:
                assert_never(news)

    def follow_microphone(self, news: MicrophoneNews) -> None:
        """The microphone has gone or is back."""
        match news:
            case MicrophoneLost(reason=reason):
                self._tell(messages.DeviceLost(is_microphone=True, reason=reason))
                self._perform(self._turns.give_up())
            case MicrophoneBack():
                self._clock.restart()
                self._detector.reset()
                self._tell(messages.DeviceBack(is_microphone=True))
            case _:
                assert_never(news)

    def obey(self, order: messages.Order) -> None:
        """Do this; sound that is fed comes through `hear`."""
        match order:
            case messages.Press():
                self._detector.reset()
                self._watch = SoundWatch()
                self._perform(self._turns.press())
            case messages.Release():
                self._perform(self._turns.release())
            case messages.Say():
                self._say(order)
            case messages.SayMore():
                self._say_more(order)
            case messages.BeSilent():
                self._lines.clear()
                if self._player is not None:
                    self._player.drop()
                self._perform(self._turns.start_afresh())
            case messages.KeepSound(folder=folder):
                self.close()  # what was kept elsewhere before
                self._kept = KeptSound(
                    Path(folder), lambda why: self._tell(messages.Advice(text=why))
                )
            case messages.Feed():
                raise AssertionError("fed sound comes as a block")
            case _:
                assert_never(order)

    def _say(self, order: messages.Say) -> None:
        if self._player is None:
            self._tell(messages.LineUnsaid(line_id=order.line_id, reason=""))
            return
        try:
            pieces = _pieces(order.parts)
        except VoiceUnavailable as reason:
            self._tell(messages.LineUnsaid(line_id=order.line_id, reason=str(reason)))
            return
        self._lines[order.line_id] = _HerLine(pieces=pieces, is_whole=order.is_whole)
        self._perform(self._turns.wants_to_say(order.line_id))

    def _say_more(self, order: messages.SayMore) -> None:
        line = self._lines.get(order.line_id)
        if line is None or self._player is None:
            return
        pieces, line.is_whole = [], order.is_whole
        try:
            pieces = _pieces(order.parts)
        except VoiceUnavailable as reason:
            self._tell(messages.Advice(text=str(reason)))
        line.pieces += pieces
        if line.is_begun:
            self._player.add(order.line_id, pieces, is_whole=line.is_whole)

    def _perform(self, actions: tuple[Action, ...]) -> None:
        for action in actions:
            self._do(action)

    def _do(self, action: Action) -> None:
        match action:
            case Listen():
                self._listen(action)
            case SayLine(line_id=line_id):
                self._begin(line_id)
            case Interrupted(line_id=line_id):
                self._tell(
                    messages.LineInterrupted(line_id=line_id, heard_chars=self._heard(line_id))
                )
            case TookBack():
                pass  # the joined turn says so
            case TurnDown() | Hold() | GoOn() | Drop():
                self._steer(action)
            case Began(at_ms=at_ms):
                self._tell(messages.SpeechBegan(at_s=self._clock.at_s(at_ms)))
            case WentQuiet(at_ms=at_ms):
                self._tell(messages.SpeechEnded(at_s=self._clock.at_s(at_ms)))
            case SaidNothing():
                self._tell(messages.NoSpeech())
            case Partial(text=text):
                self._tell(messages.WordsSoFar(text=text))
            case TurnOver():
                self._tell_turn(action)
            case _:
                assert_never(action)

    def _begin(self, line_id: str) -> None:
        line = self._lines[line_id]
        line.is_begun = True
        if self._player is not None:
            self._player.say(line_id, line.pieces, is_whole=line.is_whole)

    def _tell_turn(self, turn: TurnOver) -> None:
        sound = ""
        if self._kept is not None:
            samples = self._sound.between(turn.started_ms, turn.ended_ms)
            sound = self._kept.keep(samples, joined=turn.joined)
        self._tell(
            messages.TurnHeard(
                text=turn.text,
                started_s=self._clock.at_s(turn.started_ms),
                ended_s=self._clock.at_s(turn.ended_ms),
                joined=turn.joined,
                sound=sound,
            )
        )

    def _listen(self, wanted: Listen) -> None:
        if wanted.is_partial and not self._finder.is_prompt:
            return
        spans = [self._sound.between(span.from_ms, span.to_ms) for span in wanted.spans]
        text = self._finder.find(wanted.number, np.concatenate(spans), wanted.draft)
        if text is not None:
            self.take_words(wanted.number, text)

    def _heard(self, line_id: str) -> int:
        heard = self._player.heard() if self._player is not None else None
        return heard[1] if heard is not None and heard[0] == line_id else 0

    def _steer(self, how: TurnDown | Hold | GoOn | Drop) -> None:
        player = self._player
        if player is None:
            return
        match how:
            case TurnDown():
                player.turn_down()
            case Hold():
                player.hold()
            case GoOn():
                player.go_on()
            case Drop():
                player.drop()
            case _:
                assert_never(how)


@dataclass(slots=True, kw_only=True)
class _HerLine:
    """A line of hers, as far as its sound is here."""

    pieces: list[Piece]
    is_whole: bool
    is_begun: bool = False


def _pieces(parts: Iterable[messages.SpokenPart]) -> list[Piece]:
    return [read_piece(Path(part.path), part.text) for part in parts]
