"""A summary held against what she has told: covered, said wrongly, missed, invented.

Owns the verdict per fact. The comparison of single details is `details`' concern, claims she
never made are `claims`'; whether words are a summary at all is decided elsewhere.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from simulator.hearing.acts import RecapReading, RecapVerdict, Span, Verdict
from simulator.hearing.bare import NOTHING_BARE, Bare, read_bare
from simulator.hearing.claims import Claim, unfounded
from simulator.hearing.context import FactCue
from simulator.hearing.details import Difference
from simulator.hearing.differences import differences, whole_denial
from simulator.hearing.figures import comparable, says_days, says_number
from simulator.hearing.meaning import DATE_WORDS, Meaning, meaning, sameness
from simulator.hearing.told import (
    Told,
    details_in,
    has_figures,
    her_numbers,
    says_a_number,
    says_detail,
    share_said,
    told_as_read,
)
from simulator.hearing.whose import is_her_own_time, is_of_another_firm
from simulator.hearing.word_order import turns_round

# The share of her sentence's content that counts as all of it, where the author names no
# details: the project's own judgement.
_MOST_OF_IT = 0.5
_ALL_OF_IT = 0.85  # the same where a bare statement without figures is to follow from the text
_SPEAKS_OF_IT = 2  # words of a thing she has not told that show he speaks of that
_FIGURES_THAT_TELL = 2  # of hers in one thing told, that nobody says together of another
_BENEATH = 30  # characters from a colon to what it announces
_BEFORE = 20  # characters before the words in question in which "will" may stand
_NEARLY_ALL = 0.8  # of a claim's characters


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What else bears on one fact's verdict."""

    known: tuple[str, ...]  # other texts he may rightly speak from
    others: tuple[Told, ...]  # the other facts told
    whole: bool
    put_right: bool
    bare: Bare  # what figures without their noun say of it
    hers: frozenset[str]  # words of her people's names and her company's

    def without(self, told: Told) -> tuple[str, ...]:
        """The texts known without this fact being told."""
        return tuple(text for text in self.known if told.cue.text not in text)


def _is_covered(told: Told, said: Meaning, around: _Around) -> bool:
    if not told.details:
        figures = says_days(told.read, said) and all(
            number in told.read.days or says_number(number, said, told.names)
            for number in told.read.numbers
        )
        dates = told.read.names & DATE_WORDS <= said.names
        enough = _ALL_OF_IT if around.whole and not has_figures(told) else _MOST_OF_IT
        if len(told.read.numbers) >= _FIGURES_THAT_TELL and not around.whole:
            enough = 0.0  # "gone since four, back at six" for "she left at four"
        held = figures and dates and share_said(told, said) >= enough
        return held and not (around.whole and turns_round(told.read, said))
    said_ones = [detail for detail in told.details if says_detail(detail, said, told.names)]
    if not (around.put_right or told.names & said.names) and all(d.is_figure for d in said_ones):
        return False  # a figure alone may be anybody's: "every Monday" for "rang every week"
    places = frozenset[int]().union(*(details_in(told, text) for text in around.without(told)))
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
        and (not missing[0].is_figure or says_a_number(missing[0], said, told.names))
        and bool(extra)
        and any(detail.is_figure for detail in fresh)
    )


def _place(told: Told, said: Meaning, offset: int) -> tuple[int, int]:
    """From the first to the last word of his that is hers."""
    places = [(m.first, m.stop) for m in said.mentions if m.name in told.names]
    like_hers = {
        sameness(number)
        for number in said.figures
        if any(comparable(number, hers) for hers, _ in her_numbers(told))
    }
    places += [(n.first, n.stop) for n in said.numbers if sameness(n) in like_hers]
    if not places:
        return 0, 0
    first, stop = min(p[0] for p in places), max(p[1] for p in places)
    return offset + said.tokens[first].start, offset + said.tokens[stop - 1].end


def _is_anothers_denial(found: Difference, others: tuple[Told, ...]) -> bool:
    """Whether a "no" beside her very words is that of another thing she told.

    "Nine had no water and the pears stayed small" denies the water, not the pears.
    """
    same = found.right.casefold() == found.wrong.casefold()
    return found.detail == "polarity" and same and any(other.read.negations for other in others)


def _is_told_elsewhere(detail: str, wrong: str, others: tuple[Told, ...]) -> bool:
    """Whether the bare time he names is one she gave for something else: "since April"."""
    return detail == "time" and any(
        wrong.lower() in (token.lower for token in other.read.tokens) for other in others
    )


