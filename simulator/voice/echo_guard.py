"""Her own voice in his microphone, told from his.

Pure. Is given what was heard and what was being played, and answers what of it is not her.
A headset is assumed; this keeps a loudspeaker beside the microphone from interrupting her.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import soxr

from simulator.voice.heard_sound import FRAME
from simulator.voice.ports import SPEECH_RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

LATEST_S = 0.45  # between her sound's leaving the player and its being heard
EARLIEST_S = 0.2  # and before: the two clocks disagree, and a buffer may be shorter than thought
_FRAMES = 4  # that are looked at together: 128 ms
_TAPS = 48  # 3 ms of what a room does to a sound
_BEFORE = 12  # of them before the loudest way
_FAINT = 1e-4  # of full scale: she is silent
_FAINT_SHARE = 0.05  # of her loudest: what is fainter fits anything
# Share of the sound that her voice leaves unexplained. Her voice alone, looped back at any
# loudness, leaves under 0.1; his beside it leaves over 0.6 unless she is as loud as he.
MOSTLY_HER = 0.5


class EchoGuard:
    """Remembers the last frames; one for each microphone."""

    def __init__(self) -> None:
        """Nothing was heard yet."""
        self._heard: NDArray[np.float32] = np.zeros(_FRAMES * FRAME, np.float32)

    def without_her(
        self, frame: NDArray[np.float32], played: NDArray[np.float32], played_rate: int
    ) -> NDArray[np.float32] | None:
        """The frame without her voice; None where it holds hardly anything else.

        `played` is what was played from `self.reaches_back_s` before the frame's end to
        `EARLIEST_S` after it.
        """
        self._heard = np.concatenate((self._heard[FRAME:], frame))
        if not len(played) or float(np.abs(played).max()) < _FAINT:
            return frame
        reference = soxr.resample(played, played_rate, SPEECH_RATE)
        lag = self._loudest_way(reference)
        taps = self._taps(reference, lag)
        left = self._heard - taps @ _solved(taps, self._heard)
        heard = float(np.dot(self._heard, self._heard))
        if float(np.dot(left, left)) < MOSTLY_HER * heard:
            return None
        return left[-FRAME:].astype(np.float32)

    @property
    def reaches_back_s(self) -> float:
        """How long before a frame's end it has to know what was played."""
        return LATEST_S + _FRAMES * FRAME / SPEECH_RATE

    def _loudest_way(self, reference: NDArray[np.float32]) -> int:
        """Where in `reference` what was heard fits best."""
        size = 1 << (len(reference) + len(self._heard)).bit_length()
        spectrum = np.fft.rfft(reference, size) * np.conj(np.fft.rfft(self._heard, size))
        fits = np.abs(np.fft.irfft(spectrum, size)[: len(reference) - len(self._heard) + 1])
        # Held against how loud she was there; otherwise her loudest word would always fit.
        energy = np.cumsum(np.concatenate(([0.0], reference.astype(np.float64) ** 2)))
        loudness = np.sqrt(np.maximum(energy[len(self._heard) :] - energy[: len(fits)], 0.0))
        return int(np.argmax(fits / (loudness + loudness.max() * _FAINT_SHARE + 1e-9)))

    def _taps(self, reference: NDArray[np.float32], lag: int) -> NDArray[np.float64]:
        """`reference` shifted to and around that place, a column each."""
        length = len(self._heard)
        padded = np.pad(reference.astype(np.float64), (_TAPS, _TAPS))
        windows = np.lib.stride_tricks.sliding_window_view(padded, length)
        first = lag + _TAPS - (_TAPS - _BEFORE) + 1
        return np.ascontiguousarray(windows[first : first + _TAPS].T)


def _solved(taps: NDArray[np.float64], heard: NDArray[np.float32]) -> NDArray[np.float64]:
    """The weights with which the columns come nearest to what was heard."""
    square = taps.T @ taps
    square[np.diag_indices_from(square)] += 1e-6 * (np.trace(square) / len(square) + 1e-9)
    return np.asarray(np.linalg.solve(square, taps.T @ heard))
