"""What he has passed over, where he asks for that: "is there anything I've forgotten to ask?".

Owns what she says to it. What a summary leaves out is `recaps`'.
"""

from simulator.call.disclosure import tell_last_problem
from simulator.call.draft import Draft
from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.missing_asked import asks_what_is_missing
from simulator.scenario.cues import Situation


def say_what_is_missing(draft: Draft, heard: HeardText) -> bool:
    """Tell one more problem that matters to her, or that there is none; whether he asked."""
    if heard.has(ActKind.RECAP) or not draft.told.full or not asks_what_is_missing(heard.text):
        return False
    if draft.table.agreed or not tell_last_problem(draft):
        draft.say(Situation.NOTHING_MISSED)
    return True
