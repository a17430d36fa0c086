"""Single mistakes of the kinds people make in a scenario, each with the lines it stands in.

A typo in a key or a value, a line too far in or out, a key under the wrong thing, a
forgotten quotation mark, an id renamed in one place only. The same for a seed.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.scenario.diagnostics import Problems
from simulator.scenario.library import bundled_folder
from simulator.scenario.nodes import SourceFile, plain
from simulator.scenario.yaml_reader import read_tree

_KEY = re.compile(r"^(\s*(?:- )?)([a-z_]+)(:.*)$")
_WORD_VALUE = re.compile(
    r"^(\s*(?:- )?(?:layer|call_type|difficulty|part|kind|when|pitch|check_in|library|after|goes_to"
    r"|earliest|latest|today|time_limit|trust|patience|rate|schema_version|pass_mark): )"
    r"([^#\s{\[\"'][^#]*?)(\s*#.*)?$"
)
# Keys that name facts, and how their values name one.
_NAMING = re.compile(
    r"\b(?:after|known|discloses|hides|about|needs_known|rings_about): "
    r"([a-z0-9-]+|\[[a-z0-9, -]+\])(?=[,}\s]|$)"
)


@dataclass(frozen=True, slots=True)
class Mistake:
    """A file with one mistake, which stands in any of these lines."""

    kind: str
    scenario: str
    text: str
    lines: tuple[int, ...]


def mistakes(seed: int) -> Iterator[Mistake]:
    """Endless mistakes, each kind as often; only those that change what the file says."""
    chance = random.Random(seed)
    whole = {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted(bundled_folder().glob("*.yaml"))
    }
    while True:
        for kind, make in KINDS.items():
            made = None
            while made is None:
                name = chance.choice(sorted(whole))
                made = make(whole[name].split("\n"), chance)
                if made is not None and _means_the_same(whole[name], "\n".join(made[0])):
                    made = None
            yield Mistake(kind, name, "\n".join(made[0]), made[1])


Made = tuple[list[str], tuple[int, ...]] | None


def _means_the_same(before: str, after: str) -> bool:
    trees = [read_tree(SourceFile(Path("a.yaml"), text), Problems()) for text in (before, after)]
    return all(tree is not None for tree in trees) and len({str(plain(t)) for t in trees if t}) == 1


def _misspelt(word: str, chance: random.Random) -> str:
    """A word as fingers mistype it: a letter left out, doubled, swapped or next to it."""
    at = chance.randrange(len(word))
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[:at] + word[at] + word[at:]
        case 2 if at + 1 < len(word):
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case _:
            return word[:at] + chance.choice("aeioustrnl") + word[at + 1 :]


def _at_a_line(
    lines: list[str], chance: random.Random, change: Callable[[str], str | None]
) -> Made:
    at = chance.randrange(len(lines))
    changed = change(lines[at])
    if changed is None or changed == lines[at] or lines[at].lstrip().startswith("#"):
        return None
    return [*lines[:at], changed, *lines[at + 1 :]], (at + 1,)


def _typo_in_a_key(lines: list[str], chance: random.Random) -> Made:
    def change(line: str) -> str | None:
        found = _KEY.match(line)
        return None if found is None else found[1] + _misspelt(found[2], chance) + found[3]

    return _at_a_line(lines, chance, change)


def _typo_in_a_value(lines: list[str], chance: random.Random) -> Made:
    """In a value that is a word of the format, a name or a date: in what she says there is none."""

    def change(line: str) -> str | None:
        found = _WORD_VALUE.match(line)
        if found is None or found[2].isdigit():
            return None  # another number is another number
        return found[1] + _misspelt(found[2], chance) + (found[3] or "")

    return _at_a_line(lines, chance, change)


def _wrong_indentation(lines: list[str], chance: random.Random) -> Made:
    def change(line: str) -> str | None:
        depth = len(line) - len(line.lstrip())
        by = chance.choice((-2, -1, 1, 2))
        return None if not line.strip() or depth + by < 0 else " " * (depth + by) + line.lstrip()

    return _at_a_line(lines, chance, change)


def _wrong_level(lines: list[str], chance: random.Random) -> Made:
    """A key with all that belongs to it, put below another one."""
    at = chance.randrange(len(lines))
    found = _KEY.match(lines[at])
    if found is None or "-" in found[1] or lines[at].startswith("#"):
        return None
    depth = len(found[1])
    end = at + 1
    while end < len(lines) and (len(lines[end]) - len(lines[end].lstrip())) > depth:
        end += 1
    block = lines[at:end]
    rest = lines[:at] + lines[end:]
    target = chance.randrange(len(rest))
    host = _KEY.match(rest[target])
    if host is None or "-" in host[1] or rest[target].startswith("#"):
        return None
    new_depth = len(host[1])
    if new_depth == depth or not rest[target].split(":", 1)[1].strip():
        return None
    moved = [" " * new_depth + line[depth:] for line in block]
    placed = rest[: target + 1] + moved + rest[target + 1 :]
    return placed, tuple(range(target + 2, target + 2 + len(moved)))


def _missing_quote(lines: list[str], chance: random.Random) -> Made:
    def change(line: str) -> str | None:
        quotes = [at for at, letter in enumerate(line) if letter == '"']
        if not quotes:
            return None
        at = chance.choice(quotes)
        return line[:at] + line[at + 1 :]

    return _at_a_line(lines, chance, change)


def _names(line: str, id: str) -> bool:
    """Whether a line refers to an id, or changes in a variant what has it."""
    held = " ".join(found[1] for found in _NAMING.finditer(line))
    return id in re.findall(r"[a-z0-9-]+", held) or line.strip() == f"{id}:"


def _renamed_id(lines: list[str], chance: random.Random) -> Made:
    """An id renamed where it is given and left as it was where it is named, or the reverse."""
    given = [
        (at, found[1])
        for at, line in enumerate(lines)
        if (found := re.match(r"\s+- id: ([a-z0-9-]+)\s*$", line))
    ]
    at, id = chance.choice(given)
    named = [n for n, line in enumerate(lines) if n != at and _names(line, id)]
    if not named:
        return None
    if chance.random() < 0.5:
        renamed = lines[at].replace(id, f"{id}-2")
        return [*lines[:at], renamed, *lines[at + 1 :]], (at + 1, *(n + 1 for n in named))
    one = chance.choice(named)
    line = re.sub(rf"(?<![\w-]){id}(?![\w-])", _misspelt(id, chance), lines[one])
    return [*lines[:one], line, *lines[one + 1 :]], (one + 1,)


KINDS: dict[str, Callable[[list[str], random.Random], Made]] = {
    "typo in a key": _typo_in_a_key,
    "typo in a value": _typo_in_a_value,
    "wrong indentation": _wrong_indentation,
    "wrong level": _wrong_level,
    "missing quote": _missing_quote,
    "renamed id": _renamed_id,
}
