"""Writes which words open each rule's gate and begin its matches, worked out from its pattern.

Run `python -m corpus.gates` after changing a rule. A gate holds words one of which stands in
whatever the pattern matches, so that a rule behind a closed gate has nothing to find; of the
words that would do it takes those that are seldom said. A rule whose pattern may match without
any known word has no gate and is always tried.
"""

from collections.abc import Iterable
from pathlib import Path
from re import _parser as parser
from typing import Any

from corpus.heads import heads_of
from corpus.labelled import outside, own
from simulator.hearing.hear import RULES
from simulator.hearing.rules import Rule
from simulator.hearing.wording import read

TARGET = Path(__file__).parents[1] / "simulator" / "hearing" / "tables" / "gates.txt"
# A match as far as it is read: the word begun (None where some of its letters may be any), and
# the whole words before it.
States = dict[str | None, tuple[str, ...]]
_WHOLE: States = {"": ()}
_LONGEST = 24  # letters of a word


def _merged(several: Iterable[States]) -> States:
    """The states of any of these, each with the fewest words before it."""
    found: States = {}
    for states in several:
        for begun, before in states.items():
            if begun not in found or len(before) < len(found[begun]):
                found[begun] = before
    return found


def _longer(begun: str | None, letter: str) -> str | None:
    return None if begun is None or len(begun) == _LONGEST else begun + letter


def _letter(states: States, letter: str, gate: frozenset[str]) -> States:
    if letter != " ":
        return _merged({_longer(begun, letter): before} for begun, before in states.items())
    return _merged(
        {"": before if begun is None else (*before, begun)}
        for begun, before in states.items()
        if begun not in gate
    )


def _any_letter(states: States) -> States:
    return _merged({None: before} for before in states.values())


def _repeated(states: States, least: int, most: int, part: Any, gate: frozenset[str]) -> States:
    for _ in range(least):
        states = _through(part, states, gate)
    for _ in range(most - least):
        more = _merged((states, _through(part, states, gate)))
        if more.keys() == states.keys():
            break
        states = more
    return states


def _seen(states: States, direction: int, part: Any, gate: frozenset[str]) -> States:
    """The states for which what has to stand before or behind them holds no word of the gate."""
    if direction < 0:
        return states if _through(part, {None: ()}, gate) else {}
    return {
        begun: before for begun, before in states.items() if _through(part, {begun: before}, gate)
    }


def _one_of(states: States, members: Any, gate: frozenset[str]) -> States:
    if any(str(kind) != "LITERAL" for kind, _ in members):
        return _any_letter(states)
    return _merged(_letter(states, chr(code), gate) for _, code in members)


def _through(part: Any, states: States, gate: frozenset[str]) -> States:
    """Every way through a part of a pattern that meets no word of the gate."""
    for kind, what in part:
        match str(kind):
            case "LITERAL":
                states = _letter(states, chr(what), gate)
            case "IN":
                states = _one_of(states, what, gate)
            case "ANY" | "NOT_LITERAL" | "GROUPREF":
                states = _any_letter(states)
            case "BRANCH":
                states = _merged(_through(branch, states, gate) for branch in what[1])
            case "SUBPATTERN":
                states = _through(what[3], states, gate)
            case "MAX_REPEAT" | "MIN_REPEAT":
                states = _repeated(states, *what, gate)
            case "ASSERT":
                states = _seen(states, *what, gate)
            case "AT" | "ASSERT_NOT":
                pass
            case unknown:
                raise ValueError(f"{unknown} in a pattern")
        if not states:
            break
    return states


def past(source: str, gate: frozenset[str]) -> tuple[str, ...] | None:
    """The words of some match that holds no word of the gate; None where there is no such match."""
    left = _letter(_through(parser.parse(source), _WHOLE, gate), " ", gate)
    return left[""] if left else None


def _said() -> dict[str, int]:
    """In which sentences each word stands, a bit for each sentence."""
    found: dict[str, int] = {}
    for number, sentence in enumerate((*outside("dev"), *own("train"))):
        for word in read(sentence.text).vocabulary:
            found[word] = found.get(word, 0) | 1 << number
    return found


def _often(gate: Iterable[str], said: dict[str, int]) -> int:
    """In how many sentences a gate stands open."""
    held = 0
    for word in gate:
        held |= said.get(word, 0)
    return held.bit_count()


def gate_of(source: str, said: dict[str, int]) -> frozenset[str]:
    """Words one of which is in every match, seldom said; none where there are no such words."""
    gate: frozenset[str] = frozenset()
    while (left := past(source, gate)) is not None:
        known = [word for word in left if word.isalpha()]
        if not known:
            return frozenset()
        gate |= {min(known, key=lambda word: (_often((*gate, word), said), word))}
    for word in sorted(gate, key=lambda word: (-_often((word,), said), word)):
        if past(source, gate - {word}) is None:
            gate -= {word}
    return gate


def main() -> None:
    """Rewrite the table: each line a rule and its words, or the heads of its first ones."""
    said = _said()
    rules: tuple[Rule, ...] = RULES.rules
    gates = {rule.id: gate_of(rule.source, said) for rule in rules}
    heads = {rule.version: heads_of(rule.source) for rule in rules}
    lines = [
        "# Written by corpus/gates.py: a rule, then the words one of which it needs.",
        "GATES:",
        *(f"  {name} {' '.join(sorted(gate))}" for name, gate in gates.items() if gate),
        "# A rule with a sum over its pattern, then the heads of the words it begins with.",
        "HEADS:",
        *(f"  {name} {' '.join(sorted(held))}" for name, held in heads.items() if held),
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    often = [_often(gate, said) for gate in gates.values()]
    every = 1 + max(bits.bit_length() for bits in said.values())
    print(f"{len(rules)} rules, {sum(not gate for gate in gates.values())} without a gate; of the")
    print(f"others {sum(often) / every:.1f} are tried on a sentence")


if __name__ == "__main__":
    main()
