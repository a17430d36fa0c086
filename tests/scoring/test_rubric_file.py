"""Reading rubric files: what is wrong is said by position, in the author's words."""

from importlib.resources import files
from pathlib import Path

import pytest

from scoring.rubric_file import RubricInvalid, default_rubric, load_rubric
from simulator.scenario.diagnostics import Problem

TEXT = (files("scoring") / "rubrics" / "default.yaml").read_text(encoding="utf-8")


def problems(tmp_path: Path, text: str) -> tuple[Problem, ...]:
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RubricInvalid) as caught:
        load_rubric(path)
    return caught.value.problems


def changed(tmp_path: Path, old: str, new: str) -> Problem:
    assert old in TEXT
    (problem,) = problems(tmp_path, TEXT.replace(old, new, 1))
    shown = (tmp_path / "mine.yaml").read_text(encoding="utf-8").splitlines()
    if problem.line:
        assert problem.source_line == shown[problem.line - 1]
    return problem


def test_the_rubric_that_ships_is_read_once() -> None:
    assert default_rubric() is default_rubric()
    assert len(default_rubric().digest) == 64


def test_a_copy_of_it_is_the_same_rubric(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(TEXT, encoding="utf-8")
    assert load_rubric(path) == default_rubric()


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(RubricInvalid, match="there is no such file"):
        load_rubric(tmp_path / "none.yaml")


def test_what_is_no_yaml_is_said_to_be_none(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "checks: [")
    assert problem.is_error


def test_points_that_are_no_number_are_named_with_their_place(tmp_path: Path) -> None:
    problem = changed(tmp_path, "points: 6", "points: many")
    assert problem.code == "SC025"
    assert problem.message == "here should be a whole number, not a text"
    assert "points: many" in problem.source_line


def test_a_misspelt_key_is_named(tmp_path: Path) -> None:
    problem = changed(tmp_path, "  opening_turns: 2", "  opening_turns: 2\n  openings: 3")
    assert problem.code == "SC023"
    assert "openings: 3" in problem.source_line


def test_a_missing_threshold_is_named(tmp_path: Path) -> None:
    problem = changed(tmp_path, "  opening_turns: 2 ", "  # ")
    assert problem.code == "SC024"
    assert "opening_turns" in problem.message


def test_a_kind_of_call_nobody_knows_is_named(tmp_path: Path) -> None:
    assert changed(tmp_path, "  follow_up: {}", "  follow_up: {}\n  lunch: {}").code == "SC023"


def test_a_list_in_the_place_of_everything_is_refused(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "- one\n- two\n")
    assert problem.message == "here should be keys with values, not a list"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- id: purpose_early", "- id: purpose_late"),
        ("    dimension: purpose\n", "    dimension: purposes\n"),
        ("{id: value_fits,", "{id: value_fit,"),
        ("not_applicable: [benefit_to_her,", "not_applicable: [benefit_to_him,"),
        ("- id: permission_to_go_on", "- id: permission"),
        ("    dimension: next_step\n        points: 5", "    dimension: next\n        points: 5"),
    ],
)
def test_a_name_nothing_knows_is_named_with_the_nearest(tmp_path: Path, old: str, new: str) -> None:
    found = problems(tmp_path, TEXT.replace(old, new, 1))
    assert {problem.code for problem in found} == {"SC105"}
    assert any("did you mean" in problem.help for problem in found)
