"""The debrief of relationships at the terminal, and the stream of notes a coach reads."""

from simulator.accounts.debrief import debrief_of
from simulator.accounts.progress import habits_over_time, stream
from simulator.cli.desk_view import show_note
from simulator.cli.screen import Screen
from simulator.practice.book_words import day_said
from simulator.practice.relationship_words import debrief_said
from simulator.records.open_book import OpenBook
from simulator.scenario.account_model import Account


def show_debrief(screen: Screen, desk: OpenBook, account: Account) -> None:
    """Show how the relationship with this account has gone."""
    found = debrief_of(account, desk.of(account), desk.state.day)
    for part in debrief_said(found, account):
        screen.show()
        screen.show(screen.strong(part.heading))
        for line in part.lines:
            screen.show(screen.wrapped(line, first="  ", rest="    "))


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
