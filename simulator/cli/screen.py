"""Where text goes and how it looks: data to standard output, everything else beside it.

With `--json` only the result goes to standard output. What is said in a call and how it
was scored is data too; prompts and hints are not, and go to standard error unless a
person is looking at standard output.
"""

import json
import os
import re
import sys
import textwrap

import click

from simulator.cli.exits import paragraph
from simulator.encoding import Json
from simulator.practice.grammar import printable
from simulator.visible import visible

WIDEST = 88  # columns
# What `Screen` itself writes around words; the words inside have stand-ins already.
_STYLE = re.compile("(\x1b\\[(?:0|1|2|32|33)m)")


def _safe(text: str) -> str:
    parts = _STYLE.split(text)
    return "".join(part if n % 2 else visible(part) for n, part in enumerate(parts))


class Screen:
    """One command's output and, where somebody is there, its questions."""

    def __init__(self, *, as_json: bool = False, no_input: bool = False, plain: bool = False):
        """`no_input`: nothing is ever asked. `plain`: no colour and no decoration."""
        self.as_json = as_json
        self.is_watched = sys.stdout.isatty() and not as_json
        self.can_ask = sys.stdin.isatty() and not no_input
        self.plain = plain or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        # A terminal shows what was typed; a file or a pipe has to be told.
        self.echoes = not (self.can_ask and self.is_watched)

    @property
    def width(self) -> int:
        """Columns for running text."""
        import shutil

        return min(WIDEST, max(40, shutil.get_terminal_size((WIDEST, 24)).columns - 2))

    def show(self, text: str = "") -> None:
        """What the command is for: transcript, scorecard, list."""
        click.echo(_safe(text), err=self.as_json, color=None if not self.plain else False)

    def tell(self, text: str = "") -> None:
        """Hints and explanations for a person, set as paragraphs."""
        click.echo(
            paragraph(_safe(text), self.width),
            err=not self.is_watched,
            color=None if not self.plain else False,
        )

    def result(self, data: Json) -> None:
        """The result of `--json`, one line on standard output."""
        # Inside a string JSON's own escape says the same and steers no terminal.
        text = json.dumps(data, ensure_ascii=False)
        click.echo("".join(c if visible(c) == c else json.dumps(c)[1:-1] for c in text))

    def strong(self, text: str) -> str:
        """For headings and names."""
        return self._styled(text, bold=True)

    def faint(self, text: str) -> str:
        """For what need not be read."""
        return self._styled(text, dim=True)

    def good(self, text: str) -> str:
        """For what went well."""
        return self._styled(text, fg="green")

    def bad(self, text: str) -> str:
        """For what did not."""
        return self._styled(text, fg="yellow")

    def _styled(self, text: str, *, bold: bool = False, dim: bool = False, fg: str = "") -> str:
        safe = visible(text)
        if self.plain:
            return safe
        return click.style(safe, bold=bold or None, dim=dim or None, fg=fg or None)

    def wrapped(self, text: str, *, first: str = "", rest: str | None = None) -> str:
        """Running text at this width; `first` opens it and `rest` begins the other lines."""
        return textwrap.fill(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=" " * len(first) if rest is None else rest,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def said(self, speaker: str, text: str) -> None:
        """A line of the call."""
        label = f"{speaker}: "
        laid_out = self.wrapped(visible(text), first=label, rest="  ")
        self.show(self.strong(label) + laid_out[len(label) :])

    def scorecard(self, text: str) -> None:
        """A rendered scorecard, its verdicts in colour where that is wanted."""
        for line in text.splitlines():
            self.show(self._coloured(self._narrowed(line)))

    def _narrowed(self, line: str) -> str:
        """A line that is longer than this terminal is wide, broken between words."""
        if len(line) <= self.width + 2 or not self.is_watched:
            return line
        deep = " " * (len(line) - len(line.lstrip()) + 2)
        return self.wrapped(line.strip(), first=deep[2:], rest=deep)

    def _coloured(self, line: str) -> str:
        match line.strip()[:1]:
            case "✓":
                return self.good(line)
            case "✗" | "!":
                return self.bad(line)
            case "–":
                return self.faint(line)
            case _:
                return self.strong(line) if line[:1].strip() else visible(line)

    def ask(self, prompt: str) -> str:
        """A line typed by the person; EOFError at the end of input."""
        if self.can_ask and self.is_watched:
            import readline  # noqa: F401 - gives input() its editing and its history

            return printable(input(prompt))
        click.echo(prompt, err=True, nl=False)
        return printable(input())

    def ask_or_skip(self, prompt: str) -> str:
        """Like `ask`, for what may be left out: the end of input is an empty answer."""
        try:
            return self.ask(prompt).strip()
        except EOFError:
            self.tell()
            return ""


class Unseen(Screen):
    """A screen nobody looks at, for calls that are only scored."""

    def __init__(self) -> None:
        """Nothing is shown and nothing is asked."""
        super().__init__(no_input=True, plain=True)
        self.echoes = False

    def show(self, text: str = "") -> None:
        """Nobody sees it."""

    def tell(self, text: str = "") -> None:
        """Nobody reads it."""
