"""Whose turn it is: from the probability of speech, frame by frame, to turns.

Pure: no clock, thread, sound or model; time is the frames it was given. It is told what
it cannot know (the words of a stretch, what her line does, the talk key) and answers
with what to do and what has happened.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

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
    Span,
    TookBack,
    TurnDown,
    TurnOver,
    WentQuiet,
)
from simulator.voice.turn_words import is_listening, is_murmur, is_sentence, is_unfinished, words_of

FRAME_MS = 32  # what the detector listens to at a time
SPEECH = 0.5  # probability from which a frame is speech: the detector's own bound
ONSET_FRAMES, ONSET_OF = 4, 6  # so many frames of speech among the last so many begin it
SOFTEN_FRAMES = 3  # of them, and her line is turned down already
BEFORE_MS = 320  # kept before the first frame of speech: soft beginnings
AFTER_MS = 128  # kept after the last one
LOOK_AFTER_MS = 128  # of silence, and the words are looked for, inside the hold
HOLD_HER_MS = 250  # of speech over her first words, and she falls silent
HOLD_HER_LATER_MS = 480  # of speech in the middle of her line: longer than most an "mm-hm"
LONGEST_HUM_MS = 600  # beyond which no words are taken for one
RESUMES_WITHIN_MS = 1_500  # of her reply's start he was only pausing
LONGEST_PAUSE_MS = 2_200  # or within this of his last sound, where she was quick to answer
UNANSWERED_MS = 3_000  # after which a turn she has said nothing to stands by itself
SENTENCE_SHARE = 0.75  # of the hold ends a turn that ends as a sentence does
PARTIAL_EVERY_MS = 1_200
PARTIAL_SHARE = 4  # a machine that is slow at it is spared: a quarter of its time at most
LONG_SEGMENT_MS = 15_000  # from here on a pause fixes the words so far
LONGEST_JOINED_MS = 25_000  # of sound that is listened to again in one piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long a silence has to last before it ends a turn."""

    hold_ms: int = 500
    unfinished_ms: int = 1_400  # where the words plainly ask for more

    def after(self, text: str) -> int:
        """The silence that ends a turn of these words, in milliseconds."""
        if is_unfinished(text):
            return self.unfinished_ms
        return round(SENTENCE_SHARE * self.hold_ms) if is_sentence(text) else self.hold_ms


@dataclass(slots=True)
class _Line:
    """Her line, from the wish to say it to its end."""

    line_id: str
    started_ms: int | None = None
    is_waiting: bool = False  # for him to end
    is_soft: bool = False
    is_held: bool = False


@dataclass(slots=True)
class _Stretch:
    """Speech that has begun and is not settled yet."""

    started_ms: int
    segment_ms: int  # where the words begin that are not fixed yet
    last_voiced_ms: int
    voiced_ms: int = 0
    is_keyed: bool = False
    is_over: bool = False
    was_reported: bool = False
    goes_on: bool = False  # with the turn before, unless it is no speech
    settled: list[str] = field(default_factory=list)  # words fixed at earlier pauses
    text: str = ""  # of the rest, as last heard
    heard_to_ms: int = -1  # the last voiced frame that `text` takes in; -1: not known
    asked: int = 0  # the number of the `Listen` whose answer is awaited
    asked_to_ms: int = -1
    asked_at_ms: int = 0
    awaits_joined: bool = False

    @property
    def words(self) -> str:
        return " ".join((*self.settled, self.text)).strip()


