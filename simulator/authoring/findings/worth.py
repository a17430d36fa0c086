"""What a call is worth: checks nobody can pass, calls nobody can fail, aims nobody can see."""

import re

from scoring.rubric import Rubric
from simulator.authoring.findings.reach import Reach
from simulator.authoring.findings.side import Side
from simulator.scenario.model import Expectation, Layer

# Words that say that something is right without saying what.
VAGUE = re.compile(
    r"\b(?:effective(?:ly)?|good|well|great|nice(?:ly)?|appropriate(?:ly)?|proper(?:ly)?|adequate"
    r"(?:ly)?|suitabl[ey]|successful(?:ly)?|professional(?:ly)?|better|best|excellent|strong(?:ly)?"
    r"|positive(?:ly)?|convincing(?:ly)?|quality)\b",
    re.IGNORECASE,
)
LOWEST_PASS_MARK = 20


def find_in_worth(side: Side, reach: Reach, rubric: Rubric) -> None:
    """Report what makes the score of this call say nothing."""
    _look_at_checks(side, reach, rubric)
    if side.call.pass_mark < LOWEST_PASS_MARK:
        side.report(
            "SC319",
            "pass_mark",
            reason=f"a caller who only greets may reach its pass mark of {side.call.pass_mark}",
            help="leave 'pass_mark' out, which makes it 70",
        )
    for index, example in enumerate(side.call.examples):
        _look_at_example(side, example.expect, index)


def find_in_goal(side: Side) -> None:
    """Report a goal in the briefing by which nobody could tell whether it was reached."""
    if match := VAGUE.search(side.call.briefing.goal):
        side.report("SC322", "trainee", "goal", value="goal", word=match.group())


def _look_at_checks(side: Side, reach: Reach, rubric: Rubric) -> None:
    call = side.call
    rule = rubric.for_call(call.type)
    told = [fact for fact in side.customer.facts if fact.id not in reach.untold]
    keys = [fact for fact in side.customer.facts if fact.key]
    impossible = {}
    if not [fact for fact in keys or told if fact in told]:
        reason = "no key fact can be told" if keys else "there is no fact that can be told"
        impossible["recap_coverage"] = (reason, "let her tell what a good summary should hold")
    if not any(fact.layer is Layer.PROBLEM for fact in told):
        impossible["deeper_layer"] = (
            "one asks for wishes after a problem was told, and none can be",
            "write a fact of layer problem",
        )
    for check, (reason, hint) in impossible.items():
        if check not in rule.not_applicable:
            side.report_key("SC318", "facts", value=check, reason=reason, help=hint)
    for index, dimension in enumerate(call.trains):
        if dimension == "next_step" and rule.next_step_only_if_she_asks:
            side.report(
                "SC318",
                *("trains", index),
                value=dimension,
                reason=f"in a call of type {call.type} it counts only where she asks for one",
                help="remove it from 'trains', or take another call_type",
            )


def _look_at_example(side: Side, expect: Expectation, index: int) -> None:
    pairs = ((expect.discloses, expect.hides, "is told"), (expect.passes, expect.fails, "passes"))
    for wanted, unwanted, done in pairs:
        for name in wanted:
            if name in unwanted:
                negated = "is not told" if done == "is told" else "does not pass"
                side.report(
                    "SC320",
                    *("examples", index, "expect"),
                    first=f"{name} {done}",
                    second=f"it {negated}",
                )
    low, high = expect.score_at_least, expect.score_at_most
    if low is not None and high is not None and low > high:
        side.report(
            "SC320",
            *("examples", index, "expect"),
            first=f"the score is at least {low}",
            second=f"it is at most {high}",
        )
