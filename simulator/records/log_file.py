"""The record of a call as a file: written as the call happens, read as far as it is whole.

Owns opening, appending and reading; where files lie is `store`'s concern, what the lines
mean is `lines`'. It holds no wall clock: the same call gives the same bytes.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from simulator.call.events import CallEnded, Event
from simulator.call.log import LOG_FORMAT, CallLog, Header
from simulator.records.lines import (
    HEADER_TYPE,
    BrokenLineError,
    decode_line,
    encode_line,
    event_of,
    header_of,
)

LOG_SUFFIX = ".jsonl"
# A turn may hold a megabyte of text and is written as input and as what was heard in it.
_LONGEST_LINE = 64_000_000


class LogWriter:
    """Appends the events of one call to its file; a recorder port of a session.

    Every call of `record` reaches the file before it returns; with `durable` it reaches
    the disk. If the disk is full the half-written line is taken back and `OSError` is
    raised: what was recorded before stays whole.
    """

    def __init__(self, descriptor: int, path: Path, *, durable: bool = True) -> None:
        """Write to an open descriptor; use `create` or `reopen`."""
        self.path = path
        self._descriptor: int | None = descriptor
        self._durable = durable
        self._next_n = 0
        self._hash = ""
        self._size = 0

    @classmethod
    def create(cls, path: Path, header: Header, *, durable: bool = True) -> Self:
        """A new file with its header line; `FileExistsError` if there is one already."""
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
        writer = cls(descriptor, path, durable=durable)
        try:
            writer._append([header])
        except OSError:
            writer.close()
            path.unlink(missing_ok=True)
            raise
        return writer

    @classmethod
    def reopen(cls, path: Path, recorded: "RecordedCall", *, durable: bool = True) -> Self:
        """The file of a cut-off call, ready for its next event.

        Half a line at the end is cut off first; `recorded` is what `read_log` returned.
        """
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
        writer = cls(descriptor, path, durable=durable)
        os.ftruncate(descriptor, recorded.whole_bytes)
        if recorded.lacks_newline:
            os.write(descriptor, b"\n")
        writer._size = recorded.whole_bytes + int(recorded.lacks_newline)
        writer._next_n = len(recorded.log.events) + 1
        writer._hash = recorded.last_hash
        return writer

    @property
    def last_hash(self) -> str:
        """The running hash after the last line written."""
        return self._hash

    def record(self, events: Iterable[Event]) -> None:
        """Append these events; raises `OSError` if they could not be kept."""
        self._append(events)

    def _append(self, values: Iterable[Header | Event]) -> None:
        if self._descriptor is None:
            raise ValueError("this record is closed")
        written: list[bytes] = []
        n, running = self._next_n, self._hash
        for value in values:
            line, running = encode_line(n, value, running)
            written.append(line)
            n += 1
        if not written:
            return
        self._write(b"".join(written))
        self._next_n, self._hash = n, running

    def _write(self, content: bytes) -> None:
        assert self._descriptor is not None
        rest = memoryview(content)
        try:
            while rest:
                rest = rest[os.write(self._descriptor, rest) :]
            if self._durable:
                os.fsync(self._descriptor)
        except OSError:
            self._take_back()
            raise
        self._size += len(content)

    def _take_back(self) -> None:
        """Cut the file back to the last event that was kept whole."""
        assert self._descriptor is not None
        try:
            os.ftruncate(self._descriptor, self._size)
        except OSError:  # a device, or a disk that is gone: readers cope with half a line
            return

    def close(self) -> None:
        """Close the file; closing twice is fine."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Fault(StrEnum):
    """What can be wrong with a record."""

    CUT_OFF = "cut_off"  # the last line is not whole: a crash or a full disk
    ALTERED = "altered"  # a line does not continue the chain of check values


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedCall:
    """What could be read of a record: everything up to the first fault."""

    path: Path
    log: CallLog
    last_hash: str
    whole_bytes: int  # length of the part that is whole
    lacks_newline: bool = False  # the last line is whole but for its line end
    fault: Fault | None = None
    fault_line: int = 0  # counted from 1, as editors do
    fault_reason: str = ""

    @property
    def is_finished(self) -> bool:
        """Whether the call came to its end within what could be read."""
        return any(isinstance(event, CallEnded) for event in self.log.events)

    @property
    def fault_sentence(self) -> str:
        """What is wrong with the record, for people; empty if nothing is."""
        match self.fault:
            case None:
                return ""
            case Fault.CUT_OFF:
                return (
                    f"Line {self.fault_line} of the record is not whole, as after a crash or "
                    "with a full disk; everything before it is."
                )
            case Fault.ALTERED:
                return (
                    f"Line {self.fault_line} of the record was altered: {self.fault_reason}. "
                    "Only what stands before it can be relied on."
                )