class TurnTaking:
    """One trainee and one customer on a line."""

    def __init__(self, *, hands_free: bool, patience: Patience | None = None) -> None:
        """`hands_free`: he is heard all the time; otherwise between `press` and `release`."""
        self.hands_free = hands_free
        self.patience = patience or Patience()
        self._now_ms = 0
        self._recent: deque[bool] = deque(maxlen=ONSET_OF)
        self._stretch: _Stretch | None = None
        self._line: _Line | None = None
        self._last: TurnOver | None = None
        self._last_spans: tuple[Span, ...] = ()
        self._answer_started_ms: int | None = None  # of the reply to `_last`
        self._numbers = 0
        self._took_ms = 0  # until the last words came
        self._actions: list[Action] = []

    # ── what it is told ─────────────────────────────────────────────────────

    def hear(self, probability: float) -> tuple[Action, ...]:
        """The next frame holds speech with this probability."""
        self._now_ms += FRAME_MS
        voiced = probability >= SPEECH
        self._recent.append(voiced)
        stretch = self._stretch
        if stretch is None:
            if self.hands_free:
                self._watch_for_speech(sum(self._recent))
        else:
            self._follow(stretch, voiced)
        return self._taken()

    def press(self) -> tuple[Action, ...]:
        """The talk key: from now on he is heard."""
        if self._stretch is None:
            self._begin(self._now_ms, is_keyed=True)
        return self._taken()

    def release(self) -> tuple[Action, ...]:
        """The talk key again: his turn is over."""
        stretch = self._stretch
        if stretch is not None and stretch.is_keyed and not stretch.is_over:
            self._end(stretch)
        return self._taken()

    def words(self, number: int, text: str) -> tuple[Action, ...]:
        """The answer to the `Listen` of that number; one that is no longer awaited is ignored."""
        stretch = self._stretch
        if stretch is None or stretch.asked != number:
            return ()
        stretch.asked = 0
        self._took_ms = self._now_ms - stretch.asked_at_ms
        if stretch.awaits_joined:
            self._settle_joined(stretch, text)
            return self._taken()
        stretch.text, stretch.heard_to_ms = text, stretch.asked_to_ms
        if stretch.words:
            self._actions.append(Partial(text=stretch.words))
        self._take_the_floor(stretch)
        self._decide(stretch)
        return self._taken()

    def wants_to_say(self, line_id: str) -> tuple[Action, ...]:
        """She has a line; it is said at once, or when it turns out that he said nothing."""
        if self._line is not None and not self._line.is_waiting:
            self._actions.append(Drop())  # whoever says the next line has given that one up
        waits = self._stretch is not None
        self._line = _Line(line_id, is_waiting=waits)
        if not waits:
            self._actions.append(SayLine(line_id=line_id))
        return self._taken()

    def line_started(self, line_id: str) -> tuple[Action, ...]:
        """Her line can be heard since now."""
        line = self._line
        if line is not None and line.line_id == line_id:
            line.started_ms = self._now_ms
            if self._last is not None and self._answer_started_ms is None:
                self._answer_started_ms = self._now_ms
            if self._stretch is not None:
                self._soften(self._stretch)
        return self._taken()

    def line_finished(self, line_id: str) -> tuple[Action, ...]:
        """Her line was heard to its end."""
        line = self._line
        if line is not None and line.line_id == line_id:
            self._line = None
            if line.is_soft:
                self._actions.append(GoOn())
            if self._stretch is not None:
                self._report(self._stretch)
        return self._taken()

    def start_afresh(self) -> tuple[Action, ...]:
        """Nothing is being said and nothing can be gone on with."""
        self._stretch, self._line, self._last = None, None, None
        self._recent.clear()
        return ()

    def give_up(self) -> tuple[Action, ...]:
        """The ears were lost: what had begun comes to nothing."""
        if self._stretch is not None:
            self._come_to_nothing(self._stretch)
        self._recent.clear()
        return self._taken()

    @property
    def now_ms(self) -> int:
        """The end of the last frame."""
        return self._now_ms

    @property
    def is_listening(self) -> bool:
        """Whether he is speaking, or his words are awaited."""
        return self._stretch is not None

    @property
    def is_open(self) -> bool:
        """Whether he is heard."""
        stretch = self._stretch
        return self.hands_free or (stretch is not None and not stretch.is_over)

    @property
    def needs_sound_from_ms(self) -> int:
        """Sound before this moment will not be listened to any more."""
        earliest = self._now_ms - BEFORE_MS - ONSET_OF * FRAME_MS
        if self._stretch is not None:
            earliest = min(earliest, self._stretch.segment_ms)
            if self._stretch.goes_on and self._last_spans:
                earliest = min(earliest, self._last_spans[0].from_ms)
        if self._last is not None and self._may_go_on():
            earliest = min([earliest, *(s.from_ms for s in self._last_spans)])
        return max(0, earliest)

    # ── a stretch of speech ─────────────────────────────────────────────────

    def _watch_for_speech(self, frames: int) -> None:
        line = self._line
        if frames >= ONSET_FRAMES:
            self._begin(self._now_ms - FRAME_MS * self._frames_since_onset())
        elif line is None or line.started_ms is None or line.is_waiting or line.is_held:
            return
        elif frames >= SOFTEN_FRAMES and not line.is_soft:
            line.is_soft = True
            self._actions.append(TurnDown())
        elif not frames and line.is_soft:
            line.is_soft = False
            self._actions.append(GoOn())

    def _frames_since_onset(self) -> int:
        recent = tuple(self._recent)
        return len(recent) - recent.index(True)

    def _begin(self, at_ms: int, *, is_keyed: bool = False) -> None:
        voiced = 0 if is_keyed else sum(self._recent) * FRAME_MS
        before_ms = 0 if is_keyed else BEFORE_MS
        stretch = _Stretch(
            started_ms=at_ms,
            segment_ms=max(0, at_ms - before_ms),
            last_voiced_ms=at_ms if is_keyed else self._now_ms,
            voiced_ms=voiced,
            is_keyed=is_keyed,
            goes_on=self._may_go_on(),
            asked_at_ms=self._now_ms,
        )
        self._stretch = stretch
        if self._line is None:
            self._report(stretch)
        else:
            self._soften(stretch)

    def _may_go_on(self) -> bool:
        """Whether speech that begins now may be the rest of the last turn."""
        if self._last is None:
            return False
        if self._answer_started_ms is None:
            return self._now_ms - self._last.ended_ms <= UNANSWERED_MS
        is_late = self._now_ms - self._answer_started_ms > RESUMES_WITHIN_MS
        if is_late and self._now_ms - self._last.ended_ms > LONGEST_PAUSE_MS:
            return False
        return self._line is not None or is_unfinished(self._last.text)

    def _soften(self, stretch: _Stretch) -> None:
        """Make room for him while it is open whether he wants the floor."""
        line = self._line
        if line is None or line.started_ms is None or line.is_waiting or line.is_held:
            return
        enough_ms = HOLD_HER_MS if stretch.goes_on else HOLD_HER_LATER_MS
        if stretch.is_keyed or stretch.voiced_ms >= enough_ms:
            line.is_held = line.is_soft = True
            self._actions.append(Hold())
        elif not line.is_soft:
            line.is_soft = True
            self._actions.append(TurnDown())

    def _follow(self, stretch: _Stretch, voiced: bool) -> None:
        if voiced and not (stretch.is_keyed and stretch.is_over):
            self._hear_more(stretch)
        silent_ms = self._now_ms - stretch.last_voiced_ms
        if stretch.awaits_joined:
            return
        if voiced:
            every_ms = max(PARTIAL_EVERY_MS, PARTIAL_SHARE * self._took_ms)
            if not stretch.asked and self._now_ms - stretch.asked_at_ms >= every_ms:
                self._listen(stretch, is_partial=True)
            return
        is_known = stretch.heard_to_ms >= stretch.last_voiced_ms
        is_asked = stretch.asked != 0 and stretch.asked_to_ms >= stretch.last_voiced_ms
        if silent_ms >= LOOK_AFTER_MS and stretch.voiced_ms and not is_known and not is_asked:
            self._listen(stretch)
        if is_known:
            self._decide(stretch)

    def _hear_more(self, stretch: _Stretch) -> None:
        paused_ms = self._now_ms - stretch.last_voiced_ms
        is_known = stretch.heard_to_ms >= stretch.last_voiced_ms
        if (
            paused_ms > LOOK_AFTER_MS
            and is_known
            and stretch.last_voiced_ms - stretch.segment_ms >= LONG_SEGMENT_MS
        ):
            stretch.settled.append(stretch.text)
            stretch.text, stretch.segment_ms = "", self._now_ms - paused_ms // 2
            stretch.heard_to_ms = -1
        if stretch.awaits_joined:  # he goes on once more
            stretch.awaits_joined, stretch.asked = False, 0
        if stretch.is_keyed and not stretch.voiced_ms:
            stretch.segment_ms = max(stretch.segment_ms, self._now_ms - FRAME_MS - BEFORE_MS)
        stretch.last_voiced_ms = self._now_ms
        stretch.voiced_ms += FRAME_MS
        stretch.is_over = False
        self._soften(stretch)

    def _listen(self, stretch: _Stretch, *, is_partial: bool = False) -> None:
        self._numbers += 1
        stretch.asked, stretch.asked_at_ms = self._numbers, self._now_ms
        # Words of an unfinished turn are a draft, even where nothing more comes.
        stretch.asked_to_ms = -1 if is_partial else stretch.last_voiced_ms
        end_ms = self._now_ms if is_partial else stretch.last_voiced_ms + AFTER_MS
        if not stretch.voiced_ms:  # the detector heard nothing; the key says somebody spoke
            end_ms = self._now_ms
        self._actions.append(
            Listen(
                number=self._numbers,
                spans=(Span(from_ms=stretch.segment_ms, to_ms=min(end_ms, self._now_ms)),),
                draft=stretch.text,
                is_partial=is_partial,
            )
        )

    def _take_the_floor(self, stretch: _Stretch) -> None:
        """He speaks over her, and it is no listener's noise: the floor is his at once."""
        line = self._line
        if line is None or stretch.goes_on or self._only_listens(stretch):
            return
        if stretch.voiced_ms >= HOLD_HER_LATER_MS or stretch.is_keyed:
            self._cut_off(line, stretch)

    def _only_listens(self, stretch: _Stretch) -> bool:
        """Whether he leaves her the floor: a listener's word, or one that a hum is taken for."""
        if is_listening(stretch.words):
            return True
        may_be_hum = stretch.voiced_ms < LONGEST_HUM_MS and not stretch.is_keyed
        return may_be_hum and not stretch.goes_on and is_murmur(stretch.words)

    def _cut_off(self, line: _Line, stretch: _Stretch) -> None:
        self._line = None
        self._report(stretch)
        self._actions += [Interrupted(line_id=line.line_id), Drop()]

    def _report(self, stretch: _Stretch) -> None:
        """The floor is his."""
        if not stretch.was_reported:
            stretch.was_reported = True
            self._actions.append(Began(at_ms=stretch.started_ms))

    # ── its end ─────────────────────────────────────────────────────────────

    def _decide(self, stretch: _Stretch) -> None:
        """Its words are known: end it if the silence has lasted long enough."""
        if stretch.heard_to_ms < stretch.last_voiced_ms:
            return
        if stretch.is_keyed:
            if stretch.is_over:
                self._settle(stretch)
            return
        silent_ms = self._now_ms - stretch.last_voiced_ms
        if silent_ms >= self.patience.after(stretch.words):
            self._end(stretch)

    def _end(self, stretch: _Stretch) -> None:
        stretch.is_over = True
        if stretch.was_reported:
            self._actions.append(WentQuiet(at_ms=stretch.last_voiced_ms))
        if stretch.heard_to_ms >= stretch.last_voiced_ms:
            self._settle(stretch)
        elif not stretch.asked or stretch.asked_to_ms < stretch.last_voiced_ms:
            self._listen(stretch)

    def _settle(self, stretch: _Stretch) -> None:
        said = stretch.words
        if not words_of(said) or (self._line is not None and self._only_listens(stretch)):
            self._come_to_nothing(stretch)
        elif stretch.goes_on and self._last is not None:
            self._join(stretch)
        else:
            if self._line is not None:
                self._cut_off(self._line, stretch)
            self._finish(stretch, said)

    def _come_to_nothing(self, stretch: _Stretch) -> None:
        """She goes on as if nothing had been heard."""
        self._stretch = None
        if stretch.was_reported:
            self._actions.append(SaidNothing())
        line = self._line
        if line is None:
            return
        if line.is_waiting:
            line.is_waiting = False
            self._actions.append(SayLine(line_id=line.line_id))
        elif line.is_soft:
            line.is_soft = line.is_held = False
            self._actions.append(GoOn())

    def _join(self, stretch: _Stretch) -> None:
        """Listen to the whole of the turn again, in one piece if it is not too long."""
        assert self._last is not None
        whole = (*self._last_spans, self._span_of(stretch))
        draft = joined_text(self._last.text, stretch.words)
        long_ms = sum(span.to_ms - span.from_ms for span in whole)
        if long_ms > LONGEST_JOINED_MS or stretch.settled:
            self._settle_joined(stretch, draft)
            return
        self._numbers += 1
        stretch.asked, stretch.awaits_joined = self._numbers, True
        self._actions.append(Listen(number=self._numbers, spans=whole, draft=draft))

    def _settle_joined(self, stretch: _Stretch, text: str) -> None:
        last = self._last
        assert last is not None
        if len(words_of(text)) <= len(words_of(last.text)):  # it lost what was heard before
            text = joined_text(last.text, stretch.words)
        if self._line is not None:
            line, self._line = self._line, None
            self._actions += [TookBack(line_id=line.line_id), Drop()]
        self._finish(stretch, text, joined=last)

    def _span_of(self, stretch: _Stretch) -> Span:
        return Span(from_ms=stretch.segment_ms, to_ms=stretch.last_voiced_ms + AFTER_MS)

    def _finish(self, stretch: _Stretch, text: str, joined: TurnOver | None = None) -> None:
        self._stretch = None
        self._report(stretch)
        turn = TurnOver(
            text=text,
            started_ms=joined.started_ms if joined else stretch.started_ms,
            ended_ms=stretch.last_voiced_ms,
            joined=joined is not None,
        )
        spans = (self._span_of(stretch),)
        self._last_spans = (*self._last_spans, *spans) if joined else spans
        self._last, self._answer_started_ms = turn, None
        self._actions.append(turn)

    def _taken(self) -> tuple[Action, ...]:
        actions, self._actions = tuple(self._actions), []
        return actions


def joined_text(first: str, rest: str) -> str:
    """Two halves of a sentence as one."""
    return f"{first.rstrip(' .…,-–')} {rest}".strip()
