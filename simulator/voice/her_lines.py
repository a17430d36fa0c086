"""The customer's lines as sound files, part by part: recorded, made before, or made now.

Owns the voice processes that make lines, so that making one never delays hearing, and a
folder of its own for those that the cache can't keep.
"""

from __future__ import annotations

import contextlib
import itertools
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from simulator.call.events import PersonaSaid
from simulator.voice.line_cache import folder_for_lines
from simulator.voice.line_sounds import LineSounds, MakingAhead
from simulator.voice.live_messages import SpokenPart
from simulator.voice.ports import VoiceUnavailable
from simulator.voice.process import VoiceProcess


class HerLines:
    """A `live.Lines` for one call."""

    def __init__(self, sounds: LineSounds, likely: Iterable[tuple[str, str]] = ()) -> None:
        """Begin to make the `likely` lines (persons' ids and texts), the first ones first.

        Raises `VoiceUnavailable` without room for a file.
        """
        self._sounds = sounds
        self._process = VoiceProcess()
        self._numbers = itertools.count(1)
        self._folder = folder_for_lines()
        self._ahead = MakingAhead(sounds, likely)
        # A line that was not foreseen would otherwise wait a second for its synthesiser.
        self._getting_ready = threading.Thread(target=self._get_ready, daemon=True)
        self._getting_ready.start()

    def _get_ready(self) -> None:
        with contextlib.suppress(VoiceUnavailable):  # told of when a line is needed
            self._sounds.get_ready(self._process, Path(self._folder.name) / "ready.wav")

    def parts_of(self, said: PersonaSaid) -> Iterator[SpokenPart]:
        """The line as files, each as soon as it is there; raises `VoiceUnavailable`."""
        for part in said.parts:
            if part.text.strip():
                yield SpokenPart(path=str(self._file(said.speaker, part.text)), text=part.text)

    def _file(self, person: str, text: str) -> Path:
        path = Path(self._folder.name) / f"{next(self._numbers)}.wav"
        return self._sounds.bring(person, text, process=self._process, otherwise=path)

    def close(self) -> None:
        """Nothing of it is left behind."""
        self._ahead.close()
        self._process.kill()
        self._getting_ready.join()
        self._process.kill()  # if it was only being started
        self._folder.cleanup()
