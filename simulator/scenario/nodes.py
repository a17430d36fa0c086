"""An author's file as a tree of texts, lists and keys, each with its exact position.

Nothing is interpreted here: `no`, `012` and `1:30` are the texts they are written as.
Lines and columns count from 1, columns in characters.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

# YAML counts these as line ends, so positions in a file with any of them stay right.
_LINE_ENDS = ("\r\n", "\r", "\x85", "\u2028", "\u2029")


@dataclass(frozen=True)
class SourceFile:
    """A file's text, and the path it is called by in messages."""

    path: Path
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines as an editor shows them."""
        text = self.text
        for end in _LINE_ENDS:
            text = text.replace(end, "\n")
        return tuple(text.split("\n"))

    def line(self, number: int) -> str:
        """Line `number`, counted from 1; empty beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


class Place(NamedTuple):
    """A stretch of a file, from the first character to just after the last.

    A tuple, because every text of a file has one and tuples are made four times as fast.
    """

    source: SourceFile
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TextNode:
    """A text (also a number or a date: only the schema knows)."""

    value: str
    place: Place
    is_plain: bool = False  # written without quotes
    in_brackets: bool = False  # stands inside […] or {…}

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is written where a value could stand."""
        return self.is_plain and self.value == ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListNode:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysNode:
    """Keys with their values; no key stands twice."""

    entries: tuple[tuple[TextNode, "Node"], ...]
    place: Place

    def get(self, key: str) -> "Node | None":
        """The value of `key`, or None."""
        return next((value for name, value in self.entries if name.value == key), None)

    def key(self, key: str) -> TextNode | None:
        """The key itself, for its position."""
        return next((name for name, _ in self.entries if name.value == key), None)

    def with_entry(self, key: TextNode, value: "Node") -> "KeysNode":
        """The same keys, with `key` set to `value`."""
        if self.key(key.value) is None:
            return replace(self, entries=(*self.entries, (key, value)))
        return replace(
            self,
            entries=tuple((key, value) if e[0].value == key.value else e for e in self.entries),
        )

    def without(self, key: str) -> "KeysNode":
        """The same keys, lacking `key`."""
        return replace(self, entries=tuple(e for e in self.entries if e[0].value != key))


Node = TextNode | ListNode | KeysNode
Step = str | int
Plain = None | str | list["Plain"] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """The tree without positions, as dictionaries, lists and texts."""
    match node:
        case TextNode():
            return None if node.is_empty else node.value
        case ListNode():
            return [plain(item) for item in node.items]
        case KeysNode():
            return {key.value: plain(value) for key, value in node.entries}


def at(node: Node, *path: Step) -> Node:
    """What lies at `path`, or the last thing on the way there.

    Anything may stand where a list of one is meant, so an index into it is itself.
    """
    for step in path:
        match node:
            case ListNode() if isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            case TextNode() | KeysNode() if isinstance(step, int):
                continue
            case KeysNode() if isinstance(step, str) and (below := node.get(step)) is not None:
                node = below
            case _:
                return node
    return node


def key_at(node: Node, *path: Step) -> Node:
    """The key that names what lies at `path`; the value where it has no key."""
    parent = at(node, *path[:-1])
    if isinstance(parent, KeysNode) and (key := parent.key(str(path[-1]))) is not None:
        return key
    return at(node, *path)


def without(node: Node, *path: Step) -> Node:
    """The tree lacking what lies at `path`; the same tree where nothing does."""
    head, rest = path[0], path[1:]
    match node:
        case KeysNode() if isinstance(head, str):
            key, value = node.key(head), node.get(head)
            if key is None or value is None:
                return node
            if rest and not isinstance(value, TextNode):
                return node.with_entry(key, without(value, *rest))
            return node.without(head)
        case KeysNode() if isinstance(head, int) and rest:  # stands where a list of one may
            return without(node, *rest)
        case ListNode() if isinstance(head, int) and head < len(node.items):
            value = node.items[head]
            kept = node.items[:head] + node.items[head + 1 :]
            if rest and not isinstance(value, TextNode):
                kept = (*node.items[:head], without(value, *rest), *node.items[head + 1 :])
            return replace(node, items=kept)
        case _:
            return node


def texts(node: Node) -> Iterator[TextNode]:
    """Every text below `node`, keys left out, in the order of the file."""
    waiting = [node]
    while waiting:
        match waiting.pop():
            case TextNode() as text:
                yield text
            case ListNode(items=items):
                waiting.extend(reversed(items))
            case KeysNode(entries=entries):
                waiting.extend(value for _, value in reversed(entries))
