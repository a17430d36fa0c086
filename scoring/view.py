"""A call as the checks read it, built once from the log.

Owns the joining of events to turns. It judges nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from scoring.giving_back import given_back, is_no_fault
from scoring.turns import Recap, Turn, recap_of_turn
from simulator.call.errors import CallError
from simulator.call.events import (
    CallEnded,
    CommitmentMade,
    Event,
    FactDisclosed,
    Heard,
    NextStepAgreed,
    NextStepRefused,
    NotUnderstood,
    Outcome,
    PatienceChanged,
    PersonaSaid,
    RecapChecked,
    TraineeCorrected,
    TraineeInterrupted,
    TrustChanged,
    Version,
)
from simulator.call.log import CallLog
from simulator.call.replay import context_at
from simulator.hearing.acts import Act, ActKind, HeardText, Verdict
from simulator.hearing.context import FactCue, HearingContext, Prepared
from simulator.hearing.hear import hear
from simulator.hearing.prepare import prepare
from simulator.scenario.model import CallDefinition, Customer, Fact, Layer, Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """Everything the checks look at."""

    customer: Customer
    call: CallDefinition
    turns: tuple[Turn, ...]
    first_lines: tuple[PersonaSaid, ...]  # before his first turn
    told: tuple[FactDisclosed, ...]
    recaps: tuple[Recap, ...]
    commitments: tuple[CommitmentMade, ...]
    agreed: tuple[NextStepAgreed, ...]
    refused: tuple[NextStepRefused, ...]
    trust: tuple[TrustChanged, ...]
    patience: tuple[PatienceChanged, ...]
    interruptions: tuple[int, ...]  # the turn each came in (the one he had last spoken)
    known: tuple[str, ...]  # facts known before the call
    today: date
    trainee_name: str
    start_trust: int  # hers, the person the call is for
    outcome: Outcome | None  # None while the call goes on

    @property
    def is_over(self) -> bool:
        """Whether the call has ended."""
        return self.outcome is not None

    def fact(self, fact_id: str) -> Fact:
        """A fact by its id; raises KeyError for one the scenario does not have."""
        for fact in self.customer.facts:
            if fact.id == fact_id:
                return fact
        raise KeyError(fact_id)

    def told_in_full_before(self, turn: int) -> tuple[str, ...]:
        """Facts told in full before he spoke this turn, in order, each once."""
        return tuple(
            dict.fromkeys(t.fact for t in self.told if t.version is Version.FULL and t.turn < turn)
        )

    def told_in_full(self) -> tuple[str, ...]:
        """Facts told in full in this call, in order, each once."""
        return tuple(dict.fromkeys(t.fact for t in self.told if t.version is Version.FULL))

    def turn_told(self, fact_id: str) -> int:
        """The turn whose reply first told the fact in full."""
        return next(t.turn for t in self.told if t.fact == fact_id and t.version is Version.FULL)

    def lines(self) -> tuple[PersonaSaid, ...]:
        """Everything she (or anybody on her side) said, in order."""
        return (*self.first_lines, *(said for turn in self.turns for said in turn.reply))

    def acts(self, *kinds: ActKind) -> tuple[tuple[Turn, Act], ...]:
        """Every act of these kinds with its turn, in order; not-understood turns left out."""
        return tuple(
            (turn, act)
            for turn in self.turns
            if turn.understood
            for act in turn.heard.acts
            if act.act in kinds
        )

    def attainable(self) -> tuple[Fact, ...]:
        """Opportunities and strategies this call could reach in full, by trust alone."""
        reach = self.start_trust + self.customer.disposition.most_trust_gained
        return tuple(
            fact
            for fact in self.customer.facts
            if fact.layer is not Layer.PROBLEM
            and fact.needs.trust <= reach
            and fact.id not in self.known
        )


def sides(scenario: Scenario, variant: str) -> tuple[Customer, CallDefinition]:
    """The customer and call that were played; an unknown variant is the scenario as written."""
    for other in scenario.variants:
        if other.id == variant:
            return other.customer, other.call
    return scenario.customer, scenario.call


_E = TypeVar("_E", bound=Event)


def _all(log: CallLog, kind: type[_E]) -> tuple[_E, ...]:
    return tuple(event for event in log.events if isinstance(event, kind))


def _by_turn(events: Iterable[_E], turn_of: Callable[[_E], int]) -> dict[int, tuple[_E, ...]]:
    found: dict[int, list[_E]] = {}
    for event in events:
        found.setdefault(turn_of(event), []).append(event)
    return {turn: tuple(several) for turn, several in found.items()}


def _interruptions(log: CallLog) -> tuple[int, ...]:
    turn = 0
    found: list[int] = []
    for event in log.events:
        if isinstance(event, Heard):
            turn = event.turn
        elif isinstance(event, TraineeInterrupted):
            found.append(turn)
    return tuple(found)


def _turns(log: CallLog, lead: str, corrected: dict[int, HeardText]) -> tuple[Turn, ...]:
    lines = _by_turn(_all(log, PersonaSaid), lambda event: event.turn)
    told = _by_turn(_all(log, FactDisclosed), lambda event: event.turn)
    # A turn that was continued is heard twice; the last hearing is of the whole of it.
    heard = {event.turn: event.heard for event in _all(log, Heard)}
    heard.update(corrected)
    lost = {
        event.turn for event in _all(log, NotUnderstood) if event.text == heard[event.turn].text
    }
    turns: list[Turn] = []
    said_before: set[tuple[str, Version]] = set()
    before = lines.get(0, ())
    her_line = before[-1].text if before else ""
    speaker = before[-1].speaker if before else lead
    for number in sorted(heard):
        reply = lines.get(number, ())
        in_reply = told.get(number, ())
        news = tuple(t for t in in_reply if (t.fact, t.version) not in said_before)
        said_before.update((t.fact, t.version) for t in in_reply)
        turns.append(
            Turn(
                number=number,
                heard=heard[number],
                her_line=her_line,
                speaker=speaker,
                reply=reply,
                told=in_reply,
                news=news,
                understood=number not in lost,
            )
        )
        if reply:
            her_line, speaker = reply[-1].text, reply[-1].speaker
    return tuple(turns)


def _corrected(log: CallLog, scenario: Scenario) -> dict[int, HeardText]:
    """Turns whose transcript was put right afterwards, heard again in their own moment."""
    texts = {event.turn: event.text for event in _all(log, TraineeCorrected)}
    return {turn: hear(text, _moment(log, scenario, turn)) for turn, text in sorted(texts.items())}


def _moment(log: CallLog, scenario: Scenario, turn: int) -> HearingContext:
    """What bore on that turn's words; from the log alone where it no longer replays."""
    try:
        return context_at(log, scenario, turn)
    except CallError:  # recorded by a version in which another call came of the same words
        customer, call = sides(scenario, log.header.start.variant)
        told = (event for event in _all(log, FactDisclosed) if event.turn < turn)
        before = [said.text for said in _all(log, PersonaSaid) if said.turn < turn]
        return HearingContext(
            prepared=prepare(customer, call, log.header.start.trainee_name),
            heard_before=before[-1] if before else "",
            disclosed=tuple(event.fact for event in told if event.version is Version.FULL),
            today=log.header.start.today.date(),
            in_opening=turn <= 1,
        )


