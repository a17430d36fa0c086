"""The summaries of one turn held against what she has told, as one reading.

Owns which stretches of the turn are read; the verdicts are `recap`'s.
"""

import re
from collections.abc import Iterable

from simulator.hearing.acts import (
    QUESTION_KINDS,
    Act,
    ActKind,
    RecapReading,
    RecapVerdict,
    Span,
    Verdict,
)
from simulator.hearing.arrangements import sets_a_day
from simulator.hearing.context import FactCue, HearingContext
from simulator.hearing.drafts import BY_CONTENT
from simulator.hearing.recap import read_recap
from simulator.hearing.recaps_by_content import PROPOSES
from simulator.hearing.when import find_when

# Acts after which an announced summary ("let me see if I've got it") is over.
_ENDS = QUESTION_KINDS | {
    ActKind.CHECK_BACK,
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.VALUE_GIVEN,
    ActKind.SUGGESTION,
    ActKind.COMMITMENT,
    ActKind.CONDITIONAL_COMMITMENT,
    ActKind.HELP_OFFER,
    ActKind.TIME_REQUEST,
    ActKind.GOODBYE,
}
_SENTENCE = re.compile(r"[^.!?]+")
_REASON = re.compile(r"\b(?:because|since|as)\b", re.IGNORECASE)
_WORD = re.compile(r"\w")
_HOLDS_IT = re.compile(
    r"[:,] *(?:[\w'’-]+[ ,]+){4}"
)  # "So I've understood: the Friday was too full"
# What may stand beside a figure thrown back at her.
_BESIDE_A_FIGURE = frozenset(
    {
        ActKind.CHECK_BACK,
        ActKind.AFFIRM,
        ActKind.ANSWER,
        ActKind.BACKCHANNEL,
        ActKind.FOLLOW_UP,
        ActKind.EMPATHY,
        ActKind.UNCLEAR,
    }
)
_WORD_RUN = re.compile(r"\S+")
_SLIP_WORDS = 10
_SURE = 0.5
_LONGEST_SLIP = 200  # characters looked at for that
MOST_SUMMARIES = 12  # of a turn are read; nobody sums up more often in a breath
_WEIGHT = {Verdict.MISSED: 0, Verdict.COVERED: 1, Verdict.WRONG: 2}


def known_texts(context: HearingContext) -> tuple[str, ...]:
    """What he may rightly speak from, beside the facts: briefing, note, names, her lines so far."""
    prepared = context.prepared
    names = (*prepared.people, prepared.company, prepared.our_company, prepared.trainee_name)
    return (*context.known, *prepared.briefing, *names, context.heard_before, *context.earlier)


def sum_up(text: str, acts: tuple[Act, ...], context: HearingContext) -> RecapReading | None:
    """The turn's summaries against the facts told in full; None where nothing is summed up.

    Words that are a summary only by their likeness can be right or wrong about a fact, but
    not invent one, unless the turn announces a summary or asks for correction.
    """
    told = {cue.id: cue for cue in context.prepared.facts}
    facts = tuple(told[name] for name in dict.fromkeys(context.disclosed) if name in told)
    prepared = context.prepared
    hers = frozenset(
        word for name in (*prepared.people, prepared.company) for word in name.lower().split()
    )
    known = known_texts(context)
    untold = tuple(cue for cue in context.prepared.facts if cue.id not in context.disclosed)
    if context.recap_everything:
        # What is told without being asked about it still is what the text is held against.
        facts = facts or context.prepared.facts
        whole = Span(start=0, end=len(text))
        return read_recap(text, whole, facts, known=known, whole=True, hers=hers)
    just_told = _just_told(facts, context)
    recaps = [act for act in acts if act.act is ActKind.RECAP]
    if not recaps:
        return _bare_slip(text, acts, facts, known, just_told, hers=hers)
    announced = any(
        act.act is ActKind.CHECK_BACK
        or (act.act is ActKind.RECAP and act.attributes.kind != BY_CONTENT)
        for act in acts
    )
    readings = [
        read_recap(
            text,
            _but_what_he_proposes(text, _stretch(text, act, acts), acts),
            facts,
            known=known,
            put_right=context.awaiting == "confirm",
            just_told=just_told,
            hers=hers,
            untold=untold,
        )
        for act in recaps[:MOST_SUMMARIES]
    ]
    verdicts = _strongest(verdict for reading in readings for verdict in reading.verdicts)
    missed_facts = tuple(
        fact for fact in facts if any(v.fact == fact.id and _is_missed(v) for v in verdicts)
    )
    covered = {
        verdict.fact: verdict
        for span in _running_on(text, recaps)
        for verdict in read_recap(text, span, missed_facts, known=known, hers=hers).verdicts
        if verdict.verdict is Verdict.COVERED
    }
    verdicts = tuple(covered.get(verdict.fact, verdict) for verdict in verdicts)
    mends = context.awaiting == "confirm"  # "three, sorry": the detail alone is enough
    missed = all(verdict.verdict is Verdict.MISSED for verdict in verdicts)
    if missed and not (announced or mends or any(reading.guessed for reading in readings)):
        return None  # words that are like hers, and neither right nor wrong about anything
    return RecapReading(
        verdicts=verdicts,
        invented=tuple(
            span
            for span in _all(reading.invented for reading in readings if announced)
            if not _is_a_day_he_proposes(text, span, acts, context)
        ),
        guessed=_all(reading.guessed for reading in readings),
    )


