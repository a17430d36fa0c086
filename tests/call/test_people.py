"""Gatekeepers, handing over, and level-2 scenarios."""

from dataclasses import replace
from datetime import date

from simulator.call.events import Outcome, StateChanged
from simulator.call.phase_machine import PhaseMachine, Trigger
from simulator.hearing.acts import ActKind
from simulator.scenario.cues import MoveReason, Phase
from simulator.scenario.model import (
    Condition,
    ExtraState,
    ExtraTransition,
    Fact,
    Layer,
    NextStepRules,
    Scenario,
)
from tests.builders import a_day, a_fact, a_person, a_scenario, an_act, heard
from tests.call.conversation import GOODBYE, PURPOSE, asks, hold, said, sources

DUMP = heard(an_act(ActKind.FEATURE_DUMP, technical=True))
LIST = heard(ActKind.FEATURE_DUMP)


def with_a_gate() -> Scenario:
    front = a_person("tom", name="Tom Reed", role="Coordinator", is_gatekeeper=True)
    return a_scenario(people=(front, a_person()), lead="dana")


def with_a_boss(*facts: Fact) -> Scenario:
    boss = a_person("eva", name="Eva Holm", role="Finance chief", is_executive=True)
    engineer = a_person("kim", name="Kim Dahl", role="Engineer", is_technical=True)
    buyer = a_person("bo", name="Bo Lind", role="Procurement")
    return a_scenario(people=(boss, engineer, buyer), lead="eva", facts=facts)


def test_the_gatekeeper_wants_a_reason_he_can_repeat() -> None:
    call = hold(heard(ActKind.ASK_FOR_PERSON), scenario=with_a_gate())
    assert call.call.phase == "gatekept"
    assert sources(call.last)[-1] == "keeps_gate"
    assert call.call.speaker == "tom"


def test_a_truthful_reason_is_put_through_to_the_person_called() -> None:
    call = hold(PURPOSE, scenario=with_a_gate())
    assert [line.speaker for line in said(call.last)] == ["tom", "dana"]
    assert sources(call.last)[-2:] == ["puts_through", "takes_over"]
    assert call.call.speaker == "dana"


def test_the_person_called_wants_to_hear_the_reason_herself() -> None:
    call = hold(PURPOSE, PURPOSE, scenario=with_a_gate())
    assert call.call.speaker == "dana"
    assert call.patience_moves() == {MoveReason.SPECIFIC_PURPOSE: 10}
    silent = hold(PURPOSE, heard(ActKind.SMALL_TALK), scenario=with_a_gate())
    assert sources(silent.last)[-1] == "asks_purpose"


def test_a_gatekeeper_who_is_lied_to_ends_the_call() -> None:
    lie = heard(an_act(ActKind.ASK_FOR_PERSON, kind="lie"))
    call = hold(lie, scenario=with_a_gate())
    assert call.call.outcome is Outcome.HUNG_UP_ON
    assert sources(call.last)[-1] == "hangs_up"


def test_a_lie_ends_the_call_also_where_it_is_with_the_gatekeeper_alone() -> None:
    lie = heard(an_act(ActKind.ASK_FOR_PERSON, kind="lie"))
    alone = a_scenario(people=(a_person("tom", name="Tom Reed", is_gatekeeper=True),), lead="tom")
    assert hold(PURPOSE, lie, scenario=alone).outcome is Outcome.HUNG_UP_ON
    assert hold(PURPOSE, lie).outcome is None


def test_a_reason_that_is_not_true_of_her_is_not_passed_on() -> None:
    wrong = heard(an_act(ActKind.PURPOSE, has_topic=True, wrong=("line 3",)))
    call = hold(wrong, scenario=with_a_gate())
    assert call.call.speaker == "tom"


def test_everybody_has_their_own_trust() -> None:
    call = hold(PURPOSE, heard(ActKind.BLAME), scenario=with_a_gate())
    trust = {feeling.person: feeling.trust for feeling in call.call.feelings}
    assert trust["tom"] == 40
    assert trust["dana"] == 30


