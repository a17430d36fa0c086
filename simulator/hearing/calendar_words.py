"""The names of days, months, seasons and feasts, and the arithmetic between them.

Owns calendar facts only; what somebody means by them is `days`' concern.
"""

from calendar import monthrange
from datetime import date, timedelta

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tue", "tues"),
            ("wednesday", "weds", "wed"),
            ("thursday", "thu", "thur", "thurs"),
            ("friday", "fri"),
            ("saturday",),
            ("sunday",),
        )
    )
    for name in names
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march",),
            ("april", "apr"),
            ("may",),
            ("june",),
            ("july",),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
# First and last month, northern and by the calendar's quarters of the year.
SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 2),
}
UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
FAR = date(9000, 1, 1)  # beyond it no day is named; keeps sums inside the calendar


def shifted(day: date, days: int) -> date:
    """The day so many days later; the day itself where the calendar ends."""
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        return day
    return moved if moved < FAR else day


def month_of(year: int, month: int) -> tuple[date, date]:
    """First and last day; months beyond 12 run on into later years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of a day's week."""
    monday = shifted(day, -day.weekday())
    return monday, shifted(monday, 6)


def quarter_of(year: int, quarter: int) -> tuple[date, date]:
    """First and last day of a quarter; the fifth is the next year's first."""
    return month_of(year, 3 * quarter - 2)[0], month_of(year, 3 * quarter)[1]


def season_of(year: int, name: str) -> tuple[date, date]:
    """First and last day of a season that begins in this year."""
    first, last = SEASONS[name]
    return date(year, first, 1), month_of(year + (last < first), last)[1]


def easter(year: int) -> date:
    """Easter Sunday, Gregorian (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def next_day_of_month(today: date, number: int, *, month: int = 0, year: int = 0) -> date | None:
    """The next such day from today on, in this month if given; None if there is none."""
    if year and month:
        return date(year, month, number) if 1 <= number <= monthrange(year, month)[1] else None
    for ahead in range(13 if not month else 5):
        if month:
            first, last = month_of(today.year + ahead, month)
        else:
            first, last = month_of(today.year, today.month + ahead)
        if 1 <= number <= last.day and first.replace(day=number) >= today:
            return first.replace(day=number)
    return None
