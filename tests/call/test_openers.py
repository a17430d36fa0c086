"""What may stand before an answer of hers: little, and only what was surely said."""

from simulator.hearing.acts import ActKind, RecapReading, RecapVerdict, Verdict
from simulator.hearing.drafts import BY_CONTENT
from simulator.scenario import library
from tests.builders import an_act, heard
from tests.bundled import SEARCH
from tests.call.conversation import PURPOSE, asks, hold, sources

DANA = library.load("packaging-renewal", SEARCH)
ASKS_ON = an_act(ActKind.OPEN_QUESTION)


def test_an_answer_needs_no_opening_word() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), asks("rear-jaws"), scenario=DANA)
    assert [turn[0] for turn in map(sources, call.turns[2:])] == [
        "fact:weekly-stops:full",
        "fact:rear-jaws:full",
    ]


def test_sympathy_before_a_question_is_passed_over_for_the_answer() -> None:
    kind = heard(ActKind.EMPATHY, ASKS_ON, asks_for=("rear-jaws",))
    call = hold(PURPOSE, asks("weekly-stops"), kind, scenario=DANA)
    assert sources(call.last) == ["fact:rear-jaws:full"]


def test_sympathy_alone_is_thanked_for() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), heard(ActKind.EMPATHY), scenario=DANA)
    assert sources(call.last)[0] == "empathy"


def test_a_thing_given_back_in_passing_gets_no_yes_before_an_answer() -> None:
    covered = tuple(
        RecapVerdict(fact=fact, verdict=Verdict.COVERED) for fact in ("weekly-stops", "rear-jaws")
    )
    passing = heard(
        an_act(ActKind.RECAP, kind=BY_CONTENT, end=5),
        an_act(ActKind.OPEN_QUESTION, start=6, end=12),
        asks_for=("friday-shift",),
        recap=RecapReading(verdicts=covered),
    )
    call = hold(PURPOSE, asks("weekly-stops"), asks("rear-jaws"), passing, scenario=DANA)
    assert "recap_right" not in sources(call.last)


def test_an_apology_before_a_question_is_passed_over() -> None:
    sorry = heard(ActKind.APOLOGY, ASKS_ON, asks_for=("rear-jaws",))
    call = hold(PURPOSE, asks("weekly-stops"), sorry, scenario=DANA)
    assert sources(call.last) == ["fact:rear-jaws:full"]


def test_an_apology_after_an_insult_is_taken_before_anything_else() -> None:
    sorry = heard(ActKind.APOLOGY, ASKS_ON, asks_for=("weekly-stops",))
    call = hold(PURPOSE, heard(ActKind.RUDE), sorry)
    assert sources(call.last)[0] == "apology"


def test_a_reserve_is_not_opened_by_a_yes() -> None:
    step = heard(
        an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True),
        an_act(ActKind.VALUE_GIVEN, facts=("weekly-stops",)),
    )
    call = hold(PURPOSE, asks("weekly-stops"), step, scenario=DANA)
    assert sources(call.last)[-1] == "objection:email-me"
    assert "value_fits" not in sources(call.last)


def test_where_her_first_word_asks_about_what_she_does_not_ask_a_second_time() -> None:
    vague = heard(an_act(ActKind.PURPOSE, has_topic=False))
    assert sources(hold(vague).last) == ["vague_purpose"]
