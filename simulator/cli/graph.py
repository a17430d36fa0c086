"""`warmcall graph`: the states of a call as a drawing, with dead ends and places nobody reached."""

from collections.abc import Iterator
from pathlib import Path

import click

from simulator.authoring.graph import dot, graph_of, mermaid
from simulator.call.log import CallLog
from simulator.cli.exits import Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import load_scenario, variant_of
from simulator.practice.briefing import sides
from simulator.records.log_file import UnreadableLogError, read_log
from simulator.records.store import Store


@click.command("graph")
@click.argument("scenario_name", metavar="SCENARIO")
@click.option("--dot", "as_dot", is_flag=True, help="For Graphviz, instead of Mermaid.")
@click.option("--calls", is_flag=True, help="Count how often recorded calls took each way.")
@click.option("--all", "everything", is_flag=True, help="Also the ways into a hold and to the end.")
@click.option("--variant", default="", help="The same call with other figures or reasons.")
@click.option("--out", type=click.Path(path_type=Path), help="Write it into this file.")
@pass_settings
def graph_command(
    settings: Settings,
    *,
    scenario_name: str,
    as_dot: bool,
    calls: bool,
    everything: bool,
    variant: str,
    out: Path | None,
) -> None:
    """Draw the states of SCENARIO and what leads from one to the next.

    The drawing is Mermaid text, which many editors and wikis show as a picture. Dead ends,
    and states that nothing (with --calls: no recorded call) ever leads to, are marked.
    """
    screen = Screen(no_input=settings.no_input)
    scenario = load_scenario(settings, scenario_name)
    customer, call = sides(scenario, variant_of(scenario, variant))
    logs = list(_recorded(settings.store, scenario.id)) if calls else None
    graph = graph_of(customer, call, logs, everything=everything)
    text = dot(graph) if as_dot else mermaid(graph)
    if out is None:
        screen.show(text.rstrip())
    else:
        try:
            out.write_text(text, encoding="utf-8")
        except OSError as error:
            raise Failure(f"{out} could not be written: {error.strerror}.") from error
        screen.tell(f"Written: {out}.")
    if calls and not logs:
        screen.tell(f"No call of {scenario.id} has been recorded here yet, so nothing is counted.")
    for remark in graph.remarks:
        screen.tell(remark)


def _recorded(store: Store, scenario: str) -> Iterator[CallLog]:
    """The recorded calls of a scenario, those left out that cannot be read."""
    for entry in store.entries():
        try:
            log = read_log(entry.path).log
        except (UnreadableLogError, OSError):
            continue
        if log.header.scenario == scenario:
            yield log
