"""Damaged copies of the bundled scenarios, byte by byte and line by line, the same for a seed.

`python -m tests.scenario.mutants 20000` soaks the check in them and prints what it took.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from simulator.authoring.checking import checked
from simulator.encoding import to_text
from simulator.scenario.library import SearchPath, bundled_folder

LONGEST_S = 2.0  # for one file; the next slower thing is a person who gives up
_TOKENS = (
    *(b"\t", b"  ", b"- ", b": ", b"#", b'"', b"'", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!!x "),
    *(b"\n", b"\r", b"\x00", b"\xff", b"\xe2\x80\xa8", b"no", b"null", b"012", b"1:30", b"-5"),
    *(b"9" * 40, b"2026-02-30", b"{name", b"remove", b"trust: 90", b"after: weekly-stops"),
    *(b"? ", b"---\n", b"|", b">", b"%", b"~", b"\xef\xbb\xbf", b"key: true", b"id: a"),
)


def mutants(seed: int) -> Iterator[tuple[str, bytes]]:
    """Endless damaged scenarios: the id of what each was made from, and its bytes."""
    chance = random.Random(seed)
    whole = {path.stem: path.read_bytes() for path in sorted(bundled_folder().glob("*.yaml"))}
    names = sorted(whole)
    while True:
        name = chance.choice(names)
        data = whole[name]
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            data = _damaged(data, whole[chance.choice(names)], chance)
        yield name, data


def _damaged(data: bytes, other: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.choice((1, 1, 4, 40, 400)))
    match chance.randrange(8):
        case 0:
            return data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]
        case 1:
            return data[:start] + data[end:]
        case 2:
            return data[:end] + data[start:end] * chance.choice((1, 2, 30)) + data[end:]
        case 3:
            return data[:start] + chance.choice(_TOKENS) + data[start:]
        case 4:
            return data[:start] + other[start:end] + data[end:]
        case _:
            return _with_a_line_moved(data, chance)


def _with_a_line_moved(data: bytes, chance: random.Random) -> bytes:
    """A line put elsewhere, left out, or at another depth."""
    lines = data.split(b"\n")
    line = lines.pop(chance.randrange(len(lines)))
    match chance.randrange(4):
        case 0:
            lines.insert(chance.randrange(len(lines) + 1), line)
        case 1:
            pass
        case 2:
            lines.insert(chance.randrange(len(lines) + 1), b"  " + line)
        case _:
            lines.insert(chance.randrange(len(lines) + 1), line.lstrip())
    return b"\n".join(lines)


def outcome_of(data: bytes, folder: Path, name: str) -> tuple[str, float]:
    """What becomes of a damaged file, and how many seconds of the processor it took.

    Raises whatever the check raises, and `AssertionError` where it says nothing sensible.
    """
    file = folder / f"{name}.yaml"
    file.write_bytes(data)
    began = time.process_time()
    compiled = checked(file, SearchPath((folder, bundled_folder())))
    took = time.process_time() - began
    assert (compiled.scenario is None) == any(p.is_error for p in compiled.problems)
    for problem in compiled.problems:
        assert problem.message
        assert problem.why
        assert problem.help
    if compiled.scenario is not None:
        assert to_text(compiled.scenario)
        return ("clean" if not compiled.problems else "warnings"), took
    return "errors", took


def main(count: int, seed: int) -> None:
    """Check so many mutants; stops at the first that breaks something and keeps it."""
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for _, (name, data) in zip(range(count), mutants(seed), strict=False):
            try:
                outcome, took = outcome_of(data, Path(folder), name)
            except BaseException:
                Path("broken-mutant.yaml").write_bytes(data)
                print(f"after {sum(outcomes.values())} mutants, from {name}: broken-mutant.yaml")
                raise
            outcomes[outcome] += 1
            slowest = max(slowest, took)
    print(f"{count} mutants of seed {seed}: {dict(outcomes)}")
    print(f"slowest {slowest:.2f} s of the processor, all in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
