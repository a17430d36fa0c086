"""What a question that no fact answers is about, as finely as a plain answer can follow it.

Owns the readings beyond `sides`, which decide only what is said where she has nothing to tell:
"what kind?", "one in ten, or every other?". They take no part in finding a fact.
"""

import re
from enum import StrEnum

from simulator.hearing.english import AUX
from simulator.hearing.sides import Side, plainly_asked, side


class FinerSide(StrEnum):
    """Sides of a matter; each is also the name of the lines that answer it."""

    WHAT_KIND = "what_kind"
    WHICH_ONE = "which_one"
    WHICH_IT_WAS = "which_it_was"  # which did they take?
    WHICH_NUMBER = "which_number"  # what number is she best rung on?
    THEY_SAID_SO = "they_said_so"  # have they said anything about it?
    WHAT_WAS_SAID = "what_was_said"  # what did they say, what do they ask?
    WHAT_OTHERS_THINK = "what_others_think"
    HOW_MANY = "how_many"
    HOW_MUCH = "how_much"
    WHAT_IT_COSTS = "what_it_costs"
    HOW_BIG = "how_big"  # how big, far, heavy, fast?
    FOR_SOME_TIME = "for_some_time"  # since when?
    SOMEWHERE_BETWEEN = "somewhere_between"  # one in ten, or every other?
    ON_AND_OFF = "on_and_off"  # since then, or all along?
    WHEN_AS_A_RULE = "when_as_a_rule"  # when do they usually …?
    WHAT_HAPPENED = "what_happened"
    HOW_IT_WAS = "how_it_was"  # how was that for you?
    HOW_IMPORTANT = "how_important"
    SOMEBODY_ELSE_TOO = "somebody_else_too"  # should he be on that call, too?
    NOT_YET = "not_yet"  # has she already …?
    WHAT_SOMEBODY_DOES = "what_somebody_does"
    WHO_SOMEBODY_IS = "who_somebody_is"
    WHAT_WAS_TRIED = "what_was_tried"  # what have they tried so far?
    WHAT_TO_WRITE = "what_to_write"  # what should be in his mail?
    THAT_REMAINS_TO_BE_SEEN = "that_remains_to_be_seen"  # will it, could they?


