"""One line of a call's record: JSON with a running hash over everything before it.

Owns the bytes of a line and nothing else: no file is opened here.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from simulator.call.events import EVENT_TYPES, Event
from simulator.call.log import Header
from simulator.encoding import Json, from_json, to_json

T = TypeVar("T")
HEADER_TYPE = "Header"
_HASH_FIELD = ',"hash":"'
_HASH_LENGTH = 64  # hexadecimal digits of SHA-256


class BrokenLineError(ValueError):
    """A line that no warmcall has written, or that was changed afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line taken apart: its number, its type's name, its fields and its hash."""

    n: int
    type: str
    fields: dict[str, Json]
    hash: str


def encode_line(n: int, value: object, previous_hash: str) -> tuple[bytes, str]:
    """The line for the n-th value (0 is the header), newline included, and its hash.

    The hash is the SHA-256 of the hash before it and of the line up to its own hash
    field, so that no line can be changed, dropped or moved without it showing.
    """
    name = HEADER_TYPE if isinstance(value, Header) else type(value).__name__
    fields = to_json(value)
    assert isinstance(fields, dict)
    # A lone surrogate cannot be written as UTF-8; JSON's own escape carries it.
    body = json.dumps({"n": n, "type": name, **fields}, ensure_ascii=False, separators=(",", ":"))
    body = body[:-1]
    try:
        raw = body.encode()
    except UnicodeEncodeError:
        raw = "".join(c if not _is_surrogate(c) else f"\\u{ord(c):04x}" for c in body).encode()
    digest = _chain(previous_hash, raw)
    return raw + f'{_HASH_FIELD}{digest}"}}\n'.encode(), digest


def _is_surrogate(character: str) -> bool:
    return "\ud800" <= character <= "\udfff"


def _chain(previous_hash: str, body: bytes) -> str:
    return hashlib.sha256(previous_hash.encode() + body).hexdigest()


def decode_line(raw: bytes, previous_hash: str) -> Line:
    """The line taken apart; raises `BrokenLineError` unless its hash continues the chain."""
    line = raw.rstrip(b"\n")
    field = _HASH_FIELD.encode()
    cut = len(line) - len(field) - _HASH_LENGTH - len(b'"}')
    if cut <= 0 or line[cut : cut + len(field)] != field or not line.endswith(b'"}'):
        raise BrokenLineError("it does not end with its check value")
    body = line[:cut]
    found = line[cut + len(field) : -2].decode("ascii", "replace")
    if found != _chain(previous_hash, body):
        raise BrokenLineError("its check value does not fit")
    try:
        fields = json.loads(body.decode() + "}")
        n, name = fields.pop("n"), fields.pop("type")
    except (ValueError, KeyError, AttributeError, RecursionError) as error:
        raise BrokenLineError("it is no record of an event") from error
    if not isinstance(n, int) or not isinstance(name, str):
        raise BrokenLineError("it is no record of an event")
    return Line(n=n, type=name, fields=fields, hash=found)


def event_of(line: Line) -> Event:
    """The event a line records; raises `BrokenLineError` if it records none."""
    return one_of(EVENT_TYPES, line)


def header_of(line: Line) -> Header:
    """The header a line holds; raises `BrokenLineError` if it holds none."""
    return _as(Header, line)


def one_of(kinds: Mapping[str, type[T]], line: Line) -> T:
    """What a line holds, by its type's name; raises `BrokenLineError` if it is none of these."""
    kind = kinds.get(line.type)
    if kind is None:
        raise BrokenLineError(f"this version of warmcall knows no {line.type}")
    return _as(kind, line)


def _as(kind: type[T], line: Line) -> T:
    try:
        return from_json(kind, line.fields)
    except msgspec.ValidationError as error:
        raise BrokenLineError(f"a part of it has the wrong form: {error}") from error
