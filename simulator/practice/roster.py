"""Who practises on this computer, and what each of them likes: a small file of the app's.

It holds nothing that cannot be asked again, so a damaged one is no more than a question.
"""

import contextlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from simulator.records.files import private_folder, slug, write_whole

FILE_NAME = "app.json"


@dataclass(frozen=True)
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
        content = json.loads((data_folder / FILE_NAME).read_bytes())
        names, last, theme = content["names"], content["last"], content["theme"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Roster()
    texts = [*names, last, theme] if isinstance(names, list) else [None]
    if not all(isinstance(text, str) for text in texts):
        return Roster()
    return Roster(tuple(names), last, theme)


def keep_roster(data_folder: Path, roster: Roster) -> None:
    """Write it, if the folder allows; it is asked again where not."""
    with contextlib.suppress(OSError):
        private_folder(data_folder)
        write_whole(data_folder / FILE_NAME, json.dumps(asdict(roster), ensure_ascii=False) + "\n")
