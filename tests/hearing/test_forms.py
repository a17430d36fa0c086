"""Readings of the words that a reply hangs on: what form they have, what they leave to her."""

from collections.abc import Callable

import pytest

from simulator.hearing import forms
from simulator.hearing.left_to_her import asked_last, asks_when, leaves_it_out, names_two_ways
from simulator.hearing.things_asked import asks_for_a_thing, thing_asked_for


@pytest.mark.parametrize(
    ("reads", "yes", "no"),
    [
        (forms.asks_whether_he_may, "Is it all right if I ask Jonas?", "Is it all right?"),
        (forms.asks_beyond_permission, "May I ask whether it was written down?", "May I ask?"),
        (forms.says_he_asked, "I asked whether it rained.", "Did it rain?"),
        (forms.is_of_somebody_else, "and does she read it", "do you read it"),
        (forms.guesses_her, "Who does that, you?", "Who does that?"),
        (forms.names_one_or_other, "fixed tariff or spot price", "three or so"),
        (forms.looks_like_a_question, "ok and how old is it", "it is old"),
        (forms.asks_for_trouble, "is there one that isn't right", "is there one for me"),
        (forms.asks_whether_it_helps, "Would those be of use to you?", "Would it rain?"),
        (forms.asks_whether_it_helps, "is that any use", "is that your usual helper"),
        (forms.says_nothing, "…", "no"),
        (asks_for_a_thing, "Could you send us a few bottles?", "Could you give me an idea?"),
        (names_two_ways, "now or shall I ring tomorrow", "now or never"),
        (leaves_it_out, "should I or would you rather we left it", "should I ring or write"),
        (leaves_it_out, "shall I ring or would you rather not", "shall I ring or write"),
        (asks_when, "when shall I ring", "shall I ring"),
    ],
)
def test_a_form_is_told_from_what_looks_like_it(
    reads: Callable[[str], bool], yes: str, no: str
) -> None:
    assert reads(yes)
    assert not reads(no)


def test_what_is_asked_when_is_no_thing_asked_for() -> None:
    assert not asks_for_a_thing("When will you post it?")


def test_the_thing_he_asks_for_is_kept_in_his_words() -> None:
    assert thing_asked_for("Could you send us a bottle? Thanks.") == "Could you send us a bottle"
    assert thing_asked_for("How are you?") == ""


def test_the_question_that_ends_his_words_is_found_without_its_mark() -> None:
    assert asked_last("I can move it. Shall I do that or wait") == "Shall I do that or wait"
    assert asked_last("I can move it. I think so.") is None
