"""Readies hearing for a call before the first word, so that no turn pays for a first time.

Rules are compiled, and a customer's facts read, when they are first needed. In a command that
hears a few turns and ends that is cheapest; where somebody waits for an answer it is done while
the phone rings.
"""

from dataclasses import replace

from simulator.hearing.context import HearingContext
from simulator.hearing.hear import RULES, hear

_REHEARSED = "What happens when it goes wrong, put hearkeningly?"


def get_ready(context: HearingContext) -> None:
    """Do now what hearing would do on first use in this call; takes about 0.1 s."""
    for rule in RULES.rules:
        _ = rule.pattern
    # A question and a summary meet all of her facts, and a rare word is what loads the stemmer.
    told = tuple(fact.id for fact in context.prepared.facts)
    hear(_REHEARSED, replace(context, disclosed=told, recap_everything=True))
