"""That her reply belongs to what was just said: no word that answers something else."""

from simulator.call.events import Version
from simulator.hearing.acts import ActKind
from tests.builders import a_fact, a_scenario, an_act, heard
from tests.call.conversation import PURPOSE, asks, hold, sources

FULL = Version.FULL


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


def test_whether_an_offer_would_help_is_answered_by_taking_up_the_offer() -> None:
    call = hold(PURPOSE, heard(ActKind.COMMITMENT, ActKind.CLOSED_QUESTION))
    assert sources(call.last)[0] == "commitment"
    assert "non_committal" not in sources(call.last)


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
