"""What every module here looks at: one variant of a call beside the tree it was read from."""

from dataclasses import dataclass

from simulator.scenario.diagnostics import Problems
from simulator.scenario.model import CallDefinition, Customer
from simulator.scenario.nodes import ListNode, Node, Place, Step, at, key_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One variant, with its tree for the positions and the problems found so far."""

    customer: Customer
    call: CallDefinition
    tree: Node
    problems: Problems

    def report(self, code: str, *path: Step, **words: object) -> None:
        """Report a code at what lies at `path`."""
        self.problems.add(code, at(self.tree, *path), **words)

    def report_key(self, code: str, *path: Step, **words: object) -> None:
        """Report a code at the key of what lies at `path`."""
        self.problems.add(code, key_at(self.tree, *path), **words)

    def place(self, *path: Step) -> Place:
        """Where what lies at `path` stands."""
        return at(self.tree, *path).place

    def line(self, *path: Step) -> int:
        """The line of what lies at `path`."""
        return self.place(*path).line

    def length(self, *path: Step) -> int:
        """How many entries the list at `path` has; a single entry may stand for a list."""
        held = at(self.tree, *path)
        return len(held.items) if isinstance(held, ListNode) else 1
