"""Two questions of a turn that ask for two different things of hers: she answers both, shortly.

Owns which two these are, and his turn as each of them alone; what she then says of either is
`answering`'s.
"""

from dataclasses import dataclass, replace

from simulator.call.asked import ASKING, SURELY_MEANT, is_yes_or_no
from simulator.call.disclosure import earned
from simulator.call.draft import Draft
from simulator.call.due import Due, due_of
from simulator.call.modest import CLOSED, asked_in_earnest
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, HeardText
from simulator.hearing.limits_asked import asks_whether_she_minds
from simulator.scenario.model import Fact


@dataclass(frozen=True, slots=True)
class OfTwo:
    """One of two questions: his turn without the other, and the fact it asks for."""

    heard: HeardText
    fact: Fact


def both_asked(draft: Draft, heard: HeardText) -> tuple[OfTwo, ...]:
    """The last two questions of a turn in the order she answers them.

    Only the other where she has told one of them before; none where they are as good as one.
    """
    if due_of(heard) is not Due.ANSWER:
        return ()
    asked = [act for act in asked_in_earnest(heard) if act.attributes.facts]
    if len(asked) < 2 or any(act.attributes.again for act in asked):
        return ()
    first, last = sorted(asked, key=lambda act: act.start)[-2:]
    for_first, for_last = _meant(draft, first), _meant(draft, last)
    if for_first is None or for_last is None or for_first is for_last:
        return ()
    two: tuple[OfTwo, ...] = (
        OfTwo(_alone(heard, last), for_first),
        OfTwo(_alone(heard, first), for_last),
    )
    if is_yes_or_no(last) and asks_whether_she_minds(heard.text[last.start : last.end]):
        two = two[:1]  # "What have you done about it? Will that be enough?"
    elif for_last.id in for_first.needs.after:
        two = two[::-1]
    new = tuple(each for each in two if each.fact.id not in draft.told.full)
    # Nobody gets round two questions in a breath, or round one that stands beside an old one.
    return new if any(earned(draft, each.fact) for each in new) else ()


def _meant(draft: Draft, asked: Act) -> Fact | None:
    """The fact a question surely asks for, if that is hers to tell; his note's only to be sure."""
    fact = draft.world.facts.get(asked.attributes.facts[0])
    if fact is None or asked.attributes.chance < SURELY_MEANT:
        return None
    if fact.id in draft.world.start.known_facts and asked.act not in CLOSED:
        return None
    return fact if draft.world.teller_of(fact) == draft.speaker else None


def _alone(heard: HeardText, other: Act) -> HeardText:
    """His turn without the other of its two questions."""
    acts = tuple(
        act
        for act in heard.acts
        if act.act is not ActKind.STACKED_QUESTIONS
        and not (act.act in ASKING and act.start < other.end and other.start < act.end)
    )
    asks_for = (id for act in acts if act.act in QUESTION_KINDS for id in act.attributes.facts)
    return replace(heard, acts=acts, asks_for=tuple(dict.fromkeys(asks_for)))
