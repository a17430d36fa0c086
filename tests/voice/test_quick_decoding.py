"""Real speech decoded by hand, held against Whisper's own decoding of it."""

import pytest
import soundfile
import soxr
import torch
import whisper
from whisper.audio import log_mel_spectrogram, pad_or_trim
from whisper.model import Whisper

from simulator.scenario.model import Voice
from simulator.voice.ports import SPEECH_RATE, GivenUp
from simulator.voice.process import VoiceProcess
from simulator.voice.quick_decoding import Decoded, decode
from simulator.voice.vocabulary_logits import logits_of
from simulator.voice.weights import load_weights

pytestmark = [
    pytest.mark.speech,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Whisper leaves its vocabulary open
]

SENTENCE = "I'm calling because our engineer visited your factory on Tuesday."
MOST_TOKENS = 60


@pytest.fixture(scope="module")
def model() -> Whisper:
    return load_weights().model


@pytest.fixture(scope="module")
def sound(speaking: VoiceProcess, tmp_path_factory: pytest.TempPathFactory) -> torch.Tensor:
    path = tmp_path_factory.mktemp("sentence") / "said.wav"
    speaking.synthesise(SENTENCE, Voice(rate=150), path, engine="piper")
    samples, rate = soundfile.read(path, dtype="float32")
    return pad_or_trim(torch.from_numpy(soxr.resample(samples, rate, SPEECH_RATE)))


def decoded(model: Whisper, sound: torch.Tensor, draft: str = "", prompt: str = "") -> Decoded:
    return decode(model, sound.numpy(), draft=draft, prompt=prompt, most_tokens=MOST_TOKENS)


@pytest.mark.parametrize("prompt", ["", "Norpack, Dana Whitfield, Harbour Foods."])
def test_the_words_and_how_sure_they_are_come_as_from_whispers_own_greedy_decoding(
    model: Whisper, sound: torch.Tensor, prompt: str
) -> None:
    options = whisper.DecodingOptions(
        language="en", without_timestamps=True, fp16=False, prompt=prompt or None
    )
    (theirs,) = whisper.decode(model, log_mel_spectrogram(sound)[None], options)
    ours = decoded(model, sound, prompt=prompt)
    assert ours.text == theirs.text
    assert ours.mean_logprob == pytest.approx(theirs.avg_logprob, abs=0.05)
    assert ours.no_speech == pytest.approx(theirs.no_speech_prob, abs=0.02)


@pytest.mark.parametrize(
    "draft",
    [
        "I'm calling because our engineer",
        "I'm calling because our engine ear",
        "Nothing of that kind was said at all.",
        SENTENCE + " And this was never said.",
    ],
)
def test_a_draft_changes_no_word(model: Whisper, sound: torch.Tensor, draft: str) -> None:
    assert decoded(model, sound, draft).text == decoded(model, sound).text


def test_where_the_rough_product_leaves_a_doubt_the_whole_of_it_decides(model: Whisper) -> None:
    logits = logits_of(model)
    flat = torch.full((2, model.dims.n_text_state), 1e-3)  # a state that prefers nothing
    exact = flat @ logits.weight.T
    tokens = [token for token, _ in logits.best(flat, torch.tensor([], dtype=torch.long))]
    assert tokens == exact.argmax(dim=-1).tolist()


def test_a_decoding_that_is_no_longer_wanted_is_given_up(
    model: Whisper, sound: torch.Tensor
) -> None:
    with pytest.raises(GivenUp):
        decode(model, sound.numpy(), most_tokens=MOST_TOKENS, is_enough=lambda: True)
