"""Exit codes, and the one exception that carries a message and a code to the shell."""

import textwrap
from enum import IntEnum
from typing import IO, Any

import click

from simulator.visible import visible


class Exit(IntEnum):
    """What the shell is told."""

    DONE = 0
    ERROR = 1  # also a failed verify
    USAGE = 2
    NOT_FOUND = 3
    SCENARIO_INVALID = 4
    BELOW_PASS_MARK = 5  # score, play --exam
    AUDIO_UNAVAILABLE = 6
    INTERRUPTED = 130  # after saving


class Failure(click.ClickException):
    """Something a person must be told; one plain paragraph and an exit code."""

    def __init__(self, message: str, code: Exit = Exit.ERROR) -> None:
        """The message says what happened and what to do."""
        super().__init__(message)
        self.code = code

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the paragraph on standard error."""
        click.echo(paragraph(visible(self.format_message())), file=file, err=True)


def paragraph(text: str, width: int = 88) -> str:
    """The text wrapped for reading; lines that are set out on purpose keep their breaks."""
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        if not line.startswith(" ")
        else line
        for line in text.splitlines()
    )
