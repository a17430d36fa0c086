"""A summary held against what she has told: covered, said wrongly, missed, invented.

Owns the verdict per fact. The comparison of single details is `details`' concern, claims she
never made are `claims`'; whether words are a summary at all is decided elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from simulator.hearing.acts import RecapReading, RecapVerdict, Span, Verdict
from simulator.hearing.claims import Claim, unfounded
from simulator.hearing.concepts import with_generals
from simulator.hearing.context import FactCue
from simulator.hearing.details import (
    SIBLINGS,
    Difference,
    agree,
    comparable,
    day_difference,
    degree_difference,
    number_difference,
    owner_difference,
    polarity_difference,
    says_number,
    time_difference,
)
from simulator.hearing.meaning import DATE_WORDS, Meaning, Mention, meaning, sameness
from simulator.hearing.numbers import Number, NumberKind

# The share of her sentence's content that counts as all of it, where the author names no
# details: the project's own judgement.
_MOST_OF_IT = 0.6
_ALL_OF_IT = 0.85  # the same where a bare statement without figures is to follow from the text
_NEARLY_ALL = 0.8  # of a claim's characters
_DENIES = 0.7  # share from which a denied statement is the same one, denied


@dataclass(frozen=True, slots=True)
class _Alternative:
    names: frozenset[str]
    numbers: tuple[Number, ...]
    read: Meaning


@dataclass(frozen=True, slots=True)
class _Detail:
    """One thing a right recap says, in any of these wordings."""

    alternatives: tuple[_Alternative, ...]

    @property
    def is_figure(self) -> bool:
        """Whether it holds a number or a date."""
        return any(a.numbers or a.names & DATE_WORDS for a in self.alternatives)


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A fact as the listener reads it; the same object for the same fact, so that it is cheap
    to look up by."""

    cue: FactCue
    read: Meaning
    details: tuple[_Detail, ...]
    names: frozenset[str]  # all of its concepts, of the sentence and the details


@lru_cache(maxsize=1_024)
def _told(fact: FactCue) -> _Told:
    read = meaning(fact.text)
    details = tuple(
        _Detail(
            tuple(
                _Alternative(meaning(text).names, meaning(text).numbers, meaning(text))
                for text in alternatives
            )
        )
        for alternatives in fact.must
    )
    named = frozenset(name for detail in details for a in detail.alternatives for name in a.names)
    return _Told(fact, read, details, read.names | named)


def _literally(wording: Meaning, said: Meaning) -> bool:
    """Whether words without a concept of their own are said just so: "nobody tells"."""
    return bool(wording.tokens) and wording.run in said.run


def _says(alternative: _Alternative, said: Meaning, names: frozenset[str]) -> bool:
    if not (alternative.names or alternative.numbers):
        return _literally(alternative.read, said)
    required = set(alternative.names)
    for number in alternative.numbers:
        # "second" is both a word for another one and a number: either will do.
        by_name = {m.name for m in alternative.read.mentions if m.first == number.first}
        if not says_number(number, said, names) and not (by_name and by_name <= said.names):
            return False
        required -= by_name
    return required <= said.names


def _says_detail(detail: _Detail, said: Meaning, names: frozenset[str]) -> bool:
    return any(_says(alternative, said, names) for alternative in detail.alternatives)


@lru_cache(maxsize=8_192)
def _details_in(told: _Told, text: str) -> frozenset[int]:
    """Which of a fact's details another text of hers says, by their place."""
    read = meaning(text)
    return frozenset(
        place for place, detail in enumerate(told.details) if _says_detail(detail, read, told.names)
    )


# ── one fact ────────────────────────────────────────────────────────────────


def _differences(told: _Told, said: Meaning, others: tuple[_Told, ...]) -> Iterable[Difference]:
    """What he says wrongly of the fact, the most telling kind first."""
    shared = told.names & said.names
    for hers, source in _her_numbers(told):
        if any(
            says_number(n, other.read, other.names)
            for other in others
            for n in said.figures
            if comparable(hers, n, told.names)
        ):
            continue
        found = number_difference(hers, said, source, told.names)
        about_it = found and (shared & _names_near(said, found) or len(shared) > 1)
        if found and about_it and not _is_said_otherwise(hers, told, said):
            yield found
    yield from _denied_wordings(told, said)
    if shared and (found := day_difference(told.read, said)):
        yield found
    if len(shared) < 2:
        return
    names = (
        frozenset(n for d in told.details for a in d.alternatives for n in a.names)
        or told.read.names
    )
    for name in sorted(names):
        if name != "end" and not any(name in group for group in SIBLINGS):
            continue
        for source in (told.read, *(a.read for d in told.details for a in d.alternatives)):
            found = time_difference(name, source, said)
            if found and not _is_of_another(found, told, said, others):
                yield found
    wordings = tuple(a.read for detail in told.details for a in detail.alternatives)
    if found := polarity_difference(names, told.read, wordings, said):
        yield found
    for compare in (owner_difference, degree_difference):
        if found := compare(names, told.read, said):
            yield found


