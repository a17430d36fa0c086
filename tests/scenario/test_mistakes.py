"""The first message about a single mistake stands beside it, and not somewhere it led to."""

from itertools import islice
from pathlib import Path

import pytest

from simulator.authoring.checking import checked
from simulator.scenario.library import SearchPath, bundled_folder
from tests.scenario.mistakes import Mistake, mistakes

COUNT = 100
ENOUGH = 95
SEED = 20260401


def missed(mistake: Mistake, folder: Path) -> str:
    """What is said first where it is not said within a line of the mistake; else nothing."""
    file = folder / f"{mistake.scenario}.yaml"
    file.write_text(mistake.text, encoding="utf-8")
    problems = checked(file, SearchPath((folder, bundled_folder()))).problems
    if problems and min(abs(problems[0].line - line) for line in mistake.lines) <= 1:
        return ""
    told = str(problems[0]).splitlines()[0] if problems else "nothing was said"
    line = mistake.text.split("\n")[mistake.lines[0] - 1]
    return f"{mistake.kind} in {mistake.scenario}:{mistake.lines[0]}: {line.strip()!r}: {told}"


@pytest.mark.slow
def test_the_first_message_is_within_a_line_of_the_mistake(tmp_path: Path) -> None:
    found = [missed(mistake, tmp_path) for mistake in islice(mistakes(SEED), COUNT)]
    misses = [miss for miss in found if miss]
    print("\n".join([f"{COUNT - len(misses)} of {COUNT} within a line", *misses]))
    assert COUNT - len(misses) >= ENOUGH, "\n".join(misses)
