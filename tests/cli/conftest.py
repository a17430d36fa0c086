"""Running the command line in this process, with its own data folder and standard input."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from simulator.cli.guard import run

SCENARIO = "packaging-renewal"
A_CALL = (
    "Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear "
    "what still stops it, so that it's fixed before your summer run. Have you ten minutes?\n"
    "What still goes wrong since the visit?\n"
    "Goodbye, Dana.\n"
)


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Warmcall = Callable[..., Outcome]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def warmcall(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Warmcall:
    """`warmcall("play", "x", given="Hello")`: its exit code, output and errors."""
    monkeypatch.delenv("WARMCALL_DATA", raising=False)
    monkeypatch.delenv("WARMCALL_SCENARIOS", raising=False)

    def call(*arguments: str, given: str | bytes = b"") -> Outcome:
        raw = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), "utf-8"))
        capsys.readouterr()
        code = run(["--data", str(data), *arguments])
        written = capsys.readouterr()
        return Outcome(int(code), written.out, written.err)

    return call


def logs_in(data: Path) -> list[Path]:
    """The records in a data folder, oldest first."""
    return sorted(data.glob("calls/*/*.jsonl"))
