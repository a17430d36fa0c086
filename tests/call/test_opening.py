"""Purpose, contact for contact's sake, kindness, and what he makes of it."""

from simulator.call.events import Outcome, StateChanged
from simulator.hearing.acts import ActKind
from simulator.scenario.cues import MoveReason
from simulator.scenario.model import CallType, CheckIn, Relationship
from tests.builders import a_scenario, an_act, heard
from tests.call.conversation import PURPOSE, asks, hold, sources

FILLER = heard(an_act(ActKind.FILLER_OPENER, sincere=False))
KINDNESS = heard(an_act(ActKind.FILLER_OPENER, sincere=True))
PITCH = heard(ActKind.PITCH)
WELCOME = a_scenario(relationship=Relationship(check_in=CheckIn.WELCOME))
DOUBTING = a_scenario(
    type=CallType.KINDNESS, relationship=Relationship(check_in=CheckIn.SUSPICIOUS)
)
KIND_REASON = heard(*PURPOSE.acts, *KINDNESS.acts)  # "ringing because of the storm, are you safe?"


def test_a_specific_purpose_buys_patience_and_no_trust() -> None:
    call = hold(PURPOSE)
    assert call.patience_moves() == {MoveReason.SPECIFIC_PURPOSE: 10}
    assert call.trust_moves() == {MoveReason.SPECIFIC_PURPOSE: 0}
    assert call.call.phase == "discovery"


def test_with_her_benefit_it_earns_trust_too() -> None:
    call = hold(heard(*PURPOSE.acts, ActKind.BENEFIT))
    assert call.trust_moves() == {MoveReason.PURPOSE_WITH_BENEFIT: 5}
    assert call.patience_moves() == {MoveReason.PURPOSE_WITH_BENEFIT: 10}


def test_a_benefit_named_in_the_next_breath_still_counts_once() -> None:
    call = hold(PURPOSE, heard(ActKind.BENEFIT))
    assert call.trust_moves() == {MoveReason.PURPOSE_WITH_BENEFIT: 5}
    assert call.patience_moves() == {}
    later = hold(PURPOSE, asks("weekly-stops"), heard(ActKind.BENEFIT))
    assert not later.trust_moves()


def test_the_purpose_of_my_call_is_and_nothing_specific_gets_nothing() -> None:
    call = hold(heard(ActKind.PURPOSE))
    assert sources(call.last)[0] == "vague_purpose"
    assert not call.trust_moves()
    assert call.call.phase == "opening"


def test_a_topic_without_anything_of_hers_is_taken_without_warmth() -> None:
    call = hold(heard(an_act(ActKind.PURPOSE, has_topic=True)))
    assert sources(call.last)[0] == "purpose"
    assert not call.trust_moves()


def test_a_purpose_that_is_not_true_of_her_is_put_right() -> None:
    wrong = heard(an_act(ActKind.PURPOSE, has_topic=True, wrong=("line 3",)))
    assert sources(hold(wrong).last)[0] == "wrong_purpose"


def test_a_purpose_said_twice_is_not_paid_twice() -> None:
    call = hold(PURPOSE, PURPOSE)
    assert not call.trust_moves()
    vague_after = hold(PURPOSE, heard(ActKind.PURPOSE))
    assert "vague_purpose" not in sources(vague_after.last)


def test_a_name_is_greeted_once() -> None:
    hello = heard(ActKind.GREETING, ActKind.SELF_INTRODUCTION)
    assert sources(hold(hello).last)[0] == "hears_name"
    assert "hears_name" not in sources(hold(hello, hello).last)
    assert sources(hold(heard(ActKind.GREETING)).last)[0] == "greeting"


def test_small_talk_and_a_request_for_time_are_answered() -> None:
    assert sources(hold(heard(ActKind.SMALL_TALK)).last)[0] == "small_talk"
    assert sources(hold(heard(*PURPOSE.acts, ActKind.TIME_REQUEST)).last) == ["time_request"]


def test_a_check_in_by_somebody_who_neglected_her_costs_patience() -> None:
    call = hold(FILLER)
    assert call.patience_moves() == {MoveReason.NEGLECTED_CHECK_IN: -5}
    assert sources(call.last) == ["filler_opener", "asks_purpose"]


def test_a_second_filler_is_not_weighed_again() -> None:
    assert MoveReason.NEGLECTED_CHECK_IN not in hold(FILLER, FILLER).trust_moves()
    assert not hold(PURPOSE, FILLER).trust_moves()


def test_contact_for_its_own_sake_is_pleasant_where_she_welcomes_it() -> None:
    call = hold(FILLER, scenario=WELCOME)
    assert call.trust_moves() == {MoveReason.FILLER_OPENER: 0}


