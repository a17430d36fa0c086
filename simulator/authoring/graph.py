"""The states of a scenario's call as a drawing: who leads where, and what nobody ever reached.

Structure comes from the phase machine, counts from recorded calls. Drawn as Mermaid, which
many editors and wikis show, or as DOT for Graphviz.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.call.events import StateChanged
from simulator.call.log import CallLog
from simulator.call.phase_machine import QUESTIONS, PhaseMachine, came_back_to
from simulator.scenario.cues import Phase
from simulator.scenario.model import CallDefinition, Condition, Customer, ExtraTransition
from simulator.scenario.semantics import ANY_STATE, FACT_TRIGGER

_OWN = re.compile(r"level_2_(\d+)")
# Ways that lead from nearly everywhere, and would hide the others in a drawing.
_EVERYWHERE = (Phase.ON_HOLD, Phase.ENDED)
_LAST = (Phase.WRAP_UP, Phase.ENDED)  # meant to lead nowhere else


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state of the call."""

    id: str
    is_own: bool = False  # the author's, not of the ordinary call
    is_dead_end: bool = False  # no way leads on but the end of the call
    is_visited: bool = True  # some way leads here; with recorded calls: some call was here
    visits: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A way from one state to another, with everything that leads along it."""

    source: str
    target: str
    labels: tuple[str, ...]
    is_own: bool = False
    count: int = 0  # recorded calls that took it, each time they did


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The drawing, as data; `calls` is how many recorded calls are counted in it."""

    states: tuple[State, ...]
    edges: tuple[Edge, ...]
    calls: int = 0
    counted: bool = False

    @property
    def remarks(self) -> tuple[str, ...]:
        """What an author should look at, a sentence each."""
        dead = [state.id for state in self.states if state.is_dead_end]
        never = [state.id for state in self.states if not state.is_visited]
        said = []
        if dead:
            said.append(f"From here nothing leads on but the end of the call: {', '.join(dead)}.")
        if never:
            calls = "1 recorded call" if self.calls == 1 else f"{self.calls} recorded calls"
            how = f"Never visited in {calls}" if self.counted else "No way leads here"
            said.append(f"{how}: {', '.join(never)}.")
        return tuple(said)


def graph_of(
    customer: Customer,
    call: CallDefinition,
    logs: Iterable[CallLog] | None = None,
    *,
    everything: bool = False,
) -> Graph:
    """The states and ways of a call; with `logs`, how often each was taken.

    Ways to the end and into a hold lead from everywhere; they are left out unless a recorded
    call took them, or `everything` is asked for.
    """
    machine = PhaseMachine(call.states, call.transitions)
    own = {state.id for state in call.states}
    possible = _possible(customer, call)
    taken: Counter[tuple[str, str]] = Counter()
    calls = 0
    for log in logs or ():
        calls += 1
        taken.update((e.source, e.target) for e in log.standing if isinstance(e, StateChanged))
    labels: dict[tuple[str, str], list[str]] = {}
    for trigger, source, target in machine.edges:
        if source in possible and target in possible and not _closed(call, trigger, source):
            way = (ANY_STATE if _is_from_any(trigger, call) else source, target)
            labels.setdefault(way, []).append(_label(trigger, call.transitions))
    for way in taken:
        labels.setdefault(way, [])
    ways = set(labels)
    edges = tuple(
        Edge(
            source=source,
            target=target,
            labels=tuple(dict.fromkeys(said)),
            is_own=bool({source, target} & own),
            count=taken[source, target],
        )
        for (source, target), said in labels.items()
        if everything or taken[source, target] or not {source, target} & set(_EVERYWHERE)
    )
    counted = logs is not None
    visits: Counter[str] = Counter({Phase.RINGING.value: calls})
    for (_, target), times in taken.items():
        visits[target] += times
    reached = _reached(ways)
    states = tuple(
        State(
            id=id,
            is_own=id in own,
            is_dead_end=id not in _LAST and not any(_leads_on(way, id) for way in ways),
            is_visited=visits[id] > 0 if counted and calls else id in reached,
            visits=visits[id],
        )
        for id in sorted(possible | set(visits), key=_order)
        if everything or id != Phase.ON_HOLD or visits[id]
    )
    return Graph(states=states, edges=edges, calls=calls, counted=counted and calls > 0)


def _possible(customer: Customer, call: CallDefinition) -> set[str]:
    """The states that can occur with these people and reserves."""
    out: set[str] = set()
    if not any(person.is_gatekeeper for person in customer.people):
        out.add(Phase.GATEKEPT)
    if not customer.objections:
        out.add(Phase.OBJECTION)
    if len(customer.people) == 1:
        out.add(Phase.HANDED_DOWN)
    named = {step.target for step in call.transitions} | {state.like for state in call.states}
    return {phase.value for phase in Phase if phase not in out - named} | {
        s.id for s in call.states
    }


def _closed(call: CallDefinition, trigger: str, source: str) -> bool:
    """Whether an author's transition always closes this way."""
    return any(
        step.forbids
        and step.when == trigger
        and step.source in (ANY_STATE, source)
        and step.condition == Condition()
        for step in call.transitions
    )


