"""Values to JSON and back, for records: frozen dataclasses, tuples, enums, dates.

Encoding leaves out fields that hold their default, keeps field order, and is byte for
byte the same for equal values. Decoding checks every type.
"""

import json
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar

import msgspec

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
T = TypeVar("T")


def _default_of(field: Field[Any]) -> object:
    if field.default is not MISSING:
        return field.default
    if field.default_factory is not MISSING:
        return field.default_factory()
    return MISSING


@cache
def _layout(kind: type) -> tuple[tuple[str, object], ...]:
    return tuple((f.name, _default_of(f)) for f in fields(kind))


def to_json(value: object) -> Json:
    """The value as plain JSON data, without fields that hold their default."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, date):  # and datetime
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [to_json(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {
            name: to_json(held)
            for name, default in _layout(type(value))
            if (held := getattr(value, name)) != default or default is MISSING
        }
    raise TypeError(f"{type(value).__name__} has no place in a record")


def to_text(value: object) -> str:
    """The value as one line of JSON; equal values give equal text."""
    return json.dumps(to_json(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[T], data: Json) -> T:
    """Data that `to_json` made, as a `kind`; raises `msgspec.ValidationError` otherwise."""
    return msgspec.convert(data, kind)
