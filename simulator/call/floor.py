"""Who speaks: what each input does to the floor, before and after anybody is answered."""

from dataclasses import replace

from simulator.call.deadlines import break_silence
from simulator.call.disposition import move
from simulator.call.draft import Draft, Reply
from simulator.call.endings import outcome_so_far
from simulator.call.events import FactCutOff, Outcome, TraineeContinued, TraineeSpoke, Version
from simulator.call.phase_machine import Trigger
from simulator.call.reply import finish
from simulator.call.state import Line, PartlySaid
from simulator.call.turn import answer_turn
from simulator.scenario.cues import MoveReason, Phase, Situation

NEARLY_SAID = 0.8  # from this share of a line on, speaking up is overlap, not interruption


def listen(draft: Draft) -> None:
    """He has begun to speak: she waits for his words."""
    if draft.floor.trainee_since_ms is None:
        draft.floor = replace(draft.floor, trainee_since_ms=draft.at_ms)


def stop_listening(draft: Draft) -> None:
    """It was no speech: she goes on waiting as if nothing had been heard."""
    draft.floor = replace(draft.floor, trainee_since_ms=None)


def hear_turn(draft: Draft, spoke: TraineeSpoke | TraineeContinued) -> None:
    """His words have come: answer them. No words are a silence."""
    if draft.phase == Phase.RINGING:
        _answer_her_ring(draft)
    draft.floor = replace(draft.floor, trainee_since_ms=None, line=None, free_since_ms=draft.at_ms)
    if not spoke.text.strip():
        break_silence(draft)
        return
    draft.before_turn = replace(draft.settled(), before_turn=None)
    answer_turn(draft, spoke.text)


def continue_turn(draft: Draft, went_on: TraineeContinued) -> Draft:
    """A draft as it was before the last turn, with the joined turn answered in its place."""
    assert draft.before_turn is not None
    again = Draft.of(draft.world, draft.before_turn)
    again.events, again.at_ms = draft.events, draft.at_ms
    again.spoken = replace(again.spoken, lines=draft.spoken.lines)
    hear_turn(again, went_on)
    return again


def finish_line(draft: Draft) -> None:
    """Her line was said to its end: nobody speaks now."""
    draft.floor = replace(draft.floor, line=None, free_since_ms=draft.at_ms)


def cut_off(draft: Draft, heard_chars: int) -> None:
    """He spoke over her line: what was not said yet was not told."""
    line = draft.floor.line
    assert line is not None
    for said in line.facts:
        if said.until_chars > heard_chars:
            _take_back(draft, said, line)
    draft.floor = replace(draft.floor, line=None, free_since_ms=draft.at_ms)
    if heard_chars < NEARLY_SAID * len(line.text):
        move(draft, MoveReason.INTERRUPTED)


def hang_up(draft: Draft) -> None:
    """He put the phone down."""
    draft.reply = Reply(outcome=outcome_so_far(draft, Outcome.TRAINEE_HUNG_UP))
    finish(draft)


def _answer_her_ring(draft: Draft) -> None:
    """An incoming call that he answers with words: she says who rings, and why, after them."""
    draft.floor = replace(draft.floor, picked_up_ms=draft.at_ms)
    draft.fire(Trigger.PICKED_UP)
    draft.say(Situation.CALLS_YOU)


def _take_back(draft: Draft, said: PartlySaid, line: Line) -> None:
    """Forget that a fact was told, unless an earlier line had told it before."""
    told = draft.told
    if said.version is Version.GUARDED:
        guarded = draft.world.facts[said.fact].guarded
        draft.told = replace(told, guarded=tuple(id for id in told.guarded if id != said.fact))
        draft.spoken = replace(draft.spoken, used=draft.spoken.used - {guarded})
    else:
        index = told.full.index(said.fact)
        if told.at_turn[index] != line.turn:
            return
        at_turn = told.at_turn[:index] + told.at_turn[index + 1 :]
        draft.told = replace(
            told,
            full=told.full[:index] + told.full[index + 1 :],
            at_turn=at_turn,
            since_given=max(told.since_given - (line.turn not in at_turn), 0),
            cut_off=said.fact,
        )
    draft.emit(
        FactCutOff(
            at_ms=draft.at_ms,
            turn=draft.turn,
            fact=said.fact,
            version=said.version,
            line_id=line.line_id,
        )
    )
