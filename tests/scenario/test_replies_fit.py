"""Her replies fit what was just said: real words, the whole way from hearing to her line."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.call.call import Call
from simulator.call.events import (
    CallEnded,
    Event,
    NextStepAgreed,
    NextStepRefused,
    NotUnderstood,
    PersonaSaid,
    RecapChecked,
    RefusalReason,
)
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.acts import Verdict
from simulator.scenario.library import load
from tests.bundled import SEARCH

OPENING = "Hi Dana, Sam from Norpack. I'm ringing because Marek was at line 2 last week."


def said_in(turns: tuple[str, ...], *, trust: int = 40) -> tuple[tuple[Event, ...], ...]:
    """What each turn of a call with Dana brought about."""
    scenario = load("packaging-renewal", SEARCH)
    start = CallStart.of(scenario)
    start = replace(start, feelings=tuple(replace(f, trust=trust) for f in start.feelings))
    call = TypedCall(Call(scenario, start, 1))
    call.begin()
    return tuple(call.say(turn) for turn in turns)


def sources(*turns: str, trust: int = 40) -> list[str]:
    """Where the parts of her last reply come from: "fact:…", a cue of her library, …"""
    last = said_in(turns, trust=trust)[-1]
    parts = [part for event in last if isinstance(event, PersonaSaid) for part in event.parts]
    return [
        part.cell.rpartition(" ")[2] if part.source == "cell" else part.source for part in parts
    ]


def test_who_came_and_how_it_went_say_why_he_rings() -> None:
    turns = (
        "Dana, it's Sam at Norpack. Our Marek came to line 2 on Tuesday. What's it done since?",
        "And how long are you down each time?",
        "Who feels that?",
        "Where exactly does it stick?",
        "Is it worse on some days?",
    )
    outcomes = [event for turn in said_in(turns) for event in turn if isinstance(event, CallEnded)]
    assert not outcomes


def test_thinking_better_ask_is_a_purpose() -> None:
    turns = ("Hello Dana, Sam, Norpack. I thought I'd better ask how Tuesday's visit went.",)
    assert not any(isinstance(event, NotUnderstood) for event in said_in(turns)[0])
    assert "asks_purpose" not in sources(*turns)


def test_how_she_has_been_since_last_time_asks_how_she_is() -> None:
    assert "small_talk" in sources(
        "Hi Dana, Sam here. How have you been keeping since we last talked?"
    )


def test_somebody_who_checks_himself_and_asks_on_is_answered() -> None:
    turns = (OPENING, "How often does it stop?", "And it, hang on, what is the cause of it?")
    assert "fact:rear-jaws:full" in sources(*turns)


def test_asking_what_was_wrong_in_a_summary_brings_it_again() -> None:
    turns = (
        OPENING,
        "How often does it stop?",
        "So line 2 stops thirty times a week.",
        "Sorry, what did I get wrong?",
    )
    assert "fact:weekly-stops:full" in sources(*turns)


def test_a_name_she_has_not_given_is_not_answered_with_a_figure() -> None:
    turns = (OPENING, "What does a stop cost you?", "Who told you about the lorry?")
    assert "answer:missed-lorry" not in sources(*turns)


# ── next steps, in other words ──────────────────────────────────────────────

TOLD = (OPENING, "How often does it stop?", "Which part of the sealer is it?")


def table(*turns: str) -> list[Event]:
    """What became of the next step in the last turn."""
    kinds = (NextStepAgreed, NextStepRefused)
    said = said_in((*TOLD, *turns), trust=60)[-1]
    return [event for event in said if isinstance(event, kinds)]


@pytest.mark.parametrize(
    "offer",
    [
        "What if Marek came back with the rear pair on Thursday the ninth of April at ten?",
        "how about if our engineer visits you on friday the tenth of april to change the rear pair",
        "How about this: I bring the rear jaws, and Marek fits them, on Thursday the 9th.",
    ],
)
def test_a_visit_is_heard_whoever_makes_it(offer: str) -> None:
    said = table(offer)
    assert not any(
        e.reason == RefusalReason.WRONG_STEP for e in said if isinstance(e, NextStepRefused)
    )
    assert said


def test_asked_when_somebody_can_come_she_names_a_day() -> None:
    asked = "I'd like to send Marek to look at the rear jaws. When could he be there?"
    assert "next_step:offers_day" in sources(*TOLD, asked, trust=60)


def test_a_bare_day_asked_is_a_day_proposed() -> None:
    assert table("I'd come over with Marek to see the rear jaws.", "Maybe tomorrow?")
    assert sources(*TOLD, "I'd come over with Marek to see the rear jaws.", "Maybe tomorrow?")[
        -1
    ] == ("next_step:too_early")


def test_a_day_that_is_over_is_no_proposal() -> None:
    assert not table("Your place, last Tuesday. Was it him who did the front pair?")


def test_the_day_he_asks_about_counts_not_the_one_he_quotes() -> None:
    turns = (
        "I'd like to come over with Marek and do the rear jaws. When would suit you?",
        "You said the second of April. The parts take longer, so could we say the ninth of April?",
    )
    agreed = [event for event in table(*turns) if isinstance(event, NextStepAgreed)]
    assert [e.moment.day for e in agreed if e.moment] == [date(2026, 4, 9)]


def test_her_own_day_keeps_to_the_bound_he_names() -> None:
    asked = "I'd bring Marek over for the rear jaws, but only after 10 April. Which day is best?"
    said = said_in((*TOLD, asked), trust=60)[-1]
    assert any("13th of April" in event.text for event in said if isinstance(event, PersonaSaid))


def test_what_they_would_do_there_completes_a_day() -> None:
    turns = (
        "Would Thursday the ninth of April suit you?",
        "We put the new rear pair in and watch it seal for an hour.",
    )
    assert any(isinstance(event, NextStepAgreed) for event in table(*turns))


def test_an_opinion_on_what_must_be_done_is_no_wrong_summary() -> None:
    said = said_in((*TOLD, "I think the rear pair should be changed before the run in April."))
    assert not any(isinstance(event, RecapChecked) for event in said[-1])


# ── what she told, given back in his words ──────────────────────────────────


def wrong_facts(*turns: str) -> list[str]:
    """The facts the last turn gets wrong."""
    checks = [event for event in said_in((*TOLD, *turns))[-1] if isinstance(event, RecapChecked)]
    verdicts = [verdict for check in checks for verdict in check.reading.verdicts]
    return [verdict.fact for verdict in verdicts if verdict.verdict is Verdict.WRONG]


@pytest.mark.parametrize(
    ("summary", "wrong"),
    [
        ("So your engineer changed the front jaws, and the rear pair is old.", []),
        ("So it was the front jaws that our engineer changed.", []),
        ("So the front jaws, not the rear pair, were done.", []),
        ("So our engineer changed the rear jaws.", ["rear-jaws"]),
    ],
)
def test_what_was_done_and_what_was_not_are_told_apart(summary: str, wrong: list[str]) -> None:
    assert wrong_facts(summary) == wrong


def test_a_careful_word_is_no_wrong_summary() -> None:
    told = (OPENING, "How often does it stop?", "What are your customers asking you for?")
    said = said_in((*told, "So there might be cardboard trays for a retailer in autumn."), trust=60)
    checks = [event for event in said[-1] if isinstance(event, RecapChecked)]
    assert checks
    assert not any(v.verdict is Verdict.WRONG for c in checks for v in c.reading.verdicts)


def test_asked_how_things_are_she_tells_a_problem_and_no_plan() -> None:
    said = sources(OPENING, "And how are things at the plant these days?")
    assert "fact:second-site:guarded" not in said


def test_her_biggest_trouble_is_not_what_his_note_tells() -> None:
    assert "fact:seal-history:full" not in sources(*TOLD, "What gives you the biggest trouble?")


def test_what_the_email_should_say_is_answered_with_that_alone() -> None:
    offer = "I'd come over with Marek on Thursday the ninth of April to look at the rear jaws."
    said = sources(*TOLD, offer, "Gladly. What do you need to see in that email?")
    assert not any(source.startswith("fact:") for source in said)


def test_coming_without_another_word_is_a_visit() -> None:
    assert [type(event) for event in table("Can we come on 9 April at ten?")] == [NextStepAgreed]


def test_mail_sent_today_is_no_day_to_meet() -> None:
    said = table("I send you the plan today by email. And then can I call you?")
    assert not any(
        isinstance(event, NextStepRefused) and event.reason == RefusalReason.TOO_EARLY
        for event in said
    )


def test_a_fact_given_back_in_other_words_is_no_invention() -> None:
    told = (OPENING, "How often does it stop?", "What does a stop cost you?")
    said = said_in((*told, "So three stops a week, and one lorry missed with a penalty."))
    checks = [event for event in said[-1] if isinstance(event, RecapChecked)]
    assert checks
    assert not any(check.reading.invented for check in checks)


def test_somebody_who_asks_what_she_thinks_is_not_asked_back() -> None:
    turn = "I think we should do the rear pair before the summer. What do you think?"
    assert "asks_question_back" not in sources(*TOLD, turn, trust=60)
