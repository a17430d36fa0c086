"""The kept sound of his turns, made ready to be put into a page.

Owns nothing of the sound itself; where none was kept, or it is gone again, there is none.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

from simulator.records.recordings import recording_of

MOST_BYTES = 60_000_000  # beyond this a page opens too slowly to be of use
_TURN = re.compile(r"turn-(\d+)")


def sounds_of(log: Path | None) -> Mapping[int, str]:
    """By turn, its sound as a `data:` address; empty where the whole is too large for a page."""
    recording = None if log is None else recording_of(log)
    if recording is None or recording.size > MOST_BYTES:
        return {}
    found: dict[int, str] = {}
    for file in recording.turns:
        numbered = _TURN.fullmatch(file.stem)
        if numbered is not None:
            found[int(numbered[1])] = (
                f"data:audio/flac;base64,{b64encode(file.read_bytes()).decode()}"
            )
    return found
