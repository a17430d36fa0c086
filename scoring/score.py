"""Scores a call: a pure function of log, scenario and rubric."""

from dataclasses import replace

from scoring.advice import advise
from scoring.checks.conduct import HABITS, tripped
from scoring.checks.purpose import filler_openers
from scoring.checks.registry import CHECKS
from scoring.delivery import delivery, not_understood
from scoring.finding import NOT_APPLICABLE, Finding
from scoring.rubric import CallTypeRule, CheckRule, Rubric, Thresholds
from scoring.scorecard import (
    CheckResult,
    DimensionScore,
    GateTripped,
    Habits,
    HabitShown,
    Missed,
    Scorecard,
    Status,
    Told,
    TrustCurve,
    TrustPoint,
    Versions,
)
from scoring.view import CallView, build_view
from simulator.call.events import NextStepProposed, Version
from simulator.call.log import CallLog
from simulator.scenario.cues import Situation
from simulator.scenario.model import Scenario

FULL_SCORE = 100
TOTAL = "total"  # what a gate caps when it is not a dimension
NEXT_STEP = "next_step"


def shares(weights: list[int], whole: int) -> list[int]:
    """`whole` split in proportion to the weights, by largest remainder, earlier ones first."""
    everything = sum(weights)
    if not everything:
        return [0 for _ in weights]
    floors = [weight * whole // everything for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(weights[i] * whole % everything), i))
    for index in order[: whole - sum(floors)]:
        floors[index] += 1
    return floors


def _she_asks_for_more(view: CallView, log: CallLog) -> bool:
    """Whether she herself wants something to follow."""
    by_her = any(
        isinstance(event, NextStepProposed) and event.by != "trainee" for event in log.events
    )
    signs = any(Situation.TRUST_SIGN in part.cell for line in view.lines() for part in line.parts)
    return by_her or signs


def _rules(
    view: CallView, log: CallLog, rubric: Rubric, kind: CallTypeRule
) -> list[tuple[CheckRule, bool]]:
    """Every check of this kind of call, and whether it applies at all."""
    left_out = set(kind.not_applicable)
    if kind.next_step_only_if_she_asks and not _she_asks_for_more(view, log):
        left_out.update(check.id for check in rubric.checks if check.dimension == NEXT_STEP)
    return [(check, check.id not in left_out) for check in (*rubric.checks, *kind.instead)]


def _status(finding: Finding, *, is_over: bool) -> Status:
    if not finding.applicable:
        return Status.NOT_APPLICABLE
    if not is_over and finding.at_the_end:
        return Status.OPEN
    if finding.is_full:
        return Status.PASSED
    return Status.FAILED if is_over or finding.settled else Status.OPEN


def _points(finding: Finding, most: int) -> int:
    """The share of the maximum, rounded half up."""
    return (2 * most * finding.earned + finding.most) // (2 * finding.most)


def _results(
    view: CallView, rules: list[tuple[CheckRule, Finding]], rubric: Rubric, limits: Thresholds
) -> tuple[tuple[CheckResult, ...], tuple[DimensionScore, ...]]:
    applying = {
        dimension.id: [r for r, found in rules if found.applicable and r.dimension == dimension.id]
        for dimension in rubric.dimensions
    }
    kept = [dimension for dimension in rubric.dimensions if applying[dimension.id]]
    weights = shares([dimension.weight for dimension in kept], FULL_SCORE)
    most: dict[str, int] = {}
    for dimension, weight in zip(kept, weights, strict=True):
        own = applying[dimension.id]
        points = shares([rule.points for rule in own], weight)
        most.update(zip((rule.id for rule in own), points, strict=True))
    results: list[CheckResult] = []
    for rule, found in rules:
        status = _status(found, is_over=view.is_over)
        reached = found.applicable and status is not Status.OPEN
        full = reached and found.is_full
        results.append(
            CheckResult(
                id=rule.id,
                title=found.title or rule.title,
                aim=rule.aim,
                dimension=rule.dimension,
                status=status,
                points=_points(found, most[rule.id]) if found.applicable else 0,
                max_points=most.get(rule.id, 0),
                evidence=found.evidence if found.earned else (),
                nearest_miss=None if full or not found.applicable else found.miss,
                try_saying=None
                if full or not found.applicable
                else advise(rule, view, limits, found),
                source=rule.source,
            )
        )
    dimensions = tuple(
        DimensionScore(
            id=dimension.id,
            title=dimension.title,
            points=sum(r.points for r in results if r.dimension == dimension.id),
            max=weight,
        )
        for dimension, weight in zip(kept, weights, strict=True)
    )
    return tuple(results), dimensions


def _gates(view: CallView, rubric: Rubric) -> tuple[GateTripped, ...]:
    found: list[GateTripped] = []
    for gate in rubric.gates:
        evidence = tripped(view, gate)
        if not evidence:
            continue
        promised = {c.about for c in view.commitments if c.kind == gate.id}
        written = [
            limit.epilogue
            for limit in view.customer.our_limits
            if limit.about in promised and limit.epilogue
        ]
        found.append(
            GateTripped(
                id=gate.id,
                title=gate.title,
                caps=gate.caps,
                at=gate.at,
                of=gate.of,
                evidence=evidence,
                epilogue=next(iter(written), gate.epilogue),
            )
        )
    return tuple(found)


def capped(
    dimensions: tuple[DimensionScore, ...], gates: tuple[GateTripped, ...]
) -> tuple[DimensionScore, ...]:
    """The dimensions with none above what a gate that was tripped leaves of it."""
    return tuple(
        replace(
            d,
            points=min([d.points, *(g.at * d.max // g.of for g in gates if g.caps == d.id)]),
        )
        for d in dimensions
    )


def _habits(view: CallView, rubric: Rubric, gates: tuple[GateTripped, ...]) -> Habits:
    shown: list[HabitShown] = []
    earned = lost = 0
    for rule in rubric.habits:
        evidence = HABITS[rule.id](view)
        if not evidence:
            continue
        points = rule.points if rule.points > 0 else rule.points * len(evidence)
        earned += max(points, 0)
        lost += max(-points, 0)
        shown.append(HabitShown(id=rule.id, title=rule.title, points=points, evidence=evidence))
    points = min(earned, rubric.most_earned) - min(lost, rubric.most_lost)
    return Habits(points=points, shown=tuple(shown), gates=gates)


def _told(view: CallView) -> tuple[Told, ...]:
    in_full = set(view.told_in_full())
    small = view.customer.small_facts
    told: dict[str, Told] = {}
    for event in view.told:
        is_full = event.version is Version.FULL
        if event.fact in told and (not is_full or told[event.fact].version is Version.FULL):
            continue
        if not is_full and event.fact in in_full:
            continue
        fact = view.fact(event.fact)
        told[event.fact] = Told(
            fact=event.fact,
            layer=fact.layer,
            version=event.version,
            turn=event.turn,
            text=fact.says if is_full else "",
            is_small=fact.id in small,
        )
    return tuple(told.values())


def _missed(view: CallView) -> tuple[Missed, ...]:
    """What was left untold of what matters."""
    known = {*view.told_in_full(), *view.known, *view.customer.small_facts}
    return tuple(
        Missed(layer=fact.layer, about=fact.about)
        for fact in view.customer.facts
        if fact.id not in known
    )


def _trust(view: CallView) -> TrustCurve:
    moves = tuple(
        TrustPoint(turn=event.turn, delta=event.delta, now=event.now, reason=event.reason)
        for event in view.trust
        if event.person == view.customer.lead
    )
    end = moves[-1].now if moves else view.start_trust
    return TrustCurve(start=view.start_trust, end=end, moves=moves)


def _versions(log: CallLog, scenario: Scenario, rubric: Rubric) -> Versions:
    return Versions(
        engine=log.header.engine,
        hearing=log.header.hearing_digest,
        scenario=scenario.version,
        scenario_digest=scenario.digest,
        rubric=rubric.id,
        rubric_version=rubric.version,
        rubric_digest=rubric.digest,
    )


def total_of(dimensions: tuple[DimensionScore, ...], habits: Habits) -> int:
    """The score, 0 to 100: capped dimensions and conduct, under the gates on the whole."""
    total = sum(d.points for d in dimensions) + habits.points
    caps = (gate.at for gate in habits.gates if gate.caps == TOTAL)
    return max(0, min(FULL_SCORE, total, *caps))


def score(log: CallLog, scenario: Scenario, rubric: Rubric) -> Scorecard:
    """The scorecard of a call, finished or not; the same log gives the same card."""
    view = build_view(log, scenario)
    kind = rubric.for_call(view.call.type)
    limits = rubric.thresholds_for(view.call.type)
    rules = [
        (rule, CHECKS[rule.id](view, limits) if applies else NOT_APPLICABLE)
        for rule, applies in _rules(view, log, rubric, kind)
    ]
    checks, dimensions = _results(view, rules, rubric, limits)
    gates = _gates(view, rubric)
    dimensions = capped(dimensions, gates)
    habits = _habits(view, rubric, gates)
    total = total_of(dimensions, habits)
    return Scorecard(
        scenario=scenario.id,
        score=total,
        pass_mark=view.call.pass_mark,
        passed=view.is_over and total >= view.call.pass_mark,
        outcome=view.outcome,
        dimensions=dimensions,
        habits=habits,
        checks=checks,
        disclosed=_told(view),
        missed=_missed(view),
        trust=_trust(view),
        filler_openers=len(filler_openers(view, limits)),
        delivery=delivery(view, log, rubric),
        not_understood=not_understood(view),
        versions=_versions(log, scenario, rubric),
    )
