"""The order and direction of two statements with the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.hearing.meaning import meaning
from simulator.hearing.word_order import opposite_direction, turns_round


def test_the_same_words_the_other_way_round_are_another_statement() -> None:
    hers = meaning("The white cat with a red collar watches the brown bird.")
    his = meaning("The brown bird with a white collar watches the red cat.")
    assert turns_round(hers, his)
    assert not turns_round(hers, hers)


def test_a_passive_turns_the_order_and_not_the_meaning() -> None:
    hers = meaning("The old gardener waters the young trees behind the shed.")
    his = meaning("Behind the shed the young trees are watered by the old gardener.")
    assert not turns_round(hers, his)


@pytest.mark.parametrize(
    ("hers", "his", "word"),
    [
        ("The boy jumps into the lake.", "The boy jumps out of the lake.", "out"),
        ("She walks up the hill.", "She walks down the hill.", "down"),
    ],
)
def test_the_other_way_is_the_opposite(hers: str, his: str, word: str) -> None:
    said = meaning(his)
    place = opposite_direction(meaning(hers), said)
    assert place is not None and said.tokens[place].lower == word


def test_both_directions_in_both_are_no_opposite() -> None:
    both = meaning("He walks up the hill and down again.")
    assert opposite_direction(both, meaning("He walks up the hill.")) is None


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    place = opposite_direction(meaning(one), meaning(other))
    assert place is None or 0 <= place < len(meaning(other).tokens)
    assert not turns_round(meaning(one), meaning(one))