def _is_from_any(trigger: str, call: CallDefinition) -> bool:
    """Whether it is an author's transition from any state, to be drawn once."""
    own = _OWN.fullmatch(trigger)
    return own is not None and call.transitions[int(own[1])].source == ANY_STATE


def _leads_on(way: tuple[str, str], id: str) -> bool:
    source, target = way
    return source in (id, ANY_STATE) and target not in (id, Phase.ENDED, Phase.ON_HOLD)


def _reached(ways: set[tuple[str, str]]) -> set[str]:
    reached = {Phase.RINGING.value, ANY_STATE}
    # A hold leads back to where the call was, so it opens no new place.
    onward = {way for way in ways if way[0] != Phase.ON_HOLD}
    while more := {target for source, target in onward if source in reached} - reached:
        reached |= more
    return reached


def _order(id: str) -> tuple[int, str]:
    phases = [phase.value for phase in Phase]
    return (phases.index(id), "") if id in phases else (len(phases), id)


def _label(trigger: str, own: tuple[ExtraTransition, ...]) -> str:
    """What leads along a way, in an author's words; her own begin with a star."""
    if found := _OWN.fullmatch(trigger):
        step = own[int(found[1])]
        when = step.when.removeprefix(FACT_TRIGGER)
        told = f"{when} told" if step.when.startswith(FACT_TRIGGER) else when
        return f"* {told}{_condition(step.condition)}"
    if trigger.startswith(came_back_to("")):
        return "came back"
    return "a question" if trigger in QUESTIONS else trigger


def _condition(condition: Condition) -> str:
    said = [
        f"{name} {sign} {bound}"
        for name, sign, bound in (
            ("trust", "≥", condition.trust_from),
            ("trust", "<", condition.trust_below),
            ("patience", "≥", condition.patience_from),
            ("patience", "<", condition.patience_below),
        )
        if bound is not None
    ]
    said += [f"{id} told" for id in condition.disclosed]
    said += [f"{id} not told" for id in condition.not_disclosed]
    return f" if {' and '.join(said)}" if said else ""


# ── drawing ─────────────────────────────────────────────────────────────────


def mermaid(graph: Graph) -> str:
    """The graph as a Mermaid state diagram."""
    lines = ["stateDiagram-v2", f"    [*] --> {Phase.RINGING}"]
    lines += [f'    state "{_named(state, graph)}" as {_safe(state.id)}' for state in graph.states]
    if any(edge.source == ANY_STATE for edge in graph.edges):
        lines.append(f'    state "any state" as {_safe(ANY_STATE)}')
    lines += [
        f"    {_safe(edge.source)} --> {_safe(edge.target)}{_said(edge, ': ')}"
        for edge in graph.edges
    ]
    lines += [
        "    classDef dead fill:#f6c9c0,stroke:#a33",
        "    classDef never stroke-dasharray:4 4,color:#888",
        "    classDef own stroke-width:3px",
    ]
    for name, chosen in _classes(graph):
        lines += [f"    class {_safe(id)} {name}" for id in chosen]
    return "\n".join([*lines, ""])


def dot(graph: Graph) -> str:
    """The graph for Graphviz."""
    looks = {
        "dead": 'style="filled", fillcolor="#f6c9c0"',
        "never": 'style="dashed", fontcolor="#888888"',
        "own": "penwidth=3",
    }
    lines = ["digraph call {", "    rankdir=LR;", '    node [shape=box, style="rounded"];']
    lines += [f'    "{state.id}" [label="{_named(state, graph)}"];' for state in graph.states]
    for name, chosen in _classes(graph):
        lines += [f'    "{id}" [{looks[name]}];' for id in chosen]
    lines += [
        f'    "{_from(edge)}" -> "{edge.target}" [label="{_said(edge, "")}"];'
        for edge in graph.edges
    ]
    return "\n".join([*lines, "}", ""])


def _classes(graph: Graph) -> Iterator[tuple[str, list[str]]]:
    yield "own", [state.id for state in graph.states if state.is_own]
    yield "never", [state.id for state in graph.states if not state.is_visited]
    yield "dead", [state.id for state in graph.states if state.is_dead_end]


def _named(state: State, graph: Graph) -> str:
    marks = [
        *(["dead end"] if state.is_dead_end else []),
        *(["never visited"] if not state.is_visited else []),
        *([f"{state.visits}×"] if graph.counted and state.visits else []),
    ]
    return f"{state.id} ({', '.join(marks)})" if marks else state.id


def _said(edge: Edge, first: str) -> str:
    said = ", ".join(edge.labels)
    said = f"{edge.count}× {said}".strip() if edge.count else said
    return f"{first}{said}" if said else ""


def _from(edge: Edge) -> str:
    return "any state" if edge.source == ANY_STATE else edge.source


def _safe(id: str) -> str:
    """An id as Mermaid takes it, which knows no hyphens."""
    return "any_state" if id == ANY_STATE else id.replace("-", "_")
