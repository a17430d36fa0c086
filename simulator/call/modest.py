"""A question that no fact answers, or only in part: the datum she has told, else a modest word.

Owns which question of a turn is the one she answers, what sort of answer a sentence of hers
holds, and how she says that she can't give it: never an invention, never something else.
"""

import re

from simulator.call.context import context_of
from simulator.call.disclosure import (
    earned,
    has_just_told,
    is_new_from,
    tell_in_full,
    tell_last_problem,
)
from simulator.call.draft import Draft
from simulator.call.near import asks_how_he_means_it, comes_near_a_fact
from simulator.call.opening import sees_what_it_is_about
from simulator.hearing.acts import Act, ActKind, HeardText
from simulator.hearing.asking_on import asking_on
from simulator.hearing.finer_sides import FinerSide
from simulator.hearing.indirect import indirect
from simulator.hearing.likeness import content_stems
from simulator.hearing.one_of_two import the_first_named
from simulator.hearing.questions import matched
from simulator.hearing.set_aside import asks_for_others, names_what_is_aside, without_asides
from simulator.hearing.sides import Side
from simulator.hearing.wants import Wanted, sentence_with
from simulator.scenario.cues import Situation
from simulator.scenario.model import Disposition, Fact

CLOSED = (ActKind.CLOSED_QUESTION, ActKind.LEADING_QUESTION)
ANSWERED = (*CLOSED, ActKind.OPEN_QUESTION)
# What a fact that was told does not tell again: these ask for what lies behind it.
BEYOND = frozenset(
    {
        Wanted.REASON,
        Wanted.MEANING,
        Wanted.TERM,
        Wanted.PERSON,
        Wanted.WHICH,
        Wanted.PLACE,
        Wanted.DAY,
        Wanted.WORDS,
        Wanted.VIEW,
        Wanted.DEED,
        Wanted.MANNER,
    }
)
_MODEST: dict[str, Situation] = {
    Wanted.PERSON: Situation.NO_NAME,
    Wanted.DAY: Situation.NO_DAY,
    Wanted.PLACE: Situation.NO_PLACE,
    Wanted.REASON: Situation.NO_REASON,
    Wanted.FIGURE: Situation.NO_FIGURE,
    Wanted.DURATION: Situation.NO_DURATION,
    Wanted.SINCE: Situation.NO_DURATION,
    Wanted.WHICH: Situation.WHICH_ONE,
    Wanted.CHOICE: Situation.NO_CHOICE,
    Wanted.MEANING: Situation.NO_OTHER_WORDS,
    Wanted.TERM: Situation.NO_OTHER_WORDS,
    Wanted.MANNER: Situation.NO_EXPLANATION,
    Wanted.DEED: Situation.NO_STORY,
    Wanted.WORDS: Situation.NO_QUOTE,
    Wanted.VIEW: Situation.NO_VIEW,
    Wanted.MORE: Situation.NOTHING_TO_ADD,
    Wanted.YES_NO: Situation.NOT_THAT_SHE_KNOWS,
    Wanted.ABOUT_HER: Situation.NON_COMMITTAL,
}
_YES_OR_NO = (Wanted.YES_NO, Wanted.ABOUT_HER)
# What says no more than that she has no answer; a second one running she owns up to.
_SHRUGS = frozenset(
    {
        Situation.DOES_NOT_KNOW,
        Situation.NON_COMMITTAL,
        Situation.NO_NAME,
        Situation.NO_DAY,
        Situation.NO_FIGURE,
        Situation.NO_REASON,
        Situation.NO_CHOICE,
        Situation.NO_OTHER_WORDS,
        Situation.NO_EXPLANATION,
        Situation.NO_STORY,
        Situation.NO_QUOTE,
        Situation.WHEN_IT_WAS,
        Situation.WHEN_IT_WILL_BE,
        Situation.PARTLY,
        Situation.PROBABLY,
        Situation.WHICH_ONE,
        Situation.WHAT_HAPPENED,
        Situation.WHAT_WAS_SAID,
        Situation.HOW_IT_CAME,
        Situation.WHAT_SOMEBODY_DOES,
        Situation.SHRUGS_AGAIN,
    }
)
# Short answers to the side of a matter he asks about, which tell no fact and deny none.
SIDES = frozenset(Situation(side) for side in (*Side, *FinerSide))
_NO_QUESTION = ("request", "permission", "clarifying")


def last_question(heard: HeardText) -> Act | None:
    """The question she answers of several: the last that is more than her words given back."""
    return max(asked_in_earnest(heard), key=lambda act: act.start, default=None)


_VAGUE_YES = (Side.PROBABLY, Side.PARTLY)


def _of_a_matter(heard: HeardText) -> Act | None:
    """The last question; of several rather one that names something than "… and until when?".

    And rather "what happens there?" than the yes or no behind it, which she would only shrug at.
    """
    last = last_question(heard)
    if last is None:
        return None
    if last.act is ActKind.CLOSED_QUESTION and last.attributes.side in _VAGUE_YES:
        before = (act for act in heard.all_of(ActKind.OPEN_QUESTION) if act.start < last.start)
        return max(before, key=lambda act: act.start, default=last)
    if not last.attributes.general:
        return last
    named = (act for act in asked_in_earnest(heard) if not act.attributes.general)
    return max(named, key=lambda act: act.start, default=last)