def _denied_wordings(told: _Told, said: Meaning) -> Iterable[Difference]:
    """A detail that is itself a denial, affirmed: "it is the money" for "it isn't the money"."""
    for detail in told.details:
        affirming = [a for a in detail.alternatives if not a.read.negations]
        if any(_literally(alternative.read, said) for alternative in affirming):
            continue
        wordings = tuple(a.read for a in detail.alternatives if a.read.negations)
        for alternative in detail.alternatives:
            if not alternative.read.negations or not alternative.names <= said.names:
                continue
            if any(_affirms_hers(name, told.read, said) for name in alternative.names):
                continue
            found = polarity_difference(alternative.names, alternative.read, wordings, said)
            if found:
                yield found


def _affirms_hers(name: str, fact: Meaning, said: Meaning) -> bool:
    """Whether he says a thing of what she said it of, and not of what she denied it of.

    "He changed the front jaws" where the rear pair is the one that wasn't changed.
    """
    theirs = frozenset(_beside(mention, said) for mention in said.said(name))
    for mention in fact.said(name):
        own = _beside(mention, fact)
        rest = frozenset(m.name for m in fact.mentions if m.clause != mention.clause)
        if not mention.denied and any(c & (own - rest) and not c & (rest - own) for c in theirs):
            return True
    return False


def _beside(mention: Mention, text: Meaning) -> frozenset[str]:
    """The other concepts in a mention's clause."""
    held = (m.name for m in text.mentions if m.clause == mention.clause)
    return frozenset(held) - {mention.name}


def _is_of_another(
    found: Difference, told: _Told, said: Meaning, others: tuple[_Told, ...]
) -> bool:
    """Whether his day or season stands where he speaks of another thing she told."""
    his = {m.name for m in said.mentions if m.first < found.stop and found.first < m.stop}
    near = _names_near(said, found) - his
    own = len(near & told.names)
    return bool(near) and (
        not own or any(his <= other.names and len(near & other.names) >= own for other in others)
    )


def _is_said_otherwise(hers: Number, told: _Told, said: Meaning) -> bool:
    """Whether he says a number's detail in another wording: "four o'clock" for "until four"."""
    return any(
        any(comparable(hers, n) and agree(hers, n) for n in detail.alternatives[0].numbers)
        and _says_detail(detail, said, told.names)
        for detail in told.details
    )


@lru_cache(maxsize=1_024)
def _her_numbers(told: _Told) -> tuple[tuple[Number, Meaning], ...]:
    """The numbers that matter, each with the text it stands in."""
    if not told.details:
        return tuple((number, told.read) for number in told.read.numbers)
    found: list[tuple[Number, Meaning]] = []
    for detail in told.details:
        first = detail.alternatives[0]
        for number in first.numbers:
            in_text = next(
                (n for n in told.read.numbers if comparable(number, n) and agree(number, n)), None
            )
            found.append((in_text, told.read) if in_text else (number, first.read))
    return tuple(found)


