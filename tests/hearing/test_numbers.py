"""Numbers in any wording, and when two of them say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.hearing.numbers import Number, NumberKind, numbers

_WORDS = st.sampled_from(
    ["a", "hundred", "and", "twenty", "three", "times", "week", "every", "other", "day", "half",
     "line", "2", "12k", "1,2,3", "point", "one", "dozen", "or", "so", "per", "third", "£4"]
)  # fmt: skip


def only(text: str) -> Number:
    found = numbers(text)
    assert len(found) == 1, found
    return found[0]


@given(st.one_of(st.text(), st.lists(_WORDS).map(" ".join)))
def test_numbers_lie_inside_the_text_and_follow_each_other(text: str) -> None:
    end = 0
    for number in numbers(text):
        assert end <= number.start < number.end <= len(text)
        assert 0 <= number.first < number.stop
        end = number.end


@given(st.integers(min_value=0, max_value=999_999_999))
def test_digits_are_worth_what_they_say(value: int) -> None:
    assert only(f"{value}").value == value
    assert only(f"{value:,}").value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thirteen seals", 13),
        ("forty-two", 42),
        ("a hundred and twenty", 120),
        ("two thousand and five", 2005),
        ("two hundred and ten thousand", 210_000),
        ("1,200", 1200),
        ("12k", 12_000),
        ("two and a half hours", 2.5),
        ("two point five", 2.5),
        ("three quarters", 0.75),
        ("a quarter of the runs", 0.25),
        ("half of it", 0.5),
        ("2.5", 2.5),
    ],
)
def test_a_number_is_worth_the_same_in_any_wording(text: str, value: float) -> None:
    assert only(text).value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "three times a week", "3x weekly", "three a week", "three stops every week", "3 times/week",
        "3x per week", "every week three times", "three times each week",
    ],
)  # fmt: skip
def test_rates_in_any_wording_are_times_per_week(text: str) -> None:
    number = only(text)
    assert (number.kind, number.value) == (NumberKind.RATE, 3)
    assert text[number.start : number.end] == text


@pytest.mark.parametrize(
    ("text", "per_week"),
    [
        ("every other day", 3.5),
        ("daily", 7),
        ("once a fortnight", 0.5),
        ("every three weeks", 1 / 3),
    ],
)
def test_regular_events_have_a_rate(text: str, per_week: float) -> None:
    assert only(text).value == pytest.approx(per_week)


@pytest.mark.parametrize(
    ("text", "kind", "of"),
    [
        ("£12k", NumberKind.MONEY, "pound"),
        ("1,200 euros", NumberKind.MONEY, "euro"),
        ("fifty percent", NumberKind.PERCENT, ""),
        ("50%", NumberKind.PERCENT, ""),
        ("the third site", NumberKind.ORDINAL, "site"),
        ("the 2nd", NumberKind.ORDINAL, ""),
        ("line 2", NumberKind.LABEL, "line"),
        ("line two stops", NumberKind.LABEL, "line"),
        ("four call-outs", NumberKind.COUNT, "call"),
    ],
)
def test_what_a_number_counts_is_told(text: str, kind: NumberKind, of: str) -> None:
    assert (only(text).kind, only(text).of) == (kind, of)


@pytest.mark.parametrize(
    "text", ["the other one", "which one", "a second please", "24/7", "no one"]
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert numbers(text) == ()


def test_thirty_is_not_three_and_three_a_week_is_not_three_a_month() -> None:
    assert not only("thirty").agrees_with(only("three"))
    assert not only("three a week").agrees_with(only("three a month"))
    assert not only("three times a week").agrees_with(only("three"))


def test_a_rough_figure_agrees_with_one_near_it() -> None:
    assert only("a dozen or so").agrees_with(only("thirteen"))
    assert not only("a dozen or so").agrees_with(only("thirty"))
    assert not only("twelve").agrees_with(only("thirteen"))
    assert only("about three times a week").agrees_with(only("every other day"))


def test_every_few_of_a_thing_is_an_ordinal_as_every_third_is() -> None:
    said, hers = numbers("every four boxes is short"), numbers("every fourth box is short")
    assert [(n.kind, n.value) for n in said] == [(n.kind, n.value) for n in hers]


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("half an hour", 0.5, "hour"),
        ("half a bench day", 0.5, "day"),
        ("an hour and a half", 1.5, "hour"),
        ("two thirds of an hour", 2 / 3, "hour"),
        ("a fortnight", 2, "week"),
        ("two bench days", 2, "day"),
    ],
)
def test_a_unit_is_what_a_number_counts(text: str, value: float, of: str) -> None:
    found = only(text)
    assert found.value == pytest.approx(value)
    assert found.of == of


def test_a_whole_day_a_week_is_a_rate() -> None:
    found = only("a whole day a week")
    assert (found.kind, found.value, found.of) == (NumberKind.RATE, 1, "day")


def test_a_figure_set_against_another_counts_the_same() -> None:
    assert [number.of for number in numbers("from twelve suppliers down to two")] == [
        "supplier",
        "supplier",
    ]


def test_a_word_of_place_is_not_what_a_number_counts() -> None:
    assert [number.of for number in numbers("four hundred thousand above the forecast")] == [""]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("She asks Ravi first, and he asks the crews.", []),
        ("First the sentence, then the day.", []),
        ("the first of June", [1]),
        ("Our first site opened in May.", [1]),
    ],
)
def test_what_comes_first_counts_nothing(text: str, values: list[float]) -> None:
    assert [number.value for number in numbers(text)] == values
