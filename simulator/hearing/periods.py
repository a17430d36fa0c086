"""How often: "a week", "per month", "weekly", "every other day", "every Friday".

Owns the periods and their length in days; the figure before one is `numbers`' concern.
"""

from simulator.hearing.number_words import cardinal, word_at
from simulator.hearing.tokens import Token, words

DAYS_PER_WEEK = 7
# Days in a period, so that rates in different wordings compare.
PERIODS = {
    "hour": 1 / 24, "shift": 1 / 3, "day": 1, "week": 7, "fortnight": 14, "month": 365.25 / 12,
    "quarter": 365.25 / 4, "year": 365.25, "night": 1,
}  # fmt: skip
ADVERBS = {
    "hourly": 1 / 24, "daily": 1, "weekly": 7, "fortnightly": 14, "monthly": 365.25 / 12,
    "quarterly": 365.25 / 4, "yearly": 365.25, "annually": 365.25, "nightly": 1,
}  # fmt: skip
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")


def period_at(tokens: tuple[Token, ...], at: int) -> tuple[float, int] | None:
    """Days between two times, where "a week", "per month", "weekly" begins at token `at`."""
    word, after = word_at(tokens, at), word_at(tokens, at + 1)
    if word in ADVERBS:
        return ADVERBS[word], at + 1
    if word in ("a", "an", "per", "each", "every", "the", "in") and after.rstrip("s") in PERIODS:
        if word in ("the", "in") and after != "week":
            return None
        return PERIODS[after.rstrip("s")], at + 2
    if (
        word in ("in", "of")
        and after in ("a", "an", "every")
        and word_at(tokens, at + 2) in PERIODS
    ):
        return PERIODS[word_at(tokens, at + 2)], at + 3
    return None


def interval_at(tokens: tuple[Token, ...], at: int) -> tuple[float, int] | None:
    """Days between two times for "every other day", "every three weeks", "every Friday"."""
    if word_at(tokens, at) not in ("every", "each"):
        return None
    after, third = word_at(tokens, at + 1), word_at(tokens, at + 2)
    if after in ("other", "second") and third in PERIODS:
        return 2 * PERIODS[third], at + 3
    if after in PERIODS:
        return PERIODS[after], at + 2
    if after in _DAYS:
        return float(DAYS_PER_WEEK), at + 2
    count = cardinal(tokens, at + 1)
    if count and count[0] > 0 and word_at(tokens, count[1]).rstrip("s") in PERIODS:
        return count[0] * PERIODS[word_at(tokens, count[1]).rstrip("s")], count[1] + 1
    return None