def _is_of_another(found: Difference, told: Told, said: Meaning, around: _Around) -> bool:
    """Whether he says it of another thing she told, or of somebody else's firm."""
    return (
        _is_anothers_denial(found, around.others)
        or is_her_own_time(found, told, said, around.others)
        or (found.detail in ("number", "time") and is_of_another_firm(found, said, around.hers))
    )


def _verdict(told: Told, said: Meaning, around: _Around, offset: int) -> RecapVerdict:
    if around.whole and not told.details and not has_figures(told):
        difference = whole_denial(told, said)
    else:
        bare = around.bare.difference
        speaks_of_it = told.names & said.names - DATE_WORDS
        if bare and not speaks_of_it and _is_told_elsewhere(bare.detail, bare.wrong, around.others):
            bare = None
        found = (*differences(told, said, around.others), *((bare,) if bare else ()))
        difference = next((d for d in found if not _is_of_another(d, told, said, around)), None)
    if difference:
        start, end = _place(told, said, offset)
        return RecapVerdict(
            fact=told.cue.id,
            verdict=Verdict.WRONG,
            detail=difference.detail,
            right=difference.right,
            wrong=difference.wrong,
            start=start,
            end=end,
        )
    if around.bare.agrees or _is_covered(told, said, around):
        start, end = _place(told, said, offset)
        return RecapVerdict(fact=told.cue.id, verdict=Verdict.COVERED, start=start, end=end)
    return RecapVerdict(fact=told.cue.id, verdict=Verdict.MISSED)


def _is_given_back(claim: Claim, given_back: list[RecapVerdict], text: str, offset: int) -> bool:
    """Whether nearly all of a claim is a fact given back rightly, in words of his own.

    So is what he puts over it with a colon: "you lost face: your boss read our date to them all".
    """
    first, last = offset + claim.start, offset + claim.end
    heads = text[last : last + 2].strip() == ":"
    return any(
        min(last, verdict.end) - max(first, verdict.start) >= _NEARLY_ALL * (last - first)
        or (heads and 0 <= verdict.start - last <= _BENEATH)
        for verdict in given_back
    )


def _true_all_the_same(
    true: tuple[Told, ...], told: tuple[Told, ...], said: Meaning, offset: int
) -> list[RecapVerdict]:
    """What she has not told and he says rightly all the same."""
    around = _Around(
        known=(),
        others=told,
        whole=False,
        put_right=False,
        bare=NOTHING_BARE,
        hers=frozenset(),
    )
    # Most of what she has not told he does not speak of, which is cheaper to see than a mistake.
    covered = (each for each in true if _is_covered(each, said, around))
    found = (_verdict(each, said, around, offset) for each in covered)
    return [verdict for verdict in found if verdict.verdict is Verdict.COVERED]


def _has_its_figures(claim: Claim, true: tuple[Told, ...], text: str) -> bool:
    """Whether what he claims is of a thing she has not told, with figures that are all its own."""
    claimed = meaning(text[claim.start : claim.end])
    figures = {number.count for number in claimed.numbers}
    return bool(figures) and any(
        figures <= {number.count for number in each.read.numbers}
        and (claimed.names - DATE_WORDS) & each.read.names
        for each in true
    )


def _is_of_it(verdict: RecapVerdict, other: Told, said: Meaning) -> bool:
    """Whether a day or figure called wrong stands in another thing, and he speaks of that."""
    figure = meaning(verdict.wrong).names
    speaks_of_it = len((other.read.names & said.names) - figure) >= _SPEAKS_OF_IT
    return speaks_of_it and verdict.wrong.casefold() in other.cue.text.casefold()


_WILL = re.compile(r"(?:\bwill|\bshall|\bwon't|'ll)\b", re.I)


def _is_no_mistake(verdict: RecapVerdict, hers: str, text: str) -> bool:
    """Whether what differs is no mistake about her matter.

    "Nobody will fill in sizes from memory" promises and denies nothing; "Four! A town like yours
    had five" has her figure beside the other one; "three crews went out for nothing" is one
    figure of hers, who said "three of the four", and not the other got wrong.
    """
    right, wrong = (re.escape(side.casefold()) for side in (verdict.right, verdict.wrong))
    if verdict.detail == "polarity":
        return bool(_WILL.search(text[max(0, verdict.start - _BEFORE) : verdict.end]))
    if verdict.detail != "number" or not (right and wrong):
        return False
    one_of = rf"\b{wrong}\b of (?:the |our )?(?:\w+ )?{right}\b"
    says_hers = re.search(rf"(?:^|[.!?] ){right}[.!?]", text, re.I)
    return bool(says_hers or re.search(one_of, hers, re.I))


