"""The checks of each kind of file, once its form is right."""

from collections.abc import Sequence
from pathlib import Path

from simulator.scenario.clips import clip_folder, clip_name, clips_beside, spoken_in
from simulator.scenario.coverage import CellCoverage, coverage
from simulator.scenario.cues import MoveReason
from simulator.scenario.diagnostics import Problems, nearest, suggestion
from simulator.scenario.model import Cell
from simulator.scenario.nodes import Node, at, key_at
from simulator.scenario.schema import CustomerKeys, DispositionFile, LibraryFile, ScenarioFile
from simulator.scenario.semantics import ANY_STATE, FACT_TRIGGER, Names, Semantics
from simulator.scenario.vocabulary import ALL_CHECKS, CHECKS, STATES

_MOST_NAMED = 12


def check_library(file: LibraryFile, tree: Node, problems: Problems) -> None:
    """The checks of a library file by itself."""
    checks = Semantics(tree, Names((), (), STATES), problems)
    checks.cells(file.lines, "lines")
    checks.placeholders()
    checks.brackets()


def check_what_is_missing(cells: Sequence[Cell], tree: Node, problems: Problems) -> None:
    """Whether somebody of this library has something to say at every moment of a call.

    `cells` are its own and those of the libraries it rests on.
    """
    missing = [_moment(cell) for cell in coverage(cells, common_is_own=True) if cell.is_missing]
    if missing:
        more = ", …" if len(missing) > _MOST_NAMED else ""
        named = ", ".join(missing[:_MOST_NAMED]) + more
        problems.add("SC219", at(tree, "id"), moments=named)


def _moment(cell: CellCoverage) -> str:
    if not cell.is_written:
        return cell.cue
    return f"{cell.cue} when {cell.mood}" if cell.mood else f"{cell.cue} in other states"


def check_clips(path: Path, tree: Node, problems: Problems) -> None:
    """Whether each recorded clip beside a file says a line of it."""
    lines = spoken_in(tree)
    names = [name for line in lines if "{" not in line and (name := clip_name(line))]
    for clip, misfit in clips_beside(path, lines).misfits:
        example = nearest(clip.stem, names) or max(names, key=len, default="her-line")
        problems.add(
            "SC221",
            at(tree, "id"),
            clip=clip.name,
            reason=misfit.value,
            folder=clip_folder(path).name,
            example=f"{example[:60].rpartition('-')[0] if len(example) > 60 else example}.wav",
        )


def check_disposition(file: DispositionFile, tree: Node, problems: Problems) -> None:
    """The checks of the disposition table."""
    reasons = tuple(reason.value for reason in MoveReason)
    for reason in file.moves:
        if reason not in reasons:
            hint = suggestion(reason, reasons, what="for example")
            problems.add("SC110", key_at(tree, "moves", reason), value=reason, help=hint)
    bounds = file.bounds
    if not bounds.cold_below < bounds.polite_below < bounds.open_below:
        names = f"{bounds.cold_below}, {bounds.polite_below}, {bounds.open_below}"
        problems.add("SC215", key_at(tree, "bounds"), names=names)


def check_customer(file: CustomerKeys, tree: Node, names: Names, problems: Problems) -> None:
    """The checks of a customer file by itself."""
    checks = Semantics(tree, names, problems)
    checks.facts_and_objections(file)
    checks.person(file.lead, "lead")
    checks.placeholders()
    checks.brackets()


def check_scenario(
    file: ScenarioFile, tree: Node, names: Names, problems: Problems, *, variant: str = ""
) -> None:
    """The checks of a scenario together with its customer, as it is in one variant."""
    check_customer(file, tree, names, problems)
    checks = Semantics(tree, names, problems)
    checks.facts(file.trainee.known, "trainee", "known")
    _check_next_step(checks, file)
    _check_machine(checks, file)
    _check_examples(checks, file, variant)
    for check in file.say_instead:
        if check not in ALL_CHECKS:
            where = key_at(tree, "say_instead", check)
            hint = suggestion(check, ALL_CHECKS, what="checks", most=len(CHECKS))
            problems.add("SC105", where, key="say_instead", value=check, help=hint)
    for index, deadline in enumerate(file.real_deadlines):
        if deadline.on < file.today.date():
            where = at(tree, "real_deadlines", index, "on")
            problems.add("SC209", where, key="this deadline", today=file.today.date())
    if file.call_type == "inbound" and file.direction == "outbound":
        problems.add("SC213", at(tree, "direction"))
    if file.rings_about:
        known = names.facts
        checks.known("SC101", file.rings_about, known, "facts here", "rings_about")


