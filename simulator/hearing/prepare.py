"""Turns a scenario's customer and call into what hearing needs of them.

Reads the scenario's values only; everything here stays the same during a call.
"""

from collections.abc import Iterator
from functools import lru_cache

from simulator.hearing.asking_on import AskingOn, asking_on
from simulator.hearing.context import FactCue, Facts, LimitCue, ObjectionCue, Prepared, StepCue
from simulator.scenario.model import Briefing, CallDefinition, Customer, Fact


def _briefing(briefing: Briefing, customer: Customer) -> tuple[str, ...]:
    """Everything the trainee was told that is true of her, in words."""
    known = {fact.id: fact.says for fact in customer.facts}
    note = briefing.last_note
    told = (
        briefing.goal,
        *((note.discussed, note.proposed, note.next_purpose) if note else ()),
        *(known[fact] for fact in briefing.known if fact in known),
        *briefing.also,
    )
    return tuple(text for text in told if text)


def _asked_after(fact: Fact) -> Iterator[tuple[str, AskingOn]]:
    for each in fact.asked_after:
        if (asked := asking_on(each.question)) is not None:  # else the author is told
            yield each.fact, asked


@lru_cache(maxsize=64)
def _known_already(facts: Facts) -> Facts:
    """These facts, or equal ones of an earlier call, so that what was read from them is found."""
    return facts


def prepare(customer: Customer, call: CallDefinition, trainee_name: str) -> Prepared:
    """What hearing knows of this customer and this call, for a trainee of this name."""
    small = customer.small_facts
    lead = next(person for person in customer.people if person.id == customer.lead)
    return Prepared(
        facts=_known_already(
            Facts(
                FactCue(
                    id=fact.id,
                    text=fact.says,
                    asked_by=fact.asked_by,
                    asked_after=tuple(_asked_after(fact)),
                    must=tuple(detail.alternatives for detail in fact.must),
                    layer=str(fact.layer),
                    after=fact.needs.after,
                    is_small=fact.id in small,
                )
                for fact in customer.facts
            )
        ),
        steps=tuple(StepCue(id=step.id, examples=step.examples) for step in call.next_step.accepts),
        objections=tuple(
            ObjectionCue(
                id=objection.id,
                answered_by=tuple(
                    example for way in objection.answered_by for example in way.examples
                ),
            )
            for objection in customer.objections
        ),
        limits=tuple(
            LimitCue(
                about=limit.about,
                possible=limit.possible,
                refuse_above=limit.refuse_above,
                keywords=limit.keywords,
            )
            for limit in customer.our_limits
        ),
        real_deadlines=tuple((deadline.about, deadline.on) for deadline in customer.real_deadlines),
        briefing=_briefing(call.briefing, customer),
        people=tuple(person.name for person in customer.people),
        company=lead.company,
        our_company=call.briefing.company,
        sells=call.briefing.sells,
        trainee_name=trainee_name,
    )
