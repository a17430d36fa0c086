"""The sound of his turns, written to files while the call goes on.

Owns a thread that writes, so that nobody waits for a disk, and giving up for good when the
disk is full. Where the files lie, and whether they may be written, is decided elsewhere.
"""

from __future__ import annotations

import io
import os
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import soundfile

from simulator.voice.ports import SPEECH_RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SUFFIX = ".flac"


class KeptSound:
    """Writes turns as 16-bit FLAC into a folder, readable by their owner only."""

    def __init__(self, folder: Path, trouble: Callable[[str], None]) -> None:
        """`trouble` is told once, on another thread, why nothing more is kept."""
        self._folder = folder
        self._trouble = trouble
        # Another voice process may have kept the beginning of this call.
        self._number = len(list(folder.glob(f"*{_SUFFIX}")))
        self._waiting: queue.SimpleQueue[tuple[str, NDArray[np.float32]] | None] = (
            queue.SimpleQueue()
        )
        self._thread = threading.Thread(target=self._write_all, daemon=True, name="kept sound")
        self._thread.start()

    def keep(self, samples: NDArray[np.float32], *, joined: bool) -> str:
        """Keep a turn, mono at `SPEECH_RATE`; the name of its file.

        One that is `joined` takes the place of the last.
        """
        if not joined or not self._number:
            self._number += 1
        name = f"heard-{self._number:03}{_SUFFIX}"
        self._waiting.put((name, samples.copy()))
        return name

    def close(self) -> None:
        """Return when everything is written."""
        self._waiting.put(None)
        self._thread.join()

    def _write_all(self) -> None:
        while (turn := self._waiting.get()) is not None:
            name, samples = turn
            try:
                self._write(self._folder / name, samples)
            except OSError as reason:
                self._trouble(NOT_KEPT.format(reason=reason.strerror))
                break

    def _write(self, path: Path, samples: NDArray[np.float32]) -> None:
        # Encoded in memory first: libsndfile would keep quiet about a full disk.
        encoded = io.BytesIO()
        soundfile.write(encoded, samples, SPEECH_RATE, format="FLAC", subtype="PCM_16")
        part = path.with_suffix(".part")
        try:
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                file.write(encoded.getbuffer())
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)  # whole or not at all
        except BaseException:
            part.unlink(missing_ok=True)
            raise


NOT_KEPT = (
    "From here on the sound of what you say is not kept: {reason}. Make room on the disk before "
    "the next call; everything else goes on, and what was kept so far stays."
)
