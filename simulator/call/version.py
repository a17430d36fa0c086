"""Which engine made a record: the released version and a digest of the rules behind it."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files

from simulator.version import VERSION

_PACKAGES = ("simulator.call", "simulator.scenario")
_MODEL_ONLY = frozenset({"model.py", "cues.py"})  # of the scenario package


@cache
def engine_version() -> str:
    """The package version with a short digest of the call's and the model's sources.

    Two builds with the same text answer the same inputs alike; `verify` tells a record
    that was altered from one that another build made.
    """
    digest = blake2b(digest_size=4)
    for package in _PACKAGES:
        for source in sorted(files(package).iterdir(), key=lambda file: file.name):
            if not source.name.endswith(".py"):
                continue
            if package.endswith("scenario") and source.name not in _MODEL_ONLY:
                continue
            digest.update(source.name.encode() + source.read_bytes())
    return f"{VERSION}+{digest.hexdigest()}"
