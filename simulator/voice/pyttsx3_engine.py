"""The customer's voice by pyttsx3: espeak-ng from its own package on Linux, else the system's.

Owns finding the library, choosing a voice and one save per line. Lives only in the voice
process: pyttsx3 prints, blocks, and can be initialised once.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import numpy as np
import soundfile

from simulator.scenario.model import Voice
from simulator.voice.audio_files import write_wav
from simulator.voice.ports import Audio, VoiceUnavailable
from simulator.voice.speakable import speakable

# espeak-ng: American English; its second and third female and third male variants were the
# easiest of the eight to follow. Pitch is 0 to 99, 50 by default.
_ESPEAK_VOICES = {"low": "gmw/en-us+m3", "medium": "gmw/en-us+f2", "high": "gmw/en-us+f3"}
_ESPEAK_PITCHES = {"low": 40, "medium": 50, "high": 60}
_ATTEMPTS = 3
_WIND_UP_S = 5.0
# What a line without a word sounds like: half a second.
_SILENCE = Audio(samples=np.zeros(11_025, np.float32), rate=22_050)


class SystemVoice(Protocol):
    """A voice as pyttsx3 lists it."""

    id: str
    name: str
    languages: list[str | bytes] | None


class Pyttsx3Engine:
    """A `Synthesiser`; one for a process."""

    def __init__(self) -> None:
        """Raises `VoiceUnavailable` when the system has no synthesiser."""
        if sys.platform == "linux":
            _use_packaged_espeak()
        import pyttsx3

        try:
            self._engine = pyttsx3.init()
            self._voices: tuple[SystemVoice, ...] = tuple(self._engine.getProperty("voices"))
        except (RuntimeError, OSError, ImportError, KeyError) as reason:
            raise VoiceUnavailable(_NO_SYNTHESISER) from reason
        self._is_espeak = str(self._engine) == "espeak"
        self._finished: list[bool] = []  # one a line: whether it was said to its end
        self._engine.connect("finished-utterance", self._note_finished)

    def save(self, text: str, voice: Voice, path: Path) -> str:
        """Write `text` as a wav file; the name of the voice that spoke."""
        line = speakable(text)
        chosen = self._choose(voice)
        if not line:
            write_wav(path, _SILENCE)
            return chosen
        self._engine.setProperty("voice", chosen)
        self._engine.setProperty("rate", voice.rate)
        if self._is_espeak:  # the others can't
            self._engine.setProperty("pitch", _ESPEAK_PITCHES.get(voice.pitch, 50))
        raw = path.with_name(f"{path.name}.part")
        try:
            self._save_raw(line, raw)
            write_wav(path, _read_back(raw))
        finally:
            raw.unlink(missing_ok=True)
        return chosen

    def _save_raw(self, line: str, raw: Path) -> None:
        # One save a run: of two queued ones the first is lost.
        for _ in range(_ATTEMPTS):
            self._finished.clear()
            self._engine.save_to_file(line, str(raw))
            if self._is_espeak:
                _await_espeak()
            self._engine.runAndWait()
            if not self._is_espeak or self._finished == [True]:
                return
        raise VoiceUnavailable(_NO_SOUND)

    def _note_finished(self, name: str | None, completed: bool) -> None:
        self._finished.append(completed)

    def _choose(self, voice: Voice) -> str:
        if self._is_espeak:
            return espeak_voice(voice, {known.id for known in self._voices})
        return system_voice(voice, self._voices, str(self._engine.getProperty("voice")))


def espeak_voice(voice: Voice, known: Iterable[str]) -> str:
    """The voice to ask espeak-ng for: the trainer's if it has it, else one by pitch.

    espeak-ng takes any name without complaint and then speaks as it did before.
    """
    base, plus, variant = voice.name.partition("+")
    if base and base.lower() in known and variant.isalnum() == bool(plus):
        return voice.name
    return _ESPEAK_VOICES.get(voice.pitch, _ESPEAK_VOICES["medium"])


def system_voice(voice: Voice, known: Iterable[SystemVoice], default: str) -> str:
    """The trainer's voice by id or name, else one that speaks English, the default first.

    A low voice is another than the rest, if there are two: which of them are men's voices
    the system does not say.
    """
    voices = tuple(known)
    for one in voices:
        if voice.name and voice.name in (one.id, one.name):
            return one.id
    english = [one.id for one in voices if _speaks_english(one)]
    if default in english:
        first = english.index(default)
        english = english[first:] + english[:first]
    if not english:
        return default
    return english[int(voice.pitch == "low") % len(english)]


def _speaks_english(voice: SystemVoice) -> bool:
    languages = [
        x.decode(errors="ignore") if isinstance(x, bytes) else x for x in voice.languages or ()
    ]
    return any(x.lstrip("\x05").lower().startswith("en") for x in languages)


def _use_packaged_espeak() -> None:
    """Let pyttsx3 find espeak-ng and its data in the espeakng-loader package, if installed.

    Loaded by its full path first, the library is then found under its plain name.
    """
    try:
        import espeakng_loader
    except ImportError:
        return  # the system's, if there is one
    try:
        ctypes.CDLL(str(Path(espeakng_loader.get_library_path()).with_name("libespeak-ng.so.1")))
        os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    except (OSError, RuntimeError):
        return


def _await_espeak() -> None:
    """Wait until espeak-ng's own thread is idle, which a new rate or voice keeps busy too.

    pyttsx3 cancels a run that begins before; its file is then missing or short.
    """
    from pyttsx3.drivers import _espeak

    patience = time.monotonic() + _WIND_UP_S
    while _espeak.IsPlaying() and time.monotonic() < patience:
        time.sleep(0.001)


def _read_back(raw: Path) -> Audio:
    try:
        samples, rate = soundfile.read(raw, dtype="float32", always_2d=True)
    except (soundfile.LibsndfileError, OSError) as reason:
        raise VoiceUnavailable(_NO_SOUND) from reason
    if not len(samples):
        raise VoiceUnavailable(_NO_SOUND)
    return Audio(samples=samples.mean(axis=1), rate=rate)


_NO_SYNTHESISER = (
    "This machine has no speech synthesiser that warmcall can use. On Linux install it with: "
    "pip install espeakng-loader; the call goes on in writing."
)
_NO_SOUND = (
    "The speech synthesiser wrote no sound. Check that there is room on the disk and try again; "
    "the call goes on in writing."
)
