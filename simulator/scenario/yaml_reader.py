"""YAML text to a tree of texts, lists and keys with exact positions.

Only this module knows the YAML library. It reads the parser's events rather than its
nodes: events name aliases before anything follows them, and the tree is built without
recursion, so neither a circle of aliases nor 100,000 open brackets can hurt. Every
scalar stays the text it is written as.
"""

import re
from dataclasses import dataclass, field

import yaml

from simulator.scenario.diagnostics import Problems
from simulator.scenario.nodes import KeysNode, ListNode, Node, Place, SourceFile, TextNode

MOST_LEVELS = 24  # a scenario uses nine
MOST_VALUES = 60_000  # a scenario uses a few hundred, a rich library some thousands

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class _Open:
    """A list or a group of keys whose end has not been read yet."""

    start: yaml.Event
    is_keys: bool
    in_brackets: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[TextNode, Node]] = field(default_factory=dict)
    key: TextNode | None = None  # a key that still waits for its value
    skips_value: bool = False  # the key was no text or stands twice


class _Stop(Exception):
    """Reading any further would mean nothing."""


def read_tree(
    source: SourceFile,
    problems: Problems,
    *,
    most_levels: int = MOST_LEVELS,
    most_values: int = MOST_VALUES,
) -> Node | None:
    """The tree of a file, or None after reporting why there is none.

    Duplicate keys, keys without a value, aliases and tags are reported and left out, so
    that the rest can be checked in the same run.
    """
    reader = _Reader(source, problems, most_levels, most_values)
    try:
        return reader.read()
    except _Stop:
        return None
    except yaml.MarkedYAMLError as error:
        _report(error, reader, problems)
        return None


