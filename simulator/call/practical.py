"""Practical questions beside a step, answered whatever the scenario: "who should be there?".

Owns when such a question is about a step of theirs, and that a small fact of hers goes before
a plain answer.
"""

from simulator.call.draft import Draft
from simulator.call.modest import last_question
from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.practical import asks_it_last, practical_question

SURE_OF_A_FACT = 0.75  # chance from which an author's own answer goes before a plain one
_AGREES = ("next_step:agreed", "next_step:offers_day")


def asks_only_what_goes_with_it(draft: Draft, heard: HeardText) -> bool:
    """Whether his last question is a practical one about a step, and no small fact answers it."""
    if not asks_it_last(heard.text) or not _a_step_is_talked_about(draft, heard):
        return False
    return not _a_small_fact_answers(draft, heard)


def say_what_goes_with_it(draft: Draft, heard: HeardText) -> None:
    """Answer the practical question of this turn beside a step she has not refused in it."""
    asked = practical_question(heard.text)
    if asked is None or heard.has(ActKind.GOODBYE) or not _a_step_is_talked_about(draft, heard):
        return
    contents = draft.reply.contents
    decided = [content.source for content in contents if content.source.startswith("next_step:")]
    stands = any(content.source.startswith("objection:") for content in contents)
    if any(source not in _AGREES for source in decided) or stands:
        return  # she has refused, or has a reserve
    if any(content.fact for content in contents):
        return
    draft.say(asked)


def takes_her_day_with_it(draft: Draft, heard: HeardText) -> bool:
    """ "Who will be there?", once she has named a day: he has taken that day."""
    table = draft.table
    open_day = table.offered is not None and (not table.agreed or table.lets_go)
    return open_day and practical_question(heard.text) is not None and not heard.when.moments


def _a_step_is_talked_about(draft: Draft, heard: HeardText) -> bool:
    table = draft.table
    if table.lets_go and table.offered is None:
        return False
    lies_open = bool(table.agreed or table.step or table.action or table.offered)
    return lies_open or heard.has(ActKind.NEXT_STEP_PROPOSAL)


def _a_small_fact_answers(draft: Draft, heard: HeardText) -> bool:
    last = last_question(heard)
    if last is None or last.attributes.chance < SURE_OF_A_FACT:
        return False
    found = [draft.world.facts[id] for id in last.attributes.facts if id in draft.world.facts]
    return bool(found) and not found[0].key
