"""How she answers a question: which fact it asks for, and how much of it he gets.

Closed questions get a yes, a no or a number; what no fact answers gets no invention.
"""

import re
from dataclasses import replace

from simulator.call.asked_again import is_asked_again, remember_question
from simulator.call.context import context_of
from simulator.call.correcting import side_by_side
from simulator.call.disclosure import (
    earned,
    evade,
    is_new_from,
    tell_deeper,
    tell_in_full,
    tell_last_problem,
    tell_more,
    tell_what_follows,
)
from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.call.events import RefusalReason, Version
from simulator.call.modest import (
    ANSWERED,
    BEYOND,
    CLOSED,
    does_it_herself,
    has_just_told,
    last_question,
    say_modestly,
    sentence_with,
)
from simulator.call.objections import asks_back, say_it_again
from simulator.call.opening import has_purpose, sees_what_it_is_about, takes_for_his_reason
from simulator.call.proposal import asks_consent_with, he_offers
from simulator.call.requests import answer_request
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, HeardText, RecapVerdict, Verdict
from simulator.hearing.likeness import content_stems
from simulator.hearing.numbers import numbers
from simulator.hearing.wants import HOLDS, Wanted
from simulator.scenario.cues import MoveReason, Situation
from simulator.scenario.model import Disposition, Fact, Layer

ASKING = QUESTION_KINDS | {ActKind.FOLLOW_UP, ActKind.ASK_BLOCKER}
_OPEN = (ActKind.OPEN_QUESTION, ActKind.ASK_BLOCKER)
ASKED_IN_GENERAL = 4  # a question that so many facts answer is about none in particular
SURELY_MEANT = 0.6  # chance from which she evades what she would not tell
FAR_SURER = 0.75  # chance from which an earlier question of a turn goes before such a last one
_OFFERING = (
    ActKind.COMMITMENT,
    ActKind.CONDITIONAL_COMMITMENT,
    ActKind.VALUE_GIVEN,
    ActKind.SUGGESTION,
)


def answer(draft: Draft, heard: HeardText) -> None:
    """Answer what he asked: with a fact, a vaguer version, a sigh, or not knowing."""
    asked = heard.all_of(*ASKING)
    if (not asked and not heard.asks_for) or _asks_about_the_two_of_them(heard):
        return
    offers = any(act.attributes.wants == Wanted.OFFER for act in asked) or he_offers(heard)
    if offers and not heard.has(*_OPEN):
        draft.say(Situation.TAKES_OFFER)
        return  # "Would you like it?" is for what he offers
    if answer_request(draft, heard):
        return
    if heard.has(ActKind.OBJECTION_ANSWER) and draft.reply.contents:
        return  # "What would have to be in it?" is answered with what she wants of it
    if not heard.asks_for and any(act.attributes.wants == Wanted.OFF_TOPIC for act in asked):
        draft.say(Situation.OFF_TOPIC)
        return
    asked_for = (draft.world.facts.get(id) for id in _asked_for(draft, heard))
    targets = [fact for fact in asked_for if fact is not None and _may_answer(heard, fact)]
    own = [fact for fact in targets if draft.world.teller_of(fact) == draft.speaker]
    if own:
        told = len(draft.told.full)
        _answer_about(draft, heard, own)
        if len(draft.told.full) > told and _says_he_asked(heard):
            draft.react(Situation.MISSED_HIS_QUESTION, 58)
    elif any(act.attributes.probe for act in asked):
        _answer_probe(draft)
    elif targets:
        draft.say(Situation.DOES_NOT_KNOW)  # somebody else's to tell
    elif any(_leaves_it_to_her(act) for act in asked):
        tell_more(draft)
    elif _asks_deep(heard) and not _is_about_others(heard):
        tell_deeper(draft)
    elif not draft.reply.contents and (_asks_openly(heard) or not _is_small(heard)):
        _answer_without_a_fact(draft, heard)


def _may_answer(heard: HeardText, fact: Fact) -> bool:
    """Whether a fact can be the answer to a question that leaves little room.

    One that offers two things is answered by one of them; a yes-or-no question by a fact only
    where he surely means that.
    """
    asking = [act for act in heard.all_of(*ASKING) if fact.id in act.attributes.facts]
    if not asking or not all(_is_yes_or_no(act) for act in asking):
        return True
    last = max(asking, key=lambda act: act.start)
    if last.attributes.kind == "either_or":
        offered = content_stems(heard.text[last.start : last.end])
        return bool(offered & content_stems(fact.says))
    return any(act.attributes.chance >= SURELY_MEANT for act in asking)


