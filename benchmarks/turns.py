"""What a turn costs: hearing, engine and reply together, on this machine, now.

Run `python benchmarks/turns.py`. Prints a table with the machine, medians and ratios. Only the
ratios are worth comparing between machines; nothing here is a test.
"""

import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from simulator.call.call import Call
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import SearchPath, load
from simulator.scenario.model import Move, Scenario

SCENARIO = "packaging-renewal"
ROUNDS = 40


def trainee_lines(name: str) -> list[str]:
    """The trainee's sentences of a bundled story, without comments and slash commands."""
    story = Path(__file__).parents[1] / "scenarios" / f"{SCENARIO}.stories" / f"{name}.story"
    lines = story.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith(("#", "/"))]


def endlessly_patient(scenario: Scenario) -> Scenario:
    """The scenario with every move of patience and trust, and her time limit, switched off."""
    customer = scenario.customer
    return replace(
        scenario,
        customer=replace(
            customer,
            people=tuple(replace(p, time_limit_ms=None, patience=100) for p in customer.people),
            disposition=replace(
                customer.disposition,
                moves=tuple(Move(reason=m.reason) for m in customer.disposition.moves),
            ),
        ),
    )


def turn_times_ms(scenario: Scenario, turns: list[str]) -> list[float]:
    """Milliseconds of each turn of one call, up to its end."""
    call = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    call.begin()
    times = []
    for text in turns:
        if call.call.is_over:
            break
        began = time.perf_counter()
        call.say(text)
        times.append((time.perf_counter() - began) * 1000)
    return times


def shell_seconds(command: list[str], runs: int = 5) -> tuple[float, float]:
    """Median wall and processor seconds of a command."""
    walls, processors = [], []
    for _ in range(runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        subprocess.run(command, check=False, capture_output=True)
        walls.append(time.perf_counter() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processors.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(walls[1:]), statistics.median(processors[1:])


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def rows() -> list[tuple[str, str]]:
    scenario = load(SCENARIO, SearchPath.of())
    lines = trainee_lines("good") + trainee_lines("poor")
    turn_times_ms(scenario, lines)  # warm the caches: a call is prepared while the phone rings
    times = [t for _ in range(ROUNDS) for t in turn_times_ms(scenario, lines)]

    patient = endlessly_patient(scenario)
    talk = [line for line in lines if not line.lower().startswith(("bye", "goodbye", "thank"))]
    talk = [line for line in talk if "bye" not in line.lower()]
    short = turn_times_ms(patient, list(islice(cycle(talk), 20)))
    long = turn_times_ms(patient, list(islice(cycle(talk), 200)))

    warmcall = [sys.executable, "-m", "simulator.cli.main"]
    story = Path(__file__).parents[1] / "scenarios" / f"{SCENARIO}.stories" / "good.story"
    help_wall, _ = shell_seconds([*warmcall, "--help"])
    bare_wall, _ = shell_seconds([sys.executable, "-c", "pass"])
    with tempfile.TemporaryDirectory() as folder:
        score = [*warmcall, "--data", folder, "score", str(story), "--scenario", SCENARIO]
        _, score_cpu = shell_seconds(score)
    result = [
        ("turns measured", str(len(times))),
        ("one turn, median", f"{statistics.median(times):.2f} ms"),
        ("one turn, p99", f"{percentile(times, 0.99):.2f} ms"),
        (f"a turn of a {len(short)}-turn call, median", f"{statistics.median(short):.2f} ms"),
        (f"a turn of a {len(long)}-turn call, median", f"{statistics.median(long):.2f} ms"),
        (
            f"last 20 turns of {len(long)} against the first 20, ratio of means",
            f"{statistics.mean(long[-20:]) / statistics.mean(long[:20]):.2f}",
        ),
        ("warmcall --help, wall", f"{help_wall:.3f} s"),
        ("python -c pass, wall", f"{bare_wall:.3f} s"),
    ]
    if (
        subprocess.run(
            [sys.executable, "-c", "import typer"], check=False, capture_output=True
        ).returncode
        == 0
    ):
        typer_wall, _ = shell_seconds([sys.executable, "-c", "import typer"])
        result.append(
            ("--help against import typer, ratio of wall", f"{help_wall / typer_wall:.2f}")
        )
    else:
        result.append(("--help against import typer", "typer is not installed"))
    result.append(("score a transcript from the shell, processor", f"{score_cpu:.3f} s"))
    return result


def main() -> None:
    print(f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    for name, figure in rows():
        print(f"{name:<62} {figure:>12}")


if __name__ == "__main__":
    main()
