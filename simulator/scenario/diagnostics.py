"""Problems in authors' files: collected, sorted, shown as text or as JSON.

What each code says is data in `codes`. This module finds no problem itself.
"""

import difflib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from simulator.encoding import Json
from simulator.scenario.codes import CODES, Code, Severity
from simulator.scenario.nodes import Node, Place, SourceFile
from simulator.visible import visible

MOST_OF_A_KIND = 50  # of one code in one file: the cause is one and the same
# Codes that say that a key is missing: the key, or "" where the words name it.
_LACKING = {"SC024": "", "SC205": "persona", "SC208": "asked_by"}
_WIDEST_LINE = 160  # characters of a source line that are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong in a file; line and column count from 1, 0 is the file as a whole."""

    code: str
    severity: Severity
    path: str
    line: int
    column: int
    end_column: int  # on the same line, just after the last character meant
    source_line: str
    message: str
    why: str
    help: str

    @property
    def is_error(self) -> bool:
        """Whether the file cannot be used because of it."""
        return self.severity is Severity.ERROR

    def as_json(self) -> dict[str, Json]:
        """The problem as JSON data, every field present."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "end_column": self.end_column,
            "message": self.message,
            "why": self.why,
            "help": self.help,
        }

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        lines = [f"{where}: {self.severity.value} {self.code}: {self.message}"]
        if self.line:
            lines += _quoted(self)
        return "\n".join((*lines, f"  why:  {self.why}", f"  help: {self.help}"))


def _quoted(problem: Problem) -> list[str]:
    """The source line with a caret under the words meant, cut to a readable width."""
    first = max(0, problem.column - 1 - _WIDEST_LINE // 2)
    shown = problem.source_line[first : first + _WIDEST_LINE].replace("\t", " ")
    start = problem.column - 1 - first
    width = max(1, min(problem.end_column - problem.column, len(shown) - start))
    label = f"{problem.line:>5} | "
    return [f"{label}{shown}".rstrip(), " " * (len(label) + start) + "^" * width]


class Problems:
    """Everything found wrong so far, each thing once, up to a number nobody reads."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}
        self._by_code: Counter[tuple[str, Path]] = Counter()
        self._named: set[str] = set()  # keys that stand where they cannot
        self._lacking: dict[Problem, str] = {}  # the key that is missing there

    def add(self, code: str, where: Node | Place | Path | SourceFile, **words: object) -> None:
        """Report `code` at `where`, its template filled with `words`."""
        rule = CODES[code]
        if code not in _LACKING and rule.severity is Severity.ERROR:
            self._named.update(str(words[name]) for name in ("key", "value") if name in words)
        match where:
            case Place():
                place = where
            case Path() | SourceFile():
                path = where if isinstance(where, Path) else where.path
                self._keep(rule, words, path=path, line=0, column=0, end=0, source_line="")
                return
            case _:
                place = where.place
        line = place.source.line(place.line)
        end = place.end_column if place.end_line == place.line else len(line) + 1
        self._keep(
            rule,
            words,
            path=place.source.path,
            line=place.line,
            column=place.column,
            end=max(end, place.column + 1),
            source_line=line,
        )

    def _keep(
        self,
        rule: Code,
        words: dict[str, object],
        *,
        path: Path,
        line: int,
        column: int,
        end: int,
        source_line: str,
    ) -> None:
        self._by_code[rule.code, path] += 1
        if self._by_code[rule.code, path] > MOST_OF_A_KIND:
            return
        problem = Problem(
            code=rule.code,
            severity=rule.severity,
            path=visible(str(path)),
            line=line,
            column=column,
            end_column=end,
            source_line=visible(source_line),
            message=visible(rule.template.format_map(words)),
            why=visible(rule.why.format_map(words)),
            help=visible(rule.help.format_map(words)),
        )
        self._found.setdefault(problem)
        if rule.code in _LACKING:
            self._lacking[problem] = _LACKING[rule.code] or str(words.get("key"))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take over problems found elsewhere."""
        self._found.update(dict.fromkeys(problems))

    def has_error_in(self, node: Node) -> bool:
        """Whether an error lies in the lines of a node: what else is wrong there may follow."""
        path, first, last = str(node.place.source.path), node.place.line, node.place.end_line
        return any(
            p.is_error and p.path == visible(path) and first <= p.line <= last for p in self._found
        )

    @property
    def sorted(self) -> tuple[Problem, ...]:
        """All problems by file and position.

        A key that is missing here and stands somewhere else, where it cannot, is one mistake:
        it is told where the key stands.
        """
        told_there = {p for p, key in self._lacking.items() if key in self._named}
        found = (p for p in self._found if p not in told_there)
        return tuple(sorted(found, key=lambda p: (p.path, p.line, p.column, p.code)))

    @property
    def has_errors(self) -> bool:
        """Whether anything found makes the file unusable."""
        return any(problem.is_error for problem in self._found)


def format_problems(problems: Iterable[Problem]) -> str:
    """The problems as text for a person, a blank line between them."""
    return "\n\n".join(str(problem) for problem in problems)


def suggestion(name: str, known: Iterable[str], *, what: str, most: int = 12) -> str:
    """A help line: the nearest known name, and which there are.

    `what` says in the plural what the names are, with its place: "facts here".
    """
    names = tuple(dict.fromkeys(known))
    near = nearest(name, names)
    listed = ", ".join(names[:most]) + (", …" if len(names) > most else "")
    there = f"{what[:1].upper()}{what[1:]}: {listed or 'none'}"
    return f"did you mean '{near}'? {there}" if near else there[:1].lower() + there[1:]


def nearest(name: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """The known name most like `name`, or nothing if none is like it by so much of 1."""
    # Long texts are no misspelt names, and comparing them costs the square of their length.
    plain_name = name[:80].lower().replace(" ", "-")
    matches = difflib.get_close_matches(plain_name, list(known), n=1, cutoff=cutoff)
    return matches[0] if matches else ""
