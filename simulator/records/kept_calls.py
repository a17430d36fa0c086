"""All that is kept of each call and each book: listing it, packing it to take along, deleting it.

Owns which files belong to a call. A call is deleted whole or left whole as far as the disk
allows: the record goes last.
"""

import contextlib
import json
import os
import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.records.files import slug
from simulator.records.recordings import Recording, forget, recording_of, sound_folder
from simulator.records.store import Store, started

_FIRST_LINE = 1_000_000  # bytes of a record that are read for its header
_DIGEST = re.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptCall:
    """A call of the data folder and what lies beside its record."""

    name: str  # trainee and id, as `warmcall history` has it
    path: Path  # of the record
    started: str  # wall clock, ISO; empty where that is not known
    text_files: tuple[Path, ...]  # the record first
    text_bytes: int
    recording: Recording | None


def kept_calls(store: Store, trainee: str | None = None) -> tuple[KeptCall, ...]:
    """The calls kept, of one trainee or of all, oldest first within each."""
    return tuple(
        KeptCall(
            name=f"{entry.trainee}/{entry.id}",
            path=entry.path,
            started=started(entry.path),
            text_files=(files := (entry.path, *_beside(entry.path))),
            text_bytes=sum(file.stat().st_size for file in files),
            recording=recording_of(entry.path),
        )
        for entry in store.entries(trainee)
    )


def delete_calls(store: Store, calls: Iterable[KeptCall]) -> None:
    """Delete calls, and scenarios as they were then that no other call needs.

    Raises `OSError` where the system refuses; what was deleted before stays so.
    """
    needed_before = set()
    for call in calls:
        needed_before.add(_digest(call.path))
        forget(call.path)
        for file in reversed(call.text_files):
            file.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            call.path.parent.rmdir()  # of a trainee without any call left
    still_needed = {_digest(entry.path) for entry in store.entries()}
    for digest in needed_before - still_needed - {""}:
        (store.compiled / f"{digest}.json").unlink(missing_ok=True)


def kept_books(store: Store, trainee: str | None = None) -> tuple[Path, ...]:
    """The folders of the books of accounts, of one trainee or of all."""
    folders = [store.books / slug(trainee)] if trainee else sorted(store.books.glob("*"))
    return tuple(folder for folder in folders if folder.is_dir())


def delete_books(books: Iterable[Path]) -> None:
    """Delete books for good; raises `OSError` where the system refuses."""
    for folder in books:
        shutil.rmtree(folder)


def pack(
    store: Store, calls: Iterable[KeptCall], target: Path, *, books: Iterable[Path] = ()
) -> None:
    """Write a zip file, for its owner only, that works as a data folder once unpacked.

    Raises `FileExistsError`, or another `OSError` and leaves no half file.
    """
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with (
            os.fdopen(descriptor, "wb") as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            for path in dict.fromkeys((*_of_calls(store, calls), *_of_books(store, books))):
                archive.write(path, path.relative_to(store.root))
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _of_calls(store: Store, calls: Iterable[KeptCall]) -> Iterator[Path]:
    for call in calls:
        yield from call.text_files
        if call.recording is not None:
            yield from sorted(sound_folder(call.path).iterdir())
        scenario = store.compiled / f"{_digest(call.path)}.json"
        if scenario.is_file():
            yield scenario


def _of_books(store: Store, books: Iterable[Path]) -> Iterator[Path]:
    for book in books:
        yield from sorted(path for path in book.rglob("*") if path.is_file())
        yield from sorted(store.compiled.glob("*.json"))  # its accounts are among them


def _beside(log: Path) -> list[Path]:
    """The sidecars of a record: its name, one word, json."""
    return sorted(
        path
        for path in log.parent.glob("*.json")
        if path.is_file() and path.name.partition(".")[0] == log.stem
    )


def _digest(log: Path) -> str:
    """The scenario a record names in its first line; empty where that cannot be read."""
    try:
        with log.open("rb") as file:
            header = json.loads(file.readline(_FIRST_LINE))
    except (OSError, ValueError, RecursionError):
        return ""
    digest = header.get("scenario_digest") if isinstance(header, dict) else None
    return digest if isinstance(digest, str) and _DIGEST.fullmatch(digest) else ""
