"""A file of an author's rewritten in canonical order and depth, with every remark kept.

The layout is done by the YAML library that keeps comments; the order by moving whole lines,
remarks above a key going with it. Nothing is changed in what the file says, which is proved
before the new text is given out.
"""

import io
import re
from collections.abc import Sequence

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from simulator.scenario.account_schema import EVERY_KIND
from simulator.scenario.diagnostics import Problems
from simulator.scenario.nodes import KeysNode, ListNode, Node, Plain, SourceFile, Step, plain
from simulator.scenario.schema import FILE_KINDS
from simulator.scenario.schema_errors import keys_at
from simulator.scenario.yaml_reader import read_tree

# The order of a file's own keys; that of an account's, and inside a group, is the schema's.
FILE_ORDER = (
    *("kind", "schema_version", "id", "version", "language", "title", "extends", "like"),
    *("call_type", "direction", "rings_about", "trains", "difficulty", "today", "pass_mark"),
    *("trainee", "customer", "lead", "persona", "people", "facts", "objections", "next_step"),
    *("our_limits", "real_deadlines", "say_instead", "lines", "states", "transitions"),
    *("variants", "examples"),
)
_MOST_ROUNDS = 4
# A list entry left out for now belongs to the list above it.
_ENTRY_LEFT_OUT = re.compile(r"\s*#\s*- ")
_WIDEST = 10_000  # columns: no sentence is ever broken


class CannotFormatError(Exception):
    """The file must be put right first; the message says why."""


def formatted(source: SourceFile) -> str:
    """The file's text in canonical form; the same text where it is so already.

    Raises `CannotFormatError` for a file that cannot be read, or whose meaning a new layout
    would change.
    """
    before = _meaning(source)
    text = _laid_out(source)
    for _ in range(_MOST_ROUNDS):
        # Where lines have moved, a remark may stand beside others, and as deep as they.
        done, text = text, _ordered(SourceFile(source.path, text))
        if done == text:
            break
    if _meaning(SourceFile(source.path, text)) != before:
        raise CannotFormatError("a new layout would change what it says")
    return text


def _tree(source: SourceFile) -> Node:
    problems = Problems()
    tree = read_tree(source, problems)
    if tree is None or problems.has_errors:
        raise CannotFormatError("it cannot be read as it stands")
    return tree


def _meaning(source: SourceFile) -> Plain:
    return plain(_tree(source))


