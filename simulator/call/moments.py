"""Dates and times as she says them."""

from datetime import date

from simulator.hearing.acts import Moment

DAYS_NAMED_ALONE = 6  # "Thursday" is enough within a week


def ordinal(number: int) -> str:
    """A number of the calendar as said: 1st, 2nd, 23rd."""
    ending = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"


def day_in_words(day: date, today: date) -> str:
    """ "tomorrow", "Thursday", "Thursday the 2nd of April": as short as is clear."""
    ahead = (day - today).days
    if ahead == 0:
        return "today"
    if ahead == 1:
        return "tomorrow"
    if 0 < ahead <= DAYS_NAMED_ALONE:
        return f"{day:%A}"
    return f"{day:%A} the {ordinal(day.day)} of {day:%B}"


def moment_in_words(moment: Moment, today: date) -> str:
    """A moment as she repeats it, empty where it names neither day nor time."""
    day = day_in_words(moment.day, today) if moment.day else ""
    clock = clock_in_words(moment.time) if moment.time else ""
    return " at ".join(part for part in (day, clock) if part)


def clock_in_words(clock: str) -> str:
    """ "9 o'clock", "2.30": an hour as said on the phone."""
    hour, minute = (int(part) for part in clock.split(":"))
    shown = (hour - 1) % 12 + 1
    half = "in the morning" if hour < 12 else "in the afternoon" if hour < 18 else "in the evening"
    if minute == 0:
        return f"{shown} {half}" if hour < 7 or hour >= 18 else f"{shown} o'clock"
    return f"{shown}.{minute:02d}"
