"""What a well-formed file still may get wrong: names that name nothing, circles, dates.

Reads the checked file beside its tree, which knows the positions. Changes neither.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from simulator.scenario.diagnostics import Problems, nearest, suggestion
from simulator.scenario.nodes import KeysNode, ListNode, Node, Step, TextNode, at, key_at, texts
from simulator.scenario.schema import CustomerKeys
from simulator.scenario.schema_people import CellKeys, ConditionKeys
from simulator.scenario.vocabulary import ACTS, ALL_CHECKS, CUES, PLACEHOLDERS, STATES

ANY_STATE = "*"
FACT_TRIGGER = "fact:"
_WORD = re.compile(r"\w+")
_STEM = 4  # letters by which two forms of a word are told to be one
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
# Lists of spoken sentences, where a comma inside brackets silently ends one.
_SENTENCE_KEYS = frozenset(
    {
        "asked_by",
        "examples",
        "turns",
        "lines",
        "says",
        "asks_for_delay",
        "offers_day",
        "before_need",
        "no_day",
        "too_early",
        "wrong_step",
        "answered_by",
        "also",
    }
)


@dataclass(frozen=True, slots=True)
class Names:
    """What can be named in a file: taken from the tree, so that a faulty entry counts too."""

    facts: tuple[str, ...]
    people: tuple[str, ...]
    states: tuple[str, ...]

    @staticmethod
    def of(tree: Node, people: tuple[str, ...]) -> "Names":
        """The ids written in the tree; `people` is given, as ids may follow from names."""
        return Names(
            facts=_ids(at(tree), "facts"),
            people=people,
            states=(*_ids(at(tree), "states"), *STATES),
        )


def _ids(tree: Node, key: str) -> tuple[str, ...]:
    held = tree.get(key) if isinstance(tree, KeysNode) else None
    items = held.items if isinstance(held, ListNode) else (held,) if held else ()
    ids = [item.get("id") for item in items if isinstance(item, KeysNode)]
    return tuple(node.value for node in ids if isinstance(node, TextNode))


class Semantics:
    """The checks of one tree; `names` is what can be named in it."""

    def __init__(self, tree: Node, names: Names, problems: Problems) -> None:
        self.tree = tree
        self.names = names
        self.problems = problems

    # ── references ──────────────────────────────────────────────────────────

    def facts(self, named: Iterable[str], *path: Step) -> None:
        """Every one is a fact."""
        for index, name in enumerate(named):
            self.known("SC101", name, self.names.facts, "facts here", *path, index)

    def person(self, name: str, *path: Step) -> None:
        """It is a person, or left out."""
        if name:
            self.known("SC102", name, self.names.people, "people here", *path)

    def state(self, name: str, *path: Step, base_only: bool = False) -> None:
        """It is a state, or left out."""
        if name:
            states = STATES if base_only else self.names.states
            self.known("SC104", name, states, "states here", *path)

    def act(self, name: str, *path: Step, cues: bool = False) -> None:
        """It is an act, or with `cues` a situation; or left out."""
        if not name:
            return
        why = (
            "a line answers an act that was heard or a situation of the call"
            if cues
            else "acts are what hearing finds in the trainee's words"
        )
        self.known("SC103", name, CUES if cues else ACTS, "for example", *path, why=why)

    def checks(self, named: Iterable[str], *path: Step) -> None:
        """Every one is a check of the scorecard."""
        for index, name in enumerate(named):
            self.known("SC105", name, ALL_CHECKS, "checks", *path, index)

    def known(
        self, code: str, name: str, known: Sequence[str], what: str, *path: Step, **words: str
    ) -> None:
        """Report `name` at `path` unless it is one of `known`."""
        if name in known:
            return
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        hint = suggestion(name, known, what=what)
        self.problems.add(code, at(self.tree, *path), key=key, value=name, help=hint, **words)

    # ── parts of files ──────────────────────────────────────────────────────

    def once(self, ids: Sequence[str], *path: Step) -> None:
        """No id stands twice in the list at `path`."""
        first: dict[str, int] = {}
        for index, name in enumerate(ids):
            if name in first:
                line = at(self.tree, *path, first[name], "id").place.line
                where = at(self.tree, *path, index, "id")
                self.problems.add("SC108", where, value=name, line=line)
            else:
                first[name] = index

    def condition(self, condition: ConditionKeys | None, *path: Step) -> None:
        """Its facts exist and its bounds leave room."""
        if condition is None:
            return
        self.facts(condition.disclosed, *path, "disclosed")
        self.facts(condition.not_disclosed, *path, "not_disclosed")
        for name in ("trust", "patience"):
            low, high = getattr(condition, name), getattr(condition, f"{name}_below")
            if high is not None and high <= (low or 0):
                where = key_at(self.tree, *path, f"{name}_below")
                self.problems.add("SC207", where, name=name, low=low or 0, high=high)

    def cells(self, cells: Sequence[CellKeys], *path: Step) -> None:
        """Each answers something there is."""
        for index, cell in enumerate(cells):
            here = (*path, index)
            if cell.when.act and cell.when.cue:
                self.problems.add("SC212", key_at(self.tree, *here, "when", "cue"))
            key = "act" if cell.when.act else "cue"
            self.act(cell.when.act or cell.when.cue, *here, "when", key, cues=True)
            self.state(cell.when.state, *here, "when", "state")
            self.person(cell.person, *here, "person")

    def placeholders(self) -> None:
        """Curly brackets hold what can be filled in."""
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        for node in texts(self.tree):
            for match in _BRACES.finditer(node.value):
                name = match.group().strip("{}").strip()
                if match.group() == f"{{{name}}}" and name in PLACEHOLDERS:
                    continue
                near = nearest(name, PLACEHOLDERS)
                hint = f"did you mean '{{{near}}}'?" if near else "write the words themselves"
                self.problems.add("SC109", node, value=match.group(), known=known, help=hint)

    def brackets(self) -> None:
        """Sentences inside […] are in quotes."""
        self._brackets(self.tree, "")

    def _brackets(self, node: Node, key: str) -> None:
        match node:
            case KeysNode():
                for name, value in node.entries:
                    self._brackets(value, name.value)
            case ListNode():
                for item in node.items:
                    if (
                        isinstance(item, TextNode)
                        and item.is_plain
                        and item.in_brackets
                        and key in _SENTENCE_KEYS
                        and " " in item.value
                    ):
                        self.problems.add("SC019", item)
                    self._brackets(item, key)
            case TextNode():
                pass

    def facts_and_objections(self, file: CustomerKeys) -> None:
        """What a customer consists of."""
        self.once([fact.id for fact in file.facts], "facts")
        self.once([objection.id for objection in file.objections], "objections")
        for index, fact in enumerate(file.facts):
            here = ("facts", index)
            self.facts(fact.needs.after, *here, "needs", "after")
            if fact.id in fact.needs.after:
                where = at(self.tree, *here, "needs", "after", fact.needs.after.index(fact.id))
                self.problems.add("SC201", where, value=fact.id)
            for number, asked in enumerate(fact.asked_after):
                path = (*here, "asked_after", number, "fact")
                self.known("SC101", asked.fact, self.names.facts, "facts here", *path)
            self.person(fact.person, *here, "person")
            left_out = self.problems.has_error_in(at(self.tree, *here))
            if fact.key and not fact.asked_by and not left_out:
                self.problems.add("SC208", at(self.tree, *here, "id"), value=fact.id)
            for number, wordings in enumerate(fact.must):
                if not any(_stands_in(wording, fact.says) for wording in wordings):
                    where = at(self.tree, *here, "must", number)
                    self.problems.add("SC218", where, says=fact.says)
        self.circles(file)
        for index, objection in enumerate(file.objections):
            here = ("objections", index)
            self.act(objection.when, *here, "when")
            self.condition(objection.unless, *here, "unless")
            self.person(objection.person, *here, "person")
            for number, answer in enumerate(objection.answered_by):
                place = (*here, "answered_by", number)
                self.act(answer.act, *place, "act")
                if answer.about:
                    self.known(
                        "SC101", answer.about, self.names.facts, "facts here", *place, "about"
                    )
                if not answer.examples and not answer.act:
                    self.problems.add("SC217", at(self.tree, *place))
        self.cells(file.lines, "lines")

    def circles(self, file: CustomerKeys) -> None:
        """No facts wait for each other."""
        waits = {
            fact.id: tuple(name for name in fact.needs.after if name != fact.id)
            for fact in file.facts
        }
        reported: set[frozenset[str]] = set()
        for index, fact in enumerate(file.facts):
            if (circle := circle_from(fact.id, waits)) and frozenset(circle) not in reported:
                reported.add(frozenset(circle))
                shown = " → ".join((*circle, circle[0]))
                where = at(self.tree, "facts", index, "needs", "after")
                self.problems.add("SC202", where, cycle=shown)


def _stands_in(wording: str, says: str) -> bool:
    """Whether any word of a wording is in a sentence, in whatever form: "stops", "stopped"."""
    said = {word[:_STEM] for word in _WORD.findall(says.casefold())}
    return any(word[:_STEM] in said for word in _WORD.findall(wording.casefold()))


def circle_from(start: str, leads_to: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The shortest way from `start` back to itself, or nothing."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for name in leads_to.get(way[-1], ()):
            if name == start:
                return way
            if name not in seen:
                seen.add(name)
                ways.append((*way, name))
    return ()
