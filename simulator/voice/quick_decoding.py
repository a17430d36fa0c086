"""Whisper's greedy decoding, with a draft that is verified in one pass, and able to give up.

Owns the forward passes of one window of sound. Without a draft it gives what whisper's own
greedy decoding gives; with one it gives the same words in fewer passes. Must not know
files, prompts' origin or what counts as speech.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as torch_functions
from whisper.audio import log_mel_spectrogram
from whisper.tokenizer import Tokenizer, get_tokenizer

from simulator.voice.ports import GivenUp, never
from simulator.voice.vocabulary_logits import logits_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from whisper.model import Whisper

MOST_PROMPT_TOKENS = 200  # of Whisper's 448 positions, the rest for the words


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The words of one window and how sure they are."""

    text: str
    tokens: int
    mean_logprob: float
    no_speech: float  # probability
    compression: float  # of the text; high where it repeats itself


def decode(
    model: Whisper,
    samples: NDArray[np.float32],
    *,
    prompt: str = "",
    draft: str = "",
    most_tokens: int,
    is_enough: Callable[[], bool] = never,
) -> Decoded:
    """The words in `samples`, whose length is the window (a multiple of 20 ms, 30 s at most).

    Raises `GivenUp` soon after `is_enough` has become true.
    """
    with torch.inference_mode():
        vocabulary = _vocabulary(model.is_multilingual, model.num_languages)
        features = _encoded(model, log_mel_spectrogram(samples, model.dims.n_mels), is_enough)
        expected = vocabulary.tokenizer.encode(" " + draft.strip()) if draft.strip() else []
        passes = _Passes(model, vocabulary, features, is_enough)
        return passes.words(_start(vocabulary.tokenizer, prompt), expected, most_tokens)


def _encoded(model: Whisper, mel: torch.Tensor, is_enough: Callable[[], bool]) -> torch.Tensor:
    """What `AudioEncoder.forward` computes, for a window of any length up to 30 s."""
    encoder = model.encoder
    x = torch_functions.gelu(encoder.conv1(mel.unsqueeze(0)))
    x = torch_functions.gelu(encoder.conv2(x)).permute(0, 2, 1)
    x = x + encoder.positional_embedding[: x.shape[1]]
    for block in encoder.blocks:
        if is_enough():
            raise GivenUp
        x = block(x)
    return encoder.ln_post(x)


class _Passes:
    """Decoder passes over one window; keys and values of earlier tokens are kept."""

    def __init__(
        self,
        model: Whisper,
        vocabulary: _Vocabulary,
        features: torch.Tensor,
        is_enough: Callable[[], bool],
    ) -> None:
        self._model = model
        self._vocabulary = vocabulary
        self._features = features
        self._is_enough = is_enough
        self._cache: dict[torch.nn.Module, torch.Tensor] = {}
        self._logits = logits_of(model)
        self._own = [
            module
            for block in model.decoder.blocks
            for module in (block.attn.key, block.attn.value)
        ]

    def words(self, start: tuple[int, ...], draft: list[int], most_tokens: int) -> Decoded:
        self._cache, hooks = self._model.install_kv_cache_hooks()
        try:
            return self._words(start, draft[:most_tokens], most_tokens)
        finally:
            for hook in hooks:
                hook.remove()

    def _words(self, start: tuple[int, ...], draft: list[int], most_tokens: int) -> Decoded:
        tokenizer = self._vocabulary.tokenizer
        states = self._states([*start, *draft])
        no_speech = self._logits.probability(
            states[start.index(tokenizer.sot)], tokenizer.no_speech
        )
        found, total = self._verified(states[len(start) - 1 :], draft)
        # The key after the last token found is that of a draft that was wrong.
        self._forget_after(len(start) + len(found) - 1)
        while len(found) < most_tokens and found[-1] != tokenizer.eot:
            if self._is_enough():
                raise GivenUp
            ((token, logprob),) = self._best(self._states([found[-1]]))
            found.append(token)
            total += logprob
        spoken = [token for token in found if token != tokenizer.eot]
        text = tokenizer.decode(spoken).strip()
        return Decoded(
            text=text,
            tokens=len(spoken),
            mean_logprob=total / (len(spoken) + 1),
            no_speech=no_speech,
            compression=_compression(text),
        )

    def _verified(self, states: torch.Tensor, draft: list[int]) -> tuple[list[int], float]:
        """The tokens of the draft that greedy decoding finds too, and the one after them."""
        forbidden_first = torch.cat((self._vocabulary.forbidden, self._vocabulary.blank))
        best = self._logits.best(states[:1], forbidden_first) + self._best(states[1:])
        found: list[int] = []
        total = 0.0
        for n, (token, logprob) in enumerate(best):
            found.append(token)
            total += logprob
            if n >= len(draft) or token != draft[n]:
                break
        return found, total

    def _best(self, states: torch.Tensor) -> list[tuple[int, float]]:
        return self._logits.best(states, self._vocabulary.forbidden)

    def _states(self, tokens: list[int]) -> torch.Tensor:
        """What `TextDecoder.forward` multiplies with the vocabulary, a row for each token."""
        decoder = self._model.decoder
        at = next(iter(self._cache.values())).shape[1] if self._cache else 0
        x = decoder.token_embedding(torch.tensor([tokens]))
        x = x + decoder.positional_embedding[at : at + len(tokens)]
        for block in decoder.blocks:
            x = block(x, self._features, mask=decoder.mask, kv_cache=self._cache)
        return decoder.ln(x)[0]

    def _forget_after(self, positions: int) -> None:
        for module in self._own:
            self._cache[module] = self._cache[module][:, :positions]


def _start(tokenizer: Tokenizer, prompt: str) -> tuple[int, ...]:
    start = tuple(tokenizer.sot_sequence_including_notimestamps)
    if not prompt.strip():
        return start
    before = tokenizer.encode(" " + prompt.strip())[-MOST_PROMPT_TOKENS:]
    return (tokenizer.sot_prev, *before, *start)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Vocabulary:
    tokenizer: Tokenizer
    forbidden: torch.Tensor  # no words: Whisper's own list of sounds, signs and commands
    blank: torch.Tensor  # nothing begins with these


@lru_cache(maxsize=2)
def _vocabulary(is_multilingual: bool, languages: int) -> _Vocabulary:
    tokenizer = get_tokenizer(
        is_multilingual, num_languages=languages, language="en", task="transcribe"
    )
    commands = (
        tokenizer.transcribe,
        tokenizer.translate,
        tokenizer.sot,
        tokenizer.sot_prev,
        tokenizer.sot_lm,
        tokenizer.no_speech,
    )
    return _Vocabulary(
        tokenizer=tokenizer,
        forbidden=torch.tensor(sorted({*tokenizer.non_speech_tokens, *commands})),
        blank=torch.tensor([*tokenizer.encode(" "), tokenizer.eot]),
    )


def _compression(text: str) -> float:
    data = text.encode()
    return len(data) / len(zlib.compress(data)) if data else 0.0
