"""Sentences for a scenario nobody has written a bank for, taken from its own file.

A trainer's file holds examples of nearly everything a caller may say: questions for its
facts, sentences that pass the checks, steps the customer takes. They are easier to
understand than a stranger's words, so figures measured with them flatter a scenario.
"""

from datetime import date, timedelta

from scoring.sentences import day_in_words
from simulator.scenario.model import Fact, Layer, Scenario
from simulator.trainees.bank import Intent, Row

_FOR_LAYER = {
    Layer.PROBLEM: Intent.ASK_NOW,
    Layer.OPPORTUNITY: Intent.ASK_WISH,
    Layer.STRATEGY: Intent.ASK_PLAN,
}
_OPENS = ("what", "how", "why", "which", "tell", "describe", "walk", "who", "where", "when")
_SAYS = (  # checks whose own sentence is a row
    ("specific_purpose", Intent.OPENING),
    ("benefit_to_her", Intent.OPENING),
    ("open_questions", Intent.ASK_NOW),
    ("question_shape", Intent.ASK_TROUBLE),
    ("follow_up", Intent.ASK_TROUBLE),
    ("deeper_layer", Intent.ASK_WISH),
    ("next_step_when", Intent.NEXT_STEP),
    ("next_step_agreed", Intent.NEXT_STEP),
)
_DAYS_AHEAD = 9


def rows_from(scenario: Scenario) -> tuple[Row, ...]:
    """A bank made of the scenario's own sentences, in no voice."""
    call, customer = scenario.call, scenario.customer
    said = dict(call.say_instead)
    found = [(intent, said[check]) for check, intent in _SAYS if check in said]
    hello = f"Hello, it's [TRAINEE] from {call.briefing.company}."
    found = [
        (intent, f"{hello} {text}")
        if intent is Intent.OPENING and call.briefing.company not in text
        else (intent, text)
        for intent, text in found
    ]
    for fact in customer.facts:
        found += _questions(fact, known=fact.id in call.briefing.known)
    day = _a_day(call.today.date(), call.next_step.earliest)
    for step in call.next_step.accepts:
        found += [
            (Intent.NEXT_STEP, f"I'd suggest this: {text.rstrip('.?!')}, on {day} at ten.")
            for text in step.examples[:2]
        ]
    return tuple(
        Row(intent=intent, content=f"own{number}", voice=None, text=text)
        for number, (intent, text) in enumerate(found, 1)
    )


def _questions(fact: Fact, *, known: bool) -> list[tuple[Intent, str]]:
    if known:
        return []
    asks = [text for text in fact.asked_by if text.lower().startswith(_OPENS)]
    closed = [text for text in fact.asked_by if text not in asks]
    intent = _FOR_LAYER[fact.layer]
    if fact.needs.after and fact.layer is Layer.PROBLEM:
        intent = Intent.ASK_TROUBLE
    return [(intent, text) for text in asks[:2]] + [(Intent.CLOSED, text) for text in closed[:1]]


def _a_day(today: date, earliest: date | None) -> str:
    day = max(today + timedelta(days=_DAYS_AHEAD), earliest or today)
    while day.isoweekday() > 5:
        day += timedelta(days=1)
    return day_in_words(day)
