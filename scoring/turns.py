"""Turns of the trainee's and the summaries in them, as the checks read them."""

import re
from dataclasses import dataclass

from simulator.call.events import FactDisclosed, PersonaSaid, RecapChecked
from simulator.hearing.acts import (
    Act,
    ActKind,
    HeardText,
    Moment,
    RecapReading,
    RecapVerdict,
    Span,
)
from simulator.hearing.second_readings import FOR_FAULTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of the trainee's: a half-open span of a turn's text."""

    turn: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn of the trainee's, and what came of it."""

    number: int
    heard: HeardText
    her_line: str  # what she had said last
    speaker: str  # who he is talking to: the person's id
    reply: tuple[PersonaSaid, ...]
    told: tuple[FactDisclosed, ...]  # in the reply
    news: tuple[FactDisclosed, ...]  # of these, what she had not told so before
    understood: bool

    @property
    def text(self) -> str:
        """The trainee's words."""
        return self.heard.text

    def quote(self, part: Act | Span) -> Quote:
        """The words of an act or a span, to the end of the clause where it breaks off."""
        end = part.end
        if _BREAKS_OFF.search(self.text[part.start : end]):
            end += len(_CLAUSE_REST.match(self.text[end:]).group())  # type: ignore[union-attr]
        return Quote(turn=self.number, start=part.start, end=end, text=self.text[part.start : end])

    def answered_with_content(self) -> bool:
        """Whether the reply told something new, hinted at it, or said yes, no or a number."""
        answered = any(
            part.source.startswith("answer:") for said in self.reply for part in said.parts
        )
        return answered or bool(self.news)

    def was_answered(self) -> bool:
        """The same, where what was told new is what the turn asked for."""
        answered = any(
            part.source.startswith("answer:") for said in self.reply for part in said.parts
        )
        return answered or any(t.asked for t in self.news)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """What one turn gave back of her words; facts she has told in full today only."""

    turn: Turn
    span: Span
    covered: tuple[str, ...]
    wrong: tuple[str, ...]
    invented: tuple[Span, ...]
    wrong_spans: tuple[Span, ...]
    is_echo: bool  # only her last line given back
    put_right: bool  # mends the recap of an earlier turn
    is_summary: bool  # said as one, not in passing

    @property
    def restates(self) -> bool:
        """Whether it holds anything of hers, right or wrong."""
        return bool(self.covered or self.wrong)


_BREAKS_OFF = re.compile(
    r"\b(?:and|or|but|so|to|the|a|an|of|that|because|with|for|i|i want|want|wanted|is|are|my|our"
    r"|i'd like|like)$",
    re.I,
)
_CLAUSE_REST = re.compile(r"[^.!?]*")
_WORD = re.compile(r"[\w']+")
# "Right, seven" only says a word after her: the project's own judgement.
_FEWEST_WORDS = 3


def count_words(text: str) -> int:
    """How many words the text has."""
    return len(_WORD.findall(text))


def fits_a_diary(moment: Moment | None) -> bool:
    """Whether both could write it down: one day, not "some time after month-end"."""
    if moment is None or moment.day is None or moment.vague:
        return False
    return moment.until is None or moment.until == moment.day


def mentions(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether any of these lower-case phrases stands in the text as whole words."""
    plain = text.lower().replace("’", "'")
    return any(re.search(rf"\b{re.escape(phrase)}\b", plain) for phrase in phrases)


def _asks_for_faults(turn: Turn, span: Span) -> bool:
    """Whether what was given back is followed by "What did I miss?", as only a summary is."""
    checks = turn.heard.all_of(ActKind.CHECK_BACK)
    return any(c.start >= span.end and c.attributes.kind == FOR_FAULTS for c in checks)


def recap_of_turn(
    turn: Turn,
    checked: RecapChecked | None,
    given_back: tuple[RecapVerdict, ...],
    wrong: tuple[RecapVerdict, ...],
) -> Recap | None:
    """The turn's summary; None where it has none.

    `given_back` and `wrong` are the facts told before that it says rightly and wrongly.
    """
    reading: RecapReading | None = turn.heard.recap
    invented = reading.invented if reading is not None else ()
    acts = turn.heard.all_of(ActKind.RECAP) if reading is not None else ()
    edges: list[Act | RecapVerdict | Span] = [*acts, *invented]
    edges += [verdict for verdict in (*given_back, *wrong) if verdict.end > verdict.start]
    if not edges:
        return None
    span = Span(start=min(e.start for e in edges), end=max(e.end for e in edges))
    covered = tuple(dict.fromkeys(v.fact for v in given_back))
    if len(covered) == 1 and count_words(turn.text[span.start : span.end]) < _FEWEST_WORDS:
        covered = ()
    return Recap(
        turn=turn,
        span=span,
        covered=covered,
        wrong=tuple(dict.fromkeys(v.fact for v in wrong)),
        invented=invented,
        wrong_spans=tuple(Span(start=v.start, end=v.end) for v in wrong),
        is_echo=checked is not None and checked.is_echo,
        put_right=checked is not None and checked.put_right,
        is_summary=bool(acts) or len(covered) > 1 or _asks_for_faults(turn, span),
    )