def _recaps(log: CallLog, turns: tuple[Turn, ...], prepared: Prepared) -> tuple[Recap, ...]:
    checked = {event.turn: event for event in _all(log, RecapChecked)}
    told: list[FactCue] = []
    cues = {cue.id: cue for cue in prepared.facts}
    days: frozenset[date] = frozenset()
    found: list[Recap] = []
    for turn in turns:
        put = turn.heard.all_of(ActKind.NEXT_STEP_PROPOSAL, ActKind.COMMITMENT)
        moments = [act.attributes.moment for act in put]
        days |= {moment.day for moment in moments if moment is not None and moment.day is not None}
        recap = _recap(turn, checked.get(turn.number), told, prepared, days)
        if recap is not None:
            found.append(recap)
        told += [cues[t.fact] for t in turn.told if t.version is Version.FULL and t.fact in cues]
    return tuple(found)


def _recap(
    turn: Turn,
    checked: RecapChecked | None,
    told: list[FactCue],
    prepared: Prepared,
    days: frozenset[date],
) -> Recap | None:
    ids = {cue.id for cue in told}
    verdicts = turn.heard.recap.verdicts if turn.heard.recap is not None else ()
    of_told = [verdict for verdict in verdicts if verdict.fact in ids]
    right = [v for v in of_told if v.verdict is Verdict.COVERED]
    wrong = [
        v
        for v in of_told
        if v.verdict is Verdict.WRONG and not is_no_fault(v, turn, told, prepared, days)
    ]
    judged = {v.fact for v in of_told if v.verdict is not Verdict.MISSED}
    if turn.understood:
        right += given_back(turn, [cue for cue in told if cue.id not in judged])
    return recap_of_turn(turn, checked, tuple(right), tuple(wrong))


def build_view(log: CallLog, scenario: Scenario) -> CallView:
    """The call as the checks read it; corrected turns are heard again."""
    customer, call = sides(scenario, log.header.start.variant)
    turns = _turns(log, customer.lead, _corrected(log, scenario))
    start = log.header.start
    ended = _all(log, CallEnded)
    return CallView(
        customer=customer,
        call=call,
        turns=turns,
        first_lines=tuple(said for said in _all(log, PersonaSaid) if said.turn == 0),
        told=_all(log, FactDisclosed),
        recaps=_recaps(log, turns, prepare(customer, call, log.header.start.trainee_name)),
        commitments=_all(log, CommitmentMade),
        agreed=_all(log, NextStepAgreed),
        refused=_all(log, NextStepRefused),
        trust=_all(log, TrustChanged),
        patience=_all(log, PatienceChanged),
        interruptions=_interruptions(log),
        known=start.known_facts,
        today=start.today.date(),
        trainee_name=start.trainee_name,
        start_trust=next((f.trust for f in start.feelings if f.person == customer.lead), 0),
        outcome=ended[-1].outcome if ended else None,
    )
