"""What he asks her to give or to do: "could you send us a few bottles?". A yes or no, no fact.

Owns what she says to it; promising it is `commitments`'.
"""

from simulator.call.commitments import note_her_promise
from simulator.call.draft import Draft
from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.things_asked import asks_for_a_thing, thing_asked_for
from simulator.scenario.model import Disposition

ANSWERS = 59  # weight of her yes or no, above every kindness beside it
_GLAD = frozenset({Disposition.OPEN, Disposition.WARM})


def answer_request(draft: Draft, heard: HeardText) -> bool:
    """Say whether he may have what he asks for, as she feels about him; whether he asked.

    Where a fact of hers is what such a request is asked by, the fact answers it.
    """
    if heard.has(ActKind.TIME_REQUEST):  # "could you spare me ten minutes?" is no thing
        return False
    if not asks_for_a_thing(heard.text) or _is_asked_by_one(draft, heard):
        return False
    draft.react(ActKind.REQUEST, ANSWERS)
    if draft.disposition in _GLAD and not heard.has(ActKind.REQUEST):
        note_her_promise(draft, thing_asked_for(heard.text))
    return True


def _is_asked_by_one(draft: Draft, heard: HeardText) -> bool:
    facts = (draft.world.facts[id] for id in heard.asks_for if id in draft.world.facts)
    return any(asks_for_a_thing(example) for fact in facts for example in fact.asked_by)
