"""Lines said aloud, one after the other, through the computer's loudspeaker.

Owns the voice process for as long as it speaks, and the file of the line being said.
"""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from simulator.scenario.model import Voice
from simulator.voice.line_cache import LineCache, default_cache, folder_for_lines
from simulator.voice.process import VoiceProcess


class Speaker:
    """Says lines; use it as a context manager, or `close()` it, and nothing is left behind."""

    def __init__(self, *, engine: str = "pyttsx3", cache: LineCache | None = None) -> None:
        """Make the loudspeaker and a voice ready; raises `VoiceUnavailable` without either."""
        self._engine = engine
        self._cache = default_cache() if cache is None else cache
        self._folder = folder_for_lines()
        self._line = Path(self._folder.name) / "line.wav"
        self._process = VoiceProcess()
        try:
            self._process.open_loudspeaker()
            self._process.synthesise(
                "Hello.", Voice(), self._line.with_name("trial.wav"), engine=engine
            )
        except BaseException:
            self._process.kill()
            self._folder.cleanup()
            raise

    def say(
        self,
        text: str,
        voice: Voice,
        *,
        clip: Path | None = None,
        is_enough: Callable[[], bool] | None = None,
    ) -> bool:
        """Say a line, to its end or until `is_enough`; whether it was said to its end.

        A recorded `clip` is played as it is. Raises `VoiceUnavailable` when the line can't be
        made or played.
        """
        if clip is not None:
            return self._process.play(clip, is_enough=is_enough)
        self._cache.bring(
            self._line,
            lambda: self._process.synthesise(text, voice, self._line, engine=self._engine),
            text=text,
            voice=voice,
            engine=self._engine,
        )
        return self._process.play(self._line, is_enough=is_enough)

    def close(self) -> None:
        """Be silent at once, in the middle of a word if need be."""
        self._process.kill()
        self._folder.cleanup()

    def __enter__(self) -> Self:
        """It is ready since it was made."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()


def voice_unlike(others: tuple[Voice, ...]) -> Voice:
    """A voice for the caller in a model call that nobody he talks to has."""
    taken = {voice.pitch for voice in others}
    for pitch in ("low", "medium", "high"):
        if pitch not in taken:
            return Voice(pitch=pitch)
    return Voice(pitch="medium" if others[0].pitch == "low" else "low")
