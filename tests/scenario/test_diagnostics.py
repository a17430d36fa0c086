"""Problems are shown by position, each once, the place marked under its line."""

from pathlib import Path

from simulator.scenario.diagnostics import Problems, format_problems, nearest, suggestion
from simulator.scenario.nodes import Place, SourceFile


def place(text: str, line: int, column: int, end_line: int, end_column: int) -> Place:
    source = SourceFile(Path("a.yaml"), text)
    return Place(source=source, line=line, column=column, end_line=end_line, end_column=end_column)


def test_problems_are_sorted_by_position_and_each_shown_once() -> None:
    problems = Problems()
    text = "a\nb\n"
    for line in (2, 1, 2):
        problems.add("SC036", place(text, line, 1, line, 2), key="a")
    problems.add("SC016", Path("a.yaml"))
    assert [(p.code, p.line) for p in problems.sorted] == [("SC016", 0), ("SC036", 1), ("SC036", 2)]
    assert problems.has_errors


def test_warnings_alone_leave_a_file_usable() -> None:
    problems = Problems()
    problems.add("SC026", place("a:", 1, 1, 1, 2), key="a")
    assert not problems.has_errors


def test_the_mark_lies_under_the_words_meant() -> None:
    problems = Problems()
    problems.add("SC036", place("key: näme  # x", 1, 6, 1, 10), key="key")
    assert "    1 | key: näme  # x\n             ^^^^\n" in format_problems(problems.sorted)


def test_what_goes_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    problems = Problems()
    problems.add("SC036", place("a: [b,\n  c]", 1, 4, 2, 5), key="a")
    assert "    1 | a: [b,\n           ^^^\n" in format_problems(problems.sorted)


def test_a_long_line_is_shown_around_the_place() -> None:
    problems = Problems()
    text = "x" * 500 + "HERE" + "y" * 500
    problems.add("SC036", place(text, 1, 501, 1, 505), key="a")
    _, source, mark, *_ = format_problems(problems.sorted).splitlines()
    assert len(source) < 180
    assert source[mark.index("^") : mark.rindex("^") + 1] == "HERE"


def test_tabs_do_not_move_the_mark() -> None:
    problems = Problems()
    problems.add("SC036", place("a:\t\tb", 1, 5, 1, 6), key="a")
    _, source, mark, *_ = format_problems(problems.sorted).splitlines()
    assert source[mark.index("^")] == "b"


def test_of_one_kind_only_so_many_are_kept() -> None:
    problems = Problems()
    for line in range(1, 200):
        problems.add("SC036", place("a\n" * 200, line, 1, line, 2), key="a")
    assert len(problems.sorted) == 50


def test_a_suggestion_names_the_nearest_and_what_there_is() -> None:
    assert suggestion("opning", ("opening", "budget"), what="states here") == (
        "did you mean 'opening'? States here: opening, budget"
    )
    assert suggestion("x", (), what="states here") == "states here: none"
    assert suggestion("zz", map(str, range(20)), what="names", most=2) == "names: 0, 1, …"
    assert nearest("Weekly Stops", ("weekly-stops",)) == "weekly-stops"
    assert nearest("x" * 1_000_000, ("weekly-stops",)) == ""
