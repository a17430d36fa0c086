"""A JSON Schema of authors' files, for the editors that complete and check while one writes.

Generated from the schema the reader uses, within draft-07, which is what the YAML language
servers of editors know. It judges shapes and words; what names refer to, and what a file
means, only `warmcall check` can say.
"""

import json
from collections.abc import Iterable

from simulator.encoding import Json
from simulator.scenario.account_model import Reason
from simulator.scenario.account_schema import EVERY_KIND, CallKeys
from simulator.scenario.cues import MoveReason
from simulator.scenario.overlay import REMOVE, joined_by_id
from simulator.scenario.schema import ScenarioFile
from simulator.scenario.vocabulary import ALL_CHECKS

SCHEMA_FILE = "warmcall.schema.json"
MODELINE = f"# yaml-language-server: $schema=./{SCHEMA_FILE}"
DRAFT = "http://json-schema.org/draft-07/schema#"
_CHANGES = "Changes"
# Needed even where the rest comes from a shared customer file.
_OWN = ("id", "title", "call_type", "today", "trainee", "next_step")
Keys = dict[str, Json]


def json_schema() -> Keys:
    """The schema of every kind of file, by its `kind`."""
    definitions = _definitions()
    definitions |= {
        f"{name}{_CHANGES}": _changes(definitions[name])
        for name in _below(ScenarioFile.__name__, definitions)
    }
    kinds: Keys = {
        "description": "What the file is.",
        "enum": list(EVERY_KIND),
        "examples": ["scenario"],
    }
    return {
        "$schema": DRAFT,
        "title": "warmcall scenario files",
        "description": "A call, a customer or a character, as a sales trainer writes it.",
        "type": "object",
        "required": ["kind", "id"],
        "properties": {"kind": kinds},
        "allOf": [
            {"if": _with("kind", {"const": kind}), "then": _file(kind, model.__name__)}
            for kind, model in EVERY_KIND.items()
        ],
        "definitions": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """The schema as a file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def _file(kind: str, name: str) -> Keys:
    if kind != "scenario":
        return _reference(name)
    changes = _reference(name + _CHANGES)
    shared: Keys = {"allOf": [changes], "required": list(_OWN)}
    without_parent: Keys = {
        "if": {"required": ["customer"]},
        "then": shared,
        "else": _reference(name),
    }
    return {"if": {"required": ["extends"]}, "then": changes, "else": without_parent}


def _with(key: str, value: Keys) -> Keys:
    return {"properties": {key: value}, "required": [key]}


def _reference(name: str) -> Keys:
    return {"$ref": f"#/definitions/{name}"}


# ── from what pydantic says to what draft-07 and editors know ───────────────


def _definitions() -> dict[str, Keys]:
    """Each group of keys by its name."""
    found: dict[str, Keys] = {}
    for model in EVERY_KIND.values():
        made = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
        groups = {**made.pop("$defs", {}), model.__name__: made}
        found |= {name: _group(group) for name, group in groups.items()}
    for group in found.values():
        for value in _keys(group).values():
            # pydantic leaves out a description that is that of the group below, too.
            value.setdefault("description", _description_below(value, found))
            if "`" in str(value["description"]):  # editors show it as it is meant
                value["markdownDescription"] = value["description"]
    scenario = _keys(found[ScenarioFile.__name__])
    scenario["say_instead"] = _named(scenario["say_instead"], ALL_CHECKS)
    changes = _reference(ScenarioFile.__name__ + _CHANGES)
    scenario["variants"] = {**scenario["variants"], "additionalProperties": changes}
    call = _keys(found[CallKeys.__name__])
    call["changes"] = {**call["changes"], "type": "object"}
    between = _keys(found["RelationshipFile"])
    between["moves"] = _named(between["moves"], [reason.value for reason in Reason])
    moves = _keys(found["DispositionFile"])
    moves["moves"] = _named(moves["moves"], [reason.value for reason in MoveReason])
    return found


def _description_below(value: Keys, definitions: dict[str, Keys]) -> Json:
    return next((definitions[name]["description"] for name in _references(value)), None)


def _keys(group: Keys) -> dict[str, Keys]:
    properties = group["properties"]
    assert isinstance(properties, dict)
    return properties  # type: ignore[return-value]  # each of them is a schema


def _group(group: Keys) -> Keys:
    group.pop("title", None)
    properties = {name: _key(value) for name, value in _keys(group).items()}
    return {**group, "properties": dict(properties)}


def _key(value: Json) -> Keys:
    """A key's schema without what only pydantic needs."""
    assert isinstance(value, dict)
    value.pop("title", None)
    if value.get("default") in (None, "", [], {}) or isinstance(value.get("default"), dict | list):
        value.pop("default", None)
    cleaned = _cleaned(value)
    assert isinstance(cleaned, dict)
    return cleaned


def _cleaned(value: Json) -> Json:
    if isinstance(value, list):
        return [_cleaned(below) for below in value]
    if not isinstance(value, dict):
        return value
    made = {n: below if n == "examples" else _cleaned(below) for n, below in value.items()}
    match made.get("anyOf"):
        case [dict(one), {"type": "null"}]:
            made = {**_without(made, ("anyOf",)), **one}
        case _:
            pass
    if "$ref" in made and len(made) > 1:  # draft-07 reads nothing beside a reference
        made = {**_without(made, ("$ref",)), "allOf": [{"$ref": made["$ref"]}]}
    if made.get("type") == "string" and not {"pattern", "enum", "const"} & set(made):
        made["type"] = ["string", "number"]  # 42 without quotes is a text, too
    return made


def _named(group: Keys, names: Iterable[str]) -> Keys:
    """A group whose keys are these names only."""
    each = group["additionalProperties"]
    return {**group, "properties": dict.fromkeys(names, each), "additionalProperties": False}


# ── a file that only says what differs from another ─────────────────────────


def _below(name: str, definitions: dict[str, Keys]) -> tuple[str, ...]:
    """The groups that `name` holds, itself first."""
    found = [name]
    for group in found:
        found += [n for n in _references(definitions[group]) if n not in found and n in definitions]
    return tuple(dict.fromkeys(found))


def _references(value: Json) -> list[str]:
    match value:
        case {"$ref": str(target)}:
            return [target.rpartition("/")[2]]
        case dict():
            return [name for below in value.values() for name in _references(below)]
        case list():
            return [name for below in value for name in _references(below)]
        case _:
            return []


def _changes(group: Keys) -> Keys:
    """A group in which nothing must stand; entries of its lists may be named by their ids."""
    changed = {name: _change(name, value) for name, value in _keys(group).items()}
    return {**_without(group, ("required",)), "properties": dict(changed)}


def _change(name: str, value: Keys) -> Keys:
    match value:
        case {"items": {"$ref": str(target)}} if joined_by_id(name):
            said = {key: value[key] for key in ("description", "examples")}
            by_id: Keys = {"type": "object", "additionalProperties": _or_removed(target)}
            return {**said, "anyOf": [_without(value, said), by_id]}
        case {"allOf": [{"$ref": str(target)}]}:
            return {**value, "allOf": [{"$ref": target + _CHANGES}]}
        case {"additionalProperties": {"$ref": str(target)}} if name == "people":
            return {**value, "additionalProperties": _or_removed(target)}
        case _:
            return value


def _or_removed(target: str) -> Keys:
    return {"anyOf": [{"const": REMOVE}, {"$ref": target + _CHANGES}]}


def _without(value: Keys, left_out: Iterable[str]) -> Keys:
    return {key: below for key, below in value.items() if key not in left_out}
