"""Holding a call from a story: what is shown, recorded, scored, and refused."""

import json
from pathlib import Path

import pytest

from simulator.call.events import CallEnded, Outcome, TraineeInterrupted
from simulator.cli.exits import Exit
from simulator.records.log_file import read_log
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in


def test_a_story_becomes_a_transcript_and_a_scorecard(warmcall: Warmcall) -> None:
    held = warmcall("play", SCENARIO, given=A_CALL)
    assert held.code == Exit.DONE
    assert held.out.startswith("(ringing)\nDana: ")
    assert "You: What still goes wrong since the visit?" in held.out
    assert "Score  " in held.out
    assert "You: " not in held.err


def test_the_briefing_is_shown_beside_the_data_and_tells_no_secret(warmcall: Warmcall) -> None:
    held = warmcall("play", SCENARIO, given=A_CALL)
    assert "You are Sam, account manager at Norpack" in held.err
    assert "Seal failures on line 2" in held.err
    assert "Saturday shift" not in held.err


def test_nothing_about_feelings_or_checks_is_shown_during_a_call(warmcall: Warmcall) -> None:
    held = warmcall("play", SCENARIO, given=A_CALL)
    call = held.out[: held.out.index("Score  ")].lower()
    for word in ("trust", "patience", "purpose_early", "passed", "✓"):
        assert word not in call


def test_the_same_turns_twice_give_the_same_bytes(warmcall: Warmcall, data: Path) -> None:
    first = warmcall("play", SCENARIO, given=A_CALL)
    second = warmcall("play", SCENARIO, given=A_CALL)
    assert first.out == second.out
    one, two = logs_in(data)
    assert one.read_bytes() == two.read_bytes()
    scores = [path.with_name(f"{path.stem}.score.json").read_bytes() for path in (one, two)]
    assert scores[0] == scores[1]


def test_json_is_all_there_is_on_standard_output(warmcall: Warmcall) -> None:
    held = warmcall("play", SCENARIO, "--json", given=A_CALL)
    card = json.loads(held.out)
    assert card["scenario"] == SCENARIO
    assert set(card["dimensions"]) == {"purpose", "open_questions", "listening", "next_step"}
    assert "Dana: " in held.err


def test_an_exam_that_is_not_passed_leaves_with_its_own_code(warmcall: Warmcall) -> None:
    held = warmcall("play", SCENARIO, "--exam", given="Hi, just touching base.\n/hang-up\n")
    assert held.code == Exit.BELOW_PASS_MARK
    assert warmcall("play", SCENARIO, given="Hi, just touching base.\n").code == Exit.DONE


def test_the_end_of_a_story_hangs_up(warmcall: Warmcall, data: Path) -> None:
    warmcall("play", SCENARIO, given="Hi Dana, it's Sam from Norpack.\n")
    end = read_log(logs_in(data)[0]).log.events[-1]
    assert isinstance(end, CallEnded)
    assert end.outcome is Outcome.TRAINEE_HUNG_UP


def test_lines_after_the_end_of_the_call_are_not_said(warmcall: Warmcall, data: Path) -> None:
    warmcall("play", SCENARIO, given=A_CALL + "/hang-up\nHello? Are you there?\n")
    assert "Are you there" not in logs_in(data)[0].read_text()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (b"", "nothing to say"),
        (b"\n  \n# only a comment\n", "nothing to say"),
        (bytes(range(256)), "not text"),
        (b"\xff\xfe\x00H\x00i", "not UTF-8"),
        (b"Hello\0Dana\n", "binary"),
        (b"x" * 2_100_000, "longer than"),
    ],
    ids=["empty", "comments", "binary", "utf-16", "nul", "one line of 2 MB"],
)
def test_what_is_no_story_is_refused_in_one_paragraph_and_no_call_is_held(
    warmcall: Warmcall, data: Path, given: bytes, told: str
) -> None:
    held = warmcall("play", SCENARIO, given=given)
    assert held.code == Exit.ERROR
    assert told in " ".join(held.err.split())
    assert "Traceback" not in held.err
    assert held.out == ""
    assert logs_in(data) == []


@pytest.mark.parametrize(
    "turn",
    [
        "🙂🙂🙂",
        "Können wir über die Dichtungen reden?",
        "word " * 20_000,
        "\u202eabc\u200b",
        "{}'\"",
    ],
    ids=["emoji", "german", "100 kB", "invisible signs", "quotes"],
)
def test_any_text_is_heard_and_answered(warmcall: Warmcall, data: Path, turn: str) -> None:
    held = warmcall("play", SCENARIO, given=f"{turn}\nGoodbye.\n")
    assert held.code == Exit.DONE
    recorded = read_log(logs_in(data)[0])
    assert recorded.log.turns[0].text == turn.strip()
    assert warmcall("verify").code == Exit.DONE


def test_signs_that_would_steer_a_terminal_become_spaces(warmcall: Warmcall) -> None:
    held = warmcall("play", SCENARIO, given="Hi \x1b[2J\x07Dana\n")
    assert "\x1b" not in held.out


