"""What her reply to a turn shows: whether it told anything, or only passed the question over.

Owns the reading of her cells; what that costs or earns is the checks' concern.
"""

from scoring.turns import Turn
from simulator.hearing.finer_sides import FinerSide
from simulator.hearing.sides import Side
from simulator.scenario.cues import PLAINLY_NONE, Situation

# Said of this side of any matter, by anybody: she has nothing of her own to tell. What is said to
# an offer of his, or of how to reach her, is an answer all the same.
_OF_ANY_MATTER = frozenset(Situation(side) for side in (*Side, *FinerSide)) - {
    Situation.SHALL_HE,
    Situation.HOW_TO_SEND,
    Situation.WHEN_TO_REACH,
    Situation.WHOM_TO_ASK,
}
_NO_ANSWER = PLAINLY_NONE | _OF_ANY_MATTER | {Situation.DOES_NOT_KNOW, Situation.SHRUGS_AGAIN}


def cues_of(turn: Turn) -> frozenset[str]:
    """The cells she spoke from in her reply; none where she told or answered something."""
    parts = [part for said in turn.reply for part in said.parts]
    if any(part.source.startswith(("fact:", "answer:")) for part in parts):
        return frozenset()
    return frozenset(part.cell.rpartition(" ")[2] for part in parts)


def shrugs(turn: Turn) -> bool:
    """Whether she had nothing to answer with: the simulator's limit."""
    return bool(cues_of(turn) & _NO_ANSWER)
