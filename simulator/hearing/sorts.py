"""What sort of answer a question asks for, and which side of a matter it is about.

Owns that reading of one question, so that it meets its like among a fact's example questions.
"""

from functools import lru_cache

from simulator.hearing.sides import Side, side
from simulator.hearing.wants import Wanted, wanted
from simulator.hearing.wording import last_sentence

NO_SORT = frozenset({Wanted.THING, Wanted.YES_NO, Wanted.ABOUT_HER})  # anything may answer these


@lru_cache(maxsize=8_192)
def sort_of(question: str) -> tuple[Wanted, Side | None]:
    """The sort and the side of the last sentence of a question."""
    text = last_sentence(question)
    return wanted(text, ""), side(text, "")
