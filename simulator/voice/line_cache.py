"""Lines already synthesised, kept by what was said and how, so that they start at once.

Owns a folder of wav files and its size. Holds only lines an author wrote, the customer's
and a model call's; never a word that a trainee said.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from simulator.encoding import to_text
from simulator.scenario.model import Voice
from simulator.voice.containers import missing_share
from simulator.voice.ports import VoiceUnavailable

MOST_BYTES = 200_000_000  # about an hour and a quarter of speech
_SMALLEST_WAV = 45  # a header and one sample


@dataclass(frozen=True, slots=True, kw_only=True)
class LineCache:
    """A folder of lines; the least recently used go first when it is full."""

    folder: Path
    most_bytes: int = MOST_BYTES

    def bring(
        self, path: Path, make: Callable[[], object], *, text: str, voice: Voice, engine: str
    ) -> None:
        """Have the line at `path`: from here, or else by `make`, and then it is kept."""
        if not self.copy_to(path, text=text, voice=voice, engine=engine):
            make()
            self.keep(path, text=text, voice=voice, engine=engine)

    def copy_to(self, path: Path, *, text: str, voice: Voice, engine: str) -> bool:
        """Put the line at `path` if it is here; whether it was."""
        kept = self.find(text=text, voice=voice, engine=engine)
        if kept is None:
            return False
        try:
            shutil.copyfile(kept, path)
        except OSError:
            return False
        return True

    def find(self, *, text: str, voice: Voice, engine: str) -> Path | None:
        """The file that says the line, which counts as used now; None if it isn't here."""
        kept = self._place(text, voice, engine)
        try:
            if kept.stat().st_size < _SMALLEST_WAV or missing_share(kept) > 0.0:
                kept.unlink()  # damaged
                return None
            os.utime(kept)
        except OSError:
            return None
        return kept

    def keep(self, path: Path, *, text: str, voice: Voice, engine: str) -> None:
        """Remember the line at `path`; a full or read-only disk only means it isn't."""
        kept = self._place(text, voice, engine)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as part:
                part.write(path.read_bytes())
            Path(part.name).replace(kept)  # whole or not at all, whoever else writes here
            self._make_room()
        except OSError:
            return

    def _place(self, text: str, voice: Voice, engine: str) -> Path:
        said = "\0".join((engine, to_text(voice), text))
        return self.folder / f"{hashlib.sha256(said.encode()).hexdigest()}.wav"

    def _make_room(self) -> None:
        lines = [(line.stat(), line) for line in self.folder.iterdir()]
        total = 0
        for found, line in sorted(lines, key=lambda one: one[0].st_mtime_ns, reverse=True):
            total += found.st_size
            if total > self.most_bytes:
                line.unlink(missing_ok=True)


def folder_for_lines() -> tempfile.TemporaryDirectory[str]:
    """A folder for lines on their way; raises `VoiceUnavailable` without room for one."""
    try:
        return tempfile.TemporaryDirectory(prefix="warmcall-")
    except OSError as reason:
        raise VoiceUnavailable(
            f"Sound needs room for a line in the folder for temporary files: "
            f"{reason.strerror}. Make room there; the call goes on in writing."
        ) from reason


def default_cache() -> LineCache:
    """The cache in the platform's own place for caches."""
    return LineCache(folder=Path(platformdirs.user_cache_dir("warmcall")) / "lines")
