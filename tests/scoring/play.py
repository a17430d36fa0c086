"""Whole calls from typed text, for tests that go from words to score."""

from functools import cache
from pathlib import Path

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Scorecard
from simulator.call.call import Call
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.call.typed import TypedCall
from simulator.scenario.library import bundled_folder, load
from simulator.scenario.model import Scenario
from tests.bundled import SEARCH


@cache
def bundled(scenario_id: str) -> Scenario:
    """A scenario that ships with warmcall."""
    return load(scenario_id, SEARCH)


def story(scenario_id: str, name: str) -> tuple[str, ...]:
    """The turns of a story that ships beside a scenario."""
    path = Path(bundled_folder()) / f"{scenario_id}.stories" / f"{name}.story"
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith(("#", "/")))


def play(scenario: Scenario, *turns: str, seed: int = 1) -> CallLog:
    """The log of a typed call; the trainee hangs up where the turns end."""
    typed = TypedCall(Call(scenario, CallStart.of(scenario), seed))
    typed.begin()
    for turn in turns:
        typed.say(turn)
    typed.hang_up()
    return typed.log


def card_of(scenario: Scenario, *turns: str) -> Scorecard:
    """The score of a typed call."""
    return score(play(scenario, *turns), scenario, default_rubric())
