"""One line typed at the desk, between calls, taken apart. Nothing is done here.

The same grammar is a story of a month: while a call lasts, the lines are what is said.
"""

import difflib
from dataclasses import dataclass

COMMANDS: dict[str, str] = {
    "book": "all accounts: how they stand, what is due",
    "look WHO": "one account: its story, notes, promises, shelf and colleagues",
    "plan WHO PURPOSE | QUESTION | …": "plan the next call",
    "call WHO": "ring",
    "answer": "take the call when the phone rings; `ignore` lets it ring",
    "note WHO DISCUSSED | PROPOSED | NEXT PURPOSE": "write the note of the last call",
    "notes": "all plans and notes in the order of days, as a coach reads them",
    "send WHO ITEM": "send something from the shelf",
    "ask WHO COLLEAGUE": "ask your own people what is really possible",
    "keep WHO NUMBER": "do what you promised, by its number in the ledger",
    "let-go WHO": "decide to call no more",
    "rewind WHO": "take the last call back, and all that was done since",
    "debrief [WHO]": "how the relationship has gone so far",
    "next": "end the day",
    "quit": "leave; everything is kept",
}
_SAME = {
    "list": "book",
    "account": "look",
    "show": "look",
    "ring": "call",
    "promise": "keep",
    "done": "keep",
    "end-day": "next",
    "day": "next",
    "exit": "quit",
    "?": "help",
    "letgo": "let-go",
}
_NAMES = (*(name.split()[0] for name in COMMANDS), "ignore", "help")
_WITHOUT_NAME = ("book", "notes", "answer", "ignore", "next", "quit", "help", "debrief")


@dataclass(frozen=True, slots=True)
class DeskLine:
    """What a line asks for: a command, whom it is about, and the rest."""

    name: str
    who: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A line that is no command; `why` says so to a person."""

    why: str


def parse_desk(line: str) -> DeskLine | Unknown | None:
    """What a typed line asks for; None for a blank line or a comment."""
    text = line.strip()
    if not text or text.startswith("#"):
        return None
    first, _, rest = text.lstrip("/").partition(" ")
    name = first.lower().replace("_", "-")
    name = _SAME.get(name, name)
    if name not in _NAMES:
        near = difflib.get_close_matches(name, _NAMES, n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        return Unknown(f"There is no command {first[:40]}.{meant} Type help for all of them.")
    who, _, more = rest.strip().partition(" ")
    if not who and name not in _WITHOUT_NAME:
        return Unknown(
            f"Say with whom, for instance: {name} {'dana' if name != 'keep' else 'dana 1'}"
        )
    return DeskLine(name=name, who=who, rest=more.strip())


def parts_of(text: str) -> tuple[str, ...]:
    """The parts between the bars, as many as there are."""
    return tuple(part.strip() for part in text.split("|"))