def test_a_bad_line_in_the_middle_keeps_the_call_so_far(warmcall: Warmcall, data: Path) -> None:
    held = warmcall("play", SCENARIO, given=b"Hi Dana, it's Sam.\n\xff\xff\n")
    assert held.code == Exit.ERROR
    assert "Line 2 of standard input is not text" in held.err
    recorded = read_log(logs_in(data)[0])
    assert [turn.text for turn in recorded.log.turns] == ["Hi Dana, it's Sam."]
    assert recorded.fault is None


# ── commands during the call ────────────────────────────────────────────────


def test_help_names_every_command_and_says_nothing_to_her(warmcall: Warmcall, data: Path) -> None:
    held = warmcall("play", SCENARIO, given="/help\n/hang-up\n")
    for name in ("/hint", "/rewind", "/correct", "/wait", "/interrupt", "/hang-up", "/pause"):
        assert name in held.err
    assert read_log(logs_in(data)[0]).log.turns == ()


def test_an_unknown_command_is_answered_kindly_and_not_sent(warmcall: Warmcall, data: Path) -> None:
    held = warmcall("play", SCENARIO, given="/hnit\n/hang-up\n")
    assert "Did you mean /hint?" in held.err
    assert read_log(logs_in(data)[0]).log.turns == ()


def test_a_hint_is_one_sentence_and_not_to_be_had_in_an_exam(warmcall: Warmcall) -> None:
    assert "You might say: " in warmcall("play", SCENARIO, given="/hint\n/hang-up\n").err
    held = warmcall("play", SCENARIO, "--exam", given="/hint\n/rewind\n/correct 1 Hi\n/hang-up\n")
    assert "You might say: " not in held.err
    assert "no hints in an exam" in held.err
    assert held.err.count("In an exam you cannot") == 2


def test_hints_are_there_at_every_moment(warmcall: Warmcall) -> None:
    lines = [f"{line}\n/hint\n" for line in A_CALL.splitlines()[:2]]
    assert warmcall("play", SCENARIO, given="".join(lines)).err.count("You might say: ") == 2


def test_repeat_shows_her_line_again_without_asking_her(warmcall: Warmcall, data: Path) -> None:
    held = warmcall("play", SCENARIO, given="/repeat\n/hang-up\n")
    lines = [line for line in held.out.splitlines() if line.startswith("Dana: ")]
    assert len(lines) == 2
    assert lines[0] == lines[1]
    assert read_log(logs_in(data)[0]).log.turns == ()


def test_silence_and_interruption_stand_in_the_record(warmcall: Warmcall, data: Path) -> None:
    warmcall("play", SCENARIO, given="/wait 4\n/interrupt Sorry, it's Sam from Norpack.\n")
    events = read_log(logs_in(data)[0]).log.events
    assert events[-1].at_ms >= 4000
    turn = read_log(logs_in(data)[0]).log.turns[0]
    assert turn.text == "Sorry, it's Sam from Norpack."
    interrupted = [e for e in events if isinstance(e, TraineeInterrupted)]
    assert len(interrupted) <= 1


def test_rewinding_takes_a_turn_back_in_a_record_of_its_own(warmcall: Warmcall, data: Path) -> None:
    said = "Hi Dana, it's Sam from Norpack.\nI hate this.\n/rewind\nWhat still goes wrong?\n"
    held = warmcall("play", SCENARIO, given=said)
    assert "(back before your turn 2)" in held.out
    before, after = logs_in(data)
    assert [t.text for t in read_log(before).log.turns][-1] == "I hate this."
    taken_again = read_log(after).log
    assert [t.text for t in taken_again.turns][-1] == "What still goes wrong?"
    assert taken_again.header.parent is not None
    assert taken_again.header.parent.turn == 2
    assert warmcall("verify").code == Exit.DONE


def test_too_much_cannot_be_taken_back(warmcall: Warmcall, data: Path) -> None:
    held = warmcall("play", SCENARIO, given="Hi Dana.\n/rewind 5\n/correct 7 Hello\n/hang-up\n")
    assert "1 turn so far" in held.err
    assert "There is no turn 7 yet" in held.err
    assert len(logs_in(data)) == 1


def test_correcting_a_turn_shows_the_call_as_it_now_went(warmcall: Warmcall, data: Path) -> None:
    said = (
        "Hi Data, it's Sam from Norpack.\nWhat still goes wrong?\n/correct 1 Hi Dana, it's Sam.\n"
    )
    held = warmcall("play", SCENARIO, given=said)
    assert "You: Hi Dana, it's Sam." in held.out
    corrected = read_log(logs_in(data)[-1]).log
    assert [t.text for t in corrected.turns] == ["Hi Dana, it's Sam.", "What still goes wrong?"]
    assert warmcall("verify").code == Exit.DONE


