"""The hour of a day agreed, questions that compare, and offers of help about something."""

from dataclasses import replace
from datetime import date

from simulator.call.call import Call
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.acts import (
    ActKind,
    HeardText,
    Moment,
    RecapReading,
    RecapVerdict,
    Verdict,
    When,
    WhenKind,
)
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from tests.builders import (
    DANAS_NEXT_STEP,
    ScriptedHearing,
    a_day,
    a_fact,
    a_scenario,
    an_act,
    heard,
)
from tests.call.conversation import PURPOSE, Conversation, asks, hold, said, sources
from tests.scoring.play import bundled, play

EASY = a_scenario(objections=())
DAY = a_day(date(2026, 4, 2))
AGREED = (
    PURPOSE,
    asks("weekly-stops"),
    heard(an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True, moment=DAY)),
)
TEN = replace(
    heard(ActKind.ANSWER),
    when=When(kind=WhenKind.TIME, moments=(Moment(start=0, end=1, time="10:00"),)),
)
WHAT_TIME = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, asks_her_date=True))


def hours(call: Conversation) -> list[str]:
    return [step.moment.time for step in call.agreed() if step.moment]


def test_an_hour_named_once_the_day_is_agreed_completes_it() -> None:
    assert hours(hold(*AGREED, TEN, scenario=EASY)) == ["10:00"]


def test_an_hour_already_agreed_is_not_agreed_again() -> None:
    assert not hold(*AGREED, TEN, TEN, scenario=EASY).agreed()


def test_an_hour_before_hers_is_not_taken() -> None:
    late = replace(DANAS_NEXT_STEP, not_before_time="14:00")
    call = hold(*AGREED, TEN, scenario=a_scenario(objections=(), next_step=late))
    assert not call.agreed()


def test_asked_for_the_hour_she_names_the_one_of_her_day() -> None:
    hers = "Thursday the second of April, at nine."
    own_hour = replace(DANAS_NEXT_STEP, offers_day=("After the tenth.", hers))
    scenario = a_scenario(objections=(), next_step=own_hour)
    script = {"why": AGREED[0], "how": AGREED[1], "when": AGREED[2], "at what": WHAT_TIME}

    def hearing(text: str, context: HearingContext) -> HeardText:
        return replace(script[text], text=text) if text in script else hear(text, context)

    typed = TypedCall(Call(scenario, CallStart.of(scenario), 1, hearing=hearing))
    typed.begin()
    events = [event for text in script for event in typed.say(text)]
    assert said(tuple(events))[-1].text.endswith(hers)
    again = typed.say("at what")
    assert hers not in [line.text for line in said(again)]


def test_without_an_hour_of_her_own_she_names_none() -> None:
    call = hold(*AGREED, WHAT_TIME, scenario=EASY)
    assert "next_step:offers_day" not in sources(call.last)


def test_a_choice_asked_before_the_reason_gets_no_small_talk() -> None:
    choice = heard(an_act(ActKind.CLOSED_QUESTION, kind="either_or"))
    assert "filler_opener" not in sources(hold(choice).last)


def test_a_question_with_another_figure_than_hers_is_put_right() -> None:
    log = play(
        bundled("packaging-renewal"),
        "Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear"
        " what still stops it, so that it's fixed before your summer run.",
        "How has the line behaved since he was there?",
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


def test_her_own_day_gives_way_to_what_he_can_keep() -> None:
    hers = "Thursday the second of April, at nine."
    scenario = a_scenario(objections=(), next_step=replace(DANAS_NEXT_STEP, offers_day=(hers,)))
    after = Moment(start=0, end=1, day=date(2026, 4, 8), vague=True)
    proposal = an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True, asks_her_date=True)
    asked = replace(heard(proposal), when=When(kind=WhenKind.DATE, moments=(after,)))
    script = {"one": AGREED[0], "two": AGREED[1], "three": asked}

    def hearing(text: str, context: HearingContext) -> HeardText:
        return replace(script[text], text=text) if text in script else hear(text, context)

    typed = TypedCall(Call(scenario, CallStart.of(scenario), 1, hearing=hearing))
    typed.begin()
    line = [said(typed.say(text))[-1].text for text in script][-1]
    assert "of April" in line
    assert hers not in line


def test_a_claim_that_is_only_denied_is_answered_with_what_is_so() -> None:
    denied = RecapVerdict(
        fact="weekly-stops", verdict=Verdict.WRONG, right="not the money", wrong="money"
    )
    script = {
        "one": PURPOSE,
        "two": heard(ActKind.CLOSED_QUESTION),
        "t": heard(ActKind.RECAP, recap=RecapReading(verdicts=(denied,))),
    }
    scenario = a_scenario()
    typed = TypedCall(Call(scenario, CallStart.of(scenario), 1, hearing=ScriptedHearing(script)))
    typed.begin()
    typed.say("one")
    typed.say("two")
    assert typed.call.told == ("weekly-stops",)


def test_who_it_is_she_does_not_know_where_nobody_is_named() -> None:
    asked = an_act(ActKind.CLOSED_QUESTION, kind="datum", wants="person", end=3)
    who = heard(asked, asks_for=("weekly-stops",))
    script = {"one": PURPOSE, "two": asks("weekly-stops"), "who is it": who}
    scenario = a_scenario()
    typed = TypedCall(Call(scenario, CallStart.of(scenario), 1, hearing=ScriptedHearing(script)))
    typed.begin()
    for text in ("one", "two"):
        typed.say(text)
    assert "does_not_know" in sources(typed.say("who is it"))
