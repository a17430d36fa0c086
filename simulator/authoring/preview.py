"""A call beside the editor: the file read again when it is saved, the turns so far said again.

Pure but for reading files. Shows nothing and waits for nothing; the terminal's affair is the
command's. While the file is broken, the last version that could be played goes on.
"""

from dataclasses import dataclass
from pathlib import Path

from scoring.rubric_file import default_rubric
from simulator.authoring.checking import checked
from simulator.authoring.graph import graph_of
from simulator.authoring.proof import way_to
from simulator.authoring.turns_seen import TurnSeen, turns_seen
from simulator.call.call import Call
from simulator.call.events import PersonaSaid, StateChanged
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.compiler import Compiled
from simulator.scenario.cues import Phase
from simulator.scenario.diagnostics import Problem
from simulator.scenario.library import SearchPath
from simulator.scenario.model import Scenario
from simulator.scenario.nodes import Node, at
from simulator.scenario.semantics import ANY_STATE
from simulator.scenario.source_files import answers_file

Stamp = tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """How somebody on the phone feels."""

    person: str
    trust: int
    patience: int


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What there is to see at one moment."""

    title: str
    problems: tuple[Problem, ...]
    is_stale: bool  # the file as saved cannot be played; this is an earlier version of it
    state: str
    mood: str
    visited: tuple[str, ...]  # states this call was in, in order
    ways: tuple[tuple[str, str], ...]  # where from here, and what leads there
    unvisited: tuple[str, ...]
    gauges: tuple[Gauge, ...]
    turns: tuple[TurnSeen, ...]
    is_over: bool
    not_said: int  # turns for which the call, as it goes now, has no room


class Preview:
    """One file, and a call that follows it."""

    def __init__(self, path: Path, search: SearchPath) -> None:
        """The file is read at once, whatever state it is in."""
        self._path = path
        self._search = search.near(path)
        self._said: tuple[str, ...] = ()
        self._scenario: Scenario | None = None
        self._tree: Node | None = None
        self._typed: TypedCall | None = None
        self._read: Compiled = checked(path, self._search)
        self._stamp = self.stamp()
        self._take()

    # ── the file ────────────────────────────────────────────────────────────

    def stamp(self) -> Stamp:
        """What tells that one of the files involved was saved: inode, time and size of each."""
        used = [self._search.find(file.id) for file in self._read.used]
        files = [path for path in (self._path, *used) if path is not None]
        return tuple(_stamp_of(path) for path in (*files, *map(answers_file, files)))

    def reload_if_saved(self) -> bool:
        """Read the file again where one of those involved has changed; whether one had."""
        now = self.stamp()
        if now == self._stamp:
            return False
        self.reload()
        return True

    def reload(self) -> None:
        """Read the file again and say the turns so far again, if it can be played."""
        self._stamp = self.stamp()
        self._read = checked(self._path, self._search)
        self._take()

    def _take(self) -> None:
        if self._read.scenario is not None:
            self._scenario = self._read.scenario
            self._tree = dict(self._read.trees).get("")
            self._hold(self._said)

    # ── the call ────────────────────────────────────────────────────────────

    @property
    def said(self) -> tuple[str, ...]:
        """The turns of the call, those it has no room for included."""
        return self._said

    def say(self, text: str) -> None:
        """Say a turn in the call."""
        self._hold((*self._said, text))

    def back(self) -> bool:
        """Take the last turn back; whether there was one."""
        had = bool(self._said)
        self._hold(self._said[:-1])
        return had

    def begin_again(self) -> None:
        """Let it ring anew."""
        self._hold(())

    def jump(self, state: str) -> bool:
        """Go to a state by turns that lead there; whether any were found."""
        if self._scenario is None:
            return False
        way = way_to(self._scenario, default_rubric(), state)
        if way is not None:
            self._hold(way)
        return way is not None

    def _hold(self, said: tuple[str, ...]) -> None:
        self._said = said
        if self._scenario is None:
            return
        typed = TypedCall(Call(self._scenario, CallStart.of(self._scenario), 1))
        typed.begin()
        for text in said:
            if not typed.call.is_over:
                typed.say(text)
        self._typed = typed

    # ── what is seen ────────────────────────────────────────────────────────

    @property
    def states(self) -> tuple[str, ...]:
        """Every state this call can be asked to jump to."""
        own = self._scenario.call.states if self._scenario else ()
        return (*(phase.value for phase in Phase), *(state.id for state in own))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file as saved."""
        return self._read.problems

    def view(self) -> View | None:
        """The call as it stands, or None while the file could never be played yet."""
        scenario, typed = self._scenario, self._typed
        if scenario is None or typed is None:
            return None
        log, state = typed.log, typed.call.phase
        graph = graph_of(scenario.customer, scenario.call)
        changes = [event.target for event in log.events if isinstance(event, StateChanged)]
        visited = tuple(dict.fromkeys((Phase.RINGING.value, *changes)))
        names = {person.id: person.name for person in scenario.customer.people}
        return View(
            title=f"{scenario.id}: {scenario.title}",
            problems=self._read.problems,
            is_stale=self._read.scenario is None,
            state=state,
            mood=typed.call.disposition.value,
            visited=visited,
            ways=tuple(
                (edge.target, ", ".join(edge.labels))
                for edge in graph.edges
                if edge.source in {state, ANY_STATE}
            ),
            unvisited=tuple(each.id for each in graph.states if each.id not in visited),
            gauges=tuple(
                Gauge(person=names[feeling.person], trust=feeling.trust, patience=feeling.patience)
                for feeling in typed.call.feelings
            ),
            turns=turns_seen(log, scenario.customer),
            is_over=typed.call.is_over,
            not_said=len(self._said) - len(log.turns),
        )

    def place_of_answer(self) -> tuple[Path, int]:
        """The file and line of what she answered with last; the file's first line if unknown."""
        lines = (
            [e for e in self._typed.log.events if isinstance(e, PersonaSaid)] if self._typed else []
        )
        for part in reversed(lines[-1].parts if lines else ()):
            if (place := self._place_of(part.source, part.cell)) is not None:
                return place
        return self._path, 1

    def _place_of(self, source: str, cell: str) -> tuple[Path, int] | None:
        kind, _, name = source.partition(":")
        match kind:
            case "fact" | "answer":
                return self._entry("facts", name.partition(":")[0])
            case "objection":
                return self._entry("objections", name)
            case "next_step":
                return self._line(self._tree, "next_step")
            case "cell":
                library, _, number = cell.partition("#")
                return self._cell(library, int(number)) if number.isdigit() else None
            case _:
                return None

    def _entry(self, key: str, id: str) -> tuple[Path, int] | None:
        customer = self._scenario.customer if self._scenario else None
        ids: list[str] = []
        if customer is not None:
            ids = [fact.id for fact in customer.facts]
            if key == "objections":
                ids = [objection.id for objection in customer.objections]
        return self._line(self._tree, key, ids.index(id)) if id in ids else None

    def _cell(self, library: str, number: int) -> tuple[Path, int] | None:
        if library == "scenario":
            return self._line(self._tree, "lines", number - 1)
        path = self._search.find(library)
        tree = None if path is None else dict(checked(path, self._search).trees).get("")
        return self._line(tree, "lines", number - 1)

    def _line(self, tree: Node | None, *path: str | int) -> tuple[Path, int] | None:
        if tree is None:
            return None
        place = at(tree, *path).place
        return place.source.path, place.line


def _stamp_of(path: Path) -> tuple[int, int, int]:
    """Inode, time and size; zeros while the file is not there, as between two steps of a save."""
    try:
        status = path.stat()
    except OSError:
        return (0, 0, 0)
    return (status.st_ino, status.st_mtime_ns, status.st_size)
