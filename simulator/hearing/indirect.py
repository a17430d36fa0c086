"""A question turned into what it asks: "how long do they stand?", "how long they stand".

Owns the indirect question of a plain wh-question, said from the customer's side, and says
nothing of a question whose order it can't read surely.
"""

import re
from functools import lru_cache
from itertools import pairwise

from simulator.hearing.tables import table
from simulator.hearing.tokens import words

MOST_WORDS = 11  # a longer one is no longer said in one breath
_FEWEST = 2
_MOST_NOUNS = 3  # words of a subject after "the", "your" …

_IRREGULAR = {
    base: forms
    for line in table("irregular")["FORMS"]
    for group in line.split(";")
    for base, *forms in (group.split(),)
}
_VERBS = {verb for line in table("verbs")["VERBS"] for verb in line.split()} | {
    base for base in _IRREGULAR if base not in ("child", "foot", "life", "man")
}
_UNCHANGED = words("cost put cut let set hit shut hurt split read")
_VERBS |= _UNCHANGED
_DO = words("do does did")
_BE = words("is are was were")
_AUX = _DO | _BE | words("has have had can could will would should must might")
_PRONOUNS = words(
    "it he she that this they you there these those somebody someone anybody anyone everybody"
    " everyone"
)
_DEMONSTRATIVES = words("that this these those")
_TITLES = words("Mr Mrs Ms Dr Miss Madame")
_DETERMINERS = words("the a an your his her its their this that these those each every all both")
# What is said of "you" in the singular; of the rest she says "we".
_HERS_ALONE = words(
    "think feel want need know mean prefer like expect hope worry see say hear wish suppose"
    " remember find believe imagine notice trust sleep decide"
)
_LEAD = re.compile(
    r"(?:(?:and|but|so|well|okay|right|then|now|also|just|sorry|please|exactly|or) )+|, ", re.I
)
_ASKED = re.compile(
    r"(?:(?:by|in|for|from|since|until|to|at|with|of) )?(?:how (?:long|often|far|soon|big|old|late"
    r"|many(?: \w+)?|much(?: (?!of\b)\w+)?|\w+ly|well|bad|damp|hot|cold|high|low|deep|full)"
    r"|how|what (?:kind|sort) of \w+|what|which (?:of (?:them|the \w+)|\w+)|who|whom|where|when"
    r"|why)(?: exactly| precisely| else)?"
)
_MINE = {
    "your": "our",
    "yours": "ours",
    "you": "us",
    "yourself": "myself",
    "me": "you",
    "my": "your",
}
# Of his own side he knows himself; a "not" needs its "do".
_UNREADABLE = words(
    "I I'd I'll I'm I've i we our us ours myself ourselves mine yourself not never who"
)
_SUBJECT = re.compile(r"(?:what|who)\b")
# What the table of forms leaves out, since each is another word as well.
_PAST = {"leave": "left", "rise": "rose", "see": "saw", "show": "showed"}
_TURNED = re.compile(
    r"what (?:knows|thinks|says|needs|makes) (?:the|your|Mr|Ms|Mrs|[A-Z]|he\b|she\b)"
)
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLES = re.compile(r"^[^aeiou]*[aeiou][bdgmnprt]$")
_ENDS = re.compile(r"[,;:(–—]|\b(?:and|but|or|so that|because|if|while|before I|then)\b")


@lru_cache(maxsize=512)
def indirect(question: str) -> str | None:
    """What a plain wh-question asks, in small letters and from her side; None where unsure."""
    text = " ".join(question.replace("’", "'").split()).rstrip("?.! ")
    text = _LEAD.sub("", text, count=1) if _LEAD.match(text) else text
    text = text[:1].lower() + text[1:]
    head = _ASKED.match(text)
    asked = head.group() if head is not None else "whether"
    rest = _ENDS.split(text[head.end() if head is not None else 0 :])[0].split()
    if len(rest) < _FEWEST or not _UNREADABLE.isdisjoint(rest):
        return None
    if rest[0] in _AUX:
        said = _in_order(rest[0], rest[1:])
    else:
        said = _as_it_stands(rest) if _SUBJECT.match(asked) and not _TURNED.match(text) else None
    whole = " ".join((asked, *(said or ())))
    return whole if said is not None and len(whole.split()) <= MOST_WORDS else None


