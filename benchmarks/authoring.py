"""What it costs an author to check, prove, test and preview what she writes.

Run `python -m benchmarks.authoring`. Medians; the checks are processor time in a warm process,
the commands wall-clock time of processes of their own, imports included. Nothing here is a test.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.loading import long_scenario
from simulator.authoring.checking import check
from simulator.authoring.gallery import filled_in, template
from simulator.authoring.preview import Preview
from simulator.authoring.proving import proved
from simulator.scenario.library import SearchPath, bundled_folder
from simulator.scenario.model import CallType

RUNS = 5
MANY = 500


def milliseconds(
    act: Callable[[], object], runs: int = RUNS, clock: Callable[[], float] = time.perf_counter
) -> float:
    """The median of how long it takes."""
    taken = []
    for _ in range(runs):
        began = clock()
        act()
        taken.append((clock() - began) * 1000)
    return statistics.median(taken)


def command(*arguments: str) -> Callable[[], object]:
    """warmcall with these arguments, as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    line = [sys.executable, "-m", "simulator.cli.main", *arguments]
    return lambda: subprocess.run(line, check=False, capture_output=True, env=environment)


def many_scenarios(folder: Path) -> None:
    """MANY scenarios as trainers write them: half bundled ones, half templates, renamed."""
    bundled = sorted(bundled_folder().glob("*.yaml"))
    kinds = list(CallType)
    for number in range(MANY):
        id = f"scenario-{number}"
        if number % 2:
            text = filled_in(template(kinds[number % len(kinds)]), {"id": id})
        else:
            path = bundled[number // 2 % len(bundled)]
            text = path.read_text(encoding="utf-8").replace(f"\nid: {path.stem}\n", f"\nid: {id}\n")
        (folder / f"{id}.yaml").write_text(text, encoding="utf-8")


def proof_rows(search: SearchPath) -> list[tuple[str, float]]:
    """Proving the bundled scenarios, the slowest and the median, and a reload of the preview."""
    files = sorted(bundled_folder().glob("*.yaml"))
    each = [
        milliseconds(lambda file=file: proved(file, search), 1, time.process_time) for file in files
    ]
    preview = Preview(bundled_folder() / "packaging-renewal.yaml", search)
    for turn in ("Hi Dana, Sam from Norpack about line 2.", *["What still goes wrong?"] * 9):
        preview.say(turn)
    return [
        ("`check --prove`, the slowest bundled scenario", max(each)),
        ("`check --prove`, the median one", statistics.median(each)),
        ("a preview of ten turns, read again", milliseconds(preview.reload)),
    ]


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = ("--data", str(folder / "data"))
        many, one = folder / "many", folder / "one"
        many.mkdir()
        one.mkdir()
        many_scenarios(many)
        long = long_scenario(one)
        search = SearchPath.of()
        bundled = str(bundled_folder() / "packaging-renewal.yaml")
        whole = milliseconds(lambda: check([many], search), 1, time.process_time)
        lines = long.read_text(encoding="utf-8").count("\n")
        rows = [
            (
                f"check of {lines} lines",
                milliseconds(lambda: check([long], search), RUNS, time.process_time),
            ),
            (f"check of {MANY} scenarios, each", whole / MANY),
        ]
        rows += proof_rows(search)
        for called in ("check", "test", "graph", "kit"):
            row = f"`warmcall {called}` of packaging-renewal"
            rows.append((row, milliseconds(command(*data, called, bundled))))
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print("| | ms |")
    print("|---|---|")
    for what, taken in rows:
        print(f"| {what} | {taken:.0f} |")


if __name__ == "__main__":
    main()
