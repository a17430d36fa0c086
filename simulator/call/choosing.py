"""A choice he leaves to her between two ways to go on: never a yes to "the one or the other?".

Owns which turns end with such a choice and what she says to it. What her facts decide, and a
choice of days, are answered elsewhere.
"""

from simulator.call.draft import Draft
from simulator.call.due import asks_behind_a_step
from simulator.call.joining import MODEST
from simulator.hearing.acts import ActKind, HeardText
from simulator.hearing.left_to_her import (
    asked_last,
    asks_when,
    leaves_it_out,
    names_a_worry,
    names_two_ways,
)
from simulator.scenario.cues import Situation
from simulator.scenario.model import Disposition

TAKES_UP = 60  # weight up to which a reaction would say yes to what he has not decided
_GIVES_WAY = MODEST | {Situation.DOES_NOT_KNOW, Situation.TAKES_OFFER}
_YES = frozenset(
    {
        ActKind.AFFIRM,
        ActKind.COMMITMENT,
        ActKind.SUGGESTION,
        ActKind.REQUEST,
        Situation.VALUE_FITS,
        Situation.VALUE_GENERIC,
    }
)


def make_her_choice(draft: Draft, heard: HeardText) -> None:
    """Say which of two ways she would rather go, where that is what he asks last."""
    asked = asked_last(heard.text)
    if asked is None or not leaves_a_choice(heard) or draft.reply.outcome is not None:
        return
    if any(reaction.cue == Situation.PUSHED_AGAIN for reaction in draft.reply.reactions):
        return  # she has just refused it
    agreed = all(content.source == "next_step:agreed" for content in draft.reply.contents)
    of_its_form = len(heard.when.moments) <= 1 and not leaves_it_out(asked)
    if draft.reply.contents and agreed and (asks_behind_a_step(heard) or of_its_form):
        draft.say(Situation.EITHER_WILL_DO)  # "… by Thursday noon. Shall he ring you, or is …?"
        draft.reply.contents.reverse()
        return
    if any(content.cue not in _GIVES_WAY for content in draft.reply.contents):
        return  # a fact, a day agreed or a reserve answers it
    draft.reply.reactions = [r for r in draft.reply.reactions if r.weight > TAKES_UP]
    draft.reply.contents.clear()
    if names_a_worry(asked):
        draft.say(Situation.SHALL_HE)
    elif not leaves_it_out(asked):
        draft.say(Situation.EITHER_WILL_DO)
    elif asks_when(asked) or draft.disposition not in _GLAD:
        draft.say(Situation.RATHER_NOT)
    else:
        draft.say(Situation.TAKES_OFFER)


_GLAD = frozenset({Disposition.OPEN, Disposition.WARM})


def leaves_a_choice(heard: HeardText) -> bool:
    """Whether he ends by asking which of two things he shall do."""
    asked = asked_last(heard.text)
    if asked is None or heard.has(ActKind.TIME_REQUEST, ActKind.GOODBYE):
        return False
    return names_two_ways(asked)
