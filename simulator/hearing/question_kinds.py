"""What kind of question some words are: open, closed or leading, and what they aim at.

Owns the classification only.
"""

import re

from simulator.hearing.acts import ActKind
from simulator.hearing.english import AUX, PRONOUN
from simulator.hearing.inviting import CURIOUS, INVITING

_DATUM = re.compile(
    r"^how (?:many|much|often|long|old|big|large|far|soon|high|wide|heavy|tall|fast|late"
    r"|frequently|recently)\b(?! (?:do|does|did|would) (?:that|it|this) (?:matter|affect|hurt"
    r"|bother))|^(?:what|which) (?:time|date|day|year|month|week|size|colou?r|number"
    r"|percentage|version|model|price|depth|height|speed|stage|budget|contract|one|ones|line"
    r"|machine|address|figure|age|temperature|brand|company|supplier)\b"
    r"|^what (?:is|was|are|were) (?:the|your|his|her|their"
    r"|its|our) (?:(?:total|exact|current|annual|yearly|monthly|daily|new|last|next"
    r"|average) )*(?:\w+'s )?(?:name|number|price|budget|deadline|date|address|email"
    r"|phone number|volume"
    r"|percentage|size|model|version|title|age|turnover|headcount|capacity|contract number"
    r"|order number|cost|rate|quantity|amount)s?(?: of| for| on| in| per| there| today| now"
    r"| this year| again)?\b|^when\b|^where\b(?! (?:do|would|should|could|did) (?:you|we|i)\b)"
    r"(?! (?:do|does) (?:\w+ )?\w+ stand\b)"
    r"|^what (?:kind|sort|type|brand|make|flavou?r) of \w+ (?:is|was|are|were) (?:it|that|this|they"
    r"|those|these|he|she)\b|^what (?:is|was) the (?:longest|shortest|highest|lowest|earliest"
    r"|soonest|furthest|maximum|minimum)\b|^who(?:m)? (?:is|was|are|were|does|did|do|will"
    r"|would|has|have|can|should|else is)\b|^which\b(?! (?:requirements"
    r"|consequences|effects|difficulties|problems|troubles|worries|concerns|conditions|criteria"
    r"|expectations|wishes|changes|plans|ideas|reasons|experiences|steps|hopes|needs)\b)|^whose\b|^who\b"
)
_CLOSED, _OPEN = ActKind.CLOSED_QUESTION, ActKind.OPEN_QUESTION

