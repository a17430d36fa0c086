"""Questions about the matter at large: how it stands, how it went, what happened, what it does.

Owns their wording only, asked straight ("how is it going?") or by the way ("I'd like to hear
where you are with it"). Which trouble of hers answers one is decided in the call.
"""

import re

from simulator.hearing.inviting import INVITING, asks_what
from simulator.hearing.wording import read

_IS = r"(?:is|are|was|were|has|have|had|do|does|did)"
_HOW_IT_IS = (
    r"how (?!(?:many|much|long|often|old|big|far|soon|else|come|to|do you do)\b"
    r"|(?:are|have) you\b(?! (?:all |you )*(?:getting|finding|managing|coping|using|placed|fixed))"
    r"|(?:would|do|can|could|should|shall|may) (?:i|we)\b)"
    rf"(?:{_IS} )?(?:(?!{_IS}\b)\w+ ){{0,6}}?(?:\w+ (?:been|gone|held|going|getting on|coming along"
    r"|doing|looking|finding|faring|behaving|running|working|holding)\b"
    r"|(?:is|are|was|were|goes|go|went|going|stands?|stood|looks?|looked|held|finds?|found|sees?"
    r"|fares?|fared|feels?|felt|treated|turned out|came through|come through|got through|gets?"
    r"|got on|get on|getting on|works?|worked|runs?|does|did|do|manages?|managed|copes?|coped"
    r"|took|takes|taken)\b)"
    rf"|how (?:{_IS} )(?:the |your |our |it|that|things|everything|everybody|everyone|all)\b"
    r"|how (?:bad|serious|far) (?:\w+ ){0,6}?(?:is|was|are|were|has|have|it)\b"
)
_AT_LARGE = re.compile(
    r"(?:(?:and|so|but|well|okay|right|anyway|please|really|now|then) )*(?:"
    rf"{_HOW_IT_IS}"
    r"|where (?:do |does |did |are )?(?:you|we|it|things|matters|everything|youre|the \w+|your \w+)"
    r"(?: \w+)?(?: (?:are|is|stands?|stood|got to|at|with|on|now))*\b"
    r"|what (?:\w+ )?(?:(?:has|have|had|is|was) )?(?:happen\w*|went wrong|goes wrong|going on"
    r"|gone wrong|come (?:in )?between|become of|holds? (?:\w+ )?up|keeps?|kept|holding|came up"
    r"|come up|changed|been going on|the (?:matter|situation|position|story|state))\b"
    r"|(?:have|has|did) (?:you|your \w+|the \w+) (?:\w+ )?noticed? (?:any|some)"
    r"|what is (?:up|with|wrong|your (?:verdict|impression|view|side|feeling|opinion|situation))\b"
    r"|what (?:does|did|do|would|has|is) (?:(?:it|that|this|they|those|these) |(?:the|your) "
    r"(?:\w+ ){1,3}?)(?:do|does|did|done|doing|mean|cause)\b"
    r"|what (?:(?:it|that|this|they|those|these) |(?:the|your|those|these) (?:\w+ ){1,3}?)"
    r"(?:does|do|did|has done|means?|meant|causes?|caused)\b"
    r"|what (?:is|has|was|are|have|were) (?:it|that|this|they|things|the \w+|your \w+)"
    r" (?:been |all |now )*like\b"
    r"|what (?:do|did) you (?:make of|think (?:of|about))\b|what you (?:make|made|think|thought) of"
    r"|(?:whether|if) (?:anything|something|all|everything|it|things|the \w+|your \w+)\b"
    r".*\b(?:changed|all right|alright|okay|fine|well|works?|working|holds?|held|come up|up"
    r"|wrong|between|good|in order)\b"
    r"|(?:whether|if) you (?:(?:have|had|are|were|could|did|come|came) )*(?:\w+ )?(?:decided"
    r"|a decision|to a decision|content|happy|satisfied|pleased|got on|getting on)\b"
    r"|(?:is|are|was|were) (?:it|they|that|everything|everybody|everyone|all|things|the \w+"
    r"|your \w+)(?: \w+){0,3} (?:all right|alright|okay|fine|well|working|holding|good|any good"
    r"|on the way|on its way|using it|happy|content|satisfied|in order)\b"
    r"|any (?:good|better|news|trouble|problems?)\b|(?:holding|getting|coming) (?:up|on|along)\b"
    r"|(?:is|are) you (?:\w+ )?(?:content|happy|satisfied|pleased)\b"
    r"|(?:have|do) you (?:\w+ )?(?:some|any) (?:problem|trouble|difficult|worr)\w*"
    r"|(?:whether|if) (?:our|the|this|it) .*\b(?:thing|anything|something|right|of use) for you\b"
    r"|what (?:is|was) it(?: exactly)?$|why$"
    r"|your side\b|the (?:story|situation)\b"
    r")"
)
_TAIL = re.compile(
    r"(?:,? (?:please,? )?(?=(?:before|until|so that|now that|if you (?:do not|don't) mind)\b)"
    r"|, (?=(?:when|since|as|so|because|now)\b))",
    re.IGNORECASE,
)
_OF_HER_PLACE = re.compile(
    r"(?:(?:and|so|well|but) )*how (?:is|are|has|have) (?:(?:things|life|business|everybody"
    r"|everyone|everything|it|all|you|been|going|doing) )*(?:(?:at|in|with|over at) )?"
    r"(?:the|your) (?:\w+ )?(?:college|hotel|practice|lab|laboratory|office|team|business|company"
    r"|firm|shop|workshop|school|bakery|plant|family|people|day|week|weekend|morning|trees|place)\b"
    r"|(?:(?:and|so|well|but) )*how (?:(?:are|is|have|has|you|your \w+|things|it|everything"
    r"|everybody|everyone|all|been|doing|going|goes|and|how|keeping|feeling|today|this morning"
    r"|this afternoon|these days) ?)+$"
)
_SOME = re.compile(
    r"\b(?:may|can|could|might) i (?:just )?(?:ask|put)(?: you| to you)? (?:a few|a couple of|some"
    r"|one or two|two|three|a|one)(?: \w+)? (?:questions?|things?)(?: to you)?\W*$",
    re.IGNORECASE,
)
_HERS_TO_TELL = re.compile(
    r"\b(?:to listen\b|rather listen\b|(?:to|rather|better) hear (?:it|that|this)"
    r" (?:from you|in your own words|straight))",
    re.IGNORECASE,
)