def _is_yes_or_no(act: Act) -> bool:
    return act.act is ActKind.CLOSED_QUESTION and act.attributes.kind != "datum"


def _asked_for(draft: Draft, heard: HeardText) -> tuple[str, ...]:
    """The facts he asks for, those of his last question first.

    What an earlier question of the turn asks for counts only where she has not told it.
    """
    again = [act for act in heard.all_of(*ANSWERED) if act.attributes.again]
    if again:
        return again[-1].attributes.facts  # that one and nothing beside it
    last = _surest_of(heard) or last_question(heard)
    first = last.attributes.facts if last is not None else ()
    if last is None or not any(act.attributes.facts for act in heard.all_of(*ANSWERED)):
        return heard.asks_for
    rest = (id for id in heard.asks_for if id not in first and id not in draft.told.full)
    asked = (*first, *rest)
    if last.attributes.wants == Wanted.TERM:
        return tuple(id for id in asked if id in draft.told.full)
    return asked


_HE_ASKED = re.compile(r"\b(?:asked|asking|question)\b", re.I)


def _says_he_asked(heard: HeardText) -> bool:
    """Whether he puts a question again because she has passed over it, and says so."""
    again = any(act.attributes.again for act in heard.all_of(*ASKING))
    return again and _HE_ASKED.search(heard.text) is not None


def _surest_of(heard: HeardText) -> Act | None:
    """An earlier question that is surely about a fact of hers, where the last one hardly is."""
    last = last_question(heard)
    if last is None or last.attributes.chance >= SURELY_MEANT:
        return None
    asked = [act for act in heard.all_of(*ANSWERED) if act.attributes.facts]
    surest = max(asked, key=lambda act: act.attributes.chance, default=None)
    return surest if surest is not None and surest.attributes.chance >= FAR_SURER else None


def _is_about_others(heard: HeardText) -> bool:
    """Whether his last question is about somebody else, and not about her or her firm."""
    last = last_question(heard)
    return last is not None and last.attributes.about_others


def _answer_about(draft: Draft, heard: HeardText, targets: list[Fact]) -> None:
    untold = [fact for fact in targets if fact.id not in draft.told.full]
    particular = _is_particular(heard, targets)
    if not untold or (particular and targets[0] not in untold):
        _tell_again(draft, heard, targets[0])
        return
    first = untold[0]
    if first.id in draft.world.start.known_facts and len(targets) >= ASKED_IN_GENERAL:
        first = next((fact for fact in untold if _is_news(draft, fact)), first)
    asked_several = sum(bool(act.attributes.facts) for act in heard.all_of(*ANSWERED)) > 1
    if not earned(draft, first) and (
        ((asked_several or not particular) and not _asks_deep(heard))
        or (not particular and first.id in draft.told.guarded)
    ):
        first = next((fact for fact in untold if earned(draft, fact)), first)
    if not earned(draft, first):
        first = _what_comes_before(draft, first, untold)
    if not earned(draft, first):
        if _is_surely_meant(heard, first):
            evade(draft, first)
        else:
            say_modestly(draft, heard)
        return
    if first.id in draft.world.start.known_facts:
        _confirm_note(draft, heard, first)
    tell_in_full(draft, first)
    remember_question(draft, heard, first)
    if _names_a_matter(heard, first):
        takes_for_his_reason(draft)
    if _asks_openly_for_two(heard) and draft.disposition is Disposition.WARM:
        for second in untold:
            if second is not first and earned(draft, second):
                tell_in_full(draft, second)
                break


def _is_surely_meant(heard: HeardText, fact: Fact) -> bool:
    """Whether he so likely asks for this that she has to get round it."""
    asking = [act for act in heard.all_of(*ASKING) if fact.id in act.attributes.facts]
    return not asking or any(act.attributes.chance >= SURELY_MEANT for act in asking)


def _asks_openly_for_two(heard: HeardText) -> bool:
    """Whether a second thing belongs to the answer: where many might, the likeliest has said it."""
    if any(act.attributes.general for act in heard.all_of(*ASKING)):
        return True
    return heard.has(ActKind.FOLLOW_UP, *_OPEN) and len(heard.asks_for) < ASKED_IN_GENERAL


def _names_a_matter(heard: HeardText, fact: Fact) -> bool:
    """Whether his question surely speaks of this very thing: that is what he rings about."""
    last = last_question(heard)
    return (
        last is not None
        and not (last.attributes.general or last.attributes.bare)
        and fact.id in last.attributes.facts
        and last.attributes.chance >= SURELY_MEANT
        and len(heard.asks_for) < ASKED_IN_GENERAL
    )