def read_recap(
    text: str,
    span: Span,
    facts: tuple[FactCue, ...],
    *,
    known: tuple[str, ...] = (),
    whole: bool = False,
    put_right: bool = False,
    just_told: tuple[str, ...] = (),
    hers: frozenset[str] = frozenset(),
    untold: tuple[FactCue, ...] = (),
) -> RecapReading:
    """The words of `span` held against the facts told in full.

    With `whole` the text is all summary, as on the command line: a bare statement must follow
    from it, and every sentence is a claim.
    With `put_right` she has just corrected him, and naming one detail rightly is enough.
    `just_told` are the facts of her last line: a figure without its noun speaks of these.
    `hers` are the words of her people's names and her company's.
    `untold` are the facts she has not told: what agrees with one is neither wrong nor invented.
    `known` are other texts he may rightly speak from: briefing, note, her earlier lines.
    One verdict per fact, in their order; spans count from the start of `text`.
    """
    words_said = text[span.start : span.end]
    said = meaning(words_said)
    read = tuple(told_as_read(fact) for fact in facts)
    true = tuple(told_as_read(fact) for fact in untold)
    background = tuple(meaning(text) for text in known)
    bare = {
        told.cue.id: read_bare(told, said, tuple(other for other in read if other is not told))
        for told in read
        if told.cue.id in just_told and not whole
    }
    hers |= frozenset(token.lower for each in read for token in each.read.tokens)
    if any(found.agrees for found in bare.values()):
        # A figure she gave just now is hers, whatever else she said beside it.
        bare = {name: Bare(agrees=found.agrees) for name, found in bare.items()}
    around = tuple(
        _Around(
            known=known,
            others=(*read[:place], *read[place + 1 :]),
            whole=whole,
            put_right=put_right,
            bare=bare.get(told.cue.id, NOTHING_BARE),
            hers=hers,
        )
        for place, told in enumerate(read)
    )
    verdicts = tuple(
        _verdict(told, said, each, span.start) for told, each in zip(read, around, strict=True)
    )

    @cache
    def true_all_the_same() -> list[RecapVerdict]:
        return _true_all_the_same(true, read, said, span.start)

    if true and any(verdict.detail in ("number", "time") for verdict in verdicts):
        # A day or a figure of what she has not told is not that of what she told, got wrong.
        rightly = {v.fact for v in true_all_the_same()}
        of_them = tuple(told for told in true if told.cue.id in rightly)
        verdicts = tuple(
            _verdict(told, said, replace(each, others=(*each.others, *meant)), span.start)
            if (
                meant := tuple(
                    other
                    for other in of_them
                    if verdict.detail in ("number", "time") and _is_of_it(verdict, other, said)
                )
            )
            else verdict
            for verdict, told, each in zip(verdicts, read, around, strict=True)
        )
    verdicts = tuple(
        replace(v, verdict=Verdict.MISSED, detail="", right="", wrong="")
        if v.verdict is Verdict.WRONG and _is_no_mistake(v, told.cue.text, text)
        else v
        for v, told in zip(verdicts, read, strict=True)
    )
    vocabulary = frozenset[str]().union(
        *(text.names for text in background), *(told.names for told in read)
    )
    wordings = (a.read for told in read for detail in told.details for a in detail.alternatives)
    sources = (*background, *(told.read for told in read), *wordings)
    corrected = tuple(verdict.wrong for verdict in verdicts if verdict.wrong)
    claims = unfounded(said, vocabulary, sources, corrected, whole=whole)
    given_back = [v for v in verdicts if v.verdict is Verdict.COVERED]
    if claims:
        given_back += true_all_the_same()
        claims = tuple(c for c in claims if not _has_its_figures(c, true, words_said))
    claims = tuple(c for c in claims if not _is_given_back(c, given_back, text, span.start))
    spans = {
        marked: tuple(
            Span(start=span.start + claim.start, end=span.start + claim.end)
            for claim in claims
            if claim.is_guess is marked
        )
        for marked in (False, True)
    }
    return RecapReading(verdicts=verdicts, invented=spans[False], guessed=spans[True])
