"""A call said aloud while it is shown: who has which voice, and going on when sound fails.

Sound is never worth a call: where it cannot be had that is told once, and the call goes on
in writing.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.exits import Failure
from simulator.cli.keys import enter_pressed
from simulator.cli.screen import Screen
from simulator.cli.voice_use import voice_failures
from simulator.scenario.model import Customer, Voice

if TYPE_CHECKING:
    from simulator.voice.speaker import Speaker

TRAINEE = ""  # his lines carry no person's id


class Aloud:
    """Says the lines of one call; silent from the first time it cannot."""

    def __init__(self, screen: Screen, customer: Customer, cache: Path) -> None:
        """Find a loudspeaker and a voice, or say in a sentence why there is no sound.

        Lines are kept in a folder of `cache`.
        """
        self._screen = screen
        self._voices = {person.id: person.voice for person in customer.people}
        self._speaker: Speaker | None = None
        with self._told():
            from simulator.voice import line_cache, speaker

            others = tuple(self._voices.values())
            self._voices[TRAINEE] = speaker.voice_unlike(others)
            self._speaker = speaker.Speaker(cache=line_cache.LineCache(folder=cache / "lines"))

    @property
    def can_be_heard(self) -> bool:
        """Whether there is sound."""
        return self._speaker is not None

    def say(self, speaker_id: str, text: str) -> None:
        """Say a line in this person's voice; Enter at a terminal skips the rest of it."""
        if self._speaker is None:
            return
        with self._told():
            self._speaker.say(
                text,
                self._voices.get(speaker_id, Voice()),
                is_enough=enter_pressed if self._screen.can_ask else None,
            )

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            with voice_failures():
                yield
        except Failure as failure:
            self._screen.tell(failure.message)
            self.close()

    def close(self) -> None:
        """Be silent at once."""
        speaker, self._speaker = self._speaker, None
        if speaker is not None:
            speaker.close()
