"""Formatting: the same meaning, every remark kept, and nothing left to do a second time."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.authoring.formatting import CannotFormatError, formatted
from simulator.scenario.any_file import check_file
from simulator.scenario.library import SearchPath, bundled_folder
from simulator.scenario.model import Scenario
from simulator.scenario.nodes import SourceFile

ACCOUNT = bundled_folder() / "accounts" / "harbour-foods.yaml"
BUNDLED = [*sorted(bundled_folder().glob("*.yaml")), ACCOUNT]
TEMPLATES = sorted(
    (Path(__file__).parents[2] / "simulator" / "authoring" / "templates").glob("*.yaml")
)
MIXED = """\
# My own file.
title: A short call # what trainees see
kind: scenario
id: short
# How she feels.
persona:
    # a remark on her role
    role: Operations manager
    name: Dana Whitfield
    company: Harbour Foods
facts:
- says: Line 2 stops three times a week.
  # how deep it lies
  layer: problem
  asked_by:
  - "How is line 2?"
  # - "a question left out"
  id: stops
- {says: It is the seals., id: seals, layer: problem}
call_type: follow_up
next_step:
  accepts:
  -   examples: ["I'd come and see the line"]
      id: visit
trainee:
  goal: Learn how the line runs
  you_are: {role: Account manager, company: Norpack, sells: machines}
today: 2026-03-24 10:05
"""
TIDY = """\
# My own file.
kind: scenario
id: short
title: A short call # what trainees see
call_type: follow_up
today: 2026-03-24 10:05
trainee:
  you_are: {role: Account manager, company: Norpack, sells: machines}
  goal: Learn how the line runs
# How she feels.
persona:
  name: Dana Whitfield
  # a remark on her role
  role: Operations manager
  company: Harbour Foods
facts:
  - id: stops
    # how deep it lies
    layer: problem
    says: Line 2 stops three times a week.
    asked_by:
      - "How is line 2?"
      # - "a question left out"
  - {says: It is the seals., id: seals, layer: problem}
next_step:
  accepts:
    - id: visit
      examples: ["I'd come and see the line"]
"""


def tidied(text: str) -> str:
    return formatted(SourceFile(Path("short.yaml"), text))


def remarks(text: str) -> Counter[str]:
    return Counter(line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))


def scenario_in(folder: Path, path: Path, text: str) -> Scenario | None:
    file = folder / path.name
    file.write_text(text, encoding="utf-8")
    return check_file(file, SearchPath.of(folder)).scenario


@pytest.mark.parametrize("path", [*BUNDLED, *TEMPLATES], ids=lambda path: path.stem)
def test_a_formatted_file_says_the_same_and_stays_as_it_is(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    made = tidied(text)
    assert tidied(made) == made
    assert remarks(made) == remarks(text)
    assert scenario_in(tmp_path, path, made) == scenario_in(tmp_path, path, text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_the_templates_are_formatted(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert tidied(text) == text


def test_keys_come_in_their_usual_order_with_the_remarks_above_them() -> None:
    assert tidied(MIXED) == TIDY


LINES = MIXED.splitlines()


@settings(max_examples=60, deadline=None)
@given(
    at=st.integers(0, len(LINES) - 1),
    put=st.sampled_from(["", "# a remark", "    # deeper", "\t", "- a", "x: [", '"', "  ", "#"]),
    copies=st.integers(0, 2),
)
def test_any_file_is_tidied_or_left_alone(at: int, put: str, copies: int) -> None:
    text = "\n".join([*LINES[:at], put, *[LINES[at]] * copies, *LINES[at + 1 :]]) + "\n"
    try:
        made = tidied(text)
    except CannotFormatError:
        return
    assert remarks(made) == remarks(text)
    assert tidied(made) == made


@pytest.mark.parametrize("text", ["", "- a\n", "kind: [\n", "kind: essay\nid: a\n", "a\n"])
def test_what_is_no_file_of_ours_is_left_alone(text: str) -> None:
    with pytest.raises(CannotFormatError):
        tidied(text)
