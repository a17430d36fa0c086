"""What a call leaves behind for the relationship: read from its log, kept in the book.

Pure. The book's record holds these values, so that a month is told again without hearing
every word of it; `result_of` on the replayed log proves them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from scoring.rubric_file import default_rubric
from scoring.score import score
from scoring.scorecard import Status
from scoring.turns import Turn
from scoring.view import CallView, build_view
from simulator.call.events import Outcome
from simulator.call.log import CallLog
from simulator.hearing.acts import ActKind
from simulator.hearing.likeness import content_stems, share
from simulator.scenario.cues import MoveReason
from simulator.scenario.model import Scenario

# He has named a promise when half of its content words stand in one of his turns: the
# same share that a call note needs (simulator/notes.py).
NAMED_SHARE = 0.5
LONGEST_PROMISE = 240  # characters kept of a promise
LONGEST_PURPOSE = 600
OPENING_TURNS = 3  # a reason that comes later was no reason to ring
_MANNERS = (
    ActKind.GREETING,
    ActKind.SELF_INTRODUCTION,
    ActKind.ASK_FOR_PERSON,
    ActKind.TIME_REQUEST,
    ActKind.SMALL_TALK,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A promise made in the call."""

    by: str  # "trainee" or a person's id
    what: str
    kind: str = "commitment"  # or conditional_commitment, over_promise
    due: date | None = None  # None: no day was named
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """The next step she agreed to."""

    step: str
    what: str
    day: date | None = None
    has_purpose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What a reason of the call did to her trust, over the whole call."""

    reason: str
    delta: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallResult:
    """What a call leaves behind."""

    outcome: Outcome | None
    score: int = 0
    passed: tuple[str, ...] = ()  # ids of the checks that passed
    failed: tuple[str, ...] = ()  # and of those that did not
    trust: int  # of the person the call is for, at its end
    others: tuple[tuple[str, int], ...] = ()
    moves: tuple[Move, ...] = ()
    told: tuple[str, ...] = ()  # facts told in full
    made: tuple[Made, ...] = ()
    appointment: Appointment | None = None
    purpose: str = ""  # his reason, in his words; empty: none was heard
    asked: bool = False  # he pitched, or asked for something of hers
    kind: bool = False  # she took it as a kindness
    apologised: bool = False
    named: tuple[int, ...] = ()  # lines of the ledger he spoke of
    blamed: bool = False
    turns: int = 0


def result_of(
    log: CallLog, scenario: Scenario, open_lines: Iterable[tuple[int, str]] = ()
) -> CallResult:
    """What this call leaves behind; `open_lines` are the ledger's numbers and words."""
    view = build_view(log, scenario)
    card = score(log, scenario, default_rubric())
    lead = view.customer.lead
    trust = {one.person: one.trust for one in log.header.start.feelings}
    sums: dict[str, int] = {}
    for change in view.trust:
        trust[change.person] = change.now
        if change.person == lead:
            sums[change.reason] = sums.get(change.reason, 0) + change.delta
    acts = {act.act for _, act in view.acts(*ActKind)}
    is_kind = any(change.reason == MoveReason.KINDNESS for change in view.trust)
    return CallResult(
        outcome=view.outcome,
        score=card.score,
        passed=tuple(check.id for check in card.checks if check.status is Status.PASSED),
        failed=tuple(
            check.id for check in card.checks if check.status in (Status.FAILED, Status.OPEN)
        ),
        trust=trust.get(lead, view.start_trust),
        others=tuple((who, level) for who, level in sorted(trust.items()) if who != lead),
        moves=tuple(Move(reason=reason, delta=delta) for reason, delta in sums.items()),
        told=view.told_in_full(),
        made=_made(view),
        appointment=_appointment(view),
        purpose=_purpose(view, is_kind=is_kind),
        asked=bool(acts & {ActKind.PITCH, ActKind.FEATURE_DUMP, ActKind.NEXT_STEP_PROPOSAL}),
        kind=is_kind,
        apologised=ActKind.APOLOGY in acts,
        named=_named(view, open_lines),
        blamed=ActKind.BLAME in acts,
        turns=len(view.turns),
    )


def _made(view: CallView) -> tuple[Made, ...]:
    return tuple(
        Made(
            by=one.by,
            what=" ".join(one.text.split())[:LONGEST_PROMISE],
            kind=one.kind,
            due=None if one.moment is None else one.moment.until or one.moment.day,
            about=one.about,
        )
        for one in view.commitments
        if one.text.strip()
    )


def _appointment(view: CallView) -> Appointment | None:
    if not view.agreed:
        return None
    agreed = view.agreed[-1]
    examples = {step.id: step.examples for step in view.call.next_step.accepts}
    said = [
        turn.quote(act).text
        for turn, act in view.acts(ActKind.NEXT_STEP_PROPOSAL)
        if turn.number <= agreed.turn
    ]
    what = said[-1] if said else next(iter(examples.get(agreed.step, ())), agreed.step)
    return Appointment(
        step=agreed.step,
        what=" ".join(what.split())[:LONGEST_PROMISE],
        day=agreed.moment.day if agreed.moment else None,
        has_purpose=agreed.so_that,
    )


def _purpose(view: CallView, *, is_kind: bool) -> str:
    """His reason as he opened with it, without the greeting; empty where none was heard."""
    said = [
        turn
        for turn in view.turns[:OPENING_TURNS]
        if any(
            act.act is ActKind.BENEFIT or act.attributes.has_topic
            for act in turn.heard.all_of(ActKind.PURPOSE, ActKind.BENEFIT)
        )
    ]
    if not said and is_kind:
        said = list(view.turns[:1])
    return " ".join(" ".join(_without_manners(turn).split()) for turn in said)[:LONGEST_PURPOSE]


def _without_manners(turn: Turn) -> str:
    text = turn.text
    manners = turn.heard.all_of(*_MANNERS)
    for act in sorted(manners, key=lambda act: -act.start):
        text = text[: act.start] + text[act.end :]
    return text.strip(" .,!?;:-")


def _named(view: CallView, open_lines: Iterable[tuple[int, str]]) -> tuple[int, ...]:
    turns = [content_stems(turn.text) for turn in view.turns]
    return tuple(
        n
        for n, what in open_lines
        if any(share(said, content_stems(what)) >= NAMED_SHARE for said in turns)
    )
