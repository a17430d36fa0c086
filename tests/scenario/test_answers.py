"""Small answers in plain text beside a scenario: read, laid over it, checked with it."""

from pathlib import Path

import pytest

from simulator.authoring.checking import check
from simulator.records.store import Store
from simulator.scenario.any_file import check_file
from simulator.scenario.compiler import Compiled, compile_scenario
from simulator.scenario.gallery import gallery
from simulator.scenario.library import SearchPath, files_meant, load
from simulator.scenario.model import AskedAfter, Fact, Layer, Scenario
from simulator.scenario.source_files import MOST_BYTES
from tests.scenario.files_on_disk import codes, folder, scenario_text

FACTS = """\
facts:
  - id: stops
    layer: problem
    says: Line 2 stops three times a week.
    asked_by: ["How is line 2 running?", "Tell me of line 2.", "Any trouble?"]
"""
CAKE = """\
# Asked by the way.
[cake]
? What kind of cake was it?
?did you bake it yourself
Marble. My mother's recipe.
"""


def answered(root: Path, answers: str, *more: str, **files: str) -> tuple[Compiled, SearchPath]:
    """The scenario `short` of a folder with these answers beside it."""
    search = folder(root, short=scenario_text(*more, facts=FACTS), **files)
    (root / "short.answers.txt").write_text(answers, encoding="utf-8")
    return compile_scenario(root / "short.yaml", search), search


def facts_of(scenario: Scenario | None) -> dict[str, Fact]:
    assert scenario is not None
    return {fact.id: fact for fact in scenario.customer.facts}


def test_a_block_with_an_answer_is_a_small_fact(tmp_path: Path) -> None:
    compiled, _ = answered(tmp_path, CAKE)
    fact = facts_of(compiled.scenario)["cake"]
    assert fact.says == "Marble. My mother's recipe."
    assert fact.asked_by == ("What kind of cake was it?", "did you bake it yourself")
    assert fact.layer is Layer.PROBLEM
    assert not fact.key
    assert not fact.volunteered


def test_a_bare_question_is_kept_with_the_fact_it_follows(tmp_path: Path) -> None:
    asked = "[why]\n? after stops: how come?\n? Why is it so bad?\nThe jaws are old.\n"
    compiled, _ = answered(tmp_path, f"{asked}\n[stops]\n? after why: how often?\n")
    facts = facts_of(compiled.scenario)
    assert facts["why"].asked_by == ("Why is it so bad?",)
    assert facts["why"].asked_after == (AskedAfter(fact="stops", question="how come?"),)
    assert facts["stops"].asked_after == (AskedAfter(fact="why", question="how often?"),)


def test_a_whole_question_may_begin_with_after(tmp_path: Path) -> None:
    compiled, _ = answered(tmp_path, "[cake]\n? after the training: any cake?\n? Cake?\nNo.\n")
    assert facts_of(compiled.scenario)["cake"].asked_after == ()


def test_what_is_asked_on_about_a_fact_goes_with_it(tmp_path: Path) -> None:
    child = """
kind: scenario
schema_version: 1
id: child
extends: short
facts:
  stops: remove
"""
    answers = "[why]\n? after stops: why?\n? after cake: why?\nThe jaws are old.\n\n"
    _, search = answered(tmp_path, f"{answers}{CAKE}")
    (tmp_path / "child.yaml").write_text(child, encoding="utf-8")
    compiled = compile_scenario(tmp_path / "child.yaml", search)
    assert facts_of(compiled.scenario)["why"].asked_after == (
        AskedAfter(fact="cake", question="why?"),
    )


def test_asking_on_after_a_fact_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    compiled, _ = answered(tmp_path, "[why]\n? after stop: why?\nThe jaws are old.\n")
    assert codes(compiled.problems) == ["SC101"]
    assert compiled.problems[0].path.endswith("short.answers.txt")


