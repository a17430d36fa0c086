"""Claims in a summary that nothing she said bears out: stated ones, and marked guesses.

Owns what counts as a claim about her and as new; facts said wrongly are `recap`'s concern.
"""

import re
from dataclasses import dataclass

from simulator.hearing.concepts import with_generals
from simulator.hearing.details import agree, comparable
from simulator.hearing.meaning import Meaning, distinct, sameness
from simulator.hearing.tokens import Clause, words

# Fewer new words than these in a clause are manner of speaking, not a claim; in a text that
# is all summary this share of a sentence is enough. The project's own judgement.
_LEAST_NEW = 2
_NEW_SHARE = 0.2
_GUESS = re.compile(
    r"\b(?:sounds? (?:like|as if|as though)|seems?|looks? like|i (?:imagine|guess|suppose|assume|"
    r"suspect|bet)|my guess|i'd (?:guess|imagine|say)|probably|perhaps|maybe|presumably|i take it|"
    r"i would (?:guess|imagine)|might)\b"
)
_FRAME = re.compile(
    r"\b(?:i|we)(?:'m|'d|'ve| am| would| have| can| did)? (?:just )?(?:understand|understood|hear|"
    r"heard|gather|take it|see|agree|believe|think|know|noted|get|got|do|guess|right|say|"
    r"correctly)\b|\blet me\b|\b(?:told|tell|correct|stop) me\b|\bmy (?:summary|notes?)\b"
)
_OF_HIMSELF = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|my|me|mine|we|our|us)\b")
_NOT_ABOUT_HER = words(
    "i i'd i'll i'm i've we'll we let let's my shall please thanks thank can could would may "
    "do did is are have has what how who when where why which if hi hello great good perfect"
)
_IN_PASSING = words(
    "two three one thing point summary short sum up understand understood hear heard right "
    "correct correctly exactly basically essentially listen far note told mention clear recap "
    "summarise summarize repeat back play get got yes way case word moment problem situation "
    "current currently really line talk call today last time week day month year now far "
    "question absolut perfect exact wrong yeah yep okay anyway ahead feel free rest part mind "
    "hand tie tied stuck"
)
# Too general to be a claim of their own: "you have challenges and plans for growth".
_GENERAL = words(
    "PROBLEM PLAN MACHINE GROW CHANGE FUTURE PROJECT PEOPLE WANT HAPPEN CAUSE busi compani need"
)
_OPENERS = words("so and but okay ok right well then yes")


@dataclass(frozen=True, slots=True)
class Claim:
    """An unfounded claim, half-open characters."""

    start: int
    end: int
    is_guess: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Clauses judged together: one, or those of a sentence."""

    start: int
    end: int
    first: int  # place of its first clause
    stop: int
    sentence: int


def _is_about_her(clause: Clause) -> bool:
    """Whether a clause says something about her; questions and talk about himself do not."""
    lowered = [token.lower for token in clause.tokens]
    while lowered and lowered[0] in _OPENERS:
        del lowered[0]
    return len(lowered) > 1 and lowered[0] not in _NOT_ABOUT_HER


def _by_clause(
    said: Meaning, known: frozenset[str], sources: tuple[Meaning, ...]
) -> tuple[list[int], list[int]]:
    """For each clause, how many of its concepts and numbers are new, and how many it has."""
    new, content = [0] * len(said.clauses), [0] * len(said.clauses)
    for mention in said.mentions:
        if mention.name.lower() not in _IN_PASSING:
            content[mention.clause] += 1
            new[mention.clause] += mention.name not in known | _GENERAL
    hers = distinct(number for source in sources for number in source.figures)
    borne_out = {
        sameness(number)
        for number in said.figures
        if any(comparable(number, other) and agree(number, other) for other in hers)
    }
    for number in said.numbers:
        clause = said.clause_of[number.first]
        content[clause] += 1
        new[clause] += sameness(number) not in borne_out
    return new, content


def _stretches(said: Meaning, *, whole: bool) -> list[_Stretch]:
    """The clauses, or with `whole` the sentences, of a text."""
    found: list[_Stretch] = []
    for place, clause in enumerate(said.clauses):
        if whole and found and found[-1].sentence == clause.sentence:
            last = found.pop()
            found.append(_Stretch(last.start, clause.end, last.first, place + 1, last.sentence))
        else:
            found.append(_Stretch(clause.start, clause.end, place, place + 1, clause.sentence))
    return found


def unfounded(
    said: Meaning,
    known: frozenset[str],
    sources: tuple[Meaning, ...],
    corrected: tuple[str, ...],
    *,
    whole: bool,
) -> tuple[Claim, ...]:
    """The claims that neither the known concepts nor the sources' numbers bear out.

    With `whole` every sentence is a claim, also one about himself. A stretch that holds one of
    the `corrected` wordings is wrong, not invented.
    """
    counted = _by_clause(said, with_generals(known), sources)
    found: list[Claim] = []
    guess_in = -1
    for part in _stretches(said, whole=whole):
        lowered = said.text[part.start : part.end].lower().replace("’", "'")
        if _GUESS.search(lowered):
            guess_in = part.sentence
        is_guess = part.sentence == guess_in
        new, content = (sum(counts[part.first : part.stop]) for counts in counted)
        if whole:
            himself = _OF_HIMSELF.search(_FRAME.sub(" ", lowered)) is not None
            claims = himself or (new > 0 and new >= _NEW_SHARE * content)
        else:
            about_her = is_guess or _is_about_her(said.clauses[part.first])
            claims = about_her and new >= _LEAST_NEW and 2 * new > content
        if claims and not any(wrong.lower() in lowered for wrong in corrected):
            found.append(Claim(part.start, part.end, is_guess))
    return tuple(found)