_DO = r"(?:do|does|did|is|are|was|were|have|has|had|will|would)"
_SOMEBODY = (
    r"(?!(?:you|it|that|this|i|we|\w+ing)\b)(?:(?:the|your|their|his|her|our) )?"
    r"(?!(?:reason|cause|background|point)\b)(?:\w+ ){1,2}?"
)
_SAY = r"(?:say\w*|said|answer\w*|tells?|told|telling|repl\w+|ask\w*|writes?|wrote|writing)"
_WAS = r"\b(?:was|were|did|had|took|came|went|got|gave|broke|fell|began|\w{3,}ed)\b"
# What the first words of a question say, whatever side of a matter it may seem to be about.
_FIRST = (
    (FinerSide.HOW_IMPORTANT, r"how (?:important|essential|crucial|urgent) (?:is|are|was|would)\b"),
    (
        FinerSide.WHAT_WAS_TRIED,
        r"what (?:all )?(?:have|has|had|did) (?:you|they|your \w+|he|she|anybody|anyone|somebody"
        r"|someone) (?:(?:all|already|so far|both|ever) )*(?:try|tried|done (?:about|against))\b"
        r"|what (?:has|was) (?:already |all )?(?:been )?tried\b",
    ),
    (
        FinerSide.WHAT_TO_WRITE,
        r"what (?:should|must|shall|would|could|can|ought|does|do|has|needs) "
        r"(?!you (?:say|put|write)\b)(?:(?:i|it|that|we|to"
        r"|you|want|need|have|like|the|my|this|an?|e-?mail|mail|page|letter|note|me) ){0,4}"
        r"(?:put(?! up| right| in place)|write|say|include|contain|send (?:you|her|him|them|over)\b"
        r"|(?:be|stand|go) in (?:it|there|that|the|my)\b)",
    ),
    (
        FinerSide.SOMEBODY_ELSE_TOO,
        r"(?:should|shall|would|could|can|must) (?!(?:i|we|you|it|that|this|there)\b)(?:\w+ ){1,3}?"
        r"(?:be (?:on|there|in|at|part of|with us|present|copied|involved|included)|join\b|sit in"
        r"|come along|dial in|take part)",
    ),
    (
        FinerSide.NOT_YET,
        r"(?:have|has) (?:you|they|he|she|anybody|anyone|somebody|someone|your \w+) already\b"
        r"|(?:have|has) (?:you|they|he|she|anybody|anyone|somebody|someone|your \w+) .*\byet$",
    ),
    (
        FinerSide.WHAT_KIND,
        r"(?:what|which) (?:(?:kind|sort|type|brand|model|colou?r|flavou?r|size)s?|make)\b",
    ),
    (
        FinerSide.WHICH_ONE,
        r"which (?!(?:day|date|time|month|year|week|hour|period|town|city|place|country|room"
        rf"|person|colleague|man|woman|address)\b)(?!.*{_WAS})",
    ),
    (
        FinerSide.WHICH_IT_WAS,
        r"which (?!(?:day|date|time|month|year|week|hour|period|town|city|place|country|room"
        rf"|person|colleague|man|woman|address)\b).*{_WAS}",
    ),
    (
        FinerSide.WHICH_NUMBER,
        r"(?:what|which) (?:is |are )?(?:the |your )?(?:(?:best|right|direct|phone|telephone) )*"
        r"number\b(?! of\b)|(?:should|shall|can|may|could) (?:\w+ ){1,3}?(?:ring|call|phone|use"
        r"|try|reach) .*\b(?:mobile|office|landline|desk|direct line)\b",
    ),
    (FinerSide.HOW_MANY, r"how many\b"),
    (
        FinerSide.WHAT_IT_COSTS,
        r"how much (?:.* )?(?:costs?|pay|paid|money|charge\w*|spend|spent)\b"
        r"|what (?:does|did|do|would|will) .*\bcost(?:s|ing)?\b(?! (?:for|to|in|with)\b)",
    ),
    (FinerSide.HOW_MUCH, r"how much\b"),
    (
        FinerSide.HOW_BIG,
        r"how (?:big|large|far|high|wide|heavy|tall|fast|strong|deep|warm|hot|cold|loud|bad|busy"
        r"|full|close|hard|easy|thick)\b",
    ),
    (FinerSide.FOR_SOME_TIME, r"(?:since|from) when\b"),
    (FinerSide.FOR_SOME_TIME, r"how long (?:ago\b|(?:has|have|had|is|are) (?!.*\bto\b))"),
    (
        FinerSide.WHEN_AS_A_RULE,
        r"(?:when|(?:at )?what time|how early|how late) (?:do|does) "
        r"(?!.*\b(?:expect|need|want|plan|hope|think|suit|reach)\b)",
    ),
    (
        FinerSide.WHAT_HAPPENED,
        r"what(?:ever)? (?:on earth |then |exactly )?"
        r"(?:happened|has happened|became|has become|went wrong)\b"
        r"|(?:then what|what (?:then|next))$"
        r"|what (?:followed|came)(?: (?:then|next|on that|(?:after )?(?:that|this|it)))?$",
    ),
    (
        FinerSide.HOW_IT_WAS,
        r"how (?:was|were) (?:that|it|this|those|these|they)\b(?! (?:to|by|that|done|made"
        r"|built|sent|paid|found|noticed|possible)\b)"
        r"|what (?:was|were) (?:that|it|this|those) (?:\w+ )?like\b"
        r"|how did (?:that|it|this) (?:all )?(?:go|feel|turn out|work out)\b",
    ),
    (
        FinerSide.WHAT_WAS_SAID,
        rf"what (?:is it (?:that )?)?{_DO} {_SOMEBODY}{_SAY}\b(?! for\b)"
        rf"|what (?:is|was) it (?:that )?{_SOMEBODY}(?:(?:is|was|has|had) )?{_SAY}\b(?! for\b)",
    ),
    (
        FinerSide.THEY_SAID_SO,
        r"(?:have|has|had|did|do|does) (?!you\b|it\b|that\b|this\b|i\b|we\b)(?:\w+ ){1,3}?"
        r"(?:ever )?(?:said|say|complain(?:ed)?|mention(?:ed)?|moan(?:ed)?|grumbled?)\b",
    ),
    (
        Side.PROBABLY,
        r"(?:have|had|did) (?:we|you and i) (?:\w+ ){0,2}?(?:spoken|speak|met|meet|talk(?:ed)?)\b",
    ),
    (Side.THE_USUAL, r"what (?:do|did) (?:you|we) (?:\w+ )?(?:see|notice|hear)\b"),
    (
        FinerSide.WHAT_OTHERS_THINK,
        rf"(?:what|how) {_DO} {_SOMEBODY}(?:think|make of|react|feel|take (?:it|that|this)|look at"
        r"|see it)\b",
    ),
)
# What is read only where no other side is.
_LAST = (
    (FinerSide.WHO_SOMEBODY_IS, r"who (?:is|are|was|were) (?!the\b)(?:\w+ )?\w+$"),
    (
        FinerSide.WHAT_SOMEBODY_DOES,
        rf"what (?!did|was|were|had){_DO} (?:\w+ ){{1,3}}?(?:do|does|doing)\b",
    ),
    (
        FinerSide.THAT_REMAINS_TO_BE_SEEN,
        r"(?:will|would|could|can|might|may|should|shall|must)\b",
    ),
)
# "Do you ever talk about it, or is it simply not done?": a yes or a no, and no two things.
_OR_NOT_AT_ALL = re.compile(r" or (?:\w+ ){0,3}?(?:no|not|never|neither|nobody|nothing)\b")
_READ_FIRST = tuple((found, re.compile(pattern)) for found, pattern in _FIRST)
_READ_LAST = tuple((found, re.compile(pattern)) for found, pattern in _LAST)
_NUMBERED = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|hundred|thousand|half|every|most|all|few|once|twice|many|more|less)"
)
_OF_FIGURES = re.compile(rf"\b{_NUMBERED}\b.* or (?:(?:rather|is it|just|only) )*{_NUMBERED}\b")
_OF_TIMES = re.compile(
    r"\bsince\b.* or\b|\bor (?:(?:was|is|has|did) (?:it|that|he|she|they) )?(?:(?:always|already"
    r"|been|there|like that|do|does) )*(?:all along|all the time|always|before|only since|ever"
    r" since|from the (?:start|beginning))\b"
)
# What he or they should do is left to her elsewhere; a day is one of two and never both.
_NOT_BOTH = re.compile(
    r"(?:shall|should|could|can|may|would (?:i|we|two))\b"
    r"|.*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.* or \b"
)
# "Who called, they or you?", and a question without a verb: "one in ten, or every other?".
_NAMES_TWO = re.compile(
    rf"(?:who\b.*|(?!{AUX}\b|wh|how\b|if\b|any).*\w) or (?!not\b|no\b|so\b|something\b|anything\b)"
)


