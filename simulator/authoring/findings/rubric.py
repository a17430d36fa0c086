"""Rubrics: weights that do not add up, and aims nobody could tell apart."""

from pathlib import Path

from scoring.rubric import CheckRule
from scoring.rubric_file import RubricInvalid, load_rubric
from simulator.authoring.findings.worth import VAGUE
from simulator.scenario.diagnostics import Problem, Problems
from simulator.scenario.nodes import Node, Step, at
from simulator.scenario.source_files import decode, read_bytes
from simulator.scenario.yaml_reader import read_tree

_WHOLE = 100


def find_in_rubric(path: Path) -> tuple[Problem, ...]:
    """Everything wrong with a rubric file: its form, or else its sense."""
    try:
        rubric = load_rubric(path)
    except RubricInvalid as invalid:
        return invalid.problems
    found = Problems()
    source = decode(path, read_bytes(path), found)
    tree = None if source is None else read_tree(source, found)
    if tree is None:
        return found.sorted
    total = sum(dimension.weight for dimension in rubric.dimensions)
    if total != _WHOLE:
        found.add("SC323", at(tree, "dimensions", 0, "weight"), total=total)
    for index, dimension in enumerate(rubric.dimensions):
        points = sum(c.points for c in rubric.checks if c.dimension == dimension.id)
        if points != dimension.weight:
            found.add(
                "SC324",
                at(tree, "dimensions", index, "weight"),
                value=dimension.id,
                points=points,
                weight=dimension.weight,
            )
    _look_at_aims(rubric.checks, tree, found, "checks")
    for kind in rubric.call_types:
        _look_at_aims(kind.instead, tree, found, "call_types", str(kind.type), "instead")
    return found.sorted


def _look_at_aims(checks: tuple[CheckRule, ...], tree: Node, found: Problems, *path: Step) -> None:
    for index, check in enumerate(checks):
        if match := VAGUE.search(check.aim):
            where = at(tree, *path, index, "aim")
            found.add("SC322", where, value=check.id, word=match.group())
