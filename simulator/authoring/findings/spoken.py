"""Lines as they are spoken: what is too long for a breath, and what a voice stumbles on."""

import re
import unicodedata
from collections.abc import Iterator

from simulator.scenario.diagnostics import Problems
from simulator.scenario.nodes import KeysNode, ListNode, Node, TextNode, texts

# The rubric's own measure of what can be passed on in one breath.
LONGEST_BREATH = 30
_SPOKEN = frozenset(
    {
        "says",
        "guarded",
        "dropped",
        "lines",
        "asks_for_delay",
        "offers_day",
        "before_need",
        "no_day",
        "too_early",
        "wrong_step",
    }
)
_SILENT_PARTS = frozenset({"trainee", "examples", "say_instead"})  # nobody says these to him
_STOP = re.compile(r"[.!?;:…]+[\"'”’)]*\s|\s[–—-]\s|[–—]")
_PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
# What a synthesiser reads as a symbol, as letters, or leaves out; with what to write instead.
_STUMBLES = (
    (re.compile(r"[\[\](){}<>]"), "write the sentence without brackets"),
    (re.compile(r"[*_#~^|\\=+@]"), "write it as a word"),
    (re.compile(r"\d\s?%|%"), "write it as a word: three percent"),
    (re.compile(r"[$£€]\s?\d|\d\s?[$£€]"), "write the money in words: three hundred pounds"),
    (re.compile(r"\w/\w|/"), "write 'or', 'a' or 'per': twice a week"),
    (re.compile(r"\b(?:e\.g|i\.e|etc|approx|incl|resp)\.", re.I), "write the words out"),
    (re.compile(r"\bwww\.|\bhttps?:|\w@\w"), "say it as one would on the phone"),
)
_PICTURES = frozenset({"So", "Sk", "Cf", "Co"})


def find_in_spoken(tree: Node, problems: Problems) -> None:
    """Report lines of a file of any kind that cannot be said well."""
    for text in _spoken(tree):
        said = _PLACEHOLDER.sub("x", text.value)
        longest = max((len(part.split()) for part in _STOP.split(f"{said} ")), default=0)
        if longest > LONGEST_BREATH:
            problems.add("SC316", text, count=longest, limit=LONGEST_BREATH)
        if found := _stumbles(said):
            problems.add("SC317", text, mark=found[0], help=found[1])


def _spoken(node: Node) -> Iterator[TextNode]:
    """Every text that is said to the trainee."""
    match node:
        case KeysNode(entries=entries):
            for key, value in entries:
                if key.value not in _SILENT_PARTS:
                    if key.value in _SPOKEN and _holds_texts(value):
                        yield from texts(value)
                    else:
                        yield from _spoken(value)
        case ListNode(items=items):
            for item in items:
                yield from _spoken(item)
        case TextNode():
            pass


def _holds_texts(node: Node) -> bool:
    """Whether this is a text or a list of texts: the cells of a library are no text."""
    if isinstance(node, ListNode):
        return all(isinstance(item, TextNode) for item in node.items)
    return isinstance(node, TextNode)


def _stumbles(said: str) -> tuple[str, str] | None:
    for pattern, hint in _STUMBLES:
        if match := pattern.search(said):
            return match.group().strip(), hint
    picture = next((c for c in said if unicodedata.category(c) in _PICTURES and c != "°"), "")
    return (picture, "leave it out") if picture else None
