"""Checked files to the model's values: nothing is judged here, everything is resolved."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.scenario.model import (
    AcceptedStep,
    Answering,
    AskedAfter,
    Briefing,
    CallDefinition,
    CallNote,
    CallType,
    Cell,
    Condition,
    Customer,
    Detail,
    Direction,
    DispositionTable,
    Example,
    Expectation,
    ExtraState,
    ExtraTransition,
    Fact,
    Limit,
    Move,
    Needs,
    NextStepRules,
    Objection,
    Person,
    RealDeadline,
    Refusals,
    Relationship,
    Voice,
)
from simulator.scenario.schema import CustomerKeys, DispositionFile, ScenarioFile
from simulator.scenario.schema_call import ExampleKeys, NextStepKeys, TransitionKeys
from simulator.scenario.schema_people import (
    LAYER_TRUST,
    CellKeys,
    ConditionKeys,
    FactKeys,
    NeedsKeys,
    ObjectionKeys,
    PersonKeys,
)
from simulator.scenario.semantics import FACT_TRIGGER

OWN_CELLS = "scenario"  # what cells of the scenario file itself are called


@dataclass(frozen=True, slots=True)
class Lines:
    """A library as read: its cells, and where they come in the lookup order."""

    id: str
    cells: tuple[CellKeys, ...]


def person_id(keys: PersonKeys) -> str:
    """The id of a single persona: her first name in plain letters, if she has no other."""
    if keys.id:
        return keys.id
    letters = unicodedata.normalize("NFKD", keys.name.split()[0]).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", letters.decode().lower()).strip("-") or "persona"


def people_of(file: CustomerKeys) -> dict[str, PersonKeys]:
    """The people of a file by id; the first one answers the phone."""
    if file.persona is not None:
        return {person_id(file.persona): file.persona}
    return dict(file.people)


def lead_of(file: CustomerKeys) -> str:
    """Whom the call is for: as named, else the last one who keeps no gate, else nobody."""
    if file.lead:
        return file.lead
    return next(
        (id for id, keys in reversed(people_of(file).items()) if not keys.is_gatekeeper), ""
    )


def _cells(lines: Lines, depth: int, person: str = "") -> list[Cell]:
    return [
        Cell(
            part=keys.part,
            cue=keys.when.act or keys.when.cue,
            state=keys.when.state,
            disposition=keys.when.disposition,
            lines=keys.lines,
            source=f"{lines.id}#{number}",
            depth=depth,
        )
        for number, keys in enumerate(lines.cells, 1)
        if keys.person in ("", person)
    ]


def _person(
    id: str, keys: PersonKeys, company: str, own: Lines, libraries: Sequence[Lines]
) -> Person:
    cells = (*_cells(own, 0, id), *library_cells(libraries))
    return Person(
        id=id,
        name=keys.name,
        role=keys.role,
        company=keys.company or company,
        voice=Voice(rate=keys.voice.rate, pitch=keys.voice.pitch, name=keys.voice.name),
        cells=cells,
        trust=keys.trust,
        patience=keys.patience,
        time_limit_ms=keys.time_limit,
        is_gatekeeper=keys.is_gatekeeper,
        is_technical=keys.is_technical,
        is_executive=keys.is_executive,
    )


def library_cells(libraries: Sequence[Lines]) -> tuple[Cell, ...]:
    """All that somebody of a library can say; `libraries` are its own and those below it."""
    return tuple(
        cell for depth, library in enumerate(libraries, 1) for cell in _cells(library, depth)
    )


def _needs(keys: NeedsKeys, trust: int) -> Needs:
    return Needs(trust=trust if keys.trust is None else keys.trust, after=keys.after)


def _fact(keys: FactKeys) -> Fact:
    return Fact(
        id=keys.id,
        layer=keys.layer,
        says=keys.says,
        guarded=keys.guarded,
        key=keys.key,
        about=keys.about,
        asked_by=keys.asked_by,
        asked_after=tuple(
            AskedAfter(fact=each.fact, question=each.question) for each in keys.asked_after
        ),
        must=tuple(Detail(alternatives=alternatives) for alternatives in keys.must),
        needs=_needs(keys.needs, LAYER_TRUST[keys.layer]),
        person=keys.person,
        volunteered=keys.volunteered,
    )


def _condition(keys: ConditionKeys | None) -> Condition:
    if keys is None:
        return Condition()
    return Condition(
        trust_from=keys.trust,
        trust_below=keys.trust_below,
        patience_from=keys.patience,
        patience_below=keys.patience_below,
        disclosed=keys.disclosed,
        not_disclosed=keys.not_disclosed,
    )


def _objection(keys: ObjectionKeys) -> Objection:
    return Objection(
        id=keys.id,
        when=keys.when,
        says=keys.says,
        unless=_condition(keys.unless),
        answered_by=tuple(
            Answering(examples=answer.examples, act=answer.act, about=answer.about)
            for answer in keys.answered_by
        ),
        dropped=keys.dropped,
        person=keys.person,
    )


def _next_step(keys: NextStepKeys) -> NextStepRules:
    return NextStepRules(
        accepts=tuple(
            AcceptedStep(
                id=step.id,
                examples=step.examples,
                so_that=step.so_that,
                at=step.at,
                earliest=step.earliest,
                needs=_needs(step.needs, 0),
                lets_go=step.lets_go,
            )
            for step in keys.accepts
        ),
        earliest=keys.earliest,
        latest=keys.latest,
        not_before_time=keys.not_before_time,
        asks_for_delay=keys.asks_for_delay,
        offers_day=keys.offers_day,
        refuses=Refusals(
            before_need=keys.refuses.before_need,
            no_day=keys.refuses.no_day,
            too_early=keys.refuses.too_early,
            wrong_step=keys.refuses.wrong_step,
        ),
        needs_known=keys.needs_known,
    )


def _transitions(keys: TransitionKeys, facts: frozenset[str]) -> list[ExtraTransition]:
    when = FACT_TRIGGER + keys.when if keys.when in facts else keys.when
    return [
        ExtraTransition(
            source=source,
            when=when,
            condition=_condition(keys.condition),
            target=keys.goes_to,
            hand_to=keys.hand_to,
            says=keys.says,
            forbids=keys.forbids,
        )
        for source in keys.source
    ]


def _example(keys: ExampleKeys) -> Example:
    expect = keys.expect
    return Example(
        name=keys.name,
        turns=keys.turns,
        expect=Expectation(
            state=expect.state,
            discloses=expect.discloses,
            hides=expect.hides,
            passes=expect.passes,
            fails=expect.fails,
            outcome=expect.outcome,
            score_at_least=expect.score_at_least,
            score_at_most=expect.score_at_most,
        ),
        variant=keys.variant,
    )


def disposition_of(file: DispositionFile) -> DispositionTable:
    """The table that a disposition file holds."""
    return DispositionTable(
        moves=tuple(
            Move(reason=reason, trust=move.trust, patience=move.patience)
            for reason, move in file.moves.items()
        ),
        most_trust_gained=file.most_trust_gained,
        cold_below=file.bounds.cold_below,
        polite_below=file.bounds.polite_below,
        open_below=file.bounds.open_below,
        irritated_below=file.bounds.irritated_below,
    )


def customer_of(
    file: CustomerKeys, libraries: dict[str, tuple[Lines, ...]], disposition: DispositionTable
) -> Customer:
    """The customer of a checked file; `libraries` holds each person's, nearest first."""
    people, lead = people_of(file), lead_of(file)
    own = Lines(OWN_CELLS, file.lines)
    between = people[lead].relationship
    return Customer(
        people=tuple(
            _person(id, keys, people[lead].company, own, libraries[id])
            for id, keys in people.items()
        ),
        lead=lead,
        facts=tuple(_fact(keys) for keys in file.facts),
        objections=tuple(_objection(keys) for keys in file.objections),
        our_limits=tuple(
            Limit(
                about=keys.about,
                possible=keys.possible,
                refuse_above=keys.refuse_above,
                keywords=keys.keywords,
                epilogue=keys.epilogue,
            )
            for keys in file.our_limits
        ),
        real_deadlines=tuple(
            RealDeadline(about=keys.about, on=keys.on) for keys in file.real_deadlines
        ),
        relationship=Relationship()
        if between is None
        else Relationship(
            balance=between.balance, check_in=between.check_in, neglected=between.neglected
        ),
        disposition=disposition,
    )


