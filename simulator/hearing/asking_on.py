"""Questions that ask on about what she has just said and name nothing themselves: "How come?".

Owns which of a few such questions some words are; what she answers to them stands in her facts.
"""

import re
from enum import StrEnum
from functools import lru_cache

from simulator.hearing.tokens import spoken


class AskingOn(StrEnum):
    """What is asked of her last words; the value is the question an author writes for it."""

    WHY = "why?"
    ORIGIN = "how did it come about?"
    SINCE = "since when?"
    OFTEN = "how often?"
    EXAMPLE = "for example?"
    THEN = "what happens then?"
    EFFECT = "what does it do to you?"
    WHO = "who?"
    TRIED = "what did you try?"


_IT = r"(?:it|that|this|they|them|those|these|all (?:that|this|of (?:it|that)))"
_YOU = r"(?:you|your \w+|you all|you and (?:your|the) \w+|people there|everybody|everyone)"
_WAYS: tuple[tuple[AskingOn, str], ...] = (
    (
        AskingOn.ORIGIN,
        rf"how (?:did|has) (?:{_IT} )?(?:all )?(?:come|came|happen(?:ed)?|start(?:ed)?"
        rf"|beg[aiu]n|arise|develop)(?: {_IT})?(?: about| up| to be| to (?:that|this|be so))?"
        rf"|how (?:{_IT} )?(?:came|happened)(?: {_IT})?(?: about| to (?:that|this))?"
        rf"|how was {_IT} possible|what (?:brought|led to) {_IT}(?: about| on)?"
        rf"|what (?:set {_IT} off|set off {_IT}|triggered {_IT}|started {_IT})"
        rf"|(?:from )?where (?:(?:does|did) )?(?:{_IT} )?(?:comes?|came)(?: {_IT})?(?: from)?",
    ),
    (
        AskingOn.WHY,
        rf"what is the (?:whole )?story (?:there|here|behind {_IT}|with {_IT})"
        rf"|why|how come|how so|why so|why (?:is|was|are|were) (?:{_IT}|there)(?: (?:so|like"
        rf" (?:that|this)))?|why (?:like )?(?:that|this)(?: way)?|why (?:does|did|do) {_IT} happen"
        rf"|why {_IT} (?:is|was|happens|happened)|how is {_IT}"
        rf"|what (?:is|was) the background(?: (?:to|of|behind|for) {_IT})?"
        r"|what (?:is|was)(?: the)? (?:reasons?|cause|explanation)(?: (?:for|of|from|behind) "
        rf"{_IT})?|for what reason|what (?:is|lies|was|lay) behind (?:of )?{_IT}"
        rf"|what (?:do|would) you (?:put|think|say)(?: {_IT} down to| (?:lies|is) behind {_IT}"
        rf"| causes {_IT}| (?:the )?(?:reason|cause) (?:is|was))|what (?:causes|caused|is causing"
        rf"|made|is driving|drives) {_IT}(?: happen)?"
        rf"|(?:do you have )?any idea (?:why|what (?:causes|is behind|lies behind) {_IT})"
        rf"|do you know why(?: {_IT} is)?|why do you think"
        rf"(?: (?:{_IT} (?:is|was|happens|happened|did)|so))?"
        r"|what (?:do|would) you (?:think|say|reckon|believe) (?:is|was) the (?:reason|cause)"
        rf"(?: (?:for|of|behind) {_IT})?|what is (?:so )?different(?: about {_IT})?"
        rf"|what makes (?:you say (?:so|that)|{_IT} so)"
        rf"|why do you think {_IT} keeps happening",
    ),
    (
        AskingOn.SINCE,
        rf"since when|how long(?: (?:has|have) {_IT} (?:been|gone|going)(?: on| like (?:that|this)"
        rf"| so| the case| going on)?| already| now| is {_IT} been going on)?"
        rf"|for how long(?: (?:has|have)"
        rf" {_IT} been(?: going on| so| like that)?)?|when did {_IT} (?:all )?(?:start|begin)"
        rf"(?: happening)?|since when (?:is|has|does) {_IT}(?: been)?"
        r"(?: (?:so|like that|the case))?"
        rf"|(?:has {_IT} always been|was {_IT} always)(?: (?:so|like (?:that|this)|that way))?"
        rf"|is {_IT} new",
    ),
    (
        AskingOn.OFTEN,
        rf"how often(?: (?:does|did|is|was|has) {_IT}(?: (?:happen(?:ed)?|occur(?:red)?|so"
        r"|the case|come up))?| would you say)?|is (?:it|that) often|how many times"
        rf"|does {_IT} happen often|is {_IT} a regular (?:thing|occurrence)",
    ),
    (
        AskingOn.EXAMPLE,
        r"(?:like what )?for (?:example|instance)|such as(?: what)?|like what"
        rf"|(?:give me|have you(?: got)?|do you have) (?:(?:an?|one|some) )?"
        rf"(?:for instance|examples?)"
        rf"(?: (?:of|for) (?:{_IT}|me))?"
        r"|(?:can|could|would) you (?:perhaps |maybe |please )?give (?:me )?an example"
        rf"(?: (?:of|for) {_IT})?"
        r"|(?:can|could|would) you tell me about (?:one|a) (?:time|case)(?: (?:when )?(?:that|it)"
        r" happened)?|(?:do you have|is there) an example|in (?:what|which) (?:way|respect|sense)"
        rf"(?: (?:is|was|does|do|did) {_IT}(?: (?:so|like that))?)?"
        r"|what for example"
        rf"|how did {_IT} go|what (?:did|does) {_IT} look like"
        rf"|how (?:did|does) (?:{_IT} )?look(?: like)?(?: {_IT})?"
        r"|what (?:sort|kind) of (?:things?|stuff)"
        r"|meaning what|what exactly|what (?:do you mean )?exactly",
    ),
    (
        AskingOn.THEN,
        rf"(?:and )?then|then what|(?:and )?what was (?:then|after(?: {_IT})?)"
        r"|(?:(?:and|so|but) )?what (?:then|next)"
        r"|what (?:happens|happened|comes|came|do you do|did you do|do they do|did they do"
        r"|did (?:people|folks|everybody|everyone) do)"
        rf"(?: (?:then|next|after {_IT}|afterwards|in (?:that|such a) case"
        rf"|when (?:that|it) happens))|what happens|what happened|what (?:followed|came)"
        rf"(?: (?:then|next|on that|(?:out )?(?:after |of |from )?{_IT}))?|how does it go on"
        rf"|what (?:was|is) the (?:outcome|result|upshot|end)(?: of {_IT})?"
        r"(?: then| from there)?|how did it (?:all )?go on(?: for {_YOU})?(?: from there)?"
        rf"|what did {_IT} lead to|then what happened|(?:and )?after what was then"
        rf"|how (?:did|does) {_IT} (?:all )?end(?: up)?|what (?:happened|happens) to {_IT}",
    ),
    (
        AskingOn.EFFECT,
        rf"(?:so )?what (?:does|do|did|would) {_IT} (?:do|mean|cost|cause)(?: (?:to|for|on) {_YOU}"
        rf"(?:'s)?(?: (?:day|week|work|people|night|business|shift))?| {_YOU})?"
        rf"(?: then| when {_IT} (?:is|happens|stands|stops)\b.*)?"
        rf"|how (?:does|do|did) {_IT} (?:affect|hit|touch|hurt|feel for"
        rf"|trouble|bother|sit with|weigh on|feel to) {_YOU}|how (?:does|did) {_IT} feel"
        rf"|how (?:do|did) (?:you|you all) feel(?: about {_IT})?"
        rf"|how (?:is|was|has) {_IT}(?: been)?(?: for {_YOU})?"
        rf"|what (?:do|did) you (?:yourself )?make of {_IT}(?: yourself)?"
        rf"|where (?:does|did) {_IT} leave {_YOU}|how (?:does|did) {_IT} make {_YOU} feel"
        rf"|how (?:do|did) (?:you|we) take {_IT}"
        rf"|what (?:is|was|has) {_IT}(?: been)? like(?: for {_YOU})?"
        rf"|how was {_IT} for {_YOU}(?: when {_IT} happened)?"
        rf"|what (?:effect|impact|consequences?) (?:does|do|did|has|have) {_IT} (?:have|had)?"
        rf"(?: (?:on|for) {_YOU})?|what (?:are|were) the (?:consequences|effects)(?: of {_IT})?"
        rf"|so what|how bad (?:is {_IT}|does {_IT} get)|what comes of {_IT}"
        rf"|what makes {_IT} (?:so )?(?:important|hard|difficult|bad|urgent)(?: (?:to|for) {_YOU})?"
        rf"|why (?:does|is) {_IT} (?:so )?(?:matter|important)(?: (?:so much )?(?:to|for) {_YOU})?",
    ),
    (
        AskingOn.WHO,
        rf"who|who (?:is|was) (?:{_IT}|he|she)|who (?:does|did|do|says|said|told you) {_IT}"
        r"|who says so|who said so|who would that be|by whom|with whom|who by|who with",
    ),
    (
        AskingOn.TRIED,
        r"what (?:did|have|has) (?:you|they|anybody|anyone|somebody)"
        r" (?:all )?(?:tr(?:y|ied)|do(?:ne)?)"
        rf"(?: (?:about|against|with) {_IT})?(?: so far| already| until now| up to now| then"
        r"| (?:yourselves|yourself|in house)| (?:in the )?meantime| meanwhile"
        r"| to (?:keep|get|make|stop|fix|help|solve|prevent|avoid|get round) \w.*)*"
        rf"|how (?:have|are|do|did) (?:you|they|{_YOU}) (?:been )?(?:get(?:ting)?|work(?:ing)?"
        rf"|cop(?:e|ing)|deal(?:ing)?|manag(?:e|ing)|help(?:ing)? yourselves)"
        rf"(?: (?:round|around|by|with|through|without|along))?(?: {_IT})?(?: so far| until now)?"
        rf"|what are you doing (?:about|against) {_IT}|how (?:do|did) you (?:deal|cope) with {_IT}"
        rf"|how (?:do|did) you handle {_IT}|how do you (?:cope|get by|manage)"
        r"|what did (?:people|folks|everybody|everyone) do",
    ),
)
_READ = tuple((asked, re.compile(ways)) for asked, ways in _WAYS)
_LEAD_IN = re.compile(
    r"(?:(?:please|i (?:just )?wonder|i am (?:just )?wondering"
    r"|oh|ah|and|so|but|okay|ok|right|well|hm+|er|um|no|really|i see|sorry|tell me|may i ask"
    r"|if i may ask|can i ask|can you tell me|could you tell me|goodness|oh dear|ouch"
    r"|then|boy|man|wow|gosh) )+"
)
_TAIL = re.compile(
    r"(?: (?:what do you think"
    r"|then|please|actually|exactly|there|tell me|in the end|in practice|day to day"
    r"|as far as you (?:know|can tell|can see|see)|in practical terms"
    r"|if i may ask|may i ask|do you think|for you"
    r"|would you say|by the way|if you (?:do not|don't) mind(?: (?:my|me) \w+)?"
    r"|in your (?:view|opinion|eyes|experience)|from your (?:side|point of view)))+$"
)
# "How so, Nadia?", but not "Who, Pavel?".
_ADDRESSED = re.compile(r"(?<![Ww]ho),\s+(?:M(?:r|s|rs)\.?\s+)?[A-Z]\w+\W*$")
_CALLED_BY_NAME = re.compile(r",\s+(?:M(?:r|s|rs)\.?\s+)?[A-Z]\w+(?=,)")  # "why is that, Dana, …"
_CONTRACTED = re.compile(r"\b(what|why|who|how|how long)'?s\b")
_FOR_FORCE = re.compile(r" (?:on earth|in the world|the hell|ever)\b")


@lru_cache(maxsize=64)
def asking_on(question: str) -> AskingOn | None:
    """Which question this is about what she has just said; None where it names a matter itself."""
    for words in _wordings(question):
        for asked, ways in _READ:
            if ways.fullmatch(words):
                return asked
    return None


def _wordings(question: str) -> tuple[str, ...]:
    """The words, and the same without whom he speaks to, what leads in and what is added."""
    said = _said(_CALLED_BY_NAME.sub("", question))
    opened = _LEAD_IN.match(said)
    bare = _TAIL.sub("", said[opened.end() if opened else 0 :])
    if (addressed := _ADDRESSED.search(question)) is None:
        return said, bare
    return said, bare, *_wordings(question[: addressed.start()])


def _said(text: str) -> str:
    return _FOR_FORCE.sub("", _CONTRACTED.sub(r"\1 is", " ".join(spoken(text))))