class _Reader:
    """One pass over the events of a file."""

    def __init__(
        self, source: SourceFile, problems: Problems, most_levels: int, most_values: int
    ) -> None:
        self.source = source
        self.problems = problems
        self.most_levels = most_levels
        self.most_values = most_values
        self.open: list[_Open] = []
        self.root: Node | None = None
        self.values = 0
        self.empty: list[TextNode] = []  # keys without a value

    def read(self) -> Node | None:
        documents = 0
        for event in yaml.parse(self.source.text, Loader=_Loader):
            match event:
                case yaml.DocumentStartEvent():
                    documents += 1
                    if documents > 1:
                        self.problems.add("SC015", self.place(event))
                        raise _Stop
                case yaml.AliasEvent():
                    self.refuse_alias(event, "alias", "*")
                    self.take(self.text(f"*{event.anchor}", event))
                case yaml.ScalarEvent():
                    self.note_extras(event)
                    self.take(self.checked(self.text(event.value, event)))
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    self.note_extras(event)
                    self.enter(event)
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self.leave(event)
                case _:
                    pass
        if self.root is None or (isinstance(self.root, TextNode) and self.root.is_empty):
            self.problems.add("SC016", self.source)
            return None
        for key in self.empty:
            self.problems.add("SC026", key, key=key.value)
        return self.root

    def place(self, event: yaml.Event, until: yaml.Event | None = None) -> Place:
        start, end = event.start_mark, (until or event).end_mark
        assert start is not None, "the parser marks every event"
        assert end is not None, "the parser marks every event"
        return Place(self.source, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def text(self, value: str, event: yaml.Event) -> TextNode:
        plain = isinstance(event, yaml.ScalarEvent) and event.style in (None, "")
        return TextNode(
            value=value,
            place=self.place(event),
            is_plain=plain or isinstance(event, yaml.AliasEvent),
            in_brackets=bool(self.open) and self.open[-1].in_brackets,
        )

    def checked(self, text: TextNode) -> TextNode:
        """The text, reported where its first quotation mark seems to be missing."""
        if text.is_plain and text.value.endswith('"') and text.value.count('"') % 2:
            self.problems.add("SC040", text)
        return text

    def refuse_alias(self, event: yaml.NodeEvent, what: str, first: str) -> None:
        mark = f"{first}{event.anchor}"
        place = self.place(event)
        one = place._replace(end_line=place.line, end_column=place.column + len(mark))
        self.problems.add("SC011", one, mark=mark, what=what, first=first)

    def note_extras(self, event: yaml.NodeEvent) -> None:
        """Report what a file may not have on top of its value: anchors and tags."""
        if event.anchor is not None:
            self.refuse_alias(event, "anchor", "&")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.problems.add("SC012", self.place(event), tag=tag)

    def enter(self, event: yaml.CollectionStartEvent) -> None:
        if len(self.open) >= self.most_levels:
            self.problems.add("SC013", self.place(event), limit=self.most_levels)
            raise _Stop
        self.open.append(
            _Open(
                start=event,
                is_keys=isinstance(event, yaml.MappingStartEvent),
                in_brackets=bool(event.flow_style),
            )
        )

    def leave(self, event: yaml.Event) -> None:
        done = self.open.pop()
        place = self.place(done.start, event)
        node: Node
        if done.is_keys:
            node = KeysNode(entries=tuple(done.entries.values()), place=place)
        else:
            node = ListNode(items=tuple(done.items), place=place)
        self.take(node)

    def take(self, node: Node) -> None:
        """Put a finished value where it belongs: into what is open, or at the root."""
        self.values += 1
        if self.values > self.most_values:
            self.problems.add("SC014", node, limit=f"{self.most_values:,}")
            raise _Stop
        if not self.open:
            self.root = node
            return
        holder = self.open[-1]
        if not holder.is_keys:
            holder.items.append(node)
        elif holder.skips_value:
            holder.skips_value = False
        elif holder.key is not None:
            key, holder.key = holder.key, None
            if isinstance(node, TextNode) and node.is_empty:
                self.empty.append(key)
            else:
                holder.entries[key.value] = (key, node)
        else:
            self.take_key(holder, node)

    def take_key(self, holder: _Open, node: Node) -> None:
        if not isinstance(node, TextNode):
            self.problems.add("SC017", node)
            holder.skips_value = True
        elif (earlier := holder.entries.get(node.value)) is not None:
            line = earlier[0].place.line
            self.problems.add("SC010", node, key=node.value, line=line)
            holder.skips_value = True
        else:
            holder.key = node


# ── what the parser complains about, in a trainer's words ───────────────────

_QUOTES = 'put the whole text in "quotes"'
_NO_END = "a quoted text has no end"
_NEVER_CLOSED = "the quotation mark that opens it is never closed"
# (the parser's words, what is wrong, what it means, what to do)
_COMPLAINTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "a colon stands inside a text without quotes",
        "a colon followed by a space begins a value, and here a value has already begun",
        _QUOTES,
    ),
    (
        "found unexpected end of stream",
        _NO_END,
        _NEVER_CLOSED,
        "close the quotation mark; inside '…' an apostrophe is written twice, inside \"…\" once",
    ),
    (
        "found unknown escape character",
        'a backslash in "…" is followed by something without meaning',
        "inside double quotes a backslash begins a special character",
        "use single quotes '…', or write the backslash twice",
    ),
    (
        "could not find expected ':'",
        "a line has no colon",
        "here each line is a key, a colon and a value",
        "add ': ' after the key, or indent the line if it continues the text above",
    ),
    (
        "did not find expected '-' indicator",
        "a line in this list does not begin with a dash",
        "each entry of a list begins with '- ' in the same column",
        "begin it with '- ', or indent it by two more spaces if it belongs to the entry above",
    ),
    (
        "did not find expected key",
        "this does not fit what stands above it",
        "either the line begins in another column than its neighbours, or a text ended too early",
        "line up the keys; if a text begins with a quotation mark, [ or {, " + _QUOTES,
    ),
    (
        "block sequence entries are not allowed",
        "a list begins in the middle of a line",
        "a dash begins a list entry only at the start of a line",
        "put the list on the lines below its key; if it is a sentence, " + _QUOTES,
    ),
    (
        "found undefined tag handle",
        "a text begins with !",
        "an exclamation mark at the start has a meaning of its own in YAML",
        _QUOTES,
    ),
    (
        "did not find expected alphabetic or numeric character",
        "a text begins with * or &",
        "these characters have a meaning of their own in YAML at the start of a text",
        _QUOTES,
    ),
)
_OTHERWISE = (
    "something is not where it can be",
    "the lines before this place cannot be continued like this",
    "look at quotation marks, brackets and the depth of the lines here; " + _QUOTES,
)
_VALUE = re.compile(r"""\s*(?:-\s+)*(?:[\w-]+:\s+)?(["'{\[]).*\S""")
_CLOSING = {'"': '"', "'": "'", "{": "}", "[": "]"}
_SPECIAL = "a text cannot begin with {first} here"


def _ended_early(before: str) -> tuple[str, str, str] | None:
    """What to say of a line whose text seems to have ended before the author meant it to."""
    value = _VALUE.match(before)
    if value is None or not before.rstrip().endswith(_CLOSING[value[1]]):
        return None
    if value[1] in "{[":
        return (
            f"a text cannot begin with {value[1]} without quotes",
            f"it was read up to the {_CLOSING[value[1]]}, and more words follow",
            _QUOTES,
        )
    return (
        f"more words follow after the closing {value[1]}",
        "the first quotation mark opens the text, the second ends it",
        "begin and end the whole text with one kind of quotation mark, and use the other inside",
    )


