"""Parts of a line as sound: trimmed, with soft edges, so that they join without a click.

Owns what a part sounds like before it is played. Must not know a device or a synthesiser.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soundfile
import soxr

from simulator.voice.ports import VoiceUnavailable

if TYPE_CHECKING:
    from numpy.typing import NDArray

PLAYING_RATE = 22_050  # samples a second: what both synthesisers make
EDGE_S = 0.005  # raised cosine
# Synthesisers put up to 0.2 s of silence around a line; before the first word it would only
# make her slow.
_KEPT_BEFORE_S = 0.02
_KEPT_AFTER_S = 0.06
_QUIET = 0.01  # of the loudest sample: -40 dB, below the breath of an "h"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Piece:
    """A part of a line: mono samples at `PLAYING_RATE`, within ±1."""

    samples: NDArray[np.float32]
    chars: int  # of the line's text that it says


def read_piece(path: Path, text: str) -> Piece:
    """The sound file that says `text`; raises `VoiceUnavailable` when it is no sound."""
    try:
        samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, OSError) as reason:
        raise VoiceUnavailable(NO_LINE) from reason
    return piece_of(samples.mean(axis=1, dtype=np.float32), rate, text)


def piece_of(samples: NDArray[np.float32], rate: int, text: str) -> Piece:
    """Mono samples at any rate as a piece: without silence around it, its edges soft."""
    if rate != PLAYING_RATE:
        samples = soxr.resample(samples, rate, PLAYING_RATE)
    trimmed = np.clip(np.nan_to_num(_trimmed(samples)), -1.0, 1.0).astype(np.float32)
    edge = min(round(EDGE_S * PLAYING_RATE), len(trimmed) // 2)
    if edge:
        rise = raised_cosine(0.0, 1.0, edge)
        trimmed[:edge] *= rise
        trimmed[-edge:] *= rise[::-1]
    return Piece(samples=trimmed, chars=len(text))


def raised_cosine(start: float, end: float, frames: int) -> NDArray[np.float32]:
    """Gains from `start` to `end` without a corner, the last one being `end`."""
    along = np.arange(1, frames + 1, dtype=np.float32) / np.float32(max(frames, 1))
    return (start + (end - start) * (1 - np.cos(np.pi * along)) / 2).astype(np.float32)


def _trimmed(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    loudness = np.abs(samples)
    loud = np.flatnonzero(loudness > _QUIET * loudness.max(initial=0.0))
    if not len(loud):
        return samples
    first = max(0, int(loud[0]) - round(_KEPT_BEFORE_S * PLAYING_RATE))
    return samples[first : int(loud[-1]) + 1 + round(_KEPT_AFTER_S * PLAYING_RATE)]


NO_LINE = (
    "The line could not be played: its sound file is gone or damaged. See that there is room on "
    "the disk; the call goes on in writing."
)
