"""`warmcall format`: files rewritten in canonical order and depth, remarks kept."""

from pathlib import Path

import click

from simulator.authoring.formatting import CannotFormatError, formatted
from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.sources import read_source
from simulator.scenario.library import files_meant


@click.command("format")
@click.argument(
    "paths", nargs=-1, required=True, metavar="PATHS...", type=click.Path(path_type=Path)
)
@click.option("--check", "only_check", is_flag=True, help="Change nothing; fail if it would.")
@pass_settings
def format_command(settings: Settings, *, paths: tuple[Path, ...], only_check: bool) -> int:
    """Rewrite scenario files, or folders of them, in their usual order and depth.

    Remarks go with the line they stand above, and no word is changed. With --check nothing is
    written, and the exit code is 1 if something would be.
    """
    screen = Screen(no_input=settings.no_input)
    files = files_meant(paths)
    if not files:
        raise Failure(
            f"There is no scenario file in {paths[0]}: none ends in .yaml.", Exit.NOT_FOUND
        )
    changed, refused = 0, False
    for path in files:
        source = read_source(path)
        try:
            text = formatted(source)
        except CannotFormatError as error:
            screen.tell(
                f"{path} is left as it is: {error}. `warmcall check {path}` says what is wrong."
            )
            refused = True
            continue
        if text == source.text:
            continue
        changed += 1
        screen.show(str(path))
        if not only_check:
            _replace(path, text)
    would = "would be changed" if only_check else "changed"
    screen.tell(f"{changed} of {len(files)} {'file' if len(files) == 1 else 'files'} {would}.")
    if refused:
        return Exit.SCENARIO_INVALID
    return Exit.ERROR if only_check and changed else Exit.DONE


def _replace(path: Path, text: str) -> None:
    # Written whole under another name first: a file is never left half written.
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise Failure(f"{path} could not be written: {error.strerror}.") from error
