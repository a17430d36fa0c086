"""What a trainee takes in of her answer: what anybody on the telephone could perceive.

Made from her lines and what they told, asked, refused or objected to. Trust, patience and
states are inside her and never come out here.
"""

from dataclasses import dataclass
from datetime import date

from simulator.call.events import (
    CallEnded,
    Event,
    FactDisclosed,
    NextStepAgreed,
    NextStepRefused,
    ObjectionRaised,
    PersonaSaid,
    RefusalReason,
    Version,
)
from simulator.hearing.when import find_when
from simulator.scenario.cues import Situation

_HER_DAY = "next_step:offers_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Everything she said since his last words."""

    text: str = ""
    told: tuple[str, ...] = ()  # facts told in full
    hinted: tuple[str, ...] = ()  # facts she was vague about
    cues: frozenset[str] = frozenset()  # what her lines answer
    objected: str = ""  # a reserve she voiced
    refused: RefusalReason | None = None
    agreed: bool = False
    day: str = ""  # a day of her own, in her words
    is_over: bool = False

    def shows(self, *situations: Situation) -> bool:
        """Whether a line of hers answers one of these."""
        return any(situation in self.cues for situation in situations)


def reply_of(events: tuple[Event, ...], today: date) -> Reply:
    """What these events let him hear."""
    told: list[str] = []
    hinted: list[str] = []
    texts: list[str] = []
    cues: set[str] = set()
    objected, day = "", ""
    refused: RefusalReason | None = None
    agreed = is_over = False
    for event in events:
        match event:
            case PersonaSaid():
                texts.append(event.text)
                for part in event.parts:
                    cues.add(part.cell.rsplit(" ", 1)[-1])
                    if part.source == _HER_DAY:
                        day = _day_in(part.text, today)
            case FactDisclosed(version=Version.FULL):
                told.append(event.fact)
            case FactDisclosed():
                hinted.append(event.fact)
            case ObjectionRaised():
                objected = event.objection
            case NextStepRefused():
                refused = event.reason
            case NextStepAgreed():
                agreed = True
            case CallEnded():
                is_over = True
            case _:
                pass
    return Reply(
        text=" ".join(texts),
        told=tuple(told),
        hinted=tuple(hinted),
        cues=frozenset(cues - {""}),
        objected=objected,
        refused=refused,
        agreed=agreed,
        day=day,
        is_over=is_over,
    )


def _day_in(text: str, today: date) -> str:
    """The day and hour she names, in her words; empty where she names none."""
    spans = [m for m in find_when(text, today).moments if (m.day or m.time) and not m.vague]
    if not any(moment.day for moment in spans):
        return ""
    return text[spans[0].start : spans[-1].end]
