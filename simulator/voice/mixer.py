"""What the loudspeaker is given, block by block, and how far each line has been heard.

Pure: it is asked for frames and told what to do; it owns no device, thread or clock. A line
can be turned down, held and gone on with at the very sample, or dropped; nothing of that
makes a click.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

import numpy as np

from simulator.voice.pieces import PLAYING_RATE, Piece, raised_cosine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

RAMP_S = 0.010  # from loud to soft or silent
TURNED_DOWN = 0.12  # of full loudness: still there, no longer in the way
BETWEEN_PARTS_S = 0.16  # after a sentence, before the next one
# Silence after the last word before the line counts as heard: longer than a device's buffer.
TAIL_S = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStarted:
    """The first audible sample of a line was handed to the device."""

    line_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFinished:
    """A line was heard to its end."""

    line_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineHeld:
    """A line is silent and waits to be gone on with."""

    line_id: str
    heard_chars: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDropped:
    """A line was stopped, or never begun, and won't be gone on with."""

    line_id: str
    heard_chars: int


Progress = LineStarted | LineFinished | LineHeld | LineDropped


_NO_RAMP: NDArray[np.float32] = np.zeros(0, np.float32)


class _After(Enum):
    """What happens when the sound has been faded out."""

    NOTHING = auto()
    HOLD = auto()
    DROP = auto()


