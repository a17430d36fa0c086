"""The words in which a scorecard is told: how a call ended, why trust moved, what is left out.

Owns wordings only; where they stand on a screen or a page is the concern of whoever shows them.
"""

from scoring.scorecard import Missed, Scorecard, Told
from simulator.call.events import Outcome, Version
from simulator.scenario.model import CallType, Layer

_OUTCOMES = {
    Outcome.AGREED: "{name} agreed to a next step.",
    Outcome.LET_GO: "You parted as friends, without a next step.",
    Outcome.POLITE_END: "{name} rang off politely.",
    Outcome.HUNG_UP_ON: "{name} hung up on you.",
    Outcome.TRAINEE_HUNG_UP: "You ended the call before a next step was agreed.",
    Outcome.OUT_OF_TIME: "{name}'s time was up.",
}
_REASONS = {  # where the bare name of a reason says too little
    "asked_blocker": "asked what is in the way or who decides",
    "bait_and_switch": "the purpose was another one",
    "built_on_wrong": "built on what she had put right",
    "conditional_commitment": "checks before promising",
    "echo": "only said her words again",
    "follow_up": "followed up",
    "neglected_check_in": "a chat where she has been neglected",
    "nothing_given": "asked much, gave nothing",
    "note_used": "used the note",
    "purpose_with_benefit": "purpose with a benefit",
    "recap_invented": "summed up what she had not said",
    "recap_put_right": "put the summary right",
    "recap_right": "summed up rightly",
    "value_fits": "gave what fits",
    "value_generic": "gave what anybody gets",
}
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_LAYERS = {
    Layer.PROBLEM: ("problem", "problems"),
    Layer.OPPORTUNITY: ("opportunity", "opportunities"),
    Layer.STRATEGY: ("plan", "plans"),
}


SMALL_THINGS = ("small thing", "small things")  # told of herself or her place


def number_in_words(count: int) -> str:
    """The count as a word up to nine, in figures from there."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def outcome_in_words(outcome: Outcome | None, name: str) -> str:
    """How the call ended, in a sentence; `name` is what the customer is called."""
    if outcome is None:
        return "The call is not over."
    return _OUTCOMES[outcome].format(name=name)


def asked_first(call: CallType, name: str) -> str:
    """What he is to ask himself before anything is shown; only after a stall is there any."""
    if call is not CallType.STALL:
        return ""
    return f"Ask yourself first: what reason had {name} to ring you before this call?"


def reason_in_words(reason: str) -> str:
    """Why trust or patience moved, in a few words."""
    return _REASONS.get(reason, reason.replace("_", " "))


def layer_in_words(layer: Layer, count: int = 1) -> str:
    """What facts of this layer are called."""
    one, many = _LAYERS[layer]
    return one if count == 1 else many


def told_in_words(told: Told) -> str:
    """What a thing she told is called: by its layer, or a small thing."""
    return SMALL_THINGS[0] if told.is_small else layer_in_words(told.layer)


def missed_in_words(missed: Missed) -> str:
    """What was not told, by its topic or its layer; never what it is."""
    return f"about {missed.about}" if missed.about else f"a {layer_in_words(missed.layer)}"


def shed_in_words(card: Scorecard, name: str) -> str:
    """What a caller who was politely shed went without: layers and topics, never the facts."""
    in_full = [told for told in card.disclosed if told.version is Version.FULL]
    problems = sum(told.layer is Layer.PROBLEM and not told.is_small for told in in_full)
    hidden = [missed for missed in card.missed if missed.layer is not Layer.PROBLEM]
    told = (
        f"{number_in_words(problems)} {layer_in_words(Layer.PROBLEM, problems)}"
        if problems
        else "nothing"
    )
    text = f"{name} was friendly and told you {told}."
    if hidden:
        things = "thing" if len(hidden) == 1 else "things"
        topics = ", ".join(f"one {missed_in_words(missed)}" for missed in hidden)
        count = number_in_words(len(hidden)).capitalize()
        text += f" {count} {things} you were not told: {topics}."
    return text