def _as_it_stands(rest: list[str]) -> list[str] | None:
    """What "who" or "what" itself does: "who checks that", "what happens to it"."""
    at = 3 if rest[0] in ("at", "in", "on") and rest[1] in _DETERMINERS else 0  # "at your place"
    at += rest[at : at + 1] in (["usually"], ["normally"], ["actually"], ["really"], ["else"])
    verb = rest[at] if at < len(rest) else ""
    if verb not in _FINITE or _is_another_clause(rest):
        return None
    return [_MINE.get(word, word) for word in rest]


def _is_another_clause(after: list[str]) -> bool:
    """Whether a "you" in it does something itself: "… when you run out"."""
    return any(
        a == "you" and (b in _VERBS | _AUX | _FINITE or b.endswith(("n't", "'re", "'ve", "'d")))
        for a, b in pairwise(after)
    )


def _in_order(aux: str, rest: list[str]) -> list[str] | None:
    """Subject before verb: "do" "the bottles stand there", "the bottles stand there"."""
    length = _subject(aux, rest)
    if length is None:
        return None
    subject, after = rest[:length], rest[length:]
    if _is_another_clause(after):
        return None
    verb = after[0] if after else ""
    if subject == ["you"]:
        subject = ["I" if verb in _HERS_ALONE and aux not in _BE else "we"]
    else:
        subject = [_MINE.get(word, word) for word in subject]
    if verb == "say" and subject == ["I"]:
        return None  # "which day do you say?" asks for the day
    if aux in _DO:
        if verb not in _VERBS:
            return None
        after = [_inflected(verb, aux), *after[1:]]
    else:
        after = [aux, *after]
    return [*subject, *(_MINE.get(word, word) for word in after)]


def _subject(aux: str, rest: list[str]) -> int | None:
    """How many words name who does it; None where that can't be told."""
    first, more = rest[0], rest[1:]
    if first in _PRONOUNS and not (first in _DETERMINERS and _is_named(aux, more)):
        return 1 if more or aux in _BE else None
    if aux not in _DO:
        if first in _DEMONSTRATIVES:
            return None  # "is that fair?" and "how is that line?" look alike
        return 2 if first in _DETERMINERS and len(rest) == 2 and aux in _BE else None
    if first in _DETERMINERS or first.rstrip(".") in _TITLES:
        least = 2
    elif first[:1].isupper() or first.endswith("s"):
        least = 1
    else:
        return None
    most = range(least, min(len(rest), _MOST_NOUNS + 2))
    length = next((at for at in most if rest[at] in _VERBS), None)
    return None if (_PRONOUNS - _DETERMINERS) & {*rest[1:length]} else length


def _is_named(aux: str, more: list[str]) -> bool:
    """Whether a "that" goes with a noun: "that little mess" and not "that matter"."""
    if not more:
        return False
    return more[0] not in _VERBS and not (
        aux not in _DO and more[0].endswith(("ing", "ed", "be", "been"))
    )


def _inflected(verb: str, aux: str) -> str:
    """The verb that stands alone once "do", "does" or "did" has gone."""
    if aux == "do":
        return verb
    return _third_person(verb) if aux == "does" else _past(verb)


def _third_person(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if _CONSONANT_Y.search(verb) else verb + "s"


def _past(verb: str) -> str:
    if verb in _PAST:
        return _PAST[verb]
    forms = _IRREGULAR.get(verb)
    if forms is not None or verb in _UNCHANGED:
        return (forms or [verb])[0]
    if verb.endswith("e"):
        return verb + "d"
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ied"
    return verb + verb[-1] * bool(_DOUBLES.search(verb)) + "ed"


_FINITE = {_third_person(verb) for verb in _VERBS} | {_past(verb) for verb in _VERBS - _UNCHANGED}
