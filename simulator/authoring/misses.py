"""What she could not answer in a recorded call, and what of it is alike.

Owns which reply counts as no answer. Pure: reads logs, and neither files nor the call.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from simulator.call.events import (
    Heard,
    NotUnderstood,
    PartKind,
    PersonaSaid,
    SaidPart,
    StateChanged,
    TraineeCorrected,
)
from simulator.call.joining import MODEST
from simulator.call.log import CallLog
from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.likeness import content_stems, share
from simulator.scenario.assemble import OWN_CELLS
from simulator.scenario.cues import Phase, Situation

V = TypeVar("V", str, tuple[str, str])

# What an author replaces: neither is a good name or stands for a line of hers.
NAME_TO_FILL_IN = "A NAME FOR IT"
ANSWER_TO_WRITE = "(What she answers, on one line.)"

# Half the content words of each stand in the other: two wordings of one question share
# about that much, two questions about one thing less. The project's own judgement.
ALIKE = 0.5
# One word of two or three is a name or a day as often as the matter itself.
FEWEST_SHARED = 2

_QUESTIONS = frozenset(
    {
        ActKind.OPEN_QUESTION,
        ActKind.CLOSED_QUESTION,
        ActKind.LEADING_QUESTION,
        ActKind.STACKED_QUESTIONS,
        ActKind.FOLLOW_UP,
        ActKind.PERSONA_QUESTION,
    }
)
# Cells that answer a turn whatever it was about. A character's version of them answers no
# better than anybody's; a cell of the scenario's own was written for this very call.
_CATCH_ALL = frozenset(
    {
        Situation.NOT_UNDERSTOOD,
        Situation.DOES_NOT_KNOW,
        Situation.HOW_DO_YOU_MEAN,
        Situation.NO_GOOD_ANSWER,
        *MODEST,
        Situation.FLOOR_TOKEN,
        Situation.PROMPT,
        ActKind.UNCLEAR,
        *_QUESTIONS,
    }
)
# His small words ask for nothing, so "Mm-hm." is all the answer they need.
_SMALL_WORDS = frozenset({ActKind.BACKCHANNEL, ActKind.AFFIRM, ActKind.DENY})


class MissKind(StrEnum):
    """How she failed to answer."""

    NOT_UNDERSTOOD = "not_understood"
    GENERIC = "generic"  # all she said would have fitted any question


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A turn of his that got no real answer."""

    call: str
    scenario: str
    turn: int
    state: str  # of the call when she replied
    kind: MissKind
    text: str
    is_question: bool
    reply: str  # what she said; empty where the record ends before it
    cells: tuple[str, ...]  # the cells it came from, as `SaidPart.cell` names them


@dataclass(frozen=True, slots=True, kw_only=True)
class MissGroup:
    """Misses whose words are alike; `text` is the commonest wording."""

    text: str
    misses: tuple[Miss, ...]

    @property
    def wordings(self) -> tuple[tuple[str, int], ...]:
        """Each wording and how often it came, the commonest first."""
        return _counted(miss.text for miss in self.misses)

    @property
    def places(self) -> tuple[tuple[tuple[str, str], int], ...]:
        """Each scenario with state and how often it was there, the commonest first."""
        return _counted((miss.scenario, miss.state) for miss in self.misses)

    @property
    def replies(self) -> tuple[tuple[str, int], ...]:
        """What she said and how often, the commonest first."""
        return _counted(miss.reply for miss in self.misses if miss.reply)

    @property
    def calls(self) -> tuple[str, ...]:
        """The calls in which it happened, sorted."""
        return tuple(sorted({miss.call for miss in self.misses}))

    @property
    def blocks(self) -> tuple[tuple[str, str], ...]:
        """Each scenario in which something was asked, and the questions as a block for the file
        of its small answers: name and answer are left for the author."""
        asked = [miss for miss in self.misses if miss.is_question]
        found = []
        for scenario in sorted({miss.scenario for miss in asked}):
            here = _counted(" ".join(m.text.split()) for m in asked if m.scenario == scenario)
            lines = (f"[{NAME_TO_FILL_IN}]", *(f"? {text}" for text, _ in here), ANSWER_TO_WRITE)
            found.append((scenario, "\n".join(lines)))
        return tuple(found)

    def count_of(self, kind: MissKind) -> int:
        """How many of its misses are of this kind."""
        return sum(miss.kind is kind for miss in self.misses)


