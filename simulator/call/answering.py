"""How she answers a question: which fact it asks for, and how much of it he gets.

Closed questions get a yes, a no or a number; what no fact answers gets no invention.
"""

import re

from simulator.call.asked import (
    ASKING,
    OPEN,
    SURELY_MEANT,
    asks_deep,
    asks_for_more_of_it,
    asks_whether_it_is_her,
    is_about_others,
    is_surely_meant,
    is_yes_or_no,
    leaves_it_to_her,
)
from simulator.call.asked_again import remember_question
from simulator.call.both_asked import both_asked
from simulator.call.choosing import leaves_a_choice
from simulator.call.consent import asks_consent_with
from simulator.call.disclosure import (
    earned,
    evade,
    has_just_told,
    is_new_from,
    tell_deeper,
    tell_in_full,
    tell_more,
)
from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.call.due import Due, asks_behind_a_step, due_of
from simulator.call.first_replies import (
    also_says_how_it_stands,
    hears_her_out,
    leaves_it_for_his_question,
    replies_at_large,
)
from simulator.call.limits import answer_about_his_limit
from simulator.call.modest import (
    ANSWERED,
    CLOSED,
    last_question,
    say_modestly,
    say_plainly,
    say_what_else,
    tells_what_is_not_aside,
)
from simulator.call.near import says_how_often_again, with_what_he_asked
from simulator.call.opening import takes_for_his_reason
from simulator.call.proposal import he_offers
from simulator.call.requests import answer_request
from simulator.call.telling_again import tell_again
from simulator.call.unanswered import answer_without_a_fact
from simulator.hearing.acts import OFFERS, Act, ActKind, HeardText
from simulator.hearing.between_two import asks_whether_through_her, decides_between
from simulator.hearing.finer_sides import FinerSide
from simulator.hearing.forms import asks_whether_it_helps, is_of_somebody_else, says_he_asked
from simulator.hearing.likeness import content_stems
from simulator.hearing.set_aside import (
    asks_for_others,
    names_what_is_aside,
    puts_her_right,
    sets_aside,
)
from simulator.hearing.sides import Side
from simulator.hearing.wants import HOLDS, Wanted
from simulator.scenario.cues import MoveReason, Situation
from simulator.scenario.model import Disposition, Fact, Layer

ASKED_IN_GENERAL = 4  # a question that so many facts answer is about none in particular


RATHER_MEANT = 0.5  # chance from which a fact answers a yes-or-no question about hers
HARDLY_ELSE = 0.7  # chance below which a fact without the datum asked for is no answer
QUITE_SURE = 0.95  # chance from which a fact about one of two things may answer which it is
FAR_SURER = 0.75  # chance from which an earlier question of a turn goes before such a last one


def answer(draft: Draft, heard: HeardText) -> None:
    """Answer what he asked: with a fact, a vaguer version, a sigh, or not knowing."""
    if answer_request(draft, heard) or answer_about_his_limit(draft, heard):
        return
    heard = with_what_he_asked(draft, heard)
    asked = heard.all_of(*ASKING)
    if hears_her_out(draft, heard) or (not asked and not heard.asks_for):
        return
    if (
        _asks_about_the_two_of_them(heard)
        or leaves_it_for_his_question(draft, heard)
        or _asks_whether_his_offer_will_do(draft, heard)
        or _is_settled_by_its_form(draft, heard)
    ):
        return
    asked_for = (draft.world.facts.get(id) for id in _asked_for(draft, heard))
    found = [fact for fact in asked_for if fact is not None]
    if _takes_him_wrongly(draft, heard, found):
        return
    last = last_question(heard)
    unsure = not _is_far_surer_of_a_fact(heard)
    if last is not None and unsure and says_how_often_again(draft, heard, last):
        return  # "How often does it stop?", of what she said stops every afternoon
    targets = [fact for fact in found if _may_answer(heard, fact)]
    own = [fact for fact in targets if draft.world.teller_of(fact) == draft.speaker]
    two = both_asked(draft, heard)
    if two and all(_may_answer(each.heard, each.fact) for each in two):
        for each in two:
            _answer_about(draft, each.heard, [each.fact])
    elif not replies_at_large(draft, heard, own):
        _answer_found(draft, heard, targets, own)
        also_says_how_it_stands(draft, heard)


