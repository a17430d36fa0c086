"""`warmcall check --coverage`: the thin cells of libraries and people."""

import json
from pathlib import Path
from typing import Any

from simulator.cli.exits import Exit
from simulator.scenario.coverage import ENOUGH, frequent_cells
from tests.cli.conftest import SCENARIO, Warmcall

FARMER = """\
kind: library
schema_version: 1
id: dry-farmer
like: common
lines:
  - part: reaction
    when: {act: empathy}
    lines: ["Thanks. The cows don't ask.", "Well. It was a long winter."]
  - part: reaction
    when: {act: empathy, disposition: warm}
    lines: ["Kind of you."]
"""


def listed(warmcall: Warmcall, *arguments: str) -> list[dict[str, Any]]:
    speakers = json.loads(warmcall("check", "--coverage", "--json", *arguments).out)["speakers"]
    assert isinstance(speakers, list)
    return speakers


def farmer(folder: Path) -> str:
    path = folder / "dry-farmer.yaml"
    path.write_text(FARMER, encoding="utf-8")
    return str(path)


def test_a_thin_cell_is_told_with_its_lines_and_the_mood(
    warmcall: Warmcall, tmp_path: Path
) -> None:
    told = warmcall("check", "--coverage", farmer(tmp_path))
    assert told.code == Exit.DONE
    assert told.out.startswith("library dry-farmer\n")
    row = next(line for line in told.out.splitlines() if line.startswith("  empathy "))
    assert row.split()[0:2] == ["empathy", "2"]
    assert row.split()[-1] == "cold"
    assert "only common fills it" in told.out
    assert "not soon speak like everybody" in " ".join(told.err.split())


def test_the_same_as_json_says_why_a_cell_is_frequent(warmcall: Warmcall, tmp_path: Path) -> None:
    (speaker,) = listed(warmcall, farmer(tmp_path))
    assert (speaker["library"], speaker["scenario"], speaker["person"]) == (
        "dry-farmer",
        None,
        None,
    )
    cells = {cell["cell"]: cell for cell in speaker["cells"]}
    assert (cells["empathy"]["own"], cells["empathy"]["fewest_when"]) == (2, "cold")
    assert cells["empathy"]["thin"]
    assert cells["empathy"]["frequent_because"]
    assert cells["who_am_i"]["common_only"]
    assert not cells["who_am_i"]["thin"]


def test_a_scenario_lists_each_of_its_people(warmcall: Warmcall) -> None:
    people = [(s["scenario"], s["person"]) for s in listed(warmcall, "stalled-deposit")]
    assert people == [("stalled-deposit", "mehmet"), ("stalled-deposit", "ilse")]


def test_a_scenarios_own_lines_count_as_hers(warmcall: Warmcall) -> None:
    (library,) = listed(warmcall, "busy-operations")
    (dana,) = listed(warmcall, SCENARIO)
    own = [{cell["cell"]: cell["own"] for cell in who["cells"]} for who in (library, dana)]
    assert all(own[1][cue] >= lines for cue, lines in own[0].items() if cue in own[1])


def test_without_names_every_library_and_scenario_is_listed(warmcall: Warmcall) -> None:
    speakers = listed(warmcall)
    assert {"common", "staller", "burnt"} <= {s["library"] for s in speakers}
    assert {SCENARIO, "stalled-deposit"} <= {s["scenario"] for s in speakers}
    thin = [cell for s in speakers for cell in s["cells"] if cell["thin"]]
    assert all(cell["own"] < ENOUGH and cell["frequent_because"] for cell in thin)


def test_with_strict_a_thin_cell_fails(warmcall: Warmcall, tmp_path: Path) -> None:
    told = warmcall("check", "--coverage", "--strict", farmer(tmp_path))
    assert told.code == Exit.SCENARIO_INVALID


def test_a_library_without_thin_cells_is_told_so(warmcall: Warmcall, tmp_path: Path) -> None:
    lines = [f"Line {n}." for n in range(ENOUGH)]
    cells = "".join(
        f"  - {{part: reaction, when: {{act: {cue}}}, lines: {json.dumps(lines)}}}\n"
        for cue in frequent_cells()
    )
    path = tmp_path / "dry-farmer.yaml"
    path.write_text(FARMER.partition("  - part")[0] + cells, encoding="utf-8")
    told = warmcall("check", "--coverage", "--strict", str(path))
    assert (told.code, "Every frequent cell has 6 lines" in told.out) == (Exit.DONE, True)


def test_a_faulty_file_is_told_beside_the_others(warmcall: Warmcall, tmp_path: Path) -> None:
    farmer(tmp_path)
    (tmp_path / "broken.yaml").write_text("kind: library\nid: broken\nlines: []\n", "utf-8")
    told = warmcall("check", "--coverage", str(tmp_path))
    assert told.code == Exit.SCENARIO_INVALID
    assert "library dry-farmer" in told.out
    assert "SC035" in told.out


def test_a_file_that_speaks_no_lines_is_said_to_be_none(warmcall: Warmcall) -> None:
    told = warmcall("check", "--coverage", "disposition")
    assert (told.code, told.out) == (Exit.DONE, "")
    assert "neither a library nor a scenario" in told.err


def test_a_library_with_holes_is_warned_of_by_check_and_fails_only_when_strict(
    warmcall: Warmcall, tmp_path: Path
) -> None:
    (tmp_path / "common").mkdir()
    own = FARMER.replace("dry-farmer", "common").replace("like: common\n", "")
    (tmp_path / "common" / "common.yaml").write_text(own, encoding="utf-8")
    told = warmcall("--scenarios", str(tmp_path), "check", str(tmp_path))
    assert (told.code, "warning SC219" in told.out) == (Exit.DONE, True)
    strict = warmcall("--scenarios", str(tmp_path), "check", "--strict", str(tmp_path))
    assert strict.code == Exit.SCENARIO_INVALID
    shown = warmcall("--scenarios", str(tmp_path), "check", "--coverage", str(tmp_path))
    nobody = shown.out.split("At some moment nobody has a line for: ")[1]
    assert " affirm," in nobody
