"""How he treats her, and what it does."""

import pytest

from simulator.call.events import CommitmentMade, Outcome
from simulator.hearing.acts import ActKind
from simulator.scenario.cues import MoveReason
from simulator.scenario.model import DispositionTable, Move, Scenario
from tests.builders import a_scenario, an_act, heard, the_disposition_table
from tests.call.conversation import PURPOSE, asks, hold, sources

TOLD = (PURPOSE, asks("weekly-stops"))


@pytest.mark.parametrize(
    ("act", "reason", "trust", "cue"),
    [
        (ActKind.BLAME, MoveReason.BLAME, -10, "blame"),
        (ActKind.FALSE_URGENCY, MoveReason.FALSE_URGENCY, -10, "false_urgency_refused"),
        (ActKind.PRESSURE, MoveReason.PRESSURE, -5, "pressure"),
        (ActKind.RUDE, MoveReason.RUDE, -20, "rude"),
        (ActKind.STANDARDS_AGREEMENT, MoveReason.STANDARDS_AGREED, 5, "working_standards_agreed"),
        (ActKind.ASK_BLOCKER, MoveReason.ASKED_BLOCKER, 5, "told_guarded"),
        (ActKind.EMPATHY, MoveReason.EMPATHY, 5, "empathy"),
    ],
)
def test_how_she_is_treated_moves_trust(
    act: ActKind, reason: MoveReason, trust: int, cue: str
) -> None:
    call = hold(*TOLD, heard(act))
    assert call.trust_moves()[reason] == trust
    assert cue in sources(call.last)


def test_a_second_insult_ends_the_call_and_an_apology_clears_the_first() -> None:
    rude, sorry = heard(ActKind.RUDE), heard(ActKind.APOLOGY)
    call = hold(*TOLD, rude, rude, scenario=a_scenario(patience=100))
    assert call.outcome is Outcome.HUNG_UP_ON
    forgiven = hold(*TOLD, rude, sorry, rude, scenario=a_scenario(patience=100))
    assert forgiven.outcome is None


def test_repeated_pressure_ends_the_call() -> None:
    press = heard(ActKind.PRESSURE)
    call = hold(*TOLD, press, press, press, scenario=a_scenario(patience=100))
    assert call.outcome is Outcome.HUNG_UP_ON


def test_patience_gone_after_an_offence_is_an_angry_end() -> None:
    call = hold(*TOLD, heard(ActKind.BLAME), scenario=a_scenario(patience=0))
    assert call.outcome is Outcome.HUNG_UP_ON


def test_patience_gone_without_an_offence_is_a_polite_end() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), asks("weekly-stops"), scenario=_impatient())
    assert call.outcome is Outcome.POLITE_END


def _impatient() -> Scenario:
    table = the_disposition_table()
    moves = tuple(m for m in table.moves if m.reason != MoveReason.ASKED_AGAIN)
    harsh = Move(reason=MoveReason.ASKED_AGAIN, patience=(-100,))
    return a_scenario(disposition=DispositionTable(moves=(*moves, harsh)))


def test_empathy_before_anything_was_told_is_only_manners() -> None:
    assert not hold(heard(ActKind.EMPATHY)).trust_moves()


def test_a_challenge_is_welcome_once_it_is_earned() -> None:
    challenge = heard(ActKind.RESPECTFUL_CHALLENGE)
    assert not hold(*TOLD, challenge).trust_moves()
    earned = hold(*TOLD, challenge, scenario=a_scenario(trust=45))
    assert earned.trust_moves() == {MoveReason.RESPECTFUL_CHALLENGE: 5}


def test_value_that_fits_a_told_fact_earns_trust_once() -> None:
    fits = heard(an_act(ActKind.VALUE_GIVEN, facts=("weekly-stops",)))
    call = hold(*TOLD, fits)
    assert call.trust_moves() == {MoveReason.VALUE_FITS: 10}
    assert hold(*TOLD, fits, fits).trust_moves()[MoveReason.VALUE_FITS] == 0


def test_a_generic_white_paper_is_sent_over() -> None:
    call = hold(*TOLD, heard(ActKind.VALUE_GIVEN))
    assert call.trust_moves() == {MoveReason.VALUE_GENERIC: 0}
    assert sources(call.last)[0] == "value_generic"


