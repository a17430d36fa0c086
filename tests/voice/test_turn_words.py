"""Listener's noises and unfinished sentences, by their words."""

import pytest

from simulator.voice.turn_words import is_listening, is_unfinished


@pytest.mark.parametrize(
    "text", ["", "Mm-hm.", "Uh-huh", "Right.", "Oh, I see.", "Yeah, yeah.", "Hmm...", "Okay!"]
)
def test_a_listener_says_so_in_few_words(text: str) -> None:
    assert is_listening(text)


@pytest.mark.parametrize(
    "text", ["Sorry, wait.", "Right, but how many?", "No.", "Okay, good, fine, great.", "Thursday"]
)
def test_who_wants_the_floor_says_more(text: str) -> None:
    assert not is_listening(text)


@pytest.mark.parametrize(
    "text",
    ["I'm ringing because", "So the", "We'd suggest that Marek and", "It stops about ...",
     "Our engineer went to the", "well, um", "I wanted to ask you about", "Is it the?"],
)  # fmt: skip
def test_a_sentence_that_needs_another_word_is_unfinished(text: str) -> None:
    assert is_unfinished(text)


@pytest.mark.parametrize(
    "text",
    ["What are you looking for?", "Ten minutes would do.", "Thanks, Dana.", "Where is it from?",
     "How has it run since then?", "I think so.", "Yes, it has.", "", "That is what I meant."],
)  # fmt: skip
def test_a_whole_sentence_is_finished(text: str) -> None:
    assert not is_unfinished(text)
