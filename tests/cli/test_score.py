"""Scoring from files: a story, a record, and what is neither."""

import json
from importlib.resources import files
from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in

BUNDLED = Path(str(files("scenarios")))


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "call.txt"
    path.write_text(A_CALL)
    return path


def test_a_story_file_scores_as_the_same_call_played(warmcall: Warmcall, story: Path) -> None:
    scored = json.loads(warmcall("score", str(story), "--scenario", SCENARIO, "--json").out)
    played = json.loads(warmcall("play", SCENARIO, "--json", given=A_CALL).out)
    assert scored == played


def test_a_record_scores_as_the_call_did(warmcall: Warmcall, data: Path) -> None:
    played = json.loads(warmcall("play", SCENARIO, "--json", given=A_CALL).out)
    assert json.loads(warmcall("score", "last", "--json").out) == played
    assert json.loads(warmcall("score", str(logs_in(data)[0]), "--json").out) == played


def test_scoring_a_story_records_nothing(warmcall: Warmcall, story: Path, data: Path) -> None:
    warmcall("score", str(story), "--scenario", SCENARIO)
    assert logs_in(data) == []


def test_the_poor_story_is_below_the_pass_mark(warmcall: Warmcall) -> None:
    poor = BUNDLED / f"{SCENARIO}.stories" / "poor.story"
    scored = warmcall("score", str(poor), "--scenario", SCENARIO, "--json")
    assert scored.code == Exit.BELOW_PASS_MARK
    assert json.loads(scored.out)["score"] <= 40


def test_the_scorecard_quotes_the_trainee(warmcall: Warmcall, story: Path) -> None:
    shown = warmcall("score", str(story), "--scenario", SCENARIO).out
    assert "(turn 1)" in shown
    assert "Next step" in shown


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "nothing to say"),
        (b"# only a comment\n", "nothing to say"),
        (bytes(range(256)), "not text"),
        (b"\x89PNG\r\n\x1a\n", "not text"),
    ],
)
def test_what_is_no_story_is_refused(
    warmcall: Warmcall, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    refused = warmcall("score", str(path), "--scenario", SCENARIO)
    assert refused.code == Exit.ERROR
    assert told in " ".join(refused.err.split())
    assert refused.out == ""


def test_files_that_are_missing_are_not_found(warmcall: Warmcall) -> None:
    for name in ("none.txt", "none.wav", "nothing/none.jsonl"):
        refused = warmcall("score", name, "--scenario", SCENARIO)
        assert refused.code == Exit.NOT_FOUND


def test_a_story_without_a_scenario_is_a_matter_of_usage(warmcall: Warmcall, story: Path) -> None:
    assert warmcall("score", str(story)).code == Exit.USAGE
    assert warmcall("score", "turn.wav").code == Exit.USAGE
    assert warmcall("score", str(story), str(story), "--scenario", SCENARIO).code == Exit.USAGE
    assert warmcall("score").code == Exit.USAGE


def test_a_record_of_another_scenario_is_not_scored_as_this_one(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    refused = warmcall("score", "last", "--scenario", "stalled-deposit")
    assert refused.code == Exit.ERROR
    assert SCENARIO in refused.err


def test_a_folder_is_not_scored(warmcall: Warmcall, tmp_path: Path) -> None:
    refused = warmcall("score", str(tmp_path), "--scenario", SCENARIO)
    assert refused.code == Exit.ERROR
    assert "is a folder" in refused.err
