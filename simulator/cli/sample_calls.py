"""`warmcall test`: a scenario's sample calls held, and what came otherwise than expected."""

import contextlib
from datetime import datetime
from pathlib import Path

import click

from scoring.rubric_file import default_rubric
from simulator.authoring.annotated import annotated_examples, annotated_story, remarks
from simulator.authoring.junit import junit
from simulator.authoring.samples import Sample, Verdict, examples_of, judged, story_sample
from simulator.call.call import Call
from simulator.call.log import CallLog
from simulator.call.start import CallStart
from simulator.cli.exits import Exit, Failure
from simulator.cli.line_mode import LineMode
from simulator.cli.screen import Screen, Unseen
from simulator.cli.settings import Settings, pass_settings
from simulator.cli.starting import load_scenario, load_story, search_path
from simulator.encoding import Json
from simulator.practice.conversation import Conversation, Keeping, header_for
from simulator.scenario.diagnostics import Problems
from simulator.scenario.library import SUFFIX, SearchPath, locate, stories
from simulator.scenario.model import Scenario
from simulator.scenario.source_files import decode, read_bytes
from simulator.scenario.yaml_reader import read_tree

SCHEMA_VERSION = 1


@click.command("test")
@click.argument("names", nargs=-1, metavar="[SCENARIOS]...")
@click.option("--junit", "report", type=click.Path(path_type=Path), help="Write a report here.")
@click.option(
    "--annotate",
    "folder",
    type=click.Path(path_type=Path),
    help="Write copies with remarks on every turn into this folder.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@pass_settings
def test_command(
    settings: Settings,
    *,
    names: tuple[str, ...],
    report: Path | None,
    folder: Path | None,
    as_json: bool,
) -> int:
    """Hold the sample calls of SCENARIOS: the examples in the file, the stories beside it.

    Without names, those of every scenario here. What came otherwise than expected is shown
    turn by turn. Leaves with 1 when anything did.
    """
    screen = Screen(as_json=as_json, no_input=settings.no_input)
    search = search_path(settings)
    verdicts: list[Verdict] = []
    for name in _meant(names, search):
        scenario = load_scenario(settings, name)
        of_it = [_held(sample, scenario) for sample in _samples(settings, name, scenario, search)]
        verdicts += of_it
        if not as_json:
            _show(screen, scenario.id, of_it)
        if folder is not None and of_it:
            _annotate(folder, locate(name, search), tuple(of_it))
    failed = sum(not verdict.passed for verdict in verdicts)
    if report is not None:
        _write(report, junit(verdicts))
    if as_json:
        screen.result(
            {"schema_version": SCHEMA_VERSION, "failed": failed, "samples": _json(verdicts)}
        )
    elif verdicts:
        count = "1 sample call" if len(verdicts) == 1 else f"{len(verdicts)} sample calls"
        outcome = f"{failed} not as expected" if failed else "all as expected"
        screen.tell(f"{count}, {outcome}.")
    if folder is not None and verdicts:
        screen.tell(f"Copies with remarks on every turn are in {folder}.")
    return Exit.ERROR if failed else Exit.DONE


def _meant(names: tuple[str, ...], search: SearchPath) -> tuple[str, ...]:
    """What to test: scenarios as named, those of a named folder, or all of them."""
    if not names:
        return tuple(path.stem for path in search.scenario_files())
    meant: list[str] = []
    for name in names:
        path = Path(name)
        inside = SearchPath((path,)).scenario_files() if path.is_dir() else ()
        meant += [str(file) for file in inside] or [name]
    return tuple(meant)


def _samples(
    settings: Settings, name: str, scenario: Scenario, search: SearchPath
) -> tuple[Sample, ...]:
    told = (
        story_sample(scenario, story, load_story(settings, name, story))
        for story in stories(name, search)
    )
    return (*examples_of(scenario), *told)


def _held(sample: Sample, scenario: Scenario) -> Verdict:
    return judged(sample, _log_of(sample, scenario), scenario, default_rubric())


def _log_of(sample: Sample, scenario: Scenario) -> CallLog:
    call = Call(scenario, CallStart.of(scenario, variant=sample.variant), 1)
    conversation = Conversation.begin(
        scenario,
        call,
        header_for(call, trainee="", exam=False),
        Keeping(store=None, started=datetime.now().astimezone()),
    )
    with contextlib.closing(conversation):
        conversation.ring()
        LineMode(Unseen(), conversation).hold(iter(sample.turns))
    return conversation.log


# ── what is shown and written ───────────────────────────────────────────────


def _show(screen: Screen, scenario: str, verdicts: list[Verdict]) -> None:
    screen.show(screen.strong(scenario))
    if not verdicts:
        screen.show("  It has neither examples nor stories yet.")
    for verdict in verdicts:
        ended = f", {verdict.outcome}" if verdict.outcome else ""
        head = f"{verdict.sample.source} {verdict.sample.name}  (score {verdict.score}{ended})"
        if verdict.passed:
            screen.show(screen.good(f"  ✓ {head}"))
            continue
        screen.show(screen.bad(f"  ✗ {head}"))
        for difference in verdict.differences:
            screen.show(screen.wrapped(difference.expected, first="      expected  "))
            screen.show(screen.wrapped(difference.instead, first="      instead   "))
        for turn in verdict.turns:
            if turn.said:
                screen.show(screen.wrapped(turn.said, first=f"      {turn.number:>2}  You: "))
            for remark in remarks(turn):
                screen.show(screen.faint(screen.wrapped(remark, first="          ")))
    screen.show()


def _json(verdicts: list[Verdict]) -> list[Json]:
    return [
        {
            "scenario": verdict.scenario,
            "source": verdict.sample.source,
            "name": verdict.sample.name,
            "variant": verdict.sample.variant or None,
            "passed": verdict.passed,
            "score": verdict.score,
            "outcome": verdict.outcome or None,
            "differences": [
                {"expected": d.expected, "instead": d.instead} for d in verdict.differences
            ],
            "turns": [
                {
                    "turn": turn.number,
                    "said": turn.said,
                    "heard": list(turn.heard),
                    "answered": [{"speaker": s, "text": text} for s, text in turn.answered],
                    "rules": list(turn.rules),
                    "then": list(turn.then),
                }
                for turn in verdict.turns
            ],
        }
        for verdict in verdicts
    ]


def _annotate(folder: Path, path: Path, verdicts: tuple[Verdict, ...]) -> None:
    """Write the copies; the author's own files are never touched."""
    if folder.absolute() == path.parent.absolute():
        raise Failure(
            f"The copies would stand in place of your own files in {folder}. Name another folder "
            "after --annotate."
        )
    problems = Problems()
    source = decode(path, read_bytes(path), problems)
    tree = None if source is None else read_tree(source, problems)
    examples = tuple(v for v in verdicts if v.sample.source == "example")
    if source is not None and tree is not None and examples:
        _write(folder / f"{path.stem}{SUFFIX}", annotated_examples(source, tree, examples))
    for verdict in verdicts:
        if verdict.sample.source == "story":
            file = folder / f"{path.stem}.stories" / f"{verdict.sample.name}.story"
            _write(file, annotated_story(verdict))


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Failure(f"{path} could not be written: {error.strerror}.") from error
