"""What the ears of a call are made of, as ports: detector, finder of words, player.

Owns the protocols only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from simulator.voice.pieces import Piece


class Detector(Protocol):
    """How probably a frame is speech."""

    def probability(self, frame: NDArray[np.float32]) -> float:
        """Of the next frame of `heard_sound.FRAME` samples."""
        ...

    def reset(self) -> None:
        """What comes next has nothing to do with what came before."""
        ...


class LinePlayer(Protocol):
    """What says her lines: `player.Player`, or one that lives by the time of fed sound."""

    def say(self, line_id: str, pieces: Iterable[Piece], *, is_whole: bool) -> None:
        """Say a line; `add` the rest unless it `is_whole`."""

    def add(self, line_id: str, pieces: Iterable[Piece], *, is_whole: bool) -> None:
        """More of a line; nothing when it is over."""

    def turn_down(self) -> None:
        """Go on softly."""

    def hold(self) -> None:
        """Fall silent and wait."""

    def go_on(self) -> None:
        """Go on as before, from the same sample."""

    def drop(self) -> None:
        """Forget it."""

    def heard(self) -> tuple[str, int] | None:
        """The line and how many of its characters were heard."""

    def played(self, from_s: float, to_s: float) -> NDArray[np.float32]:
        """What was to be heard between two times, at `PLAYING_RATE`."""
        ...

    def close(self) -> None:
        """Be silent."""


class Finder(Protocol):
    """Finds the words of a stretch, at once or later."""

    is_prompt: bool  # later; at once is for sound that stands still meanwhile

    def find(self, number: int, samples: NDArray[np.float32], draft: str) -> str | None:
        """The words, or None where `Ears.take_words` will be told them."""
        ...
