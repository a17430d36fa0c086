"""Reads a rubric file into a `Rubric`; nothing else in scoring knows about files."""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

import msgspec

from scoring.rubric import (
    CallTypeRule,
    CheckRule,
    DimensionRule,
    Figure,
    Gate,
    HabitRule,
    Rubric,
    Thresholds,
)
from simulator.scenario.model import CallType


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
    source: str


class _Gate(_File):
    id: str
    title: str
    caps: str
    at: int
    of: int
    acts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


class _Habit(_File):
    id: str
    title: str
    points: int


class _Conduct(_File):
    most_earned: int
    most_lost: int
    habits: tuple[_Habit, ...]


class _CallType(_File):
    not_applicable: tuple[str, ...] = ()
    instead: tuple[_Check, ...] = ()
    thresholds: dict[str, int] = {}
    next_step_only_if_she_asks: bool = False


class _Figure(_File):
    id: str
    unit: str
    source: str


class _Rubric(_File):
    kind: str
    schema_version: int
    id: str
    version: int
    dimensions: tuple[_Dimension, ...]
    checks: tuple[_Check, ...]
    thresholds: dict[str, int]
    gates: tuple[_Gate, ...]
    conduct: _Conduct
    call_types: dict[CallType, _CallType]
    delivery: tuple[_Figure, ...]
    phrases: dict[str, tuple[str, ...]]
    filler_words: tuple[str, ...]


def _fields(part: msgspec.Struct) -> dict[str, Any]:
    return {name: getattr(part, name) for name in part.__struct_fields__}


def _check(part: _Check) -> CheckRule:
    return CheckRule(**_fields(part))


def _call_type(kind: CallType, part: _CallType) -> CallTypeRule:
    return CallTypeRule(
        type=kind,
        not_applicable=part.not_applicable,
        instead=tuple(_check(check) for check in part.instead),
        thresholds=tuple(part.thresholds.items()),
        next_step_only_if_she_asks=part.next_step_only_if_she_asks,
    )


def read_rubric(text: bytes) -> Rubric:
    """The rubric a file holds; raises `msgspec.ValidationError` for one that is none."""
    part = msgspec.yaml.decode(text, type=_Rubric, strict=False)
    return Rubric(
        id=part.id,
        version=part.version,
        digest=sha256(text).hexdigest(),
        dimensions=tuple(DimensionRule(**_fields(d)) for d in part.dimensions),
        checks=tuple(_check(check) for check in part.checks),
        thresholds=Thresholds(**part.thresholds, phrases=tuple(part.phrases.items())),
        gates=tuple(Gate(**_fields(gate)) for gate in part.gates),
        habits=tuple(HabitRule(**_fields(habit)) for habit in part.conduct.habits),
        most_earned=part.conduct.most_earned,
        most_lost=part.conduct.most_lost,
        call_types=tuple(_call_type(kind, rule) for kind, rule in part.call_types.items()),
        delivery=tuple(Figure(**_fields(figure)) for figure in part.delivery),
        filler_words=part.filler_words,
    )


@cache
def default_rubric() -> Rubric:
    """The rubric that ships with warmcall, read once."""
    return read_rubric((files("scoring") / "rubrics" / "default.yaml").read_bytes())
