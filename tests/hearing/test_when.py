"""Dates and times as said on a Tuesday, 24 March 2026, and words that are neither."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.hearing.acts import Moment, WhenKind
from simulator.hearing.tokens import words
from simulator.hearing.when import find_when

TODAY = date(2026, 3, 24)
_BITS = st.sampled_from(
    sorted(
        words(
            "at on the 3rd march april next last tuesday week of month end early in two weeks half "
            "past ten 10:30 10.30 q3 first quarter 2026 31st from today easter new year may 30 a.m."
        )
    )
)


def only(text: str) -> Moment:
    found = find_when(text, TODAY).moments
    assert len(found) == 1, found
    return found[0]


@given(st.one_of(st.text(), st.lists(_BITS).map(" ".join)), st.dates())
def test_moments_and_spans_lie_inside_the_text(text: str, today: date) -> None:
    when = find_when(text, today)
    for span in (*when.spans, *when.moments):
        assert 0 <= span.start < span.end <= len(text)
    assert (when.kind is WhenKind.NONE) == (not when.spans)


@pytest.mark.parametrize(
    "text",
    [
        "May I ask you something?",
        "March on, we said",
        "wait a second, the second line",
        "at one site",
        "at 3 locations",
        "have you ten minutes",
        "24/7",
        "three times a week",
        "every other day",
        "drop the Saturday shift",
        "If Fridays ran through",
        "on second thought",
        "between two and three stops",
        "by two percent",
        "how soon could you",
        "we're looking at one",
        "is there anything else I can do for you today",
        "the fall in output",
        "we spring into action",
        "two to three weeks",
        "Mon dieu",
    ],
)
def test_words_that_only_look_like_a_date_or_time_are_none(text: str) -> None:
    assert find_when(text, TODAY).kind is WhenKind.NONE


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tuesday", "2026-03-31"),
        ("on Wednesday", "2026-03-25"),
        ("next Tuesday", "2026-03-31"),
        ("next Friday", "2026-04-03"),
        ("this Friday", "2026-03-27"),
        ("Friday week", "2026-04-03"),
        ("Thursday next week", "2026-04-02"),
        ("last Tuesday", "2026-03-17"),
        ("the 3rd", "2026-04-03"),
        ("the 30th", "2026-03-30"),
        ("April 3rd", "2026-04-03"),
        ("April the third", "2026-04-03"),
        ("3 April", "2026-04-03"),
        ("the third of April", "2026-04-03"),
        ("3rd of next month", "2026-04-03"),
        ("on the twenty-first", "2026-04-21"),
        ("18 February", "2027-02-18"),
        ("on Tuesday 31 March", "2026-03-31"),
        ("on 3/4", "2026-04-03"),
        ("3/4/26", "2026-04-03"),
        ("2026-04-03", "2026-04-03"),
        ("tomorrow", "2026-03-25"),
        ("the day after tomorrow", "2026-03-26"),
        ("this afternoon", "2026-03-24"),
        ("in two weeks", "2026-04-07"),
        ("in ten days' time", "2026-04-03"),
        ("a week from Friday", "2026-04-03"),
        ("three weeks ago", "2026-03-03"),
        ("by Thursday", "2026-03-26"),
    ],
)
def test_a_day_is_counted_from_today(text: str, day: str) -> None:
    moment = only(text)
    assert (moment.day, moment.until, moment.time) == (date.fromisoformat(day), None, "")


@pytest.mark.parametrize(
    ("text", "day", "until"),
    [
        ("next week", "2026-03-30", "2026-04-05"),
        ("end of next week", "2026-04-02", "2026-04-03"),
        ("early April", "2026-04-01", "2026-04-10"),
        ("mid June", "2026-06-11", "2026-06-20"),
        ("in October", "2026-10-01", "2026-10-31"),
        ("the third quarter", "2026-07-01", "2026-09-30"),
        ("first week of April", "2026-04-01", "2026-04-07"),
        ("the week after next", "2026-04-06", "2026-04-12"),
        ("next year", "2027-01-01", "2027-12-31"),
        ("within ten days", "2026-03-24", "2026-04-03"),
    ],
)
def test_a_stretch_has_a_first_and_a_last_day(text: str, day: str, until: str) -> None:
    moment = only(text)
    assert (moment.day, moment.until) == (date.fromisoformat(day), date.fromisoformat(until))


@pytest.mark.parametrize(
    ("text", "day", "until"),
    [
        ("after month-end", "2026-04-01", None),
        ("not before the 3rd", "2026-04-03", None),
        ("before Easter", None, "2026-04-04"),
        ("until the 22nd", None, "2026-04-22"),
        ("by autumn", None, "2026-11-30"),
        ("by the end of the month", None, "2026-03-31"),
        ("in spring", "2026-03-01", "2026-05-31"),
        ("soon", None, None),
        ("as soon as possible", None, None),
    ],
)
def test_what_no_diary_can_hold_is_vague(text: str, day: str | None, until: str | None) -> None:
    moment = only(text)
    assert moment.vague
    assert moment.day == (date.fromisoformat(day) if day else None)
    assert moment.until == (date.fromisoformat(until) if until else None)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("at nine", "09:00"),
        ("at two", "14:00"),
        ("half past ten", "10:30"),
        ("at half ten", "10:30"),
        ("quarter to four", "15:45"),
        ("ten past nine", "09:10"),
        ("at 10.30", "10:30"),
        ("14:05", "14:05"),
        ("9 a.m.", "09:00"),
        ("three pm", "15:00"),
        ("seven in the evening", "19:00"),
        ("evening 7:30", "19:30"),
        ("ten o'clock", "10:00"),
        ("noon", "12:00"),
        ("12 am", "00:00"),
    ],
)
def test_a_clock_time_is_read_in_any_wording(text: str, time: str) -> None:
    moment = only(text)
    assert (moment.time, moment.day) == (time, None)
    assert find_when(text, TODAY).kind is WhenKind.TIME


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("the 3rd at nine, I ring you", "2026-04-03", "09:00"),
        ("Tuesday, say at ten", "2026-03-31", "10:00"),
        ("tuesday ten thirty", "2026-03-31", "10:30"),
        ("ten thirty on tuesday", "2026-03-31", "10:30"),
        ("Wednesday 8.40", "2026-03-25", "08:40"),
        ("by Thursday noon", "2026-03-26", "12:00"),
        ("at 9 on the 1st", "2026-04-01", "09:00"),
        ("tomorrow morning at nine", "2026-03-25", "09:00"),
    ],
)
def test_a_day_and_its_hour_are_one_moment_of_both_kinds(text: str, day: str, time: str) -> None:
    moment = only(text)
    assert (moment.day, moment.time) == (date.fromisoformat(day), time)
    assert find_when(text, TODAY).kind is WhenKind.BOTH


def test_two_alternatives_are_two_moments() -> None:
    assert [m.day for m in find_when("the 1st or the 2nd", TODAY).moments] == [
        date(2026, 4, 1),
        date(2026, 4, 2),
    ]


def test_spans_leave_the_preposition_out() -> None:
    text = "Shall I come on Tuesday at half past ten?"
    assert [text[s.start : s.end] for s in find_when(text, TODAY).spans] == [
        "Tuesday",
        "half past ten",
    ]


def test_a_spelled_day_at_the_end_of_a_sentence_is_a_day() -> None:
    text = "I wait until the twenty-second. There's a meeting."
    assert [m.until for m in find_when(text, TODAY).moments] == [date(2026, 4, 22)]


def test_without_a_today_days_are_found_but_not_resolved() -> None:
    when = find_when("the 3rd at nine", None)
    assert when.kind is WhenKind.BOTH
    assert (when.moments[0].day, when.moments[0].time) == (None, "09:00")


@pytest.mark.parametrize(
    ("said", "day", "time"),
    [
        ("Thursday the second of April at nine", date(2026, 4, 2), "09:00"),
        ("Tuesday the thirty-first at ten would be good", date(2026, 3, 31), "10:00"),
        ("The twenty-seventh at two thirty, if you like", date(2026, 3, 27), "14:30"),
        ("the twenty-seventh, in the morning", date(2026, 3, 27), ""),
    ],
)
def test_a_weekday_and_a_spelled_day_of_the_month_are_one_moment(
    said: str, day: date, time: str
) -> None:
    (moment,) = find_when(said, date(2026, 3, 24)).moments
    assert (moment.day, moment.time, moment.vague) == (day, time, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the first Monday of May", date(2026, 5, 4)),
        ("second Thursday in April at ten", date(2026, 4, 9)),
        ("the third Wednesday", date(2026, 4, 15)),
    ],
)
def test_a_weekday_is_counted_within_its_month(text: str, day: date) -> None:
    assert only(text).day == day


def test_a_day_before_belongs_to_its_own_sentence() -> None:
    moments = find_when("You get the points the day before. Thursday?", TODAY).moments
    assert [moment.day for moment in moments] == [date(2026, 3, 26)]


def test_a_figure_before_what_may_happen_is_no_day_of_may() -> None:
    today = date(2026, 6, 9)
    assert not find_when("Truck 6 may simply be worn out.", today).moments
    assert find_when("we come on 6 may at ten", today).moments
