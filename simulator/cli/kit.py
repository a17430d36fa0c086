"""`warmcall kit`: a scenario on paper, for a role-play among three people."""

from pathlib import Path

import click

from scoring.rubric_file import default_rubric
from simulator.authoring.kit import kit
from simulator.authoring.kit_page import as_html, as_markdown
from simulator.cli.exits import Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import load_scenario, variant_of
from simulator.practice.briefing import sides


@click.command("kit")
@click.argument("scenario_name", metavar="SCENARIO")
@click.option("--html", "as_page", is_flag=True, help="One page for a browser's printer.")
@click.option("--variant", default="", help="The same call with other figures or reasons.")
@click.option("--out", type=click.Path(path_type=Path), help="Write it into this file.")
@pass_settings
def kit_command(
    settings: Settings, *, scenario_name: str, as_page: bool, variant: str, out: Path | None
) -> None:
    """Print the role-play kit of SCENARIO: a card for each player and the observer's sheet.

    It is Markdown; with --html it is one page that opens in any browser and prints a sheet
    for each player.
    """
    screen = Screen(no_input=settings.no_input)
    scenario = load_scenario(settings, scenario_name)
    customer, call = sides(scenario, variant_of(scenario, variant))
    blocks = kit(scenario, customer, call, default_rubric())
    text = as_html(blocks, scenario.title) if as_page else as_markdown(blocks)
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Failure(f"{out} could not be written: {error.strerror}.") from error
    screen.tell(f"Written: {out}. Print it and give each player only the own sheet.")
