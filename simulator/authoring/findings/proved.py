"""What a proof could not show, at the place in the file where its author can change it."""

from simulator.authoring.findings.side import Side
from simulator.authoring.proof import Proof
from simulator.call.events import Outcome

_WHERE = {
    Outcome.AGREED: ("next_step", "see that her examples are heard and that her terms can be met"),
    Outcome.LET_GO: ("next_step", "see that the parting's examples are heard"),
    Outcome.OUT_OF_TIME: ("id", "give her a 'time_limit' that a call can use up"),
    Outcome.POLITE_END: ("id", "let her patience be such that an aimless caller is shed"),
    Outcome.HUNG_UP_ON: ("id", "let her patience be such that rudeness ends the call"),
    Outcome.TRAINEE_HUNG_UP: ("id", "see what happens when the trainee puts the phone down"),
}


def find_in_proof(side: Side, proof: Proof) -> None:
    """Report every question that the proof leaves open."""
    call = side.call
    if proof.winning is None:
        side.report_key(
            "SC401",
            "next_step",
            score=proof.best.card.score,
            outcome=proof.best.outcome or "nothing",
            pass_mark=call.pass_mark,
        )
    for outcome, held in proof.endings:
        if held is None and not (outcome is Outcome.AGREED and proof.winning is None):
            where, hint = _WHERE[outcome]
            side.report_key("SC402", where, outcome=outcome, help=hint)
    for check, _ in call.say_instead:
        if check in proof.never_passed:
            side.report("SC404", "say_instead", check, value=check)
    _look_at_space(side, proof)


def _look_at_space(side: Side, proof: Proof) -> None:
    if not proof.space.is_whole:
        return
    for index, state in enumerate(side.call.states):
        if state.id not in proof.space.states:
            side.report("SC405", "states", index, "id", what="state", value=state.id)
    for index, fact in enumerate(side.customer.facts):
        if fact.id not in proof.space.told:
            side.report("SC405", "facts", index, "id", what="fact", value=fact.id)
