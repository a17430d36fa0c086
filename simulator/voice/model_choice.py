"""Which speech model `auto` stands for: the largest here that still answers in time.

Owns the measuring of models that are on this computer, and the file that remembers the
choice. Nothing is downloaded. Losing the file costs a visit to the doctor.
"""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from simulator.voice.ports import VoiceError
from simulator.voice.process import VoiceProcess
from simulator.voice.weights import AUTO, CHOICE_FILE, DEFAULT_MODEL, Origin, sources

# From the smallest to the largest.
_MODELS = (
    *("tiny.en", "tiny", "base.en", "base", "small.en", "small"),
    *("turbo", "medium.en", "medium", "large"),
)
# For a sentence of five seconds without the help of earlier guesses. Hands-free the words are
# looked for within the half second after which a turn is over.
IN_TIME_S = 0.5
_HOPELESS = 4  # times that: no larger model is tried


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """How quick a model is here."""

    load_s: float
    sentence_s: float


def local_models() -> tuple[str, ...]:
    """The models on this computer by name, the smallest first."""
    return tuple(name for name in _MODELS if sources(name)[0].origin is not Origin.DOWNLOAD)


def speed_of(model: str, sentence: Path) -> Speed:
    """How long a model takes to be ready and then for this sound file.

    Raises `VoiceError` when it can't be used.
    """
    with VoiceProcess(model=model) as process:
        begun = time.monotonic()
        process.load()
        ready = time.monotonic()
        process.transcribe_file(sentence)  # the first is slower than all that follow
        warm = time.monotonic()
        process.transcribe_file(sentence)
        return Speed(load_s=ready - begun, sentence_s=time.monotonic() - warm)


def seconds_of_each(sentence: Path, known: Mapping[str, float]) -> dict[str, float]:
    """How long the models here take for this sound, as far as they are worth trying.

    `known` are measured already. A damaged model is left out; so are those larger than one
    that is far too slow.
    """
    seconds: dict[str, float] = {}
    for name in local_models():
        try:
            took = known[name] if name in known else speed_of(name, sentence).sentence_s
        except VoiceError:
            continue
        seconds[name] = took
        if took > _HOPELESS * IN_TIME_S:
            break
    return seconds


def largest_in_time(sentence_s: Mapping[str, float]) -> str:
    """The largest of these models that is quick enough, else the quickest."""
    in_time = [name for name in _MODELS if sentence_s.get(name, IN_TIME_S + 1) <= IN_TIME_S]
    if in_time:
        return in_time[-1]
    return min(sentence_s, key=sentence_s.__getitem__, default=DEFAULT_MODEL)


def remember(model: str, sentence_s: Mapping[str, float]) -> None:
    """Let `auto` stand for this model from now on, if the cache folder can be written."""
    folder = Path(platformdirs.user_cache_dir("warmcall", appauthor=False))
    chosen = {AUTO: model, "seconds_a_sentence": dict(sentence_s)}
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / CHOICE_FILE).write_text(json.dumps(chosen, indent=1) + "\n", encoding="utf-8")
