"""However a file is damaged, there is a scenario or there are problems; never an exception."""

import json
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.authoring.checking import checked
from simulator.encoding import to_text
from simulator.scenario.compiler import Compiled
from simulator.scenario.diagnostics import Problems
from simulator.scenario.library import SearchPath
from simulator.scenario.nodes import Plain, SourceFile, plain
from simulator.scenario.yaml_reader import read_tree
from tests.scenario.files_on_disk import LIBRARY, folder
from tests.scenario.mutants import LONGEST_S, mutants, outcome_of

EXAMPLE = (Path(__file__).parent / "files" / "packaging-renewal.yaml").read_text(encoding="utf-8")
LINES = EXAMPLE.splitlines()
WORDS = sorted(set(EXAMPLE.replace("\n", " ").split(" ")))
ODD_VALUES: tuple[Plain, ...] = (
    None,
    "",
    "no",
    "012",
    "1:30",
    "-5",
    "9" * 400,
    "2026-02-30",
    "{name",
    "remove",
    "x" * 2_000,
    "\u202e\u2066",
    [],
    ["a", ["b"], {"c": "d"}],
    {},
    {"id": "a"},
    {"trust": "55"},
)

Check = Callable[[str | bytes], Compiled]


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Check:
    root = tmp_path_factory.mktemp("scenarios")
    folder(
        root, common__busy_operations=LIBRARY.format(id="busy-operations", like="common", line="A")
    )
    file = root / "packaging-renewal.yaml"

    def run(content: str | bytes) -> Compiled:
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        file.write_bytes(data)
        outcome = checked(file, SearchPath((root,)))
        assert (outcome.scenario is None) == any(p.is_error for p in outcome.problems)
        for problem in outcome.problems:
            assert problem.message
            # Where the author wrote it herself, it may be quoted: "there is no key 'None' here".
            assert "None" not in problem.message or b"None" in data
            assert (problem.column > 0) == (problem.line > 0)
            assert problem.end_column > problem.column or not problem.line
        if outcome.scenario is not None:
            assert to_text(outcome.scenario)
        return outcome

    return run


def whole_tree() -> Plain:
    node = read_tree(SourceFile(Path("a.yaml"), EXAMPLE), Problems())
    assert node is not None
    return plain(node)


def ways(value: Plain, so_far: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [so_far] if so_far else []
    if isinstance(value, dict):
        for key, below in value.items():
            found += ways(below, (*so_far, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            found += ways(below, (*so_far, index))
    return found


def as_yaml(value: Plain) -> str:
    """The value in brackets, every text in double quotes: YAML as well as JSON."""
    return json.dumps(value, ensure_ascii=False)


def changed(value: Plain, way: tuple[str | int, ...], change: Callable[[Plain], Plain]) -> Plain:
    if not way:
        return change(value)
    if isinstance(value, dict):
        return {k: changed(v, way[1:], change) if k == way[0] else v for k, v in value.items()}
    assert isinstance(value, list)
    return [changed(v, way[1:], change) if i == way[0] else v for i, v in enumerate(value)]


WAYS = ways(whole_tree())
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.slow
def test_every_damaged_scenario_is_a_scenario_or_is_told_why_not(tmp_path: Path) -> None:
    """With the others here 500 mutants; `python -m tests.scenario.mutants` takes any number."""
    outcomes = set()
    for name, data in islice(mutants(seed=20260401), 80):
        outcome, seconds = outcome_of(data, tmp_path, name)
        assert seconds < LONGEST_S
        outcomes.add(outcome)
    assert outcomes == {"clean", "warnings", "errors"}


def test_the_example_itself_is_right(check: Check) -> None:
    for text in (EXAMPLE, as_yaml(whole_tree())):
        assert {problem.code for problem in check(text).problems} == {"SC310"}  # it is a short one


@quick
@given(way=st.sampled_from(WAYS), odd=st.sampled_from(ODD_VALUES))
def test_any_value_may_be_of_another_type(
    check: Check, way: tuple[str | int, ...], odd: Plain
) -> None:
    check(as_yaml(changed(whole_tree(), way, lambda _: odd)))


@quick
@given(
    picked=st.lists(st.sampled_from(WAYS), min_size=2, max_size=5), odd=st.sampled_from(ODD_VALUES)
)
def test_several_values_may_be_wrong_at_once(
    check: Check, picked: list[tuple[str | int, ...]], odd: Plain
) -> None:
    value = whole_tree()
    for way in sorted(picked, key=len, reverse=True):
        value = changed(value, way, lambda _: odd)
    check(as_yaml(value))


@quick
@given(
    way=st.sampled_from([way for way in WAYS if isinstance(way[-1], str)]),
    name=st.sampled_from(WORDS),
)
def test_any_key_may_have_another_name(check: Check, way: tuple[str | int, ...], name: str) -> None:
    def renamed(value: Plain) -> Plain:
        assert isinstance(value, dict)
        return {name if key == way[-1] else key: below for key, below in value.items()}

    check(as_yaml(changed(whole_tree(), way[:-1], renamed)))


@quick
@given(index=st.integers(0, len(LINES) - 1), copies=st.sampled_from([0, 2, 40]))
def test_any_line_may_be_missing_or_stand_twice(check: Check, index: int, copies: int) -> None:
    check("\n".join([*LINES[:index], *[LINES[index]] * copies, *LINES[index + 1 :]]))


@quick
@given(
    start=st.integers(0, len(EXAMPLE)),
    length=st.integers(0, 40),
    put=st.one_of(
        st.sampled_from(["\t", "  ", "- ", ": ", "#", '"', "'", "[", "}", "&a ", "*a", "!!x "]),
        st.text(max_size=6),
    ),
)
def test_any_stretch_of_text_may_be_replaced(
    check: Check, start: int, length: int, put: str
) -> None:
    check(EXAMPLE[:start] + put + EXAMPLE[start + length :])


@quick
@given(start=st.integers(0, len(EXAMPLE)), put=st.binary(max_size=8))
def test_any_bytes_may_stand_in_it(check: Check, start: int, put: bytes) -> None:
    data = EXAMPLE.encode()
    check(data[:start] + put + data[start:])


@quick
@given(
    data=st.one_of(
        st.binary(max_size=300), st.text(alphabet="a:-[]{}'\"\n\t #&*!|>?,%@`0", max_size=80)
    )
)
def test_a_file_may_hold_anything(check: Check, data: bytes | str) -> None:
    assert check(data).scenario is None
