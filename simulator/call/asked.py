"""How he asks: which acts ask, how surely for what, and what form his question has.

Owns those readings of what was heard; it answers nothing.
"""

import re

from simulator.call.modest import ANSWERED, CLOSED, last_question
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, HeardText
from simulator.hearing.forms import guesses_her, names_one_or_other
from simulator.hearing.wants import Wanted
from simulator.scenario.model import Fact

_OF_THAT = re.compile(r"\b(?:that|this|it)\b", re.IGNORECASE)
ASKING = QUESTION_KINDS | {ActKind.FOLLOW_UP, ActKind.ASK_BLOCKER}
OPEN = (ActKind.OPEN_QUESTION, ActKind.ASK_BLOCKER)
SURELY_MEANT = 0.6  # chance from which she evades what she would not tell


def is_yes_or_no(act: Act) -> bool:
    """Whether a question is closed and asks for no name, day or figure."""
    return act.act is ActKind.CLOSED_QUESTION and act.attributes.kind != "datum"


def is_about_others(heard: HeardText) -> bool:
    """Whether his last question is about somebody else, and not about her or her firm."""
    last = last_question(heard)
    return last is not None and last.attributes.about_others


def is_surely_meant(heard: HeardText, fact: Fact) -> bool:
    """Whether he so likely asks for this that she has to get round it."""
    asking = [act for act in heard.all_of(*ASKING) if fact.id in act.attributes.facts]
    return not asking or any(act.attributes.chance >= SURELY_MEANT for act in asking)


def asks_deep(heard: HeardText) -> bool:
    """Whether he asks for wishes or plans, which she may meet with something vague."""
    return any(act.attributes.deep for act in heard.all_of(*ASKING))


def is_closed(heard: HeardText) -> bool:
    """Whether all he asks can be answered in a word."""
    return heard.has(*CLOSED) and not heard.has(*OPEN)


def leaves_it_to_her(act: Act) -> bool:
    """ "Tell me more", "what else?": hers to choose what to say."""
    return act.attributes.bare


def asks_for_more_of_it(heard: HeardText) -> bool:
    """ "Tell me more about that": of what she has just said, and nothing else."""
    asked = (act for act in heard.all_of(*ASKING) if leaves_it_to_her(act))
    return any(_OF_THAT.search(heard.text, act.start, act.end) for act in asked)


def asks_for_a_datum(heard: HeardText) -> bool:
    """Whether his last question wants a name, a day or a figure."""
    last = last_question(heard)
    return last is not None and last.attributes.kind == "datum"


def asks_what_she_means(heard: HeardText) -> bool:
    """ "What do you mean?", and no question of another kind beside it."""
    asked = heard.all_of(*ANSWERED)
    return bool(asked) and all(act.attributes.wants == Wanted.MEANING for act in asked)


def asks_who(heard: HeardText) -> bool:
    """Whether his last question wants a person."""
    last = last_question(heard)
    return last is not None and last.attributes.wants == Wanted.PERSON


def asks_whether_it_is_her(heard: HeardText) -> bool:
    """ "Who does that, you?": he guesses that it is her."""
    last = last_question(heard)
    return (
        last is not None
        and last.attributes.wants == Wanted.PERSON
        and guesses_her(heard.text[last.start :])
    )


def gives_back(heard: HeardText) -> bool:
    """Whether a closed question only gives her own words back to be sure."""
    return any(act.attributes.kind == "clarifying" for act in heard.all_of(*CLOSED))


def offers_two(asked: Act, heard: HeardText) -> bool:
    """Whether a question names two things to choose from, with or without a verb."""
    words = heard.text[asked.start : asked.end]
    if asked.attributes.kind == "either_or":
        return True
    return names_one_or_other(words)
