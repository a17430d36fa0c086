"""A date or time as found among the tokens, before neighbours are joined to moments.

Owns the common shape and the words that go before a date.
"""

from dataclasses import dataclass
from datetime import date

from simulator.hearing.number_words import word_at
from simulator.hearing.tokens import Token, words

BEFORE_A_DATE = words(
    "in by since until till before after from during of on for early late mid next this last over "
    "around about through to and or between end start beginning middle it's"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A date or a time among the tokens, half-open, with what it means."""

    first: int
    stop: int
    day: date | None = None
    until: date | None = None
    time: str = ""
    vague: bool = False
    is_date: bool = False
    is_time: bool = False  # neither: "soon", "asap"


@dataclass(frozen=True, slots=True)
class Said:
    """The tokens and the day they are counted from."""

    tokens: tuple[Token, ...]
    today: date

    def ends_at(self, at: int) -> bool:
        """Whether more than a blank lies before the token `at`: a mark, or the end."""
        if at >= len(self.tokens):
            return True
        return self.tokens[at].start - self.tokens[at - 1].end > 1

    def __getitem__(self, at: int) -> str:
        return word_at(self.tokens, at)


def seen(
    first: int, stop: int, day: date | None, until: date | None = None, *, vague: bool = False
) -> Sighting:
    """A day or a stretch of days at these tokens."""
    return Sighting(first=first, stop=stop, day=day, until=until, vague=vague, is_date=True)