def side_to_answer(question: str, kind: str) -> Side | FinerSide | None:
    """The side of a matter that a plain answer can be about; None where it is none of these.

    The question is in plain wording, `kind` its finer kind.
    """
    asked = plainly_asked(question)
    seen = side(question, kind)
    if seen is Side.HOW_LONG_HERE or seen is Side.ONE_WILL_DO:
        return seen
    if kind == "invitation" and seen is Side.WOULD_SHE:
        return None  # "could you describe …?" is no question whether she would
    if kind == "either_or" or _NAMES_TWO.match(asked):
        if (denied := _OR_NOT_AT_ALL.search(asked)) is not None:
            return side_to_answer(asked[: denied.start()].strip(), "yes_no")
        return _of_two(asked) if seen is not Side.IS_THERE_ANY else seen
    for found, pattern in _READ_FIRST:
        if pattern.match(asked):
            return found
    if seen is not None and seen is not Side.PROBABLY:
        return seen
    return next((found for found, pattern in _READ_LAST if pattern.match(asked)), seen)


def _of_two(asked: str) -> Side | FinerSide | None:
    """Where the answer to "the one or the other?" can lie: what was done was one of them."""
    if _OF_TIMES.search(asked):
        return FinerSide.ON_AND_OFF
    if _OF_FIGURES.search(asked):
        return FinerSide.SOMEWHERE_BETWEEN
    return None if _NOT_BOTH.match(asked) else Side.A_BIT_OF_BOTH
