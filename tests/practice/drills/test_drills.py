"""Drills: what they ask, what decides, and that nothing has to be earned is given away."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.practice.drills.judging import judge
from simulator.practice.drills.making import IN_A_ROW, tasks
from simulator.practice.drills.task import Kind, Task
from simulator.scenario.library import SearchPath, bundled_folder, list_scenarios
from simulator.scenario.model import Layer
from tests.scoring.play import bundled

DANA = "packaging-renewal"


def everybody() -> list[str]:
    return [one.id for one in list_scenarios(SearchPath(places=(bundled_folder(),)))]


@cache
def all_tasks(kind: Kind) -> tuple[Task, ...]:
    return tuple(tasks(kind, map(bundled, everybody())))


@cache
def danas(kind: Kind) -> tuple[Task, ...]:
    return tuple(tasks(kind, [bundled(DANA)]))


def failed(task: Task, text: str) -> str:
    return " | ".join(point.in_words for point in judge(task, text).points if not point.met)


@pytest.mark.parametrize("kind", Kind)
def test_there_are_ten_of_each_and_every_model_answer_does_all_of_it(kind: Kind) -> None:
    found = all_tasks(kind)
    assert len(found) == IN_A_ROW
    assert len({task.scenario for task in found}) >= IN_A_ROW - 1
    for task in found:
        assert judge(task, task.model).does_it, failed(task, task.model)


def test_the_seed_picks_the_tasks_and_nothing_else() -> None:
    dana = bundled(DANA)
    assert list(tasks(Kind.OPEN, [dana], 2)) == list(tasks(Kind.OPEN, [dana], 2))
    facts = {seed: [task.facts for task in tasks(Kind.OPEN, [dana], seed)] for seed in (1, 2)}
    assert facts[1] != facts[2]
    # What matters to her is among them, whatever the seed.
    assert all(("weekly-stops",) in several for several in facts.values())


@pytest.mark.parametrize("kind", Kind)
def test_no_task_tells_what_has_to_be_earned(kind: Kind) -> None:
    for task in all_tasks(kind):
        scenario = bundled(task.scenario)
        known = scenario.call.briefing.known
        shown = " ".join((*task.told, task.asked, task.model))
        for fact in scenario.customer.facts:
            if fact.layer is not Layer.PROBLEM and fact.id not in known:
                assert fact.says not in shown


def test_a_purpose_needs_a_topic_of_hers_and_what_she_has_of_it() -> None:
    (task,) = danas(Kind.PURPOSE)
    assert "says what it is about" in failed(task, "I'm just touching base.")
    assert "says what they get out of it" in failed(task, "I'm ringing about the seals on line 2.")
    assert "not what anybody has" in failed(
        task, "I'm ringing about the seals on line 2, to save you time and money."
    )
    assert not failed(
        task,
        "I'm ringing to hear what still stops line 2 since Marek's visit, so that it is fixed "
        "before your summer run.",
    )


def test_an_opened_question_is_open_single_and_about_the_same_thing() -> None:
    task = next(task for task in danas(Kind.OPEN) if task.facts == ("weekly-stops",))
    closed = task.told[-1].strip("“”")
    assert "yes, no or one word" in failed(task, closed)
    assert "the same thing" in failed(task, "How was your holiday?")
    assert not failed(task, "How have the seals behaved since he was there?")
    assert "hold its own answer" in failed(task, "You'd want fewer stops, wouldn't you?")


def test_a_summary_is_held_against_both_facts_and_must_leave_room() -> None:
    task = next(task for task in danas(Kind.RECAP))
    says = {fact.id: fact.says for fact in bundled(DANA).customer.facts}
    told = failed(task, "Got it, I completely understand. Have I missed anything?")
    assert all(says[fact] in told for fact in task.facts)
    assert "leaves room" in failed(task, task.model.removesuffix("Have I missed anything?"))


def test_a_next_step_has_a_day_of_hers_and_a_reason() -> None:
    found = [task for task in danas(Kind.NEXT_STEP) if "no time before" in " ".join(task.told)]
    assert found
    task = found[0]
    assert "a day for the diary" in failed(task, "Let's keep in touch.")
    assert "their time" in failed(
        task, "Marek and I come and look at line 2 tomorrow at nine, so that we see a stop."
    )
    assert "what it is for" in failed(task, "Marek and I come on Thursday the second of April.")


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(list(Kind)), st.text(max_size=60))
def test_any_words_are_judged_and_always_alike(kind: Kind, text: str) -> None:
    task = danas(kind)[0]
    assert judge(task, text) == judge(task, text)
