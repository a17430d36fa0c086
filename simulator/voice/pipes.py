"""Starting a Python process that has two pipes of its own beside its standard streams.

Owns the one place where Windows differs: descriptors there are handles. The child's
standard streams lead nowhere, so that no library's chatter reaches the terminal.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A running process and the parent's ends of its pipes."""

    process: subprocess.Popen[bytes]
    to_child: BinaryIO
    from_child: BinaryIO


def start_child(module: str, *, environment: Mapping[str, str]) -> Child:
    """Run `python -m module READ WRITE`, where the two numbers name its pipes.

    Raises OSError when the system starts no process.
    """
    read_end, to_child = os.pipe()
    try:
        from_child, write_end = os.pipe()
    except OSError:
        os.close(read_end)
        os.close(to_child)
        raise
    try:
        process = _start(module, read_end, write_end, environment)
    except BaseException:
        os.close(to_child)
        os.close(from_child)
        raise
    finally:
        os.close(read_end)
        os.close(write_end)
    return Child(
        process=process,
        to_child=os.fdopen(to_child, "wb", buffering=0),
        from_child=os.fdopen(from_child, "rb"),
    )


def adopt(read_number: str, write_number: str) -> tuple[BinaryIO, BinaryIO]:
    """In the child: its two pipes, which no process it starts will inherit."""
    if sys.platform == "win32":
        read_end = msvcrt.open_osfhandle(int(read_number), os.O_RDONLY | os.O_BINARY)
        write_end = msvcrt.open_osfhandle(int(write_number), os.O_BINARY)
    else:
        read_end, write_end = int(read_number), int(write_number)
    os.set_inheritable(read_end, False)
    os.set_inheritable(write_end, False)
    return os.fdopen(read_end, "rb"), os.fdopen(write_end, "wb", buffering=0)


def _start(
    module: str, read_end: int, write_end: int, environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    # -P: a json.py in the trainee's own folder must not be taken for the library's.
    command = [sys.executable, "-P", "-m", module]
    if sys.platform == "win32":
        handles = [msvcrt.get_osfhandle(read_end), msvcrt.get_osfhandle(write_end)]
        for handle in handles:
            os.set_handle_inheritable(handle, True)
        return subprocess.Popen(
            [*command, *map(str, handles)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP,
            startupinfo=subprocess.STARTUPINFO(lpAttributeList={"handle_list": handles}),
        )
    return subprocess.Popen(
        [*command, str(read_end), str(write_end)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        pass_fds=(read_end, write_end),
        start_new_session=True,  # Ctrl-C in the terminal is the parent's to answer
    )
