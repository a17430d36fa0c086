"""What he asks her to give or to do: "could you send us a few bottles?". A yes or no, no fact.

Owns which words ask for a thing and what she says to it; promising it is `commitments`'.
"""

import re

from simulator.call.commitments import note_her_promise
from simulator.call.draft import Draft
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario.model import Disposition

ANSWERS = 59  # weight of her yes or no, above every kindness beside it
_SOFTLY = r"(?:please |perhaps |maybe |possibly |just |also |kindly )*"
_DOES = (
    r"(?:send|spare|lend|mail|e-?mail|post|forward|bring|pass (?:me|us|on)|collect|print|copy"
    r"|(?:give|let) (?:me|us|him|her|them)(?: have)?|put (?:me|us) (?:through|in touch)"
    r"|share|keep aside|set aside|fill (?:in|out)|introduce (?:me|us))"
)
_ASKED = re.compile(
    r"(?<!when )(?<!how )(?<!where )\b(?:(?:could|can|would|will|might) you"
    r"|(?:if|whether) you (?:could|can|would|might)) "
    rf"{_SOFTLY}{_DOES}\b(?P<thing>[^.?!]*)",
    re.I,
)
# What is told, not handed over: "could you give me an idea how …".
_TOLD = re.compile(
    r"^(?: with (?:me|us))?(?: (?:an?|some|any|the|your|more|one|a few|rough|brief|quick))*"
    r" (?:idea|examples?|sense|feeling|feel|picture|impression|insights?|overview|hint|clue"
    r"|minutes?|moments?|seconds?|figures?|estimate|reasons?|details?|background|view|thoughts?|experience"
    r"|what|how|why|who|when|where|which|whether|if)\b",
    re.I,
)
_GLAD = frozenset({Disposition.OPEN, Disposition.WARM})


def asks_for_a_thing(text: str) -> bool:
    """Whether these words ask for something to be sent, given or arranged."""
    return any(not _TOLD.search(asked["thing"]) for asked in _ASKED.finditer(text))


def answer_request(draft: Draft, heard: HeardText) -> bool:
    """Say whether he may have what he asks for, as she feels about him; whether he asked.

    Where a fact of hers is what such a request is asked by, the fact answers it.
    """
    if not asks_for_a_thing(heard.text) or _is_asked_by_one(draft, heard):
        return False
    draft.react(ActKind.REQUEST, ANSWERS)
    if draft.disposition in _GLAD and not heard.has(ActKind.REQUEST):
        asked = next(_ASKED.finditer(heard.text))
        note_her_promise(draft, asked.group())
    return True


def _is_asked_by_one(draft: Draft, heard: HeardText) -> bool:
    facts = (draft.world.facts[id] for id in heard.asks_for if id in draft.world.facts)
    return any(asks_for_a_thing(example) for fact in facts for example in fact.asked_by)
