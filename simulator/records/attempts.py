"""What lists and charts show of the calls held: a few figures each, kept ready between runs.

Reading ten thousand scorecards takes seconds, so the figures of each call are cached and
read anew only where its files have changed. The cache may be lost or damaged at any time.
"""

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from simulator.encoding import Json
from simulator.records.files import slug, write_whole
from simulator.records.log_file import LOG_SUFFIX
from simulator.records.store import Entry, Store, read_sidecar

CACHE_FORMAT = 1
_FIRST_LINE = 1_000_000  # bytes of a record that are read for its header


class Points(msgspec.Struct, frozen=True, array_like=True):
    """One dimension of a score."""

    dimension: str
    points: int
    max: int


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """One recorded call as a list shows it; what is not known of it is empty."""

    id: str  # the file's name without its ending
    number: int
    scenario: str
    started: str = ""  # wall clock, ISO with offset
    exam: bool = False
    mode: str = ""  # typed, voice, files
    retaken: bool = False  # it goes back to an earlier call
    score: int | None = None  # None: cut off, or never scored
    pass_mark: int = 0
    outcome: str = ""
    dimensions: tuple[Points, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether it reached the pass mark."""
        return self.score is not None and self.score >= self.pass_mark


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    stamp: str  # sizes and times of the files it was read from
    attempt: Attempt


class _Cache(msgspec.Struct, frozen=True):
    format: int
    kept: dict[str, _Kept]


@dataclass(frozen=True, slots=True)
class Attempts:
    """Reads the attempts of a store's trainees."""

    store: Store
    cache_folder: Path

    def of(self, trainee: str) -> tuple[Attempt, ...]:
        """A trainee's attempts, oldest first."""
        path = self.cache_folder / f"attempts-{slug(trainee)}.json"
        kept = _read(path)
        stamps = _stamps(self.store.calls / slug(trainee))
        now: dict[str, _Kept] = {}
        for entry in self.store.entries(trainee):
            stamp = stamps.get(entry.id, "")
            known = kept.get(entry.id)
            if known is None or known.stamp != stamp:
                known = _Kept(stamp, _attempt(entry))
            now[entry.id] = known
        if now != kept:
            _write(path, now)
        return tuple(known.attempt for known in now.values())


def _stamps(folder: Path) -> dict[str, str]:
    """For each call, the sizes and times of all its files in one text."""
    found: dict[str, list[str]] = {}
    with contextlib.suppress(OSError), os.scandir(folder) as files:
        for file in files:
            stat = file.stat()
            # A record only grows; its time says nothing that its size does not.
            when = "" if file.name.endswith(LOG_SUFFIX) else f" {stat.st_mtime_ns}"
            found.setdefault(file.name.split(".", 1)[0], []).append(
                f"{file.name} {stat.st_size}{when}"
            )
    return {stem: "|".join(sorted(parts)) for stem, parts in found.items()}


def _attempt(entry: Entry) -> Attempt:
    header, meta = _header(entry.path), _mapping(read_sidecar(entry.path, "meta"))
    card = _mapping(read_sidecar(entry.path, "score"))
    score = card.get("score")
    mark = card.get("pass_mark")
    return Attempt(
        id=entry.id,
        number=entry.number,
        scenario=entry.scenario,
        started=str(meta.get("started") or ""),
        exam=header.get("exam") is True,
        mode=str(header.get("mode") or "typed"),
        retaken=header.get("parent") is not None,
        score=score if isinstance(score, int) else None,
        pass_mark=mark if isinstance(mark, int) else 0,
        outcome=str(card.get("outcome") or ""),
        dimensions=tuple(_points(card)),
    )


def _points(card: dict[str, Json]) -> Iterator[Points]:
    for name, held in _mapping(card.get("dimensions")).items():
        points, most = _mapping(held).get("points"), _mapping(held).get("max")
        if isinstance(points, int) and isinstance(most, int):
            yield Points(name, points, most)


def _header(path: Path) -> dict[str, Json]:
    try:
        with path.open("rb") as file:
            return _mapping(json.loads(file.readline(_FIRST_LINE)))
    except (OSError, ValueError, RecursionError):
        return {}


def _mapping(value: Json) -> dict[str, Json]:
    return value if isinstance(value, dict) else {}


def _read(path: Path) -> dict[str, _Kept]:
    try:
        cache = msgspec.json.decode(path.read_bytes(), type=_Cache)
    except (OSError, msgspec.DecodeError, RecursionError):  # missing or damaged: read anew
        return {}
    return cache.kept if cache.format == CACHE_FORMAT else {}


def _write(path: Path, kept: dict[str, _Kept]) -> None:
    with contextlib.suppress(OSError):  # a cache is never needed
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, msgspec.json.encode(_Cache(CACHE_FORMAT, kept)).decode())
