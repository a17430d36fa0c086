"""What a rule is, and how a table of them is run.

A rule is a pattern over the plain wording with an id, and sentences it must and must not hear,
which are its tests. Its gate are words one of which stands in whatever it matches; which ones is
worked out from the pattern by `corpus/gates.py` and kept in a table.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from simulator.hearing.acts import ActKind
from simulator.hearing.tables import table
from simulator.hearing.wording import Wording

MOST_MATCHES = 24  # of one rule in a turn; nobody says the same thing more often


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to say one act."""

    id: str
    act: ActKind
    source: str  # of the pattern
    confidence: float
    kind: str  # finer kind within the act
    only: str  # "opening": before a reason was heard; "under_way": after; "" at any time
    runs_on: bool  # the act lasts to the end of the sentence or the next act
    hears: tuple[str, ...]
    ignores: tuple[str, ...]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled when it is first asked for: few calls open every gate."""
        return _compiled(self.source)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match, in places of the plain wording."""

    rule: Rule
    start: int
    end: int
    match: re.Match[str]

    def group(self, name: str) -> str:
        """What a named part of the pattern caught, or nothing."""
        return self.match.groupdict().get(name) or ""


def rule(
    id: str,
    act: ActKind,
    pattern: str,
    *,
    hears: Iterable[str] = (),
    ignores: Iterable[str] = (),
    confidence: float = 0.9,
    kind: str = "",
    only: str = "",
    runs_on: bool = True,
) -> Rule:
    """A rule; `pattern` begins and ends at word boundaries."""
    return Rule(
        id=id,
        act=act,
        source=rf"\b(?:{pattern})(?![\w'])",
        confidence=confidence,
        kind=kind,
        only=only,
        runs_on=runs_on,
        hears=tuple(hears),
        ignores=tuple(ignores),
    )


def _gates() -> dict[str, frozenset[str]]:
    """The words that open the gate of each rule."""
    named = (line.split() for line in table("gates")["GATES"])
    return {name: frozenset(opening) for name, *opening in named}


class RuleTable:
    """Rules behind their gates: only those whose gate stands open are tried.

    A rule that the table of gates does not name is always tried.
    """

    def __init__(self, *tables: Iterable[Rule]) -> None:
        self.rules: tuple[Rule, ...] = tuple(each for table in tables for each in table)
        self.gates = _gates()
        self._gated: dict[str, list[int]] = {}
        for index, each in enumerate(self.rules):
            for word in self.gates.get(each.id, ()):
                self._gated.setdefault(word, []).append(index)
        self._ever = frozenset(
            index for index, each in enumerate(self.rules) if each.id not in self.gates
        )

    def find(self, wording: Wording, *, moment: str = "") -> Iterator[Found]:
        """The matches of every rule, in the order of the table, `MOST_MATCHES` of each.

        With a moment, "opening" or "under_way", the rules of the other one are left out.
        """
        open_rules = set(self._ever)
        for word in self._gated.keys() & wording.vocabulary:
            open_rules.update(self._gated[word])
        for index in sorted(open_rules):
            each = self.rules[index]
            if moment and each.only not in ("", moment):
                continue
            for match in islice(each.pattern.finditer(wording.plain), MOST_MATCHES):
                if match.end() > match.start():
                    yield Found(each, match.start(), match.end(), match)
