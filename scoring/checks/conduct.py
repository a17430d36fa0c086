"""Gates, and the conduct that adds or takes off points beside the sixteen checks."""

from collections.abc import Callable

from scoring.rubric import Gate
from scoring.turns import Quote
from scoring.view import CallView
from simulator.hearing.acts import ActKind

# A help offer closes the call when at most this many turns follow it.
_CLOSING_TURNS = 2


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


HABITS: dict[str, Callable[[CallView], tuple[Quote, ...]]] = {
    "value_fits": value_fits,
    "conditional_commitment": _every(ActKind.CONDITIONAL_COMMITMENT),
    "standards_agreed": _every(ActKind.STANDARDS_AGREEMENT),
    "credit_shared": credit_shared,
    "suggestion_fits": suggestion_fits,
    "help_offered": help_offered,
    "feature_dump": _every(ActKind.FEATURE_DUMP),
    "pressure": _every(ActKind.PRESSURE),
}