def may_he_ask_some(text: str) -> bool:
    """ "May I ask a few questions?" at the end: that is what she answers first."""
    return _SOME.search(text) is not None


def leaves_the_word_to_her(text: str) -> bool:
    """ "I'd just like to listen", "I'd rather hear it from you": she is to tell."""
    return _HERS_TO_TELL.search(text) is not None


def asks_after_her_place(question: str) -> bool:
    """ "How's the college?": what one asks before coming to the matter."""
    plain = read(question).plain.strip(" ?.!")
    return bool(_OF_HER_PLACE.match(asks_what(plain) or plain))


def main_clause(question: str) -> str:
    """A question at large without the clause it ends with: "…, before you plan the season"."""
    tail = _TAIL.search(question)
    if tail is None or not asks_how_it_stands(question[: tail.start()]):
        return question
    return question[: tail.start()]


def asks_how_it_stands(question: str) -> bool:
    """Whether a question, in the words as given, is about the matter at large."""
    plain = read(question).plain.strip(" ?.!")
    invites = INVITING.match(plain)
    asked = plain[invites.end() :].strip() if invites else asks_what(plain) or plain
    return bool(_AT_LARGE.match(asked))


def says_what_he_would_know(question: str) -> bool:
    """Whether it is the form of a wish: "I'd like to hear how you order"."""
    return bool(asks_what(read(question).plain.strip(" ?.!")))
