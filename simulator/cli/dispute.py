"""`warmcall dispute`: why a verdict is wrong, and what the coach decides; beside the record."""

from datetime import datetime
from pathlib import Path

import click

from scoring.overruled import CAN_BE_OVERRULED
from scoring.scorecard import CheckResult, Scorecard
from simulator.call.log import CallLog
from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import recorded_call, scenario_recorded_in
from simulator.practice.debrief.gather import gathered
from simulator.practice.debrief.kept import (
    Decision,
    Ruled,
    decides_own_call,
    keep_decision,
    keep_dispute,
    with_decisions,
)
from simulator.practice.grammar import printable
from simulator.practice.what_if import STATUS_IN_WORDS


@click.command("dispute")
@click.argument("log")
@click.argument("check")
@click.argument("words", metavar="REASON...", nargs=-1)
@click.option("--uphold", "ruled", flag_value=Ruled.UPHELD, help="As coach: the verdict stands.")
@click.option(
    "--overrule", "ruled", flag_value=Ruled.OVERRULED, help="As coach: the verdict is wrong."
)
@click.option("--coach", default="", help="Who decides, with --uphold and --overrule.")
@click.option("--trainee", default="", help="Whose calls LOG is looked up in first.")
@pass_settings
def dispute_command(
    settings: Settings,
    *,
    log: str,
    check: str,
    words: tuple[str, ...],
    ruled: str | None,
    coach: str,
    trainee: str,
) -> None:
    """Say why the verdict on CHECK in the recorded call LOG is wrong, or decide it as the coach.

    CHECK is the number it has on the debrief's page, or its id. Your reason is kept beside the
    verdict and shown with it, here and in everything exported. The score stands until the coach
    decides otherwise; then the score with that decision stands beside it.
    """
    screen = Screen(no_input=settings.no_input)
    if bool(ruled) != bool(coach.strip()):
        raise click.UsageError("A coach decides with --uphold or --overrule, and --coach NAME.")
    recorded = recorded_call(settings, log, trainee)
    card = gathered(recorded.log, scenario_recorded_in(settings, recorded), recorded.path).card
    wanted = _wanted(card, check)
    reason = printable(" ".join(words)).strip()
    if not reason and screen.can_ask:
        what = "overruled" if ruled == Ruled.OVERRULED else "right" if ruled else "wrong"
        reason = screen.ask_or_skip(f"Why is “{wanted.title}” {what}? ")
    if not reason:
        raise Failure("Write your reason behind the check; nothing was kept.", Exit.USAGE)
    verdict = f"{STATUS_IN_WORDS[wanted.status]}, {wanted.points} of {wanted.max_points}"
    try:
        if ruled:
            decision = Decision(
                check=wanted.id,
                verdict=wanted.status.value,
                ruled=Ruled(ruled),
                reason=reason,
                coach=printable(coach).strip(),
                on=datetime.now().date().isoformat(),
            )
            effect = _decide(recorded.path, recorded.log, card, decision)
        else:
            keep_dispute(recorded.path, card, wanted, reason, datetime.now().date())
            effect = "The score stands."
    except OSError as error:
        raise Failure(f"Your reason could not be kept: {error.strerror}.") from error
    screen.tell(f"Kept beside the verdict “{wanted.title}” ({verdict}). {effect}")


def _wanted(card: Scorecard, check: str) -> CheckResult:
    names = {str(number): one.id for number, one in enumerate(card.checks, 1)}
    wanted = next((one for one in card.checks if one.id == names.get(check, check)), None)
    if wanted is None:
        listed = "; ".join(f"{number} {one.title}" for number, one in enumerate(card.checks, 1))
        raise Failure(f"This call has no check {check!r}. It has: {listed}.", Exit.NOT_FOUND)
    if wanted.status not in CAN_BE_OVERRULED:
        raise Failure(f"“{wanted.title}” has no verdict in this call; nothing was kept.")
    return wanted


def _decide(path: Path, log: CallLog, card: Scorecard, decision: Decision) -> str:
    if decides_own_call(decision.coach, log):
        raise Failure("A verdict on somebody's own call is decided by somebody else.", Exit.USAGE)
    after = with_decisions(card, keep_decision(path, card, decision))
    if after is None:
        return f"The score stands at {card.score} of 100."
    return f"The score is {card.score} of 100, with the coach's decisions {after.score}."