def _is_particular(heard: HeardText, targets: list[Fact]) -> bool:
    """Whether he asks for one thing, so that the next likeliest fact is no answer to it."""
    last = last_question(heard)
    return (
        last is not None
        and last.attributes.wants not in ("", Wanted.MORE, Wanted.VIEW)
        and not (last.attributes.general or last.attributes.deep)
        and last.attributes.facts == heard.asks_for[: len(last.attributes.facts)]
        and len(targets) < ASKED_IN_GENERAL
    )


def _what_comes_before(draft: Draft, fact: Fact, untold: list[Fact]) -> Fact:
    """What she must tell before a fact, where he asks for that as well; else the fact."""
    before = (f for f in untold if f.id in fact.needs.after and earned(draft, f))
    return next(before, fact)


def _asks_deep(heard: HeardText) -> bool:
    """Whether he asks for wishes or plans, which she may meet with something vague."""
    return any(act.attributes.deep for act in heard.all_of(*ASKING))


def _is_news(draft: Draft, fact: Fact) -> bool:
    """Whether she would tell it, and his note does not."""
    return fact.id not in draft.world.start.known_facts and earned(draft, fact)


def _answer_without_a_fact(draft: Draft, heard: HeardText) -> None:
    """A question that none of her facts answers: never an invention."""
    if _is_fine_with_it(draft, heard) or (heard.has(*_OFFERING) and not heard.has(*_OPEN)):
        return  # "We could move it. Would that help?": the offer is what she takes up
    if asks_back(heard) and say_it_again(draft):
        return
    if _asks_what_is_in_the_way(draft, heard) and tell_last_problem(draft):
        return
    blocked = _asks_what_blocks(heard) and not _is_about_others(heard)
    if blocked and has_purpose(draft) and draft.told.full:
        draft.say(Situation.NOTHING_IN_THE_WAY)
        return
    if heard.has(*_OPEN) and (not sees_what_it_is_about(draft) or _says_what_he_is_after(heard)):
        return  # she would first know what it is about, or has just been told
    last = last_question(heard)
    if last is None and heard.has(*CLOSED):
        if not _answer_by_comparing(draft, heard):
            draft.say(Situation.SAYS_YES if _gives_back(heard) else Situation.NON_COMMITTAL)
    elif last is not None and last.act is ActKind.LEADING_QUESTION:
        draft.react(ActKind.LEADING_QUESTION, 45)
    elif last is None or last.act is not ActKind.CLOSED_QUESTION or _asks_for_a_datum(heard):
        say_modestly(draft, heard)
    elif sees_what_it_is_about(draft):
        if not _answer_by_comparing(draft, heard):
            say_modestly(draft, heard)
    elif last.attributes.kind != "either_or":
        draft.react(ActKind.FILLER_OPENER, 45)  # "All fine, thanks."


def _is_fine_with_it(draft: Draft, heard: HeardText) -> bool:
    """Agree to what he has just said, where that is all he asks: "I ring when I know. Agreed?"."""
    last = last_question(heard)
    asks = last is not None and asks_consent_with(heard.text[last.start : last.end])
    if asks and last is not None and last.start > 0:
        draft.react(ActKind.AFFIRM, 60)
        return True
    return False


def _says_what_he_is_after(heard: HeardText) -> bool:
    """ "I'm ringing to learn how you order": a reason for the call in the form of a question."""
    asked = heard.all_of(ActKind.OPEN_QUESTION)
    return heard.has(ActKind.PURPOSE) and not any(
        heard.text[: act.end + 1].rstrip().endswith("?") for act in asked
    )


def _gives_back(heard: HeardText) -> bool:
    """Whether a closed question only gives her own words back to be sure."""
    return any(act.attributes.kind == "clarifying" for act in heard.all_of(*CLOSED))


def _asks_what_is_in_the_way(draft: Draft, heard: HeardText) -> bool:
    """Whether he asks what keeps it, in general, or what it depends on once she has refused."""
    if not has_purpose(draft) or draft.disposition is Disposition.COLD:
        return False
    if _is_about_others(heard):
        return False
    if heard.has(ActKind.ASK_BLOCKER):
        return _asks_what_blocks(heard)
    asked = heard.all_of(ActKind.OPEN_QUESTION)
    refused = draft.table.refused is RefusalReason.BEFORE_NEED
    untold = not any(draft.world.facts[id].layer is Layer.PROBLEM for id in draft.told.full)
    return bool(asked) and (refused or (untold and any(a.attributes.general for a in asked)))


# "Who looks at that, you or somebody above?" is not about what is in the way.
_ASKS_FOR_ONE_THING = frozenset({Wanted.PERSON, Wanted.DAY, Wanted.PLACE, Wanted.FIGURE})


