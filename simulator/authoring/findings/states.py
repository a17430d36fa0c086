"""States and transitions of the author's own: where no call comes, and what never fires."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.authoring.findings.reach import Reach
from simulator.authoring.findings.side import Side
from simulator.hearing.acts import ActKind
from simulator.scenario.cues import Phase
from simulator.scenario.diagnostics import nearest
from simulator.scenario.model import Condition, ExtraTransition
from simulator.scenario.semantics import ANY_STATE, FACT_TRIGGER
from simulator.scenario.vocabulary import STATES

# States of the base call in which no act of the trainee's is ever taken in.
_DEAF = frozenset({Phase.RINGING, Phase.ANSWERED, Phase.ON_HOLD, Phase.ENDED})
# States that, of themselves, are only left by the end of the call.
_FINAL = frozenset({Phase.RINGING, Phase.ON_HOLD, Phase.ENDED})
# Acts that are dealt with before they could set anything off.
NEVER_FIRES = frozenset({ActKind.GOODBYE, ActKind.ASK_TO_REPEAT})
_TOO_ALIKE = 0.85  # of the letters: 'next-step' and 'next_step', 'discovry' and 'discovery'


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """A transition of one source, and which entry of the file it stands in."""

    index: int
    extra: ExtraTransition


def find_in_states(side: Side, reach: Reach) -> None:
    """Report states no call comes to or gets out of, and transitions that never fire."""
    transitions = list(_written(side))
    alive = []
    for number, way in enumerate(transitions):
        reason, hint = _why_never(side, reach, way), "change what it waits for, or remove it"
        if not reason and (early := _in_the_way(transitions[:number], way.extra)):
            line = side.line("transitions", early.index)
            reason = f"the one in line {line} takes every turn it waits for"
            hint = "put it before that one, or give that one an 'if'"
        if reason:
            here = ("transitions", way.index, "when")
            side.report_key("SC304", *here, reason=reason, help=hint)
        else:
            alive.append(way)
    _report_rivals(side, alive)
    _report_states(side, [way.extra for way in alive])


def _written(side: Side) -> Iterator[_Written]:
    """The transitions in order; one that leads from several states is several."""
    made = iter(side.call.transitions)
    for index in range(side.length("transitions") if side.call.transitions else 0):
        for _ in range(side.length("transitions", index, "from")):
            yield _Written(index=index, extra=next(made))


def _why_never(side: Side, reach: Reach, way: _Written) -> str:
    extra = way.extra
    like = {state.id: state.like for state in side.call.states}
    source = like.get(extra.source, extra.source)
    if extra.when in NEVER_FIRES:
        return f"'{extra.when}' is dealt with before any transition"
    if extra.when.startswith(FACT_TRIGGER):
        fact = extra.when.removeprefix(FACT_TRIGGER)
        if fact in reach.untold:
            return f"'{fact}' can never be told in full"
        if fact in extra.condition.not_disclosed:
            return f"'{fact}' has just been told, and 'not_disclosed' asks that it was not"
    if source in _DEAF:
        return f"nothing the trainee says is taken in in the state '{extra.source}'"
    if source == Phase.GATEKEPT and not any(p.is_gatekeeper for p in side.customer.people):
        return "nobody here keeps the gate"
    if extra.source == extra.target:
        return "it leads where the call already is"
    return reach.why_never(extra.condition)


def _in_the_way(earlier: list[_Written], late: ExtraTransition) -> _Written | None:
    """The earlier transition that fires whenever this one would."""
    for way in earlier:
        early = way.extra
        covers = early.source in {late.source, ANY_STATE} and early.target != late.source
        if (
            covers
            and early.when == late.when
            and not (late.source == ANY_STATE and early.target)
            and _implies(late.condition, early.condition)
        ):
            return way
    return None


def _report_rivals(side: Side, transitions: list[_Written]) -> None:
    told: set[tuple[int, int]] = set()
    for number, late in enumerate(transitions):
        for early in transitions[:number]:
            pair = (early.index, late.index)
            if (
                early.index == late.index
                or pair in told
                or not _are_rivals(early.extra, late.extra)
            ):
                continue
            told.add(pair)
            side.report_key(
                "SC305",
                *("transitions", late.index, "when"),
                line=side.line("transitions", early.index),
                when=late.extra.when.removeprefix(FACT_TRIGGER),
            )


def _are_rivals(early: ExtraTransition, late: ExtraTransition) -> bool:
    """Whether both may hold at once, and the first is not simply the special case."""
    share = ANY_STATE in (early.source, late.source) or early.source == late.source
    apart = {early.source, late.source} & {early.target, late.target} - {""}
    return (
        early.when == late.when
        and share
        and not apart
        and not _are_apart(early.condition, late.condition)
        and not _implies(early.condition, late.condition)
    )


def _implies(narrow: Condition, wide: Condition) -> bool:
    """Whether the wide condition holds whenever the narrow one does."""
    return (
        (narrow.trust_from or 0) >= (wide.trust_from or 0)
        and _bound(narrow.trust_below) <= _bound(wide.trust_below)
        and (narrow.patience_from or 0) >= (wide.patience_from or 0)
        and _bound(narrow.patience_below) <= _bound(wide.patience_below)
        and set(narrow.disclosed) >= set(wide.disclosed)
        and set(narrow.not_disclosed) >= set(wide.not_disclosed)
    )


def _are_apart(one: Condition, other: Condition) -> bool:
    """Whether the two can never hold together."""
    for a, b in ((one, other), (other, one)):
        if (a.trust_from or 0) >= _bound(b.trust_below):
            return True
        if (a.patience_from or 0) >= _bound(b.patience_below):
            return True
        if set(a.disclosed) & set(b.not_disclosed):
            return True
    return False


def _bound(below: int | None) -> int:
    return 101 if below is None else below


def _report_states(side: Side, alive: list[ExtraTransition]) -> None:
    own = {state.id: state.like for state in side.call.states}
    reached = set(STATES)
    while True:
        more = {t.target for t in alive if t.source == ANY_STATE or t.source in reached} & set(own)
        if more <= reached:
            break
        reached |= more
    for index, state in enumerate(side.call.states):
        here = ("states", index, "id")
        if state.id not in reached:
            side.report("SC301", *here, value=state.id)
        leaves = any(t.target and t.source in {state.id, ANY_STATE} for t in alive)
        if state.like in _FINAL and not leaves:
            side.report("SC302", *here, value=state.id, like=state.like)
        base = nearest(state.id.replace("-", "_"), STATES, cutoff=_TOO_ALIKE)
        if base:
            side.report("SC303", *here, value=state.id, base=base)
