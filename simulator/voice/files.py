"""Calls from files and to files: recorded turns to words, the customer's lines to sound.

Owns what the command line asks for; it starts the voice process, uses it and ends it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from simulator.scenario.model import Voice
from simulator.voice.line_cache import LineCache, default_cache
from simulator.voice.ports import AudioUnreadable, Transcript, VoiceUnavailable
from simulator.voice.process import VoiceProcess


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenLine:
    """A line of the customer's to be heard."""

    speaker: str  # the person's id
    text: str
    voice: Voice


def transcribe_turns(
    paths: Iterable[Path], *, model: str = "", prompt_words: tuple[str, ...] = ()
) -> tuple[Transcript, ...]:
    """The words of each file, a turn each, in order.

    Raises `AudioUnreadable` for the first file that holds no words, `VoiceUnavailable`
    when nothing can be recognised at all.
    """
    with VoiceProcess(model=model) as voice:
        return tuple(_transcribed(voice, path, prompt_words) for path in paths)


def _transcribed(voice: VoiceProcess, path: Path, prompt_words: tuple[str, ...]) -> Transcript:
    heard = voice.transcribe_file(path, prompt_words=prompt_words)
    if not heard.text:
        raise AudioUnreadable(
            path,
            "holds no words that could be made out",
            "Listen to it: if you can't hear yourself speak either, record the turn again, "
            "nearer to the microphone.",
        )
    return heard


def speak_replies(
    lines: Iterable[SpokenLine],
    folder: Path,
    *,
    engine: str = "pyttsx3",
    cache: LineCache | None = None,
) -> tuple[Path, ...]:
    """Write each line as `01-dana.wav`, `02-dana.wav` … into `folder`, which is made.

    Raises `VoiceUnavailable` when the folder can't be written or nothing can speak.
    """
    kept = default_cache() if cache is None else cache
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as reason:
        raise VoiceUnavailable(
            f"The replies can't be written to {folder}: {reason.strerror}. "
            "Name another folder after --record."
        ) from reason
    written = []
    with VoiceProcess() as process:
        for number, line in enumerate(lines, start=1):
            path = folder / f"{number:02}-{re.sub(r'[^A-Za-z0-9-]+', '-', line.speaker)}.wav"
            kept.bring(
                path,
                partial(process.synthesise, line.text, line.voice, path, engine=engine),
                text=line.text,
                voice=line.voice,
                engine=engine,
            )
            written.append(path)
    return tuple(written)
