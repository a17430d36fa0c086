"""What she does unprompted, and how calls end in time."""

from simulator.call.events import (
    CallEnded,
    FactCutOff,
    Outcome,
    PersonaLineFinished,
    Tick,
    TraineeInterrupted,
    TraineeStartedSpeaking,
)
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario.cues import MoveReason
from simulator.scenario.model import Direction
from tests.builders import DANAS_FACTS, a_fact, a_scenario, an_act, heard, trainee_says
from tests.call.conversation import PURPOSE, asks, hold, said, sources

VOLUNTEERED = a_fact("extra", "And the night shift is short of people.", volunteered=True)


def test_a_first_silence_is_asked_into_and_a_second_ends_the_call() -> None:
    call = hold(PURPOSE)
    first = call.typed.wait(8)
    assert sources(first) == ["silence_first"]
    second = call.typed.wait(10)
    assert sources(second) == ["silence_again"]
    assert call.outcome is Outcome.POLITE_END


def test_speaking_again_makes_the_silence_good() -> None:
    call = hold(PURPOSE)
    call.typed.wait(8)
    call.typed.say("turn number 1")
    assert sources(call.typed.wait(8)) == ["silence_first"]
    assert not call.call.is_over


def test_somebody_warm_fills_a_pause_after_her_answer() -> None:
    scenario = a_scenario(trust=70, facts=(*DANAS_FACTS, VOLUNTEERED))
    call = hold(PURPOSE, asks("weekly-stops"), scenario=scenario)
    events = call.typed.wait(4)
    assert sources(events) == ["volunteers", "fact:extra:full"]
    assert "extra" in call.told
    assert sources(call.typed.wait(5)) == []


def test_somebody_cool_leaves_the_pause_empty() -> None:
    scenario = a_scenario(facts=(*DANAS_FACTS, VOLUNTEERED))
    call = hold(PURPOSE, asks("weekly-stops"), scenario=scenario)
    assert sources(call.typed.wait(4)) == []


def test_with_nothing_to_add_a_warm_pause_is_only_a_pause() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), scenario=a_scenario(trust=70))
    assert sources(call.typed.wait(4)) == []


def test_she_mentions_her_limit_in_a_reply_and_then_keeps_it() -> None:
    how = tuple(asks("weekly-stops") for _ in range(6))
    call = hold(PURPOSE, *how, scenario=a_scenario(time_limit_ms=20_000, patience=100))
    spoken = [source for turn in call.turns for source in sources(turn)]
    assert "time_limit_mentioned" in spoken
    assert spoken[-1] == "time_is_up"
    assert call.outcome is Outcome.OUT_OF_TIME


def test_her_time_also_passes_in_silence() -> None:
    call = hold(PURPOSE, scenario=a_scenario(time_limit_ms=10_000))
    assert "time_limit_mentioned" in sources(call.typed.wait(4))
    assert isinstance(call.typed.wait(9)[-1], CallEnded)
    assert call.outcome is Outcome.OUT_OF_TIME


def test_without_a_limit_she_has_time() -> None:
    call = hold(PURPOSE, asks("weekly-stops"), scenario=a_scenario(time_limit_ms=None))
    assert call.call.next_deadline_ms() is None  # her line is being said
    assert sources(call.typed.wait(5)) == []


def test_on_hold_she_waits_longer_and_asks_whether_he_is_back() -> None:
    wait = heard(ActKind.HOLD_ON)
    call = hold(PURPOSE, wait)
    assert call.call.phase == "on_hold"
    assert sources(call.typed.wait(20)) == []
    events = call.typed.wait(15)
    assert sources(events) == ["on_hold_reply"]
    assert next(e.reason for e in events if hasattr(e, "reason")) == MoveReason.LEFT_ON_HOLD
    call.typed.say("turn number 1")
    assert call.call.phase == "discovery"


