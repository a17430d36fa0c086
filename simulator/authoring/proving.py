"""The slow half of a check: calls held and sample sentences heard, beside the findings.

What `checking` says is said here too; `proof` holds the calls.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scoring.rubric_file import default_rubric
from simulator.authoring.checking import checked, sides
from simulator.authoring.findings.heard import find_in_heard
from simulator.authoring.findings.proved import find_in_proof
from simulator.authoring.proof import Proof, prove
from simulator.scenario.diagnostics import Problem, Problems
from simulator.scenario.library import SearchPath, files_meant
from simulator.scenario.model import Scenario
from simulator.scenario.reading import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """A scenario that was proved, with what was found."""

    path: Path
    scenario: Scenario
    proof: Proof


def check_and_prove(
    paths: Iterable[Path], search: SearchPath
) -> tuple[tuple[Problem, ...], tuple[Proved, ...]]:
    """Every problem of these files and folders, and the proof of every scenario in them."""
    found, proofs, shelf = Problems(), [], Shelf()
    for file in files_meant(paths):
        problems, proof = proved(file, search.near(file), shelf)
        found.extend(problems)
        proofs += [proof] if proof is not None else []
    return found.sorted, tuple(proofs)


def proved(
    file: Path, search: SearchPath, shelf: Shelf | None = None
) -> tuple[tuple[Problem, ...], Proved | None]:
    """Everything there is to say of a file; and its proof, where it can be played."""
    compiled = checked(file, search, shelf)
    scenario = compiled.scenario
    if scenario is None:
        return compiled.problems, None
    found = Problems()
    found.extend(compiled.problems)
    both = sides(scenario, dict(compiled.trees), found)
    find_in_heard(both[0])
    for variant in both[1:]:
        find_in_heard(variant, both[0])
    proof = prove(scenario, default_rubric())
    find_in_proof(both[0], proof)
    return found.sorted, Proved(path=file, scenario=scenario, proof=proof)
