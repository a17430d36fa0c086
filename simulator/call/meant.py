"""What he had meant, where she has answered something else: that is looked for anew.

Owns what is left of his question once what she told wrongly is set aside, and how she owns up.
"""

from dataclasses import dataclass, replace

from simulator.call.answering import FAR_SURER, answer
from simulator.call.context import context_of
from simulator.call.disclosure import tell_last_problem
from simulator.call.draft import Draft
from simulator.call.joining import MODEST
from simulator.call.modest import last_question
from simulator.hearing.acts import Act, ActKind, HeardText
from simulator.hearing.repair import Repair
from simulator.hearing.wants import Wanted, sentence_with, sentences
from simulator.scenario.cues import Situation

OWNING = 60  # weight of the word with which she owns up
_CAME_NEAR = 0.45  # below what answers a yes-or-no question
_NO_ANSWER = MODEST | {
    Situation.DOES_NOT_KNOW,
    Situation.NON_COMMITTAL,
    Situation.HOW_DO_YOU_MEAN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What became of it: all is said, or what is left to be answered is this."""

    settled: bool
    meant: HeardText | None = None


def turn_to_what_he_meant(
    draft: Draft, heard: HeardText, repair: Repair, before: str
) -> Mended | None:
    if heard.has(ActKind.NEXT_STEP_PROPOSAL) and repair.asked.startswith("What about"):
        return None  # "I only meant a call": what he proposes is weighed elsewhere
    missed = told_by_last_line(draft)
    meant = heard_without(draft, repair.asked, ())
    if (said := _datum_of(draft, meant, missed, repair)) is not None:
        draft.react(Situation.PUT_IT_BADLY, OWNING)
        draft.say_verbatim(*said)
        return Mended(settled=True)
    meant = _without(meant, missed)
    if not meant.asks_for and before:
        joined = heard_without(draft, f"{before.rstrip(' .!?')}. {repair.asked}", missed)
        if joined.asks_for:
            meant = joined
    return Mended(settled=False, meant=meant)


def _datum_of(
    draft: Draft, meant: HeardText, missed: tuple[str, ...], repair: Repair
) -> tuple[str, str] | None:
    """The sentence of what she has just said that does hold what he asks for, with its source."""
    last = last_question(meant)
    if last is None or last.attributes.chance < FAR_SURER:
        return None
    fact = next((id for id in last.attributes.facts[:1] if id in missed), "")
    if not fact:
        return None
    says = draft.world.facts[fact].says
    if last.attributes.wants == Wanted.PERSON:  # of somebody else's name rather than of herself
        others = (each for each in sentences(says) if not each.startswith("I "))
        says = next((each for each in others if sentence_with(Wanted.PERSON, each)), says)
        if not repair.quoted:  # "the chairman" names somebody as well
            return says, f"answer:{fact}"
    datum = sentence_with(last.attributes.wants, says)
    return (datum, f"answer:{fact}") if datum else None


def told_by_last_line(draft: Draft) -> tuple[str, ...]:
    """The facts that her last line told, for the first time or again."""
    last = draft.spoken.last
    if last is None:
        return ()
    sources = (part.source.split(":") for part in last.parts)
    again = (source[1] for source in sources if len(source) > 1 and source[0] in ("fact", "answer"))
    return tuple(dict.fromkeys((*(said.fact for said in last.facts), *again)))


def heard_without(draft: Draft, text: str, missed: tuple[str, ...]) -> HeardText:
    return _without(draft.world.hearing(text, context_of(draft)), missed)


def _without(heard: HeardText, missed: tuple[str, ...]) -> HeardText:
    """What was heard, but for what she has told wrongly."""
    acts = tuple(_act_without(act, missed) for act in heard.acts)
    left = {fact for act in acts for fact in act.attributes.facts}
    asked = tuple(fact for fact in heard.asks_for if fact not in missed and fact in left)
    return replace(heard, acts=acts, asks_for=asked)


def _act_without(act: Act, missed: tuple[str, ...]) -> Act:
    facts = tuple(fact for fact in act.attributes.facts if fact not in missed)
    if facts == act.attributes.facts:
        return act
    # The chance was that of the fact he sets aside; of the next one no more is known than that
    # it came near.
    chance = min(act.attributes.chance, _CAME_NEAR)
    return replace(act, attributes=replace(act.attributes, facts=facts, chance=chance))


def answer_what_he_meant(draft: Draft, meant: HeardText) -> None:
    """Answer the question he had meant; a human way out where nothing of hers does."""
    may_have_mistaken = bool(draft.told.full or draft.told.guarded)
    answer(draft, meant)
    told = [c for c in draft.reply.contents if c.fact or c.texts or c.cue not in _NO_ANSWER]
    if not told:
        draft.reply.contents.clear()
        asked = last_question(meant)
        in_general = asked is not None and asked.attributes.general
        if not (in_general and tell_last_problem(draft)):
            draft.say(Situation.NO_GOOD_ANSWER)
    if may_have_mistaken:
        draft.react(Situation.MISTOOK_HIM, OWNING)