class UnreadableLogError(Exception):
    """A file that cannot be read as the record of a call; the message is for people."""


def read_log(path: Path) -> RecordedCall:
    """The call a file records, up to its last whole line.

    Raises `FileNotFoundError`, or `UnreadableLogError` for a file that holds no record at
    all: a folder, another kind of file, a newer format.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        # A named pipe that nobody writes to would be waited for, for ever.
        raise UnreadableLogError(
            f"{path} is no ordinary file. Copy what comes out of it to a file and name that."
        )
    try:
        with path.open("rb") as file:
            header, running, position = _read_header(path, file.readline(_LONGEST_LINE))
            events: list[Event] = []
            fault, reason = None, ""
            lacks_newline = False
            while raw := file.readline(_LONGEST_LINE):
                is_last = not raw.endswith(b"\n")
                try:
                    line = decode_line(raw, running)
                    if line.n != len(events) + 1:
                        raise BrokenLineError("lines are missing before it")  # noqa: TRY301
                    events.append(event_of(line))
                except BrokenLineError as error:
                    fault, reason = (Fault.CUT_OFF if is_last else Fault.ALTERED), str(error)
                    break
                running = line.hash
                position += len(raw)
                lacks_newline = is_last
    except FileNotFoundError:
        raise
    except IsADirectoryError as error:
        raise UnreadableLogError(
            f"{path} is a folder. Name the file of one call, its number, or the word last."
        ) from error
    except OSError as error:
        raise UnreadableLogError(f"{path} could not be read: {error.strerror}.") from error
    return RecordedCall(
        path=path,
        log=CallLog(header=header, events=tuple(events)),
        last_hash=running,
        whole_bytes=position,
        lacks_newline=lacks_newline,
        fault=fault,
        fault_line=len(events) + 2 if fault else 0,
        fault_reason=reason,
    )


def _read_header(path: Path, raw: bytes) -> tuple[Header, str, int]:
    if not raw:
        raise UnreadableLogError(
            f"{path} is empty. A call that was recorded begins with a line about it."
        )
    if not raw.startswith(b'{"n":0,"type":"Header"'):
        raise UnreadableLogError(
            f"{path} is not the record of a call: its first line is not one that warmcall "
            "writes. Recorded calls are listed by `warmcall history`."
        )
    try:
        line = decode_line(raw, "")
    except BrokenLineError as error:
        raise UnreadableLogError(
            f"The first line of {path} is damaged ({error}). It says which call this was, "
            "so the record cannot be used."
        ) from error
    form = line.fields.get("format", LOG_FORMAT)
    if line.type != HEADER_TYPE or form != LOG_FORMAT:
        raise UnreadableLogError(
            f"{path} was recorded by another version of warmcall, in record format {form}; this "
            f"one reads format {LOG_FORMAT}. Use the version that recorded it, or a newer one."
        )
    try:
        header = header_of(line)
    except BrokenLineError as error:
        raise UnreadableLogError(
            f"{path} was recorded by another version of warmcall: {error}."
        ) from error
    return header, line.hash, len(raw)
