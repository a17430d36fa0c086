"""Bare questions about what she has just said, and the facts that answer them."""

from dataclasses import replace

import pytest

from simulator.hearing.asking_on import AskingOn, asking_on
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear
from simulator.hearing.questions import matched

STOPS = FactCue(
    id="stops", text="Line 2 stops three times a week.", asked_by=("How is line 2 running?",)
)
WHY = FactCue(
    id="why",
    text="The jaws are as old as the hall.",
    asked_after=(("stops", AskingOn.WHY),),
    is_small=True,
)
LORRY = FactCue(id="lorry", text="We missed the lorry on Friday.", asked_by=("What did it cost?",))
FACTS = (STOPS, LORRY, WHY)


def asked(question: str, heard_before: str) -> tuple[str, ...]:
    context = HearingContext(
        prepared=Prepared(facts=FACTS),
        heard_before=heard_before,
        disclosed=("stops",),
        in_opening=False,
    )
    return matched(question, FACTS, context).facts


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Why?", AskingOn.WHY),
        ("how come", AskingOn.WHY),
        ("How so, Nadia?", AskingOn.WHY),
        ("And why is that, do you think?", AskingOn.WHY),
        ("What would you say lies behind that?", AskingOn.WHY),
        ("whys that", AskingOn.WHY),
        ("Why is it like this?", AskingOn.WHY),
        ("Oh, right, and how did that come about?", AskingOn.ORIGIN),
        ("How did it start?", AskingOn.ORIGIN),
        ("how long has that been going on", AskingOn.SINCE),
        ("And when did it start happening?", AskingOn.SINCE),
        ("Has it always been like that?", AskingOn.SINCE),
        ("How on earth did that come about?", AskingOn.ORIGIN),
        ("From where comes this?", AskingOn.ORIGIN),
        ("What is the reason from it?", AskingOn.WHY),
        ("In what respect, may I ask?", AskingOn.EXAMPLE),
        ("Can you give an example please?", AskingOn.EXAMPLE),
        ("What did that look like?", AskingOn.EXAMPLE),
        ("Goodness, and then, what did you do?", AskingOn.TRIED),
        ("What did that lead to, if I may ask?", AskingOn.THEN),
        ("And, er, what came of that in the end?", AskingOn.THEN),
        ("How was that?", AskingOn.EFFECT),
        ("And where does that leave you?", AskingOn.EFFECT),
        ("How did you take it?", AskingOn.EFFECT),
        ("Does that happen often?", AskingOn.OFTEN),
        ("Since when?", AskingOn.SINCE),
        ("How often does that happen?", AskingOn.OFTEN),
        ("Like what?", AskingOn.EXAMPLE),
        ("What happens then?", AskingOn.THEN),
        ("what do you do then", AskingOn.THEN),
        ("And what does that do to you?", AskingOn.EFFECT),
        ("what does that mean for your people?", AskingOn.EFFECT),
        ("Who says so?", AskingOn.WHO),
        ("What have you tried so far?", AskingOn.TRIED),
    ],
)
def test_a_bare_question_is_known_in_many_ways_of_saying_it(question: str, form: AskingOn) -> None:
    assert asking_on(question) is form


@pytest.mark.parametrize(
    "question",
    [
        "Why do you sell?",
        "Who else?",
        "Who, Pavel?",
        "If you sell, why?",
        "What happens if it does, then?",
        "How long does the test take?",
        "Then what about Tuesday?",
        "",
    ],
)
def test_a_question_that_names_its_own_matter_asks_on_about_nothing(question: str) -> None:
    assert asking_on(question) is None


@pytest.mark.parametrize("form", AskingOn)
def test_the_question_an_author_writes_is_heard_as_itself(form: AskingOn) -> None:
    assert asking_on(form.value) is form


def test_a_bare_question_is_answered_by_what_follows_her_last_fact() -> None:
    assert asked("And why is that?", STOPS.text) == ("why",)