def test_a_line_that_is_cut_off_is_not_told_and_is_taken_up_again() -> None:
    call = hold(PURPOSE, asks("weekly-stops"))
    events = call.typed.interrupt("turn number 1")
    assert [e.fact for e in events if isinstance(e, FactCutOff)] == ["weekly-stops"]
    assert sources(events) == ["was_interrupted", "fact:weekly-stops:full"]
    assert call.told == ("weekly-stops",)


def test_a_cut_off_fact_can_be_asked_for_without_a_sigh() -> None:
    call = hold(PURPOSE, asks("weekly-stops"))
    events = call.typed.interrupt("turn number 2")
    assert "told_already" not in sources(events)
    assert call.told == ("weekly-stops",)


def test_a_guarded_version_that_is_cut_off_can_be_said_again() -> None:
    call = hold(PURPOSE, asks("second-site"))
    events = call.typed.interrupt("turn number 2")
    assert "fact:second-site:guarded" in sources(events)


def test_overlap_at_the_end_of_a_line_is_no_interruption() -> None:
    call = hold(PURPOSE)
    line = call.call.line_being_said
    assert line is not None
    events = call.call.receive(
        TraineeInterrupted(
            at_ms=call.typed.now_ms, line_id=line.line_id, heard_chars=len(line.text)
        )
    )
    assert events == ()


def test_interrupting_costs_patience() -> None:
    call = hold(PURPOSE)
    line = call.call.line_being_said
    assert line is not None
    events = call.call.receive(
        TraineeInterrupted(at_ms=call.typed.now_ms, line_id=line.line_id, heard_chars=1)
    )
    assert next(e.reason for e in events if hasattr(e, "reason")) == MoveReason.INTERRUPTED


def test_words_without_letters_are_a_silence() -> None:
    call = hold(PURPOSE)
    assert "silence_first" in sources(call.typed.say("   "))
    assert call.call.turn == 1


def test_something_due_before_an_event_happens_before_it() -> None:
    call = hold(PURPOSE)
    line = call.call.line_being_said
    assert line is not None
    now = call.typed.now_ms
    call.call.receive(PersonaLineFinished(at_ms=now, line_id=line.line_id))
    events = call.call.receive(trainee_says("turn number 1", at=now + 7_000))
    assert sources(events)[0] == "silence_first"


def test_an_event_after_a_due_end_comes_too_late() -> None:
    call = hold(PURPOSE)
    line = call.call.line_being_said
    assert line is not None
    now = call.typed.now_ms
    call.call.receive(PersonaLineFinished(at_ms=now, line_id=line.line_id))
    (prompt,) = said(call.call.receive(Tick(at_ms=now + 6_000)))
    call.call.receive(PersonaLineFinished(at_ms=now + 7_000, line_id=prompt.line_id))
    events = call.call.receive(trainee_says("turn number 1", at=now + 60_000))
    assert isinstance(events[-1], CallEnded)


def test_an_incoming_call_begins_with_her_words() -> None:
    scenario = a_scenario(direction=Direction.INBOUND)
    call = hold(heard(ActKind.HELP_OFFER), scenario=scenario)
    assert sources(call.turns[0]) == ["calls_you"]
    assert call.told == ("weekly-stops",)


def test_he_may_answer_an_incoming_call_with_words_of_his_own() -> None:
    scenario = a_scenario(direction=Direction.INBOUND)
    hello: HeardText = heard(ActKind.GREETING, an_act(ActKind.SELF_INTRODUCTION))
    held = hold(scenario=scenario)
    call = type(held.call)(scenario, held.call.start, 1, hearing=held.call._world.hearing)
    held.call._world.hearing.script |= {"hello": hello}  # type: ignore[attr-defined]
    events = call.receive(TraineeStartedSpeaking(at_ms=1_000))
    assert events == ()
    events = call.receive(trainee_says("hello", at="0:01"))
    assert "calls_you" in sources(events)