def _names_near(said: Meaning, found: Difference) -> frozenset[str]:
    """The concepts in the clause of a difference, and what the number itself counts."""
    clause = said.clause_of[found.first]
    return frozenset(m.name for m in said.mentions if m.clause == clause) | {
        name
        for number in said.numbers
        if number.first == found.first
        for name in (number.of, number.of.upper())
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What else bears on one fact's verdict."""

    given: tuple[str, ...]  # texts known without this fact being told
    others: tuple[_Told, ...]  # the other facts told
    whole: bool
    put_right: bool


def _share_said(told: _Told, said: Meaning) -> float:
    """How much of her sentence's content is said, a special word standing for a general one."""
    content = told.read.names
    return len(content & with_generals(said.names)) / len(content) if content else 0.0


def _has_figures(told: _Told) -> bool:
    return bool(told.read.names & DATE_WORDS) or any(
        number.kind not in (NumberKind.COUNT, NumberKind.ORDINAL) for number in told.read.numbers
    )


def _is_covered(told: _Told, said: Meaning, around: _Around) -> bool:
    if not told.details:
        figures = all(says_number(number, said, told.names) for number in told.read.numbers)
        dates = told.read.names & DATE_WORDS <= said.names
        enough = _ALL_OF_IT if around.whole and not _has_figures(told) else _MOST_OF_IT
        return figures and dates and _share_said(told, said) >= enough
    said_ones = [detail for detail in told.details if _says_detail(detail, said, told.names)]
    if not (around.put_right or told.names & said.names) and all(d.is_figure for d in said_ones):
        return False  # a figure alone may be anybody's: "every Monday" for "rang every week"
    places = frozenset[int]().union(*(_details_in(told, text) for text in around.given))
    known = [detail for place, detail in enumerate(told.details) if place in places]
    missing = [detail for detail in told.details if detail not in (*said_ones, *known)]
    fresh = [detail for detail in said_ones if detail not in known]
    if around.put_right and fresh:
        return True
    if not (fresh or 2 * len(said_ones) >= len(told.details)):
        return False
    if not missing:
        return bool(said_ones)
    # "Seals three times a week": the figure and another word of hers carry one missing word.
    extra = (told.read.names & said.names) - {
        n for d in said_ones for a in d.alternatives for n in a.names
    }
    return (
        len(missing) == 1
        and not missing[0].is_figure
        and bool(extra)
        and any(detail.is_figure for detail in fresh)
    )


def _place(told: _Told, said: Meaning, offset: int) -> tuple[int, int]:
    """From the first to the last word of his that is hers."""
    places = [(m.first, m.stop) for m in said.mentions if m.name in told.names]
    like_hers = {
        sameness(number)
        for number in said.figures
        if any(comparable(number, hers) for hers, _ in _her_numbers(told))
    }
    places += [(n.first, n.stop) for n in said.numbers if sameness(n) in like_hers]
    if not places:
        return 0, 0
    first, stop = min(p[0] for p in places), max(p[1] for p in places)
    return offset + said.tokens[first].start, offset + said.tokens[stop - 1].end


def _denial(told: _Told, said: Meaning) -> Difference | None:
    """The whole of a bare statement denied, or affirmed where it was a denial."""
    if not told.read.names or not said.names or _share_said(told, said) < _DENIES:
        return None
    if bool(told.read.negations) == bool(said.negations):
        return None
    place = said.negations[0] if said.negations else 0
    return Difference("polarity", told.cue.text, said.words(place, place + 1), place, place + 1)


def _verdict(told: _Told, said: Meaning, around: _Around, offset: int) -> RecapVerdict:
    start, end = _place(told, said, offset)
    if around.whole and not told.details and not _has_figures(told):
        difference = _denial(told, said)
    else:
        difference = next(iter(_differences(told, said, around.others)), None)
    if difference:
        return RecapVerdict(
            fact=told.cue.id,
            verdict=Verdict.WRONG,
            detail=difference.detail,
            right=difference.right,
            wrong=difference.wrong,
            start=start,
            end=end,
        )
    if _is_covered(told, said, around):
        return RecapVerdict(fact=told.cue.id, verdict=Verdict.COVERED, start=start, end=end)
    return RecapVerdict(fact=told.cue.id, verdict=Verdict.MISSED)


def _is_given_back(claim: Claim, given_back: list[RecapVerdict], offset: int) -> bool:
    """Whether nearly all of a claim is a fact given back rightly, in words of his own."""
    first, last = offset + claim.start, offset + claim.end
    return any(
        min(last, verdict.end) - max(first, verdict.start) >= _NEARLY_ALL * (last - first)
        for verdict in given_back
    )


def read_recap(
    text: str,
    span: Span,
    facts: tuple[FactCue, ...],
    *,
    known: tuple[str, ...] = (),
    whole: bool = False,
    put_right: bool = False,
) -> RecapReading:
    """The words of `span` held against the facts told in full.

    With `whole` the text is all summary, as on the command line: a bare statement must follow
    from it, and every sentence is a claim.
    With `put_right` she has just corrected him, and naming one detail rightly is enough.
    `known` are other texts he may rightly speak from: briefing, note, her earlier lines.
    One verdict per fact, in their order; spans count from the start of `text`.
    """
    words_said = text[span.start : span.end]
    said = meaning(words_said)
    read = tuple(_told(fact) for fact in facts)
    background = tuple(meaning(text) for text in known)
    verdicts = tuple(
        _verdict(
            told,
            said,
            _Around(
                given=tuple(text for text in known if told.cue.text not in text),
                others=tuple(other for other in read if other is not told),
                whole=whole,
                put_right=put_right,
            ),
            span.start,
        )
        for told in read
    )
    vocabulary = frozenset[str]().union(
        *(text.names for text in background), *(told.names for told in read)
    )
    wordings = (a.read for told in read for detail in told.details for a in detail.alternatives)
    sources = (*background, *(told.read for told in read), *wordings)
    corrected = tuple(verdict.wrong for verdict in verdicts if verdict.wrong)
    claims = unfounded(said, vocabulary, sources, corrected, whole=whole)
    given_back = [v for v in verdicts if v.verdict is Verdict.COVERED]
    claims = tuple(c for c in claims if not _is_given_back(c, given_back, span.start))
    spans = {
        marked: tuple(
            Span(start=span.start + claim.start, end=span.start + claim.end)
            for claim in claims
            if claim.is_guess is marked
        )
        for marked in (False, True)
    }
    return RecapReading(verdicts=verdicts, invented=spans[False], guessed=spans[True])