def test_the_last_of_two_facts_is_asked_on_about() -> None:
    assert asked("Why?", f"{STOPS.text} {LORRY.text}") == ("why",)
    assert asked("Why?", LORRY.text) != ("why",)


def test_nobody_asks_on_about_what_she_said_some_time_ago() -> None:
    assert "why" not in asked("Why?", "Fine, thank you.")


def test_what_is_only_asked_on_is_not_told_to_anybody_else() -> None:
    assert "why" not in asked("How old are the jaws in the hall?", STOPS.text)


def test_a_question_about_it_is_heard_as_one_with_its_fact() -> None:
    context = HearingContext(
        prepared=Prepared(facts=FACTS),
        heard_before=STOPS.text,
        disclosed=("stops",),
        in_opening=False,
    )
    assert hear("Goodness. How come?", context).asks_for == ("why",)


def test_he_may_ask_on_twice_running_about_the_same_fact() -> None:
    since = FactCue(id="since", text="Since Easter.", asked_after=(("stops", AskingOn.SINCE),))
    facts = (*FACTS, since)
    context = HearingContext(
        prepared=Prepared(facts=facts),
        heard_before=WHY.text,
        disclosed=("stops", "why"),
        in_opening=False,
    )
    assert matched("Since when?", facts, context).facts == ("since",)


def test_a_matter_of_hers_that_comes_next_is_told_before_a_small_thing() -> None:
    cause = FactCue(
        id="cause",
        text="Your engineer changed only the front jaws, that's why it stops.",
        asked_by=("Why does it stop?",),
        after=("stops",),
    )
    facts = (STOPS, cause, WHY)
    context = HearingContext(
        prepared=Prepared(facts=facts),
        heard_before=STOPS.text,
        disclosed=("stops",),
        in_opening=False,
    )
    assert matched("Why does it stop?", facts, context).facts[:1] == ("cause",)


@pytest.mark.parametrize("said", ["Since when?", "Oh. And since when?", "since when"])
def test_a_preposition_before_its_question_word_belongs_to_the_question(said: str) -> None:
    since = FactCue(id="since", text="Since Easter.", asked_after=(("stops", AskingOn.SINCE),))
    context = HearingContext(
        prepared=Prepared(facts=(*FACTS, since)),
        heard_before=STOPS.text,
        disclosed=("stops",),
        in_opening=False,
    )
    assert hear(said, context).asks_for == ("since",)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("And what then?", AskingOn.THEN),
        ("What followed after that?", AskingOn.THEN),
        ("Why that way?", AskingOn.WHY),
    ],
)
def test_asking_on_in_few_words(said: str, asked: AskingOn) -> None:
    assert asking_on(said) is asked


def test_a_bare_question_finds_nothing_that_answers_it_of_another_thing() -> None:
    why = replace(WHY, asked_by=("What's behind it?",))
    facts = (STOPS, LORRY, why)
    after = HearingContext(
        prepared=Prepared(facts=facts), heard_before=LORRY.text, disclosed=("lorry",)
    )
    assert matched("What's behind it?", facts, after).facts == ()


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("I wonder why that is, Dana, what do you think?", AskingOn.WHY),
        ("What is the background to this?", AskingOn.WHY),
        ("What makes that so important to you?", AskingOn.EFFECT),
        ("And what came of it?", AskingOn.THEN),
    ],
)
def test_asking_on_in_other_words(said: str, asked: AskingOn) -> None:
    assert asking_on(said) is asked


def test_what_follows_and_what_it_does_to_her_answer_each_other_where_one_is_missing() -> None:
    sore = FactCue(id="sore", text="I get the ire.", asked_after=(("stops", AskingOn.EFFECT),))
    facts = (*FACTS, sore)
    told = HearingContext(
        prepared=Prepared(facts=facts), heard_before=STOPS.text, disclosed=("stops",)
    )
    assert matched("And what happens then?", facts, told).facts == ("sore",)
    both = HearingContext(
        prepared=Prepared(facts=facts),
        heard_before=STOPS.text,
        disclosed=("stops", "sore"),
    )
    assert matched("And what happens then?", facts, both).facts == ()
