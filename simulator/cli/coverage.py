"""`warmcall check --coverage`: in which cells a character would soon run dry, or is nobody."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.cli.exits import Exit
from simulator.cli.screen import Screen
from simulator.encoding import Json
from simulator.scenario.any_file import check_file
from simulator.scenario.compiler import Compiled
from simulator.scenario.coverage import COMMON_LIBRARY, ENOUGH, CellCoverage, coverage
from simulator.scenario.diagnostics import Problem, format_problems
from simulator.scenario.library import SearchPath, files_meant

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Speaker:
    """A library, or a person of a scenario, with what is to be said of each cell."""

    library: str  # empty for a person
    scenario: str
    person: str
    cells: tuple[CellCoverage, ...]

    @property
    def title(self) -> str:
        return f"library {self.library}" if self.library else f"{self.scenario}, {self.person}"

    @property
    def thin(self) -> tuple[CellCoverage, ...]:
        return tuple(sorted((c for c in self.cells if c.is_thin), key=lambda c: (c.own, c.cue)))

    @property
    def common_only(self) -> tuple[CellCoverage, ...]:
        return tuple(cell for cell in self.cells if cell.is_common_only)


def show_coverage(
    screen: Screen,
    paths: Iterable[Path],
    search: SearchPath,
    *,
    names_given: bool,
    strict: bool,
) -> int:
    """Print it for every library and scenario of these files; the exit code.

    A faulty file is shown with its errors in place of its cells. With `strict` a thin cell
    fails.
    """
    speakers: list[_Speaker] = []
    errors: list[Problem] = []
    for file in files_meant(paths):
        compiled = check_file(file, search.near(file))
        errors += [problem for problem in compiled.problems if problem.is_error]
        speakers += _speakers(file, compiled)
    if screen.as_json:
        screen.result(
            {
                "schema_version": SCHEMA_VERSION,
                "enough": ENOUGH,
                "speakers": [_as_json(speaker) for speaker in speakers],
                "problems": [problem.as_json() for problem in errors],
            }
        )
    else:
        for speaker in speakers:
            _show(screen, speaker)
        if errors:
            screen.show(format_problems(errors))
        if names_given and not (speakers or errors):
            screen.tell("There is neither a library nor a scenario in what you named.")
        elif speakers:
            _explain(screen)
    if errors:
        return Exit.SCENARIO_INVALID
    thin = any(speaker.thin for speaker in speakers)
    return Exit.SCENARIO_INVALID if strict and thin else Exit.DONE


def _speakers(file: Path, compiled: Compiled) -> Iterator[_Speaker]:
    """The library of a file, or the people of a scenario as written, variants apart."""
    if compiled.cells:
        cells = coverage(compiled.cells, common_is_own=file.stem == COMMON_LIBRARY)
        yield _Speaker(file.stem, "", "", cells)
    if compiled.scenario is not None:
        for person in compiled.scenario.customer.people:
            yield _Speaker("", compiled.scenario.id, person.id, coverage(person.cells))


def _show(screen: Screen, speaker: _Speaker) -> None:
    thin, rest = speaker.thin, [cell for cell in speaker.common_only if not cell.is_thin]
    screen.show(screen.strong(speaker.title))
    if thin:
        screen.show(f"  {'frequent cell':<22}{'own lines':>10}{'in all':>8}  fewest when")
        for cell in thin:
            where = "only common fills it" if cell.is_common_only else cell.mood or "any mood"
            screen.show(f"  {cell.cue:<22}{cell.own:>10}{cell.total:>8}  {where}")
    else:
        screen.show(f"  Every frequent cell has {ENOUGH} lines of its own.")
    if rest:
        names = ", ".join(cell.cue for cell in rest)
        first = f"  Of the others, only common fills {len(rest)}: "
        screen.show(screen.faint(screen.wrapped(names, first=first, rest="    ")))
    if missing := ", ".join(cell.cue for cell in speaker.cells if cell.is_missing):
        first = "  At some moment nobody has a line for: "
        screen.show(screen.bad(screen.wrapped(missing, first=first, rest="    ")))
    screen.show()


def _explain(screen: Screen) -> None:
    screen.tell(
        f"A frequent cell needs {ENOUGH} lines, so that somebody who is met again and again does "
        "not soon speak like everybody. 'Own lines' are those of the scenario and the character "
        "in the mood in which there are fewest; 'in all' counts the common library's too. What "
        "only common fills is nobody in particular: fine, unless it is what makes her herself."
    )


def _as_json(speaker: _Speaker) -> Json:
    cells: list[Json] = [
        {
            "cell": cell.cue,
            "own": cell.own,
            "in_all": cell.total,
            "fewest_when": cell.mood or None,
            "thin": cell.is_thin,
            "common_only": cell.is_common_only,
            "missing": cell.is_missing,
            "frequent_because": cell.reason or None,
        }
        for cell in speaker.cells
        if cell.is_thin or cell.is_common_only or cell.is_missing
    ]
    return {
        "library": speaker.library or None,
        "scenario": speaker.scenario or None,
        "person": speaker.person or None,
        "cells": cells,
    }