def test_a_technical_dump_sends_him_from_the_chief_to_the_engineer() -> None:
    call = hold(PURPOSE, DUMP, scenario=with_a_boss())
    assert call.call.phase == "handed_down"
    assert call.call.speaker == "kim"
    assert MoveReason.TECHNICAL_DUMP in call.trust_moves()


def test_a_second_list_of_features_sends_him_to_procurement() -> None:
    call = hold(PURPOSE, LIST, LIST, scenario=with_a_boss())
    assert call.call.speaker == "bo"
    assert "hands_to_procurement" in sources(call.last)


def test_where_there_is_nobody_to_hand_him_to_she_stays() -> None:
    call = hold(PURPOSE, DUMP, DUMP)
    assert call.call.speaker == "dana"


def test_once_handed_down_nobody_hands_him_further() -> None:
    call = hold(PURPOSE, DUMP, DUMP, scenario=with_a_boss())
    assert call.call.speaker == "kim"


def test_a_good_question_finds_the_way_back_up() -> None:
    call = hold(
        PURPOSE, DUMP, heard(an_act(ActKind.OPEN_QUESTION, deep=True)), scenario=with_a_boss()
    )
    assert call.call.speaker == "eva"
    assert call.call.phase == "discovery"


def test_below_her_a_question_for_her_own_wishes_is_put_through() -> None:
    wish = a_fact("board", "They want one page.", layer=Layer.OPPORTUNITY)
    plant = a_fact("load", "They run at night.", layer=Layer.OPPORTUNITY, person="kim")
    scenario = with_a_boss(wish, plant)
    assert hold(PURPOSE, DUMP, asks("board"), scenario=scenario).call.speaker == "eva"
    assert hold(PURPOSE, DUMP, asks("load"), scenario=scenario).call.speaker == "kim"


# ── level 2 ─────────────────────────────────────────────────────────────────


def test_an_added_transition_leads_to_an_added_state_with_its_words() -> None:
    scenario = a_scenario(
        states=(ExtraState(id="budget", like=Phase.DISCOVERY, says=("Let's talk money.",)),),
        transitions=(
            ExtraTransition(
                source="discovery", when="fact:weekly-stops", target="budget", says=("So.",)
            ),
        ),
    )
    call = hold(PURPOSE, asks("weekly-stops"), scenario=scenario)
    assert call.call.phase == "budget"
    assert sources(call.last)[-2:] == ["transition", "state:budget"]


def test_a_forbidden_trigger_leads_nowhere() -> None:
    scenario = a_scenario(
        transitions=(ExtraTransition(source="*", when=ActKind.PURPOSE, forbids=True),)
    )
    assert hold(PURPOSE, scenario=scenario).call.phase == "opening"


def test_a_condition_decides_whether_a_transition_is_taken() -> None:
    handed = ExtraTransition(
        source="*",
        when=ActKind.THANKS,
        condition=Condition(
            trust_from=30,
            trust_below=90,
            patience_from=1,
            patience_below=100,
            disclosed=("weekly-stops",),
            not_disclosed=("second-site",),
        ),
        hand_to="bo",
    )
    scenario = a_scenario(
        people=(a_person(), a_person("bo", name="Bo Lind")), lead="dana", transitions=(handed,)
    )
    too_soon = hold(PURPOSE, heard(ActKind.THANKS), scenario=scenario)
    assert too_soon.call.speaker == "dana"
    call = hold(PURPOSE, asks("weekly-stops"), heard(ActKind.THANKS), scenario=scenario)
    assert call.call.speaker == "bo"


