"""A scenario put into another part of the year: dates by whole weeks, words by a list.

Whole weeks keep every weekday what it is. What the texts call a date cannot be reckoned,
only said: the author lists it, and what was forgotten is reported.
"""

import re
from datetime import date, timedelta

from simulator.scenario.diagnostics import Problems
from simulator.scenario.nodes import KeysNode, ListNode, Node, TextNode, texts

# Without May, which is a verb far more often than a month.
_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
_NAMES_A_MONTH = re.compile(rf"\b(?:{_MONTHS})\b")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})")


def moved(tree: KeysNode, weeks: int, words: KeysNode | None, problems: Problems) -> KeysNode:
    """The tree with every date `weeks` later and every listed wording in place of the old.

    A wording that stands nowhere is reported at its key, a month nobody spoke of in the
    list at the text that names it.
    """
    pairs = [
        (key, value.value)
        for key, value in (words.entries if words is not None else ())
        if isinstance(value, TextNode)
    ]
    pairs.sort(key=lambda pair: -len(pair[0].value))
    swaps = _Swaps([(key.value, new) for key, new in pairs], weeks)
    changed = swaps.tree(tree)
    assert isinstance(changed, KeysNode), "keys stay keys"
    for key, _ in pairs:
        if key.value not in swaps.met:
            problems.add("SC507", key, value=key.value)
    if weeks:
        known = " ".join(key.value for key, _ in pairs)
        for text in texts(tree):
            for name in _NAMES_A_MONTH.findall(text.value):
                if name not in known:
                    problems.add("SC508", text, value=name, weeks=weeks)
    return changed


def reworded(text: str, words: dict[str, str]) -> str:
    """A text with every listed wording in place of the old one."""
    pairs = sorted(words.items(), key=lambda pair: -len(pair[0]))
    return _Swaps(pairs, 0).text(text)


class _Swaps:
    """One run over a tree; `met` are the wordings it came upon."""

    def __init__(self, words: list[tuple[str, str]], weeks: int) -> None:
        self.words = dict(words)
        self.later = timedelta(weeks=weeks)
        self.met: set[str] = set()
        # One pass, longest first: what was put in is not changed once more.
        alternatives = "|".join(re.escape(old) for old, _ in words)
        self.pattern = re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)") if words else None

    def tree(self, node: Node) -> Node:
        match node:
            case TextNode():
                return TextNode(
                    value=self.text(node.value),
                    place=node.place,
                    is_plain=node.is_plain,
                    in_brackets=node.in_brackets,
                )
            case ListNode():
                return ListNode(items=tuple(self.tree(i) for i in node.items), place=node.place)
            case KeysNode():
                return KeysNode(
                    entries=tuple((key, self.tree(value)) for key, value in node.entries),
                    place=node.place,
                )

    def text(self, value: str) -> str:
        if _DAY.fullmatch(value):
            return _shifted(value, self.later)
        if (moment := _MOMENT.fullmatch(value)) is not None:
            return f"{_shifted(moment[1], self.later)} {moment[2]}"
        if self.pattern is None:
            return value
        return self.pattern.sub(self._swap, value)

    def _swap(self, found: re.Match[str]) -> str:
        self.met.add(found[0])
        return self.words[found[0]]


def _shifted(day: str, later: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + later).isoformat()
    except (ValueError, OverflowError):
        return day  # no date at all: the schema says so
