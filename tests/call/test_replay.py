"""The same call again, and again but for one turn."""

from dataclasses import replace

import pytest

from simulator.call.call import Call
from simulator.call.events import (
    EVENT_TYPES,
    CallEnded,
    Event,
    Heard,
    Outcome,
    PersonaSaid,
    Tick,
    TraineeContinued,
    TraineeCorrected,
    TraineeHungUp,
    TraineeInterrupted,
    TraineeSpoke,
    TraineeWentQuiet,
)
from simulator.call.log import CallLog, standing
from simulator.call.replay import (
    Difference,
    context_at,
    engine_version,
    first_difference,
    replay,
    retake,
    rewind,
)
from simulator.call.start import CallStart
from simulator.call.typed import TRAINEE_WORDS_PER_MINUTE, TypedCall, nominal_ms
from simulator.encoding import from_json, to_json, to_text
from tests.builders import a_scenario, trainee_says

SCENARIO = a_scenario()
GOOD = (
    "Hi Dana, it's Sam from Norpack. I'm calling because our engineer was at line 2 last "
    "week, so that we fix what still stops it. Have you ten minutes?",
    "What still goes wrong since the visit?",
    "So line 2 still stops about three times a week. Did I get that right?",
    "Thanks, goodbye.",
)


def a_typed_call(*turns: str, seed: int = 1) -> TypedCall:
    typed = TypedCall(Call(SCENARIO, CallStart.of(SCENARIO), seed))
    typed.begin()
    for text in turns:
        typed.say(text)
    return typed


def her_words(events: tuple[Event, ...]) -> list[str]:
    return [event.text for event in events if isinstance(event, PersonaSaid)]


def test_replaying_the_inputs_reproduces_the_call_byte_for_byte() -> None:
    log = a_typed_call(*GOOD).log
    again = replay(log, SCENARIO)
    assert first_difference(log.events, again) is None
    assert [to_text(e) for e in again] == [to_text(e) for e in log.events]


def test_another_seed_changes_wordings_and_nothing_else() -> None:
    calls = [a_typed_call(*GOOD, seed=seed).log for seed in range(6)]
    shapes = {tuple(type(event).__name__ for event in log.events) for log in calls}
    assert len(shapes) == 1
    assert len({tuple(her_words(log.events)) for log in calls}) > 1


def test_every_event_survives_the_record() -> None:
    log = a_typed_call(*GOOD).log
    for event in log.events:
        assert from_json(EVENT_TYPES[type(event).__name__], to_json(event)) == event


def test_the_first_difference_names_both_sides() -> None:
    one, two = Tick(at_ms=1), Tick(at_ms=2)
    assert first_difference((one,), (one,)) is None
    assert first_difference((one,), (two,)) == Difference(index=0, recorded=one, replayed=two)
    assert first_difference((one, two), (one,)) == Difference(index=1, recorded=two, replayed=None)
    assert first_difference((), (one,)) == Difference(index=0, recorded=None, replayed=one)


def test_retaking_a_turn_with_its_own_words_is_the_same_call() -> None:
    log = a_typed_call(*GOOD).log
    for turn in range(1, len(GOOD) + 1):
        again = retake(log, SCENARIO, turn, GOOD[turn - 1])
        assert again.events == log.events
        assert again.header.parent is not None
        assert again.header.parent.turn == turn


def test_retaking_a_turn_derives_her_side_anew_and_keeps_his_words() -> None:
    log = a_typed_call(*GOOD).log
    other = retake(log, SCENARIO, 2, "How are you today?")
    assert [turn.text for turn in other.turns] == [GOOD[0], "How are you today?", *GOOD[2:]]
    assert her_words(other.events)[:2] == her_words(log.events)[:2]
    assert her_words(other.events)[2] != her_words(log.events)[2]
    assert first_difference(other.events, replay(other, SCENARIO)) is None


def test_a_retake_that_ends_the_call_drops_what_came_after() -> None:
    log = a_typed_call(*GOOD).log
    short = retake(log, SCENARIO, 2, "Goodbye.")
    assert len(short.turns) == 2


