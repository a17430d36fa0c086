"""How he talked: facts of the log, shown with their source, never scored.

Counts and times only: nothing here judges a tone, an accent or a feeling.
"""

import re
from collections.abc import Callable
from statistics import median

from scoring.checks.open_questions import asks_about_her
from scoring.her_reply import cues_of, shrugs
from scoring.rubric import Rubric
from scoring.scorecard import Figure
from scoring.turns import Quote, Turn, count_words
from scoring.view import CallView
from simulator.call.events import (
    PersonaLineFinished,
    PersonaSaid,
    TraineeContinued,
    TraineeInterrupted,
    TraineeSpoke,
)
from simulator.call.log import CallLog
from simulator.hearing.acts import QUESTION_KINDS, Act, ActKind
from simulator.scenario.cues import Situation

# What takes up something else in his turn, and leaves a question beside it where it is.
_BESIDE_A_QUESTION = frozenset(
    {
        Situation.RECAP_RIGHT,
        Situation.RECAP_PARTLY,
        Situation.RECAP_EMPTY,
        Situation.ECHO,
        Situation.PROMPT,
        ActKind.RECAP,
        ActKind.EMPATHY,
        ActKind.THANKS,
        ActKind.APOLOGY,
        ActKind.BACKCHANNEL,
    }
)


def not_understood(view: CallView) -> tuple[Quote, ...]:
    """The turns nothing could be made of, and the questions only evaded for want of an answer:
    the simulator's limit, which costs nothing."""
    return tuple(
        Quote(turn=turn.number, start=0, end=len(turn.text), text=turn.text)
        for turn in view.turns
        if not turn.understood or _has_no_answer(turn)
    )


def _has_no_answer(turn: Turn) -> bool:
    if shrugs(turn):
        return True
    cues = cues_of(turn)
    return bool(cues) and cues <= _BESIDE_A_QUESTION and asks_about_her(turn)


def delivery(view: CallView, log: CallLog, rubric: Rubric) -> tuple[Figure, ...]:
    """The figures the rubric names for this way of holding a call, in its order.

    One that this call gives no number for, such as a pause where he never answered, is
    left out.
    """
    values = _counts(view, rubric) | _times(log)
    return tuple(
        Figure(
            id=figure.id,
            title=figure.title,
            value=value,
            unit=figure.unit,
            source=figure.source,
        )
        for figure in rubric.delivery
        if log.header.mode in figure.shown_for and (value := values[figure.id]) is not None
    )


def _counts(view: CallView, rubric: Rubric) -> dict[str, int | float | None]:
    his = [count_words(turn.text) for turn in view.turns]
    hers = sum(count_words(line.text) for line in view.lines())
    questions = sum(_questions_in(turn) for turn in view.turns)
    spoken = sum(his)
    return {
        "words": spoken,
        "talk_share": _percent(spoken, spoken + hers) or 0,
        "questions": questions,
        "longest_turn": max(his, default=0),
        "interruptions": len(view.interruptions),
        "filler_words": sum(_filler_count(turn.text, rubric.filler_words) for turn in view.turns),
        "not_understood": len(not_understood(view)),
        "recaps_per_question": round(len(view.recaps) / questions, 1) if questions else 0,
    }


# Asked as well, though nothing of hers is asked for.
_FORMAL = (
    ActKind.TIME_REQUEST,
    ActKind.CHECK_BACK,
    ActKind.HELP_OFFER,
    ActKind.NEXT_STEP_PROPOSAL,
    ActKind.ASK_FOR_PERSON,
    ActKind.REQUEST,
)


def _questions_in(turn: Turn) -> int:
    """How many questions a turn asks, whatever they are after; halves of one count as one."""
    asked = [
        act
        for act in turn.heard.all_of(*QUESTION_KINDS - {ActKind.STACKED_QUESTIONS}, *_FORMAL)
        if act.act in QUESTION_KINDS or "?" in turn.text[act.start : act.end + 1]
    ]
    apart: list[Act] = []
    for act in sorted(asked, key=lambda each: (each.start, each.end)):
        if not any(act.start < other.end and other.start < act.end for other in apart):
            apart.append(act)
    return len(apart)


def _times(log: CallLog) -> dict[str, int | float | None]:
    """Figures by the clock, which means something in spoken calls only."""
    # A turn typed in a spoken call, while the voice was lost, has no length.
    spoken = [turn for turn in log.turns if turn.ended_ms > turn.started_ms]
    lengths = [turn.ended_ms - turn.started_ms for turn in spoken]
    words = sum(count_words(turn.text) for turn in spoken)
    his, hers = sum(lengths), _her_talking_ms(log)
    pauses = _pauses_ms(log)
    return {
        "talk_time_share": _percent(his, his + hers),
        "pace": round(words * 60_000 / his) if his else None,
        "longest_turn_time": _seconds(lengths, max),
        "pause_before_answering": _seconds(pauses, median),
        "longest_pause": _seconds(pauses, max),
    }


def _percent(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None


def _seconds(times_ms: list[int], pick: Callable[[list[int]], float]) -> float | None:
    return round(pick(times_ms) / 1000, 1) if times_ms else None


def _her_talking_ms(log: CallLog) -> int:
    begun: dict[str, int] = {}
    total = 0
    for event in log.standing:
        match event:
            case PersonaSaid(line_id=line):
                begun[line] = event.at_ms
            case PersonaLineFinished(line_id=line) | TraineeInterrupted(line_id=line):
                total += event.at_ms - begun.pop(line, event.at_ms)
            case _:
                pass
    return total


def _pauses_ms(log: CallLog) -> list[int]:
    """From the end of her line to his first word, for every turn that let her finish."""
    quiet_since: int | None = None
    saying = ""  # a line he took back by going on ends too, and is none of hers
    pauses = []
    for event in log.standing:
        match event:
            case PersonaSaid(line_id=line):
                saying, quiet_since = line, None
            case PersonaLineFinished(at_ms=at_ms, line_id=line) if line == saying:
                quiet_since = at_ms
            case TraineeSpoke() | TraineeContinued():
                if quiet_since is not None and quiet_since <= event.started_ms < event.ended_ms:
                    pauses.append(event.started_ms - quiet_since)
                quiet_since = None
            case _:
                pass
    return pauses


def _filler_count(text: str, fillers: tuple[str, ...]) -> int:
    longest_first = sorted(fillers, key=len, reverse=True)
    pattern = "|".join(re.escape(filler) for filler in longest_first)
    return len(re.findall(rf"\b(?:{pattern})\b", text.lower())) if pattern else 0
