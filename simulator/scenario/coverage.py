"""How well libraries fill the cells: how many ways to say it, whose they are, what is missing.

Counts cells; what is said in a call is the call's affair. Which cells are frequent is data.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from simulator.scenario.model import Cell, Disposition
from simulator.scenario.vocabulary import CUES

COMMON_LIBRARY = "common"
ENOUGH = 6  # ways to say it in a frequent cell, as the manual asks of a character
_TABLES = "simulator.scenario.tables"


@cache
def frequent_cells() -> dict[str, str]:
    """Each cue that is met again and again in calls, with the reason."""
    text = files(_TABLES).joinpath("frequent_cells.txt").read_text(encoding="utf-8")
    rows = (line.partition(":") for line in text.splitlines() if line and line[0] != "#")
    return {cue.strip(): reason.strip() for cue, _, reason in rows}


@dataclass(frozen=True, slots=True, kw_only=True)
class CellCoverage:
    """The lines there are for one cue, in the mood in which there are fewest.

    Lines for one state only are not counted: elsewhere she could not say them.
    """

    cue: str
    own: int  # of her own: without the common library, unless that is what is looked at
    total: int  # with what she falls back to
    mood: str = ""  # in which `own` is least; empty where all moods are alike
    is_common_only: bool = False  # no line of her own in any state or mood
    is_written: bool = True  # there is some line for it, in some state and mood
    reason: str = ""  # why it is frequent; empty where it is not

    @property
    def is_thin(self) -> bool:
        """Whether it is met so often that she would soon speak with another's voice."""
        return bool(self.reason) and self.own < ENOUGH

    @property
    def is_missing(self) -> bool:
        """Whether there is a moment at which nobody has a line for it."""
        return self.total == 0


def coverage(cells: Sequence[Cell], *, common_is_own: bool = False) -> tuple[CellCoverage, ...]:
    """Every cue there is with the lines these cells have for it, by name.

    `cells` are all a person or library can say, the common library's among them.
    With `common_is_own` all lines count as own: for that library itself, and where only it
    matters what is missing.
    """
    return tuple(_of_cue(cue, cells, common_is_own=common_is_own) for cue in sorted(CUES))


def _of_cue(cue: str, cells: Sequence[Cell], *, common_is_own: bool) -> CellCoverage:
    there = [cell for cell in cells if cell.cue == cue]
    own = [cell for cell in there if common_is_own or not _is_common(cell)]
    by_mood = {mood.value: _lines(own, mood) for mood in Disposition}
    fewest = min(by_mood, key=lambda mood: by_mood[mood])
    return CellCoverage(
        cue=cue,
        own=by_mood[fewest],
        total=min(_lines(there, mood) for mood in Disposition),
        mood=fewest if len(set(by_mood.values())) > 1 else "",
        is_common_only=bool(there) and not own,
        is_written=bool(there),
        reason=frequent_cells().get(cue, ""),
    )


def _is_common(cell: Cell) -> bool:
    return cell.source.partition("#")[0] == COMMON_LIBRARY


def _lines(cells: Iterable[Cell], mood: Disposition) -> int:
    """How many different lines can be said in a mood, whatever the state."""
    return len(
        {
            line
            for cell in cells
            if not cell.state and cell.disposition in ("", mood)
            for line in cell.lines
        }
    )
