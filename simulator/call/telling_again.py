"""Asked for what she has told: checked, told once more, gone on with, or sighed at.

Owns which of these a question gets; what is new is `disclosure`'s.
"""

from dataclasses import replace

from simulator.call.asked import (
    ASKING,
    asks_deep,
    asks_for_more_of_it,
    is_closed,
    is_surely_meant,
    leaves_it_to_her,
)
from simulator.call.asked_again import is_asked_again
from simulator.call.comparing import answer_briefly
from simulator.call.disclosure import (
    has_just_told,
    tell_deeper,
    tell_last_problem,
    tell_more,
    tell_what_follows,
    tell_what_lies_behind,
)
from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.call.events import Version
from simulator.call.modest import (
    BEYOND,
    does_it_herself,
    last_question,
    say_modestly,
)
from simulator.hearing.acts import Act, ActKind, HeardText, Verdict
from simulator.hearing.aspects import Aspect, aspects
from simulator.hearing.facts_asked_for import whom_he_asks_about
from simulator.hearing.sides import Side
from simulator.hearing.wants import Wanted, sentence_with
from simulator.scenario.cues import MoveReason, Situation
from simulator.scenario.model import Fact, Layer

_OF_HER_WISHES = (Side.WHAT_WOULD_HELP, Side.WHAT_IT_WOULD_MEAN)


