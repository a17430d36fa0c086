"""Scenario folders for tests: a small complete set of files, changed as a test needs."""

from collections.abc import Iterable
from pathlib import Path

from simulator.scenario.any_file import check_file
from simulator.scenario.compiler import Compiled
from simulator.scenario.diagnostics import Problem
from simulator.scenario.library import SearchPath

LIBRARY = """\
kind: library
id: {id}
like: {like}
lines:
  - part: reaction
    when: {{act: thanks}}
    lines: ["{line}"]
"""
COMMON = LIBRARY.replace("like: {like}\n", "").format(id="common", line="You are welcome.")
DISPOSITION = """\
kind: disposition
id: disposition
moves:
  follow_up: {trust: [5, 0], patience: 5}
"""
DANA = """\
persona:
  name: Dana Whitfield
  role: Operations manager
  company: Harbour Foods
"""
FACTS = """\
facts:
  - id: stops
    layer: problem
    says: Line 2 stops three times a week.
"""
NEXT_STEP = """\
next_step:
  accepts:
    - {id: visit, examples: ["I'd come and see the line"]}
"""
HEAD = """\
kind: scenario
id: {id}
title: A short call
call_type: follow_up
today: 2026-03-24 10:05
trainee:
  you_are: {{role: Account manager, company: Norpack, sells: machines}}
  goal: Learn how the line runs
"""


def scenario_text(
    *more: str,
    id: str = "short",
    people: str = DANA,
    facts: str = FACTS,
    next_step: str = NEXT_STEP,
) -> str:
    """A whole scenario file, with further keys at its end."""
    return HEAD.format(id=id) + people + facts + next_step + "".join(more)


def folder(root: Path, **files: str) -> SearchPath:
    """A scenario folder: each keyword a file, `_` for `-` and a leading `common__` for there."""
    (root / "common").mkdir(parents=True, exist_ok=True)
    given = {"common__common": COMMON, "common__disposition": DISPOSITION, **files}
    for name, text in given.items():
        place = root / "common" if name.startswith("common__") else root
        file = place / f"{name.removeprefix('common__').replace('_', '-')}.yaml"
        file.write_text(text, encoding="utf-8")
    return SearchPath((root,))


def compiled(root: Path, text: str, **files: str) -> Compiled:
    """The file `short` of a folder, checked."""
    search = folder(root, short=text, **files)
    return check_file(root / "short.yaml", search)


def codes(problems: Iterable[Problem]) -> list[str]:
    """The codes alone, in the order reported."""
    return [problem.code for problem in problems]