@dataclass(slots=True, eq=False)
class _Line:
    line_id: str
    is_whole: bool  # no more pieces will come
    pieces: list[Piece] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)  # the first frame of each piece
    frames: int = 0  # the end of the last piece
    at: int = 0  # the next frame to be played
    has_started: bool = False

    def add(self, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            # Late pieces begin where the silence meanwhile has got to.
            gap = round(BETWEEN_PARTS_S * PLAYING_RATE) if self.pieces else 0
            begin = max(self.frames + gap, self.at)
            self.pieces.append(piece)
            self.begins.append(begin)
            self.frames = begin + len(piece.samples)

    @property
    def left(self) -> int:
        """How many frames there are to its end, the silence after it included."""
        return max(0, self.frames + round(TAIL_S * PLAYING_RATE) - self.at)

    def block(self, wanted: int) -> NDArray[np.float32]:
        """The next frames, silence where there are none."""
        out: NDArray[np.float32] = np.zeros(wanted, np.float32)
        for piece, begin in zip(self.pieces, self.begins, strict=True):
            first, last = max(begin, self.at), min(begin + len(piece.samples), self.at + wanted)
            if first < last:
                out[first - self.at : last - self.at] = piece.samples[first - begin : last - begin]
        return out

    def chars_before(self, frame: int) -> int:
        """How many characters of the text are heard by then; the parts are joined by spaces."""
        chars = 0
        for n, (piece, begin) in enumerate(zip(self.pieces, self.begins, strict=True)):
            if frame <= begin:
                break
            share = min(1.0, (frame - begin) / max(1, len(piece.samples)))
            chars += int(share * piece.chars) + (n > 0)
        return chars


class Mixer:
    """The lines to be said, the present one first, and how loud."""

    def __init__(self, *, buffered: int = 0) -> None:
        """`buffered` frames lie in the device, handed over and not yet heard."""
        self._buffered = buffered
        self._lines: deque[_Line] = deque()
        self._news: list[Progress] = []
        self._gain = 1.0
        self._ramp = _NO_RAMP  # the gains of the frames to come, until they stay as they are
        self._loudness = 1.0  # what the gain goes back to
        self._after = _After.NOTHING
        self._held_at: int | None = None  # the frame to go on from; None while it plays

    # ── what is said ────────────────────────────────────────────────────────

    def say(self, line_id: str, pieces: Iterable[Piece], *, is_whole: bool = True) -> None:
        """Say a line after those already waiting; `add` the rest unless it `is_whole`."""
        line = _Line(line_id, is_whole)
        line.add(pieces)
        self._lines.append(line)

    def add(self, line_id: str, pieces: Iterable[Piece], *, is_whole: bool) -> None:
        """More of a line; nothing happens when it was dropped meanwhile."""
        for line in self._lines:
            if line.line_id == line_id:
                line.add(pieces)
                line.is_whole = is_whole

    # ── how it is said ──────────────────────────────────────────────────────

    def turn_down(self) -> None:
        """Go on softly, and so the lines to come, until `turn_up` or `go_on`."""
        self._be(TURNED_DOWN)

    def turn_up(self) -> None:
        """As loud as before."""
        self._be(1.0)

    def hold(self) -> None:
        """Fall silent and wait; `go_on` continues at the sample that is due now."""
        if self._lines and self._held_at is None:
            self._fade(_After.HOLD)

    def go_on(self) -> None:
        """Go on at full loudness, from where it was held if it was."""
        if self._held_at is None:
            self._be(1.0)
        elif self._after is not _After.DROP:
            if self._is_held:
                self._lines[0].at = self._held_at
            self._held_at, self._after = None, _After.NOTHING
            self._be(1.0)

    def drop(self) -> None:
        """Fall silent, and forget the present line and those waiting after it."""
        if not self._lines:
            return
        present = self._lines.popleft()
        self._news.extend(LineDropped(line_id=line.line_id, heard_chars=0) for line in self._lines)
        self._lines = deque([present])
        if self._is_held:
            self._forget()
        else:
            self._fade(_After.DROP)

    # ── what comes of it ────────────────────────────────────────────────────

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being said or waits to be."""
        return not self._lines

    def heard(self) -> tuple[str, int] | None:
        """The present line and how many characters of it were heard; None between lines."""
        return (self._lines[0].line_id, self._heard_chars()) if self._lines else None

    def next_block(self, wanted: int) -> NDArray[np.float32]:
        """The next frames for the device; silence between lines."""
        out: NDArray[np.float32] = np.zeros(wanted, np.float32)
        done = 0
        while done < wanted and self._lines and not self._is_held:
            done += self._fill(out[done:])
        return out

    def take_news(self) -> tuple[Progress, ...]:
        """What has happened since this was last asked."""
        news, self._news = tuple(self._news), []
        return news

    # ── inside ──────────────────────────────────────────────────────────────

    @property
    def _is_held(self) -> bool:
        return self._held_at is not None and self._after is _After.NOTHING

    def _heard_chars(self) -> int:
        line = self._lines[0]
        at = line.at if self._held_at is None else self._held_at
        return line.chars_before(at - self._buffered)

    def _be(self, loudness: float) -> None:
        self._loudness = loudness
        if self._held_at is None:
            self._go_to(loudness)

    def _fade(self, after: _After) -> None:
        if self._held_at is None:
            self._held_at = self._lines[0].at
            self._go_to(0.0)
        self._after = after

    def _go_to(self, gain: float) -> None:
        self._ramp = raised_cosine(self._gain, gain, round(RAMP_S * PLAYING_RATE))

    def _fill(self, out: NDArray[np.float32]) -> int:
        """Fill the beginning of `out` from the present line; how many frames."""
        line = self._lines[0]
        is_fading = self._after is not _After.NOTHING
        frames = min(len(out), len(self._ramp)) if len(self._ramp) else len(out)
        if line.is_whole and not is_fading:  # a line that is to be held does not end meanwhile
            frames = min(frames, line.left)
        out[:frames] = line.block(frames) * self._gains(frames)
        line.at += frames
        if not line.has_started and out[:frames].any():
            line.has_started = True
            self._news.append(LineStarted(line_id=line.line_id))
        if is_fading and not len(self._ramp):
            self._faded_out()
        elif not is_fading and line.is_whole and not line.left:
            self._news.append(LineFinished(line_id=self._lines.popleft().line_id))
        return frames

    def _gains(self, frames: int) -> NDArray[np.float32] | float:
        if not len(self._ramp):
            return self._gain
        gains, self._ramp = self._ramp[:frames], self._ramp[frames:]
        self._gain = float(gains[-1]) if frames else self._gain
        return gains

    def _faded_out(self) -> None:
        after, self._after = self._after, _After.NOTHING
        if after is _After.DROP:
            self._forget()
        else:
            self._news.append(
                LineHeld(line_id=self._lines[0].line_id, heard_chars=self._heard_chars())
            )

    def _forget(self) -> None:
        chars = self._heard_chars()
        self._news.append(LineDropped(line_id=self._lines.popleft().line_id, heard_chars=chars))
        self._held_at, self._after = None, _After.NOTHING
        self._ramp, self._gain, self._loudness = _NO_RAMP, 1.0, 1.0
