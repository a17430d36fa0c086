"""The templates: whole, valid, right in their own tests, and anybody's after a few answers."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.authoring.drafts import Draft, DraftFact, draft_text, id_of
from simulator.authoring.gallery import filled_in, plain_name, template
from simulator.scenario.any_file import check_file
from simulator.scenario.diagnostics import Problem
from simulator.scenario.library import SearchPath
from simulator.scenario.model import CallType, Layer, Scenario

each_kind = pytest.mark.parametrize("kind", CallType)
HERS = {
    "id": "lift-that-waits",
    "title": "The lift that waits",
    "person": "Aylin O'Hara",
    "role": "Landlady",
    "company": "Hof 12",
    "our_company": "Liftwerk",
    "sells": "lifts and their care",
}


def checked(folder: Path, text: str, id: str) -> tuple[Scenario | None, tuple[Problem, ...]]:
    path = folder / f"{id}.yaml"
    path.write_text(text, encoding="utf-8")
    compiled = check_file(path, SearchPath.of(folder))
    return compiled.scenario, compiled.problems


@each_kind
def test_a_template_has_no_problem_and_is_of_its_kind(kind: CallType, tmp_path: Path) -> None:
    start = template(kind)
    scenario, problems = checked(tmp_path, start.text, start.id)
    assert problems == ()
    assert scenario is not None
    assert (scenario.call.type, scenario.title) == (kind, start.title)
    assert start.about.endswith(".")
    assert len(scenario.call.examples) >= 2


@each_kind
def test_an_authors_names_stand_everywhere_in_it(kind: CallType, tmp_path: Path) -> None:
    start = template(kind)
    scenario, problems = checked(tmp_path, filled_in(start, HERS), HERS["id"])
    assert problems == ()
    assert scenario is not None
    lead = next(p for p in scenario.customer.people if p.id == scenario.customer.lead)
    assert (lead.name, lead.role, lead.company) == ("Aylin O'Hara", "Landlady", "Hof 12")
    assert scenario.call.briefing.company == "Liftwerk"
    assert start.person.split()[0] not in filled_in(start, HERS)
    assert start.company not in filled_in(start, HERS)


@each_kind
def test_a_draft_of_any_kind_has_no_problem(kind: CallType, tmp_path: Path) -> None:
    facts = (
        DraftFact(
            id="trouble",
            layer=Layer.PROBLEM,
            key=True,
            says='The "lift": stands still.',
            asked_by=("What happens when it stands still?",),
        ),
        DraftFact(id="plan", layer=Layer.STRATEGY, says="We sell the house - next year."),
    )
    draft = Draft(call_type=kind, our_role="Engineer", facts=facts, **HERS)
    scenario, problems = checked(tmp_path, draft_text(draft), HERS["id"])
    assert problems == ()
    assert scenario is not None
    assert scenario.customer.facts[0].says == 'The "lift": stands still.'


@settings(max_examples=20, deadline=None)
@given(answer=st.text(max_size=60), kind=st.sampled_from(CallType))
def test_whatever_is_answered_the_file_can_be_read(
    answer: str, kind: CallType, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("answers")
    named = {field: plain_name(answer) for field in ("person", "company", "our_company", "title")}
    text = filled_in(template(kind), {**named, "id": "a"})
    scenario, problems = checked(folder, text, "a")
    assert scenario is not None, problems


def test_an_id_is_made_of_the_words_that_matter() -> None:
    assert id_of("The lift that waits for Ångström") == "lift-that-waits"
    assert id_of("…") == "fact"
    assert id_of("lift that waits", ("lift-that-waits",)) == "lift-that-waits-2"
