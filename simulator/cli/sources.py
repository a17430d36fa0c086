"""A text file somebody names, read for a command."""

from pathlib import Path

from simulator.cli.exits import Exit, Failure
from simulator.scenario.diagnostics import Problems, format_problems
from simulator.scenario.nodes import SourceFile
from simulator.scenario.source_files import Unreadable, decode, read_bytes


def read_source(path: Path) -> SourceFile:
    """The file at `path`; what is wrong with it ends the command."""
    problems = Problems()
    try:
        source = decode(path, read_bytes(path), problems)
    except Unreadable as error:
        problems.add(error.code, path, **error.words)
        source = None
    if source is None:
        raise Failure(format_problems(problems.sorted), Exit.NOT_FOUND)
    return source
