"""What she tells: three layers, each for those who asked for it and have earned it.

Problems are told in full to anybody civil; opportunities and strategies stay vague below
their trust, or before what must be told first. Only what was asked for is told, and the
layers hold whatever he tries: nothing but trust and what was told before opens them.
"""

from dataclasses import replace

from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.call.events import Version
from simulator.call.opening import has_purpose
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, HeardText
from simulator.scenario.cues import MoveReason, Situation
from simulator.scenario.model import Disposition, Fact, Layer

ASKING = QUESTION_KINDS | {ActKind.FOLLOW_UP, ActKind.ASK_BLOCKER}
_OPEN = frozenset({ActKind.OPEN_QUESTION, ActKind.FOLLOW_UP, ActKind.ASK_BLOCKER})


def answer(draft: Draft, heard: HeardText) -> None:
    """Answer what he asked: with a fact, a vaguer version, a sigh, or not knowing."""
    asked = heard.all_of(*ASKING)
    if (not asked and not heard.asks_for) or _only_asks_for_a_day(heard):
        return
    targets = [draft.world.facts[id] for id in heard.asks_for if id in draft.world.facts]
    own = [fact for fact in targets if draft.world.teller_of(fact) == draft.speaker]
    if own:
        _answer_about(draft, heard, own)
    elif any(act.attributes.probe for act in asked):
        _answer_probe(draft)
    elif targets:
        draft.say(Situation.DOES_NOT_KNOW)  # somebody else's to tell
    elif any(_leaves_it_to_her(act) for act in asked):
        _tell_more(draft)
    elif any(act.attributes.deep for act in asked):
        _tell_deeper(draft)
    elif not draft.reply.contents and (_asks_openly(heard) or not _is_small(heard)):
        _answer_without_a_fact(draft, heard)


def earned(draft: Draft, fact: Fact) -> bool:
    """Whether she would tell this fact in full to him now."""
    feeling = next(f for f in draft.feelings if f.person == draft.world.teller_of(fact))
    return (
        feeling.trust >= fact.needs.trust
        and all(before in draft.told.full for before in fact.needs.after)
        and not draft.conduct.rudeness
    )


def tell_in_full(draft: Draft, fact: Fact, *, asked: bool = True) -> None:
    """Tell a fact, remember it, and let the author's transitions on it fire."""
    draft.tell(fact, Version.FULL, asked=asked)
    if fact.id not in draft.told.full:
        draft.told = replace(
            draft.told,
            full=(*draft.told.full, fact.id),
            at_turn=(*draft.told.at_turn, draft.turn),
            since_given=draft.told.since_given + asked,
        )
        draft.fire(f"fact:{fact.id}")


def volunteer(draft: Draft) -> bool:
    """Add something unasked, if she has anything to add; whether she did."""
    for fact in draft.world.customer.facts:
        if fact.volunteered and _untold(draft, fact) and earned(draft, fact):
            draft.react(Situation.VOLUNTEERS, 50)
            tell_in_full(draft, fact, asked=False)
            return True
    return False


def tell_last_problem(draft: Draft) -> bool:
    """Tell one more problem that matters to her, if she has not told it; whether she did."""
    for fact in draft.world.customer.facts:
        matters = fact.layer is Layer.PROBLEM and (fact.key or fact.volunteered)
        if matters and _untold(draft, fact) and earned(draft, fact):
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


def _answer_about(draft: Draft, heard: HeardText, targets: list[Fact]) -> None:
    untold = [fact for fact in targets if fact.id not in draft.told.full]
    if not untold:
        _tell_again(draft, heard, targets[0])
        return
    first = untold[0]
    if not earned(draft, first) and first.id in draft.told.guarded:
        first = next((fact for fact in untold if earned(draft, fact)), first)
    if not earned(draft, first):
        _evade(draft, first)
        return
    if first.id in draft.world.start.known_facts:
        _confirm_note(draft, heard, first)
    else:
        draft.react(Situation.TOLD_FULL, 5)
    tell_in_full(draft, first)
    if heard.has(*_OPEN) and draft.disposition is Disposition.WARM:
        for second in untold:
            if second is not first and earned(draft, second):
                tell_in_full(draft, second)
                break


def _answer_without_a_fact(draft: Draft, heard: HeardText) -> None:
    """A question that none of her facts answers: never an invention."""
    if heard.has(ActKind.OPEN_QUESTION, ActKind.ASK_BLOCKER, ActKind.FOLLOW_UP):
        draft.say(Situation.DOES_NOT_KNOW)
    elif heard.has(ActKind.LEADING_QUESTION):
        draft.react(ActKind.LEADING_QUESTION, 45)
    elif any(act.attributes.kind == "datum" for act in heard.all_of(ActKind.CLOSED_QUESTION)):
        draft.say(Situation.DOES_NOT_KNOW)
    elif has_purpose(draft):
        draft.say(Situation.NON_COMMITTAL)
    else:
        draft.react(ActKind.FILLER_OPENER, 45)  # "All fine, thanks."