def tell_again(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """A closed question about what she told is checked, not asked again; others cost.

    Asking for what lies behind it ("why Thursdays?") asks for something new, and so does
    any open question about what she has only just said.
    """
    last = last_question(heard)
    wants = last.attributes.wants if last is not None else ""
    if last is not None and last.attributes.side in _OF_HER_WISHES and fact.layer is Layer.PROBLEM:
        say_modestly(draft, heard)  # what would help is not the trouble once more
    elif _asks_on_from_his_reason(draft, heard, fact) and tell_last_problem(draft):
        draft.react(ActKind.FOLLOW_UP, 5)
    elif asks_deep(heard) and has_just_told(draft, fact) and not is_closed(heard):
        tell_deeper(draft)  # "And your plans beyond that?"
    elif is_closed(heard):
        if not _sums_up(heard, fact):  # else the summary it belongs to is answered
            answer_briefly(draft, heard, fact)
    elif any(leaves_it_to_her(act) for act in heard.all_of(*ASKING)):
        tell_more(draft, of_that=asks_for_more_of_it(heard))
    elif wants == Wanted.MORE and (
        tell_what_lies_behind(draft, (fact.id,)) or tell_last_problem(draft)
    ):
        draft.react(ActKind.FOLLOW_UP, 5)
    elif wants in BEYOND or any(
        a.attributes.kind == "beyond" for a in heard.all_of(ActKind.FOLLOW_UP)
    ):
        _tell_what_lies_behind(draft, heard, fact)
    elif wants == Wanted.MORE:
        draft.say(Situation.NOTHING_TO_ADD)
    elif heard.has(ActKind.FOLLOW_UP) and has_just_told(draft, fact):
        _go_on_from_it(draft, heard, fact)
    else:
        _tell_the_same(draft, heard, fact)


def _go_on_from_it(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """More of what she has just told, or what follows from it; else that this is it."""
    last = last_question(heard)
    thing = last is not None and last.attributes.wants == Wanted.THING
    if _tells_more_of_the_trouble(draft, heard, fact):
        return
    if thing or not tell_what_follows(draft, fact):
        _say_it_is_that(draft, heard)


def _asks_on_from_his_reason(draft: Draft, heard: HeardText, fact: Fact) -> bool:
    """ "What still goes wrong?" where she began with that as he said why he rings: what else?"""
    return (
        has_just_told(draft, fact)
        and draft.opening.purpose_turn == draft.turn - 1
        and not is_closed(heard)
        and is_surely_meant(heard, fact)
        and not any(act.attributes.kind == "beyond" for act in heard.all_of(ActKind.FOLLOW_UP))
    )


def _tells_more_of_the_trouble(draft: Draft, heard: HeardText, fact: Fact) -> bool:
    """ "What goes wrong with the orders?" of a trouble she told: what lies behind it, if new."""
    last = last_question(heard)
    asked = heard.text[last.start : last.end] if last is not None else ""
    of_trouble = fact.layer is Layer.PROBLEM and Aspect.PROBLEM in aspects(asked)
    return of_trouble and tell_what_lies_behind(draft, (fact.id,))


def _asks_about_somebody_else(heard: HeardText, fact: Fact) -> bool:
    return whom_he_asks_about(heard.text) not in fact.says


def _tell_the_same(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """The fact once more, with a sigh where he asks the same; not the same words twice running."""
    if _asks_about_somebody_else(heard, fact):
        say_modestly(draft, heard)  # "how does Victor see it?", of the labels
    elif is_asked_again(draft, heard, fact):
        move(draft, MoveReason.ASKED_AGAIN)
        draft.react(Situation.TOLD_ALREADY, 60)
        _tell_once_more(draft, fact)
    elif _tells_more_of_the_trouble(draft, heard, fact):
        return
    elif has_just_told(draft, fact):  # he may well mean something else: no reproach
        _say_it_is_that(draft, heard)
    elif _told_lately(draft, fact) and fact.id not in draft.told.again:
        _answer_with_part_of_it(draft, heard, fact)
    else:
        _tell_once_more(draft, fact)


LATELY = 3  # turns within which nobody says the same again in the same words


def _told_lately(draft: Draft, fact: Fact) -> bool:
    told = dict(zip(draft.told.full, draft.told.at_turn, strict=True))
    return draft.turn - told.get(fact.id, -LATELY) <= LATELY


def _answer_with_part_of_it(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """The sentence that holds what he asks for, where it is not all of it; else a plain word."""
    last = last_question(heard)
    datum = sentence_with(last.attributes.wants, fact.says) if last is not None else None
    if datum is not None and datum != fact.says:
        draft.say_verbatim(datum, f"answer:{fact.id}")
    else:
        _tell_once_more(draft, fact)


def _tell_what_lies_behind(draft: Draft, heard: HeardText, fact: Fact) -> None:
    """ "Why's that?", "And then?": what follows, or that there is no more; later the fact again."""
    last = last_question(heard)
    wants = last.attributes.wants if last is not None else ""
    if not has_just_told(draft, fact) and is_surely_meant(heard, fact):
        if not _tells_more_of_the_trouble(draft, heard, fact):
            _tell_once_more(draft, fact)
    elif wants in _HOW_IT_WAS and is_surely_meant(heard, fact):
        if not tell_what_follows(draft, fact):
            _say_it_is_that(draft, heard)
    elif wants == Wanted.REASON and _names_nothing(last) and is_surely_meant(heard, fact):
        if not tell_what_lies_behind(draft, (fact.id,)):
            draft.say(Situation.JUST_TOLD)  # what she has just told is the reason
    elif wants == Wanted.PERSON and is_surely_meant(heard, fact) and not does_it_herself(fact):
        draft.say(Situation.JUST_TOLD)  # she has just said who
    else:
        say_modestly(draft, heard)


def _names_nothing(asked: Act | None) -> bool:
    return asked is not None and asked.attributes.general


_HOW_IT_WAS = (Wanted.DEED, Wanted.MANNER, Wanted.VIEW)


def _tell_once_more(draft: Draft, fact: Fact) -> None:
    """Her words again, and no third time."""
    if fact.id in draft.told.again:
        draft.say(Situation.NOTHING_TO_ADD)
        return
    draft.told = replace(draft.told, again=(*draft.told.again, fact.id))
    draft.react(Situation.AS_I_SAID, 55)
    draft.tell(fact, Version.FULL)


def _say_it_is_that(draft: Draft, heard: HeardText) -> None:
    """Of what she has just told: that this is it, or a word on the side of it he asks for."""
    last = last_question(heard)
    if last is not None and last.attributes.side:
        say_modestly(draft, heard)
    else:
        draft.say(Situation.JUST_TOLD)


def _sums_up(heard: HeardText, fact: Fact) -> bool:
    """Whether the turn itself gives back what it asks for, rightly or wrongly."""
    verdicts = heard.recap.verdicts if heard.recap is not None else ()
    return any(v.fact == fact.id and v.verdict is not Verdict.MISSED for v in verdicts)