def test_a_plan_made_before_the_call_stands_in_its_record(warmcall: Warmcall, data: Path) -> None:
    held = warmcall("play", SCENARIO, given="/plan hear of the visit | What changed?\n/plan\nHi.\n")
    plan = read_log(logs_in(data)[0]).log.header.start.plan
    assert plan is not None
    assert (plan.purpose, plan.questions) == ("hear of the visit", ("What changed?",))
    assert "Your purpose: hear of the visit" in held.err


def test_notes_during_the_call_are_kept_for_after_it(warmcall: Warmcall, data: Path) -> None:
    held = warmcall("play", SCENARIO, given="Hi.\n/note three a week\n/note\n/hang-up\n")
    assert "Your notes so far: three a week" in held.err
    assert "three a week" not in logs_in(data)[0].read_text()


# ── scenarios, variants, folders ────────────────────────────────────────────


def test_a_scenario_that_does_not_exist_names_the_nearest(warmcall: Warmcall) -> None:
    held = warmcall("play", "packaging-renewl", given=A_CALL)
    assert held.code == Exit.NOT_FOUND
    assert "packaging-renewal" in held.err


def test_a_broken_scenario_is_explained_with_its_place(warmcall: Warmcall, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("kind: scenario\nschema_version: 1\nid: mine\ntitle: no\n")
    held = warmcall("play", str(path), given=A_CALL)
    assert held.code == Exit.SCENARIO_INVALID
    assert "mine.yaml:" in held.err
    assert "Traceback" not in held.err


def test_an_unknown_variant_is_not_found(warmcall: Warmcall) -> None:
    held = warmcall("play", SCENARIO, "--variant", "zzz", given=A_CALL)
    assert held.code == Exit.NOT_FOUND
    assert "no variant 'zzz'" in held.err


def test_without_a_scenario_the_usage_is_told(warmcall: Warmcall) -> None:
    assert warmcall("play", given=A_CALL).code == Exit.USAGE


def test_a_data_folder_that_is_a_file_is_told_before_the_call(
    warmcall: Warmcall, data: Path
) -> None:
    data.write_text("not a folder")
    held = warmcall("play", SCENARIO, given=A_CALL)
    assert held.code == Exit.ERROR
    assert "--data" in held.err
    assert "Traceback" not in held.err


def test_a_trainees_name_is_used_and_has_a_folder(warmcall: Warmcall, data: Path) -> None:
    held = warmcall("play", SCENARIO, "--trainee", "Jo Ann", given=A_CALL)
    assert "You are Jo Ann" in held.err
    assert logs_in(data)[0].parent.name == "jo-ann"


# ── going on with a call ────────────────────────────────────────────────────


def cut_off(log: Path, at: int) -> bytes:
    """The record up to that share (in percent) of its length; returns it whole."""
    whole = log.read_bytes()
    log.write_bytes(whole[: max(len(whole) * at // 100, whole.index(b"\n") + 1)])
    return whole


@pytest.mark.parametrize("share", [0, 10, 40, 70, 95])
def test_a_cut_off_call_goes_on_as_if_it_had_not_been(
    warmcall: Warmcall, data: Path, share: int
) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    log = logs_in(data)[0]
    whole = cut_off(log, share)
    said = len(read_log(log).log.turns)
    rest = "".join(A_CALL.splitlines(keepends=True)[said:]) or "/hang-up\n"
    held = warmcall("play", "--resume", "1", given=rest)
    assert held.code == Exit.DONE
    assert log.read_bytes() == whole
    assert warmcall("verify", "1").code == Exit.DONE


def test_without_a_name_the_last_call_is_gone_on_with(warmcall: Warmcall, data: Path) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    nothing = warmcall("play", "--resume", given=A_CALL)
    assert nothing.code == Exit.NOT_FOUND
    assert "`warmcall history` lists them" in nothing.err
    cut_off(logs_in(data)[0], 40)
    assert warmcall("play", "--resume", given="/hang-up\n").code == Exit.DONE
    assert read_log(logs_in(data)[0]).is_finished


def test_a_call_goes_by_the_name_the_history_shows(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    shown = warmcall("history").out.split()[0]
    assert warmcall("verify", shown).code == Exit.DONE


def test_a_call_that_is_over_cannot_be_resumed(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    held = warmcall("play", "--resume", "last", given=A_CALL)
    assert held.code == Exit.ERROR
    assert "This call is over" in held.err


def test_an_altered_record_cannot_be_resumed(warmcall: Warmcall, data: Path) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    log = logs_in(data)[0]
    log.write_text(log.read_text().replace("still goes wrong", "still goes right"))
    held = warmcall("play", "--resume", "last", given=A_CALL)
    assert held.code == Exit.ERROR
    assert "was altered" in held.err


def test_a_call_of_another_scenario_is_not_resumed_as_this_one(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    held = warmcall("play", "stalled-deposit", "--resume", "last", given=A_CALL)
    assert held.code == Exit.USAGE
    assert SCENARIO in held.err
