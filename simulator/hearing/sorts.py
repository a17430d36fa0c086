"""What sort of answer her facts are asked for with, so that a question meets its like.

Owns the comparison of a question's sort and side with those of a fact's example questions, and
whether her sentence holds what is asked for.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from simulator.hearing.context import FactCue
from simulator.hearing.sides import Side, side
from simulator.hearing.wants import HOLDS, Wanted, wanted
from simulator.hearing.wording import read

_NO_SORT = frozenset({Wanted.THING, Wanted.YES_NO, Wanted.ABOUT_HER})  # anything may answer these


@lru_cache(maxsize=8_192)
def sort_of(question: str) -> tuple[Wanted, Side | None]:
    """The sort and the side of the last clause of a question."""
    wording = read(question, frozenset())
    last = wording.sentences[-1] if wording.sentences else None
    text = wording.plain[last.start : last.end].strip(" ?.!") if last else ""
    return wanted(text, ""), side(text, "")


@lru_cache(maxsize=512)
def sorts(fact: FactCue) -> tuple[tuple[Wanted, Side | None], ...]:
    """The sort and the side of each of a fact's example questions."""
    return tuple(sort_of(example) for example in fact.asked_by)


def like_sorts(question: str, facts: Sequence[FactCue]) -> Iterator[dict[str, float]]:
    """For each fact, how far it is asked for with this sort of question, and can answer it."""
    wants, about = sort_of(question)
    held = HOLDS.get(wants)
    for fact in facts:
        known = sorts(fact)
        count = len(known) or 1
        row = {f"wants {wants}": 1.0}
        if about is not None:
            row[f"side {about}"] = 1.0
        if wants not in _NO_SORT:
            row["same sort"] = sum(sort == wants for sort, _ in known) / count
        if about is not None:
            row["same side"] = sum(each == about for _, each in known) / count
        if held is not None:
            row["holds it" if held.search(fact.text) else "lacks it"] = 1.0
        yield row
