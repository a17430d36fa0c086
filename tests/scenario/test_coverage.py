"""Which cells are frequent, thin, filled by the common library only, or missing."""

from pathlib import Path

import pytest

from simulator.scenario.any_file import check_file
from simulator.scenario.coverage import ENOUGH, CellCoverage, coverage, frequent_cells
from simulator.scenario.library import SearchPath, bundled_folder
from simulator.scenario.model import Cell, Disposition, Part
from simulator.scenario.vocabulary import CUES
from tests.scenario.files_on_disk import COMMON, LIBRARY, codes, folder

LIBRARIES = tuple(
    path
    for path in sorted((bundled_folder() / "common").glob("*.yaml"))
    if path.stem not in ("disposition", "relationship")
)
HEAD = COMMON.partition("  - part")[0]
COMPLETE = "".join(
    f'  - {{part: reaction, when: {{act: {cue}}}, lines: ["{cue}."]}}\n' for cue in CUES
)


def cell(cue: str, *lines: str, source: str = "brisk#1", **where: str) -> Cell:
    return Cell(part=Part.REACTION, cue=cue, lines=lines, source=source, **where)


def of(cue: str, *cells: Cell, common_is_own: bool = False) -> CellCoverage:
    found = {row.cue: row for row in coverage(cells, common_is_own=common_is_own)}
    assert tuple(found) == tuple(sorted(CUES))
    return found[cue]


SEVEN = tuple(f"Line {n}." for n in range(7))


def test_every_frequent_cell_is_a_cue_and_has_a_reason() -> None:
    assert set(frequent_cells()) <= set(CUES)
    assert len(frequent_cells()) >= 20
    assert all(len(reason.split()) >= 4 for reason in frequent_cells().values())


def test_a_frequent_cell_with_six_lines_is_not_thin_and_with_five_it_is() -> None:
    assert ENOUGH == 6
    assert not of("empathy", cell("empathy", *SEVEN[:6])).is_thin
    row = of("empathy", cell("empathy", *SEVEN[:5]))
    assert (row.is_thin, row.own, row.total, row.mood) == (True, 5, 5, "")


def test_a_rare_cell_is_never_thin() -> None:
    row = of("who_am_i", cell("who_am_i", "Me."))
    assert (row.is_thin, row.reason) == (False, "")


def test_lines_of_the_common_library_are_counted_apart() -> None:
    row = of("empathy", cell("empathy", "Ah."), cell("empathy", *SEVEN, source="common#1"))
    assert (row.own, row.total, row.is_thin, row.is_common_only) == (1, 8, True, False)


def test_what_only_the_common_library_fills_is_told_apart_from_what_nobody_fills() -> None:
    common = cell("empathy", *SEVEN, source="common#1")
    assert of("empathy", common).is_common_only
    assert not of("empathy").is_common_only
    assert not of("empathy", common).is_missing
    assert of("empathy").is_missing


def test_the_common_librarys_lines_are_its_own() -> None:
    row = of("empathy", cell("empathy", *SEVEN, source="common#1"), common_is_own=True)
    assert (row.own, row.is_thin, row.is_common_only) == (7, False, False)


@pytest.mark.parametrize("mood", Disposition)
def test_the_mood_with_the_fewest_lines_counts(mood: Disposition) -> None:
    others = [
        cell("empathy", *SEVEN, disposition=other.value) for other in Disposition if other != mood
    ]
    row = of("empathy", cell("empathy", "Ah.", "Well."), *others)
    assert (row.own, row.mood, row.is_thin) == (2, mood.value, True)


def test_the_same_line_twice_is_one_and_lines_of_one_state_do_not_count() -> None:
    twice = (cell("empathy", "Ah."), cell("empathy", "Ah.", disposition="warm"))
    assert of("empathy", *twice, cell("empathy", *SEVEN, state="opening")).own == 1


@pytest.mark.parametrize("path", LIBRARIES, ids=lambda path: path.stem)
def test_no_bundled_library_leaves_a_hole(path: Path) -> None:
    checked = check_file(path, SearchPath.of())
    assert checked.problems == ()
    assert [row.cue for row in coverage(checked.cells) if row.is_missing] == []


def test_a_library_that_leaves_holes_is_warned_of_with_their_names(tmp_path: Path) -> None:
    search = folder(tmp_path)
    (problem,) = check_file(tmp_path / "common" / "common.yaml", search).problems
    assert (problem.code, problem.is_error) == ("SC219", False)
    assert "answer, apology" in problem.message
    assert "thanks" not in problem.message


def test_a_character_is_warned_of_only_for_what_nothing_below_it_answers(tmp_path: Path) -> None:
    calm = LIBRARY.format(id="calm", like="common", line="Thank you.")
    whole = folder(tmp_path / "whole", common__calm=calm, common__common=HEAD + COMPLETE)
    assert check_file(tmp_path / "whole" / "common" / "calm.yaml", whole).problems == ()
    holed = folder(tmp_path / "holed", common__calm=calm)
    found = check_file(tmp_path / "holed" / "common" / "calm.yaml", holed).problems
    assert codes(found) == ["SC219"]


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("disposition: warm", "pitch when cold"),
        ("state: opening", "pitch in other states"),
    ],
)
def test_a_cell_for_one_moment_only_leaves_a_hole_at_the_others(
    tmp_path: Path, where: str, told: str
) -> None:
    narrow = COMPLETE.replace("{act: pitch}", f"{{act: pitch, {where}}}")
    search = folder(tmp_path, common__common=HEAD + narrow)
    (problem,) = check_file(tmp_path / "common" / "common.yaml", search).problems
    assert problem.message.endswith(f": {told}")
