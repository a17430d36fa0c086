"""What he has passed over or got wrong, where he asks for that: "have I forgotten anything?".

Owns what she says to it. What a summary gets wrong is `recaps`'.
"""

from simulator.call.disclosure import tell_last_problem
from simulator.call.draft import Draft
from simulator.call.modest import last_question
from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.missing_asked import asks_what_is_missing, asks_what_is_wrong
from simulator.scenario.cues import Situation

_NODS = frozenset({Situation.RECAP_RIGHT, Situation.RECAP_PARTLY, Situation.RECAP_EMPTY})
_ADDING = 60  # weight of the word with which she adds it


def say_what_is_missing(draft: Draft, heard: HeardText) -> bool:
    """One more problem that matters to her, or that there is none; whether he asked that last.

    It stands in place of a nod to his summary, and not beside what she puts right in it.
    """
    missing = asks_what_is_missing(heard.text)
    reply = draft.reply
    if reply.awaiting == "confirm" or not draft.told.full:
        return False
    if asks_of_hers(heard) or (not missing and not asks_what_is_wrong(heard.text)):
        return False
    reply.reactions = [each for each in reply.reactions if each.cue not in _NODS]
    reply.contents = [each for each in reply.contents if each.cue != Situation.NOTHING_MISSED]
    has_added = any(each.fact for each in reply.contents)
    if not has_added:
        if missing and not _is_arranging(draft, heard) and tell_last_problem(draft):
            draft.react(Situation.VOLUNTEERS, _ADDING)
        else:
            draft.say(Situation.NOTHING_MISSED)
    asked = last_question(heard)
    return asked is not None and asks_what_is_missing(heard.text[asked.start : asked.end])


def asks_of_hers(heard: HeardText) -> bool:
    """Whether "what's still missing?" or "if we get it wrong" is of no summary.

    It belongs to a question about a matter of hers, or to how they would work together.
    """
    if heard.has(ActKind.STANDARDS_AGREEMENT):
        return True
    asked = heard.all_of(ActKind.OPEN_QUESTION)
    return not heard.has(ActKind.RECAP) and any(act.attributes.facts for act in asked)


def _is_arranging(draft: Draft, heard: HeardText) -> bool:
    return bool(draft.table.agreed) or heard.has(
        ActKind.NEXT_STEP_PROPOSAL, ActKind.COMMITMENT, ActKind.GOODBYE
    )