def _answer_found(draft: Draft, heard: HeardText, targets: list[Fact], own: list[Fact]) -> None:
    """Answer with one of the facts found, those of hers among them first; else without one."""
    asked = heard.all_of(*ASKING)
    if own:
        told = len(draft.told.full)
        _answer_about(draft, heard, own)
        if len(draft.told.full) > told and _says_he_asked(heard):
            draft.react(Situation.MISSED_HIS_QUESTION, 58)
    elif any(act.attributes.probe and act.attributes.wants != Wanted.WHICH for act in asked):
        _answer_probe(draft)
    elif targets and is_surely_meant(heard, targets[0]):
        teller = draft.world.teller_of(targets[0])
        draft.say(Situation.SOMEBODY_ELSES, colleague=draft.world.people[teller].name)
    elif targets:
        say_modestly(draft, heard)
    elif any(leaves_it_to_her(act) for act in asked):
        tell_more(draft, of_that=asks_for_more_of_it(heard))
    elif asks_deep(heard) and not is_about_others(heard) and _tell_a_wish_or_plan(draft, heard):
        pass
    elif not draft.reply.contents and (_asks_openly(heard) or not _is_small(heard)):
        answer_without_a_fact(draft, heard)


def _leaves_room(act: Act) -> bool:
    """ "Are there plans?" asks for them, "has anybody been to see you this year?" does not."""
    return act.act not in CLOSED or act.attributes.side in (Side.IS_THERE_ANY, Side.HER_PLANS)


def _tell_a_wish_or_plan(draft: Draft, heard: HeardText) -> bool:
    """Any of hers where he asks in general, else one that his question comes near; whether so."""
    asked = [act for act in heard.all_of(*ASKING) if act.attributes.deep and _leaves_room(act)]
    if any(act.attributes.general or act.attributes.bare for act in asked):
        return tell_deeper(draft)
    near = tuple(
        id
        for act in asked
        for id in act.attributes.near[:1]
        if not sets_aside(heard.text, draft.world.facts[id].says)
    )
    return bool(near) and tell_deeper(draft, near)


def _takes_him_wrongly(draft: Draft, heard: HeardText, found: list[Fact]) -> bool:
    """Whether all she has is what he sets aside: "no, the bottle", "apart from the rinser"."""
    aside = names_what_is_aside(heard.text) and not any(_may_answer(heard, f) for f in found)
    if found and (aside or all(sets_aside(heard.text, fact.says) for fact in found)):
        if not tells_what_is_not_aside(draft, heard):
            last = last_question(heard)
            if last is None or last.attributes.general or asks_for_others(heard.text):
                say_what_else(draft)
            else:
                say_plainly(draft, heard, last)
        return True
    if not puts_her_right(heard.text) or not any(has_just_told(draft, fact) for fact in found):
        return False
    draft.react(Situation.MISTOOK_HIM, 60)
    if (asked := last_question(heard)) is not None:
        say_plainly(draft, heard, asked)
    else:
        draft.hand_back(Situation.PROMPT)
    return True


_OF_HIS = (
    *OFFERS,
    ActKind.COMMITMENT,
    ActKind.CONDITIONAL_COMMITMENT,
    ActKind.OVER_PROMISE,
)


def _asks_whether_his_offer_will_do(draft: Draft, heard: HeardText) -> bool:
    """ "I'll have them collected tomorrow. Would that be okay for you?": no fact answers that."""
    last = last_question(heard)
    if last is None or heard.has(ActKind.NEXT_STEP_PROPOSAL):
        return False
    if heard.has(ActKind.DISQUALIFY) and last.attributes.wants == Wanted.VIEW:
        return True  # "It's too big for you. How do you feel about that?"
    if not asks_consent_with(heard.text[last.start : last.end]):
        return False
    if not any(act.end <= last.start for act in heard.all_of(*_OF_HIS)):
        return False
    draft.react(ActKind.AFFIRM, 15)
    return True


_GLAD = frozenset({Disposition.POLITE, Disposition.OPEN, Disposition.WARM})


