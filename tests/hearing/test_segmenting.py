"""Clauses and fluent sentences, with and without marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.hearing.fluency import fluent
from simulator.hearing.segmenting import boundaries
from simulator.hearing.wording import Wording, read

WORDS = ("what", "do", "you", "is", "it", "and", ",", "?", "so")


def clauses(wording: Wording) -> tuple[tuple[int, int], ...]:
    """The clauses of an utterance in order, half-open, in places of the plain wording.

    Together they hold every word; a joining word belongs to the clause before it.
    """
    spans: list[tuple[int, int]] = []
    for sentence in wording.sentences:
        said = fluent(wording, sentence)
        starts = {said.places[at] for at in boundaries(said)}
        starts.add(sentence.start)
        ordered = sorted(starts)
        spans += zip(ordered, [*ordered[1:], sentence.end], strict=True)
    return tuple(spans)


def parts(text: str) -> list[str]:
    wording = read(text)
    return [wording.plain[start:end].strip(" .?!") for start, end in clauses(wording)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("the pumps drew air did they stop", ["the pumps drew air", "did they stop"]),
        ("the film is late why did you change it", ["the film is late", "why did you change it"]),
        ("it came late at which stage did it stop", ["it came late", "at which stage did it stop"]),
        (
            "she has three trucks and does she need more",
            ["she has three trucks and", "does she need more"],
        ),
        ("The film is late, the seals too. Why?", ["the film is late", "the seals too", "why"]),
        ("the thing is it does not hold", ["the thing is it does not hold"]),
        ("i know what they do there", ["i know what they do there"]),
        ("what kind of seals do you use", ["what kind of seals do you use"]),
    ],
)
def test_a_clause_begins_where_english_shows_it(said: str, expected: list[str]) -> None:
    assert parts(said) == expected


@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS)).map(" ".join))
@settings(deadline=None)
def test_clauses_hold_every_word_once(text: str) -> None:
    wording = read(text)
    spans = clauses(wording)
    assert all(first < last for first, last in spans)
    held = " ".join(wording.plain[first:last].strip() for first, last in spans)
    said = [word for word in wording.plain.split() if word not in (".", "?", "!")]
    assert [word for word in held.split() if word not in (".", "?", "!")] == said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("what what um does it do", "what does it do"),
        ("w what was it", "what was it"),
        ("would they would you be there", "would you be there"),
        ("is can you lift it", "can you lift it"),
        ("the trays are new", "the trays are new"),
    ],
)
def test_stammers_and_restarts_are_taken_back(said: str, meant: str) -> None:
    wording = read(said)
    assert fluent(wording, wording.sentences[0]).text == meant
