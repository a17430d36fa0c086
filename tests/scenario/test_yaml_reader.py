"""YAML text becomes a tree of texts with exact positions, or a problem in plain words."""

from pathlib import Path

import pytest
import yaml

from simulator.scenario import yaml_reader
from simulator.scenario.diagnostics import Problem, Problems
from simulator.scenario.nodes import (
    KeysNode,
    Node,
    Plain,
    SourceFile,
    TextNode,
    at,
    key_at,
    plain,
    without,
)
from simulator.scenario.yaml_reader import read_tree


def read(text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    problems = Problems()
    return read_tree(SourceFile(Path("a.yaml"), text), problems), problems.sorted


def tree(text: str) -> Node:
    node, problems = read(text)
    assert node is not None
    assert problems == ()
    return node


@pytest.mark.parametrize("word", ["no", "012", "1:30", "2026-03-24 10:05", "0x1F", "1e3", "NULL"])
def test_what_yaml_would_convert_stays_the_text_it_is(word: str) -> None:
    assert plain(tree(f"a: {word}\n")) == {"a": word}


def test_places_count_characters_from_one() -> None:
    node = tree("# x\nnäme:\n  - 'ein „Wort“'  # y\n  - 😀b\n")
    first, second = at(node, "näme", 0), at(node, "näme", 1)
    assert (first.place.line, first.place.column, first.place.end_column) == (3, 5, 17)
    assert (second.place.line, second.place.column, second.place.end_column) == (4, 5, 7)
    key = key_at(node, "näme")
    assert (key.place.line, key.place.column, key.place.end_column) == (2, 1, 5)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_line_end_counts_as_one(end: str) -> None:
    source = SourceFile(Path("a.yaml"), f"a: 1{end}b: 2{end}")
    node = read_tree(source, Problems())
    assert node is not None
    assert at(node, "b").place.line == 2
    assert source.line(2) == "b: 2"
    assert source.line(99) == ""


def test_a_text_knows_whether_it_has_quotes_and_stands_in_brackets() -> None:
    node = tree("a: [x, 'y']\nb: z\n")
    found = [at(node, "a", 0), at(node, "a", 1), at(node, "b")]
    assert all(isinstance(text, TextNode) for text in found)
    assert [(text.is_plain, text.in_brackets) for text in found if isinstance(text, TextNode)] == [
        (True, True),
        (False, True),
        (True, False),
    ]


def test_folded_texts_are_joined_as_yaml_says() -> None:
    assert plain(tree("a: >-\n  one\n  two\nb: |\n  x\n  y\n")) == {"a": "one two", "b": "x\ny\n"}


def test_a_key_that_stands_twice_is_reported_and_the_first_counts() -> None:
    node, problems = read("a: 1\nb: 2\na: {c: 3}\n")
    assert node is not None
    assert plain(node) == {"a": "1", "b": "2"}
    assert [(p.code, p.line) for p in problems] == [("SC010", 3)]


def test_a_circle_of_aliases_is_reported_and_ends() -> None:
    node, problems = read("a: &x\n  - *x\n  - b\n")
    assert node is not None
    assert plain(node) == {"a": ["*x", "b"]}
    assert {p.code for p in problems} == {"SC011"}


def test_nested_aliases_are_not_multiplied() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    node, problems = read("\n".join(lines))
    assert isinstance(node, KeysNode)
    assert len(node.entries) == 30
    assert len(problems) == 50  # as many of one kind as anybody reads


def test_open_brackets_without_end_stop_the_reading_early() -> None:
    node, problems = read("[" * 200_000)
    assert node is None
    assert [p.code for p in problems] == ["SC013"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 'open\n", "a quoted text has no end"),
        ('a: "b\\qc"\n', "a backslash"),
        ("a: 1\nb\n", "no colon"),
        ("a:\n  - b\n c\n", "does not fit what stands above"),
        ("a:\n  - b\n  c: d\n", "does not begin with a dash"),
        ("a: b\n  c: d\n", "a colon stands inside"),
        ("a: - b\n", "a list begins in the middle of a line"),
        ("a: !x!y z\n", "a text begins with !"),
        ("a: * b\n", "a text begins with * or &"),
        ("a: @b\n", "a text cannot begin with @ here"),
        ("a: {b} c\n", "a text cannot begin with { without quotes"),
        ("- [b] c\n", "a text cannot begin with [ without quotes"),
        ('a: "b" c\n', 'more words follow after the closing "'),
        ("a: 'it's so'\n", "more words follow after the closing '"),
        ("a: 1\n b: 2\nc\n", "a colon stands inside"),
        ("a: b\n- c\n", "does not fit what stands above"),
        ("%YAML 9.9\n---\na: b\n", "not where it can be"),
    ],
)
def test_what_cannot_be_read_is_explained_in_plain_words(text: str, words: str) -> None:
    node, (problem,) = read(text)
    assert node is None
    assert problem.code == "SC008"
    assert words in problem.message


