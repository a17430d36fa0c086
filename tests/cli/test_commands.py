"""The commands as a whole: listing, help, check, doctor, demo, and options anywhere."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from simulator.cli.exits import Exit
from simulator.cli.group import COMMANDS, hoisted
from simulator.cli.group import warmcall as group
from tests.cli.conftest import SCENARIO, Warmcall

BROKEN = "kind: scenario\nschema_version: 1\nid: mine\ntitle: no\n"


def test_without_a_command_the_scenarios_are_listed_with_how_to_start(warmcall: Warmcall) -> None:
    told = warmcall()
    assert told.code == Exit.DONE
    assert SCENARIO in told.out
    assert "warmcall play " in told.err


def test_a_broken_scenario_is_listed_as_broken(warmcall: Warmcall, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(BROKEN)
    told = warmcall("--scenarios", str(tmp_path))
    assert "warmcall check mine" in told.out


def test_a_scenarios_folder_that_is_missing_is_not_found(warmcall: Warmcall) -> None:
    assert warmcall("--scenarios", "/no/such/folder").code == Exit.NOT_FOUND


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(warmcall: Warmcall, name: str) -> None:
    told = warmcall(name, "--help")
    assert told.code == Exit.DONE
    assert told.out.startswith(f"Usage: warmcall {name}")


def test_the_list_of_commands_imports_none_of_them() -> None:
    looked = (
        "import sys; from simulator.cli.guard import run; run(['--help']); "
        "heavy = [m for m in sys.modules if m.startswith(('simulator.', 'scoring')) "
        "and m.split('.')[1:2] != ['cli'] "
        "and m not in ('simulator.version', 'simulator.visible')]; "
        "print(heavy, file=sys.stderr)"
    )
    told = subprocess.run(
        [sys.executable, "-c", looked], capture_output=True, text=True, check=True
    )
    assert told.stderr.strip() == "[]"
    assert all(name in told.stdout for name in COMMANDS)


def test_every_command_is_what_the_table_says() -> None:
    with click.Context(group) as context:
        for name in COMMANDS:
            command = group.get_command(context, name)
            assert command is not None
            assert command.name == name


def test_an_unknown_command_is_a_matter_of_usage(warmcall: Warmcall) -> None:
    told = warmcall("pley")
    assert told.code == Exit.USAGE
    assert "warmcall play" in told.err
    assert warmcall("play", "--nonsense").code == Exit.USAGE


def test_the_version_is_told(warmcall: Warmcall) -> None:
    assert warmcall("--version").out.startswith("warmcall, version ")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (["play", "x", "--no-input"], ["--no-input", "play", "x"]),
        (["play", "--data", "d", "x"], ["--data", "d", "play", "x"]),
        (["play", "--data=d", "x"], ["--data=d", "play", "x"]),
        (["hear", "--", "--no-input"], ["hear", "--", "--no-input"]),
        (["hear", "--scenario", "s"], ["hear", "--scenario", "s"]),
    ],
)
def test_options_for_all_commands_may_stand_anywhere(given: list[str], meant: list[str]) -> None:
    assert hoisted(given) == meant


def test_an_option_without_its_folder_is_a_matter_of_usage(warmcall: Warmcall) -> None:
    assert warmcall("data", "--data").code == Exit.USAGE


# ── check ───────────────────────────────────────────────────────────────────


def test_what_comes_with_warmcall_has_no_mistakes(warmcall: Warmcall) -> None:
    assert warmcall("check", "--strict").code == Exit.DONE


def test_a_mistake_is_shown_with_its_place_and_cure(warmcall: Warmcall, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(BROKEN)
    told = warmcall("check", str(path))
    assert told.code == Exit.SCENARIO_INVALID
    assert f"{path}:" in told.out
    assert "help: " in told.out
    as_json = json.loads(warmcall("check", str(tmp_path), "--json").out)
    assert as_json["errors"] >= 1
    assert as_json["problems"][0]["path"] == str(path)


def test_scenarios_are_checked_by_id_too(warmcall: Warmcall) -> None:
    assert warmcall("check", SCENARIO).code == Exit.DONE
    assert warmcall("check", "no-such-thing").code == Exit.NOT_FOUND


# ── doctor and demo ─────────────────────────────────────────────────────────


def test_the_doctor_says_what_works(warmcall: Warmcall, data: Path) -> None:
    told = json.loads(warmcall("doctor", "--quick", "--json").out)
    assert told["ok"]
    found = {row["id"]: row for row in told["checks"]}
    assert set(found) == {"python", "terminal", "data", "scenarios", "hearing", "speaking"}
    assert found["data"]["found"] == str(data)
    assert "Typed calls work here." in warmcall("doctor", "--quick").err


def test_the_doctor_finds_a_data_folder_that_cannot_be_used(warmcall: Warmcall, data: Path) -> None:
    data.write_text("a file")
    told = warmcall("doctor", "--quick")
    assert told.code == Exit.ERROR
    assert "--data" in told.out


@pytest.mark.parametrize(("more", "least"), [((), 8), (("--poor",), 3)])
def test_a_demonstration_runs_through_without_anybody_there(
    warmcall: Warmcall, data: Path, more: tuple[str, ...], least: int
) -> None:
    told = warmcall("demo", SCENARIO, "--no-input", *more)
    assert told.code == Exit.DONE
    assert told.out.count("\nYou: ") >= least
    assert told.out.count("\nDana: ") >= least
    assert "Score  " in told.out
    assert not list(data.glob("calls/**/*.jsonl"))


def test_a_demonstration_of_nothing_is_not_found(warmcall: Warmcall) -> None:
    assert warmcall("demo", "no-such-call").code == Exit.NOT_FOUND


# ── notes ───────────────────────────────────────────────────────────────────


def test_a_note_is_held_against_the_call_and_kept(warmcall: Warmcall, data: Path) -> None:
    warmcall("play", SCENARIO, given="Hi Dana.\nWhat still goes wrong since the visit?\n")
    note = "The line stops thirty times a week.\nNothing.\nHear how it runs on 9 April.\n"
    told = warmcall("note", "last", given=note)
    assert told.code == Exit.DONE
    assert "What was discussed" in told.out
    kept = json.loads(next(data.glob("calls/*/*.note.json")).read_text())
    assert kept["discussed"] == "The line stops thirty times a week."
    as_json = json.loads(warmcall("note", "last", "--json", given=note).out)
    assert as_json["check"]["next_purpose"]["has_time"]


def test_half_a_note_is_refused(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given="Hi Dana.\n")
    told = warmcall("note", "last", given="Only one line.\n")
    assert told.code == Exit.ERROR
    assert "three lines" in told.err