def _is_settled_by_its_form(draft: Draft, heard: HeardText) -> bool:
    """Answer what no fact is looked for: an offer, whether it is she, the moon; whether it was."""
    asked = heard.all_of(*ASKING)
    offers = any(act.attributes.wants == Wanted.OFFER for act in asked) or he_offers(heard)
    if offers and not heard.has(*OPEN):
        draft.say(Situation.TAKES_OFFER)
        return True  # "Would you like it?" is for what he offers
    last = last_question(heard)
    if (
        last is not None
        and asks_whether_it_helps(heard.text[last.start : last.end])
        and last.start > 0
        and not _is_far_surer_of_a_fact(heard)
    ):
        draft.say(Situation.TAKES_OFFER if draft.disposition in _GLAD else Situation.VALUE_GENERIC)
        return True
    met = heard.first(ActKind.OBJECTION_ANSWER)
    if met is not None and draft.reply.contents and (last is None or last.start < met.end):
        return True  # "What would have to be in it?" is answered with what she wants of it
    off = any(act.attributes.wants == Wanted.OFF_TOPIC for act in asked)
    if off and not heard.asks_for:
        _say_it_is_off_topic(draft, heard)
    elif asks_whether_it_is_her(heard) and not _is_far_surer_of_a_fact(heard):
        draft.say(Situation.HERSELF)
    elif asks_whether_through_her(heard.text) and not _is_far_surer_of_a_fact(heard):
        draft.say(Situation.WHOM_TO_ASK)
    else:
        return False
    return True


def _say_it_is_off_topic(draft: Draft, heard: HeardText) -> None:
    """ "How do you come to that?", unless he takes up a word of hers: cherries, and so birds."""
    last, asked = draft.spoken.last, last_question(heard)
    lately = " ".join((last.text if last is not None else "", *draft.spoken.earlier[:1]))
    if asked is None or content_stems(lately).isdisjoint(content_stems(heard.text)):
        draft.say(Situation.OFF_TOPIC)
    else:
        say_plainly(draft, heard, asked)


def _is_far_surer_of_a_fact(heard: HeardText) -> bool:
    return any(
        act.attributes.facts and act.attributes.chance >= FAR_SURER
        for act in heard.all_of(*ANSWERED)
    )


def _may_answer(heard: HeardText, fact: Fact) -> bool:
    """Whether a fact can be the answer to a question that leaves little room.

    One that offers two things is answered by one of them; a yes-or-no question by a fact only
    where he surely means that.
    """
    asking = [act for act in heard.all_of(*ASKING) if fact.id in act.attributes.facts]
    if sets_aside(heard.text, fact.says):
        return False
    if any(
        act.attributes.side == FinerSide.HOW_IT_WAS and act.attributes.general for act in asking
    ):
        return fact.key  # "what was that like?", of what she has just told
    if asking and not fact.key and all(_points_back(act, heard) for act in asking):
        return max(act.attributes.chance for act in asking) >= FAR_SURER
    if asking and names_what_is_aside(heard.text):
        return max(act.attributes.chance for act in asking) >= FAR_SURER
    if not asking:
        return True
    last = max(asking, key=lambda act: act.start)
    chance = max(act.attributes.chance for act in asking)
    held = HOLDS.get(last.attributes.wants)
    if held is not None and chance < HARDLY_ELSE and not held.search(fact.says):
        return False  # "How many?", and no number in it
    if not all(is_yes_or_no(act) for act in asking):
        return True
    words = heard.text[last.start : last.end]
    if last.attributes.kind == "either_or":
        return decides_between(words, fact.says, fact.asked_by, sure=chance >= QUITE_SURE)
    return chance >= (SURELY_MEANT if is_of_somebody_else(words) else RATHER_MEANT)


_BACK = re.compile(r"\b(?:that|this|it|what time)\b", re.I)


def _points_back(asked: Act, heard: HeardText) -> bool:
    """ "How long have you been putting up with that?" names nothing, and no small thing of hers."""
    words = heard.text[asked.start : asked.end]
    return asked.attributes.general and _BACK.search(words) is not None


def _asked_for(draft: Draft, heard: HeardText) -> tuple[str, ...]:
    """The facts he asks for, those of his last question first.

    What an earlier question of the turn asks for counts only where she has not told it.
    """
    last = last_question(heard)
    if last is not None and last.attributes.again:
        return last.attributes.facts  # that one and nothing beside it
    last = _surest_of(heard) or last
    first = last.attributes.facts if last is not None else ()
    if last is None or not any(act.attributes.facts for act in heard.all_of(*ANSWERED)):
        return heard.asks_for
    rest = (id for id in heard.asks_for if id not in first and id not in draft.told.full)
    asked = (*first, *rest)
    if last.attributes.wants == Wanted.TERM:
        return tuple(id for id in asked if id in draft.told.full)
    return asked


def _says_he_asked(heard: HeardText) -> bool:
    """Whether he puts a question again because she has passed over it, and says so."""
    again = any(act.attributes.again for act in heard.all_of(*ASKING))
    return again and says_he_asked(heard.text)


