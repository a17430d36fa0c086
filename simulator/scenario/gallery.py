"""Every scenario there is, at once: an index beside the cache answers for files left unchanged.

Looking a thousand files up in the cache takes seconds, compiling them a minute. The index
remembers what each file was when it was last looked at, by its size and time; what is not in
it comes one by one. It may be lost or damaged at any time.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from simulator.scenario.cache import CACHE_FORMAT, Summary, compiler_id
from simulator.scenario.glimpse import glimpse
from simulator.scenario.library import (
    COMMON_FOLDER,
    PLAYABLE,
    SUFFIX,
    Listed,
    SearchPath,
    kind_of,
    look_up,
)
from simulator.scenario.source_files import ANSWERS_SUFFIX, answers_file

FILE_NAME = "gallery.json"


@dataclass(frozen=True, slots=True)
class Gallery:
    """What is known at once, and the rest as it is found out; a broken file is in the rest."""

    known: tuple[Listed, ...]
    glimpsed: tuple[Listed, ...]  # the rest as its files describe themselves, unchecked
    rest: Iterator[Listed]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """A file when it was last looked at."""

    stamp: str
    kind: str
    summary: Summary | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """What was seen, with what else went into it: the compiler and every shared file."""

    made_with: str = ""
    seen: dict[str, _Seen]  # by path


def gallery(search: SearchPath) -> Gallery:
    """The scenarios of a search path; exhaust `rest` to have them all known next time."""
    files = _files(search)
    before = _read(search.cache_folder)
    seen = {
        path: known
        for path, stamp in files.items()
        if (known := before.seen.get(str(path))) is not None and known.stamp == stamp
    }
    for path, stamp in files.items():
        if path not in seen:
            seen[path] = _Seen(stamp=stamp, kind=kind_of(path))
    nearest: dict[str, Path] = {}
    for path in files:
        if path.parent.name != COMMON_FOLDER:
            nearest.setdefault(path.stem, path)
    playable = [nearest[id] for id in sorted(nearest) if seen[nearest[id]].kind in PLAYABLE]
    shared = {str(p): known.stamp for p, known in seen.items() if known.kind not in PLAYABLE}
    made_with = hashlib.sha256(f"{CACHE_FORMAT} {compiler_id()} {shared}".encode()).hexdigest()
    if made_with != before.made_with:
        seen = {p: _Seen(stamp=known.stamp, kind=known.kind) for p, known in seen.items()}
    at_once = tuple(
        Listed.of(summary, path) for path in playable if (summary := seen[path].summary) is not None
    )
    unknown = [path for path in playable if seen[path].summary is None]
    glimpsed = tuple(map(glimpse, unknown))
    return Gallery(at_once, glimpsed, _look_at(unknown, search, seen, made_with))


def _look_at(
    unknown: list[Path], search: SearchPath, seen: dict[Path, _Seen], made_with: str
) -> Iterator[Listed]:
    for path in unknown:
        summary, listed = look_up(path, search)
        if summary is not None:
            before = seen[path]
            seen[path] = _Seen(stamp=before.stamp, kind=before.kind, summary=summary)
        yield listed
    if unknown:
        index = _Index(made_with=made_with, seen={str(path): known for path, known in seen.items()})
        _write(search.cache_folder, index)


def _files(search: SearchPath) -> dict[Path, str]:
    """Every file looked at, nearest folder first, with its size and time and its answers'."""
    found: dict[Path, str] = {}
    answers: dict[Path, str] = {}
    for folder in search.folders():
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith((SUFFIX, ANSWERS_SUFFIX)):
                    with contextlib.suppress(OSError):
                        stat = entry.stat(follow_symlinks=False)
                        kept = found if entry.name.endswith(SUFFIX) else answers
                        kept[folder / entry.name] = f"{stat.st_size}:{stat.st_mtime_ns}"
    return {path: stamp + answers.get(answers_file(path), "") for path, stamp in found.items()}


def _read(folder: Path | None) -> _Index:
    if folder is not None:
        with contextlib.suppress(OSError, msgspec.DecodeError, RecursionError):
            return msgspec.json.decode((folder / FILE_NAME).read_bytes(), type=_Index)
    return _Index(seen={})


def _write(folder: Path | None, index: _Index) -> None:
    if folder is None:
        return
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        written = folder / f"{FILE_NAME}.{os.getpid()}.part"
        try:
            written.write_bytes(msgspec.json.encode(index))
            written.replace(folder / FILE_NAME)
        finally:
            written.unlink(missing_ok=True)
