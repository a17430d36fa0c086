"""Reserves and the next step: what she never says, never drops, never agrees to."""

import re
from datetime import date

from simulator.authoring.findings.facts import FEWEST_EXAMPLES
from simulator.authoring.findings.reach import Reach
from simulator.authoring.findings.side import Side
from simulator.authoring.findings.states import NEVER_FIRES
from simulator.hearing.acts import ActKind, Moment
from simulator.hearing.numbers import numbers
from simulator.hearing.when import find_when
from simulator.scenario.model import AcceptedStep, Condition, NextStepRules, Objection
from simulator.scenario.nodes import texts

_UNSPOKEN = NEVER_FIRES | {ActKind.HOLD_ON}  # no reserve is ever voiced to these
_AFFRONTS = frozenset(
    {ActKind.RUDE, ActKind.PRESSURE, ActKind.BLAME, ActKind.FALSE_URGENCY}
)  # no words meet a reserve in that tone
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def find_in_agreement(side: Side, reach: Reach) -> None:
    """Report what is wrong with her reserves and with what she agrees to."""
    for index, objection in enumerate(side.customer.objections):
        _look_at_objection(side, reach, objection, index)
    _look_at_steps(side, reach)
    _look_at_offered_days(side)
    _look_at_weekdays(side)


def _look_at_objection(side: Side, reach: Reach, objection: Objection, index: int) -> None:
    here = ("objections", index)
    if why := _why_never_raised(side, reach, objection):
        reason, key, hint = why
        side.report_key("SC311", *here, key, value=objection.id, reason=reason, help=hint)
    if objection.answered_by:
        ways = [way for way in objection.answered_by if way.examples or way.act not in _AFFRONTS]
        ways = [way for way in ways if way.examples or way.about not in reach.untold]
        if not ways:
            reason = "every act it takes is an affront, or about a fact that can never be told"
            hint = "add sentences that ask or give way"
            side.report_key(
                "SC312", *here, "answered_by", value=objection.id, reason=reason, help=hint
            )
        spoken = sum(len(way.examples) for way in objection.answered_by)
        if 0 < spoken < FEWEST_EXAMPLES and not any(way.act for way in objection.answered_by):
            side.report_key(
                "SC310",
                *(*here, "answered_by"),
                value="answered_by",
                count=spoken,
                needed=FEWEST_EXAMPLES,
            )
    elif objection.when != ActKind.NEXT_STEP_PROPOSAL:
        reason, hint = "nothing answers it", "add 'answered_by' with sentences that ask or give way"
        side.report("SC312", *here, "id", value=objection.id, reason=reason, help=hint)


def _why_never_raised(
    side: Side, reach: Reach, objection: Objection
) -> tuple[str, str, str] | None:
    if objection.when in _UNSPOKEN:
        reason = f"'{objection.when}' is dealt with before any objection"
        return reason, "when", "take another moment: next_step_proposal, pitch, suggestion"
    person = objection.person or side.customer.lead
    if person not in reach.people:
        return f"'{person}' never comes to the phone", "person", "let somebody else raise it"
    unless = objection.unless
    bounds = (unless.trust_below, unless.patience_below)
    open_bounds = all(bound is None or bound > 100 for bound in bounds)
    if (
        unless != Condition()
        and not (unless.trust_from or unless.patience_from or unless.disclosed)
        and open_bounds
        and all(fact in reach.untold for fact in unless.not_disclosed)
    ):
        return "its 'unless' always holds", "unless", "ask for something that may not be so"
    return None


