"""A call of a book that is spoken: the spoken player, with the book in place of its debrief.

Where the voice cannot be had that is told, and the call is held by typing.
"""

from collections.abc import Iterator
from pathlib import Path

from simulator.accounts.calls import Ready
from simulator.call.call import Call
from simulator.call.log import CallLog
from simulator.cli.exits import Exit
from simulator.cli.player import Wishes
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings
from simulator.cli.spoken_player import SpokenPlayer
from simulator.practice.conversation import HeldCall
from simulator.practice.spoken import Talking


class BookPlayer(SpokenPlayer):
    """Holds one spoken call after the other for a book."""

    def __init__(
        self, settings: Settings, screen: Screen, *, trainee: str, exam: bool, hands_free: bool
    ) -> None:
        """The book decides which calls."""
        super().__init__(
            settings,
            screen,
            Wishes(trainee=trainee, exam=exam),
            named="",
            hands_free=hands_free,
            patience_ms=Talking().patience_ms,
            natural=False,
            keep_audio_days=None,
        )
        self._over: tuple[CallLog, Path | None] | None = None

    def hold(self, ready: Ready, lines: Iterator[str] | None) -> tuple[CallLog, Path | None] | None:
        """The call's log and record once it is over; None where it was broken off."""
        self._over = None
        self.lines = lines
        self._converse(ready.scenario, Call(ready.scenario, ready.start, ready.seed))
        return self._over

    def _afterwards(self, conversation: HeldCall) -> int:
        self._over = conversation.log, conversation.path
        return Exit.DONE
