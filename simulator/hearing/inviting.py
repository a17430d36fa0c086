"""Invitations to talk: "tell me about …", "I'd like to know how …".

Owns their wording only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.hearing.fluency import Fluent
from simulator.hearing.tokens import words

INVITING = re.compile(
    r"\b(?:(?:can|could|would|will|do|may|might) (?:you|i|we) (?:please |maybe |perhaps |just "
    r"|also |mind |like to |want to |ask you to |be able to "
    r"|care to )*)?(?:please )?(?P<verb>(?:tell|telling) me(?! later| another time| some other| you"
    r"| that you| if | whether |,)"
    r"|(?:walk|walking|talk|talking|take|lead|guide|run) me through|describ(?:e|ing)(?: to me"
    r"| for me| me)?|explain(?:ing)?(?: to me| me| for me)?|help me (?:to )?(?:understand|see"
    r"|picture)|give me (?:a|an|some|your) (?:(?:\w+ )?(?:example|idea|sense|picture|feel"
    r"|feeling|insight|overview|impression|thoughts|view|take))|share (?:with me|a bit|a little"
    r"|some|what|how|your (?:thoughts|view|experience))|(?:fill|bring) me in|paint me|elaborate"
    r"|(?<=you )(?:clarify|outline|quantify|specify|illustrate)"
    r"|say (?:a bit |a little |some )?more|tell us|ask(?: you)?(?= (?:what|how|why|about|who"
    r"|when|where|which|if|whether)\b))\b"
)
CURIOUS = re.compile(
    r"\b(?:i|we) (?:am |are |was |would |do |really |just |also |very |much |quite |always "
    r"|only |want(?:ed)? |like |love |keen |interested |need |have |to |be "
    r"|have been )*(?:curious|wonder(?:ing)?|interested|like to (?:know|hear|understand|learn)"
    r"|love to (?:know|hear|understand|learn)|to (?:know|hear|understand|learn)|keen to (?:know"
    r"|hear|understand|learn))(?: a bit| a little| more| from you| in| about| to know| to hear"
    r"| what it is| your thoughts| your view)* (?P<what>what|how|why|which|who|when|where|if"
    r"|whether|about|your|more)\b"
)
_INVITES = words(
    "tell telling walk walking talk talking take lead guide run describe describing explain "
    "explaining help give share fill bring paint elaborate say ask clarify outline quantify "
    "specify illustrate"
)
_CURIOUS = words("curious wonder wondering interested know hear understand learn")
_NO_INVITATION_AFTER = words("to will you not i they we he she for by of me was am is were")
_DOES = words("did does do has had have")


@dataclass(frozen=True, slots=True)
class Invitation:
    """The words that invite; what she is asked to tell follows them."""

    first: int  # index of the first word
    last: int  # index of the last word that nothing else may begin with
    form: str  # inviting, curious


def invitations(said: Fluent) -> Iterator[Invitation]:
    """Every invitation in a sentence; those of the second form may lie in one of the first."""
    spoken = frozenset(said.words)
    for match in INVITING.finditer(said.text) if spoken & _INVITES else ():
        if match["verb"].startswith("ask") and match["verb"] == match.group():
            continue  # only "may I ask what …"
        before = said.text[: match.start()].split()[-2:]
        if before[-1:] and before[-1] in _NO_INVITATION_AFTER:
            continue
        if len(before) > 1 and before[0] in _DOES and before[1] not in ("you", "please", "just"):
            continue  # "did Marek explain anything"
        first = said.index_at(match.start())
        yield Invitation(first, said.index_at(match.end()) + 1, "inviting")
    for match in CURIOUS.finditer(said.text) if spoken & _CURIOUS else ():
        yield Invitation(said.index_at(match.start()), said.index_at(match.end()), "curious")
