"""`warmcall graph`: the drawing as text or in a file, with the recorded calls counted."""

from pathlib import Path

from simulator.cli.exits import Exit
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall


def test_the_drawing_is_text_and_its_remarks_are_beside_it(warmcall: Warmcall) -> None:
    drawn = warmcall("graph", SCENARIO)
    assert drawn.code == Exit.DONE
    assert drawn.out.startswith("stateDiagram-v2\n    [*] --> ringing\n")
    assert warmcall("graph", SCENARIO, "--dot").out.startswith("digraph call {")


def test_recorded_calls_are_counted(warmcall: Warmcall) -> None:
    nothing = warmcall("graph", SCENARIO, "--calls")
    assert "No call of packaging-renewal has been recorded here yet" in " ".join(
        nothing.err.split()
    )
    warmcall("play", SCENARIO, given=A_CALL)
    counted = warmcall("graph", SCENARIO, "--calls")
    assert "ringing --> answered: 1× picked_up" in counted.out
    assert "Never visited in 1 recorded call: " in counted.err


def test_it_can_be_written_into_a_file(warmcall: Warmcall, tmp_path: Path) -> None:
    file = tmp_path / "call.mmd"
    assert warmcall("graph", SCENARIO, "--out", str(file)).out == ""
    assert file.read_text(encoding="utf-8") == warmcall("graph", SCENARIO).out
    assert warmcall("graph", SCENARIO, "--out", str(tmp_path)).code == Exit.ERROR
    assert warmcall("graph", "no-such").code == Exit.NOT_FOUND
