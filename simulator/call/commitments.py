"""The ledger of promises of both sides, as made in this call."""

from dataclasses import replace

from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.call.events import CommitmentMade
from simulator.call.state import Promise
from simulator.hearing.acts import Act, ActKind, HeardText
from simulator.scenario.cues import MoveReason, Situation

_HIS = (ActKind.COMMITMENT, ActKind.CONDITIONAL_COMMITMENT, ActKind.OVER_PROMISE)


def note_promises(draft: Draft, heard: HeardText) -> None:
    """Enter his promises of this turn, and let her take them as she would."""
    for act in heard.all_of(*_HIS):
        _enter(draft, heard, act)
        draft.told = replace(draft.told, since_given=0)
        match act.act:
            case ActKind.OVER_PROMISE:
                move(draft, MoveReason.OVER_PROMISE)
                draft.react(Situation.OVER_PROMISE_PLEASES, 66)
            case ActKind.CONDITIONAL_COMMITMENT:
                move(draft, MoveReason.CONDITIONAL_COMMITMENT)
                draft.react(ActKind.CONDITIONAL_COMMITMENT, 49)
            case _:
                draft.react(ActKind.COMMITMENT, 30)


def note_her_promise(draft: Draft, text: str) -> None:
    """Enter something the person on the line has promised."""
    draft.promises = (
        *draft.promises,
        Promise(turn=draft.turn, by=draft.speaker, kind="commitment", text=text),
    )
    draft.emit(CommitmentMade(at_ms=draft.at_ms, turn=draft.turn, by=draft.speaker, text=text))


def _enter(draft: Draft, heard: HeardText, act: Act) -> None:
    text = heard.text[act.start : act.end]
    draft.promises = (
        *draft.promises,
        Promise(
            turn=draft.turn,
            by="trainee",
            kind=act.act,
            text=text,
            about=act.attributes.about_limit,
        ),
    )
    draft.emit(
        CommitmentMade(
            at_ms=draft.at_ms,
            turn=draft.turn,
            by="trainee",
            text=text,
            start=act.start,
            end=act.end,
            kind=act.act,
            moment=act.attributes.moment,
            about=act.attributes.about_limit,
        )
    )
