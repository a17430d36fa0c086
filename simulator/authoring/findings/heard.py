"""Sample sentences that hearing does not take for what they are samples of.

Needs the whole of hearing and is looked for with `--prove` only.
"""

from dataclasses import replace

from simulator.authoring.findings.side import Side
from simulator.hearing.acts import ActKind
from simulator.hearing.context import HearingContext
from simulator.hearing.hear import hear
from simulator.hearing.prepare import prepare
from simulator.scenario.model import AcceptedStep, Fact, Objection

TRAINEE = "Sam"
_ASKS = "And what would you suggest?"
_A_DAY = "on Thursday at ten, would that suit you?"


def find_in_heard(side: Side, base: Side | None = None) -> None:
    """Report sentences that are not heard as meant, or better as something else.

    Of a variant only what differs from its `base` is heard.
    """
    prepared = prepare(side.customer, side.call, TRAINEE)
    at_hand = HearingContext(
        prepared=prepared, today=side.call.today.date(), in_opening=False, known=prepared.briefing
    )
    facts = base.customer.facts if base else ()
    _listen_to_questions(side, at_hand, facts)
    _listen_to_steps(side, at_hand, base.call.next_step.accepts if base else ())
    _listen_to_answers(side, at_hand, base.customer.objections if base else ())


def _listen_to_questions(side: Side, at_hand: HearingContext, heard: tuple[Fact, ...]) -> None:
    for index, fact in enumerate(side.customer.facts):
        if fact in heard:
            continue
        context = replace(at_hand, disclosed=fact.needs.after)
        for number, question in enumerate(fact.asked_by):
            asked = hear(question, context).asks_for
            here = ("facts", index, "asked_by", number)
            if fact.id not in asked:
                side.report("SC411", *here, value=fact.id)


def _listen_to_steps(side: Side, at_hand: HearingContext, known: tuple[AcceptedStep, ...]) -> None:
    """Each example is held against her steps as it is said: with a day, when asked for one."""
    for index, step in enumerate(side.call.next_step.accepts):
        if step in known:
            continue
        for number, example in enumerate(step.examples):
            context = replace(at_hand, heard_before=_ASKS, awaiting="action", open_step="other")
            said = (f"{example.rstrip('.?')} {_A_DAY}", f"I'd suggest this: {example}")
            heard = [
                act.attributes.step
                for text in said
                for act in hear(text, context).all_of(ActKind.NEXT_STEP_PROPOSAL)
                if act.attributes.step
            ]
            if step.id not in heard:
                here = ("next_step", "accepts", index, "examples", number)
                instead = f"as '{heard[0]}'" if heard else "as no next step of hers"
                side.report("SC413", *here, value=step.id, instead=instead)


def _listen_to_answers(side: Side, at_hand: HearingContext, known: tuple[Objection, ...]) -> None:
    for index, objection in enumerate(side.customer.objections):
        if objection in known:
            continue
        context = replace(
            at_hand, pending_objection=objection.id, heard_before=objection.says, disclosed=()
        )
        for number, way in enumerate(objection.answered_by):
            for place, example in enumerate(way.examples):
                answered = [act.attributes.objection for act in hear(example, context).acts]
                if objection.id not in answered:
                    here = ("objections", index, "answered_by", number, "examples", place)
                    side.report("SC414", *here, value=objection.id)
