"""The last part of a turn that wants a reply decides what she answers."""

import pytest

from simulator.call.call import Call
from simulator.call.due import Due, due_of
from simulator.call.events import Event, Heard, NextStepAgreed, NextStepProposed, PersonaSaid
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.line_asked import asks_to_speak_up, asks_whether_she_hears
from simulator.scenario import library

DANA = library.load("packaging-renewal", library.SearchPath.of())
OPENING = (
    "Dana, Sam from Norpack. Marek was at line 2 last Tuesday about the seals. How did it go?",
    "What happens on the line when it stops?",
)


def after_the_opening(text: str) -> tuple[Event, ...]:
    call = TypedCall(Call(DANA, CallStart.of(DANA), seed=1))
    call.begin()
    for line in OPENING:
        call.say(line)
    return call.say(text)


def said(text: str) -> str:
    events = after_the_opening(text)
    return " ".join(part.text for e in events if isinstance(e, PersonaSaid) for part in e.parts)


def cues(text: str) -> list[str]:
    events = after_the_opening(text)
    parts = [part for event in events if isinstance(event, PersonaSaid) for part in event.parts]
    return [part.cell.rpartition(" ")[2] or part.source for part in parts]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("That sounds hard.", Due.NOTHING),
        ("That sounds hard. Who clears it up?", Due.ANSWER),
        ("We've got a page on starting up again, it's free. Would that help you?", Due.OFFER),
        ("Could Marek come on Thursday the 2nd of April at nine?", Due.STEP),
        ("Marek comes on Thursday the 2nd of April. Does Pavel have to be told?", Due.ANSWER),
        ("So it's three stops a week, forty minutes each. Is that right?", Due.CHECK),
        ("Thanks, Dana, that was good of you. Goodbye.", Due.GOODBYE),
    ],
)
def test_what_is_due_is_read_from_the_last_part(text: str, due: Due) -> None:
    heard = next(e.heard for e in after_the_opening(text) if isinstance(e, Heard))
    assert due_of(heard) is due


def test_whether_an_offer_would_help_is_answered_by_taking_it_up() -> None:
    assert cues("We've got a page on starting up again, it's free. Would that help you?")[-1] in {
        "takes_offer",
        "value_fits",
        "value_generic",
    }


def test_a_question_behind_a_step_does_not_lose_the_step() -> None:
    events = after_the_opening(
        "Then Marek comes on Thursday the 2nd of April at nine with the rear jaws, so you're safe"
        " for the summer. Does Pavel have to be told?"
    )
    assert any(isinstance(event, NextStepAgreed) for event in events)


@pytest.mark.parametrize(
    "text",
    [
        "The kit takes two weeks, I can't make it quicker. Is that a problem for you?",
        "It would be a small page, nothing more. Can you live with that?",
        "A new pair takes five weeks. Is that too long for you?",
    ],
)
def test_a_limit_he_names_is_answered_by_whether_she_can_live_with_it(text: str) -> None:
    assert cues(text) == ["lives_with_it"]


def test_the_line_itself_is_answered_plainly() -> None:
    assert asks_to_speak_up("can you speak up theres a bus")
    assert not asks_to_speak_up("Who speaks for the line?")
    assert asks_whether_she_hears("Can you hear me?")
    assert cues("Can you hear me?") == ["hears_him"]
    louder = said("can you speak up theres a bus")
    assert "forty minutes" in louder


def test_a_goodbye_gets_no_small_word_before_it() -> None:
    assert cues("Thanks for the time, Dana. Bye.")[0] == "rings_off"


def test_a_second_content_does_not_begin_with_a_yes_or_a_no() -> None:
    reply = said(
        "Marek could come on Thursday the 2nd of April at nine. And who looks after the line?"
    )
    assert "Pavel" in reply
    assert "yes," not in reply.lower() and " no." not in reply.lower()


def test_a_day_named_by_the_way_before_a_question_is_no_step() -> None:
    events = after_the_opening("That must eat your Wednesday. Who clears it up?")
    assert not any(isinstance(event, NextStepProposed) for event in events)


def test_a_longer_question_about_his_offer_is_answered_by_what_she_says_of_the_offer() -> None:
    of_the_offer = cues("I'll send you a page on it today. Is that of interest to you or not?")
    assert not {"no_choice", "does_not_know", "probably", "non_committal"} & set(of_the_offer)
