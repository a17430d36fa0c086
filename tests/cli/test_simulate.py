"""`warmcall simulate`: what an author reads after simulated trainees have rung."""

import json
from pathlib import Path

from click.testing import CliRunner

from simulator.cli.exits import Exit
from simulator.cli.group import warmcall
from simulator.scenario.library import bundled_folder


def simulated(*arguments: str, data: Path) -> str:
    result = CliRunner().invoke(warmcall, ["--data", str(data), "simulate", *arguments])
    assert result.exit_code == Exit.DONE, result.output
    return result.output


def test_one_kind_is_shown_call_by_call(tmp_path: Path) -> None:
    shown = simulated("neglected-opening", "--trainee", "solid", "--runs", "2", data=tmp_path)
    assert "seed 1, " in shown
    assert "seed 2, " in shown
    assert "path: answered > opening" in shown
    assert "Not understood: " in shown


def test_the_same_command_prints_the_same_figures(tmp_path: Path) -> None:
    arguments = ("neglected-opening", "--trainee", "rambler", "--runs", "1", "--seed", "7")
    assert simulated(*arguments, data=tmp_path) == simulated(*arguments, data=tmp_path)


def test_all_kinds_ring_where_none_is_named(tmp_path: Path) -> None:
    shown = simulated("neglected-opening", "--runs", "1", data=tmp_path)
    for row in ("master", "solid", "rude", "off-topic", "Difficulty as measured", "Facts nobody"):
        assert row in shown


def test_sentences_of_the_unseen_third_are_never_printed(tmp_path: Path) -> None:
    read = json.loads(
        simulated("neglected-opening", "--unseen", "--runs", "2", "--json", data=tmp_path)
    )
    assert read["hand"] == "unseen"
    calls = [call for trainee in read["trainees"] for call in trainee["calls"]]
    assert calls
    assert not any(call["not_understood"] for call in calls)


def test_a_scenario_without_a_bank_is_rung_with_its_own_sentences(tmp_path: Path) -> None:
    bundled = (bundled_folder() / "neglected-opening.yaml").read_text(encoding="utf-8")
    own = tmp_path / "my-own.yaml"
    own.write_text(bundled.replace("id: neglected-opening", "id: my-own"), encoding="utf-8")
    read = json.loads(
        simulated(str(own), "--trainee", "master", "--runs", "1", "--json", data=tmp_path)
    )
    assert read["words"] == "own"
    assert read["trainees"][0]["calls"]
