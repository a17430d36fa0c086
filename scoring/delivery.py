"""How he talked: figures shown with their source, never scored."""

import re

from scoring.rubric import Rubric
from scoring.scorecard import Figure
from scoring.turns import Quote, count_words
from scoring.view import CallView
from simulator.call.log import CallLog
from simulator.hearing.acts import QUESTION_KINDS


def _filler_count(text: str, fillers: tuple[str, ...]) -> int:
    longest_first = sorted(fillers, key=len, reverse=True)
    pattern = "|".join(re.escape(filler) for filler in longest_first)
    return len(re.findall(rf"\b(?:{pattern})\b", text.lower())) if pattern else 0


def not_understood(view: CallView) -> tuple[Quote, ...]:
    """The turns nothing could be made of: the simulator's limit, which costs nothing."""
    return tuple(
        Quote(turn=turn.number, start=0, end=len(turn.text), text=turn.text)
        for turn in view.turns
        if not turn.understood
    )


def delivery(view: CallView, log: CallLog, rubric: Rubric) -> tuple[Figure, ...]:
    """The figures the rubric names, in its order."""
    his = [count_words(turn.text) for turn in view.turns]
    hers = sum(count_words(line.text) for line in view.lines())
    questions = len(view.acts(*QUESTION_KINDS))
    talking_ms = sum(turn.ended_ms - turn.started_ms for turn in log.turns)
    spoken = sum(his)
    fillers = sum(_filler_count(turn.text, rubric.filler_words) for turn in view.turns)
    values: dict[str, int | float] = {
        "words": spoken,
        "talk_share": round(100 * spoken / (spoken + hers)) if spoken else 0,
        "questions": questions,
        "longest_turn": max(his, default=0),
        "pace": round(spoken * 60_000 / talking_ms) if talking_ms else 0,
        "interruptions": len(view.interruptions),
        "filler_words": fillers,
        "not_understood": len(not_understood(view)),
        "recaps_per_question": round(len(view.recaps) / questions, 1) if questions else 0,
    }
    return tuple(
        Figure(
            id=figure.id,
            title=figure.title,
            value=values[figure.id],
            unit=figure.unit,
            source=figure.source,
        )
        for figure in rubric.delivery
    )
