"""`warmcall play`: the options of a call; holding it is `player`'s."""

from datetime import date

import click

from simulator.cli.player import LAST_CUT_OFF, Player, Wishes
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import load_scenario
from simulator.cli.voice_use import natural_option


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
@click.option("--voice", "aloud", is_flag=True, help="Talk: Enter begins and ends your turn.")
@click.option("--hands-free", is_flag=True, help="With --voice: just talk, without Enter.")
@click.option(
    "--patience",
    type=click.FloatRange(0.3, 3.0),
    default=0.5,
    show_default=True,
    help="With --hands-free: the seconds of silence that end your turn.",
)
@natural_option
@click.option("--keep-audio", is_flag=True, help="With --voice: ask to keep how you sounded.")
@click.option(
    "--keep-days",
    type=click.IntRange(1, 365),
    default=30,
    show_default=True,
    help="With --keep-audio: for so many days.",
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
    aloud: bool,
    hands_free: bool,
    patience: float,
    natural: bool,
    keep_audio: bool,
    keep_days: int,
    as_json: bool,
    plain: bool,
) -> int:
    """Hold the call SCENARIO, typed, one turn a line; /help during the call lists the rest.

    With --voice you talk and are answered aloud; typing works all the same.

    When standard input is no terminal it is read as a story: one turn a line.
    """
    from simulator.records.recordings import forget_expired

    screen = Screen(as_json=as_json, no_input=settings.no_input, plain=plain)
    forget_expired(settings.store, date.today())
    wishes = Wishes(exam=exam, seed=seed, variant=variant, trainee=trainee)
    if hands_free and not aloud:
        raise click.UsageError("--hands-free is for spoken calls: add --voice.")
    if keep_audio and not aloud:
        raise click.UsageError("--keep-audio is for spoken calls: add --voice.")
    player = Player(settings, screen, wishes)
    if aloud:
        from simulator.cli.spoken_player import SpokenPlayer

        player = SpokenPlayer(
            settings,
            screen,
            wishes,
            named=scenario or "",
            hands_free=hands_free,
            patience_ms=round(patience * 1_000),
            natural=natural,
            keep_audio_days=keep_days if keep_audio else None,
        )
    if resume is not None:
        return player.resume(resume, scenario)
    if scenario is None:
        raise click.UsageError("Say which call to hold; `warmcall` lists them.")
    return player.play(load_scenario(settings, scenario))