def call_of(file: ScenarioFile) -> CallDefinition:
    """The call of a checked file."""
    you, note = file.trainee.you_are, file.trainee.last_note
    facts = frozenset(fact.id for fact in file.facts)
    inbound = file.call_type is CallType.INBOUND
    return CallDefinition(
        type=file.call_type,
        direction=file.direction or (Direction.INBOUND if inbound else Direction.OUTBOUND),
        rings_about=file.rings_about,
        trains=file.trains,
        difficulty=file.difficulty,
        today=file.today,
        pass_mark=file.pass_mark,
        briefing=Briefing(
            role=you.role,
            company=you.company,
            sells=you.sells,
            goal=file.trainee.goal,
            last_note=None
            if note is None
            else CallNote(
                discussed=note.discussed, proposed=note.proposed, next_purpose=note.next_purpose
            ),
            known=file.trainee.known,
            also=file.trainee.also,
        ),
        next_step=_next_step(file.next_step),
        states=tuple(
            ExtraState(id=keys.id, like=keys.like, says=keys.says, person=keys.person)
            for keys in file.states
        ),
        transitions=tuple(made for keys in file.transitions for made in _transitions(keys, facts)),
        say_instead=tuple(file.say_instead.items()),
        examples=tuple(_example(keys) for keys in file.examples),
    )
