"""The debrief of a relationship at the terminal: text, in a coach's order."""

from datetime import date

from simulator.accounts.debrief import Debrief, Share, debrief_of
from simulator.accounts.progress import habits_over_time, stream
from simulator.accounts.state import Ring
from simulator.cli.desk_view import day_said, many, promise_said, show_note
from simulator.cli.screen import Screen
from simulator.records.open_book import OpenBook
from simulator.scenario.account_model import Account
from simulator.scenario.model import Layer

_LAYERS = {Layer.PROBLEM: "problems", Layer.OPPORTUNITY: "opportunities", Layer.STRATEGY: "plans"}
_RANG = {
    Ring.HELD: "{name} rang you of their own accord, and you answered.",
    Ring.RINGING: "{name} is ringing you at this moment.",
    Ring.IGNORED: "{name} rang you of their own accord, and nobody answered.",
}
_BLOCKS = "▁▂▃▄▅▆▇█"


def show_debrief(screen: Screen, desk: OpenBook, account: Account) -> None:
    """Show how the relationship with this account has gone."""
    found = debrief_of(account, desk.of(account), desk.state.day)
    show, wrapped = screen.show, screen.wrapped
    show()
    show(screen.strong(f"{found.customer}, {found.firm}: {found.title}"))
    if found.over:
        show(wrapped(f"It is over: {found.over}"))
    show()
    second = found.second_score
    total = "" if second.score is None else f"{second.score} of 100"
    show(f"Before and after the calls  {total}")
    show(f"  plans     {_share(second.plans, 'call')}")
    show(f"  notes     {_share(second.notes, 'thing told')}")
    show(f"  promises  {_share(second.promises, 'promise')} kept by their day")
    for remark in found.poor_notes:
        show(wrapped(remark, first="  "))
    show()
    show(f"Trust  {found.trust_at_first} at the start, {found.trust} now   {_sparkline(found)}")
    for turned in found.turned:
        when = f"{turned.day.day} {turned.day:%b}"
        what = f"{when:<7} {turned.delta:+3d}  {turned.why}"
        if turned.call:
            what += f" (call {turned.call})"
        show(wrapped(what, first="  ", rest=" " * 16))
    show()
    show("The calls")
    for held in found.calls:
        rang = "rang you" if held.inbound else held.call.replace("-", " ")
        again = ", no new reason" if held.repeats_purpose else ""
        show(f"  {held.n}. {day_said(held.day)}: {rang}, {held.result.score} of 100{again}")
    if not found.calls:
        show("  none")
    show(
        wrapped(
            f"Follow-ups: {found.follow_ups}, of the {found.most_follow_ups} that a stalled matter "
            f"takes; the number earns nothing. Without a new reason: {found.without_new_reason}."
        )
    )
    show()
    show("Promises")
    for line in found.promises:
        show(wrapped(promise_said(line, account), first="  ", rest="     "))
    if not found.promises:
        show("  none, on either side")
    show()
    show(
        wrapped(
            f"Give and take: {many(found.given_that_fits, 'thing')} sent that fitted, "
            f"{found.given_for_nothing} that did not; you asked for something in "
            f"{many(found.asked, 'call')}."
        )
    )
    told = ", ".join(f"{_LAYERS[one.layer]} {one.told} of {one.of}" for one in found.layers)
    show(f"You were told: {told}.")
    if found.rang in _RANG:
        show(_RANG[found.rang].format(name=found.customer))
    if found.opinion:
        show()
        show(f"What {found.customer} would say about you to a colleague")
        show(wrapped(f"“{found.opinion}”", first="  "))
    if found.habits:
        show()
        show("Two habits to work on" if len(found.habits) > 1 else "A habit to work on")
        for habit in found.habits:
            show(wrapped(habit, first="  - ", rest="    "))


def show_book_debrief(screen: Screen, desk: OpenBook) -> None:
    """Show the whole book: the habits over the weeks, then each customer he has spoken to."""
    spoken = [one for one in desk.book.accounts if desk.of(one).calls or desk.of(one).is_over]
    silent = [one.firm for one in desk.book.accounts if one not in spoken]
    for account in spoken:
        show_debrief(screen, desk, account)
    screen.show()
    if silent:
        screen.show(screen.wrapped(f"Not spoken to yet: {', '.join(silent)}."))
    habits = habits_over_time(desk.state)
    if habits:
        screen.show()
        screen.show("Habits over the weeks, those shown least first")
        weeks = "  ".join(f"{week.begins.day:>2} {week.begins:%b}" for week in habits[0].weeks)
        screen.show(f"  {weeks}")
        for habit in habits:
            cells = "  ".join(f"{_cell(week.shown, week.of):>6}" for week in habit.weeks)
            screen.show(screen.wrapped(habit.aim, first=f"  {cells}  "))


def _cell(shown: int, of: int) -> str:
    return f"{shown} of {of}" if of else "–"


def show_stream(screen: Screen, desk: OpenBook) -> None:
    """Show every plan and note in the order of days, as a coach reads them."""
    rows = stream(desk.book, desk.state)
    for row in rows:
        screen.show(screen.strong(f"{day_said(row.day)}, {row.customer}: {row.score} of 100"))
        if row.plan is not None:
            screen.show(screen.wrapped(row.plan.purpose[:2000], first="  Planned: ", rest="    "))
        if row.note is None:
            screen.show("  no note")
            continue
        show_note(screen, row.note)
        if row.verdict is not None:
            verdict = row.verdict
            screen.show(
                f"  ({len(verdict.covered)} of {verdict.told} things told, "
                f"{verdict.owed_noted} of {verdict.owed} agreed or promised)"
            )
    if not rows:
        screen.show("No call has been held yet.")


def _share(share: Share, thing: str) -> str:
    if not share.of:
        return "nothing yet"
    return f"{share.done} of {share.of} {thing if share.of == 1 else _plural(thing)}"


def _plural(thing: str) -> str:
    return "things told" if thing == "thing told" else f"{thing}s"


def _sparkline(found: Debrief) -> str:
    levels: list[int] = []
    points = {point.day: point.trust for point in found.curve}
    level = found.trust_at_first
    for ordinal in range(found.first_day.toordinal(), found.last_day.toordinal() + 1):
        day = date.fromordinal(ordinal)
        level = points.get(day, level)
        if day.weekday() < 5:
            levels.append(level)
    return "".join(_BLOCKS[min(one * len(_BLOCKS) // 101, len(_BLOCKS) - 1)] for one in levels)
