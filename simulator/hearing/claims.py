"""Claims in a summary that nothing she said bears out: stated ones, and marked guesses.

Owns what counts as a claim about her and as new; facts said wrongly are `recap`'s concern.
"""

import re
from dataclasses import dataclass

from simulator.hearing.concepts import with_generals
from simulator.hearing.figures import agree, comparable
from simulator.hearing.meaning import Meaning, Mention, distinct, sameness
from simulator.hearing.tokens import Clause, stem, words

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
_OF_HER = re.compile(r"\b(?:you|your|yours|you're|you've|you'd|you'll)\b")
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
# What either happened or did not. A reading of how she feels, or of what matters to her, may be
# the trainee's own and true; she denies only what is beyond a reading.
_HAPPENED = frozenset(
    stem(word)
    for word in words(
        "strike resign resigned quit cancel cancelled cancelling sue sued sack sacked hire hired "
        "fire fired sell sold bankrupt insolvent merge merged approve approved sign signed "
        "refuse refused reject rejected complain complained complaining lose losing lost close "
        "closed acquire acquired buy bought die died accident flood flooded steal stolen promote "
        "promoted retire retired terminate terminated threaten threatening promise promised move "
        "moved fail failed damage damaged injure injured invest invested"
    )
)
_PARTY = re.compile(
    r"\b(?:your|his|their)(?: (?!own\b)[\w'-]+){1,3}? (?:has|have|had|is|are|was|were|will|wants?"
    r"|needs?|thinks?|says?|began|complains?|\w+ed)\b"
)
_TITLES = words("mr mrs ms miss dr sir madam madame prof professor")
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


def is_in_passing(name: str) -> bool:
    """Whether a concept is manner of speaking, and no claim."""
    return name.lower() in _IN_PASSING


def is_of_himself(lowered: str) -> bool:
    """Whether small-letter words speak of the trainee's own side, beyond "as I understand"."""
    return _OF_HIMSELF.search(_FRAME.sub(" ", lowered)) is not None


def _is_hard(part: _Stretch, said: Meaning, known: frozenset[str], borne_out: bool) -> bool:
    """Whether a stretch names a party, an event or a figure she never spoke of.

    Everything else may be her meaning in the trainee's own words.
    """
    if not borne_out:
        return True
    new = [
        mention
        for mention in said.mentions
        if part.first <= mention.clause < part.stop
        and mention.name not in known | _GENERAL
        and not mention.denied
    ]
    if any(_is_a_name(mention, said) for mention in new):
        return True
    if any(said.tokens[at].stem in _HAPPENED for m in new for at in range(m.first, m.stop)):
        return True
    party = _PARTY.search(said.text[part.start : part.end].lower().replace("’", "'"))
    return party is not None and any(
        part.start + party.start() <= said.tokens[mention.first].start < part.start + party.end()
        for mention in new
    )


def _is_a_name(mention: Mention, said: Meaning) -> bool:
    """Whether a word is somebody's or something's name: a capital inside a sentence."""
    word = said.tokens[mention.first]
    before = said.text[: word.start].rstrip()
    capital = word.text[:1].isupper() and word.text[1:].islower() and word.lower not in _TITLES
    return capital and before[-1:].isalnum()


def _by_clause(
    said: Meaning, known: frozenset[str], sources: tuple[Meaning, ...]
) -> tuple[list[int], list[int], list[int]]:
    """For each clause, how many concepts and numbers are new, how many it has, new figures."""
    new, content, figures = ([0] * len(said.clauses) for _ in range(3))
    for mention in said.mentions:
        if not is_in_passing(mention.name):
            content[mention.clause] += 1
            new[mention.clause] += mention.name not in known | _GENERAL
    hers = distinct(number for source in sources for number in source.figures)
    borne_out = {
        sameness(number)
        for number in said.figures
        if any(comparable(number, other) and agree(number, other) for other in hers)
    }
    said_by_her = {1, 2, *(number.count for number in hers)}  # "one", "both": of anything
    for number in said.numbers:
        clause = said.clause_of[number.first]
        content[clause] += 1
        new[clause] += sameness(number) not in borne_out
        fresh = sameness(number) not in borne_out and number.count not in said_by_her
        figures[clause] += fresh
    return new, content, figures


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


def _announced(text: str) -> int:
    """Where words that only announce a summary end: "let me say it back, half a minute, tops:"."""
    end = text.find(":")
    before = _FRAME.sub(" ", text[: max(end, 0)].lower().replace("’", "'"))
    return 0 if end < 0 or _OF_HER.search(before) or "." in before else end


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
    announced = 0 if whole else _announced(said.text)
    found: list[Claim] = []
    guess_in = -1
    for part in _stretches(said, whole=whole):
        lowered = said.text[part.start : part.end].lower().replace("’", "'")
        if _GUESS.search(lowered):
            guess_in = part.sentence
        is_guess = part.sentence == guess_in
        new, content, figures = (sum(counts[part.first : part.stop]) for counts in counted)
        if whole:
            claims = is_of_himself(lowered) or (new > 0 and new >= _NEW_SHARE * content)
        else:
            about_her = is_guess or _is_about_her(said.clauses[part.first])
            # A figure is a claim by itself: "you've two hundred people there".
            least = _LEAST_NEW if is_guess or not figures else 1
            claims = about_her and new >= least and 2 * new >= content
            claims = claims and (2 * new > content or figures > 0)
            claims = claims and (is_guess or _is_hard(part, said, known, figures == 0))
        claims = claims and part.end > announced
        if claims and not any(wrong.lower() in lowered for wrong in corrected):
            found.append(Claim(part.start, part.end, is_guess))
    return tuple(found)
