"""Words, their places, and the clauses they form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.hearing.tokens import MOST_CHARS, clauses, tokenise, words


def said(text: str) -> list[str]:
    return [text[clause.start : clause.end] for clause in clauses(text)]


@given(st.text())
def test_every_span_holds_its_word_and_they_follow_each_other(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        end = token.end


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
def test_clauses_share_out_all_words_in_order(text: str) -> None:
    assert [t for clause in clauses(text) for t in clause.tokens] == list(tokenise(text))


@given(
    st.lists(
        st.sampled_from(
            sorted(words("so what do you think i'm calling because and then , . ? dana"))
        )
    )
)
def test_clauses_share_out_all_words_of_run_on_speech(words: list[str]) -> None:
    text = " ".join(words)
    assert [t for clause in clauses(text) for t in clause.tokens] == list(tokenise(text))


@pytest.mark.parametrize(
    "text",
    [
        "10:30",
        "£1,200",
        "12k",
        "2nd",
        "50%",
        "don't",
        "3x",
        "24/7",
        "2026-04-01",
        "p.m.",
        "O’Neill",
    ],
)
def test_numbers_times_money_and_contractions_are_one_word(text: str) -> None:
    assert [t.text for t in tokenise(f"so {text} then")] == ["so", text, "then"]


def test_hyphens_part_words() -> None:
    assert [t.lower for t in tokenise("Forty-two, month-end")] == ["forty", "two", "month", "end"]


def test_words_of_one_family_share_a_stem() -> None:
    assert {t.stem for t in tokenise("stop stops stopped stopping")} == {"stop"}


def test_punctuation_ends_clauses_and_is_told() -> None:
    found = clauses("Hi Dana, it's Sam. Have you ten minutes? Great!")
    assert [c.mark for c in found] == [",", ".", "?", "!"]
    assert [c.sentence for c in found] == [0, 0, 1, 2]


def test_speech_without_punctuation_is_split_where_clauses_open() -> None:
    assert said(
        "hi dana it's sam from norpack i'm calling because our engineer was at line two last week "
        "have you ten minutes"
    ) == [
        "hi dana",
        "it's sam from norpack",
        "i'm calling",
        "because our engineer was at line two last week",
        "have you ten minutes",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "can you tell me how the night shift is handling this",
        "what kind of problems do you have",
        "how often does it stop in a week",
        "I know what is wrong with Mr. Smith",
        "we come early so that you see a stop",
    ],
)
def test_embedded_questions_stay_whole(text: str) -> None:
    assert said(text) == [text]


def test_two_questions_in_a_row_are_two_clauses() -> None:
    assert said("great how is line two running and what would you change") == [
        "great how is line two running",
        "and what would you change",
    ]


def test_what_lies_beyond_the_cap_is_not_read() -> None:
    assert tokenise("a " * MOST_CHARS)[-1].end <= MOST_CHARS


def test_nothing_makes_no_words_and_no_clauses() -> None:
    for text in ("", "   ", "?!…", "🙂🙂", "\x00"):
        assert tokenise(text) == clauses(text) == ()
