"""What she tells, to whom, and when."""

from simulator.call.events import Version
from simulator.hearing.acts import ActKind
from simulator.hearing.wants import Wanted
from simulator.scenario.cues import MoveReason
from simulator.scenario.model import Layer
from tests.builders import DANAS_FACTS, a_fact, a_person, a_scenario, an_act, heard
from tests.call.conversation import PURPOSE, asks, hold, sources

FULL, GUARDED = Version.FULL, Version.GUARDED


def test_a_problem_is_told_in_full_to_anybody_civil() -> None:
    call = hold(asks("weekly-stops"), scenario=a_scenario(trust=0))
    assert call.disclosed() == [("weekly-stops", FULL)]


def test_the_uncivil_are_told_nothing() -> None:
    call = hold(heard(ActKind.RUDE), asks("weekly-stops"))
    assert call.disclosed() == [("weekly-stops", GUARDED)]


def test_a_deep_question_too_early_gets_the_guarded_version_at_no_cost() -> None:
    call = hold(asks("second-site"), scenario=a_scenario(trust=59))
    assert call.disclosed() == [("second-site", GUARDED)]
    assert "always planning" in call.line
    assert not call.trust_moves()


def test_the_same_deep_question_is_welcome_once_trust_is_there() -> None:
    call = hold(
        asks("second-site"),
        asks("weekly-stops"),
        heard(ActKind.EMPATHY),
        asks("second-site"),
        scenario=a_scenario(trust=55),
    )
    assert call.disclosed() == [("second-site", FULL)]
    assert MoveReason.ASKED_AGAIN not in call.trust_moves()


def test_what_must_be_told_first_keeps_a_fact_guarded_whatever_the_trust() -> None:
    call = hold(asks("friday-shift"), scenario=a_scenario(trust=90))
    assert call.disclosed() == [("friday-shift", GUARDED)]


def test_a_guarded_version_is_not_said_twice() -> None:
    call = hold(asks("second-site"), asks("second-site"))
    assert call.disclosed() == []
    assert sources(call.last) == ["told_guarded"]


def test_after_a_guarded_answer_the_next_fact_that_fits_is_told() -> None:
    call = hold(asks("second-site"), asks("second-site", "weekly-stops"))
    assert call.disclosed() == [("weekly-stops", FULL)]


def test_without_a_guarded_text_she_evades_with_a_line_of_her_own() -> None:
    secret = a_fact("secret", "We are for sale.", layer=Layer.STRATEGY, trust=90)
    call = hold(asks("secret"), scenario=a_scenario(facts=(*DANAS_FACTS, secret)))
    assert call.disclosed() == [("secret", GUARDED)]
    assert sources(call.last) == ["fact:secret:guarded"]


def test_asking_again_what_she_told_costs_a_sigh_and_is_repeated() -> None:
    call = hold(asks("weekly-stops"), asks("weekly-stops"))
    assert call.patience_moves()[MoveReason.ASKED_AGAIN] == -5
    assert sources(call.last) == ["told_already", "fact:weekly-stops:full"]
    assert call.disclosed() == [("weekly-stops", FULL)]


def test_checking_what_she_told_is_answered_with_yes() -> None:
    check = heard(an_act(ActKind.CLOSED_QUESTION, kind="clarifying"), asks_for=("weekly-stops",))
    call = hold(asks("weekly-stops"), check)
    assert sources(call.last) == ["answer:weekly-stops"]
    assert not call.trust_moves()


def test_confirming_a_note_is_preparation() -> None:
    call = hold(heard(ActKind.NOTE_REFERENCE, ActKind.CLOSED_QUESTION, asks_for=("seal-history",)))
    assert call.disclosed() == [("seal-history", FULL)]
    assert call.patience_moves() == {MoveReason.NOTE_USED: 5}


def test_asking_what_the_note_says_as_if_new_costs_patience() -> None:
    call = hold(asks("seal-history"))
    assert call.patience_moves() == {MoveReason.ASKED_AGAIN: -5}
    assert sources(call.last) == ["known_from_note", "fact:seal-history:full"]


def test_a_general_question_to_somebody_warm_releases_two_facts() -> None:
    both = ("weekly-stops", "friday-shift")
    general = heard(an_act(ActKind.OPEN_QUESTION, general=True), asks_for=both)
    warm = hold(general, scenario=a_scenario(trust=70))
    assert warm.disclosed() == [("weekly-stops", FULL), ("friday-shift", FULL)]
    assert hold(general).disclosed() == [("weekly-stops", FULL)]
    particular = hold(asks(*both), scenario=a_scenario(trust=70))
    assert particular.disclosed() == [("weekly-stops", FULL)]


def test_a_warm_person_tells_no_second_fact_that_is_not_earned() -> None:
    call = hold(
        asks("weekly-stops", "second-site"),
        scenario=a_scenario(
            trust=66,
            facts=(
                *DANAS_FACTS[:3],
                a_fact("second-site", "A second site.", layer=Layer.STRATEGY, trust=90),
            ),
        ),
    )
    assert call.disclosed() == [("weekly-stops", FULL)]


def test_what_keeps_her_awake_is_the_usual_when_cool_and_something_real_when_warm() -> None:
    probe = heard(an_act(ActKind.OPEN_QUESTION, probe=True))
    assert sources(hold(probe).last) == ["trust_probe_cold"]
    warm = hold(probe, scenario=a_scenario(trust=80))
    assert warm.disclosed() == [("second-site", FULL)]
    nothing_left = hold(probe, probe, scenario=a_scenario(trust=80))
    assert sources(nothing_left.last) == ["trust_probe_cold"]


