"""The words in curly brackets an author may write: each is filled at some moment of a call."""

from dataclasses import replace
from pathlib import Path

import pytest

from simulator.call.call import Call
from simulator.call.events import PersonaSaid
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.hearing.acts import ActKind
from simulator.scenario import library
from simulator.scenario.cues import Situation
from simulator.scenario.model import Part
from simulator.scenario.vocabulary import PLACEHOLDERS
from tests.builders import a_cell

EXAMPLE = Path(__file__).parents[2] / "docs" / "example-call.story"
UNANSWERED = "How long do the lorries wait at your gate?"  # nothing she knows answers it


@pytest.mark.parametrize("blank", [blank for blank in PLACEHOLDERS if blank != "colleague"])
def test_every_blank_is_filled_at_some_moment(blank: str) -> None:
    dana = library.load("packaging-renewal", library.SearchPath.of())
    cells = tuple(
        a_cell(cue, f"<{{{blank}}}>", part=part, source=f"{part}#{cue}")
        for part in Part
        for cue in (*Situation, *ActKind)
    )
    people = tuple(replace(person, cells=cells) for person in dana.customer.people)
    speaking = replace(dana, customer=replace(dana.customer, people=people))
    call = TypedCall(Call(speaking, CallStart.of(speaking, trainee_name="Sam"), 1))
    events = list(call.begin())
    *lines, goodbye = EXAMPLE.read_text(encoding="utf-8").splitlines()
    for line in (*lines, UNANSWERED, goodbye):
        if line and not line.startswith("#"):
            events += call.say(line)
    said = [part.text for e in events if isinstance(e, PersonaSaid) for part in e.parts]
    assert any(text.startswith("<") and text.endswith(">") and "{" not in text for text in said)


def test_a_colleague_is_named_who_could_tell_what_she_could_not() -> None:
    chief = library.load("cold-store-energy", library.SearchPath.of())
    call = TypedCall(Call(chief, CallStart.of(chief, trainee_name="Sam"), 1))
    events = list(call.begin())
    events += call.say("Ms Duval, it's Sam from Brightwater. I'm ringing about your power bill.")
    events += call.say("What are your terms of payment?")
    (said,) = [part for e in events if isinstance(e, PersonaSaid) for part in e.parts][-1:]
    assert said.cell.endswith("somebody_elses")
    assert "Colette Marchand" in said.text
