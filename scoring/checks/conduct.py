"""Gates, and the conduct that adds or takes off points beside the sixteen checks."""

import re
from collections.abc import Callable

from scoring.checks.next_step import presses
from scoring.rubric import Gate
from scoring.turns import Quote, count_words
from scoring.view import CallView
from simulator.hearing.acts import ActKind

# A help offer closes the call when at most this many turns follow it.
_CLOSING_TURNS = 2
_FEWEST_WORDS = 3  # of standards that say how to work
_WILL_NOT = re.compile(
    r"\b(?:will not|won'?t|wouldn'?t|not going to|(?:have|did|do) not|(?:haven|didn|don)'?t)\b",
    re.I,
)
_WANTS_TO_KNOW = re.compile(
    r"\b(?:i(?:'d| would)? (?:want|like|wanted)|i need) to (?:know|hear|learn|understand)\b", re.I
)
_CHECKS = re.compile(
    r"\b(?:ask\w*|check\w*|confirm\w*|find out|make sure|know|measured?|promise|commit"
    r"|speak|talk|hear|before)\b",
    re.I,
)


def tripped(view: CallView, gate: Gate) -> tuple[Quote, ...]:
    """The words that trip a gate; nothing when they were never said."""
    return tuple(
        turn.quote(act)
        for turn, act in view.acts(*ActKind)
        if act.act in gate.acts or act.attributes.kind in gate.kinds
    )


def _fitting(view: CallView, kind: ActKind) -> tuple[Quote, ...]:
    """Acts that concern something she told before, or that was known of her."""
    return tuple(
        turn.quote(act)
        for turn, act in view.acts(kind)
        if set(act.attributes.facts) & {*view.told_in_full_before(turn.number), *view.known}
    )


def value_fits(view: CallView) -> tuple[Quote, ...]:
    """Something given that fits a disclosed fact."""
    return _fitting(view, ActKind.VALUE_GIVEN)


def suggestion_fits(view: CallView) -> tuple[Quote, ...]:
    """A suggestion that fits a disclosed fact."""
    return _fitting(view, ActKind.SUGGESTION)


def _every(kind: ActKind) -> Callable[[CallView], tuple[Quote, ...]]:
    return lambda view: tuple(turn.quote(act) for turn, act in view.acts(kind))


def credit_shared(view: CallView) -> tuple[Quote, ...]:
    """A colleague named as the one who helps."""
    giving = view.acts(
        ActKind.VALUE_GIVEN,
        ActKind.SUGGESTION,
        ActKind.COMMITMENT,
        ActKind.CONDITIONAL_COMMITMENT,
        ActKind.NEXT_STEP_PROPOSAL,
    )
    return tuple(
        turn.quote(act)
        for turn, act in giving
        if act.attributes.who == "colleague" or act.attributes.name
    )


def help_offered(view: CallView) -> tuple[Quote, ...]:
    """An offer of help at the end, after there was a conversation to end."""
    if not view.told:
        return ()
    last = view.turns[-1].number
    return tuple(
        turn.quote(act)
        for turn, act in view.acts(ActKind.HELP_OFFER)
        if last - turn.number <= _CLOSING_TURNS
    )


def pressed(view: CallView) -> tuple[Quote, ...]:
    """Words that press for a decision."""
    found = view.acts(ActKind.PRESSURE)
    return tuple(turn.quote(act) for turn, act in found if presses(view, turn, act))


def checked_first(view: CallView) -> tuple[Quote, ...]:
    """Promises that hang on a check or a word still to be had; what he won't do is none."""
    return tuple(
        turn.quote(act)
        for turn, act in view.acts(ActKind.CONDITIONAL_COMMITMENT)
        if _is_a_promise(turn.text[act.start : act.end])
    )


def _is_a_promise(words: str) -> bool:
    if _WANTS_TO_KNOW.search(words):
        return False
    return not _WILL_NOT.search(words) or _CHECKS.search(words) is not None


def standards_agreed(view: CallView) -> tuple[Quote, ...]:
    """How both mean to work, in words; "Agreed" alone says nothing of it."""
    found = [turn.quote(act) for turn, act in view.acts(ActKind.STANDARDS_AGREEMENT)]
    return tuple(quote for quote in found if count_words(quote.text) >= _FEWEST_WORDS)


HABITS: dict[str, Callable[[CallView], tuple[Quote, ...]]] = {
    "value_fits": value_fits,
    "conditional_commitment": checked_first,
    "standards_agreed": standards_agreed,
    "credit_shared": credit_shared,
    "suggestion_fits": suggestion_fits,
    "help_offered": help_offered,
    "feature_dump": _every(ActKind.FEATURE_DUMP),
    "pressure": pressed,
}
