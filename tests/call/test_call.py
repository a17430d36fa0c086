"""A call from the first ring to the dead line, with hearing by script."""

import pytest

from simulator.call.call import Call
from simulator.call.errors import (
    CallError,
    CallIsOverError,
    ImpossibleEventError,
    NotPickedUpError,
    TimeWentBackwardsError,
    UnknownLineError,
)
from simulator.call.events import (
    CallEnded,
    Event,
    FactDisclosed,
    Heard,
    Input,
    Outcome,
    PersonaLineFinished,
    PersonaSaid,
    Tick,
    TraineeContinued,
    TraineeHungUp,
    TraineeInterrupted,
    TraineeStartedSpeaking,
    TraineeWentQuiet,
)
from simulator.call.start import CallStart
from simulator.hearing.acts import ActKind
from tests.builders import ScriptedHearing, a_scenario, an_act, heard, trainee_says

SCRIPT = ScriptedHearing(
    {
        "what goes wrong": heard(ActKind.OPEN_QUESTION, asks_for=("weekly-stops",)),
        "the visit": heard(
            an_act(ActKind.PURPOSE, has_topic=True, specific=True, anchors=("the visit",))
        ),
        "bye": heard(ActKind.GOODBYE),
    }
)


def a_call(**changes: object) -> Call:
    scenario = a_scenario(**changes)  # type: ignore[arg-type]
    return Call(scenario, CallStart.of(scenario), seed=1, hearing=SCRIPT)


def an_answered_call(**changes: object) -> Call:
    call = a_call(**changes)
    said = said_in(call.receive(Tick(at_ms=3_000)))
    call.receive(PersonaLineFinished(at_ms=5_000, line_id=said[0].line_id))
    return call


def said_in(events: tuple[Event, ...]) -> list[PersonaSaid]:
    return [event for event in events if isinstance(event, PersonaSaid)]


def test_she_picks_up_after_three_seconds_of_ringing() -> None:
    call = a_call()
    assert call.phase == "ringing"
    assert call.next_deadline_ms() == 3_000
    assert call.receive(Tick(at_ms=2_999)) == ()
    (said,) = said_in(call.receive(Tick(at_ms=3_000)))
    assert call.phase == "answered"
    assert "Dana Whitfield" in said.text


def test_an_open_question_about_a_problem_is_answered_in_full() -> None:
    call = an_answered_call()
    events = call.receive(trainee_says("what goes wrong", at="0:06"))
    assert [e.fact for e in events if isinstance(e, FactDisclosed)] == ["weekly-stops"]
    (said,) = said_in(events)
    assert "three times a week" in said.text
    assert [e.turn for e in events if isinstance(e, Heard)] == [1]


def test_she_rings_off_when_he_says_goodbye() -> None:
    call = an_answered_call()
    events = call.receive(trainee_says("bye", at="0:06"))
    assert events[-1] == CallEnded(at_ms=6_400, turn=1, outcome=Outcome.TRAINEE_HUNG_UP)
    assert call.is_over
    assert call.outcome is Outcome.TRAINEE_HUNG_UP
    assert call.next_deadline_ms() is None


def test_hanging_up_ends_the_call_even_while_it_rings() -> None:
    call = a_call()
    events = call.receive(TraineeHungUp(at_ms=1_000))
    assert events[-1] == CallEnded(at_ms=1_000, turn=0, outcome=Outcome.TRAINEE_HUNG_UP)


@pytest.mark.parametrize(
    ("event", "error"),
    [
        (Tick(at_ms=4_999), TimeWentBackwardsError),
        (PersonaLineFinished(at_ms=6_000, line_id="L1"), UnknownLineError),
        (PersonaLineFinished(at_ms=6_000, line_id="L9"), UnknownLineError),
        (TraineeInterrupted(at_ms=6_000, line_id="L9", heard_chars=0), UnknownLineError),
        (TraineeWentQuiet(at_ms=6_000), ImpossibleEventError),
        (
            TraineeContinued(at_ms=6_000, text="and", started_ms=5_500, ended_ms=6_000),
            ImpossibleEventError,
        ),
        (
            trainee_says("what goes wrong", at="0:06").__class__(
                at_ms=6_000, text="x", started_ms=6_500, ended_ms=6_000
            ),
            ImpossibleEventError,
        ),
    ],
)
def test_an_event_that_cannot_have_happened_changes_nothing(
    event: Input, error: type[CallError]
) -> None:
    call, untouched = an_answered_call(), an_answered_call()
    with pytest.raises(error):
        call.receive(event)
    turn = trainee_says("what goes wrong", at="0:06")
    assert call.receive(turn) == untouched.receive(turn)


def test_nobody_can_be_spoken_to_before_she_picks_up() -> None:
    call = a_call()
    with pytest.raises(NotPickedUpError):
        call.receive(trainee_says("bye", at="0:01"))
    with pytest.raises(NotPickedUpError):
        call.receive(TraineeStartedSpeaking(at_ms=1_000))


def test_nothing_happens_after_the_end() -> None:
    call = an_answered_call()
    call.receive(TraineeHungUp(at_ms=6_000))
    with pytest.raises(CallIsOverError):
        call.receive(Tick(at_ms=7_000))


def test_more_of_a_line_than_there_is_cannot_have_been_heard() -> None:
    call = a_call()
    (said,) = said_in(call.receive(Tick(at_ms=3_000)))
    for chars in (-1, len(said.text) + 1):
        with pytest.raises(ImpossibleEventError):
            call.receive(TraineeInterrupted(at_ms=4_000, line_id=said.line_id, heard_chars=chars))


def test_persona_hangs_up_after_two_unanswered_silences() -> None:
    call = an_answered_call()
    assert call.next_deadline_ms() == 11_000
    (first,) = said_in(call.receive(Tick(at_ms=11_000)))
    assert "still there" in first.text
    call.receive(PersonaLineFinished(at_ms=12_000, line_id=first.line_id))
    events = call.receive(Tick(at_ms=30_000))
    assert events[-1] == CallEnded(at_ms=18_000, turn=0, outcome=Outcome.POLITE_END)


def test_she_waits_while_he_is_mid_sentence_however_long_it_takes() -> None:
    call = an_answered_call()
    call.receive(TraineeStartedSpeaking(at_ms=6_000))
    assert call.next_deadline_ms() is None
    assert call.receive(TraineeWentQuiet(at_ms=60_000)) == ()
    assert call.next_deadline_ms() is None
    assert call.receive(Tick(at_ms=90_000)) == ()


def test_an_unknown_variant_is_named() -> None:
    scenario = a_scenario()
    start = CallStart(today=scenario.call.today, variant="z")
    with pytest.raises(LookupError, match="no variant 'z'"):
        Call(scenario, start, seed=1, hearing=SCRIPT)
