"""What makes no sense is said, and what does make sense is left alone."""

from pathlib import Path

import pytest

from simulator.authoring.checking import checked
from simulator.scenario.diagnostics import Problem
from simulator.scenario.library import SearchPath, bundled_folder

CALL = """\
kind: scenario
id: short
title: A short call
call_type: follow_up
today: 2026-03-24 10:05
trainee:
  you_are: {role: Account manager, company: Norpack, sells: machines}
  goal: Learn how the line runs
people:
  dana: {name: Dana Whitfield, role: Operations manager, company: Harbour Foods, trust: 40}
  ilse: {name: Ilse Brandt, role: Finance director, trust: 35}
lead: dana
facts:
  - id: stops
    layer: problem
    says: Line 2 stops three times a week.
    asked_by: ["How is line 2 running?", "What still goes wrong?", "Tell me what stops you."]
next_step:
  accepts:
    - {id: visit, examples: ["I'd come and see the line", "We visit you"]}
"""


def found(tmp_path: Path, *more: str, text: str = CALL) -> tuple[Problem, ...]:
    """What is said of the call with these lines at its end."""
    file = tmp_path / "short.yaml"
    file.write_text(text + "\n".join(more), encoding="utf-8")
    return checked(file, SearchPath((tmp_path, bundled_folder()))).problems


def codes(tmp_path: Path, *more: str, text: str = CALL) -> list[str]:
    return [problem.code for problem in found(tmp_path, *more, text=text)]


def test_the_call_itself_makes_sense(tmp_path: Path) -> None:
    assert codes(tmp_path) == []


def transitions(*lines: str) -> str:
    return "states: [{id: with-finance, like: discovery, person: ilse}]\ntransitions:\n" + "".join(
        f"  - {{{line}}}\n" for line in lines
    )


def test_a_special_case_before_the_general_one_is_no_contradiction(tmp_path: Path) -> None:
    more = transitions(
        "from: discovery, when: request, if: {trust: 50}, goes_to: with-finance",
        "from: discovery, when: request, goes_to: wrap_up",
    )
    assert codes(tmp_path, more) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("if: {trust: 50}", "if: {trust_below: 50}"),
        ("if: {patience_below: 30}", "if: {patience: 30}"),
        ("if: {disclosed: stops}", "if: {not_disclosed: stops}"),
    ],
)
def test_conditions_that_rule_each_other_out_are_no_contradiction(
    tmp_path: Path, first: str, second: str
) -> None:
    more = transitions(
        f"from: '*', when: request, {first}, goes_to: with-finance",
        f"from: '*', when: request, {second}, goes_to: wrap_up",
    )
    assert codes(tmp_path, more) == []


def test_both_transitions_are_named_where_either_can_fire(tmp_path: Path) -> None:
    more = transitions(
        "from: discovery, when: request, if: {trust: 50}, goes_to: with-finance",
        "from: [recap, discovery], when: request, if: {patience: 50}, goes_to: wrap_up",
    )
    (problem,) = found(tmp_path, more)
    early = more.splitlines().index(more.splitlines()[2]) + len(CALL.splitlines()) + 1
    assert problem.code == "SC305"
    assert f"line {early} can both fire" in problem.message
    assert problem.line == early + 1


@pytest.mark.parametrize(
    "line",
    [
        "from: discovery, when: goodbye, goes_to: with-finance",
        "from: ringing, when: request, goes_to: with-finance",
        "from: gatekept, when: request, goes_to: with-finance",
        "from: with-finance, when: request, goes_to: with-finance",
        "from: discovery, when: stops, if: {not_disclosed: stops}, goes_to: with-finance",
        "from: opening, when: pitch, if: {disclosed: stops, not_disclosed: stops}, forbids: true",
    ],
)
def test_a_transition_that_never_fires_is_named(tmp_path: Path, line: str) -> None:
    more = transitions("from: recap, when: request, goes_to: with-finance", line)
    assert codes(tmp_path, more) == ["SC304"]


def test_a_state_behind_a_dead_transition_is_dead_too(tmp_path: Path) -> None:
    more = transitions("from: discovery, when: request, if: {trust: 90}, goes_to: with-finance")
    assert sorted(codes(tmp_path, more)) == ["SC301", "SC304"]


def test_a_fact_of_somebody_who_never_comes_to_the_phone_is_out_of_reach(tmp_path: Path) -> None:
    text = CALL.replace("layer: problem", "layer: problem\n    person: ilse")
    problems = found(tmp_path, text=text)
    assert [problem.code for problem in problems] == ["SC318", "SC318", "SC306"]
    assert "Ilse Brandt, who would tell it, never comes to the phone" in problems[2].message
    more = transitions("from: discovery, when: request, goes_to: with-finance")
    assert codes(tmp_path, more, text=text) == []


@pytest.mark.parametrize(
    ("says", "must"),
    [
        ("It takes two days.", "[two days, forty-eight hours]"),
        ("A third of it is lost.", "[one in three, a third]"),
        ("Three times a week.", "[3x weekly]"),
        ("Line 2 stops.", "[stops, standstill]"),
    ],
)
def test_the_same_figure_in_other_words_is_right(tmp_path: Path, says: str, must: str) -> None:
    text = CALL.replace("Line 2 stops three times a week.", says).replace(
        'you."]\n', f'you."]\n    must: [{must}]\n'
    )
    assert "SC307" not in codes(tmp_path, text=text)


@pytest.mark.parametrize(
    "line",
    [
        "That's the seals again. I'll show you, if {trainee} comes.",
        "Twenty-five minutes, at 14:00, and two people!",
        "“Never again,” she said — and rang off…",
    ],
)
def test_plain_sentences_are_sayable(tmp_path: Path, line: str) -> None:
    more = f'lines:\n  - {{part: reaction, when: {{act: thanks}}, lines: ["{line}"]}}\n'
    assert codes(tmp_path, more) == []


@pytest.mark.parametrize("mark", ["R&D is", "👍", "e.g. now", "and/or", "50 % of it", "$5", "a*b"])
def test_a_voice_stumbles_in_libraries_too(tmp_path: Path, mark: str) -> None:
    file = tmp_path / "dry.yaml"
    file.write_text(
        "kind: library\nid: dry\nlines:\n"
        f"  - {{part: reaction, when: thanks, lines: ['Well, {mark}.']}}\n",
        encoding="utf-8",
    )
    problems = checked(file, SearchPath((tmp_path, bundled_folder()))).problems
    assert [problem.code for problem in problems] == ([] if mark == "R&D is" else ["SC317"])


def test_a_note_of_last_year_names_its_weekday_rightly(tmp_path: Path) -> None:
    text = CALL.replace("  goal:", "  also: ['We met on Tuesday, 17 March.']\n  goal:")
    assert codes(tmp_path, text=text) == []
    assert codes(tmp_path, text=text.replace("Tuesday", "Monday")) == ["SC315"]


def test_a_file_with_errors_is_not_judged_for_its_sense(tmp_path: Path) -> None:
    text = CALL.replace("layer: problem", "layer: trouble")
    assert {problem.severity.value for problem in found(tmp_path, text=text)} == {"error"}
