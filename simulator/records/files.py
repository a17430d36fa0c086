"""Folders and files of the data folder: their names, whose they are, and writing them whole.

Loads next to nothing, so that whoever starts with a small file starts quickly.
"""

import os
import re
import tempfile
from pathlib import Path


def slug(name: str) -> str:
    """A folder name for a trainee: letters and digits of any script, else "-"."""
    kept = re.sub(r"[^\w]+", "-", name.casefold(), flags=re.UNICODE).strip("-_")
    return kept[:60] or "trainee"


def private_folder(folder: Path) -> None:
    """Make a folder, and those above it, that only its owner may enter."""
    for level in [*reversed(folder.parents), folder]:
        if not level.exists():
            level.mkdir(mode=0o700, exist_ok=True)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that readers see the old or the new one, never half of it."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
