"""Workdays: Monday to Friday, without holidays."""

from datetime import date, timedelta


def next_workday(day: date) -> date:
    """The workday after this day."""
    return on_or_after(day + timedelta(days=1))


def on_or_after(day: date) -> date:
    """This day, or the Monday after it where it falls on a weekend."""
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


def workdays_later(day: date, many: int) -> date:
    """The day so many workdays after this one; 0 is the day itself."""
    for _ in range(many):
        day = next_workday(day)
    return day


def workdays_between(first: date, last: date) -> int:
    """How many workdays lie after `first` up to and with `last`; 0 if it is no later."""
    many = 0
    while first < last:
        first = next_workday(first)
        many += first <= last
    return many
