"""`warmcall note`: the call note in three headings, held against the call it is about."""

import sys

import click

from simulator.cli.exits import Exit, Failure
from simulator.cli.note_shown import asked_note, show_note_check, show_second_score
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import recorded_call, scenario_recorded_in
from simulator.cli.stories import story_lines
from simulator.encoding import to_json
from simulator.notes import check_note
from simulator.practice.debrief.kept import keep_note
from simulator.practice.debrief.note_words import (
    HEADINGS,
)
from simulator.records.log_file import Fault
from simulator.scenario.model import CallNote


@click.command("note")
@click.argument("log", default="last")
@click.option("--trainee", default="", help="Whose calls LOG is looked up in first.")
@click.option("--account", default="", help="Of the last call with this account of the book.")
@click.option("--alone", is_flag=True, help="The account played alone, not the book.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def note_command(
    settings: Settings, *, log: str, trainee: str, account: str, alone: bool, as_json: bool
) -> int:
    """Write the note of a recorded call and have it checked against what was said.

    The three headings are asked for, or read from standard input, one a line.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    if account:
        from simulator.cli.book import write_account_note

        text = ""  # asked for at the desk, once it is known that there is a call to note
        if not screen.can_ask:
            note = _note_from_input()
            text = " | ".join((note.discussed, note.proposed, note.next_purpose))
        return write_account_note(settings, name=account, trainee=trainee, alone=alone, note=text)
    recorded = recorded_call(settings, log, trainee)
    if recorded.fault is Fault.ALTERED:
        raise Failure(f"No note can be checked against it. {recorded.fault_sentence}")
    scenario = scenario_recorded_in(settings, recorded)
    note = asked_note(screen) if screen.can_ask else _note_from_input()
    check = check_note(note, recorded.log, scenario)
    try:
        keep_note(recorded.path, note)
    except OSError as error:
        screen.tell(f"The note could not be kept beside the call: {error.strerror}.")
    if as_json:
        screen.result({"schema_version": 1, "note": to_json(note), "check": to_json(check)})
    else:
        show_note_check(screen, note, check, scenario)
        show_second_score(screen, recorded.log, scenario, check)
    return Exit.DONE


def _note_from_input() -> CallNote:
    lines = [line.strip() for line in story_lines(sys.stdin.buffer)]
    texts = [line for line in lines if line and not line.startswith("#")]
    if len(texts) != len(HEADINGS):
        raise Failure(
            "A call note has three lines: what was discussed, what was proposed, and the purpose "
            f"of the next communication. Standard input had {len(texts)}."
        )
    return CallNote(discussed=texts[0], proposed=texts[1], next_purpose=texts[2])
