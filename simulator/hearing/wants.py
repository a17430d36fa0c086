"""What sort of answer a question wants: a person, a day, a reason, a yes or a no …

Owns that reading of the question's words alone, and which words speak of things that are no
matter of work; what the answer is, is decided elsewhere.
"""

import re
from enum import StrEnum

from simulator.hearing.english import AUX
from simulator.hearing.tables import table
from simulator.hearing.tokens import tokenise


class Wanted(StrEnum):
    """Sorts of answers."""

    PERSON = "person"
    DAY = "day"
    PLACE = "place"
    REASON = "reason"
    FIGURE = "figure"
    DURATION = "duration"
    SINCE = "since"  # since when
    WHICH = "which"
    MEANING = "meaning"  # "what do you mean by that?"
    TERM = "term"  # what a word of hers means
    MANNER = "manner"  # how it is done
    DEED = "deed"  # what somebody did, or what happened then
    WORDS = "words"  # what somebody said or thought
    VIEW = "view"  # what she thinks or feels herself
    MORE = "more"  # "what else?"
    ABOUT_HER = "about_her"  # a yes or a no about herself and hers
    YES_NO = "yes_no"  # a yes or a no about anything else
    CHOICE = "choice"  # one of two
    OFFER = "offer"  # whether she would like what he offers
    OFF_TOPIC = "off_topic"  # the moon, football: nothing of hers
    THING = "thing"  # anything else a "what" can ask for


_DO = r"(?:do|does|did|is|are|was|were|have|has|had|would|will|can|could|should)"
_SOMEBODY = (
    r"(?!you\b|it\b|that\b|i\b|\w+ing\b)(?:(?:the|your|their|his|her|our) )?"
    r"(?!(?:reason|cause|background|point)\b)(?:\w+ ){1,2}?"
)
_PREFIX = (
    r"(?:(?:and|but|so|well|okay|oh|right|then|sorry|please|really|exactly|actually|now) )*"
    r"(?:(?:do|can|could|would|may) (?:you|i)(?: happen to| please)? (?:know|remember|recall|say"
    r"|ask|tell me|guess|have (?:any|an) idea)(?: of| about)? (?=wh|how))?"
    r"(?:(?:has|have|did) (?:anyone|anybody|someone|somebody|you|they) (?:ever |yet )?(?:found out"
    r"|find out|worked out|work out|discovered|looked into|look into) (?=wh|how))?"
    r"(?:(?:at|in|by|since|for|from|until|on|to|with|of) (?=wh))?"
)
_READINGS = tuple(
    (wanted, re.compile(rf"{_PREFIX}(?:{pattern})"))
    for wanted, pattern in (
        (
            Wanted.MEANING,
            r"(?:(?:what|how)(?: exactly| precisely)? (?:do |did )?you mean(?: exactly| precisely)?"
            r"(?: (?:by|with) (?:that|this|it))?(?: exactly| precisely)?"
            r"|what (?:does|did) (?:that|this|it) mean(?: exactly)?"
            r"|meaning(?: what)?(?: ?,? exactly)?|in what (?:sense|way)(?: ?,? for you)?"
            r"|how is (?:that|this) meant"
            r"|what (?:do|are) you (?:try|trying) to say|i do not understand(?: (?:that|you"
            r"|what you mean))?|what is (?:that|this) supposed to mean)\W*$",
        ),
        (
            Wanted.OFFER,
            r"(?:(?:would|do) you (?:like|want) (?:the|my|our|this) \w+(?: \w+)?"
            r"(?: at all)?(?:,? or\b.*)?"
            r"|(?:would|do) you (?:like|want) (?:it|one|that|them|a copy|to have (?:it"
            r"|one|that|them|a copy)|me to (?:send|bring|show|mail|post)\b.*)|(?:shall|should|may"
            r"|can) i (?:send|bring|mail|post|forward) (?:it|one|that|them|you (?:it|one|that|them"
            r"|a copy))(?: to you| over)?|would (?:it|that|this|one) be (?:of )?(?:any )?"
            r"(?:use|help|interest)(?: to you)?|would (?:it|that) help(?: you)?)\W*$",
        ),
        (
            Wanted.TERM,
            r"(?:what|how) (?:do|did|does) (?:you|it|that) mean(?! for\b| to\b)"
            r"|what (?:is|are|was) (?:a|an) \w+|what a \w+(?: \w+)? (?:is|does)$",
        ),
        (
            Wanted.MORE,
            r"(?!who|when\b|where\b)(?:.* )?(?:else|besides|apart from (?:that|this)|any other)\b"
            r"|who(?:m)? else\b|tell me more|what more"
            r"|(?:(?:can|could|would|will) you (?:please |perhaps |maybe )?)?(?:please )?"
            r"(?:(?:tell|say) (?:me )?(?:a (?:bit|little) )?more|expand|elaborate|go into detail)"
            r"(?: (?:about|on|upon|of|from) (?:that|this|it))?"
            r"(?: please| for me| (?:would|will|could|can) you| if you (?:can|may|would|like))*"
            r"\W*$",
        ),
        (
            Wanted.REASON,
            r"why\b|how come|what for$|what (?:makes?|made) \w+|for what reason"
            r"|what (?:is|was) (?:the|your|their|his|her) (?:\w+ )?(?:reason|cause)\b",
        ),
        (
            Wanted.SINCE,
            r"(?:since|from) when|how old\b|how long (?:ago|(?:has|have|had) (?!to\b)"
            r"|(?:is|are|was|were) .* (?:like|so)\b)",
        ),
        (Wanted.DURATION, r"how long\b"),
        (
            Wanted.DAY,
            r"when\b|(?:what|which) (?:day|date|time|month|year|week|hour|period)\b|how soon",
        ),
        (
            Wanted.PLACE,
            r"where\b(?! (?:do|does|did) (?:\w+ )?\w+ (?:all )?(?:stand|stood)\b)"
            r"|(?:what|which) (?:town|city|place|country|room)\b",
        ),
        (
            Wanted.FIGURE,
            r"how (?:many|much|often|big|large|far|high|wide|heavy|tall|fast|frequently)\b"
            r"|what (?:is|are|was|were) (?:the |your )?(?:\w+ )?(?:price|cost|number|figure|share)",
        ),
        (Wanted.PERSON, r"who\b|whom\b|whose\b|which (?:person|colleague|man|woman)\b"),
        (Wanted.WHICH, r"which\b|what (?:kind|sort|type|brand|make|colou?r|size) of\b"),
        (
            Wanted.WORDS,
            rf"what {_DO} {_SOMEBODY}(?:say|said|think|answer|tell|told|reply|make of)\b"
            rf"|what (?:is|was) (?:his|her|their) (?:answer|reaction|opinion|excuse)"
            rf"|how {_DO} {_SOMEBODY}(?:react|feel|take (?:it|that|this)|like|look at"
            r"|see it|view)\b",
        ),
        (
            Wanted.VIEW,
            rf"(?:what|how) {_DO} you (?:\w+ )?(?:think|feel|say(?! to (?!that\b|it\b|this\b)"
            r"| when\b| if\b)|make of|like"
            r"|see(?! (?:what|which|how|where|who|whether|if|when)\b))\b"
            r"|what is your (?:view|opinion|feeling|impression)|how was (?:it|that) for you",
        ),
        (
            Wanted.DEED,
            rf"what {_DO} (?:\w+ ){{1,3}}?(?:do|done|doing)\b|(?:and )?then(?: what)?$|what then$"
            r"|what (?:exactly |actually |really )?(?:happened|occurred|happens|became|has become"
            r"|is happening|has happened)\b"
            r"|what (?:did|has) become|what came of",
        ),
        (Wanted.MANNER, r"how\b|in what way|(?:tell|explain|show|describe)\b.* how\b"),
        (Wanted.THING, r"what\b"),
    )
)
_IN_PLACE = re.compile(r"\b(?:who|whom|when|where|why|what|which)(?: \w+){0,2}$")
_OF_HER = re.compile(rf"{_PREFIX}{AUX}(?: not)? (?:you|we|your|it not you)\b|\byou\b")


