"""`warmcall schema`: what an editor needs to complete and check a file while it is written."""

from pathlib import Path

import click

from simulator.authoring.json_schema import MODELINE, SCHEMA_FILE, schema_text
from simulator.cli.exits import Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings


@click.command("schema")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@pass_settings
def schema_command(settings: Settings, folder: Path | None) -> None:
    """Print the JSON Schema of scenario files, or write it into FOLDER for your editor.

    With it an editor that knows YAML completes the keys, explains them and marks mistakes
    while you write. `warmcall new` writes it beside every new file.
    """
    if folder is None:
        click.echo(schema_text(), nl=False)
        return
    screen = Screen(no_input=settings.no_input)
    written = write_schema(folder)
    screen.tell(f"Written: {written}. An editor finds it by the first line of a file:")
    screen.show(MODELINE)


def write_schema(folder: Path) -> Path:
    """Write the schema into a folder and return its path; a `Failure` where that cannot be."""
    path = folder / SCHEMA_FILE
    try:
        path.write_text(schema_text(), encoding="utf-8")
    except OSError as error:
        raise Failure(
            f"{path} could not be written: {error.strerror}. Name a folder that is there and may "
            "be written to."
        ) from error
    return path
