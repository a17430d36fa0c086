"""Model files: the offline package's weights, and files that are none."""

import struct
from base64 import b64decode
from importlib.resources import files
from pathlib import Path

import pytest
import torch

from simulator.voice.checkpoints import CheckpointDamaged, read_ctranslate2, read_openai
from simulator.voice.weights import OFFLINE_PACKAGE, OFFLINE_SHA256

pytestmark = pytest.mark.speech


@pytest.fixture(scope="module")
def offline() -> Path:
    """The folder of the offline model."""
    return Path(str(files(OFFLINE_PACKAGE))) / "model"


def _text(text: str) -> bytes:
    return struct.pack("<H", len(text) + 1) + text.encode() + b"\0"


# GPT-2 writes bytes that don't print as other letters.
PRINTING = (*range(33, 127), *range(161, 173), *range(174, 256))
OTHERS = sorted(set(range(256)) - set(PRINTING))
LETTERS = {chr(b): b for b in PRINTING} | {chr(256 + n): b for n, b in enumerate(OTHERS)}


def test_the_offline_models_tokens_stand_in_whispers_order(offline: Path) -> None:
    """Without this, every word would come out as another."""
    ours = Path(str(files("whisper"))) / "assets" / "gpt2.tiktoken"
    theirs = (offline / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
    ranks = [line.split() for line in ours.read_bytes().splitlines()]
    for token, rank in ranks:
        assert bytes(LETTERS[c] for c in theirs[int(rank)]) == b64decode(token)
    assert theirs[len(ranks)] == "<|endoftext|>"
    assert theirs[-2] == "<|30.00|>"


def test_the_offline_model_becomes_a_whisper_model(offline: Path) -> None:
    model = read_ctranslate2(offline / "model.bin", sha256=OFFLINE_SHA256)
    assert not model.is_multilingual
    assert model.dims.n_audio_ctx == 1_500
    assert model.dims.n_audio_layer == model.dims.n_text_layer == 4
    assert all(bool(torch.isfinite(weight).all()) for weight in model.state_dict().values())


def test_another_file_in_its_place_is_refused(offline: Path, tmp_path: Path) -> None:
    altered = bytearray((offline / "model.bin").read_bytes())
    altered[5_000_000] ^= 1
    (tmp_path / "model.bin").write_bytes(altered)
    with pytest.raises(CheckpointDamaged, match="not the file it should be"):
        read_ctranslate2(tmp_path / "model.bin", sha256=OFFLINE_SHA256)


@pytest.mark.parametrize("share", [0.0, 0.0000003, 0.001, 0.5, 0.999])
def test_a_cut_off_model_is_damaged(offline: Path, tmp_path: Path, share: float) -> None:
    whole = (offline / "model.bin").read_bytes()
    (tmp_path / "model.bin").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(CheckpointDamaged, match="damaged"):
        read_ctranslate2(tmp_path / "model.bin")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (struct.pack("<I", 5) + _text("WhisperSpec"), "no Whisper model"),
        (struct.pack("<I", 6) + _text("TransformerSpec"), "no Whisper model"),
        (
            struct.pack("<I", 6) + _text("WhisperSpec") + struct.pack("<II", 3, 1)
            + _text("decoder/weight") + struct.pack("<BIBI", 1, 4, 1, 4) + bytes(4),
            "quantised",
        ),
    ],
)  # fmt: skip
def test_a_model_of_another_kind_says_so(tmp_path: Path, head: bytes, said: str) -> None:
    (tmp_path / "model.bin").write_bytes(head)
    with pytest.raises(CheckpointDamaged, match=said):
        read_ctranslate2(tmp_path / "model.bin")


@pytest.mark.parametrize("content", [b"", b"no model", b"PK\x03\x04 cut"])
def test_a_file_that_is_no_checkpoint_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.pt").write_bytes(content)
    with pytest.raises(CheckpointDamaged):
        read_openai(tmp_path / "x.pt")


def test_a_checkpoint_that_would_run_code_does_not(tmp_path: Path) -> None:
    torch.save({"dims": Path("/nowhere")}, tmp_path / "x.pt")
    with pytest.raises(CheckpointDamaged):
        read_openai(tmp_path / "x.pt")


def test_whispers_own_checkpoint_is_read(offline: Path, tmp_path: Path) -> None:
    model = read_ctranslate2(offline / "model.bin")
    checkpoint = {"dims": vars(model.dims), "model_state_dict": model.half().state_dict()}
    torch.save(checkpoint, tmp_path / "tiny.en.pt")
    again = read_openai(tmp_path / "tiny.en.pt")
    assert again.dims == model.dims
    weight = "decoder.token_embedding.weight"
    assert again.state_dict()[weight].dtype == torch.float32
    assert torch.equal(again.state_dict()[weight], model.state_dict()[weight].float())
