"""What customers could not answer, listed over the recorded calls."""

import json
from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from simulator.scenario.library import bundled_folder
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in

PURPOSE = A_CALL.splitlines()[0]
ASKED = "What is the best restaurant near you?"
ASKED_AGAIN = "Which restaurant near you is the best one?"
NOISE = "blorp zzz qwx"


@pytest.fixture
def calls(warmcall: Warmcall, data: Path) -> list[Path]:
    """Two calls in which the same was asked in other words, and one noise was made."""
    warmcall("play", SCENARIO, given=f"{PURPOSE}\n{ASKED}\n{NOISE}\n")
    to_mehmet = f"Hi Mehmet, Sam from Norpack about the deposit.\n{ASKED_AGAIN}\n"
    warmcall("play", "stalled-deposit", "--trainee", "Jo", given=to_mehmet)
    return logs_in(data)


def misses(warmcall: Warmcall, *arguments: str) -> list[dict[str, object]]:
    groups = json.loads(warmcall("misses", "--json", *arguments).out)["groups"]
    assert isinstance(groups, list)
    return groups


def test_the_same_question_in_other_words_is_one_group(
    warmcall: Warmcall, calls: list[Path]
) -> None:
    first, second = misses(warmcall)
    assert (first["count"], first["calls"], second["count"]) == (2, 2, 1)
    assert {miss["text"] for miss in first["misses"]} == {ASKED, ASKED_AGAIN}  # type: ignore[attr-defined]
    assert second["text"] == NOISE


def test_a_miss_is_told_with_scenario_state_call_and_what_she_said(
    warmcall: Warmcall, calls: list[Path]
) -> None:
    (miss,) = misses(warmcall, "--scenario", SCENARIO)[0]["misses"]  # type: ignore[misc]
    assert (miss["scenario"], miss["turn"], miss["kind"]) == (SCENARIO, 3, "not_understood")
    assert miss["call"] == "trainee/0001-packaging-renewal"
    assert miss["state"] == "discovery"
    replayed = json.loads(warmcall("replay", str(calls[1]), "--json").out)["transcript"]
    assert miss["reply"] in [line["text"] for line in replayed]


def test_the_list_for_people_says_how_often_where_and_what_to_do(
    warmcall: Warmcall, calls: list[Path]
) -> None:
    told = warmcall("misses")
    assert told.code == Exit.DONE
    assert told.out.startswith("3 of 5 turns in 2 calls got no answer of their own (60 %).")
    assert "1. 2 times in 2 calls: a line that fits anything" in told.out
    assert f"“{ASKED}”" in told.out
    assert "2. 1 time in 1 call: not understood" in told.out
    assert "trainee/0001-packaging-renewal turn 3" in told.out
    assert "copy its block" in " ".join(told.err.split())


def test_what_was_asked_is_shown_as_a_block_that_can_be_copied_and_then_answers(
    warmcall: Warmcall, calls: list[Path], tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    for suffix in (".yaml", ".answers.txt"):
        name = f"{SCENARIO}{suffix}"
        (own / name).write_bytes((bundled_folder() / name).read_bytes())
    answers = own / f"{SCENARIO}.answers.txt"
    told = warmcall("--scenarios", str(own), "misses", "--scenario", SCENARIO).out
    assert f"copy into {answers}:" in told
    block = f"[A NAME FOR IT]\n? {ASKED}\n(What she answers, on one line.)\n"
    assert f"\n{block}\n" in told
    assert f"? {NOISE}" not in told
    with answers.open("a", encoding="utf-8") as file:
        file.write(f"\n{block}")
    unfinished = warmcall("check", str(own / f"{SCENARIO}.yaml"))
    assert "SC033: 'A NAME FOR IT'" in unfinished.out
    finished = answers.read_text(encoding="utf-8").replace("A NAME FOR IT", "restaurant")
    finished = finished.replace("(What she answers, on one line.)", "The Anchor, by the bridge.")
    answers.write_text(finished, encoding="utf-8")
    held = warmcall("play", str(own / f"{SCENARIO}.yaml"), given=f"{PURPOSE}\n{ASKED}\n")
    assert "The Anchor, by the bridge." in held.out


def test_a_scenario_may_be_named_as_its_file(warmcall: Warmcall, calls: list[Path]) -> None:
    by_file = misses(warmcall, "--scenario", "scenarios/stalled-deposit.yaml")
    assert by_file == misses(warmcall, "--scenario", "stalled-deposit")
    assert len(by_file) == 1


def test_without_calls_it_says_how_to_get_some(warmcall: Warmcall) -> None:
    told = warmcall("misses")
    assert (told.code, told.out) == (Exit.DONE, "")
    assert "No call has been recorded here yet" in told.err
    of_one = warmcall("misses", "--scenario", "stalled-deposit")
    assert "warmcall play stalled-deposit" in of_one.err
    assert misses(warmcall) == []


def test_a_scenario_nobody_knows_is_not_found(warmcall: Warmcall, calls: list[Path]) -> None:
    told = warmcall("misses", "--scenario", "packaging-renewl")
    assert told.code == Exit.NOT_FOUND
    assert "Did you mean 'packaging-renewal'?" in " ".join(told.err.split())


def test_calls_in_which_everything_was_answered_are_told_so(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    told = warmcall("misses")
    assert told.out == ""
    assert "In 1 recorded call with 3 turns every turn got an answer" in told.err


def test_damaged_records_are_named_and_the_rest_is_read(
    warmcall: Warmcall, calls: list[Path]
) -> None:
    jos, trainees = calls
    whole = trainees.read_bytes()
    trainees.write_bytes(whole[: whole.index(NOISE.encode()) + 3])
    jos.with_name("0002-empty.jsonl").write_bytes(b"")
    jos.with_name("0003-folder.jsonl").mkdir()
    shown = json.loads(warmcall("misses", "--json").out)
    assert (shown["calls"], shown["misses"]) == (2, 2)
    assert {Path(record["path"]).name for record in shown["damaged"]} == {
        trainees.name,
        "0002-empty.jsonl",
        "0003-folder.jsonl",
    }
    told = warmcall("misses")
    assert told.code == Exit.DONE
    assert "0002-empty.jsonl" in told.err
    assert "not whole" in " ".join(told.err.split())


def test_a_turn_kept_by_a_rewind_counts_once(warmcall: Warmcall, data: Path) -> None:
    warmcall("play", SCENARIO, given=f"{PURPOSE}\n{ASKED}\nWhat stops line 2?\n/rewind\nGoodbye.\n")
    assert len(logs_in(data)) == 2
    (group,) = misses(warmcall)
    assert group["count"] == 1
