"""One typed line of a call, taken apart: words to say, or a command beginning with "/".

The same grammar is a story file. Nothing is done here, and nothing printed.
"""

import re
import unicodedata
from dataclasses import dataclass

LONGEST_WAIT_S = 3600


@dataclass(frozen=True, slots=True)
class Say:
    """Words for the customer."""

    text: str


@dataclass(frozen=True, slots=True)
class Wait:
    """Say nothing for a while."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Interrupt:
    """Words spoken over her last line."""

    text: str


@dataclass(frozen=True, slots=True)
class Rewind:
    """Take the last turns back."""

    turns: int


@dataclass(frozen=True, slots=True)
class Correct:
    """Put other words in the place of a turn already said."""

    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class Order:
    """One of `ORDERS`; what stands behind it matters only to a note."""

    name: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A line that begins like a command and is none; nothing is sent to the customer."""

    why: str


Line = Say | Wait | Interrupt | Rewind | Correct | Order | Misspelt

ORDERS: dict[str, str] = {
    "hint": "one sentence that would help now (not in an exam)",
    "repeat": "show her last line again",
    "note": "keep a line for your call note, for instance: /note three stops a week",
    "plan": "show the plan you made for this call",
    "pause": "stop the clock; nothing happens until you go on",
    "hang-up": "put the phone down",
    "help": "this list",
}
WITH_ARGUMENTS: dict[str, str] = {
    "wait N": "say nothing for N seconds",
    "interrupt TEXT": "speak over her last line",
    "rewind N": "take back your last N turns (1 if you leave N out)",
    "correct N TEXT": "put other words in the place of your turn N",
}
_SAME = {"hangup": "hang-up", "bye": "hang-up", "quit": "hang-up", "exit": "hang-up", "?": "help"}
_NAMES = [*ORDERS, *(name.split()[0] for name in WITH_ARGUMENTS)]


def printable(text: str) -> str:
    """The text without line ends, and with other control characters as spaces."""
    return "".join(
        " " if unicodedata.category(c) == "Cc" and c != "\t" else c for c in text.rstrip("\r\n")
    )


def parse(line: str) -> Line | None:
    """What a typed line asks for; None for a blank line or a comment."""
    text = line.strip()
    if not text or text.startswith("#"):
        return None
    if not text.startswith("/"):
        return Say(text)
    match = re.fullmatch(r"/\s*([\w?-]*)\s*(.*)", text, flags=re.DOTALL)
    if match is None:
        return _unknown(text.split()[0])
    name, rest = match[1].lower().replace("_", "-"), match[2].strip()
    name = _SAME.get(name, name)
    match name:
        case "wait":
            return _wait(rest)
        case "interrupt":
            if not rest:
                return Misspelt(
                    "Write what you say over her, for instance: /interrupt Sorry, one question."
                )
            return Interrupt(rest)
        case "rewind":
            return _rewind(rest)
        case "correct":
            return _correct(rest)
        case _ if name in ORDERS:
            return Order(name, rest)
        case _:
            return _unknown("/" + name)


def _wait(rest: str) -> Line:
    match = re.fullmatch(r"(\d{1,6}(?:\.\d{1,3})?)\s*(?:s|sec|seconds)?", rest)
    if match is None or not 0 < float(match[1]) <= LONGEST_WAIT_S:
        return Misspelt("Write for how many seconds you say nothing, for instance: /wait 5")
    return Wait(float(match[1]))


def _rewind(rest: str) -> Line:
    if not rest:
        return Rewind(1)
    if not re.fullmatch(r"\d{1,6}", rest) or int(rest) == 0:
        return Misspelt("Write how many of your turns to take back, for instance: /rewind 2")
    return Rewind(int(rest))


def _correct(rest: str) -> Line:
    match = re.fullmatch(r"(\d{1,6})[:.]?\s+(\S.*)", rest, flags=re.DOTALL)
    if match is None or int(match[1]) == 0:
        return Misspelt(
            "Write the number of your turn and then what it should have been, for instance: "
            "/correct 2 What still goes wrong?"
        )
    return Correct(int(match[1]), match[2])


def _unknown(word: str) -> Misspelt:
    import difflib

    near = difflib.get_close_matches(word.strip("/"), _NAMES, n=1)
    meant = f" Did you mean /{near[0]}?" if near else ""
    return Misspelt(
        f"There is no command {word}.{meant} /help lists them all. Nothing was said to her."
    )
