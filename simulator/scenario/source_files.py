"""Reading an author's file from disk: never a link, never a device, never too much.

Loading from the cache uses this too, so it imports nothing heavy.
"""

import contextlib
import errno
import hashlib
import os
import re
import stat
from pathlib import Path

from simulator.scenario.diagnostics import Problems
from simulator.scenario.nodes import Place, SourceFile

MOST_BYTES = 1_000_000  # far more than any scenario; keeps a mistaken file cheap
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
ANSWERS_SUFFIX = ".answers.txt"


# What YAML itself does not allow in a text.
_NO_TEXT = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


class Unreadable(Exception):
    """The file's bytes cannot be had; `code` and `words` say why."""

    def __init__(self, code: str, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.words = words


def read_bytes(path: Path, *, most_bytes: int = MOST_BYTES) -> bytes:
    """The content of an ordinary file; raises `Unreadable` for anything else."""
    # O_NONBLOCK keeps a named pipe from waiting for a writer; neither flag is on Windows.
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        if path.is_symlink():
            raise Unreadable("SC003")
        handle = os.open(path, flags)
    except (FileNotFoundError, NotADirectoryError):
        raise Unreadable("SC001") from None
    except (OSError, ValueError) as error:
        raise _refused(path, error) from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("SC002")
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(most_bytes + 1)
    except OSError as error:
        raise _refused(path, error) from None
    finally:
        os.close(handle)
    if len(data) > most_bytes:
        size = max(status.st_size, len(data))
        raise Unreadable("SC004", size=f"{size:,}", limit=f"{most_bytes:,}")
    return data


def _refused(path: Path, error: OSError | ValueError) -> Unreadable:
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return Unreadable("SC003")
    with contextlib.suppress(OSError, ValueError):  # some systems refuse to open a folder
        if path.is_dir():
            return Unreadable("SC002")
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return Unreadable("SC007", reason=str(reason).lower())


def answers_file(path: Path) -> Path:
    """Where the small answers of an author's file lie, if it has any."""
    return path.with_name(f"{path.stem}{ANSWERS_SUFFIX}")


def is_answers_file(path: Path) -> bool:
    """Whether small answers lie in a file, by its name."""
    return path.name.endswith(ANSWERS_SUFFIX)


def answers_bytes(path: Path) -> bytes | None:
    """The content of the answers beside an author's file, or None where it has none.

    Raises `Unreadable` where they are there and cannot be had.
    """
    file = answers_file(path)
    return read_bytes(file) if os.path.lexists(file) else None


def digest_of(data: bytes, answers: bytes | None) -> str:
    """What names the content of an author's file together with its answers: a SHA-256."""
    running = hashlib.sha256(data)
    if answers is not None:
        running.update(b"\0" + answers)
    return running.hexdigest()


def digest_on_disk(path: Path) -> str:
    """The digest of an author's file and its answers as they are now; raises `Unreadable`."""
    return digest_of(read_bytes(path), answers_bytes(path))


def decode(path: Path, data: bytes, problems: Problems) -> SourceFile | None:
    """The text of `data`, or None after reporting why it is none."""
    data = data.removeprefix(BYTE_ORDER_MARK)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        readable = SourceFile(path, data.decode("utf-8", errors="replace"))
        before = data[: error.start].decode("utf-8")
        problems.add("SC005", _place(readable, len(before)), byte=data[error.start])
        return None
    source = SourceFile(path, text)
    if control := _NO_TEXT.search(text):
        place = _place(source, control.start())
        problems.add("SC006", place, character=ord(control.group()))
        return None
    return source


def _place(source: SourceFile, index: int) -> Place:
    """The one character at `index` of the text."""
    before = SourceFile(source.path, source.text[:index]).lines
    line, column = len(before), len(before[-1]) + 1
    return Place(source=source, line=line, column=column, end_line=line, end_column=column + 1)
