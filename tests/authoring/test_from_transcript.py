"""A written-down conversation becomes draft facts, each with the question that brought it."""

import pytest

from simulator.authoring.from_transcript import (
    NoConversationError,
    facts_in,
    likely_customer,
    read_conversation,
    speakers,
)
from simulator.scenario.model import Layer

TALK = """\
[00:02] Rep: Good morning, Ms Keller, it's Sam from Norpack. I'm ringing about the visit.
[00:09] Ms Keller: Good morning. Yes, go ahead.
[00:12] Rep: How has the line been running since he was there?
[00:15] Ms Keller: Better, but line 4 still jams twice a shift.
  It's the film, it creases when it's cold.
[00:25] Rep: And what does a jam mean for your people
[00:30] Ms Keller: Two of them drop everything and cut the film out with a knife.
[00:50] Rep: Thank you. Shall I come by on Thursday?
[00:53] Ms Keller: Thursday is fine. Goodbye.
"""


def test_what_the_customer_told_goes_with_the_question_before_it() -> None:
    facts = facts_in(read_conversation(TALK), "Ms Keller")
    assert [(fact.says, fact.asked_by) for fact in facts] == [
        (
            "Better, but line 4 still jams twice a shift. "
            "It's the film, it creases when it's cold.",
            ("How has the line been running since he was there?",),
        ),
        (
            "Two of them drop everything and cut the film out with a knife.",
            ("what does a jam mean for your people",),
        ),
    ]


def test_the_customer_is_the_one_who_is_no_rep() -> None:
    assert likely_customer(read_conversation(TALK)) == "Ms Keller"


def test_without_such_a_word_the_customer_is_the_one_who_asks_less() -> None:
    turns = read_conversation(TALK.replace("Rep:", "Sam:"))
    assert speakers(turns) == ("Sam", "Ms Keller")
    assert likely_customer(turns) == "Ms Keller"


@pytest.mark.parametrize(
    "line", ["Dana (00:12): It stops.", "00:12 Dana: It stops.", "Dana:  It stops."]
)
def test_a_turn_may_be_marked_with_its_time(line: str) -> None:
    turns = read_conversation(f"Sam: What happens?\n{line}\n")
    assert [(turn.speaker, turn.text) for turn in turns][1] == ("Dana", "It stops.")


def test_a_time_inside_a_sentence_begins_no_turn() -> None:
    turns = read_conversation("Sam: When?\nDana: Well,\nat 10:30 on Monday, as I said.\n")
    assert turns[1].text == "Well, at 10:30 on Monday, as I said."


def test_one_voice_is_no_conversation() -> None:
    with pytest.raises(NoConversationError, match="Each turn begins with who speaks"):
        read_conversation("Dear diary, today the line stopped again.")


def test_nothing_is_told_twice_and_greetings_are_no_facts() -> None:
    told = "Dana: Hello, this is Dana Whitfield from Harbour Foods.\nSam: Why?\n"
    told += "Dana: The line stops every single day.\nSam: Really?\n"
    told += "Dana: The line stops every single day.\nSam: I see.\nDana: Thanks for ringing, bye.\n"
    facts = facts_in(read_conversation(told), "Dana")
    assert [fact.says for fact in facts] == ["The line stops every single day."]


@pytest.mark.parametrize(
    ("asked", "told", "layer"),
    [
        ("What still goes wrong?", "The line stops every other day.", Layer.PROBLEM),
        ("What would change if it ran?", "We take the salad bowls back.", Layer.OPPORTUNITY),
        ("How do you see the future?", "The board wants a second site.", Layer.STRATEGY),
    ],
)
def test_the_layer_is_guessed_from_the_question_and_the_answer(
    asked: str, told: str, layer: Layer
) -> None:
    (fact,) = facts_in(read_conversation(f"Sam: {asked}\nDana: {told}\n"), "Dana")
    assert fact.layer is layer
