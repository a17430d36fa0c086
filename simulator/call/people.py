"""Who is on the line: the gatekeeper, handing over, being put on hold."""

from dataclasses import replace

from simulator.call.disposition import move
from simulator.call.draft import Draft
from simulator.call.events import Outcome
from simulator.call.phase_machine import Trigger, came_back_to
from simulator.hearing.acts import ActKind, HeardText
from simulator.scenario.cues import MoveReason, Phase, Situation
from simulator.scenario.model import Layer, Person

DUMPS_BEFORE_HANDING_DOWN = 2
_BUYERS = ("procurement", "purchas", "buyer")


def gate(draft: Draft, heard: HeardText) -> bool:
    """Let the gatekeeper decide whether he may pass; whether that was the whole answer.

    A gatekeeper ends the call at a lie about being expected, also where the call is with the
    gatekeeper alone; once an appointment is agreed, it is none.
    """
    lied = any(act.attributes.kind == "lie" for act in heard.acts)
    if draft.person.is_gatekeeper and lied and not draft.table.agreed:
        draft.end(Outcome.HUNG_UP_ON, Situation.HANGS_UP)
        return True
    if draft.base_phase is not Phase.GATEKEPT:
        return False
    purpose = heard.first(ActKind.PURPOSE)
    if (
        purpose is not None
        and (purpose.attributes.specific or purpose.attributes.has_topic)
        and not purpose.attributes.wrong
    ):
        draft.fire(Trigger.PUT_THROUGH)
        draft.say(Situation.PUTS_THROUGH)
        draft.hand_to(draft.world.lead)
    else:
        draft.say(Situation.KEEPS_GATE)
        draft.reply.awaiting = "purpose"
    return True


def pick_another(draft: Draft, heard: HeardText) -> None:
    """Hand him to somebody below where he drowns her in detail or sells without asking."""
    if draft.base_phase is Phase.HANDED_DOWN:
        _find_the_way_back(draft, heard)
        return
    if not heard.has(ActKind.FEATURE_DUMP):
        return
    technical = any(act.attributes.technical for act in heard.all_of(ActKind.FEATURE_DUMP))
    others = [p for p in draft.world.customer.people if p.id != draft.speaker]
    engineer = next((p for p in others if p.is_technical), None)
    buyer = next((p for p in others if _buys(p)), None)
    if technical and draft.person.is_executive and engineer is not None:
        move(draft, MoveReason.TECHNICAL_DUMP)
        _hand_down(draft, engineer, Situation.HANDS_TO_ENGINEER)
    elif draft.conduct.dumps >= DUMPS_BEFORE_HANDING_DOWN and buyer is not None:
        _hand_down(draft, buyer, Situation.HANDS_TO_PROCUREMENT)


def hold(draft: Draft) -> None:
    """Wait while he looks something up."""
    held = draft.phase
    if draft.fire(ActKind.HOLD_ON):
        draft.floor = replace(draft.floor, held_phase=held)
    draft.react(ActKind.HOLD_ON, 50)


def back_from_hold(draft: Draft) -> None:
    """Go on where the call was when he asked her to hold."""
    if draft.base_phase is Phase.ON_HOLD:
        draft.fire(came_back_to(draft.floor.held_phase))
        draft.floor = replace(draft.floor, held_phase="")


def _hand_down(draft: Draft, person: Person, cue: Situation) -> None:
    if draft.fire(Trigger.HANDED_DOWN):
        draft.say(cue)
        draft.hand_to(person.id)


def _find_the_way_back(draft: Draft, heard: HeardText) -> None:
    """A question about what is wanted, or a summary, is worth the time of those above."""
    deep = any(act.attributes.deep for act in heard.all_of(ActKind.OPEN_QUESTION))
    asks_hers = deep or _asks_what_only_the_lead_knows(draft, heard)
    if (asks_hers or heard.has(ActKind.RECAP)) and draft.fire(Trigger.HANDED_BACK):
        draft.reply.contents.clear()
        draft.say(Situation.PUTS_THROUGH)
        draft.hand_to(draft.world.lead)


def _asks_what_only_the_lead_knows(draft: Draft, heard: HeardText) -> bool:
    """ "What must the board see?": an open question for a wish or plan of those above."""
    if not heard.has(ActKind.OPEN_QUESTION):
        return False
    asked = [draft.world.facts[id] for id in heard.asks_for if id in draft.world.facts]
    return any(
        fact.layer is not Layer.PROBLEM and draft.world.teller_of(fact) == draft.world.lead
        for fact in asked
    )


def _buys(person: Person) -> bool:
    return any(word in f"{person.id} {person.role}".casefold() for word in _BUYERS)
