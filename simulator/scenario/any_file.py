"""What there is to say about an author's file of any kind: scenario, library, account …"""

from dataclasses import replace
from pathlib import Path

from simulator.scenario.account_compiler import check_account_file
from simulator.scenario.compiler import Compiled, Workshop
from simulator.scenario.file_checks import check_clips
from simulator.scenario.model import Cell
from simulator.scenario.reading import Finder, Shelf
from simulator.scenario.source_files import answers_file, is_answers_file

_WITH_ANSWERS = ("scenario", "customer")


def check_file(path: Path, finder: Finder, shelf: Shelf | None = None) -> Compiled:
    """What there is to say about a file of any kind; a scenario is compiled whole.

    Files checked together share a shelf, so that their libraries are read once.
    """
    workshop = Workshop(finder, shelf)
    if is_answers_file(path):
        workshop.problems.add("SC048", path)
        return workshop.done(path, None)
    tree = workshop.reading.tree(path)
    kind = None if tree is None else workshop.reading.kind(tree)
    scenario = None
    cells: tuple[Cell, ...] = ()
    match kind:
        case "scenario":
            scenario = workshop.scenario(path)
        case "customer":
            workshop.customer(path)
        case "library":
            cells = workshop.library(path)
        case "disposition":
            workshop.disposition(path)
        case "account" | "relationship":
            return check_account_file(path, finder, kind)
        case _:
            pass
    if tree is not None and kind is not None:
        whole = workshop.reading.tree_with_answers(path) or tree
        check_clips(path, whole, workshop.problems)
        if kind not in _WITH_ANSWERS and answers_file(path).exists():
            workshop.problems.add("SC048", answers_file(path))
    return replace(workshop.done(path, scenario), cells=cells)
