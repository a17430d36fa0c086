"""The briefing at the terminal; its sentences are `practice.briefing`'s."""

from simulator.call.start import CallStart
from simulator.cli.screen import Screen
from simulator.practice.briefing import briefing_of
from simulator.scenario.model import Scenario


def show_briefing(screen: Screen, scenario: Scenario, start: CallStart, *, exam: bool) -> None:
    """Print who you are, whom you ring, why, what is known and what is scored."""
    briefing = briefing_of(scenario, start, exam=exam)
    tell = screen.tell
    tell(screen.strong(briefing.title))
    tell()
    for sentence in (briefing.you_are, briefing.whom, briefing.when):
        tell(sentence)
    if briefing.goal:
        tell()
        tell(screen.wrapped(briefing.goal, first="Your goal: ", rest="    "))
    if briefing.note:
        tell()
        tell("Your note of the last call")
        for heading, text in briefing.note:
            tell(screen.wrapped(text, first=f"  {heading}: ", rest="    "))
    if briefing.known or briefing.also:
        tell()
    if briefing.known:
        tell("What you already know")
    _list(screen, (*briefing.known, *briefing.also))
    if briefing.promises:
        tell()
        tell("Open promises")
        _list(screen, briefing.promises)
    tell()
    tell(briefing.pass_mark)
    _list(screen, briefing.scored)


def _list(screen: Screen, texts: tuple[str, ...]) -> None:
    for text in texts:
        screen.tell(screen.wrapped(text, first="  - ", rest="    "))
