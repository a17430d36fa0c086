"""Recorded clips of an author's lines: which file in `<file stem>.clips/` says which line.

A clip is named after the words of its line, joined by hyphens; the first words are enough
where no other line of that file begins with them. Owns the names. Must not decode sound.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from simulator.scenario.nodes import KeysNode, ListNode, Node, TextNode

SUFFIXES = (".wav", ".flac", ".mp3", ".ogg")
_APOSTROPHES = re.compile("['’]")
_NO_WORD = re.compile(r"[^\w]+", re.UNICODE)
# The keys whose texts are spoken, wherever they stand.
_SPOKEN = frozenset(
    (
        *("says", "guarded", "dropped", "lines", "asks_for_delay", "offers_day"),
        *("before_need", "no_day", "too_early", "wrong_step"),
    )
)


class Misfit(StrEnum):
    """Why a file in the folder of clips is never played."""

    NO_LINE = "no line begins with these words"
    MANY_LINES = "several lines begin with these words"
    NO_SOUND = "it is no wav, flac, mp3 or ogg file"
    LINK = "it is a link, and links are never followed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clips:
    """The clips beside one file."""

    by_name: tuple[tuple[str, Path], ...]  # the whole name of a line, and what says it
    misfits: tuple[tuple[Path, Misfit], ...]


def clip_folder(file: Path) -> Path:
    """Where the clips of an author's file lie."""
    return file.with_name(f"{file.stem}.clips")


def clip_name(line: str) -> str:
    """The whole name of a line's clip, without its ending."""
    return _NO_WORD.sub("-", _APOSTROPHES.sub("", line).casefold()).strip("-")


def clips_beside(file: Path, lines: Iterable[str]) -> Clips:
    """The clips of a file with these lines; a line with a blank to be filled has none."""
    names = {clip_name(line) for line in lines if "{" not in line} - {""}
    found: dict[str, Path] = {}
    misfits = []
    for clip in _files(clip_folder(file)):
        said = _said_by(clip, names)
        if isinstance(said, Misfit):
            misfits.append((clip, said))
        else:
            found[said] = clip
    return Clips(by_name=tuple(found.items()), misfits=tuple(misfits))


def spoken_in(tree: Node) -> tuple[str, ...]:
    """Every text of an author's file that somebody may say."""
    match tree:
        case KeysNode(entries=entries):
            return tuple(
                text
                for key, node in entries
                for text in (_texts(node) if key.value in _SPOKEN else spoken_in(node))
            )
        case ListNode(items=items):
            return tuple(text for item in items for text in spoken_in(item))
        case TextNode():
            return ()


def _texts(node: Node) -> tuple[str, ...]:
    match node:
        case TextNode(value=value):
            return (value,)
        case ListNode(items=items):
            return tuple(text for item in items for text in _texts(item))
        case KeysNode():
            return spoken_in(node)


def _files(folder: Path) -> list[Path]:
    if folder.is_symlink():
        return []
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []


def _said_by(clip: Path, names: set[str]) -> str | Misfit:
    if clip.is_symlink():
        return Misfit.LINK
    if clip.suffix.lower() not in SUFFIXES:
        return Misfit.NO_SOUND
    words = clip_name(clip.stem)
    if words in names:
        return words
    begun = [name for name in names if words and name.startswith(f"{words}-")]
    match begun:
        case [one]:
            return one
        case []:
            return Misfit.NO_LINE
        case _:
            return Misfit.MANY_LINES
