"""Everything a debrief shows of one call, put together once for whoever shows it. Pure.

Screens and pages lay it out; none of them reads a record or judges anything.
"""

from dataclasses import dataclass
from itertools import pairwise

from scoring.scorecard import CheckResult, Scorecard
from scoring.turns import Quote
from scoring.wording import asked_first
from simulator.call.log import CallLog
from simulator.notes import NoteCheck, PlanComparison, check_note, compare_plan
from simulator.practice.briefing import first_name, lead_of, sides
from simulator.practice.debrief.course import Course, course_of
from simulator.practice.debrief.kept import Kept, with_decisions
from simulator.practice.debrief.second_score import SecondScore, second_score
from simulator.practice.transcript import TRAINEE, Spoken, texts_that_stand, transcript
from simulator.scenario.model import Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """One call with everything known of it."""

    log: CallLog
    scenario: Scenario
    card: Scorecard
    course: Course
    lines: tuple[Spoken, ...]
    kept: Kept
    plan: PlanComparison | None  # None: no plan was made
    note: NoteCheck | None  # None: no note was written
    second: SecondScore
    started: str = ""  # wall clock, ISO

    @property
    def decided(self) -> Scorecard | None:
        """The card with the coach's decisions; None where they turn no verdict round."""
        return with_decisions(self.card, self.kept)

    @property
    def customer(self) -> str:
        """What the person the call is for is called."""
        customer, _ = sides(self.scenario, self.log.header.start.variant)
        return first_name(lead_of(customer))

    @property
    def asked_first(self) -> str:
        """What he is to ask himself before anything is shown; mostly nothing."""
        _, call = sides(self.scenario, self.log.header.start.variant)
        return asked_first(call.type, self.customer)

    @property
    def trainee(self) -> str:
        """Who held the call."""
        return self.log.header.trainee or self.log.header.start.trainee_name


def whole_of(
    log: CallLog, scenario: Scenario, card: Scorecard, kept: Kept, *, started: str = ""
) -> Whole:
    """The call, its score and what was left beside it."""
    planned = log.header.start.plan
    plan = None if planned is None else compare_plan(planned, log, scenario)
    note = None if kept.note is None else check_note(kept.note, log, scenario)
    return Whole(
        log=log,
        scenario=scenario,
        card=card,
        course=course_of(log, scenario),
        lines=tuple(transcript(log, scenario)),
        kept=kept,
        plan=plan,
        note=note,
        second=second_score(log, scenario, plan, note),
        started=started,
    )


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a turn and the numbers of the checks it is evidence for; none: plain."""

    text: str
    proves: tuple[int, ...] = ()
    misses: tuple[int, ...] = ()


def numbered(card: Scorecard) -> dict[str, int]:
    """The number under which each check is referred to."""
    return {check.id: number for number, check in enumerate(card.checks, start=1)}


def marked(line: Spoken, whole: Whole) -> tuple[Marked, ...]:
    """A line of the transcript cut where evidence begins and ends; his own words only."""
    stands = texts_that_stand(whole.log).get(line.turn)
    if line.speaker != TRAINEE or stands is None or not line.text.endswith(stands):
        return (Marked(line.text),)
    ahead = line.text[: len(line.text) - len(stands)]
    pieces = _cut(stands, line.turn, whole.card)
    return (Marked(ahead), *pieces) if ahead else pieces


def _cut(text: str, turn: int, card: Scorecard) -> tuple[Marked, ...]:
    numbers = numbered(card)
    proofs: list[tuple[Quote, int]] = []
    misses: list[tuple[Quote, int]] = []
    for check in card.checks:
        proofs += [(quote, numbers[check.id]) for quote in check.evidence if quote.turn == turn]
        miss = nearest_miss(check)
        if miss is not None and miss.turn == turn:
            misses.append((miss, numbers[check.id]))
    edges = {0, len(text)}
    for quote, _ in (*proofs, *misses):
        edges |= {min(quote.start, len(text)), min(quote.end, len(text))}
    places = sorted(edges)
    return tuple(
        Marked(text[start:end], _over(proofs, start, end), _over(misses, start, end))
        for start, end in pairwise(places)
    )


def _over(quotes: list[tuple[Quote, int]], start: int, end: int) -> tuple[int, ...]:
    return tuple(number for quote, number in quotes if quote.start <= start and end <= quote.end)


def nearest_miss(check: CheckResult) -> Quote | None:
    """What came nearest, where that is not the evidence itself."""
    return None if check.nearest_miss in check.evidence else check.nearest_miss
