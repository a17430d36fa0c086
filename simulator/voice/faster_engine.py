"""faster-whisper, a second engine for speech to text: a third of the memory.

Owns how it is asked; the same port as `whisper_engine`, so that nothing else knows which one
listens. Must not look for weights.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from faster_whisper import WhisperModel

from simulator.voice.mishearings import as_meant
from simulator.voice.ports import Audio, GivenUp, Transcript, VoiceUnavailable, never
from simulator.voice.whisper_bounds import NO_SPEECH, REPETITIVE, UNLIKELY, as_prompt


class FasterWhisperEngine:
    """A `Recogniser` on CTranslate2."""

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        """Load the model in this folder; raises `VoiceUnavailable` where there is none."""
        try:
            self._model = WhisperModel(
                str(folder), device="cpu", compute_type="int8", cpu_threads=threads
            )
        except (RuntimeError, ValueError, OSError) as reason:
            raise VoiceUnavailable(
                f"The speech model in {folder} can't be used by faster-whisper. Name a folder in "
                "CTranslate2's format after faster-whisper:, or leave it out to use the installed "
                "one."
            ) from reason

    def transcribe(
        self,
        audio: Audio,
        *,
        prompt_words: tuple[str, ...] = (),
        draft: str = "",
        is_enough: Callable[[], bool] = never,
    ) -> Transcript:
        """The words in `audio`, "" when nobody spoke."""
        segments, _ = self._model.transcribe(
            audio.samples,
            language="en",
            beam_size=1,
            temperature=0.0,
            condition_on_previous_text=False,
            initial_prompt=as_prompt(prompt_words) or None,
            without_timestamps=True,
        )
        texts = []
        for segment in segments:
            if is_enough():
                raise GivenUp
            is_noise = segment.no_speech_prob > NO_SPEECH and segment.avg_logprob < UNLIKELY
            if not is_noise and segment.compression_ratio <= REPETITIVE:
                texts.append(segment.text.strip())
        return Transcript(text=as_meant(" ".join(texts)), audio_ms=round(audio.seconds * 1_000))
