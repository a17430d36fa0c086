"""Every code has a failing example, and the example gives that code and no other.

Beside each file lies what is printed for it. After a deliberate change of wording,
`WARMCALL_UPDATE=1 pytest tests/scenario/test_codes.py` writes those texts anew.
"""

import json
import os
import re
import string
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest

from simulator.authoring.checking import checked
from simulator.authoring.proving import proved
from simulator.scenario.codes import CODES, Severity
from simulator.scenario.compiler import compile_scenario
from simulator.scenario.diagnostics import Problem, format_problems
from simulator.scenario.library import SearchPath, bundled_folder
from simulator.scenario.source_files import MOST_BYTES, is_answers_file
from simulator.scenario.yaml_reader import MOST_VALUES
from tests.scenario.diagnostics_page import PAGE, page

EXAMPLES = Path(__file__).parent / "codes"


def _too_large(file: Path) -> None:
    file.write_text("#" * (MOST_BYTES + 1), encoding="utf-8")


def _too_many(file: Path) -> None:
    file.write_text("\n".join("- a" for _ in range(MOST_VALUES + 1)), encoding="utf-8")


def _link(file: Path) -> None:
    (file.parent / "elsewhere").write_text("kind: scenario", encoding="utf-8")
    file.symlink_to("elsewhere")


def _rubric(*changes: tuple[str, str]) -> Callable[[Path], None]:
    """The bundled rubric with other figures."""

    def write(file: Path) -> None:
        text = (files("scoring") / "rubrics" / "default.yaml").read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        file.write_text(text, encoding="utf-8")

    return write


# Files that would be a nuisance in a repository are made when they are needed.
MADE: dict[str, Callable[[Path], None]] = {
    "SC001": lambda file: None,
    "SC003": _link,
    "SC004": _too_large,
    "SC014": _too_many,
    "SC323": _rubric(("weight: 25", "weight: 30"), ("points: 6", "points: 11")),
    "SC324": _rubric(("points: 6", "points: 8")),
}


def problems_of(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Problem, ...]:
    monkeypatch.chdir(tmp_path if code in MADE else EXAMPLES)
    file = Path(f"{code}.yaml")
    if code == "SC007":
        file = Path("SC007" + "-a-very-long-name" * 20 + ".yaml")
    elif code in MADE:
        MADE[code](file)
    search = SearchPath((Path(),))
    if code.startswith("SC4"):
        return proved(file, search)[0]
    # A library is a good file by itself; only playing it is wrong.
    return (compile_scenario if code == "SC039" else checked)(file, search).problems


@pytest.mark.parametrize("code", CODES)
def test_the_example_of_a_code_gives_it_alone_and_reads_well(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = problems_of(code, tmp_path, monkeypatch)
    assert {problem.code for problem in problems} == {code}
    shown = format_problems(problems).replace("-a-very-long-name" * 20, "-…") + "\n"
    expected = EXAMPLES / f"{code}.txt"
    if os.environ.get("WARMCALL_UPDATE"):
        expected.write_text(shown, encoding="utf-8")
    assert shown == expected.read_text(encoding="utf-8")


def test_the_page_of_diagnostics_shows_every_code_as_it_is() -> None:
    if os.environ.get("WARMCALL_UPDATE"):
        PAGE.write_text(page(EXAMPLES), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page(EXAMPLES)
    assert all(f"### {code} (" in page(EXAMPLES) for code in CODES)


def test_every_example_belongs_to_a_code() -> None:
    shown = {file.stem for file in EXAMPLES.glob("*.txt") if not is_answers_file(file)}
    assert shown == set(CODES)
    assert {file.stem for file in EXAMPLES.glob("*.yaml")} == set(CODES) - set(MADE) - {"SC007"}


@pytest.mark.parametrize("code", CODES)
def test_a_code_speaks_the_trainers_words(code: str) -> None:
    rule = CODES[code]
    said = f"{rule.template} {rule.why} {rule.help}".lower()
    for word in ("sequence", "mapping", "scalar", "str ", "string", "dict", "tuple", "node"):
        assert word not in said
    assert rule.template == rule.template.strip(" .")
    assert list(string.Formatter().parse(said))


def test_the_authors_manual_names_only_codes_there_are() -> None:
    manual = (bundled_folder() / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"SC\d{3}", manual))
    assert named
    assert named <= set(CODES)


def test_a_problem_as_json_has_every_field(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (problem,) = problems_of("SC104", tmp_path, monkeypatch)
    assert json.loads(json.dumps(problem.as_json())) == {
        "code": "SC104",
        "severity": "error",
        "path": "SC104.yaml",
        "line": 29,
        "column": 14,
        "end_column": 21,
        "message": "'goes_to' names no state: 'budgett'",
        "why": "a state can only be one of this file or of the base call",
        "help": problem.help,
    }
    assert problem.severity is Severity.ERROR