def asked_in_earnest(heard: HeardText) -> list[Act]:
    """The questions that are more than her words given back, or a request."""
    return [act for act in heard.all_of(*ANSWERED) if act.attributes.kind not in _NO_QUESTION]


def asks_otherwise(heard: HeardText) -> Act | None:
    """What asks though it is no plain question: "who should I talk to next?"."""
    blocker = heard.first(ActKind.ASK_BLOCKER)
    hollow = (act for act in heard.all_of(ActKind.NEXT_STEP_PROPOSAL) if _only_asks(act))
    return blocker or next(hollow, None)


# What goes with any step: to whom, and by which way.
_ASKS_HOW = (Side.HOW_TO_SEND, Side.WHOM_TO_ASK)


def _only_asks(act: Act) -> bool:
    said = act.attributes
    names = said.step or said.action or said.moment or said.asks_her_date
    return said.side in _ASKS_HOW or (not names and said.wants not in ("", Wanted.THING))


def say_modestly(draft: Draft, heard: HeardText) -> None:
    """No answer, in words that fit what he asks."""
    asked = _of_a_matter(heard) or asks_otherwise(heard)
    if asked is None:
        draft.say(Situation.DOES_NOT_KNOW)
        return
    wants = asked.attributes.wants
    if wants != Wanted.PERSON:  # whom she named he has just heard
        for fact in draft.world.customer.facts:
            datum = sentence_with(wants, fact.says)
            if datum is None or not has_just_told(draft, fact):
                continue
            if asked.attributes.general or _names_only(fact, _words_of(asked, heard)):
                draft.say_verbatim(datum, f"answer:{fact.id}")
                return
            if fact.id in asked.attributes.facts:
                # "I couldn't give you a figure" might deny the one she has just given
                draft.say(Situation.JUST_TOLD)
                return
    if names_what_is_aside(heard.text) and _says_what_is_beside(draft, heard, asked):
        return
    if _has_just_said_it(draft, asked):
        draft.say(Situation.JUST_TOLD)
        return
    others = (act for act in reversed(asked_in_earnest(heard)) if act is not asked)
    if any(comes_near_a_fact(draft, heard, each) for each in (asked, *others)):
        return
    if _answers_all_he_said(draft, heard, asked):
        return
    if not asks_how_he_means_it(draft, heard, asked, _modest_word(asked, _words_of(asked, heard))):
        say_plainly(draft, heard, asked)


_SAYS = re.compile(r"\b(?:say|says|said|mention|tells?|told|ask|write|wrote|answer)(?:ed|s)?\b")


def _has_just_said_it(draft: Draft, asked: Act) -> bool:
    """ "What did he say?", of what she has just said that he mentioned."""
    if asked.attributes.wants != Wanted.WORDS or not asked.attributes.general:
        return False
    last = draft.told.full[-1:]
    facts = (draft.world.facts[id] for id in last)
    return any(has_just_told(draft, fact) and _SAYS.search(fact.says) for fact in facts)


SURE_OF_ALL = 0.8  # chance from which the words before a question tell what it asks for
_MOST_BEFORE = 45  # words of a turn that may all belong to its question


def _says_what_is_beside(draft: Draft, heard: HeardText, asked: Act) -> bool:
    """ "Apart from the rinser, what else?": what there is besides; whether he asks for that."""
    if tells_what_is_not_aside(draft, heard):
        return True
    if not (asked.attributes.general or asks_for_others(heard.text)):
        return False
    if asked.attributes.wants == Wanted.PERSON:
        draft.say(Situation.NOBODY_ELSE)
    else:
        say_what_else(draft)
    return True


def say_what_else(draft: Draft) -> None:
    """Apart from what he sets aside: another trouble of hers, or that there is none."""
    if draft.disposition in _GUARDED or not tell_last_problem(draft):
        draft.say(Situation.NOTHING_ELSE)


def _answers_all_he_said(draft: Draft, heard: HeardText, asked: Act) -> bool:
    """ "Say the sample works and you're happy. What did you see?": the fact both ask for."""
    whole = heard.text[: asked.end]
    alone = asked.start == 0 or len(whole.split()) > _MOST_BEFORE
    alone = alone or asking_on(whole[asked.start :]) is not None  # it is of her words, not of his
    if asked.act is not ActKind.OPEN_QUESTION or alone or heard.has(ActKind.RECAP):
        return False
    before = whole[: asked.start].rstrip(" .!?").rpartition(".")[2]
    for words in (f"{before.strip()}. {whole[asked.start :]}", whole):
        found = matched(words, draft.world.prepared.facts, context_of(draft))
        fact = draft.world.facts[found.facts[0]] if found.facts else None
        if fact is None or found.chance < SURE_OF_ALL or found.at_large:
            continue
        if is_new_from(draft, fact) and earned(draft, fact):
            tell_in_full(draft, fact)
            return True
    return False


