"""The words a trainee is likely to say in a call that a listener can't know how to spell.

Owns which words of a scenario recognition is told of: names, firms and what is sold, from
what the trainee may read before the call. Never the facts she keeps to herself: the ear
must not be bent towards the right answer.
"""

import re
from collections.abc import Iterator

from simulator.hearing.calendar_words import MONTHS, WEEKDAYS
from simulator.scenario.model import Scenario

_MOST = 40  # words; a long prompt tires Whisper
# A capital inside a sentence is a name; a month or a day needs no help.
_NAME_INSIDE = re.compile(r"(?<=[a-z,;] )(?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*")
_NOT_NAMES = frozenset((*WEEKDAYS, *MONTHS, "i"))


def expected_words(scenario: Scenario, trainee_name: str = "") -> tuple[str, ...]:
    """Names and products of the scenario, the likeliest first, each once."""
    found = dict.fromkeys(word for word in _all(scenario, trainee_name) if word)
    return tuple(found)[:_MOST]


def _all(scenario: Scenario, trainee_name: str) -> Iterator[str]:
    briefing = scenario.call.briefing
    yield trainee_name
    yield briefing.company
    for person in scenario.customer.people:
        yield person.name
        yield person.company
    note = briefing.last_note
    lines = (
        (briefing.goal, *briefing.also, note.discussed, note.proposed, note.next_purpose)
        if note
        else (briefing.goal, *briefing.also)
    )
    for line in lines:
        yield from (n for n in _NAME_INSIDE.findall(line) if not _names_a_day(n))
    yield briefing.sells
    if note:
        yield note.discussed


def _names_a_day(name: str) -> bool:
    return not _NOT_NAMES.isdisjoint(name.lower().split())
