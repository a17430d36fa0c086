"""What a turn costs: hearing, engine and reply together, on this machine, now.

Run `python -m benchmarks.turns`. Prints a table with the machine, medians and ratios. Turns and
commands are measured in processor time, which a busy machine disturbs less; only the ratios are
worth comparing between machines, and nothing here is a test.
"""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

from simulator.call.call import Call
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.ready import get_ready
from simulator.scenario.library import SearchPath, load
from simulator.scenario.model import Move, Scenario
from simulator.session import undisturbed

ROOT = Path(__file__).parents[1]
SCENARIO = "packaging-renewal"
STORY = ROOT / "scenarios" / f"{SCENARIO}.stories" / "good.story"
SHORT, LONG = 20, 200  # turns of a call
LAPS = 5
RUNS = 7  # of a command
_MAY_END_IT = ("bye", "thank", "brochure")  # she rings off where a brochure is pressed on her
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
LOADING = """
import sys

from pathlib import Path
from simulator.call.call import Call
from simulator.call.start import CallStart
from simulator.scenario.library import SearchPath, load
scenario = load(sys.argv[1], SearchPath.of(cache_folder=Path(sys.argv[2])))
Call(scenario, CallStart.of(scenario), seed=1)
"""


def story_lines(path: Path) -> list[str]:
    """The trainee's sentences of a story, without comments and slash commands."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith(("#", "/"))]


def stories() -> list[tuple[str, list[str]]]:
    """Every bundled story with its scenario."""
    found = sorted((ROOT / "scenarios").glob("*.stories/*.story"))
    return [(path.parent.name.removesuffix(".stories"), story_lines(path)) for path in found]


def talk() -> list[str]:
    """What is said in the good and the poor call, but for what may end a call."""
    said = story_lines(STORY) + story_lines(STORY.with_name("poor.story"))
    return [text for text in said if not any(word in text.lower() for word in _MAY_END_IT)]


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
    """Processor milliseconds of each turn of one call, up to its end."""
    call = TypedCall(Call(scenario, CallStart.of(scenario), seed=1))
    get_ready(call.call.context)
    call.begin()
    times = []
    for text in turns:
        if call.call.is_over:
            break
        with undisturbed():  # as a session takes it
            began = time.process_time()
            call.say(text)
            times.append((time.process_time() - began) * 1000)
    return times


def long_against_short(scenario: Scenario) -> tuple[float, float]:
    """Milliseconds a turn of one long call and of short ones, the very same sentences in both."""
    patient = endlessly_patient(scenario)
    opening = talk()[0]  # nobody talks long to somebody without a purpose
    said = list(islice(cycle(talk()), LONG))
    best_long = best_short = float("inf")
    for _ in range(LAPS):
        _, *long = turn_times_ms(patient, [opening, *said])
        short = [
            each
            for first in range(0, LONG, SHORT)
            for each in turn_times_ms(patient, [opening, *said[first : first + SHORT]])[1:]
        ]
        assert len(long) == len(short) == LONG, "a call ended early"
        best_long = min(best_long, statistics.mean(long))
        best_short = min(best_short, statistics.mean(short))
    return best_long, best_short


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of one run of a command."""

    wall_s: float
    processor_s: float
    peak_mb: float


def cost_of(command: list[str], compiled: Path) -> Cost:
    """One run of a command, its modules compiled in a folder, as they are once installed."""
    kept = {name: value for name, value in os.environ.items() if name != _NO_BYTECODE}
    began = time.perf_counter()
    running = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        env={**kept, "PYTHONPYCACHEPREFIX": str(compiled)},
    )
    _, _, used = os.wait4(running.pid, 0)
    wall = time.perf_counter() - began
    running.returncode = 0  # waited for above
    return Cost(
        wall_s=wall, processor_s=used.ru_utime + used.ru_stime, peak_mb=used.ru_maxrss / 1024
    )


def costs_of(compiled: Path, *commands: list[str]) -> list[Cost]:
    """Medians of commands that take turns, so that all meet the same weather."""
    runs = [[cost_of(command, compiled) for command in commands] for _ in range(RUNS + 1)][1:]
    return [
        Cost(
            wall_s=statistics.median(c.wall_s for c in column),
            processor_s=statistics.median(c.processor_s for c in column),
            peak_mb=statistics.median(c.peak_mb for c in column),
        )
        for column in zip(*runs, strict=True)
    ]


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def turn_rows() -> list[tuple[str, str]]:
    """What turns cost within a running program."""
    first: list[float] = []
    loaded = {name: load(name, SearchPath.of()) for name, _ in stories()}
    for name, lines in stories():  # no sentence has been heard before, but by its own story
        first += turn_times_ms(loaded[name], lines)
    long, short = long_against_short(loaded[SCENARIO])
    return [
        ("turns measured, each said for the first time", str(len(first))),
        ("one turn, median", f"{statistics.median(first):.2f} ms"),
        ("one turn, p95", f"{percentile(first, 0.95):.2f} ms"),
        ("one turn, p99", f"{percentile(first, 0.99):.2f} ms"),
        (f"a turn of {SHORT}-turn calls, mean", f"{short:.2f} ms"),
        (f"the same sentences in one call of {LONG} turns", f"{long:.2f} ms"),
        ("long against short, ratio", f"{long / short:.2f}"),
    ]


def command_rows() -> list[tuple[str, str]]:
    """What commands cost from the shell."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        score = ["--data", folder, "score", str(STORY), "--scenario", SCENARIO]
        loading = [python, "-c", LOADING, SCENARIO, str(Path(folder) / "cache")]
        bare, typer, helped, loaded, scored = costs_of(
            Path(folder) / "compiled",
            [python, "-c", "pass"],
            [python, "-c", "import typer"],
            [python, "-m", "simulator.cli.main", "--help"],
            loading,
            [python, "-m", "simulator.cli.main", *score],
        )
    return [
        ("python -c pass, wall", f"{bare.wall_s:.3f} s"),
        ("import typer, wall", f"{typer.wall_s:.3f} s"),
        ("warmcall --help, wall", f"{helped.wall_s:.3f} s"),
        ("--help against import typer, ratio", f"{helped.wall_s / typer.wall_s:.2f}"),
        (
            "import and load of a call, processor, beyond a bare python",
            f"{loaded.processor_s - bare.processor_s:.3f} s",
        ),
        ("score a transcript from the shell, processor", f"{scored.processor_s:.3f} s"),
        ("the same, most memory held", f"{scored.peak_mb:.0f} MB"),
    ]


def main() -> None:
    print(f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    commands = command_rows()  # first: a new process counts what its parent held as its own
    for name, figure in (*turn_rows(), *commands):
        print(f"{name:<62} {figure:>12}")


if __name__ == "__main__":
    main()
