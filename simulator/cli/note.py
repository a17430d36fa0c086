"""`warmcall note`: the call note in three headings, held against the call it is about."""

import sys

import click

from simulator.call.log import CallLog
from simulator.cli.exits import Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import recorded_call, scenario_recorded_in
from simulator.cli.stories import story_lines
from simulator.encoding import to_json
from simulator.notes import Item, NoteCheck, Owed, PlanComparison, check_note, compare_plan
from simulator.records.log_file import Fault
from simulator.records.store import write_sidecar
from simulator.scenario.model import CallNote, Scenario

HEADINGS = ("What was discussed", "What was proposed", "Purpose of the next communication")
_OWED = {
    Owed.NEXT_STEP: "the next step",
    Owed.HIS_PROMISE: "your promise",
    Owed.HER_PROMISE: "the customer's promise",
}


@click.command("note")
@click.argument("log", default="last")
@click.option("--trainee", default="", help="Whose calls LOG is looked up in first.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def note_command(settings: Settings, *, log: str, trainee: str, as_json: bool) -> None:
    """Write the note of a recorded call and have it checked against what was said.

    The three headings are asked for, or read from standard input, one a line.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    recorded = recorded_call(settings, log, trainee)
    if recorded.fault is Fault.ALTERED:
        raise Failure(f"No note can be checked against it. {recorded.fault_sentence}")
    scenario = scenario_recorded_in(settings, recorded)
    note = asked_note(screen) if screen.can_ask else _note_from_input()
    check = check_note(note, recorded.log, scenario)
    try:
        write_sidecar(recorded.path, "note", to_json(note))
    except OSError as error:
        screen.tell(f"The note could not be kept beside the call: {error.strerror}.")
    if as_json:
        screen.result({"schema_version": 1, "note": to_json(note), "check": to_json(check)})
    else:
        show_note_check(screen, note, check, scenario)


def asked_note(screen: Screen) -> CallNote:
    """The note as typed at the terminal."""
    texts = [screen.ask(f"{heading}: ").strip() for heading in HEADINGS]
    return CallNote(discussed=texts[0], proposed=texts[1], next_purpose=texts[2])


def _note_from_input() -> CallNote:
    lines = [line.strip() for line in story_lines(sys.stdin.buffer)]
    texts = [line for line in lines if line and not line.startswith("#")]
    if len(texts) != len(HEADINGS):
        raise Failure(
            "A call note has three lines: what was discussed, what was proposed, and the purpose "
            f"of the next communication. Standard input had {len(texts)}."
        )
    return CallNote(discussed=texts[0], proposed=texts[1], next_purpose=texts[2])


def show_note_check(screen: Screen, note: CallNote, check: NoteCheck, scenario: Scenario) -> None:
    """Heading by heading: what the note has, leaves out, has wrong, and made up."""
    says = {fact.id: fact.says for fact in scenario.customer.facts}
    for variant in scenario.variants:
        says |= {fact.id: says.get(fact.id, fact.says) for fact in variant.customer.facts}
    show = screen.scorecard
    screen.show()
    show(HEADINGS[0])
    for fact in check.discussed.covered:
        show(screen.wrapped(says[fact], first="  ✓ ", rest="    "))
    for fact in check.discussed.missed:
        show(screen.wrapped(f"left out: {says[fact]}", first="  ✗ ", rest="    "))
    for wrong in check.discussed.wrong:
        show(f"  ✗ not as it was said: “{wrong.wrong}”, it was “{wrong.right}”")
    for span in check.discussed.invented:
        made_up = note.discussed[span.start : span.end]
        show(screen.wrapped(f"not said in this call: “{made_up}”", first="  ✗ ", rest="    "))
    show(HEADINGS[1])
    for item in check.proposed:
        show(screen.wrapped(_about(item), first="  ", rest="    "))
    if not check.proposed:
        show("  – nothing was agreed or promised")
    show(HEADINGS[2])
    purpose = check.next_purpose
    show("  ✓ it has a topic" if purpose.has_topic else "  ✗ it names no topic to call about")
    show("  ✓ it has a time" if purpose.has_time else "  ✗ it says no time")


def _about(item: Item) -> str:
    what = f"{_OWED[item.kind]} (turn {item.turn}): “{item.text}”"
    if not item.noted:
        return f"✗ left out: {what}"
    if not item.day_noted:
        day = f", {item.day:%A} {item.day.day} {item.day:%B}" if item.day else ""
        return f"✗ without its day{day}: {what}"
    return f"✓ {what}"


def show_plan(screen: Screen, log: CallLog, scenario: Scenario) -> None:
    """What was planned before the call against what was done, where there was a plan."""
    plan = log.header.start.plan
    if plan is None:
        return
    done: PlanComparison = compare_plan(plan, log, scenario)
    lines = ["", "Your plan"]
    if plan.purpose:
        where = f"said at turn {done.purpose.turn}" if done.purpose else "not said"
        lines.append(f"  {'✓' if done.purpose else '✗'} purpose {where}: {plan.purpose}")
    for question in done.questions:
        where = f"asked at turn {question.asked.turn}" if question.asked else "not asked"
        lines.append(f"  {'✓' if question.asked else '✗'} {where}: {question.text}")
    lines += [f"  + not planned, and good (turn {q.turn}): “{q.text}”" for q in done.unplanned]
    screen.scorecard("\n".join(lines))