@pytest.mark.parametrize("text", ["a: [b: c: d]\n", "a: [b,\n", "a: {b, c\nd: e\n", 'a: ["b" c]\n'])
def test_trouble_inside_brackets_is_explained_as_such(text: str) -> None:
    _, (problem,) = read(text)
    assert problem.code == "SC018"


def test_a_missing_end_is_shown_on_the_last_line_with_words() -> None:
    _, (problem,) = read("a: 1\nb: 'open\n\n\n")
    assert (problem.line, problem.source_line) == (2, "b: 'open")


def test_the_slower_reader_gives_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [x, 'y']\nb:\n  - c: >\n      d\n"
    fast = tree(text)
    monkeypatch.setattr(yaml_reader, "_Loader", yaml.SafeLoader)
    slow = tree(text)
    assert plain(slow) == plain(fast)
    assert at(slow, "a", 1).place == at(fast, "a", 1).place


@pytest.mark.parametrize(
    ("path", "left"),
    [
        (("a",), {"b": ["x", "y"], "c": {"d": "e"}}),
        (("b", 0), {"a": "1", "b": ["y"], "c": {"d": "e"}}),
        (("c", "d"), {"a": "1", "b": ["x", "y"], "c": {}}),
        (("a", 0), {"b": ["x", "y"], "c": {"d": "e"}}),
        (("b", 1, "z"), {"a": "1", "b": ["x"], "c": {"d": "e"}}),
        (("z",), {"a": "1", "b": ["x", "y"], "c": {"d": "e"}}),
        (("b", "z"), {"a": "1", "b": ["x", "y"], "c": {"d": "e"}}),
        (("c", 0, "d"), {"a": "1", "b": ["x", "y"], "c": {}}),
        (("c", 7), {"a": "1", "b": ["x", "y"], "c": {"d": "e"}}),
    ],
)
def test_a_part_is_left_out_of_a_tree(path: tuple[str | int, ...], left: Plain) -> None:
    node = tree("a: 1\nb: [x, y]\nc: {d: e}\n")
    assert plain(without(node, *path)) == left


def test_a_way_that_leads_nowhere_ends_at_the_last_thing_on_it() -> None:
    node = tree("a: [x]\n")
    assert at(node, "a", 5) == at(node, "a")
    assert at(node, "a", 0, "b") == at(node, "a", 0)
    assert key_at(node, "a", 0) == at(node, "a", 0)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('a:\n  - "open?\n  - "good"\n', 2, "a quoted text has no end"),
        ("a: 1\nb:2\nc: 3\n", 2, "no colon with a space"),
        ('a:\n  - "b"\n  "c"\n  - "d"\n', 3, "does not begin with a dash"),
    ],
)
def test_the_line_with_the_mistake_is_named_where_the_reader_stumbles_below_it(
    text: str, line: int, words: str
) -> None:
    _, (problem,) = read(text)
    assert problem.line == line
    assert words in problem.message