def test_a_state_may_bring_its_own_person() -> None:
    scenario = a_scenario(
        people=(a_person(), a_person("bo", name="Bo Lind")),
        lead="dana",
        states=(ExtraState(id="money", like=Phase.DISCOVERY, person="bo"),),
        transitions=(ExtraTransition(source="*", when=ActKind.THANKS, target="money"),),
    )
    call = hold(PURPOSE, heard(ActKind.THANKS), scenario=scenario)
    assert (call.call.phase, call.call.speaker) == ("money", "bo")
    back = hold(PURPOSE, heard(ActKind.THANKS), heard(ActKind.HOLD_ON), scenario=scenario)
    assert back.call.phase == "on_hold"
    back.typed.say("turn number 1")
    assert back.call.phase == "money"


def test_no_author_can_keep_a_call_from_ending() -> None:
    scenario = a_scenario(
        transitions=(ExtraTransition(source="*", when=ActKind.GOODBYE, forbids=True),)
    )
    assert hold(PURPOSE, GOODBYE, scenario=scenario).outcome is Outcome.TRAINEE_HUNG_UP


def test_an_author_may_forbid_being_put_on_hold() -> None:
    scenario = a_scenario(
        transitions=(ExtraTransition(source="*", when=ActKind.HOLD_ON, forbids=True),)
    )
    assert hold(PURPOSE, heard(ActKind.HOLD_ON), scenario=scenario).call.phase == "discovery"


def test_after_an_agreement_nobody_is_handed_down() -> None:
    agree = heard(an_act(ActKind.NEXT_STEP_PROPOSAL, action=True, moment=a_day(date(2026, 4, 2))))
    scenario = with_a_boss()
    eager = replace(scenario, customer=replace(scenario.customer, objections=()))
    easy = replace(eager, call=replace(eager.call, next_step=NextStepRules()))
    call = hold(PURPOSE, agree, DUMP, scenario=easy)
    assert call.call.phase == "wrap_up"
    assert call.call.speaker == "eva"


def test_words_of_a_transition_are_said_once() -> None:
    said_once = ExtraTransition(source="*", when=ActKind.THANKS, hand_to="", says=("You too.",))
    scenario = a_scenario(transitions=(said_once,))
    call = hold(PURPOSE, heard(ActKind.THANKS), heard(ActKind.THANKS), scenario=scenario)
    assert "transition" in sources(call.turns[2])
    assert "transition" not in sources(call.turns[3])


# ── the machine alone ───────────────────────────────────────────────────────


def test_a_trigger_without_a_transition_changes_nothing() -> None:
    machine = PhaseMachine()
    assert not machine.fire(ActKind.RECAP)
    assert not machine.fire("no such trigger")
    assert machine.phase == "ringing"
    assert machine.fire(Trigger.PICKED_UP)
    assert machine.phase == "answered"


def test_an_added_state_behaves_like_its_base() -> None:
    states = (ExtraState(id="budget", like=Phase.DISCOVERY),)
    machine = PhaseMachine(states, (), phase="budget")
    assert machine.base_phase is Phase.DISCOVERY
    assert machine.fire(ActKind.RECAP)
    assert machine.phase == "recap"


def test_a_state_like_the_end_cannot_be_put_on_hold() -> None:
    machine = PhaseMachine((ExtraState(id="over", like=Phase.ENDED),), (), phase="over")
    assert not machine.fire(ActKind.HOLD_ON)


def test_no_trigger_leaves_the_end() -> None:
    machine = PhaseMachine(phase=Phase.ENDED)
    for trigger in (*Trigger, *ActKind):
        assert not machine.fire(trigger)


def test_every_way_of_the_machine_can_be_named() -> None:
    extra = (ExtraTransition(source="opening", when=ActKind.THANKS, target="wrap_up"),)
    edges = PhaseMachine((), extra).edges
    assert edges == PhaseMachine((), extra).edges
    assert ("purpose", "opening", "discovery") in edges
    assert ("level_2_0", "opening", "wrap_up") in edges


def test_every_state_change_is_one_of_the_machine() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), GOODBYE)
    changes = [e for turn in call.turns for e in turn if isinstance(e, StateChanged)]
    assert [change.source for change in changes[1:]] == [change.target for change in changes[:-1]]
    assert changes[-1].target == "ended"
