"""Who practises on this computer, and what each of them likes: a small file of the app's.

It holds nothing that cannot be asked again, so a damaged one is no more than a question.
"""

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from simulator.encoding import from_json, to_text
from simulator.records.store import slug, write_whole

FILE_NAME = "app.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The names of the trainees here, who it was last time, and the colours chosen."""

    names: tuple[str, ...] = ()
    last: str = ""
    theme: str = ""

    def with_trainee(self, name: str) -> "Roster":
        """The same with this trainee at the desk; a name of the same folder is the same one."""
        others = tuple(known for known in self.names if slug(known) != slug(name))
        return replace(self, names=(*others, name), last=name)


def read_roster(data_folder: Path) -> Roster:
    """What the file says, or an empty one where there is none that can be read."""
    try:
        content = msgspec.json.decode((data_folder / FILE_NAME).read_bytes())
        return from_json(Roster, content)
    except (OSError, msgspec.DecodeError, RecursionError):
        return Roster()


def keep_roster(data_folder: Path, roster: Roster) -> None:
    """Write it, if the folder allows; it is asked again where not."""
    with contextlib.suppress(OSError):
        data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(data_folder / FILE_NAME, to_text(roster) + "\n")
