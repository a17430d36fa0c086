"""Her reserves."""

from dataclasses import replace
from datetime import date

from simulator.call.events import ObjectionAnswered, ObjectionRaised, RefusalReason
from simulator.hearing.acts import ActKind
from simulator.scenario.model import Condition, Objection
from tests.builders import EMAIL_ME, a_day, a_scenario, an_act, heard
from tests.call.conversation import PURPOSE, Conversation, asks, hold, sources

LATE = a_day(date(2026, 4, 2))
TOLD = (PURPOSE, asks("weekly-stops"))
VISIT = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True, moment=LATE))


def raised(call: Conversation) -> list[str]:
    return [event.objection for event in call.last if isinstance(event, ObjectionRaised)]


def answered(call: Conversation) -> list[str]:
    return [event.objection for event in call.last if isinstance(event, ObjectionAnswered)]


def test_a_proposal_meets_her_reserve_before_her_decision() -> None:
    call = hold(*TOLD, VISIT)
    assert raised(call) == ["email-me"]
    assert call.refusals() == [RefusalReason.OBJECTION]
    assert call.line.endswith("Just send me an email.")
    assert call.call.phase == "objection"


def test_somebody_who_trusts_him_has_no_reserve() -> None:
    call = hold(*TOLD, VISIT, scenario=a_scenario(trust=55))
    assert raised(call) == []
    assert call.agreed()


def test_a_reserve_is_voiced_once() -> None:
    call = hold(*TOLD, VISIT, heard(ActKind.THANKS), VISIT)
    assert raised(call) == []


def test_a_sentence_like_the_authors_answers_it() -> None:
    good = heard(an_act(ActKind.OBJECTION_ANSWER, objection="email-me"))
    call = hold(*TOLD, VISIT, good)
    assert answered(call) == ["email-me"]
    assert sources(call.last)[0] == "objection_dropped"
    assert call.call.phase == "next_step"


def test_no_sentence_answers_it_in_a_rude_tone() -> None:
    reply = an_act(ActKind.OBJECTION_ANSWER, objection="email-me")
    for affront in (ActKind.RUDE, ActKind.PRESSURE, ActKind.BLAME):
        call = hold(*TOLD, VISIT, heard(reply, an_act(affront)))
        assert answered(call) == []


def test_an_act_about_the_named_fact_answers_it_and_the_step_is_then_decided() -> None:
    about = heard(
        an_act(
            ActKind.NEXT_STEP_PROPOSAL,
            step="visit",
            action=True,
            moment=LATE,
            facts=("weekly-stops",),
        )
    )
    call = hold(*TOLD, VISIT, about)
    assert answered(call) == ["email-me"]
    assert call.agreed()


def test_a_step_with_its_purpose_answers_it() -> None:
    so_that = heard(
        an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True, moment=LATE, so_that=True)
    )
    assert hold(*TOLD, VISIT, so_that).agreed()


def test_an_answer_that_misses_it_leaves_it_standing_then_resting() -> None:
    miss = heard(ActKind.BENEFIT)
    call = hold(*TOLD, VISIT, miss)
    assert "objection_stands" in sources(call.last)
    assert call.call.phase == "objection"
    rests = hold(*TOLD, VISIT, miss, miss, miss)
    assert rests.call.phase == "discovery"
    assert rests.call.context.pending_objection == ""


def test_pushing_the_same_step_past_her_reserve_is_refused_again() -> None:
    call = hold(*TOLD, VISIT, VISIT)
    assert call.refusals() == [RefusalReason.OBJECTION]
    assert not call.agreed()
    assert sources(call.last)[0] == "objection_stands"


def test_the_step_she_asked_for_instead_meets_it() -> None:
    report = heard(
        an_act(ActKind.NEXT_STEP_PROPOSAL, step="engineer-call", action=True, moment=LATE)
    )
    call = hold(*TOLD, VISIT, report)
    assert answered(call) == ["email-me"]
    assert call.agreed()


def test_her_own_words_for_letting_it_go_come_before_the_library() -> None:
    own = replace(EMAIL_ME, dropped="All right, come then.")
    good = heard(an_act(ActKind.OBJECTION_ANSWER, objection="email-me"))
    call = hold(*TOLD, VISIT, good, scenario=a_scenario(objections=(own,)))
    assert "All right, come then." in call.line


def test_other_acts_provoke_reserves_too_and_resolve_into_discovery() -> None:
    price = Objection(
        id="price", when=ActKind.SUGGESTION, says="And what would that cost?", unless=Condition()
    )
    idea = heard(ActKind.SUGGESTION)
    call = hold(*TOLD, idea, scenario=a_scenario(objections=(price,)))
    assert raised(call) == ["price"]
    good = heard(an_act(ActKind.OBJECTION_ANSWER, objection="price"))
    met = hold(*TOLD, idea, good, scenario=a_scenario(objections=(price,)))
    assert met.call.phase == "discovery"


def test_an_empty_condition_never_excuses() -> None:
    stubborn = replace(EMAIL_ME, unless=Condition())
    assert raised(hold(*TOLD, VISIT, scenario=a_scenario(objections=(stubborn,), trust=99)))


def test_somebody_elses_reserve_is_not_hers() -> None:
    theirs = replace(EMAIL_ME, person="bo")
    call = hold(*TOLD, VISIT, scenario=a_scenario(objections=(theirs,)))
    assert raised(call) == []


def test_a_proposal_repeated_against_a_reserve_gets_no_small_word_that_sounds_like_yes() -> None:
    again = heard(
        ActKind.AFFIRM, an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True, moment=LATE)
    )
    call = hold(*TOLD, VISIT, again)
    assert call.refusals() == [RefusalReason.OBJECTION]
    assert sources(call.last) == ["objection_stands"]


def test_a_reserve_is_stood_by_once_and_then_lets_the_step_be_decided() -> None:
    again = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", action=True, moment=LATE))
    call = hold(*TOLD, VISIT, again, again)
    assert sources(call.turns[-2]) == ["objection_stands"]
    assert "objection_stands" not in sources(call.last)
    assert not call.refusals()


def test_asked_for_her_day_a_reserve_is_not_repeated() -> None:
    when = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, step="visit", asks_her_date=True))
    assert "objection_stands" not in sources(hold(*TOLD, VISIT, when).last)


def test_a_question_beside_a_reserve_is_answered() -> None:
    asked = heard(ActKind.OPEN_QUESTION, ActKind.SUGGESTION)
    assert "objection_stands" not in sources(hold(*TOLD, VISIT, asked).last)
