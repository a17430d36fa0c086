"""Call notes and plans held against the log of the call. Pure.

A note is checked heading by heading; what it lacks is named, what the purpose of the next
call should be is not. Works in time proportional to the length of the note.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from scoring.turns import Quote, fits_a_diary
from scoring.view import CallView, build_view
from simulator.call.log import CallLog
from simulator.call.start import CallPlan
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind, Span, Verdict, WhenKind
from simulator.hearing.context import HearingContext
from simulator.hearing.likeness import content_stems, share
from simulator.hearing.prepare import prepare
from simulator.hearing.purpose import judge
from simulator.hearing.questions import asks_for
from simulator.hearing.recap import read_recap
from simulator.hearing.tokens import tokenise
from simulator.hearing.when import find_when
from simulator.scenario.model import CallNote, Scenario

# Both shares are the project's own judgement: half of what a promise says, and more of a
# planned question, because questions share their small words.
NOTED_SHARE = 0.5
ASKED_SHARE = 0.6
BLOCK_CHARS = 3_000  # a note is read in blocks that hearing takes whole
_BREAK = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedWrongly:
    """A fact that the note has wrong, with the detail that differs."""

    fact: str
    detail: str
    right: str
    wrong: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussed:
    """The first heading against what was told in full; spans are of the heading's text."""

    covered: tuple[str, ...]
    missed: tuple[str, ...]
    wrong: tuple[NotedWrongly, ...]
    invented: tuple[Span, ...]


class Owed(StrEnum):
    """What kind of thing the second heading should hold."""

    NEXT_STEP = "next_step"
    HIS_PROMISE = "his_promise"
    HER_PROMISE = "her_promise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A next step or a promise of the call, and whether the note has it."""

    kind: Owed
    text: str
    turn: int
    noted: bool
    day: date | None = None
    day_noted: bool = True  # False: the note names no day, or another one


@dataclass(frozen=True, slots=True, kw_only=True)
class NextPurpose:
    """Whether the third heading is a purpose somebody could call with."""

    has_topic: bool
    has_time: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCheck:
    """A call note against the call, heading by heading."""

    discussed: Discussed
    proposed: tuple[Item, ...]
    next_purpose: NextPurpose


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """The text in stretches hearing can take whole, with their places, cut between sentences."""
    start = 0
    while start < len(text):
        end = min(start + BLOCK_CHARS, len(text))
        if end < len(text):
            breaks = [m.end() for m in _BREAK.finditer(text, start, end)]
            end = breaks[-1] if breaks else end
        yield start, text[start:end]
        start = end


def _context(view: CallView, log: CallLog) -> HearingContext:
    """Everything that was told in the call, as what a note is held against."""
    prepared = prepare(view.customer, view.call, log.header.start.trainee_name)
    return HearingContext(
        prepared=prepared,
        disclosed=view.told_in_full(),
        guarded=tuple(dict.fromkeys(told.fact for told in view.told)),
        known=prepared.briefing,
        today=log.header.start.today.date(),
    )


def _discussed(text: str, view: CallView, context: HearingContext) -> Discussed:
    covered: set[str] = set()
    wrong: dict[str, NotedWrongly] = {}
    invented: list[Span] = []
    facts = tuple(cue for cue in context.prepared.facts if cue.id in context.disclosed)
    # He may note what she only hinted at, and whatever he knew before.
    known = (*context.known, *(line.text for line in view.lines()))
    for start, block in _blocks(text):
        reading = read_recap(block, Span(start=0, end=len(block)), facts, known=known)
        for verdict in reading.verdicts:
            if verdict.verdict is Verdict.COVERED:
                covered.add(verdict.fact)
            elif verdict.verdict is Verdict.WRONG:
                wrong[verdict.fact] = NotedWrongly(
                    fact=verdict.fact,
                    detail=verdict.detail,
                    right=verdict.right,
                    wrong=verdict.wrong,
                )
        invented += [
            Span(start=start + span.start, end=start + span.end) for span in reading.invented
        ]
    told = view.told_in_full()
    return Discussed(
        covered=tuple(fact for fact in told if fact in covered and fact not in wrong),
        missed=tuple(fact for fact in told if fact not in covered and fact not in wrong),
        wrong=tuple(wrong[fact] for fact in told if fact in wrong),
        invented=tuple(invented),
    )


# ── what was proposed ───────────────────────────────────────────────────────


def _stems_of_note(text: str) -> frozenset[str]:
    stems: frozenset[str] = frozenset()
    for _, block in _blocks(text):
        stems |= content_stems(block)
    return stems


def _days_of_note(text: str, today: date) -> frozenset[date]:
    return frozenset(
        moment.day
        for _, block in _blocks(text)
        for moment in find_when(block, today).moments
        if moment.day is not None
    )


def _steps(view: CallView) -> list[tuple[tuple[str, ...], Item]]:
    """The next step agreed last, else the one put forward last, with wordings for it."""
    examples = {step.id: step.examples for step in view.call.next_step.accepts}
    proposals = view.acts(ActKind.NEXT_STEP_PROPOSAL)
    agreed = view.agreed[-1] if view.agreed else None
    if agreed is not None:
        said = [turn.quote(act).text for turn, act in proposals if turn.number <= agreed.turn]
        day = agreed.moment.day if agreed.moment else None
        text = said[-1] if said else next(iter(examples.get(agreed.step, ())), agreed.step)
        item = Item(kind=Owed.NEXT_STEP, text=text, turn=agreed.turn, noted=False, day=day)
        return [((*said, *examples.get(agreed.step, ())), item)]
    if not proposals:
        return []
    turn, act = proposals[-1]
    moment = act.attributes.moment
    text = turn.quote(act).text
    day = moment.day if moment is not None and fits_a_diary(moment) else None
    item = Item(kind=Owed.NEXT_STEP, text=text, turn=turn.number, noted=False, day=day)
    return [((text, *examples.get(act.attributes.step, ())), item)]


