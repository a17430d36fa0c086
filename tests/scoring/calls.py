"""Calls written down event by event, with what was heard in each turn marked by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Scorecard
from simulator.call.events import (
    CallEnded,
    CommitmentMade,
    Event,
    FactDisclosed,
    Heard,
    NextStepAgreed,
    NextStepProposed,
    NextStepRefused,
    NotUnderstood,
    Outcome,
    PartKind,
    PatienceChanged,
    PersonaSaid,
    RecapChecked,
    RefusalReason,
    SaidPart,
    TraineeInterrupted,
    TraineeSpoke,
    TrustChanged,
    Version,
)
from simulator.call.log import CallLog, Header
from simulator.call.start import CallStart
from simulator.hearing.acts import (
    Act,
    ActKind,
    Attributes,
    HeardText,
    Moment,
    RecapReading,
    RecapVerdict,
    Span,
    Verdict,
    When,
)
from simulator.scenario.model import Scenario
from tests.builders import a_scenario

THE_THIRD = Moment(start=0, end=3, day=date(2026, 4, 3), time="09:00")


@dataclass(frozen=True, kw_only=True)
class Said:
    """A turn: marked stretches of text, what came back, and events beside it."""

    text: str
    acts: tuple[tuple[str, ActKind, Attributes], ...] = ()
    tells: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    answer: str = ""  # a content part without a fact
    covers: tuple[str, ...] = ()
    gets_wrong: tuple[str, ...] = ()
    invents: str = ""
    events: tuple[Event, ...] = ()
    asks_for: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    understood: bool = True
    speaker: str = "dana"
    line: str = ""
    cue: str = ""  # what her line answers, as its cell names it


def said(
    text: str,
    *marks: tuple[str, ActKind] | tuple[str, ActKind, dict[str, object]],
    **others: object,
) -> Said:
    """A turn whose acts are the marked stretches; an empty mark is the whole text."""
    acts = tuple(
        (
            mark[0] or text,
            mark[1],
            replace(Attributes(), **(mark[2] if len(mark) > 2 else {})),  # type: ignore[arg-type]
        )
        for mark in marks
    )
    return Said(text=text, acts=acts, **others)  # type: ignore[arg-type]


def _heard(turn: Said) -> HeardText:
    acts = []
    for words, kind, attributes in turn.acts:
        start = turn.text.index(words)
        acts.append(Act(act=kind, start=start, end=start + len(words), attributes=attributes))
    recap = None
    if (
        turn.covers
        or turn.gets_wrong
        or turn.invents
        or any(act.act is ActKind.RECAP for act in acts)
    ):
        place = next((a for a in acts if a.act is ActKind.RECAP), None)
        start, end = (place.start, place.end) if place else (0, len(turn.text))
        verdicts = [
            RecapVerdict(fact=fact, verdict=verdict, start=start, end=end)
            for facts, verdict in ((turn.covers, Verdict.COVERED), (turn.gets_wrong, Verdict.WRONG))
            for fact in facts
        ]
        at = turn.text.index(turn.invents) if turn.invents else 0
        invented = (Span(start=at, end=at + len(turn.invents)),) if turn.invents else ()
        recap = RecapReading(verdicts=tuple(verdicts), invented=invented)
    return HeardText(
        text=turn.text,
        acts=tuple(sorted(acts, key=lambda act: act.start)),
        asks_for=turn.asks_for,
        recap=recap,
        when=When(moments=turn.moments),
    )


def _line(number: int, turn: Said) -> PersonaSaid:
    cell = f"library#1 {turn.cue}" if turn.cue else ""
    parts = [SaidPart(text=turn.line or "Right.", kind=PartKind.REACTION, source="cell", cell=cell)]
    for kind, facts in (("full", turn.tells), ("guarded", turn.hints)):
        parts += [
            SaidPart(text=f"({fact})", kind=PartKind.CONTENT, source=f"fact:{fact}:{kind}")
            for fact in facts
        ]
    if turn.answer:
        parts.append(SaidPart(text=turn.answer, kind=PartKind.CONTENT, source="answer:"))
    return PersonaSaid(
        at_ms=number * 1000,
        speaker=turn.speaker,
        line_id=f"L{number}",
        turn=number,
        parts=tuple(parts),
    )


def a_call(
    *turns: Said,
    scenario: Scenario | None = None,
    outcome: Outcome | None = Outcome.TRAINEE_HUNG_UP,
    before: Sequence[Event] = (),
    known: tuple[str, ...] | None = None,
) -> CallLog:
    """The log of a call with these turns; `outcome` None leaves it unfinished."""
    scenario = scenario or a_scenario()
    first = PersonaSaid(
        at_ms=0,
        speaker=scenario.customer.people[0].id,
        line_id="L0",
        turn=0,
        parts=(SaidPart(text="Harbour Foods.", kind=PartKind.CONTENT, source="cell"),),
    )
    events: list[Event] = [first, *before]
    for number, turn in enumerate(turns, start=1):
        at = number * 1000
        events.append(
            TraineeSpoke(
                at_ms=at, text=turn.text, started_ms=at - 400 * len(turn.text.split()), ended_ms=at
            )
        )
        events.append(Heard(at_ms=at, turn=number, heard=_heard(turn)))
        if not turn.understood:
            events.append(NotUnderstood(at_ms=at, turn=number, text=turn.text))
        for version, facts in ((Version.FULL, turn.tells), (Version.GUARDED, turn.hints)):
            events += [
                FactDisclosed(
                    at_ms=at, turn=number, fact=fact, version=version, line_id=f"L{number}"
                )
                for fact in facts
            ]
        events += [_numbered(event, number) for event in turn.events]
        events.append(_line(number, turn))
    if outcome is not None:
        events.append(CallEnded(at_ms=len(turns) * 1000, turn=len(turns), outcome=outcome))
    start = CallStart.of(scenario)
    if known is not None:
        start = replace(start, known_facts=known)
    return CallLog(
        header=Header(
            scenario=scenario.id,
            scenario_version=scenario.version,
            scenario_digest=scenario.digest,
            engine="test",
            start=start,
            seed=1,
        ),
        events=tuple(events),
    )


def _numbered(event: Event, number: int) -> Event:
    return event if isinstance(event, TraineeInterrupted) else replace(event, turn=number)  # type: ignore[call-arg]


def the_card(
    *turns: Said,
    scenario: Scenario | None = None,
    outcome: Outcome | None = Outcome.TRAINEE_HUNG_UP,
    before: Sequence[Event] = (),
    known: tuple[str, ...] | None = None,
) -> Scorecard:
    """The score of a call with these turns."""
    scenario = scenario or a_scenario()
    log = a_call(*turns, scenario=scenario, outcome=outcome, before=before, known=known)
    return score(log, scenario, default_rubric())


# ── events beside a turn; the turn's number is filled in ────────────────────


def agreed(
    step: str = "visit", *, moment: Moment | None = THE_THIRD, facts: tuple[str, ...] = ()
) -> NextStepAgreed:
    """Her yes."""
    return NextStepAgreed(
        at_ms=0, turn=0, step=step, moment=moment, so_that=bool(facts), facts=facts
    )


def refused(reason: RefusalReason, step: str = "visit") -> NextStepRefused:
    """Her no."""
    return NextStepRefused(at_ms=0, turn=0, step=step, reason=reason)


def offered_by_her(step: str = "visit") -> NextStepProposed:
    """She wants something to follow."""
    return NextStepProposed(at_ms=0, turn=0, step=step, by="dana", action=True)


def patience(reason: str) -> PatienceChanged:
    """Her patience moved."""
    return PatienceChanged(at_ms=0, turn=0, person="dana", delta=-15, now=45, reason=reason)


def trust(delta: int, now: int, reason: str = "follow_up") -> TrustChanged:
    """Her trust moved."""
    return TrustChanged(at_ms=0, turn=0, person="dana", delta=delta, now=now, reason=reason)


def checked(*, put_right: bool = False, is_echo: bool = False) -> RecapChecked:
    """What the call noted of the recap."""
    return RecapChecked(
        at_ms=0, turn=0, reading=RecapReading(), put_right=put_right, is_echo=is_echo
    )


def promised(about: str, kind: str = "over_promise") -> CommitmentMade:
    """A promise of his."""
    return CommitmentMade(at_ms=0, turn=0, by="trainee", text="", kind=kind, about=about)
