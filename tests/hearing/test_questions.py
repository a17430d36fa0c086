"""Which of Dana's facts a question asks for."""

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.matched import bundled
from simulator.hearing.asked_for import probabilities, rows, weights_of_features
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.questions import asks_for, read_question

HISTORY = FactCue(
    id="seal-history", text="The seals on line 2 have been failing since autumn.", layer="problem"
)
STOPS = FactCue(
    id="weekly-stops",
    text="Line 2 still stops about three times a week. It's the seals again.",
    asked_by=("How is line 2 running?", "What still goes wrong since the visit?"),
    layer="problem",
)
SHIFT = FactCue(
    id="friday-shift",
    text="If Fridays ran through, I could drop the Saturday shift.",
    asked_by=("What would change if it ran?", "What does a stop cost you?"),
    layer="opportunity",
    after=("weekly-stops",),
)
SITE = FactCue(
    id="second-site",
    text="Between us, the board wants a second site by autumn.",
    asked_by=("What did you decide when you planned the year?",),
    layer="strategy",
)
FACTS = (HISTORY, STOPS, SHIFT, SITE)
START = HearingContext()
STOPS_TOLD = HearingContext(disclosed=("weekly-stops",), heard_before=STOPS.text)


@given(st.text())
def test_any_string_is_answered_with_facts_she_has(text: str) -> None:
    found = asks_for(text, FACTS, STOPS_TOLD)
    assert set(found) <= {fact.id for fact in FACTS}
    assert len(set(found)) == len(found)


def test_without_facts_nothing_is_asked_for() -> None:
    assert asks_for("How is line 2 running?", (), START) == ()


@pytest.mark.parametrize("fact", FACTS)
def test_every_example_question_asks_for_its_fact(fact: FactCue) -> None:
    for example in fact.asked_by:
        assert asks_for(example, FACTS, START)[0] == fact.id


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("How has the line behaved since our engineer came?", "weekly-stops"),
        ("please explain me what is not working in line 2", "weekly-stops"),
        ("Since when do the seals fail?", "seal-history"),
        ("How often does it come to a standstill?", "weekly-stops"),
        ("Which goals did the board set for this year?", "second-site"),
        ("Any new projects?", "second-site"),
        ("If you could wave a magic wand, what would be different?", "friday-shift"),
    ],
)
def test_other_words_for_the_same_question_ask_for_the_same_fact(
    question: str, wanted: str
) -> None:
    assert asks_for(question, FACTS, START)[0] == wanted


@pytest.mark.parametrize(
    "question",
    ["What does that cost you?", "And if it ran?"],
)
def test_a_follow_up_asks_for_what_comes_after_her_last_fact(question: str) -> None:
    assert asks_for(question, (HISTORY, SHIFT, SITE), STOPS_TOLD)[0] == "friday-shift"


@pytest.mark.parametrize("question", ["And why is that?", "How come?", "Why so?"])
def test_a_follow_up_for_what_no_fact_tells_asks_for_none(question: str) -> None:
    assert asks_for(question, (STOPS, HISTORY, SHIFT, SITE), STOPS_TOLD) == ()


def test_a_general_question_about_problems_asks_for_all_of_them() -> None:
    assert set(asks_for("What problems do you have?", FACTS, START)) == {
        "seal-history",
        "weekly-stops",
    }


@pytest.mark.parametrize(
    "question",
    [
        "How are you?",
        "How was your weekend?",
        "What's your email address?",
        "Which accounting software do you use?",
        "Did I get that right?",
        "Would Tuesday at ten suit you?",
        "How's the canteen?",
        "",
        "?!",
    ],
)
def test_a_question_about_something_else_asks_for_none(question: str) -> None:
    assert asks_for(question, FACTS, START) == ()


@pytest.mark.parametrize(
    "question", ["What software do you use for your stock?", "Do you keep any animals?"]
)
def test_a_verb_that_goes_with_anything_is_no_topic(question: str) -> None:
    racks = FactCue(
        id="racks",
        text="We use the old racks.",
        asked_by=("What is in the old racks?", "How do you store the parts?"),
        layer="problem",
    )
    dana = bundled("packaging-renewal")
    context = HearingContext(prepared=dana)
    assert "racks" not in asks_for(question, (*dana.facts, racks), context)


def test_readings_come_in_the_order_of_the_facts_and_are_none_for_small_talk() -> None:
    found = read_question("How is line 2 running?", FACTS, START)["strength"]
    assert not isinstance(found, float)
    assert max(range(len(FACTS)), key=found.__getitem__) == FACTS.index(STOPS)
    assert read_question("How was your weekend?", FACTS, START) == {}


@pytest.mark.parametrize(
    "text", ["Thanks for that.", "Does that work for you?", "I see, that's it then"]
)
def test_pointing_back_alone_is_no_follow_up_question(text: str) -> None:
    assert asks_for(text, FACTS, STOPS_TOLD) == ()


def test_one_question_asks_for_a_few_facts_at_most() -> None:
    facts = tuple(
        FactCue(id=f"problem-{n}", text=f"Pump {n} leaks.", asked_by=("What goes wrong?",))
        for n in range(9)
    )
    assert len(asks_for("What goes wrong?", facts, START)) == 4


def test_case_and_punctuation_do_not_matter() -> None:
    spoken = "so what would change for you if line two ran"
    written = "So, what would change for you, if line two ran?"
    assert asks_for(spoken, FACTS, START) == asks_for(written, FACTS, START)


@pytest.mark.parametrize(
    "question", ["What does a stop on line 2 cost you, and how often is that?", "Why the seals?"]
)
def test_probabilities_are_those_of_the_features_that_were_learned_from(question: str) -> None:
    columns = read_question(question, FACTS, STOPS_TOLD)
    weights = weights_of_features(many=False)
    scores = [
        weights["bias"] + sum(weights[name] * value for name, value in row.items())
        for row in rows(columns)
    ]
    assert probabilities(columns) == pytest.approx([1 / (1 + exp(-score)) for score in scores])
