"""That her reply belongs to what was just said: no word that answers something else."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.call.call import Call
from simulator.call.events import NextStepAgreed, NextStepRefused, Version
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.acts import ActKind, Moment, RecapReading, RecapVerdict, Verdict, When
from simulator.scenario import library
from tests.builders import ScriptedHearing, a_day, a_fact, a_scenario, an_act, heard
from tests.bundled import SEARCH
from tests.call.conversation import PURPOSE, asks, hold, sources

FULL = Version.FULL
DANA = library.load("packaging-renewal", SEARCH)


def test_an_answer_does_not_begin_by_answering_his_small_words() -> None:
    call = hold(
        PURPOSE,
        heard(
            ActKind.AFFIRM,
            ActKind.THANKS,
            ActKind.OPEN_QUESTION,
            asks_for=("weekly-stops",),
        ),
    )
    assert call.disclosed() == [("weekly-stops", FULL)]
    assert not {"affirm", "thanks"} & set(sources(call.last))


def test_small_words_alone_are_answered() -> None:
    call = hold(PURPOSE, heard(ActKind.THANKS))
    assert sources(call.last)[0] == "thanks"


def test_asked_what_is_in_the_way_she_tells_a_problem_that_matters() -> None:
    call = hold(PURPOSE, heard(ActKind.ASK_BLOCKER, ActKind.OPEN_QUESTION))
    assert call.told == ("weekly-stops",)


def test_asked_what_a_step_depends_on_after_refusing_it_she_says_so() -> None:
    step = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True))
    call = hold(PURPOSE, step, heard(ActKind.OPEN_QUESTION))
    assert call.told == ("weekly-stops",)


def test_an_open_question_before_any_reason_is_answered_by_asking_for_the_reason() -> None:
    call = hold(heard(ActKind.OPEN_QUESTION))
    assert sources(call.last)[-1] == "asks_purpose"
    assert "does_not_know" not in sources(call.last)


def test_asked_for_two_things_she_tells_first_what_the_other_needs() -> None:
    facts = (
        a_fact("delay", "It lay there for two weeks."),
        a_fact("quarrel", "They quarrelled over a comma.", after=("delay",)),
    )
    call = hold(PURPOSE, asks("quarrel", "delay"), scenario=a_scenario(facts=facts))
    assert call.disclosed() == [("delay", FULL)]


def test_the_hour_alone_completes_a_day_that_is_agreed() -> None:
    day = a_day(date(2026, 4, 2))
    step = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True, moment=day))
    hour = replace(
        heard(ActKind.CLOSED_QUESTION),
        when=When(moments=(Moment(start=0, end=3, time="10:00"),)),
    )
    call = hold(PURPOSE, asks("weekly-stops"), step, hour, scenario=a_scenario(trust=60))
    assert [agreed.moment.time for agreed in call.agreed() if agreed.moment] == ["10:00"]
    assert "non_committal" not in sources(call.last)


def test_a_follow_up_on_her_words_is_no_aimless_turn() -> None:
    on = heard(an_act(ActKind.FOLLOW_UP, facts=("weekly-stops",)), ActKind.OPEN_QUESTION)
    call = hold(asks("weekly-stops"), *(on for _ in range(5)))
    assert call.outcome is None


def test_a_day_of_the_month_is_put_right_with_its_article() -> None:
    wrong = RecapVerdict(
        fact="weekly-stops",
        verdict=Verdict.WRONG,
        detail="time",
        right="twenty-second",
        wrong="twenty-third",
    )
    recap = heard(ActKind.RECAP, recap=RecapReading(verdicts=(wrong,)))
    call = hold(PURPOSE, asks("weekly-stops"), recap)
    assert "the twenty-third" in call.line


def test_a_general_question_before_any_answer_gets_what_matters_to_her() -> None:
    general = heard(an_act(ActKind.OPEN_QUESTION, general=True))
    assert hold(PURPOSE, general).told == ("weekly-stops",)
    assert hold(PURPOSE, heard(ActKind.OPEN_QUESTION)).told == ()


def test_nobody_begins_to_bargain_at_a_goodbye() -> None:
    step = an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True)
    call = hold(PURPOSE, asks("weekly-stops"), heard(step, ActKind.GOODBYE))
    assert not call.refusals()
    assert sources(call.last)[-1] == "rings_off"


def test_a_weekday_alone_means_the_one_they_already_speak_of() -> None:
    scenario = library.load("stalled-deposit", SEARCH)
    typed = TypedCall(Call(scenario, CallStart.of(scenario), 1))
    typed.begin()
    for said in (
        "Mr Aksoy, Sam from Sealmark. I'm ringing about the deposit that was due on the tenth.",
        "What's holding it up?",
        "Shall I ring you and your finance director on Tuesday?",
    ):
        early = typed.say(said)
    assert [e.reason for e in early if isinstance(e, NextStepRefused)] == ["too_early"]
    agreed = typed.say("Then the Tuesday at ten?")
    days = [e.moment.day for e in agreed if isinstance(e, NextStepAgreed) and e.moment]
    assert days in ([], [date(2026, 6, 23)])
    assert not any(isinstance(e, NextStepRefused) and e.reason == "too_early" for e in agreed)


def test_asked_about_the_moon_she_wonders_why() -> None:
    moon = heard(an_act(ActKind.OPEN_QUESTION, wants="off_topic"))
    assert sources(hold(PURPOSE, moon, scenario=DANA).last) == ["off_topic"]


@pytest.mark.parametrize(
    ("wants", "cue"),
    [
        ("reason", "no_reason"),
        ("figure", "no_figure"),
        ("person", "no_name"),
        ("day", "no_day"),
        ("", "does_not_know"),
    ],
)
def test_not_knowing_fits_what_was_asked_for(wants: str, cue: str) -> None:
    call = hold(PURPOSE, heard(an_act(ActKind.OPEN_QUESTION, wants=wants)), scenario=DANA)
    assert sources(call.last) == [cue]


def test_asked_what_she_means_she_says_it_again() -> None:
    meant = heard(an_act(ActKind.OPEN_QUESTION, wants="meaning"), ActKind.FOLLOW_UP)
    call = hold(PURPOSE, asks("weekly-stops"), meant, scenario=DANA)
    assert sources(call.last) == ["meant_so", "fact:weekly-stops:full"]


def test_asked_what_he_forgot_she_does_not_say_yes() -> None:
    check = heard(an_act(ActKind.CHECK_BACK, kind="for_faults"))
    call = hold(PURPOSE, asks("weekly-stops"), check, scenario=DANA)
    assert sources(call.last)[0] == "nothing_missed"


def test_she_does_not_open_every_answer_with_a_small_word() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), asks("rear-jaws"), scenario=DANA)
    assert [turn[0] for turn in map(sources, call.turns[2:])] != ["told_full", "told_full"]
    assert sources(call.last) == ["fact:rear-jaws:full"]


def test_an_answer_does_not_begin_by_taking_up_an_offer() -> None:
    asked = heard(ActKind.COMMITMENT, ActKind.OPEN_QUESTION, asks_for=("weekly-stops",))
    call = hold(PURPOSE, asked, scenario=DANA)
    assert "commitment" not in sources(call.last)
    assert call.told == ("weekly-stops",)


def test_a_question_beside_her_own_words_is_answered_and_not_nodded_at() -> None:
    covered = RecapVerdict(fact="weekly-stops", verdict=Verdict.COVERED)
    turn = heard(
        an_act(ActKind.RECAP, kind="content", start=0, end=20),
        an_act(ActKind.OPEN_QUESTION, start=22, end=40),
        recap=RecapReading(verdicts=(covered,)),
        asks_for=("rear-jaws",),
    )
    call = hold(PURPOSE, asks("weekly-stops"), turn, scenario=DANA)
    assert "recap_right" not in sources(call.last)
    assert call.told == ("weekly-stops", "rear-jaws")


def test_asking_whether_it_does_not_fit_is_no_parting() -> None:
    gwen = library.load("letting-go-payroll", SEARCH)
    asked = heard(
        an_act(ActKind.CLOSED_QUESTION, start=0, end=60),
        an_act(ActKind.DISQUALIFY, start=30, end=60),
    )
    assert not hold(PURPOSE, asks("fourteen"), asked, scenario=gwen).agreed()


def test_asked_what_troubles_her_she_names_her_reserve_again() -> None:
    step = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True))
    back = heard(ActKind.CLOSED_QUESTION)
    turns = {"one": PURPOSE, "two": asks("weekly-stops"), "three": step, "And yet what?": back}
    call = TypedCall(Call(DANA, CallStart.of(DANA), 1, hearing=ScriptedHearing(turns)))
    call.begin()
    *_, last = [call.say(turn) for turn in turns]
    assert sources(last) == ["meant_so", "objection:email-me"]


def test_she_says_nothing_of_not_knowing_where_she_answers_something_else() -> None:
    step = an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True)
    both = heard(step, an_act(ActKind.OPEN_QUESTION, wants="reason"))
    call = hold(PURPOSE, both, scenario=DANA)
    assert "no_reason" not in sources(call.last)
