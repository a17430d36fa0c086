"""What a rule is, and how a table of them is run.

A rule is a pattern over the plain wording with an id, and sentences it must and must not hear,
which are its tests. Its gate are words one of which stands in whatever it matches; which ones is
worked out from the pattern by `corpus/gates.py` and kept in a table, as are the heads of the words
that its matches begin with.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from zlib import crc32

from simulator.hearing.acts import ActKind
from simulator.hearing.tables import table
from simulator.hearing.wording import Wording

MOST_MATCHES = 24  # of one rule in a turn; nobody says the same thing more often
HEAD = 4  # letters of a word
_WORD = re.compile(r"\w+")


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
    def version(self) -> str:
        """Its id and a sum over its pattern, which is another once the pattern is changed."""
        return f"{self.id}:{crc32(self.source.encode()):08x}"

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


def _by_rule(section: str) -> dict[str, frozenset[str]]:
    """What the table of gates holds of each rule."""
    named = (line.split() for line in table("gates").get(section, ()))
    return {name: frozenset(held) for name, *held in named}


class RuleTable:
    """Rules behind their gates: only those whose gate stands open are tried.

    A rule that the table of gates does not name is always tried, and one whose heads it does not
    name, for it was changed since, is tried everywhere.
    """

    def __init__(self, *tables: Iterable[Rule]) -> None:
        self.rules: tuple[Rule, ...] = tuple(each for table in tables for each in table)
        self.gates = _by_rule("GATES")
        heads = _by_rule("HEADS")
        self.heads = {
            each.id: heads[version] for each in self.rules if (version := each.version) in heads
        }
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
        words_at: dict[str, list[int]] = {}
        for said in _WORD.finditer(wording.plain):
            words_at.setdefault(said[0][:HEAD], []).append(said.start())
        for index in sorted(open_rules):
            each = self.rules[index]
            if moment and each.only not in ("", moment):
                continue
            heads = self.heads.get(each.id)
            if heads is None:
                matches = each.pattern.finditer(wording.plain)
            else:
                places = [place for head in heads & words_at.keys() for place in words_at[head]]
                matches = _beginning_at(places, each, wording.plain)
            for match in islice(matches, MOST_MATCHES):
                if match.end() > match.start():
                    yield Found(each, match.start(), match.end(), match)


def _beginning_at(places: list[int], rule: Rule, plain: str) -> Iterator[re.Match[str]]:
    """The matches that begin at one of the places, none within another."""
    end = 0
    for place in sorted(places):
        if place >= end and (match := rule.pattern.match(plain, place)) is not None:
            yield match
            end = match.end()
