"""Whole calls with what their trainee left beside them, for tests of debriefs."""

from dataclasses import replace

from scoring.rubric_file import default_rubric
from scoring.score import score
from simulator.call.call import Call
from simulator.call.log import CallLog
from simulator.call.start import CallPlan, CallStart
from simulator.call.typed import TypedCall
from simulator.practice.debrief.kept import Kept
from simulator.practice.debrief.whole import Whole, whole_of
from simulator.scenario.model import Scenario
from tests.scoring.play import bundled

NOTHING_KEPT = Kept()
OPENING = (
    "Hi Dana, it's Sam from Norpack. Marek was at line 2 last Tuesday, and I'm ringing to hear "
    "what still stops it, so that it's fixed before your summer run. Have you ten minutes?"
)
TURNS = (
    OPENING,
    "How has the line behaved since he was there?",
    "And what does a stop like that cost you?",
    "And why does it still stop, do you think?",
    "So it's thirty stops a week, and last Friday you missed the lorry. Have I got that right?",
    "Three, sorry. Three stops a week. That's a lot of lost lorries.",
    "I'd suggest Marek and I come and look at it while it runs.",
    "Thursday the second of April at nine? So that we see a stop with our own eyes.",
    "Thanks, Dana. See you on the second. Bye.",
)
PLAN = CallPlan(
    purpose="Hear what still stops line 2 since the visit",
    questions=("What does a stop cost you?", "What would you change next on that line?"),
)


def dana() -> Scenario:
    """The scenario these calls are held in."""
    return bundled("packaging-renewal")


def a_call(*turns: str, plan: CallPlan | None = None, trainee: str = "Sam") -> CallLog:
    """A call with Dana; he hangs up where the turns end."""
    start = replace(CallStart.of(dana(), trainee_name=trainee), plan=plan)
    typed = TypedCall(Call(dana(), start, 1))
    typed.begin()
    for turn in turns:
        typed.say(turn)
    typed.hang_up()
    return typed.log


def whole(log: CallLog, kept: Kept = NOTHING_KEPT) -> Whole:
    """The call with its score and what was left beside it."""
    return whole_of(log, dana(), score(log, dana(), default_rubric()), kept)
