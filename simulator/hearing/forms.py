"""The form of what he says, read from the words alone: asks permission, names two things …

Owns readings that a reply hangs on and no act carries; what she then says is the call's.
"""

import re

_MAY_HE_ASK = re.compile(
    r"\b(?:is|would|will) (?:it|that) (?:be )?(?:all right|alright|okay|ok|fine|possible)"
    r"(?: (?:for|with) you)? if i\b|\b(?:may|might) i (?:just |please |also )*(?:go on|ask)\b",
    re.I,
)
# "May I ask whether it was written down?": he asks that, and not whether he may.
_ASKS_ON = re.compile(r"\bmay i (?:just |perhaps )?ask(?: you)?,? (?:wh|how\b|if\b)", re.I)
_HE_ASKED = re.compile(r"\b(?:asked|asking|question)\b", re.I)
_OF_SOMEBODY_ELSE = re.compile(
    r"\W*(?:(?:and|so|but) )?(?:does|did|do|has|have|is|are|was|would) (?:she|he|they|mr|ms|mrs)\b",
    re.I,
)
_OR_YOU = re.compile(r"^[^.?!]*, (?:is (?:it|that) )?you(?: yourself)?\s*(?:\?|$)", re.I)
# "Fixed tariff or spot price", but not "three or so".
_ONE_OR_OTHER = re.compile(
    r"\w,? or (?!not\b|so\b|something\b|anything\b|whatever\b|two\b|more\b|less\b)", re.I
)
_ANY = re.compile(r"\b(?:any|some)(?:thing|body|one|where)?\b", re.I)  # "anything to bring or know"
_LOOKS_LIKE_A_QUESTION = re.compile(
    r"(?:^|[.,:;!] )(?:(?:and|so|but|ok|okay|well|then|oh|hm|um) )*(?:did|do|does|is|are|was|were"
    r"|have|has|what|why|how|who|when|where|which|would|will|can|could)\b (?!me\b|not\b)",
    re.I,
)
_TROUBLE = re.compile(
    r"\b(?:troubles?|problems?|wrong|worr\w+|bothers?|annoy\w*|broken|faults?|issues?|difficult\w*"
    r"|complain\w*|playing up|unhappy)\b|(?:\bnot|n't) (?:quite )?(?:right|well|good|work\w*)\b",
    re.I,
)
_IT_HELPS = re.compile(
    r"\W*(?:(?:and|so|but) )?(?:would|could|might|will|is|are|does|do) (?:it|this|that|these|those"
    r"|one|such an? \w+|either|any of (?:it|that|this)) (?:\w+ ){0,2}?"
    r"(?:(?:be )?(?:of )?(?:any |some )?(?:use|help|interest|value|good)|useful|helpful"
    r"|interesting|worth (?:it|having|while|something|anything))(?: (?:to|for))?"
    r"(?: you(?: at all)?)?\W*$",
    re.I,
)
_SAYS_NOTHING = re.compile(r"[\s.…–—-]*")  # "..."


def asks_whether_he_may(words: str) -> bool:
    """ "Is it all right if I ask Jonas?"."""
    return _MAY_HE_ASK.search(words) is not None


def asks_beyond_permission(words: str) -> bool:
    """ "May I ask whether it was written down?": he asks that, and not whether he may."""
    return _ASKS_ON.search(words) is not None


def says_he_asked(text: str) -> bool:
    """Whether he says that he has asked: "I asked whether …"."""
    return _HE_ASKED.search(text) is not None


def is_of_somebody_else(words: str) -> bool:
    """Whether a yes-or-no question is about somebody else: "does she read it?"."""
    return _OF_SOMEBODY_ELSE.match(words) is not None


def guesses_her(words: str) -> bool:
    """ "Who does that, you?": he guesses that it is her."""
    return _OR_YOU.search(words) is not None


def names_one_or_other(words: str) -> bool:
    """Whether words name two things to choose from, with or without a verb."""
    return _ONE_OR_OTHER.search(words) is not None and _ANY.search(words) is None


def looks_like_a_question(text: str) -> bool:
    """Whether words of which nothing else was understood begin as a question does."""
    return _LOOKS_LIKE_A_QUESTION.search(text) is not None


def asks_for_trouble(words: str) -> bool:
    """Whether words ask if anything is amiss: "is there one that isn't right?"."""
    return _TROUBLE.search(words.replace("’", "'")) is not None


def asks_whether_it_helps(words: str) -> bool:
    """Whether he asks of what he has just offered whether it would do her good."""
    return _IT_HELPS.match(words) is not None


def says_nothing(text: str) -> bool:
    """Whether there is nothing but dots: "..."."""
    return _SAYS_NOTHING.fullmatch(text) is not None
