"""The debrief of a relationship in words, in a coach's order, for whatever face shows it."""

from datetime import date

from simulator.accounts.debrief import Debrief, Share
from simulator.accounts.state import Ring
from simulator.practice.book_words import Part, day_said, many, promise_said
from simulator.scenario.account_model import Account
from simulator.scenario.model import Layer

_LAYERS = {Layer.PROBLEM: "problems", Layer.OPPORTUNITY: "opportunities", Layer.STRATEGY: "plans"}
_RANG = {
    Ring.HELD: "You were rung of their own accord, and you answered.",
    Ring.RINGING: "You are being rung at this moment.",
    Ring.IGNORED: "You were rung of their own accord, and nobody answered.",
}
_BLOCKS = "▁▂▃▄▅▆▇█"


def debrief_said(found: Debrief, account: Account) -> tuple[Part, ...]:
    """How a relationship has gone, part by part."""
    parts = (
        Part(
            heading=f"{found.customer}, {found.firm}: {found.title}",
            lines=(f"It is over: {found.over}",) if found.over else (),
        ),
        _before_and_after(found),
        Part(
            heading=f"Trust  {found.trust_at_first} at the start, {found.trust} now   "
            f"{sparkline(found)}",
            lines=tuple(
                f"{turned.day.day:>2} {turned.day:%b}  {turned.delta:+3d}  {turned.why}"
                + (f" (call {turned.call})" if turned.call else "")
                for turned in found.turned
            ),
        ),
        _calls(found),
        Part(
            heading="Promises",
            lines=tuple(promise_said(line, account) for line in found.promises)
            or ("none, on either side",),
        ),
        _give_and_take(found),
    )
    if not found.opinion:
        return parts
    opinion = Part(
        heading=f"What {found.customer} would say about you to a colleague",
        lines=(f"“{found.opinion}”",),
    )
    habits = "Two habits to work on" if len(found.habits) > 1 else "A habit to work on"
    to_work_on = Part(heading=habits, lines=tuple(f"- {habit}" for habit in found.habits))
    return (*parts, opinion, to_work_on) if found.habits else (*parts, opinion)


def _before_and_after(found: Debrief) -> Part:
    second = found.second_score
    total = "" if second.score is None else f"  {second.score} of 100"
    return Part(
        heading=f"Before and after the calls{total}",
        lines=(
            f"plans     {_share(second.plans, 'for {} of {} calls of yours')}",
            f"notes     {_share(second.notes, '{} of {} things you were told')}",
            f"promises  {_share(second.promises, '{} of {} kept by their day')}",
            *found.poor_notes,
        ),
    )


def _calls(found: Debrief) -> Part:
    held = tuple(
        f"{one.n}. {day_said(one.day)}: "
        + ("rang you" if one.inbound else one.call.replace("-", " "))
        + f", {one.result.score} of 100"
        + (", no new reason" if one.repeats_purpose else "")
        for one in found.calls
    )
    follow_ups = (
        f"Follow-ups: {found.follow_ups}, of the {found.most_follow_ups} that a stalled matter "
        f"takes; the number earns nothing. Without a new reason: {found.without_new_reason}."
    )
    return Part(heading="The calls", lines=(*(held or ("none",)), follow_ups))


def _give_and_take(found: Debrief) -> Part:
    told = ", ".join(f"{_LAYERS[one.layer]} {one.told} of {one.of}" for one in found.layers)
    lines = [
        f"{many(found.given_that_fits, 'thing')} sent that fitted, {found.given_for_nothing} that "
        f"did not; you asked for something in {many(found.asked, 'call')}.",
        f"You were told: {told}.",
    ]
    if found.rang in _RANG:
        lines.append(_RANG[found.rang])
    return Part(heading="Give and take", lines=tuple(lines))


def _share(share: Share, form: str) -> str:
    if not share.of:
        return "nothing yet"
    return form.format(share.done, share.of)


def sparkline(found: Debrief) -> str:
    """Trust day by day as a row of blocks."""
    levels: list[int] = []
    points = {point.day: point.trust for point in found.curve}
    level = found.trust_at_first
    for ordinal in range(found.first_day.toordinal(), found.last_day.toordinal() + 1):
        day = date.fromordinal(ordinal)
        level = points.get(day, level)
        if day.weekday() < 5:
            levels.append(level)
    return "".join(_BLOCKS[min(one * len(_BLOCKS) // 101, len(_BLOCKS) - 1)] for one in levels)
