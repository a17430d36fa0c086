"""Her replies fit what was just said: real words, the whole way from hearing to her line."""

from simulator.call.call import Call
from simulator.call.events import CallEnded, Event, NotUnderstood, PersonaSaid
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import SearchPath, load

OPENING = "Hi Dana, Sam from Norpack. I'm ringing because Marek was at line 2 last week."


def said_in(turns: tuple[str, ...]) -> tuple[tuple[Event, ...], ...]:
    """What each turn of a call with Dana brought about."""
    scenario = load("packaging-renewal", SearchPath.of())
    call = TypedCall(Call(scenario, CallStart.of(scenario), 1))
    call.begin()
    return tuple(call.say(turn) for turn in turns)


def sources(*turns: str) -> list[str]:
    """Where the parts of her last reply come from: "fact:…", a cue of her library, …"""
    last = said_in(turns)[-1]
    parts = [part for event in last if isinstance(event, PersonaSaid) for part in event.parts]
    return [
        part.cell.rpartition(" ")[2] if part.source == "cell" else part.source for part in parts
    ]


def test_who_came_and_how_it_went_say_why_he_rings() -> None:
    turns = (
        "Dana, it's Sam at Norpack. Our Marek came to line 2 on Tuesday. What's it done since?",
        "And how long are you down each time?",
        "Who feels that?",
        "Where exactly does it stick?",
        "Is it worse on some days?",
    )
    outcomes = [event for turn in said_in(turns) for event in turn if isinstance(event, CallEnded)]
    assert not outcomes


def test_thinking_better_ask_is_a_purpose() -> None:
    turns = ("Hello Dana, Sam, Norpack. I thought I'd better ask how Tuesday's visit went.",)
    assert not any(isinstance(event, NotUnderstood) for event in said_in(turns)[0])
    assert "asks_purpose" not in sources(*turns)


def test_how_she_has_been_since_last_time_asks_how_she_is() -> None:
    assert "small_talk" in sources(
        "Hi Dana, Sam here. How have you been keeping since we last talked?"
    )


def test_somebody_who_checks_himself_and_asks_on_is_answered() -> None:
    turns = (OPENING, "How often does it stop?", "And it, hang on, what is the cause of it?")
    assert "fact:rear-jaws:full" in sources(*turns)


def test_asking_what_was_wrong_in_a_summary_brings_it_again() -> None:
    turns = (
        OPENING,
        "How often does it stop?",
        "So line 2 stops thirty times a week.",
        "Sorry, what did I get wrong?",
    )
    assert "fact:weekly-stops:full" in sources(*turns)


def test_a_name_she_has_not_given_is_not_answered_with_a_figure() -> None:
    turns = (OPENING, "What does a stop cost you?", "Who told you about the lorry?")
    assert "answer:missed-lorry" not in sources(*turns)
