"""What it costs to get a scenario: compiled from its files, and from the cache.

Run `python -m benchmarks.loading`. Every figure is the median processor time of fresh processes,
so it holds the imports; a bare import of pydantic and yaml stands beside it for scale, because
absolute figures on a busy machine say little. Nothing here is a test.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from simulator.scenario.library import bundled_folder

SCENARIO = "packaging-renewal"
RUNS = 7
LINES = 1_000
LOAD = """
import sys, time
began = time.process_time()
from pathlib import Path
from simulator.scenario.library import SearchPath, load
imported = time.process_time()
load(sys.argv[1], SearchPath.of(cache_folder=Path(sys.argv[2]) if sys.argv[2] else None))
print(time.process_time() - began, time.process_time() - imported)
"""
BARE = """
import time
began = time.process_time()
import pydantic, yaml
pydantic.BaseModel
print(time.process_time() - began, 0)
"""
FACT = """\
  - id: extra-{n}
    layer: problem
    says: Line {n} stopped {n} times in March.
    asked_by:
      - "How often did line {n} stop?"
      - "What happened to line {n} in March?"
    must: [line {n}, [stopped, stood still]]
"""


def milliseconds(program: str, *arguments: str) -> tuple[float, float]:
    """Medians of what the program prints: with its imports, and without them."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-c", program, *arguments]
    runs = []
    for _ in range(RUNS + 1):
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
        runs.append([float(seconds) * 1000 for seconds in done.stdout.split()])
    whole, inner = zip(*runs[1:], strict=True)
    return statistics.median(whole), statistics.median(inner)


def long_scenario(folder: Path) -> Path:
    """The bundled scenario, made as long as LINES by further facts."""
    text = (bundled_folder() / f"{SCENARIO}.yaml").read_text(encoding="utf-8")
    missing = LINES - text.count("\n")
    facts = "".join(FACT.format(n=n) for n in range(missing // FACT.count("\n") + 1))
    file = folder / f"{SCENARIO}.yaml"
    file.write_text(text.replace("facts:\n", f"facts:\n{facts}", 1), encoding="utf-8")
    return file


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        long = long_scenario(Path(folder))
        lines = long.read_text(encoding="utf-8").count("\n")
        cache = str(Path(folder) / "cache")
        bare, _ = milliseconds(BARE)
        rows = [
            (f"{SCENARIO}, compiled", *milliseconds(LOAD, SCENARIO, "")),
            (f"{SCENARIO}, from the cache", *milliseconds(LOAD, SCENARIO, cache)),
            (f"{lines} lines, compiled", *milliseconds(LOAD, str(long), "")),
            (f"{lines} lines, from the cache", *milliseconds(LOAD, str(long), cache)),
        ]
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"importing pydantic and yaml alone: {bare:.0f} ms\n")
    print("| | with imports, ms | load alone, ms | with imports, against the bare imports |")
    print("|---|---|---|---|")
    for name, whole, inner in rows:
        print(f"| {name} | {whole:.0f} | {inner:.1f} | {whole / bare:.1f} |")


if __name__ == "__main__":
    main()