def _asks_what_blocks(heard: HeardText) -> bool:
    blocker = heard.first(ActKind.ASK_BLOCKER)
    return blocker is not None and blocker.attributes.wants not in _ASKS_FOR_ONE_THING


def _tell_again(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """A closed question about what she told is checked, not asked again; others cost.

    Asking for what lies behind it ("why Thursdays?") asks for something new, and so does
    any open question about what she has only just said.
    """
    last = last_question(heard)
    wants = last.attributes.wants if last is not None else ""
    if _asks_deep(heard) and has_just_told(draft, fact) and not _is_closed(heard):
        tell_deeper(draft)  # "And your plans beyond that?"
    elif _is_closed(heard):
        if not _sums_up(heard, fact):  # else the summary it belongs to is answered
            _answer_briefly(draft, heard, fact)
    elif any(_leaves_it_to_her(act) for act in heard.all_of(*ASKING)):
        tell_more(draft)
    elif wants == Wanted.MORE and tell_last_problem(draft):
        draft.react(ActKind.FOLLOW_UP, 5)
    elif wants in BEYOND or any(
        a.attributes.kind == "beyond" for a in heard.all_of(ActKind.FOLLOW_UP)
    ):
        say_modestly(draft, heard)
    elif wants == Wanted.MORE:
        draft.say(Situation.NOTHING_TO_ADD)
    elif heard.has(ActKind.FOLLOW_UP) and has_just_told(draft, fact):
        if wants == Wanted.THING:
            say_modestly(draft, heard)
        else:
            tell_what_follows(draft, fact)
    elif not is_asked_again(draft, heard, fact):
        _tell_once_more(draft, fact)  # he may well mean something else: no reproach
    else:
        move(draft, MoveReason.ASKED_AGAIN)
        draft.react(Situation.TOLD_ALREADY, 60)
        _tell_once_more(draft, fact)


def _tell_once_more(draft: Draft, fact: Fact) -> None:
    """Her words again, and no third time."""
    if fact.id in draft.told.again:
        draft.say(Situation.NOTHING_TO_ADD)
        return
    draft.told = replace(draft.told, again=(*draft.told.again, fact.id))
    draft.tell(fact, Version.FULL)


def _sums_up(heard: HeardText, fact: Fact) -> bool:
    """Whether the turn itself gives back what it asks for, rightly or wrongly."""
    verdicts = heard.recap.verdicts if heard.recap is not None else ()
    return any(v.fact == fact.id and v.verdict is not Verdict.MISSED for v in verdicts)


def _answer_briefly(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """A number where one is asked for, else yes, or no with what is right."""
    source = f"answer:{fact.id}"
    last = last_question(heard)
    if last is not None and last.attributes.kind == "either_or" and _offers_hers(last, heard, fact):
        draft.say_verbatim(fact.says, source)
    elif _asks_for_a_datum(heard):
        datum = _sentence_with_the_datum(heard, fact.says)
        if _asks_who(heard) and has_just_told(draft, fact) and does_it_herself(fact):
            draft.say(Situation.HERSELF, source=source)
            return
        if datum is None or (_asks_who(heard) and has_just_told(draft, fact)):
            say_modestly(draft, heard)
        else:
            draft.say_verbatim(datum, source)
    elif not _answer_by_comparing(draft, heard):
        if _gives_back(heard):
            draft.say(Situation.SAYS_YES, source=source)
        else:
            say_modestly(draft, heard)


def _offers_hers(asked: Act, heard: HeardText, fact: Fact) -> bool:
    """Whether one of the things he offers for choice is what she said: "is it three or thirty?"."""
    offered = heard.text[asked.start : asked.end]
    figures = {number.value for number in numbers(offered)}
    return bool(figures & {number.value for number in numbers(fact.says)})


def _answer_by_comparing(draft: Draft, heard: HeardText) -> bool:
    """Answer a yes-or-no question by holding it against what she would tell; whether it fits."""
    open_to_him = tuple(
        fact.id
        for fact in draft.world.customer.facts
        if fact.id in draft.told.full or (fact.layer is Layer.PROBLEM and earned(draft, fact))
    )
    verdict = _compared(draft, heard, open_to_him)
    if verdict is None:
        return False
    source = f"answer:{verdict.fact}"
    if verdict.verdict is Verdict.COVERED:
        draft.say(Situation.SAYS_YES, source=source)
    elif verdict.fact not in draft.told.full and _only_denies(verdict):
        tell_in_full(draft, draft.world.facts[verdict.fact])  # "It isn't the money. It's …"
    elif verdict.detail != "polarity" and (
        apart := side_by_side(verdict, draft.world.facts[verdict.fact].says)
    ):
        right, wrong = apart
        draft.say(Situation.RECAP_WRONG, source=source, right=right, wrong=wrong)
    else:
        draft.say(Situation.SAYS_NO, source=source)
    return True


def _only_denies(verdict: RecapVerdict) -> bool:
    """Whether what is right is only that what he named is not: nothing to set against it."""
    right, wrong = verdict.right.casefold(), verdict.wrong.casefold()
    return bool(wrong) and (wrong in right or right in wrong)


def _compared(draft: Draft, heard: HeardText, facts: tuple[str, ...]) -> RecapVerdict | None:
    """How the closed questions of this turn, read as claims, stand to these facts."""
    for act in heard.all_of(*CLOSED):
        if act.attributes.kind in ("either_or", "datum"):
            continue  # neither of the two is claimed, and nothing by "who …?"
        claim = heard.text[act.start : act.end].rstrip("? ")
        context = replace(context_of(draft), disclosed=facts, recap_everything=True)
        reading = draft.world.hearing(claim, context).recap
        for verdict in reading.verdicts if reading is not None else ():
            if verdict.verdict is not Verdict.MISSED:
                return verdict
    return None


def _is_closed(heard: HeardText) -> bool:
    return heard.has(*CLOSED) and not heard.has(*_OPEN)


def _asks_for_a_datum(heard: HeardText) -> bool:
    last = last_question(heard)
    return last is not None and last.attributes.kind == "datum"


def _asks_who(heard: HeardText) -> bool:
    last = last_question(heard)
    return last is not None and last.attributes.wants == Wanted.PERSON


def _sentence_with_the_datum(heard: HeardText, says: str) -> str | None:
    """The sentence that holds what the question wants; None where none does."""
    last = last_question(heard)
    wants = last.attributes.wants if last is not None else ""
    return sentence_with(wants, says) if wants in HOLDS or wants in BEYOND else says


def _confirm_note(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """Confirming what his note says is preparation; asking it as if new is not."""
    if not heard.has(ActKind.NOTE_REFERENCE, ActKind.CLOSED_QUESTION, ActKind.LEADING_QUESTION):
        move(draft, MoveReason.ASKED_AGAIN)
        draft.react(Situation.KNOWN_FROM_NOTE, 55)


def _answer_probe(draft: Draft) -> None:
    """What keeps her awake: something real when warm, the usual when not."""
    if draft.disposition is Disposition.WARM:
        deep = [f for f in draft.world.customer.facts if f.layer is not Layer.PROBLEM]
        for fact in deep:
            if is_new_from(draft, fact) and earned(draft, fact):
                tell_in_full(draft, fact)
                return
    draft.say(Situation.TRUST_PROBE_COLD)


def _asks_openly(heard: HeardText) -> bool:
    return heard.has(ActKind.OPEN_QUESTION) and not heard.has(ActKind.SMALL_TALK)


def _asks_about_the_two_of_them(heard: HeardText) -> bool:
    """Whether the question is when to meet, how to work together, or what would help."""
    return heard.has(
        ActKind.NEXT_STEP_PROPOSAL,
        ActKind.STANDARDS_AGREEMENT,
        ActKind.HELP_OFFER,
        ActKind.REQUEST,
        ActKind.VALUE_GIVEN,
        ActKind.SUGGESTION,
    ) and not heard.has(*_OPEN)


def _leaves_it_to_her(act: Act) -> bool:
    """ "Tell me more", "what else?": hers to choose what to say."""
    return act.attributes.bare


def _is_small(heard: HeardText) -> bool:
    """Whether what he asks is what other modules answer, and no question stands beside it."""
    small = heard.all_of(*_SMALL)
    last = last_question(heard)
    if last is None or not small:
        return bool(small)
    if any(act.act is ActKind.SMALL_TALK and act.start >= last.end for act in small):
        return True  # "… whether it helped. How's your day?": that is what he asks last
    if _asks_with_a_summary(heard):
        return True
    return any(act.start < last.end and last.start < act.end for act in small)


_SMALL = (
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
    ActKind.STANDARDS_AGREEMENT,
)


def _asks_with_a_summary(heard: HeardText) -> bool:
    """ "So it's three a week?": the question is the summary itself, not one that follows it."""
    recaps = heard.all_of(ActKind.RECAP)
    return bool(recaps) and all(
        any(recap.start < act.end and act.start < recap.end for recap in recaps)
        for act in heard.all_of(*ASKING)
    )
