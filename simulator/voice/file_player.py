"""Sound files played one by one, each to its end or until enough.

For watching and listening; a live call uses the `Player` itself.
"""

from __future__ import annotations

import queue
from collections.abc import Callable
from functools import partial
from pathlib import Path

from simulator.voice.loudspeaker import STEADY_PERIOD_MS, Loudspeaker
from simulator.voice.mixer import LineDropped, LineFinished
from simulator.voice.pieces import read_piece
from simulator.voice.player import LoudspeakerLost, News, Player
from simulator.voice.ports import VoiceUnavailable

_ASKED_EVERY_S = 0.02


class FilePlayer:
    """The default loudspeaker, for files."""

    def __init__(self) -> None:
        """Open it; raises `VoiceUnavailable` where there is none."""
        self._news: queue.SimpleQueue[News] = queue.SimpleQueue()
        self._player = Player(
            lambda news, at_s: self._news.put(news),
            open_device=partial(Loudspeaker, period_ms=STEADY_PERIOD_MS),
        )

    @property
    def system(self) -> str:
        """What plays, as "PulseAudio" or "WASAPI"."""
        return self._player.system

    def play(self, path: Path, *, is_enough: Callable[[], bool]) -> bool:
        """Play a sound file; whether it was heard to its end.

        Raises `VoiceUnavailable` when the file is no sound or the device has gone.
        """
        self._player.say(str(path), [read_piece(path, path.name)])
        has_enough = False
        while True:
            try:
                match self._news.get(timeout=_ASKED_EVERY_S):
                    case LineFinished():
                        return True
                    case LineDropped():
                        return False
                    case LoudspeakerLost(reason=reason):
                        self._player.drop()
                        raise VoiceUnavailable(reason)
                    case _:
                        pass
            except queue.Empty:
                if not has_enough and is_enough():
                    has_enough = True
                    self._player.drop()
