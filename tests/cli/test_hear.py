"""`warmcall hear`: one answer for each line, whatever the line is."""

import json

import pytest

from simulator.cli.exits import Exit
from tests.cli.conftest import SCENARIO, Warmcall


def answers(warmcall: Warmcall, *lines: object, more: tuple[str, ...] = ()) -> list[dict]:  # type: ignore[type-arg]
    given = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
    heard = warmcall("hear", *more, given=given)
    assert heard.code == Exit.DONE
    return [json.loads(line) for line in heard.out.splitlines()]


def test_an_open_question_is_heard_with_its_span(warmcall: Warmcall) -> None:
    (answer,) = answers(warmcall, {"text": "What still goes wrong since the visit?"})
    acts = {act["act"]: act for act in answer["acts"]}
    assert acts["open_question"]["start"] == 0
    assert set(acts["open_question"]) == {"act", "start", "end", "confidence", "attributes"}
    assert set(answer) == {"schema_version", "acts", "when", "asks_for", "recap"}


def test_a_date_is_heard(warmcall: Warmcall) -> None:
    (answer,) = answers(warmcall, {"text": "Shall we say Tuesday at nine?", "today": "2026-03-24"})
    assert answer["when"]["kind"] == "both"
    assert answer["when"]["spans"]


def test_with_facts_the_whole_text_is_read_as_a_recap(warmcall: Warmcall) -> None:
    fact = {"id": "stops", "text": "Line 2 still stops about three times a week."}
    right, wrong = answers(
        warmcall,
        {"text": "Line 2 still stops three times a week.", "facts": [fact]},
        {"text": "Line 2 still stops thirty times a week.", "facts": [fact]},
    )
    assert right["recap"]["verdicts"] == [{"fact": "stops", "verdict": "covered"}]
    assert wrong["recap"]["verdicts"][0]["verdict"] == "wrong"


def test_a_question_is_matched_to_the_fact_it_asks_for(warmcall: Warmcall) -> None:
    facts = [
        {"id": "stops", "text": "The line stops.", "asked_by": ["How is line 2 running?"]},
        {"id": "board", "text": "The board wants more.", "asked_by": ["What did you plan?"]},
    ]
    line = {"text": "How is line 2 running these days?", "facts": facts}
    (answer,) = answers(warmcall, line)
    assert answer["asks_for"][:1] == ["stops"]


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "",
        "[1, 2]",
        "{}",
        {"text": 5},
        {"text": None},
        {"text": "Hi", "facts": "none"},
        {"text": "Hi", "facts": [5]},
        {"text": "Hi", "facts": [{"id": "a"}]},
        {"text": "Hi", "facts": [{"id": "a", "text": "b", "must": 5}]},
        {"text": "Hi", "facts": [{"id": "a", "text": "b", "disclosed": "yes"}]},
        {"text": "Hi", "known": [1]},
        {"text": "Hi", "today": "soon"},
        "[" * 100_000,
    ],
    ids=str,
)
def test_a_bad_line_is_answered_on_its_own_line(warmcall: Warmcall, line: object) -> None:
    bad, good = answers(warmcall, line, {"text": "What changed?"})
    assert set(bad) == {"error"}
    assert bad["error"]
    assert good["acts"]


def test_bytes_that_are_no_text_are_answered_too(warmcall: Warmcall) -> None:
    heard = warmcall("hear", given=b'\xff\xfe\n{"text": "What changed?"}\n')
    bad, good = (json.loads(line) for line in heard.out.splitlines())
    assert "not UTF-8" in bad["error"]
    assert good["acts"]


def test_nothing_in_gives_nothing_out(warmcall: Warmcall) -> None:
    heard = warmcall("hear", given=b"")
    assert (heard.code, heard.out) == (Exit.DONE, "")


def test_explain_shows_the_words_and_the_reason(warmcall: Warmcall) -> None:
    heard = warmcall("hear", "--explain", given="What still goes wrong?\n")
    assert "open_question" in heard.out
    assert "'What still goes wrong" in heard.out
    assert warmcall("hear", "--explain", "What still goes wrong?").out.startswith("What still")


def test_a_scenario_gives_the_facts_that_can_be_asked_for(warmcall: Warmcall) -> None:
    (answer,) = answers(warmcall, {"text": "How is line 2 running?"}, more=("--scenario", SCENARIO))
    assert "weekly-stops" in answer["asks_for"]


def test_an_unknown_scenario_is_not_found(warmcall: Warmcall) -> None:
    assert warmcall("hear", "--scenario", "nowhere").code == Exit.NOT_FOUND
