"""Whisper checkpoints as state dictionaries: OpenAI's own files and CTranslate2's.

Owns the two file formats and the mapping between their names. Must not look for files
or use the network.

A CTranslate2 model file (binary version 6) is: version, specification name, revision,
then the variables, each with name, rank, dimensions, type, length and bytes, then
aliases. Numbers are little-endian; a text has a 16-bit length that counts its final NUL.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError
from typing import TYPE_CHECKING

import numpy as np
import torch
from whisper.model import ModelDimensions, Whisper

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FLOAT32, _FLOAT16 = 0, 4  # CTranslate2's numbers for the types of unquantised weights
_SIZES = {0: 4, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2}  # bytes of one element of each type
_BINARY_VERSION = 6
_LAYER_NORM = (("gamma", "weight"), ("beta", "bias"))
_LINEAR = (("weight", "weight"), ("bias", "bias"))


class CheckpointDamaged(Exception):
    """The file is no whole Whisper checkpoint; the message says in what way."""


def read_openai(path: Path) -> Whisper:
    """The model in a `.pt` file; raises `CheckpointDamaged`."""
    try:
        # weights_only: a model file can't run code.
        checkpoint = torch.load(path, map_location="cpu", weights_only=True)
        dims = ModelDimensions(**checkpoint["dims"])
        return _assembled(dims, checkpoint["model_state_dict"])
    except (RuntimeError, ValueError, KeyError, TypeError, EOFError, UnpicklingError) as reason:
        raise CheckpointDamaged("it is damaged, cut off, or no Whisper model") from reason


def read_ctranslate2(path: Path, *, sha256: str = "") -> Whisper:
    """The model in a CTranslate2 `model.bin`, unquantised; raises `CheckpointDamaged`.

    With `sha256` the file must have that digest.
    """
    data = path.read_bytes()
    if sha256 and hashlib.sha256(data).hexdigest() != sha256:
        raise CheckpointDamaged("it is not the file it should be")
    try:
        variables = _Variables(dict(_variables(data)))
        return _assembled(_dimensions(variables), dict(_renamed(variables)))
    except (struct.error, ValueError, KeyError, RuntimeError) as reason:
        raise CheckpointDamaged("it is damaged, cut off, or no Whisper model") from reason


def _assembled(dims: ModelDimensions, state: dict[str, torch.Tensor]) -> Whisper:
    model = Whisper(dims)
    model.load_state_dict(state)
    return model.float().eval()


@dataclass(frozen=True, slots=True)
class _Variables:
    arrays: dict[str, NDArray[np.float32]]

    def tensor(self, name: str) -> torch.Tensor:
        return torch.from_numpy(self.arrays[name].astype(np.float32))

    def layers(self, side: str) -> int:
        names = {n.split("/")[1] for n in self.arrays if n.startswith(f"{side}/layer_")}
        return len(names - {"layer_norm"})


def _variables(data: bytes) -> Iterator[tuple[str, NDArray[np.float32]]]:
    version, at = _number(data, 0, "<I")
    specification, at = _text(data, at)
    if version != _BINARY_VERSION or specification != "WhisperSpec":
        raise CheckpointDamaged("it is no Whisper model in CTranslate2's present format")
    _, at = _number(data, at, "<I")  # the specification's revision
    count, at = _number(data, at, "<I")
    for _ in range(count):
        name, at = _text(data, at)
        rank, at = _number(data, at, "<B")
        shape = struct.unpack_from(f"<{rank}I", data, at)
        kind, at = _number(data, at + 4 * rank, "<B")
        length, at = _number(data, at, "<I")
        elements = int(np.prod(shape, dtype=np.int64))
        if kind not in _SIZES or length != _SIZES[kind] * elements:
            raise CheckpointDamaged("it is damaged")
        if rank == 0 and name.endswith("num_heads"):
            yield name, np.frombuffer(data, "<i2", 1, at).reshape(shape)
        elif kind in (_FLOAT32, _FLOAT16):
            layout = "<f4" if kind == _FLOAT32 else "<f2"
            yield name, np.frombuffer(data, layout, elements, at).reshape(shape)
        elif rank > 0:
            raise CheckpointDamaged("its weights are quantised; take a float16 or float32 model")
        at += length


def _number(data: bytes, at: int, layout: str) -> tuple[int, int]:
    (value,) = struct.unpack_from(layout, data, at)
    return int(value), at + struct.calcsize(layout)


def _text(data: bytes, at: int) -> tuple[str, int]:
    length, at = _number(data, at, "<H")
    return data[at : at + length - 1].decode(), at + length


def _dimensions(variables: _Variables) -> ModelDimensions:
    arrays = variables.arrays
    n_vocab, n_state = arrays["decoder/embeddings/weight"].shape
    return ModelDimensions(
        n_mels=arrays["encoder/conv1/weight"].shape[1],
        n_audio_ctx=arrays["encoder/position_encodings/encodings"].shape[0],
        n_audio_state=n_state,
        n_audio_head=int(arrays["encoder/num_heads"]),
        n_audio_layer=variables.layers("encoder"),
        n_vocab=n_vocab,
        n_text_ctx=arrays["decoder/position_encodings/encodings"].shape[0],
        n_text_state=n_state,
        n_text_head=int(arrays["decoder/num_heads"]),
        n_text_layer=variables.layers("decoder"),
    )


def _renamed(variables: _Variables) -> Iterator[tuple[str, torch.Tensor]]:
    """Every weight under the name that openai-whisper gives it."""
    take = variables.tensor
    yield "decoder.token_embedding.weight", take("decoder/embeddings/weight")
    for side, norm in (("encoder", "ln_post"), ("decoder", "ln")):
        yield f"{side}.positional_embedding", take(f"{side}/position_encodings/encodings")
        for theirs, ours in _LAYER_NORM:
            yield f"{side}.{norm}.{ours}", take(f"{side}/layer_norm/{theirs}")
        for layer in range(variables.layers(side)):
            yield from _block(variables, side, layer)
    for conv in ("conv1", "conv2"):
        for theirs, ours in _LINEAR:
            yield f"encoder.{conv}.{ours}", take(f"encoder/{conv}/{theirs}")


def _block(variables: _Variables, side: str, layer: int) -> Iterator[tuple[str, torch.Tensor]]:
    take = variables.tensor
    theirs, ours = f"{side}/layer_{layer}", f"{side}.blocks.{layer}"
    norms = [("self_attention", "attn_ln"), ("ffn", "mlp_ln")]
    linears = [
        ("self_attention/linear_1", "attn.out"),
        ("ffn/linear_0", "mlp.0"),
        ("ffn/linear_1", "mlp.2"),
    ]
    fused: list[tuple[str, str, tuple[str, ...]]] = [
        ("self_attention/linear_0", "attn", ("query", "key", "value"))
    ]
    if side == "decoder":
        norms.append(("attention", "cross_attn_ln"))
        linears.append(("attention/linear_0", "cross_attn.query"))
        linears.append(("attention/linear_2", "cross_attn.out"))
        fused.append(("attention/linear_1", "cross_attn", ("key", "value")))
    for there, here in norms:
        for a, b in _LAYER_NORM:
            yield f"{ours}.{here}.{b}", take(f"{theirs}/{there}/layer_norm/{a}")
    for there, here in linears:
        for a, b in _LINEAR:
            yield f"{ours}.{here}.{b}", take(f"{theirs}/{there}/{a}")
    for there, here, roles in fused:
        for a, b in _LINEAR:
            parts = take(f"{theirs}/{there}/{a}").chunk(len(roles))
            for role, part in zip(roles, parts, strict=True):
                if (role, b) != ("key", "bias"):  # Whisper's keys have none
                    yield f"{ours}.{here}.{role}.{b}", part.clone()