def _evade(draft: Draft, fact: Fact) -> None:
    if fact.id in draft.told.guarded:
        draft.say(Situation.TOLD_GUARDED)
        return
    draft.tell(fact, Version.GUARDED)
    draft.told = replace(draft.told, guarded=(*draft.told.guarded, fact.id))


def _tell_again(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """A closed question about what she told is checked, not asked again; others cost.

    Asking for what lies behind it ("why Thursdays?") asks for something new.
    """
    if any(act.attributes.kind == "beyond" for act in heard.all_of(ActKind.FOLLOW_UP)):
        draft.say(Situation.NOTHING_TO_ADD)
        return
    if heard.has(*_OPEN) or not heard.has(ActKind.CLOSED_QUESTION, ActKind.LEADING_QUESTION):
        move(draft, MoveReason.ASKED_AGAIN)
        draft.react(Situation.TOLD_ALREADY, 60)
        draft.tell(fact, Version.FULL)
        return
    if heard.recap is None:  # else the summary it belongs to is answered
        draft.say(Situation.SAYS_YES, source=f"answer:{fact.id}")


def _confirm_note(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """Confirming what his note says is preparation; asking it as if new is not."""
    if heard.has(ActKind.NOTE_REFERENCE, ActKind.CLOSED_QUESTION, ActKind.LEADING_QUESTION):
        draft.react(Situation.TOLD_FULL, 5)
    else:
        move(draft, MoveReason.ASKED_AGAIN)
        draft.react(Situation.KNOWN_FROM_NOTE, 55)


def _answer_probe(draft: Draft) -> None:
    """What keeps her awake: something real when warm, the usual when not."""
    if draft.disposition is Disposition.WARM:
        deep = [f for f in draft.world.customer.facts if f.layer is not Layer.PROBLEM]
        for fact in deep:
            if _untold(draft, fact) and earned(draft, fact):
                tell_in_full(draft, fact)
                return
    draft.say(Situation.TRUST_PROBE_COLD)


def _tell_more(draft: Draft) -> None:
    """What follows from the last thing told, or else another problem."""
    last = draft.told.full[-1:]
    for fact in draft.world.customer.facts:
        if last and last[0] in fact.needs.after and _untold(draft, fact):
            if earned(draft, fact):
                tell_in_full(draft, fact)
            else:
                _evade(draft, fact)
            return
    if not tell_last_problem(draft):
        draft.say(Situation.NOTHING_TO_ADD if last else Situation.DOES_NOT_KNOW)


def _tell_deeper(draft: Draft) -> None:
    """A question about wishes and plans that names none of hers: the next she would tell."""
    for fact in draft.world.customer.facts:
        new = _untold(draft, fact) and fact.id not in draft.told.guarded
        if fact.layer is not Layer.PROBLEM and new:
            if earned(draft, fact):
                tell_in_full(draft, fact)
            else:
                _evade(draft, fact)
            return
    draft.say(Situation.TOLD_GUARDED)


def _untold(draft: Draft, fact: Fact) -> bool:
    return (
        fact.id not in draft.told.full
        and fact.id not in draft.world.start.known_facts
        and draft.world.teller_of(fact) == draft.speaker
    )


def _asks_openly(heard: HeardText) -> bool:
    return heard.has(ActKind.OPEN_QUESTION) and not heard.has(ActKind.SMALL_TALK)


def _only_asks_for_a_day(heard: HeardText) -> bool:
    """Whether the question is about when to meet, and about nothing else."""
    return heard.has(ActKind.NEXT_STEP_PROPOSAL) and not heard.has(*_OPEN)


def _leaves_it_to_her(act: Act) -> bool:
    """ "Tell me more", "what else?", "how are things?": hers to choose what to say."""
    return act.attributes.bare or (
        act.act is ActKind.OPEN_QUESTION and act.attributes.about_present
    )


def _is_small(heard: HeardText) -> bool:
    """Whether the only question is one that other modules answer."""
    return heard.has(
        ActKind.SMALL_TALK,
        ActKind.TIME_REQUEST,
        ActKind.PERSONA_QUESTION,
        ActKind.NEXT_STEP_PROPOSAL,
        ActKind.CHECK_BACK,
        ActKind.HELP_OFFER,
        ActKind.ASK_TO_REPEAT,
        ActKind.FILLER_OPENER,
        ActKind.GREETING,
        ActKind.ASK_FOR_PERSON,
        ActKind.REQUEST,
        ActKind.RECAP,
        ActKind.STANDARDS_AGREEMENT,
        ActKind.HOLD_ON,
    )
