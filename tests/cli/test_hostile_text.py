"""Escape sequences in files, words and names: seen on the terminal, never obeyed by it."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.call.events import TraineeSpoke
from simulator.cli.screen import Screen
from simulator.records.log_file import LogWriter, read_log
from simulator.visible import visible
from tests.cli.conftest import A_CALL, SCENARIO, Warmcall, logs_in

CLEAR = "\x1b[2J\x1b]0;owned\x07"
HOSTILE = f"Hello{CLEAR} \x9b31m\u202eDana"


def steering(text: str) -> list[str]:
    """The characters in it that a terminal would obey."""
    return [c for c in text if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"] + [
        c for c in text if c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028"
    ]


@given(st.text())
def test_nothing_shown_steers_and_each_character_keeps_its_place(text: str) -> None:
    shown = visible(text)
    assert not steering(shown)
    assert len(shown) == len(text)
    assert visible(shown) == shown


@pytest.mark.parametrize("text", ["naïve café", "Zoë — “yes”", "👩‍👩‍👧 نعم", "a\tb\nc"])
def test_what_people_write_is_left_alone(text: str) -> None:
    assert visible(text) == text


def test_an_escape_is_shown_as_its_picture() -> None:
    assert visible("\x1b[31m\x7f") == "␛[31m␡"


def test_a_binary_file_is_quoted_without_its_control_characters(
    warmcall: Warmcall, tmp_path: Path
) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(b"kind: scenario\ntitle: \x1b[2J\x9b\xff\x00\n" + bytes(range(256)))
    latin = tmp_path / "escape.yaml"
    latin.write_text(f'kind: "scen\x85{CLEAR}ario"\ncall_type: "\\e[2J"\n')
    for file in (path, latin):
        for command in (["play"], ["check"], ["check", "--json"]):
            told = warmcall(*command, str(file))
            assert told.code == 4
            assert not steering(told.out + told.err)


@pytest.mark.parametrize(
    "arguments",
    [
        ("play", CLEAR),
        ("demo", CLEAR),
        ("replay", CLEAR),
        ("score", CLEAR),
        ("score", CLEAR, "--scenario", SCENARIO),
        ("score", f"{CLEAR}.wav", "--scenario", SCENARIO),
        ("check", CLEAR),
        ("play", SCENARIO, "--variant", CLEAR),
        ("play", SCENARIO, "--seed", CLEAR),
        ("play", "--resume", CLEAR),
        ("hear", "--explain", HOSTILE),
        ("hear", HOSTILE),
        ("--scenarios", CLEAR, "play", "x"),
        (CLEAR,),
        ("play", SCENARIO, f"--{CLEAR}"),
    ],
)
def test_a_name_is_echoed_without_its_control_characters(
    warmcall: Warmcall, arguments: tuple[str, ...]
) -> None:
    told = warmcall(*arguments)
    assert told.out or told.err
    assert not steering(told.out + told.err)


def test_a_record_that_holds_escapes_is_shown_and_written_out_without_them(
    warmcall: Warmcall, data: Path, tmp_path: Path
) -> None:
    warmcall("play", SCENARIO, given=A_CALL)
    recorded = read_log(logs_in(data)[0])
    events = tuple(
        replace(event, text=f"{HOSTILE} {event.text}") if isinstance(event, TraineeSpoke) else event
        for event in recorded.log.events
    )
    path = tmp_path / "0001-x.jsonl"
    with LogWriter.create(path, recorded.log.header) as writer:
        writer.record(events)
    for command in (["replay"], ["replay", "--json"], ["export"], ["export", "--format", "json"]):
        shown = warmcall(command[0], str(path), *command[1:])
        assert shown.code == 0
        assert not steering(shown.out + shown.err)
        assert "Hello" in shown.out
    said = json.loads(warmcall("replay", str(path), "--json").out)["transcript"]
    assert any(HOSTILE in line["text"] for line in said), "JSON carries it whole, escaped"
    assert "Hello␛[2J" in warmcall("replay", str(path)).out


def test_headings_are_styled_and_their_words_are_not(capsys: pytest.CaptureFixture[str]) -> None:
    screen = Screen()
    screen.plain = False
    screen.show(screen.strong(f"A {CLEAR} title"))
    screen.said("Dana", HOSTILE)
    assert not steering(capsys.readouterr().out)
    assert screen.strong(CLEAR).startswith("\x1b[1m␛[2J")
