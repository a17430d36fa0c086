"""`warmcall check`: every mistake in scenario files, with its place and its cure."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from simulator.authoring.checking import check
from simulator.cli.coverage import show_coverage
from simulator.cli.exits import Exit, Failure
from simulator.cli.proof_shown import proof_as_json, show_proof
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import search_path
from simulator.scenario.diagnostics import Problem, format_problems
from simulator.scenario.library import SUFFIX, ScenarioNotFound, SearchPath, locate

if TYPE_CHECKING:
    from simulator.authoring.proving import Proved

SCHEMA_VERSION = 1


@click.command("check")
@click.argument("names", nargs=-1, metavar="[PATHS|IDS]...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.option("--strict", is_flag=True, help="Fail for warnings too.")
@click.option("--coverage", is_flag=True, help="List the cells with few lines instead.")
@click.option("--prove", is_flag=True, help="Hold calls as well: can it be won, lost, passed?")
@pass_settings
def check_command(
    settings: Settings,
    *,
    names: tuple[str, ...],
    as_json: bool,
    strict: bool,
    coverage: bool,
    prove: bool,
) -> int:
    """Check scenario files, folders of them, or scenarios by id.

    Without names, everything that can be played here is checked. Leaves with 4 when
    something cannot be used. With --coverage, the frequent cells for which somebody has
    fewer than six lines are listed, and those that only the common library fills.

    With --prove, sample sentences are heard and calls are held, some seconds a file: a winning
    and a losing one are shown, and what no call comes to is reported.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    search = search_path(settings)
    paths = [_path_of(name, search) for name in names] or [p for p in search.places if p.is_dir()]
    for path in paths:
        if names and path.is_dir() and not any(path.rglob(f"*{SUFFIX}")):
            screen.tell(f"There is no scenario file in the folder {path}: none ends in {SUFFIX}.")
    if coverage:
        return show_coverage(screen, paths, search, names_given=bool(names), strict=strict)
    problems, proofs = _judged(paths, search, prove=prove)
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    if as_json:
        screen.result(
            {
                "schema_version": SCHEMA_VERSION,
                "errors": errors,
                "warnings": warnings,
                "problems": [problem.as_json() for problem in problems],
                "proofs": [proof_as_json(proof) for proof in proofs],
            }
        )
        return _exit_code(problems, strict=strict)
    for proof in proofs:
        show_proof(screen, proof)
    if problems:
        screen.show(format_problems(problems))
        screen.tell()
        screen.tell(f"{_count(errors, 'error')}, {_count(warnings, 'warning')}.")
    else:
        screen.tell("No mistakes found.")
    return _exit_code(problems, strict=strict)


def _judged(
    paths: list[Path], search: SearchPath, *, prove: bool
) -> tuple[tuple[Problem, ...], "tuple[Proved, ...]"]:
    if not prove:
        return check(paths, search), ()
    from simulator.authoring.proving import check_and_prove

    return check_and_prove(paths, search)


def _exit_code(problems: tuple[Problem, ...], *, strict: bool) -> Exit:
    fails = strict or any(problem.is_error for problem in problems)
    return Exit.SCENARIO_INVALID if problems and fails else Exit.DONE


def _path_of(name: str, search: SearchPath) -> Path:
    """The file or folder meant by a name; a library or customer may be named by id too."""
    path = Path(name)
    if path.exists() or path.is_symlink():
        return path
    found = search.find(name)
    if found is not None:
        return found
    try:
        return locate(name, search)
    except ScenarioNotFound as error:
        raise Failure(str(error), Exit.NOT_FOUND) from error


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
