"""The first replies: what he asks as he says why he rings is answered, however he puts it.

Owns when a question at the beginning of a call is about the matter at large, and that what
she then tells is what troubles her in it. It chooses no wording.
"""

import re

from simulator.call.asked import ASKING
from simulator.call.disclosure import earned, evade, tell_last_problem, weighs
from simulator.call.draft import Draft
from simulator.call.modest import ANSWERED, last_question
from simulator.call.near import RATHER_THAT, covers
from simulator.call.opening import sees_what_it_is_about, takes_for_his_reason
from simulator.hearing.acts import Act, ActKind, HeardText
from simulator.hearing.standing import (
    asks_after_her_place,
    asks_how_it_stands,
    leaves_the_word_to_her,
    may_he_ask_some,
    says_what_he_would_know,
)
from simulator.hearing.wants import Wanted
from simulator.scenario.cues import Situation
from simulator.scenario.model import Fact, Layer

FIRST_REPLIES = 3  # turns of his in which he may yet ask how things stand
SURE_OF_ANOTHER = 0.8  # chance from which he asks for one thing, and not how it stands
_ASKS_FOR_ONE_THING = frozenset(
    {Wanted.PERSON, Wanted.DAY, Wanted.FIGURE, Wanted.DURATION, Wanted.SINCE}
)
_OF_IT = re.compile(r"\W*(?:(?:and|so|but) )*how(?:'s|s| is| has| are) (?:it|things)\b", re.I)
_ASKED = re.compile(r"[^.!?]*\?")
_HAS_SAID_WHY = frozenset(
    {ActKind.PURPOSE, Situation.SPECIFIC_PURPOSE, Situation.PURPOSE_WITH_BENEFIT}
)


def replies_at_large(draft: Draft, heard: HeardText, found: list[Fact]) -> bool:
    """Answer small talk, or how it all stands, rather than with one of the facts found.

    Not where he surely asks for the first of these and she would tell it.
    """
    if _answers_small_talk(draft, heard, found):
        return True
    surely = found and earned(draft, found[0]) and _chance_of(found[0], heard) >= SURE_OF_ANOTHER
    return not surely and _says_how_it_stands(draft, heard)


def _chance_of(fact: Fact, heard: HeardText) -> float:
    asking = (act for act in heard.all_of(*ASKING) if fact.id in act.attributes.facts)
    return max((act.attributes.chance for act in asking), default=0.0)


def _says_how_it_stands(draft: Draft, heard: HeardText) -> bool:
    """Tell what troubles her most, where he asks at large and nothing was told; whether she did."""
    if not any(_is_at_large(draft, heard, asked) for asked in heard.all_of(*ANSWERED)):
        return False
    if tell_last_problem(draft):
        return True
    first = next(
        (f for f in draft.world.customer.facts if f.layer is Layer.PROBLEM and f.key), None
    )
    if first is None or first.id in draft.world.start.known_facts or not first.guarded:
        return False
    evade(draft, first)
    return True


def also_says_how_it_stands(draft: Draft, heard: HeardText) -> None:
    """ "How did the cake turn out? And what's it been like with the scanner?": that, too."""
    told = [content.fact for content in draft.reply.contents if content.fact]
    if not told or any(weighs(draft, fact) for fact in told):
        return
    others = (
        asked for asked in heard.all_of(*ANSWERED) if not set(told) & set(asked.attributes.facts)
    )
    if any(_is_at_large(draft, heard, asked) for asked in others):
        tell_last_problem(draft)


def hears_her_out(draft: Draft, heard: HeardText) -> bool:
    """Tell him how it stands where he leaves the word to her: "I'd just like to listen"."""
    if draft.turn > FIRST_REPLIES or any(weighs(draft, told) for told in draft.told.full):
        return False
    if heard.has(*ANSWERED) or not leaves_the_word_to_her(heard.text):
        return False
    return sees_what_it_is_about(draft) and tell_last_problem(draft)


def only_tells_who_rings(draft: Draft, heard: HeardText) -> bool:
    """Whether what sounds like a step is told as he says who he is: "I said I'd ring in March"."""
    if draft.turn > 1 or not heard.has(ActKind.GREETING, ActKind.SELF_INTRODUCTION):
        return False
    steps = heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    return not any(_ASKED.match(heard.text[act.start :]) for act in steps)


def _is_small_talk(draft: Draft, words: str) -> bool:
    """ "How are you?"; "How has it been?" is none once he has said what it is about."""
    of_it = bool(draft.opening.purpose_turn) and _OF_IT.match(words) is not None
    return asks_after_her_place(words) and not of_it


def _answers_small_talk(draft: Draft, heard: HeardText, found: list[Fact]) -> bool:
    """ "How's the college?", asked first: a small word, and no trouble of hers; whether it was."""
    asked = last_question(heard)
    if asked is None or draft.turn >= FIRST_REPLIES or draft.told.full:
        return False
    if not _is_small_talk(draft, heard.text[asked.start : asked.end]):
        return False
    if any(_is_at_large(draft, heard, other) for other in heard.all_of(*ANSWERED)):
        return False
    if found and not weighs(draft, found[0].id):
        return False
    draft.react(ActKind.SMALL_TALK, 57)
    if sees_what_it_is_about(draft):
        draft.hand_back(Situation.HEARS_HIM_OUT)
    return True


def only_says_why(draft: Draft, heard: HeardText) -> bool:
    """Whether he has said why he rings and asked nothing, so that it is his to go on."""
    reply = draft.reply
    if draft.turn >= FIRST_REPLIES or reply.contents or reply.awaiting:
        return False
    if may_he_ask_some(heard.text):
        return True
    talk = heard.all_of(ActKind.SMALL_TALK)
    if any(
        all(act.end <= small.start or small.end <= act.start for small in talk)
        for act in heard.all_of(*ANSWERED)
    ):
        return False
    voiced = max(reply.reactions, key=lambda reaction: reaction.weight, default=None)
    return voiced is not None and voiced.cue in _HAS_SAID_WHY


def leaves_it_for_his_question(draft: Draft, heard: HeardText) -> bool:
    """ "I'd like to hear how it went. Have you ten minutes?": that is what she answers first."""
    if draft.turn >= FIRST_REPLIES:
        return False
    if may_he_ask_some(heard.text):
        return True
    if not heard.has(ActKind.TIME_REQUEST):
        return False
    last = heard.all_of(ActKind.TIME_REQUEST)[-1]
    return all(act.start < last.start for act in heard.all_of(*ANSWERED))


def _is_at_large(draft: Draft, heard: HeardText, asked: Act) -> bool:
    if draft.turn > FIRST_REPLIES or any(weighs(draft, told) for told in draft.told.full):
        return False
    words = heard.text[asked.start : asked.end]
    if heard.has(ActKind.HELP_OFFER) or _is_small_talk(draft, words):
        return False
    if asked.attributes.chance >= RATHER_THAT and any(
        covers(draft.world.facts[id], words) for id in asked.attributes.near[:1]
    ):
        return False  # "How's the clean-up going?" names one thing of hers
    if not sees_what_it_is_about(draft):
        if asked.attributes.general or not asks_how_it_stands(words):
            return False
        takes_for_his_reason(draft)
    one_thing = asked.attributes.wants in _ASKS_FOR_ONE_THING
    return asks_how_it_stands(words) or (
        asked.act is ActKind.OPEN_QUESTION and says_what_he_would_know(words) and not one_thing
    )
