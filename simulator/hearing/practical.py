"""Practical questions that go with any step: who comes, whom to ask for, where, how long for.

Anybody can answer them of her own day, whatever the scenario. Owns their forms alone; whether
a step lies open, so that they can be about one, is the call's concern.
"""

import re
from enum import StrEnum


class Practical(StrEnum):
    """What is asked beside a step; each is also the name of the lines that answer it."""

    WHO_WILL_BE_THERE = "who_will_be_there"
    WHOM_TO_ASK_FOR = "whom_to_ask_for"
    WHICH_NUMBER = "which_number"
    TO_HER = "to_her"  # to her, or straight to him?
    BY_PHONE = "by_phone"  # by phone, or in writing?
    HOW_TO_SEND = "how_to_send"
    HOW_LONG_FOR_IT = "how_long_for_it"
    WHERE_TO_COME = "where_to_come"
    MAY_CONFIRM_IT = "may_confirm_it"
    WHAT_TO_BRING = "what_to_bring"


_HE = r"(?:i|we|he|she|they|(?!you\b|it\b|that\b|there\b|those\b|your\b)\w+)"
_MODAL = r"(?:should|shall|can|could|must|may|would|will|do|does|ought|'d|'ll|need)"
_WILL = (
    r"(?:'ll|'d|(?:'s| is) (?=coming|joining|going to)| will| should| shall| would|"
    r"| must| can| could| ought to| needs? to)"
)
_PRESENT = (
    r"(?:there\b(?! a\b)|present|around|on (?:the|that|this|our) (?:call|line|phone)"
    r"|with (?:you|us)|in (?:the room|on it)|at the (?:table|gate)|coming|joining|taking part)"
)
_PHONE = r"(?:(?:tele)?phone|ringing|a (?:ring|call))"
_WRITTEN = r"(?:(?:e-?)?mail|writing|letter|post|paper|text)"
_LASTING = (
    r"(?:plan|need|reckon|allow|set aside|keep free|put (?:in|down)|count on|have|give|take|book"
    r"|block|spare)"
)
_A_LINE = (
    r"(?:invitations?|invites?|confirmations?|(?:calendar|diary) (?:entry|entries|invite)"
    r"|reminders?|(?:short |quick )?(?:line|note|mail|e-?mail|word) to confirm)"
)
_FORMS: tuple[tuple[Practical, str], ...] = (
    (
        Practical.WHO_WILL_BE_THERE,
        rf"\bwho(?: else)?{_WILL} ?(?:(?:else|also|all|going to) )*(?:be )?{_PRESENT}"
        rf"|\bwho(?: else)?{_WILL} ?(?:(?:else|also|all|going to) )*(?:join|come along|take part"
        r"|sit in|meet (?:him|her|me|us|them)|receive (?:him|her|me|us|them)"
        r"|(?:show|let|take) (?:him|her|me|us|them)\b)"
        r"|\bwho comes (?:along|with|too|over)\b"
        r"|\bwho\b[^.?!]{0,40}\b(?:from|on|at) your (?:side|end)\b"
        rf"|\b(?:any|some)(?:body|one) else\b[^.?!]{{0,25}}\b{_PRESENT}"
        rf"|\b(?:should|shall|will|would) (?:any|some)(?:body|one) else (?:be {_PRESENT}|join\b)",
    ),
    (
        Practical.WHERE_TO_COME,
        r"\bwhere (?:should|shall|would|do|does|can|could|will|must) (?:i|we|he|she|they"
        r"|(?:our|my) \w+) (?:best )?(?:meet|come|go|find you|park|report|wait|drive|collect|pick"
        r"|fetch)\b"
        r"|\bwhere (?:do|shall|should|would|will) you (?:(?:two|both|all) )?meet\b"
        r"|\b(?:which|what) (?:gate|door|entrance|building|reception)\b"
        r"|\b(?:come|drive|go|report) (?:(?:straight|directly|first) )?to (?:your|the)"
        r" [^.?!]{1,25}\bor\b",
    ),
    (
        Practical.WHOM_TO_ASK_FOR,
        rf"\bwh(?:o|om) {_MODAL} {_HE} (?:have to |need to )?(?:ask for|report to|turn to|look for)"
        rf"|\bwh(?:o|om) to (?:ask for|report to)\b|\basks? for (?:you|whom?)\b[^.?!]*\?"
        r"|\bwhat name (?:should|shall|does|do) ",
    ),
    (
        Practical.TO_HER,
        r"\b(?:to )?you (?:or|directly,? or|personally,? or|yourself,? or)"
        r" (?:go )?(?:straight to|directly to|to|through|via) \w+"
        r"|\b(?:straight|directly) to (?:you|him|her|them),? or\b"
        r"|\bwhom? (?:should|shall|do|can|could|may) (?:i|we) (?:please |then )?"
        r"(?:send|mail|e-?mail|post|address|write)\b"
        r"|\bwho (?:should|shall|would|is to) (?:get|receive|have) (?:it|that|them|the \w+)\b"
        r"|\b(?:ring|call|phone|ask for|speak to|talk to|contact|mail|e-?mail|write to) you"
        r"(?: directly| yourself| personally)?,? or (?:rather )?(?!(?:shall|should|do|would|not|is"
        r"|will|you|what|are|leave|wait|by|in|on|at|before|after|later|tomorrow|mail|write|send)\b)"
        r"(?:[A-Z]\w+|(?:your|the|mr|ms|mrs|somebody)\b)",
    ),
    (
        Practical.WHICH_NUMBER,
        r"\b(?:what|which) (?:(?:is|'s) )?(?:(?:the|your|best|right|direct|phone|telephone) )*"
        r"number\b(?! of\b)|\b(?:mobile|cell(?:phone)?|landline|office|workshop|desk"
        r"|direct line)\b,? or (?:on |at |in )?(?:(?:the|your|a) )?"
        r"(?:mobile|cell(?:phone)?|landline|office|workshop"
        r"|desk|direct line|lab)\b"
        rf"|\bwhere {_MODAL} {_HE} (?:best )?(?:ring|call|phone|reach) you\b"
        r"|\b(?:on|at) this (?:number|line)\b[^.?!]*\?"
        r"|\bis this (?:number|line) (?:\w+ )?(?:all right|okay|ok|fine|good|best)\b",
    ),
    (
        Practical.BY_PHONE,
        rf"\b{_PHONE}\b[^.?!]{{0,25}}\bor\b[^.?!]{{0,30}}\b(?:{_WRITTEN}|write)\b"
        rf"|\b(?:{_WRITTEN}|write)\b[^.?!]{{0,20}}\bor\b[^.?!]{{0,30}}\b{_PHONE}\b",
    ),
    (
        Practical.HOW_TO_SEND,
        rf"\b{_WRITTEN}\b[^.?!]{{0,20}}\bor\b[^.?!]{{0,25}}\b{_WRITTEN}\b"
        r"|\b(?:which|what) (?:e-?mail |postal )?address (?:should|shall|can|do|may)\b"
        r"|\bwhere (?:should|shall|can|do|may) (?:i|we|they|the \w+(?: \w+)?)"
        r" (?:best )?(?:send|go)\b",
    ),
    (
        Practical.HOW_LONG_FOR_IT,
        rf"\bhow (?:long|much time) (?:(?:should|shall|must|can|may|do|would)"
        r" (?:i|we|he|she|they)|(?:would|do) you (?:like|want) (?:me|us|him|her) to)"
        rf" (?:(?:like|want|need) (?:me|us|him|her) to )?{_LASTING}\b(?![^.?!]*\b(?:line|machine"
        r"|stand|stop|sample|order)\b)",
    ),
    (
        Practical.MAY_CONFIRM_IT,
        r"\b(?:shall|should|can|could|may|would you like (?:me|us) to|do you want (?:me|us) to"
        r"|would it help if) (?:(?:i|we|he|she|just|also|perhaps) )*(?:confirm|put|write|set)"
        r" (?:it|that|this|all (?:of )?(?:that|this)|the (?:day|date|time|appointment)|everything)"
        r"(?: down| up)?(?: to you)? ?(?:in(?:to)? (?:writing|an? (?:e-?)?mail)|by"
        r" (?:e-?mail|letter)|on paper|\?|,)"
        rf"|\b(?:shall|should|can|could|may|would you like|do you want|need)\b[^.?!]{{0,25}}"
        rf"\b{_A_LINE}\b"
        r"|\b(?:would you like|do you want|need) (?:it|that|this|all that) (?:confirmed|in writing"
        r"|on paper|written down)\b",
    ),
    (
        Practical.WHAT_TO_BRING,
        rf"\bwhat {_MODAL} {_HE} (?:need to |have to )?(?:bring|have ready|have with|prepare)\b"
        rf"|\banything (?:else )?(?:that )?{_HE} should (?:have|know|bring|prepare|read)\b"
        r"|\banything (?:else )?(?:(?:that )?(?:you|he|she|they|\w+ or \w+)|\w+ or \w+ \w+)"
        r"(?:'d| would) (?:want|like|need) (?:me )?to (?:see|have|know|read|bring)\b"
        r"[^.?!]{0,15}\b(?:before|beforehand|first)\b",
    ),
)
_READ = tuple((found, re.compile(pattern, re.I)) for found, pattern in _FORMS)
_SENTENCE = re.compile(r"[^.?!]+[.?!]*")
# Where no question mark is heard, a question begins like one.
_BEGINS = re.compile(
    r"\W*(?:(?:and|so|then|okay|ok|good|great|fine|right|well|now|oh|thanks|lovely|but|or)\W+)*"
    r"(?:wh(?:o|om|ich|at|ere)|how|shall|should|can|could|may|do|does|would|will|is|are|any)\b",
    re.I,
)


def practical_question(text: str) -> Practical | None:
    """The last practical question of a turn; None where nothing is asked but other things."""
    return next((found for asked in reversed(_asked(text)) if (found := _read(asked))), None)


def asks_it_last(text: str) -> bool:
    """Whether the last question of a turn is a practical one."""
    asked = _asked(text)
    return bool(asked) and _read(asked[-1]) is not None


def _asked(text: str) -> list[str]:
    """The sentences of a turn that ask something."""
    sentences = _SENTENCE.findall(text.replace("’", "'"))
    return [each for each in sentences if each.rstrip().endswith("?") or _BEGINS.match(each)]


def _read(sentence: str) -> Practical | None:
    return next((found for found, form in _READ if form.search(sentence)), None)
