"""The schema for editors: it accepts what the reader accepts and refuses other shapes."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from simulator.authoring.json_schema import SCHEMA_FILE, json_schema, schema_text
from simulator.scenario.account_schema import EVERY_KIND
from simulator.scenario.library import bundled_folder

TESTS = Path(__file__).parents[1] / "scenario"
BUNDLED = sorted(bundled_folder().rglob("*.yaml"))
EXAMPLE = TESTS / "files" / "packaging-renewal.yaml"
# Keys, kinds and words that are wrong wherever they stand; the others are about names and meaning.
OF_SHAPE = ("SC020", "SC023", "SC024", "SC025", "SC027", "SC029", "SC030", "SC031", "SC032")
OF_SHAPE += ("SC033", "SC103", "SC105", "SC110")


class AsAnEditorReads(SafeConstructor):
    """YAML 1.2 as editors read it: dates stay texts."""


AsAnEditorReads.add_constructor(
    "tag:yaml.org,2002:timestamp", lambda self, node: self.construct_scalar(node)
)


def as_an_editor_reads(path: Path) -> object:
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = AsAnEditorReads
    return yaml.load(path)


@cache
def validator() -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(json_schema())


def faults(file: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator().iter_errors(file)]


def keys_of_groups() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of every group, by a readable name; groups of changes repeat the others."""
    definitions: Any = json_schema()["definitions"]
    for name, group in definitions.items():
        if not name.endswith("Changes"):
            for key, value in group["properties"].items():
                yield f"{name}.{key}", value


def test_it_is_a_schema_of_draft_07() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert not _beside_a_reference(json_schema())


def _beside_a_reference(value: object) -> bool:
    """Whether anything stands where draft-07 would not read it."""
    if isinstance(value, dict):
        lonely = "$ref" not in value or len(value) == 1
        return not lonely or any(_beside_a_reference(below) for below in value.values())
    return isinstance(value, list) and any(_beside_a_reference(below) for below in value)


@pytest.mark.parametrize("path", [*BUNDLED, EXAMPLE], ids=lambda path: path.stem)
def test_every_bundled_file_is_as_it_says(path: Path) -> None:
    assert faults(as_an_editor_reads(path)) == []


@pytest.mark.parametrize("code", OF_SHAPE)
def test_what_the_reader_refuses_for_its_shape_it_refuses(code: str) -> None:
    assert faults(as_an_editor_reads(TESTS / "codes" / f"{code}.yaml"))


def test_every_key_is_described_and_its_examples_are_right() -> None:
    definitions = json_schema()["definitions"]
    for key, value in keys_of_groups():
        assert value["description"].endswith((".", "?")), key
        assert value["examples"], key
        judge = jsonschema.Draft7Validator({**value, "definitions": definitions})
        wrong = [example for example in value["examples"] if not judge.is_valid(example)]
        assert not wrong, key


def test_a_scenario_that_extends_another_may_say_only_what_differs() -> None:
    child: dict[str, Any] = {
        "kind": "scenario",
        "id": "child",
        "extends": "packaging-renewal",
        "facts": {"weekly-stops": {"says": "Line 2 stops daily."}, "new-tray": "remove"},
        "trainee": {"goal": "Hear what the visit brought"},
    }
    assert faults(child) == []
    assert faults({key: value for key, value in child.items() if key != "extends"})
    assert faults({**child, "facts": {"weekly-stops": {"sais": "Line 2 stops daily."}}})


def test_each_kind_has_its_own_keys() -> None:
    assert set(EVERY_KIND) == set(json_schema()["properties"]["kind"]["enum"])  # type: ignore[index,call-overload]
    library = {
        "kind": "library",
        "id": "a",
        "like": "common",
        "lines": [{"part": "content", "lines": ["Yes."]}],
    }
    assert faults(library) == []
    assert faults({**library, "kind": "customer"})


def test_the_schema_beside_the_bundled_scenarios_is_this_one() -> None:
    """Written anew by: warmcall schema scenarios."""
    assert (bundled_folder() / SCHEMA_FILE).read_text(encoding="utf-8") == schema_text()
