"""The hour of a day agreed, questions that compare, and offers of help about something."""

from simulator.call.events import NextStepAgreed
from simulator.hearing.acts import ActKind
from tests.builders import a_fact, a_scenario, an_act, heard
from tests.call.conversation import PURPOSE, asks, hold, sources
from tests.scoring.play import bundled, play

AGREED_WITHOUT_AN_HOUR = (
    "Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear"
    " what still stops it, so that it's fixed before your summer run.",
    "How has the line behaved since he was there?",
    "Then Marek and I come on Thursday the second of April, so that we see why it stops.",
)


def hours_agreed(*turns: str) -> list[str]:
    log = play(bundled("packaging-renewal"), *AGREED_WITHOUT_AN_HOUR, *turns)
    steps = [event for event in log.events if isinstance(event, NextStepAgreed)]
    return [step.moment.time if step.moment else "" for step in steps]


def test_an_hour_named_once_the_day_is_agreed_completes_it() -> None:
    assert hours_agreed("At ten o'clock?") == ["", "10:00"]


def test_an_hour_already_agreed_is_not_agreed_again() -> None:
    assert hours_agreed("At ten o'clock?", "Ten o'clock, good.") == ["", "10:00"]


def test_asked_for_the_hour_she_names_her_own() -> None:
    log = play(bundled("packaging-renewal"), *AGREED_WITHOUT_AN_HOUR, "What time would suit you?")
    lines = [e.text for e in log.events if type(e).__name__ == "PersonaSaid"]
    assert "nine" in lines[-2] or "nine" in lines[-1]


def test_an_hour_before_hers_is_not_taken() -> None:
    log = play(
        bundled("first-day-lab-supplies"),
        "Good afternoon Ms Adeyemi, this is Sam from Fernhill Supplies. You took our price list for"
        " tips at the fair, and I'm ringing to learn how you order, so that we never cost you"
        " bench time.",
        "What made you look for another supplier of tips?",
        "I'd suggest one trial order of tips. I ring you on Tuesday the seventeenth about it.",
        "At eleven in the morning?",
    )
    agreed = [event for event in log.events if isinstance(event, NextStepAgreed)]
    assert agreed
    assert not [step for step in agreed if step.moment and step.moment.time == "11:00"]


def test_a_choice_asked_before_the_reason_gets_no_small_talk() -> None:
    choice = heard(an_act(ActKind.CLOSED_QUESTION, kind="either_or"))
    assert "filler_opener" not in sources(hold(choice).last)


def test_a_question_with_another_figure_than_hers_is_put_right() -> None:
    log = play(
        bundled("packaging-renewal"),
        *AGREED_WITHOUT_AN_HOUR[:2],
        "Does it stop five times a week?",
    )
    lines = [e.text for e in log.events if type(e).__name__ == "PersonaSaid"]
    assert any("three" in line.lower() and "five" in line.lower() for line in lines)


HELP = an_act(ActKind.HELP_OFFER, facts=("friday-shift",))


def test_help_offered_with_something_draws_out_what_it_is_about() -> None:
    hinted = hold(PURPOSE, heard(HELP))
    assert [fact for fact, _ in hinted.disclosed()] == ["friday-shift"]
    problem = an_act(ActKind.HELP_OFFER, facts=("unknown", "weekly-stops"))
    told = hold(PURPOSE, heard(problem))
    assert told.told == ("weekly-stops",)


def test_help_offered_with_what_she_has_told_brings_another_problem() -> None:
    facts = (
        a_fact("f0", "Line 2 stops three times a week.", key=True),
        a_fact("f1", "The film tears on Mondays.", key=True),
    )
    again = heard(an_act(ActKind.HELP_OFFER, facts=("f0",)))
    call = hold(PURPOSE, asks("f0"), again, scenario=a_scenario(facts=facts))
    assert call.told == ("f0", "f1")
