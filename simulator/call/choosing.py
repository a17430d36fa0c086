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
    r"(?:would it be better if|(?:shall|should|may|can|could) (?:i|we)|do i"
    r"|would you (?:rather|prefer|like me to)|do you want me to)\b"
)
_OR = re.compile(rf"\b{_HE_DOES}[^?]*\bor\b|\bor\b[^?]*\b{_HE_DOES}", re.I)
_OR_NOT = re.compile(
    r"\bor\b(?: (?:rather|better|would you|do you|shall i|should i|you'd|is it))*"
    r" (?:not\b|no\b|rather not|prefer not|don't|leave (?:it|that|you)\b(?! (?:until|till|for)))",
    re.I,
)
_ASKS_UNMARKED = re.compile(
    r"(?:(?:and|so|but|ok|okay|well|got it|right|then)\W+)*"
    r"(?:shall|should|do|may|can|could|would|when|what|which)\b",
    re.I,
)
_ASKS_WHEN = re.compile(r"\b(?:when|what time|which day)\b", re.I)
TAKES_UP = 60  # weight up to which a reaction would say yes to what he has not decided
_GIVES_WAY = MODEST | {Situation.DOES_NOT_KNOW, Situation.TAKES_OFFER}
_YES = frozenset(
    {
        ActKind.AFFIRM,
        ActKind.COMMITMENT,
        ActKind.SUGGESTION,
        ActKind.REQUEST,
        Situation.VALUE_FITS,
        Situation.VALUE_GENERIC,
    }
)


def make_her_choice(draft: Draft, heard: HeardText) -> None:
    """Say which of two ways she would rather go, where that is what he asks last."""
    asked = _last_asked(heard)
    if asked is None or not leaves_a_choice(heard) or draft.reply.outcome is not None:
        return
    if any(content.cue not in _GIVES_WAY for content in draft.reply.contents):
        return  # a fact, a day agreed or a reserve answers it
    draft.reply.reactions = [r for r in draft.reply.reactions if r.weight > TAKES_UP]
    draft.reply.contents.clear()
    if _OR_NOT.search(asked) is None:
        draft.say(Situation.EITHER_WILL_DO)
    elif _ASKS_WHEN.search(asked) or draft.disposition not in _GLAD:
        draft.say(Situation.RATHER_NOT)
    else:
        draft.say(Situation.TAKES_OFFER)


_GLAD = frozenset({Disposition.OPEN, Disposition.WARM})


def leaves_a_choice(heard: HeardText) -> bool:
    """Whether he ends by asking which of two things he shall do."""
    asked = _last_asked(heard)
    if asked is None or heard.has(ActKind.TIME_REQUEST, ActKind.GOODBYE):
        return False
    return _OR.search(asked) is not None


def _last_asked(heard: HeardText) -> str | None:
    found = _LAST_SENTENCE.search(heard.text)
    if found:
        return found["asked"]
    unmarked = heard.text.rstrip(" .").rpartition(". ")[2]
    return unmarked if _ASKS_UNMARKED.match(unmarked) else None
