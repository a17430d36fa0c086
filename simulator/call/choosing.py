"""A choice he leaves to her between two ways to go on: never a yes to "the one or the other?".

Owns which turns end with such a choice and what she says to it. What her facts decide, and a
choice of days, are answered elsewhere.
"""

import re

from simulator.call.draft import Draft
from simulator.call.joining import MODEST
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario.cues import Situation
from simulator.scenario.model import Disposition

_LAST_SENTENCE = re.compile(r"(?:^|[.!?]\s+)(?P<asked>[^.!?]*)\?[^?]{0,40}$")
_HE_DOES = (
    r"(?:(?:shall|should|may|can|could) (?:i|we)|do i|would you (?:rather|prefer|like me to)"
    r"|do you want me to)\b"
)
_OR = re.compile(rf"\b{_HE_DOES}[^?]*\bor\b|\bor\b[^?]*\b{_HE_DOES}", re.I)
_OR_NOT = re.compile(
    r"\bor\b(?: (?:rather|better|would you|do you|shall i|should i|you'd|is it))*"
    r" (?:not\b|no\b|rather not|prefer not|don't|leave (?:it|that|you)\b(?! (?:until|till|for)))",
    re.I,
)
_ASKS_WHEN = re.compile(r"\b(?:when|what time|which day)\b", re.I)
# What says yes to something of his.
_GIVES_WAY = MODEST | {Situation.DOES_NOT_KNOW, Situation.TAKES_OFFER}
_YES = frozenset({ActKind.AFFIRM, ActKind.COMMITMENT, ActKind.SUGGESTION, ActKind.REQUEST})


def make_her_choice(draft: Draft, heard: HeardText) -> None:
    """Say which of two ways she would rather go, where that is what he asks last."""
    asked = _last_asked(heard)
    if asked is None or _OR.search(asked) is None or draft.reply.outcome is not None:
        return
    if heard.has(ActKind.TIME_REQUEST, ActKind.GOODBYE):
        return
    if any(content.cue not in _GIVES_WAY for content in draft.reply.contents):
        return  # a fact, a day agreed or a reserve answers it
    draft.reply.reactions = [said for said in draft.reply.reactions if said.cue not in _YES]
    draft.reply.contents.clear()
    if _OR_NOT.search(asked) is None:
        draft.say(Situation.EITHER_WILL_DO)
    elif _ASKS_WHEN.search(asked) or draft.disposition not in _GLAD:
        draft.say(Situation.RATHER_NOT)
    else:
        draft.say(Situation.TAKES_OFFER)


_GLAD = frozenset({Disposition.OPEN, Disposition.WARM})


def _last_asked(heard: HeardText) -> str | None:
    found = _LAST_SENTENCE.search(heard.text)
    return found["asked"] if found else None