def test_a_kindness_earns_trust_where_welcome_and_suspicion_where_not() -> None:
    call = hold(KINDNESS, scenario=WELCOME)
    assert call.trust_moves() == {MoveReason.KINDNESS: 10}
    assert sources(call.last)[0] == "kindness_received"
    neglected = hold(KINDNESS)
    assert sources(neglected.last)[0] == "check_in_suspected"
    suspicious = hold(
        KINDNESS, scenario=a_scenario(relationship=Relationship(check_in=CheckIn.SUSPICIOUS))
    )
    assert not suspicious.patience_moves()


def test_a_kindness_that_turns_into_a_pitch_costs_double_once() -> None:
    call = hold(KINDNESS, PITCH, scenario=WELCOME)
    assert call.trust_moves() == {MoveReason.KINDNESS_TURNED_PITCH: -20}
    assert sources(call.last)[0] == "kindness_was_bait"
    again = hold(KINDNESS, PITCH, PITCH, scenario=WELCOME)
    assert MoveReason.KINDNESS_TURNED_PITCH not in again.trust_moves()


def test_a_doubted_kindness_is_believed_once_he_goes_on_without_an_ask() -> None:
    call = hold(KIND_REASON, scenario=DOUBTING)
    assert sources(call.last) == ["check_in_suspected"]
    believed = hold(KIND_REASON, asks("weekly-stops"), scenario=DOUBTING)
    assert believed.trust_moves()[MoveReason.KINDNESS] == 10
    assert sources(believed.last) == ["fact:weekly-stops:full"]
    later = hold(KIND_REASON, asks("weekly-stops"), KINDNESS, scenario=DOUBTING)
    assert MoveReason.KINDNESS not in later.trust_moves()


def test_a_bare_yes_or_an_ask_leaves_her_doubting() -> None:
    for turn in (heard(ActKind.AFFIRM), heard(ActKind.REQUEST), PITCH):
        call = hold(KIND_REASON, turn, scenario=DOUBTING)
        assert MoveReason.KINDNESS not in call.trust_moves()


def test_in_a_call_of_kindness_a_reason_does_not_excuse_the_pitch() -> None:
    call = hold(KIND_REASON, asks("weekly-stops"), PITCH, scenario=DOUBTING)
    assert call.trust_moves()[MoveReason.KINDNESS_TURNED_PITCH] == -20
    assert sources(call.last)[0] == "kindness_was_bait"


def test_a_kind_word_beside_a_reason_to_ring_is_no_check_in_elsewhere() -> None:
    assert "check_in_suspected" not in sources(hold(KIND_REASON).last)


def test_dropping_the_announced_topic_for_a_pitch_is_bait_and_switch() -> None:
    call = hold(PURPOSE, PITCH)
    assert call.trust_moves()[MoveReason.BAIT_AND_SWITCH] == -10
    assert "the visit" in call.line


def test_selling_before_a_need_is_known_is_too_early() -> None:
    call = hold(PITCH)
    assert call.trust_moves()[MoveReason.EARLY_PITCH] == -5


def test_a_pitch_after_the_need_is_known_is_only_a_pitch() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), PITCH)
    assert sources(call.last)[0] == "pitch"
    assert not call.trust_moves()


def test_an_aimless_caller_is_asked_what_it_is_about_then_shed_kindly() -> None:
    chat = heard(ActKind.SMALL_TALK)
    call = hold(*(chat,) * 8)
    assert len(call.turns) - 1 == 4
    assert "asks_purpose" in sources(call.turns[1])
    assert "no_purpose" in sources(call.turns[2])
    assert [e.target for e in call.turns[3] if isinstance(e, StateChanged)] == ["brush_off"]
    assert sources(call.last)[-1] == "politely_sheds"
    assert call.outcome is Outcome.POLITE_END


def test_a_toucher_base_hears_a_problem_and_nothing_deeper() -> None:
    question = asks("weekly-stops")
    call = hold(FILLER, question, heard(ActKind.SMALL_TALK), asks("second-site"), question)
    assert call.outcome is Outcome.POLITE_END
    assert call.told == ("weekly-stops",)


def test_a_purpose_brings_a_brushed_off_caller_back() -> None:
    chat = heard(ActKind.SMALL_TALK)
    call = hold(chat, chat, chat, PURPOSE)
    assert call.call.phase == "discovery"
    assert not call.call.is_over


def test_asking_for_the_time_he_needs_is_respect_for_hers() -> None:
    call = hold(heard(*PURPOSE.acts, ActKind.TIME_REQUEST))
    assert call.patience_moves()[MoveReason.TIME_RESPECTED] == 5


def test_a_caller_whose_questions_show_the_topic_is_not_shed() -> None:
    aimless = [heard(ActKind.SMALL_TALK)] * 3
    shed = hold(*aimless, heard(ActKind.SMALL_TALK))
    assert shed.outcome is Outcome.POLITE_END
    on_topic = hold(*aimless, asks("weekly-stops"))
    assert on_topic.outcome is None
