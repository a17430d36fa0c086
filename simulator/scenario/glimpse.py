"""What a scenario file says of itself in its first lines, taken as it stands and not checked.

A list shows it until the file has been looked at, which takes a tenth of a second each. Must
not be relied on for anything but showing.
"""

import re
from pathlib import Path

from simulator.scenario.library import Listed
from simulator.scenario.source_files import Unreadable, read_bytes

_HEAD = 8_000  # characters; who is rung stands before the facts
_QUOTES = "\"' \t"


def glimpse(path: Path) -> Listed:
    """The file in a list; what it does not plainly say is empty."""
    try:
        text = read_bytes(path).decode("utf-8-sig", errors="replace")[:_HEAD]
    except Unreadable:
        return Listed(id=path.stem, path=path)
    _, _, persona = text.partition("\npersona:\n")
    return Listed(
        id=path.stem,
        path=path,
        title=_said(text, "title"),
        call_type=_said(text, "call_type"),
        difficulty=_said(text, "difficulty"),
        trains=tuple(re.findall(r"\w+", _said(text, "trains"))),
        person=_said(persona, "[ \t]+name"),
        company=_said(persona, "[ \t]+company"),
    )


def _said(text: str, key: str) -> str:
    found = re.search(rf"^{key}:[ \t]*([^\n#]*)", text, re.MULTILINE)
    return found[1].strip(_QUOTES) if found else ""