def _check_examples(checks: Semantics, file: ScenarioFile, variant: str) -> None:
    for index, example in enumerate(file.examples):
        here = ("examples", index)
        if example.variant and not variant:
            known = tuple(file.variants)
            checks.known("SC111", example.variant, known, "variants here", *here, "variant")
        if example.variant != variant:  # it is checked against the facts of its own variant
            continue
        expect = (*here, "expect")
        checks.state(example.expect.state, *expect, "state")
        checks.facts(example.expect.discloses, *expect, "discloses")
        checks.facts(example.expect.hides, *expect, "hides")
        checks.checks(example.expect.passes, *expect, "passes")
        checks.checks(example.expect.fails, *expect, "fails")


def _check_next_step(checks: Semantics, file: ScenarioFile) -> None:
    rules, tree, problems = file.next_step, checks.tree, checks.problems
    checks.once([step.id for step in rules.accepts], "next_step", "accepts")
    checks.facts(rules.needs_known, "next_step", "needs_known")
    if rules.earliest and rules.latest and rules.latest < rules.earliest:
        problems.add(
            "SC204",
            at(tree, "next_step", "latest"),
            late="latest",
            early="earliest",
            late_value=rules.latest,
            early_value=rules.earliest,
        )
    for key, day in (("earliest", rules.earliest), ("latest", rules.latest)):
        if day and day < file.today.date():
            where = at(tree, "next_step", key)
            problems.add("SC209", where, key=f"'{key}'", today=file.today.date())
    for index, step in enumerate(rules.accepts):
        here = ("next_step", "accepts", index)
        checks.facts(step.needs.after, *here, "needs", "after")
        if step.earliest and step.earliest < file.today.date():
            where = at(tree, *here, "earliest")
            problems.add("SC209", where, key="'earliest'", today=file.today.date())
        if step.at is None:
            continue
        earliest = step.earliest or rules.earliest
        too_early = earliest and step.at.date() < earliest
        too_late = rules.latest and step.at.date() > rules.latest
        if too_early or too_late or step.at < file.today:
            span = f"from {earliest or file.today.date()} to {rules.latest or 'any day'}"
            where = at(tree, *here, "at")
            problems.add("SC216", where, value=step.id, at=f"{step.at:%Y-%m-%d %H:%M}", span=span)


def _check_machine(checks: Semantics, file: ScenarioFile) -> None:
    tree, problems = checks.tree, checks.problems
    checks.once([state.id for state in file.states], "states")
    for index, state in enumerate(file.states):
        here = ("states", index)
        if state.id in STATES:
            problems.add("SC211", at(tree, *here, "id"), value=state.id)
        checks.state(state.like, *here, "like", base_only=True)
        checks.person(state.person, *here, "person")
    for index, step in enumerate(file.transitions):
        here = ("transitions", index)
        for number, source in enumerate(step.source):
            if source != ANY_STATE:
                checks.state(source, *here, "from", number)
        if step.when.startswith(FACT_TRIGGER):
            checks.facts((step.when.removeprefix(FACT_TRIGGER),), *here, "when")
        elif step.when not in checks.names.facts:
            checks.act(step.when, *here, "when")
        checks.condition(step.condition, *here, "if")
        checks.state(step.goes_to, *here, "goes_to")
        checks.person(step.hand_to, *here, "hand_to")
        if step.forbids and (step.goes_to or step.hand_to):
            found, hint = "leads somewhere and forbids", "remove 'forbids', or the rest"
            problems.add("SC206", key_at(tree, *here, "forbids"), found=found, help=hint)
        elif not (step.forbids or step.goes_to or step.hand_to):
            found, hint = "leads nowhere", "add 'goes_to', or 'forbids: true'"
            problems.add("SC206", key_at(tree, *here, "from"), found=found, help=hint)