def _laid_out(source: SourceFile) -> str:
    """The text with two spaces for each level and no space at the ends of lines."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = _WIDEST
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    try:
        yaml.dump(yaml.load(source.text), out)
    except YAMLError as error:
        raise CannotFormatError("it cannot be read as it stands") from error
    lines = [line.rstrip() for line in out.getvalue().split("\n")]
    return _tidy(lines)


def _tidy(lines: list[str]) -> str:
    return "\n".join(_with_remarks_at_their_depth(lines)).strip("\n") + "\n"


def _with_remarks_at_their_depth(lines: list[str]) -> list[str]:
    """The lines, each remark as deep as a neighbour; the library leaves remarks where they were."""
    made: list[str] = []
    before, dash = 0, ""
    following = [0] * len(lines)
    deep = 0
    for number in range(len(lines) - 1, -1, -1):
        if not _is_remark(lines[number]):
            deep = _depth(lines[number])
        following[number] = deep
    for line, after in zip(lines, following, strict=True):
        if not _is_remark(line):
            dash = line[: _depth(line)] if line.lstrip().startswith("- ") else ""
            before = len(line) - len(line.lstrip(" -"))
            made.append(line)
        elif dash and _ENTRY_LEFT_OUT.match(line):
            made.append(dash + line.lstrip())
        elif not line:
            made.append(line)
        else:
            # Deeper than what follows, it ends what stands above; else it opens what follows.
            deep = max(before, after) if _depth(line) > after else after
            made.append(" " * deep + line.lstrip())
    return made


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


# ── order, by moving whole lines ────────────────────────────────────────────


def _ordered(source: SourceFile) -> str:
    tree = _tree(source)
    if not isinstance(tree, KeysNode):
        raise CannotFormatError("it is no file of keys")
    kind = plain(tree.get("kind") or tree)
    model = EVERY_KIND.get(kind) if isinstance(kind, str) else None
    if model is None:
        raise CannotFormatError("its 'kind' is none there is")
    lines = source.text.rstrip("\n").split("\n")
    first = tree.entries[0][0].place.line - 1
    ordered = _Order(lines, model).keys(tree, first, len(lines), ())
    return _tidy([*lines[:first], *ordered])


class _Order:
    """The lines of one file, rearranged group by group."""

    def __init__(self, lines: Sequence[str], model: type[BaseModel]) -> None:
        self.lines = lines
        self.model = model

    def within(self, node: Node, low: int, high: int, path: tuple[Step, ...]) -> list[str]:
        """The lines from `low` to before `high`, which hold `node` below its key."""
        match node:
            case KeysNode(entries=entries) if entries and not entries[0][0].in_brackets:
                place = entries[0][0].place
                if place.line - 1 > low:
                    first = self.with_remarks(place.line - 1, low + 1, place.column - 1)
                    return [*self.lines[low:first], *self.keys(node, first, high, path)]
            case ListNode(items=items) if items and items[0].place.line - 1 > low:
                starts = [item.place.line - 1 for item in items]
                if len(set(starts)) == len(starts):
                    return self.items(items, [*starts, high], low, path)
            case _:
                pass
        return list(self.lines[low:high])

    def items(
        self, items: tuple[Node, ...], starts: list[int], low: int, path: tuple[Step, ...]
    ) -> list[str]:
        """The entries of a list, in their own order."""
        made = list(self.lines[low : starts[0]])
        for number, item in enumerate(items):
            begin, end = starts[number], starts[number + 1]
            keyed = isinstance(item, KeysNode) and item.entries
            if keyed and isinstance(item, KeysNode) and not item.entries[0][0].in_brackets:
                made += self.keys(item, begin, end, (*path, number))
            else:
                made += self.lines[begin:end]
        return made

    def keys(self, node: KeysNode, low: int, high: int, path: tuple[Step, ...]) -> list[str]:
        """The entries of a group in canonical order; the first line may begin with a dash."""
        column = node.entries[0][0].place.column - 1
        head = node.entries[0][0].place.line - 1
        dash = self.lines[head][:column]
        starts = [low]
        for key, _ in node.entries[1:]:
            above = max(starts[-1], head)
            starts.append(self.with_remarks(key.place.line - 1, above + 1, column))
        end = high
        while end - 1 > starts[-1] and self.is_shallower(end - 1, column):
            end -= 1
        starts.append(end)
        blocks: dict[str, list[str]] = {}
        for number, (key, value) in enumerate(node.entries):
            below = self.within(value, starts[number], starts[number + 1], (*path, key.value))
            if number == 0:
                below[head - low] = " " * column + below[head - low][column:]
            blocks[key.value] = below
        whole = not path and self.model in FILE_KINDS.values()
        known = FILE_ORDER if whole else keys_at(self.model, path)
        rank = {name: place for place, name in enumerate(known)}
        names = sorted(blocks, key=lambda name: rank.get(name, len(rank)))
        made = [line for name in names for line in blocks[name]]
        if dash.strip():
            first = next(n for n, line in enumerate(made) if not _is_remark(line))
            made[first] = dash + made[first][column:]
        return [*made, *self.lines[end:high]]

    def is_shallower(self, line: int, column: int) -> bool:
        """Whether a line is blank, or a remark on something further out than `column`."""
        text = self.lines[line]
        return _is_remark(text) and (not text.strip() or _depth(text) < column)

    def with_remarks(self, line: int, least: int, column: int) -> int:
        """Where a key begins, with the remarks above it that are no deeper than it."""
        while line > least and _is_remark(self.lines[line - 1]):
            above = self.lines[line - 1]
            if above.strip() and _depth(above) > column:
                break
            line -= 1
        return line


def _is_remark(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")
