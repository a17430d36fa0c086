"""Gwen parts as friends where he says himself that it does not fit, and where else she does not."""

from simulator.call.call import Call
from simulator.call.events import NextStepAgreed, NextStepProposed
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario import library

OPENING = (
    "Hello Gwen, it's Sam from Tallyhall. I'm ringing about our payroll offer from July, so that it"
    " is off your desk. We'd said the end of August."
)


def test_a_call_for_her_last_word_parts_nobody() -> None:
    gwen = library.load("letting-go-payroll", library.SearchPath.of())
    call = TypedCall(Call(gwen, CallStart.of(gwen, trainee_name="Sam"), 1))
    call.begin()
    call.say(OPENING)
    call.say("Who decides this with you?")  # she names Yusuf, whom a parting names as well
    events = call.say(
        "I suggest that you think it over in peace, and that we speak when it suits you. May I ask"
        " you to name the day?"
    )
    (proposed,) = [event for event in events if isinstance(event, NextStepProposed)]
    assert proposed.step != "part-as-friends"
    assert not any(isinstance(event, NextStepAgreed) for event in events)
