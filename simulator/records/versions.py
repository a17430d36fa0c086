"""Which hearing a call was recorded with: a name for its rules and weights.

It is read from the files themselves, so that a changed rule shows although nobody changed
the version number; the call engine names itself in `simulator.call.version`.
"""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_SOURCES = (".py", ".json", ".yaml", ".txt", ".tsv")


@cache
def hearing_digest() -> str:
    """The SHA-256 of hearing's rules and weights, shortened to 16 digits."""
    running = hashlib.sha256()
    for name, content in sorted(_contents(files("simulator.hearing"), "")):
        running.update(f"{name}\n{len(content)}\n".encode())
        running.update(content)
    return running.hexdigest()[:16]


def _contents(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for item in folder.iterdir():
        name = prefix + item.name
        if item.is_dir():
            if not item.name.startswith(("_", ".")):
                found += _contents(item, name + "/")
        elif item.name.endswith(_SOURCES):
            # A checkout may end its lines otherwise; that changes nothing.
            found.append((name, item.read_bytes().replace(b"\r\n", b"\n")))
    return found
