"""`warmcall replay`, `verify` and `export`: what was recorded, shown, proved, written out."""

from pathlib import Path

import click

from simulator.call.events import TraineeCorrected
from simulator.cli.exits import Exit, Failure
from simulator.cli.screen import Screen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import recorded_call, scenario_recorded_in
from simulator.encoding import Json
from simulator.practice.transcript import transcript
from simulator.records.log_file import Fault, RecordedCall
from simulator.visible import visible

SCHEMA_VERSION = 1


@click.command("replay")
@click.argument("log", default="last")
@click.option("--trainee", default="", help="Whose calls LOG is looked up in first.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def replay_command(settings: Settings, *, log: str, trainee: str, as_json: bool) -> None:
    """Show a recorded call again: LOG is its path, number, the start of its id, or last."""
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    recorded = recorded_call(settings, log, trainee)
    scenario = scenario_recorded_in(settings, recorded)
    if recorded.fault is not None:
        screen.tell(recorded.fault_sentence)
    lines = list(transcript(recorded.log, scenario))
    if as_json:
        said: list[Json] = [line.as_json() for line in lines if not line.is_aside]
        screen.result(
            {"schema_version": SCHEMA_VERSION, "scenario": scenario.id, "transcript": said}
        )
        return
    for line in lines:
        if line.is_aside:
            screen.show(screen.faint(line.text))
        else:
            screen.said(line.speaker, line.text)
            if line.note:
                screen.show(screen.faint(screen.wrapped(visible(line.note), first="  ")))
    if not recorded.is_finished and recorded.fault is not Fault.ALTERED:
        screen.tell(f"The call was cut off here. Go on with it: warmcall play --resume {log}")


@click.command("verify")
@click.argument("log", default="last")
@click.option("--trainee", default="", help="Whose calls LOG is looked up in first.")
@click.option("--scenario", "scenario_name", metavar="S", help="Hold it against this scenario.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def verify_command(
    settings: Settings, *, log: str, trainee: str, scenario_name: str | None, as_json: bool
) -> int:
    """Prove that a record is unaltered: its check values, and its replay to the same bytes."""
    from simulator.cli.starting import load_scenario
    from simulator.records.verify import Verdict, Verified, verify

    screen = Screen(as_json=as_json, no_input=settings.no_input)
    recorded = recorded_call(settings, log, trainee)
    if recorded.fault is Fault.ALTERED:  # whether or not its scenario is at hand
        verified = Verified(verdict=Verdict.ALTERED, line=recorded.fault_line)
    elif scenario_name is None:
        verified = verify(recorded, scenario_recorded_in(settings, recorded))
    else:
        verified = verify(recorded, load_scenario(settings, scenario_name))
    sentence = _sentence(recorded, verified.verdict.value, verified.line)
    if as_json:
        screen.result(
            {
                "schema_version": SCHEMA_VERSION,
                "verdict": verified.verdict.value,
                "line": verified.line or None,
                "finished": recorded.is_finished,
                "message": sentence,
            }
        )
    else:
        screen.show(sentence)
    return Exit.DONE if verified.verdict is Verdict.OK else Exit.ERROR


def _sentence(recorded: RecordedCall, verdict: str, line: int) -> str:
    path, header = recorded.path, recorded.log.header
    count = len(recorded.log.events) + 1
    match verdict:
        case "ok" if recorded.is_finished:
            mended = sum(isinstance(e, TraineeCorrected) for e in recorded.log.events)
            besides = f" Turns put right afterwards: {mended}." if mended else ""
            count -= mended
            return f"ok: {path} is unaltered; all {count} lines replay byte for byte.{besides}"
        case "ok":
            return (
                f"ok: {path} is unaltered; all {count} lines replay byte for byte. "
                "The call was cut off before its end."
            )
        case "cut_off":
            return f"cut off: {path}. {recorded.fault_sentence or 'Its last line end is missing.'}"
        case "altered" if recorded.fault is Fault.ALTERED:
            return f"altered: {path}. {recorded.fault_sentence}"
        case "altered":
            return (
                f"altered: line {line} of {path} does not follow from the lines before it, "
                "though its check value was made to fit."
            )
        case "other_version":
            return (
                f"recorded by another version of warmcall ({header.engine}): {path} is "
                f"unaltered, but here the call goes otherwise from line {line} on, so it cannot "
                "be proved by replaying it. Use that version to verify it."
            )
        case _:
            return (
                f"another scenario: {path} was recorded with {header.scenario} version "
                f"{header.scenario_version} as it was then, and this one differs from it."
            )


@click.command("export")
@click.argument("log", default="last")
@click.option("--trainee", default="", help="Whose calls LOG is looked up in first.")
@click.option("--format", "form", type=click.Choice(["md", "json", "html"]), default="md")
@click.option("--html", "as_page", is_flag=True, help="The same as --format html.")
@click.option("--sound", is_flag=True, help="Put the kept sound of your turns into the page.")
@click.option("--to", type=click.Path(path_type=Path), help="The file to write.")
@pass_settings
def export_command(
    settings: Settings,
    *,
    log: str,
    trainee: str,
    form: str,
    as_page: bool,
    sound: bool,
    to: Path | None,
) -> None:
    """Write a recorded call and its debrief as a web page, as Markdown or as JSON.

    It goes to standard output or into the file named with --to. A page (--html) is one file
    that needs nothing else: it can be read offline, printed and sent to a coach. Your voice is
    in it only with --sound.
    """
    from simulator.practice.debrief.export import Form, as_data, as_text
    from simulator.practice.debrief.gather import gathered
    from simulator.practice.debrief.sounds import sounds_of

    screen = Screen(no_input=settings.no_input)
    recorded = recorded_call(settings, log, trainee)
    if recorded.fault is Fault.ALTERED:
        raise Failure(f"The call cannot be exported. {recorded.fault_sentence}")
    if recorded.fault is not None:
        screen.tell(recorded.fault_sentence)
    whole = gathered(recorded.log, scenario_recorded_in(settings, recorded), recorded.path)
    wanted = Form.HTML if as_page else Form(form)
    if to is None and wanted is Form.HTML and screen.is_watched:  # nobody wants to read markup
        to = Path(f"{recorded.path.stem}.html")
    sounds = sounds_of(recorded.path) if sound else {}
    if sound and wanted is not Form.HTML:
        raise Failure("Sound goes only into a page. Add --html.", Exit.USAGE)
    if sound and not sounds:
        screen.tell("No sound of this call was kept, so the page has none.")
    if to is not None:
        _write(to, as_text(whole, wanted, sounds))
        screen.tell(f"Written to {to.resolve()}.")
    elif wanted is Form.JSON:
        screen.result(as_data(whole))
    else:
        screen.show(as_text(whole, wanted, sounds))


def _write(to: Path, text: str) -> None:
    try:
        to.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise Failure(
            f"{to} could not be written: {error.strerror}. Name another place with --to."
        ) from error
