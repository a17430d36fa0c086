"""`warmcall book`, `account` and `plan`: opening a book and sitting down at the desk."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import search_path

if TYPE_CHECKING:
    from simulator.records.open_book import OpenBook


def _opened(settings: Settings, *, trainee: str, account: str, new: bool, seed: int) -> "OpenBook":
    from simulator.accounts.engine import BookError
    from simulator.records.book_file import UnreadableBookError
    from simulator.records.open_book import Wanted, open_book
    from simulator.scenario.library import ScenarioInvalid, ScenarioNotFound

    search = search_path(settings)
    wanted = Wanted(trainee=trainee, account=account, new=new, seed=seed)
    try:
        return open_book(settings.store, search, wanted)
    except ScenarioNotFound as error:
        raise Failure(str(error), Exit.NOT_FOUND) from error
    except ScenarioInvalid as error:
        raise Failure(
            f"{error}\n\nThe account cannot be played until this is put right.",
            Exit.SCENARIO_INVALID,
        ) from error
    except UnreadableBookError as error:
        raise Failure(str(error)) from error
    except BookError as error:
        raise Failure(
            f"This book was played with another version of warmcall and cannot be gone on with: "
            f"{error} Begin a new one with --new; the old file is kept beside it."
        ) from error


Command = Callable[..., int]


def _for_both(command: Command) -> Command:
    """What a whole book and one account are opened with."""
    for option in (
        click.option(
            "--html", type=click.Path(path_type=Path), help="Write the debrief as a page."
        ),
        click.option("--verify", is_flag=True, help="Only prove that every call was as it says."),
        click.option("--json", "as_json", is_flag=True, help="How it stands at last, as JSON."),
        click.option("--show", is_flag=True, help="Only show how it stands."),
        click.option("--hands-free", is_flag=True, help="With --voice: just talk, without Enter."),
        click.option("--voice", "aloud", is_flag=True, help="Talk: Enter begins and ends a turn."),
        click.option("--exam", is_flag=True, help="Calls without hints and second tries."),
        click.option(
            "--seed", type=click.IntRange(0, 2**31), default=1, help="Picks other wordings."
        ),
        click.option("--trainee", default="", help="Whose it is."),
        click.option("--new", is_flag=True, help="Begin anew; the old one is kept beside it."),
    ):
        command = option(command)
    return command


@click.command("book")
@_for_both
@pass_settings
def book_command(settings: Settings, /, **asked: Any) -> int:
    """Look after ten customers for a month, a few calls a day.

    When standard input is no terminal it is read: one command or one turn of a call a line.
    """
    return _sit_down(settings, account="", **asked)


@click.command("account")
@click.argument("name")
@_for_both
@pass_settings
def account_command(settings: Settings, /, *, name: str, **asked: Any) -> int:
    """Look after one customer for some weeks: one account in an evening.

    When standard input is no terminal it is read: one command or one turn of a call a line.
    """
    return _sit_down(settings, account=name, **asked)


def _sit_down(
    settings: Settings,
    *,
    account: str,
    new: bool,
    trainee: str,
    seed: int,
    exam: bool,
    aloud: bool,
    hands_free: bool,
    show: bool,
    as_json: bool,
    verify: bool,
    html: Path | None,
) -> int:
    opened = _opened(settings, trainee=trainee, account=account, new=new, seed=seed)
    if hands_free and not aloud:
        raise click.UsageError("--hands-free is for spoken calls: add --voice.")
    if verify:
        return _verify(opened)
    return _sit(
        settings,
        opened,
        exam=exam,
        aloud=aloud,
        hands_free=hands_free,
        show=show or html is not None,
        as_json=as_json,
        html=html,
    )


@click.command("plan")
@click.argument("name")
@click.argument("plan")
@click.option("--trainee", default="", help="Whose book it is.")
@click.option("--alone", is_flag=True, help="The account played alone, not the book.")
@pass_settings
def plan_command(settings: Settings, *, name: str, plan: str, trainee: str, alone: bool) -> int:
    """Plan the next call with an account of the book: 'PURPOSE | QUESTION | QUESTION'."""
    from simulator.cli.desk import Desk

    opened = _opened(settings, trainee=trainee, account=name if alone else "", new=False, seed=1)
    screen = Screen(no_input=True)
    done = Desk(settings, screen, opened).take(f"plan {name} {plan}")
    return Exit.DONE if done else Exit.ERROR


def write_account_note(
    settings: Settings, *, name: str, trainee: str, alone: bool, note: str
) -> int:
    """Write the note of an account's last call: three parts with bars between, or asked for."""
    from simulator.cli.desk import Desk

    opened = _opened(settings, trainee=trainee, account=name if alone else "", new=False, seed=1)
    screen = Screen(no_input=settings.no_input or bool(note))
    done = Desk(settings, screen, opened).take(f"note {name} {note}")
    return Exit.DONE if done else Exit.ERROR


def _verify(opened: "OpenBook") -> int:
    from simulator.records.book_proof import prove_book

    screen = Screen(no_input=True)
    found = prove_book(opened)
    for one in found:
        customer = opened.book.account(one.account).customer
        screen.show(f"Call {one.call} with {customer}: {one.why}.")
    calls = sum(len(account.calls) for account in opened.state.accounts)
    screen.tell(f"{calls - len(found)} of {calls} calls are as the book says.")
    return Exit.ERROR if found else Exit.DONE


def _sit(
    settings: Settings,
    opened: "OpenBook",
    *,
    exam: bool,
    aloud: bool,
    hands_free: bool,
    show: bool,
    as_json: bool,
    html: Path | None,
) -> int:
    from simulator.accounts.debrief import debrief_of
    from simulator.accounts.page import page
    from simulator.cli.account_debrief import show_book_debrief, show_debrief
    from simulator.cli.desk import Desk
    from simulator.cli.desk_view import book_json
    from simulator.encoding import to_json

    screen = Screen(as_json=as_json, no_input=settings.no_input)
    code = int(Exit.DONE)
    if not show:
        desk = Desk(settings, screen, opened, exam=exam)
        if aloud:
            from simulator.cli.book_voice import BookPlayer

            desk.phone.voice = BookPlayer(
                settings, screen, trainee=opened.book.trainee, exam=exam, hands_free=hands_free
            )
        code = desk.sit()
    debriefs = tuple(
        debrief_of(one, opened.of(one), opened.state.day) for one in opened.book.accounts
    )
    if show and not as_json and html is None:
        if len(opened.book.accounts) == 1:
            show_debrief(screen, opened, opened.book.accounts[0])
        else:
            show_book_debrief(screen, opened)
    if html is not None:
        html.write_text(page(debriefs, opened.state.day), encoding="utf-8")
        screen.tell(f"The debrief was written to {html}.")
    if as_json:
        screen.result({**book_json(opened), "debriefs": [to_json(one) for one in debriefs]})
    return code