def test_a_block_without_an_answer_adds_questions_to_a_fact(tmp_path: Path) -> None:
    compiled, _ = answered(tmp_path, f"[stops]\n? how is your line\n\n{CAKE}\n[cake]\n? More cake?")
    facts = facts_of(compiled.scenario)
    assert facts["stops"].asked_by[-2:] == ("Any trouble?", "how is your line")
    assert facts["cake"].asked_by[-1] == "More cake?"


def test_the_scenario_may_name_a_small_answer(tmp_path: Path) -> None:
    text = scenario_text(facts=FACTS + "    needs: {after: cake}\n")
    search = folder(tmp_path, short=text)
    assert "SC101" in codes(compile_scenario(tmp_path / "short.yaml", search).problems)
    (tmp_path / "short.answers.txt").write_text(CAKE, encoding="utf-8")
    compiled = compile_scenario(tmp_path / "short.yaml", search)
    assert facts_of(compiled.scenario)["stops"].needs.after == ("cake",)


def test_a_mistake_is_told_where_it_stands(tmp_path: Path) -> None:
    compiled, _ = answered(tmp_path, CAKE + "\n[Very Nice]\n? Is it nice?\nIt is.\n")
    (problem,) = compiled.problems
    assert (problem.code, problem.line, problem.column) == ("SC033", 7, 1)
    assert problem.path == str(tmp_path / "short.answers.txt")
    assert compiled.scenario is None


def test_the_same_question_under_two_names_is_told_with_both_files(tmp_path: Path) -> None:
    _, search = answered(
        tmp_path, CAKE.replace("did you bake it yourself", "how is line 2 running")
    )
    (problem,) = (p for p in check([tmp_path], search) if p.code == "SC309")
    assert problem.path.endswith("short.answers.txt")
    assert problem.line == 4
    assert "line 17 of short.yaml" in problem.why


def test_an_answer_is_checked_as_any_line_of_hers_is(tmp_path: Path) -> None:
    _, search = answered(tmp_path, CAKE.replace("Marble.", "Marble (50% of it)."))
    found = [p for p in check([tmp_path], search) if p.path.endswith(".txt")]
    assert [(p.code, p.line) for p in found] == [("SC317", 5)]


def test_a_scenario_takes_over_the_answers_of_the_one_it_extends(tmp_path: Path) -> None:
    other = "kind: scenario\nid: other\nextends: short\ntitle: The other\n"
    _, search = answered(tmp_path, f"{CAKE}\n[stops]\n? And the line?\n", other=other)
    path = tmp_path / "other.yaml"
    facts = facts_of(compile_scenario(path, search).scenario)
    assert facts["cake"].says == "Marble. My mother's recipe."
    assert facts["stops"].asked_by[-1] == "And the line?"
    (tmp_path / "other.answers.txt").write_text("[cake]\n? Any cake?\nNone left.", encoding="utf-8")
    facts = facts_of(compile_scenario(path, search).scenario)
    assert facts["cake"].says == "None left."


def test_answers_may_lie_beside_a_shared_customer(tmp_path: Path) -> None:
    person = "persona: {name: Dana Whitfield, role: Operations manager, company: Harbour Foods}\n"
    customer = f"kind: customer\nid: harbour\n{person}{FACTS}"
    text = scenario_text("customer: harbour\n", people="", facts="")
    search = folder(tmp_path, short=text, harbour=customer)
    (tmp_path / "harbour.answers.txt").write_text(CAKE, encoding="utf-8")
    (tmp_path / "short.answers.txt").write_text("[cake]\n? Any cake?\n", encoding="utf-8")
    assert check_file(tmp_path / "harbour.yaml", search).problems == ()
    compiled = compile_scenario(tmp_path / "short.yaml", search)
    assert facts_of(compiled.scenario)["cake"].asked_by[-1] == "Any cake?"