def _promises(view: CallView) -> list[tuple[tuple[str, ...], Item]]:
    return [
        (
            (promise.text,),
            Item(
                kind=Owed.HIS_PROMISE if promise.by == "trainee" else Owed.HER_PROMISE,
                text=promise.text,
                turn=promise.turn,
                noted=False,
                day=promise.moment.day if promise.moment else None,
            ),
        )
        for promise in view.commitments
        if promise.text
    ]


def _proposed(note: CallNote, view: CallView, today: date) -> tuple[Item, ...]:
    # What was promised may as well stand under the purpose of the next call.
    text = f"{note.proposed}\n{note.next_purpose}"
    stems, days = _stems_of_note(text), _days_of_note(text, today)
    items: list[Item] = []
    for wordings, item in (*_steps(view), *_promises(view)):
        likeness = max((share(stems, content_stems(wording)) for wording in wordings), default=0.0)
        items.append(
            replace(
                item,
                noted=likeness >= NOTED_SHARE,
                day_noted=item.day is None or item.day in days,
            )
        )
    return tuple(items)


def _next_purpose(text: str, context: HearingContext) -> NextPurpose:
    has_topic = has_time = False
    for _, block in _blocks(text):
        when = find_when(block, context.today)
        # A day is no topic: "ring on Tuesday" says when, not what for.
        rest = tuple(
            token
            for token in tokenise(block)
            if not any(m.start <= token.start < m.end for m in when.moments)
        )
        has_time = has_time or when.kind is not WhenKind.NONE
        has_topic = has_topic or judge(rest, context.prepared, context.known).has_topic
    return NextPurpose(has_topic=has_topic, has_time=has_time)


def check_note(note: CallNote, log: CallLog, scenario: Scenario) -> NoteCheck:
    """What a call note covers, misses, has wrong and invents, heading by heading."""
    view = build_view(log, scenario)
    context = _context(view, log)
    return NoteCheck(
        discussed=_discussed(note.discussed, view, context),
        proposed=_proposed(note, view, log.header.start.today.date()),
        next_purpose=_next_purpose(note.next_purpose, context),
    )


# ── plans ───────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedQuestion:
    """A question of the plan, and where it was asked; None where it was not."""

    text: str
    asked: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanComparison:
    """A plan against the call."""

    purpose: Quote | None  # where the planned purpose was said; None: not said, or none planned
    questions: tuple[PlannedQuestion, ...]
    unplanned: tuple[Quote, ...]  # open questions that got an answer and were not planned


def _asked_in(view: CallView) -> list[tuple[Quote, Act, tuple[str, ...]]]:
    """Every question with its words and the facts it asked for."""
    return [
        (turn.quote(act), act, turn.heard.asks_for[:1])
        for turn, act in view.acts(*QUESTION_KINDS, ActKind.FOLLOW_UP, ActKind.ASK_BLOCKER)
    ]


def _said_purpose(plan: CallPlan, view: CallView) -> Quote | None:
    planned = content_stems(plan.purpose)
    said = [turn.quote(act) for turn, act in view.acts(ActKind.PURPOSE, ActKind.BENEFIT)]
    alike = [quote for quote in said if share(content_stems(quote.text), planned) >= NOTED_SHARE]
    if alike:
        return alike[0]
    # A purpose and its benefit may be two acts of one turn that only together say the plan.
    for turn in view.turns:
        acts = turn.heard.all_of(ActKind.PURPOSE, ActKind.BENEFIT)
        if acts and share(content_stems(turn.text), planned) >= NOTED_SHARE:
            return turn.quote(acts[0])
    return None


def compare_plan(plan: CallPlan, log: CallLog, scenario: Scenario) -> PlanComparison:
    """What of a plan was done, and which good questions came unplanned."""
    view = build_view(log, scenario)
    context = _context(view, log)
    asked = _asked_in(view)
    matched: set[tuple[int, int]] = set()
    questions: list[PlannedQuestion] = []
    for text in plan.questions:
        wanted, facts = content_stems(text), asks_for(text, context.prepared.facts, context)[:1]
        found = next(
            (
                quote
                for quote, _, fact in asked
                if (facts and fact == facts)
                or (wanted and share(content_stems(quote.text), wanted) >= ASKED_SHARE)
            ),
            None,
        )
        if found is not None:
            matched.add((found.turn, found.start))
        questions.append(PlannedQuestion(text=text, asked=found))
    answered = {turn.number for turn in view.turns if turn.answered_with_content()}
    return PlanComparison(
        purpose=_said_purpose(plan, view),
        questions=tuple(questions),
        unplanned=tuple(
            quote
            for quote, act, _ in asked
            if act.act is ActKind.OPEN_QUESTION
            and quote.turn in answered
            and (quote.turn, quote.start) not in matched
        ),
    )