_PREPOSITION = re.compile(
    r"^(?:at|in|by|since|for|from|until|on|to|with) (?!wh\w+ (?:ways?|regards?|respects?)\b)"
)
TAGGED = re.compile(
    r" (?:(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should) not (?:you|it"
    r"|they|he|she|we|that|there|i)|would not you (?:agree|say)|(?:do|would) not you (?:think"
    r"|agree|say)|(?:would|do) you not (?:agree|say|think))$"
)
_POSITIVE_TAG = re.compile(
    r"^(?:not|no|never|nothing|nobody)\b.* (?:is|are|was|were|do|does|did|have|has|can|could"
    r"|will|would) (?:you|it|they|he|she|we|there)$"
)
_SUGGESTIVE = re.compile(
    r"^(?:do not|would not|is not|are not|should not|could not|can not|have not|did not|was not"
    r"|does not|will not) (?:you|it|that|we|this|they|your)(?: \w+)?|^(?:do you not"
    r"|would you not|should you not|can you not|is it not|are you not)\b|^(?:would you (?:agree"
    r"|not agree)|do you agree|you (?:would|will|do|must|surely|obviously|certainly"
    r"|of course)\b.*(?:right|correct|no|yes|agree)$)|\bsurely\b|\bobviously\b|\bof course you\b"
    r"|\b(?:do not|would not|wouldn't) you (?:think|agree|say|rather|want)\b|^i (?:assume"
    r"|suppose|guess|bet|take it)\b|^(?:you|your \w+|that|it|this) (?:would|will|must|should"
    r"|could|might)\b.* (?:right|correct|yes|no|agreed)$"
)
_EITHER_OR = re.compile(
    r" or (?!so\b|not\b|anything\b|something\b|whatever\b|two\b|how\b|what\b|why\b)"
)
_OPEN_PROMPTS = re.compile(
    r"^(?:what|how) about|^(?:and )?(?:because|such as|like what|for example|for instance"
    r"|meaning|in what way|such as what|why(?: not| so| is that)?|how so|how come|then what"
    r"|and then|(?:like|such as) what(?: ,)?(?: for instance| for example)?)$"
)
_ELLIPTICAL = re.compile(
    r"^(?:(?:great|okay|good|right|well|so|now|thanks|fine) )*and (?:your|the|on|with|in|for"
    r"|as for) (?:\w+ ?){1,7}$"
)
_WHETHER = re.compile(r"^(?: (?:me|us|please|about|again|just|first|quickly))* (?:if|whether)\b")
_TELLING_DATUM = re.compile(
    r"^(?: (?:me|us|please|to me|again|just|first|quickly|exactly))* (?:(?:about )?how (?:many|much"
    r"|often|long|old)|when|where|which|what (?:time|date|day)|who|your (?:name"
    r"|number|address|email))\b"
)
_THOUGHTS = re.compile(
    r"any(?:thing else| other| more|(?: \w+)? (?:thoughts?|ideas?|feelings?|views?|concerns?))\b"
)
_MARKED_GUESS = re.compile(
    r"(?:(?:okay|right|yeah|yes|all right|well|and|i see|got it|great) )*so (?:[^ ]+ ){4}"
    r"|(?:it |that |this )?(?:sounds|seems|looks) "
)
# "You graduated from which school?", "… and your mind says what?"
_IN_PLACE = re.compile(
    r" (?:from|at|in|by|for|with|to|of|over|on|until|since|is|are|was|were|says?|said|means?|than)"
    rf" (?P<wh>what|(?:which|what|how) (?!{PRONOUN}\b)\w+(?: \w+)?|who|when|where|why)$"
)
_FINITE = re.compile(rf" (?:{PRONOUN} |{AUX}\b)")
# "Do you have a sense of what …", "can you think of anything else": the wh-word is what is asked.
_ELICITS = re.compile(
    r"(?:do|have|can|could|would) you (?:\w+ ){0,4}(?:sense|idea|thoughts?|think of|come up with"
    r"|feel(?:ing)? for)\b.* (?:what|how|why|where|which|else|other|ways?|anything)\b"
)
_DEEP = re.compile(
    r"\b(?:magic wand|wish(?:ed|es)?|dream|ideal(?:ly)?|would (?:you|your \w+"
    r"|the \w+) (?:\w+ ){0,2}?(?:change|like|love|want|do|improve|build|prefer|wish|need|add|fix"
    r"|start|invest|spend|have)|what else would|would change|would (?:it|that"
    r"|this) (?:\w+ )?(?:mean|change|make possible|allow|enable|open|do for)|next year"
    r"|coming year|new year|this year|years? from now|planning|plans?(?! was\b| were\b)|(?:have"
    r"|has|got|is|are|what) (?:(?!than\b|as\b)\w+ ){0,3}planned|project(?:s)?"
    r"|strateg(?:y|ies)|goals?|objectives?|targets?|priorit(?:y|ies)|vision|future|long term"
    r"|ambitions?|criteri(?:a|on)|hoping|hope to|hopes?|aim(?:s|ing)?|want to (?:achieve|reach"
    r"|change|become|build|get to)|decide(?:d)? (?:when|on|for|how|what|about)|(?:when"
    r"|how) you (?:decide|choose)|look(?:ing)? for in|matters? (?:most )?(?:to|for) you"
    r"|most important|success(?:ful)? (?:look|mean|be)|look like in|grow(?:th|ing)?|expand"
    r"|expansion|opportunit(?:y|ies)|possible if|keeps? you (?:awake|up)|awake at night"
    r"|lose sleep|bigger picture|where (?:do|would) you (?:want|see)|see (?:yourself|the \w+"
    r"|your \w+) in|on your list|judge|measure success|were up to you)\b"
)
_PROBE = re.compile(
    r"\b(?:keeps? you (?:awake|up)|awake at night|lose sleep|sleepless|worr(?:y"
    r"|ies) you (?:the )?most)\b"
)
_NOW = re.compile(
    r"\b(?:is|are|now|today|currently|at the moment|still|these days|happens|running|stops?"
    r"|goes wrong)\b"
)

