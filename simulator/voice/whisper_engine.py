"""openai-whisper made quick: the words of one utterance.

Owns how a model is asked: greedy, in full precision, with the scenario's names as
prompt, listening only as long as the utterance lasts, with a guard that listens again
in full. Must not read files or look for weights.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import torch
import whisper
from whisper.audio import pad_or_trim

from simulator.voice.mishearings import as_meant
from simulator.voice.ports import SPEECH_RATE, Audio, Transcript, never
from simulator.voice.quick_decoding import decode
from simulator.voice.whisper_bounds import NO_SPEECH, REPETITIVE, UNLIKELY, as_prompt

if TYPE_CHECKING:
    from whisper.model import Whisper

# Whisper was trained on 30 s of sound. Encoding less is quicker and as accurate (4.5 and
# 4.4 % of 1,621 words wrong) while some silence follows and at least 12 s are listened
# to; below, it loops on the end.
WINDOW_S = 30.0
SHORTEST_WINDOW_S = 12.0
SILENCE_AFTER_S = 2.0
# The quickest speakers reach 5 words a second, of 1.3 tokens each; more is a loop.
TOKENS_PER_SECOND = 8
LEAST_TOKENS = 24
_CONTEXT_PER_S = 50  # encoder positions; each is two mel frames
_SAMPLES_PER_POSITION = SPEECH_RATE // _CONTEXT_PER_S
_SECOND_OF_SILENCE = Audio(samples=np.zeros(SPEECH_RATE, np.float32), rate=SPEECH_RATE)


class WhisperEngine:
    """A `Recogniser` around a loaded model."""

    def __init__(self, model: Whisper, *, threads: int = 2) -> None:
        """`threads` is how many processor cores a decode may use."""
        torch.set_num_threads(threads)
        self._model = model
        # The first decode would take half a second longer than those after it.
        self._one_window(_SECOND_OF_SILENCE, "", "", never)

    def transcribe(
        self,
        audio: Audio,
        *,
        prompt_words: tuple[str, ...] = (),
        draft: str = "",
        is_enough: Callable[[], bool] = never,
    ) -> Transcript:
        """The words in `audio`, "" when nobody spoke."""
        prompt = as_prompt(prompt_words)
        if audio.seconds + SILENCE_AFTER_S <= WINDOW_S:
            text = self._one_window(audio, prompt, draft, is_enough)
        else:
            text = self._many_windows(audio, prompt)
        return Transcript(
            text=as_meant(" ".join(text.split())), audio_ms=round(audio.seconds * 1000)
        )

    def _one_window(
        self, audio: Audio, prompt: str, draft: str, is_enough: Callable[[], bool]
    ) -> str:
        window_s = min(max(SHORTEST_WINDOW_S, audio.seconds + SILENCE_AFTER_S), WINDOW_S)
        most_tokens = LEAST_TOKENS + round(audio.seconds * TOKENS_PER_SECOND)
        # Silence is added to the sound, not to its spectrogram, where 0 is a loud noise.
        sound = pad_or_trim(audio.samples, round(window_s * _CONTEXT_PER_S) * _SAMPLES_PER_POSITION)
        heard = decode(
            self._model,
            sound,
            prompt=prompt,
            draft=draft,
            most_tokens=most_tokens,
            is_enough=is_enough,
        )
        if heard.tokens >= most_tokens or heard.compression > REPETITIVE:
            return self._many_windows(audio, prompt)
        if heard.no_speech > NO_SPEECH and heard.mean_logprob < UNLIKELY:
            return ""
        return str(heard.text)

    def _many_windows(self, audio: Audio, prompt: str) -> str:
        """Whisper's own way: 30 s at a time, with its retreats when it repeats itself."""
        heard = whisper.transcribe(
            self._model,
            audio.samples,
            language="en",
            initial_prompt=prompt or None,
            carry_initial_prompt=True,
            condition_on_previous_text=False,
            fp16=False,
        )
        return str(heard["text"])
