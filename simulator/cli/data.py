"""`warmcall data`: what is kept on this computer, and taking it along or deleting it."""

from datetime import date
from pathlib import Path

import click

from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.encoding import Json
from simulator.records.kept_calls import (
    KeptCall,
    delete_books,
    delete_calls,
    kept_books,
    kept_calls,
    pack,
)
from simulator.records.recordings import forget, forget_expired
from simulator.records.store import LogNotFoundError

_MOST_SHOWN = 20  # calls, before they are deleted
_json_option = click.option(
    "--json", "as_json", is_flag=True, help="One JSON object on standard output."
)
_trainee_option = click.option("--trainee", default=None, help="Only this trainee's calls.")


@click.group("data", invoke_without_command=True)
@_json_option
@click.pass_context
def data_command(ctx: click.Context, as_json: bool) -> None:
    """Say what is kept on this computer, and where; nothing leaves it.

    `list`, `export` and `delete` are for the calls: their text, and their sound where a
    trainee has agreed to keep it.
    """
    settings = ctx.find_object(Settings)
    assert settings is not None
    forget_expired(settings.store, date.today())
    if ctx.invoked_subcommand is not None:
        return
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    store = settings.store
    calls = kept_calls(store)
    with_sound = sum(call.recording is not None for call in calls)
    if as_json:
        screen.result(
            {
                "schema_version": 1,
                "data": str(store.root),
                "calls": str(store.calls),
                "scenarios": str(store.scenarios),
                "recorded": len(calls),
                "with_sound": with_sound,
            }
        )
        return
    screen.show(f"Recorded calls ({len(calls)}, {with_sound} with sound):  {store.calls}")
    screen.show(f"Your own scenarios:   {store.scenarios}")
    screen.show(f"Keys of the app:      {settings.settings_folder / 'keys.toml'}")
    screen.tell()
    screen.tell(
        "Everything warmcall keeps lies in these folders, which only you can read. "
        "`warmcall data list` shows the calls, `warmcall data export` packs them to take along, "
        "`warmcall data delete` deletes them. Another folder is used with --data or WARMCALL_DATA."
    )


@data_command.command("list")
@_trainee_option
@_json_option
@pass_settings
def list_command(settings: Settings, trainee: str | None, as_json: bool) -> None:
    """List the calls kept here, with their size and the sound kept of them."""
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    calls, books = kept_calls(settings.store, trainee), kept_books(settings.store, trainee)
    if as_json:
        screen.result(
            {
                "schema_version": 1,
                "calls": [_as_json(call) for call in calls],
                "books": [str(book) for book in books],
            }
        )
        return
    if not calls:
        screen.tell("No call is kept here.")
    for book in books:
        screen.show(f"{book.name}: a book of accounts")
    for call in calls:
        when = call.started.replace("T", " ")[:16]
        screen.show(f"{call.name}  {when:<16}  {_size(call.text_bytes):>8}{_sound_of(call)}")


@data_command.command("export")
@click.argument("names", nargs=-1, metavar="[CALL]...")
@_trainee_option
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("warmcall-data.zip"),
    show_default=True,
    help="The zip file to write.",
)
@pass_settings
def export_command(
    settings: Settings, names: tuple[str, ...], trainee: str | None, target: Path
) -> None:
    """Pack calls, text and sound, into a zip file; without a name all, and books of accounts.

    A CALL is a number, the start of an id, a path, or `last`. Unpacked anywhere, the folder
    works with --data.
    """
    screen = Screen(no_input=settings.no_input)
    calls = _meant(settings, names, trainee)
    if not calls:
        raise Failure("No call is kept here, so there is nothing to pack.", Exit.NOT_FOUND)
    try:
        books = () if names else kept_books(settings.store, trainee)
        pack(settings.store, calls, target, books=books)
    except FileExistsError as error:
        raise Failure(
            f"{target} is there already and is not written over. Name another file after --to."
        ) from error
    except OSError as error:
        raise Failure(
            f"{target} could not be written: {error.strerror}. Name another place after --to."
        ) from error
    screen.show(f"{_calls(len(calls))} packed into {target} ({_size(target.stat().st_size)}).")


