"""One guard around every command: whatever goes wrong ends in a sentence and a code."""

import contextlib
import io
import os
import sys
import tempfile
import traceback

import click

from simulator.cli.exits import Exit, Failure, paragraph
from simulator.cli.group import ReaderGoneError, warmcall
from simulator.version import VERSION
from simulator.visible import visible


def run(arguments: list[str] | None = None) -> int:
    """Run the command line; its exit code. Output that cannot be written raises `OSError`."""
    try:
        result = warmcall.main(arguments, prog_name="warmcall", standalone_mode=False)
    except Failure as failure:
        failure.show()
        return failure.code
    except click.ClickException as error:
        told = io.StringIO()
        error.show(file=told)
        click.echo(visible(told.getvalue()), err=True, nl=False)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        with contextlib.suppress(OSError):
            click.echo("\nStopped.", err=True)
        return Exit.INTERRUPTED
    except ReaderGoneError as error:
        raise BrokenPipeError from error
    except OSError as error:
        if error.filename is None:
            raise  # what could not be written is the output itself
        click.echo(paragraph(visible(_unusable(error))), err=True)
        return Exit.ERROR
    except Exception as error:  # noqa: BLE001 - the last guard: no traceback reaches a person
        click.echo(paragraph(_report(error)), err=True)
        return Exit.ERROR
    return result if isinstance(result, int) else Exit.DONE


def _unusable(error: OSError) -> str:
    return (
        f"{error.filename} cannot be used: {error.strerror}. If it lies in the folder where "
        "calls are kept, have it put right or name another folder with --data."
    )


def _report(error: Exception) -> str:
    """Keep where it happened, never what was said; the sentence that tells so."""
    places = "".join(
        f"{frame.filename}:{frame.lineno} in {frame.name}\n"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    try:
        descriptor, path = tempfile.mkstemp(prefix="warmcall-fault-", suffix=".log")
        with os.fdopen(descriptor, "w") as file:
            file.write(
                f"warmcall {VERSION}, Python {sys.version}\n{type(error).__name__}\n{places}"
            )
        where = f"Where in the program it happened stands in {path}, without a word of your call."
    except OSError:
        where = "No report of it could be written."
    return (
        f"Something went wrong inside warmcall ({type(error).__name__}), which is no fault of "
        f"yours. What was recorded of the call is kept. {where} Please send it to whoever "
        "looks after warmcall for you."
    )
