"""What lists and charts show of the calls held: a few figures each, kept ready between runs.

Reading ten thousand scorecards takes seconds, so the figures of each call are cached and
read anew only where its files have changed. The cache may be lost or damaged at any time.
"""

import contextlib
import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from simulator.encoding import Json
from simulator.records.decided import decided_score
from simulator.records.files import slug, write_whole
from simulator.records.log_file import LOG_SUFFIX
from simulator.records.store import CALL_ID, Store, read_sidecar

CACHE_FORMAT = 3
_SETTLED_NS = 2_000_000_000  # clocks of file systems tick slowly
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
    decided: int | None = None  # the score with the coach's decisions, where they changed it
    pass_mark: int = 0
    outcome: str = ""
    filler_openers: int | None = None  # None: scored by a version that did not count them
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
    folder: str = ""  # when the folder last changed, if it had settled


@dataclass(frozen=True, slots=True)
class Attempts:
    """Reads the attempts of a store's trainees."""

    store: Store
    cache_folder: Path

    def of(self, trainee: str) -> tuple[Attempt, ...]:
        """A trainee's attempts, oldest first."""
        path = self.cache_folder / f"attempts-{slug(trainee)}.json"
        folder = self.store.calls / slug(trainee)
        cache = _read(path)
        kept, folder_stamp = cache.kept, _folder_stamp(folder)
        if folder_stamp and cache.folder == folder_stamp:
            return _in_order(kept)
        now: dict[str, _Kept] = {}
        for id, stamp in _stamps(folder).items():
            known = kept.get(id)
            if known is None or known.stamp != stamp:
                known = _Kept(stamp, _attempt(id, self.store.path_of(id, trainee)))
            now[id] = known
        if now != kept or folder_stamp:
            _write(path, _Cache(CACHE_FORMAT, now, folder_stamp))
        return _in_order(now)


def _in_order(kept: dict[str, _Kept]) -> tuple[Attempt, ...]:
    attempts = (known.attempt for known in kept.values())
    return tuple(sorted(attempts, key=lambda attempt: (attempt.number, attempt.id)))


def _folder_stamp(folder: Path) -> str:
    """When a file last came, went or was replaced here; empty if that may go on this moment.

    Everything beside a record is written whole under another name, which shows here.
    """
    try:
        changed_ns = folder.stat().st_mtime_ns
    except OSError:
        return ""
    return str(changed_ns) if time.time_ns() - changed_ns > _SETTLED_NS else ""


def _stamps(folder: Path) -> dict[str, str]:
    """For each recorded call, the sizes and times of all its files in one text.

    Ten thousand calls are thirty thousand files, so no path is made of a name here.
    """
    found: dict[str, list[str]] = {}
    recorded: set[str] = set()
    with contextlib.suppress(OSError), os.scandir(folder) as files:
        for file in files:
            id, dot, rest = file.name.partition(".")
            if not CALL_ID.fullmatch(id):
                continue
            stat = file.stat()
            if dot + rest == LOG_SUFFIX:
                recorded.add(id)
            found.setdefault(id, []).append(f"{rest} {stat.st_size} {stat.st_mtime_ns}")
    return {id: "|".join(sorted(parts)) for id, parts in found.items() if id in recorded}


def _attempt(id: str, path: Path) -> Attempt:
    number, scenario = id.split("-", 1)
    header, meta = _header(path), _mapping(read_sidecar(path, "meta"))
    card = _mapping(read_sidecar(path, "score"))
    score, fillers, mark = (card.get(name) for name in ("score", "filler_openers", "pass_mark"))
    known = score if isinstance(score, int) else None
    return Attempt(
        id=id,
        number=int(number),
        scenario=scenario,
        started=str(meta.get("started") or ""),
        exam=header.get("exam") is True,
        mode=str(header.get("mode") or "typed"),
        retaken=header.get("parent") is not None,
        score=known,
        decided=decided_score(read_sidecar(path, "disputes"), known),
        pass_mark=mark if isinstance(mark, int) else 0,
        outcome=str(card.get("outcome") or ""),
        filler_openers=fillers if isinstance(fillers, int) else None,
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


def _read(path: Path) -> _Cache:
    with contextlib.suppress(OSError, msgspec.DecodeError, RecursionError):  # missing, damaged
        cache = msgspec.json.decode(path.read_bytes(), type=_Cache)
        if cache.format == CACHE_FORMAT:
            return cache
    return _Cache(CACHE_FORMAT, {})


def _write(path: Path, cache: _Cache) -> None:
    with contextlib.suppress(OSError):  # a cache is never needed
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, msgspec.json.encode(cache).decode())
