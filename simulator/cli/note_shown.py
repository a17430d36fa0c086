"""What is asked for a call note and a plan, and what they came to, shown at the terminal."""

from simulator.call.log import CallLog
from simulator.cli.screen import Screen
from simulator.notes import NoteCheck, compare_plan
from simulator.practice.debrief.note_words import (
    HEADINGS,
    Finding,
    note_findings,
    plan_findings,
)
from simulator.practice.debrief.second_score import second_score
from simulator.scenario.model import CallNote, Scenario


def asked_note(screen: Screen) -> CallNote:
    """The note as typed at the terminal."""
    texts = [screen.ask(f"{heading}: ").strip() for heading in HEADINGS]
    return CallNote(discussed=texts[0], proposed=texts[1], next_purpose=texts[2])


def show_note_check(screen: Screen, note: CallNote, check: NoteCheck, scenario: Scenario) -> None:
    """Heading by heading: what the note has, leaves out, has wrong, and made up."""
    screen.show()
    for heading, findings in note_findings(note, check, scenario):
        screen.scorecard(heading)
        _show_findings(screen, findings)


def show_plan(screen: Screen, log: CallLog, scenario: Scenario) -> None:
    """What was planned before the call against what was done, where there was a plan."""
    plan = log.header.start.plan
    if plan is None:
        return
    screen.scorecard("\nYour plan")
    _show_findings(screen, plan_findings(plan, compare_plan(plan, log, scenario)))


def show_second_score(
    screen: Screen, log: CallLog, scenario: Scenario, check: NoteCheck | None
) -> None:
    """What plan, note and promises are worth beside the call."""
    plan = log.header.start.plan
    done = None if plan is None else compare_plan(plan, log, scenario)
    second = second_score(log, scenario, done, check)
    so_far = " so far" if second.is_open else ""
    screen.scorecard(f"\nBefore and after the call: {second.score} of 100{so_far}")
    for part in second.parts:
        line = f"{part.title}, {part.points} of {part.max}: {part.why}"
        screen.scorecard(screen.wrapped(line, first="  ", rest="    "))


def _show_findings(screen: Screen, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        screen.scorecard(screen.wrapped(finding.text, first=f"  {finding.mark} ", rest="    "))
