"""Turns put right after the call: what is scored, what is shown, what is kept, what is refused."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.call.events import TraineeCorrected
from simulator.cli.exits import Exit
from simulator.records.log_file import LogWriter, read_log
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in

OPENING = A_CALL.splitlines()[0]
MISHEARD = "Hi Dana, it's Sam from Nor pack, just touching base."


@pytest.fixture
def log(warmcall: Warmcall, data: Path) -> Path:
    """A call whose first turn was taken down wrongly."""
    warmcall("play", SCENARIO, given=A_CALL.replace(OPENING, MISHEARD))
    return logs_in(data)[0]


def test_a_turn_put_right_is_scored_as_put_right(warmcall: Warmcall, log: Path) -> None:
    before = json.loads(warmcall("score", "last", "--json").out)
    made = json.loads(warmcall("correct", "last", "1", OPENING, "--json").out)
    assert made["changed"]
    assert made["score"]["before"] == before["score"] < made["score"]["after"]
    assert "specific_purpose" in {check["id"] for check in made["checks"]}
    scored = json.loads(warmcall("score", "last", "--json").out)
    assert scored == made["scorecard"]
    kept = json.loads(log.with_name(f"{log.stem}.score.json").read_text())
    assert kept == scored
    (listed,) = json.loads(warmcall("history", "--json").out)["calls"]
    assert listed["score"] == scored["score"]


def test_what_moved_is_shown_with_both_wordings(warmcall: Warmcall, log: Path) -> None:
    shown = " ".join(warmcall("correct", str(log), "1", OPENING).out.split())
    assert f"taken down: “{MISHEARD}”" in shown
    assert f"put right: “{OPENING}”" in shown
    assert "The score was " in shown
    assert "Gave a reason that is true of this customer only: not passed, 0 → passed" in shown


def test_the_record_goes_on_behind_what_it_was_and_verifies(warmcall: Warmcall, log: Path) -> None:
    whole = log.read_bytes()
    for text in (OPENING, "Hello Dana."):
        assert warmcall("correct", "1", "1", text).code == Exit.DONE
    assert log.read_bytes().startswith(whole)
    assert read_log(log).log.turns[0].text == MISHEARD
    verified = warmcall("verify", "last")
    assert verified.code == Exit.DONE
    assert "Turns put right afterwards: 2" in verified.out
    log.write_bytes(log.read_bytes().replace(b"Hello Dana.", b"Hallo Dana."))
    assert warmcall("verify", "last").code == Exit.ERROR


def test_a_replay_and_an_export_show_both_and_her_answers_as_they_were(
    warmcall: Warmcall, log: Path
) -> None:
    before = json.loads(warmcall("replay", "--json").out)["transcript"]
    warmcall("correct", "last", "1", OPENING)
    after = json.loads(warmcall("replay", "--json").out)["transcript"]
    first = next(line for line in after if line["turn"] == 1 and line["speaker"] == "You")
    assert (first["text"], first["taken_down"]) == (OPENING, MISHEARD)
    hers = [line for line in after if line["speaker"] != "You"]
    assert hers == [line for line in before if line["speaker"] != "You"]
    shown = " ".join(warmcall("replay").out.split())
    assert f"You: {OPENING} (put right afterwards; taken down as: “{MISHEARD}”)" in shown
    written = warmcall("export").out
    assert f"**You (1):** {OPENING}" in written
    assert f"taken down as: “{MISHEARD}”" in written


def test_what_reads_so_already_changes_nothing(warmcall: Warmcall, log: Path) -> None:
    warmcall("correct", "last", "1", OPENING)
    whole = log.read_bytes()
    told = warmcall("correct", "last", "1", *OPENING.split())
    assert told.code == Exit.DONE
    assert "nothing was changed" in told.err
    assert not json.loads(warmcall("correct", "last", "1", OPENING, "--json").out)["changed"]
    assert log.read_bytes() == whole


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("last", "9", "Hello."), Exit.NOT_FOUND, "no turn 9: you spoke 3 times"),
        (("last", "0", "Hello."), Exit.NOT_FOUND, "no turn 0"),
        (("last", "1", " \x1b "), Exit.USAGE, "cannot be made empty"),
        (("last", "one", "Hello."), Exit.USAGE, "not a valid integer"),
        (("last", "1"), Exit.USAGE, "TEXT"),
        (("77", "1", "Hello."), Exit.NOT_FOUND, "No recorded call"),
    ],
)
def test_what_cannot_be_put_right_is_told_and_changes_nothing(
    warmcall: Warmcall, log: Path, arguments: tuple[str, ...], code: Exit, said: str
) -> None:
    whole = log.read_bytes()
    told = warmcall("correct", *arguments)
    assert told.code == code
    assert said in " ".join(told.err.split())
    assert log.read_bytes() == whole


def test_a_call_that_is_not_over_is_put_right_in_the_call(warmcall: Warmcall, log: Path) -> None:
    whole = log.read_bytes()
    log.write_bytes(whole[: whole.index(b"Goodbye")])
    told = warmcall("correct", "last", "1", OPENING)
    assert told.code == Exit.ERROR
    assert "play --resume" in told.err
    assert "/correct 1" in told.err


def test_an_altered_record_and_a_typed_exam_stand_as_they_are(
    warmcall: Warmcall, log: Path, data: Path
) -> None:
    log.write_bytes(log.read_bytes().replace(b"touching", b"torching", 1))
    assert "was altered" in warmcall("correct", "last", "1", OPENING).err
    assert "--resume" not in warmcall("replay", "last").err
    warmcall("play", SCENARIO, "--exam", given=A_CALL)
    told = warmcall("correct", "2", "1", OPENING)
    assert told.code == Exit.ERROR
    assert "was an exam" in told.err


def test_a_record_that_no_longer_replays_is_put_right_from_what_it_says(
    warmcall: Warmcall, log: Path, tmp_path: Path
) -> None:
    recorded = read_log(log)
    events = tuple(replace(event, at_ms=0) for event in recorded.log.events)
    other = tmp_path / "other.jsonl"
    with LogWriter.create(other, replace(recorded.log.header, engine="0.0.1+0")) as writer:
        writer.record(events)
    told = warmcall("correct", str(other), "2", "What still goes wrong since then?")
    assert told.code == Exit.DONE
    corrections = [e for e in read_log(other).log.events if isinstance(e, TraineeCorrected)]
    assert [correction.turn for correction in corrections] == [2]
