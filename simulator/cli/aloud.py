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
from simulator.cli.settings import Settings
from simulator.cli.starting import search_path
from simulator.cli.voice_use import voice_failures
from simulator.scenario.model import Scenario, Voice

if TYPE_CHECKING:
    from simulator.voice.recorded_clips import RecordedClips
    from simulator.voice.speaker import Speaker

TRAINEE = ""  # his lines carry no person's id


class Aloud:
    """Says the lines of one call; silent from the first time it cannot."""

    def __init__(
        self,
        screen: Screen,
        scenario: Scenario,
        file: Path,
        settings: Settings,
        *,
        natural: bool = False,
    ) -> None:
        """Find a loudspeaker and a voice, or say in a sentence why there is no sound.

        Recorded clips beside `file`, the scenario's, are played where there are any.
        """
        self._screen = screen
        self._voices = {person.id: person.voice for person in scenario.customer.people}
        self._speaker: Speaker | None = None
        self._clips: RecordedClips
        with self._told():
            from simulator.voice import engines, line_cache, recorded_clips, speaker

            self._clips = recorded_clips.RecordedClips(scenario, file, search_path(settings))

            others = tuple(self._voices.values())
            self._voices[TRAINEE] = speaker.voice_unlike(others)
            self._speaker = speaker.Speaker(
                engine=engines.engine_for(natural=natural),
                cache=line_cache.LineCache(folder=settings.cache_folder / "lines"),
            )

    @property
    def can_be_heard(self) -> bool:
        """Whether there is sound."""
        return self._speaker is not None

    def say(self, speaker_id: str, parts: tuple[str, ...]) -> None:
        """Say a line in this person's voice; Enter at a terminal skips the rest of it."""
        is_enough = enter_pressed if self._screen.can_ask else None
        for text in parts:
            if self._speaker is None:
                return
            with self._told():
                voice, clip = (
                    self._voices.get(speaker_id, Voice()),
                    self._clips.of(speaker_id, text),
                )
                if not self._speaker.say(text, voice, clip=clip, is_enough=is_enough):
                    return

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
