"""A tree held against the schema: every fault reported at its place, in a trainer's words.

What is faulty is then left out, so that the rest can be checked in the same run.
"""

from typing import TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from simulator.scenario.diagnostics import Problems, nearest, suggestion
from simulator.scenario.nodes import (
    KeysNode,
    ListNode,
    Node,
    Step,
    TextNode,
    at,
    key_at,
    plain,
    without,
)

M = TypeVar("M", bound=BaseModel)

_MOST_ROUNDS = 8  # leaving a thing out can empty what holds it, level by level
_NOUNS = {
    "facts": "a fact",
    "objections": "an objection",
    "accepts": "a next step",
    "states": "a state",
    "transitions": "a transition",
    "examples": "an example",
    "our_limits": "a limit",
    "real_deadlines": "a deadline",
    "lines": "an entry of a library",
    "people": "a person",
    "persona": "a person",
}
_EXPECTED = {
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
    "dict_type": "a group of keys",
    "tuple_type": "a list",
    "list_type": "a list",
}
_HINTS = {
    "a list": "write one entry a line, each after a dash and a space",
    "a group of keys": "write 'key: value' lines below it, indented by two spaces",
}
_COLON = 'a colon followed by a space begins a key; if this is one sentence, put it in "quotes"'
_BRACE = 'a text that begins with { needs "quotes"'


def read_as(model: type[M], tree: Node, problems: Problems) -> tuple[M | None, Node]:
    """The file as `model`, and the tree without what was faulty.

    None where too little is left to be one.
    """
    for attempt in range(_MOST_ROUNDS):
        try:
            return model.model_validate(plain(tree)), tree
        except ValidationError as invalid:
            errors = invalid.errors(include_url=False, include_context=True)
        faulty: list[tuple[Step, ...]] = []
        unknown = [_path(error) for error in errors if error["type"] == "extra_forbidden"]
        for error in errors:
            if attempt == 0 and not _is_misspelt(error, unknown):
                _report(error, model, tree, problems)
            path = _path(error)
            faulty.append(path[:-1] if error["type"] == "missing" else path)
        if () in faulty:
            break
        # From the back, so that leaving out an entry does not renumber the ones to come.
        for path in sorted(faulty, key=_by_position, reverse=True):
            tree = without(tree, *path)
    return None, tree


def _is_misspelt(error: ErrorDetails, unknown: list[tuple[Step, ...]]) -> bool:
    """Whether a key is missing only because it is misspelt in the same place."""
    if error["type"] != "missing":
        return False
    *parent, key = _path(error)
    beside = [str(path[-1]) for path in unknown if list(path[:-1]) == parent]
    return any(nearest(name, (str(key),)) for name in beside)


def _by_position(path: tuple[Step, ...]) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in path)


def _path(error: ErrorDetails) -> tuple[Step, ...]:
    return tuple(step for step in error["loc"] if step != "[key]")


def _report(error: ErrorDetails, model: type[BaseModel], tree: Node, problems: Problems) -> None:
    path, kind = _path(error), error["type"]
    key = next((step for step in reversed(path) if isinstance(step, str)), "this file")
    words = dict(error.get("ctx", {}))
    where = key_at(tree, *path) if error["loc"][-1:] == ("[key]",) else at(tree, *path)
    match kind:
        case "missing":
            parent = _owner(path[:-1])
            problems.add("SC024", _head(tree, path[:-1]), key=str(path[-1]), what=parent)
        case "extra_forbidden":
            known = keys_at(model, path[:-1])
            hint = _where_to(model, str(path[-1]), known)
            problems.add("SC023", key_at(tree, *path), key=path[-1], help=hint)
        case _ if kind in _EXPECTED or kind == "SC025":
            expected = words.get("expected") or _EXPECTED[kind]
            problems.add("SC025", where, key=key, expected=expected, **_found(where, expected))
        case _:
            problems.add(kind, where, **{"key": key, **words})


def _where_to(model: type[BaseModel], key: str, known: tuple[str, ...]) -> str:
    """A help line for a key that cannot stand here: misspelt, or at home in another place."""
    hint = suggestion(key, known, what="keys here")
    homes = () if nearest(key, known) else _homes(model, key)
    if not homes:
        return hint
    return f"'{key}' belongs in {' or in '.join(homes)}; mind how far it is indented; {hint}"


def _homes(model: type[BaseModel], key: str, path: tuple[Step, ...] = ()) -> tuple[str, ...]:
    """The places of a file in which a key may stand, in words."""
    found: tuple[str, ...] = (_owner(path),) if key in _annotations(model) else ()
    for name, annotation in _annotations(model).items():
        below = _held(annotation)
        if isinstance(below, type) and issubclass(below, BaseModel) and name not in path:
            found += _homes(below, key, (*path, name))
    return tuple(dict.fromkeys(found))


def _found(node: Node, expected: str) -> dict[str, str]:
    """What stands there instead, and what to do about it."""
    hint = _HINTS.get(expected, f"write {expected}")
    match node:
        case KeysNode():
            if "text" in expected:
                line = node.place.source.line(node.place.line)
                hint = _BRACE if line[node.place.column - 1 :].startswith("{") else _COLON
            return {"found": "a group of keys", "help": hint}
        case ListNode():
            return {"found": "a list", "help": hint}
        case TextNode():
            return {"found": "a text", "help": hint}


def _owner(path: tuple[Step, ...]) -> str:
    if not path:
        return "the file"
    names = [step for step in path if isinstance(step, str)]
    for name in reversed(names[-2:]):
        if name in _NOUNS:
            return _NOUNS[name]
    return f"'{names[-1]}'"


def _head(tree: Node, path: tuple[Step, ...]) -> Node:
    """Where something lacking would belong: the key above it, or the first key of an entry."""
    if path and isinstance(path[-1], str):
        return key_at(tree, *path)
    node = at(tree, *path)
    if isinstance(node, KeysNode) and node.entries:
        return node.entries[0][0]
    return node


def keys_at(model: type[BaseModel], path: tuple[Step, ...]) -> tuple[str, ...]:
    """The keys that may stand at `path`."""
    below: object = model
    for step in path:
        if isinstance(step, str):
            below = _held(_annotation(below, step))
    return tuple(_annotations(below))


def _annotation(holder: object, key: str) -> object:
    return get_args(holder)[1] if get_origin(holder) is dict else _annotations(holder).get(key)


def _annotations(holder: object) -> dict[str, object]:
    """The keys of a model with what each takes; none of anything else."""
    held: dict[str, FieldInfo] = getattr(holder, "model_fields", {})
    return {(field.alias or name): field.annotation for name, field in held.items()}


def _held(annotation: object) -> object:
    """The model or dictionary inside an annotation: under options, lists and markers."""
    if get_origin(annotation) is dict:
        return annotation
    if get_origin(annotation) is None and isinstance(annotation, type):
        return annotation if issubclass(annotation, BaseModel) else None
    return next((held for inner in get_args(annotation) if (held := _held(inner))), None)
