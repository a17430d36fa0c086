"""Everything there is to say about files before anybody rings: form, names, and sense.

The compiler says what cannot be played; the findings say what can, and makes no sense. They
are looked for only where the file compiles: in one that does not, they would be guesses.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from scoring.rubric_file import default_rubric
from simulator.authoring.findings.agreement import find_in_agreement
from simulator.authoring.findings.facts import find_in_facts
from simulator.authoring.findings.reach import reach_of
from simulator.authoring.findings.rubric import find_in_rubric
from simulator.authoring.findings.side import Side
from simulator.authoring.findings.spoken import find_in_spoken
from simulator.authoring.findings.states import find_in_states
from simulator.authoring.findings.worth import find_in_goal, find_in_worth
from simulator.scenario.any_file import check_file
from simulator.scenario.compiler import Compiled
from simulator.scenario.diagnostics import Problem, Problems
from simulator.scenario.library import SearchPath, files_meant, kind_of
from simulator.scenario.model import Scenario
from simulator.scenario.nodes import Node, key_at
from simulator.scenario.reading import Shelf


def check(paths: Iterable[Path], search: SearchPath) -> tuple[Problem, ...]:
    """Every problem of these files, and of all files in these folders, by position."""
    found, shelf = Problems(), Shelf()
    for file in files_meant(paths):
        found.extend(checked(file, search.near(file), shelf).problems)
    return found.sorted


def checked(file: Path, search: SearchPath, shelf: Shelf | None = None) -> Compiled:
    """A file as the compiler reads it, with what makes no sense in it among the problems."""
    if kind_of(file) == "rubric":
        return Compiled(scenario=None, problems=find_in_rubric(file))
    compiled = check_file(file, search, shelf)
    if any(problem.is_error for problem in compiled.problems):
        return compiled
    found = Problems()
    found.extend(compiled.problems)
    trees = dict(compiled.trees)
    if "" in trees:
        find_in_spoken(trees[""], found)
    if compiled.scenario is not None:
        for side in sides(compiled.scenario, trees, found):
            _find_in_call(side)
        _find_in_variants(compiled.scenario, trees, found)
    return replace(compiled, problems=found.sorted)


def sides(scenario: Scenario, trees: dict[str, Node], found: Problems) -> tuple[Side, ...]:
    """The call as written and each of its variants, with their trees."""
    calls = [("", scenario.customer, scenario.call)]
    calls += [(variant.id, variant.customer, variant.call) for variant in scenario.variants]
    return tuple(
        Side(customer=customer, call=call, tree=trees[id], problems=found)
        for id, customer, call in calls
        if id in trees
    )


def _find_in_call(side: Side) -> None:
    reach = reach_of(side.customer, side.call)
    find_in_states(side, reach)
    find_in_facts(side, reach)
    find_in_agreement(side, reach)
    find_in_worth(side, reach, default_rubric())
    find_in_goal(side)


def _find_in_variants(scenario: Scenario, trees: dict[str, Node], found: Problems) -> None:
    for variant in scenario.variants:
        if variant.customer == scenario.customer and variant.call == scenario.call:
            found.add("SC321", key_at(trees[""], "variants", variant.id), value=variant.id)
