"""`warmcall dispute`: why a verdict is wrong, kept beside the record and ever after visible."""

from datetime import datetime

import click

from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import recorded_call, scenario_recorded_in
from simulator.practice.debrief.gather import gathered
from simulator.practice.debrief.kept import keep_dispute
from simulator.practice.grammar import printable
from simulator.practice.what_if import STATUS_IN_WORDS


@click.command("dispute")
@click.argument("log")
@click.argument("check")
@click.argument("words", metavar="REASON...", nargs=-1)
@click.option("--trainee", default="", help="Whose calls LOG is looked up in first.")
@pass_settings
def dispute_command(
    settings: Settings, *, log: str, check: str, words: tuple[str, ...], trainee: str
) -> None:
    """Say why the verdict on CHECK in the recorded call LOG is wrong.

    CHECK is the number it has on the debrief's page, or its id. The score stands; your reason is
    kept beside the verdict and shown with it, here and in everything exported.
    """
    screen = Screen(no_input=settings.no_input)
    recorded = recorded_call(settings, log, trainee)
    whole = gathered(recorded.log, scenario_recorded_in(settings, recorded), recorded.path)
    names = {str(number): one.id for number, one in enumerate(whole.card.checks, 1)}
    wanted = next((c for c in whole.card.checks if c.id == names.get(check, check)), None)
    if wanted is None:
        listed = "; ".join(
            f"{number} {one.title}" for number, one in enumerate(whole.card.checks, 1)
        )
        raise Failure(f"This call has no check {check!r}. It has: {listed}.", Exit.NOT_FOUND)
    reason = printable(" ".join(words)).strip()
    if not reason and screen.can_ask:
        reason = screen.ask_or_skip(f"Why is “{wanted.title}” wrong? ")
    if not reason:
        raise Failure("Write your reason behind the check; nothing was kept.", Exit.USAGE)
    try:
        keep_dispute(recorded.path, wanted, reason, datetime.now().date())
    except OSError as error:
        raise Failure(f"Your reason could not be kept: {error.strerror}.") from error
    verdict = f"{STATUS_IN_WORDS[wanted.status]}, {wanted.points} of {wanted.max_points}"
    screen.tell(f"Kept beside the verdict “{wanted.title}” ({verdict}). The score stands.")