_OPENS_A_QUOTE = re.compile(r"""\s*(?:-\s+)*(?:[\w-]+:\s+)?(["'])""")
_KEY = re.compile(r"\s*(?:-\s+)*[\w-]+:(?:\s|$)")
_ENTRY = re.compile(r"(\s*)- ")


def _line_above(source: SourceFile, line: int) -> int:
    """The number of the nearest line above that says something; 0 if there is none."""
    above = line - 1
    while above > 0 and (not source.line(above).strip() or source.line(above).strip()[0] == "#"):
        above -= 1
    return above


def _unclosed_quote(source: SourceFile, until: int) -> int:
    """The first line above `until` on which a quoted text begins and does not end, or 0.

    The parser reads on to the next quotation mark and stumbles there, pages further down.
    """
    for number in range(1, until):
        line = source.line(number)
        quote = _OPENS_A_QUOTE.match(line)
        if quote is None or line.count(quote[1]) % 2 == 0:
            continue
        below = number + 1
        while below < until and not source.line(below).strip():
            below += 1
        if _KEY.match(source.line(below)) or _ENTRY.match(source.line(below)):
            return number
    return 0


def _mistake_above(said: str, source: SourceFile, line: int) -> tuple[str, str, str] | None:
    """What is wrong with the line above, where the parser stumbles only over this one."""
    if not (number := _line_above(source, line)):
        return None
    above = source.line(number).rstrip()
    quote = _OPENS_A_QUOTE.match(above)
    if quote is not None and above.count(quote[1]) % 2:
        return (
            _NO_END,
            _NEVER_CLOSED,
            f"write {quote[1]} at the end of the text",
        )
    entry, depth = _ENTRY.match(source.line(line)), len(above) - len(above.lstrip())
    if entry is not None and depth == len(entry[1]) and not re.match(r"\s*-|.*:\s", above + " "):
        return (
            "a line in this list does not begin with a dash",
            "each entry of a list begins with '- ' in the same column",
            "begin it with '- '",
        )
    if "could not find expected ':'" in said and not _KEY.match(above):
        return (
            "a line has no colon with a space behind it",
            "here each line is a key, a colon, a space and a value",
            "write it like 'key: value', or indent the line if it continues the text above",
        )
    return None


def _report(error: yaml.MarkedYAMLError, reader: _Reader, problems: Problems) -> None:
    """Say in plain words what the parser could not read, and where."""
    source = reader.source
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > 1 and not source.line(line):
        # The parser notices a missing end only behind the last line.
        while line > 1 and not source.line(line).strip():
            line -= 1
        column = len(source.line(line)) + 1
    place = Place(source=source, line=line, column=column, end_line=line, end_column=column + 1)
    here = source.line(line)[column - 1 : column]
    if here == "\t" or re.match(r" *\t", source.line(line)[: column + 1]):
        problems.add("SC009", place)
        return
    said = error.problem or ""
    if quoted := _unclosed_quote(source, line):
        text = source.line(quoted)
        first = len(text) - len(text.lstrip()) + 1
        place = Place(source, quoted, first, quoted, len(text.rstrip()) + 1)
        hint = "close it where the text ends"
        problems.add("SC008", place, problem=_NO_END, context=_NEVER_CLOSED, help=hint)
        return
    if (seen := _mistake_above(said, source, line)) is not None:
        problem, context, help_line = seen
        above = _line_above(source, line)
        text = source.line(above)
        first = len(text) - len(text.lstrip()) + 1
        whole = Place(source, above, first, above, len(text.rstrip()) + 1)
        problems.add("SC008", whole, problem=problem, context=context, help=help_line)
        return
    if (early := _ended_early(source.line(line)[: column - 1])) is not None:
        problem, context, help_line = early
        problems.add("SC008", place, problem=problem, context=context, help=help_line)
        return
    if "flow" in (error.context or "") or any(one.in_brackets for one in reader.open):
        problems.add("SC018", place)
        return
    for words, problem, context, help_line in _COMPLAINTS:
        if words in said:
            problems.add("SC008", place, problem=problem, context=context, help=help_line)
            return
    if "cannot start any token" in said and here:
        problem = _SPECIAL.format(first=here)
        why = f"{here} has a meaning of its own in YAML at the start of a text"
        problems.add("SC008", place, problem=problem, context=why, help=_QUOTES)
        return
    problem, context, help_line = _OTHERWISE
    problems.add("SC008", place, problem=problem, context=context, help=help_line)
