"""How near words come to known sentences, held against the formula written out."""

from collections import Counter
from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.hearing.nearness import Sentences
from simulator.hearing.tokens import spoken, tokenise
from simulator.hearing.wording import last_sentence, read

SAID = (
    "How often does the pump stop, and what does the stop cost?",
    "What does that cost you?",
    "Who looks after the pumps?",
    "",
    "the the the pump pump",
)


def runs(text: str) -> Counter[str]:
    padded = [f" {word} " for word in spoken(text)]
    return Counter(
        word[at : at + length]
        for word in padded
        for length in (3, 4)
        for at in range(len(word) - length + 1)
    )


def by_the_formula(text: str, known: str, everything: tuple[str, ...]) -> float:
    def vector(said: str) -> dict[str, float]:
        held = Counter(run for each in everything for run in runs(each))
        return {
            run: (1 + log(count)) * (log((1 + len(everything)) / (1 + held[run])) + 1)
            for run, count in runs(said).items()
            if run in held
        }

    his, hers = vector(text), vector(known)
    lengths = sqrt(sum(w * w for w in his.values())) * sqrt(sum(w * w for w in hers.values()))
    return sum(w * hers.get(run, 0.0) for run, w in his.items()) / lengths if lengths else 0.0


@pytest.mark.parametrize("copies", [1, 40])
@pytest.mark.parametrize("text", ["What does the pump cost?", "the pump the pump the", "Why?", ""])
def test_likeness_is_the_cosine_of_the_letters_for_rare_and_for_common_runs(
    text: str, copies: int
) -> None:
    everything = (*SAID, *(f"Is pump {n} quiet?" for n in range(copies)))
    found = Sentences([spoken(each) for each in everything]).likeness(spoken(text))
    wanted = [by_the_formula(text, each, everything) for each in everything]
    assert found == pytest.approx(wanted, abs=0.002)


@given(st.text())
def test_spoken_words_are_those_of_the_tokens(text: str) -> None:
    assert spoken(text) == tuple(token.lower for token in tokenise(text))


@given(st.text(alphabet="abIi'’l .,:;?!-\nwas", max_size=60))
def test_the_last_sentence_is_that_of_the_whole_wording(text: str) -> None:
    wording = read(text)
    last = wording.sentences[-1] if wording.sentences else None
    assert last_sentence(text) == (wording.plain[last.start : last.end] if last else "")
