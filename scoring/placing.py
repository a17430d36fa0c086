"""Where a sentence belongs in a call: in the place of another, or at the end of a turn."""

from scoring.checks.purpose import is_substantive, turns_to_lead
from scoring.scorecard import TrySaying
from scoring.sentences import sentence_at
from scoring.turns import Quote, Turn
from scoring.view import CallView
from simulator.hearing.acts import QUESTION_KINDS, ActKind

LEAVING = (ActKind.GOODBYE,)


def turn_of(view: CallView, number: int) -> Turn:
    """The turn of this number."""
    return next(turn for turn in view.turns if turn.number == number)


def in_place_of(view: CallView, quote: Quote, text: str) -> TrySaying:
    """In the place of the sentence around these words."""
    turn = turn_of(view, quote.turn)
    return TrySaying(
        turn=turn.number,
        replaces=sentence_at(turn.text, quote.start, quote.end),
        text=text,
    )


def added(turn: Turn, text: str) -> TrySaying:
    """At the end of a turn, before a goodbye if there is one."""
    leaving = turn.heard.first(*LEAVING)
    if leaving is None:
        return TrySaying(turn=turn.number, replaces="", text=text)
    parting = sentence_at(turn.text, leaving.start, leaving.end)
    return TrySaying(turn=turn.number, replaces=parting, text=f"{text} {parting}")


def begun(turn: Turn, text: str) -> TrySaying:
    """At the beginning of a turn, before what he said there."""
    first = sentence_at(turn.text, 0, 1)
    return TrySaying(turn=turn.number, replaces=first, text=f"{text} {first}")


def answer_to_her_reason(view: CallView) -> Turn | None:
    """The first turn after she has said why she rings; None where it is he who does, or none."""
    reason = view.call.rings_about
    if not reason or reason not in view.told_in_full():
        return None
    given = view.turn_told(reason)
    return next((turn for turn in turns_to_lead(view) if turn.number > given), None)


def opening_turn(view: CallView) -> Turn:
    """The turn in which a purpose belongs."""
    to_lead = turns_to_lead(view) or view.turns
    return next((turn for turn in to_lead if is_substantive(turn)), to_lead[0])


def conversation(view: CallView) -> list[Turn]:
    """Turns in which a question has its place: after the purpose, before the parting."""
    to_lead = turns_to_lead(view)
    middle = [t for t in to_lead if is_substantive(t) and not t.heard.has(*LEAVING)]
    return middle[1:] or middle or list(view.turns)


_ASKING = (*QUESTION_KINDS, ActKind.FOLLOW_UP, ActKind.NEXT_STEP_PROPOSAL, ActKind.CHECK_BACK)


def place_for_question(view: CallView, after: int = 0) -> Turn:
    """A turn without a question of its own, the earliest; else the last one."""
    turns = [turn for turn in conversation(view) if turn.number > after]
    turns = turns or conversation(view)[-1:]
    return next((turn for turn in turns if not turn.heard.has(*_ASKING)), turns[-1])


def asked_instead(view: CallView, text: str, after: int = 0) -> TrySaying:
    """A question where it has its place: at the end of a turn without one, before there is talk
    of a next step; else in the place of a closed one, else at the end of an early turn."""
    turns = [turn for turn in conversation(view) if turn.number > after]
    talk = [t for t in turns if not t.heard.has(ActKind.NEXT_STEP_PROPOSAL, ActKind.HELP_OFFER)]
    turns = talk or turns or conversation(view)[-1:]
    first_step = min((t.number for t, _ in view.acts(ActKind.NEXT_STEP_PROPOSAL)), default=0)
    early = [turn for turn in turns if not first_step or turn.number < first_step] or turns
    free = next((turn for turn in early if not turn.heard.has(*_ASKING)), None)
    if free is not None:
        return added(free, text)
    for turn in early:
        closed = turn.heard.all_of(ActKind.CLOSED_QUESTION)
        if closed and not turn.heard.has(ActKind.OPEN_QUESTION):
            return in_place_of(view, turn.quote(closed[-1]), text)
    return added(early[0], text)


def last_word(view: CallView) -> Turn:
    """The last turn that is no goodbye, or the goodbye where there is nothing else."""
    staying = [turn for turn in view.turns if not turn.heard.has(*LEAVING)]
    return staying[-1] if staying else view.turns[-1]
