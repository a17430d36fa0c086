"""Days set aside, days from which something is there, and hours that are only bounds."""

from datetime import date

import pytest

from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.days_said import nothing_before, those_that_will_do
from simulator.hearing.hear import hear
from simulator.hearing.meaning import meaning
from simulator.hearing.when import find_when

TODAY = date(2026, 3, 24)
UNDER_WAY = HearingContext(in_opening=False, today=TODAY)


def kept(text: str) -> list[date | None]:
    return [m.day for m in those_that_will_do(text, find_when(text, TODAY).moments) if m.day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The 3 of April is much too soon. Would Friday the 10 of April do?", [10]),
        ("The 3rd won't work for us, the 10th would.", [10]),
        ("I meant the 10 of April, not the 3rd.", [10]),
        ("We cannot do the 3rd. Friday the 10th?", [10]),
        ("Friday the 10th rather than the 3rd, please.", [10]),
        ("Why not the 10th?", [10]),
        ("The 3rd or the 10th?", [3, 10]),
    ],
)
def test_a_day_set_aside_is_not_the_one_he_means(text: str, days: list[int]) -> None:
    assert kept(text) == [date(2026, 4, day) for day in days]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The spare part arrives around the 8.", date(2026, 4, 8)),
        ("It takes a fortnight, so on the 8 April it is there.", date(2026, 4, 8)),
        ("From the 8th, whenever you like.", date(2026, 4, 8)),
        ("We come on the 8th.", date.min),
        ("I'm there on the 8th of April.", date.min),
    ],
)
def test_nothing_is_there_before_the_day_it_comes(text: str, day: date) -> None:
    assert nothing_before(text, find_when(text, TODAY).moments) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the 14 of April", date(2026, 4, 14)),
        ("14 of April", date(2026, 4, 14)),
        ("Is the 14 okay?", date(2026, 4, 14)),
        ("around the 14.", date(2026, 4, 14)),
        ("Wednesday 8, what hour?", date(2026, 4, 8)),
        ("Tuesday 14 is fine", date(2026, 4, 14)),
    ],
)
def test_a_bare_figure_may_be_a_day_of_the_month(text: str, day: date) -> None:
    (moment,) = find_when(text, TODAY).moments
    assert (moment.day, moment.time) == (day, "")


@pytest.mark.parametrize(
    "text", ["the 3 stops", "two of the 4.", "the 5 nights", "all 14 of them", "14 of your people"]
)
def test_a_count_is_no_day(text: str) -> None:
    assert not find_when(text, TODAY).moments


@pytest.mark.parametrize("text", ["the 14 of April", "14 of April", "I said the 14 April, not 7"])
def test_a_date_is_no_count(text: str) -> None:
    read = meaning(text)
    assert {number.first for number in read.numbers} == {day.first for day in read.days}


def test_an_hour_before_a_day_said_twice_stays_its_hour() -> None:
    (moment,) = find_when("at eleven on Friday the 10th", TODAY).moments
    assert (moment.day, moment.time) == (date(2026, 4, 10), "11:00")


def test_at_and_a_number_beside_a_day_are_its_hour_whoever_then_acts() -> None:
    (moment,) = find_when("on friday the 10th at two marek rings you", TODAY).moments
    assert moment.time == "14:00"
    assert not any(m.time for m in find_when("on friday at two sites", TODAY).moments)


@pytest.mark.parametrize("bound", ["before two", "after two", "by two", "by noon", "until two"])
def test_a_bound_names_no_hour(bound: str) -> None:
    moments = find_when(f"Friday the 3rd, {bound}.", TODAY).moments
    assert moments[0].day == date(2026, 4, 3)
    assert not any(moment.time and not moment.vague for moment in moments)


@pytest.mark.parametrize(
    "text",
    [
        "Right, then I ask you quickly. How was the training?",
        "Okay, let me ask that differently. What bothers you there?",
        "I'd rather understand it before I suggest something that doesn't fit.",
    ],
)
def test_how_he_will_ask_is_no_promise_that_waits(text: str) -> None:
    assert not hear(text, UNDER_WAY).has(ActKind.CONDITIONAL_COMMITMENT)


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather check with our planner before I promise you a day.",
        "Let me ask the workshop first, then I'll ring you on Thursday.",
    ],
)
def test_a_promise_that_waits_for_somebody_is_one(text: str) -> None:
    assert hear(text, UNDER_WAY).has(ActKind.CONDITIONAL_COMMITMENT)


@pytest.mark.parametrize(
    "text",
    [
        "There's a grant for it that closes on 31 March.",
        "It can be moved at no cost, as long as it's done by the 3rd of April.",
        "I won't push anything on you on Friday.",
    ],
)
def test_a_day_by_which_something_ends_or_he_does_nothing_is_no_day_of_theirs(text: str) -> None:
    assert kept(text) == []
    step = hear(f"{text} What would they need to see?", UNDER_WAY).first(ActKind.NEXT_STEP_PROPOSAL)
    assert step is None or step.attributes.moment is None