_ADDED = re.compile(
    r"(?: ?,? (?:if i may ask|may i ask|if you do not mind(?: (?:my|me) \w+)?|please))+\W*$"
)


def wanted(question: str, kind: str) -> Wanted:
    """The sort of answer a question in plain wording wants; `kind` is its finer kind."""
    question = _ADDED.sub("", question)
    if kind == "either_or":
        return Wanted.CHOICE
    for reading, pattern in _READINGS:
        if pattern.match(question):
            return reading
    if (asked := _IN_PLACE.search(question)) is not None and kind == "datum":
        return wanted(asked.group(), "")
    if kind in ("yes_no", "declarative", "clarifying", "guess", "tag", ""):
        return Wanted.ABOUT_HER if _OF_HER.search(question) else Wanted.YES_NO
    return Wanted.THING


_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundred|thousand|half|every|once|twice|dozen)\b"
    r"|\ba \w+ (?:a|an|per|each) (?:day|night|shift|week|month|year|hour|time)\b",
    re.IGNORECASE,
)
_DATES = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+(?:uary|ember|ober)|April)"
_PERSON = re.compile(
    rf"(?:(?<=[a-z,] )|^[A-Z][a-z]+ )(?!{_DATES})[A-Z][a-z]+|\b(?:I|he|she|my|our|we)\b"
    rf"|^(?!(?:It|There|That|This|What|Who|Then|Now|Yes|No|So|But|And|Well|Oh|{_DATES})\b)"
    r"[A-Z][a-z]+(?:,| (?:is|has|was|does|did|likes?|says?|said|looks|keeps|knows|rings|rang)\b)"
)

_TIME = re.compile(
    rf"{_DATES}|\b(?:spring|summer|autumn|winter|today|yesterday|tomorrow|morning|afternoon|evening"
    r"|night|noon|week|month|year|quarter|weekend|christmas|easter|ago)s?\b|\d(?:st|nd|rd|th)\b"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth"
    r"|[a-z]+tieth|twenty-[a-z]+|thirty-first) of\b|\bsince\b",
)
# What words must hold to answer a question of this sort.
HOLDS: dict[str, re.Pattern[str]] = {
    Wanted.FIGURE: _NUMBER,
    Wanted.PERSON: _PERSON,
    Wanted.DAY: _TIME,
    Wanted.SINCE: re.compile(
        rf"\bsince\b|\bago\b|(?:{_NUMBER.pattern})(?: and a half)? (?:week|month|year|season)s\b",
        re.IGNORECASE,
    ),
    Wanted.DURATION: re.compile(
        rf"(?:{_NUMBER.pattern})(?: and a half)?"
        r" (?:second|minute|hour|day|night|week|month|year)s?\b",
        re.IGNORECASE,
    ),
}
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def sentences(says: str) -> list[str]:
    """A line of hers, sentence by sentence."""
    return _SENTENCE.split(says)


def sentence_with(wants: str, says: str) -> str | None:
    """The first sentence that holds a datum of this sort."""
    held = HOLDS.get(wants)
    return next((each for each in sentences(says) if held and held.search(each)), None)


_ELSEWHERE = frozenset(table("off_topic")["off_topic"])


def speaks_of_elsewhere(text: str) -> bool:
    """Whether a word stands for something that is no matter of work: the moon, football."""
    return not _ELSEWHERE.isdisjoint(token.lower for token in tokenise(text))
