"""Compiled scenarios kept as JSON between runs, by the content of every file involved.

A cache is never needed: one that is missing, damaged, stale or unwritable only costs
the time to compile again. Imports neither the YAML reader nor the schema.
"""

import contextlib
import hashlib
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

import msgspec

from simulator.encoding import to_text
from simulator.scenario.model import Scenario
from simulator.scenario.source_files import Unreadable, digest_on_disk, read_bytes

CACHE_FORMAT = 2
_MOST_BYTES = 50_000_000


class Finding(Protocol):
    """Where the files of ids lie."""

    def find(self, id: str) -> Path | None:
        """The file of an id, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency:
    """A file that went into a scenario besides its own, with its digest."""

    id: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a list of scenarios shows of one."""

    id: str
    title: str
    call_type: str
    difficulty: str
    trains: tuple[str, ...] = ()
    person: str  # whom the call is for
    company: str

    @staticmethod
    def of(scenario: Scenario) -> "Summary":
        """The summary of a scenario."""
        customer = scenario.customer
        lead = next(person for person in customer.people if person.id == customer.lead)
        return Summary(
            id=scenario.id,
            title=scenario.title,
            call_type=scenario.call.type.value,
            difficulty=scenario.call.difficulty.value,
            trains=scenario.call.trains,
            person=lead.name,
            company=lead.company,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What stands before the scenario in a cache file."""

    dependencies: tuple[Dependency, ...] = ()
    summary: Summary


@dataclass(frozen=True, slots=True)
class Entry:
    """A kept scenario, whose files are all as they were."""

    summary: Summary
    encoded: bytes

    def scenario(self) -> Scenario:
        """The scenario itself."""
        return msgspec.json.decode(self.encoded, type=Scenario)


@cache
def compiler_id() -> str:
    """Names the code that compiles scenarios: another version of it compiles anew.

    Sizes and times of its modules tell more than a version number, which stays the same
    while the code is worked on, and cost less than asking the installer for one.
    """
    modules = sorted(Path(__file__).parent.glob("*.py"))
    stats = [(module.name, module.stat()) for module in modules]
    return " ".join(f"{name}:{stat.st_size}:{stat.st_mtime_ns}" for name, stat in stats)


class Cache:
    """The kept scenarios of one folder; without a folder, none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def find(self, digest: str, files: Finding) -> Entry | None:
        """What was kept for the scenario file of this digest, if it still holds."""
        if self._folder is None:
            return None
        try:
            data = read_bytes(self._path(self._folder, digest), most_bytes=_MOST_BYTES)
            seal, head, encoded = data.split(b"\n", 2)
            if _seal(head, encoded) != seal:
                return None
            read = msgspec.json.decode(head, type=_Head)
            entry = Entry(summary=read.summary, encoded=encoded)
            if all(_is_unchanged(dependency, files) for dependency in read.dependencies):
                return entry
        except (Unreadable, ValueError):  # msgspec's errors are ValueErrors
            return None
        return None

    def keep(self, digest: str, scenario: Scenario, dependencies: tuple[Dependency, ...]) -> None:
        """Keep a scenario for the next run, if the folder allows."""
        if self._folder is None:
            return
        head = to_text(_Head(dependencies=dependencies, summary=Summary.of(scenario))).encode()
        encoded = to_text(scenario).encode()
        path = self._path(self._folder, digest)
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # Written whole under another name first: a reader never sees half a file.
            written = path.with_suffix(f".{os.getpid()}.part")
            try:
                written.write_bytes(b"\n".join((_seal(head, encoded), head, encoded)))
                written.replace(path)
            finally:
                written.unlink(missing_ok=True)

    def _path(self, folder: Path, digest: str) -> Path:
        key = f"{CACHE_FORMAT} {compiler_id()} {digest}"
        return folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.json"


def _seal(head: bytes, encoded: bytes) -> bytes:
    return hashlib.sha256(head + b"\n" + encoded).hexdigest().encode()


def _is_unchanged(dependency: Dependency, files: Finding) -> bool:
    path = files.find(dependency.id)
    if path is None:
        return False
    try:
        return digest_on_disk(path) == dependency.digest
    except Unreadable:
        return False
