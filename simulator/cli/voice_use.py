"""Using voice from a command: what is missing is told in words, with the exit code for it."""

import contextlib
from collections.abc import Iterator

import click

from simulator.cli.exits import Exit, Failure

natural_option = click.option(
    "--natural",
    is_flag=True,
    envvar="WARMCALL_NATURAL",
    help="A natural voice (an extra: pip install '.[natural-voice]'); WARMCALL_NATURAL=1 keeps it.",
)


@contextlib.contextmanager
def voice_failures() -> Iterator[None]:
    """Turn what voice may raise into a `Failure`: 6 without voice, 1 for a useless file."""
    try:
        from simulator.voice.ports import AudioUnreadable, VoiceError
    except ImportError as error:
        raise _not_installed(error) from error
    try:
        yield
    except AudioUnreadable as error:
        raise Failure(str(error)) from error
    except VoiceError as error:
        raise Failure(str(error), Exit.AUDIO_UNAVAILABLE) from error
    except ImportError as error:
        raise _not_installed(error) from error


def _not_installed(error: ImportError) -> Failure:
    return Failure(
        f"Sound cannot be used here: {error.name or 'a part of voice'} is not installed. "
        "Install it in your copy of warmcall with `pip install '.[voice,offline-model]'`, or type "
        "the call: "
        "everything else works without it.",
        Exit.AUDIO_UNAVAILABLE,
    )