def misses_in(log: CallLog, call: str) -> tuple[Miss, ...]:
    """The turns of a call that were not understood or got a line that fits anything.

    `call` is what the call is known by. A turn put right after the call is none: what was
    taken down of it had not been said.
    """
    mended = {event.turn for event in log.events if isinstance(event, TraineeCorrected)}
    found = []
    for replied in _replied(log):
        if replied.heard.text.strip() and replied.turn not in mended:
            kind = _kind(replied)
            if kind is not None:
                found.append(
                    Miss(
                        call=call,
                        scenario=log.header.scenario,
                        turn=replied.turn,
                        state=replied.state,
                        kind=kind,
                        text=replied.heard.text.strip(),
                        is_question=_asks(replied.heard),
                        reply=" ".join(part.text for part in replied.parts),
                        cells=tuple(part.cell for part in replied.parts if part.cell),
                    )
                )
    return tuple(found)


@dataclass(slots=True)
class _Replied:
    """A turn as heard, and her first line after it."""

    turn: int
    heard: HeardText
    state: str
    understood: bool = True
    parts: tuple[SaidPart, ...] = ()


def _replied(log: CallLog) -> Iterator[_Replied]:
    state: str = Phase.RINGING
    now: _Replied | None = None  # waits for her line
    for event in log.standing:
        match event:
            case Heard():
                if now is not None:
                    yield now
                now = _Replied(turn=event.turn, heard=event.heard, state=state)
            case StateChanged():
                state = event.target
                if now is not None:
                    now.state = state
            case NotUnderstood() if now is not None:
                now.understood = False
            case PersonaSaid() if now is not None:
                now.parts = event.parts
                yield now
                now = None
            case _:
                pass
    if now is not None:
        yield now


def _kind(replied: _Replied) -> MissKind | None:
    if not replied.understood:
        return MissKind.NOT_UNDERSTOOD
    acts = replied.heard.acts
    if not replied.parts or (acts and all(act.act in _SMALL_WORDS for act in acts)):
        return None
    contents = tuple(part for part in replied.parts if part.kind is PartKind.CONTENT)
    fits_anything = all(_is_catch_all(part) for part in contents or replied.parts)
    return MissKind.GENERIC if fits_anything else None


def _asks(heard: HeardText) -> bool:
    return "?" in heard.text or any(act.act in _QUESTIONS for act in heard.acts)


def _is_catch_all(part: SaidPart) -> bool:
    library = part.cell.partition("#")[0]
    cue = part.cell.rpartition(" ")[2]
    return part.source == "cell" and library != OWN_CELLS and cue in _CATCH_ALL


def without_copies(misses: Iterable[Miss], known: Iterable[Miss]) -> tuple[Miss, ...]:
    """Those of a retaken call that are not already among the misses of the call it came from.

    A retake copies the turns it leaves as they were, so each would count twice.
    """
    there = {(miss.turn, miss.text) for miss in known}
    return tuple(miss for miss in misses if (miss.turn, miss.text) not in there)


def grouped(misses: Iterable[Miss]) -> tuple[MissGroup, ...]:
    """The misses by likeness of their words, the biggest group first.

    A wording joins the group whose commonest wording is most like it, if `ALIKE` of the
    content words of each, and `FEWEST_SHARED` of them or all, stand in the other. The order
    of the misses given does not change which groups there are.
    """
    by_wording: dict[str, list[Miss]] = {}
    for miss in misses:
        by_wording.setdefault(" ".join(miss.text.casefold().split()), []).append(miss)
    groups: list[tuple[frozenset[str], list[Miss]]] = []
    for wording in sorted(by_wording, key=lambda wording: (-len(by_wording[wording]), wording)):
        stems = content_stems(wording) or frozenset(wording.split())
        near = max(groups, key=lambda group: _likeness(stems, group[0]), default=None)
        if near is not None and _likeness(stems, near[0]) >= ALIKE:
            near[1].extend(by_wording[wording])
        else:
            groups.append((stems, list(by_wording[wording])))
    made = (MissGroup(text=held[0].text, misses=tuple(held)) for _, held in groups)
    return tuple(sorted(made, key=lambda group: (-len(group.misses), group.text.casefold())))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The lesser share of each in the other; 0 where a single word of several is shared."""
    if len(one & other) < FEWEST_SHARED and one != other:
        return 0.0
    return min(share(one, other), share(other, one))


def _counted(values: Iterable[V]) -> tuple[tuple[V, int], ...]:
    return tuple(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))
