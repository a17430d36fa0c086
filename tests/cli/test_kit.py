"""`warmcall kit`: the kit as text or as a page in a file."""

from pathlib import Path

from simulator.cli.exits import Exit
from tests.cli.conftest import SCENARIO, Warmcall


def test_the_kit_is_markdown_or_a_page(warmcall: Warmcall, tmp_path: Path) -> None:
    assert warmcall("kit", SCENARIO).out.startswith("# After the service visit: a role-play")
    file = tmp_path / "kit.html"
    written = warmcall("kit", SCENARIO, "--html", "--out", str(file))
    assert (written.code, written.out) == (Exit.DONE, "")
    assert file.read_text(encoding="utf-8") == warmcall("kit", SCENARIO, "--html").out


def test_a_variant_has_its_own_figures(warmcall: Warmcall) -> None:
    assert "every other day" in warmcall("kit", SCENARIO, "--variant", "b").out
    assert "every other day" not in warmcall("kit", SCENARIO).out


def test_what_cannot_be_printed_is_told(warmcall: Warmcall, tmp_path: Path) -> None:
    assert warmcall("kit", "no-such").code == Exit.NOT_FOUND
    assert warmcall("kit", SCENARIO, "--out", str(tmp_path)).code == Exit.ERROR
