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
    r"| that you| if | whether |,)|say me(?= (?:more|what|how|why|about|something)\b)"
    r"|(?:walk|walking|talk|talking|take|lead|guide|run) me through|describ(?:e|ing)(?: to me"
    r"| for me| me)?|explain(?:ing)?(?: to me| me| for me)?|help me (?:to )?(?:understand|see"
    r"|picture)|give me (?:a|an|one|some|your) (?:(?:\w+ )?(?:example|idea|sense|picture|feel"
    r"|feeling|insight|overview|impression|thoughts|view|take))|share (?:with me|a bit|a little"
    r"|some|what|how|your (?:thoughts|view|experience))|(?:fill|bring) me in|paint me|elaborate"
    r"|(?<=you )(?:clarify|outline|quantify|specify|illustrate)"
    r"|(?:say|(?<=i )hear) (?:a bit |a little |some )?more"
    r"|expand (?:on|upon) (?:that|this|it)|tell us"
    r"|ask(?: you)?(?= (?:what|how|why|about|who"
    r"|when|where|which|if|whether)\b))\b"
)
_WISHES = (
    r"(?:am|are|was|would|should|do|really|just|also|very|much|quite|always|only|simply|merely"
    r"|honestly|want(?:ed)?|like|love|keen|eager|glad|happy|pleased|grateful|interested|need|have"
    r"|to|be|been|hoping|hoped|wish|rather|thought(?: i (?:would|might))?|figured i would"
    r"|calling|ringing|call|ring)"
)
_LEARNS = r"(?:know|hear|understand|learn|find out)"
_FROM_YOU = (
    r"(?: one thing| something| a bit| a little| more| first| please| honestly| directly"
    r"| personally| in person"
    r"| from you(?: (?:directly|personally|yourself))?| from yourself| in your own words| you| in"
    r"| about| to know| to hear| what it is| your thoughts| your view| ever since"
    r"| since [a-z]+(?: [a-z]+)?)*"
)
CURIOUS = re.compile(
    rf"(?:\b(?:i|we) (?:{_WISHES} )*(?:curious|wonder(?:ing|ed)?|interested|like to {_LEARNS}"
    rf"|love to {_LEARNS}|to {_LEARNS}|want(?:ed)? (?:only |just )?{_LEARNS}"
    rf"|keen to {_LEARNS}|rather {_LEARNS}"
    r"|to (?:ask|see)(?= (?:you )?(?:how|what|where|why)\b)"
    r"|want(?:ed)? (?:only |just )?(?:to )?ask(?= (?:you )?(?:how|what|where|why|if|whether)\b))"
    r"|(?<!\bwho only )(?<!\bwho just )(?<!\bhe only )(?<!\bhe just )"
    r"(?:^|(?<=\bjust )|(?<=\bonly )|(?<=\bcall )|(?<=\bcalling )|(?<=\bringing ))(?:just )?"
    rf"(?:wondering|curious|wanted to {_LEARNS}|to (?:{_LEARNS}|ask(?: you)?)(?= (?:how|what"
    r"|where|why)\b))|\bma(?:d|k)es? (?:me|us) wonder)"
    rf"{_FROM_YOU} (?:(?:for|with|on|at|in|by|from) (?=what\b|which\b|whom\b))?"
    r"(?P<what>what|how|why|which|who|when|where|if|whether|about|your|more|the story)\b"
)
_SAYS_WHAT = words("what how why which who whom when where whether")
# "I wonder whether she might be free": wants somebody or something, and no account.
_FOR_SOMEBODY = re.compile(
    r"(?:if|whether)\b.*\b(?:free|available|able|possible|speak|talk|through|help|time|minutes?)\b"
)
_OF_HERS = re.compile(
    r"your (?:side|view|story|version)\b|the story\b|if (?:you|your|it|any|some|the)"
    r"(?! (?:can|could|may|might|would|have (?:a|an|any|two|five|ten|some|time)|had (?:a|time))\b)"
)


# However politely: "might I hear a little more on that point", "may I ask you to say more".
_FOR_MORE = re.compile(
    r"(?:(?:can|could|would|will|do|may|might) (?:i|we|you) (?:\w+ ){0,6}?)?"
    r"(?:(?:say|hear|tell (?:me|us)) (?:(?:just|a|even|some|little|bit|something) )*more"
    r"|(?:describe|explain) (?:that|this|it)(?: to me| for me)? in (?:more|greater|some) detail"
    r"|(?:expand|elaborate)(?: a (?:bit|little))?(?: more)?(?= (?:on|upon)\b))\b"
    r"(?= (?:about|on|upon|of|regarding|please|if|would|will|could)\b| ?[.?!,]|$)"
)
TO_TELL = re.compile(r"tell me (?:how|what|why|where)\b")  # "a few minutes to tell me how …"


def asks_what(question: str) -> str:
    """The clause that says what he would like to know: "how it went"; empty where there is none.

    The question is in plain wording.
    """
    wish = CURIOUS.match(question)
    if wish is None:
        return ""
    said = question[wish.start("what") :]
    if _FOR_SOMEBODY.match(said):
        return ""
    return said if wish["what"] in _SAYS_WHAT or _OF_HERS.match(said) else ""


def plain_invitation(question: str) -> str:
    """A question in plain wording that politely asks for more, said plainly: "tell me more …"."""
    more = _FOR_MORE.match(question)
    return question if more is None else f"tell me more{question[more.end() :]}"


_INVITES = words(
    "tell telling walk walking talk talking take lead guide run describe describing explain "
    "explaining help give share fill bring paint elaborate expand say hear ask clarify outline "
    "quantify specify illustrate"
)
_CURIOUS = words(
    "curious wonder wondered wondering interested know hear understand learn find ask see"
)
_NO_INVITATION_AFTER = words("to will you not i they we he she for by of me was am is were")
_DEGREE = words("how so too very as more most an the")
_CASE = words("if when unless whenever while")  # "if I'm interested in what I read, …"
_TIME = words("minutes minute time moment hour")  # "a few minutes to tell me how it went"
_DOES = words("did does do has had have")
_CAN = words("can could may might would will cannot")


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
        has_time = before[-1:] == ["to"] and before[0] in _TIME
        if before[-1:] and before[-1] in _NO_INVITATION_AFTER and not has_time:
            continue
        if before in (["not", "even"], ["not", "ever"], ["not", "really"]):
            continue  # "he did not even tell us"
        if match["verb"] == "elaborate" and before[-1:] and before[-1] in _DEGREE:
            continue  # "it depends on how elaborate it is"
        if before[-1:] and before[-1] in _CAN and before[0] not in ("you", *_CAN):
            continue  # "a number nobody can explain"
        if len(before) > 1 and before[0] in _DOES and before[1] not in ("you", "please", "just"):
            continue  # "did Marek explain anything"
        first = said.index_at(match.start())
        yield Invitation(first, said.index_at(match.end()) + 1, "inviting")
    for match in CURIOUS.finditer(said.text) if spoken & _CURIOUS else ():
        if _CASE.intersection(said.text[: match.start()].split()[-1:]):
            continue
        yield Invitation(said.index_at(match.start()), said.index_at(match.end()), "curious")
