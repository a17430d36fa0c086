"""The record of a book of accounts: one line for each thing done, with a running hash.

Owns its opening, appending and reading. It holds no wall clock. A line reaches the disk
before `append` returns; another window that wrote in between is noticed, not overwritten.
"""

import os
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from simulator.accounts.state import ENTRY_TYPES, Entry
from simulator.encoding import from_json
from simulator.records.lines import BrokenLineError, decode_line, encode_line, one_of
from simulator.scenario.account_model import RelationshipTable

BOOK_FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BookHeader:
    """What it takes to play the entries again."""

    format: int = BOOK_FORMAT
    accounts: tuple[str, ...]
    digests: tuple[str, ...]  # of the compiled accounts, in the same order
    table: RelationshipTable
    trainee: str
    seed: int
    engine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedBook:
    """What could be read of a book: everything up to the first fault."""

    path: Path
    header: BookHeader
    entries: tuple[Entry, ...]
    last_hash: str
    whole_bytes: int
    lost_lines: int = 0
    fault: str = ""  # what is wrong with the first line that is lost

    @property
    def fault_sentence(self) -> str:
        """What is lost, for people; empty if nothing is."""
        if not self.lost_lines:
            return ""
        lines = "line" if self.lost_lines == 1 else "lines"
        return (
            f"The record of this book is damaged from line {len(self.entries) + 2} on: "
            f"{self.fault}. The {len(self.entries)} things done before it are whole and kept; "
            f"{self.lost_lines} {lines} after them cannot be used and were put aside in "
            f"{damaged_path(self.path).name}."
        )


class UnreadableBookError(Exception):
    """A file that cannot be read as a book at all; the message is for people."""


class MovedOnError(Exception):
    """Another window has gone on with this book; the message is for people."""


def damaged_path(path: Path) -> Path:
    """Where what could not be read of a record is put aside."""
    return path.with_name(f"{path.stem}.damaged")


def create_book(path: Path, header: BookHeader) -> RecordedBook:
    """A new, empty book; one that was there is put aside as `.before`. Raises `OSError`."""
    if path.exists():
        path.replace(path.with_name(f"{path.stem}.before{path.suffix}"))
    line, running = encode_line(0, header, "")
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
    return RecordedBook(
        path=path, header=header, entries=(), last_hash=running, whole_bytes=len(line)
    )


def append(recorded: RecordedBook, entry: Entry) -> RecordedBook:
    """The book with one more entry on the disk.

    Raises `MovedOnError` where the file is not as it was read, and `OSError` where it
    cannot be written; half a line is then taken back.
    """
    line, running = encode_line(len(recorded.entries) + 1, entry, recorded.last_hash)
    descriptor = os.open(recorded.path, os.O_WRONLY | os.O_APPEND)
    try:
        if os.fstat(descriptor).st_size != recorded.whole_bytes:
            raise MovedOnError(
                "Another window has gone on with this book in the meantime. Nothing was changed "
                "here; close this window, or leave the book and open it again to go on from there."
            )
        try:
            rest = memoryview(line)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fsync(descriptor)
        except OSError:
            os.ftruncate(descriptor, recorded.whole_bytes)
            raise
    finally:
        os.close(descriptor)
    return replace(
        recorded,
        entries=(*recorded.entries, entry),
        last_hash=running,
        whole_bytes=recorded.whole_bytes + len(line),
    )


def read_book(path: Path) -> RecordedBook:
    """The book in a file, up to its first fault.

    Raises `FileNotFoundError`, or `UnreadableBookError` where its first line is none.
    """
    raw = path.read_bytes()
    lines = raw.splitlines(keepends=True)
    header, running = _header(path, lines[0] if lines else b"")
    entries: list[Entry] = []
    position = len(lines[0])
    fault, lost = "", 0
    for number, line in enumerate(lines[1:], start=1):
        try:
            if not line.endswith(b"\n"):
                raise BrokenLineError("it is not whole")  # noqa: TRY301
            found = decode_line(line, running)
            if found.n != number:
                raise BrokenLineError("lines are missing before it")  # noqa: TRY301
            entries.append(one_of(ENTRY_TYPES, found))
        except BrokenLineError as error:
            fault, lost = str(error), len(lines) - number
            break
        running = found.hash
        position += len(line)
    return RecordedBook(
        path=path,
        header=header,
        entries=tuple(entries),
        last_hash=running,
        whole_bytes=position,
        lost_lines=lost,
        fault=fault,
    )


def put_aside_what_is_lost(recorded: RecordedBook) -> None:
    """Move what cannot be read into a file beside the book, so that it can go on."""
    if not recorded.lost_lines:
        return
    raw = recorded.path.read_bytes()
    with damaged_path(recorded.path).open("ab") as file:
        file.write(raw[recorded.whole_bytes :])
    with recorded.path.open("r+b") as file:
        file.truncate(recorded.whole_bytes)


def _header(path: Path, raw: bytes) -> tuple[BookHeader, str]:
    try:
        line = decode_line(raw, "")
        if line.type != BookHeader.__name__:
            raise BrokenLineError("it is about something else")  # noqa: TRY301
        header = from_json(BookHeader, line.fields)
    except (BrokenLineError, msgspec.ValidationError) as error:
        raise UnreadableBookError(
            f"{path} cannot be read as a book of accounts: its first line is damaged ({error}). "
            "Begin a new one with --new; the old file is kept beside it."
        ) from error
    if header.format != BOOK_FORMAT:
        raise UnreadableBookError(
            f"{path} was written by another version of warmcall. Use that version, or begin a "
            "new book with --new; the old file is kept beside it."
        )
    return header, line.hash
