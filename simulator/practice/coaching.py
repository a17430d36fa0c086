"""What a coach would say of a call, in sentences; the judging is `scoring`'s.

Owns which hint helps now, how his own rating compares, and a turn taken again. Shows nothing.
"""

from dataclasses import dataclass

from scoring.rubric import Rubric
from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import CheckResult, Scorecard, Status
from simulator.call.errors import CallError
from simulator.call.events import CallEnded, NextStepAgreed, PersonaSaid, Version
from simulator.call.log import CallLog
from simulator.call.replay import retake
from simulator.scenario.model import Scenario

MOST_RETAKES = 3
_OPENING_TURNS = 2  # as long as a purpose counts as early
_FACTS_TO_SUM_UP = 3  # as many as a full summary needs


def hint_of(card: Scorecard, log: CallLog, scenario: Scenario) -> str:
    """One sentence that would help now, in a call that is not over."""
    open_ones = {
        check.dimension: check.try_saying.text
        for check in reversed(card.checks)
        if check.status is Status.OPEN and check.try_saying is not None
    }
    for dimension in what_matters_now(card, log):
        if dimension in open_ones:
            return open_ones[dimension]
    written = dict(scenario.call.say_instead)
    return next(iter(written.values()), "What matters most to you in this right now?")


def hint_now(log: CallLog, scenario: Scenario) -> str:
    """One sentence that would help now, in a call that is not over."""
    return hint_of(score(log, scenario, default_rubric()), log, scenario)


_GUIDANCE = {
    "purpose": (
        "Say who you are and why you ring: something that is true of this customer only, and what "
        "they get out of it. Then ask whether there is time."
    ),
    "open_questions": (
        "Ask something that cannot be answered with yes, no or a number. When you have an answer, "
        "stay with it: what does it cost, who suffers, what else?"
    ),
    "listening": (
        "Give back what you heard, in your words, and let it be corrected: “So … Have I missed "
        "anything?”"
    ),
    "next_step": (
        "Agree who does what, on which day, and what for. Ask when it suits; the customer's "
        "calendar decides. Then say goodbye."
    ),
}


_GUIDANCE_OVER = "The call is over. Press Enter: you say first how it went, then you are told."
_GUIDANCE_AGREED = "You have agreed what comes next. Thank them, and say goodbye like a person."


def guidance_for(log: CallLog, scenario: Scenario) -> str:
    """What somebody who has never rung does now, in words of their own."""
    if any(isinstance(event, CallEnded) for event in log.events):
        return _GUIDANCE_OVER
    if any(isinstance(event, NextStepAgreed) for event in log.events):
        return _GUIDANCE_AGREED
    card = score(log, scenario, default_rubric())
    order = what_matters_now(card, log)
    if order[0] == "purpose" and card.check("specific_purpose").status is Status.PASSED:
        order = order[1:]
    return _GUIDANCE[order[0]]


def what_matters_now(card: Scorecard, log: CallLog) -> tuple[str, ...]:
    """The dimensions in the order of a call from here: no summary before there are facts."""
    told = sum(fact.version is Version.FULL for fact in card.disclosed)
    if len(log.turns) < _OPENING_TURNS:
        return ("purpose", "open_questions", "listening", "next_step")
    if told < _FACTS_TO_SUM_UP:
        return ("open_questions", "listening", "next_step", "purpose")
    summed_up = any(
        check.id == "recap_coverage" and check.status is Status.PASSED for check in card.checks
    )
    if summed_up:
        return ("next_step", "open_questions", "listening", "purpose")
    return ("listening", "next_step", "open_questions", "purpose")


def rating_compared(rating: int, card: Scorecard, name: str) -> str:
    """His own answer to when trust began, a turn's number, beside what the curve says."""
    rises = [move for move in card.trust.moves if move.delta > 0]
    if not rises:
        return f"You felt {name}'s trust begin at turn {rating}. Nothing in this call raised it."
    first = rises[0].turn
    if first == rating:
        return f"You felt {name}'s trust begin at turn {rating}, and so it was."
    return f"You felt {name}'s trust begin at turn {rating}; it first rose at turn {first}."


def turn_to_retake(fix: CheckResult, log: CallLog) -> int:
    """The turn at which this check could have been met; 0 if the call has none."""
    if fix.try_saying is not None:
        turn = fix.try_saying.turn
    elif fix.nearest_miss is not None:
        turn = fix.nearest_miss.turn
    else:
        turn = fix.evidence[0].turn if fix.evidence else 0
    return turn if 1 <= turn <= len(log.turns) else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Retaken:
    """A call with one turn said otherwise, judged by the check it was taken again for."""

    log: CallLog
    card: Scorecard
    turn: int
    before: CheckResult

    @property
    def result(self) -> CheckResult:
        """The same check in the other call."""
        return self.card.check(self.before.id)

    @property
    def answers(self) -> tuple[PersonaSaid, ...]:
        """What was said to him at that turn now."""
        return tuple(
            event
            for event in self.log.events
            if isinstance(event, PersonaSaid) and event.turn == self.turn
        )

    @property
    def does_it(self) -> bool:
        """Whether the check is met now."""
        return self.result.status is Status.PASSED

    @property
    def is_better(self) -> bool:
        """Whether it is met, or earns more than before."""
        return self.does_it or self.result.points > self.before.points

    @property
    def verdict(self) -> str:
        """How the other words did, in a sentence."""
        result = self.result
        if self.does_it:
            return f"Yes, that does it. The rest unchanged, the call scores {self.card.score}."
        if self.is_better:
            return f"Better: {result.points} of {result.max_points} for this, and more is there."
        return f"Not yet: {result.points} of {result.max_points} for this, as before."


def take_again(
    log: CallLog, scenario: Scenario, fix: CheckResult, text: str, rubric: Rubric
) -> Retaken | None:
    """The call with the turn of this check said otherwise; None where it cannot be taken up."""
    turn = turn_to_retake(fix, log)
    try:
        other = retake(log, scenario, turn, text)
    except (CallError, LookupError):
        return None
    return Retaken(log=other, card=score(other, scenario, rubric), turn=turn, before=fix)