# "How about we start on Monday?"; not "how about you tell me what happened?".
_PROPOSES = re.compile(
    r"how about (?:if )?(?:you|we|i|they|he|she) (?!guys\b|both\b|two\b|all\b)"
    r"(?!(?:just |start by )?(?:tell|walk|talk|describ|explain|giv|show|shar)(?:e|ing)?\b)\w"
)
# "On a scale of one to ten, how happy are you with it?": a number answers.
_ON_A_SCALE = re.compile(
    r"\bon (?:a|the|that|this) (?:\w+ )?scale\b|\b(?:a|the) scale (?:of|from)\b"
    r"|\bout of (?:10|ten)\b"
)


Kind = tuple[ActKind, str, str, float]  # act, finer kind, reason, confidence


def _of_invitation(text: str, form: str) -> Kind:
    opening = INVITING.match(text) or CURIOUS.match(text)
    begins = opening.start("what") - 1 if opening and form == "curious" else None
    asked = text[opening.end() if begins is None else begins :] if opening else ""
    if _WHETHER.match(asked):
        return _CLOSED, "yes_no", "question: asks to be told whether", 0.6
    if _TELLING_DATUM.match(asked):
        return _CLOSED, "datum", "question: asks to be told one datum", 0.6
    return _OPEN, "invitation", "question: invites her to tell", 0.9


def _of_statement(text: str) -> Kind:
    if _OPEN_PROMPTS.search(text):
        return _OPEN, "", "question: a bare prompt", 0.7
    if _ELLIPTICAL.search(text) and not _FINITE.search(text):
        return _OPEN, "elliptical", "question: names a topic and leaves the floor", 0.6
    if (asked := _IN_PLACE.search(text)) is not None:
        return _of_wh(asked["wh"])
    if _MARKED_GUESS.match(text):
        return _CLOSED, "guess", "question: a guess marked as one", 0.6
    return _CLOSED, "declarative", "question: a statement with a question mark", 0.6


def _of_wh(text: str) -> Kind:
    if _DATUM.search(_PREPOSITION.sub("", text)):
        return _CLOSED, "datum", "question: one datum answers it", 0.8
    if _PROPOSES.match(text):
        return _CLOSED, "yes_no", "question: yes or no answers it", 0.8
    return _OPEN, "", "question: begins with what, how or why", 0.9


def rates(text: str, sentence: str) -> bool:
    """Whether a question of some sentence asks for a place on a scale."""
    return not text.startswith("why") and _ON_A_SCALE.search(sentence) is not None


def classify(text: str, form: str) -> Kind:
    """Kind of question, finer kind, reason and confidence of one question's words."""
    if TAGGED.search(text) or _POSITIVE_TAG.search(text):
        return ActKind.LEADING_QUESTION, "tag", "question: ends in a tag", 0.9
    if form != "wh" and _SUGGESTIVE.search(text):
        return ActKind.LEADING_QUESTION, "", "question: suggests its answer", 0.8
    match form:
        case "inviting" | "curious":
            return _of_invitation(text, form)
        case "anything" if _THOUGHTS.match(text):
            return _OPEN, "", "question: asks for whatever comes to mind", 0.7
        case "anything":
            return _CLOSED, "yes_no", "question: asks whether there is any", 0.7
        case "wh":
            return _of_wh(text)
        case "aux" if _ELICITS.match(text):
            return _OPEN, "", "question: asks what she thinks of", 0.7
        case "aux" if _EITHER_OR.search(text):
            return _CLOSED, "either_or", "question: offers the options", 0.85
        case "aux":
            return _CLOSED, "yes_no", "question: yes or no answers it", 0.85
        case _:
            return _of_statement(text)


_MOST_IN_PLACE = 7  # words of an unmarked question whose wh-word ends it


def asks_in_place(text: str) -> bool:
    """Whether a few words without a mark end in their wh-word: "borrowed from whom"."""
    return len(text.split()) <= _MOST_IN_PLACE and _IN_PLACE.search(text) is not None


def aims_deep(text: str) -> bool:
    """Whether a question is after a wish, a change, a project, a plan or a criterion."""
    return bool(_DEEP.search(text))


def probes(text: str) -> bool:
    """Whether it is the stock question about what keeps her awake."""
    return bool(_PROBE.search(text))


def is_about_now(text: str) -> bool:
    """Whether a question is about how things are, as opposed to wishes and plans."""
    return bool(_NOW.search(text))
