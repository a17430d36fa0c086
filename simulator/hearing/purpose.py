"""Judges a purpose: has it a topic, and is it true of this customer?

A topic is any content word left when the words of calling are taken away. It is specific
when it names something the customer really has: an event, an object, a figure, a person,
a date. Names of the two firms, of the people on the phone and of the trade do not count.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from simulator.hearing.concepts import is_empty
from simulator.hearing.context import Prepared
from simulator.hearing.tokens import Token, stem, tokenise
from simulator.hearing.tokens import words as word_set
from simulator.hearing.wordlists import COMMON

_COMMON_STEMS = frozenset(stem(word) for word in COMMON) | COMMON
# What every seller says he brings; true of anybody, so worth nothing to anybody.
_ANY_OUTCOME = frozenset(
    stem(word)
    for word in word_set(
        """save time cost costs money grow revenue increase profit profits efficiency efficient
        productivity productive reduce cut boost improve performance quality success successful
        better benefit benefits value results goals competitive optimise optimize process processes
        operations needs expenses sales margin margins budget future advantage potential satisfied
        happy best support expectations requirements growth higher lower faster easier life"""
    )
)
# Words of her facts that any opening may hold.
_OF_ANYBODY = frozenset(
    stem(word)
    for word in word_set(
        """hope write wrote answer stand hang stay fit away free another nobody end open front
        twice within instead slip offer proper single return turn read leave left hear told"""
    )
)
_TRADE_IN_GENERAL = word_set(
    "needs need requirements challenges issues problems topics matters operations account"
)
_UNITS = frozenset(
    stem(word)
    for word in word_set(
        """week month year day hour minute second percent euro pound dollar time am pm january
        february march april may june july august september october november december monday
        tuesday wednesday thursday friday saturday sunday until from about before after than over
        at by in for of to the"""
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmarks:
    """The words by which this customer can be recognised, as stems."""

    stems: frozenset[str]
    names: frozenset[str]  # of the people and the two firms
    numbered: tuple[tuple[str, frozenset[str]], ...]  # "line" with the numbers it really has
    measured: frozenset[tuple[str, str]]  # figures with what they count: ("8", "day")
    visited: bool  # somebody of the trainee's firm was there
    offered: re.Pattern[str] | None  # "the payroll offer", where one lies before her

    def numbers_of(self, noun: str) -> frozenset[str]:
        """The numbers a noun has here: "line" is line 2."""
        return next((numbers for known, numbers in self.numbered if known == noun), frozenset())


_VISITS = frozenset(
    stem(word)
    for word in word_set(
        "visit visited service serviced install installed repair delivered delivery trained"
        " training inspection"
    )
)
_WAS_THERE = re.compile(
    r"\b(?:engineer|technician|colleague|driver|trainer|fitter|mechanic|man|team|people"
    r"|specialist)s? (?:just |only )?(?:was|were|came|has been|have been|visited|spent|is"
    r"|stopped by|looked)\b"
)
_DIGITS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10",
}  # fmt: skip


def _digit(token: Token) -> str:
    return token.lower if token.lower.isdigit() else _DIGITS.get(token.lower, "")


def _numbered(tokens: tuple[Token, ...]) -> list[tuple[str, str, int]]:
    """Nouns with the number right after them, "line 2", and the noun's index."""
    found = []
    for index, (noun, number) in enumerate(pairwise(tokens)):
        digit = _digit(number)
        if digit and noun.lower.isalpha() and noun.stem not in _UNITS and noun.lower not in COMMON:
            found.append((noun.stem, digit, index))
    return found