def test_a_retake_keeps_the_silences_he_left() -> None:
    typed = a_typed_call(*GOOD[:2])
    typed.wait(7)
    typed.say(GOOD[2])
    typed.wait(3)
    typed.hang_up()
    again = retake(typed.log, SCENARIO, 1, GOOD[0])
    assert her_words(again.events) == her_words(typed.log.events)
    assert again.events[-1] == typed.log.events[-1]


def test_a_retake_drops_interruptions_of_lines_no_longer_said() -> None:
    typed = a_typed_call(*GOOD[:2])
    typed.interrupt(GOOD[2])
    log = typed.log
    assert [e for e in log.events if isinstance(e, TraineeInterrupted)]
    kept = retake(log, SCENARIO, 1, GOOD[0])
    assert kept.events[: len(log.events)] == log.events
    changed = retake(log, SCENARIO, 2, "How are you today?")
    assert not [e for e in changed.events if isinstance(e, TraineeInterrupted)]


def test_an_interrupting_turn_can_itself_be_retaken() -> None:
    typed = a_typed_call(*GOOD[:2])
    typed.interrupt("Sorry, one moment")
    again = retake(typed.log, SCENARIO, 3, "Sorry, go on")
    assert [e for e in again.events if isinstance(e, TraineeInterrupted)]


def test_rewinding_stands_before_the_turn_and_goes_on_from_there() -> None:
    log = a_typed_call(*GOOD).log
    typed = rewind(log, SCENARIO, 3)
    assert typed.call.turn == 2
    assert not typed.call.is_over
    typed.say(GOOD[2])
    assert typed.call.turn == 3


def test_the_context_of_a_turn_is_what_the_call_knew_then() -> None:
    log = a_typed_call(*GOOD).log
    assert context_at(log, SCENARIO, 1).disclosed == ()
    assert context_at(log, SCENARIO, 3).disclosed == ("weekly-stops",)
    assert "three times a week" in context_at(log, SCENARIO, 3).heard_before


@pytest.mark.parametrize("turn", [0, 5])
def test_a_turn_that_was_never_taken_cannot_be_retaken(turn: int) -> None:
    log = a_typed_call(*GOOD).log
    with pytest.raises(LookupError, match="4 turns"):
        retake(log, SCENARIO, turn, "x")
    with pytest.raises(LookupError):
        rewind(log, SCENARIO, turn)
    with pytest.raises(LookupError):
        context_at(log, SCENARIO, turn)


def test_the_engine_names_its_version_and_its_rules() -> None:
    version, _, digest = engine_version().partition("+")
    assert version.count(".") == 2
    assert len(digest) == 8


# ── going on, and turns that are none ───────────────────────────────────────


def went_on(text: str, *, at: int, since: int) -> TraineeContinued:
    return TraineeContinued(at_ms=at, text=text, started_ms=since, ended_ms=at)


def test_going_on_replaces_the_short_turn_as_if_it_had_not_been() -> None:
    whole = "What still goes wrong since the visit?"
    typed = a_typed_call(GOOD[0])
    direct = a_typed_call(GOOD[0])
    short = typed.say("What still")
    since = next(e.started_ms for e in short if isinstance(e, TraineeSpoke))
    events = typed.call.receive(went_on(whole, at=typed.now_ms + 1_500, since=since))
    expected = direct.say(whole)
    assert her_words(events) == her_words(expected)[-1:]
    assert [e.heard.text for e in events if isinstance(e, Heard)] == [whole]
    assert typed.call.turn == direct.call.turn == 2
    assert typed.call.told == direct.call.told


def test_a_record_can_be_read_without_what_was_annulled() -> None:
    typed = a_typed_call(GOOD[0])
    typed.say("What still")
    joined = went_on("What still goes wrong?", at=typed.now_ms + 500, since=typed.now_ms - 900)
    events = (*typed.log.events, joined, *typed.call.receive(joined))
    log = CallLog(header=typed.log.header, events=events)
    assert [turn.text for turn in log.turns] == [GOOD[0], "What still goes wrong?"]
    heard = [e.heard.text for e in log.standing if isinstance(e, Heard)]
    assert heard == [GOOD[0], "What still goes wrong?"]
    assert [e for e in log.standing if isinstance(e, TraineeWentQuiet)]
    assert first_difference(events, replay(log, SCENARIO)) is None
    again = retake(log, SCENARIO, 2, "What still goes wrong?")
    assert [turn.text for turn in again.turns] == [GOOD[0], "What still goes wrong?"]


