"""A question that none of her facts answers: never an invention.

Owns by what form of his question she agrees, permits, compares, or says that she can't tell.
"""

import re

from simulator.call.asked import (
    OPEN,
    asks_for_a_datum,
    gives_back,
    is_about_others,
    is_yes_or_no,
    offers_two,
)
from simulator.call.comparing import answer_by_comparing
from simulator.call.consent import asks_consent_with
from simulator.call.disclosure import tell_last_problem
from simulator.call.draft import Draft
from simulator.call.due import Due, due_of
from simulator.call.events import RefusalReason
from simulator.call.modest import CLOSED, last_question, say_modestly
from simulator.call.near import keeps_something_back
from simulator.call.objections import asks_back, say_it_again
from simulator.call.opening import has_purpose, sees_what_it_is_about
from simulator.hearing.acts import OFFERS, Act, ActKind, HeardText
from simulator.hearing.finer_sides import FinerSide
from simulator.hearing.forms import asks_beyond_permission, asks_for_trouble, asks_whether_he_may
from simulator.hearing.sides import Side
from simulator.hearing.wants import Wanted
from simulator.scenario.cues import Situation
from simulator.scenario.model import Disposition, Layer


def answer_without_a_fact(draft: Draft, heard: HeardText) -> None:
    """A question that none of her facts answers: never an invention."""
    offers = heard.has(*OFFERS) and not heard.has(*OPEN) and due_of(heard) is not Due.ANSWER
    if _is_fine_with_it(draft, heard) or offers:
        return  # "We could move it. Would that help?": the offer is what she takes up
    if asks_back(heard) and say_it_again(draft):
        return
    last = last_question(heard)
    topical = last is not None and last.attributes.near and not last.attributes.general
    if not topical and _asks_what_is_in_the_way(draft, heard) and tell_last_problem(draft):
        return
    if _asks_whether_all_is_well(draft, heard, last) and tell_last_problem(draft):
        return
    names_it = last is not None and (_names_it_himself(last) or _OF_A_THING.search(heard.text))
    blocked = _asks_what_blocks(heard) and not is_about_others(heard) and not names_it
    if blocked and has_purpose(draft) and draft.told.full:
        kept = keeps_something_back(draft)
        draft.say(Situation.TOLD_GUARDED if kept else Situation.NOTHING_IN_THE_WAY)
        return
    if heard.has(*OPEN) and (not sees_what_it_is_about(draft) or _says_what_he_is_after(heard)):
        return  # she would first know what it is about, or has just been told
    _answer_plainly(draft, heard)


# "What stands in the way of bringing it together?": of a matter, and not of a step.
_OF_A_THING = re.compile(
    r"\bin the way of (?!this\b|that\b|it\b|us\b|an?\b|going ahead|moving|agreeing|deciding|saying)"
    r"\w+",
    re.I,
)


# "Are they all running?", "is everything in order?", "does it all work?"
_ALL_WELL = re.compile(
    r"(?<!how )(?<!what )(?<!where )(?<!who )(?<!which )(?<!why )"
    r"\b(?:are|is|were|was|does|do|did) (?:they|these|those|things|everything|it|that|the \w+"
    r"|your \w+)(?: all| both)? (?:run\w*|work\w*|hold\w*|right|fine|okay|alright|all right|well"
    r"|in order|complete|as they should)\b",
    re.I,
)


def _asks_whether_all_is_well(draft: Draft, heard: HeardText, last: Act | None) -> bool:
    """ "Is there one that isn't right?": who has a trouble to tell does not say "none"."""
    return (
        last is not None
        and has_purpose(draft)
        and draft.disposition is not Disposition.IRRITATED
        and (
            (
                last.attributes.side == Side.IS_THERE_ANY
                and asks_for_trouble(heard.text[last.start : last.end])
            )
            or _ALL_WELL.search(heard.text, last.start, last.end) is not None
        )
    )


def _answer_plainly(draft: Draft, heard: HeardText) -> None:
    """A yes, a no, or that she can't say, by the form of his last question."""
    last = last_question(heard)
    if _asks_permission(heard):
        draft.say(Situation.SHALL_HE)
    elif last is not None and last.act is ActKind.CLOSED_QUESTION and offers_two(last, heard):
        say_modestly(draft, heard)
    elif last is None and heard.has(*CLOSED):
        if not answer_by_comparing(draft, heard):
            draft.say(Situation.SAYS_YES if gives_back(heard) else Situation.NON_COMMITTAL)
    elif last is not None and last.act is ActKind.LEADING_QUESTION:
        draft.react(ActKind.LEADING_QUESTION, 45)
    elif last is None or last.act is not ActKind.CLOSED_QUESTION or asks_for_a_datum(heard):
        say_modestly(draft, heard)
    elif sees_what_it_is_about(draft):
        if not answer_by_comparing(draft, heard):
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


def _asks_permission(heard: HeardText) -> bool:
    """ "Is it all right if I ask Jonas?": a yes to him, and not that it is so."""
    asked = heard.all_of(*CLOSED)
    if asked and asks_beyond_permission(heard.text[asked[-1].start :]):
        return False
    return bool(asked) and (
        asked[-1].attributes.kind == "permission"
        or asks_whether_he_may(heard.text[asked[-1].start : asked[-1].end])
    )


def _says_what_he_is_after(heard: HeardText) -> bool:
    """ "I'm ringing to learn how you order": a reason for the call in the form of a question."""
    asked = heard.all_of(ActKind.OPEN_QUESTION)
    return heard.has(ActKind.PURPOSE) and not any(
        heard.text[: act.end + 1].rstrip().endswith("?") for act in asked
    )


def _names_it_himself(last: Act) -> bool:
    """ "Is it the money?", "the money is there, or not?": he names what it may be."""
    return is_yes_or_no(last) or last.act is ActKind.LEADING_QUESTION


def _asks_what_is_in_the_way(draft: Draft, heard: HeardText) -> bool:
    """Whether he asks what keeps it, in general, or what it depends on once she has refused."""
    if not has_purpose(draft) or draft.disposition is Disposition.COLD:
        return False
    last = last_question(heard)
    if heard.has(ActKind.FILLER_OPENER) and not draft.told.full:
        return False  # "I'm not selling anything. How are you all?" asks how they are
    if is_about_others(heard) or (last is not None and _names_it_himself(last)):
        return False
    if last is not None and last.attributes.side == Side.WHAT_SHE_LIKES:
        return False  # "What works well?"
    if heard.has(ActKind.ASK_BLOCKER):
        return _asks_what_blocks(heard)
    asked = heard.all_of(ActKind.OPEN_QUESTION)
    refused = draft.table.refused is RefusalReason.BEFORE_NEED
    untold = not any(draft.world.facts[id].layer is Layer.PROBLEM for id in draft.told.full)
    return bool(asked) and (refused or (untold and any(_is_general(a) for a in asked)))


def _is_general(asked: Act) -> bool:
    """Whether he asks how it went at large: "what on earth happened?"."""
    return asked.attributes.general or asked.attributes.side == FinerSide.WHAT_HAPPENED


# "Who looks at that, you or somebody above?" is not about what is in the way.
_ASKS_FOR_ONE_THING = frozenset({Wanted.PERSON, Wanted.DAY, Wanted.PLACE, Wanted.FIGURE})


def _asks_what_blocks(heard: HeardText) -> bool:
    blocker = heard.first(ActKind.ASK_BLOCKER)
    return blocker is not None and blocker.attributes.wants not in _ASKS_FOR_ONE_THING
