"""Which engine made a record: the released version and a digest of the rules behind it."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files

from simulator.version import VERSION

_SOURCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("simulator.call", ()),  # all of it
    ("simulator.scenario", ("cues.py", "model.py")),
)


@cache
def engine_version() -> str:
    """The package version with a short digest of the call's and the model's sources.

    Two builds with the same text answer the same inputs alike; `verify` tells a record
    that was altered from one that another build made.
    """
    digest = blake2b(digest_size=4)
    for package, chosen in _SOURCES:
        folder = files(package)
        names = chosen or sorted(f.name for f in folder.iterdir() if f.name.endswith(".py"))
        for name in names:
            digest.update(name.encode() + (folder / name).read_bytes())
    return f"{VERSION}+{digest.hexdigest()}"