def _is_its_name(text: str, tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the number after a noun names it, "store three", and counts nothing by itself.

    In "two hundred uniforms, eight days late" and "the green one" it does not.
    """
    noun, number = tokens[index], tokens[index + 1]
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    counts = after is not None and (after.stem in _STRETCHES or after.lower == "of")
    return text[noun.end : number.start] == " " and number.lower != "one" and not counts


_STRETCHES = frozenset(stem(word) for word in word_set("day week month year percent"))
_YEAR = stem("year")
_NOT_OF_HERS = word_set("for in within next last past every after since another")


def _measured(tokens: tuple[Token, ...]) -> list[tuple[str, str, int]]:
    """Figures with what they count, "eight days", "seven trucks", and the figure's index.

    One of anything says nothing, and "for two weeks" tells only how long he has not rung.
    """
    return [
        (digit, unit.stem, index)
        for index, (number, unit) in enumerate(pairwise(tokens))
        if (digit := _digit(number)) not in ("", "1")
        and (_counts_time(tokens, index) if unit.stem in _UNITS else unit.lower not in COMMON)
    ]


def _counts_time(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a figure counts a stretch of time that is hers, and not how long he was silent."""
    unit = tokens[index + 1].stem
    before = tokens[index - 1].lower if index else ""
    if unit == _YEAR and before == "for":  # "for seven years" she has been a customer
        return True
    return unit in _STRETCHES and before not in _NOT_OF_HERS


_OFFER = r"(?:offer|quote|quotation|proposal)"
_HAS_AN_OFFER = re.compile(rf"\b(?:our|the|your|an?) (?:[\w-]+ ){{0,2}}{_OFFER}\b", re.I)


def _offer_of(sells: str) -> re.Pattern[str]:
    """How the offer that lies before her may be called: not "the best offer" of a seller."""
    trade = "|".join(token.lower for token in tokenise(sells) if token.lower not in COMMON)
    matter = rf"(?:{trade}) (?:thing|matter|decision)"  # "it's the payroll thing"
    return re.compile(rf"\b(?:the|that|this|your) (?:(?:(?:{trade}) )*{_OFFER}|{matter})\b")


@lru_cache(maxsize=64)
def landmarks(prepared: Prepared, known: tuple[str, ...]) -> Landmarks:
    """What counts as a correct element, from everything of weight that is true of her.

    Not her small answers: of coffee, weather and home everybody might speak.
    """
    facts = [fact for fact in prepared.facts if not fact.is_small]
    texts = (*(fact.text for fact in facts), *prepared.briefing, *known)
    details = (text for fact in facts for detail in fact.must for text in detail)
    stems: set[str] = set()
    measured: set[tuple[str, str]] = set()
    numbers: dict[str, set[str]] = defaultdict(set)
    for text in (*texts, *details):
        tokens = tokenise(text)
        stems.update(token.stem for token in tokens)
        for noun, digit, index in _numbered(tokens):
            if _is_its_name(text, tokens, index):
                numbers[noun].add(digit)
        measured.update((digit, unit) for digit, unit, _ in _measured(tokens))
    names = frozenset(
        token.stem
        for text in (
            prepared.company,
            prepared.our_company,
            prepared.trainee_name,
            *prepared.people,
        )
        for token in tokenise(text)
    )
    worthless = names | {token.stem for token in tokenise(prepared.sells)}
    # "service" is the trade, "service visit" an event: a word of the trade alone is nothing,
    # and the other word of the pair counts by itself.
    return Landmarks(
        stems=frozenset(
            name
            for name in stems - worthless - _COMMON_STEMS - _ANY_OUTCOME - _OF_ANYBODY
            if name not in numbers and "'" not in name
        ),
        names=names,
        measured=frozenset(measured),
        visited=not stems.isdisjoint(_VISITS),
        offered=_offer_of(prepared.sells) if any(map(_HAS_AN_OFFER.search, texts)) else None,
        numbered=tuple(sorted((noun, frozenset(held)) for noun, held in numbers.items())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the words after "I'm calling …" amount to."""

    has_topic: bool
    anchors: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def specific(self) -> bool:
        """Whether something true of her is named, and nothing untrue."""
        return bool(self.anchors) and not self.wrong


def content(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words that carry a topic."""
    return tuple(
        token
        for token in tokens
        if token.lower not in COMMON and token.stem not in _COMMON_STEMS and len(token.lower) > 1
    )


def judge(tokens: tuple[Token, ...], prepared: Prepared, known: tuple[str, ...]) -> Judged:
    """Topic, correct and wrong elements of some words."""
    here = landmarks(prepared, known)
    anchors: list[str] = []
    wrong: list[str] = []
    for noun, digit, index in _numbered(tokens):
        numbers = here.numbers_of(noun)
        said = f"{tokens[index].text} {tokens[index + 1].text}"
        if digit in numbers:
            anchors.append(said)
        elif numbers:
            wrong.append(said)
    anchors.extend(
        token.text
        for token in tokens
        if token.stem in here.stems
        and token.lower.isalpha()
        and len(token.lower) > 2
        and not is_empty(token)
    )
    anchors.extend(
        f"{tokens[index].text} {tokens[index + 1].text}"
        for digit, unit, index in _measured(tokens)
        if (digit, unit) in here.measured
    )
    plain = " ".join(token.lower for token in tokens)
    event = _WAS_THERE.search(plain) if here.visited else None
    offer = here.offered.search(plain) if here.offered else None
    anchors.extend(found.group() for found in (event, offer) if found)
    about = [token for token in content(tokens) if token.stem not in here.names]
    has_number = bool(_numbered(tokens))
    return Judged(
        has_topic=bool(about) or bool(anchors) or has_number,
        anchors=tuple(dict.fromkeys(anchors)),
        wrong=tuple(dict.fromkeys(wrong)),
    )


def names_what_is_sold(tokens: tuple[Token, ...], prepared: Prepared) -> bool:
    """Whether words speak of the trade between the two: enough for a topic, true of anybody."""
    return not {token.stem for token in content(tokenise(prepared.sells))}.isdisjoint(
        token.stem for token in tokens
    )


def is_generic_outcome(tokens: tuple[Token, ...]) -> bool:
    """Whether an outcome is one every seller promises: "save time, cut cost"."""
    held = [token for token in content(tokens) if token.lower not in _TRADE_IN_GENERAL]
    return all(token.stem in _ANY_OUTCOME for token in held)
