"""What a coach reads: the notes as a stream, and how habits went over the weeks. Pure."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from scoring.rubric_file import default_rubric
from simulator.accounts.state import Book, BookState, NoteVerdict
from simulator.call.start import CallPlan
from simulator.scenario.model import CallNote

MOST_HABITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One call of the stream: what was planned and what was noted."""

    day: date
    account: str
    customer: str
    call: str
    score: int
    plan: CallPlan | None
    note: CallNote | None
    verdict: NoteVerdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """How often a habit was shown in one week, of how many calls in which it applied."""

    begins: date
    shown: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitOverTime:
    """One habit over the weeks in which there were calls."""

    check: str
    aim: str
    weeks: tuple[Week, ...]


def stream(book: Book, state: BookState) -> tuple[Noted, ...]:
    """Every call of every account with its plan and note, in the order of days."""
    rows = [
        (held.day, number, account.id, account.customer, held)
        for number, account in enumerate(book.accounts)
        for held in state.of(account.id).calls
    ]
    rows.sort(key=lambda row: (row[0], row[1], row[4].n))
    return tuple(
        Noted(
            day=day,
            account=id,
            customer=customer,
            call=held.call,
            score=held.result.score,
            plan=held.plan,
            note=held.note,
            verdict=held.verdict,
        )
        for day, _, id, customer, held in rows
    )


def habits_over_time(state: BookState) -> tuple[HabitOverTime, ...]:
    """The habits that were shown least, each week by week."""
    calls = [held for account in state.accounts for held in account.calls]
    weeks = sorted({_monday(held.day) for held in calls})
    aims = {check.id: check.aim for check in default_rubric().checks}
    shown, missed = Counter[tuple[str, date]](), Counter[tuple[str, date]]()
    for held in calls:
        shown.update((id, _monday(held.day)) for id in held.result.passed)
        missed.update((id, _monday(held.day)) for id in held.result.failed)
    found = [
        HabitOverTime(
            check=id,
            aim=aim,
            weeks=tuple(
                Week(begins=week, shown=shown[id, week], of=shown[id, week] + missed[id, week])
                for week in weeks
            ),
        )
        for id, aim in aims.items()
        if any(shown[id, week] + missed[id, week] for week in weeks)
    ]
    found.sort(key=_share_shown)
    return tuple(found[:MOST_HABITS])


def _share_shown(habit: HabitOverTime) -> float:
    return sum(week.shown for week in habit.weeks) / sum(week.of for week in habit.weeks)


def _monday(day: date) -> date:
    return date.fromordinal(day.toordinal() - day.weekday())
