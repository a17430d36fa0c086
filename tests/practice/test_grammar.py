"""One typed line, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.practice.grammar import (
    ORDERS,
    Correct,
    Interrupt,
    Misspelt,
    Order,
    Rewind,
    Say,
    Wait,
    parse,
)


@pytest.mark.parametrize("line", ["", "   ", "\t\n", "# she sounds tired", "  #5 is a comment"])
def test_blank_lines_and_comments_are_nothing(line: str) -> None:
    assert parse(line) is None


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("  Hi Dana, it's Sam. ", Say("Hi Dana, it's Sam.")),
        ("What about 24/7?", Say("What about 24/7?")),
        ("/wait 10", Wait(10)),
        ("/wait 2.5 seconds", Wait(2.5)),
        ("/interrupt Sorry, one thing.", Interrupt("Sorry, one thing.")),
        ("/rewind", Rewind(1)),
        ("/rewind 3", Rewind(3)),
        ("/correct 2 What still goes wrong?", Correct(2, "What still goes wrong?")),
        ("/hang-up", Order("hang-up")),
        ("/HANGUP", Order("hang-up")),
        ("/quit", Order("hang-up")),
        ("/ help", Order("help")),
        ("/?", Order("help")),
    ],
)
def test_a_line_means_what_it_says(line: str, meant: object) -> None:
    assert parse(line) == meant


@pytest.mark.parametrize("name", ORDERS)
def test_every_order_of_the_help_is_understood(name: str) -> None:
    assert parse(f"/{name}") == Order(name)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/hnit", "Did you mean /hint?"),
        ("/xyzzy", "Nothing was said to her"),
        ("/", "/help"),
        ("//", "/help"),
        ("/wait", "for instance: /wait 5"),
        ("/wait long", "for instance: /wait 5"),
        ("/wait 0", "for instance: /wait 5"),
        ("/wait 99999", "for instance: /wait 5"),
        ("/interrupt", "for instance: /interrupt"),
        ("/rewind 0", "for instance: /rewind 2"),
        ("/rewind two", "for instance: /rewind 2"),
        ("/correct", "for instance: /correct 2"),
        ("/correct 2", "for instance: /correct 2"),
        ("/correct 0 Hello", "for instance: /correct 2"),
    ],
)
def test_what_is_no_command_gets_a_kind_answer_and_says_nothing(line: str, told: str) -> None:
    meant = parse(line)
    assert isinstance(meant, Misspelt)
    assert told in meant.why


@given(st.text())
def test_any_line_is_taken_apart_without_complaint(line: str) -> None:
    meant = parse(line)
    assert meant is None or not isinstance(meant, Say) or meant.text == line.strip()
