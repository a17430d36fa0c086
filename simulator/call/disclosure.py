"""What she tells: three layers, each for those who asked for it and have earned it.

Problems are told in full to anybody civil; opportunities and strategies stay vague below
their trust, or before what must be told first. Only what was asked for is told, and the
layers hold whatever he tries: nothing but trust and what was told before opens them.
"""

from collections.abc import Iterable
from dataclasses import replace

from simulator.call.draft import Draft
from simulator.call.events import Version
from simulator.hearing.asking_on import AskingOn
from simulator.scenario.cues import Situation
from simulator.scenario.model import Fact, Layer


def earned(draft: Draft, fact: Fact) -> bool:
    """Whether she would tell this fact in full to him now."""
    feeling = next(f for f in draft.feelings if f.person == draft.world.teller_of(fact))
    return (
        feeling.trust >= fact.needs.trust
        and all(before in draft.told.full for before in fact.needs.after)
        and not draft.conduct.rudeness
    )


def tell_in_full(draft: Draft, fact: Fact, *, asked: bool = True) -> None:
    """Tell a fact for the first time, remember it, and let the author's transitions on it fire.

    However much she tells in one turn, it is one answer that he has had.
    """
    if fact.id in draft.told.full:
        return  # told in this very turn, of its own accord and asked for
    gives = asked and weighs(draft, fact.id) and draft.turn not in draft.told.at_turn
    draft.tell(fact, Version.FULL, asked=asked)
    draft.told = replace(
        draft.told,
        full=(*draft.told.full, fact.id),
        at_turn=(*draft.told.at_turn, draft.turn),
        since_given=draft.told.since_given + gives,
    )
    draft.fire(f"fact:{fact.id}")


def weighs(draft: Draft, fact: str) -> bool:
    """Whether telling a fact is giving: a matter of hers, and not how old the van is."""
    return fact not in draft.world.small_facts


def volunteer(draft: Draft) -> bool:
    """Add something unasked, if she has anything to add; whether she did."""
    for fact in draft.world.customer.facts:
        if fact.volunteered and is_new_from(draft, fact) and earned(draft, fact):
            draft.react(Situation.VOLUNTEERS, 50)
            tell_in_full(draft, fact, asked=False)
            return True
    return False


def tell_last_problem(draft: Draft) -> bool:
    """Tell one more problem that matters to her, if she has not told it; whether she did."""
    for fact in draft.world.customer.facts:
        matters = fact.layer is Layer.PROBLEM and (fact.key or fact.volunteered)
        if matters and is_new_from(draft, fact) and earned(draft, fact):
            tell_in_full(draft, fact)
            return True
    return False


def take_up_the_thread(draft: Draft) -> None:
    """Go on with the fact he talked over, where his turn asked for nothing else."""
    fact = draft.world.facts.get(draft.told.cut_off)
    draft.told = replace(draft.told, cut_off="")
    if fact is not None and not draft.reply.contents and earned(draft, fact):
        draft.react(Situation.WAS_INTERRUPTED, 49)
        tell_in_full(draft, fact)


def evade(draft: Draft, fact: Fact) -> None:
    """Give the guarded version once, and after that only a line that says nothing."""
    if fact.id in draft.told.guarded:
        draft.say(Situation.TOLD_GUARDED)
        return
    draft.tell(fact, Version.GUARDED)
    draft.told = replace(draft.told, guarded=(*draft.told.guarded, fact.id))


# What lies behind a thing says what is meant by it better than its own words again.
_BEHIND_IT = (AskingOn.EXAMPLE, AskingOn.WHY, AskingOn.ORIGIN, AskingOn.EFFECT)


def tell_what_lies_behind(draft: Draft, told: Iterable[str]) -> bool:
    """What answers "for example?" or "why?" of one of these facts; whether there is anything."""
    wanted = {(fact, asked) for fact in told for asked in _BEHIND_IT}
    for cue in draft.world.prepared.facts:
        fact = draft.world.facts[cue.id]
        behind = not wanted.isdisjoint(cue.asked_after)
        if behind and is_new_from(draft, fact) and earned(draft, fact):
            tell_in_full(draft, fact)
            return True
    return False


def tell_more(draft: Draft, *, of_that: bool) -> None:
    """What lies behind the last thing told, or follows from it, or else another problem.

    Nothing else where he asks for more `of_that`.
    """
    last = draft.told.full[-1:]
    if tell_what_lies_behind(draft, last):
        return
    for fact in draft.world.customer.facts:
        if last and last[0] in fact.needs.after and is_new_from(draft, fact):
            if earned(draft, fact):
                tell_in_full(draft, fact)
            else:
                evade(draft, fact)
            return
    if (last and of_that) or not tell_last_problem(draft):
        draft.say(Situation.NOTHING_TO_ADD if last else Situation.DOES_NOT_KNOW)


def tell_what_follows(draft: Draft, told: Fact) -> bool:
    """What only comes after this fact, where she would tell it; whether there is anything."""
    for fact in draft.world.customer.facts:
        follows = told.id in fact.needs.after and is_new_from(draft, fact)
        if follows and fact.layer is Layer.PROBLEM and earned(draft, fact):
            tell_in_full(draft, fact)
            return True
    return False


def tell_deeper(draft: Draft, among: tuple[str, ...] = ()) -> bool:
    """A question about wishes and plans that names none of hers: the next she would tell.

    `among` are the only facts it may be, where his question has a topic; whether she answered.
    """
    facts = draft.world.facts
    for fact in (facts[id] for id in among or facts):
        new = is_new_from(draft, fact) and fact.id not in draft.told.guarded
        if fact.layer is not Layer.PROBLEM and new:
            if earned(draft, fact):
                tell_in_full(draft, fact)
            else:
                evade(draft, fact)
            return True
    if not among:
        draft.say(Situation.TOLD_GUARDED)
    return not among


def has_just_told(draft: Draft, fact: Fact) -> bool:
    """Whether her last line told this fact in full."""
    last = draft.spoken.last
    return last is not None and any(
        said.fact == fact.id and said.version is Version.FULL for said in last.facts
    )


def is_new_from(draft: Draft, fact: Fact) -> bool:
    """Whether the person on the line could tell this, and neither call nor note has told it."""
    return (
        fact.id not in draft.told.full
        and fact.id not in draft.world.start.known_facts
        and draft.world.teller_of(fact) == draft.speaker
    )
