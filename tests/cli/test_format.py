"""`warmcall format`: files put in order, or left alone with the reason."""

from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from tests.cli.conftest import Warmcall


@pytest.fixture
def mine(warmcall: Warmcall, tmp_path: Path) -> Path:
    """A scenario whose first keys have changed places."""
    warmcall("new", "mine", "--template", "follow_up", "--folder", str(tmp_path))
    path = tmp_path / "mine.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kind: scenario\n", "") + "kind: scenario\n", encoding="utf-8")
    return path


def test_a_file_is_put_in_order_once(warmcall: Warmcall, mine: Path) -> None:
    assert warmcall("format", "--check", str(mine)).code == Exit.ERROR
    first = warmcall("format", str(mine))
    assert (first.code, first.out) == (Exit.DONE, f"{mine}\n")
    assert "kind: scenario\nschema_version: 1\n" in mine.read_text(encoding="utf-8")
    assert warmcall("format", "--check", str(mine.parent)).err == "0 of 1 file would be changed.\n"
    assert warmcall("check", "--strict", str(mine)).code == Exit.DONE


def test_a_file_that_cannot_be_read_stays_as_it_is(warmcall: Warmcall, tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("kind: [\n", encoding="utf-8")
    done = warmcall("format", str(path))
    assert done.code == Exit.SCENARIO_INVALID
    assert "is left as it is: it cannot be read as it stands" in " ".join(done.err.split())
    assert path.read_text(encoding="utf-8") == "kind: [\n"


def test_nothing_to_format_is_told(warmcall: Warmcall, tmp_path: Path) -> None:
    assert warmcall("format", str(tmp_path)).code == Exit.NOT_FOUND
    assert warmcall("format", str(tmp_path / "no.yaml")).code == Exit.NOT_FOUND
