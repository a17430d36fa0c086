"""One run's reading of files: from an id or a path to a checked file with its tree.

Each file is read once. Where files lie is the finder's affair; nothing else is opened.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from simulator.scenario.account_schema import EVERY_KIND, AccountFile, RelationshipFile
from simulator.scenario.answers import Block, read_answers, with_answers
from simulator.scenario.diagnostics import Problem, Problems, suggestion
from simulator.scenario.nodes import KeysNode, Node, TextNode, at
from simulator.scenario.schema import (
    SCHEMA_VERSION,
    CustomerFile,
    DispositionFile,
    LibraryFile,
    ScenarioFile,
)
from simulator.scenario.schema_errors import read_as
from simulator.scenario.source_files import (
    Unreadable,
    answers_bytes,
    answers_file,
    decode,
    digest_of,
    read_bytes,
)
from simulator.scenario.yaml_reader import read_tree

F = TypeVar(
    "F",
    ScenarioFile,
    CustomerFile,
    LibraryFile,
    DispositionFile,
    AccountFile,
    RelationshipFile,
)


class Finder(Protocol):
    """Where the files of ids lie."""

    def find(self, id: str) -> Path | None:
        """The file of an id, or None."""

    def ids(self, kind: str) -> tuple[str, ...]:
        """Every id there is a file of this kind for."""

    def folders(self) -> tuple[Path, ...]:
        """Where it looks, nearest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedFile:
    """A file that went into a scenario: its id, and its digest with its answers."""

    id: str
    digest: str


@dataclass(frozen=True, slots=True)
class Shelved:
    """A file that was read before, with what is wrong with it."""

    tree: KeysNode | None
    answers: tuple[Block, ...]
    digest: str
    problems: tuple[Problem, ...]


class Shelf:
    """Files named by their ids, each read once for many scenarios that are checked together."""

    def __init__(self) -> None:
        self.files: dict[Path, Shelved] = {}
        # Libraries as read, with what is wrong with them; None where they cannot be.
        self.libraries: dict[Path, tuple[LibraryFile | None, tuple[Problem, ...]]] = {}


class Reading:
    """What has been read so far, and everything found wrong with it."""

    def __init__(self, finder: Finder, shelf: Shelf | None = None) -> None:
        self.problems = Problems()
        self.shelf = Shelf() if shelf is None else shelf
        self._finder = finder
        self._trees: dict[Path, KeysNode | None] = {}
        self._answers: dict[Path, tuple[Block, ...]] = {}
        self._digests: dict[Path, str] = {}
        self._used: dict[str, UsedFile] = {}

    @property
    def used(self) -> tuple[UsedFile, ...]:
        """The files that were asked for by id, sorted."""
        return tuple(self._used[id] for id in sorted(self._used))

    def digest(self, path: Path) -> str:
        """What names the content of a file that was read, and of its answers; empty if none."""
        return self._digests.get(path, "")

    def tree(self, path: Path) -> KeysNode | None:
        """The tree of a file, read once."""
        if path not in self._trees:
            self._trees[path] = self._read(path)
        return self._trees[path]

    def answers(self, path: Path) -> tuple[Block, ...]:
        """The small answers beside a file, read once; none where it has none."""
        self.tree(path)
        return self._answers.get(path, ())

    def tree_with_answers(self, path: Path) -> KeysNode | None:
        """The tree of a file with its own small answers among its facts."""
        tree = self.tree(path)
        return None if tree is None else with_answers(tree, self.answers(path), self.problems)[0]

    def shelved(self, path: Path) -> Shelved:
        """A file that others name, read once for all of them; its problems are reported here."""
        found = self.shelf.files.get(path)
        if found is None:
            apart = Reading(self._finder)
            tree = apart.tree(path)
            found = Shelved(tree, apart.answers(path), apart.digest(path), apart.problems.sorted)
            self.shelf.files[path] = found
        self._trees[path], self._digests[path] = found.tree, found.digest
        self._answers[path] = found.answers
        self.problems.extend(found.problems)
        return found

    def _read(self, path: Path) -> KeysNode | None:
        try:
            data = read_bytes(path)
        except Unreadable as unreadable:
            self.problems.add(unreadable.code, path, **unreadable.words)
            return None
        answers = self._read_answers(path)
        self._digests[path] = digest_of(data, answers)
        source = decode(path, data, self.problems)
        node = None if source is None else read_tree(source, self.problems)
        if node is None or isinstance(node, KeysNode):
            return node
        found = "a text" if isinstance(node, TextNode) else "a list"
        self.problems.add(
            "SC025",
            node,
            key="this file",
            expected="a group of keys",
            found=found,
            help="begin with 'kind: scenario'",
        )
        return None

    def _read_answers(self, path: Path) -> bytes | None:
        """The bytes of the answers beside a file, their blocks kept; what is wrong is reported."""
        beside = answers_file(path)
        try:
            data = answers_bytes(path)
        except Unreadable as unreadable:
            self.problems.add(unreadable.code, beside, **unreadable.words)
            return None
        source = None if data is None else decode(beside, data, self.problems)
        if source is not None:
            self._answers[path] = read_answers(source, self.problems)
        return data

    def kind(self, tree: KeysNode) -> str | None:
        """The kind a file says it is, or None after reporting that it is none."""
        node = tree.get("kind")
        if node is None:
            self.problems.add(
                "SC024", tree.entries[0][0] if tree.entries else tree, key="kind", what="the file"
            )
            return None
        value = node.value if isinstance(node, TextNode) else ""
        if value not in EVERY_KIND:
            hint = suggestion(value, EVERY_KIND, what="kinds")
            self.problems.add("SC020", node, value=value, help=hint)
            return None
        return value

    def file(self, model: type[F], path: Path) -> tuple[F, KeysNode] | None:
        """The file at `path` as `model`, reported and None if it cannot be."""
        tree = self.tree(path)
        return None if tree is None else self.checked(model, tree, path)

    def checked(self, model: type[F], tree: KeysNode, path: Path) -> tuple[F, KeysNode] | None:
        """A tree as `model`: version, shape and name of the file are right, or reported."""
        version = tree.get("schema_version")
        known = str(SCHEMA_VERSION)
        if isinstance(version, TextNode) and version.value.isdigit() and version.value != known:
            self.problems.add("SC022", version, value=version.value, known=known)
            return None
        file, left = read_as(model, tree, self.problems)
        if file is None or not isinstance(left, KeysNode):
            return None
        if path.stem.lower() != file.id:
            self.problems.add("SC037", at(left, "id"), stem=path.stem, id=file.id)
        return file, left

    def named(
        self, model: type[F], name: str, kind: str, key: str, where: Node | Path
    ) -> Path | None:
        """The file of kind `kind` with the id `name`, reported at `where` if there is none."""
        path = self._finder.find(name)
        if path is None:
            ids = self._finder.ids(kind)
            folders = ", ".join(str(folder) for folder in self._finder.folders())
            hint = suggestion(name, ids, what=f"files of kind {kind}")
            self.problems.add("SC106", where, kind=kind, value=name, folders=folders, help=hint)
            return None
        tree = self._trees[path] if path in self._trees else self.shelved(path).tree
        if tree is None:
            return None
        found = self.kind(tree)
        if found is not None and found != kind:
            self.problems.add("SC107", where, key=key, value=name, kind=kind, found=found)
        if found != kind:
            return None
        self._used[name] = UsedFile(id=name, digest=self._digests[path])
        return path
