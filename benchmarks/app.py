"""What the app costs: its first frame, a thousand scenarios, ten thousand calls, memory.

Run `python -m benchmarks.app`. Each program runs in a terminal of its own (a pty), in turns with
the others, so that all meet the same weather; the medians are compared. Nothing here is a test.
"""

import argparse
import json
import os
import platform
import pty
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path

from simulator.practice.desk import Desk
from simulator.practice.roster import Roster, keep_roster
from simulator.scenario.library import bundled_folder

ROOT = Path(__file__).parents[1]
RUNS = 5
SCENARIOS, CALLS = 1_000, 10_000
PATIENCE_S = 400  # a thousand files that were never compiled
EMPTY = "from textual.app import App; App().run()"
DRAWN = b"\x1b[1;1H"  # the first line of the first frame
SAM = Roster().with_trainee("Sam")


@dataclass(frozen=True)
class Seen:
    """One start of a program."""

    first_s: float  # until it has drawn
    ready_s: float  # until it shows what it was waited for
    memory_mb: float


def start(command: list[str], first: bytes, ready: bytes) -> Seen:
    """Start it in a terminal of 100 columns and 30 lines; end it when it shows `ready`."""
    began = time.perf_counter()
    child, screen = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
        os.execv(command[0], command)
    ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    drawn, first_s = b"", 0.0
    try:
        while ready not in drawn:
            assert time.perf_counter() - began < PATIENCE_S, f"no {ready!r} in {drawn[-2000:]!r}"
            if select.select([screen], [], [], 0.05)[0]:
                drawn += os.read(screen, 65536)
            if not first_s and first in drawn:
                first_s = time.perf_counter() - began
        return Seen(first_s, time.perf_counter() - began, memory_mb(child))
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(screen)


def key_times_ms(data: Path, keys: int = 100) -> list[float]:
    """From each key typed into home's search until the terminal is written to again."""
    child, screen = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "simulator.cli.main", "--data", str(data)]
        os.execv(command[0], command)
    ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    times: list[float] = []
    try:
        _drain(screen, for_s=8)
        os.write(screen, b"/")
        _drain(screen, for_s=1)
        for n in range(keys):
            began = time.perf_counter()
            os.write(screen, b"\x7f" if n % 2 else b"x")
            select.select([screen], [], [], 5)
            times.append((time.perf_counter() - began) * 1000)
            _drain(screen, for_s=0.15)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(screen)
    return times


def _drain(screen: int, *, for_s: float) -> None:
    until = time.perf_counter() + for_s
    while (left := until - time.perf_counter()) > 0:
        if select.select([screen], [], [], left)[0]:
            os.read(screen, 65536)


DECODING = """
import tempfile
from pathlib import Path
from simulator.scenario.model import Voice
from simulator.voice.process import VoiceProcess
with tempfile.TemporaryDirectory() as folder, VoiceProcess() as voice:
    path = Path(folder) / "line.wav"
    said = "Line two still stops about three times a week, and nobody here knows why."
    voice.synthesise(said, Voice(), path)
    while True:
        voice.transcribe_file(path)
        print("decoded", flush=True)
"""


def while_whisper_decodes(data: Path) -> list[float]:
    """The same while a process beside it decodes speech without a break; empty without voice."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", DECODING],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as beside:
        try:
            assert beside.stdout is not None
            return key_times_ms(data) if beside.stdout.readline() else []
        finally:
            beside.kill()


def memory_mb(process: int) -> float:
    """What the process has resident now."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def in_turns(*starts: Callable[[], Seen]) -> list[Seen]:
    """Medians of programs that take turns; the first lap warms up and is dropped."""
    laps = [[begin() for begin in starts] for _ in range(RUNS + 1)][1:]
    return [
        Seen(*(statistics.median(values) for values in zip(*map(_figures, column), strict=True)))
        for column in zip(*laps, strict=True)
    ]


def _figures(seen: Seen) -> tuple[float, float, float]:
    return seen.first_s, seen.ready_s, seen.memory_mb


def warmcall(data: Path, ready: str, scenarios: Path | None = None) -> Callable[[], Seen]:
    """The app with this data folder, until it shows this text."""
    command = [sys.executable, "-m", "simulator.cli.main", "--data", str(data)]
    if scenarios is not None:
        command += ["--scenarios", str(scenarios)]
    return lambda: start(command, b"Looking for your customers", ready.encode())


