"""Recorded calls held again by a changed scenario or rubric: which score moved, and by what."""

import json
from importlib.resources import files
from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from simulator.scenario.library import bundled_folder
from tests.cli.conftest import SCENARIO, Warmcall, logs_in

CLOSED = (("    layer: problem", "    layer: strategy"),)  # she tells a stranger nothing any more


@pytest.fixture
def recorded(warmcall: Warmcall, data: Path) -> Path:
    story = Path(__file__).parents[2] / "docs" / "example-call.story"
    warmcall("play", SCENARIO, given=story.read_text(encoding="utf-8"))
    (log,) = logs_in(data)
    return log


def changed(tmp_path: Path, *changes: tuple[str, str]) -> str:
    """The folder of a scenario of the same id with something else in it."""
    text = (bundled_folder() / f"{SCENARIO}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / f"{SCENARIO}.yaml").write_text(text, encoding="utf-8")
    return str(folder / f"{SCENARIO}.yaml")


def test_an_unchanged_scenario_moves_no_score(warmcall: Warmcall, recorded: Path) -> None:
    outcome = warmcall("rescore", SCENARIO)
    assert outcome.code == Exit.DONE
    assert outcome.out == ""
    assert "1 call held again; the score of 0 moved." in outcome.err


def test_a_changed_scenario_moves_the_score_and_names_the_check(
    warmcall: Warmcall, recorded: Path, tmp_path: Path
) -> None:
    file = changed(tmp_path, *CLOSED)
    kept = recorded.read_bytes()
    outcome = warmcall("rescore", file, "--json")
    (call,) = json.loads(outcome.out)["calls"]
    assert call["after"] < call["before"]
    assert "recap_coverage" in {check["id"] for check in call["moved"]}
    assert "With --keep" in warmcall("rescore", file).err
    assert recorded.read_bytes() == kept


def test_only_keep_moves_a_stored_score(warmcall: Warmcall, recorded: Path, tmp_path: Path) -> None:
    file = changed(tmp_path, *CLOSED)
    (stored,) = recorded.parent.glob("*.score.json")
    before = json.loads(stored.read_text(encoding="utf-8"))["score"]
    warmcall("rescore", file)
    assert json.loads(stored.read_text(encoding="utf-8"))["score"] == before
    outcome = warmcall("rescore", file, "--keep")
    assert "The new scores of 1 are kept" in outcome.err
    assert json.loads(stored.read_text(encoding="utf-8"))["score"] < before


def test_another_rubric_moves_the_score_without_holding_the_call_again(
    warmcall: Warmcall, recorded: Path, tmp_path: Path
) -> None:
    text = (files("scoring") / "rubrics" / "default.yaml").read_text(encoding="utf-8")
    text = text.replace(
        "{id: purpose, title: Purpose, weight: 25}", "{id: purpose, title: Purpose, weight: 85}"
    )
    text = text.replace("title: Listening, weight: 25", "title: Listening, weight: 5")
    text = text.replace("title: Next step, weight: 25", "title: Next step, weight: 5")
    text = text.replace("title: Open questions, weight: 25", "title: Open questions, weight: 5")
    rubric = tmp_path / "strict.yaml"
    rubric.write_text(text, encoding="utf-8")
    (call,) = json.loads(warmcall("rescore", "--rubric", str(rubric), "--json").out)["calls"]
    assert call["after"] > call["before"]
    rubric.write_text("kind: rubric\n", encoding="utf-8")
    assert warmcall("rescore", "--rubric", str(rubric)).code == Exit.SCENARIO_INVALID


def test_a_call_whose_scenario_is_gone_is_named_and_left_out(
    warmcall: Warmcall, recorded: Path, data: Path
) -> None:
    for kept in data.rglob("compiled/*.json"):
        kept.unlink()
    outcome = warmcall("rescore")
    assert "the scenario it was held in is kept nowhere." in " ".join(outcome.err.split())
    assert outcome.code == Exit.DONE


def test_an_unknown_scenario_is_not_found(warmcall: Warmcall) -> None:
    assert warmcall("rescore", "no-such-call").code == Exit.NOT_FOUND
    assert "No such call has been recorded here yet." in warmcall("rescore").err
