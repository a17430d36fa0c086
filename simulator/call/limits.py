"""A limit he names, and whether she can live with it: "five days from stock, is that a problem?".

Owns what she says to that.
"""

import re

from simulator.call.draft import Draft
from simulator.call.modest import ANSWERED, CLOSED
from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.limits_asked import asks_whether_she_minds
from simulator.scenario.cues import Situation

_NOTHING_BETWEEN = re.compile(r"\W*(?:(?:and|but|so)\W+)?", re.I)


def answer_about_his_limit(draft: Draft, heard: HeardText) -> bool:
    """Say that she can live with what he has just named, where that is what he asks last.

    A time of theirs that he asks so about is a step's.
    """
    asked = max(heard.all_of(*CLOSED), key=lambda act: act.start, default=None)
    if asked is None or not asked.start or asked.attributes.kind == "either_or":
        return False
    before = (act for act in heard.all_of(*ANSWERED) if act.end <= asked.start)
    if any(_NOTHING_BETWEEN.fullmatch(heard.text, act.end, asked.start) for act in before):
        return False  # "What have you done about it? Will that be enough?" names none of his
    steps = heard.all_of(ActKind.NEXT_STEP_PROPOSAL)
    of_a_time = any(act.attributes.moment is not None for act in steps)
    words = heard.text[asked.start : asked.end]
    if of_a_time or heard.has(ActKind.RECAP) or not asks_whether_she_minds(words):
        return False
    draft.say(Situation.LIVES_WITH_IT)
    return True
