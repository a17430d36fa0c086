"""A scenario that extends another is that one with its own changes, each fault at its place."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.scenario.any_file import check_file
from simulator.scenario.compiler import Compiled
from simulator.scenario.library import SearchPath, load
from tests.scenario.files_on_disk import codes, folder, scenario_text

CHILD = """\
kind: scenario
id: child
title: The same, with other figures
extends: short
"""


def extended(root: Path, *more: str, parent: str = "", **files: str) -> Compiled:
    """The file `child`, which extends `short`, checked."""
    text = parent or scenario_text()
    search = folder(root, short=text, child=CHILD + "".join(more), **files)
    return check_file(root / "child.yaml", search)


def test_what_a_scenario_does_not_say_is_taken_from_the_one_it_extends(tmp_path: Path) -> None:
    made = extended(tmp_path, "facts:\n  stops: {says: Line 2 stops every day.}\n")
    assert made.problems == ()
    assert made.scenario is not None
    assert made.scenario.id == "child"
    assert made.scenario.customer.people[0].name == "Dana Whitfield"
    assert made.scenario.customer.facts[0].says == "Line 2 stops every day."
    assert [used.id for used in made.used] == ["common", "disposition", "short"]


def test_its_sample_calls_and_variants_are_not_taken_over(tmp_path: Path) -> None:
    parent = scenario_text(
        "variants: {b: {pass_mark: 60}}\n",
        "examples: [{name: a, turns: [Hello], expect: {discloses: [stops]}}]\n",
    )
    made = extended(tmp_path, parent=parent)
    assert made.scenario is not None
    assert made.scenario.variants == ()
    assert made.scenario.call.examples == ()


def test_a_chain_takes_the_nearest_word(tmp_path: Path) -> None:
    grandchild = CHILD.replace("id: child", "id: grandchild").replace("short", "child")
    search = folder(
        tmp_path,
        short=scenario_text("pass_mark: 50\n"),
        child=CHILD + "pass_mark: 60\n",
        grandchild=grandchild,
    )
    assert load("grandchild", search).call.pass_mark == 60


def test_a_fault_of_the_parent_is_shown_in_the_parents_file(tmp_path: Path) -> None:
    made = extended(tmp_path, parent=scenario_text("pass_mark: often\n"))
    (problem,) = made.problems
    assert (problem.code, Path(problem.path).name) == ("SC028", "short.yaml")
    assert problem.source_line == "pass_mark: often"


def test_a_fault_of_the_child_is_shown_in_the_childs_file(tmp_path: Path) -> None:
    made = extended(tmp_path, "facts:\n  stop: {says: Line 2 stops every day.}\n")
    (problem,) = made.problems
    assert (problem.code, problem.line, Path(problem.path).name) == ("SC112", 6, "child.yaml")
    assert "did you mean 'stops'" in problem.help


def test_what_neither_says_is_missed_in_the_file_being_checked(tmp_path: Path) -> None:
    made = extended(tmp_path, parent=scenario_text().replace("today: 2026-03-24 10:05\n", ""))
    (problem,) = made.problems
    assert (problem.code, Path(problem.path).name) == ("SC024", "child.yaml")


def test_a_missing_parent_is_one_problem_and_not_twenty(tmp_path: Path) -> None:
    search = folder(tmp_path, child=CHILD.replace("short", "shorter"), short=scenario_text())
    problems = check_file(tmp_path / "child.yaml", search).problems
    assert codes(problems) == ["SC106"]
    assert "did you mean 'short'" in problems[0].help


def test_a_circle_of_two_is_told_once_for_each_file(tmp_path: Path) -> None:
    made = extended(tmp_path, parent=scenario_text("extends: child\n"))
    assert codes(made.problems) == ["SC220"]
    assert "child → short → child" in made.problems[0].message
    assert Path(made.problems[0].path).name == "short.yaml"


def test_a_library_cannot_be_extended(tmp_path: Path) -> None:
    search = folder(tmp_path, child=CHILD.replace("short", "common"))
    assert codes(check_file(tmp_path / "child.yaml", search).problems) == ["SC107"]


def test_a_changed_parent_makes_the_kept_child_stale(tmp_path: Path) -> None:
    search = SearchPath(
        folder(tmp_path, short=scenario_text(), child=CHILD).places, tmp_path / "cache"
    )
    assert load("child", search).call.pass_mark == 70
    (tmp_path / "short.yaml").write_text(scenario_text("pass_mark: 55\n"), encoding="utf-8")
    assert load("child", search).call.pass_mark == 55


ODD = (None, "", "remove", "child", [], {}, ["a"], {"id": "a"}, {"stops": "remove"}, [{"id": "b"}])
KEYS = ("extends", "customer", "facts", "persona", "people", "next_step", "trainee", "variants")


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(changes=st.dictionaries(st.sampled_from(KEYS), st.sampled_from(ODD), max_size=4))
def test_whatever_a_child_says_there_is_a_scenario_or_there_are_problems(
    changes: dict[str, object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    child = {"kind": "scenario", "id": "child", "title": "A", "extends": "short", **changes}
    search = folder(
        tmp_path_factory.mktemp("extended"), short=scenario_text(), child=json.dumps(child)
    )
    made = check_file(search.places[0] / "child.yaml", search)
    assert (made.scenario is None) == any(problem.is_error for problem in made.problems)
