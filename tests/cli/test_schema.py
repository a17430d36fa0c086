"""`warmcall schema`: the schema on standard output, or in a folder for an editor."""

import json
from pathlib import Path

from simulator.authoring.json_schema import MODELINE, SCHEMA_FILE, json_schema
from simulator.cli.exits import Exit
from tests.cli.conftest import Warmcall


def test_the_schema_is_printed_whole(warmcall: Warmcall) -> None:
    printed = warmcall("schema")
    assert json.loads(printed.out) == json_schema()
    assert printed.err == ""


def test_it_is_written_into_a_folder_with_the_line_that_names_it(
    warmcall: Warmcall, tmp_path: Path
) -> None:
    written = warmcall("schema", str(tmp_path))
    assert written.out == f"{MODELINE}\n"
    assert json.loads((tmp_path / SCHEMA_FILE).read_text(encoding="utf-8")) == json_schema()
    assert SCHEMA_FILE in MODELINE


def test_a_folder_that_is_not_there_is_told(warmcall: Warmcall, tmp_path: Path) -> None:
    told = warmcall("schema", str(tmp_path / "no-such"))
    assert told.code == Exit.ERROR
    assert "Name a folder that is there" in " ".join(told.err.split())