def _surest_of(heard: HeardText) -> Act | None:
    """An earlier question that is surely about a fact of hers, where the last one hardly is."""
    last = last_question(heard)
    if last is None or last.attributes.chance >= SURELY_MEANT:
        return None
    asked = [act for act in heard.all_of(*ANSWERED) if act.attributes.facts]
    surest = max(asked, key=lambda act: act.attributes.chance, default=None)
    return surest if surest is not None and surest.attributes.chance >= FAR_SURER else None


def _answer_about(draft: Draft, heard: HeardText, targets: list[Fact]) -> None:
    untold = [fact for fact in targets if fact.id not in draft.told.full]
    particular = _is_particular(heard, targets)
    surely = particular or _is_particularly_meant(heard, targets[0])
    if not untold or (surely and targets[0] not in untold):
        tell_again(draft, heard, targets[0])
        return
    first = untold[0]
    if first.id in draft.world.start.known_facts and len(targets) >= ASKED_IN_GENERAL:
        first = next((fact for fact in untold if _is_news(draft, fact)), first)
    asked_several = sum(bool(act.attributes.facts) for act in heard.all_of(*ANSWERED)) > 1
    if not earned(draft, first) and (
        ((asked_several or not particular) and not asks_deep(heard))
        or (not particular and first.id in draft.told.guarded)
    ):
        first = next((fact for fact in untold if earned(draft, fact)), first)
    if not earned(draft, first):
        first = _what_comes_before(draft, first, untold)
    if not earned(draft, first):
        if is_surely_meant(heard, first):
            evade(draft, first)
        else:
            say_modestly(draft, heard)
        return
    if first.id in draft.world.start.known_facts:
        _confirm_note(draft, heard)
    tell_in_full(draft, first)
    remember_question(draft, heard, first)
    if first.id not in draft.world.small_facts and _names_a_matter(heard, first):
        takes_for_his_reason(draft)
    if _asks_in_general(heard) and draft.disposition is Disposition.WARM:
        for second in untold:
            if second is not first and earned(draft, second):
                tell_in_full(draft, second)
                break


def _asks_in_general(heard: HeardText) -> bool:
    """ "How is it going?": a second thing belongs to the answer as much as the first."""
    return any(act.attributes.general for act in heard.all_of(*ASKING))


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


def _is_particularly_meant(heard: HeardText, fact: Fact) -> bool:
    """Whether his last question surely asks for this one, whatever else might answer it."""
    last = last_question(heard)
    return (
        last is not None
        and not (last.attributes.general or last.attributes.deep or last.attributes.bare)
        and last.attributes.wants != Wanted.MORE
        and last.attributes.facts[:1] == (fact.id,)
        and last.attributes.chance >= SURELY_MEANT
    )


def _what_comes_before(draft: Draft, fact: Fact, untold: list[Fact]) -> Fact:
    """What she must tell before a fact, where he asks for that as well; else the fact."""
    before = (f for f in untold if f.id in fact.needs.after and earned(draft, f))
    return next(before, fact)


def _is_news(draft: Draft, fact: Fact) -> bool:
    """Whether she would tell it, and his note does not."""
    return fact.id not in draft.world.start.known_facts and earned(draft, fact)


def _confirm_note(draft: Draft, heard: HeardText) -> None:
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
    if any(
        act.attributes.facts and act.attributes.chance >= FAR_SURER
        for act in heard.all_of(*CLOSED)
        if act.attributes.kind == "either_or"
    ):
        return False  # "Would you rather see samples or a price?": what a fact of hers tells
    last = last_question(heard)
    named = last.attributes.facts if last is not None else ()
    unsure = last is None or last.attributes.chance < FAR_SURER if named else not heard.asks_for
    if unsure and leaves_a_choice(heard):
        return True  # "Shall he come by, or leave it be?": a fact that only might be meant is none
    return heard.has(
        ActKind.NEXT_STEP_PROPOSAL,
        ActKind.STANDARDS_AGREEMENT,
        ActKind.HELP_OFFER,
        ActKind.REQUEST,
        ActKind.VALUE_GIVEN,
        ActKind.SUGGESTION,
    ) and not (heard.has(*OPEN) or due_of(heard) is Due.ANSWER)


def _is_small(heard: HeardText) -> bool:
    """Whether what he asks is what other modules answer, and no question stands beside it."""
    small = heard.all_of(*_SMALL)
    if asks_behind_a_step(heard):
        small = tuple(act for act in small if act.act is not ActKind.NEXT_STEP_PROPOSAL)
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