def test_a_changed_answer_is_another_scenario_and_is_not_taken_from_the_cache(
    tmp_path: Path,
) -> None:
    _, bare = answered(tmp_path / "files", CAKE)
    search = SearchPath(bare.places, tmp_path / "cache")
    file = tmp_path / "files" / "short.answers.txt"
    first = load("short", search)
    assert load("short", search) == first
    file.write_text(CAKE.replace("Marble", "Lemon"), encoding="utf-8")
    second = load("short", search)
    assert facts_of(second)["cake"].says.startswith("Lemon")
    file.unlink()
    third = load("short", search)
    assert "cake" not in facts_of(third)
    assert len({first.digest, second.digest, third.digest}) == 3


def test_the_gallery_looks_again_where_answers_have_changed(tmp_path: Path) -> None:
    _, bare = answered(tmp_path / "files", CAKE)
    search = SearchPath(bare.places, tmp_path / "cache")
    assert [item.problem for item in gallery(search).rest] == [None]
    assert [item.id for item in gallery(search).known] == ["short"]
    (tmp_path / "files" / "short.answers.txt").write_text("[cake", encoding="utf-8")
    looked_at = gallery(search)
    assert looked_at.known == ()
    assert [item.problem is not None for item in looked_at.rest] == [True]


def test_a_scenario_kept_with_a_record_holds_its_answers(tmp_path: Path) -> None:
    compiled, _ = answered(tmp_path, CAKE)
    assert compiled.scenario is not None
    store = Store(tmp_path / "data")
    store.keep_scenario(compiled.scenario)
    kept = (store.compiled / f"{compiled.scenario.digest}.json").read_text(encoding="utf-8")
    assert "My mother's recipe" in kept


def test_a_folder_of_files_names_answers_only_where_they_belong_to_nobody(tmp_path: Path) -> None:
    answered(tmp_path, CAKE)
    lost = tmp_path / "lost.answers.txt"
    lost.write_text(CAKE, encoding="utf-8")
    names = [path.name for path in files_meant([tmp_path]) if path.parent == tmp_path]
    assert names == ["lost.answers.txt", "short.yaml"]
    assert files_meant([tmp_path / "short.answers.txt"]) == (tmp_path / "short.yaml",)
    assert "SC048" in codes(check([lost], SearchPath((tmp_path,))))


HOSTILE = {
    "one long line": b"a" * 100_000,
    "one long question": b"[cake]\n? " + b"a" * 100_000 + b"\nYes.\n",
    "one long answer": b"[cake]\n? Is it?\n" + b"a" * 100_000,
    "a million brackets": b"[" * MOST_BYTES,
    "a great many blocks": b"".join(b"[a%d]\n?b\nc\n" % n for n in range(60_000)),
    "no UTF-8": b"[cake]\n? Gr\xfc\xdfe?\nYes.\n",
    "a control character": b"[cake]\n? Is it\x07?\nYes.\n",
    "too much": b"#" * (MOST_BYTES + 1),
    "other line ends": "[cake]\r? Is it?\x85? Was it?\u2028Yes.\u2029Yes.".encode(),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_answers_are_refused_with_their_place(content: bytes, tmp_path: Path) -> None:
    search = folder(tmp_path, short=scenario_text(facts=FACTS))
    (tmp_path / "short.answers.txt").write_bytes(content)
    compiled = compile_scenario(tmp_path / "short.yaml", search)
    assert compiled.scenario is None
    assert all(problem.path.endswith("short.answers.txt") for problem in compiled.problems)


def test_answers_that_are_a_link_are_not_followed(tmp_path: Path) -> None:
    search = folder(tmp_path, short=scenario_text(facts=FACTS))
    (tmp_path / "elsewhere").write_text(CAKE, encoding="utf-8")
    (tmp_path / "short.answers.txt").symlink_to("elsewhere")
    compiled = compile_scenario(tmp_path / "short.yaml", search)
    assert codes(compiled.problems) == ["SC003"]
