"""Reads a rubric file into a `Rubric`; nothing else in scoring knows about files.

Problems have the position, reason and cure that problems of scenario files have.
"""

import re
from dataclasses import fields
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec

from scoring.checks.conduct import HABITS
from scoring.checks.registry import CHECKS
from scoring.rubric import (
    CallTypeRule,
    CheckRule,
    DimensionRule,
    Figure,
    Gate,
    HabitRule,
    Mode,
    Rubric,
    Thresholds,
)
from simulator.scenario.diagnostics import Problem, Problems, format_problems, suggestion
from simulator.scenario.model import CallType
from simulator.scenario.nodes import Node, SourceFile, Step, at, key_at, plain
from simulator.scenario.source_files import Unreadable, decode, read_bytes
from simulator.scenario.yaml_reader import read_tree


class RubricInvalid(ValueError):
    """The file is no rubric; `problems` say why, by position."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(format_problems(problems))
        self.problems = problems


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """A part of the file; a key it does not have is an error."""


class _Dimension(_File):
    id: str
    title: str
    weight: int


class _Check(_File):
    id: str
    dimension: str
    points: int
    title: str
    aim: str
    source: str
    say: str = ""


class _Gate(_File):
    id: str
    title: str
    caps: str
    at: int
    of: int
    acts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    epilogue: str = ""


class _Habit(_File):
    id: str
    title: str
    points: int


class _Conduct(_File):
    most_earned: int
    most_lost: int
    habits: tuple[_Habit, ...]


# The numbers of `Thresholds`, and as a kind of call may change them: each may be left out.
_NUMBERS = tuple(field.name for field in fields(Thresholds) if field.name != "phrases")
_Thresholds = msgspec.defstruct(
    "_Thresholds", [(name, int) for name in _NUMBERS], bases=(_File,), module=__name__
)
_Changed = msgspec.defstruct(
    "_Changed",
    [(name, int | None, None) for name in _NUMBERS],
    bases=(_File,),
    module=__name__,
)


class _CallType(_File):
    not_applicable: tuple[str, ...] = ()
    instead: tuple[_Check, ...] = ()
    thresholds: _Changed | None = None  # type: ignore[valid-type]
    next_step_only_if_she_asks: bool = False


class _CallTypes(_File):
    opening: _CallType
    follow_up: _CallType
    stall: _CallType
    gatekeeper: _CallType
    kindness: _CallType
    inbound: _CallType
    day_one: _CallType


class _Figure(_File):
    id: str
    title: str
    unit: str
    source: str
    shown_for: tuple[Mode, ...] = tuple(Mode)


class _Rubric(_File):
    kind: str
    schema_version: int
    id: str
    version: int
    dimensions: tuple[_Dimension, ...]
    checks: tuple[_Check, ...]
    thresholds: _Thresholds  # type: ignore[valid-type]
    gates: tuple[_Gate, ...]
    conduct: _Conduct
    call_types: _CallTypes
    delivery: tuple[_Figure, ...]
    phrases: dict[str, tuple[str, ...]]
    filler_words: tuple[str, ...]


def _fields(part: msgspec.Struct) -> dict[str, Any]:
    return {name: getattr(part, name) for name in part.__struct_fields__}


def _check(part: _Check) -> CheckRule:
    return CheckRule(**_fields(part))


def _call_type(kind: CallType, part: _CallType) -> CallTypeRule:
    changed = {name: getattr(part.thresholds, name, None) for name in _NUMBERS}
    return CallTypeRule(
        type=kind,
        not_applicable=part.not_applicable,
        instead=tuple(_check(check) for check in part.instead),
        thresholds=tuple((name, value) for name, value in changed.items() if value is not None),
        next_step_only_if_she_asks=part.next_step_only_if_she_asks,
    )


_AT = re.compile(r" - at `\$\.?(?P<path>.*)`$")
_STEP = re.compile(r"(?P<key>[a-z_]+)|\[(?P<index>\d+)\]")
_QUOTED = re.compile(r"`(?P<name>[^`]*)`")
# What the converter calls things, in a trainer's words.
_WORDS = {
    "int": "a whole number",
    "str": "a text",
    "bool": "true or false",
    "array": "a list",
    "object": "keys with values",
    "null": "nothing",
}


def _report(message: str, tree: Node, problems: Problems) -> None:
    """Say what the converter complained about, where it stands."""
    place = _AT.search(message)
    steps = _STEP.finditer(place["path"]) if place else iter(())
    path: list[Step] = [int(m["index"]) if m["index"] else m["key"] for m in steps]
    names = [m["name"] for m in _QUOTED.finditer(_AT.sub("", message))]
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "the rubric")
    node = at(tree, *path)
    if "unknown field" in message:
        at_key = key_at(tree, *path, names[0])
        problems.add("SC023", at_key, key=names[0], help="look for a misspelling, or remove it")
    elif "missing required field" in message:
        problems.add("SC024", node, key=names[0], what=key)
    else:
        expected, found = (_WORDS.get(name, name) for name in (*names, "", "")[:2])
        help_line = f"write {expected} here"
        problems.add(
            "SC025", node, expected=expected, found=found or "this", key=key, help=help_line
        )


def _check_names(part: _Rubric, tree: Node, problems: Problems) -> None:
    """Report checks, dimensions and habits that nothing in scoring knows."""
    dimensions = [dimension.id for dimension in part.dimensions]
    own = [check.id for check in part.checks]
    named: list[tuple[tuple[Step, ...], str, list[str]]] = []
    for index, check in enumerate(part.checks):
        named.append((("checks", index, "id"), check.id, list(CHECKS)))
        named.append((("checks", index, "dimension"), check.dimension, dimensions))
    for index, habit in enumerate(part.conduct.habits):
        named.append((("conduct", "habits", index, "id"), habit.id, list(HABITS)))
    for kind in CallType:
        rule: _CallType = getattr(part.call_types, kind)
        here = ("call_types", str(kind))
        for index, left_out in enumerate(rule.not_applicable):
            named.append(((*here, "not_applicable", index), left_out, own))
        for index, check in enumerate(rule.instead):
            named.append(((*here, "instead", index, "id"), check.id, list(CHECKS)))
            named.append(((*here, "instead", index, "dimension"), check.dimension, dimensions))
    for path, name, known in named:
        if name not in known:
            key = next(str(step) for step in reversed(path) if isinstance(step, str))
            problems.add(
                "SC105",
                at(tree, *path),
                key=key,
                value=name,
                help=suggestion(name, known, what="names here"),
            )


def _rubric(part: _Rubric, digest: str) -> Rubric:
    return Rubric(
        id=part.id,
        version=part.version,
        digest=digest,
        dimensions=tuple(DimensionRule(**_fields(d)) for d in part.dimensions),
        checks=tuple(_check(check) for check in part.checks),
        thresholds=Thresholds(**_fields(part.thresholds), phrases=tuple(part.phrases.items())),
        gates=tuple(Gate(**_fields(gate)) for gate in part.gates),
        habits=tuple(HabitRule(**_fields(habit)) for habit in part.conduct.habits),
        most_earned=part.conduct.most_earned,
        most_lost=part.conduct.most_lost,
        call_types=tuple(_call_type(kind, getattr(part.call_types, kind)) for kind in CallType),
        delivery=tuple(Figure(**_fields(figure)) for figure in part.delivery),
        filler_words=part.filler_words,
    )


def _source(path: Path, problems: Problems) -> SourceFile | None:
    """The file's text, or None after reporting why there is none."""
    try:
        return decode(path, read_bytes(path), problems)
    except Unreadable as unreadable:
        problems.add(unreadable.code, path, **unreadable.words)
        return None


def load_rubric(path: Path) -> Rubric:
    """The rubric a file holds; raises `RubricInvalid` with everything wrong in it."""
    problems = Problems()
    source = _source(path, problems)
    tree = None if source is None else read_tree(source, problems)
    part: _Rubric | None = None
    if tree is not None:
        try:
            part = msgspec.convert(plain(tree), _Rubric, strict=False)
        except msgspec.ValidationError as error:
            _report(str(error), tree, problems)
        else:
            _check_names(part, tree, problems)
    if problems.has_errors or part is None or source is None:
        raise RubricInvalid(problems.sorted)
    return _rubric(part, sha256(source.text.encode()).hexdigest())


@cache
def default_rubric() -> Rubric:
    """The rubric that ships with warmcall, read once."""
    return load_rubric(Path(str(files("scoring"))) / "rubrics" / "default.yaml")