def _is_missed(verdict: RecapVerdict) -> bool:
    return verdict.verdict is Verdict.MISSED


def _running_on(text: str, recaps: list[Act]) -> list[Span]:
    """The stretches of several summaries with nothing between them, each as one.

    "The yard is swept. Only the skip still stands by the gate": neither half would do.
    """
    runs: list[Span] = []
    joined: dict[int, Span] = {}
    for act in sorted(recaps, key=lambda act: act.start)[:MOST_SUMMARIES]:
        if runs and not _WORD.search(text, runs[-1].end, act.start):
            runs[-1] = Span(start=runs[-1].start, end=max(runs[-1].end, act.end))
            joined[runs[-1].start] = runs[-1]
        else:
            runs.append(Span(start=act.start, end=act.end))
    return list(joined.values())


def _but_what_he_proposes(text: str, span: Span, acts: tuple[Act, ...]) -> Span:
    """The stretch from its reason on, where it begins as a proposal: its day and length are his.

    "Half an hour on Tuesday, because each picture takes ten minutes longer" gives back the last.
    """
    proposed = any(
        step.act is ActKind.NEXT_STEP_PROPOSAL and step.start <= span.start < step.end
        for step in acts
    )
    reason = _REASON.search(text, span.start, span.end)
    if reason and (proposed or sets_a_day(text, span.start, reason.start())):
        return Span(start=reason.start(), end=span.end)
    return span


def _is_a_day_he_proposes(
    text: str, span: Span, acts: tuple[Act, ...], context: HearingContext
) -> bool:
    """Whether it is a day in what he proposes: "not the twelfth then, but the fifteenth"."""
    return bool(find_when(text[span.start : span.end], context.today).moments) and any(
        act.act is ActKind.NEXT_STEP_PROPOSAL and act.start <= span.start and span.end <= act.end
        for act in acts
    )


def _just_told(facts: tuple[FactCue, ...], context: HearingContext) -> tuple[str, ...]:
    """The facts of her last line, unless it wants a date or an answer from him."""
    if context.awaiting not in ("", "confirm") or context.open_step:
        return ()
    return tuple(fact.id for fact in facts if fact.text in context.heard_before)


def _bare_slip(
    text: str,
    acts: tuple[Act, ...],
    facts: tuple[FactCue, ...],
    known: tuple[str, ...],
    just_told: tuple[str, ...],
    *,
    hers: frozenset[str],
) -> RecapReading | None:
    """ "Thirteen?": a figure thrown back at her that is not hers; None for everything else."""
    plain = all(
        act.act in _BESIDE_A_FIGURE
        or act.attributes.kind == "declarative"
        or act.confidence < _SURE  # only a guess, where nothing else was heard
        for act in acts
    )
    if any(PROPOSES.match(said.strip().lower()) for said in _SENTENCE.findall(text)):
        return None
    if not (plain and just_told) or len(_WORD_RUN.findall(text[:_LONGEST_SLIP])) > _SLIP_WORDS:
        return None
    whole = Span(start=0, end=len(text))
    reading = read_recap(text, whole, facts, known=known, just_told=just_told, hers=hers)
    wrong = any(
        verdict.verdict is Verdict.WRONG
        and verdict.detail in ("number", "time", "polarity")
        and verdict.fact in just_told
        for verdict in reading.verdicts
    )
    return RecapReading(verdicts=reading.verdicts) if wrong else None


def _stretch(text: str, recap: Act, acts: tuple[Act, ...]) -> Span:
    """What is read for one summary; an announced one lasts until something else is done."""
    if recap.attributes.kind:
        return Span(start=recap.start, end=recap.end)
    ends = [act.start for act in acts if act.act in _ENDS and act.start >= recap.end]
    end = max(recap.end, min(ends, default=len(text)))
    if _HOLDS_IT.search(text, recap.start, recap.end):
        return Span(start=recap.start, end=end)
    if _WORD.search(text, recap.end, end):
        return Span(start=recap.start, end=end)
    # "Three a week, so I understood it": what was announced has been said.
    earlier = _ENDS | {ActKind.RECAP}
    before = [act.end for act in acts if act.act in earlier and act.end <= recap.start]
    return Span(start=max(before, default=0), end=end)


def _strongest(verdicts: Iterable[RecapVerdict]) -> tuple[RecapVerdict, ...]:
    """One verdict for each fact: wrong before covered before missed."""
    best: dict[str, RecapVerdict] = {}
    for verdict in verdicts:
        if verdict.fact not in best or (
            _WEIGHT[verdict.verdict] > _WEIGHT[best[verdict.fact].verdict]
        ):
            best[verdict.fact] = verdict
    return tuple(best.values())


def _all(spans: Iterable[tuple[Span, ...]]) -> tuple[Span, ...]:
    """Each once: a summary within a summary holds the same claims."""
    return tuple(dict.fromkeys(span for several in spans for span in several))