def _names_only(fact: Fact, question: str) -> bool:
    """Whether all that a question names stands in what she has said: "how many are too small?"."""
    named = content_stems(question)
    return bool(named) and named <= content_stems(fact.says)


_OF_TWO = frozenset({Situation.A_BIT_OF_BOTH, Situation.NO_CHOICE})


def _sentence_of(asked: Act, text: str) -> str:
    """The whole sentence in which he asks: a choice may be heard in two parts."""
    start = max(text.rfind(mark, 0, asked.start) for mark in ".!?") + 1
    ends = (at for mark in ".!?" if (at := text.find(mark, asked.end)) >= 0)
    return text[start : min(ends, default=len(text))].strip()


def tells_what_is_not_aside(draft: Draft, heard: HeardText) -> bool:
    """ "What did it cost, apart from the shame?": what the question asks for without the aside."""
    asked = draft.world.hearing(without_asides(heard.text), context_of(draft)).asks_for
    for fact in (draft.world.facts[id] for id in asked if id in draft.world.facts):
        if is_new_from(draft, fact) and earned(draft, fact):
            tell_in_full(draft, fact)
            return True
    return False


_OF_HERS = re.compile(r"\b(?:I|we|us|our|ours|me|my)\b")


def say_plainly(draft: Draft, heard: HeardText, asked: Act) -> None:
    """A short word that fits the form of his question, whatever she has told.

    A line may take up what he asks: "how long it lasts I couldn't tell you".
    """
    said = _modest_word(asked, _words_of(asked, heard))
    if said in _OF_TWO and (one := the_first_named(_sentence_of(asked, heard.text))) is not None:
        draft.say(Situation.CHOOSES_ONE, asked=one)
        return
    again = said in _SHRUGS and _has_just_shrugged(draft)
    if again and asked.act is ActKind.OPEN_QUESTION and _tells_something_else(draft):
        return
    what = indirect(heard.text[asked.start : asked.end])
    if what is not None and what.startswith("whether"):
        hers = _OF_HERS.search(what)  # "whether he has told us I couldn't say": she must know
        what = what if said is Situation.PROBABLY and hers is None else None
    if what is not None:
        draft.say(said, asked=what)
    else:
        draft.say(Situation.SHRUGS_AGAIN if again else said)


_GUARDED = (Disposition.COLD, Disposition.IRRITATED)


def _tells_something_else(draft: Draft) -> bool:
    """After one shrug, what she can tell in place of a second; whether there is anything."""
    willing = draft.disposition not in _GUARDED and sees_what_it_is_about(draft)
    if not willing or not tell_last_problem(draft):
        return False
    draft.react(Situation.WHAT_SHE_CAN_TELL, 55)
    return True


# What nobody says "I should think so" to.
_OF_A_TROUBLE = re.compile(
    r"\b(?:any\w*|ever|hurt|wrong|bad|worse|broken|lost|late|angry|upset|afraid|against"
    r"|competitors?|suppliers?|else|leav\w+|switch\w*|cancel\w*|fault|blame\w*)\b",
    re.I,
)


def _words_of(asked: Act, heard: HeardText) -> str:
    return heard.text[asked.start : asked.end]


def _modest_word(asked: Act, words: str) -> Situation:
    """The side he asks about, else the sort of answer he wants."""
    if asked.attributes.side == Side.PROBABLY and _OF_A_TROUBLE.search(words):
        return Situation.NOT_THAT_SHE_KNOWS
    if asked.attributes.side:
        return Situation(asked.attributes.side)
    yes_or_no = asked.act is ActKind.CLOSED_QUESTION and asked.attributes.kind != "datum"
    default = Situation.NON_COMMITTAL if yes_or_no else Situation.DOES_NOT_KNOW
    if asked.attributes.kind == "datum" and asked.attributes.wants in _YES_OR_NO:
        return default
    return _MODEST.get(asked.attributes.wants, default)


def _has_just_shrugged(draft: Draft) -> bool:
    """Whether her last line did nothing but say that she has no answer."""
    last = draft.spoken.last
    cues = [part.cell.rpartition(" ")[2] for part in last.parts] if last is not None else []
    return bool(cues) and cues[-1] in _SHRUGS


_SHE = re.compile(r"\bI\b(?! can only| only)")
_SHE_WANTS = re.compile(r"\bI(?:'d| would)? (?:want|need|wish|like|love|rather)\b")
_SOMEBODY = re.compile(
    r"(?<=[a-z,] )(?!I\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b)[A-Z][a-z]+|^[A-Z]\w+ [A-Z]"
    r"|\b(?:he|she|they|somebody|our \w+)\b"
)


def does_it_herself(fact: Fact) -> bool:
    """Whether her sentence names herself and nobody else: "I put them together"."""
    hers = _SHE.search(fact.says) and not _SHE_WANTS.search(fact.says)
    return bool(hers) and not _SOMEBODY.search(fact.says)
