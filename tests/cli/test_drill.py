"""`warmcall drill` and `warmcall dispute` as they are typed."""

import json
from pathlib import Path

from simulator.cli.exits import Exit
from simulator.practice.debrief.kept import read_kept
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in


def test_drill_alone_says_what_can_be_drilled(warmcall: Warmcall) -> None:
    assert "warmcall drill next-step" in warmcall("drill").out


def test_answers_of_a_drill_are_judged_one_by_one(warmcall: Warmcall) -> None:
    run = warmcall("drill", "open", given="Did it?\n\nHow did that go, and how come?\n")
    assert run.code == Exit.DONE
    assert "✗ leaves the answer to them" in run.out
    assert "One way to say it:" in run.out
    assert "of 2 did all of it" in run.out


def test_a_drill_as_json_holds_every_point_with_its_words(warmcall: Warmcall) -> None:
    run = warmcall("drill", "purpose", "--json", given="I'm just touching base.\n")
    (answer,) = json.loads(run.out)["answers"]
    assert answer["passed"] is False
    assert answer["points"][0] == {
        "met": False,
        "text": "says what it is about",
        "words": "touching base",
    }


def test_a_dispute_is_kept_and_shown_in_every_export(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    run = warmcall("dispute", "last", "5", "I", "asked", "twice.")
    assert run.code == Exit.DONE
    assert "The score stands." in run.err
    for form in ("md", "html", "json"):
        assert "I asked twice." in warmcall("export", "last", "--format", form).out


def test_a_dispute_of_what_there_is_not_lists_what_there_is(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    run = warmcall("dispute", "last", "99", "no")
    assert run.code == Exit.NOT_FOUND
    assert "5 Open questions that got a real answer" in " ".join(run.err.split())


def test_a_dispute_without_a_reason_keeps_nothing(warmcall: Warmcall, data: Path) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    assert warmcall("dispute", "last", "5").code == Exit.USAGE
    assert read_kept(logs_in(data)[0]).disputes == ()


def test_a_dispute_stands_below_the_score_ever_after(warmcall: Warmcall) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    warmcall("dispute", "last", "open_questions", "I asked twice.")
    assert "“I asked twice.”" in warmcall("score", "last").out
