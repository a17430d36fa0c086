"""`warmcall data`: where calls and scenarios are kept on this computer."""

import click

from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings


@click.command("data")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def data_command(settings: Settings, as_json: bool) -> None:
    """Say where calls and scenarios are kept; nothing leaves this computer."""
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    store = settings.store
    calls = len(store.entries())
    if as_json:
        screen.result(
            {
                "schema_version": 1,
                "data": str(store.root),
                "calls": str(store.calls),
                "scenarios": str(store.scenarios),
                "recorded": calls,
            }
        )
        return
    screen.show(f"Recorded calls ({calls}):  {store.calls}")
    screen.show(f"Your own scenarios:   {store.scenarios}")
    screen.show(f"Keys of the app:      {settings.settings_folder / 'keys.toml'}")
    screen.tell()
    screen.tell(
        "Everything warmcall keeps lies in these folders, which only you can read. Delete a "
        "call by deleting its files, or everything by deleting "
        f"{store.root}. Another folder is used with --data or WARMCALL_DATA."
    )
