"""From files to an immutable `Scenario`: reads, checks, resolves, assembles.

Where files lie is the search path's affair: the compiler asks it for ids and opens
nothing else. Every problem of every file involved is reported in one run.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from simulator.scenario.answers import Block, report_unknown, with_answers, without_known
from simulator.scenario.assemble import (
    Lines,
    call_of,
    customer_of,
    disposition_of,
    lead_of,
    library_cells,
    people_of,
)
from simulator.scenario.compiled import with_digest
from simulator.scenario.coverage import COMMON_LIBRARY
from simulator.scenario.diagnostics import Problem
from simulator.scenario.file_checks import (
    check_customer,
    check_disposition,
    check_library,
    check_scenario,
    check_what_is_missing,
)
from simulator.scenario.model import (
    CallDefinition,
    Cell,
    Customer,
    DispositionTable,
    Scenario,
    Variant,
)
from simulator.scenario.nodes import KeysNode, Node, Step, TextNode, at, key_at
from simulator.scenario.overlay import overlay_keys
from simulator.scenario.reading import Finder, Reading, Shelf, UsedFile
from simulator.scenario.schema import (
    CustomerFile,
    CustomerKeys,
    DispositionFile,
    LibraryFile,
    ScenarioFile,
)
from simulator.scenario.schema_errors import read_as
from simulator.scenario.semantics import Names, circle_from

DISPOSITION = "disposition"
# Keys of a customer file that are about the file, not the customer.
_ABOUT_THE_FILE = ("kind", "schema_version", "id")
# What a variant may not change: it stays the same scenario.
_FIXED_IN_VARIANTS = frozenset(
    (
        *_ABOUT_THE_FILE,
        *("version", "language", "title", "extends", "customer", "variants", "examples"),
    )
)
# What a scenario does not take over from the one it extends: its sample calls and variants
# are about that one, with its figures.
_NOT_TAKEN_OVER = (*_ABOUT_THE_FILE, "version", "variants", "examples")


@dataclass(frozen=True, slots=True, kw_only=True)
class Compiled:
    """The outcome: a scenario unless there were errors, and everything noticed."""

    scenario: Scenario | None
    problems: tuple[Problem, ...]
    digest: str = ""  # SHA-256 of the file itself; empty if it could not be read
    used: tuple[UsedFile, ...] = ()  # the other files that went into it
    cells: tuple[Cell, ...] = ()  # of a library: what somebody of it can say
    trees: tuple[tuple[str, Node], ...] = ()  # what was read, by variant; "" is the file as written


def compile_scenario(path: Path, finder: Finder) -> Compiled:
    """The scenario in the file at `path`, with what `finder` knows for the names in it."""
    workshop = Workshop(finder)
    scenario = workshop.scenario(path)
    return workshop.done(path, scenario)


class Workshop:
    """One run of the compiler."""

    def __init__(self, finder: Finder, shelf: Shelf | None = None) -> None:
        self.finder = finder
        self.reading = Reading(finder, shelf)
        self.problems = self.reading.problems
        self.libraries: dict[str, LibraryFile | None] = {}
        self.trees: dict[str, Node] = {}

    def done(self, path: Path, scenario: Scenario | None) -> Compiled:
        return Compiled(
            scenario=None if self.problems.has_errors else scenario,
            problems=self.problems.sorted,
            digest=self.reading.digest(path),
            used=self.reading.used,
            trees=tuple(self.trees.items()),
        )

    def library(self, path: Path) -> tuple[Cell, ...]:
        """What somebody of the library in a file can say; nothing where it is faulty."""
        read = self.reading.file(LibraryFile, path)
        if read is None:
            return ()
        file, tree = read
        self.trees[""] = tree
        check_library(file, tree, self.problems)
        self.libraries[file.id] = file
        libraries = [Lines(file.id, file.lines)]
        if file.id != COMMON_LIBRARY:
            libraries += self.chain(file.like, at(tree, "like" if file.like else "id"), "like")
        if self.problems.has_errors:
            return ()
        cells = library_cells(libraries)
        check_what_is_missing(cells, tree, self.problems)
        return cells

    def chain(self, name: str, where: Node, key: str) -> tuple[Lines, ...]:
        """The library `name` and those it is like, then the common one, nearest first."""
        found: dict[str, LibraryFile] = {}
        while name and name != COMMON_LIBRARY:
            if name in found:
                ways = {id: (file.like,) for id, file in found.items()}
                circle = circle_from(name, ways)
                self.problems.add("SC203", where, cycle=" → ".join((*circle, name)))
                break
            file, tree = self._library_named(name, where, key)
            if file is None or tree is None:
                break
            found[name] = file
            name, where, key = file.like, at(tree, "like"), "like"
        common, _ = self._library_named(COMMON_LIBRARY, where, "library")
        if common is not None:
            found[COMMON_LIBRARY] = common
        return tuple(Lines(id, file.lines) for id, file in found.items())

    def _library_named(
        self, name: str, where: Node, key: str
    ) -> tuple[LibraryFile | None, KeysNode | None]:
        path = self.reading.named(LibraryFile, name, "library", key, where)
        if path is None:
            return None, None
        if name not in self.libraries:
            self.libraries[name] = self._library_at(path)
        return self.libraries[name], self.reading.tree(path)

    def _library_at(self, path: Path) -> LibraryFile | None:
        """The library in a file, read and checked once for all that are checked together."""
        libraries = self.reading.shelf.libraries
        if path not in libraries:
            apart = Workshop(self.finder, self.reading.shelf)
            apart.reading.shelved(path)
            read = apart.reading.file(LibraryFile, path)
            if read is not None:
                check_library(read[0], read[1], apart.problems)
            libraries[path] = (None if read is None else read[0], apart.problems.sorted)
        library, problems = libraries[path]
        self.problems.extend(problems)
        return library

    def disposition(self, path: Path) -> DispositionTable | None:
        """The disposition table in a file."""
        read = self.reading.file(DispositionFile, path)
        if read is None:
            return None
        check_disposition(read[0], read[1], self.problems)
        return disposition_of(read[0])

    def customer(self, path: Path) -> None:
        """Check a customer file by itself."""
        written = self.reading.tree(path)
        if written is None:
            return
        written, unknown = with_answers(written, self.reading.answers(path), self.problems)
        report_unknown(unknown, written, self.problems)
        read = self.reading.checked(CustomerFile, written, path)
        if read is None:
            return
        file, tree = read
        self.trees[""] = tree
        self.people(file, tree, written)
        check_customer(file, tree, _names(file, written), self.problems)
        self.lines_of(file, tree)

    def scenario(self, path: Path) -> Scenario | None:
        """The scenario in a file, whole."""
        tree = self.reading.tree(path)
        kind = None if tree is None else self.reading.kind(tree)
        if tree is None or kind is None:
            return None
        if kind != "scenario":
            self.problems.add("SC039", at(tree, "kind"), found=kind)
            return None
        whole = self.whole(tree, path)
        return None if whole is None else self.assembled(whole, path)

    def whole(self, tree: KeysNode, path: Path) -> KeysNode | None:
        """The tree of a scenario with all it extends and its customer laid under it."""
        extended = self.with_what_it_extends(tree, (path,))
        if extended is None:
            return None
        blocks, taken_over = self.reading.answers(path), self.answers_taken_over(tree)
        whole = self.with_customer(extended)
        answered, unknown = with_answers(whole, blocks, self.problems)
        report_unknown(unknown, answered, self.problems)
        return with_answers(answered, without_known(taken_over, answered), self.problems)[0]

    def answers_taken_over(self, tree: KeysNode) -> tuple[Block, ...]:
        """The small answers of all that a tree extends, the nearest first."""
        name = tree.get("extends")
        path = self.finder.find(name.value) if isinstance(name, TextNode) else None
        base = None if path is None else self.reading.tree(path)
        if path is None or base is None:
            return ()
        return (*self.reading.answers(path), *self.answers_taken_over(base))

    def assembled(self, tree: KeysNode, path: Path) -> Scenario | None:
        """The scenario of a whole tree; `path` is the file it is of."""
        read = self.reading.checked(ScenarioFile, tree, path)
        if read is None:
            return None
        file, left = read
        disposition = None
        table = self.reading.named(DispositionFile, DISPOSITION, "disposition", "disposition", path)
        if table is not None:
            disposition = self.disposition(table)
        made = self.call(file, left, tree, disposition)
        variants = []
        for id, variant in self.variants(file, tree):
            other, rest = read_as(ScenarioFile, variant, self.problems)
            parts = None if other is None else self.call(other, rest, variant, disposition, id)
            if parts is not None:
                variants.append(Variant(id=id, customer=parts[0], call=parts[1]))
        if made is None:
            return None
        scenario = Scenario(
            id=file.id,
            version=file.version,
            language=file.language,
            title=file.title,
            customer=made[0],
            call=made[1],
            variants=tuple(variants),
        )
        return with_digest(scenario)

    def with_customer(self, tree: KeysNode) -> KeysNode:
        """The tree laid over that of the shared customer it names, if it names one."""
        name = tree.get("customer")
        if not isinstance(name, TextNode):
            return tree
        path = self.reading.named(CustomerFile, name.value, "customer", "customer", name)
        base = None if path is None else self.reading.tree_with_answers(path)
        if base is None:
            return tree
        return self.laid_over(base, tree, _ABOUT_THE_FILE)

    def with_what_it_extends(self, tree: KeysNode, files: tuple[Path, ...]) -> KeysNode | None:
        """The tree laid over the scenario it extends, and that over what it extends in turn.

        None where that cannot be read, which is reported; `files` are those on the way here.
        """
        name = tree.get("extends")
        if not isinstance(name, TextNode):
            return tree
        path = self.reading.named(ScenarioFile, name.value, "scenario", "extends", name)
        base = None if path is None else self.reading.tree(path)
        if path is None or base is None:
            return None
        if path in files:
            cycle = (*(file.stem for file in files[files.index(path) :]), path.stem)
            self.problems.add("SC220", name, cycle=" → ".join(cycle))
            return None
        whole = self.with_what_it_extends(base, (*files, path))
        return None if whole is None else self.laid_over(whole, tree, _NOT_TAKEN_OVER)

    def laid_over(self, base: KeysNode, tree: KeysNode, left_out: tuple[str, ...]) -> KeysNode:
        """`base` without some keys, changed as `tree` says, whose own keys come first."""
        for key in left_out:
            base = base.without(key)
        joined = overlay_keys(base, tree, self.problems)
        own = {key.value for key, _ in tree.entries}
        entries = sorted(joined.entries, key=lambda entry: entry[0].value not in own)
        return replace(joined, entries=tuple(entries), place=tree.place)

    def variants(self, file: ScenarioFile, tree: KeysNode) -> list[tuple[str, KeysNode]]:
        """Each variant's id, and its whole tree."""
        found = []
        base = tree.without("variants")
        for id in file.variants:
            over = at(tree, "variants", id)
            assert isinstance(over, KeysNode), "the schema takes nothing else"
            for key, _ in over.entries:
                if key.value in _FIXED_IN_VARIANTS:
                    self.problems.add("SC113", key, key=key.value)
                    over = over.without(key.value)
            found.append((id, overlay_keys(base, over, self.problems)))
        return found

    def call(
        self,
        file: ScenarioFile,
        tree: Node,
        written: KeysNode,
        disposition: DispositionTable | None,
        variant: str = "",
    ) -> tuple[Customer, CallDefinition] | None:
        """Customer and call of one variant, or None where something is wrong with them.

        `tree` lacks what was faulty, `written` has it still.
        """
        self.trees[variant] = tree
        self.people(file, tree, written)
        check_scenario(file, tree, _names(file, written), self.problems, variant=variant)
        libraries = self.lines_of(file, tree)
        if disposition is None or self.problems.has_errors:
            return None
        return customer_of(file, libraries, disposition), call_of(file)

    def people(self, file: CustomerKeys, tree: Node, written: KeysNode) -> None:
        """Report what is wrong with who is there."""
        if (written.get("persona") is None) == (written.get("people") is None):
            nobody = written.get("persona") is None
            found = "there is nobody to call" if nobody else "persona and people both stand here"
            where = at(tree, "id") if nobody else key_at(tree, "people")
            self.problems.add("SC205", where, found=found)
            return
        people, lead = people_of(file), lead_of(file)
        base: tuple[Step, ...] = ("people",) if file.persona is None else ()
        if people and not lead:
            self.problems.add("SC210", key_at(tree, *(base or ("persona",))))
        for id, keys in people.items():
            here = (*base, id if base else "persona")
            if id != lead and keys.relationship is not None:
                where = key_at(tree, *here, "relationship")
                self.problems.add("SC214", where, lead=lead)
            if id == lead and not keys.company:
                self.problems.add(
                    "SC024", key_at(tree, *here), key="company", what="the person called"
                )

    def lines_of(self, file: CustomerKeys, tree: Node) -> dict[str, tuple[Lines, ...]]:
        """The libraries of each person, nearest first."""
        found = {}
        for id, keys in people_of(file).items():
            base = ("persona",) if file.persona is not None else ("people", id)
            where = at(tree, *base, "library") if keys.library else key_at(tree, *base)
            found[id] = self.chain(keys.library, where, "library")
        return found


def _names(file: CustomerKeys, written: KeysNode) -> Names:
    people = written.get("people")
    keys = people.entries if isinstance(people, KeysNode) else ()
    return Names.of(written, (*people_of(file), *(key.value for key, _ in keys)))
