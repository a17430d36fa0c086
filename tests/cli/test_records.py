"""Recorded calls shown, proved and written out."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.cli.exits import Exit
from simulator.records.lines import encode_line
from simulator.records.log_file import read_log
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in


@pytest.fixture
def log(warmcall: Warmcall, data: Path) -> Path:
    warmcall("play", SCENARIO, given=A_CALL)
    return logs_in(data)[0]


def test_a_replay_shows_the_call_as_it_was_held(warmcall: Warmcall, log: Path) -> None:
    held = warmcall("play", SCENARIO, given=A_CALL).out
    call = held[held.index("Dana: ") : held.index("\n\n")]
    assert warmcall("replay", str(log)).out.strip() == call.strip()


def test_a_replay_as_json_names_speakers_and_turns(warmcall: Warmcall, log: Path) -> None:
    shown = json.loads(warmcall("replay", "1", "--json").out)
    assert shown["scenario"] == SCENARIO
    yours = [line for line in shown["transcript"] if line["speaker"] == "You"]
    assert [line["turn"] for line in yours] == [1, 2, 3]


def test_an_unaltered_record_verifies(warmcall: Warmcall, log: Path) -> None:
    proved = warmcall("verify")
    assert proved.code == Exit.DONE
    assert proved.out.startswith("ok: ")


def test_one_changed_character_fails_and_its_line_is_named(warmcall: Warmcall, log: Path) -> None:
    text = log.read_text()
    log.write_text(text.replace("since the visit", "since thy visit", 1))
    line = text[: text.index("since the visit")].count("\n") + 1
    proved = warmcall("verify", "--json")
    assert proved.code == Exit.ERROR
    told = json.loads(proved.out)
    assert (told["verdict"], told["line"]) == ("altered", line)
    for command in ("score", "export"):
        refused = warmcall(command, "last")
        assert refused.code == Exit.ERROR
        assert f"Line {line} of the record was altered" in " ".join(refused.err.split())


def test_another_scenario_is_said_to_be_one(warmcall: Warmcall, log: Path) -> None:
    proved = warmcall("verify", "--scenario", "stalled-deposit")
    assert proved.code == Exit.ERROR
    assert proved.out.startswith("another scenario: ")


def test_a_record_without_its_scenario_says_what_is_missing(
    warmcall: Warmcall, log: Path, data: Path
) -> None:
    recorded = read_log(log)
    header = replace(recorded.log.header, scenario_digest="0" * 64)
    lines, running = [], ""
    for n, value in enumerate((header, *recorded.log.events)):
        line, running = encode_line(n, value, running)
        lines.append(line)
    log.write_bytes(b"".join(lines))
    shown = warmcall("replay")
    assert shown.code == Exit.NOT_FOUND
    assert "as it was then" in shown.err


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("no-such-call", None, Exit.NOT_FOUND),
        ("missing.jsonl", None, Exit.NOT_FOUND),
        ("empty.jsonl", b"", Exit.ERROR),
        ("binary.jsonl", bytes(range(256)) * 40, Exit.ERROR),
        ("foreign.jsonl", b'{"hello": "world"}\n', Exit.ERROR),
        ("newer.jsonl", b'{"n":0,"type":"Header","format":9}\n', Exit.ERROR),
    ],
)
def test_what_is_no_record_gets_a_paragraph_and_a_code(
    warmcall: Warmcall, tmp_path: Path, name: str, content: bytes | None, code: Exit
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    for command in ("replay", "verify", "export", "score"):
        refused = warmcall(command, name if content is None else str(path))
        assert refused.code == code
        assert refused.out == ""
        assert refused.err.strip()
        assert "Traceback" not in refused.err


def test_an_export_is_markdown_with_the_call_and_every_check(warmcall: Warmcall, log: Path) -> None:
    written = warmcall("export", "last", "--format", "md").out
    assert written.startswith("# After the service visit")
    assert "**You (2):** What still goes wrong since the visit?" in written
    card = json.loads(warmcall("score", "last", "--json").out)
    assert f"**{card['score']}** of 100" in written
    assert sum(line.startswith("- **") for line in written.splitlines()) >= 10


def test_what_was_said_stays_what_it_is_in_markdown(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given="# not a heading\n*stars* and <b>tags</b>\n")
    written = warmcall("export").out
    assert r"\*stars\* and \<b\>tags\</b\>" in written


def test_an_export_as_json_holds_header_call_and_score(warmcall: Warmcall, log: Path) -> None:
    written = json.loads(warmcall("export", "--format", "json").out)
    assert written["header"]["scenario"] == SCENARIO
    assert written["scorecard"]["scenario"] == SCENARIO
    assert written["transcript"][0]["speaker"] == "Dana"


def test_a_cut_off_call_is_shown_scored_and_said_to_be_cut_off(
    warmcall: Warmcall, log: Path
) -> None:
    whole = log.read_bytes()
    log.write_bytes(whole[: whole.index(b"What still") + 10])
    for command in ("replay", "score", "export", "verify"):
        told = warmcall(command, "last")
        assert "Traceback" not in told.err
        assert "not whole" in told.err + told.out
    assert "play --resume" in warmcall("replay").err


def test_history_lists_calls_with_their_scores(warmcall: Warmcall, log: Path) -> None:
    warmcall("play", SCENARIO, "--trainee", "Jo", given=A_CALL)
    listed = json.loads(warmcall("history", "--json").out)["calls"]
    assert [call["trainee"] for call in listed] == ["jo", "trainee"]
    assert all(isinstance(call["score"], int) for call in listed)
    assert warmcall("history", "--trainee", "Jo").out.startswith("jo/0001-")


def test_an_empty_history_says_how_to_begin(warmcall: Warmcall) -> None:
    assert "warmcall play" in warmcall("history").err


def test_data_says_where_everything_lies(warmcall: Warmcall, data: Path, log: Path) -> None:
    told = json.loads(warmcall("data", "--json").out)
    assert told["data"] == str(data)
    assert told["recorded"] == 1
    assert str(data) in warmcall("data").out
