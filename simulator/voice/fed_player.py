"""Her lines in the time of fed sound: nothing is heard, but they last as long as ever.

Pure. It lets a call be held from a file, faster than real time, with everything that may
happen to a line.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from simulator.voice.mixer import Mixer, Progress
from simulator.voice.pieces import PLAYING_RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.voice.pieces import Piece


class FedPlayer:
    """A `LinePlayer` whose time passes when it is told so."""

    def __init__(self) -> None:
        """Nothing is being said."""
        self._mixer = Mixer()
        self._owed = 0.0  # frames, less than one

    def pass_time(self, seconds: float) -> tuple[Progress, ...]:
        """So much sound has passed; what has happened meanwhile."""
        self._owed += seconds * PLAYING_RATE
        frames = int(self._owed)
        self._owed -= frames
        self._mixer.next_block(frames)
        return self._mixer.take_news()

    def say(self, line_id: str, pieces: Iterable[Piece], *, is_whole: bool = True) -> None:
        """Say a line; `add` the rest unless it `is_whole`."""
        self._mixer.say(line_id, pieces, is_whole=is_whole)

    def add(self, line_id: str, pieces: Iterable[Piece], *, is_whole: bool) -> None:
        """More of a line."""
        self._mixer.add(line_id, pieces, is_whole=is_whole)

    def turn_down(self) -> None:
        """Go on softly."""
        self._mixer.turn_down()

    def hold(self) -> None:
        """Fall silent and wait."""
        self._mixer.hold()

    def go_on(self) -> None:
        """Go on as before, from the same sample."""
        self._mixer.go_on()

    def drop(self) -> None:
        """Forget it."""
        self._mixer.drop()

    def heard(self) -> tuple[str, int] | None:
        """The line and how many of its characters were heard."""
        return self._mixer.heard()

    def played(self, from_s: float, to_s: float) -> NDArray[np.float32]:
        """Nothing was to be heard."""
        return np.zeros(0, np.float32)

    def close(self) -> None:
        """Nothing is open."""