def test_going_on_without_a_turn_before_it_stands_for_itself() -> None:
    alone = went_on("x", at=10, since=0)
    assert standing((alone,)) == (alone,)


def test_a_sound_without_words_is_no_turn() -> None:
    typed = a_typed_call(GOOD[0])
    typed.say("  ")
    typed.say(GOOD[1])
    assert [turn.text for turn in typed.log.turns] == [GOOD[0], GOOD[1]]
    assert retake(typed.log, SCENARIO, 2, GOOD[1]).turns[1].text == GOOD[1]


# ── the virtual clock ───────────────────────────────────────────────────────


def test_words_last_as_long_as_they_take_to_say() -> None:
    assert nominal_ms("one two three", TRAINEE_WORDS_PER_MINUTE) == 1_200
    assert nominal_ms("", TRAINEE_WORDS_PER_MINUTE) == 400
    assert nominal_ms("word " * 100_000, TRAINEE_WORDS_PER_MINUTE) == 600_000


def test_two_tenths_of_a_second_lie_between_turns() -> None:
    typed = a_typed_call()
    line = typed.call.line_being_said
    assert line is not None
    spoke = next(e for e in typed.say("Hello.") if isinstance(e, TraineeSpoke))
    picked_up = next(e for e in typed.log.events if isinstance(e, PersonaSaid))
    lasted = nominal_ms(picked_up.text, 175)
    assert spoke.started_ms == picked_up.at_ms + lasted + 200


def test_interrupting_nobody_is_simply_speaking() -> None:
    typed = a_typed_call()
    typed.wait(1)
    events = typed.interrupt("Hello.")
    assert not [e for e in events if isinstance(e, TraineeInterrupted)]


def test_after_the_end_typed_calls_do_nothing_more() -> None:
    typed = a_typed_call("Goodbye.")
    assert typed.call.is_over
    assert typed.say("Hello?") == ()
    assert typed.wait(5) == ()
    assert typed.hang_up() == ()
    assert typed.interrupt("Hello?") == ()


def test_waiting_into_her_line_lets_her_finish_it_later() -> None:
    typed = a_typed_call(GOOD[0])
    typed.wait(6.5)
    assert typed.call.line_being_said is not None  # she has just begun to ask
    typed.say("Yes, I'm here.")
    assert not typed.call.is_over


def test_hanging_up_is_the_last_thing_that_happens() -> None:
    typed = a_typed_call(GOOD[0])
    assert typed.hang_up()[-1].outcome is Outcome.TRAINEE_HUNG_UP  # type: ignore[attr-defined]
    inputs = [e for e in typed.log.events if isinstance(e, TraineeHungUp)]
    assert len(inputs) == 1


def test_a_start_may_change_trust_and_the_variant() -> None:
    start = CallStart.of(SCENARIO)
    warm = replace(start, feelings=tuple(replace(f, trust=70) for f in start.feelings))
    assert Call(SCENARIO, warm, 1).disposition == "warm"
    unnamed = replace(start, feelings=())
    assert Call(SCENARIO, unnamed, 1).feelings[0].trust == 40


def test_words_before_anything_was_said_are_answered() -> None:
    call = Call(SCENARIO, CallStart.of(SCENARIO), 1)
    events = call.receive(trainee_says("Hello, Sam from Norpack.", at=3_100))
    assert len(her_words(events)) == 2


def test_a_corrected_call_taken_again_still_ends_where_he_hung_up() -> None:
    typed = TypedCall(Call(SCENARIO, CallStart.of(SCENARIO), 1))
    typed.begin()
    for line in GOOD:
        typed.say(line)
    typed.hang_up()
    log = typed.log
    correction = TraineeCorrected(at_ms=log.events[-1].at_ms, turn=1, text="Hi Dana.")
    again = retake(
        replace(log, events=(*log.events, correction)), SCENARIO, 2, "What does it cost you?"
    )
    assert isinstance(again.events[-1], CallEnded)
