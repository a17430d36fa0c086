"""Of whom or of what he says a figure or a time: of her matter, of another's, of another firm's.

Owns the words that name a third party; what differs is found elsewhere.
"""

import re

from simulator.hearing.calendar_words import MONTHS, WEEKDAYS
from simulator.hearing.details import Difference
from simulator.hearing.figures import agree, comparable
from simulator.hearing.meaning import DATE_WORDS, Meaning, Mention
from simulator.hearing.tokens import words
from simulator.hearing.told import Told

_ANOTHER_FIRM = re.compile(
    r"\b(?:another|other|an?other|similar|neighbour(?:ing)?|one of (?:our|my)|some of (?:our|my)"
    r"|a few of (?:our|my)|our)(?: [\w-]+){0,2}? (?:customers?|clients?"
    r"|compan(?:y|ies)|firms?|business(?:es)?|utilit(?:y|ies)|references?)\b|\ba \w+ like yours\b",
    re.I,
)
_NAME = r"[A-Z][a-zà-ÿ'’]+(?: (?:of |and |& )?[A-Z][a-zà-ÿ'’]+){0,3}"
_HAD = (
    r"(?:also |even |once |already |still )*(?:had|has|have|got|was|were|saw|went|lost|needed|used"
    r"|came|counted|cut|saved|reduced|did)\b"
)
_OTHERS = re.compile(rf"(?P<subject>{_NAME}) {_HAD}|\b(?:was|is|at|for|were) (?P<place>{_NAME})")
_NO_NAMES = words(
    "i it so you your we that this they he she and the then what which who every each both one two"
    " there here nobody everybody line truck yes no okay right good mr mrs ms miss dr"
) | frozenset((*WEEKDAYS, *MONTHS))


def is_of_another_firm(found: Difference, said: Meaning, hers: frozenset[str]) -> bool:
    """Whether the sentence of a difference speaks of a third party: "Brunnby had five a month".

    `hers` are the words of her people's names and her company's, in small letters.
    """
    sentence = said.clauses[said.clause_of[found.first]].sentence
    within = [c for c in said.clauses if c.sentence == sentence]
    text = said.text[within[0].start : within[-1].end]
    if _ANOTHER_FIRM.search(text):
        return True
    return any(
        _is_a_stranger(match["subject"] or match["place"], hers) for match in _OTHERS.finditer(text)
    )


def _is_a_stranger(name: str, hers: frozenset[str]) -> bool:
    """Whether a name is none of hers by its first word: "Brunnby Water" beside "Lindmere Water"."""
    named = [word for word in name.lower().split() if word not in _NO_NAMES]
    return bool(named) and named[0] not in hers


def is_her_own_time(found: Difference, told: Told, said: Meaning, others: tuple[Told, ...]) -> bool:
    """Whether a time is one she named herself, said beside what she named it of."""
    if found.detail != "time":
        return False
    wrong = found.wrong.lower().split()
    clause = said.clause_of[found.first]
    beside = [m for m in said.mentions if m.clause == clause and not _overlaps(m, found)]
    names = {m.name for m in beside} - DATE_WORDS
    figures = [n for n in said.numbers if said.clause_of[n.first] == clause]
    for other in others:
        if not set(wrong) <= {token.lower for token in other.read.tokens}:
            continue
        if names & (other.names - told.names) or any(
            comparable(hers, his) and agree(hers, his)
            for hers in other.read.numbers
            for his in figures
        ):
            return True
    return False


def _overlaps(mention: Mention, found: Difference) -> bool:
    return mention.first < found.stop and found.first < mention.stop
