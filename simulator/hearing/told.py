"""A fact as the listener reads it: its meaning, and the details a right summary says.

Owns which details some words say. What they say wrongly is `differences`' concern.
"""

from dataclasses import dataclass
from functools import lru_cache

from simulator.hearing.concepts import concept, with_generals
from simulator.hearing.context import FactCue
from simulator.hearing.figures import agree, comparable, says_number
from simulator.hearing.meaning import DATE_WORDS, Meaning, meaning
from simulator.hearing.numbers import Number, NumberKind
from simulator.hearing.tokens import stem, words
from simulator.hearing.units import is_unit

_NOUN_PHRASE = 3  # words after a figure in which it is said what it counts
_AUXILIARIES = frozenset({stem(w) for w in words("is are was were be been has have had do does")})


@dataclass(frozen=True, slots=True)
class Alternative:
    """One wording of a detail."""

    names: frozenset[str]
    numbers: tuple[Number, ...]
    read: Meaning


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing a right recap says, in any of these wordings."""

    alternatives: tuple[Alternative, ...]

    @property
    def is_figure(self) -> bool:
        """Whether it holds a number or a date."""
        return any(a.numbers or a.names & DATE_WORDS for a in self.alternatives)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A fact as the listener reads it; the same object for the same fact, so that it is cheap
    to look up by."""

    cue: FactCue
    read: Meaning
    details: tuple[Detail, ...]
    names: frozenset[str]  # all of its concepts, of the sentence and the details


@lru_cache(maxsize=8_192)
def told_as_read(fact: FactCue) -> Told:
    read = meaning(fact.text)
    details = tuple(
        Detail(
            tuple(
                Alternative(meaning(text).names, meaning(text).numbers, meaning(text))
                for text in alternatives
            )
        )
        for alternatives in fact.must
    )
    named = frozenset(name for detail in details for a in detail.alternatives for name in a.names)
    return Told(fact, read, details, read.names | named)


def says_literally(wording: Meaning, said: Meaning) -> bool:
    """Whether words without a concept of their own are said just so: "nobody tells"."""
    return bool(wording.tokens) and (
        wording.run in said.run or _bare_run(wording.run) in _bare_run(said.run)
    )


@lru_cache(maxsize=1_024)
def _bare_run(run: str) -> str:
    """The stems in order without auxiliaries: "no one is telling" for "nobody tells"."""
    run = run.replace("|no|one|", "|nobodi|").replace("|no-on|", "|nobodi|")
    return "|" + "".join(f"{word}|" for word in run.split("|") if word and word not in _AUXILIARIES)


def _says(alternative: Alternative, said: Meaning, names: frozenset[str]) -> bool:
    if not (alternative.names or alternative.numbers):
        return says_literally(alternative.read, said)
    required = set(alternative.names)
    for number in alternative.numbers:
        # "second" is both a word for another one and a number: either will do.
        by_name = {m.name for m in alternative.read.mentions if m.first == number.first}
        if not says_number(number, said, names) and not (by_name and by_name <= said.names):
            return False
        required -= by_name
        if is_unit(number.of):  # "two thirds of an hour" for "forty minutes"
            required.discard(concept(number.of))
    return required <= said.names


def says_detail(detail: Detail, said: Meaning, names: frozenset[str]) -> bool:
    return any(_says(alternative, said, names) for alternative in detail.alternatives)


def says_a_number(detail: Detail, said: Meaning, names: frozenset[str]) -> bool:
    """Whether the number of a detail is said, whatever it is said of."""
    return any(
        says_number(number, said, names) for a in detail.alternatives for number in a.numbers
    )


@lru_cache(maxsize=8_192)
def details_in(told: Told, text: str) -> frozenset[int]:
    """Which of a fact's details another text of hers says, by their place."""
    read = meaning(text)
    return frozenset(
        place for place, detail in enumerate(told.details) if says_detail(detail, read, told.names)
    )


@lru_cache(maxsize=8_192)
def her_numbers(told: Told) -> tuple[tuple[Number, Meaning], ...]:
    """The numbers that matter, each with the text it stands in."""
    if not told.details:
        return tuple((number, told.read) for number in told.read.numbers)
    found: list[tuple[Number, Meaning]] = []
    for detail in told.details:
        first, *rest = detail.alternatives
        in_text = [_in_text(number, told) for number in first.numbers]
        found += [
            (hers, told.read) if hers else (number, first.read)
            for hers, number in zip(in_text, first.numbers, strict=True)
        ]
        if not first.numbers:  # "day a week", in her words "a whole day a week"
            others = (_in_text(number, told) for a in rest for number in a.numbers if number.of)
            found += [(hers, told.read) for hers in others if hers][:1]
    return tuple(each for each in found if not _is_one_of_some(*each))


def _is_one_of_some(number: Number, text: Meaning) -> bool:
    """ "One of the two": whichever it is, and neither a number to hold another against."""
    words = [token.lower for token in text.tokens]
    leads = words[number.stop : number.stop + 1] == ["of"]
    before = words[max(0, number.first - 3) : number.first]
    return (number.count == 1 and leads) or before[:2] == ["one", "of"]


def _in_text(number: Number, told: Told) -> Number | None:
    """The same number as it stands in her sentence; a bare one may have its noun there."""
    alike = (
        n
        for n in told.read.numbers
        if comparable(number, n) or (not number.of and number.kind is n.kind)
        if agree(number, n)
    )
    return next(alike, None)


@lru_cache(maxsize=8_192)
def counted_by(number: Number, told: Told) -> frozenset[str]:
    """What a number of hers counts, as concepts: in her sentence, and in each of her wordings."""
    wordings = [
        (same, a.read)
        for detail in told.details
        if any(agree(number, n) for a in detail.alternatives for n in a.numbers)
        for a in detail.alternatives
        for same in a.numbers
        if agree(number, same)
    ]
    return frozenset(
        name
        for held, text in ((number, told.read), *wordings)
        if held in text.numbers
        for name in _noun_phrase(held, text)
    )


def _noun_phrase(number: Number, text: Meaning) -> frozenset[str]:
    """The concepts right after a number in its clause: "four night call-outs"."""
    clause = text.clause_of[number.first]
    after = range(number.stop, min(number.stop + _NOUN_PHRASE, len(text.tokens)))
    named = frozenset(
        mention.name
        for mention in text.mentions
        if mention.first in after and mention.clause == clause
    )
    return named | {concept(number.of)} if number.of else named


def share_said(told: Told, said: Meaning) -> float:
    """How much of her sentence's content is said, a special word standing for a general one."""
    content = told.read.names
    return len(content & with_generals(said.names)) / len(content) if content else 0.0


def has_figures(told: Told) -> bool:
    return bool(told.read.names & DATE_WORDS) or any(
        number.kind not in (NumberKind.COUNT, NumberKind.ORDINAL) for number in told.read.numbers
    )
