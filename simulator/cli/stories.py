"""Reading a story, one turn a line, from a stream; whatever is no text is told in words."""

from collections.abc import Iterator
from typing import BinaryIO

from simulator.cli.exits import Failure
from simulator.practice.grammar import printable

LONGEST_LINE = 2_000_000  # bytes; a turn of a megabyte is heard


class StoryUnreadableError(Failure):
    """What came in is no story; the message says at which line and why."""


def story_lines(stream: BinaryIO, name: str = "standard input") -> Iterator[str]:
    """Its lines as they come, without line ends and control characters.

    Raises `StoryUnreadableError` at a line that is not text, or is far too long.
    """
    number = 0
    while raw := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(raw) > LONGEST_LINE:
            raise StoryUnreadableError(
                f"Line {number} of {name} is longer than {LONGEST_LINE:,} bytes. A story has "
                "one turn of the call on each line; this is something else."
            )
        try:
            text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise StoryUnreadableError(
                f"Line {number} of {name} is not text (byte {error.start + 1} is not UTF-8). A "
                "story is a plain text file saved as UTF-8, one turn of the call on each line."
            ) from error
        if "\0" in text:
            raise StoryUnreadableError(
                f"Line {number} of {name} is not text but binary content. A story is a plain "
                "text file, one turn of the call on each line."
            )
        yield printable(text)


def nothing_in(name: str = "standard input") -> StoryUnreadableError:
    """What is told when there is no turn at all: an empty story is no call."""
    return StoryUnreadableError(
        f"There is nothing to say in {name}, so no call was held. Give one turn of the call on "
        "each line, or start warmcall in a terminal and type."
    )
