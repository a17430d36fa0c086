"""`warmcall play`: the options of a call; holding it is `player`'s."""

import click

from simulator.cli.player import LAST_CUT_OFF, Player, Wishes
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import load_scenario


@click.command("play")
@click.argument("scenario", required=False)
@click.option("--exam", is_flag=True, help="No hints and no second tries; 5 if not passed.")
@click.option("--seed", type=click.IntRange(0, 2**31), default=1, help="Picks other wordings.")
@click.option("--variant", default="", help="The same call with other figures or reasons.")
@click.option("--trainee", default="", help="Who is calling; calls are kept for each.")
@click.option(
    "--resume",
    "resume",
    metavar="[LOG]",
    is_flag=False,
    flag_value=LAST_CUT_OFF,
    help="Go on with a call that was cut off; without LOG the last one.",
)
@click.option("--json", "as_json", is_flag=True, help="The scorecard as JSON on standard output.")
@click.option("--plain", is_flag=True, help="No colour.")
@pass_settings
def play_command(
    settings: Settings,
    *,
    scenario: str | None,
    exam: bool,
    seed: int,
    variant: str,
    trainee: str,
    resume: str | None,
    as_json: bool,
    plain: bool,
) -> int:
    """Hold the call SCENARIO, typed, one turn a line; /help during the call lists the rest.

    When standard input is no terminal it is read as a story: one turn a line.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input, plain=plain)
    wishes = Wishes(exam=exam, seed=seed, variant=variant, trainee=trainee)
    player = Player(settings, screen, wishes)
    if resume is not None:
        return player.resume(resume, scenario)
    if scenario is None:
        raise click.UsageError("Say which call to hold; `warmcall` lists them.")
    return player.play(load_scenario(settings, scenario))