def many_scenarios(folder: Path) -> Path:
    """A thousand scenario files, each a copy of a bundled one under another id."""
    folder.mkdir()
    text = (bundled_folder() / "packaging-renewal.yaml").read_text(encoding="utf-8")
    for n in range(SCENARIOS):
        (folder / f"copy-{n:04}.yaml").write_text(
            text.replace("id: packaging-renewal", f"id: copy-{n:04}", 1).replace(
                "title: After the service visit", f"title: Copy {n:04}", 1
            ),
            encoding="utf-8",
        )
    return folder


def never_seen(data: Path, scenarios: Path) -> Callable[[], Seen]:
    """The same with files that were never compiled, until the list shows the first of them."""
    begin = warmcall(data, "Copy 0000", scenarios)

    def start_anew() -> Seen:
        shutil.rmtree(data / "cache", ignore_errors=True)
        return begin()

    return start_anew


def many_calls(data: Path) -> None:
    """Ten thousand recorded calls: one real record, copied."""
    story = str(ROOT / "docs" / "example-call.story")
    held = [sys.executable, "-m", "simulator.cli.main", "--data", str(data), "play"]
    with Path(story).open() as given:
        subprocess.run(
            [*held, "packaging-renewal", "--trainee", "Sam"],
            stdin=given,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    folder = data / "calls" / "sam"
    kinds = (".jsonl", ".meta.json", ".score.json")
    first = {kind: folder / f"0001-packaging-renewal{kind}" for kind in kinds}
    meta = json.loads(first[".meta.json"].read_text())
    for n in range(2, CALLS + 1):
        stem = f"{n:04}-packaging-renewal"
        for kind in (".jsonl", ".score.json"):
            os.link(first[kind], folder / f"{stem}{kind}")
        (folder / f"{stem}.meta.json").write_text(json.dumps(meta))


def main() -> None:
    chosen = argparse.ArgumentParser(description=__doc__)
    chosen.add_argument("--quick", action="store_true", help="no large folders")
    quick = chosen.parse_args().quick
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small, crowded, fresh, long = (folder / f for f in ("small", "crowded", "fresh", "long"))
        starts = [
            lambda: start([sys.executable, "-c", EMPTY], DRAWN, DRAWN),
            warmcall(small, "0 calls so far"),
        ]
        if not quick:
            many_calls(long)
            many = many_scenarios(folder / "scenarios")
            Desk(data_folder=crowded, cache_folder=crowded / "cache", scenarios=many).listed()
            starts += [
                warmcall(crowded, "Copy 0000", many),
                never_seen(fresh, many),
                warmcall(long, "10000 calls so far"),
            ]
        for data in (small, crowded, fresh, long):
            keep_roster(data, SAM)
        figures = in_turns(*starts)
        idle, busy = key_times_ms(small), while_whisper_decodes(small)
        shutil.rmtree(folder / "scenarios", ignore_errors=True)
    empty, app, *large = figures
    rows = [
        ("an empty Textual app, first frame", f"{empty.first_s:.3f} s"),
        ("warmcall, first frame", f"{app.first_s:.3f} s"),
        ("first frame, against the empty app", f"{app.first_s / empty.first_s:.2f}"),
        ("warmcall, lists filled", f"{app.ready_s:.3f} s"),
        ("warmcall, memory", f"{app.memory_mb:.0f} MB"),
    ]
    for when, times in (("at rest", idle), ("while Whisper decodes", busy)):
        if times:
            p95 = sorted(times)[int(len(times) * 0.95)]
            rows.append((f"a key's effect {when}, median", f"{statistics.median(times):.0f} ms"))
            rows.append((f"a key's effect {when}, p95", f"{p95:.0f} ms"))
    kinds = (f"{SCENARIOS} scenarios", f"{SCENARIOS} never looked at", f"{CALLS} calls")
    for what, seen in zip(kinds, large, strict=False):
        rows.append((f"{what}: lists filled later by", f"{seen.ready_s - app.ready_s:+.3f} s"))
        rows.append((f"{what}: memory", f"{seen.memory_mb:.0f} MB"))
    print(f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}")
    for what, figure in rows:
        print(f"{what:<50} {figure:>12}")


if __name__ == "__main__":
    main()
