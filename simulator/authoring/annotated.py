"""A sample call as its author wrote it, with remarks on what happened in each turn.

The copy holds the same turns; only lines that begin with # are added.
"""

from collections.abc import Iterator

from simulator.authoring.samples import Verdict
from simulator.authoring.turns_seen import TurnSeen
from simulator.scenario.nodes import KeysNode, ListNode, Node, SourceFile, at


def remarks(turn: TurnSeen) -> Iterator[str]:
    """What was heard, what was answered and by which rule, and what came of it."""
    if turn.heard:
        yield f"heard: {', '.join(turn.heard)}"
    for speaker, text in turn.answered:
        yield f"{speaker}: {text}"
    if turn.rules:
        yield f"by: {', '.join(turn.rules)}"
    if turn.then:
        yield f"then: {', '.join(turn.then)}"


def verdict_lines(verdict: Verdict) -> Iterator[str]:
    """One line on how it went, and two for each difference."""
    ended = f", ended with {verdict.outcome}" if verdict.outcome else ""
    yield f"{'as expected' if verdict.passed else 'NOT as expected'}: score {verdict.score}{ended}"
    for difference in verdict.differences:
        yield f"expected: {difference.expected}"
        yield f"instead: {difference.instead}"


def annotated_story(verdict: Verdict) -> str:
    """The story of a verdict with remarks below each turn."""
    spoken = iter(verdict.turns)
    lines = [f"# {line}" for line in (*verdict_lines(verdict), *remarks(next(spoken)))]
    for line in verdict.sample.turns:
        lines.append(line)
        if _is_turn(line):
            lines += [
                f"#   {remark}" for seen in [next(spoken, None)] if seen for remark in remarks(seen)
            ]
    return "\n".join(lines) + "\n"


def _is_turn(line: str) -> bool:
    text = line.strip()
    return (bool(text) and not text.startswith(("#", "/"))) or text.startswith("/interrupt ")


def annotated_examples(source: SourceFile, tree: Node, verdicts: tuple[Verdict, ...]) -> str:
    """A scenario's file with remarks below each turn of its examples, in the order given."""
    below: dict[int, list[str]] = {}
    for number, verdict in enumerate(verdicts):
        entry = at(tree, "examples", number)
        if isinstance(entry, KeysNode):
            below.setdefault(entry.place.line, []).extend(verdict_lines(verdict))
        turns = at(entry, "turns")
        nodes = turns.items if isinstance(turns, ListNode) else (turns,)
        for node, seen in zip(nodes, verdict.turns[1:], strict=False):
            # A text in a block of its own ends where the next line begins.
            last = node.place.end_line - (node.place.end_column == 1)
            below.setdefault(last, []).extend(remarks(seen))
    lines: list[str] = []
    for number, line in enumerate(source.lines, 1):
        lines.append(line)
        lines += [f"{_depth(line)}# {remark}" for remark in below.get(number, ())]
    return "\n".join(lines)


def _depth(line: str) -> str:
    return " " * (len(line) - len(line.lstrip(" -")))
