"""Simulated trainees take in what a person could hear, and speak each sentence once."""

from dataclasses import fields
from datetime import date

import pytest

from scoring.rubric_file import default_rubric
from scoring.scorecard import Status
from simulator.call.events import Event, PartKind, PersonaSaid, SaidPart, TrustChanged
from simulator.scenario.library import load
from simulator.trainees.kinds import Kind, Voice
from simulator.trainees.reply import Reply, reply_of
from simulator.trainees.run import Run, bank_of, hold
from tests.bundled import SEARCH

TODAY = date(2026, 3, 24)
SCENARIO = load("neglected-opening", SEARCH)


def held(kind: Kind, voice: Voice = Voice.FORMAL, seed: int = 3) -> Run:
    bank, rubric = bank_of(SCENARIO), default_rubric()
    return hold(SCENARIO, kind, voice, seed, bank=bank, rubric=rubric)


def says(text: str, source: str, cell: str = "") -> Event:
    part = SaidPart(text=text, kind=PartKind.CONTENT, source=source, cell=cell)
    return PersonaSaid(at_ms=0, speaker="dana", line_id="L1", turn=1, parts=(part,))


def test_trust_that_moves_is_not_heard() -> None:
    moved = TrustChanged(at_ms=0, turn=1, person="dana", delta=10, now=60, reason="empathy")
    assert reply_of((moved,), TODAY) == Reply()
    assert not {field.name for field in fields(Reply)} & {"trust", "patience", "state", "phase"}


def test_her_own_day_is_taken_as_she_says_it() -> None:
    line = "Thursday the second of April, at nine, before it gets loud."
    reply = reply_of((says(line, "next_step:offers_day"),), TODAY)
    assert reply.day == "Thursday the second of April, at nine"


@pytest.mark.parametrize("kind", [Kind.MASTER, Kind.SOLID, Kind.PARROT])
def test_the_same_trainee_holds_the_same_call(kind: Kind) -> None:
    assert held(kind).log == held(kind).log


def test_five_voices_say_the_same_call_in_other_words() -> None:
    openings = {held(Kind.SOLID, voice).log.turns[0].text for voice in Voice}
    assert len(openings) == len(Voice)


def test_a_master_says_no_sentence_twice() -> None:
    said = [turn.text for turn in held(Kind.MASTER).log.turns]
    assert len(said) == len(set(said))


@pytest.mark.parametrize("voice", Voice)
def test_a_master_asks_something_of_his_own_in_two_minutes(voice: Voice) -> None:
    check = held(Kind.MASTER, voice).card.check("open_questions")
    assert check.status is Status.PASSED


def test_the_silent_one_says_who_he_is_and_no_more() -> None:
    assert len(held(Kind.SILENT).log.turns) == 1