def test_a_follow_up_on_her_words_earns_both_twice_at_most() -> None:
    follow = heard(an_act(ActKind.FOLLOW_UP, facts=("weekly-stops",)))
    moves = [
        hold(*TOLD, *(follow,) * times).trust_moves()[MoveReason.FOLLOW_UP] for times in (1, 2, 3)
    ]
    assert moves == [5, 5, 0]
    bare = heard(an_act(ActKind.FOLLOW_UP, facts=("weekly-stops",), bare=True))
    assert MoveReason.FOLLOW_UP not in hold(*TOLD, bare).trust_moves()


def test_the_same_sentence_again_costs_patience_the_second_time() -> None:
    call = hold(PURPOSE)
    call.typed.say("well well")
    call.typed.say("well well")
    events = call.typed.say("Well  well")
    assert [e.reason for e in events if type(e).__name__ == "PatienceChanged"] == [
        MoveReason.REPEATED_HIMSELF
    ]


def test_a_call_can_raise_trust_by_twenty_five_at_most() -> None:
    call = hold(
        heard(*PURPOSE.acts, ActKind.BENEFIT),
        asks("weekly-stops"),
        heard(ActKind.EMPATHY, an_act(ActKind.VALUE_GIVEN, facts=("weekly-stops",))),
        heard(ActKind.STANDARDS_AGREEMENT, ActKind.ASK_BLOCKER, ActKind.CONDITIONAL_COMMITMENT),
        scenario=a_scenario(trust=10),
    )
    assert call.call.feelings[0].trust == 35


def test_an_over_promise_pleases_her_and_stands_in_the_ledger() -> None:
    call = hold(*TOLD, heard(an_act(ActKind.OVER_PROMISE, end=6, about_limit="seal kit delivery")))
    assert sources(call.last)[0] == "over_promise_pleases"
    (made,) = [event for event in call.last if isinstance(event, CommitmentMade)]
    assert (made.by, made.kind, made.about, made.text) == (
        "trainee",
        "over_promise",
        "seal kit delivery",
        "turn n",
    )


def test_a_conditional_commitment_earns_trust_and_a_plain_one_a_nod() -> None:
    careful = hold(*TOLD, heard(ActKind.CONDITIONAL_COMMITMENT))
    assert careful.trust_moves() == {MoveReason.CONDITIONAL_COMMITMENT: 5}
    assert sources(hold(*TOLD, heard(ActKind.COMMITMENT)).last)[0] == "commitment"


def test_what_she_grants_is_her_own_promise() -> None:
    ask = heard(an_act(ActKind.REQUEST, end=4))
    granted = hold(*TOLD, ask, scenario=a_scenario(trust=50))
    (made,) = [event for event in granted.last if isinstance(event, CommitmentMade)]
    assert (made.by, made.text) == ("dana", "turn")
    refused = hold(*TOLD, ask)
    assert not [event for event in refused.last if isinstance(event, CommitmentMade)]


def test_a_reason_the_table_does_not_know_moves_nothing() -> None:
    empty = DispositionTable(moves=())
    assert not hold(PURPOSE, scenario=a_scenario(disposition=empty)).trust_moves()


def test_she_shows_trust_when_warm_and_asks_back_when_open() -> None:
    idea = heard(ActKind.SUGGESTION)
    warm = hold(*TOLD, idea, scenario=a_scenario(trust=70))
    assert sources(warm.last)[-1] == "trust_sign"
    open_ = hold(*TOLD, idea, scenario=a_scenario(trust=50))
    assert sources(open_.last)[-1] == "asks_question_back"
    assert "asks_question_back" not in sources(
        hold(*TOLD, idea, idea, scenario=a_scenario(trust=50)).last
    )


def test_a_list_of_features_after_the_need_is_known_costs_patience_only() -> None:
    call = hold(*TOLD, heard(ActKind.FEATURE_DUMP))
    assert call.patience_moves() == {MoveReason.FEATURE_DUMP: -10}
    assert call.trust_moves() == {MoveReason.FEATURE_DUMP: 0}


def test_what_they_would_do_together_is_no_promise_of_hers() -> None:
    both = heard(ActKind.NEXT_STEP_PROPOSAL, ActKind.REQUEST)
    call = hold(*TOLD, both, scenario=a_scenario(trust=50))
    assert not [event for event in call.last if isinstance(event, CommitmentMade)]