def test_tell_me_more_follows_from_the_last_thing_told() -> None:
    more = heard(an_act(ActKind.FOLLOW_UP, bare=True))
    earned = hold(asks("weekly-stops"), more, scenario=a_scenario(trust=50))
    assert earned.disclosed() == [("friday-shift", FULL)]
    too_early = hold(asks("weekly-stops"), more)
    assert too_early.disclosed() == [("friday-shift", GUARDED)]


def test_what_else_is_answered_with_a_problem_until_none_is_left() -> None:
    how = heard(an_act(ActKind.FOLLOW_UP, bare=True))
    call = hold(how, how, scenario=a_scenario(facts=(DANAS_FACTS[1],)))
    assert call.turns[1] and call.told == ("weekly-stops",)
    assert sources(call.last)[0] == "nothing_to_add"


def test_she_invents_nothing_where_no_fact_answers() -> None:
    assert sources(hold(PURPOSE, heard(ActKind.OPEN_QUESTION)).last) == ["does_not_know"]
    datum = heard(an_act(ActKind.CLOSED_QUESTION, kind="datum"))
    assert sources(hold(PURPOSE, datum).last) == ["does_not_know"]


def test_a_yes_or_no_question_without_a_fact_gets_neither() -> None:
    closed = heard(ActKind.CLOSED_QUESTION)
    assert sources(hold(PURPOSE, closed).last) == ["non_committal"]
    assert sources(hold(closed).last)[0] == "filler_opener"  # "All fine, thanks."


def test_a_leading_question_leads_nowhere() -> None:
    call = hold(PURPOSE, heard(ActKind.LEADING_QUESTION))
    assert call.disclosed() == []
    assert sources(call.last) == ["leading_question"]


def test_what_somebody_else_knows_is_not_hers_to_tell() -> None:
    theirs = a_fact("budget", "The budget is closed.", person="bo")
    people = (a_person(), a_person("bo", name="Bo Lind"))
    call = hold(
        asks("budget"),
        scenario=a_scenario(people=people, lead="dana", facts=(*DANAS_FACTS, theirs)),
    )
    assert sources(call.last)[0] == "does_not_know"


def test_a_help_offer_at_the_end_releases_a_last_problem_then_nothing() -> None:
    offer = heard(ActKind.HELP_OFFER)
    call = hold(PURPOSE, offer)
    assert call.disclosed() == [("weekly-stops", FULL)]
    again = hold(PURPOSE, offer, offer)
    assert again.disclosed() == []


def test_small_things_asked_out_of_curiosity_are_not_counted_as_taking() -> None:
    facts = tuple(a_fact(f"f{n}", f"Fact number {n}.") for n in range(4))
    call = hold(PURPOSE, *(asks(f"f{n}") for n in range(4)), scenario=a_scenario(facts=facts))
    assert "nothing_given" not in sources(call.last)


def test_three_answers_and_nothing_given_back_make_her_ask_what_he_thinks() -> None:
    facts = tuple(a_fact(f"f{n}", f"Fact number {n}.", key=True) for n in range(4))
    call = hold(PURPOSE, *(asks(f"f{n}") for n in range(3)), scenario=a_scenario(facts=facts))
    assert call.patience_moves() == {MoveReason.NOTHING_GIVEN: -10}
    assert sources(call.last)[-1] == "nothing_given"


def test_an_unknown_fact_id_from_hearing_is_passed_over() -> None:
    call = hold(PURPOSE, asks("no-such-fact"))
    assert call.disclosed() == []


def test_what_else_on_the_same_topic_brings_something_new_and_then_nothing() -> None:
    more = an_act(ActKind.OPEN_QUESTION, wants=Wanted.MORE)
    dig = heard(ActKind.FOLLOW_UP, more, asks_for=("f0",))
    facts = (a_fact("f0", "Fact number nought."), a_fact("f1", "Fact number one.", key=True))
    call = hold(PURPOSE, asks("f0"), dig, dig, scenario=a_scenario(facts=facts))
    assert call.told == ("f0", "f1")
    assert sources(call.last) == ["nothing_to_add"]


def test_asked_on_about_what_she_has_just_told_she_does_not_tell_something_else() -> None:
    on = heard(ActKind.FOLLOW_UP, ActKind.OPEN_QUESTION, asks_for=("f0",))
    facts = (a_fact("f0", "Fact number nought."), a_fact("f1", "Fact number one.", key=True))
    call = hold(PURPOSE, asks("f0"), on, scenario=a_scenario(facts=facts))
    assert call.told == ("f0",)
    assert MoveReason.ASKED_AGAIN not in call.patience_moves()


def test_what_he_asks_her_to_do_is_no_question_about_a_fact() -> None:
    ask = heard(ActKind.REQUEST, ActKind.CLOSED_QUESTION, asks_for=("weekly-stops",))
    assert hold(PURPOSE, ask).disclosed() == []


def test_a_question_about_everything_is_answered_with_news_rather_than_the_note() -> None:
    general = asks("seal-history", "weekly-stops", "friday-shift", "second-site")
    call = hold(PURPOSE, general)
    assert call.told == ("weekly-stops",)