def _look_at_steps(side: Side, reach: Reach) -> None:
    rules = side.call.next_step
    most = max(reach.trust[person] for person in reach.people)
    for index, fact in enumerate(rules.needs_known):
        if fact in reach.untold:
            side.report(
                "SC313",
                *("next_step", "needs_known", index),
                value="of any kind",
                reason=f"she first tells '{fact}', which can never be told",
                help="name another fact, or remove the line",
            )
    for index, step in enumerate(rules.accepts):
        here = ("next_step", "accepts", index)
        if why := _why_never_agreed(step, rules, reach, most):
            side.report("SC313", *here, "id", value=step.id, reason=why[0], help=why[1])
        if len(step.examples) < FEWEST_EXAMPLES and not step.lets_go:
            side.report_key(
                "SC310",
                *(*here, "examples"),
                value="examples",
                count=len(step.examples),
                needed=FEWEST_EXAMPLES,
            )


def _why_never_agreed(
    step: AcceptedStep, rules: NextStepRules, reach: Reach, most: int
) -> tuple[str, str] | None:
    if step.needs.trust > most:
        reason = f"it needs trust {step.needs.trust}, and a call comes to {most} at most"
        return reason, "ask for less trust"
    if fact := next((fact for fact in step.needs.after if fact in reach.untold), ""):
        return f"it comes after '{fact}', which can never be told", "name another fact"
    if step.earliest and rules.latest and step.earliest > rules.latest:
        reason = f"it may be from {step.earliest}, and nothing after {rules.latest}"
        return reason, "correct one of the two dates"
    if step.at and rules.not_before_time and f"{step.at:%H:%M}" < rules.not_before_time:
        reason = f"its hour is {step.at:%H:%M}, and she has no time before {rules.not_before_time}"
        return reason, "correct one of the two hours"
    return None


def _look_at_offered_days(side: Side) -> None:
    """The days she names herself are days she would accept."""
    rules, today = side.call.next_step, side.call.today.date()
    for index, text in enumerate(rules.offers_day):
        moments = find_when(text, today).moments
        offered = next((m for m in moments if m.day is not None and not m.vague), None)
        if offered is None or offered.day is None:
            continue
        if why := _why_refused(offered, offered.day, rules):
            shown = f"{offered.day:%A} {offered.day:%Y-%m-%d}"
            side.report(
                "SC314",
                *("next_step", "offers_day", index),
                day=shown,
                reason=why,
                help="offer a later day, or correct the line she refuses by",
            )


def _why_refused(moment: Moment, day: date, rules: NextStepRules) -> str:
    froms = [step.earliest or rules.earliest for step in rules.accepts] or [rules.earliest]
    known = [start for start in froms if start is not None]
    if len(known) == len(froms) and day < min(known):
        return f"she accepts nothing before {min(known)}"
    if rules.latest and day > rules.latest:
        return f"she accepts nothing after {rules.latest}"
    if rules.not_before_time and moment.time and moment.time < rules.not_before_time:
        return f"she has no time before {rules.not_before_time}"
    return ""


def _look_at_weekdays(side: Side) -> None:
    """A weekday said beside a date is that date's."""
    today = side.call.today.date()
    for node in texts(side.tree):
        if _WEEKDAY.search(node.value) is None:
            continue
        for moment in find_when(node.value, today).moments:
            words = node.value[moment.start : moment.end]
            named = _WEEKDAY.findall(words)
            if moment.day is None or moment.until or len(named) != 1:
                continue
            if not any(figure.value == moment.day.day for figure in numbers(words)):
                continue  # a weekday alone, counted from the day of the call
            day = _nearest(moment.day, today)
            if named[0].casefold() != f"{day:%A}".casefold():
                side.problems.add(
                    "SC315",
                    node,
                    date=f"{day:%Y-%m-%d}",
                    right=f"{day:%A}",
                    wrong=named[0].capitalize(),
                    today=f"{today:%A} {today:%Y-%m-%d}",
                )


def _nearest(day: date, today: date) -> date:
    """The day of the year that lies nearest: a note of last week means this year's March."""
    years = (today.year - 1, today.year, today.year + 1)
    same = [day.replace(year=year) for year in years if (day.month, day.day) != (2, 29)]
    return min(same or [day], key=lambda each: abs(each - today))