@data_command.command("delete")
@click.argument("names", nargs=-1, metavar="[CALL]...")
@_trainee_option
@click.option("--all", "everything", is_flag=True, help="All calls and books, or all of --trainee.")
@click.option("--audio", is_flag=True, help="Only the sound; the text of the calls stays.")
@click.option("--yes", is_flag=True, help="Don't ask.")
@pass_settings
def delete_command(
    settings: Settings,
    *,
    names: tuple[str, ...],
    trainee: str | None,
    everything: bool,
    audio: bool,
    yes: bool,
) -> None:
    """Delete calls for good: their text, score, note and sound, or with --audio the sound.

    A CALL is a number, the start of an id, a path, or `last`.
    """
    screen = Screen(no_input=settings.no_input)
    if bool(names) == everything:
        raise click.UsageError("Name the calls to delete, or say --all.")
    calls = _meant(settings, names, trainee)
    if audio:
        calls = tuple(call for call in calls if call.recording is not None)
    books = kept_books(settings.store, trainee) if everything and not audio else ()
    if not (calls or books):
        screen.tell("There is nothing to delete.")
        return
    what = f"the sound of {_calls(len(calls))}" if audio else f"{_calls(len(calls))} for good"
    if books:
        what += f", and {len(books)} book{'s' if len(books) > 1 else ''} of accounts"
    if not (yes or _agreed(screen, calls, what)):
        screen.tell("Nothing was deleted.")
        return
    try:
        if audio:
            for call in calls:
                forget(call.path)
        else:
            delete_calls(settings.store, calls)
            delete_books(books)
            for folder in {call.path.parent.name for call in calls}:  # their figures in lists
                (settings.cache_folder / f"attempts-{folder}.json").unlink(missing_ok=True)
    except OSError as error:
        raise Failure(
            f"{error.filename} could not be deleted: {error.strerror}. Some of it may be gone "
            "already; `warmcall data list` shows what is left."
        ) from error
    screen.show(f"Deleted {what}.")


def _agreed(screen: Screen, calls: tuple[KeptCall, ...], what: str) -> bool:
    """Show what would go and ask; a `Failure` where nobody can be asked."""
    for call in calls[:_MOST_SHOWN]:
        screen.tell(f"  {call.name}{_sound_of(call)}")
    if len(calls) > _MOST_SHOWN:
        screen.tell(f"  and {len(calls) - _MOST_SHOWN} more")
    if not screen.can_ask:
        raise Failure(f"This would delete {what}. To do it without being asked add --yes.")
    return screen.ask_or_skip(f"Delete {what}? Type yes: ").lower() in ("yes", "y")


def _meant(settings: Settings, names: tuple[str, ...], trainee: str | None) -> tuple[KeptCall, ...]:
    """The calls of these names, or without any all of them, each once."""
    calls = {call.path: call for call in kept_calls(settings.store, None if names else trainee)}
    if not names:
        return tuple(calls.values())
    try:
        paths = [settings.store.resolve(name, trainee or "").absolute() for name in names]
    except LogNotFoundError as error:
        raise Failure(str(error), Exit.NOT_FOUND) from error
    known = {path.absolute(): call for path, call in calls.items()}
    for path in paths:
        if path not in known:
            raise Failure(
                f"{path} is no call of the data folder {settings.store.root}, so it is left "
                "alone. Name the folder it belongs to with --data.",
                Exit.NOT_FOUND,
            )
    return tuple(dict.fromkeys(known[path] for path in paths))


def _calls(count: int) -> str:
    return "1 call" if count == 1 else f"{count} calls"


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1e3))} kB"


def _sound_of(call: KeptCall) -> str:
    if call.recording is None:
        return ""
    until = call.recording.consent.delete_on if call.recording.consent else "today"
    turns, size = len(call.recording.turns), _size(call.recording.size)
    return f"  + sound of {turns} turn{'s' if turns != 1 else ''}, {size}, until {until}"


def _as_json(call: KeptCall) -> dict[str, Json]:
    sound: dict[str, Json] | None = None
    if call.recording is not None:
        consent = call.recording.consent
        sound = {
            "turns": [str(turn) for turn in call.recording.turns],
            "bytes": call.recording.size,
            "consent": consent.wording if consent else None,
            "given": consent.given if consent else None,
            "delete_on": consent.delete_on if consent else None,
        }
    return {
        "id": call.name,
        "path": str(call.path),
        "started": call.started or None,
        "bytes": call.text_bytes,
        "sound": sound,
    }
