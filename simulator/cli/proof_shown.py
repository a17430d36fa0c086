"""What a proof found, as text for an author and as data."""

from typing import TYPE_CHECKING

from simulator.cli.screen import Screen
from simulator.encoding import Json
from simulator.practice.transcript import transcript
from simulator.scenario.model import Scenario

if TYPE_CHECKING:  # a check without a proof does not load what holds calls
    from simulator.authoring.proof import Held, Proof
    from simulator.authoring.proving import Proved


def show_proof(screen: Screen, proved: "Proved") -> None:
    """The proof of one scenario: a call that wins, one that does not, and how far it goes."""
    proof, scenario = proved.proof, proved.scenario
    screen.show(screen.strong(f"{scenario.id}: {scenario.title}"))
    for sentence in _sentences(proof):
        screen.show(screen.wrapped(sentence, first="  "))
    if proof.winning is not None:
        head = f"a winning call of {len(proof.winning.turns)} turns, none of which can be left out"
        _show_call(screen, head, proof.winning, scenario)
    if proof.losing is not None:
        _show_call(screen, "a losing call", proof.losing, scenario)
    screen.show()


def proof_as_json(proved: "Proved") -> Json:
    """The same as data."""
    proof = proved.proof
    return {
        "scenario": proved.scenario.id,
        "combinations": proof.space.combinations,
        "every_combination": proof.space.is_whole,
        "best_score": proof.best.card.score,
        "never_passed": list(proof.never_passed),
        "winning": None if proof.winning is None else _held(proof.winning),
        "losing": None if proof.losing is None else _held(proof.losing),
        "endings": {
            outcome.value: None if held is None else list(held.turns)
            for outcome, held in proof.endings
        },
    }


def _sentences(proof: "Proof") -> tuple[str, ...]:
    found = [outcome.value for outcome, held in proof.endings if held is not None]
    missing = [outcome.value for outcome, held in proof.endings if held is None]
    every = "all" if proof.space.is_whole else "the first"
    return (
        f"{every} {proof.space.combinations} combinations of states, people, trust and facts told: "
        f"{len(proof.space.states)} states and {len(proof.space.told)} facts are reached",
        f"endings held: {', '.join(found)}" + (f"; not: {', '.join(missing)}" if missing else ""),
        f"best score held: {proof.best.card.score}; "
        + (
            f"no call passed in full: {', '.join(proof.never_passed)}"
            if proof.never_passed
            else "every check that counts was passed in full in some call"
        ),
    )


def _show_call(screen: Screen, head: str, held: "Held", scenario: Scenario) -> None:
    ended = held.outcome.value if held.outcome else "nothing"
    screen.show(screen.faint(f"  {head}: score {held.card.score}, {ended}"))
    for line in transcript(held.log, scenario):
        said = f"{line.speaker}: {line.text}" if line.speaker else line.text
        screen.show(screen.wrapped(said, first="    ", rest="      "))


def _held(held: "Held") -> Json:
    return {
        "turns": list(held.turns),
        "score": held.card.score,
        "outcome": held.outcome.value if held.outcome else None,
    }
