"""The customer's lines as sound files, part by part, from the cache or made on the spot.

Owns a voice process for synthesis, so that making a line never delays hearing, and a
folder of its own for the parts of this call.
"""

import itertools
import tempfile
from collections.abc import Callable
from pathlib import Path

from simulator.call.events import PersonaSaid
from simulator.scenario.model import Voice
from simulator.voice.line_cache import LineCache
from simulator.voice.live_messages import SpokenPart
from simulator.voice.ports import VoiceUnavailable
from simulator.voice.process import VoiceProcess


class HerLines:
    """A `live.Lines` for one call."""

    def __init__(
        self, voice_of: Callable[[str], Voice], cache: LineCache, *, engine: str = "pyttsx3"
    ) -> None:
        """`voice_of` takes a person's id; raises `VoiceUnavailable` without room for a file."""
        self._voice_of = voice_of
        self._cache = cache
        self._engine = engine
        self._process = VoiceProcess()
        self._numbers = itertools.count(1)
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="warmcall-")
        except OSError as reason:
            raise VoiceUnavailable(
                f"Sound needs room for a line in the folder for temporary files: "
                f"{reason.strerror}. Make room there; the call goes on in writing."
            ) from reason

    def parts_of(self, said: PersonaSaid) -> tuple[SpokenPart, ...]:
        """The line as files; raises `VoiceUnavailable`."""
        voice = self._voice_of(said.speaker)
        return tuple(
            SpokenPart(path=str(self._file(part.text, voice)), text=part.text)
            for part in said.parts
            if part.text.strip()
        )

    def _file(self, text: str, voice: Voice) -> Path:
        path = Path(self._folder.name) / f"{next(self._numbers)}.wav"
        self._cache.bring(
            path,
            lambda: self._process.synthesise(text, voice, path, engine=self._engine),
            text=text,
            voice=voice,
            engine=self._engine,
        )
        return path

    def close(self) -> None:
        """Nothing of it is left behind."""
        self._process.kill()
        self._folder.cleanup()
